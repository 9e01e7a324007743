//! Capitalised words that name a person or an organisation, with the titles around them.

use std::{collections::BTreeSet, ops::Range};

use dateline_model::{ActorKind, BlockKind, Place, PlaceKind, Quote, Span};

use super::lexicon;
use crate::{
    places::is_given_name,
    quotes::{Class, Reader},
};

/// A name as it stands in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// Its words, titles left out.
    pub tokens: Range<usize>,
    /// What it names.
    pub kind: ActorKind,
    /// What the text says its bearer is: "deputy foreign minister".
    pub role: Option<String>,
    /// Whether this alone is enough to know a person or an organisation by.
    pub sure: bool,
    /// The letters in brackets behind it: "(SOHR)".
    pub letters: Option<Range<usize>>,
}

/// What a report says about words with capitals, wherever they stand.
pub struct Known<'p> {
    places: &'p [Place],
    /// Where somebody is named as speaking, sorted.
    speakers: Vec<Span>,
    /// Words that the report also writes small.
    small: BTreeSet<String>,
}

impl<'p> Known<'p> {
    /// What the places and the quotes of a report say about its names.
    pub fn new(reader: &Reader<'_>, places: &'p [Place], quotes: &[Quote]) -> Self {
        let mut speakers = quotes.iter().filter_map(|quote| Some(quote.speaker.as_ref()?.span)).collect::<Vec<_>>();
        speakers.sort_unstable();
        speakers.dedup();
        let mut capitals = BTreeSet::new();
        for at in 0..reader.document.tokens.len() {
            if reader.capital(at) && reader.word(at).len() > 2 {
                capitals.insert(reader.word(at).to_lowercase());
            }
        }
        let small = (0..reader.document.tokens.len()).map(|at| reader.word(at)).filter(|word| capitals.contains(*word));
        let small = small.map(str::to_owned).collect();
        Self { places, speakers, small }
    }

