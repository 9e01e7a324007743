use serde::{Deserialize, Serialize};

use crate::{Actor, Article, Event, Facet, Notice, PlaceKind, Point, Qualifier, Range, Span};

/// One story: its reports, read and related. What the page loads.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Story {
    /// The headline of the story.
    pub title: String,
    /// One or two sentences under it.
    pub standfirst: String,
    /// The reports, in the order of their ids.
    pub articles: Vec<Article>,
    /// Everyone in it, one entry an actor.
    pub actors: Vec<Actor>,
    /// What happened, in order of time; undated events last.
    pub events: Vec<Event>,
    /// Statements that more than one report gives, or that one gives.
    pub statements: Vec<Statement>,
    /// Figures on one topic, side by side.
    pub counts: Vec<Count>,
    /// The words each report uses for an actor.
    pub wording: Vec<Wording>,
    /// Names for the map around the events, most important first.
    pub labels: Vec<Label>,
    /// What was skipped, and why.
    pub warnings: Vec<Warning>,
    /// The publisher's archive of tiles, to be laid below: an address, or a path beside the page. Empty where there is none.
    pub basemap: String,
    /// The language that its page speaks where its reader has chosen none, by its BCP 47 code. Empty: as the reader's browser.
    pub language: String,
}

/// One statement in every outlet's wording.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Statement {
    /// Unique in the story, the same after the reports are read again: a slug of speaker and words.
    pub id: String,
    /// The [`Actor`]'s id; empty where no report says who spoke.
    pub speaker: String,
    /// A few of its words, by which a list can name it: "on the verge of suspending".
    pub title: String,
    /// The event that tells of it being said: its place in [`Story::events`].
    pub event: Option<u32>,
    /// Each outlet's wording; the fullest first.
    pub versions: Vec<Version>,
}

/// How a version stands to the fullest one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Likeness {
    /// It is the fullest version, or has the same words.
    #[default]
    Verbatim,
    /// The same words, some of them left out.
    Cut,
    /// Between quotation marks, but worded otherwise.
    Reworded,
    /// In the reporter's words.
    Reported,
}

/// One outlet's wording of a statement.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Version {
    /// The article's place in the story.
    pub article: u32,
    /// From its first word to its last.
    pub span: Span,
    /// What was said within `span`, in order; one stretch where nothing interrupts it.
    pub parts: Vec<Span>,
    /// How it stands to the first version.
    pub likeness: Likeness,
}

/// Figures on one topic: the ledger.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Count {
    /// Unique in the story, the same after the reports are read again.
    pub id: String,
    /// What is counted, in words: "people killed in the strikes on two hospitals".
    pub topic: String,
    /// The event they belong to: its place in [`Story::events`].
    pub event: Option<u32>,
    /// Each report's figure, in order of the time they are of, then of publication.
    pub entries: Vec<CountEntry>,
    /// How they stand to each other.
    pub verdict: Verdict,
}

/// How figures of one topic stand to each other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Verdict {
    /// All say the same.
    #[default]
    Agree,
    /// They rise with time.
    Growth,
    /// They differ, and all can be true: "at least two" and "at least six".
    Compatible,
    /// They cannot all be true.
    Contradiction,
    /// They are of different stretches of time, so that none stands against another: "400 in eight days", "300 in a week".
    Apart,
    /// They cannot all be true, and are the counts of different sources that the reports name.
    BySource,
}

/// One report's figure on a topic.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CountEntry {
    /// The article's place in the story.
    pub article: u32,
    /// Its words.
    pub span: Span,
    /// The least it can be.
    pub min: Option<f64>,
    /// The most it can be.
    pub max: Option<f64>,
    /// How it is meant.
    pub qualifier: Qualifier,
    /// Of when it is; nothing where neither text nor publication says.
    pub range: Option<Range>,
    /// The words that say according to whom.
    pub source: Option<Span>,
}

/// The words used for one actor or event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wording {
    /// What they name.
    pub named: Named,
    /// Each report's terms, by article, the most frequent first.
    pub terms: Vec<Term>,
}

/// What terms name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Named {
    /// An [`Actor`], by its id.
    Actor(String),
    /// An event, by its place in [`Story::events`].
    Event(u32),
}

/// A term one report uses.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Term {
    /// The article's place in the story.
    pub article: u32,
    /// The term, as it stands there most often.
    pub term: String,
    /// Wherever it stands; at least one.
    pub spans: Vec<Span>,
}

/// What a story holds for comparing its reports, as [`crate::encode_comparison`] packs it: a page fetches it after the story.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Comparison {
    /// [`Story::actors`], with aliases and roles, which the story file leaves out.
    pub actors: Vec<Actor>,
    /// [`Story::statements`].
    pub statements: Vec<Statement>,
    /// [`Story::counts`].
    pub counts: Vec<Count>,
    /// [`Story::wording`].
    pub wording: Vec<Wording>,
    /// [`Event::facets`] of each event, in the order of the events.
    pub facets: Vec<Vec<Facet>>,
}

/// A name on the map.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Label {
    /// The name.
    pub name: String,
    /// Where it stands.
    pub point: Point,
    /// What it names.
    pub kind: PlaceKind,
    /// From 0, the first to be drawn, to 9, only when close.
    pub rank: u8,
}

/// Something that was skipped, and why; the rest went on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Warning {
    /// The report's id, or its file's name; nothing where it concerns the whole story.
    pub article: Option<String>,
    /// What is to be known of it.
    pub notice: Notice,
}
