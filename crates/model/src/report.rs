use serde::{Deserialize, Serialize};

use crate::{Block, Date, Span, TimeReason};

/// What goes into the engine: one article as it came, with what is known of it from outside.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// The article's id in its story; a file's name without its ending.
    pub id: String,
    /// The whole text, as scraped.
    pub text: String,
    /// Date or date and time of publication, ISO 8601, where given from outside.
    #[serde(default)]
    pub published: Option<String>,
    /// The headline, where given from outside.
    #[serde(default)]
    pub title: Option<String>,
    /// The outlet's name or host, where given from outside.
    #[serde(default)]
    pub outlet: Option<String>,
    /// The article's address.
    #[serde(default)]
    pub url: Option<String>,
    /// BCP 47 tag of its language.
    #[serde(default)]
    pub language: Option<String>,
    /// What stretches of the text are, in order, where the file's own markup says so: a caption, a heading. Stretches that
    /// are not named here are told apart by their words.
    #[serde(default)]
    pub blocks: Vec<Block>,
}

/// On what a date of publication rests.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum PublishedBasis {
    /// Given from outside, or in the file's front matter.
    Given,
    /// Stated in the text, or in the article's address.
    Stated,
    /// Worked out from other reports or the text's own mentions.
    Inferred,
    /// Not known.
    #[default]
    Unknown,
}

/// What speaks for a day of publication. Spans without an article lie in the report's own text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum PublishedReason {
    /// Another report dates what this one tells of.
    SharedEvent {
        /// The sentence of this report.
        own: Span,
        /// The other report's place in the story.
        article: u32,
        /// Its sentence.
        other: Span,
        /// The day that both give.
        day: Date,
    },
    /// Another report dates the same spoken words.
    SharedQuotation {
        /// The words here.
        own: Span,
        /// The other report's place in the story.
        article: u32,
        /// The words there.
        other: Span,
        /// The day that both give.
        day: Date,
    },
    /// The last day that the text names: a report is not older than that.
    LastMention {
        /// Its words.
        own: Span,
        /// The day.
        day: Date,
    },
    /// A dateline, a caption or a line of date gives the day without its year.
    Stated {
        /// Its words.
        own: Span,
        /// The day.
        day: Date,
    },
    /// A day of the week fits this day and not the others.
    Weekday {
        /// Its words.
        own: Span,
        /// The day that it names.
        day: Date,
    },
    /// Another report of that day tells of the same things in much the same words.
    Alike {
        /// The other report's place in the story.
        article: u32,
        /// Its day.
        day: Date,
    },
    /// The day is stated in figures of which day and month could change places.
    Figures {
        /// Its words.
        own: Span,
        /// The day that it was read as.
        day: Date,
        /// By what.
        by: TimeReason,
    },
}

/// When an article was published.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Published {
    /// ISO 8601 date, or date and time; nothing where unknown.
    pub value: Option<String>,
    /// On what it rests.
    pub basis: PublishedBasis,
    /// The first day that it can have been, where more than one is left.
    pub earliest: Option<Date>,
    /// The last such day.
    pub latest: Option<Date>,
    /// What speaks for it where it was worked out, the strongest first.
    pub reasons: Vec<PublishedReason>,
}
