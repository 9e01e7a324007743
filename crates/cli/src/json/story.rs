use dateline_model::{
    Actor, Count, CountEntry, Event, EventReport, Facet, Likeness, Named, Precision, Span, Statement, Term, Verdict, Version,
    Warning, Wording,
};
use serde::Serialize;

use crate::build::said;

use super::{
    Article, Stretch,
    event::{DoubtView, SpotView},
    number,
    offsets::Offsets,
    speech::{actor_kind, qualifier},
    time,
};

/// The version of this form of a story.
const VERSION: u32 = 1;

/// A whole story.
#[derive(Serialize)]
pub struct Story<'a> {
    version: u32,
    title: &'a str,
    standfirst: &'a str,
    articles: Vec<Article<'a>>,
    actors: Vec<ActorView<'a>>,
    events: Vec<EventView<'a>>,
    statements: Vec<StatementView<'a>>,
    counts: Vec<CountView<'a>>,
    wording: Vec<WordingView<'a>>,
    warnings: Vec<WarningView<'a>>,
}

impl<'a> Story<'a> {
    pub fn new(story: &'a dateline_model::Story) -> Self {
        let texts = Texts(story.articles.iter().map(|article| (article.id.as_str(), Offsets::new(&article.text))).collect());
        let events = Events(&story.events);
        Self {
            version: VERSION,
            title: &story.title,
            standfirst: &story.standfirst,
            articles: story.articles.iter().map(|article| Article::of_story(article, &story.articles)).collect(),
            actors: story.actors.iter().map(actor).collect(),
            events: story.events.iter().map(|event| event_view(event, &texts)).collect(),
            statements: story.statements.iter().map(|statement| statement_view(statement, &texts, &events)).collect(),
            counts: story.counts.iter().map(|count| count_view(count, &texts, &events)).collect(),
            wording: story.wording.iter().map(|wording| wording_view(wording, &texts, &events)).collect(),
            warnings: story.warnings.iter().map(warning).collect(),
        }
    }
}

/// The articles' ids and offsets, by their place in the story.
struct Texts<'a>(Vec<(&'a str, Offsets<'a>)>);

impl<'a> Texts<'a> {
    fn id(&self, article: u32) -> &'a str {
        self.0.get(article as usize).map_or("", |(id, _)| id)
    }

    fn words(&self, article: u32, span: Span) -> WordsView<'a> {
        let offsets = self.0.get(article as usize).map(|(_, offsets)| offsets);
        WordsView {
            article: self.id(article),
            at: offsets.map_or(Stretch { start: 0, end: 0 }, |offsets| offsets.stretch(span)),
            text: offsets.map_or("", |offsets| offsets.words(span)),
        }
    }
}

/// Words of one article.
#[derive(Serialize)]
struct WordsView<'a> {
    article: &'a str,
    #[serde(flatten)]
    at: Stretch,
    text: &'a str,
}

#[derive(Serialize)]
struct ActorView<'a> {
    id: &'a str,
    name: &'a str,
    kind: &'static str,
    aliases: &'a [String],
    roles: &'a [String],
}

fn actor(actor: &Actor) -> ActorView<'_> {
    ActorView { id: &actor.id, name: &actor.name, kind: actor_kind(actor.kind), aliases: &actor.aliases, roles: &actor.roles }
}

#[derive(Serialize)]
struct EventView<'a> {
    id: &'a str,
    title: &'a str,
    kind: &'static str,
    from: Option<String>,
    to: Option<String>,
    precision: &'static str,
    approximate: bool,
    #[serde(flatten)]
    doubt: DoubtView,
    place: Option<SpotView<'a>>,
    actors: &'a [String],
    reports: Vec<ReportView<'a>>,
    disputes: Vec<DisputeView<'a>>,
    facets: Vec<FacetView<'a>>,
    weight: u32,
}

#[derive(Serialize)]
struct ReportView<'a> {
    article: &'a str,
    evidence: Vec<Stretch>,
}

#[derive(Serialize)]
struct DisputeView<'a> {
    about: &'static str,
    sides: Vec<WordsView<'a>>,
}

#[derive(Serialize)]
struct FacetView<'a> {
    about: &'static str,
    says: &'a str,
    sides: Vec<WordsView<'a>>,
}

fn event_view<'a>(event: &'a Event, texts: &Texts<'a>) -> EventView<'a> {
    let (from, to) = time::ends(event.range, event.precision);
    let report = |report: &EventReport| ReportView {
        article: texts.id(report.article),
        evidence: report.evidence.iter().map(|&span| texts.words(report.article, span).at).collect(),
    };
    let sides = |sides: &[(u32, Span)]| sides.iter().map(|&(article, span)| texts.words(article, span)).collect();
    let facet = |facet: &'a Facet| FacetView { about: facet.about.name(), says: &facet.says, sides: sides(&facet.sides) };
    EventView {
        id: &event.id,
        title: &event.title,
        kind: event.kind.name(),
        from,
        to,
        precision: event.precision.name(),
        approximate: event.approximate,
        doubt: DoubtView::new(event.doubt, event.precision),
        place: event.place.as_ref().map(SpotView::new),
        actors: &event.actors,
        reports: event.reports.iter().map(report).collect(),
        disputes: event
            .disputes
            .iter()
            .map(|dispute| DisputeView { about: dispute.about.name(), sides: sides(&dispute.sides) })
            .collect(),
        facets: event.facets.iter().map(facet).collect(),
        weight: event.weight,
    }
}

