// Within another page: tells the host how tall the story wants to be, in the ways that newsrooms listen to, and keeps the
// host's address in step where it asks. Heights go to whoever frames the page, since they say nothing else; what a reader
// looks at goes only to the origin that asked, and only what the framing page says is heard.
const query = new URLSearchParams(location.search);
const view = query.get("embed") || "all";
const root = document.documentElement;
root.dataset.embed = view;

const sheet = document.createElement("link");
sheet.rel = "stylesheet";
sheet.href = "EMBED.css";
document.head.append(sheet);

// Views that flow are as tall as what they hold; the others fill what they are given, and say by width what suits them.
const flows = view === "read" || view === "compare";
const suits = (width) => {
  if (view === "timeline") return 300;
  if (view === "map") return Math.round(Math.min(560, Math.max(320, width * 0.66)));
  return width > 999 ? 720 : width > 599 ? 640 : 600;
};

const pym = query.get("childId");
// As it was when the page was asked for, since the page writes its own state there.
const [{ name: opened = location.href } = {}] = performance.getEntriesByType("navigation");
const secret = /#.*\bsecret=([\w-]+)/.exec(opened)?.[1];
const guardian = `iframeMessenger:${opened.length}-${Math.round(performance.timeOrigin)}`;

let told = 0;
const tell = () => {
  const height = flows ? Math.ceil(document.body.getBoundingClientRect().height) : suits(root.clientWidth);
  if (height === told || height < 40) return;
  told = height;
  const say = (message) => parent.postMessage(message, "*");
  say({ type: "dateline:height", height });
  say({ sentinel: "amp", type: "embed-size", height });
  say(JSON.stringify({ type: "set-height", value: height, id: guardian }));
  if (pym) say(`pymxPYMx${pym}xPYMxheightxPYMx${height}`);
  if (secret) say({ message: "height", value: height, secret });
};

let mirror;
const address = () => mirror && parent.postMessage({ type: "dateline:address", hash: location.hash }, mirror);

addEventListener("message", ({ source, origin, data }) => {
  if (source !== parent || data === null || typeof data !== "object") return;
  if (data.type === "dateline:mirror") {
    mirror = origin;
    address();
  }
  if (data.type === "dateline:go" && origin === mirror && /^#[\w/?&=%.,:~+*'()!$;@-]*$/.test(data.hash)) location.replace(data.hash);
});

// The page writes its address in place, which no event tells.
const { history } = globalThis;
for (const name of ["pushState", "replaceState"]) {
  const write = history[name];
  history[name] = (...given) => {
    write.apply(history, given);
    address();
  };
}
addEventListener("hashchange", address);
parent.postMessage({ type: "dateline:here" }, "*");
new ResizeObserver(tell).observe(flows ? document.body : root);
tell();
