import assert from "node:assert/strict";
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { after, test } from "node:test";
import { chromium } from "playwright-core";
import { FLAGS, Reader } from "./reader.mjs";
import { serve } from "./server.mjs";

const story = await serve(process.env.DATELINE_SEEDS, { framed: "*" });
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: FLAGS });
after(async () => {
  await browser.close();
  await story.close();
});
const { origin } = new URL(story.address);

/** An article on another origin, under a strict policy of its own. */
async function article(t, body, options = {}) {
  const policy = `default-src 'none'; script-src ${origin}${options.own ? " 'self'" : ""}; frame-src ${origin}; style-src 'self'; require-trusted-types-for 'script'`;
  const server = createServer(async (request, response) => {
    if (request.url === "/host.css") {
      response.writeHead(200, { "content-type": "text/css" }).end(options.style);
      return;
    }
    if (request.url === "/pym.js") {
      const script = await readFile(new URL("node_modules/pym.js/dist/pym.v1.js", import.meta.url));
      response.writeHead(200, { "content-type": "text/javascript" }).end(script);
      return;
    }
    const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>An article</title><script src="${story.address}embed.js" defer></script>${options.style ? '<link rel="stylesheet" href="host.css">' : ""}<p>Before.</p>${body}<p id="after">After.</p>`;
    response.writeHead(200, { "content-type": "text/html; charset=utf-8", "content-security-policy": policy }).end(page);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const tab = await browser.newContext({ viewport: { width: options.width ?? 900, height: 900 }, javaScriptEnabled: options.scripts });
  const page = await tab.newPage();
  const faults = [];
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  page.on("pageerror", (error) => faults.push(error.message));
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  t.after(async () => {
    await tab.close();
    server.closeAllConnections();
    server.close();
    assert.deepEqual(faults, []);
  });
  await page.addInitScript(() => {
    globalThis.heard = [];
    globalThis.moved = 0;
    globalThis.heights = {};
    if (top === self) {
      new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => (moved += value))).observe({ type: "layout-shift", buffered: true });
      const note = (records) => {
        for (const { target } of records) {
          for (const frame of target.querySelectorAll?.("iframe") ?? []) {
            (heights[new URL(frame.src).searchParams.get("embed")] ??= new Set()).add(frame.style.height);
          }
        }
      };
      const seen = (records) => note(records.map(({ target }) => ({ target: target.localName === "iframe" ? target.parentElement : target })));
      new MutationObserver(seen).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["style"] });
    }
    if (top === self) addEventListener("message", ({ data }) => heard.push(data));
  });
  await page.goto(`http://127.0.0.1:${server.address().port}/${options.hash ?? ""}`);
  return { page, asked };
}

const element = (attributes = "") => `<dateline-story src="${story.address}" loading="eager" ${attributes}><a href="${story.address}">The story</a></dateline-story>`;

async function framed(page) {
  const frame = await (await page.waitForSelector("iframe")).contentFrame();
  await frame.waitForFunction(() => performance.getEntriesByName("dateline:ready").length > 0);
  return new Reader(frame, story.address);
}

const heard = (page, what) => page.waitForFunction((what) => heard.some((data) => JSON.stringify(data).includes(what)), what);

test("a story stands in an article of another origin with a strict policy", async (t) => {
  const { page } = await article(t, element('view="all"'));
  const reader = await framed(page);
  await reader.until(async () => (await reader.passing()) > 0, "events are listed");
  const link = reader.page.getByRole("link", { name: /whole story/i });
  await reader.gives(() => link.getAttribute("target"), "_blank");
  assert.ok(!(await link.getAttribute("href")).includes("embed="));
});

for (const [view, there, gone] of [
  ["map", ".map canvas", ".list"],
  ["timeline", ".explore > .timeline canvas", ".list"],
  ["read", "article.text", ".views"],
]) {
  test(`of the view ${view} nothing else is seen`, async (t) => {
    const { page } = await article(t, element(`view="${view}"`));
    const reader = await framed(page);
    await reader.page.locator(there).first().waitFor();
    // The sheet that takes it away is fetched.
    await reader.page.locator(gone).first().waitFor({ state: "hidden" });
  });
}

test("a plain frame shows the view that its address names", async (t) => {
  const { page } = await article(t, `<iframe src="${story.address}?embed=read" title="A story" width="700" height="500"></iframe>`);
  await (await framed(page)).text.waitFor();
});

test("a story without a fixed height is as tall as it says, in every way that hosts listen to", async (t) => {
  const { page } = await article(t, element('view="read"'));
  const reader = await framed(page);
  const text = await reader.text.evaluate((element) => element.getBoundingClientRect().height);
  await page.waitForFunction((text) => document.querySelector("iframe").clientHeight >= text, text);
  for (const message of ["dateline:height", "embed-size", "set-height"]) await heard(page, message);
});

test("pym and WordPress are answered where they ask", async (t) => {
  const frame = `<iframe src="${story.address}?embed=map&amp;childId=graphic#?secret=abc123" title="A story"></iframe>`;
  const { page } = await article(t, frame);
  await heard(page, "pymxPYMxgraphicxPYMxheightxPYMx");
  await heard(page, '"secret":"abc123"');
});

test("a fixed height stays, and nothing moves when the story comes", async (t) => {
  const { page } = await article(t, element('view="map" height="420"'));
  await page.waitForSelector("iframe");
  const place = () => page.locator("#after").evaluate((element) => element.offsetTop);
  const before = await place();
  const reader = await framed(page);
  await reader.gives(place, before);
});

test("theme and what is shown first are set by attributes", async (t) => {
  const { page } = await article(t, element('view="all" theme="dark" at="#explore?q=truce"'));
  const reader = await framed(page);
  await reader.gives(() => reader.page.locator("html").getAttribute("data-theme"), "dark");
  await reader.gives(() => reader.page.url(), /q=truce/);
});

test("the article's address follows where it asks, and leads back", async (t) => {
  const body = element('view="all" mirror');
  const { page } = await article(t, body);
  const reader = await framed(page);
  await reader.rows.first().click();
  await page.waitForURL((url) => url.hash.startsWith("#dateline/explore?event="));
  const { hash } = new URL(page.url());
  const again = await article(t, body, { hash });
  const other = await framed(again.page);
  await other.card.waitFor();
});

test("an article that does not ask is told nothing of what is read", async (t) => {
  const { page } = await article(t, element('view="all"'));
  const reader = await framed(page);
  await reader.rows.first().click();
  await reader.card.waitFor();
  assert.equal(await page.evaluate(() => heard.some((data) => data?.type === "dateline:address")), false);
  assert.equal(new URL(page.url()).hash, "");
});

test("many stories on one page share one download", async (t) => {
  const { page, asked } = await article(t, ["map", "timeline", "all"].map((view) => element(`view="${view}" height="250"`)).join(""));
  for (const frame of await page.locator("iframe").elementHandles()) {
    const inner = await frame.contentFrame();
    await inner.waitForFunction(() => performance.getEntriesByName("dateline:ready").length > 0);
  }
  const sizes = await Promise.all(
    page.frames().slice(1).map((frame) =>
      frame.evaluate(() => performance.getEntriesByType("resource").filter(({ name }) => name.endsWith(".wasm")).map(({ transferSize }) => transferSize)),
    ),
  );
  assert.equal(asked.filter((url) => url.endsWith("embed.js")).length, 1);
  assert.ok(sizes.flat().filter((size) => size > 1000).length <= 1, JSON.stringify(sizes));
});

test("a lazy story below the fold is fetched when it comes near", async (t) => {
  const far = "<p>.</p>".repeat(400) + element().replace('loading="eager"', "");
  const { page, asked } = await article(t, far);
  await page.waitForSelector("iframe", { state: "attached" });
  assert.equal(asked.filter((url) => url.includes("embed=")).length, 0);
  await page.locator("iframe").scrollIntoViewIfNeeded();
  await framed(page);
});

test("without scripts, the article keeps its link, and a plain frame the story in words", async (t) => {
  const { page } = await article(t, element() + `<iframe src="${story.address}?embed=all" title="Plain"></iframe>`, { scripts: false });
  await page.getByRole("link", { name: "The story" }).waitFor();
  const frame = await (await page.waitForSelector("iframe")).contentFrame();
  await frame.locator("#in-words h2, #in-words h3").first().waitFor();
});

test("a stranger's messages change nothing", async (t) => {
  const { page } = await article(t, element('view="all" mirror'));
  const reader = await framed(page);
  const height = () => page.locator("iframe").evaluate((frame) => frame.clientHeight);
  // The last height that the story itself asked for.
  const asked = () => page.evaluate(() => heard.findLast(({ type, height }) => type === "dateline:height" && height !== 9000)?.height);
  await heard(page, "dateline:height");
  await page.evaluate(() => {
    postMessage({ type: "dateline:height", height: 9000 }, "*");
    postMessage({ type: "dateline:address", hash: "#read/x" }, "*");
  });
  // A message posted to oneself is heard before the next.
  await page.evaluate(() => new Promise((done) => { addEventListener("message", ({ data }) => data === "last" && done()); postMessage("last", "*"); }));
  await reader.until(async () => (await height()) === (await asked()), "the story has the height that it asked for");
  assert.notEqual(await height(), 9000);
  assert.ok(!page.url().includes("read/x"));
  await reader.until(async () => (await reader.passing()) > 0, "events are listed");
});

const VIEWS = ["all", "map", "timeline", "story", "compare", "read"];

/** Brings every frame of an article into sight, where alone a browser lets it draw, and waits until it can be used. */
async function allReady(page) {
  for (const frame of await page.locator("iframe").elementHandles()) {
    await frame.scrollIntoViewIfNeeded();
    const inner = await frame.contentFrame();
    await inner.waitForFunction(() => performance.getEntriesByName("dateline:ready").length > 0, null, { timeout: 120_000 });
  }
}

for (const width of [1100, 360]) {
  test(`one story of each view stands in one article ${width} px wide, and nothing in it moves`, async (t) => {
    const body = VIEWS.map((view) => `<h2>${view}</h2>${element(`view="${view}" height="480"`)}`).join("");
    const { page } = await article(t, body, { width, style: "dateline-story { display: block; min-height: 480px }" });
    await allReady(page);
    const frames = page.frames().slice(1);
    assert.deepEqual(frames.map((frame) => new URL(frame.url()).searchParams.get("embed")), VIEWS);
    for (const frame of frames) await new Reader(frame, story.address).fits();
    assert.equal(await page.evaluate(() => moved), 0);
    const wide = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
    assert.ok(wide[0] <= wide[1], `the article is ${wide[0]} px wide in a window of ${wide[1]}`);
  });

  test(`in an article ${width} px wide a story that fills its frame has at once the height that it will say`, async (t) => {
    const views = VIEWS.slice(0, 4);
    const { page } = await article(t, views.map((view) => element(`view="${view}"`)).join(""), { width });
    await allReady(page);
    // What was said by a frame that is ready has been heard once one more message has gone round.
    await page.waitForFunction((count) => heard.filter((data) => data?.type === "dateline:height").length >= count, views.length);
    const heights = await page.evaluate(() => Object.entries(globalThis.heights).map(([view, held]) => [view, [...held].filter(Boolean).length]));
    assert.deepEqual(heights.sort(), views.map((view) => [view, 1]).sort());
  });
}

test("pym.js itself sets the height of a story", async (t) => {
  const { page } = await article(t, `<div id="graphic"></div><script src="/pym.js"></script>`, { own: true });
  await page.evaluate((address) => new pym.Parent("graphic", `${address}?embed=timeline`, {}), story.address);
  await page.waitForFunction(() => document.querySelector("#graphic iframe")?.getAttribute("height") === "300px");
});

test("language, time window and what is chosen first come with the address", async (t) => {
  const first = await article(t, element('view="all"'));
  const reader = await framed(first.page);
  await reader.rows.nth(1).click();
  await reader.until(() => /event=/.test(reader.page.url()), "the address names the event");
  const event = /event=([^&]+)/.exec(reader.page.url())[1];
  const at = `#explore?event=${event}&time=2016-09-01..2016-10-31`;
  const { page } = await article(t, element(`view="all" lang="ar" at="${at.replaceAll("&", "&amp;")}"`));
  const arabic = await framed(page);
  assert.equal(await arabic.page.locator("html").getAttribute("dir"), "rtl");
  await arabic.card.waitFor();
  await arabic.page.getByRole("button", { name: "كل الأوقات" }).first().waitFor();
});
