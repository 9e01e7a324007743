import assert from "node:assert/strict";
import { test } from "node:test";
import { AxeBuilder } from "@axe-core/playwright";
import { NARROW, WIDE, desk } from "./reader.mjs";

const { open } = await desk();

for (const view of ["explore", "story", "read"]) {
  for (const colorScheme of ["light", "dark"]) {
    for (const [name, size] of [["wide", WIDE], ["narrow", NARROW]]) {
      test(`axe finds no violation in ${view}, ${colorScheme}, ${name}`, async (t) => {
        const reader = await open(t, { hash: `#${view}`, size, colorScheme });
        await clean(reader);
      });
    }
  }
}

test("axe finds no violation with a card open", async (t) => {
  for (const size of [WIDE, NARROW]) {
    const reader = await open(t, { size });
    await reader.timeline.focus();
    await reader.page.keyboard.press("Enter");
    await reader.card.waitFor();
    await clean(reader);
  }
});

test("axe finds no violation in the words that need no script", async (t) => {
  const reader = await open(t, { ready: false, before: (page) => page.addInitScript(() => delete window.WebAssembly) });
  await clean(reader);
});

async function clean({ page }) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.target} ${node.any[0]?.message ?? ""}`).join(" | ")}`);
  assert.deepEqual(found, []);
}
