//! Where what somebody said stands.

use super::{
    super::clause::{Clause, Link},
    sentence::Reading,
};

impl Reading<'_> {
    /// Whether what was said follows the verb, and not its listener or its occasion alone.
    pub(super) fn has_content(&self, clause: &Clause, clauses: &[Clause], index: usize, verb: usize) -> bool {
        let next = self.document.word(verb + 1);
        let occasion =
            matches!(next, "" | "." | "," | "in" | "at" | "on" | "during" | "after" | "to" | "as" | "reporters" | "\"" | "”");
        let listener = self.document.word(verb) == "told" && clauses.get(index + 1).is_none_or(|next| next.link != Link::Content);
        // "said that", "said on Monday that", "told the club, his own, that"; but not "said on Monday, adding that".
        let content = clauses.get(index + 1).is_some_and(|next| {
            let commas = (verb..next.tokens.start).filter(|&at| self.document.word(at) == ",").count();
            next.link == Link::Content && commas % 2 == 0
        });
        let short = clause.tokens.end.saturating_sub(verb) < 5;
        content || !(occasion || listener || short)
    }

    /// Speech reaches over the clauses of its content.
    pub(super) fn speech_end(&self, clause: &Clause, clauses: &[Clause], index: usize) -> usize {
        let content = clauses.iter().skip(index + 1).take_while(|next| next.link == Link::Content);
        content.last().map_or(clause.tokens.end, |last| last.tokens.end)
    }
}
