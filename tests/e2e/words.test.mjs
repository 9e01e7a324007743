import assert from "node:assert/strict";
import { test } from "node:test";
import { desk } from "./reader.mjs";

const { open } = await desk();

async function tells(reader) {
  await reader.until(async () => (await reader.words.getByRole("heading", { level: 1 }).innerText()).length > 5, "a title is told");
  await reader.until(async () => (await reader.words.getByRole("listitem").count()) > 3, "events are told");
  await reader.until(async () => (await reader.words.locator("time").count()) > 3, "their days are told");
  await reader.until(async () => (await reader.words.locator("blockquote").first().innerText()).length > 20, "reports are quoted");
}

test("without scripts the story is told in words", async (t) => {
  const reader = await open(t, { ready: false, javaScriptEnabled: false });
  await tells(reader);
  await reader.gives(() => reader.words.innerText(), /need scripts/);
});

test("without WebAssembly the story is told in words, and the page says why", async (t) => {
  const reader = await open(t, { ready: false, before: (page) => page.addInitScript(() => delete window.WebAssembly) });
  await reader.page.getByText("does not run WebAssembly").waitFor();
  await tells(reader);
});

test("a damaged module leaves the words and says so", async (t) => {
  const reader = await open(t, {
    ready: false,
    expect: ["WebAssembly", "CompileError"],
    before: (page) => page.route("**/*.wasm", (route) => route.fulfill({ body: "broken", contentType: "application/wasm" })),
  });
  await reader.page.getByText("could not be started").waitFor();
  await tells(reader);
});

for (const [what, body] of [["cut short", Buffer.from("DLST\x02\x05abc")], ["something else", Buffer.from("<html>")]]) {
  test(`a story file that is ${what} is named, and the words stay`, async (t) => {
    const before = (page) => page.route("**/story.bin", (route) => route.fulfill({ body }));
    const reader = await open(t, { ready: false, before });
    await reader.page.getByRole("alert").filter({ hasText: "could not be opened" }).waitFor();
    await tells(reader);
  });
}

test("a story file that is missing is named", async (t) => {
  const before = (page) => page.route("**/story.bin", (route) => route.fulfill({ status: 404, body: "" }));
  const reader = await open(t, { ready: false, before, expect: ["404"] });
  await reader.page.getByRole("alert").filter({ hasText: "404" }).waitFor();
});

test("without outlines the events still stand on the map", async (t) => {
  const before = (page) => page.route("**/outlines-*.bin", (route) => route.fulfill({ body: "broken" }));
  const reader = await open(t, { before });
  await reader.until(async () => (await reader.mapped()) > 0, "events are on the map");
});
