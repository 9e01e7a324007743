//! The age of a thing: "an eight-month-old truce". That of a person is no time.

use super::{amount::amount, context::Context, hit::Hit, rules::Rule, shift, value::Value};

/// What lasts: its age is the time since it began.
const THINGS: &[&str] = &[
    "accord",
    "agreement",
    "ban",
    "blockade",
    "boycott",
    "campaign",
    "ceasefire",
    "conflict",
    "crisis",
    "deadlock",
    "dispute",
    "drought",
    "embargo",
    "emergency",
    "feud",
    "fighting",
    "impasse",
    "insurgency",
    "investigation",
    "occupation",
    "pact",
    "peace",
    "policy",
    "probe",
    "program",
    "programme",
    "protest",
    "rebellion",
    "recession",
    "regime",
    "revolt",
    "revolution",
    "rivalry",
    "rule",
    "siege",
    "slump",
    "stalemate",
    "standoff",
    "strike",
    "struggle",
    "tradition",
    "treaty",
    "truce",
    "uprising",
    "war",
];

/// So many units, where they are the age of a thing.
pub fn age(context: &Context<'_>, at: usize) -> Option<Hit> {
    let (amount, unit, end) = amount(context, at)?;
    let old = context.after_hyphen(end);
    if old == end || !context.is(old, &["old"]) {
        return None;
    }
    // "its six-year-old trade embargo"
    (old + 1..old + 4).take_while(|&at| context.word(at).starts_with(char::is_lowercase)).find(|&at| context.is(at, THINGS))?;
    let range = context.today.map(|today| shift::stretch(today, amount, unit, false));
    Some(Hit { range, ..Hit::new(at, old + 1, Value::Length(amount, unit)) })
}

pub const RULE: Rule = Rule {
    find: age,
    #[cfg(test)]
    page: super::page::Page {
        name: "The age of a thing",
        reads: "How old a war, a law, a building is. The age of a person is no time.",
        examples: &[
            ("2016-10-01", "It broke an 8-month-old truce.", "8-month-old = P8M 2016-02-01..2016-10-01"),
            ("2016-10-01", "A decades-old trade embargo was lifted.", "decades-old = PXDE ~ 1986-10-01..2016-10-01"),
            ("2016-10-01", "An 8-year-old boy and a 44-year-old teacher left.", ""),
        ],
    },
};
