// What names of the data mean, in words. A name of a later version is shown as it is.

const flagWords = {
  ambiguousCurrency: ["Currency unclear", "A sign such as “$” is used in more than one country, and the text does not say which is meant."],
  ambiguousUnit: ["Unit unclear", "The unit can be read in more than one way."],
  subjectFromContext: ["Subject from context", "The sentence does not name what is measured; it was taken from an earlier phrase, a heading or a header cell."],
  noSubject: ["No subject", "It was not found what is measured."],
  periodUnresolved: ["Period open", "The text gives a time that could not be resolved, such as “last year” without a date of publication."],
  arithmeticMismatch: ["Numbers disagree", "Level, old level and change do not fit together, or parts exceed their whole."],
  distributed: ["Dealt out", "Several numbers of a list were dealt out to several subjects (“respectively”): check that each went to the right one."],
};

const kindWords = { level: "Level", change: "Change", difference: "Difference", share: "Share", rank: "Rank" };
const modalityWords = { actual: "Actual", forecast: "Forecast", target: "Target", hypothetical: "Hypothetical", denied: "Denied" };
const boundWords = {
  exact: "", about: "about", moreThan: "more than", atLeast: "at least", lessThan: "less than", atMost: "at most", range: "from … to",
};
const basisWords = {
  yearOnYear: "on the year before", quarterOnQuarter: "on the quarter before", monthOnMonth: "on the month before",
  dayOnDay: "on the day before", yearToDate: "since the start of the year",
};
const relationWords = { partOf: "Part of", comparedWith: "Compared with", changeOf: "Change of", shareOf: "Share of" };
const sourceWords = { turn: "speaks here", quote: "quoted", report: "report", byline: "author" };
const unitWords = { 1: "count", percent: "percent", percentagePoint: "percentage points", basisPoint: "basis points", "{fold}": "times" };
const conflictWords = { disagreement: "Disagreement", revision: "Revision", preliminary: "Preliminary figure" };
const verdictWords = { right: "Right", wrongField: "Wrong field", notAClaim: "Not a claim" };

const inWords = (words, name) => Object.hasOwn(words, name) ? words[name] : String(name);
const unitName = (unit) => inWords(unitWords, unit);

/** A unit for a list: codes that are not letters of money get their name. */
const unitWithName = (unit, label) => Object.hasOwn(unitWords, unit) || /^[A-Z]{3}$/.test(unit) || !label || label === unit ? unitName(unit) : `${unit} (${label})`;

/** A number as written in JSON, with its digits grouped; its digits are never changed. */
function grouped(number) {
  const text = exactText(number);
  const parts = /^(-?)(\d+)(\.\d+)?$/.exec(text);
  return parts ? (parts[1] ? "−" : "") + parts[2].replace(/\B(?=(\d{3})+$)/g, ",") + (parts[3] ?? "") : text;
}

/** The digits of a number as the file has them, also where JavaScript could not hold them all. */
const exactText = (number) => typeof number === "object" ? number.rawJSON : String(number);

/** A third has no last digit: what does not end soon is cut, and says so. All digits stand in the fields. */
const shortened = (digits) => digits.replace(/(\.\d\d)\d{3,}$/, "$1…");

const arrows = { up: "▲", down: "▼", flat: "■" };

/** A change in a few characters: ▲ 15.6%. */
function changeText(change) {
  if (!change) return "";
  const unit = change.unit === "percent" ? "%" : change.unit === "percentagePoint" ? " pp" : change.unit === "{fold}" ? "×" : change.unit && change.unit !== "1" ? " " + change.unit : "";
  const amount = change.value ?? (change.low !== null && change.low !== undefined ? `${grouped(change.low)}–${grouped(change.high)}` : null);
  const number = amount === null ? "" : typeof amount === "string" ? amount : shortened(grouped(amount));
  return (arrows[change.direction] ?? change.direction) + (number ? " " + number + unit : "");
}

/** A quantity in the words of the schema: more than 2,380,000,000,000 CNY. */
function valueText(quantity) {
  const unit = quantity.unit === "1" ? (quantity.counted ? ` (${quantity.counted})` : "") : " " + quantity.unit;
  if (quantity.value !== null && quantity.value !== undefined)
    return `${inWords(boundWords, quantity.bound ?? "exact")} ${grouped(quantity.value)}${unit}`.trim();
  return `${grouped(quantity.low ?? "?")} to ${grouped(quantity.high ?? "?")}${unit}`;
}

const isNumberAlone = (text) => /^[\s\d.,+\-−–±()]*(?:(?:thousand|million|billion|trillion|bn|m|k)\b)?\s*$/i.test(text);

/** A quantity as the text has it; where the unit stands elsewhere, as in the head of a table, with its unit and all its digits. */
const quantityWords = (quantity) => quantity.unit !== "1" && isNumberAlone(quantity.text) ? valueText(quantity) : quantity.text;

const percentText = (probability) => `${Math.round(probability * 100)}%`;
const countText = (number, one, many) => `${number.toLocaleString("en")} ${number === 1 ? one : many}`;
