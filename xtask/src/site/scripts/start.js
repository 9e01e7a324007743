// The language: what the address asks for, else what was chosen here before, else what the publisher chose, else the
// reader's own; English where we have none of these.
const asked = (text) => new URLSearchParams(text.replace(/^#?[^?]*\?/, "")).get("lang");
const remembered = () => {
  try {
    return localStorage.getItem("dateline-language");
  } catch {
    return null;
  }
};
const known = (tag) => LANGUAGES.find((language) => tag?.toLowerCase().split("-")[0] === language);
const root = document.documentElement;
const given = "language" in root.dataset ? root.lang : null;
const languages = [asked(location.hash), asked(location.search), remembered(), given, ...navigator.languages];
const language = languages.map(known).find(Boolean) ?? "en";
// The same language as in the reader's country, for dates and numbers.
const locale = navigator.languages.find((tag) => known(tag) === language) ?? (language === "en" ? "en-GB" : language);
root.lang = language;
root.dir = language === "ar" ? "rtl" : "ltr";

// Another language, remembered where the browser lets us, and else in the address.
globalThis.speak = (language) => {
  const url = new URL(location);
  try {
    localStorage.setItem("dateline-language", language);
  } catch {
    url.searchParams.set("lang", language);
  }
  if (url.searchParams.has("lang")) url.searchParams.set("lang", language);
  url.hash = url.hash.replace(/([?&])lang=[^&]*&?/, "$1");
  history.replaceState(null, "", url);
  location.reload();
};

const texts = async (part) => {
  const answer = await fetch(`words-${language}${part}-WORDS.txt`);
  if (!answer.ok) throw new Error(`the words could not be fetched: the server answered ${answer.status}`);
  return answer.text();
};
// The words of the first screen, as the modules take them: before them the locale, and its figures.
const first = texts("").then((lines) => [locale, new Intl.NumberFormat(locale).format(9876543210), lines].join("\n"));
let later;
const allWords = () =>
  Promise.all([first, (later ??= texts("-later"))]).then(
    (parts) => parts.join("\n"),
    (error) => {
      later = undefined;
      throw error;
    },
  );

// The later modules: each is fetched when the first asks for it, and again where that failed.
const scripts = SCRIPTS;
const wanted = {};
globalThis.want = (name, given) => {
  wanted[name] ??= Promise.all([scripts[name](), allWords(), globalThis.sheet?.(name)]).then(
    ([module, words]) => {
      module.words(words);
      globalThis[name] = module;
      module.begin(given);
      dispatchEvent(new Event(name));
    },
    () => {
      delete wanted[name];
      dispatchEvent(new Event(`${name}-failed`));
    },
  );
};
// <online>
// The style sheet of a later module, where it has one. Without it the module can still be read.
const sheets = SHEETS;
globalThis.sheet = (name) =>
  sheets[name] &&
  new Promise((come) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = sheets[name];
    link.onload = link.onerror = come;
    document.head.append(link);
  });
// The style of the views that no first picture shows: fetched when one of them is wanted, or once the page can be used.
// Whether it is there; the window hears "dressed" when it has come.
let dressing;
let dressed = false;
globalThis.dress = () => {
  dressing ??= sheet("views").then(() => {
    dressed = true;
    dispatchEvent(new Event("dressed"));
  });
  return dressed;
};
if (/\b(read|story)\b/.test(location.hash + location.search)) dress();
// Reports of the reader's own. The desk is fetched when something is dropped or pasted on the page, when its reader asks for
// it, and when the address names a story that it keeps, or this one was set right in this browser.
const desk = async () => {
  want("desk", "");
  await wanted.desk;
  return globalThis.desk;
};
globalThis.reports = async (what, ...given) => (await desk())[what](...given);
const own = () => new URLSearchParams(location.search).get("own");
const corrected = () => {
  try {
    return localStorage.getItem(`dateline-corrected ${location.pathname}`) ? "" : null;
  } catch {
    return null;
  }
};
// A file of the story: from the server, or from what this browser keeps.
globalThis.bring = async (name) => {
  const id = own() ?? corrected();
  if (id === null || !name.startsWith("story.")) return fetch(name);
  return new Response(await reports("bring", name, id));
};
const bytes = async (name) => new Uint8Array(await (await bring(name)).arrayBuffer());
addEventListener("story", async () => {
  if (globalThis.compare) compare.tell(await bytes("story.bin"), await bytes("story.compare.bin"));
});
let shown = location.search;
globalThis.turn = (address) => {
  history.pushState(null, "", address);
  shown = location.search;
  dispatchEvent(new Event("story"));
};
addEventListener("popstate", () => location.search === shown || location.reload());
const carries = ({ dataTransfer }) => dataTransfer?.types.includes("Files");
// What dropping does is said while files hover over the page.
let over = false;
const hover = (is) => {
  if (is === over) return;
  over = is;
  desk().then((desk) => desk?.hover(over));
};
addEventListener("dragover", (event) => {
  if (!carries(event)) return;
  event.preventDefault();
  hover(true);
});
addEventListener("dragleave", ({ relatedTarget }) => relatedTarget || hover(false));
addEventListener("keydown", ({ key }) => key === "Escape" && hover(false));
const files = ({ items }) =>
  [...items].filter(({ kind }) => kind === "file").map((item) => item.webkitGetAsEntry?.() ?? item.getAsFile());
addEventListener("drop", (event) => {
  hover(false);
  if (!carries(event)) return;
  event.preventDefault();
  reports("drop", files(event.dataTransfer));
});
addEventListener("paste", ({ target, clipboardData }) => {
  if (target.closest?.("input, textarea, [contenteditable]")) return;
  const [words, page] = ["text/plain", "text/html"].map((kind) => clipboardData.getData(kind));
  if (clipboardData.types.includes("Files") || words.trim() || page) reports("paste", files(clipboardData), words, page);
});
// Within another page: heights for the host. Otherwise the page is kept for offline use, once it stands.
if (/[?&]embed\b/.test(location.search)) import("./INSIDE.js");
else addEventListener("load", () => import("./OFFLINE.js"));
// </online>
// The words of the number, or English where none could be fetched.
const say = async (number, english) => {
  const lines = await texts("").then((lines) => lines.split("\n"), () => []);
  const notice = document.createElement("p");
  notice.className = "notice";
  notice.dir = "auto";
  notice.textContent = lines[number] ?? english;
  document.getElementById("in-words")?.prepend(notice);
};
if (typeof WebAssembly === "undefined") {
  say(NO_WEBASSEMBLY, "This browser does not run WebAssembly, which map and timeline need. Here is the story in words.");
} else {
  const module = fetch(new URL("NAME.wasm", import.meta.url));
  first
    .then((words) => {
      globalThis.words = words;
      return __wbg_init({ module_or_path: module });
    })
    .catch((error) => {
      say(NOT_STARTED, "Map and timeline could not be started. Here is the story in words.");
      console.error(error);
    });
}
