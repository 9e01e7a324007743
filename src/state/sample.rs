//! A story of three events for tests.

use dateline_model::*;

/// Two reports: `000` tells of a truce and of a convoy, `b,1` of the convoy and of an undated end.
pub fn story() -> Story {
    let texts = ["The truce was agreed in Geneva.\n\nA convoy was struck near Aleppo.", "A convoy was struck.\n\nTalks end."];
    let ids = ["000", "b,1"];
    let articles = (0..2)
        .map(|number| Article {
            id: ids[number].into(),
            text: texts[number].into(),
            outlet: Some(["Harbour Post", "Radio Lakeside"][number].into()),
            ..Article::default()
        })
        .collect();
    let event = |id: &str,
                 title: &str,
                 kind,
                 day: Option<&str>,
                 approximate,
                 place: Option<(&str, f64, f64)>,
                 reports: &[(u32, usize, usize)]| Event {
        id: id.into(),
        title: title.into(),
        kind,
        range: day.and_then(Date::parse).map(Range::day),
        precision: Precision::Day,
        approximate,
        place: place.map(|(name, lat, lon)| EventPlace {
            kind: PlaceKind::City,
            name: name.into(),
            point: Point { lat, lon },
            radius_km: 0.0,
            basis: PlaceBasis::Sentence,
        }),
        reports: reports
            .iter()
            .map(|&(article, start, end)| EventReport { article, evidence: vec![Span::new(start, end)] })
            .collect(),
        ..Event::default()
    };
    Story {
        title: "A truce".into(),
        articles,
        events: vec![
            event(
                "2016-09-09-truce",
                "Truce agreed",
                EventKind::Diplomacy,
                Some("2016-09-09"),
                false,
                Some(("Geneva", 46.2, 6.1)),
                &[(0, 0, 31)],
            ),
            event(
                "2016-09-19-convoy",
                "Convoy struck",
                EventKind::Violence,
                Some("2016-09-19"),
                true,
                Some(("Aleppo", 36.2, 37.2)),
                &[(0, 33, 65), (1, 0, 20)],
            ),
            event("talks-end", "Talks end", EventKind::Diplomacy, None, false, None, &[(1, 22, 32)]),
        ],
        ..Story::default()
    }
}
