"""Streamlit's hello-world: the least that a page with one choice can cost."""

import streamlit as st

st.title("Hello")
days = st.segmented_control("Days", ["7 days", "30 days", "90 days"], default="30 days")
st.write(f"You chose {days}.")
