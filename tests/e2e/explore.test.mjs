import assert from "node:assert/strict";
import { test } from "node:test";
import { desk } from "./reader.mjs";

const { open } = await desk();

test("brushing the timeline filters list and map at once", async (t) => {
  const reader = await open(t);
  await reader.until(async () => (await reader.mapped()) > 0, "events are on the map");
  const [listed, mapped] = [await reader.passing(), await reader.mapped()];
  await reader.from.focus();
  await reader.page.keyboard.press("Home");
  await reader.to.focus();
  for (let step = 0; step < 3; step += 1) await reader.page.keyboard.press("PageDown");
  await reader.until(async () => (await reader.passing()) < listed, "the list is shorter");
  await reader.until(async () => (await reader.mapped()) < mapped, "the map shows less");
  await reader.page.waitForURL(/time=/);
  await reader.page.getByRole("button", { name: "All times" }).click();
  await reader.until(async () => (await reader.passing()) === listed, "all are back");
});

test("marks and names are drawn on the timeline, and drawn again in another width", async (t) => {
  const reader = await open(t);
  const inked = () => reader.page.locator(".timeline-plot canvas").evaluate((canvas) => {
    const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
    let count = 0;
    for (let at = 0; at < data.length; at += 4) if (data[at] < 100 && data[at + 3] > 200) count += 1;
    return count;
  });
  await reader.until(async () => (await inked()) > 1000, "dark marks and letters stand on it");
  await reader.page.setViewportSize({ width: 1000, height: 800 });
  await reader.until(async () => (await inked()) > 1000, "they stand on it in the other width");
});

test("a drag over the timeline is a brush", async (t) => {
  const reader = await open(t);
  const listed = await reader.passing();
  const box = await reader.page.locator(".timeline-plot canvas").boundingBox();
  const y = box.y + box.height / 2;
  await reader.page.mouse.move(box.x + box.width * 0.6, y);
  await reader.page.mouse.down();
  await reader.page.mouse.move(box.x + box.width * 0.7, y, { steps: 8 });
  await reader.page.mouse.up();
  await reader.until(async () => (await reader.passing()) < listed, "the list is shorter");
});

test("a row that is chosen opens its card with the reports' own words", async (t) => {
  const reader = await open(t);
  const row = reader.rows.first();
  const title = await row.locator(".title").innerText();
  await row.click();
  await reader.gives(() => reader.cardTitle.innerText(), title);
  await reader.until(async () => (await reader.card.locator("blockquote").count()) > 0, "its reports are quoted");
  await reader.gives(() => row.getAttribute("aria-selected"), "true");
  await reader.card.getByRole("button", { name: "Close" }).click();
  await reader.card.waitFor({ state: "detached" });
});

test("a mark of the map, walked to by key, opens its card", async (t) => {
  const reader = await open(t);
  await reader.map.focus();
  await reader.page.keyboard.press("ArrowDown");
  await reader.page.keyboard.press("Enter");
  const dialog = reader.page.getByRole("dialog");
  await reader.card.or(dialog).first().waitFor();
  if (await dialog.count()) await dialog.locator("li button").first().click();
  await reader.card.waitFor();
});

test("a bar of the timeline, walked to by key, opens its card", async (t) => {
  const reader = await open(t);
  await reader.timeline.focus();
  await reader.page.keyboard.press("End");
  await reader.page.keyboard.press("Enter");
  await reader.card.waitFor();
  await reader.gives(() => reader.cardTitle.innerText(), /\S/);
});

test("a search keeps what holds its words, and can be lifted", async (t) => {
  const reader = await open(t);
  const listed = await reader.passing();
  const word = (await reader.rows.first().locator(".title").innerText()).split(/\W+/).find((word) => word.length > 5);
  await reader.search.fill(word);
  await reader.until(async () => (await reader.passing()) < listed, "the list is shorter");
  await reader.until(async () => (await reader.passing()) > 0, `something holds “${word}”`);
  await reader.page.getByRole("button", { name: /^Remove filter/ }).first().click();
  await reader.until(async () => (await reader.passing()) === listed, "all are back");
});

test("a search for what nobody tells says so and offers the way back", async (t) => {
  const reader = await open(t);
  await reader.search.fill("xylophone");
  await reader.page.getByRole("button", { name: "Clear filters" }).click();
  await reader.until(async () => (await reader.passing()) > 0, "all are back");
});

test("an outlet that is switched off takes its events along", async (t) => {
  const reader = await open(t);
  const listed = await reader.passing();
  const all = await reader.outlets.count();
  for (let outlet = 1; outlet < all; outlet += 1) await reader.outlets.nth(outlet).click();
  await reader.until(async () => (await reader.passing()) < listed, "the list is shorter");
  await reader.gives(() => reader.outlets.nth(1).getAttribute("aria-pressed"), "false");
});

test("play walks through time and can be stopped", async (t) => {
  const reader = await open(t, { reducedMotion: "no-preference" });
  const listed = await reader.passing();
  await reader.page.getByRole("button", { name: "Play through time" }).click();
  await reader.until(async () => (await reader.passing()) < listed, "only a part of the time is shown");
  await reader.page.getByRole("button", { name: "Pause" }).click();
});

test("a wheel zooms the map, and a button brings it back", async (t) => {
  const reader = await open(t);
  const scale = reader.page.locator(".map-scale");
  const before = await scale.innerText();
  await reader.page.locator(".map canvas").hover();
  for (let turn = 0; turn < 6; turn += 1) await reader.page.mouse.wheel(0, -300);
  await reader.until(async () => (await scale.innerText()) !== before, "the scale is another");
  await reader.page.getByRole("button", { name: "Show where most of the story is" }).click();
  await reader.until(async () => (await scale.innerText()) === before, "the scale is the first");
});
