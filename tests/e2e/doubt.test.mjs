import assert from "node:assert/strict";
import { test } from "node:test";
import { desk, NARROW } from "./reader.mjs";

const { open } = await desk("DOUBT");

test("a date that is pointed at says from what it was read and how surely", async (t) => {
  const reader = await open(t, { hash: "#read" });
  await reader.text.getByRole("button", { name: "Thursday" }).hover();
  await reader.note.getByText("4 March 2021").waitFor();
  await reader.gives(() => reader.note.innerText(), /Likely: reckoned from the day of publication, 8 March 2021; the tense/);
  await reader.text.getByRole("button", { name: "two days later" }).hover();
  await reader.note.getByText("reckoned from “06/02/2021”").waitFor();
});

test("a date with two readings says both, to the keyboard too", async (t) => {
  const reader = await open(t, { hash: "#read" });
  const date = reader.text.getByRole("button", { name: "05/04/2021" });
  await date.focus();
  await reader.note.getByText("It can also be 4 May 2021.").waitFor();
  await reader.gives(() => date.getAttribute("aria-describedby"), await reader.note.getAttribute("id"));
  await reader.page.keyboard.press("Escape");
  await reader.note.waitFor({ state: "hidden" });
});

test("a note that was sent away stays away when speech is marked, and the focus where it was", async (t) => {
  let release;
  const released = new Promise((resolve) => (release = resolve));
  const before = async (page) => {
    await page.route("**/compare-*.wasm", (route) => released.then(() => route.continue()));
    await page.addInitScript(() => addEventListener("compare", () => performance.mark("speech is known")));
  };
  const reader = await open(t, { hash: "#read", before });
  const date = reader.text.getByRole("button", { name: "05/04/2021" });
  await date.focus();
  await reader.note.getByText("It can also be 4 May 2021.").waitFor();
  release();
  await reader.page.waitForFunction(() => performance.getEntriesByName("speech is known").length > 0);
  await reader.page.keyboard.press("Escape");
  await reader.note.waitFor({ state: "hidden" });
  assert.match(await reader.focused(), /^button 05\/04\/2021/);
  await date.blur();
  await reader.page.getByRole("group", { name: "Marked in the text" }).waitFor();
  await reader.note.waitFor({ state: "hidden" });
});

test("a place says why it was read so, and what else has the name", async (t) => {
  const reader = await open(t, { hash: "#read" });
  await reader.text.getByRole("button", { name: "Paris" }).hover();
  await reader.note.getByText(/France/).waitFor();
  await reader.gives(() => reader.note.innerText(), /Likely: the largest or best known of the name\.\s+Not meant: Paris, /);
});

test("what a finger asked for stays when it is lifted, and goes with a tap elsewhere", async (t) => {
  const reader = await open(t, { hash: "#read", size: NARROW, hasTouch: true, isMobile: true });
  await reader.text.getByRole("button", { name: "Thursday" }).tap();
  await reader.note.getByText("4 March 2021").waitFor();
  await reader.text.getByRole("heading", { level: 2 }).tap();
  await reader.note.waitFor({ state: "hidden" });
});

test("what could not be settled is listed, and leads to its words", async (t) => {
  const reader = await open(t, { hash: "#read" });
  const list = reader.text.locator(".unsettled");
  await list.getByText("5 April 2021 or 4 May 2021").waitFor();
  await list.getByRole("link", { name: "05/04/2021" }).click();
  await reader.page.waitForURL(/[?&]at=/);
  await reader.gives(() => reader.text.locator(".shown").innerText(), "05/04/2021");
});

test("a report without a date says why it has one, and each reason leads to its sentence", async (t) => {
  const reader = await open(t, { hash: "#read" });
  await reader.reports.getByRole("link", { name: /Valley Times/ }).click();
  await reader.text.getByText("worked out from the reports").waitFor();
  await reader.gives(() => reader.text.locator(".published").innerText(), /7 March 2021[^]+possible: 6\s*–\s*9 March 2021/);
  const reason = reader.text.getByRole("list", { name: "Why this day" }).getByRole("listitem").first();
  await reader.gives(() => reason.innerText(), /is dated 6 March 2021 by Harbour Post/);
  await reason.getByRole("link").last().click();
  await reader.text.getByRole("heading", { level: 2, name: "Dam above Linz gives way" }).waitFor();
  await reader.gives(() => reader.text.locator(".shown").first().innerText(), /Zorbagrad/);
});

test("list, card and timeline give both readings of an event", async (t) => {
  const reader = await open(t);
  const row = reader.rows.filter({ hasText: "Inquiry was opened" });
  await reader.gives(() => row.innerText(), /or 4 May 2021/);
  await row.click();
  await reader.card.getByText("or 4 May 2021").waitFor();
  await reader.timeline.focus();
  const marks = reader.timeline.getByRole("option", { name: /Inquiry was opened.+or 4 May 2021/ });
  await marks.waitFor({ state: "attached" });
});
