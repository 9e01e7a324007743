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
    assert_eq!(found("They had tested a Hammerfest 12 over the sea in the night."), Vec::<String>::new());
    assert_eq!(found("The singer Paris Hilton sued the Bank of America last week."), Vec::<String>::new());
    assert_eq!(found("At the end of the match they all saw that Jordan Henderson was hurt."), Vec::<String>::new());
    assert_eq!(
        found("On the next morning Mr. Lincoln and Sergeant Jackson went home, wrote long letters and told nobody about it."),
        Vec::<String>::new()
    );
}

#[test]
fn a_last_name_is_no_place_whatever_title_led_to_it() {
    let text = "They wrote to Deputy High Court Justice Maria Reno on Monday. The next day Reno denied the request.";
    assert_eq!(found(text), Vec::<String>::new());
}

#[test]
fn a_member_of_a_party_has_a_seat() {
    assert_eq!(found("Ana Prior, D-Springfield, left on Monday."), ["Springfield = Springfield, city"]);
}

#[test]
fn saints_are_whole() {
    assert_eq!(found("The ferry left St. Petersburg on Monday."), ["St. Petersburg = Saint Petersburg, city"]);
}

#[test]
fn capitals_before_a_dash_are_where_it_was_filed() {
    assert_eq!(found("Harvest fair opens again. BYESVILLE - The fair opened on Monday.").len(), 1);
}

#[test]
fn what_is_named_for_a_place_is_no_place() {
    assert_eq!(found("The Marburg virus was found in the bats."), Vec::<String>::new());
    assert_eq!(found("A Nodong-1 rocket fell into the sea."), Vec::<String>::new());
    assert_eq!(found("The spokesman Joaquin Navarro-Valls left."), Vec::<String>::new());
}

#[test]
fn countries_and_states_in_lists_are_what_they_are() {
    assert_eq!(
        found("It was sold in China, Japan and Mexico."),
        ["China = China, country", "Japan = Japan, country", "Mexico = Mexico, country"]
    );
    assert_eq!(
        found("It was sold in Ohio, Oregon, Virginia and Nevada."),
        ["Ohio = Ohio, region", "Oregon = Oregon, region", "Virginia = Virginia, region", "Nevada = Nevada, region"]
    );
}

#[test]
fn articles_of_romanised_arabic_may_differ() {
    for text in ["They reached Dayr al-Zawr at dawn.", "They reached Dayr az-Zawr at dawn.", "They reached Dayr az Zawr at dawn."]
    {
        assert_eq!(found(text).len(), 1, "{text}");
        assert!(found(text)[0].ends_with("= Deir ez-Zor, city"), "{text}");
    }
    assert_eq!(found("They reached Vallumbra al-Numan at dawn."), Vec::<String>::new());
}

