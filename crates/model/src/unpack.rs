//! Postcard read by hand: what the derived code does in twenty kilobytes of the page, this does in a few.
//!
//! The format is [postcard's](https://postcard.jamesmunns.com/wire-format): fields in their order, integers as varints,
//! floats as they lie in memory. The derived code stays the measure: the tests hold one against the other.

use crate::{
    Actor, ActorKind, ActorMention, Article, Block, BlockKind, Candidate, Comparison, Count, CountEntry, Date, Dispute, Doubt,
    Event, EventKind, EventPlace, EventReport, Facet, FacetKind, Figure, Label, Likeness, Minute, Modifier, Named, Notice, Place,
    PlaceBasis, PlaceKind, PlaceReason, Point, Precision, Published, PublishedBasis, PublishedReason, Qualifier, Quote,
    QuoteKind, Range, ReadEvent, Reading, Span, Speaker, Statement, Story, Term, Time, TimeKind, TimeReason, TimeSource, Verdict,
    Version, Warning, Wording, place::Stored,
};

/// A story; nothing where the bytes are cut short or damaged. Never panics.
pub fn story(bytes: &[u8]) -> Option<Story> {
    let mut bytes = Bytes { rest: bytes, damaged: false };
    let story = Story::read(&mut bytes);
    if bytes.damaged {
        // The page holds its story for ever. To free a damaged one would take a kilobyte of code that nothing else needs.
        std::mem::forget(story);
        return None;
    }
    Some(story)
}

/// What is compared; nothing where the bytes are cut short or damaged. Never panics.
pub fn comparison(bytes: &[u8]) -> Option<Comparison> {
    let mut bytes = Bytes { rest: bytes, damaged: false };
    let comparison = Comparison::read(&mut bytes);
    (!bytes.damaged).then_some(comparison)
}

/// What has not been read yet. After the first fault everything reads as zero.
struct Bytes<'a> {
    rest: &'a [u8],
    damaged: bool,
}

impl<'a> Bytes<'a> {
    #[inline(never)]
    fn take(&mut self, count: usize) -> &'a [u8] {
        match self.rest.split_at_checked(count) {
            Some((taken, rest)) if !self.damaged => {
                self.rest = rest;
                taken
            }
            _ => {
                self.damaged = true;
                &[]
            }
        }
    }

    fn array<const N: usize>(&mut self) -> [u8; N] {
        self.take(N).try_into().unwrap_or([0; N])
    }

    /// A varint of no more than so many bits.
    #[inline(never)]
    fn varint(&mut self, bits: u32) -> u64 {
        let mut value = 0;
        for shift in (0..bits).step_by(7) {
            let [byte] = self.array();
            let part = u64::from(byte & 127);
            self.damaged |= bits - shift < 7 && part >> (bits - shift) > 0;
            value |= part << shift;
            if byte < 128 {
                return value;
            }
        }
        self.damaged = true;
        0
    }

    /// One of `count` numbers from 0.
    #[inline(never)]
    fn choice(&mut self, count: usize) -> usize {
        let chosen = self.varint(32) as usize;
        self.damaged |= chosen >= count;
        if self.damaged { 0 } else { chosen }
    }

    /// One byte, 0 or 1.
    #[inline(never)]
    fn flag(&mut self) -> bool {
        let [byte] = self.array();
        self.damaged |= byte > 1;
        byte == 1 && !self.damaged
    }

    /// How many items follow, each of a byte or more.
    #[inline(never)]
    fn count(&mut self) -> usize {
        let count = self.varint(usize::BITS);
        self.damaged |= count > self.rest.len() as u64;
        if self.damaged { 0 } else { count as usize }
    }

    #[inline(never)]
    fn text(&mut self) -> String {
        let count = self.count();
        let text = std::str::from_utf8(self.take(count)).map(str::to_owned);
        self.damaged |= text.is_err();
        text.unwrap_or_default()
    }
}

trait Read {
    fn read(bytes: &mut Bytes) -> Self;
}

impl Read for u8 {
    fn read(bytes: &mut Bytes) -> Self {
        let [byte] = bytes.array();
        byte
    }
}

impl Read for u32 {
    fn read(bytes: &mut Bytes) -> Self {
        bytes.varint(32) as u32
    }
}

impl Read for i32 {
    fn read(bytes: &mut Bytes) -> Self {
        let value = bytes.varint(32) as u32;
        (value >> 1) as i32 ^ -((value & 1) as i32)
    }
}

