use dateline_model::{PlaceKind, Point};

use crate::{EventName, When, Words};

/// A place the story's publisher gives: `places.toml`.
#[derive(Clone, Debug, PartialEq)]
pub struct GivenPlace {
    /// The name as the reports write it.
    pub name: String,
    /// Other spellings.
    pub aliases: Vec<String>,
    /// Where it is.
    pub point: Point,
    /// What it is.
    pub kind: PlaceKind,
    /// ISO 3166-1 alpha-2.
    pub country: Option<String>,
    /// How far from `point` it may lie, in kilometres.
    pub radius_km: f32,
}

/// What a person's hand sets: `story.toml` and `places.toml`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Corrections {
    /// The story's headline; made from the reports where empty.
    pub title: String,
    /// The sentence or two under it.
    pub standfirst: String,
    /// The archive of tiles that the map lays below; none where empty.
    pub basemap: String,
    /// The language that the page speaks where its reader has chosen none; the browser's where empty.
    pub language: String,
    /// Whether the reports are the publisher's own and may be shown whole: `rights = "own"`.
    pub own: bool,
    /// Places given by hand.
    pub places: Vec<GivenPlace>,
    /// What is set right, in the order in which it is applied.
    pub list: Vec<Correction>,
}

/// Where an event is set to have happened.
#[derive(Clone, Debug, PartialEq)]
pub struct SetPlace {
    /// The place's name.
    pub name: String,
    /// Where it is.
    pub point: Point,
    /// How far from `point` it may have been, in kilometres.
    pub radius_km: f32,
}

/// One thing set right.
#[derive(Clone, Debug, PartialEq)]
pub enum Correction {
    /// Two or more events are one: the first takes in the others.
    Merge {
        /// Which takes the others in; title, date and place stay its own where it has them.
        event: EventName,
        /// Those that go into it.
        with: Vec<EventName>,
    },
    /// Some of an event's sentences tell another event.
    Split {
        /// Which is parted.
        event: EventName,
        /// The sentences that go.
        away: Vec<Words>,
        /// The title of the event that they make; their first words where empty.
        title: String,
    },
    /// An event gets another title.
    Rename {
        /// Which.
        event: EventName,
        /// The new title.
        title: String,
    },
    /// An event is left out.
    Hide {
        /// Which.
        event: EventName,
    },
    /// An event gets another date.
    Redate {
        /// Which.
        event: EventName,
        /// The date; nothing makes it undated.
        when: Option<When>,
    },
    /// An event gets another place.
    Replace {
        /// Which.
        event: EventName,
        /// The place; nothing takes it off the map.
        place: Option<SetPlace>,
    },
    /// A statement gets another speaker.
    Attribute {
        /// The statement, by the words of one of its versions.
        said: Words,
        /// The speaker's name, or id in the story.
        speaker: String,
    },
}

impl Correction {
    /// The word for it in `story.toml`.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Merge { .. } => "merge",
            Self::Split { .. } => "split",
            Self::Rename { .. } => "rename",
            Self::Hide { .. } => "hide",
            Self::Redate { .. } => "redate",
            Self::Replace { .. } => "replace",
            Self::Attribute { .. } => "attribute",
        }
    }

    /// The event it is about; none for what is about a statement.
    pub fn event(&self) -> Option<&EventName> {
        match self {
            Self::Merge { event, .. }
            | Self::Split { event, .. }
            | Self::Rename { event, .. }
            | Self::Hide { event }
            | Self::Redate { event, .. }
            | Self::Replace { event, .. } => Some(event),
            Self::Attribute { .. } => None,
        }
    }
}
