//! Which words two versions share, in order.

/// The most cells that a table of two versions may have; what is longer is compared at its ends only.
const CELLS: usize = 1 << 20;

/// The longest series of words that stands in both, as pairs of places, without single short words that meet by chance.
pub fn shared(one: &[u32], other: &[u32], short: impl Fn(u32) -> bool) -> Vec<(usize, usize)> {
    let head = one.iter().zip(other).take_while(|(a, b)| a == b).count();
    let (rest, against) = (&one[head..], &other[head..]);
    let tail = rest.iter().rev().zip(against.iter().rev()).take_while(|(a, b)| a == b).count();
    let (rest, against) = (&rest[..rest.len() - tail], &against[..against.len() - tail]);
    let mut pairs: Vec<(usize, usize)> = (0..head).map(|at| (at, at)).collect();
    pairs.extend(between(rest, against).into_iter().map(|(a, b)| (a + head, b + head)));
    pairs.extend((0..tail).map(|at| (head + rest.len() + at, head + against.len() + at)));
    without_chance(&pairs, one, other, short)
}

/// The longest common subsequence, by the table that every textbook has.
fn between(one: &[u32], other: &[u32]) -> Vec<(usize, usize)> {
    let width = other.len() + 1;
    if one.is_empty() || other.is_empty() || (one.len() + 1) * width > CELLS {
        return Vec::new();
    }
    // How long it is from each pair of places on.
    let mut lengths = vec![0_u16; (one.len() + 1) * width];
    for a in (0..one.len()).rev() {
        for b in (0..other.len()).rev() {
            lengths[a * width + b] = if one[a] == other[b] {
                lengths[(a + 1) * width + b + 1] + 1
            } else {
                lengths[(a + 1) * width + b].max(lengths[a * width + b + 1])
            };
        }
    }
    let (mut a, mut b, mut pairs) = (0, 0, Vec::new());
    while a < one.len() && b < other.len() {
        if one[a] == other[b] {
            pairs.push((a, b));
            (a, b) = (a + 1, b + 1);
        } else if lengths[(a + 1) * width + b] >= lengths[a * width + b + 1] {
            a += 1;
        } else {
            b += 1;
        }
    }
    pairs
}

/// Leaves out a short word that is shared alone, between words that are not.
fn without_chance(pairs: &[(usize, usize)], one: &[u32], other: &[u32], short: impl Fn(u32) -> bool) -> Vec<(usize, usize)> {
    let follows = |first: Option<&(usize, usize)>, second: (usize, usize)| {
        first.is_some_and(|first| (first.0 + 1, first.1 + 1) == second || first.0 + 1 == second.0 || first.1 + 1 == second.1)
    };
    let chance = |at: usize| {
        let pair = pairs[at];
        let joined =
            at > 0 && follows(pairs.get(at - 1), pair) || pairs.get(at + 1).is_some_and(|&next| follows(Some(&pair), next));
        let edge = (pair.0 == 0 && pair.1 == 0) || (pair.0 + 1 == one.len() && pair.1 + 1 == other.len());
        !joined && !edge && short(one[pair.0])
    };
    (0..pairs.len()).filter(|&at| !chance(at)).map(|at| pairs[at]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(one: &str, other: &str) -> String {
        let mut known: Vec<&str> = Vec::new();
        let mut numbers = |text: &'static str| -> Vec<u32> {
            let number = |word| {
                let at = known.iter().position(|held| *held == word);
                at.unwrap_or_else(|| {
                    known.push(word);
                    known.len() - 1
                }) as u32
            };
            text.split(' ').map(number).collect()
        };
        let (one, other): (&'static str, &'static str) = (one.to_owned().leak(), other.to_owned().leak());
        let (a, b) = (numbers(one), numbers(other));
        let words: Vec<&str> = one.split(' ').collect();
        let pairs = shared(&a, &b, |number| known[number as usize].len() < 4);
        assert!(pairs.windows(2).all(|two| two[0].0 < two[1].0 && two[0].1 < two[1].1));
        assert!(pairs.iter().all(|&(at, to)| a[at] == b[to]));
        pairs.iter().map(|&(at, _)| words[at]).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn a_cut_keeps_what_is_left() {
        assert_eq!(kept("we are on the verge of a stop", "the verge of a stop"), "the verge of a stop");
        assert_eq!(kept("say what you will of it all", "say of it all"), "say of it all");
    }

    #[test]
    fn another_word_parts_what_is_shared() {
        assert_eq!(kept("the kind of bombing that goes on", "the type of bombing that goes on"), "the of bombing that goes on");
    }

    #[test]
    fn a_short_word_alone_is_shared_by_chance() {
        assert_eq!(kept("every bridge in our town fell", "nobody knows how in winter rain"), "");
    }

    #[test]
    fn nothing_shared_is_nothing() {
        assert_eq!(kept("one two", "three four"), "");
    }
}
