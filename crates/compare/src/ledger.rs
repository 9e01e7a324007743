//! Figures on one topic: each as the report qualifies it, and how they stand to each other.

use dateline_dom::{El, dates, el, several};
use dateline_model::{Count, CountEntry, Qualifier, Verdict};
use dateline_words as words;

use crate::{
    choice::Choice,
    copy, plot,
    topics::capital,
    view::{self, View, topic_head},
};

/// So many figures stand open alone, and where they are one topic among several.
const MOST: [usize; 2] = [24, 6];

/// Figures on one topic. `front` draws them as one of several, with a link to them alone.
pub fn ledger(view: View, at: usize, front: bool) -> Option<El> {
    let count = view.told.held.counts.get(at)?;
    let title = capital(&count.topic);
    let title = if front { view.topic(Choice::Count(at), &title) } else { view::title(&title) };
    let within = count.event.is_some_and(|event| view.asked.choice == Choice::Event(event as usize));
    let when = count.event.filter(|_| !within).and_then(|event| {
        let held = view.told.event(Some(event))?;
        let when = view.when_and_where(event);
        let link = view.topic(Choice::Event(event as usize), &held.title);
        Some(el("p").class("kicker").child(link).children(when.map(|when| several().text(" · ").text(&when))))
    });
    let head = el("header").children(when);
    let head = head.child(topic_head(front).child(title));
    let stands = || el("p").class(verdict_class(count.verdict)).text(verdict(view, count));
    let head = head.children((count.entries.len() > 1).then(stands));
    let (all, most) = (count.entries.len(), MOST[usize::from(front)]);
    let section = el("section").class("topic").child(head).child(plot::drawn(view, count, most, !front));
    let rest = (front && all > most)
        .then(|| el("p").class("rest").child(view.topic(Choice::Count(at), &words::ALL_FIGURES.count(all, &[]))));
    let section = section.children(rest).children(silent(view, count));
    Some(if front { section } else { section.child(copy::button(plain(view, at, count))) })
}

fn verdict_class(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Contradiction => "verdict against",
        _ => "verdict",
    }
}

/// How the figures stand to each other, in a sentence.
fn verdict(view: View, count: &Count) -> String {
    let entries = &count.entries;
    match count.verdict {
        Verdict::Agree => words::AGREE.to_string(),
        Verdict::Growth => words::GROWTH.to_string(),
        Verdict::Compatible if entries.iter().all(|entry| entry.max.is_none()) => {
            if entries.len() == 2 { words::BOTH_BOUNDS } else { words::ALL_BOUNDS }.to_string()
        }
        Verdict::Compatible => words::COMPATIBLE.to_string(),
        Verdict::Apart => words::APART.to_string(),
        Verdict::BySource => words::BY_SOURCE.to_string(),
        Verdict::Contradiction => against(entries).map_or_else(
            || words::CONTRADICTION_PLAIN.to_string(),
            |(one, other)| {
                let name = |entry: &CountEntry| view.told.name(entry.article);
                words::CONTRADICTION.with(&[name(one), &figure(one), name(other), &figure(other)])
            },
        ),
    }
}

/// The two figures that are furthest from being both true.
fn against(entries: &[CountEntry]) -> Option<(&CountEntry, &CountEntry)> {
    let most = |entry: &&CountEntry| entry.max.unwrap_or(f64::MAX);
    let lowest = entries.iter().min_by(|one, other| most(one).total_cmp(&most(other)))?;
    let least = |entry: &&CountEntry| entry.min.unwrap_or(0.0);
    let highest = entries.iter().max_by(|one, other| least(one).total_cmp(&least(other)))?;
    (most(&lowest) < least(&highest)).then_some((lowest, highest))
}

/// A figure as it is meant: "at least 6", "5 to 10".
pub fn figure(entry: &CountEntry) -> String {
    let number = |number: f64| number_in_words(number);
    let (min, max) = (entry.min.map(number), entry.max.map(number));
    let either = min.as_ref().or(max.as_ref());
    let Some(either) = either else { return words::NO_NUMBER_SAID.to_string() };
    match (entry.qualifier, &min, &max) {
        (Qualifier::AtLeast, ..) => words::AT_LEAST.with(&[either]),
        (Qualifier::MoreThan, ..) => words::MORE_THAN.with(&[either]),
        (Qualifier::UpTo, ..) => words::UP_TO.with(&[max.as_ref().unwrap_or(either)]),
        (Qualifier::Nearly, ..) => words::NEARLY.with(&[max.as_ref().unwrap_or(either)]),
        (Qualifier::About, Some(min), Some(max)) if min != max => {
            vague(entry).unwrap_or_else(|| words::ROUGHLY.with(&[&words::BETWEEN.with(&[min, max])]))
        }
        (_, Some(min), Some(max)) if min != max => words::BETWEEN.with(&[min, max]),
        (Qualifier::About, ..) => words::ROUGHLY.with(&[either]),
        (Qualifier::Exact, Some(min), None) => words::AT_LEAST.with(&[min]),
        (Qualifier::Exact, None, Some(max)) => words::UP_TO.with(&[max]),
        (Qualifier::Exact, ..) => either.clone(),
    }
}

