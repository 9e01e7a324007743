//! Figures into topics: each joins the topic whose figures are most like it and with none of which it is at odds.

use std::collections::BTreeMap;

use super::{
    alike::{self, LEAST},
    item::Item,
    kind::Key,
};

/// The most figures of one kind that are gathered, and the most of a topic that a further one is held against.
const MOST: usize = 400;
const HEARD: usize = 16;
/// The most topics of a kind that a figure may join, and that are held against each other once more.
const TOPICS: usize = 60;

/// The topics, each with its figures in the order of the story.
pub fn topics<'a, 'b>(items: &'b [Item<'a>]) -> Vec<Vec<&'b Item<'a>>> {
    let mut kinds = BTreeMap::<&Key, Vec<&Item<'_>>>::new();
    for item in items {
        let kind = kinds.entry(&item.key).or_default();
        if kind.len() < MOST {
            kind.push(item);
        }
    }
    kinds.into_values().flat_map(gather).collect()
}

fn gather<'a, 'b>(mut items: Vec<&'b Item<'a>>) -> Vec<Vec<&'b Item<'a>>> {
    // What says most of itself first.
    items.sort_by_key(|item| {
        let found = item.found;
        (item.events.is_empty(), found.vague, item.when().is_none(), found.place.is_none(), item.article, found.figure.span)
    });
    let mut topics: Vec<Vec<&Item<'_>>> = Vec::new();
    let mut rest = Vec::new();
    for item in items {
        match nearest(&topics, item) {
            Some(topic) => topic_at(&mut topics, topic, item),
            None if item.is_placed() => topics.push(vec![item]),
            None => rest.push(item),
        }
    }
    // A figure that says nothing of itself is of what its report counted before.
    for item in rest {
        let before = |topic: &Vec<&Item<'_>>| {
            let own = topic.iter().filter(|other| other.article == item.article && fits(topic, item));
            own.map(|other| other.found.figure.span.start.abs_diff(item.found.figure.span.start)).min()
        };
        let near = topics.iter().enumerate().filter_map(|(index, topic)| Some((before(topic)?, index))).min();
        match nearest(&topics, item).or(near.map(|(_, index)| index)) {
            Some(topic) => topic_at(&mut topics, topic, item),
            None => topics.push(vec![item]),
        }
    }
    unite(&mut topics);
    for topic in &mut topics {
        topic.sort_by_key(|item| (item.article, item.found.figure.span));
    }
    topics
}

/// Unites topics that figures which came later have brought near each other.
fn unite(topics: &mut Vec<Vec<&Item<'_>>>) {
    let mut at = 0;
    while at < topics.len().min(TOPICS) {
        let Some(topic) = topics.get(at) else { break };
        let near = |other: &Vec<&Item<'_>>| {
            let heard = || topic.iter().take(HEARD);
            let alike = |item: &Item<'_>| heard().any(|one| alike::likeness(one, item) >= LEAST);
            other.iter().take(HEARD).any(|item| alike(item)) && other.iter().take(HEARD).all(|item| fits(topic, item))
        };
        match topics.iter().take(TOPICS).enumerate().skip(at + 1).find(|(_, other)| near(other)).map(|(index, _)| index) {
            Some(index) => {
                let moved = topics.remove(index);
                moved.into_iter().for_each(|item| topic_at(topics, at, item));
            }
            None => at += 1,
        }
    }
}

fn topic_at<'a, 'b>(topics: &mut [Vec<&'b Item<'a>>], at: usize, item: &'b Item<'a>) {
    if let Some(topic) = topics.get_mut(at) {
        topic.push(item);
    }
}

fn fits(topic: &[&Item<'_>], item: &Item<'_>) -> bool {
    topic.iter().take(HEARD).all(|other| alike::can_be_one(other, item))
}

/// The topic that a figure is of.
fn nearest(topics: &[Vec<&Item<'_>>], item: &Item<'_>) -> Option<usize> {
    let mut best: Option<(f64, usize)> = None;
    for (index, topic) in topics.iter().take(TOPICS).enumerate() {
        let heard = topic.iter().take(HEARD);
        let likeness = heard.map(|other| alike::likeness(other, item)).fold(0.0, f64::max);
        if likeness >= LEAST && best.is_none_or(|(most, _)| likeness > most) && fits(topic, item) {
            best = Some((likeness, index));
        }
    }
    best.map(|(_, index)| index)
}
