import assert from "node:assert/strict";
import { test } from "node:test";
import { NARROW, desk } from "./reader.mjs";

const { open } = await desk();

const current = (reader) => reader.page.locator(".story-card[aria-current]");
/** Turns to one card after the other. */
async function walk(reader, cards) {
  for (let card = 0; card < cards; card += 1) {
    await reader.page.keyboard.press("j");
    const there = () => reader.page.locator(".story-card").nth(card).getAttribute("aria-current");
    await reader.until(async () => (await there()) === "true", `card ${card} is the current one`);
  }
}
const event = (reader) => new URLSearchParams(new URL(reader.page.url()).hash.split("?")[1]).get("event");

test("scrolling chooses the card that is read, and the address says which", async (t) => {
  const reader = await open(t, { hash: "#story" });
  await reader.gives(() => current(reader).count(), 0);
  await reader.page.mouse.move(300, 500);
  const scrolled = async () => {
    await reader.page.mouse.wheel(0, 300);
    return event(reader) !== null;
  };
  await reader.until(scrolled, "an event is chosen");
  await reader.until(async () => (await current(reader).count()) === 1, "one card is the current one");
  const inTheMiddle = async () => {
    const box = await current(reader).boundingBox();
    return box.y < 500 && box.y + box.height > 300;
  };
  await reader.until(inTheMiddle, "it stands in the middle of the window");
});

test("the map stays where it is while the cards go by, and is never made anew", async (t) => {
  const reader = await open(t, { hash: "#story" });
  const map = reader.page.locator(".story .map canvas");
  const before = await map.boundingBox();
  await map.evaluate((canvas) => (canvas.dataset.same = "yes"));
  await walk(reader, 5);
  await reader.gives(() => map.boundingBox(), before);
  await reader.gives(() => map.getAttribute("data-same"), "yes");
});

test("J and K turn to the next card and the one before", async (t) => {
  const reader = await open(t, { hash: "#story" });
  const cards = reader.page.locator(".story-card");
  const isCurrent = (at) => cards.nth(at).getAttribute("aria-current");
  await reader.page.keyboard.press("j");
  await reader.until(async () => (await isCurrent(0)) === "true", "the first card is the current one");
  await reader.page.keyboard.press("j");
  await reader.until(async () => (await isCurrent(1)) === "true", "the second is");
  await reader.page.keyboard.press("k");
  await reader.until(async () => (await isCurrent(0)) === "true", "the first is again");
  await reader.gives(() => reader.page.evaluate(() => document.activeElement.className), "story-card brief");
});

for (const [name, size] of [["a wide", undefined], ["a narrow", NARROW]]) {
  test(`a link to a card opens at it on ${name} screen`, async (t) => {
    const first = await open(t, { hash: "#story" });
    // A card further down that has a sentence; what is told in passing has none.
    const further = () =>
      first.page.locator(".story-card").evaluateAll((all) => all.findIndex((card, at) => at > 2 && card.querySelector(".telling a")));
    await first.until(async () => (await further()) > 0, "there is one");
    await walk(first, (await further()) + 1);
    const href = await current(first).locator(".telling a").first().getAttribute("href");
    const chosen = new URLSearchParams(href.split("?")[1]).get("event");
    await first.until(() => event(first) === chosen, "the address names the card");
    const title = await current(first).locator("h3").first().innerText();
    const hash = new URL(first.page.url()).hash;
    const second = await open(t, size ? { hash, size } : { hash });
    await second.until(async () => (await current(second).count()) === 1, "the card is the current one");
    const found = current(second).locator("h3").first();
    await second.gives(() => found.innerText(), title);
    const { height } = second.page.viewportSize();
    const inSight = async () => {
      const { y } = await found.boundingBox();
      return y > 56 && y < height;
    };
    await second.until(inSight, "its title is in sight");
    await second.gives(() => new URL(second.page.url()).hash, hash);
    await second.fits();
  });
}

test("a card leads to its sentence in Read", async (t) => {
  const reader = await open(t, { hash: "#story" });
  await reader.page.locator(".story-card .telling a").first().click();
  await reader.page.waitForURL((url) => url.hash.startsWith("#read/"));
  await reader.text.waitFor();
});
