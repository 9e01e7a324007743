//! The attacks of 11 September 2001, which are named by their day: "9/11", "the Sept. 11 attacks".

use dateline_model::Date;

use super::{context::Context, hit::Hit, lexicon::Lex, rules::Rule, value::Value};

/// That day, where it stands for the attacks.
pub fn september_11(context: &Context<'_>, at: usize) -> Option<Hit> {
    let day = Value::Day(Date { year: 2001, month: 9, day: 11 });
    if context.word(at) == "9" && context.word(at + 1) == "/" && context.word(at + 2) == "11" {
        let whole = context.glued(at + 1) && context.glued(at + 2);
        let goes_on = context.glued(at + 3) && matches!(context.word(at + 3), "/" | "." | "%") && context.glued(at + 4);
        return (whole && !goes_on).then(|| Hit::new(at, at + 3, day));
    }
    let Lex::Month { month: 9, .. } = context.lex(at) else { return None };
    let number = at + 1 + usize::from(context.word(at + 1) == "." && context.glued(at + 1));
    let named = context.is(number + 1, &["attack", "attacks", "terror", "terrorist", "terrorism", "hijackers", "hijackings"]);
    (context.word(number) == "11" && named).then(|| Hit::new(at, number + 1, day))
}

pub const RULE: Rule = Rule {
    find: september_11,
    #[cfg(test)]
    page: super::page::Page {
        name: "September 11",
        reads: "The attacks of 2001, by their day.",
        examples: &[
            ("2016-10-01", "The Sept. 11 attacks changed it.", "Sept. 11 = 2001-09-11"),
            ("2016-10-01", "Since 9/11 it is shut.", "9/11 = 2001-09-11"),
            ("2016-10-01", "They met on Sept. 11 in Bern.", "Sept. 11 = 2016-09-11"),
        ],
    },
};
