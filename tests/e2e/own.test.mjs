// Reports of the reader's own: dropped, picked and pasted, read in this browser, kept in it, set right, taken back.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { Desk, file } from "./desk.mjs";
import { NARROW, desk } from "./reader.mjs";

const site = await desk("SEEDS");

const SHELLS =
  "Shells strike hospitals\n\nHarbour Post, 13 September 2016\n\n" +
  "Shells struck two hospitals in Aleppo on 12 September 2016. Nobody was inside. \"We cannot go on,\" Ann Bell said on Tuesday.\n";
const FLOOD = "A flood in Hanover\n\nA flood killed two people in Hanover on 2 June 2013. The water came at night.\n";
const TALKS = "Talks begin\n\nTalks on the dam opened in Nairobi on 4 May 2015. They ended on 6 May 2015 in Mombasa.\n";

async function opened(t, options) {
  return new Desk(await site.open(t, options));
}

test("files that are dropped become a story of their own, and nothing leaves the device", async (t) => {
  const asked = [];
  const desk = await opened(t, { before: (page) => page.on("request", (request) => asked.push(request)) });
  await desk.drop([file("shells.txt", SHELLS), file("flood.txt", FLOOD)]);
  await desk.page.waitForURL(/\?own=/);
  for (const title of ["hospitals", "Hanover"]) await desk.reader.rows.filter({ hasText: title }).first().waitFor();
  assert.ok(asked.every((request) => request.method() === "GET" && request.postData() === null));
});

test("one broken file among good ones is a line in a list, and not the end", async (t) => {
  const desk = await opened(t);
  await desk.open();
  await desk.pick([file("shells.txt", SHELLS), { name: "broken.txt", mimeType: "text/plain", buffer: Buffer.from([0x89, 0x50, 0, 0, 1]) }]);
  await desk.said.filter({ hasText: "1 report read" }).waitFor();
  await desk.reader.gives(() => desk.dialog.locator(".desk-notes li").first().innerText(), /^broken\.txt: /);
  await desk.reader.gives(() => desk.stories.count(), 1);
});

test("a hundred reports are read within seconds, and the page answers all the while", async (t) => {
  const desk = await opened(t);
  const texts = Array.from({ length: 100 }, (_, number) => {
    const day = 1 + (number % 28);
    const towns = ["Nairobi", "Mombasa", "Kisumu", "Hanover", "Oslo", "Lima", "Quito", "Aleppo", "Geneva", "Lagos"];
    const deeds = ["met", "voted on the budget", "opened a bridge", "closed the harbour", "freed two prisoners", "signed a treaty"];
    const line = (at) => {
      const [town, deed] = [towns[(number + at) % towns.length], deeds[(number * 7 + at) % deeds.length]];
      return `Councillors of district ${number * 60 + at} in ${town} ${deed} on ${1 + ((number + at) % 28)} April 2015, as planned.`;
    };
    const head = `---\npublished: 2015-05-${String(day).padStart(2, "0")}\n---\nReport ${number}\n\n`;
    return file(`report-${String(number).padStart(3, "0")}.txt`, head + Array.from({ length: 60 }, (_, at) => line(at)).join(" "));
  });
  // How long the page was busy at once, at most.
  await desk.page.evaluate(() => {
    let last = performance.now();
    window.longest = 0;
    window.beat = setInterval(() => {
      const now = performance.now();
      window.longest = Math.max(window.longest, now - last);
      last = now;
    }, 10);
  });
  const begun = Date.now();
  await desk.drop(texts);
  await desk.page.waitForFunction(() => document.querySelector(".desk-stories") && /100 reports/.test(document.querySelector(".desk-stories").textContent), null, { timeout: 120_000 });
  const [took, longest] = [Date.now() - begun, await desk.page.evaluate(() => window.longest)];
  t.diagnostic(`a hundred reports of a thousand words: ${took} ms; the page was busy for ${Math.round(longest)} ms at once at most`);
  await desk.reader.rows.first().waitFor();
});

test("a story is there again after the tab was closed", async (t) => {
  const desk = await opened(t);
  await desk.drop([file("shells.txt", SHELLS)]);
  await desk.page.waitForURL(/\?own=/);
  await desk.shows("Shells");
  const address = desk.page.url();
  const again = await desk.page.context().newPage();
  await desk.page.close();
  await again.goto(address);
  await again.locator(".masthead h1", { hasText: "Shells" }).waitFor();
});

