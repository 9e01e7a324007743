//! Figures over the days they are of: a dot for each figure and day, with who gives it.

use dateline_dom::{El, dates, order::sorted, outlets, svg};
use dateline_model::{Count, CountEntry, Minute, Precision, Range, Verdict};
use dateline_words as words;

use crate::{
    labels::{self, Label},
    ledger::{figure, number_in_words},
    plot::{dot, point, reach},
    scale::Scale,
    view::{View, drawing, percent},
};

/// The height of the chart, in CSS pixels, and of what stands above its lines.
const HEIGHT: f64 = 190.0;
/// What stands above its lines.
const ABOVE: f64 = 18.0;
/// The most days that are named.
const NAMED: i64 = 5;
/// So many outlets are named at a dot.
const TOLD_BY: usize = 3;
/// The width that labels are laid out for, in pixels: that of a narrow screen, and the least of a wide one.
const WIDTHS: [(f64, &str); 2] = [(330.0, "narrow"), (560.0, "roomy")];
/// The width that the numbers of the scale are left, in pixels.
const SCALE: f64 = 34.0;

/// What is given of one figure and one day.
struct Dot<'a> {
    x: f64,
    y: f64,
    range: Range,
    entries: Vec<&'a CountEntry>,
}

/// The figures over time; nothing where no two are of days that lie apart.
pub fn over_time(view: View, count: &Count, scale: &Scale) -> Option<El> {
    let points: Vec<(Range, f64, &CountEntry)> =
        count.entries.iter().filter_map(|entry| Some((entry.range?, dot(entry)?, entry))).collect();
    let points = sorted(&points, |point| point.0.to.0 as f64);
    let earliest = points.first()?.0.to;
    if !points.iter().any(|(range, ..)| range.from >= earliest) {
        return None;
    }
    let last = points.last()?.0.to.0;
    // What is of a long time before begins at the edge.
    let first = points.iter().map(|point| point.0.from.0).min()?.max(earliest.0 - (last - earliest.0));
    let first = first - first.rem_euclid(Minute::DAY);
    // Time runs as the page is read.
    let mirrored = words::is_right_to_left();
    let across = |at: i64| {
        let along = 0.02 + 0.84 * (at - first).max(0) as f64 / (last - first).max(1) as f64;
        if mirrored { 1.0 - along } else { along }
    };
    let down = |number: f64| ABOVE + (1.0 - scale.at(number)) * HEIGHT;
    let mut dots: Vec<Dot> = Vec::new();
    for &(range, number, entry) in &points {
        let (x, y) = (across(middle(range)), down(number));
        match dots.iter_mut().find(|dot| dot.x == x && figure(dot.entries[0]) == figure(entry)) {
            Some(dot) => dot.entries.push(entry),
            None => dots.push(Dot { x, y, range, entries: vec![entry] }),
        }
    }
    let chart = drawing("over-time").attr("height", px(ABOVE + HEIGHT + 30.0));
    let grid = scale.ticks.iter().flat_map(|&tick| {
        let y = down(tick);
        let (edge, anchor) = if mirrored { ("0", "start") } else { ("100%", "end") };
        let label = svg("text").class("tick").attr("x", edge).attr("y", px(y - 4.0)).attr("text-anchor", anchor);
        [line("grid", [0.0, 1.0], [y, y]), label.text(number_in_words(tick))]
    });
    let mut chart = chart.children(grid).children(days(first, last, across));
    // The level lines, which no name is to stand on where it can be helped.
    let mut level: Vec<[f64; 3]> = scale.ticks.iter().map(|&tick| [0.0, 1.0, down(tick)]).collect();
    // What is known rises in steps: from each figure on, at least so many.
    if count.verdict == Verdict::Growth {
        let least = |dot: &Dot| dot.entries[0].min.unwrap_or_default();
        let mut known = least(&dots[0]);
        for two in dots.windows(2) {
            chart = chart.child(line("step", [two[0].x, two[1].x], [down(known), down(known)]));
            level.push([two[0].x, two[1].x, down(known)]);
            let next = known.max(least(&two[1]));
            chart = chart.child(line("step", [two[1].x, two[1].x], [down(known), down(next)]));
            known = next;
        }
    }
    for dot in &dots {
        let entry = dot.entries[0];
        let tail = reach(entry, scale).filter(|(from, to)| to > from).map(|(from, to)| {
            let [top, bottom] = [to, from].map(|part| ABOVE + (1.0 - part) * HEIGHT);
            let top = if entry.max.is_none() { (dot.y - 26.0).max(2.0) } else { top };
            line("upright", [dot.x, dot.x], [top, bottom])
        });
        // A time of days is a line that ends at its dot.
        let lasting = (dot.range.minutes() > Minute::DAY).then(|| {
            let from = across(dot.range.from.0);
            level.push([from, dot.x, dot.y]);
            line("lasting", [from, dot.x], [dot.y, dot.y])
        });
        chart = chart.child(svg("g").style("--outlet", &color(view, dot)).children(lasting).children(tail));
    }
    let names: Vec<String> = dots.iter().map(|dot| told_by(view, dot)).collect();
    let marks = dots.iter().zip(&names).map(|(dot, name)| {
        let entry = dot.entries[0];
        let link = svg("a").attr("href", view.asked.to_read(entry.article, entry.span, view.told)).attr("tabindex", "-1");
        let link = link.style("--outlet", &color(view, dot)).child(svg("title").text(name));
        link.child(point(entry, "dot", &percent(dot.x), &px(dot.y)))
    });
    let chart = chart.children(marks);
    // Names that find no room are left to the list below.
    Some(chart.children(WIDTHS.map(|(width, class)| {
        let edge = if mirrored { SCALE } else { 0.0 };
        let along = |part: f64| part * width - edge;
        let dots: Vec<([f64; 2], &str)> =
            dots.iter().zip(&names).map(|(dot, name)| ([along(dot.x), dot.y], name.as_str())).collect();
        let lines: Vec<[f64; 3]> =
            level.iter().map(|&[from, to, down]| [along(from.min(to)), along(from.max(to)), down]).collect();
        let placed = labels::placed(&dots, [width - SCALE, ABOVE + HEIGHT], &lines);
        let labels = placed.iter().zip(&names).filter_map(|(label, name)| Some(written(label.as_ref()?, edge, width, name)));
        svg("g").class(class).children(labels)
    })))
}

