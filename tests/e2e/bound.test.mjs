// What reads own reports is bound by the page's own policy, on hosts that send none, and works where a host's is stricter.

import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, test } from "node:test";
import { Desk, file } from "./desk.mjs";
import { desk } from "./reader.mjs";
import { POLICY } from "./server.mjs";

const RAIN = "Rain in Oslo\n\nRain fell in Oslo on 2 June 2013. The streets were wet.\n";

const plain = await desk("SEEDS", [], { policy: "" });
const strict = await desk("SEEDS", [], { policy: POLICY.replace("worker-src 'self' blob:", "worker-src 'self'") });

// Another address, which would answer everyone.
const asked = [];
const elsewhere = createServer((request, response) => {
  asked.push(request.url);
  response.writeHead(200, { "access-control-allow-origin": "*", "content-type": "text/javascript" }).end("export {}");
});
await new Promise((done) => elsewhere.listen(0, "127.0.0.1", done));
after(() => {
  elsewhere.closeAllConnections();
  elsewhere.close();
});
const address = `http://127.0.0.1:${elsewhere.address().port}/`;

test("a worker that reads own reports can reach no other address, though the host sends no policy", async (t) => {
  // What is refused is told as a request all the same; the other address knows what came.
  const own = new Desk(await plain.open(t, { expect: ["Content Security Policy", `another origin: ${address}`] }));
  assert.ok((await fetch(`${address}answers`)).ok);
  const begun = own.page.waitForEvent("worker");
  await own.drop([file("rain.txt", RAIN)]);
  const worker = await begun;
  await own.shows("Rain");
  assert.ok(worker.url().startsWith("blob:"), worker.url());
  const told = await worker.evaluate(async (address) => {
    const refused = [];
    addEventListener("securitypolicyviolation", (event) => refused.push(event.effectiveDirective));
    const ways = {
      fetch: () => fetch(`${address}fetch`),
      blind: () => fetch(`${address}blind`, { mode: "no-cors" }),
      request: () =>
        new Promise((done, fail) => {
          const request = new XMLHttpRequest();
          request.onload = done;
          request.onerror = () => fail(new Error("refused"));
          request.open("GET", `${address}request`);
          request.send();
        }),
      socket: () =>
        new Promise((done, fail) => {
          const socket = new WebSocket(address.replace("http", "ws"));
          socket.onopen = done;
          socket.onerror = () => fail(new Error("refused"));
        }),
      script: () => import(`${address}script.js`),
    };
    const through = [];
    for (const [name, way] of Object.entries(ways)) {
      await way().then(
        () => through.push(name),
        () => {},
      );
    }
    return { through, refused };
  }, address);
  assert.deepEqual([told.through, asked], [[], ["/answers"]]);
  assert.ok(told.refused.includes("connect-src"), told.refused.join());
});

test("where a host forbids such a worker, reports are read all the same", async (t) => {
  const own = new Desk(await strict.open(t, { expect: ["worker-src", "Content Security Policy"] }));
  await own.drop([file("rain.txt", RAIN)]);
  await own.shows("Rain");
});