#[test]
fn a_town_that_is_a_word_is_found_in_its_place() {
    assert_eq!(found("The lorry drove along the sea in Nice on Thursday."), ["Nice = Nice, city"]);
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

/// Whether each capital of a text is a metonym, in order.
fn metonyms(text: &str) -> Vec<bool> {
    let report = Report { id: "a".into(), text: text.into(), ..Report::default() };
    let document = crate::intake::parse(&report);
    find(&document, dateline_atlas::bundled(), &[], &[]).iter().map(|place| place.metonym).collect()
}

#[test]
fn governments_are_known_by_what_they_do_own_and_suffer() {
    for text in [
        "A spokesman accused Madrid of delay.",
        "The minister expects talks with Madrid soon.",
        "Neither is true, according to Madrid.",
        "There was a threat from Madrid in the spring.",
        "It was one of Madrid's demands.",
        "They said Madrid is unlikely to sign.",
        "Madrid has asked for a vote.",
        "They put pressure on Madrid to sign.",
        "The plan calls for Madrid to sign.",
        "They denounced Madrid on Monday.",
    ] {
        assert_eq!(metonyms(text), [true], "{text}");
    }
    assert_eq!(metonyms("The deal between Madrid and Lisbon is off."), [true, true]);
    assert_eq!(metonyms("Madrid and Lisbon agreed on a pier."), [true, true]);
}

#[test]
fn a_capital_stays_a_town_where_things_are_in_it() {
    for text in [
        "Snow fell in Madrid.",
        "The train from Madrid was late.",
        "Madrid police found a boat.",
        "Madrid's streets were empty.",
        "They flew to Madrid on Monday.",
        "An attack on Madrid was feared.",
        "Madrid is calm again.",
        "Madrid was hit by hail.",
        "They left for Madrid on Monday.",
    ] {
        assert_eq!(metonyms(text), [false], "{text}");
    }
    assert_eq!(metonyms("The flight between Madrid and Lisbon was late."), [false, false]);
}

#[test]
fn a_house_of_government_speaks_too() {
    assert_eq!(found("The Kremlin denied the report."), ["Kremlin = Kremlin, site, metonym"]);
    assert_eq!(found("Crowds stood outside the White House on Monday."), ["White House = White House, site"]);
}

#[test]
fn a_quarter_no_gazetteer_knows_is_in_its_city() {
    assert_eq!(
        found("Firemen reached the Vallumbra district of Lisbon at noon."),
        ["Vallumbra = Vallumbra, district", "Lisbon = Lisbon, city"]
    );
    assert_eq!(found("A wall fell in eastern Lisbon on Monday."), ["Lisbon = eastern Lisbon, district"]);
}

/// The place of that name in a text: how far it lies north and east of the last place, and its radius, in kilometres.
fn away(text: &str, name: &str) -> Option<(i32, i32, i32)> {
    let report = Report { id: "a".into(), text: text.into(), ..Report::default() };
    let document = crate::intake::parse(&report);
    let places = find(&document, dateline_atlas::bundled(), &[], &[]);
    let place = places.iter().find(|place| place.name == name)?;
    let city = places.iter().rfind(|place| place.name == "Aleppo")?;
    let (point, from) = (place.point?, city.point?);
    let north = (point.lat - from.lat) * 111.2;
    let east = (point.lon - from.lon) * 111.2 * from.lat.to_radians().cos();
    Some((north.round() as i32, east.round() as i32, place.radius_km.round() as i32))
}

#[test]
fn a_place_is_as_far_as_the_words_say() {
    let far = |text| away(text, "Ummaria camp").or_else(|| away(text, "Ummaria"));
    assert_eq!(far("They took the Ummaria camp ten kilometres north of Aleppo."), Some((10, 0, 4)));
    assert_eq!(far("They took Ummaria, 20 miles east of Aleppo, at dawn."), Some((0, 32, 13)));
    assert_eq!(far("They took Ummaria, a few kilometres south of Aleppo, at dawn."), Some((-4, 0, 3)));
    assert_eq!(far("A shell fell on Ummaria, about 12km from Aleppo, at dawn."), Some((0, 0, 12)));
    assert_eq!(far("The convoy stopped at Ummaria near Aleppo for the night."), Some((0, 0, 15)));
    assert_eq!(far("The convoy reached the village of Ummaria, just north-west of Aleppo."), Some((9, -9, 13)));
}

#[test]
fn the_city_is_the_one_named_before() {
    let text = "Shelling of Aleppo went on. They took Ummaria, a few kilometres north of the city, at dawn.";
    assert_eq!(away(text, "Ummaria"), Some((4, 0, 3)));
}

#[test]
fn a_quarter_may_be_anywhere_in_its_city() {
    assert_eq!(away("Firemen reached the Vallumbra district of Aleppo at noon.", "Vallumbra"), Some((0, 0, 13)));
    assert_eq!(away("They held Vallumbra district, north of Aleppo's citadel.", "Vallumbra"), Some((0, 0, 13)));
}

#[test]
fn roads_and_lakes_are_named_whole() {
    assert_eq!(
        found("A lorry burnt at 12 North Vallumbra St., Lisbon, near Highway 19."),
        ["North Vallumbra St. = North Vallumbra St., site", "Lisbon = Lisbon, city", "Highway 19 = Highway 19, site"]
    );
    assert_eq!(
        found("The last boats left Lake Ummaria early for Lisbon."),
        ["Lake Ummaria = Lake Ummaria, water", "Lisbon = Lisbon, city"]
    );
}

#[test]
fn counties_in_a_list_are_counties() {
    assert_eq!(
        found("Rain fell in Hitchcock and Otoe counties in Nebraska."),
        ["Hitchcock = Hitchcock County, region", "Otoe = Otoe County, region", "Nebraska = Nebraska, region"]
    );
    assert_eq!(found("It was built on a farm in Washington state."), ["Washington = Washington, region"]);
}

#[test]
fn a_village_is_in_the_place_that_is_named_after_it() {
    let text = "The clinic in Vallumbra, Kenya, closed on Monday.";
    assert_eq!(found(text), ["Vallumbra = Vallumbra, city", "Kenya = Kenya, country"]);
    assert_eq!(found("She was born in Grantville, Pennsylvania, in May.").len(), 2);
    assert_eq!(at("She was born in Grantville, Pennsylvania, in May."), Some((41, -78)));
    assert_eq!(found("Rain filled the Cranberry and Vallumbra rivers all day.").len(), 0);
}

#[test]
fn outskirts_are_around_a_city() {
    assert_eq!(
        found("Fires burnt on the northern outskirts of Lisbon on Monday."),
        ["Lisbon = northern outskirts of Lisbon, district"]
    );
    assert_eq!(found("Fires burnt on the outskirts of Lisbon."), ["Lisbon = outskirts of Lisbon, district"]);
}

#[test]
fn a_border_is_near_the_place_that_is_told_of() {
    let text = "Families left Aleppo for the Turkish border.";
    assert_eq!(found(text), ["Aleppo = Aleppo, city", "Turkish border = Turkish border, area"]);
}

#[test]
fn a_person_near_a_town_is_no_place() {
    assert_eq!(found("The mayor thanked John Ummaria, near Lisbon for years, by letter."), ["Lisbon = Lisbon, city"]);
}

#[test]
fn given_places_win() {
    let text = "Crowds gathered at the Blue Gate and in upper Lisbon before noon.";
    let report = Report { id: "a".into(), text: text.into(), ..Report::default() };
    let document = crate::intake::parse(&report);
    let given = |name: &str| GivenPlace {
        name: name.into(),
        aliases: Vec::new(),
        point: dateline_model::Point { lat: 1.5, lon: 2.5 },
        kind: PlaceKind::Site,
        country: None,
        radius_km: 0.2,
    };
    let given = [given("Blue Gate"), given("upper Lisbon")];
    let places = find(&document, dateline_atlas::bundled(), &given, &[]);
    let found = places.iter().map(|place| (place.name.as_str(), place.radius_km, place.reason)).collect::<Vec<_>>();
    assert_eq!(found, [("Blue Gate", 0.2, PlaceReason::Given), ("upper Lisbon", 0.2, PlaceReason::Given)]);
}
