// Facts: what several claims say alike, with their passages side by side and what contradicts them.

const factById = new Map(facts.map((fact) => [fact.data.id, fact]));

const plainText = (value) => typeof value === "string" ? value : value?.text ?? value?.value ?? "";
const factClaims = (fact) => fact.data.claims.map((id) => claimById.get(id)).filter(Boolean);
const conflictsOf = (fact) => (Array.isArray(fact.data.conflicts) ? fact.data.conflicts : []).map((conflict) => typeof conflict === "string" ? { fact: conflict, kind: "disagreement" } : conflict);
const factValue = (data) => valueText({ value: data.value, low: data.low, high: data.high, unit: data.unit, bound: data.bound, counted: data.counted });
const sourceCount = (fact) => fact.data.independentSources ?? fact.data.sources?.length ?? 0;

/** Not before the view is opened: a report may hold as many facts as claims. */
function prepareFacts() {
  for (const fact of facts) {
    const d = fact.data;
    fact.subject = plainText(d.subject);
    fact.search = [fact.subject, plainText(d.entity), plainText(d.place), d.unit, plainText(d.period), ...factClaims(fact).map((c) => c.search)].join("\n").toLowerCase();
  }
}

/** The value as a claim writes it ("2.38 trillion yuan") where one has just this value, else with all its digits. */
function factWords(fact) {
  const d = fact.data;
  const claim = factClaims(fact).find((each) => each.data.quantity.unit === d.unit && d.value !== null && each.data.quantity.value === d.value && quantityWords(each.data.quantity) === each.data.quantity.text);
  return claim ? claim.data.quantity.text : factValue(exact(fact.line));
}

const tells = (fact) => (fact.data.series ? 2 : 0) + (fact.subject ? 1 : 0);

const factSorts = {
  sources: ["Most sources first", (a, b) => sourceCount(b) - sourceCount(a) || conflictsOf(b).length - conflictsOf(a).length || tells(b) - tells(a)],
  conflicts: ["Most conflicts first", (a, b) => conflictsOf(b).length - conflictsOf(a).length],
  subject: ["Subject", by((fact) => fact.subject.toLowerCase())],
  period: ["Period", by((fact) => plainText(fact.data.period))],
};

class FactsView {
  constructor(section, onChooseClaim) {
    prepareFacts();
    Object.assign(this, { section, onChooseClaim, box: byId("fact") });
    this.list = new VirtualList(byId("fact-list"), "fact", factRow, (fact, isOpened) => this.show(fact, isOpened));
    this.search = el("input", { type: "search", placeholder: "Search facts and their passages", "aria-label": "Search facts", autocomplete: "off" });
    this.sort = el("select", { "aria-label": "Sort facts by" }, ...Object.entries(factSorts).map(([name, [label]]) => el("option", { value: name }, label)));
    this.only = el("select", { "aria-label": "Which facts" }, el("option", { value: "all" }, "All facts"), el("option", { value: "several" }, "Two sources or more"), el("option", { value: "conflicts" }, "With conflicts"));
    this.status = el("span", { class: "status", role: "status" });
    show(byId("fact-filters"), el("div", { class: "search-row" }, this.search), el("div", { class: "search-row" }, this.only, this.sort), el("div", { class: "status-row" }, this.status));
    byId("fact-filters").addEventListener("input", () => this.filter());
    byId("fact-filters").addEventListener("submit", (event) => event.preventDefault());
    section.querySelector(".back").addEventListener("click", () => {
      section.classList.remove("reading");
      this.list.box.focus();
    });
    this.list.box.addEventListener("keydown", (event) => {
      if (event.key === "Enter") this.open();
    });
  }

  filter() {
    const words = this.search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const passes = { all: () => true, several: (fact) => sourceCount(fact) > 1, conflicts: (fact) => conflictsOf(fact).length > 0 }[this.only.value];
    const compare = factSorts[this.sort.value][1];
    const found = facts.filter((fact) => passes(fact) && words.every((word) => fact.search.includes(word))).sort((a, b) => compare(a, b) || a.index - b.index);
    this.status.textContent = found.length === facts.length ? countText(facts.length, "fact", "facts") : `${found.length.toLocaleString("en")} of ${countText(facts.length, "fact", "facts")}`;
    this.list.setItems(found);
    if (!this.chosen && found.length) this.list.select(found[0]);
  }

  choose(fact) {
    this.list.select(fact);
    this.box.scrollTop = 0;
  }

  open() {
    this.section.classList.add("reading");
    this.box.focus();
  }

