// The list of claims beside text and card: choosing in one shows it in the others.

class ClaimsView {
  constructor(section) {
    this.section = section;
    this.chosen = null;
    this.list = new VirtualList(byId("claim-list"), "claim", claimRow, (claim, isOpened) => this.show(claim, isOpened));
    this.article = new ArticleView(byId("article"), (claim) => this.choose(claim));
    this.card = byId("card");
    this.filters = buildFilters(byId("filters"), () => this.filter());
    section.querySelector(".back").addEventListener("click", () => this.closeReader());
    section.addEventListener("keydown", (event) => this.onKey(event));
    this.card.addEventListener("click", (event) => event.target.closest(".to-text") && this.article.mark()?.scrollIntoView({ block: "center" }));
    verdictListeners.push((claim) => this.onVerdict(claim));
  }

  filter() {
    this.found = filterClaims(this.filters.state);
    this.filters.status.textContent = this.found.length === claims.length
      ? countText(claims.length, "claim", "claims") : `${this.found.length.toLocaleString("en")} of ${countText(claims.length, "claim", "claims")}`;
    this.list.setItems(this.found);
  }

  /** Chooses a claim from anywhere; filters that hide it are taken off. */
  choose(claim, isOpened = false) {
    if (!this.found.includes(claim)) this.filters.reset();
    this.list.select(claim, isOpened);
  }

  show(claim, isOpened) {
    this.chosen = claim;
    const isNarrow = matchMedia("(max-width: 50rem)").matches;
    this.showCard();
    this.article.choose(claim, { scroll: !isNarrow });
    history.replaceState(null, "", "#claim=" + encodeURIComponent(claim.data.id));
    if (isOpened && isNarrow) this.openReader();
  }

  showCard() {
    showClaimCard(this.card, this.chosen, (claim) => this.choose(claim));
  }

  openReader() {
    this.section.classList.add("reading");
    window.scrollTo(0, 0);
    this.section.querySelector(".back").focus();
  }

  closeReader() {
    this.section.classList.remove("reading");
    this.list.reveal();
    this.list.box.focus();
  }

  onVerdict(claim) {
    this.list.redraw();
    if (claim !== this.chosen) return;

    // The card is made anew: the control that had the focus gets it back.
    const controls = () => [...this.card.querySelectorAll("button, input, textarea")];
    const at = controls().indexOf(document.activeElement);
    const same = document.activeElement?.getAttribute("aria-label");
    if (this.card.contains(document.activeElement) && document.activeElement.matches("input, textarea")) {
      for (const button of this.card.querySelectorAll(".verdict")) button.setAttribute("aria-pressed", String(button.classList.contains("verdict-" + verdicts.get(claim)?.verdict)));
      return;
    }
    this.showCard();
    if (at >= 0) (controls().find((control) => same && control.getAttribute("aria-label") === same) ?? controls()[at])?.focus();
    this.article.choose(claim, { scroll: false });
  }

  onKey(event) {
    if (event.ctrlKey || event.altKey || event.metaKey || !this.chosen) return;
    const isList = this.list.box.contains(event.target), isText = this.article.box.contains(event.target);
    if (!isList && !isText) return;
    const verdict = { r: "right", w: "wrongField", n: "notAClaim" }[event.key.toLowerCase()];
    if (verdict) toggleVerdict(this.chosen, verdict);
    else if (event.key === "/") this.filters.search.focus();
    else if (event.key === "Enter" && isList) {
      if (matchMedia("(max-width: 50rem)").matches) this.openReader();
      else this.article.focus();
    } else if (event.key === "Escape" && isText) this.list.box.focus();
    else return;
    if (verdict && isText) this.article.focus();
    event.preventDefault();
  }
}

function claimRow(claim) {
  const d = claim.data;
  const verdict = verdicts.get(claim)?.verdict;
  const meta = [d.period?.value, d.attribution?.text, documents.length > 1 ? claim.document.label : null].filter(Boolean);
  const isPlain = d.modality === "actual";
  return [
    el("div", { class: "row-top" },
      quoted(quantityWords(d.quantity), "row-value"),
      d.change && d.kind !== "change" ? el("span", { class: "change" }, changeText(d.change)) : d.kind === "change" && d.change ? el("span", { class: "change" }, arrows[d.change.direction] ?? "") : null,
      isPlain ? null : el("span", { class: "tag" }, inWords(modalityWords, d.modality)),
      el("span", { class: "row-end" },
        verdict ? el("span", { class: "mark-verdict mark-" + verdict }, inWords(verdictWords, verdict)) : null,
        d.flags.length ? el("span", { class: "mark-flags", title: d.flags.map((flag) => Object.hasOwn(flagWords, flag) ? flagWords[flag][0] : flag).join(", ") }, countText(d.flags.length, "flag", "flags")) : null,
        el("span", { class: "row-confidence" }, percentText(d.confidence)))),
    el("div", { class: "row-subject" }, d.subject.text ? quoted(d.subject.text) : el("em", {}, "no subject found"), d.entity ? quoted(" · " + d.entity.text, "quiet") : null),
    el("div", { class: "row-meta" }, ...meta.flatMap((text, i) => [i ? " · " : "", quoted(text)])),
  ];
}
