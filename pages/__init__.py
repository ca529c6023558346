"""What is seen: the pages, and what stands before them."""
