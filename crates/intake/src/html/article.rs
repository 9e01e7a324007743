//! Which lines of a page are its article.
//!
//! Every line has a worth: running text counts for its words, menus and lists of links count against. The article is the
//! element whose lines are worth most together; parts of it that lead elsewhere are left out, and the headline, who wrote
//! it and when are fetched from above it.

use super::{
    lines::{Line, lines},
    signs::{self, Signs},
};
use crate::markup::{Element, Tree};

/// A part of a page with more words than these is no card that leads to another article.
const CARD_WORDS: usize = 80;

/// How many lines between the headline and the article are looked at.
const MOST_BETWEEN: usize = 40;

/// The lines of the article, in order. `title` is the headline as far as the page's own data tells it.
pub fn find(tree: &Tree, title: Option<&str>) -> Vec<Line> {
    let mut lines = lines(tree, tree.root(), true);
    let mut keeps: Vec<bool> = lines.iter().map(is_good).collect();
    drop_cards(tree, &lines, &mut keeps);
    drop_other_articles(tree, &lines, &mut keeps, title);
    let Some(body) = body(tree, &lines, &keeps, title) else { return Vec::new() };
    let inside = range(&lines, body);
    drop_headings_of_nothing(&lines[inside.clone()], &mut keeps[inside.clone()]);
    drop_tail(&lines[inside.clone()], &mut keeps[inside.clone()]);
    let top = above(&lines, inside.start, title, &keeps);
    for (at, keep) in keeps.iter_mut().enumerate() {
        *keep &= inside.contains(&at);
        *keep |= top.contains(&at);
    }
    let mut keeps = keeps.into_iter();
    lines.retain(|_| keeps.next().unwrap_or(false));
    lines
}

/// The lines that begin within an element.
fn range(lines: &[Line], element: Element<'_>) -> std::ops::Range<usize> {
    let first = lines.partition_point(|line| line.at < element.at);
    let last = lines.partition_point(|line| line.at < element.end());
    first..last.max(first)
}

/// Whether a line may belong to an article by itself.
fn is_good(line: &Line) -> bool {
    let signs = line.signs;
    if signs.has(Signs::APART) || signs.has(Signs::ASIDE) && !signs.has(Signs::PULLED) && !signs.has(Signs::QUOTE) {
        return false;
    }
    line.link_share() <= 50 || signs.has(Signs::BYLINE) || signs.has(Signs::FIRST_HEADING)
}

/// What a line says for or against its surroundings being the article.
fn worth(line: &Line, keeps: bool) -> i64 {
    let words = line.words() as i64;
    if !keeps {
        return -words.min(12);
    }
    let aside = [Signs::HEADING, Signs::CAPTION, Signs::BYLINE, Signs::DATE].iter().any(|&sign| line.signs.has(sign));
    match line.is_running() {
        _ if aside => 0,
        // A few words behind a link tell of another article.
        _ if line.link_share() > 25 && words < 40 => 0,
        true => words.min(150) * (100 - line.link_share() as i64) / 100,
        false => -1,
    }
}

/// Drops small parts of the page that are headed by a link: they lead to other articles.
fn drop_cards(tree: &Tree, lines: &[Line], keeps: &mut [bool]) {
    // Words before each line, so that the words of an element are a difference.
    let mut words = vec![0];
    for line in lines {
        words.push(words[words.len() - 1] + line.words());
    }
    for at in 0..lines.len() {
        let line = &lines[at];
        if !line.signs.has(Signs::HEADING) || line.signs.has(Signs::FIRST_HEADING) || line.link_share() < 70 {
            continue;
        }
        let mut card = at..at + 1;
        let mut element = tree.node(line.at).parent();
        while let Some(outer) = element {
            let held = range(lines, outer);
            if words[held.end.max(at + 1)] - words[held.start.min(at)] > CARD_WORDS {
                break;
            }
            card = held.start.min(at)..held.end.max(at + 1);
            element = outer.parent();
        }
        keeps[card].fill(false);
    }
}

