//! What the packed gazetteer answers.

use std::sync::OnceLock;

use dateline_atlas::{Entry, Gazetteer, GazetteerError, fold};
use dateline_model::{PlaceKind, Point};

const TIERS: [&[u8]; 3] = [
    include_bytes!("../data/gazetteer-1.bin"),
    include_bytes!("../data/gazetteer-2.bin"),
    include_bytes!("../data/gazetteer-3.bin"),
];

fn whole() -> &'static Gazetteer {
    static ONCE: OnceLock<Gazetteer> = OnceLock::new();
    ONCE.get_or_init(|| {
        let mut gazetteer = Gazetteer::default();
        for tier in TIERS {
            gazetteer.add(tier).expect("a tier");
        }
        gazetteer
    })
}

fn find(name: &str) -> Vec<Entry<'static>> {
    let mut key = String::new();
    fold(name, &mut key);
    whole().find(&key).collect()
}

#[track_caller]
fn first(name: &str, country: &str) -> Entry<'static> {
    let found = find(name);
    let entry = *found.first().unwrap_or_else(|| panic!("{name} is not found"));
    assert_eq!(entry.country, country, "{name}: {found:?}");
    entry
}

#[test]
fn the_famous_one_comes_first() {
    for (name, country) in [
        ("Moscow", "RU"),
        ("Geneva", "CH"),
        ("Aleppo", "SY"),
        ("Paris", "FR"),
        ("London", "GB"),
        ("Cambridge", "GB"),
        ("Damascus", "SY"),
        ("Hama", "SY"),
        ("Rome", "IT"),
        ("Cologne", "DE"),
        ("Kyiv", "UA"),
        ("Tripoli", "LY"),
        ("New York", "US"),
        ("Beirut", "LB"),
        ("Sanaa", "YE"),
        ("Sana'a", "YE"),
        ("Bucha", "UA"),
    ] {
        assert_eq!(first(name, country).kind, PlaceKind::City, "{name}");
    }
    let washington = first("Washington", "US");
    assert!(washington.capital && washington.kind == PlaceKind::City, "{washington:?}");
    assert!(find("Washington").iter().any(|entry| entry.kind == PlaceKind::Region));
}

#[test]
fn the_usual_english_name_is_shown() {
    for (name, shown) in [("Halab", "Aleppo"), ("Köln", "Cologne"), ("Roma", "Rome"), ("Firenze", "Florence"), ("Kiev", "Kyiv")]
    {
        assert_eq!(find(name).first().map(|entry| entry.name), Some(shown), "{name}");
    }
}

#[test]
fn spellings_of_one_town_meet() {
    for names in [
        ["Deir ez-Zor", "Dayr al-Zawr", "Deir al-Zour"],
        ["Douma", "Duma", "Dūmā"],
        ["Idlib", "Idleb", "Idlip"],
        ["Kharkiv", "Kharkov", "Harkov"],
        ["Fallujah", "Falluja", "Al Fallujah"],
        ["El Fasher", "Al-Fashir", "Al Fashir"],
    ] {
        let points = names.map(|name| find(name).first().map(|entry| entry.point));
        assert!(points[0].is_some() && points[0] == points[1] && points[1] == points[2], "{names:?}: {points:?}");
    }
}

#[test]
fn a_town_knows_its_division() {
    assert_eq!(first("Austin", "US").region, "Texas");
    assert_eq!(first("Munich", "DE").region, "Bavaria");
    assert_eq!(first("Aleppo", "SY").region, "Aleppo Governorate");
}

#[test]
fn divisions_are_found() {
    for (name, country) in [
        ("Texas", "US"),
        ("Aleppo province", "SY"),
        ("Idlib governorate", "SY"),
        ("Bavaria", "DE"),
        ("Donetsk Oblast", "UA"),
        ("Helmand", "AF"),
    ] {
        let region = first(name, country);
        assert_eq!(region.kind, PlaceKind::Region, "{name}");
        assert!(region.radius_km > 0.0, "{name}");
    }
    assert_eq!(first("Travis County", "US").region, "Texas");
}

#[test]
fn the_beginning_of_a_longer_name_is_known() {
    assert!(whole().begins("deir ez"));
    assert!(whole().begins("new"));
    assert!(!whole().begins("aleppo governorate"));
    assert!(!whole().begins("xyzzy"));
}

#[test]
fn towns_near_a_point_come_largest_first() {
    let towns = whole().near(Point { lat: 35.5, lon: 37.0 }, 120.0, 3);
    assert_eq!(towns[0].name, "Aleppo");
    assert!(towns.windows(2).all(|pair| pair[0].population >= pair[1].population));
}

#[test]
fn damaged_tiers_are_refused_and_change_nothing() {
    let mut gazetteer = Gazetteer::default();
    for tier in TIERS {
        for cut in [0, 4, 5, 6, 40, tier.len() / 2, tier.len() - 1] {
            assert_eq!(gazetteer.add(&tier[..cut]), Err(GazetteerError), "cut at {cut}");
        }
        assert_eq!(gazetteer.add(&[tier, &[0]].concat()), Err(GazetteerError));
    }
    assert_eq!(gazetteer.find("aleppo").count(), 0);
}

#[test]
fn a_changed_byte_never_panics() {
    let tier = TIERS[0];
    for at in (0..tier.len()).step_by(tier.len() / 50) {
        let mut bytes = tier.to_vec();
        bytes[at] ^= 0xff;
        let _ = Gazetteer::default().add(&bytes);
    }
}

#[test]
fn a_tier_added_twice_counts_once() {
    let mut gazetteer = Gazetteer::default();
    assert_eq!((gazetteer.add(TIERS[0]), gazetteer.add(TIERS[0])), (Ok(()), Ok(())));
    assert_eq!(gazetteer.find("aleppo").filter(|entry| entry.kind == PlaceKind::City).count(), 1);
}

#[test]
fn regions_and_waters_are_known_without_a_tier() {
    let gazetteer = Gazetteer::default();
    for (name, kind) in [
        ("middle east", PlaceKind::Continent),
        ("gaza", PlaceKind::Area),
        ("west bank", PlaceKind::Area),
        ("kashmir", PlaceKind::Area),
        ("euphrates river", PlaceKind::Water),
        ("mediterranean", PlaceKind::Water),
        ("himalayas", PlaceKind::Terrain),
        ("europe", PlaceKind::Continent),
        ("syria", PlaceKind::Country),
    ] {
        assert_eq!(gazetteer.find(name).next().map(|entry| entry.kind), Some(kind), "{name}");
    }
}
