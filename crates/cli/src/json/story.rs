use dateline_model::{Actor, Count, Event, EventPlace, EventReport, Span, Statement, Warning, Wording};
use serde::Serialize;

use super::{
    Article, Stretch,
    event::{DoubtView, basis, degrees},
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
        Self {
            version: VERSION,
            title: &story.title,
            standfirst: &story.standfirst,
            articles: story.articles.iter().map(|article| Article::of_story(article, &story.articles)).collect(),
            actors: story.actors.iter().map(actor).collect(),
            events: story.events.iter().map(|event| event_view(event, &texts)).collect(),
            statements: story.statements.iter().map(|statement| statement_view(statement, &texts)).collect(),
            counts: story.counts.iter().map(|count| count_view(count, &texts)).collect(),
            wording: story.wording.iter().map(|wording| wording_view(wording, &texts)).collect(),
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
}

#[derive(Serialize)]
struct SpotView<'a> {
    name: &'a str,
    lat: f64,
    lon: f64,
    kind: &'static str,
    radius_km: f32,
    basis: &'static str,
}

#[derive(Serialize)]
struct ReportView<'a> {
    article: &'a str,
    evidence: Vec<Stretch>,
}

#[derive(Serialize)]
struct DisputeView<'a> {
    about: &'a str,
    sides: Vec<WordsView<'a>>,
}

fn event_view<'a>(event: &'a Event, texts: &Texts<'a>) -> EventView<'a> {
    let (from, to) = time::ends(event.range, event.precision);
    let spot = |place: &'a EventPlace| SpotView {
        name: &place.name,
        lat: degrees(place.point.lat),
        lon: degrees(place.point.lon),
        kind: place.kind.name(),
        radius_km: place.radius_km,
        basis: basis(place.basis),
    };
    let report = |report: &EventReport| ReportView {
        article: texts.id(report.article),
        evidence: report.evidence.iter().map(|&span| texts.words(report.article, span).at).collect(),
    };
    EventView {
        id: &event.id,
        title: &event.title,
        kind: event.kind.name(),
        from,
        to,
        precision: time::precision(event.precision),
        approximate: event.approximate,
        doubt: DoubtView::new(event.doubt, event.precision),
        place: event.place.as_ref().map(spot),
        actors: &event.actors,
        reports: event.reports.iter().map(report).collect(),
        disputes: event
            .disputes
            .iter()
            .map(|dispute| DisputeView {
                about: &dispute.about,
                sides: dispute.sides.iter().map(|&(article, span)| texts.words(article, span)).collect(),
            })
            .collect(),
    }
}

#[derive(Serialize)]
struct StatementView<'a> {
    id: &'a str,
    speaker: &'a str,
    versions: Vec<WordsView<'a>>,
}

fn statement_view<'a>(statement: &'a Statement, texts: &Texts<'a>) -> StatementView<'a> {
    let versions = statement.versions.iter().map(|version| texts.words(version.article, version.span)).collect();
    StatementView { id: &statement.id, speaker: &statement.speaker, versions }
}

#[derive(Serialize)]
struct CountView<'a> {
    id: &'a str,
    topic: &'a str,
    entries: Vec<CountEntryView<'a>>,
    agree: bool,
}

#[derive(Serialize)]
struct CountEntryView<'a> {
    article: &'a str,
    #[serde(flatten)]
    at: Stretch,
    #[serde(serialize_with = "number")]
    min: Option<f64>,
    #[serde(serialize_with = "number")]
    max: Option<f64>,
    qualifier: &'static str,
}

fn count_view<'a>(count: &'a Count, texts: &Texts<'a>) -> CountView<'a> {
    let entries = count
        .entries
        .iter()
        .map(|entry| CountEntryView {
            article: texts.id(entry.article),
            at: texts.words(entry.article, entry.span).at,
            min: entry.min,
            max: entry.max,
            qualifier: qualifier(entry.qualifier),
        })
        .collect();
    CountView { id: &count.id, topic: &count.topic, entries, agree: count.agree }
}

#[derive(Serialize)]
struct WordingView<'a> {
    actor: &'a str,
    terms: Vec<TermView<'a>>,
}

#[derive(Serialize)]
struct TermView<'a> {
    article: &'a str,
    term: &'a str,
    count: u32,
}

fn wording_view<'a>(wording: &'a Wording, texts: &Texts<'a>) -> WordingView<'a> {
    let terms = wording
        .terms
        .iter()
        .map(|term| TermView { article: texts.id(term.article), term: &term.term, count: term.count })
        .collect();
    WordingView { actor: &wording.actor, terms }
}

#[derive(Serialize)]
struct WarningView<'a> {
    article: Option<&'a str>,
    message: &'a str,
}

fn warning(warning: &Warning) -> WarningView<'_> {
    WarningView { article: warning.article.as_deref(), message: &warning.message }
}
