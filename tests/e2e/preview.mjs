// A picture of a page: node preview.mjs ADDRESS FILE WIDTH HEIGHT, with the browser in CHROMIUM.

import { chromium } from "playwright-core";

const [address, path, width, height] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox", "--disable-background-networking"] });
const page = await browser.newPage({ viewport: { width: Number(width), height: Number(height) }, reducedMotion: "reduce" });
await page.goto(address);
await page.waitForFunction(() => performance.getEntriesByName("dateline:ready").length > 0);
// What is fetched after the first picture belongs to it.
await page.waitForLoadState("networkidle");
await page.screenshot({ path });
await browser.close();
