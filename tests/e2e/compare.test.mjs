import assert from "node:assert/strict";
import { test } from "node:test";
import { AxeBuilder } from "@axe-core/playwright";
import { NARROW, WIDE, desk } from "./reader.mjs";

const { open } = await desk("DEPOT");

/** Opens Compare and waits until it is drawn. */
async function compared(t, options = {}) {
  const reader = await open(t, { hash: "#compare", ...options });
  await reader.page.locator(".compared h2").first().waitFor();
  return Object.assign(reader, {
    topics: reader.page.getByRole("navigation", { name: "What can be compared" }),
    head: reader.page.locator("#topic").first(),
    voices: reader.page.locator(".voice"),
  });
}

/** The address of the first topic of a kind. */
async function first(reader, kind) {
  return reader.page.locator(`.topics a[href*="${kind}="]`).first().getAttribute("href");
}

/** Opens the first topic of a kind. */
async function shown(reader, kind) {
  const href = await first(reader, kind);
  await reader.page.locator(`.topics a[href="${href}"]`).click();
  await drawn(reader, href);
}

/** Waits until what an address names is what is drawn. */
async function drawn(reader, href) {
  await reader.page.locator(`.topics a[href="${href}"][aria-current]`).waitFor({ state: "attached" });
  await reader.page.locator(`.compared[data-choice="${href === "#compare" ? "front" : "one"}"]`).waitFor();
}

test("a card leads to its event's tellings side by side", async (t) => {
  const reader = await open(t);
  for (const row of await reader.rows.all()) {
    await row.click();
    await reader.gives(() => reader.cardTitle.innerText(), await row.locator(".title").innerText());
    if (await reader.card.locator(".to-compare").count()) break;
  }
  const title = await reader.cardTitle.innerText();
  await reader.card.getByRole("link", { name: /^Compare \d+ versions$/ }).click();
  await reader.page.locator(".voice").first().waitFor();
  await reader.gives(() => reader.page.locator("#topic").innerText(), title);
  await reader.until(async () => (await reader.page.locator(".voice").count()) > 1, "several tell it");
});

test("a statement stands in every report's wording, with what is only here and what is left out", async (t) => {
  const reader = await compared(t);
  await shown(reader, "statement");
  const names = await reader.voices.locator(".by-name").allInnerTexts();
  assert.equal(new Set(names).size, names.length);
  assert.ok(names.length >= 3, names.join(", "));
  assert.ok((await reader.voices.locator("del.left").count()) > 0, "something is left out");
  // Without what is left out, every version is its report's own words.
  const text = await reader.voices.nth(1).locator("blockquote").evaluate((quote) => {
    const copy = quote.cloneNode(true);
    copy.querySelectorAll("del, .unseen").forEach((left) => left.remove());
    return copy.textContent;
  });
  await reader.voices.nth(1).getByRole("link", { name: /^In the report/ }).click();
  await reader.text.waitFor();
  const letters = (text) => text.replace(/[^\p{L}\p{N}]+/gu, "");
  await reader.until(async () => letters(await reader.text.innerText()).includes(letters(text)), `the report holds “${text}”`);
  await reader.text.locator(".shown").first().waitFor();
});

