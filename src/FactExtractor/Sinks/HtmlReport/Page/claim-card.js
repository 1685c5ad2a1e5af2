// Everything about the chosen claim, in words, and the verdict on it.

const judgedFields = {
  subject: "Subject", entity: "Whose", of: "Share of", value: "Value", unit: "Unit", bound: "Bound", kind: "Kind", change: "Change", period: "Period",
  place: "Place", modality: "Modality", attribution: "Speaker",
};

function showClaimCard(box, claim, onChoose) {
  const d = exact(claim.line);
  show(box,
    el("h2", { class: "value" }, quoted(quantityWords(d.quantity)), d.change ? el("span", { class: "change" }, d.kind === "change" ? inWords(arrows, d.change.direction) : changeText(d.change)) : null),
    el("p", { class: "card-subject" }, d.subject.text ? quoted(d.subject.text) : el("em", {}, "no subject found")),
    flagList(d),
    quoteOf(claim),
    el("p", { class: "actions" },
      el("button", { type: "button", class: "plain to-text" }, "Show in the text"),
      webAddress(d.passage.link) ? outLink(webAddress(d.passage.link), "Open the original at this passage") : null),
    verdictForm(claim),
    fieldList(d, claim, onChoose));
}

function flagList(d) {
  if (d.flags.length === 0) return null;
  return el("ul", { class: "flags" }, ...d.flags.map((flag) => {
    const [title, meaning] = Object.hasOwn(flagWords, flag) ? flagWords[flag] : [flag, "A reason to look that this page has no words for."];
    return el("li", {}, el("strong", {}, title), " ", meaning);
  }));
}

function fieldList(d, claim, onChoose) {
  const list = el("dl", { class: "fields" });
  const add = (label, ...nodes) => list.append(el("dt", {}, label), el("dd", {}, ...nodes.filter((node) => node !== null && node !== "")));
  const aside = (text) => el("span", { class: "quiet" }, " ", text);
  add("Value", quoted(valueText(d.quantity)));
  for (const same of d.quantity.equivalents ?? []) add("The same", quoted(same.text), aside(`${grouped(same.value)} ${same.unit}`));
  add("Unit", quoted(unitName(d.quantity.unit)), d.quantity.unitLabel && d.quantity.unit !== "1" ? aside(d.quantity.unitLabel) : null);
  if (d.entity) add("Whose", quoted(d.entity.text));
  if (d.of) add("Share of", quoted(d.of.text));
  if (d.change) add("Change", quoted(changeInWords(d.change)));
  add("Period", d.period ? quoted(d.period.value) : "not said", d.period?.text && d.period.text !== d.period.value ? aside(`from “${d.period.text}”`) : null);
  if (d.place) add("Place", quoted(d.place.text));
  add("Said by", d.attribution ? quoted(d.attribution.text) : "the article itself", d.attribution ? aside([d.attribution.role, inWords(sourceWords, d.attribution.source)].filter(Boolean).join(", ")) : null);
  add("Meant as", inWords(modalityWords, d.modality).toLowerCase());
  add("Kind", inWords(kindWords, d.kind).toLowerCase());
  for (const relation of d.relations ?? []) {
    const other = claimById.get(relation.target);
    add(inWords(relationWords, relation.type), other ? el("button", { type: "button", class: "link", onclick: () => onChoose(other) }, quoted(other.data.summary)) : "a claim that is not in this report");
  }
  add("Confidence", percentText(d.confidence), el("meter", { min: 0, max: 1, value: d.confidence, "aria-label": "Confidence" }));
  add("Document", quoted(claim.document.label), claim.document.published ? aside(claim.document.published) : null);
  add("Id", quoted(d.id, "file"));
  return list;
}

function changeInWords(change) {
  const unit = change.unit && change.unit !== "1" ? " " + unitName(change.unit) : "";
  const has = (value) => value !== null && value !== undefined;
  const amount = has(change.value) ? `${inWords(boundWords, change.bound ?? "exact")} ${grouped(change.value)}${unit}` : has(change.low) ? `${grouped(change.low)} to ${grouped(change.high)}${unit}` : "";
  const from = has(change.from) ? `from ${grouped(change.from)}` : "";
  const basis = change.basis ? Object.hasOwn(basisWords, change.basis) ? basisWords[change.basis] : "since " + change.basis : "";
  return [change.direction, amount.trim(), from, basis].filter(Boolean).join(" ");
}

/** Three buttons, and for a wrong field which one and what it should be. */
function verdictForm(claim) {
  const kept = verdicts.get(claim);
  const button = (name, key) => el("button", {
    type: "button", class: "verdict verdict-" + name, "aria-pressed": String(kept?.verdict === name), "aria-keyshortcuts": key, onclick: () => toggleVerdict(claim, name),
  }, verdictWords[name]);
  return el("div", { class: "judge", role: "group", "aria-label": "Verdict" },
    el("div", { class: "verdicts" }, button("right", "R"), button("wrongField", "W"), button("notAClaim", "N")),
    kept?.verdict === "wrongField" ? wrongFields(claim, kept) : null);
}

function wrongFields(claim, kept) {
  const rows = Object.entries(judgedFields).map(([name, label]) => {
    const isWrong = Object.hasOwn(kept.fields, name);
    const answer = el("input", {
      type: "text", class: "answer", value: kept.fields[name] ?? "", disabled: !isWrong, "aria-label": label + ", as it should be",
      placeholder: name === "change" ? "up 15.6 percent basis 2022" : name === "value" ? "2380000000000 or 6..6.5" : "as it should be; - for none",
      onchange: (event) => setVerdict(claim, { ...verdicts.get(claim), fields: { ...verdicts.get(claim).fields, [name]: event.target.value } }),
    });
    const box = el("input", {
      type: "checkbox", checked: isWrong, onchange: (event) => {
        const fields = { ...verdicts.get(claim).fields };
        if (event.target.checked) fields[name] = answer.value;
        else delete fields[name];
        answer.disabled = !event.target.checked;
        if (event.target.checked) answer.focus();
        setVerdict(claim, { ...verdicts.get(claim), fields });
      },
    });
    return el("div", { class: "wrong-field" }, el("label", {}, box, " ", label), answer);
  });
  const note = el("textarea", { rows: 2, "aria-label": "Note", placeholder: "Note", onchange: (event) => setVerdict(claim, { ...verdicts.get(claim), note: event.target.value }) }, kept.note);
  return el("fieldset", { class: "wrong-fields" }, el("legend", {}, "Which field is wrong?"), ...rows, note);
}
