//! What the packed outlines hold.

use dateline_model::{LineClass, Outlines};

const SETS: [&[u8]; 2] = [include_bytes!("../data/outlines-overview.bin"), include_bytes!("../data/outlines-detail.bin")];

/// Degrees to the units of the outlines.
fn project(lon: f64, lat: f64) -> [f32; 2] {
    let y = 0.5 - (std::f64::consts::FRAC_PI_4 + lat.to_radians() / 2.0).tan().ln() / std::f64::consts::TAU;
    [(lon / 360.0 + 0.5) as f32, y as f32]
}

fn is_land(outlines: &Outlines, lon: f64, lat: f64) -> bool {
    let [x, y] = project(lon, lat);
    let crossings = outlines.land.iter().flat_map(|ring| {
        let next = ring.points.iter().cycle().skip(1);
        ring.points
            .iter()
            .zip(next)
            .filter(|(a, b)| (a[1] > y) != (b[1] > y) && x < a[0] + (y - a[1]) / (b[1] - a[1]) * (b[0] - a[0]))
    });
    crossings.count() % 2 == 1
}

/// The class of the country line that passes within about 30 km of a place.
fn class_near(outlines: &Outlines, lon: f64, lat: f64) -> Option<LineClass> {
    let here = project(lon, lat);
    let lines = outlines.lines.iter().filter(|line| matches!(line.class, LineClass::Boundary | LineClass::Disputed));
    let points = lines.flat_map(|line| line.points.windows(2).map(move |pair| (to_segment(here, pair[0], pair[1]), line.class)));
    points.min_by(|a, b| a.0.total_cmp(&b.0)).filter(|(distance, _)| *distance < 30.0 / 40_000.0).map(|(_, class)| class)
}

fn to_segment(here: [f32; 2], from: [f32; 2], to: [f32; 2]) -> f32 {
    let along = [to[0] - from[0], to[1] - from[1]];
    let square = (along[0] * along[0] + along[1] * along[1]).max(f32::MIN_POSITIVE);
    let share = (((here[0] - from[0]) * along[0] + (here[1] - from[1]) * along[1]) / square).clamp(0.0, 1.0);
    (here[0] - from[0] - along[0] * share).hypot(here[1] - from[1] - along[1] * share)
}

#[test]
fn land_is_where_it_is_and_sea_is_sea() {
    for bytes in SETS {
        let outlines = Outlines::decode(bytes).expect("outlines");
        for (name, lon, lat) in [
            ("Aleppo", 37.2, 36.2),
            ("Chukotka", -175.0, 66.5),
            ("Kamchatka", 159.0, 56.0),
            ("Antarctica", 0.0, -80.0),
            ("Kansas", -98.0, 38.5),
            ("Alice Springs", 133.9, -23.7),
        ] {
            assert!(is_land(&outlines, lon, lat), "{name}");
        }
        for (name, lon, lat) in [
            ("Black Sea", 34.0, 43.2),
            ("Caspian Sea", 50.5, 42.0),
            ("Atlantic", -35.0, 30.0),
            ("Pacific", -150.0, 10.0),
            ("Arctic Ocean", 0.0, 84.5),
            ("south of Siberia's latitude, at sea", 170.0, 50.0),
        ] {
            assert!(!is_land(&outlines, lon, lat), "{name}");
        }
    }
}

#[test]
fn no_band_crosses_the_map() {
    for bytes in SETS {
        for line in Outlines::decode(bytes).expect("outlines").lines {
            for pair in line.points.windows(2) {
                assert!((pair[0][0] - pair[1][0]).abs() < 0.1, "{:?}: {pair:?}", line.class);
            }
        }
    }
}

#[test]
fn disputed_lines_are_told_from_agreed_ones() {
    for bytes in SETS {
        let outlines = Outlines::decode(bytes).expect("outlines");
        for (name, lon, lat) in [
            ("Perekop", 33.7, 46.15),
            ("Golan", 35.85, 33.0),
            ("Line of Control", 74.2, 34.0),
            ("Green Line of Cyprus", 33.3, 35.15),
            ("Kosovo", 20.7, 43.2),
            ("Korea", 127.0, 38.25),
        ] {
            assert_eq!(class_near(&outlines, lon, lat), Some(LineClass::Disputed), "{name}");
        }
        for (name, lon, lat) in
            [("Syria and Turkey", 38.0, 36.8), ("Ukraine and Russia", 39.9, 49.6), ("United States and Mexico", -106.5, 31.75)]
        {
            assert_eq!(class_near(&outlines, lon, lat), Some(LineClass::Boundary), "{name}");
        }
    }
}

#[test]
fn the_detail_has_lakes_and_rivers() {
    let outlines = Outlines::decode(SETS[1]).expect("outlines");
    assert!(outlines.lakes.len() > 200);
    for class in [LineClass::Coast, LineClass::Boundary, LineClass::Disputed, LineClass::Internal, LineClass::River] {
        assert!(outlines.lines.iter().any(|line| line.class == class), "{class:?}");
    }
}
