import assert from "node:assert/strict";
import { test } from "node:test";
import { desk } from "./reader.mjs";

const { open } = await desk();

test("the page opens under any path with map, timeline and list", async (t) => {
  const reader = await open(t);
  await reader.until(async () => (await reader.passing()) > 0, "events are counted");
  await reader.until(async () => (await reader.rows.count()) > 0, "events are listed");
  await reader.map.waitFor();
  await reader.timeline.waitFor();
});

test("both marks of performance are set", async (t) => {
  const reader = await open(t);
  for (const name of ["dateline:first-map", "dateline:ready"]) {
    await reader.page.waitForFunction((name) => performance.getEntriesByName(name).length === 1, name);
  }
});

test("the story names the page, and the words that need no script make way", async (t) => {
  const reader = await open(t);
  const title = await reader.page.getByRole("heading", { level: 1 }).innerText();
  await reader.gives(() => reader.page.title(), title);
  await reader.gives(() => reader.words.count(), 0);
});

test("the map is drawn, and not in one colour", async (t) => {
  const reader = await open(t);
  const colours = () => reader.page.locator(".map canvas").evaluate((canvas) => {
    const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
    const seen = new Set();
    for (let at = 0; at < data.length; at += 4 * 97) seen.add(`${data[at]},${data[at + 1]},${data[at + 2]}`);
    return seen.size;
  });
  await reader.until(async () => (await colours()) > 3, "it has more than three colours");
});
