import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { chromium } from "playwright-core";
import { FLAGS, Reader } from "./reader.mjs";
import { serve } from "./server.mjs";

const folder = process.env.DATELINE_SEEDS;
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: FLAGS });
after(() => browser.close());

/** The page on a host of its own, which can be stopped, fail and change versions. */
async function visit(t, options = {}) {
  const server = await serve(options.folder ?? folder, options);
  const tab = await browser.newContext();
  const page = await tab.newPage();
  t.after(async () => {
    await tab.close();
    await server.close();
  });
  await options.before?.(page, server);
  await page.goto(server.address);
  const reader = new Reader(page, server.address);
  await reader.ready();
  return { server, tab, page, reader };
}

const kept = (page, what) => page.waitForFunction((what) => document.documentElement.dataset.offline === what, what);

/** A copy of the page in which one file, and with it the version, is another. */
async function newer(t) {
  const copy = await mkdtemp(join(tmpdir(), "dateline-"));
  t.after(() => rm(copy, { recursive: true }));
  await cp(folder, copy, { recursive: true });
  const hash = (bytes) => createHash("sha256").update(bytes).digest("hex");
  const icon = join(copy, "favicon.svg");
  const before = await readFile(icon);
  const now = Buffer.concat([before, Buffer.from("<!-- another -->")]);
  await writeFile(icon, now);
  const worker = join(copy, "offline-worker.js");
  const script = await readFile(worker, "utf8");
  assert.ok(script.includes(hash(before)));
  await writeFile(worker, script.replace(hash(before), hash(now)));
  return copy;
}

test("with the server stopped, the page opens again with map, list and text", async (t) => {
  const { server, page, reader } = await visit(t);
  await kept(page, "all");
  const events = await reader.passing();
  await server.close();
  await page.reload();
  await reader.ready();
  await reader.gives(() => reader.passing(), events);
  await reader.shows("Read");
  await reader.until(async () => (await reader.text.innerText()).length > 200, "a report is there to be read");
});

test("with the server stopped, every view opens, another language can be chosen, and files be dropped", async (t) => {
  const { server, page, reader } = await visit(t);
  await kept(page, "all");
  await server.close();
  for (const [view, part] of [
    ["story", ".story-title"],
    ["compare", ".topic"],
    ["read", "article.text"],
    ["explore", "#event-list [role=option]"],
  ]) {
    await page.goto(`${server.address}#${view}`);
    await page.reload();
    await reader.ready();
    await page.locator(part).first().waitFor();
  }
  const menu = page.getByRole("combobox", { name: "Language" });
  await Promise.all([page.waitForEvent("load"), menu.selectOption("ar")]);
  await reader.ready();
  assert.equal(await page.locator("html").getAttribute("dir"), "rtl");
  const text = "A flood in Hanover\n\nA flood killed two people in Hanover on 2 June 2013. The water came at night.\n";
  await page.evaluate((text) => void reports("drop", [new File([text], "flood.txt")]), text);
  await page.waitForURL(/\?own=/);
  const own = page.locator("#event-list [role=option]").filter({ hasText: "Hanover" }).first();
  await own.waitFor();
  await page.reload();
  await reader.ready();
  await own.waitFor();
});

test("what own reports need is kept too, in idle time", async (t) => {
  const { page } = await visit(t);
  await kept(page, "all");
  const names = await page.evaluate(async () => {
    const [name] = await caches.keys();
    return (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname.split("/").at(-1));
  });
  for (const part of [/^gazetteer-1\.bin$/, /^worker-.*\.wasm$/, /^desk-.*\.wasm$/, /^outlines-detail\.bin$/]) {
    assert.ok(names.some((name) => part.test(name)), `${part} among ${names.join(" ")}`);
  }
});

test("more places are kept once they were asked for", async (t) => {
  const { page, server, reader } = await visit(t);
  await kept(page, "all");
  const size = () => page.evaluate(async () => (await (await fetch("gazetteer-2.bin")).arrayBuffer()).byteLength);
  const before = await size();
  await server.close();
  await page.reload();
  await reader.ready();
  assert.equal(await size(), before);
});

test("an install that breaks off leaves the page as it was, and the next one completes it", async (t) => {
  const failing = { name: "outlines-detail.bin" };
  const fails = (name) => name === failing.name;
  const { page, reader, server } = await visit(t, { fails });
  await page.waitForFunction(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    return !registration || (!registration.installing && !registration.active);
  });
  await reader.until(async () => (await reader.passing()) > 0, "events are listed");
  failing.name = "";
  await page.reload();
  await kept(page, "all");
  await server.close();
  await page.reload();
  await reader.ready();
});

test("a file that is not what the list says is not kept", async (t) => {
  const copy = await newer(t);
  await cp(join(folder, "favicon.svg"), join(copy, "favicon.svg"));
  const { page, reader } = await visit(t, { folder: copy });
  await page.waitForFunction(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    return !registration || (!registration.installing && !registration.active);
  });
  await reader.until(async () => (await reader.passing()) > 0, "events are listed");
});

test("a full disk costs offline use and nothing else", async (t) => {
  const before = async (page, server) => {
    const client = await page.context().newCDPSession(page);
    await client.send("Storage.overrideQuotaForOrigin", { origin: new URL(server.address).origin, quotaSize: 20_000 });
  };
  const { page, reader } = await visit(t, { before });
  await page.waitForFunction(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    return !registration || (!registration.installing && !registration.active);
  });
  await reader.until(async () => (await reader.passing()) > 0, "events are listed");
});

test("a new version is said quietly, and is taken over in every tab when asked for", async (t) => {
  const { page, tab, server, reader } = await visit(t);
  await kept(page, "all");
  const other = await tab.newPage();
  await other.goto(server.address);
  await new Reader(other, server.address).ready();

  server.folder = await newer(t);
  await page.reload();
  const notice = page.getByRole("status").filter({ hasText: "new version" });
  await notice.waitFor();
  // The old version still answers, whole.
  await reader.until(async () => (await reader.passing()) > 0, "events are listed");
  const again = Promise.all([page.waitForEvent("load"), other.waitForEvent("load")]);
  await notice.getByRole("button").click();
  await again;
  await reader.ready();
  const icon = await page.evaluate(async () => (await fetch("favicon.svg")).text());
  assert.match(icon, /another/);
  await page.waitForFunction(async () => !(await navigator.serviceWorker.getRegistration()).waiting);
});

test("the page can be installed", async (t) => {
  const { page } = await visit(t);
  const client = await page.context().newCDPSession(page);
  const { errors, data } = await client.send("Page.getAppManifest");
  assert.deepEqual(errors, []);
  const manifest = JSON.parse(data);
  assert.equal(manifest.display, "standalone");
  for (const { src } of manifest.icons) {
    const answer = await page.evaluate(async (src) => (await fetch(src)).status, src);
    assert.equal(answer, 200, src);
  }
});
