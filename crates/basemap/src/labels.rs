//! Names of towns in view, by rank: how many people live there.

use dateline_atlas::Towns;

use crate::digits;
use crate::math::{exp2, latitude, mercator};

/// The tiers of the gazetteer, small first.
pub const FILES: [&str; 3] = ["gazetteer-1.bin", "gazetteer-2.bin", "gazetteer-3.bin"];
/// From which zoom on each is wanted.
const FROM: [f64; 3] = [0.0, 6.8, 9.0];
/// No more names than this are given: a map holds no more.
const MOST: usize = 120;
/// Towns smaller than this wait for zoom 7; each zoom after it lets a third of that pass.
const AT_SEVEN: f64 = 100_000.0;
/// From this zoom on quarters are named.
const QUARTERS: f64 = 12.0;
/// A town of the archive as near to one of ours as this, in CSS pixels, is the same.
const SAME_PX: f64 = 60.0;

/// What names have come.
#[derive(Debug, Default)]
pub struct Labels {
    asked: [bool; 3],
    /// Whether one is on its way.
    waiting: bool,
    /// In the order of the tiers: what stands in an earlier one is larger.
    tiers: [Option<Towns>; 3],
}

impl Labels {
    /// The tier that this zoom wants next, one after another: on a slow line the first shall not wait for the last. It counts
    /// as asked for from now on.
    pub fn missing_at(&mut self, zoom: f64) -> Option<usize> {
        if self.waiting {
            return None;
        }
        let missing = (0..3).find(|&tier| zoom >= FROM[tier] && !self.asked[tier])?;
        (self.waiting, self.asked[missing]) = (true, true);
        Some(missing)
    }

    /// Takes a tier in, or what came in its place.
    pub fn add(&mut self, tier: usize, bytes: &[u8]) {
        self.waiting = false;
        self.tiers[tier] = Towns::decode(bytes).ok();
    }

    /// The names that a zoom shows within west, north, east, south, the most populous first, then those that an archive has
    /// there: quarters, and towns where there is none already. Each is a [`line`].
    pub fn in_view<'a>(
        &self,
        [west, north, east, south]: [f64; 4],
        zoom: f64,
        archive: impl Iterator<Item = ([f64; 2], char, &'a str)>,
    ) -> String {
        let least = AT_SEVEN * exp2((7.0 - zoom) * 1.585);
        let (top, bottom) = (latitude(north.clamp(0.0, 1.0)) as f32, latitude(south.clamp(0.0, 1.0)) as f32);
        let mut lines = String::new();
        let mut towns: Vec<[f64; 2]> = Vec::new();
        for town in self.tiers.iter().flatten().flat_map(Towns::list) {
            if !(bottom..=top).contains(&town.lat) || f64::from(town.population) < least {
                continue;
            }
            let x = (f64::from(town.lon) + 180.0) / 360.0;
            if x + (west - x).ceil() > east {
                continue;
            }
            let at = [x, mercator(f64::from(town.lat))];
            line(&mut lines, at, 't', town.name);
            towns.push(at);
            if towns.len() == MOST {
                break;
            }
        }
        let near = SAME_PX / (256.0 * exp2(zoom));
        for (at, kind, name) in archive.take(MOST) {
            let same = |town: &[f64; 2]| (town[0] - at[0]).abs() < near && (town[1] - at[1]).abs() < near;
            if kind == 'q' && zoom >= QUARTERS || kind == 't' && !towns.iter().any(same) {
                line(&mut lines, at, kind, name);
            }
        }
        lines
    }
}

/// Adds a line for the page: x and y in thousand millionths of the world, `t` for a town or `q` for a quarter, the name.
pub fn line(lines: &mut String, at: [f64; 2], kind: char, name: &str) {
    for part in at {
        digits::push(lines, (part * 1e9) as i64);
        lines.push(' ');
    }
    lines.push(kind);
    lines.push(' ');
    lines.push_str(name);
    lines.push('\n');
}

#[cfg(test)]
mod tests {
    use dateline_atlas::{
        Tier,
        tier::{TierPlace, encode_tier},
    };

    use super::*;

    fn labels() -> Labels {
        let town =
            |name: &str, lon, population| TierPlace { name: name.into(), lat: 10.0, lon, population, ..TierPlace::default() };
        let mut labels = Labels::default();
        labels.add(0, &encode_tier(Tier::First, &[town("Harbour", 20.0, 500_000), town("Island", 179.9, 400_000)]));
        labels.add(1, &encode_tier(Tier::Second, &[town("Mill", 20.5, 16_000), town("Bridge", 20.2, 60_000)]));
        labels
    }

    fn names(bounds: [f64; 4], zoom: f64) -> Vec<String> {
        labels()
            .in_view(bounds, zoom, std::iter::empty())
            .lines()
            .map(|line| line.splitn(4, ' ').last().unwrap().to_owned())
            .collect()
    }

    const AROUND: [f64; 4] = [0.55, 0.46, 0.56, 0.48];

    #[test]
    fn coming_near_brings_smaller_towns() {
        assert_eq!(names(AROUND, 6.0), ["Harbour"]);
        assert_eq!(names(AROUND, 8.0), ["Harbour", "Bridge"]);
        assert_eq!(names(AROUND, 10.0), ["Harbour", "Bridge", "Mill"]);
    }

    #[test]
    fn what_is_out_of_view_stays_out_and_the_date_line_hides_nothing() {
        assert_eq!(names([0.1, 0.46, 0.2, 0.48], 10.0), Vec::<String>::new());
        assert_eq!(names([-0.01, 0.46, 0.01, 0.48], 6.0), ["Island"]);
    }

    #[test]
    fn an_archive_adds_quarters_and_the_towns_that_are_missing() {
        let mill = [200.5 / 360.0, mercator(10.0)];
        let archive = [(mill, 't', "La Mill"), (mill, 'q', "Mill End"), ([0.551, 0.471], 't', "Hamlet")];
        let lines = labels().in_view(AROUND, 13.0, archive.into_iter());
        let tail: Vec<&str> = lines.lines().skip(3).map(|line| line.splitn(3, ' ').last().unwrap()).collect();
        assert_eq!(tail, ["q Mill End", "t Hamlet"]);
    }

    #[test]
    fn tiers_are_asked_for_one_after_another_and_once() {
        let mut labels = Labels::default();
        assert_eq!((labels.missing_at(6.5), labels.missing_at(12.0)), (Some(0), None));
        labels.add(0, b"");
        assert_eq!(labels.missing_at(6.5), None);
        assert_eq!(labels.missing_at(12.0), Some(1));
    }

    #[test]
    fn a_damaged_tier_gives_no_names() {
        let mut labels = Labels::default();
        labels.add(0, b"DLGZ\x01");
        assert_eq!(labels.in_view([0.0, 0.0, 1.0, 1.0], 12.0, std::iter::empty()), "");
    }
}