test("reports are added to a story, and that is undone", async (t) => {
  const desk = await opened(t);
  await desk.drop([file("shells.txt", SHELLS)]);
  await desk.page.waitForURL(/\?own=/);
  await desk.shows("Shells");
  await desk.open();
  await desk.pick([file("flood.txt", FLOOD)]);
  await desk.reader.rows.filter({ hasText: "Hanover" }).first().waitFor();
  await desk.open();
  await desk.reader.gives(() => desk.stories.first().innerText(), /2 reports/);
  await desk.dialog.getByRole("button", { name: /^Undo/ }).click();
  await desk.stories.filter({ hasText: "1 report" }).waitFor();
  await desk.dialog.getByRole("button", { name: /^Redo/ }).click();
  await desk.stories.filter({ hasText: "2 reports" }).waitFor();
});

test("stories stand side by side, are renamed, removed, and brought back", async (t) => {
  const desk = await opened(t);
  await desk.open();
  await desk.pick([file("shells.txt", SHELLS)]);
  await desk.shows("Shells");
  await desk.open();
  await desk.dialog.getByLabel("Into").selectOption("");
  await desk.pick([file("flood.txt", FLOOD)]);
  await desk.shows("flood");
  await desk.open();
  await desk.reader.gives(() => desk.stories.count(), 2);
  await desk.dialog.getByRole("button", { name: /^Rename: A flood/ }).click();
  await desk.dialog.getByLabel("Name of the story").fill("Water");
  await desk.page.keyboard.press("Enter");
  await desk.shows("Water");
  await desk.dialog.getByRole("button", { name: /^Remove: Shells/ }).click();
  await desk.stories.filter({ hasText: "Shells" }).waitFor({ state: "detached" });
  await desk.dialog.getByRole("button", { name: /^Undo: Removed/ }).click();
  await desk.stories.filter({ hasText: "Shells" }).waitFor();
});

test("pasted words are read", async (t) => {
  const desk = await opened(t);
  await desk.open();
  await desk.dialog.getByRole("button", { name: "Paste text" }).click();
  await desk.dialog.getByLabel("Text of a report").fill(TALKS);
  await desk.dialog.getByRole("button", { name: "Read this text" }).click();
  await desk.shows("Talks");
});

test("a full disk is said plainly, and nothing is half written", async (t) => {
  const desk = await opened(t, {
    before: (page) =>
      page.addInitScript(() => {
        const put = IDBObjectStore.prototype.put;
        IDBObjectStore.prototype.put = function (...given) {
          if (window.full && this.name === "readings") throw new DOMException("full", "QuotaExceededError");
          return put.apply(this, given);
        };
      }),
  });
  await desk.page.evaluate(() => (window.full = true));
  await desk.drop([file("shells.txt", SHELLS)]);
  await desk.dialog.getByRole("alert").filter({ hasText: "no room left" }).waitFor();
  await desk.shows("Shells");
  await desk.reader.gives(() => desk.stories.count(), 0);
});

test("without a database stories last as long as the page, and that is said", async (t) => {
  const desk = await opened(t, {
    before: (page) => page.addInitScript(() => Object.defineProperty(window, "indexedDB", { get: () => undefined })),
  });
  await desk.open();
  await desk.dialog.getByRole("alert").filter({ hasText: "keeps nothing" }).waitFor();
  await desk.pick([file("flood.txt", FLOOD)]);
  await desk.shows("flood");
});

test("another engine reads a kept story anew", async (t) => {
  const desk = await opened(t);
  await desk.drop([file("shells.txt", SHELLS)]);
  await desk.page.waitForURL(/\?own=/);
  await desk.shows("Shells");
  // A reading of an engine that is gone, in a form that nobody knows any more.
  await desk.page.evaluate(
    () =>
      new Promise((done, fail) => {
        const open = indexedDB.open("dateline");
        open.onsuccess = () => {
          const change = open.result.transaction("readings", "readwrite");
          const store = change.objectStore("readings");
          store.getAllKeys().onsuccess = ({ target }) => {
            for (const key of target.result) store.put({ stamp: "old", story: new Uint8Array([1]), compare: new Uint8Array() }, key);
          };
          change.oncomplete = () => (open.result.close(), done());
          change.onerror = fail;
        };
      }),
  );
  await desk.page.reload();
  await desk.shows("Shells");
});

