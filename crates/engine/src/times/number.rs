//! Numbers in figures and in words: "1,700", "2½", "two and a half", "several", "a couple of".

use super::{context::Context, lexicon::Lex, value::Amount};

impl Context<'_> {
    /// A number in figures or words at `at`, and the token after it.
    pub fn number(&self, at: usize) -> Option<(Amount, usize)> {
        match self.lex(at) {
            Lex::Digits => self.figures(at),
            Lex::Number(_) => self.spelled(at),
            Lex::Vague => self.vague(at),
            Lex::Half => {
                let next = self.after_hyphen(at + 1);
                Some((Amount::Exact(0, true), if self.lex(next) == Lex::A { next + 1 } else { next }))
            }
            Lex::A => match self.lex(at + 1) {
                Lex::Vague => self.vague(at + 1),
                Lex::Scale(scale) => Some((Amount::Exact(scale.into(), false), at + 2)),
                Lex::Half => Some((Amount::Exact(0, true), at + 2)),
                _ if self.is(at + 1, &["dozen"]) => Some((Amount::Exact(12, false), at + 2)),
                _ => None,
            },
            // "some minutes", but "some 40 minutes"
            Lex::Around if self.is(at, &["some"]) && self.unit(at + 1).is_some_and(|(_, plural)| plural) => {
                Some((Amount::Some, at + 1))
            }
            _ if self.is(at, &["dozens", "hundreds", "thousands", "scores"]) && self.lex(at + 1) == Lex::Of => {
                Some((Amount::Some, at + 2))
            }
            _ => None,
        }
    }

    fn vague(&self, at: usize) -> Option<(Amount, usize)> {
        let couple = self.is(at, &["couple"]);
        let next = self.after_hyphen(at + 1);
        let end = if self.lex(next) == Lex::Of { next + 1 } else { next };
        Some((if couple { Amount::Exact(2, false) } else { Amount::Some }, end))
    }

    fn figures(&self, at: usize) -> Option<(Amount, usize)> {
        let mut count = self.digits(at).filter(|&count| count < 100_000)?;
        let mut end = at + 1;
        // "1,700"; more groups make no length of time.
        while end < at + 5 && self.word(end) == "," && self.glued(end) && self.glued(end + 1) && self.word(end + 1).len() == 3 {
            count = count.saturating_mul(1000).saturating_add(self.digits(end + 1)?);
            end += 2;
        }
        if self.word(end) == "." && self.glued(end) && self.glued(end + 1) && self.lex(end + 1) == Lex::Digits {
            return (self.word(end + 1) == "5").then_some((Amount::Exact(count, true), self.after_hyphen(end + 2)));
        }
        // "2 1/2", "2-1/2", "2½"
        let half = self.after_hyphen(end);
        if self.word(half) == "1" && self.word(half + 1) == "/" && self.word(half + 2) == "2" {
            return Some((Amount::Exact(count, true), self.after_hyphen(half + 3)));
        }
        if self.word(end) == "/" && self.word(end + 1) == "2" && count == 1 && self.glued(end) {
            return Some((Amount::Exact(0, true), end + 2));
        }
        if self.word(end) == "½" {
            return Some((Amount::Exact(count, true), self.after_hyphen(end + 1)));
        }
        Some((self.and_a_half(count, end), self.after_and_a_half(end)))
    }

    fn spelled(&self, at: usize) -> Option<(Amount, usize)> {
        let Lex::Number(first) = self.lex(at) else { return None };
        let mut count = u32::from(first);
        let mut end = at + 1;
        if first >= 20 && first.is_multiple_of(10) {
            let next = self.after_hyphen(end);
            if let Lex::Number(second @ 1..=9) = self.lex(next) {
                count += u32::from(second);
                end = next + 1;
            }
        }
        while let Lex::Scale(scale) = self.lex(end) {
            count = count.saturating_mul(scale.into());
            end += 1;
        }
        Some((self.and_a_half(count, end), self.after_and_a_half(end)))
    }

    fn says_and_a_half(&self, at: usize) -> bool {
        let at = self.after_hyphen(at);
        let a = self.after_hyphen(at + 1);
        self.lex(at) == Lex::And && self.lex(a) == Lex::A && self.lex(self.after_hyphen(a + 1)) == Lex::Half
    }

    fn and_a_half(&self, count: u32, at: usize) -> Amount {
        Amount::Exact(count, self.says_and_a_half(at))
    }

    fn after_and_a_half(&self, at: usize) -> usize {
        if !self.says_and_a_half(at) {
            return self.after_hyphen(at);
        }
        let at = self.after_hyphen(at);
        let a = self.after_hyphen(at + 1);
        self.after_hyphen(self.after_hyphen(a + 1) + 1)
    }
}
