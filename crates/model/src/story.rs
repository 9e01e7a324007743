use serde::{Deserialize, Serialize};

use crate::{Actor, Article, Event, PlaceKind, Point, Qualifier, Span};

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
}

/// One statement in every outlet's wording.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Statement {
    /// Unique in the story.
    pub id: String,
    /// The [`Actor`]'s id.
    pub speaker: String,
    /// Each outlet's wording.
    pub versions: Vec<Version>,
}

/// One outlet's wording of a statement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Version {
    /// The article's place in the story.
    pub article: u32,
    /// Its words.
    pub span: Span,
}

/// Figures on one topic.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Count {
    /// Unique in the story.
    pub id: String,
    /// What is counted, in words.
    pub topic: String,
    /// Each report's figure.
    pub entries: Vec<CountEntry>,
    /// Whether all can be true at once and say the same.
    pub agree: bool,
}

/// One report's figure on a topic.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
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
}

/// The words used for one actor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wording {
    /// The [`Actor`]'s id.
    pub actor: String,
    /// Each report's terms.
    pub terms: Vec<Term>,
}

/// A term one report uses, and how often.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Term {
    /// The article's place in the story.
    pub article: u32,
    /// The term.
    pub term: String,
    /// How often it stands there.
    pub count: u32,
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
    /// What was expected, what was found, what to do.
    pub message: String,
}
