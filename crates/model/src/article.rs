use serde::{Deserialize, Serialize};

use crate::{Candidate, Place, Published, Quote, Range, ReadEvent, Span, Time};

/// What a stretch of an article is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum BlockKind {
    /// The headline; an article may show it twice.
    Headline,
    /// Who wrote it, or which agency.
    Byline,
    /// A line that gives the date of publication.
    Date,
    /// Where and when it was filed: "Washington, October 4 (RHC)".
    Dateline,
    /// The summary under the headline.
    Standfirst,
    /// A section head.
    Heading,
    /// Running text.
    Paragraph,
    /// The words under a picture.
    Caption,
    /// A quotation repeated large.
    PullQuote,
    /// Everything that is not the article: menus, related links, "2 min read".
    Boilerplate,
}

/// A stretch of an article with one purpose. Blocks stand in order, do not overlap, and a dateline lies before its
/// paragraph in the same line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Its words, without the white space around them.
    pub span: Span,
}

/// One article, read.
///
/// Every span lies in `text` and on character boundaries; lists stand in the order of the text.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Article {
    /// Its id in the story.
    pub id: String,
    /// The whole text; every character of the report is kept.
    pub text: String,
    /// When it was published.
    pub published: Published,
    /// The headline.
    pub title: Option<String>,
    /// Who published it.
    pub outlet: Option<String>,
    /// Its address.
    pub url: Option<String>,
    /// BCP 47 tag of its language.
    pub language: Option<String>,
    /// What each stretch of it is.
    pub blocks: Vec<Block>,
    /// Its sentences, boilerplate left out.
    pub sentences: Vec<Span>,
    /// Temporal expressions.
    pub times: Vec<Time>,
    /// Toponyms.
    pub places: Vec<Place>,
    /// People, organisations and groups.
    pub actors: Vec<ActorMention>,
    /// Speech.
    pub quotes: Vec<Quote>,
    /// Figures.
    pub figures: Vec<Figure>,
    /// Dated statements of this article, before they are merged across articles.
    pub events: Vec<ReadEvent>,
    /// Whether `text` holds excerpts of the report, with "[…]" where words are left out, and not all of it.
    pub excerpt: bool,
}

impl Article {
    /// The sentence that holds `span`, or the first it touches.
    pub fn sentence(&self, span: Span) -> Option<Span> {
        let next = self.sentences.partition_point(|sentence| sentence.end <= span.start);
        self.sentences.get(next).copied().filter(|sentence| sentence.overlaps(span) || sentence.contains(span))
    }

    /// The places that a toponym of this article was chosen from, the chosen one first; empty where there was no choice.
    pub fn candidates<'a>(&'a self, place: &'a Place) -> &'a [Candidate] {
        let same = |other: &&Place| {
            !other.candidates.is_empty() && other.point == place.point && other.span.of(&self.text) == place.span.of(&self.text)
        };
        let holder = if place.candidates.is_empty() { self.places.iter().find(same) } else { Some(place) };
        holder.map_or(&[], |holder| &holder.candidates)
    }

    /// The block that holds the start of `span`.
    pub fn block(&self, span: Span) -> Option<Block> {
        let next = self.blocks.partition_point(|block| block.span.end <= span.start);
        self.blocks.get(next).copied().filter(|block| block.span.start <= span.start)
    }
}

/// What kind of actor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum ActorKind {
    /// One person.
    Person,
    /// A state body, company, party, agency.
    Organisation,
    /// People named together: "rebels", "activists".
    Group,
}

/// An actor named in an article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActorMention {
    /// The words.
    pub span: Span,
    /// The [`Actor`]'s id.
    pub actor: String,
    /// The actor's usual name.
    pub name: String,
    /// What it is.
    pub kind: ActorKind,
}

/// One actor across all articles.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Actor {
    /// A slug of the name: `sergey-lavrov`.
    pub id: String,
    /// The name used most.
    pub name: String,
    /// What it is.
    pub kind: ActorKind,
    /// Every other form it is named by.
    pub aliases: Vec<String>,
    /// Titles and roles, as the reports give them.
    pub roles: Vec<String>,
}

/// How a figure is meant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Qualifier {
    /// As it stands.
    #[default]
    Exact,
    /// "at least"
    AtLeast,
    /// "more than", "over"
    MoreThan,
    /// "about", "some", "around"
    About,
    /// "up to"
    UpTo,
    /// "nearly", "almost"
    Nearly,
}

/// A figure found in an article.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Figure {
    /// The words, qualifier and what is counted included.
    pub span: Span,
    /// The least it can be.
    pub min: Option<f64>,
    /// The most it can be.
    pub max: Option<f64>,
    /// How it is meant.
    pub qualifier: Qualifier,
    /// What is counted: "people", "soldiers".
    pub counts: String,
    /// What befell them: "killed", "wounded".
    pub fate: Option<String>,
    /// Of when it is, where its sentence says so.
    pub range: Option<Range>,
    /// The toponym that says where, in its sentence.
    pub place: Option<Span>,
    /// The words that say according to whom.
    pub source: Option<Span>,
}
