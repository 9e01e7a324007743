//! What speaks for a day, for a reader to judge: the strongest first.

use std::collections::BTreeSet;

use dateline_model::{Date, PublishedReason};

use super::{
    evidence::{Neighbour, Own},
    mentions::{Mentions, Stands},
    shared::Agreement,
};

/// How many tellings that others share are named.
const MOST_SHARED: usize = 2;
/// How many days back the last day named still tells something.
const RECENT: i32 = 7;

/// Why this is the day.
pub fn of(
    day: Date,
    mentions: &Mentions,
    own: &[Own],
    neighbours: &[Neighbour],
    agreements: &[Agreement],
) -> Vec<PublishedReason> {
    let mut reasons = Vec::new();
    let line = own.iter().find(|own| own.named.stands == Stands::Dateline && (day.days() - own.day).abs() <= 1);
    reasons.extend(line.map(|own| PublishedReason::Stated { own: own.named.span, day: Date::from_days(own.day) }));
    let mut heard = BTreeSet::new();
    let shared = agreements.iter().filter(|agreed| heard.insert(agreed.article) && heard.len() <= MOST_SHARED);
    reasons.extend(shared.map(|agreed| {
        let &Agreement { own, article, other, day, .. } = agreed;
        let article = article as u32;
        if agreed.quoted {
            PublishedReason::SharedQuotation { own, article, other, day }
        } else {
            PublishedReason::SharedEvent { own, article, other, day }
        }
    }));
    let today = usize::from(day.weekday());
    let weekday = mentions.weekdays.iter().filter(|weekday| weekday.ages.get(today).is_some_and(|age| (0..=1).contains(age)));
    let weekday = weekday.min_by_key(|weekday| !weekday.opens);
    reasons.extend(weekday.and_then(|weekday| {
        let age = weekday.ages.get(today).copied()?;
        Some(PublishedReason::Weekday { own: weekday.span, day: day.plus_days(-age) })
    }));
    let named = own.iter().filter(|own| own.named.stands != Stands::Dateline && (0..=RECENT).contains(&(day.days() - own.day)));
    let last = named.max_by_key(|own| (own.day, std::cmp::Reverse(own.named.span.start)));
    reasons.extend(last.map(|own| PublishedReason::LastMention { own: own.named.span, day: Date::from_days(own.day) }));
    let near = neighbours.iter().filter(|neighbour| (neighbour.day - day.days()).abs() <= 2);
    let alike = near.filter(|neighbour| !heard.contains(&neighbour.article));
    let alike = alike.max_by(|a, b| a.closeness.total_cmp(&b.closeness).then(b.article.cmp(&a.article)));
    reasons.extend(
        alike.map(|neighbour| PublishedReason::Alike { article: neighbour.article as u32, day: Date::from_days(neighbour.day) }),
    );
    reasons
}
