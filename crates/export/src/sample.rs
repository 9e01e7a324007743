//! A small story of our own, for the tests of this crate.

use dateline_model::{
    Actor, ActorKind, Article, Block, BlockKind, Date, Dispute, Event, EventKind, EventPlace, EventReport, FacetKind, PlaceBasis,
    PlaceKind, Point, Precision, Published, PublishedBasis, Range, Span, Story,
};

/// Two reports that tell of talks, a flood and a remark.
pub fn story() -> Story {
    let first = article("a", "Harbour Post", "2016-09-06", "Talks opened in Geneva on Monday. They went on for days.");
    let second = article("b", "Lake Herald", "2016-09-07", "In July rivers rose. “We shall see,” she said <b>twice</b>.");
    let (talks, rose, said) = (Span::new(0, 33), Span::new(0, 20), Span::new(21, second.text.len()));
    let monday = Date { year: 2016, month: 9, day: 5 };
    let geneva = EventPlace {
        name: "Geneva".into(),
        kind: PlaceKind::City,
        point: Point { lat: 46.204, lon: 6.143 },
        radius_km: 0.0,
        basis: PlaceBasis::Sentence,
    };
    let told = |article, span| vec![EventReport { article, evidence: vec![span] }];
    let events = vec![
        Event {
            id: "2016-09-05-talks-opened".into(),
            title: "Talks opened".into(),
            kind: EventKind::Diplomacy,
            range: Some(Range::day(monday)),
            place: Some(geneva.clone()),
            actors: vec!["ada-lee".into()],
            reports: told(0, talks),
            disputes: vec![Dispute { about: FacetKind::Date, sides: vec![(0, talks), (1, rose)] }],
            ..Event::default()
        },
        Event {
            id: "2016-07-rivers-rose".into(),
            title: "Rivers rose".into(),
            kind: EventKind::Disaster,
            range: Some(Range::month(2016, 7)),
            precision: Precision::Month,
            place: Some(EventPlace { name: "the lake".into(), radius_km: 30.0, ..geneva }),
            reports: told(1, rose),
            ..Event::default()
        },
        Event { id: "she-said-so".into(), title: "She said so".into(), reports: told(1, said), ..Event::default() },
    ];
    let ada = Actor { id: "ada-lee".into(), name: "Ada Lee".into(), kind: ActorKind::Person, aliases: vec![], roles: vec![] };
    Story {
        title: "Talks & rain".into(),
        standfirst: "Two reports, one week.".into(),
        articles: vec![Article { url: Some("https://post.example/talks".into()), ..first }, second],
        actors: vec![ada],
        events,
        ..Story::default()
    }
}

fn article(id: &str, outlet: &str, day: &str, text: &str) -> Article {
    let whole = Span::new(0, text.len());
    let end = text.find(". ").map_or(text.len(), |end| end + 1);
    let sentences = vec![Span::new(0, end), Span::new((end + 1).min(text.len()), text.len())];
    Article {
        id: id.into(),
        text: text.into(),
        title: Some(format!("What the {outlet} has")),
        outlet: Some(outlet.into()),
        published: Published { value: Some(day.into()), basis: PublishedBasis::Given, ..Published::default() },
        blocks: vec![Block { kind: BlockKind::Paragraph, span: whole }],
        sentences,
        ..Article::default()
    }
}
