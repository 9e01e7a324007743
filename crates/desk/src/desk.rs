//! The verbs: take, open, rename, remove, undo.

use std::{
    cell::{OnceCell, RefCell},
    collections::BTreeMap,
    rc::Rc,
};

use dateline_corrections::Corrections;
use dateline_export::{StoryFile, read_story_file, write_story_file};
use dateline_words as words;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, future_to_promise, spawn_local};
use web_sys::js_sys::Promise;

use crate::{
    engine::{self, Engine, Given, Said},
    history::{History, Step},
    note::{self, Note},
    page,
    served::{Served, served},
    store::{Entry, Fault, Kept, Reading, Store},
};

thread_local! {
    static OPENING: OnceCell<Promise> = const { OnceCell::new() };
    static DESK: OnceCell<Rc<Desk>> = const { OnceCell::new() };
}

/// The one desk of the page; its store is opened the first time.
pub async fn desk() -> Rc<Desk> {
    let opening = OPENING.with(|opening| {
        let open = || {
            future_to_promise(async {
                let store = Store::open().await;
                let desk = Rc::new(Desk {
                    store,
                    held: RefCell::default(),
                    engine: RefCell::default(),
                    awaited: RefCell::default(),
                    history: RefCell::default(),
                });
                DESK.with(|cell| cell.set(desk)).ok();
                Ok(JsValue::UNDEFINED)
            })
        };
        opening.get_or_init(open).clone()
    });
    let _ = JsFuture::from(opening).await;
    DESK.with(|desk| desk.get().cloned()).expect("a desk that has been opened")
}

/// What a step changes: a story as it is kept, or that there is none of that id.
type Change = (String, Option<Kept>);

/// What is kept, at work, and was done.
pub struct Desk {
    /// The stories.
    pub store: Store,
    /// What was opened or could not be written, for as long as the page stands.
    held: RefCell<BTreeMap<String, Kept>>,
    engine: RefCell<Option<Rc<Engine>>>,
    /// The story that the engine will answer for once more, when all its places have come.
    awaited: RefCell<Option<String>>,
    history: RefCell<History<Change>>,
}

/// What comes of reading files.
pub enum Taken {
    /// A story, which is kept, or why it is not; and how many reports were added.
    Story(String, u32, Result<(), Fault>),
    /// Every report is there already.
    NothingNew,
    /// No report was found.
    Nothing,
    /// The reader stopped it.
    Stopped,
    /// The engine could not be run; what it says.
    Failed(String),
}

/// How far reading is.
pub enum Progress<'a> {
    /// A file has been read: how many, of how many, its name, what is to be known of it.
    File(u32, u32, &'a str, Vec<Note>),
    /// The reports are read together.
    Relating,
    /// They have been: what is to be known of them.
    Related(Vec<Note>),
}

impl Desk {
    /// What the page shows of a story.
    pub async fn bring(self: &Rc<Self>, id: &str) -> Option<Served> {
        let (kept, read) = self.opened(id).await?;
        served(&read, &corrections(&kept.sources))
    }

    /// A story as it is kept, and as it was read. With an empty id the one that the page came with, of which only what was set
    /// right is kept.
    pub async fn opened(self: &Rc<Self>, id: &str) -> Option<(Kept, Served)> {
        if id.is_empty() {
            let entry = Entry { id: page::own_id(), ..Entry::default() };
            let kept = self.get(&entry.id).await.unwrap_or_else(|| Kept {
                entry,
                sources: write_story_file(&StoryFile::default()),
                reading: None,
            });
            return Some((kept, page::bundled().await?));
        }
        let kept = self.fresh(self.get(id).await?).await?;
        let reading = kept.reading.as_ref()?;
        let read = Served { story: reading.story.clone(), compare: reading.compare.clone() };
        Some((kept, read))
    }

    /// Sets something right in the story that is shown, or takes something back.
    pub async fn correct(self: &Rc<Self>, id: &str, what: String, change: impl FnOnce(&mut Corrections)) -> Result<(), Fault> {
        let Some((before, _)) = self.opened(id).await else { return Ok(()) };
        let mut given = corrections(&before.sources);
        change(&mut given);
        let mut after = with_corrections(before.clone(), &given);
        after.entry.changed = page::now();
        let key = before.entry.id.clone();
        self.change(what, (key.clone(), Some(before)), (key, Some(after))).await
    }

    /// A story as it is kept.
    pub async fn get(&self, id: &str) -> Option<Kept> {
        let held = self.held.borrow().get(id).cloned();
        match held {
            Some(kept) => Some(kept),
            None => self.store.get(id).await,
        }
    }

