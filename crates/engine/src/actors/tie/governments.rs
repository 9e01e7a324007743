//! Countries and capitals that stand for a government, or speak.

use std::collections::BTreeMap;

use dateline_atlas::{country_by_code, fold};
use dateline_model::{ActorKind, Place, PlaceKind, Quote, Span};

use super::{super::alternatives, country, whole::Tie};

impl Tie<'_, '_, '_> {
    /// Countries and capitals that stand for a government, or speak.
    pub(super) fn governments(&mut self, places: &[Place], quotes: &[Quote]) {
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
            if !free || !(place.metonym || speaks || country::acts(self.reader, place)) {
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

    /// The government that "the government" and "the regime" mean where none was named before: that of the report's country.
    pub(super) fn governs(&mut self, head: &str) -> Option<usize> {
        let country = self.country.clone().filter(|_| matches!(head, "government" | "regime"))?;
        Some(self.government(&country))
    }

    /// The government of a country, under its name.
    pub(super) fn government(&mut self, code: &str) -> usize {
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
}

/// The country that most places of a report lie in, metonyms left out.
pub(super) fn most_named(places: &[Place]) -> Option<String> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for place in places.iter().filter(|place| !place.metonym && place.kind != PlaceKind::People) {
        if let Some(country) = place.country.as_deref() {
            *counts.entry(country).or_default() += 1;
        }
    }
    let all = counts.values().sum::<usize>();
    counts.into_iter().find(|(_, count)| count * 2 > all).map(|(country, _)| country.to_owned())
}
