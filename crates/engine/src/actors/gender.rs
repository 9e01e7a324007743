//! Which pronouns a report has for a person: by titles, by roles, and by the sentences that name nobody else.

use dateline_model::ActorKind;

use super::cast::Cast;
use crate::quotes::Reader;

/// Which pronouns a person has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gender {
    /// "he", "his", "him"
    He,
    /// "she", "her"
    She,
}

/// How much a title says beside a pronoun.
const TITLE: i32 = 5;

/// The gender of each member of a cast, where the report shows it.
pub fn genders(reader: &Reader<'_>, cast: &Cast) -> Vec<Option<Gender>> {
    let mut votes = vec![0_i32; cast.members.len()];
    let person = |member: usize| cast.members.get(member).is_some_and(|member| member.kind == ActorKind::Person);
    let tokens = &reader.document.tokens;
    let mut next = 0;
    for unit in &reader.units {
        let Some(end) = unit.tokens.end.checked_sub(1).and_then(|last| tokens.get(last)).map(|token| token.span.end) else {
            continue;
        };
        let mut named: Option<usize> = None;
        let mut several = false;
        let mut from = unit.tokens.start;
        while let Some(&(span, member)) = cast.mentions.get(next).filter(|(span, _)| span.end <= end) {
            next += 1;
            if !person(member) {
                continue;
            }
            let at = tokens.partition_point(|token| token.span.start < span.start);
            vote(&mut votes, member, titled(reader, at) * TITLE);
            several |= named.is_some_and(|other| other != member);
            if named.is_none() {
                from = at;
            }
            named = Some(member);
        }
        let Some(member) = named.filter(|_| !several) else { continue };
        let pronouns = (from..unit.tokens.end).filter(|&at| !reader.quoted(at)).filter_map(|at| of_pronoun(reader.word(at)));
        let sum = pronouns.map(|gender| if gender == Gender::He { 1 } else { -1 }).sum::<i32>();
        vote(&mut votes, member, sum.signum());
    }
    for (member, votes) in cast.members.iter().zip(&mut votes) {
        *votes += member.roles.iter().flat_map(|role| role.split(' ')).map(by_role).sum::<i32>() * TITLE;
    }
    votes.into_iter().map(|votes| (votes != 0).then_some(if votes > 0 { Gender::He } else { Gender::She })).collect()
}

fn vote(votes: &mut [i32], member: usize, by: i32) {
    if let Some(slot) = votes.get_mut(member) {
        *slot += by;
    }
}

/// The gender of a pronoun.
pub fn of_pronoun(word: &str) -> Option<Gender> {
    match word {
        "he" | "his" | "him" | "himself" | "He" | "His" => Some(Gender::He),
        "she" | "her" | "herself" | "She" | "Her" => Some(Gender::She),
        _ => None,
    }
}

/// What the title before a name says, 1 or -1.
fn titled(reader: &Reader<'_>, at: usize) -> i32 {
    let mut before = at.saturating_sub(1);
    if reader.word(before) == "." {
        before = before.saturating_sub(1);
    }
    match reader.word(before) {
        "Mr" | "Sir" | "Lord" => 1,
        "Mrs" | "Ms" | "Miss" | "Lady" | "Dame" | "Madam" => -1,
        _ => 0,
    }
}

/// What a role says, 1 or -1.
fn by_role(word: &str) -> i32 {
    match word.to_lowercase().as_str() {
        "spokesman" | "chairman" | "businessman" | "congressman" | "king" | "prince" | "actor" | "father" | "brother"
        | "husband" => 1,
        "spokeswoman" | "chairwoman" | "businesswoman" | "congresswoman" | "queen" | "princess" | "actress" | "mother"
        | "sister" | "wife" => -1,
        _ => 0,
    }
}