/// Drops all articles but the first, where a page goes on with others under it.
fn drop_other_articles(tree: &Tree, lines: &[Line], keeps: &mut [bool], title: Option<&str>) {
    let mut whole: Vec<(Element<'_>, bool)> = Vec::new();
    let mut at = 0;
    while at < tree.len() {
        let node = tree.node(at);
        at += 1;
        if node.name() != "article" && !node.attribute("itemtype").is_some_and(|kind| kind.ends_with("Article")) {
            continue;
        }
        let held = range(lines, node);
        let running: i64 = held.clone().map(|line| worth(&lines[line], keeps[line]).max(0)).sum();
        let headed = lines[held].iter().find(|line| line.signs.has(Signs::FIRST_HEADING));
        if let Some(head) = headed.filter(|_| running > 50) {
            whole.push((node, title.is_some_and(|title| same(title, &head.text))));
            at = node.end();
        }
    }
    if whole.len() < 2 {
        return;
    }
    let own = whole.iter().position(|(_, named)| *named).unwrap_or(0);
    for (number, (other, _)) in whole.iter().enumerate() {
        if number != own {
            keeps[range(lines, *other)].fill(false);
        }
    }
}

/// Whether two headlines are one, as far as letters and figures go.
pub fn same(one: &str, other: &str) -> bool {
    let plain = |text: &str| {
        text.chars().filter(|character| character.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>()
    };
    plain(one) == plain(other)
}

/// The element whose lines are worth most.
fn body<'a>(tree: &'a Tree, lines: &[Line], keeps: &[bool], title: Option<&str>) -> Option<Element<'a>> {
    let head = headline(lines, title).unwrap_or(0);
    let mut sums = vec![0];
    for (at, (line, &keeps)) in lines.iter().zip(keeps).enumerate() {
        let worth = worth(line, keeps);
        // What stands above the headline is rarely the article.
        sums.push(sums[at] + if at < head { worth.min(worth / 4) } else { worth });
    }
    let mut best: Option<(i64, Element<'a>)> = None;
    for at in 0..tree.len() {
        let node = tree.node(at);
        if node.is_text() || is_inline(node.name()) {
            continue;
        }
        let held = range(lines, node);
        let sum = (sums[held.end] - sums[held.start]) * bonus(node) / 100;
        // Of two that hold the same, the inner.
        if sum > 0 && best.is_none_or(|(most, _)| sum >= most) {
            best = Some((sum, node));
        }
    }
    best.map(|(_, node)| node)
}

/// The line of the headline: the first heading that says the title, else the only one of the first level.
fn headline(lines: &[Line], title: Option<&str>) -> Option<usize> {
    let heads =
        || lines.iter().enumerate().filter(|(_, line)| line.signs.has(Signs::FIRST_HEADING) && !line.signs.has(Signs::APART));
    let named = heads().find(|(_, line)| title.is_some_and(|title| same(title, &line.text)));
    let mut all = heads();
    let only = all.next().filter(|_| all.next().is_none());
    named.or(only).map(|(at, _)| at)
}

fn is_inline(name: &str) -> bool {
    matches!(name, "a" | "b" | "i" | "em" | "strong" | "span" | "p" | "li" | "time" | "cite" | "q" | "small" | "u")
}

/// What the page itself says of where its article is, in hundredths.
fn bonus(node: Element<'_>) -> i64 {
    if node.attribute("itemprop").is_some_and(|property| property.eq_ignore_ascii_case("articleBody")) {
        return 140;
    }
    let mut before = String::new();
    let named = signs::words(node).any(|word| {
        let of =
            matches!(before.as_str(), "article" | "story" | "entry" | "post" | "content" | "page" | "text" | "main" | "rich");
        let body = matches!(word.as_str(), "body" | "content" | "text" | "copy");
        before = word;
        of && body && before != "page"
            || matches!(before.as_str(), "articlebody" | "storybody" | "articletext" | "bodytext" | "articlecontent")
    });
    match node.name() {
        "body" | "html" | "" => 95,
        _ if named => 125,
        "article" => 115,
        "main" => 105,
        _ => 100,
    }
}

/// Drops headings under which nothing is left: "Related articles", "Read next".
fn drop_headings_of_nothing(lines: &[Line], keeps: &mut [bool]) {
    for at in (0..lines.len()).rev() {
        let heads = lines[at].signs.has(Signs::HEADING) && !lines[at].signs.has(Signs::FIRST_HEADING);
        if heads && keeps[at] && at > 0 {
            keeps[at] = keeps.get(at + 1).copied().unwrap_or(false);
        }
    }
}

/// Drops short lines behind the last running text that say nothing of the article: "Topics", "Share".
fn drop_tail(lines: &[Line], keeps: &mut [bool]) {
    let Some(last) = (0..lines.len()).rev().find(|&at| keeps[at] && lines[at].is_running()) else { return };
    for at in last + 1..lines.len() {
        let line = &lines[at];
        let credits =
            line.signs.has(Signs::BYLINE) || line.signs.has(Signs::CAPTION) || line.signs.has(Signs::DATE) || line.words() >= 4;
        keeps[at] &= credits && line.linked == 0;
    }
}

/// The lines above the article that belong to it: the headline, and what stands between.
fn above(lines: &[Line], start: usize, title: Option<&str>, keeps: &[bool]) -> Vec<usize> {
    let own = |at: usize| title.is_some_and(|title| same(title, &lines[at].text));
    let is_head = |at: &usize| {
        let signs = lines[*at].signs;
        !signs.has(Signs::ASIDE) && (signs.has(Signs::FIRST_HEADING) && !signs.has(Signs::APART) || own(*at))
    };
    let near = start.saturating_sub(MOST_BETWEEN)..start;
    let Some(head) = near.clone().find(|at| is_head(at) && own(*at)).or_else(|| near.clone().rev().find(is_head)) else {
        return Vec::new();
    };
    let between = (head + 1..start).filter(|&at| {
        let line = &lines[at];
        let named = [Signs::STANDFIRST, Signs::BYLINE, Signs::DATE, Signs::CAPTION].iter().any(|&sign| line.signs.has(sign));
        keeps[at] && (named && line.words() <= 80 || line.is_running())
    });
    std::iter::once(head).chain(between).collect()
}
