// The page on a slow phone: 1.6 Mbit/s, 150 ms a request, a processor four times slower, nothing in the cache.
// node phone.mjs PAGE [RUNS]

import { chromium } from "playwright-core";
import { serve } from "../server.mjs";
import { FLAGS, chromiumPath } from "./measure.mjs";

const [folder, runs = "3"] = process.argv.slice(2);
const server = await serve(folder);
// Compresses every file once, so that no run waits for it.
await visit({ slow: false });
for (let run = 1; run <= Number(runs); run += 1) {
  const { marks, bytes } = await visit({ slow: true });
  const told = marks.map(({ name, at }) => `${name} ${at.toFixed(0)} ms`).join(", ");
  console.log(`  run ${run}: ${told}; ${(bytes / 1000).toFixed(0)} KB by then`);
}
await server.close();

async function visit({ slow }) {
  const browser = await chromium.launch({ executablePath: chromiumPath, args: FLAGS });
  const page = await browser.newPage({ viewport: { width: 390, height: 700 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true });
  const session = await page.context().newCDPSession(page);
  let bytes = 0;
  await session.send("Network.enable");
  session.on("Network.dataReceived", ({ encodedDataLength }) => (bytes += encodedDataLength));
  if (slow) {
    const throughput = (1.6 * 1000 * 1000) / 8;
    await session.send("Network.emulateNetworkConditions", {
      offline: false,
      latency: 150,
      downloadThroughput: throughput,
      uploadThroughput: throughput,
    });
    await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  }
  await page.goto(server.address, { waitUntil: "commit" });
  await page.waitForFunction(() => performance.getEntriesByName("dateline:ready").length > 0, null, { timeout: 60_000 });
  await page.waitForFunction(() => performance.getEntriesByName("dateline:first-map").length > 0, null, { timeout: 60_000 });
  const marks = await page.evaluate(() =>
    ["first-contentful-paint", "dateline:first-map", "dateline:ready"].map((name) => ({
      name: name.replace("dateline:", ""),
      at: performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN,
    })),
  );
  await browser.close();
  return { marks, bytes };
}
