//! One line of text in, its figures out.

use dateline_model::Report;
use expect_test::{Expect, expect};

#[track_caller]
fn check(text: &str, expected: Expect) {
    let report = Report { text: text.to_owned(), published: Some("2016-12-28".into()), ..Report::default() };
    let article = crate::read(&report, dateline_atlas::bundled());
    let found = article.figures.iter().map(|figure| {
        let bound = |bound: Option<f64>| bound.map_or(String::new(), |bound| bound.to_string());
        let (min, max) = (bound(figure.min), bound(figure.max));
        let fate = figure.fate.as_deref().unwrap_or("-");
        format!("{} | {min}..{max} {:?} | {} | {fate}", figure.span.of(text), figure.qualifier, figure.counts)
    });
    expected.assert_eq(&found.collect::<Vec<_>>().join("\n"));
}

#[test]
fn people_are_counted_with_what_befell_them() {
    check(
        "At least 1,700 people were wounded in the port, and 83 Norwegian soldiers were killed.",
        expect![[r#"
        At least 1,700 people | 1700.. AtLeast | people | wounded
        83 Norwegian soldiers | 83..83 Exact | soldiers | killed"#]],
    );
    check(
        "The storm killed hundreds of people and left some 30 sailors missing.",
        expect![[r#"
        hundreds of people | 100..999 About | people | killed
        some 30 sailors | 30..30 About | sailors | missing"#]],
    );
    check(
        "The raid left more than 400 people dead and 20 to 30 wounded, officials said.",
        expect![[r#"
        more than 400 people | 400.. MoreThan | people | killed
        20 to 30 | 20..30 Exact | people | wounded"#]],
    );
    check(
        "The week has killed dozens of people and wounded many hundreds more; 30 nurses are inside the besieged port.",
        expect![[r#"
            dozens of people | 20..99 About | people | killed
            hundreds | 100..999 About | people | wounded
            30 nurses | 30..30 Exact | nurses | -"#]],
    );
    check(
        "Some 11 million people – half of all who lived there – have been displaced.",
        expect!["Some 11 million people | 11000000..11000000 About | people | displaced"],
    );
    check(
        "Up to 250,000 civilians are trapped in the old town, and nearly 11 million Norwegians have been displaced.",
        expect![[r#"
            Up to 250,000 civilians | ..250000 UpTo | civilians | trapped
            nearly 11 million Norwegians | 11000000..11000000 Nearly | Norwegians | displaced"#]],
    );
}

#[test]
fn measures_and_money_are_figures() {
    check(
        "The port cost $8.5 billion, 12 percent more than the one 40 km away.",
        expect![[r#"
        $8.5 billion | 8500000000..8500000000 Exact | dollars | -
        12 percent | 12..12 Exact | percent | -
        40 km | 40..40 Exact | kilometres | -"#]],
    );
}

#[test]
fn times_ages_and_labels_are_no_figures() {
    check(
        "Jane Roe, 59, who is a 30-year-old ship's cook, left on 12 May 2016 after 13 hours on the 9th deck of the M10.",
        expect![[""]],
    );
}

#[test]
fn one_is_a_figure_only_where_it_counts() {
    check(
        "One of the sailors said no one was there. One sailor was killed.",
        expect!["One sailor | 1..1 Exact | sailor | killed"],
    );
}

#[test]
fn figures_never_overlap() {
    check("They sold 30 twenty inch wheels.", expect![["30 twenty inch wheels | 30..30 Exact | wheels | -"]]);
}
