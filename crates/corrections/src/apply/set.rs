use dateline_model::{Doubt, Event, EventPlace, FacetKind, PlaceBasis, PlaceKind};

use crate::{SetPlace, When};

/// Gives an event another title; an empty one changes nothing.
pub fn title(event: &mut Event, title: &str) -> Option<()> {
    let title = title.trim();
    (!title.is_empty()).then(|| title.clone_into(&mut event.title))
}

/// Gives an event another date, or none. What the engine doubted about its own goes, and so does a dispute about it.
pub fn date(event: &mut Event, when: Option<When>) -> Option<()> {
    event.range = when.map(|when| when.range);
    event.precision = when.map(|when| when.precision).unwrap_or_default();
    event.approximate = when.is_some_and(|when| when.approximate);
    event.doubt = Doubt::default();
    event.disputes.retain(|dispute| dispute.about != FacetKind::Date);
    Some(())
}

/// Gives an event another place, or none.
pub fn place(event: &mut Event, place: Option<&SetPlace>) -> Option<()> {
    let kind = event.place.as_ref().map_or(PlaceKind::Site, |place| place.kind);
    event.place = place.map(|place| EventPlace {
        name: place.name.clone(),
        kind,
        point: place.point,
        radius_km: place.radius_km,
        basis: PlaceBasis::Given,
    });
    Some(())
}

#[cfg(test)]
mod tests {
    use dateline_model::{Point, Precision};

    use super::*;
    use crate::{Correction, EventName, apply, apply::sample};

    fn named(id: &str) -> EventName {
        EventName { id: id.into(), told: Vec::new() }
    }

    #[test]
    fn an_event_moves_to_its_new_day() {
        let mut story = sample::story();
        let when = When::parse("2020-06");
        assert_eq!(apply(&mut story, &[Correction::Redate { event: named("truce"), when }]), Vec::new());
        let last = story.events.last().unwrap();
        assert_eq!((last.id.as_str(), last.precision), ("truce", Precision::Month));
    }

    #[test]
    fn an_event_without_date_stands_last() {
        let mut story = sample::story();
        let _ = apply(&mut story, &[Correction::Redate { event: named("truce"), when: None }]);
        assert_eq!((story.events[2].id.as_str(), story.events[2].range), ("truce", None));
    }

    #[test]
    fn a_place_is_set_and_taken_away() {
        let mut story = sample::story();
        let place = SetPlace { name: "Old Mill".into(), point: Point { lat: 1.0, lon: 2.0 }, radius_km: 3.0 };
        let _ = apply(&mut story, &[Correction::Replace { event: named("truce"), place: Some(place) }]);
        let set = story.events[0].place.clone().unwrap();
        assert_eq!((set.name.as_str(), set.radius_km, set.basis), ("Old Mill", 3.0, PlaceBasis::Given));
        let _ = apply(&mut story, &[Correction::Replace { event: named("truce"), place: None }]);
        assert_eq!(story.events[0].place, None);
    }

    #[test]
    fn an_empty_title_is_none() {
        let mut story = sample::story();
        let empty = Correction::Rename { event: named("truce"), title: " ".into() };
        assert_eq!((apply(&mut story, &[empty]).len(), story.events[0].title.as_str()), (1, "TRUCE"));
    }
}
