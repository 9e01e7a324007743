import assert from "node:assert/strict";
import { test } from "node:test";
import { desk } from "./reader.mjs";

const { open } = await desk();

test("a card leads to the sentence in its report", async (t) => {
  const reader = await open(t);
  await reader.rows.last().click();
  const sentence = await reader.card.locator("blockquote").first().innerText();
  await reader.card.getByRole("link", { name: /^Read in full|more sentence/ }).first().click();
  await reader.text.waitFor();
  const said = (text) => text.replace(/\s+/g, " ").trim();
  const holds = async () => said(await reader.text.innerText()).includes(said(sentence).slice(0, 40));
  await reader.until(holds, "the report holds the sentence");
  await reader.until(async () => {
    const shown = await reader.text.locator(".evidence").evaluateAll((all) =>
      all.filter((one) => one.getBoundingClientRect().bottom > 0 && one.getBoundingClientRect().top < innerHeight).map((one) => one.innerText),
    );
    return said(shown.join(" ")).includes(said(sentence).slice(0, 20));
  }, "the sentence is in sight");
});

test("every report can be read, and its marks are its own words", async (t) => {
  const reader = await open(t, { hash: "#read" });
  const links = reader.reports.getByRole("link");
  for (let report = 0; report < (await links.count()); report += 1) {
    await links.nth(report).click();
    await reader.gives(() => links.nth(report).getAttribute("aria-current"), /./);
    await reader.until(async () => (await reader.text.innerText()).length > 500, `report ${report} is there`);
    await reader.until(async () => (await reader.text.locator("[data-mark]").count()) > 3, `report ${report} has its marks`);
  }
});

test("a mark in the text that is chosen is chosen everywhere", async (t) => {
  const reader = await open(t, { hash: "#read" });
  const mark = reader.text.locator(".mention[data-mark]").first();
  await mark.click();
  await reader.page.waitForURL(/[?&](event|place|date)=/);
  await reader.shows("Explore");
  await reader.card.waitFor();
});

test("a search marks its words in the text", async (t) => {
  const reader = await open(t, { hash: "#read" });
  await reader.search.fill("hospital");
  await reader.text.locator("mark").first().waitFor();
  await reader.gives(() => reader.text.locator("mark").first().innerText(), /hospital/i);
});
