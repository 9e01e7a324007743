import assert from "node:assert/strict";
import { test } from "node:test";
import { desk } from "./reader.mjs";

const { open } = await desk("HOSTILE");

test("reports with scripts and marks in them are shown as the text they are", async (t) => {
  const reader = await open(t);
  await reader.gives(() => reader.page.title(), /^Flood <at> the "bridge"/);
  await reader.shows("Read");
  await reader.gives(() => reader.text.innerText(), /<b>flood<\/b>/);
  assert.equal(await reader.page.locator("main script, main img, main b").count(), 0);
});

test("the words that need no script are no less safe", async (t) => {
  const reader = await open(t, { ready: false, javaScriptEnabled: false });
  assert.match(await reader.page.title(), /^Flood <at>/);
  assert.equal(await reader.words.locator("script, img, a").count(), 0);
});

test("a search for signs that mean something elsewhere is only a search", async (t) => {
  const reader = await open(t, { hash: "#read?q=%3Cb%3E" });
  await reader.gives(() => reader.search.inputValue(), "<b>");
  for (const typed of ["(", "\\", ".*", "‮", "🚢", "a".repeat(5000)]) await reader.search.fill(typed);
});
