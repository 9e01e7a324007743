//! Titles, roles, and the head words of organisations and groups.

use std::{collections::BTreeMap, sync::OnceLock};

/// What a word can be, one bit each.
const HONORIFIC: u8 = 1;
const ROLE: u8 = 1 << 1;
const MODIFIER: u8 = 1 << 2;
const ORGANISATION: u8 = 1 << 3;
const BODY: u8 = 1 << 4;
const GROUP: u8 = 1 << 5;

#[rustfmt::skip]
const WORDS: &[(u8, &str)] = &[
    (HONORIFIC,
     "asst ch con cllr dame det dr hon insp lady lord madam miss mr mrs ms mx prof rev sir supt"),
    (ROLE,
     "activist actor actress adm admiral adviser advisor aide ambassador analyst archbishop architect attorney \
      author ayatollah bishop boss brigadier businessman candidate capt captain cardinal ceo chair chairman \
      chairwoman chancellor chaplain chief coach col colonel columnist commander commissioner congressman \
      congresswoman constable consul coordinator correspondent councillor counsel counsellor curator dean \
      detective diplomat director doctor economist editor emir engineer envoy executive expert farmer fisherman \
      founder gen general gov governor head historian imam inspector journalist judge justice keeper king \
      lawmaker lawyer leader legislator lieutenant lt maj major manager marshal master mayor minister moderator \
      monk mp mufti negotiator nominee nurse officer official owner pastor patriarch physician pilot police \
      politician pope premier president priest prince princess principal producer professor prosecutor queen \
      rabbi rector rep reporter representative researcher scientist sec secretary sen senator sergeant sgt \
      sheik sheikh sheriff skipper speaker spokesman spokesperson spokeswoman strategist sultan superintendent \
      surgeon teacher treasurer vicar warden writer"),
    (MODIFIER,
     "acting affairs army assistant attorney bureau chief crown defence defense deputy diplomatic district \
      education energy executive exterior federal finance fire first foreign former general harbour health home \
      interior justice local majority managing military minority national opposition permanent police political \
      port presidential press prime regional secretary security senior special state supreme top trade \
      transport under vice"),
    (ORGANISATION,
     "academy administration agency alliance army assembly association authority bank board brigade brigades \
      bureau cabinet center centre chamber church club coalition college command commission committee company \
      conference congress consortium convention corp corporation corps council court crescent cross department \
      directorate embassy enterprise federation fleet force forces foundation front fund government group guard \
      guards helmets herald hospital house inc initiative institute institution international journal knesset \
      laboratory league ltd media ministry mission movement museum nations navy network news observatory office \
      organisation organization panel parliament partnership party police post press program programme project \
      regime regiment secretariat senate service services society squad taskforce team telegraph times \
      treasury tribunal tribune trust union unit university watch workshop"),
    (BODY,
     "administration agency army bank bureau cabinet charity church coalition commission committee company \
      council court department embassy federation foundation government group institute junta kingdom military \
      ministry monarchy movement navy newspaper observatory opposition organisation organization parliament \
      party police presidency regime secretariat senate tribunal union university watchdog"),
    (GROUP,
     "activists aides allies analysts authorities campaigners commanders critics dealers democrats \
      demonstrators diplomats dissidents doctors economists engineers envoys experts extremists factions \
      farmers fighters firefighters fishermen forces gunmen hardliners insurgents investigators islamists \
      jihadis jihadists journalists judges lawmakers lawyers leaders loyalists mediators medics migrants \
      militants militiamen militias ministers monitors negotiators nurses observers officers officials \
      opponents paramedics peacekeepers pilots politicians prosecutors protesters protestors rebels regulators \
      reporters republicans rescuers researchers residents scientists senators separatists soldiers sources \
      spokesmen strikers supporters surgeons teachers terrorists traders troops unions villagers volunteers \
      witnesses workers"),
];

fn is(lower: &str, what: u8) -> bool {
    static TABLE: OnceLock<Vec<(&'static str, u8)>> = OnceLock::new();
    let table = TABLE.get_or_init(|| {
        let mut words = BTreeMap::<&str, u8>::new();
        for (what, list) in WORDS {
            list.split_ascii_whitespace().for_each(|word| *words.entry(word).or_default() |= what);
        }
        words.into_iter().collect()
    });
    let found = table.binary_search_by(|(word, _)| (*word).cmp(lower)).ok().and_then(|at| table.get(at));
    found.is_some_and(|(_, own)| own & what != 0)
}

/// Stands before a name and says nothing of what its bearer does.
pub fn is_honorific(lower: &str) -> bool {
    is(lower, HONORIFIC)
}

/// What a person is, as the last word of a role: "deputy foreign minister".
pub fn is_role(lower: &str) -> bool {
    is(lower, ROLE)
}

/// Stands before the last word of a role: "deputy", "foreign".
pub fn is_role_modifier(lower: &str) -> bool {
    is(lower, MODIFIER)
}

/// The word that makes a name an organisation's, with a capital: "Atlantic Council".
pub fn is_organisation(lower: &str) -> bool {
    is(lower, ORGANISATION)
}

/// An organisation named by what it is, in small letters: "the ministry", "the Norwegian government".
pub fn is_body(lower: &str) -> bool {
    is(lower, BODY)
}

/// People named together by what they are or do.
pub fn is_group(lower: &str) -> bool {
    is(lower, GROUP)
}

/// Names of seats of power and of agencies that no head word gives away.
pub fn is_known_body(words: &str) -> bool {
    matches!(
        words,
        "Kremlin"
            | "Pentagon"
            | "Vatican"
            | "Downing Street"
            | "Holy See"
            | "Al Qaeda"
            | "Al-Qaeda"
            | "al-Qaeda"
            | "Hezbollah"
            | "Hamas"
            | "Taliban"
            | "Interpol"
            | "Europol"
            | "Reuters"
            | "Xinhua"
            | "Twitter"
            | "Facebook"
            | "Google"
            | "Elysee"
            | "Élysée"
    )
}

/// Parts of names that are written small.
pub fn is_particle(word: &str) -> bool {
    matches!(
        word,
        "al" | "el"
            | "bin"
            | "ibn"
            | "ben"
            | "van"
            | "von"
            | "der"
            | "den"
            | "de"
            | "da"
            | "di"
            | "dos"
            | "du"
            | "la"
            | "le"
            | "ul"
            | "ur"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_told_apart_by_what_they_head() {
        assert!(is_role("spokeswoman") && is_role_modifier("deputy") && !is_role("deputy"));
        assert!(is_organisation("council") && is_body("ministry") && is_group("rebels") && !is_group("rebel"));
    }
}