  show(fact, isOpened) {
    this.chosen = fact;
    const d = exact(fact.line);
    const claimsOfFact = factClaims(fact);
    show(this.box,
      el("h2", { class: "value" }, quoted(factWords(fact)), d.change ? el("span", { class: "change" }, changeText(d.change)) : null),
      el("p", { class: "card-subject" }, quoted(fact.subject || "no subject")),
      el("p", { class: "document-line" }, ...[factValue(d), plainText(d.entity), plainText(d.place), plainText(d.period), d.modality && d.modality !== "actual" ? inWords(modalityWords, d.modality) : ""].filter(Boolean).map((text) => quoted(text)),
        el("span", {}, countText(sourceCount(fact), "independent source", "independent sources"))),
      this.conflicts(fact),
      this.series(fact),
      el("h3", {}, "Sources"),
      el("div", { class: "sources" }, ...claimsOfFact.map((claim) => this.source(claim)),
        claimsOfFact.length < fact.data.claims.length ? el("p", { class: "quiet" }, `${countText(fact.data.claims.length - claimsOfFact.length, "claim is", "claims are")} not on this page.`) : null));
    if (isOpened && matchMedia("(max-width: 50rem)").matches) this.open();
  }

  conflicts(fact) {
    const known = conflictsOf(fact).filter((conflict) => factById.has(conflict.fact));
    if (known.length === 0) return null;
    return el("section", { class: "conflicts", "aria-label": "Conflicts" }, el("h3", {}, "Said otherwise"), el("ul", {}, ...known.map((conflict) => {
      const other = factById.get(conflict.fact);
      const sources = factClaims(other).map((claim) => claim.document.label);
      return el("li", {}, el("span", { class: "tag conflict" }, inWords(conflictWords, conflict.kind)), " ",
        el("button", { type: "button", class: "link", onclick: () => this.choose(other) }, quoted(factWords(other))), el("span", { class: "quiet" }, " in ", quoted([...new Set(sources)].join(", ") || "a document that is not on this page")));
    })));
  }

  series(fact) {
    const key = seriesKey(fact);
    const members = facts.filter((other) => other === fact || (key !== null && seriesKey(other) === key));
    const points = members.map((other) => ({
      period: plainText(other.data.period), value: other.data.value ?? (other.data.low + other.data.high) / 2, isChosen: other === fact, isFirm: other.data.modality === "actual",
    }));
    const chart = seriesChart(points, unitName(fact.data.unit));
    return chart ? el("section", { class: "series-box", "aria-label": "Over time" }, el("h3", {}, "Over time"), chart) : null;
  }

  source(claim) {
    const link = webAddress(claim.data.passage.link);
    return el("article", { class: "source" },
      el("h4", {}, quoted(claim.document.label)),
      el("p", { class: "document-line" }, claim.document.published ? el("span", {}, claim.document.published) : null, claim.data.attribution ? quoted(claim.data.attribution.text) : null),
      quoteOf(claim),
      el("p", { class: "actions" }, el("button", { type: "button", class: "plain", onclick: () => this.onChooseClaim(claim) }, "Show in the text"), link ? outLink(link, "Original") : null));
  }
}

/** Facts of one series share a name, or name each other. */
const seriesKey = (fact) => {
  const series = fact.data.series;
  if (typeof series === "string" && series) return series;
  return Array.isArray(series) && series.length > 0 ? [...series, fact.data.id].map((each) => each?.fact ?? each).filter((each, i, all) => all.indexOf(each) === i).sort().join("\n") : null;
};

function factRow(fact) {
  const d = fact.data, conflicts = conflictsOf(fact).length;
  return [
    el("div", { class: "row-top" }, quoted(factWords(fact), "row-value"), d.change ? el("span", { class: "change" }, changeText(d.change)) : null,
      el("span", { class: "row-end" }, conflicts ? el("span", { class: "mark-conflict" }, countText(conflicts, "conflict", "conflicts")) : null, el("span", { class: "row-confidence" }, countText(sourceCount(fact), "source", "sources")))),
    el("div", { class: "row-subject" }, quoted(fact.subject || "no subject"), d.entity ? quoted(" · " + plainText(d.entity), "quiet") : null),
    el("div", { class: "row-meta" }, ...[plainText(d.period), plainText(d.place), d.modality !== "actual" ? inWords(modalityWords, d.modality ?? "") : ""].filter(Boolean).flatMap((text, i) => [i ? " · " : "", quoted(text)])),
  ];
}
