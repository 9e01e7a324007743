// The engine's worker. A browser binds a worker to the policy that came with its script, which many hosts do not send; one made of
// a line of the page's own is bound by the page's policy instead, so that it can reach no other address wherever the page lies.
// That line brings the script in. Where a browser or a host's stricter policy does not let it, the script is run by itself.
const script = new URL("./WORKER.js", import.meta.url).href;
const line = new Blob([`import ${JSON.stringify(script)};`], { type: "text/javascript" });
const addresses = [URL.createObjectURL(line), script];
// The page's policy wants to know who names a script that is run: it is this line, and these names only.
const named = globalThis.trustedTypes?.createPolicy("worker", { createScriptURL: (which) => addresses[which] });
globalThis.engineName = "WORKER.js";
globalThis.engine = () => {
  let worker;
  // What it was asked for before it said that it has begun.
  let asked = [];
  const engine = {
    postMessage(message) {
      asked?.push(message);
      worker.postMessage(message);
    },
    terminate: () => worker.terminate(),
  };
  const start = (which) => {
    const next = () => {
      worker?.terminate();
      start(which + 1);
      for (const message of asked) worker.postMessage(message);
    };
    const bound = which === 0;
    try {
      worker = new Worker(named ? named.createScriptURL(which) : addresses[which], { type: "module" });
    } catch (error) {
      if (!bound) throw error;
      return next();
    }
    worker.onmessage = (event) => {
      if (event.data.begun) asked = undefined;
      else if (!asked || !bound) engine.onmessage?.(event);
    };
    worker.onerror = (event) => (asked && bound ? next() : engine.onerror?.(event));
  };
  start(0);
  return engine;
};
const sheet = document.createElement("link");
sheet.rel = "stylesheet";
sheet.href = new URL("./DESK.css", import.meta.url).href;
document.head.append(sheet);
