"""What stands before Streamlit: sign-in, headers, limits, shared reports."""
