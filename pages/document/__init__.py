"""The report as one HTML document: page, print, file and link come from here."""