    /// A story with a reading of this engine; made anew where another made it.
    async fn fresh(self: &Rc<Self>, mut kept: Kept) -> Option<Kept> {
        let stamp = kept.reading.as_ref().map(|reading| reading.stamp.clone()).unwrap_or_default();
        if stamp != engine::stamp(true) && stamp != engine::stamp(false) {
            kept.reading = Some(self.relate(&kept.entry.id, &kept.sources).await.ok()?);
            // Where it cannot be kept it is made again the next time.
            let _ = self.store.put(&kept).await;
        } else if stamp == engine::stamp(false)
            && self.awaited.borrow().as_deref() != Some(&kept.entry.id)
            && let Ok(engine) = self.engine()
        {
            // Not all places were known then: the story is shown as it is, and read again meanwhile.
            engine.relate(&kept.sources);
            self.wait_for_more(engine, kept.entry.id.clone(), kept.sources.clone());
        }
        self.held.borrow_mut().insert(kept.entry.id.clone(), kept.clone());
        Some(kept)
    }

    /// Has the engine read the reports of a story file together.
    async fn relate(self: &Rc<Self>, id: &str, sources: &[u8]) -> Result<Reading, Taken> {
        let engine = self.engine()?;
        engine.relate(sources);
        loop {
            match engine.next().await {
                Said::Related { story, compare, whole } => {
                    if !whole {
                        self.wait_for_more(engine, id.to_owned(), sources.to_vec());
                    }
                    return Ok(Reading { stamp: engine::stamp(whole), story, compare });
                }
                Said::Failed(message) => return Err(Taken::Failed(message)),
                Said::Stopped => return Err(Taken::Stopped),
                Said::File { .. } | Said::Gathered { .. } => {}
            }
        }
    }

    /// The engine answers once more when all its places have come: then the story is changed in its place, quietly.
    fn wait_for_more(self: &Rc<Self>, engine: Rc<Engine>, id: String, sources: Vec<u8>) {
        let desk = Rc::clone(self);
        desk.awaited.replace(Some(id.clone()));
        spawn_local(async move {
            let (story, compare) = loop {
                match engine.next().await {
                    Said::Related { story, compare, whole: true } => break (story, compare),
                    Said::Failed(_) => return drop(desk.awaited.take()),
                    Said::Stopped => return,
                    Said::Related { .. } | Said::File { .. } | Said::Gathered { .. } => {}
                }
            };
            let Some(mut kept) = desk.get(&id).await.filter(|kept| kept.sources == sources) else { return };
            let same = kept.reading.as_ref().is_some_and(|reading| reading.story == story && reading.compare == compare);
            kept.reading = Some(Reading { stamp: engine::stamp(true), story, compare });
            desk.held.borrow_mut().insert(id.clone(), kept.clone());
            let _ = desk.store.put(&kept).await;
            if !same && page::shown().as_deref() == Some(&id) {
                page::again();
            }
        });
    }

    /// A worker; whatever the one before was at ends.
    fn engine(&self) -> Result<Rc<Engine>, Taken> {
        self.stop();
        let engine = Rc::new(Engine::start().map_err(|_| Taken::Failed(String::new()))?);
        self.engine.replace(Some(Rc::clone(&engine)));
        Ok(engine)
    }

    /// Ends what the engine is at.
    pub fn stop(&self) {
        self.awaited.take();
        if let Some(engine) = self.engine.take() {
            engine.stop();
        }
    }

