"""The dashboard that one writes first: the file read at each run, four charts of plotly express, one choice."""

from pathlib import Path

import pandas as pd
import plotly.express as px
import streamlit as st

SAMPLES = Path(__file__).resolve().parents[3] / "data" / "samples"

st.set_page_config(layout="wide")
st.title("Spasms")
length = int(str(st.segmented_control("Days", ["7 days", "30 days", "90 days"], default="30 days")).split()[0])
spasms = pd.read_csv(SAMPLES / "sample_episodes.csv", parse_dates=["Onset"])
days = pd.read_csv(SAMPLES / "sample_days.csv", parse_dates=["Date"])
counts = spasms.groupby(spasms["Onset"].dt.normalize()).size().rename("Spasms").rename_axis("Date").reset_index()
both = days.merge(counts, on="Date", how="left").fillna({"Spasms": 0})
recent = both[both["Date"] > both["Date"].max() - pd.Timedelta(days=length)]
for column, value, label in zip(st.columns(2), (recent["Spasms"].mean(), len(recent)), ("a day", "days"), strict=True):
    column.metric(label, f"{value:.1f}")
st.plotly_chart(px.line(both, x="Date", y="Spasms"))
st.plotly_chart(px.scatter(recent, x="Sleep (h)", y="Spasms"))
by_weekday = recent.groupby(recent["Date"].dt.day_name())["Spasms"].mean().reset_index()
st.plotly_chart(px.bar(by_weekday, x="Date", y="Spasms"))
st.plotly_chart(px.imshow(recent.select_dtypes("number").corr()))
