//! Groups that reports have for those who did one thing: "protesters" here, "rioters" there.

use std::collections::{BTreeMap, BTreeSet};

use dateline_model::{Article, Event, EventKind};

use super::{naming::Naming, sides, table::Table};

/// Tables of groups that are the subject of one event in different reports, where no other table has them.
pub fn tables(namings: &[Naming], articles: &[Article], events: &[Event], known: &[Table]) -> Vec<Table> {
    let taken = known.iter().flat_map(Table::keys).collect::<BTreeSet<_>>();
    // A word by the lowest word that it stands for the same as.
    let mut same: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for event in events.iter().filter(|event| event.reports.len() > 1 && event.kind == EventKind::Violence) {
        let mut subjects: BTreeMap<u32, BTreeSet<&str>> = BTreeMap::new();
        for report in &event.reports {
            let Some(article) = articles.get(report.article as usize) else { continue };
            let told = article
                .events
                .iter()
                .filter(|own| own.kind == event.kind && own.evidence.iter().any(|span| report.evidence.contains(span)));
            let titles = told.map(|own| own.title.to_lowercase()).collect::<Vec<_>>();
            let own = namings.iter().filter(|naming| naming.article == report.article && !naming.state);
            let within = own.filter(|naming| report.evidence.iter().any(|span| span.contains(naming.span)));
            let leads = within.filter(|naming| titles.iter().any(|title| title.starts_with(&naming.words.to_lowercase())));
            subjects.entry(report.article).or_default().extend(leads.map(|naming| naming.key.as_str()));
        }
        let keys = subjects.values().flatten().copied().collect::<BTreeSet<_>>();
        if keys.len() < 2 || keys.iter().any(|key| taken.contains(key)) {
            continue;
        }
        for key in &keys {
            same.entry(key).or_default().extend(keys.iter().copied());
        }
    }
    let mut done: BTreeSet<&str> = BTreeSet::new();
    let mut tables = Vec::new();
    for keys in same.values() {
        if keys.iter().any(|key| done.contains(key)) {
            continue;
        }
        done.extend(keys.iter().copied());
        tables.extend(sides::table(namings.iter().filter(|naming| keys.contains(naming.key.as_str())), articles));
    }
    tables
}
