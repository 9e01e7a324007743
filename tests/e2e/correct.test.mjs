// Setting a story right: every form of the dialog, seen on the page, in the list, undone, and done again.

import assert from "node:assert/strict";
import { test } from "node:test";
import { AxeBuilder } from "@axe-core/playwright";
import { Desk, file } from "./desk.mjs";
import { NARROW, WIDE, desk } from "./reader.mjs";

const site = await desk("SEEDS");

const REPORTS = [
  file(
    "harbour.txt",
    "Shells strike hospitals\n\nHarbour Post, 13 September 2016\n\nShells struck two hospitals in Aleppo on 12 September 2016. " +
      "\"Shells struck both our hospitals at noon and nobody was left inside when the roof came down,\" Ann Bell, a surgeon, said on Tuesday.\n",
  ),
  file(
    "valley.txt",
    "Hospitals hit in Aleppo\n\nValley Times, 14 September 2016\n\nShells hit two hospitals in Aleppo on Monday, doctors said. " +
      "The shells struck the hospitals at noon. Talks on a truce opened in Geneva on 14 September 2016.\n",
  ),
  file("flood.txt", "A flood in Hanover\n\nA flood killed two people in Hanover on 2 June 2013. The water came at night.\n"),
];
const SHELLS = "Shells struck two hospitals in Aleppo";
const TALKS = "Talks on a truce opened in Geneva";
const FLOOD = "Flood killed two people in Hanover";

/** The dialog that sets an event right, on a story of three reports. */
class Fix {
  constructor(own) {
    this.own = own;
    this.page = own.page;
    this.rows = own.reader.rows;
    this.dialog = this.page.getByRole("dialog", { name: /^Set right/ });
    this.done = this.dialog.getByRole("region", { name: "Set right in this story" }).getByRole("listitem");
  }

  row(title) {
    return this.rows.filter({ hasText: title });
  }

  /** Opens the form of that name for an event. */
  async form(title, name) {
    await this.open(title);
    await this.dialog.locator("summary", { hasText: new RegExp(`^${name}$`) }).click();
    return this.dialog.locator("details[open]");
  }

  async open(title) {
    await this.row(title).first().click();
    await this.own.reader.card.waitFor();
    await this.page.locator("#card-title", { hasText: title }).waitFor();
    await this.page.getByRole("button", { name: "Set this right" }).click();
    await this.dialog.waitFor();
  }

  /** Sends a form off, by its button; the dialog closes. */
  async send(form, button) {
    await form.getByRole("button", { name: button, exact: true }).click();
    await this.dialog.waitFor({ state: "detached" });
  }

  /** Undoes what was done last, or does it again, from the dialog of the stories. */
  async turn(verb) {
    await this.own.open();
    await this.own.dialog.getByRole("button", { name: new RegExp(`^${verb}:`) }).click();
    await this.own.dialog.getByRole("button", { name: new RegExp(`^${verb === "Undo" ? "Redo" : "Undo"}:`) }).waitFor();
    await this.own.dialog.getByRole("button", { name: "Close" }).click();
  }

  /** What is listed as set right, from an event's dialog. */
  async listed(title) {
    await this.open(title);
    const lines = await this.done.locator("bdi").allTextContents();
    await this.dialog.getByRole("button", { name: "Close" }).click();
    return lines;
  }
}

async function story(t, options) {
  const own = new Desk(await site.open(t, options));
  await own.drop(REPORTS);
  await own.page.waitForURL(/\?own=/);
  const fix = new Fix(own);
  await fix.row(FLOOD).waitFor();
  return fix;
}

test("an event gets another title", async (t) => {
  const fix = await story(t);
  const form = await fix.form(SHELLS, "Title");
  await form.getByLabel("New title").fill("Two hospitals were hit");
  await fix.send(form, "Set");
  await fix.row("Two hospitals were hit").waitFor();
  assert.deepEqual(await fix.listed("Two hospitals were hit"), [`Renamed: ${SHELLS} · Two hospitals were hit`]);
  await fix.turn("Undo");
  await fix.row(SHELLS).waitFor();
  await fix.turn("Redo");
  await fix.row("Two hospitals were hit").waitFor();
});

test("two events become one, and are two again", async (t) => {
  const fix = await story(t);
  const form = await fix.form(TALKS, "The same as another event");
  await form.getByLabel("The other event").selectOption({ label: `2013-06-02 · ${FLOOD}` });
  await fix.send(form, "Make them one");
  await fix.row(FLOOD).waitFor({ state: "detached" });
  assert.deepEqual(await fix.listed(TALKS), [`Made one with others: ${TALKS} · ${FLOOD}`]);
  await fix.turn("Undo");
  await fix.row(FLOOD).waitFor();
});

test("an event is parted in two by its sentences", async (t) => {
  const fix = await story(t);
  const form = await fix.form(SHELLS, "Two events in one");
  await form.getByRole("button", { name: "Part them" }).click();
  await form.getByRole("alert").filter({ hasText: "Sentences" }).waitFor();
  await form.getByRole("checkbox", { name: /at noon/ }).check();
  await form.getByLabel("Title of the other event").fill("Shells at noon");
  await fix.send(form, "Part them");
  await fix.row("Shells at noon").waitFor();
  await fix.row(SHELLS).waitFor();
  await fix.turn("Undo");
  await fix.row("Shells at noon").waitFor({ state: "detached" });
});

