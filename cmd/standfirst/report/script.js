"use strict";
(() => {
  const one = (selector, root = document) => root.querySelector(selector);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const blocks = all(".block"), values = all(".value[data-block]"), chips = all(".chip");
  const note = one("#note"), hint = note.firstElementChild, search = one("#search"), found = one("#found");
  const folds = all(".fold"), unfold = one("#unfold"), stops = all(".block, .fold");
  const narrow = matchMedia("(max-width: 760px)"), touched = matchMedia("(hover: none) and (pointer: coarse)");
  let held = null; // the block or value that a click holds

  // The two halves: blocks whose text went to a field, and the field's texts.
  const blocksOf = path => blocks.filter(b => path && b.dataset.field === path);
  const valuesOf = path => {
    const own = values.filter(v => path && v.dataset.path === path);
    return own.length ? own : values.filter(v => path && v.dataset.block === path);
  };

  // A finger has no Esc.
  const close = document.createElement("button");
  close.type = "button";
  close.className = "close";
  close.textContent = "×";
  close.setAttribute("aria-label", "Let go");
  close.addEventListener("click", () => hold(null));

  // Runs of blocks that were left out are folded until a reader opens them.
  const blocksIn = fold => all(".block", fold.parentElement);
  const closed = item => item.classList.contains("block") && item.closest(".run.closed") !== null;
  const open = (fold, on) => {
    fold.parentElement.classList.toggle("closed", !on);
    fold.setAttribute("aria-expanded", String(on));
    const every = folds.every(f => f.getAttribute("aria-expanded") === "true");
    unfold.setAttribute("aria-pressed", String(every));
    unfold.textContent = every ? "Fold what was left out" : "Open what was left out";
  };
  unfold.hidden = !folds.length;
  unfold.addEventListener("click", () => {
    const on = unfold.getAttribute("aria-pressed") !== "true";
    for (const fold of folds) open(fold, on);
    anchor();
  });
  for (const fold of folds) fold.addEventListener("click", () => { open(fold, fold.getAttribute("aria-expanded") !== "true"); anchor(); });

  // The note under the page says why the block stands where it stands.
  const explain = block => {
    if (!block) return note.replaceChildren(hint);
    const why = document.getElementById(block.getAttribute("aria-describedby"));
    note.replaceChildren(...[...why.children].map(part => part.cloneNode(true)), close);
    for (const goto of all(".goto", note)) goto.addEventListener("click", () => reveal(valuesOf(goto.dataset.field)[0], true));
  };
  const about = item => item.classList.contains("block") ? item : blocksOf(item.dataset.block)[0];

  const mark = items => {
    for (const item of [...blocks, ...values]) {
      const on = items.includes(item);
      item.classList.toggle("marked", on);
      item.setAttribute("aria-pressed", String(on));
    }
  };
  const hold = item => {
    held = item;
    if (!item) { mark([]); explain(null); return; }
    const isBlock = item.classList.contains("block");
    const other = isBlock ? valuesOf(item.dataset.field) : blocksOf(item.dataset.block);
    mark([item, ...(isBlock ? blocksOf(item.dataset.field) : valuesOf(item.dataset.path)), ...other]);
    explain(about(item));
    if (!(isBlock && narrow.matches)) for (const o of other.slice(0, 1)) reveal(o, false);
  };

  // On a phone one half is shown at a time.
  const view = name => {
    document.body.dataset.view = name;
    for (const b of all(".views button")) b.setAttribute("aria-pressed", String(b.dataset.view === name));
  };
  const reveal = (item, focus) => {
    if (!item) return;
    if (item.hidden) show(item.dataset.role, true);
    if (closed(item)) open(one(".fold", item.parentElement), true);
    view(item.closest(".pane").id);
    item.scrollIntoView({block: "nearest", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth"});
    if (focus) reach(item);
  };
  for (const b of all(".views button")) b.addEventListener("click", () => view(b.dataset.view));

  // One block and one value can be reached by Tab; arrows move from there.
  const visible = list => list.filter(item => !item.hidden && !closed(item));
  const listOf = item => values.includes(item) ? values : stops;
  const anchor = () => { // one of the blocks in sight can be reached
    const shown = visible(stops);
    if (!shown.length || shown.some(b => b.tabIndex === 0)) return;
    for (const b of stops) b.tabIndex = -1;
    shown[0].tabIndex = 0;
  };
  const reach = item => {
    const list = listOf(item);
    for (const other of list) other.tabIndex = other === item ? 0 : -1;
    item.focus({preventScroll: true});
    item.scrollIntoView({block: "nearest"});
  };
  for (const list of [stops, values]) if (list.length) list[0].tabIndex = 0;
  const moves = {ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity};
  const press = (event, item, list) => {
    if (event.key === "Enter" || event.key === " ") {
      if (item.classList.contains("fold")) return; // a button of its own
      hold(held === item ? null : item);
    } else if (event.key in moves) {
      const shown = visible(list), next = shown.indexOf(item) + moves[event.key];
      reach(shown[Math.max(0, Math.min(shown.length - 1, next))]);
    } else return;
    event.preventDefault();
  };
  for (const fold of folds) fold.addEventListener("keydown", event => press(event, fold, stops));
  for (const list of [stops, values]) for (const item of list) {
    if (folds.includes(item)) continue;
    item.addEventListener("click", () => {
      if (String(getSelection())) return; // the reader copies text
      for (const o of list) o.tabIndex = o === item ? 0 : -1;
      hold(held === item ? null : item);
    });
    item.addEventListener("keydown", event => press(event, item, list));
    item.addEventListener("focus", () => explain(about(item)));
    item.addEventListener("mouseenter", () => { if (!held && !touched.matches && !narrow.matches) explain(about(item)); });
    item.addEventListener("mouseleave", () => { if (!held && !touched.matches && !narrow.matches) explain(document.activeElement === item ? about(item) : null); });
  }

  // The legend shows and hides roles.
  const show = (role, on) => {
    for (const chip of chips) if (chip.dataset.role === role) chip.setAttribute("aria-pressed", String(on));
    for (const b of blocks) if (b.dataset.role === role) b.hidden = !on;
    for (const group of all(".legend")) {
      one(".all", group).setAttribute("aria-pressed", String(all(".chip", group).some(c => c.getAttribute("aria-pressed") === "true")));
    }
    for (const fold of folds) fold.hidden = blocksIn(fold).every(b => b.hidden);
    anchor();
  };
  for (const chip of chips) chip.addEventListener("click", () => show(chip.dataset.role, chip.getAttribute("aria-pressed") !== "true"));
  for (const button of all(".legend .all")) button.addEventListener("click", () => {
    const on = button.getAttribute("aria-pressed") !== "true";
    for (const chip of all(".chip", button.parentElement)) show(chip.dataset.role, on);
  });

  // The search finds words in blocks; Enter goes to the next one.
  let hits = [], at = -1;
  const ranges = (node, words) => {
    const out = [], text = node.data.toLowerCase();
    if (text.length !== node.data.length) return out;
    for (let i = text.indexOf(words); i >= 0; i = text.indexOf(words, i + words.length)) {
      const range = new Range();
      range.setStart(node, i);
      range.setEnd(node, i + words.length);
      out.push(range);
    }
    return out;
  };
  const find = () => {
    const words = search.value.trim().toLowerCase(), marks = [];
    document.body.classList.toggle("searching", words !== "");
    hits = [];
    at = -1;
    for (const b of blocks) {
      const text = one(".text", b), hit = words !== "" && text.textContent.toLowerCase().includes(words);
      b.classList.toggle("hit", hit);
      if (!hit) continue;
      hits.push(b);
      if (closed(b)) open(one(".fold", b.parentElement), true);
      if (text.firstChild) marks.push(...ranges(text.firstChild, words));
    }
    if (window.Highlight && CSS.highlights) CSS.highlights.set("found", new Highlight(...marks));
    found.textContent = words === "" ? "" : hits.length === 1 ? "1 block" : hits.length + " blocks";
    if (hits.length) reveal(hits[0], false);
  };
  search.addEventListener("input", find);
  search.addEventListener("keydown", event => {
    if (event.key !== "Enter" || !hits.length) return;
    event.preventDefault();
    at = (at + (event.shiftKey ? hits.length - 1 : 1)) % hits.length;
    found.textContent = (at + 1) + " of " + hits.length;
    reveal(hits[at], false);
    explain(hits[at]);
  });

  document.addEventListener("keydown", event => {
    if (event.key === "/" && document.activeElement !== search && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      search.focus();
    }
    if (event.key !== "Escape") return;
    if (document.activeElement === search && search.value) { search.value = ""; find(); } else hold(null);
  });
})();
