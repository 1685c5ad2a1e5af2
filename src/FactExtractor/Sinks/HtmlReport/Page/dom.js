// Makes elements. Text of documents is only ever placed as text, and isolated from the direction of what stands beside it.

const byId = (id) => document.getElementById(id);

/** An element with properties ("class", "on…", or attributes; null and false are left out) and children (elements or strings). */
function el(name, properties = {}, ...children) {
  return fill(document.createElement(name), properties, children);
}

function svg(name, properties = {}, ...children) {
  return fill(document.createElementNS("http://www.w3.org/2000/svg", name), properties, children);
}

function fill(element, properties, children) {
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
  return element;
}

const directionMarks = /([\u202a-\u202e\u2066-\u2069])/;
const directionNames = {
  "\u202a": "LRE", "\u202b": "RLE", "\u202c": "PDF", "\u202d": "LRO", "\u202e": "RLO",
  "\u2066": "LRI", "\u2067": "RLI", "\u2068": "FSI", "\u2069": "PDI",
};

/** The nodes of a text. Marks that would turn digits around are shown by their names in place of being obeyed. */
function textNodes(text) {
  if (!directionMarks.test(text)) return [text];
  return text.split(directionMarks).filter(Boolean).map((part) => directionNames[part]
    ? el("span", { class: "direction-mark", title: "A mark in the text that changes the direction of writing" }, directionNames[part])
    : part);
}

/** A piece of a document's text. */
const quoted = (text, cssClass = null) => el("bdi", { class: cssClass }, ...textNodes(String(text)));

/** Replaces what an element holds. */
function show(element, ...children) {
  element.replaceChildren(...children.filter((child) => child !== null && child !== undefined && child !== ""));
}

/** The address if it is one that a link may lead to, else null: never javascript: or data:. */
function webAddress(text) {
  try {
    const url = new URL(text);
    return url.protocol === "https:" || url.protocol === "http:" ? url.href : null;
  } catch {
    return null;
  }
}

const outLink = (address, label) => el("a", { href: address, target: "_blank", rel: "noopener noreferrer", referrerpolicy: "no-referrer" }, label);
