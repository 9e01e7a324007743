//! One report in, its actors out: who, what, by which words and in which roles; and who speaks.

use dateline_model::Report;
use expect_test::{Expect, expect};

#[track_caller]
fn check(text: &str, expected: Expect) {
    let report = Report { text: text.to_owned(), ..Report::default() };
    let story = crate::story(&[report], dateline_atlas::bundled(), &crate::Corrections::default());
    let mut lines = story
        .actors
        .iter()
        .map(|actor| format!("{:?} | {} | {} | {}", actor.kind, actor.name, actor.aliases.join(", "), actor.roles.join(", ")))
        .collect::<Vec<_>>();
    for quote in story.articles.iter().flat_map(|article| &article.quotes) {
        let speaker = quote.speaker.as_ref();
        let (words, actor) =
            (speaker.map_or("-", |own| own.span.of(text)), speaker.and_then(|own| own.actor.as_deref()).unwrap_or("-"));
        lines.push(format!("{words} = {actor}"));
    }
    expected.assert_eq(&lines.join("\n"));
}

#[test]
fn a_person_has_a_title_a_surname_and_a_pronoun() {
    check(
        "Norway's deputy harbour minister Jane Haddad arrived in Oslo on Monday with two aides. Haddad said the port was safe. \
         “We stay,” she told reporters.",
        expect![[r#"
            Person | Jane Haddad | Haddad | Norway's deputy harbour minister
            Group | reporters |  | 
            Haddad = jane-haddad
            she = jane-haddad"#]],
    );
    check(
        "Ivo Dahl, the chief engineer, said the wall of the dam near Oslo would hold for another night.",
        expect![[r#"
        Person | Ivo Dahl |  | chief engineer
        Ivo Dahl = ivo-dahl"#]],
    );
}

#[test]
fn letters_stand_for_the_name_before_them() {
    check(
        "The Northern Observatory for Safe Harbours (NOSH) counted nine wrecks off Norway. NOSH said more would follow.",
        expect![[r#"
            Organisation | Northern Observatory for Safe Harbours | NOSH | 
            NOSH = northern-observatory-for-safe-harbours"#]],
    );
}

#[test]
fn descriptions_mean_what_was_named_before() {
    check(
        "The Norwegian government met the Harbour Workers Union in Oslo on Monday. The union said it would strike. The \
         government warned that it would not pay.",
        expect![[r#"
            Organisation | Harbour Workers Union | union | 
            Organisation | Norwegian government | government | 
            The union = harbour-workers-union
            The government = norwegian-government"#]],
    );
    check(
        "Harbour rebels took the pier near Oslo on Monday, and residents fled, officials said.",
        expect![[r#"
            Group | harbour rebels |  | 
            Group | residents |  | 
            Group | officials |  | 
            officials = officials"#]],
    );
}

#[test]
fn a_place_is_no_actor_unless_it_speaks() {
    check(
        "The ferry from Oslo reached Bergen on Monday. Norway said that it would send another one soon.",
        expect![[r#"
        Organisation | Norway |  | 
        Norway = norway"#]],
    );
}

#[test]
fn the_officials_are_those_named_before() {
    check(
        "American officials said on Monday that the ferry to Oslo had sunk. The officials said nobody was hurt.",
        expect![[r#"
            Group | American officials | officials | 
            American officials = american-officials
            The officials = american-officials"#]],
    );
}

#[test]
fn a_pronoun_agrees_with_titles_and_roles() {
    check(
        "Spokeswoman Jane Haddad met the spokesman Ivo Dahl in Oslo on Monday. “We stay,” she said. “We go,” he said.",
        expect![[r#"
            Person | Jane Haddad |  | Spokeswoman
            Person | Ivo Dahl |  | spokesman
            she = jane-haddad
            he = ivo-dahl"#]],
    );
}

#[test]
fn who_speaks_may_be_named_behind_what_they_are() {
    check(
        "A spokesman for the Harbour Union, Ivo Dahl, said on Monday that the pier near Oslo was safe.",
        expect![[r#"
            Organisation | Harbour Union |  | 
            Person | Ivo Dahl |  | 
            A spokesman for the Harbour Union = ivo-dahl"#]],
    );
}

#[test]
fn a_surname_with_another_given_name_is_somebody_else() {
    check(
        "Minister Jane Roe left Oslo on Monday. Roe said she was safe. Her cousin Peter Roe saw the ferry sink.",
        expect![[r#"
            Person | Jane Roe | Roe | Minister
            Person | Peter Roe |  | 
            Roe = jane-roe"#]],
    );
}

#[test]
fn a_country_that_does_something_stands_for_its_government() {
    check(
        "A ferry sank off Norway on Monday. Norway has long maintained that Denmark and Sweden closed the strait. The storm in Iceland has passed.",
        expect![[r#"
            Organisation | Norway |  | 
            Organisation | Denmark |  | 
            Organisation | Sweden |  | 
            Norway = norway"#]],
    );
}

#[test]
fn a_government_is_told_apart_from_its_country() {
    check(
        "The Norwegian regime closed the strait on Monday. The Norwegian government met fishermen in Bergen, a town in Norway.",
        expect![[r#"
            Organisation | Norwegian government | Norwegian regime | 
            Group | fishermen |  | "#]],
    );
}

#[test]
fn what_stands_around_a_name_is_no_part_of_it() {
    check(
        "Ivo Dahl, chief constable of the Bergen Transport Police, met Jane Roe (AFP) on Harbour Day, after she had come up from the old port by the noon ferry. “We stay,” \
         Haddad said. Roe asked the Harbour Council The ferry left.",
        expect![[r#"
            Person | Jane Roe | Roe | 
            Person | Ivo Dahl |  | chief constable of the Bergen Transport Police
            Organisation | Bergen Transport Police |  | 
            Organisation | AFP |  | 
            Organisation | Harbour Council |  | 
            Person | Haddad |  | 
            Haddad = haddad"#]],
    );
}
