//! Who denies something, and who is blamed for it.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
    sync::OnceLock,
};

use dateline_model::{BlockKind, Date, EventKind, Place, Span, Time};

use super::{
    clause::{self, Clause, Link, Verb},
    dating, lexicon, stems,
    title::Cutter,
};
use crate::{
    document::{Document, Sentence},
    verbs::{self, Form},
};

/// The most tokens of a sentence that claims something.
const LONGEST: usize = 110;
/// How many tokens after its verb say what is denied.
const DENIED: usize = 40;

/// That somebody denies something, or blames somebody for it.
#[derive(Clone, Debug)]
pub struct Claim {
    /// In a few words: "The minister denied planes had bombed the port".
    pub says: String,
    /// The words of the clause.
    pub span: Span,
    /// The stems of what is denied, or blamed.
    pub stems: BTreeSet<String>,
    /// Whether it speaks of "the attack" that was told before.
    pub refers: bool,
    /// The day of the report.
    pub told: Option<Date>,
}

/// What an article denies and blames.
pub fn claims(document: &Document<'_>, times: &[Time], places: &[Place]) -> Vec<Claim> {
    let told = document.sentences.iter().filter(|sentence| {
        let kind = document.blocks.get(sentence.block).map_or(BlockKind::Paragraph, |block| block.kind);
        matches!(kind, BlockKind::Paragraph | BlockKind::Standfirst) && sentence.tokens.len() <= LONGEST
    });
    told.filter_map(|sentence| of(document, times, places, sentence)).collect()
}

/// The first claim of a sentence.
fn of(document: &Document<'_>, times: &[Time], places: &[Place], sentence: &Sentence) -> Option<Claim> {
    let at = sentence.tokens.clone().find(|&at| at > sentence.tokens.start && is_claim(document, at))?;
    let quoted = clause::quoted(document, sentence.tokens.clone());
    if quoted.get(at - sentence.tokens.start).copied().unwrap_or(false) {
        return None;
    }
    let clauses = clause::clauses(document, sentence, &quoted);
    let own = clauses.iter().position(|clause| clause.tokens.contains(&at))?;
    let clause = clauses.get(own)?;
    let content = clauses.iter().skip(own + 1).take_while(|next| next.link == Link::Content).last();
    let end = content.map_or(clause.tokens.end, |content| content.tokens.end);
    let masks = dating::masks(document, times, sentence);
    let cutter = Cutter { document, times: &masks };
    let sense = lexicon::Sense { concept: "deny", kind: EventKind::Statement };
    let start = (clause.tokens.start..at).rev().take_while(|&at| is_auxiliary(document.word(at))).last().unwrap_or(at);
    let verb = Verb { start, at, sense, passive: start < at, planned: false };
    let whole = Clause { tokens: clause.tokens.start..end, ..clause.clone() };
    let title = cutter.cut(&whole, verb, content.map(|_| clause.tokens.end..end), None, None)?;
    let said = at + 1..sentence.tokens.end.min(at + DENIED);
    let span = |tokens: Range<usize>| {
        let start = document.tokens.get(tokens.start)?.span.start;
        Some(Span { start, end: document.tokens.get(tokens.end.checked_sub(1)?)?.span.end.max(start) })
    };
    Some(Claim {
        says: title.words,
        span: span(cutter.subject(clause.tokens.start, verb.start).start..end)?,
        stems: stems::words_of(document, places, said.clone()),
        refers: said.clone().any(|at| refers(document, at)),
        told: document.today(),
    })
}

fn is_auxiliary(word: &str) -> bool {
    matches!(word, "has" | "have" | "had" | "was" | "were" | "been" | "also" | "later" | "strongly" | "flatly" | "repeatedly")
}

/// Whether a word is the verb of a claim: "denied", "blames", "rejected accusations".
fn is_claim(document: &Document<'_>, at: usize) -> bool {
    static FORMS: OnceLock<BTreeMap<String, (&'static str, Form)>> = OnceLock::new();
    let forms =
        FORMS.get_or_init(|| verbs::forms(["deny", "refute", "dispute", "contradict", "reject", "dismiss", "blame", "accuse"]));
    let Some(&(base, form)) = forms.get(document.word(at)) else { return false };
    let before = document.word(at.wrapping_sub(1));
    let verb = match form {
        Form::Past => base != "deny" || !matches!(before, "was" | "were" | "been" | "being"),
        Form::Present => !matches!(before, "the" | "a" | "of" | "these"),
        // "Both sides blame each other": after its subject, and no noun and no infinitive.
        Form::Base => {
            before.ends_with('s') && before.len() > 2 && !matches!(before, "does" | "was" | "is" | "as" | "his" | "this")
        }
        Form::Ing => false,
    };
    // A plan may be rejected too; what is denied is that something was done.
    let accused = || {
        (at + 1..at + 5).any(|at| {
            let noun = document.word(at);
            ["accusation", "allegation", "claim", "charge", "suggestion", "report", "responsibility"]
                .iter()
                .any(|known| noun.starts_with(known))
        })
    };
    verb && (!matches!(base, "reject" | "dismiss" | "dispute" | "contradict") || accused())
}

/// "the attack", "the strikes": what was told before.
pub(super) fn refers(document: &Document<'_>, at: usize) -> bool {
    let noun =
        lexicon::noun(document.word(at)).is_some_and(|sense| matches!(sense.kind, EventKind::Violence | EventKind::Disaster));
    noun && matches!(document.word(at.wrapping_sub(1)), "the" | "this" | "that" | "these" | "those" | "such")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn says(text: &str) -> Vec<String> {
        let report = dateline_model::Report { text: text.into(), published: Some("2021-03-05".into()), ..Default::default() };
        let document = crate::intake::parse(&report);
        claims(&document, &[], &[]).into_iter().map(|claim| claim.says).collect()
    }

    #[test]
    fn denials_and_blame_are_claims() {
        assert_eq!(says("The minister denied that planes had bombed the mill."), ["Minister denied planes had bombed the mill"]);
        assert_eq!(says("Both camps blame each other for the raid."), ["Both camps blame each other for the raid"]);
        assert_eq!(
            says("The army rejected accusations of shelling the mill."),
            ["Army rejected accusations of shelling the mill"]
        );
    }

    #[test]
    fn a_plan_that_is_rejected_denies_nothing() {
        assert_eq!(says("The army rejected the plan for a bridge."), Vec::<String>::new());
        assert_eq!(says("The refugees were denied entry."), Vec::<String>::new());
    }
}
