//! What is related across articles, in their shortened texts.

use dateline_model::{
    Count, CountEntry, Dispute, Event, EventReport, Facet, Named, Span, Statement, Story, Term, Version, Wording,
};

use super::{article, cut::Cut};

/// The story, with each article cut as `cuts` says.
pub fn cut(story: &Story, cuts: &[Cut]) -> Story {
    let Story { title, standfirst, articles, actors, events, statements, counts, wording, labels, warnings, basemap, language } =
        story;
    let told: Vec<Option<Event>> = events.iter().map(|event| of_event(event, cuts)).collect();
    let mut count = 0;
    // Where each event stands among those that are left.
    let places: Vec<Option<u32>> = told
        .iter()
        .map(|event| {
            event.as_ref().map(|_| {
                count += 1;
                count - 1
            })
        })
        .collect();
    let there = |event: u32| places.get(event as usize).copied().flatten();
    Story {
        title: title.clone(),
        standfirst: standfirst.clone(),
        articles: (0..).zip(articles).filter_map(|(number, article)| article::article(article, number, cuts)).collect(),
        actors: actors.clone(),
        events: told.into_iter().flatten().collect(),
        statements: statements.iter().filter_map(|statement| of_statement(statement, cuts, &there)).collect(),
        counts: counts.iter().filter_map(|count| of_count(count, cuts, &there)).collect(),
        wording: wording.iter().filter_map(|wording| of_wording(wording, cuts, &there)).collect(),
        labels: labels.clone(),
        warnings: warnings.clone(),
        basemap: basemap.clone(),
        language: language.clone(),
    }
}

fn cover(cuts: &[Cut], article: u32, span: Span) -> Option<Span> {
    cuts.get(article as usize)?.cover(span)
}

fn exact(cuts: &[Cut], article: u32, span: Span) -> Option<Span> {
    cuts.get(article as usize)?.exact(span)
}

fn sides(sides: &[(u32, Span)], cuts: &[Cut]) -> Vec<(u32, Span)> {
    sides.iter().filter_map(|&(article, span)| Some((article, cover(cuts, article, span)?))).collect()
}

fn of_event(event: &Event, cuts: &[Cut]) -> Option<Event> {
    let Event { id, title, kind, range, precision, approximate, doubt, place, actors, reports, disputes, facets, weight } = event;
    let report = |report: &EventReport| {
        let EventReport { article, evidence } = report;
        let evidence: Vec<Span> = evidence.iter().filter_map(|&span| cover(cuts, *article, span)).collect();
        (!evidence.is_empty()).then_some(EventReport { article: *article, evidence })
    };
    let reports: Vec<EventReport> = reports.iter().filter_map(report).collect();
    let dispute = |dispute: &Dispute| {
        let Dispute { about, sides: both } = dispute;
        let both = sides(both, cuts);
        (both.len() > 1).then_some(Dispute { about: *about, sides: both })
    };
    let facet = |facet: &Facet| {
        let Facet { about, says, sides: tellers } = facet;
        let tellers = sides(tellers, cuts);
        (!tellers.is_empty()).then(|| Facet { about: *about, says: says.clone(), sides: tellers })
    };
    (!reports.is_empty()).then(|| Event {
        id: id.clone(),
        title: title.clone(),
        kind: *kind,
        range: *range,
        precision: *precision,
        approximate: *approximate,
        doubt: *doubt,
        place: place.clone(),
        actors: actors.clone(),
        reports,
        disputes: disputes.iter().filter_map(dispute).collect(),
        facets: facets.iter().filter_map(facet).collect(),
        weight: *weight,
    })
}

fn of_statement(statement: &Statement, cuts: &[Cut], there: &impl Fn(u32) -> Option<u32>) -> Option<Statement> {
    let Statement { id, speaker, title, event, versions } = statement;
    let version = |version: &Version| {
        let Version { article, span, parts, likeness } = version;
        let span = cover(cuts, *article, *span)?;
        let parts = parts.iter().filter_map(|&part| cover(cuts, *article, part)).collect();
        Some(Version { article: *article, span, parts, likeness: *likeness })
    };
    let versions: Vec<Version> = versions.iter().filter_map(version).filter(|version| !version.parts.is_empty()).collect();
    (!versions.is_empty()).then(|| Statement {
        id: id.clone(),
        speaker: speaker.clone(),
        title: title.clone(),
        event: event.and_then(there),
        versions,
    })
}

fn of_count(count: &Count, cuts: &[Cut], there: &impl Fn(u32) -> Option<u32>) -> Option<Count> {
    let Count { id, topic, event, entries, verdict } = count;
    let entry = |entry: &CountEntry| {
        let CountEntry { article, span, min, max, qualifier, range, source } = entry;
        Some(CountEntry {
            article: *article,
            span: exact(cuts, *article, *span)?,
            min: *min,
            max: *max,
            qualifier: *qualifier,
            range: *range,
            source: source.and_then(|source| exact(cuts, *article, source)),
        })
    };
    let entries: Vec<CountEntry> = entries.iter().filter_map(entry).collect();
    let event = event.and_then(there);
    (!entries.is_empty()).then(|| Count { id: id.clone(), topic: topic.clone(), event, entries, verdict: *verdict })
}

fn of_wording(wording: &Wording, cuts: &[Cut], there: &impl Fn(u32) -> Option<u32>) -> Option<Wording> {
    let Wording { named, terms } = wording;
    let named = match named {
        Named::Actor(id) => Named::Actor(id.clone()),
        Named::Event(event) => Named::Event(there(*event)?),
    };
    let term = |term: &Term| {
        let Term { article, term, spans } = term;
        let spans: Vec<Span> = spans.iter().filter_map(|&span| exact(cuts, *article, span)).collect();
        (!spans.is_empty()).then(|| Term { article: *article, term: term.clone(), spans })
    };
    let terms: Vec<Term> = terms.iter().filter_map(term).collect();
    (!terms.is_empty()).then_some(Wording { named, terms })
}
