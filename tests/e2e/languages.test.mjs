import assert from "node:assert/strict";
import { test } from "node:test";
import { desk } from "./reader.mjs";

const { open } = await desk();

const LANGUAGES = [
  ["en", "en-GB", "ltr", "Explore"],
  ["ar", "ar-EG", "rtl", "استكشاف"],
  ["fr", "fr-CA", "ltr", "Explorer"],
  ["es", "es-MX", "ltr", "Explorar"],
  ["ru", "ru-RU", "ltr", "Обзор"],
  ["de", "de-AT", "ltr", "Erkunden"],
];

const root = (reader) => reader.page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]);

for (const [code, locale, dir, explore] of LANGUAGES) {
  test(`a reader whose browser speaks ${locale} is spoken to in ${code}`, async (t) => {
    const reader = await open(t, { locale });
    await reader.gives(() => root(reader), [code, dir]);
    await reader.page.getByRole("link", { name: explore, exact: true }).waitFor();
    await reader.fits();
  });
}

test("a language that the page has not gives English", async (t) => {
  const reader = await open(t, { locale: "fi-FI" });
  await reader.gives(() => root(reader), ["en", "ltr"]);
});

for (const hash of ["#explore", "#story", "#read", "#compare"]) {
  test(`no English of the page is left in Arabic in ${hash}`, async (t) => {
    const reader = await open(t, { hash, locale: "ar" });
    if (hash === "#explore") await reader.page.locator("#event-list [role=option]").first().click();
    await reader.page.waitForLoadState("networkidle");
    const left = await reader.page.evaluate(async () => {
      const entries = performance.getEntriesByType("resource").map((entry) => entry.name);
      const lines = async (name) => (await fetch(name)).text().then((text) => text.split("\n"));
      const own = entries.filter((name) => /\/words-ar-/.test(name));
      const english = new Set();
      for (const name of own) {
        const [arabic, translated] = [await lines(name), await lines(name.replace("/words-ar-", "/words-en-"))];
        translated.forEach((line, at) => line !== arabic[at] && /^[A-Z]?[a-z ]{3,}/.test(line) && english.add(line));
      }
      const said = new Set();
      for (const element of document.body.querySelectorAll("*")) {
        for (const name of ["aria-label", "title", "placeholder"]) said.add(element.getAttribute(name));
        for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) said.add(node.data.trim());
      }
      return [...said].filter((text) => english.has(text));
    });
    assert.deepEqual(left, []);
  });
}

test("in Arabic the time axis runs from right to left, for hand and key", async (t) => {
  const reader = await open(t, { locale: "ar" });
  const [from, to] = [reader.page.getByRole("slider").first(), reader.page.getByRole("slider").last()];
  const middle = async (slider) => {
    const box = await slider.boundingBox();
    return box.x + box.width / 2;
  };
  await reader.until(async () => (await middle(from)) > (await middle(to)) + 200, "the story begins at the right");
  await to.focus();
  await reader.page.keyboard.press("ArrowRight");
  await reader.until(() => /time=/.test(reader.page.url()), "the brush is set by key");
  const brushed = new URL(reader.page.url()).hash;
  await reader.page.keyboard.press("ArrowLeft");
  await reader.until(async () => new URL(reader.page.url()).hash !== brushed, "the other arrow takes it back");
});

test("another language is chosen, keeps what is shown, and is remembered", async (t) => {
  const reader = await open(t, { hash: "#read" });
  const menu = reader.page.getByRole("combobox", { name: "Language" });
  await Promise.all([reader.page.waitForEvent("load"), menu.selectOption("de")]);
  await reader.ready();
  await reader.gives(() => root(reader), ["de", "ltr"]);
  await reader.gives(() => reader.page.url(), /#read/);
  await reader.page.reload();
  await reader.ready();
  await reader.gives(() => root(reader), ["de", "ltr"]);
});

test("an address can ask for a language", async (t) => {
  const reader = await open(t, { hash: "?lang=ru#story" });
  await reader.gives(() => root(reader), ["ru", "ltr"]);
});

test("the map is not mirrored, and its buttons leave the card free", async (t) => {
  const reader = await open(t, { locale: "ar" });
  await reader.page.locator("#event-list [role=option]").first().click();
  const apart = async () => {
    const card = await reader.card.boundingBox();
    const buttons = await reader.page.locator(".map-buttons").boundingBox();
    return card.x + card.width < buttons.x;
  };
  await reader.until(apart, "the card stands at the left, the buttons at the right");
});
