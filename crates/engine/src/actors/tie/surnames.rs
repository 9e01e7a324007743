//! Surnames that stand alone, of persons whose whole name the report has.

use std::{collections::BTreeMap, ops::Range};

use dateline_model::{ActorKind, PlaceKind};

use super::whole::Tie;
use crate::places::is_given_name;

impl Tie<'_, '_, '_> {
    /// Surnames that stand alone, of persons whose whole name the report has.
    pub(super) fn surnames(&mut self, taken: &mut Vec<Range<usize>>) {
        let reader = self.reader;
        let mut surnames: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (index, member) in self.cast.members.iter().enumerate().filter(|(_, member)| member.kind == ActorKind::Person) {
            for form in member.forms.keys() {
                let last = form.rsplit(' ').next().unwrap_or(form);
                surnames.entry(last.to_owned()).or_default().push(index);
                for part in last.split('-').filter(|part| part.len() > 3) {
                    let mut capital = part.chars();
                    let part = capital.next().map_or(String::new(), |first| first.to_uppercase().chain(capital).collect());
                    surnames.entry(part).or_default().push(index);
                }
            }
        }
        self.cast.mentions.sort_unstable();
        let mut next = 0;
        let mut more = Vec::new();
        for at in 0..reader.document.tokens.len() {
            while taken.get(next).is_some_and(|tokens| tokens.end <= at) {
                next += 1;
            }
            let inside = taken.get(next).is_some_and(|tokens| tokens.start <= at);
            let Some(bearers) = surnames.get(reader.word(at)).filter(|_| !inside && reader.capital(at)) else { continue };
            let start = reader.span(at..at + 1).map_or(0, |span| span.start);
            let several = bearers.iter().any(|bearer| bearers.first() != Some(bearer));
            let named = if several { self.named_before(start, bearers) } else { None };
            let Some(member) = named.or(bearers.first().copied()) else { continue };
            let place = self.known.place(reader, at).is_some_and(|place| place.kind != PlaceKind::People && !place.metonym);
            let listed = reader.units.partition_point(|unit| unit.tokens.end <= at);
            let outside = reader.units.get(listed).is_none_or(|unit| unit.tokens.start > at);
            // "Tony Roe" is not the Roe whom the report has with another given name.
            let given = at.checked_sub(1).map_or("", |before| reader.word(before));
            let own = self.cast.members.get(member).is_some_and(|own| own.key.contains(&given.to_lowercase()));
            let another = is_given_name(given) && reader.capital(at - 1) && !own;
            if !place && !outside && !another {
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
}
