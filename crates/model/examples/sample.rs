//! Writes a made-up story file for work on the page: `cargo run -p dateline-model --example sample > story.bin`.

use std::io::Write;

use dateline_model::*;

const OUTLETS: [&str; 5] = ["Harbour Post", "The Northern Line", "Radio Lakeside", "Valley Herald", "Meridian Wire"];

// Day in 2016, days it lasts, approximate, outlets, place, lat, lon, radius, kind, title, sentence.
type Row = (&'static str, i32, bool, &'static [u32], &'static str, f64, f64, f32, EventKind, &'static str, &'static str);

const ROWS: [Row; 14] = [
    (
        "2011-03-01",
        31,
        true,
        &[1],
        "Syria",
        35.0,
        38.5,
        300.0,
        EventKind::Other,
        "Uprising begins",
        "The uprising began in March 2011.",
    ),
    (
        "2016-05-01",
        31,
        true,
        &[4],
        "New York",
        40.71,
        -74.0,
        0.0,
        EventKind::Decision,
        "Council adopts resolution on hospitals",
        "In May the council in New York adopted a resolution on hospitals.",
    ),
    (
        "2016-07-10",
        60,
        true,
        &[1, 3],
        "Aleppo",
        36.2,
        37.16,
        0.0,
        EventKind::Violence,
        "Siege of the east begins",
        "The east of Aleppo has been under siege since July.",
    ),
    (
        "2016-09-09",
        1,
        false,
        &[0, 2],
        "Geneva",
        46.2,
        6.14,
        0.0,
        EventKind::Diplomacy,
        "Truce agreed after long talks",
        "After thirteen hours in Geneva a truce was agreed on 9 September.",
    ),
    (
        "2016-09-12",
        1,
        false,
        &[2],
        "Syria",
        35.0,
        38.5,
        300.0,
        EventKind::Diplomacy,
        "Truce takes effect at sunset",
        "The truce took effect at sunset on September 12.",
    ),
    (
        "2016-09-16",
        6,
        true,
        &[1, 2, 3, 4],
        "Syria",
        35.0,
        38.5,
        300.0,
        EventKind::Diplomacy,
        "Truce collapses",
        "A few days later the truce had collapsed.",
    ),
    (
        "2016-09-19",
        1,
        false,
        &[2],
        "Aleppo",
        36.2,
        37.16,
        20.0,
        EventKind::Violence,
        "Aid convoy struck",
        "A convoy near Aleppo was struck on Monday.",
    ),
    (
        "2016-09-24",
        1,
        false,
        &[3],
        "Handarat",
        36.27,
        37.2,
        3.0,
        EventKind::Violence,
        "Camp seized and lost again",
        "The camp was seized on Saturday and lost again.",
    ),
    (
        "2016-09-27",
        1,
        false,
        &[4],
        "Farafira",
        36.205,
        37.155,
        1.0,
        EventKind::Violence,
        "Army takes a district",
        "The army said on Tuesday it had taken a district.",
    ),
    (
        "2016-09-28",
        1,
        false,
        &[0, 1, 3, 4],
        "Aleppo",
        36.21,
        37.18,
        5.0,
        EventKind::Violence,
        "Two hospitals hit before dawn",
        "On Wednesday two hospitals in Aleppo were hit before dawn.",
    ),
    (
        "2016-09-28",
        1,
        false,
        &[0, 1, 4],
        "Washington",
        38.9,
        -77.04,
        0.0,
        EventKind::Diplomacy,
        "Secretary phones the minister",
        "The secretary phoned the minister on Wednesday.",
    ),
    (
        "2016-09-29",
        1,
        false,
        &[0, 1, 2, 3],
        "Washington",
        38.9,
        -77.04,
        0.0,
        EventKind::Statement,
        "Talks on the verge of ending, secretary says",
        "On Thursday the secretary said talks were on the verge of ending.",
    ),
    (
        "2016-09-29",
        1,
        false,
        &[3],
        "Hama",
        35.13,
        36.75,
        15.0,
        EventKind::Violence,
        "Fighters advance near Hama",
        "Fighters said they had advanced near Hama on Thursday.",
    ),
    (
        "2016-10-03",
        1,
        false,
        &[2],
        "Washington",
        38.9,
        -77.04,
        0.0,
        EventKind::Diplomacy,
        "Talks suspended",
        "Washington suspended the talks on Monday.",
    ),
];

fn main() {
    let mut articles: Vec<Article> = OUTLETS
        .iter()
        .enumerate()
        .map(|(index, outlet)| {
            let title = format!("What {outlet} says of the truce");
            let text = format!("{title}\n\n");
            let headline = Block { kind: BlockKind::Headline, span: Span::new(0, title.len()) };
            Article {
                id: format!("{index:03}"),
                text,
                title: Some(title),
                outlet: Some((*outlet).into()),
                published: Published {
                    value: Some(format!("2016-10-0{}", index + 1)),
                    basis: PublishedBasis::Given,
                    ..Published::default()
                },
                blocks: vec![headline],
                sentences: vec![headline.span],
                ..Article::default()
            }
        })
        .collect();
    let mut events = Vec::new();
    for (row, &(day, lasts, approximate, outlets, place, lat, lon, radius_km, kind, title, sentence)) in ROWS.iter().enumerate() {
        let first = Date::parse(day).unwrap();
        let range = Range::days(first, first.plus_days(lasts - 1));
        let point = Point { lat, lon };
        let precision = if lasts == 1 { Precision::Day } else { Precision::Month };
        let reports = outlets
            .iter()
            .map(|&article| {
                let target = &mut articles[article as usize];
                let start = target.text.len();
                target.text.push_str(sentence);
                let span = Span::new(start, target.text.len());
                if let Some(at) = sentence.find(place) {
                    target.places.push(Place {
                        span: Span::new(start + at, start + at + place.len()),
                        name: place.into(),
                        point: Some(point),
                        kind: PlaceKind::City,
                        country: Some("SY".into()),
                        radius_km,
                        metonym: false,
                        reason: PlaceReason::Only,
                        candidates: Vec::new(),
                    });
                }
                for word in [
                    "On Wednesday",
                    "March 2011",
                    "9 September",
                    "on Monday",
                    "on Thursday",
                    "since July",
                    "In May",
                    "A few days later",
                ] {
                    if let Some(at) = sentence.find(word) {
                        target.times.push(Time {
                            span: Span::new(start + at, start + at + word.len()),
                            kind: TimeKind::Date,
                            value: day.into(),
                            range: Some(range),
                            precision,
                            approximate,
                            ..Time::default()
                        });
                    }
                }
                target
                    .text
                    .push_str(" Nothing more was known of it at that hour, and the rest was left to those who had seen it.\n\n");
                target.sentences.push(span);
                target.sentences.push(Span::new(span.end as usize + 1, target.text.len() - 2));
                target.blocks.push(Block { kind: BlockKind::Paragraph, span: Span::new(start, target.text.len() - 2) });
                EventReport { article, evidence: vec![span] }
            })
            .collect();
        let disputes =
            if row == 9 { vec![Dispute { about: dateline_model::FacetKind::Figure, sides: Vec::new() }] } else { Vec::new() };
        events.push(Event {
            id: format!("{day}-{row}"),
            title: title.into(),
            kind,
            range: Some(range),
            precision,
            approximate,
            place: Some(EventPlace { name: place.into(), kind: PlaceKind::City, point, radius_km, basis: PlaceBasis::Sentence }),
            reports,
            disputes,
            weight: if row % 5 == 4 { 20 } else { 120 },
            ..Event::default()
        });
    }
    let label = |name: &str, lat, lon, rank| Label { name: name.into(), point: Point { lat, lon }, kind: PlaceKind::City, rank };
    let story = Story {
        title: "How a truce fell apart".into(),
        standfirst: "Five reports on one week of talks and bombs.".into(),
        articles,
        events,
        labels: vec![
            label("Damascus", 33.51, 36.29, 1),
            label("Aleppo", 36.2, 37.16, 1),
            label("Homs", 34.73, 36.72, 2),
            label("Hama", 35.13, 36.75, 2),
            label("Latakia", 35.52, 35.79, 2),
            label("Beirut", 33.89, 35.5, 1),
            label("Gaziantep", 37.06, 37.38, 2),
            label("Adana", 37.0, 35.32, 2),
            label("Deir ez-Zor", 35.34, 40.14, 3),
            label("Raqqa", 35.95, 39.01, 3),
            label("Geneva", 46.2, 6.14, 1),
            label("Washington", 38.9, -77.04, 0),
            label("New York", 40.71, -74.0, 0),
        ],
        ..Story::default()
    };
    std::io::stdout().write_all(&encode(&story)).unwrap();
}
