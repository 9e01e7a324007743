use dateline_model::{ActorKind, ActorMention, Figure, Precision, Qualifier, Quote, QuoteKind};
use serde::Serialize;

use super::{Stretch, number, offsets::Offsets, time};

/// An actor named in an article.
#[derive(Serialize)]
pub struct MentionView<'a> {
    #[serde(flatten)]
    at: Stretch,
    text: &'a str,
    actor: &'a str,
    name: &'a str,
    kind: &'static str,
}

impl<'a> MentionView<'a> {
    pub fn new(mention: &'a ActorMention, offsets: &Offsets<'a>) -> Self {
        Self {
            at: offsets.stretch(mention.span),
            text: offsets.words(mention.span),
            actor: &mention.actor,
            name: &mention.name,
            kind: actor_kind(mention.kind),
        }
    }
}

/// The word for a kind of actor.
pub fn actor_kind(kind: ActorKind) -> &'static str {
    match kind {
        ActorKind::Person => "person",
        ActorKind::Organisation => "organisation",
        ActorKind::Group => "group",
    }
}

/// Something said.
#[derive(Serialize)]
pub struct QuoteView<'a> {
    #[serde(flatten)]
    at: Stretch,
    text: &'a str,
    kind: &'static str,
    speaker: Option<SpeakerView<'a>>,
    cue: Option<Stretch>,
}

#[derive(Serialize)]
struct SpeakerView<'a> {
    text: &'a str,
    #[serde(flatten)]
    at: Stretch,
    actor: Option<&'a str>,
}

impl<'a> QuoteView<'a> {
    pub fn new(quote: &'a Quote, offsets: &Offsets<'a>) -> Self {
        Self {
            at: offsets.stretch(quote.span),
            text: offsets.words(quote.span),
            kind: match quote.kind {
                QuoteKind::Direct => "direct",
                QuoteKind::Indirect => "indirect",
                QuoteKind::Mixed => "mixed",
            },
            speaker: quote.speaker.as_ref().map(|speaker| SpeakerView {
                text: offsets.words(speaker.span),
                at: offsets.stretch(speaker.span),
                actor: speaker.actor.as_deref(),
            }),
            cue: quote.cue.map(|cue| offsets.stretch(cue)),
        }
    }
}

/// A figure.
#[derive(Serialize)]
pub struct FigureView<'a> {
    #[serde(flatten)]
    at: Stretch,
    text: &'a str,
    #[serde(serialize_with = "number")]
    min: Option<f64>,
    #[serde(serialize_with = "number")]
    max: Option<f64>,
    qualifier: &'static str,
    counts: &'a str,
    fate: Option<&'a str>,
    from: Option<String>,
    to: Option<String>,
    place: Option<Stretch>,
    source: Option<SourceView<'a>>,
}

/// According to whom a figure is.
#[derive(Serialize)]
struct SourceView<'a> {
    text: &'a str,
    #[serde(flatten)]
    at: Stretch,
}

impl<'a> FigureView<'a> {
    pub fn new(figure: &'a Figure, offsets: &Offsets<'a>) -> Self {
        let (from, to) = time::ends(figure.range, Precision::Day);
        Self {
            at: offsets.stretch(figure.span),
            text: offsets.words(figure.span),
            min: figure.min,
            max: figure.max,
            qualifier: qualifier(figure.qualifier),
            counts: &figure.counts,
            fate: figure.fate.as_deref(),
            from,
            to,
            place: figure.place.map(|span| offsets.stretch(span)),
            source: figure.source.map(|span| SourceView { text: offsets.words(span), at: offsets.stretch(span) }),
        }
    }
}

/// The word for a qualifier.
pub fn qualifier(qualifier: Qualifier) -> &'static str {
    match qualifier {
        Qualifier::Exact => "exact",
        Qualifier::AtLeast => "at-least",
        Qualifier::MoreThan => "more-than",
        Qualifier::About => "about",
        Qualifier::UpTo => "up-to",
        Qualifier::Nearly => "nearly",
    }
}
