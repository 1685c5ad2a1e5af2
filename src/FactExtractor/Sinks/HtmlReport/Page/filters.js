// Filtering and sorting. Everything is compared with texts made beforehand, so that a keystroke looks at each claim once.

const noneSaid = "";

const facets = [
  { name: "document", label: "Document", values: (c) => [c.document.index], word: (value) => documents[value].label, isKept: () => documents.length > 1 },
  { name: "unit", label: "Unit", values: (c) => [c.data.quantity.unit], word: (v) => unitWithName(v, unitLabels.get(v)) },
  { name: "period", label: "Period", values: (c) => [c.data.period?.value ?? noneSaid], word: String, byName: true },
  { name: "speaker", label: "Speaker", values: (c) => [c.data.attribution?.text ?? noneSaid], word: String },
  { name: "modality", label: "Modality", values: (c) => [c.data.modality], word: (v) => inWords(modalityWords, v) },
  { name: "kind", label: "Kind", values: (c) => [c.data.kind], word: (v) => inWords(kindWords, v) },
  { name: "flag", label: "Flag", values: (c) => c.data.flags.length ? c.data.flags : [noneSaid], word: (v) => Object.hasOwn(flagWords, v) ? flagWords[v][0] : v },
  { name: "verdict", label: "Verdict", values: (c) => [verdicts.get(c)?.verdict ?? noneSaid], word: (v) => inWords(verdictWords, v), fixed: [noneSaid, ...Object.keys(verdictWords)] },
];

const sizeOf = (claim) => claim.data.quantity.value ?? claim.data.quantity.low ?? claim.data.quantity.high ?? -Infinity;

const sorts = {
  text: ["Order of the text", null],
  doubt: ["Least sure first", (a, b) => a.data.confidence - b.data.confidence],
  sure: ["Most sure first", (a, b) => b.data.confidence - a.data.confidence],
  value: ["Largest number first", (a, b) => sizeOf(b) - sizeOf(a)],
  subject: ["Subject", by((c) => c.data.subject.text.toLowerCase())],
  unit: ["Unit", by((c) => c.data.quantity.unit)],
  period: ["Period", by((c) => c.data.period?.value ?? "\uffff")],
  speaker: ["Speaker", by((c) => (c.data.attribution?.text ?? "\uffff").toLowerCase())],
  modality: ["Modality", by((c) => c.data.modality)],
  kind: ["Kind", by((c) => c.data.kind)],
  flags: ["Most flags first", (a, b) => b.data.flags.length - a.data.flags.length],
};

function by(key) {
  return (a, b) => {
    const x = key(a), y = key(b);
    return x < y ? -1 : x > y ? 1 : 0;
  };
}

/** The claims that a state ({ text, confidence, sort, and the facets' values }) lets through, in its order. */
function filterClaims(state) {
  const words = state.text.toLowerCase().split(/\s+/).filter(Boolean);
  const active = facets.filter((facet) => state[facet.name] !== undefined);
  const found = claims.filter((claim) =>
    claim.data.confidence >= state.confidence
    && active.every((facet) => facet.values(claim).includes(state[facet.name]))
    && words.every((word) => claim.search.includes(word)));
  const compare = sorts[state.sort][1];
  return compare ? found.sort((a, b) => compare(a, b) || a.index - b.index) : found;
}

/** The values of a facet with how many claims have each, the most frequent first, or by name. */
function facetValues(facet) {
  const counts = new Map((facet.fixed ?? []).map((value) => [value, null]));
  if (!facet.fixed) for (const claim of claims) for (const value of facet.values(claim)) counts.set(value, (counts.get(value) ?? 0) + 1);
  const values = [...counts];
  if (facet.byName) values.sort((a, b) => (a[0] < b[0] ? -1 : 1));
  else if (!facet.fixed) values.sort((a, b) => b[1] - a[1]);
  return values;
}

const clipped = (text, length = 60) => text.length > length ? text.slice(0, length - 1) + "…" : text;

/** Fills the form with controls. Calls back with the state on each change. */
function buildFilters(form, onChange) {
  const state = { text: "", confidence: 0, sort: "text" };
  const search = el("input", { type: "search", id: "search", placeholder: "Search", "aria-label": "Search words, subjects and passages", autocomplete: "off", spellcheck: "false" });
  const sort = el("select", { id: "sort", "aria-label": "Sort by" }, ...Object.entries(sorts).map(([name, [label]]) => el("option", { value: name }, label)));
  const confidence = el("input", { type: "range", id: "confidence", min: 0, max: 95, step: 5, value: 0 });
  const confidenceText = el("output", { for: "confidence" }, "any");
  const selects = facets.filter((facet) => facet.isKept?.() ?? true).map((facet) => {
    const values = facetValues(facet);
    const options = values.map(([value, count], i) =>
      el("option", { value: i }, (value === noneSaid ? "none" : clipped(facet.word(value))) + (count === null ? "" : ` (${count.toLocaleString("en")})`)));
    const select = el("select", { id: "filter-" + facet.name }, el("option", { value: "" }, "All"), ...options);
    return { facet, values, select };
  });
  const clear = el("button", { type: "button", class: "plain", hidden: true }, "Clear");
  const status = el("span", { class: "status", role: "status" });
  const badge = el("span", { class: "badge", hidden: true });
  const grid = el("div", { class: "facet-grid", id: "facets", hidden: true },
    ...selects.map(({ facet, select }) => el("label", {}, el("span", {}, facet.label), select)),
    el("label", {}, el("span", {}, "Confidence, at least ", confidenceText), confidence));
  const open = el("button", { type: "button", class: "plain", "aria-expanded": "false", "aria-controls": "facets" }, "Filters ", badge);
  const unfold = (isOpen) => {
    grid.hidden = !isOpen;
    open.setAttribute("aria-expanded", isOpen);
  };
  open.addEventListener("click", () => unfold(grid.hidden));
  show(form, el("div", { class: "search-row" }, search, sort), el("div", { class: "status-row" }, open, status, clear), grid);

  const read = () => {
    state.text = search.value;
    state.sort = sort.value;
    state.confidence = Number(confidence.value) / 100;
    confidenceText.textContent = state.confidence ? percentText(state.confidence) : "any";
    let set = state.confidence > 0 ? 1 : 0;
    for (const { facet, values, select } of selects) {
      state[facet.name] = select.value === "" ? undefined : values[Number(select.value)][0];
      select.classList.toggle("set", select.value !== "");
      set += select.value === "" ? 0 : 1;
    }
    badge.textContent = set;
    badge.hidden = set === 0;
    clear.hidden = set === 0 && !search.value;
    onChange(state);
  };
  form.addEventListener("input", read);
  form.addEventListener("submit", (event) => event.preventDefault());
  const reset = () => {
    form.reset();
    read();
  };
  clear.addEventListener("click", () => {
    reset();
    search.focus();
  });
  return {
    state, status, search, reset, read,
    set(name, value) {
      const { select, values } = selects.find((s) => s.facet.name === name);
      select.value = values.findIndex(([v]) => v === value);
      unfold(true);
      read();
    },
  };
}
