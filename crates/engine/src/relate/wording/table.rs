//! Terms by report.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

use dateline_model::{Named, Span, Term, Wording};

/// The terms for one actor or event.
pub struct Table {
    /// What they name.
    pub named: Named,
    /// By report and key: where the term stands, and its words there.
    terms: BTreeMap<(u32, String), Vec<(Span, String)>>,
}

impl Table {
    /// A table without a term.
    pub fn new(named: Named) -> Self {
        Self { named, terms: BTreeMap::new() }
    }

    /// Adds a term; `key` is the same for forms of one word.
    pub fn add(&mut self, article: u32, key: &str, span: Span, words: &str) {
        let known = self.terms.entry((article, key.to_owned())).or_default();
        if !known.iter().any(|(other, _)| *other == span) {
            known.push((span, words.to_owned()));
        }
    }

    /// Whether two reports at least name it, and not with the same terms only.
    pub fn differs(&self) -> bool {
        let mut keys: BTreeMap<u32, BTreeSet<&str>> = BTreeMap::new();
        for (article, key) in self.terms.keys() {
            keys.entry(*article).or_default().insert(key);
        }
        keys.len() > 1 && keys.values().collect::<BTreeSet<_>>().len() > 1
    }

    /// The keys of its terms.
    pub fn keys(&self) -> BTreeSet<&str> {
        self.terms.keys().map(|(_, key)| key.as_str()).collect()
    }

    /// As the story keeps it: by report, the most frequent first.
    pub fn written(self) -> Wording {
        let mut terms = Vec::with_capacity(self.terms.len());
        for ((article, _), mut found) in self.terms {
            found.sort();
            let often = |words: &str| found.iter().filter(|(_, other)| other == words).count();
            let most = found.iter().enumerate().max_by_key(|(at, (_, words))| (often(words), Reverse(*at)));
            let term = most.map_or(String::new(), |(_, (_, words))| words.clone());
            terms.push(Term { article, term, spans: found.into_iter().map(|(span, _)| span).collect() });
        }
        terms.sort_by_key(|term| (term.article, Reverse(term.spans.len()), term.spans.first().copied()));
        Wording { named: self.named, terms }
    }
}