    /// The place whose words hold a token.
    pub fn place(&self, reader: &Reader<'_>, at: usize) -> Option<&'p Place> {
        let span = reader.span(at..at + 1)?;
        let next = self.places.partition_point(|place| place.span.end <= span.start);
        self.places.get(next).filter(|place| place.span.contains(span))
    }

    /// Whether a span is, or ends, what a speaker is called.
    fn speaks(&self, span: Span) -> bool {
        let next = self.speakers.partition_point(|speaker| speaker.end <= span.start);
        self.speakers
            .get(next)
            .is_some_and(|speaker| speaker.contains(span) && (speaker.end == span.end || speaker.start == span.start))
    }
}

/// Every name of a document, in order.
pub fn find(reader: &Reader<'_>, known: &Known<'_>) -> Vec<Name> {
    let mut names = Vec::new();
    for unit in &reader.units {
        if matches!(reader.kind(unit), BlockKind::Byline | BlockKind::Date | BlockKind::Dateline) {
            continue;
        }
        let titled = is_titled(reader, unit.tokens.clone());
        let mut at = unit.tokens.start;
        while at < unit.tokens.end {
            if !starts(reader, at) {
                at += 1;
                continue;
            }
            let end = run_end(reader, at, unit.tokens.end);
            if let Some(name) = parse(reader, known, at..end, titled, unit.tokens.clone()) {
                names.push(name);
            }
            at = end.max(at + 1);
        }
    }
    names
}

/// Whether nearly every word has a capital, as in a headline: a capital then says little.
fn is_titled(reader: &Reader<'_>, tokens: Range<usize>) -> bool {
    let long = tokens.filter(|&at| reader.is_word(at) && reader.word(at).len() > 3).collect::<Vec<_>>();
    let capitals = long.iter().filter(|&&at| reader.capital(at)).count();
    long.len() >= 4 && capitals * 10 >= long.len() * 7
}

fn lower(reader: &Reader<'_>, at: usize) -> String {
    reader.word(at).to_lowercase()
}

fn starts(reader: &Reader<'_>, at: usize) -> bool {
    let glued = !reader.spaced(at) && at > 0 && matches!(reader.word(at - 1), "'" | "’" | "@");
    if reader.capital(at) {
        let small = Class::DETERMINER
            .or(Class::PRONOUN)
            .or(Class::PREPOSITION)
            .or(Class::CONJUNCTION)
            .or(Class::SUBORDINATOR)
            .or(Class::ADVERB)
            .or(Class::TIME)
            .or(Class::AUXILIARY)
            .or(Class::QUESTION);
        return !glued && (!reader.is(at, small) || is_name_anyway(reader, at));
    }
    lexicon::is_particle(reader.word(at)) && reader.word(at + 1) == "-" && reader.capital(at + 2)
}

/// "Will", "May" and "Jan" before another name.
fn is_name_anyway(reader: &Reader<'_>, at: usize) -> bool {
    is_given_name(reader.word(at)) && reader.capital(at + 1) && !reader.is(at + 1, Class::TIME) && !reader.is(at, Class::TIME)
}

/// Where a run of names that starts at `at` ends.
fn run_end(reader: &Reader<'_>, at: usize, limit: usize) -> usize {
    let mut end = at;
    let mut organised = false;
    while end < limit {
        let word = reader.word(end);
        let glued = !reader.spaced(end);
        let joined = end > at && glued && matches!(reader.word(end - 1), "-" | "'" | "’" | "‘" | "`");
        if reader.capital(end) {
            if reader.is(end, Class::TIME) && end > at && !joined {
                break;
            }
            let lower = lower(reader, end);
            organised |= lexicon::is_organisation(&lower) || lexicon::is_role(&lower);
        } else if end == at || joined {
            // "al-Assad", "Ban Ki-moon"; the "s" of a possessive ends the name.
            if joined && (word == "s" || !reader.is_word(end)) {
                return end - 1;
            }
        } else if matches!(word, "-" | "'" | "’" | "‘" | "`") && glued && reader.is_word(end + 1) && !reader.spaced(end + 1) {
            let possessive =
                reader.word(end + 1) == "s" || (word != "-" && reader.spaced(end + 2) && reader.word(end + 1).len() == 1);
            if possessive {
                break;
            }
        } else if let Some(next) = object(reader, end + 1).filter(|_| organised && matches!(word, "of" | "for")) {
            end = next - 1;
        } else if !goes_on(reader, end) {
            break;
        }
        end += 1;
    }
    end
}

/// The name behind "of" or "for", after its article.
fn object(reader: &Reader<'_>, at: usize) -> Option<usize> {
    let next = at + usize::from(reader.word(at) == "the");
    reader.capital(next).then_some(next)
}

/// Whether a name goes on over a mark or a small word: "J. Roe", "Roe & Dahl", "Ivo van Dahl".
fn goes_on(reader: &Reader<'_>, at: usize) -> bool {
    let next = reader.capital(at + 1);
    match reader.word(at) {
        "." => next && !reader.spaced(at) && reader.word(at - 1).len() <= 3,
        "&" => next,
        word => lexicon::is_particle(word) && (next || reader.word(at + 1) == "-"),
    }
}

/// What a run of capitals names.
fn parse(reader: &Reader<'_>, known: &Known<'_>, run: Range<usize>, titled: bool, unit: Range<usize>) -> Option<Name> {
    let words = run.clone().filter(|&at| reader.is_word(at)).collect::<Vec<_>>();
    // Titles first: what stands behind the last of them is the name.
    let mut role = None;
    let mut start = run.start;
    if let Some(last) = words.iter().copied().rev().find(|&at| is_title(reader, at)) {
        let mut next = last + 1;
        if reader.word(next) == "." && next < run.end {
            next += 1;
        }
        if matches!(reader.word(next), "of" | "for") && next < run.end {
            let behind = words.iter().filter(|&&at| at > next && reader.capital(at)).count();
            let object = behind.saturating_sub(2).max(1);
            next = words.iter().copied().filter(|&at| at > next && reader.capital(at)).nth(object).unwrap_or(run.end);
        }
        if next >= run.end {
            // "The President said", "the Foreign Minister": a description, no name.
            return organisation(reader, known, &words, run.start..last, titled);
        }
        let honorific = lexicon::is_honorific(&lower(reader, last));
        role = (!honorific || last > run.start).then(|| role_text(reader, run.start..next));
        role = role.filter(|role| !role.is_empty() && !honorific);
        start = next;
        return person(reader, known, start..run.end, role, true, titled, unit);
    }
    if let Some(found) = organisation(reader, known, &words, run.clone(), titled) {
        return Some(found);
    }
    // "Syrian Bashar Roe": peoples and places in front are no part of the name.
    while start < run.end && known.place(reader, start).is_some_and(|place| place.kind == PlaceKind::People) {
        start += 1;
    }
    if let Some(small) = role_before(reader, run.start, unit.start) {
        role = Some(small);
    }
    let sure = role.is_some();
    person(reader, known, start..run.end, role, sure, titled, unit)
}

fn is_title(reader: &Reader<'_>, at: usize) -> bool {
    let lower = lower(reader, at);
    // "Chief" and "Police" may be a surname or an organisation's word; titles end what stands before a name.
    (lexicon::is_role(&lower) && lower != "police") || lexicon::is_honorific(&lower)
}

/// The name of an organisation, where one of the words is a head word.
fn organisation(reader: &Reader<'_>, known: &Known<'_>, words: &[usize], run: Range<usize>, titled: bool) -> Option<Name> {
    let within = words.iter().copied().filter(|at| run.contains(at)).collect::<Vec<_>>();
    let head = within.iter().copied().rfind(|&at| reader.capital(at) && lexicon::is_organisation(&lower(reader, at)));
    let text = reader.span(run.clone())?.of(reader.document.text);
    let known_body = lexicon::is_known_body(text) || reader.document.outlet.as_deref() == Some(text);
    let letters = brackets(reader, run.end);
    let shouted =
        within.len() == 1 && text.len() <= 6 && text.len() >= 2 && text.chars().all(|letter| letter.is_ascii_uppercase());
    let place = known.places.binary_search_by_key(&reader.span(run.clone())?.start, |place| place.span.start).ok();
    let is_place = place.and_then(|at| known.places.get(at)).is_some_and(|place| place.span.len() >= text.len());
    let named = head.is_some_and(|head| {
        // A head word alone is a description: "the Council".
        let more = within.iter().filter(|&&at| at != head && reader.capital(at)).count();
        more > 0
    });
    if is_place || !(named || known_body || letters.is_some() || shouted) {
        return None;
    }
    // In a headline the capitals go on behind the name.
    let run =
        head.filter(|head| titled && *head + 1 < run.end && *head > run.start).map_or(run.clone(), |head| run.start..head + 1);
    Some(Name { tokens: run, kind: ActorKind::Organisation, role: None, sure: named || known_body || letters.is_some(), letters })
}

/// "(SOHR)"
fn brackets(reader: &Reader<'_>, at: usize) -> Option<Range<usize>> {
    let word = reader.word(at + 1);
    let letters =
        word.len() >= 2 && word.len() <= 8 && word.chars().filter(|letter| letter.is_uppercase()).count() * 2 > word.len();
    (reader.word(at) == "(" && letters && reader.is_word(at + 1) && reader.word(at + 2) == ")").then_some(at + 1..at + 2)
}

/// The name of a person, where there is enough to say that it is one.
fn person(
    reader: &Reader<'_>,
    known: &Known<'_>,
    tokens: Range<usize>,
    role: Option<String>,
    sure: bool,
    titled: bool,
    unit: Range<usize>,
) -> Option<Name> {
    let Range { start, end } = tokens;
    let words = (start..end).filter(|&at| reader.is_word(at)).collect::<Vec<_>>();
    let capitals = words.iter().filter(|&&at| reader.capital(at)).count();
    let span = reader.span(start..end)?;
    let placed = words
        .iter()
        .filter(|&&at| known.place(reader, at).is_some_and(|place| place.kind != PlaceKind::People || words.len() == 1))
        .count();
    let place = placed * 2 > words.len();
    if capitals == 0 || capitals > 5 || place || reader.word(words[0]).len() < 2 && capitals == 1 {
        return None;
    }
    let aside = aside(reader, end, unit.end);
    let given = capitals >= 2 && is_given_name(reader.word(words[0]));
    let initial = capitals >= 2 && words.iter().any(|&at| reader.word(at).len() == 1 && reader.word(at + 1) == ".");
    let common = words.iter().any(|&at| known.small.contains(&lower(reader, at)));
    let article = start > unit.start && reader.is(start - 1, Class::DETERMINER);
    let first = start == unit.start;
    let shouted = words.iter().all(|&at| reader.word(at).len() > 1 && !reader.word(at).chars().any(char::is_lowercase));
    let mut score = 0;
    score += if sure { 4 } else { 0 };
    score += if given { 3 } else { 0 } + if initial { 2 } else { 0 };
    score += if aside.is_some() { 3 } else { 0 };
    let holds = matches!(reader.word(end), "'" | "’") && !reader.spaced(end);
    score += if known.speaks(span) && !article && !holds { 2 } else { 0 };
    score +=
        if matches!(reader.word(end), "who" | ",") && reader.word(end + 1) == "who" || reader.word(end) == "who" { 2 } else { 0 };
    score += if (2..=3).contains(&capitals) && !first && !titled { 1 } else { 0 };
    score -= if article { 4 } else { 0 } + if common { 2 } else { 0 } + if capitals == 1 { 1 } else { 0 };
    score -= if shouted && !sure { 4 } else { 0 } + if titled && !given && !sure { 2 } else { 0 };
    let enough = if capitals == 1 { 3 } else { 2 };
    if score < enough {
        return None;
    }
    Some(Name { tokens: start..end, kind: ActorKind::Person, role: role.or(aside), sure: capitals >= 2, letters: None })
}

/// The role in small letters before a name: "Russia's deputy foreign minister".
fn role_before(reader: &Reader<'_>, at: usize, floor: usize) -> Option<String> {
    let last = at.checked_sub(1).filter(|last| *last >= floor)?;
    if !lexicon::is_role(&lower(reader, last)) {
        return None;
    }
    let mut start = last;
    while start > floor && last - start < 8 {
        let before = start - 1;
        let word = reader.word(before);
        let part = reader.capital(before)
            && !reader.is(before, Class::DETERMINER.or(Class::PREPOSITION).or(Class::ADVERB).or(Class::SUBORDINATOR))
            || lexicon::is_role_modifier(&word.to_lowercase())
            || lexicon::is_body(word)
            || (matches!(word, "-" | "'" | "’") && !reader.spaced(before))
            || (word == "s" && !reader.spaced(before))
            || (reader.word(start) == "-" && reader.is_word(before));
        if !part {
            break;
        }
        start = before;
    }
    let text = role_text(reader, start..at);
    (!text.is_empty()).then_some(text)
}

/// The role between commas behind a name: ", the deputy foreign minister,".
fn aside(reader: &Reader<'_>, at: usize, limit: usize) -> Option<String> {
    if reader.word(at) != "," {
        return None;
    }
    let mut start = at + 1;
    let end = (start..limit.min(start + 14))
        .find(|&at| matches!(reader.word(at), "," | "." | ";" | "who") || reader.quoted(at))
        .unwrap_or(limit);
    while start < end && reader.is(start, Class::DETERMINER) {
        start += 1;
    }
    // The role ends before "of the bank" or with it, whichever is short.
    let head = (start..end).find(|&at| lexicon::is_role(&lower(reader, at)) && !lexicon::is_role(&lower(reader, at + 1)))?;
    let plain =
        (start..head).all(|at| !reader.is(at, Class::PREPOSITION.or(Class::AUXILIARY).or(Class::PRONOUN).or(Class::CONJUNCTION)));
    let mut last = head + 1;
    if matches!(reader.word(last), "of" | "for" | "to" | "at") && end - last <= 10 {
        last = end;
    }
    (plain && head - start <= 6).then(|| reader.span(start..last).map(|span| span.of(reader.document.text).to_owned())).flatten()
}

/// The words of a role, without a mark or an article in front.
fn role_text(reader: &Reader<'_>, tokens: Range<usize>) -> String {
    let mut tokens = tokens;
    while tokens.start < tokens.end
        && (!reader.is_word(tokens.start) || reader.is(tokens.start, Class::DETERMINER) || (reader.word(tokens.start) == "s"))
    {
        tokens.start += 1;
    }
    reader.span(tokens).map_or(String::new(), |span| span.of(reader.document.text).to_owned())
}
