"""What is known about facial spasms: claims, each with its grade of evidence and its sources."""
