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

// Reports that nobody reads here yet, each with the language that it must be told to be in.
const FOREIGN = {
  fr: "Le barrage cède\n\nLe barrage de Kisumu a cédé le 3 mars 2021. Les habitants du village ont été évacués par les pompiers avec leurs enfants, et une enquête est ouverte dans la région.",
  es: "Se rompe la presa\n\nLa presa de Kisumu se rompió el 3 de marzo de 2021. Los vecinos del pueblo fueron evacuados con sus hijos, según el alcalde, y hay una investigación en la región.",
  de: "Damm gebrochen\n\nDer Damm von Kisumu brach am 3. März 2021. Die Bewohner des Dorfes wurden von der Feuerwehr mit ihren Kindern in eine Schule gebracht, und es wird ermittelt.",
  ru: "Плотина прорвана\n\nПлотина в Кисуму прорвалась 3 марта 2021 года. Жителей деревни вывезли в школу вместе с детьми, начато расследование.",
  ar: "انهيار سد\n\nانهار السد في كيسومو في 3 مارس 2021 ونُقل سكان القرية مع أطفالهم إلى المدرسة. قال مسؤول بالإنكليزية \"We are safe\" بعد ذلك.",
  zh: "水坝决堤\n\n基苏木的水坝于2021年3月3日在夜间决堤，村民和孩子们被转移到学校，当局正在调查原因并寻找失踪者。",
};
const ENGLISH =
  "Dam breaks\n\nHarbour Post, 4 March 2021\n\nA flood killed two people in Kisumu on 3 March 2021. \"Nous sommes en sécurité, les enfants sont avec nous\", a teacher from Les Cayes said.";

/** Reads reports into a story of the reader's own. */
async function read(reader, texts) {
  const title = reader.page.locator(".masthead h1");
  const before = await title.innerText();
  await reader.page.evaluate((texts) => {
    reports("drop", Object.entries(texts).map(([name, text]) => new File([text], `${name}.txt`)));
  }, texts);
  await reader.page.waitForURL(/\?own=/);
  await reader.until(async () => (await title.innerText()) !== before, "the story of the page has gone");
}

test("reports in other languages are told apart, shown as text, and nothing is found in them", async (t) => {
  const reader = await open(t);
  await read(reader, { ...FOREIGN, english: ENGLISH });
  await reader.until(async () => (await reader.page.locator("#event-list [role=option]").count()) > 0, "the English report gives events");
  const marks = await reader.page.locator("#event-list .outlet").allInnerTexts();
  assert.equal(new Set(marks).size, 1, "events come from the English report alone");
  for (const [code, text] of Object.entries(FOREIGN)) {
    await reader.page.evaluate((code) => (location.hash = `#read/${code}`), code);
    await reader.page.locator(`article.text[lang="${code}"]`).waitFor();
    assert.equal(await reader.text.getAttribute("dir"), code === "ar" ? "rtl" : "ltr");
    await reader.text.getByText("This report is not in English").waitFor();
    assert.equal(await reader.text.locator("[data-mark]").count(), 0, code);
    assert.ok((await reader.text.innerText()).includes(text.split("\n\n")[1].slice(0, 40)), code);
  }
  await reader.page.evaluate(() => (location.hash = "#read/english"));
  await reader.text.locator("[data-mark]").first().waitFor();
});

for (const [locale, said] of [
  ["ar", "هذا التقرير ليس بالإنجليزية"],
  ["fr", "Cet article n’est pas en anglais"],
  ["es", "no está en inglés"],
  ["ru", "не на английском"],
  ["de", "nicht auf Englisch"],
]) {
  test(`that a report cannot be read is said in ${locale}`, async (t) => {
    const reader = await open(t, { locale });
    await read(reader, { zh: FOREIGN.zh, broken: "\0" });
    const notes = reader.page.locator(".desk-notes li");
    const name = await reader.page.evaluate((locale) => new Intl.DisplayNames(locale, { type: "language" }).of("zh"), locale);
    await notes.filter({ hasText: name }).waitFor({ state: "attached" });
    const lines = await notes.allTextContents();
    assert.ok(lines.length === 2 && !/expected|cannot/.test(lines.join()), lines.join("\n"));
    await reader.page.evaluate(() => (location.hash = "#read/zh"));
    await reader.text.getByText(said).waitFor();
  });
}

test("the publisher's choice of a language beats the browser's, and the reader's beats both", async (t) => {
  const speaks = (page) =>
    page.route("**/a%20story/", async (route) => {
      const answer = await route.fetch();
      const body = (await answer.text()).replace(/<html lang="en"[^>]*>/, '<html lang="es" dir="ltr" data-language>');
      await route.fulfill({ response: answer, body });
    });
  const reader = await open(t, { locale: "de-DE", before: speaks });
  assert.deepEqual(await root(reader), ["es", "ltr"]);
  const menu = reader.page.locator(".masthead select").first();
  await Promise.all([reader.page.waitForEvent("load"), menu.selectOption("ru")]);
  await reader.ready();
  assert.deepEqual(await root(reader), ["ru", "ltr"]);
});
