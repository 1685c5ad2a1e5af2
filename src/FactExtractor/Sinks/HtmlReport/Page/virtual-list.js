// A list box of any length of which only the rows in sight are in the page.

const rowRem = 4.9;
const rowsBeyond = 6;

class VirtualList {
  /** @param render makes the content of an item's row. @param onSelect is called with the chosen item and whether it was chosen to be opened. */
  constructor(box, idPrefix, render, onSelect) {
    Object.assign(this, { box, idPrefix, render, onSelect, items: [], selected: null, rows: new Map() });
    this.space = el("div", { class: "rows-space", role: "presentation" });
    this.empty = el("p", { class: "empty", hidden: true }, "Nothing matches these filters.");
    box.after(this.empty);
    box.append(this.space);
    box.addEventListener("scroll", () => this.draw(), { passive: true });
    box.addEventListener("keydown", (event) => this.onKey(event));
    box.addEventListener("click", (event) => {
      const row = event.target.closest("[role=option]");
      if (row) this.select(this.items[Number(row.dataset.index)], true);
    });
    new ResizeObserver(() => this.draw()).observe(box);
  }

  /** Shows other items. The chosen one stays chosen if it is among them. */
  setItems(items) {
    this.items = items;
    this.positions = null;
    this.rowHeight = rowRem * parseFloat(getComputedStyle(document.documentElement).fontSize);
    this.space.style.height = items.length * this.rowHeight + "px";
    this.box.hidden = items.length === 0;
    this.empty.hidden = items.length > 0;
    this.redraw();
  }

  /** Draws the rows again, after what they show has changed. */
  redraw() {
    for (const row of this.rows.values()) row.remove();
    this.rows.clear();
    this.draw();
  }

  draw() {
    if (!this.rowHeight || this.box.clientHeight === 0) return;
    const first = Math.max(0, Math.floor(this.box.scrollTop / this.rowHeight) - rowsBeyond);
    const last = Math.min(this.items.length, Math.ceil((this.box.scrollTop + this.box.clientHeight) / this.rowHeight) + rowsBeyond);
    for (const [index, row] of this.rows) {
      if (index >= first && index < last) continue;
      row.remove();
      this.rows.delete(index);
    }
    for (let index = first; index < last; index++) if (!this.rows.has(index)) this.add(index);
    this.mark();
  }

  add(index) {
    const row = el("div", {
      class: "row", role: "option", id: `${this.idPrefix}-${index}`, "data-index": index, "aria-setsize": this.items.length, "aria-posinset": index + 1,
    }, ...this.render(this.items[index]));
    row.style.height = this.rowHeight + "px";
    row.style.top = index * this.rowHeight + "px";
    this.rows.set(index, row);

    // In the order of the list, as a screen reader goes through them.
    this.space.insertBefore(row, [...this.space.children].find((other) => Number(other.dataset.index) > index) ?? null);
  }

  mark() {
    const at = this.indexOf(this.selected);
    for (const [index, row] of this.rows) row.setAttribute("aria-selected", index === at);
    if (this.rows.has(at)) this.box.setAttribute("aria-activedescendant", this.rows.get(at).id);
    else this.box.removeAttribute("aria-activedescendant");
  }

  indexOf(item) {
    this.positions ??= new Map(this.items.map((each, index) => [each, index]));
    return this.positions.get(item) ?? -1;
  }

  /** Chooses an item and brings its row into sight. */
  select(item, isOpened = false) {
    this.selected = item;
    this.reveal();
    this.mark();
    this.onSelect(item, isOpened);
  }

  reveal() {
    const at = this.indexOf(this.selected);
    if (at < 0 || !this.rowHeight) return;
    const top = at * this.rowHeight, bottom = top + this.rowHeight, height = this.box.clientHeight;
    if (top < this.box.scrollTop) this.box.scrollTop = top;
    else if (bottom > this.box.scrollTop + height) this.box.scrollTop = bottom - height;
    this.draw();
  }

  onKey(event) {
    if (event.ctrlKey || event.altKey || event.metaKey || this.items.length === 0) return;
    const at = this.indexOf(this.selected);
    const page = Math.max(1, Math.floor(this.box.clientHeight / this.rowHeight) - 1);
    const to = { ArrowDown: at + 1, ArrowUp: at < 0 ? 0 : at - 1, PageDown: at + page, PageUp: at - page, Home: 0, End: this.items.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    this.select(this.items[Math.min(this.items.length - 1, Math.max(0, to))]);
  }
}
