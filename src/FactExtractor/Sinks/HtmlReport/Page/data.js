// The report's data: one JSON object a line, in script elements that nothing runs. Lines are kept, so that exports give them back digit for digit.

const linesOf = (id) => byId(id).textContent.split("\n").filter(Boolean);

const report = JSON.parse(linesOf("report-data")[0]);
const documents = linesOf("documents-data").map((line, index) => ({ ...JSON.parse(line), index, list: [] }));
const claims = linesOf("claims-data").map((line, index) => ({ index, line, data: JSON.parse(line), document: null, search: "" }));
const facts = linesOf("facts-data").map((line, index) => ({ index, line, data: JSON.parse(line), search: "" }));
const claimById = new Map();
const unitLabels = new Map(claims.map((claim) => [claim.data.quantity.unit, claim.data.quantity.unitLabel]));

/** A claim's lines are in the order of the documents, which say how many each has. */
{
  let next = 0;
  for (const source of documents) {
    source.label = source.title || source.id;
    for (const end = next + source.claims; next < end; next++) {
      const claim = claims[next];
      claim.document = source;
      source.list.push(claim);
      claimById.set(claim.data.id, claim);
      const d = claim.data;
      claim.search = [d.summary, d.subject.text, d.entity?.text, d.attribution?.text, d.place?.text, d.quantity.unit, d.passage.text, source.label].join("\n").toLowerCase();
    }
  }
}

/** Parses a line with all digits of its numbers: what a double can't hold becomes raw JSON. */
function exact(line) {
  return JSON.parse(line, (key, value, context) =>
    typeof value === "number" && context && String(value) !== context.source && JSON.rawJSON ? JSON.rawJSON(context.source) : value);
}

/** Converts an offset in code points, as the data counts, to one in UTF-16 units, as strings here do. */
function unitOffset(text, points) {
  if (!/[\ud800-\udbff]/.test(text)) return Math.min(points, text.length);
  let at = 0;
  for (; points > 0 && at < text.length; points--) at += text.codePointAt(at) > 0xffff ? 2 : 1;
  return at;
}

const pointLength = (text) => {
  let length = text.length;
  for (let i = 0; i < text.length - 1; i++) if (text.codePointAt(i) > 0xffff) { length--; i++; }
  return length;
};
