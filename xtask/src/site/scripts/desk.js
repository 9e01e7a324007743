// The engine's worker. The page's policy wants to know who names a script that is run: it is this line, and this name only.
const reader = new URL("./WORKER.js", import.meta.url).href;
const named = globalThis.trustedTypes?.createPolicy("worker", { createScriptURL: () => reader });
globalThis.engineName = "WORKER.js";
globalThis.engine = () => new Worker(named ? named.createScriptURL("") : reader, { type: "module" });
const sheet = document.createElement("link");
sheet.rel = "stylesheet";
sheet.href = new URL("./DESK.css", import.meta.url).href;
document.head.append(sheet);
