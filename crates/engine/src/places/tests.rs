//! One line of text in, what it names out, over the whole gazetteer.

use dateline_model::Report;

use super::*;

/// Each place as `words = name, kind`, with `metonym` where it is one.
fn found(text: &str) -> Vec<String> {
    let report = Report { id: "a".into(), text: text.into(), ..Report::default() };
    let document = crate::intake::parse(&report);
    let places = find(&document, dateline_atlas::bundled(), &[], &[]);
    let show = |place: &Place| {
        let metonym = if place.metonym { ", metonym" } else { "" };
        format!("{} = {}, {}{metonym}", place.span.of(text), place.name, place.kind.name())
    };
    places.iter().map(show).collect()
}

/// Where the first place of a text lies, to the degree.
fn at(text: &str) -> Option<(i32, i32)> {
    let report = Report { id: "a".into(), text: text.into(), ..Report::default() };
    let document = crate::intake::parse(&report);
    let places = find(&document, dateline_atlas::bundled(), &[], &[]);
    places.first().and_then(|place| place.point).map(|point| (point.lat.round() as i32, point.lon.round() as i32))
}

#[test]
fn towns_countries_and_peoples_are_told_apart() {
    assert_eq!(
        found("The ferry left Lisbon for Brazil with Portuguese sailors aboard."),
        ["Lisbon = Lisbon, city", "Brazil = Brazil, country", "Portuguese = Portuguese, people",]
    );
}

#[test]
fn the_longest_name_wins() {
    assert_eq!(found("Roads around Kansas City were closed on Monday morning."), ["Kansas City = Kansas City, city"]);
}

#[test]
fn persons_and_organisations_are_no_places() {
    assert_eq!(found("The singer Paris Hilton sued the Bank of America last week."), Vec::<String>::new());
    assert_eq!(
        found("On the next morning Mr. Lincoln and Sergeant Jackson went home, wrote long letters and told nobody about it."),
        Vec::<String>::new()
    );
}

#[test]
fn weekdays_and_sides_are_no_places() {
    assert_eq!(found("On Saturday the march went north, and on Sunday East and West met."), Vec::<String>::new());
}

#[test]
fn a_container_beside_settles_a_name() {
    assert_eq!(at("Paris, Texas, was dark for an hour after the storm."), Some((34, -96)));
    assert_eq!(at("Paris was dark for an hour after the storm, and so was much of France."), Some((49, 2)));
}

#[test]
fn a_capital_that_speaks_is_no_place() {
    assert_eq!(found("Madrid refused to extend the treaty with its neighbours."), ["Madrid = Madrid, city, metonym"]);
    assert_eq!(found("The treaty was signed in Madrid by all its neighbours."), ["Madrid = Madrid, city"]);
}

#[test]
fn a_quarter_no_gazetteer_knows_is_in_its_city() {
    assert_eq!(
        found("Firemen reached the Vallumbra district of Lisbon at noon."),
        ["Vallumbra = Vallumbra, district", "Lisbon = Lisbon, city"]
    );
    assert_eq!(found("A wall fell in eastern Lisbon on Monday."), ["Lisbon = eastern Lisbon, district"]);
}

#[test]
fn a_camp_is_as_far_as_the_words_say() {
    let text = "They took the Ummaria refugee camp ten kilometres north of Aleppo.";
    let report = Report { id: "a".into(), text: text.into(), ..Report::default() };
    let document = crate::intake::parse(&report);
    let places = find(&document, dateline_atlas::bundled(), &[], &[]);
    let (camp, city) = (places.first().and_then(|place| place.point), places.last().and_then(|place| place.point));
    let km = camp.zip(city).map(|(camp, city)| camp.km_to(city));
    assert!(km.is_some_and(|km| (9.0..11.0).contains(&km)), "{places:?}");
}

#[test]
fn given_places_win() {
    let text = "Crowds gathered at the Blue Gate before noon.";
    let report = Report { id: "a".into(), text: text.into(), ..Report::default() };
    let document = crate::intake::parse(&report);
    let given = GivenPlace {
        name: "Blue Gate".into(),
        aliases: Vec::new(),
        point: dateline_model::Point { lat: 1.5, lon: 2.5 },
        kind: PlaceKind::Site,
        country: None,
        radius_km: 0.2,
    };
    let places = find(&document, &dateline_atlas::Gazetteer::default(), &[given], &[]);
    assert_eq!(places.iter().map(|place| (place.name.as_str(), place.radius_km)).collect::<Vec<_>>(), [("Blue Gate", 0.2)]);
}
