//! What holds for every article that was read, of whatever text.

use dateline_engine::Timex;
use dateline_model::{Article, Named, Span, Story, Time, TimeKind, TimeSource};

/// Checks an article whole.
///
/// # Panics
/// Where something does not hold.
pub fn article(article: &Article) {
    let text = &article.text;
    in_order(text, article.blocks.iter().map(|block| block.span));
    in_order(text, article.sentences.iter().copied());
    in_order(text, article.places.iter().map(|place| place.span));
    times(text, &article.times);
    in_order(text, article.actors.iter().map(|mention| mention.span));
    in_order(text, article.figures.iter().map(|figure| figure.span));
    nested(text, article.quotes.iter().map(|quote| quote.span));
    for quote in &article.quotes {
        let around = quote.speaker.iter().map(|speaker| speaker.span).chain(quote.cue);
        around.for_each(|span| in_order(text, std::iter::once(span)));
    }
    for event in &article.events {
        assert!(!event.evidence.is_empty());
        in_order(text, event.evidence.iter().copied());
    }
}

/// Checks what relates the articles of a story: every span is words of its article, every event and actor is there.
///
/// # Panics
/// Where something does not hold.
pub fn story(story: &Story) {
    let text = |article: u32| story.articles[article as usize].text.as_str();
    let event = |event: Option<u32>| assert!(event.is_none_or(|event| (event as usize) < story.events.len()));
    let actor = |id: &str| assert!(story.actors.iter().any(|actor| actor.id == id), "no actor {id:?}");
    for statement in &story.statements {
        event(statement.event);
        if !statement.speaker.is_empty() {
            actor(&statement.speaker);
        }
        assert!(!statement.versions.is_empty());
        for version in &statement.versions {
            let text = text(version.article);
            in_order(text, std::iter::once(version.span));
            in_order(text, version.parts.iter().copied());
            assert!(version.parts.iter().all(|part| version.span.contains(*part)), "{version:?} in {text:?}");
        }
    }
    for wording in &story.wording {
        match &wording.named {
            Named::Actor(id) => actor(id),
            Named::Event(at) => event(Some(*at)),
        }
        for term in &wording.terms {
            assert!(!term.spans.is_empty());
            term.spans.iter().for_each(|span| in_order(text(term.article), std::iter::once(*span)));
        }
    }
    story.events.iter().flat_map(|event| &event.actors).for_each(|id| actor(id));
}

/// Checks the temporal expressions of a text: their words are there, and their values are TIMEX3 values of their kind.
///
/// # Panics
/// Where something does not hold.
pub fn times(text: &str, times: &[Time]) {
    in_order(text, times.iter().map(|time| time.span));
    for time in times {
        assert!(time.range.is_none_or(|range| range.from <= range.to), "{time:?} ends before it begins, in {text:?}");
        of_kind(text, time.kind, &time.value);
        if let Some(other) = &time.other {
            assert!(other.range.is_none_or(|range| range.from <= range.to), "{time:?} ends before it begins, in {text:?}");
            of_kind(text, time.kind, &other.value);
        }
        let ends = time.begin.iter().chain(&time.end);
        assert!(ends.copied().all(|other| (other as usize) < times.len()), "{time:?} leans on no time, in {text:?}");
        match time.source {
            TimeSource::Earlier(other) => assert!((other as usize) < times.len(), "{time:?} leans on no time, in {text:?}"),
            TimeSource::Event(span) => in_order(text, std::iter::once(span)),
            TimeSource::Words | TimeSource::Published | TimeSource::Nothing | TimeSource::LeftOut => {}
        }
    }
}

/// A value is a TIMEX3 value, is printed as it was parsed, and is one of its kind.
fn of_kind(text: &str, kind: TimeKind, value: &str) {
    let parsed = Timex::parse(value);
    assert_eq!(parsed.as_ref().map(ToString::to_string).as_deref(), Some(value), "in {text:?}");
    let fits = match parsed {
        Some(Timex::Length(_)) => matches!(kind, TimeKind::Duration | TimeKind::Set),
        Some(Timex::Time(..)) => matches!(kind, TimeKind::Time | TimeKind::Set),
        Some(Timex::Date(_)) => matches!(kind, TimeKind::Date | TimeKind::Set),
        _ => kind != TimeKind::Time,
    };
    assert!(fits, "{value} is no {kind:?}, in {text:?}");
}

/// The words of `spans` are there, and the list stands in the order of the text.
///
/// # Panics
/// Where something does not hold.
pub fn in_order(text: &str, spans: impl Iterator<Item = Span>) {
    let mut last = 0;
    for span in spans {
        assert!(text.get(span.range()).is_some_and(|words| !words.is_empty()), "{span:?} is no words of {text:?}");
        assert!(span.start >= last, "{span:?} begins before the one in front of it ends, in {text:?}");
        last = span.end;
    }
}

/// Stretches stand in order, and of two that overlap one holds the other.
fn nested(text: &str, spans: impl Iterator<Item = Span>) {
    let mut around: Vec<Span> = Vec::new();
    for span in spans {
        assert!(text.get(span.range()).is_some_and(|words| !words.is_empty()), "{span:?} is no words of {text:?}");
        while around.last().is_some_and(|outer| outer.end <= span.start) {
            around.pop();
        }
        assert!(around.last().is_none_or(|outer| outer.contains(span) && *outer != span), "{span:?} crosses another in {text:?}");
        around.push(span);
    }
}
