//! Words for what happens, in groups that mean the same, so that "airstrikes hit" and "was bombed" can meet.

use std::{collections::BTreeMap, sync::OnceLock};

use dateline_model::EventKind::{self, Decision, Diplomacy, Disaster, Movement, Other, Statement, Violence};

use crate::verbs::{self, Form};

/// What a word says happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sense {
    /// The group's name, its most usual verb.
    pub concept: &'static str,
    /// What kind of thing it is.
    pub kind: EventKind,
}

/// Groups of verbs in their base form. The first group a verb stands in is its own.
const VERBS: &[(&str, EventKind, &str)] = &[
    ("strike", Violence, "strike hit bomb bombard shell blast pound target raid"),
    ("attack", Violence, "attack assault ambush storm ram plow plough mow"),
    ("kill", Violence, "kill slay murder massacre behead assassinate die perish"),
    ("injure", Violence, "injure wound hurt maim"),
    ("shoot", Violence, "shoot gun"),
    ("explode", Violence, "explode detonate"),
    ("seize", Violence, "seize capture recapture retake overrun conquer"),
    ("besiege", Violence, "besiege encircle blockade"),
    ("clash", Violence, "clash skirmish"),
    ("arrest", Violence, "arrest detain"),
    ("kidnap", Violence, "kidnap abduct hijack"),
    ("stab", Violence, "stab"),
    ("destroy", Violence, "destroy demolish torch"),
    ("fire", Violence, "fire launch test"),
    ("invade", Violence, "invade occupy"),
    ("agree", Diplomacy, "agree sign broker ink"),
    ("effect", Diplomacy, "effect"),
    ("collapse", Diplomacy, "collapse unravel"),
    ("suspend", Diplomacy, "suspend halt freeze postpone"),
    ("end", Diplomacy, "end expire"),
    ("meet", Diplomacy, "meet negotiate convene confer"),
    ("call", Diplomacy, "phone telephone"),
    ("sanction", Diplomacy, "sanction impose"),
    ("expel", Diplomacy, "expel recall summon withdraw"),
    ("accuse", Statement, "accuse blame"),
    ("announce", Statement, "announce declare proclaim unveil"),
    ("warn", Statement, "warn threaten"),
    ("condemn", Statement, "condemn denounce criticise criticize decry"),
    ("deny", Statement, "deny reject dismiss rebuff refuse"),
    ("vow", Statement, "vow pledge promise"),
    ("urge", Statement, "urge demand"),
    ("confirm", Statement, "confirm acknowledge admit"),
    ("say", Statement, "say tell add describe claim insist tweet note reiterate stress speak convey"),
    ("adopt", Decision, "adopt pass approve ratify enact"),
    ("vote", Decision, "vote elect"),
    ("appoint", Decision, "appoint nominate inaugurate"),
    ("rule", Decision, "rule sentence convict acquit indict"),
    ("charge", Decision, "charge sue"),
    ("ban", Decision, "ban outlaw prohibit"),
    ("resign", Decision, "resign quit"),
    ("sack", Decision, "sack oust"),
    ("veto", Decision, "veto"),
    ("order", Decision, "order authorise authorize"),
    ("extend", Decision, "extend renew"),
    ("crash", Disaster, "crash derail overturn collide capsize sink"),
    ("burn", Disaster, "burn engulf"),
    ("flood", Disaster, "flood submerge"),
    ("trap", Disaster, "trap bury"),
    ("erupt", Disaster, "erupt"),
    ("evacuate", Movement, "evacuate displace"),
    ("flee", Movement, "flee escape"),
    ("arrive", Movement, "arrive land"),
    ("deploy", Movement, "deploy dispatch"),
    ("deliver", Movement, "deliver transfer ship"),
    ("travel", Movement, "travel fly visit return"),
    ("cross", Movement, "cross enter"),
    ("rescue", Movement, "rescue free"),
    ("protest", Other, "protest march rally riot"),
    ("join", Diplomacy, "join"),
    ("jail", Decision, "jail imprison deport extradite execute"),
    ("start", Other, "start begin"),
    ("open", Other, "open reopen"),
    ("close", Other, "close shut"),
    ("publish", Other, "publish release"),
    ("discover", Other, "discover"),
    ("win", Other, "win"),
    ("cancel", Other, "cancel abandon"),
];

