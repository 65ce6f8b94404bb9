"use strict";
// The worker runs the parser, so that the page stays awake.
const base = self.base; // set by the line of script that loads this file
importScripts(new URL("wasm_exec.js", base).href);

// The compressed program is unpacked here, for few file servers do it.
const load = async () => {
  const packed = typeof DecompressionStream === "function";
  const name = packed ? "standfirst.wasm.gz" : "standfirst.wasm";
  const response = await fetch(new URL(name, base));
  if (!response.ok) throw new Error(name + ": " + response.status + " " + response.statusText);
  const bytes = await response.arrayBuffer();
  const head = new Uint8Array(bytes, 0, 2);
  if (head[0] !== 0x1f || head[1] !== 0x8b) return bytes; // the browser has unpacked it
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
};

// The first parses are slow, for tables are made and the browser compiles what it runs: they are of the example.
const warmUps = 4;
self.ready = async () => {
  try {
    const page = new Uint8Array(await (await fetch(new URL("example.html", base))).arrayBuffer());
    for (let i = 0; i < warmUps; i++) self.standfirst(page, {address: "", headline: "", type: "", accept: false});
  } catch {
    // Without the example the first parse takes its time.
  }
  self.postMessage({ready: true});
};

self.onmessage = ({data}) => {
  const start = performance.now();
  try {
    const answer = JSON.parse(self.standfirst(data.page, data.options));
    self.postMessage({id: data.id, answer, took: performance.now() - start});
  } catch (error) {
    self.postMessage({id: data.id, error: String(error)});
  }
};

(async () => {
  try {
    const go = new Go();
    const {instance} = await WebAssembly.instantiate(await load(), go.importObject);
    await go.run(instance);
    self.postMessage({error: "The parser has ended.", ended: true});
  } catch (error) {
    self.postMessage({error: String(error), ended: true});
  }
})();