impl Read for i64 {
    fn read(bytes: &mut Bytes) -> Self {
        let value = bytes.varint(64);
        (value >> 1) as i64 ^ -((value & 1) as i64)
    }
}

impl Read for f32 {
    fn read(bytes: &mut Bytes) -> Self {
        Self::from_le_bytes(bytes.array())
    }
}

impl Read for f64 {
    fn read(bytes: &mut Bytes) -> Self {
        Self::from_le_bytes(bytes.array())
    }
}

impl Read for bool {
    fn read(bytes: &mut Bytes) -> Self {
        bytes.flag()
    }
}

impl Read for String {
    fn read(bytes: &mut Bytes) -> Self {
        bytes.text()
    }
}

impl Read for Notice {
    fn read(bytes: &mut Bytes) -> Self {
        Self::stored(bytes.text())
    }
}

impl Read for Minute {
    fn read(bytes: &mut Bytes) -> Self {
        Self(Read::read(bytes))
    }
}

impl Read for TimeSource {
    fn read(bytes: &mut Bytes) -> Self {
        match bytes.choice(6) {
            0 => Self::Words,
            1 => Self::Published,
            2 => Self::Earlier(Read::read(bytes)),
            3 => Self::Event(Read::read(bytes)),
            4 => Self::Nothing,
            _ => Self::LeftOut,
        }
    }
}

impl Read for Named {
    fn read(bytes: &mut Bytes) -> Self {
        match bytes.choice(2) {
            0 => Self::Actor(Read::read(bytes)),
            _ => Self::Event(Read::read(bytes)),
        }
    }
}

impl Read for PublishedReason {
    fn read(bytes: &mut Bytes) -> Self {
        let kind = bytes.choice(7);
        if kind == 5 {
            return Self::Alike { article: Read::read(bytes), day: Read::read(bytes) };
        }
        let own = Read::read(bytes);
        let (article, other) = if kind < 2 { Read::read(bytes) } else { (0, Span::default()) };
        let day = Read::read(bytes);
        match kind {
            0 => Self::SharedEvent { own, article, other, day },
            1 => Self::SharedQuotation { own, article, other, day },
            2 => Self::LastMention { own, day },
            3 => Self::Stated { own, day },
            4 => Self::Weekday { own, day },
            _ => Self::Figures { own, day, by: Read::read(bytes) },
        }
    }
}

impl Read for Span {
    fn read(bytes: &mut Bytes) -> Self {
        let start = u32::read(bytes);
        Self { start, end: start.saturating_add(u32::read(bytes)) }
    }
}

impl Read for Point {
    fn read(bytes: &mut Bytes) -> Self {
        Stored { lat: Read::read(bytes), lon: Read::read(bytes) }.into()
    }
}

impl<T: Read> Read for Option<T> {
    fn read(bytes: &mut Bytes) -> Self {
        if bytes.flag() { Some(T::read(bytes)) } else { None }
    }
}

impl<T: Read> Read for Vec<T> {
    #[inline(never)]
    fn read(bytes: &mut Bytes) -> Self {
        let mut items = Vec::new();
        for _ in 0..bytes.count() {
            items.push(T::read(bytes));
            if bytes.damaged {
                break;
            }
        }
        items
    }
}

impl<A: Read, B: Read> Read for (A, B) {
    fn read(bytes: &mut Bytes) -> Self {
        (A::read(bytes), B::read(bytes))
    }
}

/// Structs by their fields, in the order in which they are declared.
macro_rules! fields {
    ($($name:ident { $($field:ident),* })*) => { $(
        impl Read for $name {
            fn read(bytes: &mut Bytes) -> Self {
                $(let $field = Read::read(bytes);)*
                Self { $($field),* }
            }
        }
    )* };
}

/// Enums by their variants, in the order in which they are declared.
macro_rules! variants {
    ($($name:ident { $($variant:ident),* })*) => { $(
        impl Read for $name {
            fn read(bytes: &mut Bytes) -> Self {
                const ALL: &[$name] = &[$($name::$variant),*];
                ALL[bytes.choice(ALL.len())]
            }
        }
    )* };
}

