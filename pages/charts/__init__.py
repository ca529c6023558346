"""Charts: each takes a result and gives a figure, its alternative text and the table of its numbers."""
