import assert from "node:assert/strict";
import { test } from "node:test";
import { desk } from "./reader.mjs";

const { open } = await desk();

test("the keyboard alone leads from the list through the card to the sentence", async (t) => {
  const reader = await open(t);
  const key = (name) => reader.page.keyboard.press(name);
  await reader.tabTo(/^listbox Events$/);
  await key("ArrowDown");
  await key("ArrowDown");
  await key("Enter");
  await reader.card.waitFor();
  await reader.tabTo(/^a (Read in full|\d+ more)/);
  await key("Enter");
  await reader.text.waitFor();
  await reader.page.waitForURL(/#read\//);
});

test("the keyboard alone brushes the timeline", async (t) => {
  const reader = await open(t);
  const listed = await reader.passing();
  await reader.tabTo(/^slider Start of the time shown$/);
  await reader.page.keyboard.press("PageUp");
  // Presses go on until something lies before the start that is set.
  const brushed = async () => {
    if ((await reader.passing()) < listed) return true;
    await reader.page.keyboard.press("PageUp");
    return false;
  };
  await reader.until(brushed, "the list is shorter");
  await reader.page.keyboard.press("Escape");
  await reader.until(async () => (await reader.passing()) === listed, "all are back");
});

test("the keyboard alone walks the map", async (t) => {
  const reader = await open(t);
  await reader.tabTo(/^listbox Events on the map$/);
  await reader.page.keyboard.press("ArrowDown");
  await reader.gives(() => reader.map.getAttribute("aria-activedescendant"), /./);
  const active = await reader.map.getAttribute("aria-activedescendant");
  await reader.gives(() => reader.page.locator(`#${active}`).innerText(), /\S/);
});

test("every stop of the keyboard is seen and named, and none is a trap", async (t) => {
  for (const hash of ["#explore", "#read"]) {
    const reader = await open(t, { hash });
    const stops = new Set();
    for (let stop = 0; stop < 150; stop += 1) {
      await reader.page.keyboard.press("Tab");
      const [name, shown] = await reader.page.evaluate(() => {
        const element = document.activeElement;
        const styles = [null, "::before", "::after"].map((part) => getComputedStyle(element, part));
        const label = element.getAttribute("aria-label") || element.textContent.trim() || element.title;
        return [`${element.tagName} ${label}`, element === document.body || styles.some((style) => style.outlineStyle !== "none" || style.boxShadow !== "none")];
      });
      if (name.startsWith("BODY") || name.startsWith("HTML")) break;
      assert.ok(name.length > name.indexOf(" ") + 1, `${name} has no name`);
      assert.ok(shown, `${name} does not show that it has the focus`);
      stops.add(name);
    }
    assert.ok(stops.size > 6, [...stops].join("; "));
  }
});
