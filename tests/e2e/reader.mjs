// The page as its users know it: by roles and names. Tests speak to this and not to elements.

import assert from "node:assert/strict";
import { after } from "node:test";
import { inspect, isDeepStrictEqual } from "node:util";
import { chromium } from "playwright-core";
import { serve } from "./server.mjs";

export const FLAGS = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--hide-scrollbars"];

export const WIDE = { width: 1280, height: 800 };
export const NARROW = { width: 390, height: 700 };

/** A browser and a server for the tests of one file; the server serves as `how` says. */
export async function desk(story = "SEEDS", flags = [], how = {}) {
  const folder = process.env[`DATELINE_${story}`];
  assert.ok(folder, `expected the built page in DATELINE_${story}; run these tests with \`cargo xtask test\``);
  const server = await serve(folder, how);
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: [...FLAGS, ...flags] });
  after(async () => {
    await browser.close();
    await server.close();
  });
  return {
    /** Opens the page for one test; when the test ends, nothing may have gone wrong on it. */
    async open(test, options = {}) {
      const { hash = "", size = WIDE, ready = true, expect = [], before, ...context } = options;
      const tab = await browser.newContext({ viewport: size, reducedMotion: "reduce", locale: "en-GB", ...context });
      const page = await tab.newPage();
      const faults = [];
      const fault = (text) => expect.some((expected) => text.includes(expected)) || faults.push(text);
      page.on("console", (message) => message.type() === "error" && fault(`console: ${message.text()}`));
      page.on("pageerror", (error) => fault(`exception: ${error.message}`));
      page.on("dialog", (dialog) => {
        fault(`dialog: ${dialog.message()}`);
        dialog.dismiss();
      });
      page.on("request", (request) => {
        const { origin, protocol } = new URL(request.url());
        if (origin !== new URL(server.address).origin && protocol !== "data:") fault(`another origin: ${request.url()}`);
      });
      page.on("response", (response) => response.status() >= 400 && fault(`${response.status()}: ${response.url()}`));
      if (context.javaScriptEnabled !== false) {
        await page.exposeFunction("violated", (text) => fault(`policy: ${text}`));
        await page.addInitScript(() => {
          addEventListener("securitypolicyviolation", (event) => window.violated(`${event.violatedDirective} ${event.blockedURI}`));
        });
      }
      await before?.(page);
      test.after(async () => {
        await tab.close();
        assert.deepEqual(faults, []);
      });
      await page.goto(server.address + hash);
      const reader = new Reader(page, server.address);
      if (ready) {
        await reader.ready().catch((error) => {
          throw new Error(`the page did not become ready: ${faults.join("; ") || error.message}`);
        });
      }
      return reader;
    },
  };
}

export class Reader {
  constructor(page, address) {
    this.page = page;
    this.address = address;
    this.list = page.getByRole("listbox", { name: "Events", exact: true });
    this.rows = this.list.getByRole("option");
    this.count = page.locator(".count");
    this.map = page.getByRole("listbox", { name: "Events on the map" });
    this.onMap = page.locator(".map [role=status]");
    this.timeline = page.getByRole("listbox", { name: "Events in the order of time" });
    this.from = page.getByRole("slider", { name: "Start of the time shown" });
    this.to = page.getByRole("slider", { name: "End of the time shown" });
    this.card = page.locator("#card");
    this.cardTitle = page.locator("#card-title");
    this.views = page.getByRole("navigation", { name: "Views" });
    this.reports = page.getByRole("navigation", { name: "Reports" });
    this.outlets = page.getByRole("group", { name: "Outlets" }).getByRole("button");
    this.search = page.getByRole("searchbox");
    this.text = page.locator("article.text");
    this.note = page.getByRole("tooltip");
    this.words = page.locator("#in-words");
  }

  /** Waits until map, timeline and text answer. */
  async ready() {
    await this.page.waitForFunction(() => performance.getEntriesByName("dateline:ready").length > 0);
  }

  async shows(view) {
    await this.views.getByRole("link", { name: view }).click();
    await this.page.waitForURL((url) => url.hash.startsWith(`#${view.toLowerCase()}`));
  }

  /** How many events pass filter and brush, as the page says. */
  async passing() {
    return Number((await this.count.innerText()).match(/^\d+/)?.[0] ?? 0);
  }

  /** How many of them stand on the map in sight or outside it. */
  async mapped() {
    return Number((await this.onMap.innerText()).match(/^\d+/)?.[0] ?? 0);
  }

  /** Waits until the page says so; sentences of the page settle within a moment of an action. */
  async until(condition, what) {
    // As long as the browser's own waits: a machine may be busy with other things.
    const end = Date.now() + 30_000;
    while (!(await condition())) {
      if (Date.now() > end) assert.fail(`waited in vain until ${what}`);
      await this.page.waitForTimeout(50);
    }
  }

  /** Waits until `get` gives what is expected, a value or a pattern; says what it gave last where it never does. */
  async gives(get, expected) {
    const wanted = (got) => (expected instanceof RegExp ? expected.test(got) : isDeepStrictEqual(got, expected));
    let got;
    const comes = this.until(async () => wanted((got = await get())), "it was so");
    await comes.catch(() => assert.fail(`expected ${inspect(expected)}, found ${inspect(got)}`));
  }

  /** The name of the element that has the focus, as it is announced. */
  async focused() {
    return this.page.evaluate(() => {
      const element = document.activeElement;
      const name = element.getAttribute("aria-label") || element.textContent.trim();
      return `${element.getAttribute("role") ?? element.tagName.toLowerCase()} ${name}`;
    });
  }

  /** Walks with Tab until the focus is on an element that fits. */
  async tabTo(pattern, most = 80) {
    for (let left = most; left > 0; left -= 1) {
      await this.page.keyboard.press("Tab");
      if (pattern.test(await this.focused())) return;
    }
    assert.fail(`no element ${pattern} was reached by ${most} tabs`);
  }

  /** Nothing may stand outside the page's width. */
  async fits() {
    const beyond = () =>
      this.page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth));
    await this.gives(beyond, 0);
  }
}