/// Groups of nouns; a group that has verbs too bears the same name.
const NOUNS: &[(&str, EventKind, &str)] = &[
    ("strike", Violence, "strike airstrike raid bombing bombardment shelling"),
    ("attack", Violence, "attack assault offensive ambush rampage"),
    ("kill", Violence, "murder massacre assassination"),
    ("shoot", Violence, "shooting gunfire"),
    ("explode", Violence, "explosion blast"),
    ("besiege", Violence, "siege blockade encirclement"),
    ("clash", Violence, "clash"),
    ("uprising", Violence, "uprising revolt revolution coup"),
    ("arrest", Violence, "arrest"),
    ("fire", Violence, "launch"),
    ("seize", Violence, "seizure capture"),
    ("agree", Diplomacy, "agreement deal accord pact arrangement"),
    ("collapse", Diplomacy, "collapse"),
    ("suspend", Diplomacy, "suspension"),
    ("meet", Diplomacy, "meeting summit"),
    ("call", Diplomacy, "call"),
    ("adopt", Decision, "adoption"),
    ("vote", Decision, "vote election referendum"),
    ("rule", Decision, "ruling verdict"),
    ("crash", Disaster, "crash derailment accident collision disaster"),
    ("quake", Disaster, "earthquake quake tsunami"),
    ("storm", Disaster, "hurricane cyclone typhoon tornado"),
    ("erupt", Disaster, "eruption"),
    ("protest", Other, "protest demonstration riot"),
    ("start", Other, "start outbreak"),
];

/// Verbs of no group that are known as verbs.
const PLAIN: &str = "break bring carry come conduct cut drive fight give go hold lay lose make put reach send stage take";

/// Verbs that say nothing without their noun: "laid siege", "went into effect", "reached an agreement".
pub fn is_light(base: &str) -> bool {
    matches!(
        base,
        "take"
            | "make"
            | "go"
            | "come"
            | "hold"
            | "reach"
            | "carry"
            | "lay"
            | "strike"
            | "launch"
            | "conduct"
            | "stage"
            | "enter"
            | "begin"
            | "start"
    )
}

/// Verbs that need no object: "the ferry sank".
pub fn stands_alone(base: &str) -> bool {
    const ALONE: &str = "die perish explode detonate collapse unravel crash derail overturn collide capsize sink burn erupt flee \
                         escape arrive land resign quit end expire meet clash skirmish start begin open reopen close return win \
                         withdraw protest march rally riot vote agree negotiate convene travel enter surrender come go fall";
    ALONE.split_ascii_whitespace().any(|word| word == base)
}

type Table = Vec<(&'static str, Sense)>;

fn table(groups: &'static [(&'static str, EventKind, &'static str)]) -> Table {
    let senses =
        groups.iter().flat_map(|(concept, kind, words)| words.split(' ').map(|word| (word, Sense { concept, kind: *kind })));
    let mut table: Table = senses.collect();
    table.sort_by_key(|(word, _)| *word);
    table
}

fn look_up(table: &Table, word: &str) -> Option<Sense> {
    let at = table.binary_search_by_key(&word, |(word, _)| word).ok()?;
    table.get(at).map(|(_, sense)| *sense)
}

/// The sense of a verb in its base form.
pub fn verb(base: &str) -> Option<Sense> {
    static TABLE: OnceLock<Table> = OnceLock::new();
    look_up(TABLE.get_or_init(|| table(VERBS)), base)
}

/// The sense of a noun, singular or plural.
pub fn noun(word: &str) -> Option<Sense> {
    static TABLE: OnceLock<Table> = OnceLock::new();
    let table = TABLE.get_or_init(|| table(NOUNS));
    look_up(table, word).or_else(|| look_up(table, word.strip_suffix('s')?)).or_else(|| look_up(table, word.strip_suffix("es")?))
}

/// The verb a word is a form of, in its base form; light verbs and those of no group included.
pub fn base(word: &str) -> Option<(&'static str, Form)> {
    static FORMS: OnceLock<BTreeMap<String, (&'static str, Form)>> = OnceLock::new();
    let grouped = || VERBS.iter().flat_map(|(.., words)| words.split(' '));
    FORMS.get_or_init(|| verbs::forms(grouped().chain(PLAIN.split(' ')))).get(word).copied()
}

/// The sense of a verb in whatever form.
pub fn any_form(word: &str) -> Option<Sense> {
    base(word).and_then(|(base, _)| verb(base))
}

/// Whether a word is the past of a verb by which something is said: "announced".
pub fn is_said(word: &str) -> bool {
    let past = base(word).filter(|(_, form)| *form == Form::Past);
    past.and_then(|(base, _)| verb(base)).is_some_and(|sense| sense.kind == EventKind::Statement)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_lead_to_their_verb() {
        assert_eq!(base("struck"), Some(("strike", Form::Past)));
        assert_eq!(base("bombed"), Some(("bomb", Form::Past)));
        assert_eq!(base("seizing"), Some(("seize", Form::Ing)));
        assert_eq!(base("denied"), Some(("deny", Form::Past)));
        assert_eq!(base("rammed"), Some(("ram", Form::Past)));
        assert_eq!(base("suspends"), Some(("suspend", Form::Present)));
        assert_eq!(base("table"), None);
    }

    #[test]
    fn verbs_and_nouns_of_one_thing_meet() {
        assert_eq!(verb("bomb").unwrap().concept, noun("airstrikes").unwrap().concept);
        assert_eq!(verb("agree").unwrap().concept, noun("deal").unwrap().concept);
        assert_eq!(noun("table"), None);
    }
}
