// <dateline-story src view at height theme lang mirror>: a story within an article, in a frame of its own. What stands in
// the element is shown where no script runs.
(() => {
  const home = new URL(".", document.currentScript.src);
  const VIEWS = ["all", "map", "timeline", "story", "compare", "read"];
  const stories = new Map();

  // As tall as the story will say, where its view does not flow (inside.js): what stands below need not move then.
  const suits = (view, width) => {
    if (view === "timeline") return 300;
    if (view === "map") return Math.round(Math.min(560, Math.max(320, width * 0.66)));
    return width > 999 ? 720 : width > 599 ? 640 : 600;
  };

  class Story extends HTMLElement {
    static observedAttributes = ["src", "view", "at", "theme", "lang"];

    connectedCallback() {
      if (this.frame) return;
      const frame = (this.frame = document.createElement("iframe"));
      frame.title = this.getAttribute("title") || this.textContent.trim().slice(0, 120) || "Dateline";
      frame.loading = this.getAttribute("loading") || "lazy";
      frame.allow = "fullscreen; clipboard-write";
      frame.referrerPolicy = "strict-origin-when-cross-origin";
      const { style } = frame;
      [this.style.display, style.display, style.width, style.border] = ["block", "block", "100%", "0"];
      const height = parseInt(this.getAttribute("height"), 10);
      this.fixed = height > 0;
      style.height = `${this.fixed ? height : suits(this.view, this.clientWidth)}px`;
      this.go();
      this.replaceChildren(frame);
      stories.set(frame.contentWindow, this);
      frame.addEventListener("load", () => {
        // A frame has a window of its own for each page that it shows.
        stories.set(frame.contentWindow, this);
      });
    }

    disconnectedCallback() {
      for (const [source, story] of stories) if (story === this) stories.delete(source);
      this.frame = null;
    }

    attributeChangedCallback(name, before, now) {
      if (this.frame && before !== now) this.go();
    }

    get view() {
      return VIEWS.includes(this.getAttribute("view")) ? this.getAttribute("view") : "all";
    }

    go() {
      const { view } = this;
      const address = new URL(this.getAttribute("src") || home, document.baseURI);
      address.searchParams.set("embed", view);
      for (const name of ["theme", "lang"]) if (this.getAttribute(name)) address.searchParams.set(name, this.getAttribute(name));
      const shown = this.hasAttribute("mirror") && location.hash.startsWith("#dateline/") ? `#${location.hash.slice(10)}` : "";
      const own = ["read", "compare", "story"].includes(view) ? `#${view}` : "";
      address.hash = shown || this.getAttribute("at") || address.hash || own;
      this.origin = address.origin;
      if (this.frame.src !== address.href) this.frame.src = address.href;
    }

    say(message) {
      this.frame?.contentWindow?.postMessage(message, this.origin);
    }

    hear({ type, height, hash }) {
      if (type === "dateline:here" && this.hasAttribute("mirror")) this.say({ type: "dateline:mirror" });
      if (type === "dateline:height" && !this.fixed && height > 0) this.frame.style.height = `${Math.min(height, 20000)}px`;
      if (type === "dateline:address" && this.hasAttribute("mirror") && typeof hash === "string") {
        this.shown = hash;
        history.replaceState(history.state, "", `#dateline/${hash.slice(1)}`);
      }
    }
  }

  addEventListener("message", ({ source, origin, data }) => {
    const story = stories.get(source);
    if (story?.origin === origin && typeof data === "object" && data) story.hear(data);
  });
  addEventListener("hashchange", () => {
    if (!location.hash.startsWith("#dateline/")) return;
    const hash = `#${location.hash.slice(10)}`;
    for (const story of new Set(stories.values())) {
      if (story.hasAttribute("mirror") && story.shown !== hash) story.say({ type: "dateline:go", hash });
    }
  });
  customElements.get("dateline-story") ?? customElements.define("dateline-story", Story);
})();
