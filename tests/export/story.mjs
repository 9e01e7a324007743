// The stories that are exported, and the program that exports them.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, delimiter, join } from "node:path";
import { after } from "node:test";

const program = process.env.DATELINE_PROGRAM;
assert.ok(program, "expected the program in DATELINE_PROGRAM; run these tests with `cargo xtask test`");

/** Folders of reports, by their names. */
export const stories = process.env.DATELINE_STORIES.split(delimiter).map((folder) => ({ name: basename(folder), folder }));

const scratch = mkdtempSync(join(tmpdir(), "dateline-export-"));
after(() => rmSync(scratch, { recursive: true }));

let saved = 0;

/** A story, read once and saved, so that each form is quick to be had. */
const files = new Map();
function story(folder) {
  if (!files.has(folder)) {
    const file = join(scratch, `${(saved += 1)}.dateline`);
    run([folder, "--to", "story", "-o", file]);
    files.set(folder, file);
  }
  return files.get(folder);
}

function run(options) {
  try {
    return execFileSync(program, ["export", ...options], { maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "ignore"] });
  } catch (error) {
    // 3: written, and something was skipped.
    if (error.status === 3) return error.stdout;
    throw error;
  }
}

/** The text of a story in one form. */
export function exported(folder, form, ...options) {
  return run([story(folder), "--to", form, ...options]).toString("utf8");
}

/** The files of a story in a form that has several, as JSON by their names. */
export function together(folder, form, names) {
  run([story(folder), "--to", form, "-o", scratch]);
  return names.map((name) => JSON.parse(readFileSync(join(scratch, name), "utf8")));
}

/** The features of the story's own GeoJSON: what the other forms must agree with. */
export function events(folder) {
  return JSON.parse(exported(folder, "geojson")).features.map(({ id, geometry, properties }) => ({ id, geometry, ...properties }));
}
