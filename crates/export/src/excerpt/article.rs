//! An article's findings in its shortened text. Every type is taken apart whole, so that a field that is added to it cannot
//! be forgotten here.

use dateline_model::{
    ActorMention, Article, Block, BlockKind, Figure, Place, Published, PublishedReason, Quote, ReadEvent, Speaker, Time,
    TimeSource,
};

use super::cut::Cut;

/// The article `number` of a story, cut as `cuts` says.
pub fn article(article: &Article, number: usize, cuts: &[Cut]) -> Option<Article> {
    let cut = cuts.get(number)?;
    let Article {
        id,
        text: _,
        published,
        title,
        outlet,
        url,
        language,
        blocks,
        sentences,
        times,
        places,
        actors,
        quotes,
        figures,
        events,
        excerpt,
    } = article;
    Some(Article {
        id: id.clone(),
        text: cut.text.clone(),
        published: of_published(published, cut, cuts),
        title: title.clone(),
        outlet: outlet.clone(),
        url: url.clone(),
        language: language.clone(),
        blocks: blocks.iter().filter_map(|block| of_block(block, cut)).collect(),
        sentences: sentences.iter().filter_map(|&span| cut.cover(span)).collect(),
        times: of_times(times, cut),
        places: of_places(article, places, cut),
        actors: actors.iter().filter_map(|mention| of_mention(mention, cut)).collect(),
        quotes: quotes.iter().filter_map(|quote| of_quote(quote, cut)).collect(),
        figures: figures.iter().filter_map(|figure| of_figure(figure, cut)).collect(),
        events: events.iter().filter_map(|event| of_event(event, cut)).collect(),
        excerpt: *excerpt || cut.shortened,
    })
}

fn of_block(block: &Block, cut: &Cut) -> Option<Block> {
    let Block { kind, span } = *block;
    // The marks stand outside a dateline, which its paragraph follows in the same line.
    let span = if kind == BlockKind::Dateline { cut.cover(span) } else { cut.with_marks(span) };
    Some(Block { kind, span: span? })
}

fn of_published(published: &Published, cut: &Cut, cuts: &[Cut]) -> Published {
    let Published { value, basis, earliest, latest, reasons } = published;
    let there = |article: u32| cuts.get(article as usize);
    let reason = |reason: &PublishedReason| {
        Some(match *reason {
            PublishedReason::SharedEvent { own, article, other, day } => {
                PublishedReason::SharedEvent { own: cut.cover(own)?, article, other: there(article)?.cover(other)?, day }
            }
            PublishedReason::SharedQuotation { own, article, other, day } => {
                PublishedReason::SharedQuotation { own: cut.cover(own)?, article, other: there(article)?.cover(other)?, day }
            }
            PublishedReason::LastMention { own, day } => PublishedReason::LastMention { own: cut.exact(own)?, day },
            PublishedReason::Stated { own, day } => PublishedReason::Stated { own: cut.exact(own)?, day },
            PublishedReason::Weekday { own, day } => PublishedReason::Weekday { own: cut.exact(own)?, day },
            PublishedReason::Alike { article, day } => PublishedReason::Alike { article, day },
            PublishedReason::Figures { own, day, by } => PublishedReason::Figures { own: cut.exact(own)?, day, by },
        })
    };
    let reasons = reasons.iter().filter_map(reason).collect();
    Published { value: value.clone(), basis: *basis, earliest: *earliest, latest: *latest, reasons }
}

fn of_times(times: &[Time], cut: &Cut) -> Vec<Time> {
    let mut count = 0;
    // Where each time stands among those that are kept.
    let places: Vec<Option<u32>> = times
        .iter()
        .map(|time| {
            cut.exact(time.span).map(|_| {
                count += 1;
                count - 1
            })
        })
        .collect();
    let there = |at: u32| places.get(at as usize).copied().flatten();
    let kept = |time: &Time| {
        let Time { span, kind, value, range, precision, approximate, modifier, begin, end, quant, freq, source, reason, other } =
            time;
        let source = match *source {
            TimeSource::Earlier(at) => there(at).map_or(TimeSource::LeftOut, TimeSource::Earlier),
            TimeSource::Event(span) => cut.exact(span).map_or(TimeSource::LeftOut, TimeSource::Event),
            source @ (TimeSource::Words | TimeSource::Published | TimeSource::Nothing | TimeSource::LeftOut) => source,
        };
        Some(Time {
            span: cut.exact(*span)?,
            kind: *kind,
            value: value.clone(),
            range: *range,
            precision: *precision,
            approximate: *approximate,
            modifier: *modifier,
            begin: begin.and_then(there),
            end: end.and_then(there),
            quant: quant.clone(),
            freq: freq.clone(),
            source,
            reason: *reason,
            other: other.clone(),
        })
    };
    times.iter().filter_map(kept).collect()
}

fn of_places(article: &Article, places: &[Place], cut: &Cut) -> Vec<Place> {
    let mut kept: Vec<(Place, &str)> = Vec::new();
    for place in places {
        let Place { span, name, point, kind, country, radius_km, metonym, reason, candidates } = place;
        let Some(at) = cut.exact(*span) else { continue };
        let words = span.of(&article.text);
        // The earlier mention that had the candidates may be left out.
        let known = kept.iter().any(|(other, of)| *of == words && other.point == *point && !other.candidates.is_empty());
        let candidates = if known { candidates.clone() } else { article.candidates(place).to_vec() };
        let place = Place {
            span: at,
            name: name.clone(),
            point: *point,
            kind: *kind,
            country: country.clone(),
            radius_km: *radius_km,
            metonym: *metonym,
            reason: *reason,
            candidates,
        };
        kept.push((place, words));
    }
    kept.into_iter().map(|(place, _)| place).collect()
}

fn of_mention(mention: &ActorMention, cut: &Cut) -> Option<ActorMention> {
    let ActorMention { span, actor, name, kind } = mention;
    Some(ActorMention { span: cut.exact(*span)?, actor: actor.clone(), name: name.clone(), kind: *kind })
}

fn of_quote(quote: &Quote, cut: &Cut) -> Option<Quote> {
    let Quote { span, kind, speaker, cue } = quote;
    let speaker = speaker.as_ref().and_then(|Speaker { span, actor }| {
        let span = cut.exact(*span)?;
        Some(Speaker { span, actor: actor.clone() })
    });
    Some(Quote { span: cut.exact(*span)?, kind: *kind, speaker, cue: cue.and_then(|cue| cut.exact(cue)) })
}

fn of_figure(figure: &Figure, cut: &Cut) -> Option<Figure> {
    let Figure { span, min, max, qualifier, counts, fate, range, place, source } = figure;
    Some(Figure {
        span: cut.exact(*span)?,
        min: *min,
        max: *max,
        qualifier: *qualifier,
        counts: counts.clone(),
        fate: fate.clone(),
        range: *range,
        place: place.and_then(|place| cut.exact(place)),
        source: source.and_then(|source| cut.exact(source)),
    })
}

fn of_event(event: &ReadEvent, cut: &Cut) -> Option<ReadEvent> {
    let ReadEvent { title, kind, range, precision, approximate, doubt, place, actors, evidence } = event;
    let evidence: Vec<_> = evidence.iter().filter_map(|&span| cut.cover(span)).collect();
    (!evidence.is_empty()).then(|| ReadEvent {
        title: title.clone(),
        kind: *kind,
        range: *range,
        precision: *precision,
        approximate: *approximate,
        doubt: *doubt,
        place: place.clone(),
        actors: actors.clone(),
        evidence,
    })
}
