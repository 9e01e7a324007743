import assert from "node:assert/strict";
import { test } from "node:test";
import { NARROW, desk } from "./reader.mjs";

const { open } = await desk();
const phone = { size: NARROW, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };

test("all views fit a narrow screen", async (t) => {
  for (const hash of ["#explore", "#story", "#read", "#compare"]) {
    const reader = await open(t, { hash, ...phone });
    await reader.fits();
  }
});

test("all views fit a screen of 320 pixels", async (t) => {
  for (const hash of ["#explore", "#story", "#read", "#compare"]) {
    const reader = await open(t, { hash, size: { width: 320, height: 568 } });
    await reader.fits();
  }
});

test("on a narrow screen a touch chooses and the card leads to the text", async (t) => {
  const reader = await open(t, phone);
  await reader.rows.first().tap();
  await reader.card.waitFor();
  await reader.card.getByRole("link").first().tap();
  await reader.text.waitFor();
  await reader.fits();
});

test("buttons are large enough for a finger", async (t) => {
  const reader = await open(t, phone);
  const small = await reader.page.locator("button:visible, a:visible").evaluateAll((all) =>
    all.filter((one) => one.getBoundingClientRect().height < 24).map((one) => one.textContent || one.getAttribute("aria-label")),
  );
  assert.deepEqual(small, []);
});
