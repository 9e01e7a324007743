//! What names the same actor within a report.

use std::{collections::BTreeMap, ops::Range};

use dateline_atlas::{country_by_code, country_by_people, fold};
use dateline_model::{ActorKind, Place, PlaceKind, Quote, Span};

use super::{
    alternatives,
    cast::{Cast, Member},
    described::Described,
    names::{Known, Name},
    sound,
};
use crate::quotes::Reader;

/// The actors of a document, without the speakers of its quotes.
pub fn cast(
    reader: &Reader<'_>,
    known: &Known<'_>,
    names: Vec<Name>,
    described: Vec<Described>,
    places: &[Place],
    quotes: &[Quote],
) -> Cast {
    let mut tie = Tie {
        reader,
        known,
        cast: Cast::default(),
        letters: BTreeMap::new(),
        persons: BTreeMap::new(),
        organisations: BTreeMap::new(),
        groups: BTreeMap::new(),
        governments: BTreeMap::new(),
    };
    let mut taken: Vec<Range<usize>> = Vec::new();
    let (full, single): (Vec<Name>, Vec<Name>) = names.into_iter().partition(|name| name.kind != ActorKind::Person || name.sure);
    for name in full.into_iter().chain(single) {
        taken.push(name.tokens.clone());
        tie.name(&name);
    }
    taken.sort_by_key(|tokens| tokens.start);
    tie.surnames(&mut taken);
    let mut named = tie.cast.mentions.clone();
    named.sort_unstable();
    let mut named = named.into_iter().peekable();
    let mut last = BTreeMap::new();
    for described in described {
        let start = reader.span(described.tokens.clone()).map_or(0, |span| span.start);
        while let Some((span, member)) = named.next_if(|(span, _)| span.end <= start) {
            tie.pass(&mut last, span, member);
        }
        let free = {
            let next = taken.partition_point(|tokens| tokens.end <= described.tokens.start);
            taken.get(next).is_none_or(|tokens| tokens.start >= described.tokens.end)
        };
        if free && let Some((span, member)) = tie.described(&described, &last) {
            tie.pass(&mut last, span, member);
        }
    }
    tie.governments(places, quotes);
    tie.finish()
}

struct Tie<'r, 'a, 'p> {
    reader: &'r Reader<'a>,
    known: &'r Known<'p>,
    cast: Cast,
    /// Abbreviations that the report explains.
    letters: BTreeMap<String, usize>,
    /// Persons by the first letter of their last name.
    persons: BTreeMap<char, Vec<usize>>,
    /// Organisations by their bare names.
    organisations: BTreeMap<String, Vec<usize>>,
    /// Groups by their names.
    groups: BTreeMap<String, usize>,
    /// Governments by the codes of their countries.
    governments: BTreeMap<String, usize>,
}

/// How many persons with the same first letter are asked whether a name is theirs, the last ones first.
const ASKED: usize = 200;

