"""The parts of the generic reader: from bytes to tables of text, and from text to meaning."""
