// What a person says of each claim. Kept in the browser under the claim's id, so that it is there again when the report is made anew.

const verdicts = new Map();
const verdictPrefix = "factextractor.verdict.";
const verdictListeners = [];

/** The browser's store, or null where it gives none (some forbid it to files). */
const store = (() => {
  try {
    const probe = verdictPrefix + "probe";
    localStorage.setItem(probe, "1");
    localStorage.removeItem(probe);
    return localStorage;
  } catch {
    return null;
  }
})();

const verdictKey = (claim) => verdictPrefix + JSON.stringify([claim.document.id, claim.data.id]);

function loadVerdicts() {
  byId("storage-note").hidden = store !== null;
  if (!store) return;
  for (const claim of claims) {
    const text = store.getItem(verdictKey(claim));
    if (!text) continue;
    try {
      const kept = JSON.parse(text);
      if (Object.hasOwn(verdictWords, kept.verdict)) verdicts.set(claim, { verdict: kept.verdict, fields: kept.fields ?? {}, note: kept.note ?? "" });
    } catch {
      // Not ours, or cut off: as if it were not there.
    }
  }
}

/** Sets a claim's verdict ({ verdict, fields, note }), or takes it back (null). */
function setVerdict(claim, verdict) {
  if (verdict) verdicts.set(claim, verdict);
  else verdicts.delete(claim);
  try {
    if (verdict) store?.setItem(verdictKey(claim), JSON.stringify(verdict));
    else store?.removeItem(verdictKey(claim));
  } catch {
    byId("storage-note").hidden = false;
  }
  for (const listener of verdictListeners) listener(claim);
}

/** Gives the verdict, or takes it back where the claim has it already. */
function toggleVerdict(claim, name) {
  const now = verdicts.get(claim);
  setVerdict(claim, now?.verdict === name ? null : { verdict: name, fields: name === "wrongField" ? now?.fields ?? {} : {}, note: now?.note ?? "" });
}