/// A number that is told without figures, in the page's language: "hundreds", which has no sharp ends.
fn vague(entry: &CountEntry) -> Option<String> {
    // In the order of the words.
    const ROUGH: [[f64; 2]; 8] = [
        [20.0, 99.0],
        [100.0, 999.0],
        [200.0, 999.0],
        [1e3, 9_999.0],
        [2e3, 9_999.0],
        [1e4, 99_999.0],
        [1e5, 999_999.0],
        [1e6, 9_999_999.0],
    ];
    let at = ROUGH.iter().position(|rough| *rough == [entry.min.unwrap_or(0.0), entry.max.unwrap_or(0.0)])?;
    words::ROUGH_NUMBERS.get().split(" / ").nth(at).map(String::from)
}

/// A number as the page writes it; one place after the point where it has a fraction.
pub fn number_in_words(number: f64) -> String {
    let tenths = (number.abs() * 10.0).round() as u64;
    let whole = words::figures((tenths / 10) as usize);
    let tenth = (tenths % 10) as usize;
    let sign = if number < 0.0 { "−" } else { "" };
    if tenth == 0 { [sign, &whole].concat() } else { [sign, &whole, ".", &words::figures(tenth)].concat() }
}

/// Which outlets tell of the event and give no number.
fn silent(view: View, count: &Count) -> Option<El> {
    let event = view.told.event(count.event)?;
    let given = |article: u32| count.entries.iter().any(|entry| view.told.outlet(entry.article) == view.told.outlet(article));
    let mut names: Vec<&str> = event
        .reports
        .iter()
        .map(|report| report.article)
        .filter(|&article| !given(article))
        .map(|article| view.told.name(article))
        .collect();
    names.dedup();
    (!names.is_empty()).then(|| el("p").class("silent").text(words::NO_NUMBER_FROM.with(&[&listed(&names)])))
}

/// "A, B and C".
pub fn listed(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [one] => (*one).into(),
        [first @ .., last] => {
            let first = first.iter().skip(1).fold(first[0].to_owned(), |told, name| words::COMMA.with(&[&told, name]));
            words::AND.with(&[&first, last])
        }
    }
}

/// Of when a figure is.
pub fn of_when(entry: &CountEntry) -> Option<String> {
    entry.range.map(|range| dates::long(range, dateline_model::Precision::Day, false))
}

/// The figures as plain text with their sources.
fn plain(view: View, at: usize, count: &Count) -> String {
    let mut lines = vec![[&capital(&count.topic), "\n", &verdict(view, count)].concat()];
    for entry in &count.entries {
        let sentences = view.told.sentences(entry.article, entry.span);
        lines.push(copy::source(view, entry.article, Some(&figure(entry)), sentences));
    }
    lines.push(copy::origin(view, Choice::Count(at)));
    lines.join("\n\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(min: Option<f64>, max: Option<f64>, qualifier: Qualifier) -> CountEntry {
        CountEntry { min, max, qualifier, ..CountEntry::default() }
    }

    #[test]
    fn a_figure_keeps_what_qualifies_it() {
        let six = Some(6.0);
        for (min, max, qualifier, told) in [
            (six, None, Qualifier::AtLeast, "at least 6"),
            (Some(14_000.0), None, Qualifier::MoreThan, "more than 14,000"),
            (None, six, Qualifier::UpTo, "up to 6"),
            (Some(5.0), Some(10.0), Qualifier::Exact, "5 to 10"),
            (six, six, Qualifier::Exact, "6"),
            (six, six, Qualifier::About, "about 6"),
            (Some(100.0), Some(999.0), Qualifier::About, "hundreds"),
            (Some(200.0), Some(999.0), Qualifier::About, "several hundred"),
            (Some(20.0), Some(99.0), Qualifier::About, "dozens"),
            (Some(1e6), Some(9_999_999.0), Qualifier::About, "millions"),
            (Some(100.0), Some(150.0), Qualifier::About, "about 100 to 150"),
            (Some(2.5), Some(2.5), Qualifier::Exact, "2.5"),
        ] {
            assert_eq!(figure(&entry(min, max, qualifier)), told);
        }
    }

    #[test]
    fn the_two_that_contradict_each_other_most_are_named() {
        let entries = [
            entry(Some(8.0), None, Qualifier::AtLeast),
            entry(Some(5.0), Some(5.0), Qualifier::Exact),
            entry(Some(12.0), Some(12.0), Qualifier::Exact),
        ];
        let (one, other) = against(&entries).unwrap();
        assert_eq!((figure(one), figure(other)), ("5".into(), "12".into()));
        assert!(against(&entries[..1]).is_none());
    }

    #[test]
    fn names_are_listed() {
        assert_eq!(listed(&["A", "B", "C"]), "A, B and C");
        assert_eq!(listed(&["A"]), "A");
    }
}