    /// Reads files into a story, or into a new one, and keeps it.
    pub async fn take(self: &Rc<Self>, files: &[Given], into: Option<&str>, mut tell: impl FnMut(Progress<'_>)) -> Taken {
        let before = match into {
            Some(id) => self.get(id).await,
            None => None,
        };
        let engine = match self.engine() {
            Ok(engine) => engine,
            Err(taken) => return taken,
        };
        engine.gather(before.as_ref().map_or(&[], |kept| kept.sources.as_slice()), files);
        let (sources, total, added) = loop {
            match engine.next().await {
                Said::File { at, of, name, notes } => tell(Progress::File(at, of, &name, notes)),
                Said::Gathered { sources, total, added } => break (sources, total, added),
                Said::Failed(message) => return Taken::Failed(message),
                Said::Stopped => return Taken::Stopped,
                Said::Related { .. } => {}
            }
        };
        let changed = before.as_ref().is_none_or(|kept| kept.sources != sources);
        if total == 0 {
            return Taken::Nothing;
        }
        if !changed {
            return Taken::NothingNew;
        }
        tell(Progress::Relating);
        let id = before.as_ref().map_or_else(page::fresh_id, |kept| kept.entry.id.clone());
        engine.relate(&sources);
        let (story, compare, whole) = loop {
            match engine.next().await {
                Said::Related { story, compare, whole } => break (story, compare, whole),
                Said::Failed(message) => return Taken::Failed(message),
                Said::Stopped => return Taken::Stopped,
                Said::File { .. } | Said::Gathered { .. } => {}
            }
        };
        if !whole {
            self.wait_for_more(engine, id.clone(), sources.clone());
        }
        tell(Progress::Related(dateline_model::decode(&story).map_or(Vec::new(), |story| note::of_story(&story))));
        let reading = Reading { stamp: engine::stamp(whole), story, compare };
        let name = name(&sources, &reading);
        let what = words::OWN_ADDED.count(added as usize, &[&name]);
        let entry = Entry { id: id.clone(), name, changed: page::now(), reports: total };
        let after = Kept { entry, sources, reading: Some(reading) };
        let kept = self.change(what, (id.clone(), before), (id.clone(), Some(after))).await;
        Taken::Story(id, added, kept)
    }

    /// Gives a story another title.
    pub async fn rename(&self, id: &str, title: &str) -> Result<(), Fault> {
        let Some(before) = self.get(id).await else { return Ok(()) };
        let what = words::OWN_RENAMED.with(&[&before.entry.name]);
        let mut given = corrections(&before.sources);
        title.trim().clone_into(&mut given.title);
        let mut after = with_corrections(before.clone(), &given);
        after.entry.changed = page::now();
        self.change(what, (id.to_owned(), Some(before)), (id.to_owned(), Some(after))).await
    }

    /// Removes a story.
    pub async fn remove(&self, id: &str) -> Result<(), Fault> {
        let Some(before) = self.get(id).await else { return Ok(()) };
        let what = words::OWN_REMOVED.with(&[&before.entry.name]);
        self.change(what, (id.to_owned(), Some(before)), (id.to_owned(), None)).await
    }

    /// Removes one report of a story.
    pub async fn remove_report(self: &Rc<Self>, id: &str, report: &str) -> Result<(), Fault> {
        let Some(before) = self.get(id).await else { return Ok(()) };
        let Ok(mut file) = read_story_file(&before.sources) else { return Ok(()) };
        file.reports.retain(|held| held.id != report);
        let sources = write_story_file(&file);
        let Ok(reading) = self.relate(id, &sources).await else { return Ok(()) };
        let entry = Entry {
            name: name(&sources, &reading),
            changed: page::now(),
            reports: file.reports.len() as u32,
            ..before.entry.clone()
        };
        let after = Kept { entry, sources, reading: Some(reading) };
        self.change(words::OWN_REMOVED.with(&[report]), (id.to_owned(), Some(before)), (id.to_owned(), Some(after))).await
    }

    /// Makes a change, and notes it to be undone. What could not be written is held for as long as the page stands.
    pub async fn change(&self, what: String, before: Change, after: Change) -> Result<(), Fault> {
        let kept = self.set(&after).await;
        self.history.borrow_mut().push(Step { what, before, after });
        kept
    }

    async fn set(&self, (id, kept): &Change) -> Result<(), Fault> {
        if *id == page::own_id() {
            let any = kept.as_ref().is_some_and(|kept| corrections(&kept.sources) != Corrections::default());
            page::set_corrected(any);
        }
        match kept {
            Some(kept) => {
                self.held.borrow_mut().insert(id.clone(), kept.clone());
                self.store.put(kept).await
            }
            None => {
                self.held.borrow_mut().remove(id);
                self.store.remove(id).await
            }
        }
    }

    /// What would be undone, in words.
    pub fn last(&self) -> Option<String> {
        self.history.borrow().last().map(|step| step.what.clone())
    }

    /// What would be done again, in words.
    pub fn next(&self) -> Option<String> {
        self.history.borrow().next().map(|step| step.what.clone())
    }

    /// Undoes the last step. The story that it was about.
    pub async fn undo(&self) -> Option<String> {
        let change = self.history.borrow().last().map(|step| step.before.clone())?;
        self.history.borrow_mut().undone();
        let _ = self.set(&change).await;
        Some(change.0)
    }

    /// Does what was undone last again. The story that it was about.
    pub async fn redo(&self) -> Option<String> {
        let change = self.history.borrow().next().map(|step| step.after.clone())?;
        self.history.borrow_mut().redone();
        let _ = self.set(&change).await;
        Some(change.0)
    }
}

/// What was set right in a story file.
pub fn corrections(sources: &[u8]) -> Corrections {
    let mut corrections = Corrections::default();
    if let Ok(file) = read_story_file(sources) {
        // What cannot be read of it was said when it was taken in.
        let _ = dateline_corrections::story(&file.story_toml, &mut corrections);
    }
    corrections
}

/// A story with other corrections; its reading is the same.
pub fn with_corrections(kept: Kept, corrections: &Corrections) -> Kept {
    let file = read_story_file(&kept.sources).unwrap_or_default();
    let sources = write_story_file(&StoryFile { story_toml: dateline_corrections::write(corrections), ..file });
    let name = kept.reading.as_ref().map(|reading| name(&sources, reading)).unwrap_or_default();
    Kept { entry: Entry { name, ..kept.entry }, sources, reading: kept.reading }
}

/// The title of a story: as it was set, or as the engine has it.
fn name(sources: &[u8], reading: &Reading) -> String {
    let title = corrections(sources).title;
    if !title.is_empty() {
        return title;
    }
    let title = dateline_model::decode(&reading.story).map(|story| story.title).unwrap_or_default();
    if title.is_empty() { words::OWN_UNTITLED.into() } else { title }
}
