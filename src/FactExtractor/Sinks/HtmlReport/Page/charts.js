// Two small charts, drawn as SVG.

/** Bars, one a row ({ label, count, choose }); the longest fills the width. */
function barChart(rows, label) {
  const most = Math.max(1, ...rows.map((row) => row.count));
  return el("ul", { class: "bars", "aria-label": label }, ...rows.map((row) => {
    const bar = svg("svg", { class: "bar", viewBox: "0 0 100 8", preserveAspectRatio: "none", "aria-hidden": "true" }, svg("rect", { width: Math.max(0.5, (100 * row.count) / most), height: 8, rx: 1 }));
    return el("li", {}, el("button", { type: "button", onclick: row.choose, title: "Show these claims" }, el("span", { class: "bar-label" }, quoted(row.label)), bar, el("span", { class: "bar-count" }, row.count.toLocaleString("en"))));
  }));
}

/** The middle of an ISO 8601 period (2023, 2023-Q3, 2023-H1, 2023-09, 2023-09-27, 2019/2022) as a year with fraction, or null. */
function periodTime(text) {
  const ends = String(text ?? "").split("/").map(timeOf);
  return ends.includes(null) ? null : ends.reduce((sum, time) => sum + time, 0) / ends.length;
}

function timeOf(text) {
  const parts = /^(\d{4})(?:-(?:Q([1-4])|H([12])|(\d\d)(?:-(\d\d))?))?$/.exec(text);
  if (!parts) return null;
  const [, year, quarter, half, month, day] = parts.map((part) => (part === undefined ? null : Number(part)));
  const within = quarter ? (quarter - 0.5) / 4 : half ? (half - 0.5) / 2 : month ? (month - 1 + (day ? (day - 0.5) / 31 : 0.5)) / 12 : 0.5;
  return year + within;
}

const compact = new Intl.NumberFormat("en", { notation: "compact", maximumFractionDigits: 2 });

/** A series ({ period, value, low, high, isChosen, note }) over time. Null where fewer than two points can be placed. */
function seriesChart(points, unit) {
  const placed = points.map((point) => ({ ...point, time: periodTime(point.period) })).filter((point) => point.time !== null && Number.isFinite(point.value)).sort((a, b) => a.time - b.time);
  if (placed.length < 2 || placed[0].time === placed.at(-1).time) return null;
  const width = 640, height = 220, left = 64, right = 24, top = 26, bottom = 30;
  const values = placed.map((point) => point.value);
  const low = Math.min(0, ...values), high = Math.max(0, ...values);
  const x = (time) => left + ((time - placed[0].time) / (placed.at(-1).time - placed[0].time)) * (width - left - right);
  const y = (value) => top + (1 - (value - low) / (high - low || 1)) * (height - top - bottom);
  const chart = svg("svg", { class: "series", viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": `${unit} by period: ` + placed.map((p) => `${p.period} ${compact.format(p.value)}`).join(", ") });
  for (const value of [low, (low + high) / 2, high]) {
    chart.append(
      svg("line", { class: value === 0 ? "axis" : "grid", x1: left, x2: width - right, y1: y(value), y2: y(value) }),
      svg("text", { class: "tick", x: left - 8, y: y(value) + 4, "text-anchor": "end" }, compact.format(value)));
  }
  chart.append(svg("polyline", { class: "line", points: placed.map((p) => `${x(p.time)},${y(p.value)}`).join(" ") }));
  let labelled = -Infinity;
  placed.forEach((point, i) => {
    const anchor = i === placed.length - 1 ? "end" : i === 0 ? "start" : "middle";
    chart.append(svg("circle", { class: point.isChosen ? "point chosen" : point.isFirm ? "point" : "point open", cx: x(point.time), cy: y(point.value), r: point.isChosen ? 6 : 4 }, svg("title", {}, `${point.period}: ${compact.format(point.value)}`)));
    if (x(point.time) - labelled < 60 && !point.isChosen) return;
    labelled = x(point.time);
    chart.append(svg("text", { class: "tick", x: x(point.time), y: height - 8, "text-anchor": anchor }, point.period));
    chart.append(svg("text", { class: "point-label", x: x(point.time), y: y(point.value) - 10, "text-anchor": anchor }, compact.format(point.value)));
  });
  return chart;
}
