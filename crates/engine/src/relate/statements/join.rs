//! Statements that every report gives in one breath: the sentences of one quotation.

use std::collections::BTreeMap;

use super::{gather::Group, utterance::Utterance};

/// Puts the sentences of a quotation together that the same reports give next to each other.
pub fn join(mut groups: Vec<Group>, utterances: &[Utterance]) -> Vec<Group> {
    let mut of = BTreeMap::new();
    for (index, group) in groups.iter().enumerate() {
        for &at in &group.members {
            of.insert(at, index);
        }
    }
    for at in 1..utterances.len() {
        let (Some(before), Some(own)) = (utterances.get(at - 1), utterances.get(at)) else { continue };
        if before.article != own.article || before.quote != own.quote {
            continue;
        }
        let (Some(&into), Some(&from)) = (of.get(&(at - 1)), of.get(&at)) else { continue };
        if into == from {
            continue;
        }
        let (Some(first), Some(second)) = (groups.get(into), groups.get(from)) else { continue };
        // Every report has both, the one right after the other.
        let follows = |&member: &usize| {
            first.members.iter().any(|&other| {
                other + 1 == member
                    && utterances
                        .get(other)
                        .zip(utterances.get(member))
                        .is_some_and(|(a, b)| a.article == b.article && a.quote == b.quote)
            })
        };
        let together = first.members.len() == second.members.len() && second.members.iter().all(follows);
        if !together {
            continue;
        }
        let moved = groups.get_mut(from).map(|group| std::mem::take(&mut group.members)).unwrap_or_default();
        for &member in &moved {
            of.insert(member, into);
        }
        if let Some(group) = groups.get_mut(into) {
            group.members.extend(moved);
        }
    }
    groups.retain(|group| !group.members.is_empty());
    groups
}
