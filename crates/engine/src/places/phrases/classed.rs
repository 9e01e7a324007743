//! Names with a noun that says what they are: "the Riad district of Lisbon", "the village of Saria near Lisbon".

use dateline_model::{Place, PlaceKind, PlaceReason, Point};

use super::{
    super::{reader::Reader, relation::Relation, words},
    Text,
    anchor::{self, Anchor},
    cue,
    names::{join, name_from, name_to},
    nouns::{self, Class, class},
};
use crate::within;

/// Every such place, in the order of the text.
pub fn find(text: &Text<'_, '_>, places: &[Place]) -> Vec<Place> {
    let reader = text.reader;
    let mut found = Vec::new();
    for range in reader.running() {
        for at in range.clone() {
            let Some(class) = class(reader.word(at)).filter(|_| reader.is_word(at)) else { continue };
            let mut last = at;
            while last > range.start && nouns::is_between(reader.before(last, 1)) {
                last -= 1;
            }
            let of = reader.word(at + 1) == "of" && !reader.capital(at);
            let named = match name_to(reader, last, range.start) {
                Some(start) => Some((start, last)),
                None if of => name_from(reader, at + 2, range.end).map(|end| (at + 2, end)),
                None => None,
            };
            let Some((start, end)) = named else { continue };
            let feature = words::is_feature(reader.word(at));
            // "the river" and "the park" are words; "Neva River" is a name.
            if class.only_named && !(feature && end <= at) {
                continue;
            }
            // "Florida Highway Patrol": the name goes on.
            if reader.capital(at) && reader.capital(at + 1) && reader.spaced(at + 1) {
                continue;
            }
            // "the Coast Air Quality Management District" is a body.
            let long = (start..end).filter(|&at| reader.capital(at)).count() > 3 && !class.only_named;
            let site = (class.kind == PlaceKind::Site || feature) && reader.capital(at) && end <= at;
            // "Main St." takes its point with it, and "North Main Street" its side.
            let short = matches!(reader.word(at), "St" | "Rd" | "Ave" | "Blvd" | "Hwy" | "Pkwy");
            let point = short && reader.word(at + 1) == "." && !reader.spaced(at + 1);
            if short && !point && !matches!(reader.word(at + 1), "," | "and" | "in") {
                continue;
            }
            let start = if site { with_side(reader, start, range.start) } else { start };
            let span = join(reader, start, if site { at + 1 + usize::from(point) } else { end });
            let person = (start..end.max(at + usize::from(site))).any(|at| text.persons.surnames.contains(reader.word(at)));
            if person || long || within::overlaps(places, span) {
                continue;
            }
            let anchor = anchored(text, places, at.max(end), range.end, span);
            if anchor.is_none() && !feature {
                continue;
            }
            let (point, radius_km) = match &anchor {
                Some((anchor, relation)) => spot(class, anchor, *relation),
                None => (None, 0.0),
            };
            let name = if class.kind == PlaceKind::Site && !site && end <= at { join(reader, start, at + 1) } else { span };
            found.push(Place {
                span,
                name: name.of(reader.document.text).to_owned(),
                point,
                kind: class.kind,
                country: anchor.and_then(|(anchor, _)| anchor.country),
                radius_km,
                metonym: false,
                reason: if point.is_some() { PlaceReason::Phrase } else { PlaceReason::Unsettled },
                candidates: Vec::new(),
            });
        }
    }
    found
}

/// The start of a street's name with the side before it: "North Main Street", "W. Main Street".
fn with_side(reader: &Reader<'_>, start: usize, limit: usize) -> usize {
    let letter = |word: &str| matches!(word, "N" | "S" | "E" | "W");
    match (reader.before(start, 2), reader.before(start, 1)) {
        (side, ".") if letter(side) && start >= limit + 2 && !reader.spaced(start - 1) => start - 2,
        (_, side) if start > limit && reader.capital(start - 1) && words::is_side(side) && !side.ends_with("ern") => start - 1,
        _ => start,
    }
}

/// What a name leans on, and how: by the first words of distance after it, else the town around.
fn anchored(
    text: &Text<'_, '_>,
    places: &[Place],
    from: usize,
    limit: usize,
    span: dateline_model::Span,
) -> Option<(Anchor, Relation)> {
    let around = anchor::around(text.reader, places, text.populations, span);
    let told = cue::find(text.reader.document, from, limit).and_then(|cue| {
        // A town before the words of distance is the one it lies in.
        let start = text.reader.document.tokens.get(cue.end)?.span.start;
        let nearer = around.as_ref().is_some_and(|anchor| anchor.span.start > span.start && anchor.span.end < start);
        let anchor = anchor::at_token(text.reader, places, text.populations, cue.end, span.start).filter(|_| !nearer)?;
        // "north of Lisbon's cathedral" is north of something in Lisbon.
        let after = text.reader.document.tokens.partition_point(|token| token.span.start < anchor.span.end);
        let whose = matches!(text.reader.word(after), "'" | "’") && anchor.span.start >= start;
        Some((anchor, if whose { Relation::In } else { cue.relation }))
    });
    told.or_else(|| around.map(|anchor| (anchor, Relation::In)))
}

/// Where the words put it, and its radius.
fn spot(class: Class, anchor: &Anchor, relation: Relation) -> (Option<Point>, f32) {
    let relation = match relation {
        // A quarter "north of the market of X" is in the north of X.
        Relation::Beyond(way) | Relation::JustBeyond(way) if class.inside && anchor.town => Relation::Part(way),
        Relation::Near | Relation::Outside if class.inside && anchor.town => Relation::In,
        relation => relation,
    };
    let (point, radius) = relation.place(anchor.point, anchor.reach);
    let radius = match relation {
        Relation::In if anchor.town && !class.inside => class.radius_km.max(radius),
        Relation::In if anchor.town => radius.max(2.0),
        _ => radius,
    };
    (Some(point), radius)
}
