// Many events on the page: how soon a brush shows, and how evenly the map pans.
// node page.mjs PAGE STORY...   PAGE is a built page, each STORY a story file that takes the place of its own.

import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { chromium } from "playwright-core";
import { serve } from "../server.mjs";
import { FLAGS, chromiumPath, mean, quantile } from "./measure.mjs";

const [folder, ...stories] = process.argv.slice(2);
const server = await serve(folder);
const browser = await chromium.launch({ executablePath: chromiumPath, args: FLAGS });
for (const story of stories) {
  const page = await browser.newPage({ viewport: { width: 390, height: 700 }, deviceScaleFactor: 2 });
  const body = await readFile(story);
  await page.route("**/story.bin", (route) => route.fulfill({ body }));
  await page.goto(server.address);
  await page.waitForFunction(() => performance.getEntriesByName("dateline:first-map").length > 0, null, { timeout: 60_000 });
  await page.waitForTimeout(2000);
  const { brushes, frames } = await page.evaluate(measure);
  console.log(basename(story, ".bin"));
  console.log(`  brush to new frame  median ${quantile(brushes, 0.5)} ms, 95% within ${quantile(brushes, 0.95)} ms`);
  console.log(`  pan, a frame        mean ${mean(frames)} ms, 95% within ${quantile(frames, 0.95)} ms`);
  await page.close();
}
await browser.close();
await server.close();

/** Runs in the page. */
async function measure() {
  const frame = () => new Promise(requestAnimationFrame);
  const painted = () =>
    new Promise((done) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = done;
        port2.postMessage(0);
      }),
    );
  const end = document.querySelector("[role=slider][aria-label^=End]");
  const press = (key) => end.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  const brushes = [];
  press("Home");
  for (let step = 0; step < 40; step += 1) {
    await frame();
    const start = performance.now();
    press("PageUp");
    await painted();
    brushes.push(performance.now() - start);
  }
  press("End");
  await new Promise((done) => setTimeout(done, 800));

  const canvas = document.querySelector(".map canvas");
  const box = canvas.getBoundingClientRect();
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const fire = (type) =>
    canvas.dispatchEvent(
      new PointerEvent(type, { bubbles: true, cancelable: true, clientX: at.x, clientY: at.y, pointerId: 1, pointerType: "mouse" }),
    );
  const frames = [];
  fire("pointerdown");
  let last = await frame();
  for (let step = 0; step < 120; step += 1) {
    at.x += step % 60 < 30 ? 5 : -5;
    at.y += step % 40 < 20 ? 2 : -2;
    fire("pointermove");
    const now = await frame();
    frames.push(now - last);
    last = now;
  }
  fire("pointerup");
  return { brushes, frames };
}