test("what is set right stays after a reload and another reading, and is taken back", async (t) => {
  const desk = await opened(t);
  await desk.drop([file("shells.txt", SHELLS)]);
  await desk.page.waitForURL(/\?own=/);
  // The story of the page has such a row too.
  await desk.shows("Shells");
  await desk.reader.rows.filter({ hasText: "hospitals" }).first().click();
  await rename(desk, "Two hospitals were hit");
  await desk.page.locator("#card-title", { hasText: "Two hospitals were hit" }).waitFor();
  await desk.page.reload();
  await desk.reader.rows.filter({ hasText: "Two hospitals were hit" }).first().waitFor();
  await desk.open();
  await desk.pick([file("flood.txt", FLOOD)]);
  await desk.reader.rows.filter({ hasText: "Hanover" }).first().waitFor();
  await desk.reader.rows.filter({ hasText: "Two hospitals were hit" }).first().click();
  await desk.page.getByRole("button", { name: "Set this right" }).click();
  await desk.page.getByRole("dialog").getByRole("button", { name: /^Take back/ }).click();
  await desk.reader.rows.filter({ hasText: "Two hospitals were hit" }).first().waitFor({ state: "detached" });
});

test("what is set right in the story of the page is saved as story.toml, which the command line takes", async (t) => {
  const desk = await opened(t, { acceptDownloads: true });
  const first = desk.reader.rows.first();
  await first.click();
  await rename(desk, "Named by its reader");
  await desk.page.locator("#card-title", { hasText: "Named by its reader" }).waitFor();
  await desk.page.reload();
  await desk.page.locator("#card-title", { hasText: "Named by its reader" }).waitFor();
  await desk.page.getByRole("button", { name: "Set this right" }).click();
  const download = desk.page.waitForEvent("download");
  await desk.page.getByRole("dialog").getByRole("button", { name: "Save story.toml" }).click();
  const text = readFileSync(await (await download).path(), "utf8");
  assert.match(text, /do = "rename"/);
  const { DATELINE_PROGRAM: program, DATELINE_REPORTS: reports } = process.env;
  if (!program) return;
  const folder = mkdtempSync(join(tmpdir(), "dateline-"));
  for (const name of ["000-ians", "001-al-jazeera", "002-rhc", "003-trt-world", "004-the-new-arab"]) {
    writeFileSync(join(folder, `${name}.txt`), readFileSync(join(reports, `${name}.txt`)));
  }
  writeFileSync(join(folder, "places.toml"), readFileSync(join(reports, "places.toml")));
  writeFileSync(join(folder, "story.toml"), text);
  const built = JSON.parse(execFileSync(program, ["build", folder, "--format", "json"], { maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "ignore"] }));
  assert.ok(built.events.some((event) => event.title === "Named by its reader"));
});

test("a pin is moved with the keyboard", async (t) => {
  const desk = await opened(t);
  await desk.drop([file("shells.txt", SHELLS)]);
  await desk.page.waitForURL(/\?own=/);
  // The story of the page has such a row too.
  await desk.shows("Shells");
  await desk.reader.rows.filter({ hasText: "hospitals" }).first().click();
  await desk.page.getByRole("button", { name: "Set this right" }).click();
  const dialog = desk.page.getByRole("dialog");
  await dialog.getByText("Place", { exact: true }).click();
  await dialog.getByRole("button", { name: "Drag the pin on the map" }).click();
  await desk.page.getByRole("button", { name: /^Pin/ }).press("ArrowLeft");
  await desk.page.getByRole("button", { name: "It was here" }).click();
  await desk.page.getByRole("button", { name: "Set this right" }).click();
  await dialog.getByText("Placed anew", { exact: false }).first().waitFor();
});

test("the story that is shown is saved as a page of its own and as pictures", async (t) => {
  const desk = await opened(t, { acceptDownloads: true });
  await desk.drop([file("shells.txt", SHELLS)]);
  await desk.page.waitForURL(/\?own=/);
  await desk.shows("Shells");
  await desk.open();
  await desk.dialog.getByText("Save the story that is shown").click();
  const saved = async (name) => {
    const download = desk.page.waitForEvent("download");
    await desk.dialog.getByRole("button", { name: new RegExp(`^${name}:`) }).click();
    const path = join(mkdtempSync(join(tmpdir(), "dateline-")), name);
    await (await download).saveAs(path);
    return path;
  };
  const named = await desk.dialog.locator(".desk-export .button").allTextContents();
  // Chromium lets a page save eight files in a row and no more: the first and the last forms, pictures and page.
  const forms = named.filter((name) => !name.endsWith(".png"));
  for (const name of [...forms.slice(0, 2), ...forms.slice(-2)]) assert.ok(readFileSync(await saved(name)).length > 100, name);
  for (const name of ["map.png", "timeline.png"]) {
    const bytes = readFileSync(await saved(name));
    assert.deepEqual([bytes.toString("latin1", 1, 4), bytes.readUInt32BE(16)], ["PNG", 2400]);
    const colours = await desk.page.evaluate(async (base64) => {
      const image = new Image();
      image.src = `data:image/png;base64,${base64}`;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      canvas.getContext("2d").drawImage(image, 0, 0);
      const { data } = canvas.getContext("2d").getImageData(0, 0, image.width, image.height);
      return new Set(new Uint32Array(data.buffer)).size;
    }, bytes.toString("base64"));
    assert.ok(colours > 20, `${name} has ${colours} colours`);
  }
  const alone = await desk.page.context().newPage();
  await alone.goto(`file://${await saved("story.html")}`);
  await alone.locator(".masthead h1", { hasText: "Shells" }).waitFor();
});

