// Marks the parts of claims in a text.

const partWords = { number: "number", subject: "subject", change: "change", period: "period", speaker: "speaker", entity: "entity", place: "place" };

/** Where the parts of a claim stand, in code points of the document's text; the first wins where two overlap. */
function partsOf(claim) {
  const d = claim.data;
  const parts = [["number", d.quantity], ["change", d.change], ["subject", d.subject], ["period", d.period], ["speaker", d.attribution], ["entity", d.entity], ["place", d.place]];
  return parts.filter(([, place]) => Number.isInteger(place?.start) && place.end > place.start).map(([part, place]) => ({ part, start: place.start, end: place.end }));
}

/**
 * The nodes of a block ({ start, text }) with spans ({ start, end, and part, claim or isPassage }) marked. Spans may overlap and reach beyond the block.
 * Goes through the text once, with the spans that are open at each place.
 */
function markedNodes(block, spans, makeLink) {
  const local = spans.map((span) => ({
    span, from: unitOffset(block.text, Math.max(0, span.start - block.start)), to: unitOffset(block.text, Math.max(0, span.end - block.start)),
  })).filter(({ from, to }) => from < to).sort((a, b) => a.from - b.from);
  const bounds = [...new Set([0, block.text.length, ...local.flatMap(({ from, to }) => [from, to])])].sort((a, b) => a - b);
  const nodes = [], linked = new Set();
  let open = [], next = 0;
  for (let i = 0; i + 1 < bounds.length; i++) {
    const [from, to] = [bounds[i], bounds[i + 1]];
    open = open.filter((each) => each.to > from);
    while (next < local.length && local[next].from <= from) open.push(local[next++]);
    nodes.push(...piece(block.text.slice(from, to), open.map((each) => each.span), makeLink, linked));
  }
  return nodes;
}

function piece(text, spans, makeLink, linked) {
  if (spans.length === 0) return textNodes(text);
  const part = spans.filter((s) => s.part).sort((a, b) => a.rank - b.rank)[0]?.part;
  const links = spans.filter((s) => s.claim);
  const link = links.find((s) => s.isChosen) ?? links[0];
  const isPassage = spans.some((s) => s.isPassage);
  const cssClass = [part ? "part part-" + part : "", isPassage ? "in-passage" : ""].filter(Boolean).join(" ");
  if (!link) return [part ? el("mark", { class: cssClass, title: partWords[part] }, ...textNodes(text)) : el("span", { class: cssClass }, ...textNodes(text))];
  const isFirst = !linked.has(link.claim);
  linked.add(link.claim);
  return [makeLink(link, text, cssClass, isFirst)];
}

/** A claim's passage by itself, with its parts marked. */
function quoteOf(claim) {
  const passage = claim.data.passage;
  const spans = partsOf(claim).map((span, rank) => ({ ...span, rank }));
  return el("blockquote", { class: "quote" }, el("bdi", {}, ...markedNodes({ start: passage.start, text: passage.text }, spans)));
}
