//! How alike two reports are by all their words: reports of one thing mostly come out within a day or two.

use std::collections::BTreeMap;

use dateline_model::BlockKind;

use crate::{document::Document, events, tokens::TokenKind};

/// The most tokens of a report that are looked at.
const MOST_TOKENS: usize = 6_000;

/// The words of every report, weighed: what few reports say weighs more. Figures count as words.
pub struct Words {
    reports: Vec<Vec<(u32, f64)>>,
    usual: Vec<f64>,
}

impl Words {
    /// The words of these reports.
    pub fn of(documents: &[Document<'_>]) -> Self {
        let mut ids: BTreeMap<String, u32> = BTreeMap::new();
        let mut shared: Vec<usize> = Vec::new();
        let mut counts: Vec<BTreeMap<u32, usize>> = Vec::new();
        for document in documents {
            let mut own: BTreeMap<u32, usize> = BTreeMap::new();
            for word in words(document) {
                let next = ids.len() as u32;
                let id = *ids.entry(word).or_insert(next);
                if id == next {
                    shared.push(0);
                }
                *own.entry(id).or_default() += 1;
            }
            for &id in own.keys() {
                if let Some(count) = shared.get_mut(id as usize) {
                    *count += 1;
                }
            }
            counts.push(own);
        }
        let all = documents.len() as f64;
        let weigh = |own: BTreeMap<u32, usize>| {
            let rare = |id: u32| (all / shared.get(id as usize).copied().unwrap_or(1).max(1) as f64).sqrt();
            let weights = own.into_iter().map(|(id, count)| (id, (count as f64).sqrt() * rare(id))).collect::<Vec<_>>();
            let length = weights.iter().map(|(_, weight)| weight * weight).sum::<f64>().sqrt().max(1e-9);
            weights.into_iter().map(|(id, weight)| (id, weight / length)).collect()
        };
        let reports = counts.into_iter().map(weigh).collect::<Vec<Vec<_>>>();
        let mut sum = vec![0.0; shared.len()];
        for &(id, weight) in reports.iter().flatten() {
            if let Some(slot) = sum.get_mut(id as usize) {
                *slot += weight;
            }
        }
        let usual = reports.iter().map(|own| {
            let all = own.iter().map(|&(id, weight)| weight * sum.get(id as usize).copied().unwrap_or(0.0)).sum::<f64>();
            // It is like itself, wholly.
            (all - 1.0).max(0.0) / reports.len().saturating_sub(1).max(1) as f64
        });
        let usual = usual.collect();
        Self { reports, usual }
    }

    /// How alike a report is to all others, on average.
    pub fn usual(&self, at: usize) -> f64 {
        self.usual.get(at).copied().unwrap_or(0.0)
    }

    /// The cosine of two reports' weighed words, 0 to 1.
    pub fn likeness(&self, a: usize, b: usize) -> f64 {
        let (Some(a), Some(b)) = (self.reports.get(a), self.reports.get(b)) else { return 0.0 };
        let (mut sum, mut from) = (0.0, 0);
        for &(id, weight) in a {
            from += b.get(from..).unwrap_or_default().partition_point(|&(other, _)| other < id);
            if let Some(&(other, theirs)) = b.get(from)
                && other == id
            {
                sum += weight * theirs;
            }
        }
        sum
    }
}

fn words(document: &Document<'_>) -> Vec<String> {
    let told = |kind: BlockKind| !matches!(kind, BlockKind::Boilerplate | BlockKind::Byline | BlockKind::Date);
    let blocks = document.blocks.iter().filter(|block| told(block.kind));
    let mut words = Vec::new();
    for block in blocks {
        let first = document.tokens.partition_point(|token| token.span.start < block.span.start);
        let inside = document.tokens.iter().skip(first).take_while(|token| token.span.end <= block.span.end);
        for token in inside.take(MOST_TOKENS) {
            let word = token.span.of(document.text);
            match token.kind {
                TokenKind::Number if word.len() >= 2 => words.push(word.to_owned()),
                TokenKind::Word if word.len() >= 3 && !events::is_function(word) => {
                    words.push(events::stem(&word.to_lowercase()));
                }
                _ => {}
            }
        }
        if words.len() >= MOST_TOKENS {
            break;
        }
    }
    words
}
