//! The mentions that are settled together, and those that stand beside them in lists.

use std::collections::BTreeMap;

use super::super::names::Name;
use crate::document::Document;

/// Mentions that mean one place.
pub struct Group {
    /// The mentions, indices of names.
    pub names: Vec<usize>,
    /// The name that contains them.
    pub container: Option<usize>,
}

/// Mentions with one key; those with a container of their own apart from those with another.
pub fn groups(names: &[Name<'_>]) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let mut by_key: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    let container_key = |name: &Name<'_>| name.container.and_then(|at| names.get(at)).map_or("", |name| name.key.as_str());
    // A mention without a container goes with the first that has one.
    let mut first: BTreeMap<&str, &str> = BTreeMap::new();
    for name in names {
        if name.container.is_some() {
            first.entry(&name.key).or_insert(container_key(name));
        }
    }
    for (at, name) in names.iter().enumerate() {
        let own = container_key(name);
        let key = if own.is_empty() { first.get(name.key.as_str()).copied().unwrap_or("") } else { own };
        let index = *by_key.entry((&name.key, key)).or_insert_with(|| {
            groups.push(Group { names: Vec::new(), container: None });
            groups.len() - 1
        });
        if let Some(group) = groups.get_mut(index) {
            group.names.push(at);
            group.container = group.container.or(name.container);
        }
    }
    groups
}

/// The group of each name.
pub fn group_of(names: usize, groups: &[Group]) -> Vec<usize> {
    let mut of = vec![0; names];
    for (index, group) in groups.iter().enumerate() {
        for &at in &group.names {
            if let Some(slot) = of.get_mut(at) {
                *slot = index;
            }
        }
    }
    of
}

/// For each group, the groups that stand beside it in lists: "Kansas, Texas and New York".
pub fn lists(document: &Document<'_>, names: &[Name<'_>], groups: &[Group], group_of: &[usize]) -> Vec<Vec<usize>> {
    let mut lists = vec![Vec::new(); groups.len()];
    for (at, pair) in names.windows(2).enumerate() {
        let [name, next] = pair else { continue };
        let gap = (name.tokens.end..next.tokens.start).map(|at| document.word(at)).collect::<Vec<_>>();
        let listed = matches!(gap.as_slice(), ["," | "and" | "or"] | [",", "and" | "or"]) && name.container != Some(at + 1);
        if let (true, Some(&a), Some(&b)) = (listed, group_of.get(at), group_of.get(at + 1)) {
            if let Some(list) = lists.get_mut(a) {
                list.push(b);
            }
            if let Some(list) = lists.get_mut(b) {
                list.push(a);
            }
        }
    }
    lists
}
