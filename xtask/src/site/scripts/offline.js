// Offline: asks for the service worker once the page stands. The page never waits for it.
const { serviceWorker } = navigator;
const script = "OFFLINE-WORKER.js";
const trusted = globalThis.trustedTypes?.createPolicy("offline", {
  createScriptURL: (url) => {
    if (url !== script) throw new TypeError(`expected ${script}, found ${url}`);
    return url;
  },
});

const newer = (registration) => {
  // Takes the new version over in every tab; each finds its state in its address again.
  globalThis.takeNewer = () => registration.waiting?.postMessage("now");
  // The page may not stand yet.
  document.documentElement.dataset.newer = "";
  dispatchEvent(new Event("newer"));
};

const watch = (worker, registration) => {
  worker?.addEventListener("statechange", () => {
    if (worker.state === "installed" && registration.active) newer(registration);
  });
};

const begin = async () => {
  const registration = await serviceWorker.register(trusted?.createScriptURL(script) ?? script, { updateViaCache: "none" });
  if (registration.waiting && registration.active) newer(registration);
  watch(registration.installing, registration);
  registration.addEventListener("updatefound", () => watch(registration.installing, registration));
  const { active } = await serviceWorker.ready;
  const root = document.documentElement;
  serviceWorker.addEventListener("message", ({ data }) => {
    if (data?.type === "dateline:offline") root.dataset.offline = data.kept ? "all" : "page";
  });
  root.dataset.offline = "page";
  // What own reports need is large: not where a reader counts bytes.
  if (!navigator.connection?.saveData) (globalThis.requestIdleCallback ?? setTimeout)(() => active.postMessage("later"));
};

if (serviceWorker && isSecureContext) {
  let controlled = !!serviceWorker.controller;
  serviceWorker.addEventListener("controllerchange", () => {
    if (controlled) location.reload();
    controlled = true;
  });
  // Without it the page is as before: a browser may refuse, a disk be full, a host be changing versions.
  begin().catch((reason) => console.info(`Dateline is not kept for offline use: ${reason?.message ?? reason}`));
}
