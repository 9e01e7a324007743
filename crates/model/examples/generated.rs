//! Writes a made-up story of many events, for measuring the page:
//! `cargo run -p dateline-model --example generated -- 10000 > story.bin`. The same number gives the same bytes.

use std::io::Write;

use dateline_model::*;

/// Centres that events gather around: latitude, longitude.
const CENTRES: [(f64, f64); 24] = [
    (36.2, 37.2),
    (33.5, 36.3),
    (33.3, 44.4),
    (50.4, 30.5),
    (48.0, 37.8),
    (31.5, 34.5),
    (15.6, 32.5),
    (9.0, 38.7),
    (34.5, 69.2),
    (24.9, 67.0),
    (16.8, 96.2),
    (14.6, 121.0),
    (35.7, 139.7),
    (-6.2, 106.8),
    (-33.9, 151.2),
    (-1.7, 29.2),
    (6.5, 3.4),
    (51.5, -0.1),
    (46.2, 6.1),
    (40.7, -74.0),
    (38.9, -77.0),
    (19.4, -99.1),
    (4.7, -74.1),
    (-23.5, -46.6),
];

/// A linear congruential generator, after Knuth's MMIX.
struct Random(u64);

impl Random {
    /// From 0 up to and without 1.
    fn next(&mut self) -> f64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 11) as f64 / (1u64 << 53) as f64
    }

    fn below(&mut self, count: usize) -> usize {
        (self.next() * count as f64) as usize
    }

    /// From -1 to 1, mostly near 0.
    fn near(&mut self) -> f64 {
        (self.next() + self.next() + self.next()) / 1.5 - 1.0
    }
}

fn main() {
    let count = std::env::args().nth(1).and_then(|count| count.parse().ok()).unwrap_or(10_000);
    let mut random = Random(1);
    let sentence = "Something happened there on that day.";
    let span = Span::new(0, sentence.len());
    let articles = (0..5)
        .map(|index| Article {
            id: format!("{index:03}"),
            text: sentence.into(),
            outlet: Some(format!("Outlet {index}")),
            blocks: vec![Block { kind: BlockKind::Paragraph, span }],
            sentences: vec![span],
            ..Article::default()
        })
        .collect();
    let first = Date { year: 2015, month: 1, day: 1 };
    let mut events: Vec<Event> = (0..count)
        .map(|index| {
            let centre = random.below(CENTRES.len());
            let spread = if random.next() < 0.6 { 1.5 } else { 9.0 };
            let (lat, lon) = CENTRES[centre];
            let point = Point { lat: lat + random.near() * spread, lon: lon + random.near() * spread * 1.3 };
            let range = Range::day(first.plus_days(random.below(1000) as i32));
            let kind = EventKind::ALL[random.below(7)];
            let radius_km = if random.next() < 0.05 { 40.0 } else { 0.0 };
            let place = EventPlace {
                name: format!("Place {centre}"),
                kind: PlaceKind::City,
                point,
                radius_km,
                basis: PlaceBasis::Sentence,
            };
            let article = random.below(5) as u32;
            Event {
                id: format!("event-{index}"),
                title: format!("Event {index}"),
                kind,
                range: Some(range),
                place: Some(place),
                reports: vec![EventReport { article, evidence: vec![span] }],
                ..Event::default()
            }
        })
        .collect();
    events.sort_by_key(|event| event.range);
    let labels = (0..1500)
        .map(|index| {
            let (lat, lon) = CENTRES[index % CENTRES.len()];
            let spread = 3.0 + index as f64 / 100.0;
            let point = Point { lat: lat + random.near() * spread, lon: lon + random.near() * spread };
            Label { name: format!("Town {index}"), point, kind: PlaceKind::City, rank: (index / 150) as u8 }
        })
        .collect();
    let story = Story { title: format!("{count} events"), articles, events, labels, ..Story::default() };
    std::io::stdout().write_all(&encode(&story)).expect("standard output takes the story");
}
