// The engine answers in WebAssembly what it answers natively, byte for byte.
// DATELINE_WORKER: what wasm-bindgen made; DATELINE_ANSWERS: questions and native answers; DATELINE_TIERS: the gazetteer.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";

const { DATELINE_WORKER: worker, DATELINE_ANSWERS: answers, DATELINE_TIERS: tiers } = process.env;
const { Engine } = createRequire(import.meta.url)(worker);
const file = (name) => new Uint8Array(readFileSync(join(answers, name)));

const engine = new Engine();
for (const tier of tiers.split(":").filter(Boolean)) engine.add_places(new Uint8Array(readFileSync(tier)));

for (const name of readdirSync(answers).filter((name) => name.endsWith(".report"))) {
  test(`report ${name} is read alike`, () => {
    const expected = file(name.replace(".report", ".article"));
    assert.ok(Buffer.from(engine.read(file(name))).equals(Buffer.from(expected)));
  });
}

test("the story of all reports is the same", () => {
  assert.ok(Buffer.from(engine.story(file("all.reports"))).equals(Buffer.from(file("all.story"))));
});

test("bytes that are no report are refused with a message", () => {
  assert.throws(() => engine.read(new Uint8Array([1, 5, 97])), /expected reports/);
  assert.throws(() => engine.add_places(new Uint8Array([1, 2, 3])), /expected a tier/);
});
