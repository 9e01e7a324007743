import assert from "node:assert/strict";
import test from "node:test";
import { kml } from "@tmcw/togeojson";
import { DOMParser } from "@xmldom/xmldom";
import { events, exported, stories } from "./story.mjs";

for (const { name, folder } of stories) {
  test(`togeojson reads the placemarks of ${name}, with their times and sources`, () => {
    const { features } = kml(new DOMParser().parseFromString(exported(folder, "kml"), "text/xml"));
    const told = events(folder);
    assert.deepEqual(features.map(({ properties }) => properties.name?.trim()), told.map(({ title }) => title.trim()));
    for (const [at, { start, end, open, geometry }] of told.entries()) {
      const { properties, geometry: found } = features[at];
      assert.deepEqual(found?.coordinates, geometry?.coordinates);
      const seconds = (text) => text && (text.includes("T") ? `${text}:00` : text);
      if (start && (open || start !== end)) assert.equal(properties.timespan.begin, seconds(start));
      else assert.equal(properties.timestamp, seconds(start));
      assert.ok(properties["source 1"] && properties["sentence 1"]);
    }
  });
}
