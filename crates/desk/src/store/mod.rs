//! Where stories are kept: in the browser's own database, or in memory where it gives none.
//!
//! Of each story there is an entry for the list, its sources (a story file: reports, corrections, places) and its reading
//! (what the engine made of them). The sources are what counts; a reading is made anew where another engine made it.

mod database;
mod fault;

use std::{cell::RefCell, collections::BTreeMap};

use database::Database;
pub use fault::Fault;

/// How the ids of stories begin that pages came with; the path of the page follows.
pub const PAGE: &str = "page:";

/// A story in the list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Entry {
    /// Its id, which stands in its address.
    pub id: String,
    /// Its title.
    pub name: String,
    /// When it was last changed, in milliseconds since 1970.
    pub changed: f64,
    /// How many reports it has.
    pub reports: u32,
}

/// What the engine made of a story's sources.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    /// By which engine, and whether it knew all its places.
    pub stamp: String,
    /// `story.bin`, with nothing set right.
    pub story: Vec<u8>,
    /// `story.compare.bin`, likewise.
    pub compare: Vec<u8>,
}

/// A story with all that is kept of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Kept {
    /// For the list.
    pub entry: Entry,
    /// The story file.
    pub sources: Vec<u8>,
    /// What was read, where that has been done.
    pub reading: Option<Reading>,
}

/// The stories.
pub struct Store {
    /// None where the browser gives no database: what is kept then lasts as long as the page.
    database: Option<Database>,
    memory: RefCell<BTreeMap<String, Kept>>,
}

impl Store {
    /// Opens the database, or does without.
    pub async fn open() -> Self {
        Self { database: Database::open().await.ok(), memory: RefCell::default() }
    }

    /// Whether stories outlast the page.
    pub fn lasts(&self) -> bool {
        self.database.is_some()
    }

    /// Every story, the last changed first.
    pub async fn list(&self) -> Vec<Entry> {
        let mut entries = match &self.database {
            Some(database) => database.list().await.unwrap_or_default(),
            None => self.memory.borrow().values().map(|kept| kept.entry.clone()).collect(),
        };
        // What was set right in the stories that pages came with stands in no list.
        entries.retain(|entry| !entry.id.starts_with(PAGE));
        entries.sort_by(|a, b| b.changed.total_cmp(&a.changed).then_with(|| a.id.cmp(&b.id)));
        entries
    }

    /// A story; nothing where there is none of that id.
    pub async fn get(&self, id: &str) -> Option<Kept> {
        match &self.database {
            Some(database) => database.get(id).await.ok().flatten(),
            None => self.memory.borrow().get(id).cloned(),
        }
    }

    /// Keeps a story, in place of what was kept of it: all of it or, where that fails, nothing.
    ///
    /// # Errors
    /// Why it could not be kept; what was there before still is.
    pub async fn put(&self, kept: &Kept) -> Result<(), Fault> {
        match &self.database {
            Some(database) => database.put(kept).await,
            None => {
                self.memory.borrow_mut().insert(kept.entry.id.clone(), kept.clone());
                Ok(())
            }
        }
    }

    /// Forgets a story.
    ///
    /// # Errors
    /// Why it could not be forgotten; it is still there.
    pub async fn remove(&self, id: &str) -> Result<(), Fault> {
        match &self.database {
            Some(database) => database.remove(id).await,
            None => {
                self.memory.borrow_mut().remove(id);
                Ok(())
            }
        }
    }
}
