import assert from "node:assert/strict";
import test from "node:test";
import ICAL from "ical.js";
import { events, exported, stories } from "./story.mjs";

for (const { name, folder } of stories) {
  test(`ical.js reads every dated event of ${name}, on its days`, () => {
    const text = exported(folder, "ics");
    assert.ok(text.split("\r\n").every((line) => Buffer.byteLength(line) <= 75), "a line is longer than 75 bytes");
    const entries = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((entry) => new ICAL.Event(entry));
    const dated = events(folder).filter(({ start }) => start);
    assert.deepEqual(entries.map(({ summary }) => summary), dated.map(({ title }) => title));
    assert.equal(new Set(entries.map(({ uid }) => uid)).size, entries.length);
    for (const [at, { start, end, precision, geometry, place }] of dated.entries()) {
      const { startDate, endDate, location, component } = entries[at];
      if (startDate.isDate) {
        const last = endDate.clone();
        last.adjust(-1, 0, 0, 0);
        assert.deepEqual([startDate.toString(), last.toString()], [start, end]);
      } else {
        assert.equal(startDate.toString(), `${start}:00`);
        assert.ok(["hour", "minute"].includes(precision));
      }
      assert.equal(location ?? undefined, place);
      if (geometry) assert.deepEqual(component.getFirstPropertyValue("geo").map(Number), geometry.coordinates.toReversed());
    }
  });
}
