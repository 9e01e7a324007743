// The page as one file, opened from disk with no network.

import assert from "node:assert/strict";
import test, { after } from "node:test";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { Reader, WIDE } from "./reader.mjs";

const file = process.env.DATELINE_ALONE;
assert.ok(file, "expected the page as one file in DATELINE_ALONE; run these tests with `cargo xtask test`");
const address = pathToFileURL(file).href;
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
after(() => browser.close());

async function open(t, hash = "") {
  const tab = await browser.newContext({ viewport: WIDE, offline: true, reducedMotion: "reduce" });
  const page = await tab.newPage();
  const faults = [];
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("request", (request) => {
    if (!request.url().startsWith(address) && !request.url().startsWith("data:")) faults.push(`asked for ${request.url()}`);
  });
  t.after(async () => {
    await tab.close();
    assert.deepEqual(faults, []);
  });
  await page.goto(address + hash);
  const reader = new Reader(page, address);
  await reader.ready();
  return reader;
}

test("map and timeline stand, and nothing is asked for", async (t) => {
  const reader = await open(t);
  await reader.until(async () => (await reader.passing()) > 10, "events are listed");
  await reader.until(async () => (await reader.mapped()) > 0, "events are on the map");
  await reader.until(async () => (await reader.timeline.getByRole("option").count()) > 0, "events are on the timeline");
});

const toSentence = (reader) => reader.card.getByRole("link", { name: /^Read in full|more sentence/ }).first();

test("an event leads to its sentence, and a link to the sentence leads there too", async (t) => {
  const reader = await open(t);
  await reader.rows.last().click();
  const sentence = (await reader.card.locator("blockquote").first().innerText()).replace(/\s+/g, " ").trim();
  const link = await toSentence(reader).getAttribute("href");
  await toSentence(reader).click();
  for (const shown of [reader, await open(t, link)]) {
    await shown.text.waitFor();
    const said = async () => (await shown.text.innerText()).replace(/\s+/g, " ");
    await shown.until(async () => (await said()).includes(sentence.slice(0, 40)), "the report holds the sentence");
    await shown.gives(() => new URL(shown.page.url()).hash, /^#read/);
  }
});

test("the view that comes later is in the file too", async (t) => {
  const reader = await open(t, "#compare");
  await reader.page.waitForFunction(() => globalThis.compare);
});
