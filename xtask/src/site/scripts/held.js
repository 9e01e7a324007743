// In a page that is one file: what the others fetch stands in it, as base64, in script elements that nothing runs.
const held = new Map(Array.from(document.querySelectorAll("script[data-file]"), (script) => [script.dataset.file, script]));
const KINDS = { wasm: "application/wasm", txt: "text/plain; charset=utf-8" };

globalThis.fetch = async (asked) => {
  const name = decodeURIComponent(String(asked?.url ?? asked).split(/[?#]/)[0].split("/").pop());
  const script = held.get(name);
  if (!script) return new Response(null, { status: 404 });
  const bytes = Uint8Array.from(atob(script.textContent), (character) => character.charCodeAt(0));
  return new Response(bytes, { headers: { "content-type": KINDS[name.split(".").pop()] ?? "application/octet-stream" } });
};
