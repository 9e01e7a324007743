//! Whether two reports can mean the same speaker.

use std::collections::{BTreeMap, BTreeSet};

use dateline_atlas::{country_by_name, country_by_people, fold};
use dateline_model::{Actor, ActorKind};

/// How the speakers of two utterances stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kinship {
    /// They are the same.
    Same,
    /// One speaks for the other, or a report does not say who spoke.
    Open,
    /// They are not the same.
    Other,
}

/// What is known of who can speak for whom.
pub struct Speakers<'a>(BTreeMap<&'a str, Known>);

#[derive(Debug, Default)]
struct Known {
    kind: Option<ActorKind>,
    /// The folded words of its roles, or of each of its names.
    names: Vec<BTreeSet<String>>,
    countries: BTreeSet<&'static str>,
}

impl<'a> Speakers<'a> {
    /// The speakers of a story.
    pub fn of(actors: &'a [Actor]) -> Self {
        let known = actors.iter().map(|actor| {
            let names = match actor.kind {
                ActorKind::Person => actor.roles.iter().collect::<Vec<_>>(),
                _ => std::iter::once(&actor.name).chain(&actor.aliases).collect(),
            };
            let names = names.into_iter().map(|name| words(name)).collect::<Vec<_>>();
            let countries = names.iter().flatten().filter_map(|word| country(word)).collect();
            (actor.id.as_str(), Known { kind: Some(actor.kind), names, countries })
        });
        Self(known.collect())
    }

    /// How two speakers stand to each other.
    pub fn kinship(&self, a: Option<&str>, b: Option<&str>) -> Kinship {
        let (Some(a), Some(b)) = (a, b) else { return Kinship::Open };
        if a == b {
            return Kinship::Same;
        }
        let (Some(a), Some(b)) = (self.0.get(a), self.0.get(b)) else { return Kinship::Open };
        let person = |known: &Known| known.kind == Some(ActorKind::Person);
        let kin = match (person(a), person(b)) {
            (true, true) => false,
            (true, false) => speaks_for(a, b),
            (false, true) => speaks_for(b, a),
            (false, false) => !a.countries.is_disjoint(&b.countries) || a.countries.is_empty() || b.countries.is_empty(),
        };
        if kin { Kinship::Open } else { Kinship::Other }
    }

    /// Whether an actor is a person.
    pub fn is_person(&self, id: &str) -> bool {
        self.0.get(id).is_some_and(|known| known.kind == Some(ActorKind::Person))
    }
}

/// Whether a person's roles name a body, or its country, or say nothing.
fn speaks_for(person: &Known, body: &Known) -> bool {
    let roles = || person.names.iter();
    let named = roles().any(|role| body.names.iter().any(|name| !name.is_empty() && name.is_subset(role)));
    named || !person.countries.is_disjoint(&body.countries)
}

/// The folded words of a name that say whose it is.
fn words(name: &str) -> BTreeSet<String> {
    let mut folded = String::new();
    fold(name, &mut folded);
    let small = |word: &&str| !matches!(*word, "the" | "of" | "for" | "and" | "s" | "a" | "an");
    folded.split(' ').filter(small).map(|word| word.trim_end_matches("s").to_owned()).filter(|word| !word.is_empty()).collect()
}

fn country(word: &str) -> Option<&'static str> {
    let found = country_by_people(word)
        .or_else(|| country_by_name(word))
        .or_else(|| (word == "u").then(|| country_by_name("us")).flatten());
    found.map(|country| country.code)
}
