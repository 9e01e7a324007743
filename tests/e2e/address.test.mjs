import assert from "node:assert/strict";
import { test } from "node:test";
import { desk } from "./reader.mjs";

const { open } = await desk();

test("a link opens the state it was taken from", async (t) => {
  const first = await open(t);
  await first.search.fill("a");
  await first.outlets.first().click();
  await first.rows.last().click();
  await first.page.waitForURL(/event=.*/);
  await first.until(() => /without=/.test(first.page.url()) && /q=a/.test(first.page.url()), "the address holds the filters");
  const [title, count] = [await first.cardTitle.innerText(), await first.passing()];
  const second = await open(t, { hash: new URL(first.page.url()).hash });
  await second.gives(() => second.cardTitle.innerText(), title);
  await second.gives(() => second.passing(), count);
  await second.gives(() => second.search.inputValue(), "a");
  await second.gives(() => second.outlets.first().getAttribute("aria-pressed"), "false");
});

test("back and forward walk through what was chosen", async (t) => {
  const reader = await open(t);
  await reader.rows.first().click();
  await reader.page.waitForURL(/event=/);
  await reader.gives(() => reader.cardTitle.innerText(), await reader.rows.first().locator(".title").innerText());
  const [first, address] = [await reader.cardTitle.innerText(), reader.page.url()];
  await reader.rows.last().click();
  await reader.until(async () => (await reader.cardTitle.innerText()) !== first, "the other card is open");
  await reader.until(() => reader.page.url() !== address, "the address names it");
  await reader.shows("Read");
  await reader.page.goBack();
  await reader.list.waitFor();
  await reader.page.goBack();
  await reader.until(async () => (await reader.cardTitle.innerText()) === first, "the first card is open");
  await reader.page.goForward();
  await reader.until(async () => (await reader.cardTitle.innerText()) !== first, "the second card is open");
});

test("a link to what the story no longer has says so and opens the rest", async (t) => {
  const reader = await open(t, { hash: "#explore?event=1999-01-01-nothing&q=%F0%9F%9A%A2%&time=..&map=x" });
  await reader.page.getByText("1999-01-01-nothing").waitFor();
});