test("figures are drawn, and said in words for those who do not see them", async (t) => {
  const reader = await compared(t);
  await shown(reader, "count");
  assert.ok((await reader.page.locator(".figures svg circle").count()) > 1);
  const entries = reader.page.locator(".entry");
  assert.ok((await entries.count()) > 1);
  for (const entry of await entries.all()) {
    assert.match(await entry.innerText(), /\d/);
    assert.match(await entry.getByRole("link").first().getAttribute("href"), /^#read\/.*at=\d+-\d+/);
  }
  assert.match(await reader.page.locator(".verdict").innerText(), /\.$/);
});

test("an event says who tells what", async (t) => {
  const reader = await compared(t);
  await shown(reader, "event");
  const table = reader.page.getByRole("table", { name: "Who tells what" }).first();
  assert.ok((await table.getByRole("columnheader").count()) > 1);
  await table.getByRole("link").first().click();
  await reader.text.waitFor();
});

test("the keyboard alone walks what can be compared, and the list keeps the focus", async (t) => {
  const reader = await compared(t);
  await reader.tabTo(/^a Overview$/);
  await reader.page.keyboard.press("ArrowDown");
  const name = (await reader.focused()).replace(/^a /, "");
  await reader.page.keyboard.press("Enter");
  await reader.page.locator('.compared[data-choice="one"]').waitFor();
  await reader.gives(() => reader.focused(), `a ${name}`);
  await reader.gives(() => reader.topics.locator("[aria-current]").innerText(), name);
});

test("back and forward walk through what was compared", async (t) => {
  const reader = await compared(t);
  await shown(reader, "statement");
  const title = await reader.head.innerText();
  await shown(reader, "event");
  await reader.page.goBack();
  await reader.until(async () => (await reader.head.innerText()) === title, "the statement is back");
});

test("a link to what is gone says so and opens the rest", async (t) => {
  const reader = await compared(t, { hash: "#compare?statement=nobody-said-this" });
  await reader.page.getByText("nobody-said-this").waitFor();
});

test("a search keeps what holds its words, in labels or in what the reports say", async (t) => {
  const reader = await compared(t);
  const all = await reader.topics.getByRole("link").count();
  await reader.search.fill("harbour");
  await reader.until(async () => (await reader.topics.getByRole("link").count()) < all, "fewer topics are listed");
  const hrefs = await reader.topics.getByRole("link").evaluateAll((links) => links.slice(1, 4).map((link) => link.getAttribute("href")));
  assert.ok(hrefs.length > 0);
  for (const href of hrefs) {
    await reader.page.evaluate((hash) => (location.hash = hash), href);
    await drawn(reader, href);
    await reader.gives(() => reader.page.locator(".compared").evaluate((element) => element.textContent), /harbour/i);
  }
});

test("a search among events leads to the statements and figures that hold its words", async (t) => {
  const reader = await open(t);
  await reader.search.fill("harbour");
  await reader.page.getByRole("link", { name: "Statements and figures with these words" }).click();
  await reader.page.locator(".compared .topic").first().waitFor();
  await reader.gives(() => reader.page.url(), /#compare\?q=harbour/);
  await reader.gives(() => reader.search.inputValue(), "harbour");
});

test("on a narrow screen who tells what stands in rows that can be read", async (t) => {
  const reader = await compared(t, { size: NARROW });
  await reader.page.evaluate((hash) => (location.hash = hash), await first(reader, "event"));
  const says = reader.page.locator('.facets th[scope="row"]').first();
  await says.waitFor();
  await reader.until(async () => (await says.boundingBox()).width > 150, "what is told has room");
  await reader.fits();
});

test("what is compared can be copied with its sources", async (t) => {
  const reader = await compared(t, { permissions: ["clipboard-read", "clipboard-write"] });
  await shown(reader, "statement");
  await reader.page.getByRole("button", { name: "Copy with sources" }).click();
  await reader.page.getByText("Copied").waitFor();
  const text = await reader.page.evaluate(() => navigator.clipboard.readText());
  for (const name of await reader.voices.locator(".by-name").allInnerTexts()) assert.ok(text.includes(name), text);
  assert.match(text, /https?:\/\//);
});

test("where the clipboard is shut the text stands there to be copied by hand", async (t) => {
  const before = (page) =>
    page.addInitScript(() => {
      Object.defineProperty(navigator, "clipboard", { value: { writeText: () => Promise.reject(new Error("no")) } });
    });
  const reader = await compared(t, { before });
  await shown(reader, "statement");
  await reader.page.getByRole("button", { name: "Copy with sources" }).click();
  const field = reader.page.getByRole("textbox", { name: "Copy with sources" });
  await field.waitFor();
  await reader.gives(() => field.inputValue(), /[^]{100}/);
});

test("speech in Read leads to its other versions", async (t) => {
  const reader = await open(t, { hash: "#read" });
  const mark = reader.text.locator(".speech + .side-by-side").first();
  await mark.waitFor();
  await mark.click();
  await reader.page.locator(".voice").first().waitFor();
  await reader.gives(() => reader.page.url(), /#compare\?statement=/);
});

test("events can be kept to those that somebody is in", async (t) => {
  const reader = await open(t);
  const listed = await reader.passing();
  await reader.page.getByText("Filter", { exact: true }).click();
  await reader.page.getByRole("combobox", { name: "Who" }).selectOption({ index: 1 });
  await reader.until(async () => (await reader.passing()) <= listed && /who=/.test(reader.page.url()), "the filter holds");
});

test("what cannot be fetched is said, and asked for again", async (t) => {
  let broken = true;
  const before = (page) =>
    page.route("**/story.compare.bin", (route) => (broken ? route.fulfill({ status: 404, body: "" }) : route.continue()));
  const reader = await open(t, { hash: "#compare", before, expect: ["404"] });
  await reader.page.getByRole("alert").filter({ hasText: "could not be fetched" }).waitFor();
  broken = false;
  await reader.page.getByRole("button", { name: "Try again" }).click();
  await reader.page.locator(".compared h2").first().waitFor();
});

test("on a narrow screen versions stand one above the other, and topics behind a button", async (t) => {
  const reader = await compared(t, { size: NARROW, hasTouch: true, isMobile: true });
  await reader.fits();
  await reader.topics.getByRole("link", { name: "Overview" }).waitFor({ state: "hidden" });
  await reader.page.getByRole("button", { name: "All that can be compared" }).tap();
  await reader.page.locator('.topics a[href*="statement="]').first().tap();
  await reader.page.locator('.compared[data-choice="one"]').waitFor();
  await reader.topics.getByRole("link", { name: "Overview" }).waitFor({ state: "hidden" });
  const tops = await reader.voices.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
  assert.ok(tops.every((top, at) => at === 0 || top > tops[at - 1]), tops.join(" "));
  await reader.fits();
});

test("axe finds no violation in what is compared", async (t) => {
  for (const [size, colorScheme] of [[WIDE, "light"], [WIDE, "dark"], [NARROW, "light"]]) {
    const reader = await compared(t, { size, colorScheme });
    const hashes = ["#compare"];
    for (const kind of ["statement", "count", "event", "actor"]) hashes.push(await first(reader, kind));
    for (const hash of hashes) {
      await reader.page.evaluate((hash) => (location.hash = hash), hash);
      await drawn(reader, hash);
      const { violations } = await new AxeBuilder({ page: reader.page }).analyze();
      const found = violations.map(({ id, nodes }) => `${hash} ${id}: ${nodes.map((node) => `${node.target} ${node.any[0]?.message ?? ""}`).join(" | ")}`);
      assert.deepEqual(found, []);
    }
  }
});

