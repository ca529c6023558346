"use strict";
// Draws the report's charts, in the colours of the screen or of paper, and answers its few controls.
(() => {
  const root = document.documentElement;
  const paper = matchMedia("print");
  const hasMouse = matchMedia("(hover: hover) and (pointer: fine)").matches;
  const PAPER_WIDTH = 690; // px: A4 without its margins
  const PAPER_HEIGHT = 1020;
  const SMALLEST = 0.65; // of its size on paper, so that it stays legible
  const SLIDER_ROOM = 62; // px that the slider takes below the timeline
  let report = null;
  let theme = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  let fit = { first: 1, second: 1 }; // by how much the sheets are made smaller
  let seen = null; // the part of the timeline that is looked at, null for all of it

  const each = (selector, act) => document.querySelectorAll(selector).forEach(act);
  const byKey = (key) => document.getElementById("plot-" + key);

  async function textOf(id) {
    const holder = document.getElementById(id);
    if (holder.type !== "text/plain") return holder.textContent;
    const bytes = Uint8Array.from(atob(holder.textContent.trim()), (letter) => letter.charCodeAt(0));
    return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).text();
  }

  async function loadPlotly() {
    if (!document.getElementById("plotly-packed")) return;
    const script = document.createElement("script");
    script.textContent = await textOf("plotly-packed");
    document.head.append(script);
  }

  // ---- colours: figures come in the light palette; another one replaces each colour by its counterpart
  function recoloured(node, colours, isColour = false) {
    if (typeof node === "string") return isColour ? counterpart(node, colours) : node;
    if (Array.isArray(node)) return node.map((part) => recoloured(part, colours, isColour));
    if (node === null || typeof node !== "object") return node;
    const copy = {};
    for (const [key, part] of Object.entries(node)) copy[key] = recoloured(part, colours, /color$/i.test(key));
    return copy;
  }

  function counterpart(colour, colours) {
    if (colours[colour]) return colours[colour];
    const known = Object.keys(colours).find((key) => key.endsWith(",") && colour.startsWith(key));
    return known ? colours[known] + colour.slice(known.length) : colour;
  }

  // ---- drawing
  function draw(plot, name) {
    const chart = report.charts[plot.dataset.chart];
    if (!chart || plot.closest("[hidden]")) return;
    const { data, layout } = recoloured({ data: chart.data, layout: chart.layout }, report.colours[name] || {});
    if ("explore" in plot.dataset) prepareTimeline(layout, name === "print");
    if (name === "print") {
      const size = (report.zoom || 1) * (plot.closest(".second") ? fit.second : fit.first); // no zoom in older pages
      layout.width = Math.round((PAPER_WIDTH * share(plot)) / size);
    }
    const fresh = !plot.classList.contains("js-plotly-plot");
    if (fresh) plot.replaceChildren();
    Plotly.react(plot, data, layout, { displayModeBar: false, scrollZoom: false, responsive: true, doubleClick: false });
    if (fresh && "explore" in plot.dataset) plot.on("plotly_relayout", (change) => afterMove(plot, change));
  }

  function share(plot) {
    if (plot.closest(".halves")) return 0.48;
    const column = plot.closest(".pair > div");
    if (!column) return 1;
    return column.previousElementSibling ? 0.38 : 0.58;
  }

  function prepareTimeline(layout, onPaper) {
    if (onPaper) {
      const slider = layout.xaxis.rangeslider;
      slider.visible = false;
      layout.margin.b -= SLIDER_ROOM;
      layout.height -= SLIDER_ROOM;
      return;
    }
    layout.dragmode = hasMouse ? "zoom" : false; // a finger scrolls the page
    layout.xaxis.fixedrange = false;
    if (seen) Object.assign(layout.xaxis, ticksFor(layout.xaxis, seen), { range: seen });
  }

  const drawAll = (name) => each(".plot", (plot) => draw(plot, name));

  // ---- paper: two sheets, and what runs over is drawn smaller
  function drawPaper() {
    resize({ first: 1, second: 1 });
    drawAll("print");
    const body = document.body;
    root.classList.add("paper");
    body.style.width = PAPER_WIDTH + 13 + "px";
    const { top } = document.querySelector("main").getBoundingClientRect();
    const foot = document.querySelector(".foot").getBoundingClientRect().bottom - top;
    const end = document.querySelector("main").getBoundingClientRect().bottom - top;
    root.classList.remove("paper");
    body.style.width = "";
    const sized = (height) => Math.max(SMALLEST, Math.min(1, PAPER_HEIGHT / height));
    resize({ first: sized(foot), second: sized(end - foot) });
    if (fit.first < 1 || fit.second < 1) drawAll("print");
  }

  function resize(sizes) {
    fit = sizes;
    for (const [sheet, size] of Object.entries(sizes)) root.style.setProperty("--fit-" + sheet, size.toFixed(3));
  }

  // The first time a chart is drawn, the page shows it before the next one begins; the timeline comes first.
  async function drawInTurn() {
    const plots = [...document.querySelectorAll(".plot")];
    plots.sort((one, other) => ("explore" in other.dataset) - ("explore" in one.dataset));
    for (const plot of plots) {
      if (plot.classList.contains("js-plotly-plot")) continue;
      draw(plot, paper.matches ? "print" : theme);
      await new Promise((resume) => setTimeout(resume));
    }
  }

  // ---- the timeline's range
  const whole = () => report.charts.timeline.layout.xaxis.range;
  const asDay = (value) => (typeof value === "number" ? value : Date.parse(value.replace(" ", "T") + (value.includes(":") ? "Z" : "")) / 864e5);
  const asRange = (days) => days.map((day) => (typeof whole()[0] === "number" ? day : new Date(day * 864e5).toISOString().slice(0, 16)));

  function ticksFor(axis, range) {
    if (axis.type !== "date") return {};
    const [first, last] = range.map(asDay);
    const months = last - first >= 60;
    return { dtick: null, ticklabelmode: months ? "period" : "instant" };
  }

  function look(range) {
    const axis = report.charts.timeline.layout.xaxis;
    seen = range;
    const ticks = range ? ticksFor(axis, range) : { dtick: axis.dtick ?? null, ticklabelmode: axis.ticklabelmode ?? "instant" };
    const change = { "xaxis.range": range || whole() };
    for (const [key, value] of Object.entries(ticks)) change["xaxis." + key] = value;
    Plotly.relayout(byKey("timeline"), change);
    markButtons();
  }

  function afterMove(plot, change) {
    if (!Object.keys(change).some((key) => key.startsWith("xaxis.range"))) return;
    const [first, last] = plot.layout.xaxis.range.map(asDay);
    const [start, end] = whole().map(asDay);
    const all = first <= start + 0.01 && last >= end - 0.01;
    seen = all ? null : asRange([first, last]);
    const wanted = all ? report.charts.timeline.layout.xaxis.ticklabelmode : ticksFor(plot.layout.xaxis, seen).ticklabelmode;
    if (wanted && wanted !== plot.layout.xaxis.ticklabelmode) {
      Plotly.relayout(plot, { "xaxis.ticklabelmode": wanted, "xaxis.dtick": null });
    }
    markButtons();
  }

  function markButtons() {
    const [first, last] = (seen || whole()).map(asDay);
    each("[data-days]", (button) => {
      const days = Number(button.dataset.days);
      button.setAttribute("aria-pressed", String(days ? Boolean(seen) && Math.abs(last - first - days) < 0.5 : !seen));
    });
    each("[data-move]", (button) => {
      const [start, end] = whole().map(asDay);
      button.disabled = Number(button.dataset.move) < 0 ? first <= start + 0.01 : last >= end - 0.01;
    });
  }

  function onRange(event) {
    const button = event.target.closest("button");
    if (!button) return;
    const [start, end] = whole().map(asDay);
    const [first, last] = (seen || whole()).map(asDay);
    if (button.dataset.move) {
      const step = (last - first) * 0.8 * Number(button.dataset.move);
      const moved = Math.min(Math.max(step, start - first), end - last);
      look(asRange([first + moved, last + moved]));
    } else {
      const days = Number(button.dataset.days);
      look(days ? asRange([Math.max(start, last - days), last]) : null);
    }
  }

  // ---- tables, factors, theme, paper
  function fillTable(details) {
    const holder = details.querySelector(".later");
    const rows = report.charts[details.dataset.table].table;
    if (!details.open || !holder || holder.firstChild || !rows) return;
    const table = document.createElement("table");
    const line = (cells, scope) => {
      const row = document.createElement("tr");
      cells.forEach((words, index) => {
        const cell = document.createElement(scope === "col" || index === 0 ? "th" : "td");
        if (cell.tagName === "TH") cell.scope = scope;
        cell.textContent = words;
        row.append(cell);
      });
      return row;
    };
    table.createTHead().append(line(rows.columns, "col"));
    table.createTBody().append(...rows.rows.map((row) => line(row, "row")));
    holder.append(table);
  }

  function showFactor(number) {
    each("[data-panel]", (panel) => { panel.hidden = panel.dataset.panel !== number; });
    each('[data-panel="' + number + '"] .plot', (plot) => draw(plot, theme));
  }

  function setTheme(name) {
    theme = name;
    root.dataset.theme = name;
    const button = document.getElementById("theme");
    button.textContent = name === "dark" ? "Light" : "Dark";
    button.setAttribute("aria-label", name === "dark" ? "Show in light colours" : "Show in dark colours");
  }

  function listen() {
    document.getElementById("print").addEventListener("click", () => print());
    document.getElementById("theme").addEventListener("click", () => {
      setTheme(theme === "dark" ? "light" : "dark");
      drawAll(theme);
    });
    each(".range", (group) => group.addEventListener("click", onRange));
    each("details[data-table]", (details) => details.addEventListener("toggle", () => fillTable(details)));
    const menu = document.getElementById("factor");
    if (menu) menu.addEventListener("change", () => showFactor(menu.value));
    paper.addEventListener("change", (event) => (event.matches ? drawPaper() : drawAll(theme)));
    addEventListener("beforeprint", drawPaper);
    addEventListener("afterprint", () => drawAll(theme));
  }

  // In the dashboard the button beside the page prints the page, not the dashboard around it.
  function listenToTheDashboard() {
    if (!window.frameElement) return;
    const asked = (event) => { if (event.target.closest(".st-key-report_print button")) print(); };
    parent.document.addEventListener("click", asked);
    addEventListener("pagehide", () => parent.document.removeEventListener("click", asked));
  }

  async function start() {
    report = JSON.parse(await textOf("report-data"));
    await loadPlotly();
    setTheme(theme);
    listen();
    listenToTheDashboard();
    each(".bar div[hidden], .head label[hidden], .range[hidden]", (hidden) => { hidden.hidden = false; });
    each("[data-panel]", (panel) => { panel.hidden = panel.dataset.panel !== "0"; });
    await drawInTurn();
    if (report.charts.timeline && byKey("timeline").dataset.explore !== undefined) markButtons();
    root.dataset.ready = "1";
  }

  start();
})();
