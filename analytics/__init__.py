"""What it means: which factors go with the spasms of one diary, and which cannot be told yet."""