/// Ids of the events, by their place in the story.
struct Events<'a>(&'a [Event]);

impl<'a> Events<'a> {
    fn id(&self, event: Option<u32>) -> Option<&'a str> {
        self.0.get(event? as usize).map(|event| event.id.as_str())
    }
}

#[derive(Serialize)]
struct StatementView<'a> {
    id: &'a str,
    speaker: &'a str,
    title: &'a str,
    event: Option<&'a str>,
    versions: Vec<VersionView<'a>>,
}

#[derive(Serialize)]
struct VersionView<'a> {
    #[serde(flatten)]
    words: WordsView<'a>,
    parts: Vec<Stretch>,
    likeness: &'static str,
}

fn statement_view<'a>(statement: &'a Statement, texts: &Texts<'a>, events: &Events<'a>) -> StatementView<'a> {
    let version = |version: &Version| VersionView {
        words: texts.words(version.article, version.span),
        parts: version.parts.iter().map(|&part| texts.words(version.article, part).at).collect(),
        likeness: likeness(version.likeness),
    };
    StatementView {
        id: &statement.id,
        speaker: &statement.speaker,
        title: &statement.title,
        event: events.id(statement.event),
        versions: statement.versions.iter().map(version).collect(),
    }
}

fn likeness(likeness: Likeness) -> &'static str {
    match likeness {
        Likeness::Verbatim => "verbatim",
        Likeness::Cut => "cut",
        Likeness::Reworded => "reworded",
        Likeness::Reported => "reported",
    }
}

#[derive(Serialize)]
struct CountView<'a> {
    id: &'a str,
    topic: &'a str,
    event: Option<&'a str>,
    entries: Vec<CountEntryView<'a>>,
    agree: bool,
    verdict: &'static str,
}

#[derive(Serialize)]
struct CountEntryView<'a> {
    #[serde(flatten)]
    words: WordsView<'a>,
    #[serde(serialize_with = "number")]
    min: Option<f64>,
    #[serde(serialize_with = "number")]
    max: Option<f64>,
    qualifier: &'static str,
    from: Option<String>,
    to: Option<String>,
    source: Option<WordsView<'a>>,
}

fn count_view<'a>(count: &'a Count, texts: &Texts<'a>, events: &Events<'a>) -> CountView<'a> {
    let entry = |entry: &CountEntry| {
        let (from, to) = time::ends(entry.range, Precision::Day);
        CountEntryView {
            words: texts.words(entry.article, entry.span),
            min: entry.min,
            max: entry.max,
            qualifier: qualifier(entry.qualifier),
            from,
            to,
            source: entry.source.map(|span| texts.words(entry.article, span)),
        }
    };
    CountView {
        id: &count.id,
        topic: &count.topic,
        event: events.id(count.event),
        entries: count.entries.iter().map(entry).collect(),
        agree: count.verdict == Verdict::Agree,
        verdict: verdict(count.verdict),
    }
}

fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Agree => "agree",
        Verdict::Growth => "growth",
        Verdict::Compatible => "compatible",
        Verdict::Contradiction => "contradiction",
        Verdict::Apart => "apart",
        Verdict::BySource => "by-source",
    }
}

#[derive(Serialize)]
struct WordingView<'a> {
    actor: Option<&'a str>,
    event: Option<&'a str>,
    terms: Vec<TermView<'a>>,
}

#[derive(Serialize)]
struct TermView<'a> {
    article: &'a str,
    term: &'a str,
    count: usize,
    spans: Vec<Stretch>,
}

fn wording_view<'a>(wording: &'a Wording, texts: &Texts<'a>, events: &Events<'a>) -> WordingView<'a> {
    let term = |term: &'a Term| TermView {
        article: texts.id(term.article),
        term: &term.term,
        count: term.spans.len(),
        spans: term.spans.iter().map(|&span| texts.words(term.article, span).at).collect(),
    };
    let (actor, event) = match &wording.named {
        Named::Actor(id) => (Some(id.as_str()), None),
        Named::Event(event) => (None, events.id(Some(*event))),
    };
    WordingView { actor, event, terms: wording.terms.iter().map(term).collect() }
}

#[derive(Serialize)]
struct WarningView<'a> {
    article: Option<&'a str>,
    message: String,
}

fn warning(warning: &Warning) -> WarningView<'_> {
    WarningView { article: warning.article.as_deref(), message: said(&warning.notice) }
}
