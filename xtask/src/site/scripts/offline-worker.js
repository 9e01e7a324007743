// The service worker: every file of this version, by name and SHA-256, kept by its content and served from there first.
// A version is taken over as a whole or not at all: it is installed once each of its files is there and is what it should
// be, and files of the version before stay until then.
const FIRST = FILES_OF_THE_PAGE;
const LATER = FILES_FOR_LATER;
const USED = FILES_ONCE_USED;
// What a host says of a file that holds offline as well.
const STAYING = ["content-type", "content-security-policy", "x-content-type-options", "referrer-policy"];
const home = registration.scope;
const store = `dateline ${home}`;

const key = (name, hash) => `${new URL(name, home)}?${hash}`;

const hashed = async (bytes) => {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
};

// A file as it should be: what the browser holds already where that is the one, or else from the host anew.
const fetched = async (name, hash) => {
  for (const cache of ["default", "reload"]) {
    const response = await fetch(new URL(name, home), { cache });
    const bytes = await response.arrayBuffer();
    if (response.ok && (await hashed(bytes)) === hash) {
      const said = STAYING.map((name) => [name, response.headers.get(name)]).filter(([, value]) => value);
      return new Response(bytes, { headers: said });
    }
  }
  throw new Error(`expected ${name} with the hash ${hash}, found another; the host may be changing versions`);
};

const keep = async (files) => {
  const cache = await caches.open(store);
  for (const [name, hash] of Object.entries(files)) {
    if (!(await cache.match(key(name, hash)))) await cache.put(key(name, hash), await fetched(name, hash));
  }
};

// What the page asks for; nothing where that is no file of this version.
const asked = (request) => {
  const { origin, pathname } = new URL(request.url);
  const { origin: own, pathname: root } = new URL(home);
  // Parts of files (archives of tiles) and what other pages own are the host's to answer.
  if (request.method !== "GET" || origin !== own || !pathname.startsWith(root) || request.headers.has("range")) return;
  const name = decodeURI(pathname.slice(root.length)) || "index.html";
  const hash = FIRST[name] ?? LATER[name] ?? USED[name];
  return hash && [name, hash];
};

const held = async ([name, hash], request) => {
  const cache = await caches.open(store);
  const kept = await cache.match(key(name, hash));
  if (kept || !USED[name]) return kept ?? fetch(request);
  const answer = await fetched(name, hash).catch(() => fetch(request));
  // A full disk is no reason not to answer.
  if (answer.ok) await cache.put(key(name, hash), answer.clone()).catch(() => {});
  return answer;
};

addEventListener("install", (event) => event.waitUntil(keep(FIRST)));

addEventListener("activate", (event) => {
  const tidy = async () => {
    const wanted = new Set(Object.entries({ ...FIRST, ...LATER, ...USED }).map(([name, hash]) => key(name, hash)));
    const cache = await caches.open(store);
    for (const { url } of await cache.keys()) if (!wanted.has(url)) await cache.delete(url);
    await clients.claim();
  };
  event.waitUntil(tidy());
});

addEventListener("fetch", (event) => {
  const file = asked(event.request);
  if (file) event.respondWith(held(file, event.request));
});

addEventListener("message", (event) => {
  if (event.data === "later") {
    const done = (kept) => event.source?.postMessage({ type: "dateline:offline", kept });
    event.waitUntil(keep(LATER).then(() => done(true), () => done(false)));
  }
  if (event.data === "now") skipWaiting();
});
