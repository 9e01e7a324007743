import assert from "node:assert/strict";
import test from "node:test";
import Papa from "papaparse";
import { events, exported, stories } from "./story.mjs";

const rows = (text) => {
  const { data, errors } = Papa.parse(text, { header: true, skipEmptyLines: true });
  assert.deepEqual(errors, []);
  return data;
};

for (const { name, folder } of stories) {
  test(`Papa Parse reads a line for every event of ${name}`, () => {
    const plain = (text) => text.replace(/^'/, "");
    const found = rows(exported(folder, "csv", "--bom"));
    const told = events(folder);
    assert.deepEqual(found.map(({ id, title, start, end }) => [id, plain(title), start, end]), told.map(({ id, title, start = "", end = "" }) => [id, plain(title), start, end]));
    assert.deepEqual(found.map(({ longitude }) => longitude), told.map(({ geometry }) => String(geometry?.coordinates[0] ?? "")));
  });

  test(`no cell of ${name} begins a formula`, () => {
    for (const row of [...rows(exported(folder, "csv")), ...rows(exported(folder, "timelinejs-csv"))]) {
      for (const [column, cell] of Object.entries(row)) {
        assert.ok(/itude$|^(End )?Year$/.test(column) || !/^\s*[=+\-@\t\r]/.test(cell), `${column}: ${cell}`);
      }
    }
  });
}
