//! schema.org as JSON-LD: reports, events, and what was said and counted as claims, each with where it appears. No
//! `ClaimReview`: that would state a verdict, and nobody gave one.

use dateline_model::{Actor, ActorKind, Article, Count, Event, EventPlace, PublishedBasis, Span, Statement, Story};

use crate::{
    cited,
    geojson::{degrees, some},
    ids,
    json::{Json, list, object},
    when,
};

/// The story as one graph.
pub fn jsonld(story: &Story) -> String {
    let whole = object([
        ("@type", "CreativeWork".into()),
        ("@id", ids::urn(&format!("story {}", story.title)).into()),
        ("name", some(&story.title)),
        ("description", some(&story.standfirst)),
        ("hasPart", list(story.articles.iter().map(|article| named(source(article))))),
        ("about", list(story.events.iter().map(|event| named(ids::urn(&event.id))))),
    ]);
    let graph = [whole]
        .into_iter()
        .chain(story.articles.iter().map(article))
        .chain(story.actors.iter().map(actor))
        .chain(story.events.iter().map(|told| event(story, told)))
        .chain(story.statements.iter().map(|said| statement(story, said)))
        .chain(story.counts.iter().map(|counted| count(story, counted)));
    object([("@context", "https://schema.org".into()), ("@graph", list(graph))]).written()
}

/// A node that stands elsewhere in the graph.
fn named(id: String) -> Json {
    object([("@id", id.into())])
}

/// The report's address, or an id of its own.
pub fn source(article: &Article) -> String {
    cited::link(article).map_or_else(|| ids::urn(&format!("report {}", article.id)), str::to_owned)
}

fn article(article: &Article) -> Json {
    // A day that was worked out is no statement of the outlet's.
    let stated = matches!(article.published.basis, PublishedBasis::Given | PublishedBasis::Stated);
    object([
        ("@type", "NewsArticle".into()),
        ("@id", source(article).into()),
        ("headline", article.title.as_deref().into()),
        ("url", cited::link(article).into()),
        ("datePublished", cited::published(article).filter(|_| stated).into()),
        (
            "publisher",
            article
                .outlet
                .as_deref()
                .map(|name| object([("@type", "NewsMediaOrganization".into()), ("name", name.into())]))
                .into(),
        ),
        ("inLanguage", article.language.as_deref().into()),
    ])
}

fn of_actor(id: &str) -> String {
    ids::urn(&format!("actor {id}"))
}

fn actor(actor: &Actor) -> Json {
    let kind = match actor.kind {
        ActorKind::Person => "Person",
        ActorKind::Organisation => "Organization",
        ActorKind::Group => "Thing",
    };
    object([
        ("@type", kind.into()),
        ("@id", of_actor(&actor.id).into()),
        ("name", actor.name.as_str().into()),
        ("alternateName", list(actor.aliases.iter().map(String::as_str))),
    ])
}

fn event(story: &Story, event: &Event) -> Json {
    let (start, end) = event.range.map(|range| when::ends(range, event.precision)).unzip();
    let cited = cited::citations(story, event);
    let mut sources: Vec<String> = cited.iter().map(|cited| source(cited.article)).collect();
    sources.dedup();
    object([
        ("@type", "Event".into()),
        ("@id", ids::urn(&event.id).into()),
        ("name", event.title.as_str().into()),
        ("startDate", start.into()),
        ("endDate", end.filter(|_| !event.doubt.open).into()),
        ("location", event.place.as_ref().map(place).into()),
        ("about", list(event.actors.iter().map(|id| named(of_actor(id))))),
        ("subjectOf", list(sources.into_iter().map(named))),
        ("description", cited.iter().map(|cited| cited.sentence.as_str()).collect::<Vec<_>>().join("\n").into()),
    ])
}

fn place(place: &EventPlace) -> Json {
    let middle = object([
        ("@type", "GeoCoordinates".into()),
        ("latitude", degrees(place.point.lat).into()),
        ("longitude", degrees(place.point.lon).into()),
    ]);
    let geo = if place.radius_km > 0.0 {
        let metres = f64::from(place.radius_km) * 1000.0;
        object([("@type", "GeoCircle".into()), ("geoMidpoint", middle), ("geoRadius", metres.round().into())])
    } else {
        middle
    };
    object([("@type", "Place".into()), ("name", place.name.as_str().into()), ("geo", geo)])
}

