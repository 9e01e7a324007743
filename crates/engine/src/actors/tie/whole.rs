//! A report's names, surnames, descriptions and governments, each tied to what was named before.

use std::{collections::BTreeMap, ops::Range};

use dateline_model::{ActorKind, Place, Quote, Span};

use super::{
    super::{
        cast::{Cast, Member},
        described::Described,
        names::{Known, Name},
    },
    governments::most_named,
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
        country: most_named(places),
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

/// The actors of a report as they are found.
pub(super) struct Tie<'r, 'a, 'p> {
    pub(super) reader: &'r Reader<'a>,
    pub(super) known: &'r Known<'p>,
    pub(super) cast: Cast,
    /// Abbreviations that the report explains.
    pub(super) letters: BTreeMap<String, usize>,
    /// Persons by the first letter of their last name.
    pub(super) persons: BTreeMap<char, Vec<usize>>,
    /// Organisations by their bare names.
    pub(super) organisations: BTreeMap<String, Vec<usize>>,
    /// Groups by their names.
    pub(super) groups: BTreeMap<String, usize>,
    /// Governments by the codes of their countries.
    pub(super) governments: BTreeMap<String, usize>,
    /// The country that most of the report's places lie in: ISO code.
    pub(super) country: Option<String>,
}

impl Tie<'_, '_, '_> {
    pub(super) fn text(&self, tokens: Range<usize>) -> (Span, String) {
        let span = self.reader.span(tokens).unwrap_or_default();
        (span, span.of(self.reader.document.text).split_whitespace().collect::<Vec<_>>().join(" "))
    }

    fn name(&mut self, name: &Name) {
        let (span, form) = self.text(name.tokens.clone());
        let member = match name.kind {
            ActorKind::Person => self.person(&form, span.start),
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

    pub(super) fn mention(&mut self, span: Span, member: usize, form: &str) {
        self.cast.mentions.push((span, member));
        if let Some(member) = self.cast.members.get_mut(member) {
            *member.forms.entry(form.to_owned()).or_default() += 1;
        }
    }

    pub(super) fn open(&mut self, kind: ActorKind, key: Vec<String>, country: Option<String>) -> usize {
        let member = Member { kind, forms: BTreeMap::new(), roles: Vec::new(), country, key, government: false };
        self.cast.members.push(member);
        self.cast.members.len() - 1
    }

    /// Keeps in mind the organisation that a description with the last word of its name would mean.
    fn pass(&self, last: &mut BTreeMap<String, usize>, span: Span, member: usize) {
        if self.cast.members.get(member).is_some_and(|own| own.kind != ActorKind::Person) {
            let form = span.of(self.reader.document.text);
            last.insert(form.rsplit(char::is_whitespace).next().unwrap_or(form).to_lowercase(), member);
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
