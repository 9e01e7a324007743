import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { desk } from "./reader.mjs";

const { open } = await desk("CITY");
const seeds = await desk();

const CITY = "#explore?map=30,-40,15";
const CREDIT = /Surveyors of an invented city/;

/** How many colours the map shows. */
const colours = (reader) =>
  reader.page.locator(".map canvas").evaluate((canvas) => {
    const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
    const seen = new Set();
    for (let at = 0; at < data.length; at += 4 * 7) seen.add(`${data[at]},${data[at + 1]},${data[at + 2]}`);
    return seen.size;
  });

const note = (reader, words) => reader.page.locator(".map-credit", { hasText: words }).waitFor();

/** Another file, or another answer, where the page asks for its archive. */
const instead = (handle) => (page) => page.route("**/city.pmtiles", handle);
const otherFile = (name) => instead((route) => route.continue({ url: route.request().url().replace("city.pmtiles", name) }));

test("the publisher's archive is drawn below, and whom it names is named", async (t) => {
  const reader = await open(t, { hash: CITY });
  await note(reader, CREDIT);
  await reader.until(async () => (await colours(reader)) > 800, "streets are drawn");
  await reader.page.getByRole("button", { name: "Take it away" }).click();
  await note(reader, /streets are not drawn/);
  await reader.until(async () => (await colours(reader)) < 800, "the streets are gone");
});

test("a place of the story stands on the archive's ground", async (t) => {
  const reader = await open(t, { hash: CITY });
  await note(reader, CREDIT);
  await reader.until(async () => (await reader.mapped()) > 0, "events are on the map");
});

for (const [name, words] of [
  ["none.pmtiles", /it is no PMTiles archive/],
  ["brotli.pmtiles", /packed in a way browsers do not unpack/],
  ["root.pmtiles", /cut short or damaged/],
]) {
  test(`${name} is refused in plain words, and the map goes on`, async (t) => {
    const reader = await open(t, { hash: CITY, before: otherFile(name) });
    await note(reader, words);
    await reader.until(async () => (await reader.mapped()) > 0, "events are on the map");
  });
}

for (const name of ["short.pmtiles", "bomb.pmtiles"]) {
  test(`${name} gives what it can, and says so`, async (t) => {
    // What lies beyond the file's end is answered with 416.
    const reader = await open(t, { hash: CITY, before: otherFile(name), expect: ["416"] });
    await note(reader, /Parts of the map file could not be read/);
    await reader.until(async () => (await reader.mapped()) > 0, "events are on the map");
  });
}

test("a server without ranges is told from a broken file", async (t) => {
  const whole = instead(async (route) => {
    const headers = { ...route.request().headers() };
    delete headers.range;
    await route.continue({ headers });
  });
  const reader = await open(t, { hash: CITY, before: whole });
  await note(reader, /sends whole files only/);
});

test("a server that cannot be reached, or has no such file, is named as such", async (t) => {
  const away = await open(t, { hash: CITY, before: instead((route) => route.abort()), expect: ["ERR_FAILED"] });
  await note(away, /could not be reached/);
  const none = await open(t, { hash: CITY, before: otherFile("gone.pmtiles"), expect: ["404"] });
  await note(none, /answered 404/);
});

for (const name of ["city.pmtiles", "pictures.pmtiles"]) {
  test(`${name} may be picked, and nothing of it is sent`, async (t) => {
    const reader = await seeds.open(t, { hash: "#explore?map=30,-40,12.5" });
    const sent = [];
    reader.page.on("request", (request) => request.method() !== "GET" && sent.push(request.url()));
    const chooser = reader.page.waitForEvent("filechooser");
    await reader.page.getByRole("button", { name: "Lay a map file below" }).click();
    const before = await colours(reader);
    await (await chooser).setFiles(join(process.env.DATELINE_CITY, name));
    await note(reader, CREDIT);
    await reader.until(async () => (await colours(reader)) > before, "the picked map is drawn");
    assert.deepEqual(sent, []);
  });
}

test("a map that nobody brings near asks for nothing more", async (t) => {
  const asked = [];
  const reader = await seeds.open(t, { before: (page) => page.on("request", (request) => asked.push(request.url())) });
  await reader.page.waitForLoadState("networkidle");
  assert.deepEqual(asked.filter((url) => /basemap|gazetteer/.test(url)), []);
});

test("near, the gazetteer is asked for and the end of the outlines is told", async (t) => {
  const asked = [];
  const before = (page) => page.on("response", (response) => asked.push(response.url()));
  const reader = await seeds.open(t, { hash: "#explore?map=36.2,37.16,9.5", before });
  await reader.until(() => asked.some((url) => /gazetteer-3\.bin/.test(url)), "the gazetteer has come");
  await note(reader, /drawn to about 5 km/);
});

test("miles are for those who measure in them", async (t) => {
  const scale = (reader) => reader.page.locator(".map-scale");
  const english = await open(t, { hash: CITY, locale: "en-US" });
  await scale(english).filter({ hasText: / ft| mi/ }).waitFor();
  const other = await open(t, { hash: CITY, locale: "de-DE" });
  await scale(other).filter({ hasText: / m$| km$/ }).waitFor();
});