fn written(label: &Label, edge: f64, width: f64, name: &str) -> El {
    let text =
        svg("text").attr("x", percent((label.at[0] + edge) / width)).attr("y", px(label.at[1])).attr("dx", px(label.shift));
    text.attr("text-anchor", label.anchor).text(name)
}

/// The days below, as many as can be named, each at its middle.
fn days(first: i64, last: i64, across: impl Fn(i64) -> f64) -> Vec<El> {
    let count = ((last - first) / Minute::DAY).max(1);
    let step = [1, 2, 4, 7, 14, 30, 61, 91, 182, 365, 3650].into_iter().find(|step| count / step <= NAMED).unwrap_or(36_500);
    let foot = ABOVE + HEIGHT;
    (0..=count / step)
        .map(|day| first + day * step * Minute::DAY + Minute::DAY / 2)
        .filter(|&noon| noon < last)
        .flat_map(|noon| {
            let x = across(noon);
            let name = dates::short(Range::day(Minute(noon).date()), Precision::Day, false);
            let label = svg("text").class("tick").attr("x", percent(x)).attr("y", px(foot + 22.0)).attr("text-anchor", "middle");
            [line("grid", [x, x], [foot, foot + 6.0]), label.text(&name)]
        })
        .collect()
}

/// Where a time stands: at its last day's noon, or at its middle where it is shorter.
fn middle(range: Range) -> i64 {
    range.to.0 - range.minutes().min(Minute::DAY) / 2
}

/// The colour of who gives a figure; none of theirs where several do.
fn color(view: View, dot: &Dot) -> String {
    let mut given = dot.entries.iter().map(|entry| view.told.outlet(entry.article));
    let first = given.next().unwrap_or_default();
    if given.all(|outlet| outlet == first) { outlets::color(first) } else { "var(--ink)".into() }
}

/// "at least 6 · HP, RL".
fn told_by(view: View, dot: &Dot) -> String {
    let mut by: Vec<&str> = Vec::new();
    for entry in &dot.entries {
        let initials = view.told.outlets.get(view.told.outlet(entry.article)).map_or("", |outlet| outlet.initials.as_str());
        if !by.contains(&initials) {
            by.push(initials);
        }
    }
    let more = by.len().saturating_sub(TOLD_BY);
    let more = if more > 0 { [" +", &more.to_string()].concat() } else { String::new() };
    by.truncate(TOLD_BY);
    // Each part keeps its own direction.
    ["\u{2068}", &figure(dot.entries[0]), "\u{2069} · \u{2068}", &by.join(", "), &more, "\u{2069}"].concat()
}

fn px(length: f64) -> String {
    (length.round() as i64).to_string()
}

fn line(class: &str, x: [f64; 2], y: [f64; 2]) -> El {
    let line = svg("line").class(class).attr("x1", percent(x[0])).attr("x2", percent(x[1]));
    line.attr("y1", px(y[0])).attr("y2", px(y[1]))
}
