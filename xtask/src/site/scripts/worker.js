// The engine in a worker. It says { begun } or ends with an error; it is asked in this order, any number of times:
//   { gather: story file or nothing, files: [{ name, file, words? }] } -> { at, of, name, notes } a file, then { gathered, total, added }
//   { relate: story file } -> { story, compare, whole }, and once more where more places have come since
// What fails is said as { failed }.
const beside = (name) => new URL(name, import.meta.url);
const begun = __wbg_init({ module_or_path: beside("NAME.wasm") }).then(() => new Engine());
begun.then(() => postMessage({ begun: true }), reportError);
// What every story needs comes first; each tier is known only after those before it.
const PATIENCE = 2000;
let whole = false;
const tier = async (number, before) => {
  const answer = await fetch(beside(`gazetteer-${number}.bin`));
  if (!answer.ok) throw new Error(`gazetteer-${number}.bin: ${answer.status}`);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  await before;
  (await begun).add_places(bytes);
};
const first = tier(1, begun);
const second = tier(2, first);
const all = tier(3, second).then(() => (whole = true));
// Without its places the engine still reads; the one that waits for all of them says that they did not come.
for (const part of [first, second, all]) part.catch(() => {});

// A notice that says these words as they are.
const said = (words) => `0\u001ft${words}`;

const gather = async ({ gather, files }) => {
  const engine = await begun;
  engine.begin(gather ?? new Uint8Array());
  let at = 0;
  for (const { name, file, words } of files) {
    let notes;
    try {
      notes = engine.take(name, new Uint8Array(await file.arrayBuffer()), words);
    } catch (error) {
      notes = [said(name), said(error?.message ?? error), "lost"];
    }
    postMessage({ at: ++at, of: files.length, name, notes });
  }
  const gathered = engine.finish();
  postMessage({ gathered, total: engine.total(), added: engine.added() }, [gathered.buffer]);
};

let turn = 0;
const relate = async (file) => {
  const own = ++turn;
  const engine = await begun;
  const answer = () => {
    const story = engine.relate(file);
    const compare = engine.comparison();
    postMessage({ story, compare, whole }, [story.buffer, compare.buffer]);
  };
  await Promise.race([all.catch(() => {}), new Promise((done) => setTimeout(done, PATIENCE))]);
  const early = !whole;
  answer();
  if (!early) return;
  try {
    await all;
  } catch {
    return;
  }
  // Only what was asked for last is still wanted.
  if (own === turn) answer();
};

addEventListener("message", ({ data }) => {
  const done = data.relate ? relate(data.relate) : gather(data);
  done.catch((error) => postMessage({ failed: String(error?.message ?? error) }));
});
