// The text of one document, with a mark at the number of each claim and the parts of the chosen one.

class ArticleView {
  constructor(box, onChoose) {
    Object.assign(this, { box, onChoose, source: null, chosen: null, elements: [], claimsOfBlock: [] });
    box.addEventListener("keydown", (event) => this.onKey(event));
  }

  /** Shows a claim in its document. */
  choose(claim, { scroll = true } = {}) {
    if (claim.document !== this.source) this.open(claim.document);
    const before = this.chosen;
    this.chosen = claim;
    for (const index of new Set([...this.blocksOf(before), ...this.blocksOf(claim)])) this.paint(index);
    if (scroll) this.mark()?.scrollIntoView({ block: "center" });
  }

  /** The mark of the chosen claim's number. */
  mark() {
    return this.box.querySelector("a.claim-mark[aria-current=true]");
  }

  focus() {
    (this.mark() ?? this.box).focus({ preventScroll: false });
  }

  open(source) {
    Object.assign(this, { source, chosen: null, elements: [], claimsOfBlock: source.blocks.map(() => []) });
    for (const claim of source.list) this.claimsOfBlock[this.blockAt(claim.data.quantity.start)]?.push(claim);
    show(this.box, this.header(), ...this.body());
    source.blocks.forEach((_, index) => this.paint(index));
    this.box.scrollTop = 0;
  }

  header() {
    const address = webAddress(this.source.url);
    const hasHeadline = this.source.blocks.some((block) => block.kind === "headline");
    return el("header", {},
      hasHeadline ? null : el("h2", {}, quoted(this.source.label)),
      el("p", { class: "document-line" },
        this.source.published ? el("span", {}, this.source.published) : null,
        el("span", {}, countText(this.source.list.length, "claim", "claims")),
        address ? outLink(address, "Original page") : null,
        this.source.title ? quoted(this.source.id, "file") : null),
      this.source.whole ? null : el("p", { class: "note" }, "The text of this document is not at hand: these are the passages that its claims quote."),
      el("p", { class: "legend", "aria-label": "Marks" }, ...["number", "subject", "change", "period", "speaker"].map((part) => el("mark", { class: "part part-" + part }, part))));
  }

  /** The blocks as paragraphs, lists and tables; remembers the element that holds the words of each. */
  body() {
    const nodes = [];
    let list = null, table = null, turn = null;
    this.source.blocks.forEach((block, index) => {
      if (block.turn !== undefined && block.turn !== turn) {
        turn = block.turn;
        const { speaker, role } = this.source.turns[turn];
        nodes.push(el("p", { class: "turn" }, quoted(speaker, "speaker"), role && role !== speaker ? quoted(role, "role") : null));
        list = table = null;
      }
      const element = el({ headline: "h2", heading: "h3", item: "li", cell: block.header ? "th" : "td", quote: "blockquote" }[block.kind] ?? "p", { class: block.kind, dir: "auto" });
      this.elements[index] = element;
      if (block.kind === "item") {
        if (!list) nodes.push(list = el("ul"));
        list.append(element);
      } else if (block.kind === "cell") {
        if (table?.id !== block.table) {
          table = { id: block.table, row: null, body: el("tbody") };
          nodes.push(el("div", { class: "table-box", tabindex: 0, role: "region", "aria-label": "Table" }, el("table", {}, table.body)));
        }
        if (table.row?.id !== block.row) table.body.append((table.row = { id: block.row, line: el("tr") }).line);
        table.row.line.append(element);
      } else {
        nodes.push(element);
      }
      if (block.kind !== "item") list = null;
      if (block.kind !== "cell") table = null;
    });
    return nodes;
  }

  paint(index) {
    const block = this.source.blocks[index];
    const spans = this.claimsOfBlock[index].map((claim) => ({ start: claim.data.quantity.start, end: claim.data.quantity.end, claim, isChosen: claim === this.chosen }));
    if (this.chosen) {
      const passage = this.chosen.data.passage;
      spans.push({ start: passage.start, end: passage.end, isPassage: true }, ...partsOf(this.chosen).map((part, rank) => ({ ...part, rank })));
    }
    show(this.elements[index],
      block.before ? el("span", { class: "around" }, "… ", quoted(block.before)) : null,
      ...markedNodes(block, spans, (link, text, cssClass, isFirst) => this.link(link.claim, text, cssClass, isFirst)),
      block.after ? el("span", { class: "around" }, quoted(block.after), " …") : null);
  }

  link(claim, text, cssClass, isFirst) {
    const isChosen = claim === this.chosen;
    return el("a", {
      class: ["claim-mark", cssClass, verdicts.has(claim) ? "judged" : ""].filter(Boolean).join(" "), href: "#claim=" + encodeURIComponent(claim.data.id), tabindex: isChosen && isFirst ? 0 : -1,
      "aria-current": isFirst && isChosen ? "true" : null, title: isChosen ? partWords.number : "Show this claim", onclick: (event) => {
        event.preventDefault();
        this.onChoose(claim);
      },
    }, ...textNodes(text));
  }

  /** Blocks that a claim's passage or parts lie in. */
  blocksOf(claim) {
    if (!claim || claim.document !== this.source) return [];
    const found = new Set();
    for (const { start, end } of [claim.data.passage, ...partsOf(claim)]) {
      for (let at = this.blockAt(start); at < this.source.blocks.length && (at < 0 || this.source.blocks[at].start < end); at++) if (at >= 0) found.add(at);
    }
    return found;
  }

  /** The last block that begins at or before an offset. */
  blockAt(offset) {
    let low = 0, high = this.source.blocks.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.source.blocks[middle].start <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  onKey(event) {
    if (event.ctrlKey || event.altKey || event.metaKey || !this.chosen) return;
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const inOrder = [...this.source.list].sort((a, b) => a.data.quantity.start - b.data.quantity.start);
    const claim = inOrder[inOrder.indexOf(this.chosen) + step];
    event.preventDefault();
    if (!claim) return;
    this.onChoose(claim);
    this.focus();
  }
}