fields! {
    Actor { id, name, kind, aliases, roles }
    ActorMention { span, actor, name, kind }
    Article { id, text, published, title, outlet, url, language, blocks, sentences, times, places, actors, quotes, figures, events, excerpt }
    Block { kind, span }
    Candidate { name, within, point, kind, population }
    Comparison { actors, statements, counts, wording, facets }
    Count { id, topic, event, entries, verdict }
    CountEntry { article, span, min, max, qualifier, range, source }
    Date { year, month, day }
    Dispute { about, sides }
    Doubt { inferred, open, other }
    Event { id, title, kind, range, precision, approximate, doubt, place, actors, reports, disputes, facets, weight }
    EventPlace { name, kind, point, radius_km, basis }
    EventReport { article, evidence }
    Facet { about, says, sides }
    Figure { span, min, max, qualifier, counts, fate, range, place, source }
    Label { name, point, kind, rank }
    Place { span, name, point, kind, country, radius_km, metonym, reason, candidates }
    Published { value, basis, earliest, latest, reasons }
    Quote { span, kind, speaker, cue }
    Range { from, to }
    Reading { value, range }
    ReadEvent { title, kind, range, precision, approximate, doubt, place, actors, evidence }
    Speaker { span, actor }
    Statement { id, speaker, title, event, versions }
    Story { title, standfirst, articles, actors, events, statements, counts, wording, labels, warnings, basemap, language }
    Term { article, term, spans }
    Time {
        span, kind, value, range, precision, approximate, modifier, begin, end, quant, freq, source, reason, other
    }
    Version { article, span, parts, likeness }
    Warning { article, notice }
    Wording { named, terms }
}