test("an event gets another date, or none, and a date that is none is said", async (t) => {
  const fix = await story(t);
  const form = await fix.form(FLOOD, "Date");
  await form.getByLabel("When it was").fill("in the summer");
  await form.getByRole("button", { name: "Set", exact: true }).click();
  await form.getByRole("alert").filter({ hasText: "This is no date" }).waitFor();
  await form.getByLabel("When it was").fill("2014-07");
  await fix.send(form, "Set");
  await fix.row(FLOOD).filter({ hasText: /^Jul/ }).waitFor();
  await fix.send(await fix.form(FLOOD, "Date"), "No date");
  await fix.row(FLOOD).filter({ hasNotText: /Ju[ln]/ }).waitFor();
  assert.deepEqual(await fix.listed(FLOOD), [`Dated anew: ${FLOOD} · 2014-07`, `Dated anew: ${FLOOD} · No date`]);
  await fix.turn("Undo");
  await fix.row(FLOOD).filter({ hasText: /^Jul/ }).waitFor();
  await fix.turn("Undo");
  await fix.row(FLOOD).filter({ hasText: /^2 Jun/ }).waitFor();
});

test("an event gets another place by typing, or by the name of a place of the story", async (t) => {
  const fix = await story(t);
  let form = await fix.form(FLOOD, "Place");
  await form.getByLabel("Degrees north").fill("95");
  await form.getByRole("button", { name: "Set", exact: true }).click();
  await form.getByRole("alert").filter({ hasText: "Expected degrees" }).waitFor();
  await form.getByLabel("Name of the place").fill("Hann. Münden");
  await form.getByLabel("Degrees north").fill("51,417");
  await form.getByLabel("Degrees east").fill("9.65");
  await fix.send(form, "Set");
  await fix.page.locator("#card").filter({ hasText: "Hann. Münden" }).waitFor();
  form = await fix.form(FLOOD, "Place");
  assert.equal(await form.getByLabel("Degrees north").inputValue(), "51.41700");
  await form.getByLabel("Name of the place").fill("Geneva");
  assert.match(await form.getByLabel("Degrees north").inputValue(), /^46\.2/);
  await fix.send(form, "Set");
  await fix.page.locator("#card").filter({ hasText: "Geneva" }).waitFor();
  await fix.turn("Undo");
  await fix.page.locator("#card").filter({ hasText: "Hann. Münden" }).waitFor();
});

test("a statement gets another speaker", async (t) => {
  const fix = await story(t);
  const title = "Shells struck both our hospitals";
  const form = await fix.form(title, "Who said it");
  assert.match(await form.getByLabel("What was said").innerText(), /roof came down.*: Ann Bell$/);
  await form.getByRole("combobox", { name: "Who said it" }).fill("Carl Dorn");
  await fix.send(form, "Set");
  await fix.row(`Carl Dorn: ${title}`).waitFor();
  const again = await fix.form(title, "Who said it");
  assert.match(await again.getByLabel("What was said").innerText(), /: Carl Dorn$/);
  await fix.dialog.getByRole("button", { name: "Close" }).click();
  await fix.turn("Undo");
  await fix.row(`Ann Bell: ${title}`).waitFor();
});

test("what is no event is hidden, and shown again", async (t) => {
  const fix = await story(t);
  await fix.send(await fix.form(FLOOD, "Not an event"), "Hide it");
  await fix.row(FLOOD).waitFor({ state: "detached" });
  assert.deepEqual(await fix.listed(SHELLS), [`Hidden: ${FLOOD}`]);
  await fix.open(SHELLS);
  await fix.dialog.getByRole("button", { name: `Take back: Hidden: ${FLOOD}` }).click();
  await fix.row(FLOOD).waitFor();
});

for (const colorScheme of ["light", "dark"]) {
  for (const [name, size] of [["wide", WIDE], ["narrow", NARROW]]) {
    test(`axe finds no violation in the dialogs, ${colorScheme}, ${name}`, async (t) => {
      const fix = await story(t, { size, colorScheme });
      await fix.send(await fix.form(FLOOD, "Not an event"), "Hide it");
      await fix.row(FLOOD).waitFor({ state: "detached" });
      await fix.open("Shells struck both our hospitals");
      for (const form of await fix.dialog.locator("summary").all()) {
        await form.click();
        await clean(fix, await form.innerText());
      }
      await fix.dialog.getByRole("button", { name: "Close" }).click();
      const { own } = fix;
      await own.open();
      await own.pick([file("empty.txt", " "), file("more.txt", "Rain\n\nRain fell in Oslo on 4 May 2015.\n")]);
      await own.dialog.getByText("empty.txt").waitFor();
      await own.dialog.getByRole("button", { name: /^Reports:/ }).first().click();
      await own.dialog.getByRole("button", { name: /^Rename:/ }).first().click();
      await own.dialog.getByRole("button", { name: "Paste text" }).click();
      await own.dialog.getByText("Save the story that is shown").click();
      await clean(fix, "the stories");
    });
  }
}

async function clean({ page }, where) {
  const { violations } = await new AxeBuilder({ page }).include("dialog[open]").analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.target} ${node.any[0]?.message ?? ""}`).join(" | ")}`);
  assert.deepEqual(found, [], where);
}
