//! Groups that reports have for those who did one thing: "protesters" here, "rioters" there.

use std::collections::{BTreeMap, BTreeSet};

use dateline_model::{Article, Event, EventKind};

use super::{
    super::within_article::{Stretches, told_in},
    naming::Naming,
    sides,
    table::Table,
};

/// Tables of groups that are the subject of one event in different reports, where no other table has them.
pub fn tables(namings: &[Naming], articles: &[Article], events: &[Event], known: &[Table]) -> Vec<Table> {
    let taken = known.iter().flat_map(Table::keys).collect::<BTreeSet<_>>();
    // A word by the lowest word that it stands for the same as.
    let own = namings.iter().enumerate().filter(|(_, naming)| !naming.state);
    let own = Stretches::of(own.map(|(at, naming)| (naming.article, naming.span, at)));
    let told = told_in(articles);
    let mut same: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for event in events.iter().filter(|event| event.reports.len() > 1 && event.kind == EventKind::Violence) {
        let mut subjects: BTreeMap<u32, BTreeSet<&str>> = BTreeMap::new();
        for report in &event.reports {
            for evidence in &report.evidence {
                let titles = told
                    .over(report.article, *evidence)
                    .filter_map(|(_, at)| articles.get(report.article as usize)?.events.get(at));
                let titles = titles.filter(|own| own.kind == event.kind).map(|own| own.title.to_lowercase()).collect::<Vec<_>>();
                let within = own.over(report.article, *evidence).filter_map(|(_, at)| namings.get(at));
                let leads = within.filter(|naming| titles.iter().any(|title| title.starts_with(&naming.words.to_lowercase())));
                subjects.entry(report.article).or_default().extend(leads.map(|naming| naming.key.as_str()));
            }
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
