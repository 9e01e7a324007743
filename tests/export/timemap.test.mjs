import assert from "node:assert/strict";
import test from "node:test";
import { stories, together } from "./story.mjs";

// TimeMap itself is not on npm; this is what its own reader asks of the three files.
for (const { name, folder } of stories) {
  test(`TimeMap's files of ${name} hold strings, and what they name is there`, () => {
    const [told, sources, associations] = together(folder, "timemap", ["events.json", "sources.json", "associations.json"]);
    const known = new Set(associations.map(({ id }) => id));
    for (const event of told) {
      assert.ok(event.date || event.latitude, event.id);
      assert.equal(event.latitude === "", event.longitude === "");
      assert.match(event.date, /^$|^\d{1,2}\/\d{1,2}\/\d{1,4}$/);
      assert.match(event.time, /^$|^\d\d:\d\d$/);
      assert.ok(event.sources.every((id) => sources[id]?.id === id) && event.associations.every((id) => known.has(id)), event.id);
      for (const value of Object.values(event)) assert.ok(typeof value === "string" || Array.isArray(value));
    }
  });
}
