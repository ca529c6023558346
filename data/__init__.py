"""What is known: the diary, the files people bring, and everything that is stored."""
