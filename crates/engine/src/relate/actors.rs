//! One actor across reports, in whatever spelling.

use std::collections::BTreeMap;

use dateline_atlas::fold;
use dateline_model::{Actor, ActorKind, ActorMention, Article};

use crate::actors::{Cast, Member, alike, meets, usual};

/// The actors of a story, the most often named first, and for each report which of its own is which.
pub fn unite(casts: &[Cast]) -> (Vec<Actor>, Vec<Vec<usize>>) {
    let mut whole: Vec<Member> = Vec::new();
    let mut counts: Vec<usize> = Vec::new();
    let mut links: Vec<Vec<usize>> = casts.iter().map(|cast| vec![0; cast.members.len()]).collect();
    let mut index: BTreeMap<(ActorKind, String), Vec<usize>> = BTreeMap::new();
    // Whole names first, so that a surname alone finds its bearer whichever report comes first.
    let mut order = casts
        .iter()
        .enumerate()
        .flat_map(|(report, cast)| cast.members.iter().enumerate().map(move |(own, member)| (member.key.len() < 2, report, own)))
        .collect::<Vec<_>>();
    order.sort_unstable();
    for (_, report, own) in order {
        let Some(member) = casts.get(report).and_then(|cast| cast.members.get(own)) else { continue };
        let keys = keys(member);
        let near = keys.iter().filter_map(|key| index.get(&(member.kind, key.clone()))).flatten().copied();
        let mut same = near.filter(|&at| whole.get(at).is_some_and(|other| is_same(member, other))).collect::<Vec<_>>();
        same.sort_unstable();
        same.dedup();
        // A surname that several bear stays by itself.
        let certain =
            if member.kind == ActorKind::Person && member.key.len() < 2 && same.len() > 1 { None } else { same.first().copied() };
        let at = match certain {
            Some(at) => {
                if let Some(other) = whole.get_mut(at) {
                    other.absorb(member);
                }
                at
            }
            None => {
                whole.push(member.clone());
                counts.push(0);
                whole.len() - 1
            }
        };
        for key in keys {
            let known = index.entry((member.kind, key)).or_default();
            if !known.contains(&at) {
                known.push(at);
            }
        }
        if let Some(count) = counts.get_mut(at) {
            *count += member.forms.values().sum::<usize>();
        }
        if let Some(link) = links.get_mut(report).and_then(|links| links.get_mut(own)) {
            *link = at;
        }
    }
    arrange(&whole, &counts, links)
}

/// In the order in which they are printed, with ids.
fn arrange(whole: &[Member], counts: &[usize], mut links: Vec<Vec<usize>>) -> (Vec<Actor>, Vec<Vec<usize>>) {
    let mut order = (0..whole.len()).collect::<Vec<_>>();
    order.sort_by_key(|&at| (std::cmp::Reverse(counts.get(at).copied().unwrap_or(0)), at));
    let mut place = vec![0; whole.len()];
    let mut ids: BTreeMap<String, usize> = BTreeMap::new();
    let mut actors = Vec::with_capacity(whole.len());
    for (new, &at) in order.iter().enumerate() {
        let Some(member) = whole.get(at) else { continue };
        if let Some(place) = place.get_mut(at) {
            *place = new;
        }
        let name = member.name().to_owned();
        let aliases = member.forms.iter().filter(|(form, count)| **form != name && **count > 0).map(|(form, _)| form.clone());
        let aliases = aliases.collect();
        let mut id = String::new();
        fold(&name, &mut id);
        id = id.replace(|letter: char| !letter.is_alphanumeric(), "-");
        let count = ids.entry(id.clone()).or_default();
        *count += 1;
        if *count > 1 {
            id = format!("{id}-{count}");
        }
        actors.push(Actor { id, name, kind: member.kind, aliases, roles: member.roles.clone() });
    }
    for link in links.iter_mut().flatten() {
        *link = place.get(*link).copied().unwrap_or(0);
    }
    (actors, links)
}

/// What an actor is looked up by.
fn keys(member: &Member) -> Vec<String> {
    match member.kind {
        ActorKind::Person => {
            let last = member.key.last().map_or("", String::as_str);
            vec![last.chars().next().map_or(String::new(), |first| first.to_string())]
        }
        ActorKind::Organisation => {
            let mut keys = vec![member.key.join(" ")];
            for form in member.forms.keys() {
                let mut folded = String::new();
                fold(form, &mut folded);
                keys.extend(usual(&folded).map(str::to_owned));
                keys.push(folded);
            }
            keys.sort();
            keys.dedup();
            keys
        }
        ActorKind::Group => vec![member.key.join(" ")],
    }
}

fn is_same(a: &Member, b: &Member) -> bool {
    match a.kind {
        ActorKind::Person => {
            let (Some(last), Some(other)) = (a.key.last(), b.key.last()) else { return false };
            let given = a.key.len() < 2 || b.key.len() < 2 || a.key.first().zip(b.key.first()).is_some_and(|(a, b)| meets(a, b));
            alike(last, other) && given
        }
        ActorKind::Organisation => {
            a.government == b.government && (a.country.is_none() || b.country.is_none() || a.country == b.country)
        }
        ActorKind::Group => true,
    }
}

/// The one person of the story who is what the words say: "the US secretary of state".
fn by_role<'a>(actors: &'a [Actor], words: &str) -> Option<&'a Actor> {
    let role = words.strip_prefix("the ").or(words.strip_prefix("The "))?.to_lowercase();
    let holds =
        |actor: &&Actor| actor.kind == ActorKind::Person && actor.roles.iter().any(|own| own.to_lowercase().contains(&role));
    let mut holders = actors.iter().filter(|_| role.contains(' ')).filter(holds);
    holders.next().filter(|_| holders.next().is_none())
}

/// Writes the actors of a report into its article.
pub fn write(article: &mut Article, cast: &Cast, actors: &[Actor], links: &[usize]) {
    let actor = |member: usize| links.get(member).and_then(|&at| actors.get(at));
    article.actors = cast
        .mentions
        .iter()
        .filter_map(|(span, member)| {
            let actor = actor(*member)?;
            Some(ActorMention { span: *span, actor: actor.id.clone(), name: actor.name.clone(), kind: actor.kind })
        })
        .collect();
    for (quote, speaker) in article.quotes.iter_mut().zip(&cast.speakers) {
        if let Some(own) = &mut quote.speaker {
            let words = own.span.of(&article.text);
            let found = speaker.and_then(actor).or_else(|| by_role(actors, words));
            own.actor = found.map(|actor| actor.id.clone());
        }
    }
}
