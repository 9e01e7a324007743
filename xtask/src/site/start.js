// The later modules: each is fetched when the first asks for it, and again where that failed.
const scripts = SCRIPTS;
const wanted = {};
globalThis.want = (name, given) => {
  wanted[name] ??= import(scripts[name]).then(
    (module) => {
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
const say = (line) => {
  const words = document.getElementById("in-words");
  const notice = document.createElement("p");
  notice.className = "notice";
  notice.textContent = line;
  if (words) words.prepend(notice);
};
if (typeof WebAssembly === "undefined") {
  say("This browser does not run WebAssembly, which map and timeline need. Here is the story in words.");
} else {
  __wbg_init({ module_or_path: new URL("NAME.wasm", import.meta.url) }).catch((error) => {
    say("Map and timeline could not be started. Here is the story in words.");
    console.error(error);
  });
}
