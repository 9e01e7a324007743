//! Which line is the headline: the first, one given from outside, or one that stands under the article.

use super::words;

/// Whether a line can be a headline by its own words.
pub fn is_possible(line: &str) -> bool {
    let count = words::count(line);
    (2..=30).contains(&count) && !line.ends_with(['.', ',', ';']) && line.chars().any(char::is_alphabetic)
}

/// How much of `line` is said in `body` too: the share of its longer words, 0 to 1.
pub fn shared(line: &str, body: &str) -> f32 {
    let body: Vec<String> = words::plain(body).split(' ').map(stem).collect();
    let (mut all, mut found) = (0, 0);
    for word in words::plain(line).split(' ').filter(|word| word.chars().count() >= 4) {
        all += 1;
        found += usize::from(body.contains(&stem(word)));
    }
    if all == 0 { 0.0 } else { found as f32 / all as f32 }
}

/// The start of a word, so that "suspends" and "suspended" are the same.
fn stem(word: &str) -> String {
    word.chars().take(6).collect()
}

/// The share of a bottom line's words that the article must use.
pub const LEAST_SHARED: f32 = 0.6;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_headline_under_the_article_speaks_of_it() {
        let body = "The port authority has suspended talks with ferry owners on a new pier after the storm.";
        assert!(shared("Port Suspends Ferry Talks After Storm", body) >= LEAST_SHARED);
        assert!(shared("Museum opens new wing for modern art", body) < LEAST_SHARED);
    }
}
