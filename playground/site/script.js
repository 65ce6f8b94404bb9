"use strict";
(() => {
  const one = selector => document.querySelector(selector);
  const all = selector => [...document.querySelectorAll(selector)];
  const source = one("#source"), status = one("#status"), results = one("#results");
  let file = null; // the name and the bytes of a dropped file
  let worker = null, ready = false, asked = 0, waiting = false;

  const say = (words, kind = "") => {
    status.className = "status " + kind;
    status.replaceChildren(words);
  };

  // A worker made of a blob has this page's policy; one made of a file has none.
  const start = () => {
    const code = "self.base = " + JSON.stringify(document.baseURI) + "; importScripts(new URL('worker.js', self.base).href);";
    const url = URL.createObjectURL(new Blob([code], {type: "text/javascript"}));
    worker = new Worker(url);
    worker.onmessage = ({data}) => {
      if (data.ready) {
        ready = true;
        one("#parse").disabled = false;
        if (waiting) parse();
        else say("Ready.");
      } else if (data.ended) fail(data.error);
      else if (data.id === asked) data.error ? fail(data.error) : show(data.answer, data.took);
    };
    worker.onerror = event => fail(event.message);
  };
  const fail = why => {
    ready = false;
    worker?.terminate();
    one("#parse").disabled = true;
    say(location.protocol === "file:" ? "A browser starts no program from a file: serve this folder (python3 -m http.server) and open its address."
      : "The parser does not run: " + why + " Loading the page again may help.", "failed");
  };

  const parse = () => {
    const page = file ? file.bytes : new TextEncoder().encode(source.value);
    if (!page.length) { say("Paste a page or open a file first."); results.hidden = one(".tabs").hidden = true; return; }
    waiting = !ready;
    if (!ready) return;
    say("Parsing …");
    asked++;
    worker.postMessage({id: asked, page, options: {
      address: one("#address").value.trim(), headline: one("#headline").value.trim(),
      type: one("#type").value, accept: one("#accept").checked,
    }});
  };

  // What came out.
  const show = (answer, took) => {
    say(answer.summary, answer.failed ? "failed" : "found");
    const time = document.createElement("small");
    time.textContent = "parsed in " + Math.max(1, Math.round(took)) + " ms";
    status.append(time);
    if (answer.refused) {
      const again = document.createElement("button");
      again.type = "button";
      again.textContent = "Read it all the same";
      again.addEventListener("click", () => { one("#accept").checked = true; parse(); });
      status.append(again);
    }
    results.hidden = one(".tabs").hidden = false;
    one("#article").srcdoc = framed(answer.html || "");
    one("#markdown").textContent = answer.markdown || "";
    one("#json").textContent = answer.json || "";
    account(answer.trace, answer.failed);
    if (answer.failed) pane("account");
    for (const p of all(".pane > :not(h2)")) p.scrollTop = 0;
  };

  // The article goes into a frame without scripts. Its pictures stand elsewhere and are not fetched: their places are shown.
  const framed = html => {
    const doc = new DOMParser().parseFromString(html, "text/html");
    for (const img of doc.querySelectorAll("img")) {
      const place = doc.createElement("span");
      place.className = "picture";
      place.textContent = img.alt ? "Picture: " + img.alt : "Picture";
      place.title = img.getAttribute("src") || "";
      img.replaceWith(place);
    }
    const head = '<!DOCTYPE html><meta charset="utf-8"><meta name="referrer" content="no-referrer"><base target="_blank"><link rel="stylesheet" href="' +
      new URL("article.css", document.baseURI).href.replaceAll("&", "&amp;").replaceAll('"', "&quot;") + '">';
    return head + (html ? doc.body.innerHTML : "<p>There is no article.</p>");
  };

  const element = (name, className, text) => {
    const e = document.createElement(name);
    if (className) e.className = className;
    if (text !== undefined) e.textContent = text;
    return e;
  };
  // Characters that turn the direction of what follows, and control characters, are written by their code points.
  const visible = text => text.replace(/[\u202a-\u202e\u2066-\u2069\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g,
    c => "⟨U+" + c.codePointAt(0).toString(16).toUpperCase().padStart(4, "0") + "⟩");
  const roleName = role => role.replaceAll("_", " ");

  const block = d => {
    const e = element("div", d.kept ? "block kept" : "block"), what = element("p", "what");
    what.append(element("b", "", roleName(d.role)), d.kept ? element("code", "", d.field) : element("span", "", "left out"));
    const text = element("p", "text"), why = element("p", "why");
    text.append(element("bdi", "", visible(d.text)));
    why.textContent = (d.rule === "model" ? "Model: " : "Rule " + d.rule + ": ") + visible(d.reason);
    e.append(what, text, why);
    e.title = d.selector || "";
    e.addEventListener("click", () => { if (!String(getSelection())) e.classList.toggle("open"); });
    return e;
  };

  // Blocks that follow one another and were all left out are one line, which opens. Where there is no article all stand there.
  const shortest = 3;
  const run = list => {
    if (list.length < shortest) return list.map(block);
    const counts = new Map();
    for (const d of list) counts.set(d.role, (counts.get(d.role) || 0) + 1);
    const roles = [...counts].sort((a, b) => b[1] - a[1]).map(([role, n]) => roleName(role) + " " + n).join(", ");
    const e = element("details", "run");
    e.append(element("summary", "", list.length + " blocks left out: " + roles));
    e.addEventListener("toggle", () => { if (e.open && e.children.length === 1) e.append(...list.map(block)); });
    return [e];
  };
  const account = (trace, unfolded) => {
    const decisions = trace?.decisions || [], claims = trace?.claims || [], parts = [];
    const kept = decisions.filter(d => d.kept).length;
    one("#tally").textContent = decisions.length + " blocks, " + kept + " kept, " + (decisions.length - kept) + " left out";
    for (let i = 0; i < decisions.length;) {
      let end = i;
      while (end < decisions.length && !decisions[end].kept) end++;
      parts.push(...(unfolded ? decisions.slice(i, end).map(block) : run(decisions.slice(i, end))));
      if (end < decisions.length) parts.push(block(decisions[end++]));
      i = end;
    }
    if (claims.length) {
      const e = element("details", "run");
      e.append(element("summary", "", "What the page says of itself: " + claims.length));
      for (const c of claims) {
        const line = element("div", "claim");
        line.append(element("code", "", visible(c.name)), " (" + c.source + (c.field ? ", for " + c.field : "") + "): ", element("bdi", "", visible(c.value)));
        e.append(line);
      }
      parts.push(e);
    }
    one("#account").replaceChildren(...parts);
  };

  // On a phone one pane is shown at a time.
  const pane = name => {
    results.dataset.pane = name;
    for (const b of all(".tabs button")) b.setAttribute("aria-pressed", String(b.dataset.pane === name));
  };
  for (const b of all(".tabs button")) b.addEventListener("click", () => pane(b.dataset.pane));

  // Files, dropped or chosen.
  const take = async chosen => {
    if (!chosen) return;
    const most = 16 << 20;
    if (chosen.size > 4 * most) { say("The file is too large: it has more than " + (4 * most >> 20) + " MB.", "failed"); return; }
    file = {name: chosen.name, bytes: new Uint8Array(await chosen.arrayBuffer())};
    source.value = "";
    source.placeholder = "";
    one("#dropped").hidden = false;
    one("#dropped .file").textContent = chosen.name + ", " + Math.ceil(chosen.size / 1000) + " kB";
    parse();
  };
  const undrop = () => {
    file = null;
    one("#dropped").hidden = true;
  };
  addEventListener("dragover", event => { event.preventDefault(); document.body.classList.add("over"); });
  addEventListener("dragleave", event => { if (!event.relatedTarget) document.body.classList.remove("over"); });
  addEventListener("drop", event => {
    event.preventDefault();
    document.body.classList.remove("over");
    const text = event.dataTransfer.getData("text/plain");
    if (event.dataTransfer.files.length) take(event.dataTransfer.files[0]);
    else if (text) { undrop(); source.value = text; parse(); }
  });
  one("#file").addEventListener("change", event => {
    take(event.target.files[0]);
    event.target.value = ""; // so that the same file may be opened again
  });
  one("#undrop").addEventListener("click", undrop);

  source.addEventListener("input", undrop);
  source.addEventListener("paste", () => setTimeout(parse));
  one("#form").addEventListener("submit", event => { event.preventDefault(); parse(); });
  for (const id of ["#address", "#headline", "#type", "#accept"]) {
    one(id).addEventListener("change", () => { if (file || source.value) parse(); });
  }
  one("#example").addEventListener("click", async () => {
    const response = await fetch("example.html");
    undrop();
    source.value = await response.text();
    parse();
  });

  for (const b of all(".copy")) b.addEventListener("click", async () => {
    await navigator.clipboard.writeText(one("#" + b.dataset.of).textContent);
    b.textContent = "Copied";
    setTimeout(() => { b.textContent = "Copy"; }, 1500);
  });

  if (typeof WebAssembly !== "object") fail("this browser has no WebAssembly.");
  else try { start(); } catch (error) { fail(String(error)); }
})();