impl Tie<'_, '_, '_> {
    fn text(&self, tokens: Range<usize>) -> (Span, String) {
        let span = self.reader.span(tokens).unwrap_or_default();
        (span, span.of(self.reader.document.text).split_whitespace().collect::<Vec<_>>().join(" "))
    }

    fn name(&mut self, name: &Name) {
        let (span, form) = self.text(name.tokens.clone());
        let member = match name.kind {
            ActorKind::Person => self.person(&form),
            _ => self.organisation(&form, name.tokens.clone()),
        };
        let (span, form) = match name.kind {
            ActorKind::Person => (span, form),
            _ if name.tokens.len() == 1 => (span, form),
            _ => self.text(self.with_country(name.tokens.clone())),
        };
        if let Some(letters) = name.letters.clone() {
            let (short, word) = self.text(letters);
            self.letters.insert(word.clone(), member);
            self.mention(short, member, &word);
        }
        if let (Some(role), Some(member)) = (&name.role, self.cast.members.get_mut(member)) {
            member.add_role(role);
        }
        self.mention(span, member, &form);
    }

    fn mention(&mut self, span: Span, member: usize, form: &str) {
        self.cast.mentions.push((span, member));
        if let Some(member) = self.cast.members.get_mut(member) {
            *member.forms.entry(form.to_owned()).or_default() += 1;
        }
    }

    /// The person with this name, known or new.
    fn person(&mut self, form: &str) -> usize {
        let key = sound::words(form);
        let letter = key.last().and_then(|last| last.chars().next()).unwrap_or(' ');
        let near = self.persons.get(&letter).map(Vec::as_slice).unwrap_or_default();
        let same = |at: &usize| self.cast.members.get(*at).is_some_and(|member| same_person(&member.key, &key));
        if let Some(found) = near.iter().rev().take(ASKED).copied().find(same) {
            if let Some(member) = self.cast.members.get_mut(found).filter(|member| member.key.len() < key.len()) {
                member.key = key;
            }
            return found;
        }
        let member = self.open(ActorKind::Person, key, None);
        self.persons.entry(letter).or_default().push(member);
        member
    }

    fn open(&mut self, kind: ActorKind, key: Vec<String>, country: Option<String>) -> usize {
        let member = Member { kind, forms: BTreeMap::new(), roles: Vec::new(), country, key, government: false };
        self.cast.members.push(member);
        self.cast.members.len() - 1
    }

    /// The organisation with this name, known or new.
    fn organisation(&mut self, form: &str, tokens: Range<usize>) -> usize {
        if let Some(&member) = self.letters.get(form) {
            return member;
        }
        let (key, country) = self.bare(form, tokens);
        if let (Some(code), [head]) = (&country, key.as_slice())
            && matches!(head.as_str(), "government" | "regime" | "administration")
        {
            return self.government(code);
        }
        let name = key.join(" ");
        let near = self.organisations.get(&name).map(Vec::as_slice).unwrap_or_default();
        let same = |at: &usize| {
            let own = self.cast.members.get(*at).and_then(|member| member.country.as_ref());
            own.is_none() || country.is_none() || own == country.as_ref()
        };
        if let Some(found) = near.iter().rev().take(ASKED).copied().find(same) {
            if let Some(member) = self.cast.members.get_mut(found).filter(|member| member.country.is_none()) {
                member.country = country;
            }
            return found;
        }
        let member = self.open(ActorKind::Organisation, key, country);
        self.organisations.entry(name).or_default().push(member);
        if let Some(letters) = initials(form) {
            self.letters.entry(letters).or_insert(member);
        }
        member
    }

    /// Keeps in mind the organisation that a description with the last word of its name would mean.
    fn pass(&self, last: &mut BTreeMap<String, usize>, span: Span, member: usize) {
        if self.cast.members.get(member).is_some_and(|own| own.kind == ActorKind::Organisation) {
            let form = span.of(self.reader.document.text);
            last.insert(form.rsplit(char::is_whitespace).next().unwrap_or(form).to_lowercase(), member);
        }
    }

    /// "Russia's Foreign Ministry" with the country, that the name alone does not say.
    fn with_country(&self, tokens: Range<usize>) -> Range<usize> {
        let mark = tokens
            .start
            .checked_sub(3)
            .filter(|_| self.reader.word(tokens.start - 1) == "s" && matches!(self.reader.word(tokens.start - 2), "'" | "’"));
        let country = mark.and_then(|at| self.known.place(self.reader, at).zip(self.reader.span(at..at + 1)));
        let whole = country.filter(|(place, span)| place.kind == PlaceKind::Country && place.span == *span);
        if whole.is_some() { tokens.start - 3..tokens.end } else { tokens }
    }

    /// A name's words without the country in front, and that country.
    fn bare(&self, form: &str, tokens: Range<usize>) -> (Vec<String>, Option<String>) {
        let mut folded = String::new();
        fold(form, &mut folded);
        if let Some(usual) = alternatives::usual(&folded) {
            folded.clear();
            fold(usual, &mut folded);
            return (folded.split(' ').map(str::to_owned).collect(), None);
        }
        let mut words = folded.split(' ').filter(|word| *word != "the").map(str::to_owned).collect::<Vec<_>>();
        // In "Russian-backed" the people is not whose it is.
        let whose = self.reader.word(tokens.start + 1) != "-";
        let mut country = self.known.place(self.reader, tokens.start).filter(|_| whose).and_then(|place| place.country.clone());
        let people =
            words.first().filter(|_| whose).and_then(|word| country_by_people(word)).map(|country| country.code.to_owned());
        if words.len() > 1 && (people.is_some() || country.is_some()) {
            words.remove(0);
            country = people.or(country);
        } else if let Some(before) = tokens.start.checked_sub(3).filter(|_| self.reader.word(tokens.start - 1) == "s") {
            // "Russia's Foreign Ministry"
            country = self.known.place(self.reader, before).and_then(|place| place.country.clone());
        }
        (words, country)
    }

    /// Surnames that stand alone, of persons whose whole name the report has.
    fn surnames(&mut self, taken: &mut Vec<Range<usize>>) {
        let reader = self.reader;
        let mut surnames: BTreeMap<String, usize> = BTreeMap::new();
        for (index, member) in self.cast.members.iter().enumerate().filter(|(_, member)| member.kind == ActorKind::Person) {
            for form in member.forms.keys().filter(|_| member.key.len() > 1) {
                let last = form.rsplit(' ').next().unwrap_or(form);
                surnames.insert(last.to_owned(), index);
                for part in last.split('-').filter(|part| part.len() > 3) {
                    let mut capital = part.chars();
                    let part = capital.next().map_or(String::new(), |first| first.to_uppercase().chain(capital).collect());
                    surnames.entry(part).or_insert(index);
                }
            }
        }
        let mut next = 0;
        let mut more = Vec::new();
        for at in 0..reader.document.tokens.len() {
            while taken.get(next).is_some_and(|tokens| tokens.end <= at) {
                next += 1;
            }
            let inside = taken.get(next).is_some_and(|tokens| tokens.start <= at);
            let Some(&member) = surnames.get(reader.word(at)).filter(|_| !inside && reader.capital(at)) else { continue };
            let place = self.known.place(reader, at).is_some_and(|place| place.kind != PlaceKind::People && !place.metonym);
            let listed = reader.units.partition_point(|unit| unit.tokens.end <= at);
            let outside = reader.units.get(listed).is_none_or(|unit| unit.tokens.start > at);
            if !place && !outside {
                more.push((at, member));
            }
        }
        for (at, member) in more {
            let (span, form) = self.text(at..at + 1);
            self.mention(span, member, &form);
            taken.push(at..at + 1);
        }
        taken.sort_by_key(|tokens| tokens.start);
    }

    /// The government of a country, under its name.
    fn government(&mut self, code: &str) -> usize {
        if let Some(&known) = self.governments.get(code) {
            return known;
        }
        let name = country_by_code(code).map_or(code, |country| country.name).to_owned();
        let member = self.open(ActorKind::Organisation, vec![name.clone()], Some(code.to_owned()));
        if let Some(own) = self.cast.members.get_mut(member) {
            own.government = true;
        }
        self.governments.insert(code.to_owned(), member);
        member
    }

    fn described(&mut self, described: &Described, last: &BTreeMap<String, usize>) -> Option<(Span, usize)> {
        let (span, form) = self.text(described.tokens.clone());
        let head = self.reader.word(described.head);
        let plain = described.tokens.len() == 1;
        if described.kind == ActorKind::Organisation && plain {
            // "the ministry": the last one named before it.
            let member = last.get(head).copied()?;
            self.mention(span, member, &form);
            return Some((span, member));
        }
        if described.kind == ActorKind::Organisation {
            let member = self.organisation(&form, described.tokens.clone());
            self.mention(span, member, &form);
            return Some((span, member));
        }
        let form = self.small(described.tokens.start, form);
        let mut folded = String::new();
        fold(&form, &mut folded);
        let key = folded.split(' ').map(str::to_owned).collect::<Vec<_>>();
        let member = match self.groups.get(&folded) {
            Some(&found) => found,
            None => self.open(ActorKind::Group, key, None),
        };
        self.groups.insert(folded, member);
        self.mention(span, member, &form);
        Some((span, member))
    }

    /// A description without the capital that the head of a sentence gives it.
    fn small(&self, start: usize, form: String) -> String {
        let first = self.reader.units.binary_search_by_key(&start, |unit| unit.tokens.start).is_ok();
        let word = self.reader.word(start);
        let mut letters = form.chars();
        match letters.next().filter(|_| first && country_by_people(&word.to_lowercase()).is_none()) {
            Some(letter) if word.chars().skip(1).all(char::is_lowercase) => letter.to_lowercase().chain(letters).collect(),
            _ => form,
        }
    }

    /// Countries and capitals that stand for a government, or speak.
    fn governments(&mut self, places: &[Place], quotes: &[Quote]) {
        let article = |words: &str| words.strip_prefix("the ").or(words.strip_prefix("The ")).map_or(0, |_| 4);
        let mut speakers = quotes
            .iter()
            .filter_map(|quote| quote.speaker.as_ref())
            .map(|speaker| Span {
                start: speaker.span.start + article(speaker.span.of(self.reader.document.text)),
                ..speaker.span
            })
            .collect::<Vec<_>>();
        speakers.sort_unstable();
        self.cast.mentions.sort_unstable();
        let named = self.cast.mentions.iter().map(|(span, _)| *span).collect::<Vec<_>>();
        for place in places {
            let speaks = speakers.binary_search(&place.span).is_ok();
            let next = named.partition_point(|span| span.end <= place.span.start);
            let free = named.get(next).is_none_or(|span| !span.overlaps(place.span));
            if !free || !(place.metonym || speaks) {
                continue;
            }
            let form = place.span.of(self.reader.document.text).to_owned();
            let mut folded = String::new();
            fold(&form, &mut folded);
            let capital = place.metonym || place.kind == PlaceKind::Country;
            let found = match place.country.as_deref().filter(|_| capital) {
                Some(country) => self.government(country),
                None if speaks && alternatives::usual(&folded).is_some() => {
                    let at = self.reader.document.tokens.partition_point(|token| token.span.start < place.span.start);
                    self.organisation(&form, at..at + 1)
                }
                None => continue,
            };
            self.mention(place.span, found, &form);
        }
    }

    fn finish(mut self) -> Cast {
        self.cast.mentions.sort_unstable();
        let mut last = 0;
        self.cast.mentions.retain(|(span, _)| {
            let fits = span.start >= last && !span.is_empty();
            if fits {
                last = span.end;
            }
            fits
        });
        self.cast
    }
}

/// Whether two names are one person's: the same last word, and nothing that speaks against it before.
fn same_person(a: &[String], b: &[String]) -> bool {
    let (Some(last), Some(other)) = (a.last(), b.last()) else { return false };
    if !sound::alike(last, other) {
        return false;
    }
    match (a.len(), b.len()) {
        (1, _) | (_, 1) => true,
        _ => a.first().zip(b.first()).is_some_and(|(a, b)| sound::meets(a, b)),
    }
}

/// The first letters of the words of a name, of three words or more.
fn initials(form: &str) -> Option<String> {
    let capitals = form.split([' ', '-']).filter(|word| word.starts_with(char::is_uppercase));
    let letters = capitals.filter_map(|word| word.chars().next()).collect::<String>();
    (letters.chars().count() > 2).then_some(letters)
}
