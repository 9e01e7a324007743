//! A few lines of several reports in, their ledgers out.

use dateline_model::Report;
use expect_test::{Expect, expect};

use crate::Corrections;

/// `reports` are days of publication with their texts.
#[track_caller]
fn check(reports: &[(&str, &str)], expected: Expect) {
    let reports = reports.iter().enumerate().map(|(at, (day, text))| Report {
        id: at.to_string(),
        text: (*text).to_owned(),
        published: Some((*day).to_owned()).filter(|day| !day.is_empty()),
        ..Report::default()
    });
    let story = crate::story(&reports.collect::<Vec<_>>(), dateline_atlas::bundled(), &Corrections::default());
    let mut lines = Vec::new();
    for count in &story.counts {
        lines.push(format!("{:?} | {}", count.verdict, count.topic));
        for entry in &count.entries {
            let article = &story.articles[entry.article as usize];
            let source = entry.source.map_or("-", |source| source.of(&article.text));
            lines.push(format!("  {} {} | {source}", article.id, entry.span.of(&article.text)));
        }
    }
    expected.assert_eq(&lines.join("\n"));
}

#[test]
fn a_later_and_higher_toll_is_growth() {
    check(
        &[
            ("2016-12-28", "A ferry sank off Porto on Tuesday, killing at least 12 people, the coast guard said."),
            ("2016-12-29", "The sinking of a ferry off Porto on Tuesday killed 19 people, officials said."),
        ],
        expect![[r#"
            Growth | people killed: Sinking of a ferry killed 19 people
              0 at least 12 people | the coast guard
              1 19 people | officials"#]],
    );
}

#[test]
fn two_least_numbers_that_differ_can_both_be_true() {
    check(
        &[
            ("2016-12-28", "At least six people were killed when a bridge in Porto fell on Tuesday."),
            ("2016-12-28", "A bridge fell in Porto on Tuesday, killing at least two people, police said."),
        ],
        expect![[r#"
            Compatible | people killed when a bridge in Porto fell
              0 At least six people | -
              1 at least two people | police"#]],
    );
}

#[test]
fn two_numbers_as_of_one_day_contradict_each_other() {
    check(
        &[
            ("2016-12-28", "A ferry sank off Porto on Tuesday, killing 12 people, the coast guard said."),
            ("2016-12-28", "The sinking of a ferry off Porto on Tuesday killed 15 people."),
        ],
        expect![[r#"
            Contradiction | people killed: Sinking of a ferry killed 15 people
              0 12 people | the coast guard
              1 15 people | -"#]],
    );
}

#[test]
fn two_sources_can_each_have_their_number() {
    check(
        &[
            ("2016-12-28", "A ferry sank off Porto on Tuesday, killing 12 people, the coast guard said."),
            ("2016-12-28", "The sinking of a ferry off Porto on Tuesday killed 15 people, the mayor said."),
        ],
        expect![[r#"
            BySource | people killed: Sinking of a ferry killed 15 people
              0 12 people | the coast guard
              1 15 people | the mayor"#]],
    );
}

#[test]
fn figures_of_other_stretches_of_time_stand_apart() {
    check(
        &[
            ("2016-12-28", "The shelling of Porto has killed more than 300 people in the last week, medics said."),
            ("2016-12-31", "In the last ten days, 420 people have been killed in the shelling of Porto."),
        ],
        expect![[r#"
            Apart | people killed in the shelling of Porto
              0 more than 300 people | medics
              1 420 people | -"#]],
    );
}

#[test]
fn a_week_says_when_something_was() {
    check(
        &[
            ("2016-12-27", "Last week a ferry sank off Porto, killing 12 people."),
            ("2016-12-29", "The sinking of a ferry off Porto on Thursday last week killed 15 people."),
        ],
        expect![[r#"
            Growth | people killed: Ferry sank off Porto
              0 12 people | -
              1 15 people | -"#]],
    );
}

#[test]
fn round_numbers_agree_where_they_are_near() {
    let wounded = |number: &str| format!("The blast in Porto on Tuesday wounded {number} people.");
    check(
        &[("2016-12-28", &wounded("5,000")), ("2016-12-29", &wounded("5,100"))],
        expect![[r#"
        Agree | people wounded: Blast in Porto wounded 5,000 people
          0 5,000 people | -
          1 5,100 people | -"#]],
    );
    check(
        &[("2016-12-28", &wounded("5,000")), ("2016-12-29", &wounded("5,500"))],
        expect![[r#"
        Growth | people wounded: Blast in Porto wounded 5,000 people
          0 5,000 people | -
          1 5,500 people | -"#]],
    );
}

#[test]
fn the_dead_are_asked_for_first() {
    check(
        &[
            ("2016-12-28", "The blast in Porto on Tuesday wounded 60 people."),
            ("2016-12-28", "The blast in Porto on Tuesday killed 12 people and wounded 60."),
            ("2016-12-28", "A blast in Porto on Tuesday wounded 60 people and killed 12."),
        ],
        expect![[r#"
            Agree | people killed: Blast in Porto wounded 60 people
              1 12 people | -
              2 12 | -
            Agree | people wounded: Blast in Porto wounded 60 people
              0 60 people | -
              1 60 | -
              2 60 people | -"#]],
    );
}

#[test]
fn what_befell_one_country_is_no_toll_of_two() {
    check(
        &[
            ("2016-12-28", "Storms in Norway and Portugal on Tuesday killed 40 people."),
            (
                "2016-12-28",
                "The storms on Tuesday killed 40 people in Norway and Portugal. In Norway, the storm killed 12 people on Tuesday.",
            ),
            ("2016-12-28", "The storm killed 12 people in Norway on Tuesday."),
        ],
        expect![[r#"
            Agree | people killed in Norway
              1 12 people | -
              2 12 people | -
            Agree | people killed in Norway and Portugal
              0 40 people | -
              1 40 people | -"#]],
    );
}

#[test]
fn the_killed_and_the_killed_and_wounded_are_two_tolls() {
    check(
        &[
            ("2016-12-28", "A ferry sank off Porto on Tuesday, and 12 people were killed."),
            ("2016-12-28", "The sinking of a ferry off Porto on Tuesday left 52 people dead or wounded and killed 12 people."),
        ],
        expect![[r#"
            Agree | people killed: Ferry sank off Porto
              0 12 people | -
              1 12 people | -"#]],
    );
}

#[test]
fn without_days_of_publication_no_toll_is_against_another() {
    check(
        &[
            ("", "A ferry sank off Porto on 27 December 2016, killing 12 people."),
            ("", "The sinking of a ferry off Porto on 27 December 2016 killed 15 people."),
        ],
        expect![[r#"
            Compatible | people killed: Ferry sank off Porto
              0 12 people | -
              1 15 people | -"#]],
    );
}

#[test]
fn what_is_feared_is_no_toll() {
    check(
        &[
            (
                "2016-12-28",
                "A ferry sank off Porto on Tuesday, killing 12 people. About 60 people are feared dead in the sinking.",
            ),
            ("2016-12-28", "The sinking of a ferry off Porto on Tuesday killed 12 people. The death toll could rise to 60."),
        ],
        expect![[r#"
            Agree | people killed: Sinking of a ferry killed 12 people
              0 12 people | -
              1 12 people | -
            Agree | people killed (not confirmed) in the sinking
              0 About 60 people | -
              1 60 | -"#]],
    );
}

#[test]
fn some_of_them_are_a_topic_of_their_own() {
    check(
        &[
            ("2016-12-28", "A ferry sank off Porto on Tuesday, killing 84 people, including 10 children."),
            ("2016-12-28", "Dozens of people, 10 children among them, were killed when a ferry sank off Porto on Tuesday."),
        ],
        expect![[r#"
            Agree | people killed: Ferry sank off Porto
              0 84 people | -
              1 Dozens of people | -
            Agree | children killed: Ferry sank off Porto
              0 10 children | -
              1 10 children | -"#]],
    );
}

#[test]
fn an_earlier_figure_in_a_later_report_is_history() {
    check(
        &[
            ("2016-12-28", "At least 60 people were killed when a ferry sank off Porto on Tuesday."),
            ("2016-12-29", "The death toll of the ferry that sank off Porto on Tuesday rose to 84, up from 60."),
        ],
        expect![[r#"
            Growth | people killed when a ferry sank off Porto
              0 At least 60 people | -
              1 60 | -
              1 84 | -"#]],
    );
}

#[test]
fn measures_are_held_against_each_other_in_one_unit() {
    check(
        &[
            ("2016-12-28", "The balloon flew about 3,700 kilometres over Norway on Tuesday."),
            ("2016-12-28", "On Tuesday the balloon flew 2,300 miles over Norway."),
        ],
        expect![[r#"
            Agree | kilometres over Norway
              0 about 3,700 kilometres | -
              1 2,300 miles | -"#]],
    );
}

#[test]
fn what_befell_others_elsewhere_is_another_topic() {
    check(
        &[
            ("2016-12-28", "A ferry sank off Porto on Tuesday, killing 12 people. In May 2014 a fire in Oslo killed 14 people."),
            (
                "2016-12-28",
                "The sinking of a ferry off Porto on Tuesday killed 12 people. A fire killed 14 people in Oslo in May 2014.",
            ),
        ],
        expect![[r#"
            Agree | people killed in Oslo in May
              0 14 people | -
              1 14 people | -
            Agree | people killed: Sinking of a ferry killed 12 people
              0 12 people | -
              1 12 people | -"#]],
    );
}
