use serde::{Deserialize, Serialize};

use crate::{PlaceKind, Point, Precision, Range, Span};

/// What kind of thing happened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum EventKind {
    /// Attacks, fighting, arrests, seizures.
    Violence,
    /// Talks, agreements, truces, sanctions, suspensions.
    Diplomacy,
    /// Something said, warned, denied.
    Statement,
    /// Laws, votes, rulings, resolutions, appointments.
    Decision,
    /// Accidents and forces of nature.
    Disaster,
    /// Journeys, deployments, aid, flight.
    Movement,
    /// Anything else.
    #[default]
    Other,
}

impl EventKind {
    /// Every kind, in the order in which a reader sees them.
    pub const ALL: [Self; 7] =
        [Self::Violence, Self::Diplomacy, Self::Statement, Self::Decision, Self::Disaster, Self::Movement, Self::Other];

    /// The word for it in the contract of the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Violence => "violence",
            Self::Diplomacy => "diplomacy",
            Self::Statement => "statement",
            Self::Decision => "decision",
            Self::Disaster => "disaster",
            Self::Movement => "movement",
            Self::Other => "other",
        }
    }
}

/// What is not sure about the time of an event, beside the words being vague.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Doubt {
    /// Its own sentence does not give the time: it was taken from those around it, or reckoned from a date of publication
    /// that was itself worked out.
    pub inferred: bool,
    /// It began then and went on: "since July".
    pub open: bool,
    /// Another reading of the time, which was not ruled out.
    pub other: Option<Range>,
}

/// A dated statement of one article.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ReadEvent {
    /// A short title made from its own words.
    pub title: String,
    /// What kind of thing happened.
    pub kind: EventKind,
    /// When; nothing where the text does not date it.
    pub range: Option<Range>,
    /// How fine `range` is.
    pub precision: Precision,
    /// Whether the date is vague.
    pub approximate: bool,
    /// What else is not sure about it.
    pub doubt: Doubt,
    /// Where.
    pub place: Option<EventPlace>,
    /// Ids of the actors in it.
    pub actors: Vec<String>,
    /// The sentences that tell it; at least one.
    pub evidence: Vec<Span>,
}

/// Where an event's place was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum PlaceBasis {
    /// Its own sentence names it.
    Sentence,
    /// Its paragraph, or the one before, names it.
    Paragraph,
    /// Only the article's dateline names it.
    Dateline,
    /// A person set it by hand.
    Given,
}

/// Where an event happened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EventPlace {
    /// The name as the text gives it.
    pub name: String,
    /// What it is: a whole city is known less closely than a district of it.
    pub kind: PlaceKind,
    /// Where it is.
    pub point: Point,
    /// How far from `point` it may have been, in kilometres; 0 where the point is the place.
    pub radius_km: f32,
    /// Where it was read.
    pub basis: PlaceBasis,
}

/// One event of the story, as all reports that tell of it have it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Event {
    /// A slug of date and title, unique in the story: `2016-09-28-two-hospitals-hit`.
    pub id: String,
    /// A short title made from the reports' own words.
    pub title: String,
    /// What kind of thing happened.
    pub kind: EventKind,
    /// When; nothing where no report dates it.
    pub range: Option<Range>,
    /// How fine `range` is.
    pub precision: Precision,
    /// Whether the date is vague.
    pub approximate: bool,
    /// What else is not sure about it.
    pub doubt: Doubt,
    /// Where; nothing where no report places it.
    pub place: Option<EventPlace>,
    /// Ids of the actors in it.
    pub actors: Vec<String>,
    /// Who tells of it, and with which sentences; at least one.
    pub reports: Vec<EventReport>,
    /// On what the reports differ.
    pub disputes: Vec<Dispute>,
    /// What is told of it, and by whom: what all tell is agreed, what one tells is only told there.
    pub facets: Vec<Facet>,
    /// How much the reports make of it, in hundredths of a headline: 100 for each outlet that has it in its headline, less
    /// where it stands further down. See [`Event::is_minor`].
    pub weight: u32,
}

impl Event {
    /// From which weight on an event is worth a place of its own: half a headline.
    const MAJOR: u32 = 50;
    /// How many reports make a story of which something can be left aside.
    const SEVERAL: usize = 3;

    /// Whether it is a trifle in a story of so many reports: told in passing, by few.
    pub fn is_minor(&self, reports: usize) -> bool {
        reports >= Self::SEVERAL && self.weight < Self::MAJOR
    }
}

/// One article's telling of an event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EventReport {
    /// The article's place in [`crate::Story::articles`].
    pub article: u32,
    /// The sentences that tell it; at least one.
    pub evidence: Vec<Span>,
}

/// One thing that is told of an event.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facet {
    /// What of it.
    pub about: FacetKind,
    /// What is told, in a few words: "28 September 2016", "Aleppo", "at least six killed".
    pub says: String,
    /// Who tells it: the article's place in the story, and its words. One for each article; at least one.
    pub sides: Vec<(u32, Span)>,
}

/// What a facet of an event is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum FacetKind {
    /// When.
    #[default]
    Date,
    /// Where.
    Place,
    /// How many.
    Figure,
    /// Who did it, who was there, who says so.
    Actor,
    /// That somebody denies it, or gives another reason for it.
    Claim,
}

impl FacetKind {
    /// The word for it in the contract of the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Date => "date",
            Self::Place => "place",
            Self::Figure => "figure",
            Self::Actor => "actor",
            Self::Claim => "claim",
        }
    }
}

/// Something on which the reports of one event differ.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dispute {
    /// What is disputed.
    pub about: FacetKind,
    /// Each side: the article's place in the story, and its words.
    pub sides: Vec<(u32, Span)>,
}
