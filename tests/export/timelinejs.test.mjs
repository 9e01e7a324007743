import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import test, { after } from "node:test";
import { chromium } from "playwright-core";
import { events, exported, stories } from "./story.mjs";

const dist = new URL("./node_modules/@knight-lab/timelinejs/dist/", import.meta.url).pathname;
const PAGE = `<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="/css/timeline.css"><script src="/js/timeline.js"></script>
<div id="timeline" style="width: 1000px; height: 600px"></div>`;
const KINDS = { ".js": "text/javascript", ".css": "text/css" };

const server = createServer(async (request, response) => {
  const file = join(dist, new URL(request.url, "http://host").pathname);
  if (request.url === "/") return response.writeHead(200, { "content-type": "text/html" }).end(PAGE);
  const bytes = await readFile(file).catch(() => undefined);
  response.writeHead(bytes ? 200 : 404, { "content-type": KINDS[extname(file)] ?? "application/octet-stream" }).end(bytes);
});
await new Promise((done) => server.listen(0, "127.0.0.1", done));
const browser = process.env.CHROMIUM && (await chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox"] }));
after(async () => {
  await browser?.close();
  server.close();
});

for (const { name, folder } of stories) {
  test(`TimelineJS itself draws the dated events of ${name}`, { skip: !browser && "no Chromium" }, async (t) => {
    const page = await browser.newPage();
    t.after(() => page.close());
    const faults = [];
    page.on("pageerror", (error) => faults.push(error.message));
    page.on("dialog", (dialog) => faults.push(dialog.message()) && dialog.dismiss());
    const origin = `http://127.0.0.1:${server.address().port}`;
    await page.route((url) => url.origin !== origin, (route) => route.abort());
    await page.goto(origin);
    await page.evaluate((story) => {
      window.timeline = new TL.Timeline("timeline", story, { hash_bookmark: false });
    }, JSON.parse(exported(folder, "timelinejs")));
    await page.waitForSelector(".tl-timemarker", { state: "attached" });
    await page.waitForSelector(".tl-slide-titleslide h2.tl-headline-title");
    const dated = events(folder).filter(({ start }) => start);
    const ids = await page.locator(".tl-timemarker").evaluateAll((marks) => marks.map(({ id }) => id.replace(/-marker$/, "")));
    assert.deepEqual(ids.toSorted(), dated.map(({ id }) => id).toSorted());
    const shown = await page.locator(`.tl-slide:not(.tl-slide-titleslide) h2.tl-headline`).allTextContents();
    assert.deepEqual(shown.map((text) => text.trim()).toSorted(), dated.map(({ title }) => title.trim()).toSorted());
    assert.equal(await page.locator(".tl-message-content").count(), 0);
    assert.deepEqual(faults, []);
  });
}
