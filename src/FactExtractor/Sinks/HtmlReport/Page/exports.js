// What can be taken out: the filtered claims as they came, or as a table; verdicts; and gold claims made of verdicts.

const csvColumns = {
  id: (d) => d.id, document: (d) => d.document.id, title: (d) => d.document.title, published: (d) => d.document.published, url: (d) => d.document.url,
  summary: (d) => d.summary, subject: (d) => d.subject.text, entity: (d) => d.entity?.text, of: (d) => d.of?.text, kind: (d) => d.kind,
  value: (d) => d.quantity.value, low: (d) => d.quantity.low, high: (d) => d.quantity.high, bound: (d) => d.quantity.bound, unit: (d) => d.quantity.unit,
  unitLabel: (d) => d.quantity.unitLabel, counted: (d) => d.quantity.counted,
  changeDirection: (d) => d.change?.direction, changeValue: (d) => d.change?.value, changeLow: (d) => d.change?.low, changeHigh: (d) => d.change?.high,
  changeUnit: (d) => d.change?.unit, changeBound: (d) => d.change?.bound, changeFrom: (d) => d.change?.from, changeBasis: (d) => d.change?.basis,
  period: (d) => d.period?.value, place: (d) => d.place?.text, modality: (d) => d.modality,
  attribution: (d) => d.attribution?.text, attributionRole: (d) => d.attribution?.role, attributionSource: (d) => d.attribution?.source,
  passage: (d) => d.passage.text, passageStart: (d) => d.passage.start, passageEnd: (d) => d.passage.end, link: (d) => d.passage.link,
  confidence: (d) => d.confidence, flags: (d) => d.flags.join(" "),
};

/** Spreadsheets run what begins like this, also after white space; an apostrophe makes it text (OWASP, CSV injection). */
const looksLikeFormula = (text) => /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(text) || /^[\t\r\n]/.test(text);

function csvField(value) {
  if (value === null || value === undefined) return "";
  if (typeof value !== "string") return exactText(value);
  const safe = looksLikeFormula(value) ? "'" + value : value;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const csvOf = (list) => [Object.keys(csvColumns).join(","), ...list.map((claim) => {
  const d = exact(claim.line);
  return [...Object.values(csvColumns).map((column) => csvField(column(d)))].join(",");
})].map((line) => line + "\r\n").join("");

const linesText = (lines) => lines.map((line) => line + "\n").join("");

const verdictLines = () => claims.filter((claim) => verdicts.has(claim)).map((claim) => {
  const kept = verdicts.get(claim);
  return JSON.stringify({ document: claim.document.id, claim: claim.data.id, verdict: kept.verdict, fields: kept.fields, note: kept.note || undefined, summary: claim.data.summary, passage: claim.data.passage.text });
});

/**
 * Gold claims of the documents that have a verdict, as corpus/README.md of the project describes them. What was judged right, or wrong with every answer
 * given, is gold; what is no claim is left out, and so counts against whoever finds it; everything else is optional: neither rewarded nor punished.
 */
function goldLines() {
  const lines = [];
  for (const source of documents.filter((each) => each.list.some((claim) => verdicts.has(claim)))) {
    const kept = source.list.filter((claim) => verdicts.get(claim)?.verdict !== "notAClaim");
    const numbers = new Map(kept.map((claim, i) => [claim.data.id, i + 1]));
    for (const claim of kept) lines.push(JSON.stringify(goldClaim(claim, numbers)));
  }
  return lines;
}

function goldClaim(claim, numbers) {
  const d = exact(claim.line);
  const kept = verdicts.get(claim);
  const gold = {
    n: numbers.get(claim.data.id), document: claim.document.id, claim: d.id, sentence: d.passage.text, number: d.quantity.text,
    subject: d.subject.text, entity: d.entity?.text, of: d.of?.text, value: d.quantity.value, low: d.quantity.low, high: d.quantity.high,
    unit: d.quantity.unit, counted: d.quantity.counted, bound: d.quantity.bound, kind: d.kind, change: goldChange(d.change), period: d.period?.value,
    place: d.place?.text, modality: d.modality, attribution: d.attribution?.text,
    relations: (d.relations ?? []).filter((r) => numbers.has(r.target)).map((r) => ({ type: r.type, target: numbers.get(r.target) })),
  };
  let isSure = kept !== undefined;
  for (const [field, answer] of Object.entries(kept?.verdict === "wrongField" ? kept.fields : {})) isSure = correct(gold, field, answer.trim()) && isSure;
  if (kept?.verdict === "wrongField" && Object.keys(kept.fields).length === 0) isSure = false;
  if (!isSure) gold.optional = true;
  for (const [name, value] of Object.entries(gold)) if (value === null || value === undefined || value?.length === 0) delete gold[name];
  return gold;
}

function goldChange(change) {
  if (!change) return null;
  const { direction, value, low, high, unit, bound, from, basis } = change;
  return Object.fromEntries(Object.entries({ direction, value, low, high, unit, bound, from, basis }).filter(([, each]) => each !== null && each !== undefined));
}

const isNumber = (text) => /^-?\d+(\.\d+)?$/.test(text);
const number = (text) => String(Number(text)) !== text && JSON.rawJSON ? JSON.rawJSON(text.replace(/^(-?)0+(?=\d)/, "$1")) : Number(text);

/** Puts a reviewer's answer into a gold claim. False where there is none that can be read. */
function correct(gold, field, answer) {
  if (answer === "") return false;
  if (field === "value") {
    const ends = answer.replaceAll(",", "").split("..");
    if (ends.length > 2 || !ends.every(isNumber)) return false;
    gold.value = ends.length === 1 ? number(ends[0]) : null;
    [gold.low, gold.high] = ends.length === 2 ? ends.map(number) : [null, null];
    if (ends.length === 2) gold.bound = "range";
    else if (gold.bound === "range") gold.bound = "exact";
    return true;
  }
  if (field === "change") {
    const change = readChange(answer);
    if (change === undefined) return false;
    gold.change = change;
    return true;
  }
  gold[field] = answer === "-" ? null : answer;
  return true;
}

/** Reads a change as corpus files write it: "up moreThan 200 1 from 900 basis 2022"; "-" is none. Undefined where it can't be read. */
function readChange(text) {
  if (text === "-") return null;
  const parts = /^(up|down|flat)(?:\s+(about|moreThan|atLeast|lessThan|atMost))?(?:\s+(-?\d+(?:\.\d+)?)(?:\.\.(\d+(?:\.\d+)?))?\s+(?!from\b|basis\b)(\S+))?(?:\s+from\s+(-?\d+(?:\.\d+)?))?(?:\s+basis\s+(\S+))?$/.exec(text);
  if (!parts) return undefined;
  const [, direction, bound, value, high, unit, from, basis] = parts;
  return {
    direction, ...(value === undefined ? {} : high === undefined ? { value: number(value), unit, bound: bound ?? "exact" } : { low: number(value), high: number(high), unit, bound: "range" }),
    ...(from === undefined ? {} : { from: number(from) }), ...(basis === undefined ? {} : { basis }),
  };
}

function download(name, type, text) {
  const address = URL.createObjectURL(new Blob([text], { type }));
  el("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

const exportsOf = {
  csv: (found) => download("claims.csv", "text/csv;charset=utf-8", csvOf(found)),
  jsonl: (found) => download("claims.jsonl", "application/x-ndjson", linesText(found.map((claim) => claim.line))),
  verdicts: () => download("verdicts.jsonl", "application/x-ndjson", linesText(verdictLines())),
  gold: () => download("gold.jsonl", "application/x-ndjson", linesText(goldLines())),
};
