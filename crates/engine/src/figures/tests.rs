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

#[test]
fn a_noun_can_say_what_befell_them() {
    check(
        "The death toll of the storm rose to at least 84 on Friday, up from 60.",
        expect![[r#"
        at least 84 | 84.. AtLeast | people | killed
        60 | 60..60 Exact | people | killed"#]],
    );
    check(
        "The fire claimed 12 lives. There were 20 arrests and three deaths.",
        expect![[r#"
            12 lives | 12..12 Exact | people | killed
            20 arrests | 20..20 Exact | people | detained
            three deaths | 3..3 Exact | people | killed"#]],
    );
    check(
        "The number of wounded was put at 40. Casualties reached 300.",
        expect![[r#"
        40 | 40..40 Exact | people | wounded
        300 | 300..300 Exact | people | casualties"#]],
    );
}

#[test]
fn what_befell_them_can_stand_behind_an_aside() {
    check(
        "At least 84 people, including ten children, were killed.",
        expect![[r#"
        At least 84 people | 84.. AtLeast | people | killed
        ten children | 10..10 Exact | children | killed"#]],
    );
    check(
        "Three Norwegians were among the 12 people killed.",
        expect![[r#"
        Three Norwegians | 3..3 Exact | Norwegians | killed
        12 people | 12..12 Exact | people | killed"#]],
    );
}

#[test]
fn the_gravely_hurt_are_a_part_of_the_hurt() {
    check(
        "Some 50 people were injured, and 18 were in critical condition; five were seriously hurt.",
        expect![[r#"
        Some 50 people | 50..50 About | people | wounded
        18 | 18..18 Exact | people | seriously wounded
        five | 5..5 Exact | people | seriously wounded"#]],
    );
    check(
        "More than 50 sailors were taken to hospital.",
        expect!["More than 50 sailors | 50.. MoreThan | sailors | hospitalised"],
    );
}

#[test]
fn ranges_are_one_figure() {
    check(
        "He heard between 30 and 40 shots, and 20-30 boats sank.",
        expect![[r#"
            between 30 and 40 shots | 30..40 Exact | shots | -
            20-30 boats | 20..30 Exact | boats | -"#]],
    );
}

#[test]
fn a_headline_has_capitals() {
    check(
        "More Than 70 People Killed In Ferry Fire\n\nThe ferry burned on Monday.",
        expect!["More Than 70 People | 70.. MoreThan | people | killed"],
    );
}

#[test]
fn names_with_numbers_are_no_figures() {
    check("The Group of 20 met as a reporter for Channel 4 saw a Lynx-12 missile. Picture 1 of 25 photos.", expect![[""]]);
    check(
        "Five police officers stood by two Norwegian K-2B bombers.",
        expect![[r#"
            Five police officers | 5..5 Exact | officers | -
            two Norwegian K-2B bombers | 2..2 Exact | bombers | -"#]],
    );
}

#[test]
fn cases_of_a_disease_are_figures() {
    check(
        "There are 331 confirmed cases of the flu, and Norway has 12 infections. The number of cases has reached 226.",
        expect![[r#"
            331 confirmed cases | 331..331 Exact | cases | infected
            12 infections | 12..12 Exact | infections | infected
            226 | 226..226 Exact | people | infected"#]],
    );
    check(
        "Fifty people have fallen ill, 9 sailors tested positive and a further 63 are in quarantine.",
        expect![[r#"
        Fifty people | 50..50 Exact | people | ill
        9 sailors | 9..9 Exact | sailors | infected
        63 | 63..63 Exact | people | quarantined"#]],
    );
    check(
        "Three confirmed and thirteen probable cases were found. Six of the cases are mild.",
        expect![[r#"
        Three confirmed | 3..3 Exact | cases | infected
        thirteen probable cases | 13..13 Exact | cases | infected
        Six of the cases | 6..6 Exact | cases | -"#]],
    );
}

#[test]
fn the_number_behind_a_verb_is_what_befell_others() {
    check(
        "The blaze killed 31 sailors while wounding at least 1,000 people.",
        expect![[r#"
        31 sailors | 31..31 Exact | sailors | killed
        at least 1,000 people | 1000.. AtLeast | people | wounded"#]],
    );
    check(
        "It left 52 dead and wounded; 60 others were hurt, and six more people drowned.",
        expect![[r#"
        52 | 52..52 Exact | people | casualties
        60 | 60..60 Exact | people | wounded
        six more people | 6..6 Exact | people | killed"#]],
    );
    check(
        "Some 84 people were taken ill, and 512 people have been confirmed as infected in Porto.",
        expect![[r#"
        Some 84 people | 84..84 About | people | ill
        512 people | 512..512 Exact | people | infected"#]],
    );
}

#[test]
fn tables_and_verbs_of_passing_have_figures() {
    check(
        "Total dead: 192\nInjured: 4,877\n\nThe number injured topped 2,200.",
        expect![[r#"
        192 | 192..192 Exact | people | killed
        4,877 | 4877..4877 Exact | people | wounded
        2,200 | 2200.. MoreThan | people | wounded"#]],
    );
}

#[test]
fn rough_numbers_are_figures() {
    check(
        "Several hundred sailors and half a dozen boats were missing; 20 or so were found.",
        expect![[r#"
        Several hundred sailors | 200..999 About | sailors | -
        half a dozen boats | 6..6 Exact | boats | missing"#]],
    );
}

#[test]
fn a_noun_that_is_also_a_verb_is_counted() {
    check(
        "Two U.S. bombers flew over two army checks, and eleven of the port's boats burned.",
        expect![[r#"
        Two U.S. bombers | 2..2 Exact | bombers | -
        over two army checks | 2.. MoreThan | checks | -
        eleven of the port's boats | 11..11 Exact | boats | -"#]],
    );
}

#[test]
fn the_place_is_where_it_was_and_not_whose() {
    let places = |text: &str| {
        let report = Report { text: text.to_owned(), published: Some("2016-12-30".into()), ..Report::default() };
        let article = crate::read(&report, dateline_atlas::bundled());
        article.figures.iter().map(|figure| figure.place.map_or("-", |place| place.of(text)).to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(places("A mob outside the U.S. embassy in Oslo hurt 12 people."), ["Oslo"]);
    assert_eq!(
        places("The blast in Porto was on Friday. At least 68 sailors were killed and 1,520 wounded there."),
        ["Porto", "Porto"]
    );
}

#[test]
fn a_figure_has_its_time_its_place_and_its_source() {
    let text = "Officials said on Friday that 12 people were killed in Porto on Tuesday.";
    let report = Report { text: text.to_owned(), published: Some("2016-12-30".into()), ..Report::default() };
    let article = crate::read(&report, dateline_atlas::bundled());
    let figure = article.figures.first().unwrap();
    let words = |span: Option<dateline_model::Span>| span.map_or("-", |span| span.of(text));
    assert_eq!((words(figure.place), words(figure.source)), ("Porto", "Officials"));
    assert_eq!(figure.range.map(|range| range.first_day().to_string()).as_deref(), Some("2016-12-27"));
}
