//! The nouns of Dateline: articles, what is found in them, and the story they make.
//!
//! Every stage of the engine, the command line, the worker and the page speak in these types. They hold data and
//! small pure helpers, nothing else: no reading of text (engine), no places (atlas), no drawing (the app).
//!
//! **Units.** Every [`Span`] counts bytes of the article's own text, UTF-8, end exclusive. The command line turns
//! them into code points at its edge and nowhere else.

mod article;
mod bundle;
mod civil;
mod event;
mod notice;
mod outlines;
mod place;
mod quote;
mod report;
mod span;
mod story;
mod time;
mod unpack;

pub use article::{Actor, ActorKind, ActorMention, Article, Block, BlockKind, Figure, Qualifier};
pub use bundle::{BundleError, VERSION, decode, decode_comparison, encode, encode_comparison};
pub use civil::{Date, Minute, Range};
pub use event::{Dispute, Doubt, Event, EventKind, EventPlace, EventReport, Facet, FacetKind, PlaceBasis, ReadEvent};
pub use notice::{Notice, NoticeKind, NoticePart};
pub use outlines::{Grid, Line, LineClass, Outlines, OutlinesError, Ring};
pub use place::{Candidate, Place, PlaceKind, PlaceReason, Point};
pub use quote::{Quote, QuoteKind, Speaker};
pub use report::{Published, PublishedBasis, PublishedReason, Report};
pub use span::Span;
pub use story::{
    Comparison, Count, CountEntry, Label, Likeness, Named, Statement, Story, Term, Verdict, Version, Warning, Wording,
};
pub use time::{Modifier, Precision, Reading, Time, TimeKind, TimeReason, TimeSource};
