// What is in the report, at a glance; each bar leads to its claims.

const mostBars = 12;
const mostDocuments = 500;

function showOverview(box, filterBy) {
  const tile = (number, label) => el("div", { class: "tile" }, el("strong", {}, number), el("span", {}, label));
  const right = [...verdicts.values()].filter((v) => v.verdict === "right").length;
  show(box,
    el("div", { class: "tiles" },
      tile(claims.length.toLocaleString("en"), claims.length === 1 ? "claim" : "claims"),
      tile(documents.length.toLocaleString("en"), documents.length === 1 ? "document" : "documents"),
      facts.length ? tile(facts.length.toLocaleString("en"), facts.length === 1 ? "fact" : "facts") : null,
      tile(claims.filter((c) => c.data.flags.length).length.toLocaleString("en"), "with a flag"),
      tile(verdicts.size.toLocaleString("en"), verdicts.size ? `judged, ${right.toLocaleString("en")} right` : "judged")),
    el("div", { class: "panels" },
      panel("Claims by unit", "unit", filterBy),
      panel("Flags", "flag", filterBy),
      panel("Kinds", "kind", filterBy),
      panel("Meant as", "modality", filterBy)),
    problemList(),
    documentTable(filterBy));
}

function panel(title, name, filterBy) {
  const facet = facets.find((each) => each.name === name);
  const values = facetValues(facet).filter(([value]) => value !== noneSaid);
  if (values.length === 0) return null;
  const rows = values.slice(0, mostBars).map(([value, count]) => ({ label: facet.word(value), count, choose: () => filterBy(name, value) }));
  return el("section", { class: "panel" }, el("h2", {}, title), barChart(rows, title),
    values.length > mostBars ? el("p", { class: "quiet" }, `and ${countText(values.length - mostBars, "more", "more")}; see the filter`) : null);
}

function problemList() {
  if (report.problems.length === 0) return null;
  return el("section", { class: "panel problems" }, el("h2", {}, "What could not be used"), el("ul", {}, ...report.problems.slice(0, 1000).map((problem) =>
    el("li", {}, quoted(problem.file, "file"), problem.line ? `, line ${problem.line}` : "", ": ", quoted(problem.message)))),
    report.problems.length > 1000 ? el("p", { class: "quiet" }, `and ${countText(report.problems.length - 1000, "more", "more")}`) : null);
}

function documentTable(filterBy) {
  const rows = documents.slice(0, mostDocuments).map((source) => el("tr", {},
    el("td", {}, el("button", { type: "button", class: "link", onclick: () => filterBy("document", source.index) }, quoted(source.label))),
    el("td", {}, source.published ?? ""), el("td", { class: "count" }, source.list.length.toLocaleString("en")),
    el("td", {}, webAddress(source.url) ? outLink(webAddress(source.url), "Original") : "")));
  return el("section", { class: "panel" }, el("h2", {}, "Documents"),
    el("div", { class: "table-box", tabindex: 0, role: "region", "aria-label": "Documents" }, el("table", {},
      el("thead", {}, el("tr", {}, ...["Document", "Published", "Claims", "Link"].map((name) => el("th", { scope: "col", class: name === "Claims" ? "count" : null }, name)))), el("tbody", {}, ...rows))),
    documents.length > mostDocuments ? el("p", { class: "quiet" }, `and ${countText(documents.length - mostDocuments, "more", "more")}; see the filter`) : null);
}