variants! {
    ActorKind { Person, Organisation, Group }
    BlockKind {
        Headline, Byline, Date, Dateline, Standfirst, Heading, Paragraph, Caption, PullQuote, Boilerplate
    }
    FacetKind { Date, Place, Figure, Actor, Claim }
    Likeness { Verbatim, Cut, Reworded, Reported }
    Verdict { Agree, Growth, Compatible, Contradiction, Apart, BySource }
    EventKind { Violence, Diplomacy, Statement, Decision, Disaster, Movement, Other }
    Modifier {
        Before, After, OnOrBefore, OnOrAfter, LessThan, MoreThan, EqualOrLess, EqualOrMore, Start, Mid, End, Approx
    }
    PlaceBasis { Sentence, Paragraph, Dateline, Given }
    PlaceKind { Continent, Country, Region, City, District, Site, Water, Terrain, Area, People }
    PlaceReason {
        Only, Container, Earlier, Story, Country, Division, Near, List, Outlet, Rank, Given, Phrase, Unsettled
    }
    Precision { Minute, Hour, Day, Week, Month, Year }
    PublishedBasis { Given, Stated, Inferred, Unknown }
    Qualifier { Exact, AtLeast, MoreThan, About, UpTo, Nearly }
    QuoteKind { Direct, Indirect, Mixed }
    TimeKind { Date, Time, Duration, Set }
    TimeReason { Plain, Cue, Tense, Weekday, Outlet, Reports, Nearest, Habit }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A story with something of every kind.
    fn full() -> Story {
        let span = Span { start: 3, end: 300 };
        let (name, kind, point) = (|| "Ağrı".to_owned(), PlaceKind::People, Point { lat: 39.7, lon: -43.05 });
        let range = Some(Range { from: Minute(-70_000), to: Minute(24_000_000) });
        let place = Some(EventPlace { name: name(), kind, point, radius_km: 12.5, basis: PlaceBasis::Given });
        let (min, max, qualifier) = (Some(12.0), None, Qualifier::Nearly);
        let day = Date { year: -2016, month: 9, day: 28 };
        let time = |source| Time {
            span,
            kind: TimeKind::Set,
            value: "P1D".into(),
            range,
            precision: Precision::Hour,
            approximate: true,
            modifier: Some(Modifier::Approx),
            begin: Some(300),
            end: Some(0),
            quant: Some("EVERY".into()),
            freq: Some("2X".into()),
            source,
            reason: TimeReason::Habit,
            other: Some(Reading { value: "P2D".into(), range }),
        };
        let times = [
            TimeSource::Words,
            TimeSource::Published,
            TimeSource::Earlier(300),
            TimeSource::Event(span),
            TimeSource::Nothing,
            TimeSource::LeftOut,
        ];
        let times = times.map(time);
        let read = ReadEvent {
            title: name(),
            kind: EventKind::Other,
            range,
            precision: Precision::Year,
            approximate: true,
            doubt: Doubt { inferred: true, open: false, other: range },
            place: place.clone(),
            actors: vec![name(), name()],
            evidence: vec![span],
        };
        let article = Article {
            id: "000".into(),
            text: "An aid convoy reached the town. ".repeat(9),
            published: Published {
                value: Some("2016-09-28".into()),
                basis: PublishedBasis::Inferred,
                earliest: Some(day),
                latest: Some(day),
                reasons: vec![
                    PublishedReason::SharedEvent { own: span, article: 300, other: span, day },
                    PublishedReason::SharedQuotation { own: span, article: 0, other: span, day },
                    PublishedReason::LastMention { own: span, day },
                    PublishedReason::Stated { own: span, day },
                    PublishedReason::Weekday { own: span, day },
                    PublishedReason::Alike { article: 300, day },
                    PublishedReason::Figures { own: span, day, by: TimeReason::Outlet },
                ],
            },
            outlet: Some(name()),
            blocks: vec![Block { kind: BlockKind::Boilerplate, span }],
            sentences: vec![span; 3],
            times: times.to_vec(),
            places: vec![Place {
                span,
                name: name(),
                point: Some(point),
                kind,
                country: None,
                radius_km: 0.5,
                metonym: true,
                reason: PlaceReason::Unsettled,
                candidates: vec![Candidate { name: name(), within: name(), point, kind, population: 70_000 }],
            }],
            actors: vec![ActorMention { span, actor: name(), name: name(), kind: ActorKind::Group }],
            quotes: vec![Quote { span, kind: QuoteKind::Mixed, speaker: Some(Speaker { span, actor: None }), cue: Some(span) }],
            figures: vec![Figure {
                span,
                min,
                max,
                qualifier,
                counts: name(),
                fate: Some(name()),
                range,
                place: Some(span),
                source: None,
            }],
            events: vec![read],
            ..Article::default()
        };
        let event = Event {
            id: name(),
            title: name(),
            kind: EventKind::Movement,
            range: None,
            precision: Precision::Day,
            approximate: false,
            doubt: Doubt { inferred: false, open: true, other: None },
            place,
            actors: vec![name()],
            reports: vec![EventReport { article: 70_000, evidence: vec![span] }],
            disputes: vec![Dispute { about: FacetKind::Claim, sides: vec![(1, span)] }],
            facets: vec![Facet { about: FacetKind::Place, says: name(), sides: vec![(300, span)] }],
            weight: 1234,
        };
        Story {
            title: name(),
            standfirst: String::new(),
            articles: vec![article],
            actors: vec![Actor { id: name(), name: name(), kind: ActorKind::Person, aliases: vec![name()], roles: Vec::new() }],
            events: vec![event],
            statements: vec![Statement {
                id: name(),
                speaker: name(),
                title: name(),
                event: Some(300),
                versions: vec![Version { article: 1, span, parts: vec![span], likeness: Likeness::Reported }],
            }],
            counts: vec![Count {
                id: name(),
                topic: name(),
                event: None,
                entries: vec![CountEntry { article: 1, span, min, max, qualifier, range, source: Some(span) }],
                verdict: Verdict::Contradiction,
            }],
            wording: vec![
                Wording { named: Named::Actor(name()), terms: vec![Term { article: 1, term: name(), spans: vec![span] }] },
                Wording { named: Named::Event(300), terms: Vec::new() },
            ],
            labels: vec![Label { name: name(), point, kind, rank: 200 }],
            warnings: vec![Warning { article: Some(name()), notice: Notice::said(&name()) }],
            basemap: name(),
            language: name(),
        }
    }

    #[test]
    fn a_story_reads_as_the_derived_code_reads_it() {
        let bytes = postcard::to_allocvec(&full()).unwrap();
        assert_eq!(story(&bytes), Some(full()));
    }

    #[test]
    fn a_comparison_reads_as_the_derived_code_reads_it() {
        let comparison = Comparison::of(&full());
        assert_eq!(super::comparison(&postcard::to_allocvec(&comparison).unwrap()), Some(comparison));
    }

    #[test]
    fn damaged_bytes_are_refused_where_the_derived_code_refuses_them() {
        let bytes = postcard::to_allocvec(&full()).unwrap();
        let packed = |story: Option<Story>| story.map(|story| postcard::to_allocvec(&story).unwrap());
        let agree = |bytes: &[u8]| assert_eq!(packed(story(bytes)), packed(postcard::from_bytes(bytes).ok()));
        for at in 0..bytes.len() {
            agree(&bytes[..at]);
            for wrong in [0, 1, 2, 5, 127, 128, 255] {
                let mut bytes = bytes.clone();
                bytes[at] = wrong;
                agree(&bytes);
            }
        }
    }
}
