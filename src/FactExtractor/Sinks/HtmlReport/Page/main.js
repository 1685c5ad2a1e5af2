// Puts the page together.

byId("title").replaceChildren(quoted(report.title));
byId("subtitle").replaceChildren(
  `${countText(claims.length, "claim", "claims")} from ${countText(documents.length, "document", "documents")}`,
  ...(report.index ? [" · ", el("a", { href: report.index }, "all parts")] : []));

loadVerdicts();
const claimsView = new ClaimsView(byId("claims-view"));
const sections = { claims: byId("claims-view"), facts: byId("facts-view"), overview: byId("overview") };
const viewButtons = [...document.querySelectorAll("[data-view]")];
let factsView = null;

function showView(name) {
  if (name !== "claims") history.replaceState(null, "", "#view=" + name);
  for (const [each, section] of Object.entries(sections)) section.hidden = each !== name;
  for (const button of viewButtons) {
    if (button.dataset.view === name) button.setAttribute("aria-current", "page");
    else button.removeAttribute("aria-current");
  }
  if (name === "claims") claimsView.list.draw();
  if (name === "overview") showOverview(sections.overview, (facet, value) => {
    claimsView.filters.reset();
    showView("claims");
    claimsView.filters.set(facet, value);
  });
  if (name !== "facts") return;
  if (!factsView) {
    factsView = new FactsView(sections.facts, (claim) => {
      showView("claims");
      claimsView.choose(claim, true);
    });
    factsView.filter();
  }
  factsView.list.draw();
}

for (const button of viewButtons) {
  button.hidden = button.dataset.view === "facts" && facts.length === 0;
  button.addEventListener("click", () => showView(button.dataset.view));
}

// Exports.
const menu = byId("export-menu");
for (const button of menu.querySelectorAll("[data-export]")) {
  button.addEventListener("click", () => {
    exportsOf[button.dataset.export](claimsView.found);
    menu.open = false;
    menu.querySelector("summary").focus();
  });
}
document.addEventListener("click", (event) => {
  if (!menu.contains(event.target)) menu.open = false;
});
menu.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  menu.open = false;
  menu.querySelector("summary").focus();
});

// Theme: what the system has, until another is chosen.
const themes = { auto: "Theme: auto", light: "Theme: light", dark: "Theme: dark" };
function setTheme(name) {
  document.documentElement.dataset.theme = name;
  byId("theme").textContent = themes[name];
  try {
    store?.setItem("factextractor.theme", name);
  } catch {
    // It is then chosen anew next time.
  }
}
const keptTheme = store?.getItem("factextractor.theme");
setTheme(keptTheme && Object.hasOwn(themes, keptTheme) ? keptTheme : "auto");
byId("theme").addEventListener("click", () => {
  const names = Object.keys(themes);
  setTheme(names[(names.indexOf(document.documentElement.dataset.theme) + 1) % names.length]);
});
byId("help-button").addEventListener("click", () => byId("help").showModal());

// On paper, the filtered claims as a table: the list holds only the rows in sight.
window.addEventListener("beforeprint", () => {
  const rows = claimsView.found.map((claim) => el("tr", {},
    el("td", {}, quoted(claim.data.summary)), el("td", {}, claim.data.period ? quoted(claim.data.period.value) : ""), el("td", {}, claim.data.attribution ? quoted(claim.data.attribution.text) : ""),
    el("td", {}, quoted(claim.data.passage.text)), el("td", {}, quoted(claim.document.label)), el("td", {}, percentText(claim.data.confidence))));
  show(byId("print"), el("h1", {}, quoted(report.title)), el("p", {}, `${claimsView.filters.status.textContent}`), el("table", {},
    el("thead", {}, el("tr", {}, ...["Claim", "Period", "Speaker", "Passage", "Document", "Sure"].map((name) => el("th", {}, name)))), el("tbody", {}, ...rows)));
});
window.addEventListener("afterprint", () => show(byId("print")));

// The claim or view of the address, else the first claim.
function wanted() {
  try {
    return claimById.get(decodeURIComponent(/^#claim=(.*)$/.exec(location.hash)?.[1] ?? ""));
  } catch {
    return undefined;
  }
}
const wantedView = () => Object.keys(sections).find((name) => location.hash === "#view=" + name && (name !== "facts" || facts.length > 0));
function follow() {
  if (wanted()) {
    showView("claims");
    claimsView.choose(wanted(), true);
  } else if (wantedView()) {
    showView(wantedView());
  }
}
window.addEventListener("hashchange", follow);
const start = wantedView();
claimsView.filter();
if (claims.length > 0) claimsView.choose(wanted() ?? claims[0], wanted() !== undefined);
showView(claims.length === 0 ? "overview" : start ?? "claims");
document.documentElement.dataset.ready = "true";
performance.mark("usable");
