import assert from "node:assert/strict";
import test from "node:test";
import { check } from "@placemarkio/check-geojson";
import { exported, stories } from "./story.mjs";

for (const { name, folder } of stories) {
  test(`check-geojson takes the events of ${name}`, () => {
    const { features } = check(exported(folder, "geojson"));
    assert.ok(features.length > 0);
    for (const { id, properties, citations } of features) {
      assert.ok(properties.title && citations.length > 0 && citations.every(({ outlet, sentence }) => outlet && sentence), id);
    }
  });

  test(`check-geojson takes the places of ${name}, and each has what Linked Places asks for`, () => {
    const { features } = check(exported(folder, "lpf"));
    for (const feature of features) {
      assert.match(feature["@id"], /^urn:uuid:/);
      assert.ok(feature.properties.title && feature.names[0].toponym && feature.names[0].citations.length > 0);
      assert.ok(feature.properties.fclasses.every((letter) => "AHLPRST".includes(letter)));
      for (const { start, end } of feature.when?.timespans ?? []) {
        for (const [bound, date] of [start, end ?? {}].flatMap(Object.entries)) {
          assert.ok(["in", "earliest", "latest"].includes(bound) && !Number.isNaN(Date.parse(date)), `${bound} ${date}`);
        }
      }
    }
  });
}