fn quotation(story: &Story, number: u32, span: Span, speaker: &str, about: Json) -> Json {
    let Some(cited) = cited::citation(story, number, span) else { return Json::Null };
    object([
        ("@type", "Quotation".into()),
        ("text", cited.sentence.into()),
        ("creator", Some(speaker).filter(|speaker| !speaker.is_empty()).map(|speaker| named(of_actor(speaker))).into()),
        ("isPartOf", named(source(cited.article))),
        ("about", about),
    ])
}

fn statement(story: &Story, statement: &Statement) -> Json {
    let speaker = statement.speaker.as_str();
    let text = statement.versions.first().and_then(|version| cited::citation(story, version.article, version.span));
    let versions = statement.versions.iter().map(|version| quotation(story, version.article, version.span, speaker, Json::Null));
    object([
        ("@type", "Claim".into()),
        ("@id", ids::urn(&format!("statement {}", statement.id)).into()),
        ("name", some(&statement.title)),
        ("text", text.map(|text| text.sentence).into()),
        ("author", Some(speaker).filter(|speaker| !speaker.is_empty()).map(|speaker| named(of_actor(speaker))).into()),
        ("appearance", list(versions.filter(|version| *version != Json::Null))),
    ])
}

fn count(story: &Story, count: &Count) -> Json {
    let entries = count.entries.iter().map(|entry| {
        let observed = object([
            ("@type", "Observation".into()),
            ("variableMeasured", count.topic.as_str().into()),
            ("minValue", entry.min.into()),
            ("maxValue", entry.max.into()),
            ("observationDate", entry.range.map(|range| range.first_day().to_string()).into()),
        ]);
        quotation(story, entry.article, entry.span, "", observed)
    });
    let event = count.event.and_then(|event| story.events.get(event as usize)).map(|event| named(ids::urn(&event.id)));
    object([
        ("@type", "Claim".into()),
        ("@id", ids::urn(&format!("count {}", count.id)).into()),
        ("name", count.topic.as_str().into()),
        ("about", event.into()),
        ("appearance", list(entries.filter(|entry| *entry != Json::Null))),
    ])
}

#[cfg(test)]
mod tests {
    use dateline_model::{CountEntry, Version};
    use serde_json::Value;

    use super::*;
    use crate::sample::story;

    fn graph(story: &Story) -> Vec<Value> {
        let value: Value = serde_json::from_str(&jsonld(story)).unwrap();
        value["@graph"].as_array().unwrap().clone()
    }

    #[test]
    fn a_statement_is_a_claim_that_appears_in_reports() {
        let mut story = story();
        let versions = vec![Version { article: 1, span: Span::new(21, 40), ..Version::default() }];
        story.statements = vec![Statement { id: "s".into(), speaker: "ada-lee".into(), versions, ..Statement::default() }];
        let claim = graph(&story).into_iter().find(|node| node["@type"] == "Claim").unwrap();
        assert_eq!(claim["appearance"][0]["text"], "“We shall see,”");
        assert!(claim["appearance"][0]["isPartOf"]["@id"].as_str().unwrap().starts_with("urn:uuid:"));
    }

    #[test]
    fn a_figure_is_an_observation_and_no_verdict() {
        let mut story = story();
        let entry = CountEntry { article: 0, span: Span::new(0, 5), min: Some(2.0), ..CountEntry::default() };
        story.counts =
            vec![Count { id: "c".into(), topic: "people".into(), event: Some(0), entries: vec![entry], ..Count::default() }];
        let nodes = graph(&story);
        let claim = nodes.iter().find(|node| node["@type"] == "Claim").unwrap();
        assert_eq!(claim["appearance"][0]["about"]["minValue"], 2);
        assert!(nodes.iter().all(|node| node["@type"] != "ClaimReview"));
    }

    #[test]
    fn a_day_that_was_worked_out_is_not_stated() {
        let mut story = story();
        story.articles[0].published.basis = PublishedBasis::Inferred;
        let articles: Vec<Value> = graph(&story).into_iter().filter(|node| node["@type"] == "NewsArticle").collect();
        assert_eq!((&articles[0]["datePublished"], &articles[1]["datePublished"]), (&Value::Null, &"2016-09-07".into()));
    }
}