test("a folder is taken with the folders in it, and what is no report is named or left aside", async (t) => {
  const desk = await opened(t);
  const folder = mkdtempSync(join(tmpdir(), "dateline-folder-"));
  t.after(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, "week", "late"), { recursive: true });
  writeFileSync(join(folder, "shells.txt"), SHELLS);
  writeFileSync(join(folder, "week", "late", "flood.txt"), FLOOD);
  writeFileSync(join(folder, "week", "picture.png"), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1]));
  await desk.open();
  const chooser = desk.page.waitForEvent("filechooser");
  await desk.dialog.getByRole("button", { name: "Choose a folder" }).click();
  await (await chooser).setFiles(folder);
  await desk.said.filter({ hasText: "2 reports read" }).waitFor();
  await desk.reader.gives(() => desk.stories.count(), 1);
});

test("a story that was saved as a file and removed is there again when the file is dropped", async (t) => {
  const desk = await opened(t);
  const page = await desk.title.innerText();
  await desk.drop([file("shells.txt", SHELLS), file("flood.txt", FLOOD)]);
  await desk.page.waitForURL(/\?own=/);
  await desk.reader.until(async () => (await desk.title.innerText()) !== page, "the story of the page has gone");
  const told = async () => ({ title: await desk.title.innerText(), events: await desk.reader.rows.allInnerTexts() });
  const before = await told();
  await desk.open();
  const saved = desk.page.waitForEvent("download");
  await desk.stories.first().getByRole("button", { name: /^Save/ }).first().click();
  const download = await saved;
  const buffer = readFileSync(await download.path());
  await desk.stories.first().getByRole("button", { name: /^Remove/ }).click();
  await desk.reader.gives(() => desk.stories.count(), 0);
  await desk.page.keyboard.press("Escape");
  await desk.dialog.waitFor({ state: "hidden" });
  await desk.drop([{ name: download.suggestedFilename(), buffer }]);
  await desk.shows(before.title);
  await desk.reader.gives(told, before);
});

test("while files hover over the page it says what dropping does", async (t) => {
  const desk = await opened(t);
  const hint = desk.page.getByText("Drop reports here: they are read");
  const drag = async (kind) => {
    const transfer = await desk.page.evaluateHandle(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(["Rain."], "rain.txt"));
      return transfer;
    });
    await desk.page.dispatchEvent("body", kind, { dataTransfer: transfer });
  };
  await drag("dragover");
  await hint.waitFor();
  await drag("dragleave");
  await hint.waitFor({ state: "hidden" });
  await drag("dragover");
  await hint.waitFor();
  await desk.page.keyboard.press("Escape");
  await hint.waitFor({ state: "hidden" });
});

test("where no story can be opened the reader is invited to bring reports", async (t) => {
  const desk = await opened(t, { ready: false, hash: "?own=gone", expect: [""] });
  const failure = desk.page.getByRole("alert").filter({ hasText: "could not be opened" });
  await failure.getByRole("button", { name: "Choose a folder" }).waitFor();
  const chooser = desk.page.waitForEvent("filechooser");
  await failure.getByRole("button", { name: "Choose files" }).click();
  await (await chooser).setFiles([file("flood.txt", FLOOD)]);
  await desk.shows("flood");
});

test("on a phone too, with a dialog that is labelled and holds the focus", async (t) => {
  const desk = await opened(t, { size: NARROW });
  await desk.open();
  await desk.reader.gives(() => desk.page.evaluate(() => document.activeElement.closest("dialog") !== null), true);
  await desk.page.keyboard.press("Escape");
  await desk.dialog.waitFor({ state: "hidden" });
});

/** Renames the event whose card is open. */
async function rename(desk, title) {
  await desk.page.getByRole("button", { name: "Set this right" }).click();
  const dialog = desk.page.getByRole("dialog");
  await dialog.getByText("Title", { exact: true }).click();
  await dialog.getByLabel("New title").fill(title);
  await desk.page.keyboard.press("Enter");
  await dialog.waitFor({ state: "detached" });
}
