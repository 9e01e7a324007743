//! Figures drawn to scale. A dot is a number; an open tail what it leaves open ("at least"), a bar a range, a soft dot
//! "about". Where they are of different days, a chart over time shows how they grow, above the list that names them.

use dateline_dom::{El, dates, el, order::sorted, outlets, several, svg};
use dateline_model::{Count, CountEntry, Minute, Precision, Qualifier, Range, Verdict};
use dateline_words as words;

use crate::{
    ledger::{figure, number_in_words, of_when},
    scale::Scale,
    view::{View, drawing, percent},
};

/// The height of the chart over time, in CSS pixels, and of what stands above and below its lines.
const HEIGHT: f64 = 190.0;
const ABOVE: f64 = 18.0;
/// How near labels may come to each other, in pixels and in parts of the width.
const NEAR: (f64, f64) = (15.0, 0.16);

/// The figures of one topic, the first so many of them, a row each, over one scale.
pub fn drawn(view: View, count: &Count, most: usize) -> El {
    let numbers: Vec<f64> = count.entries.iter().flat_map(|entry| [entry.min, entry.max]).flatten().collect();
    let scale = Scale::of(&numbers);
    let over_time = over_time(view, count, &scale);
    let rows = count.entries.iter().take(most).map(|entry| row(view, entry, &scale, over_time.is_none()));
    let list = el("ol").class(if over_time.is_none() { "ledger to-scale" } else { "ledger" }).children(rows);
    let axis = over_time.is_none().then(|| axis(&scale));
    let note = scale.logarithmic.then(|| el("p").class("meta").text(words::LOG_SCALE));
    el("figure").class("figures").children(over_time).child(list).children(axis).children(note)
}

fn row(view: View, entry: &CountEntry, scale: &Scale, bars: bool) -> El {
    let told = view.told;
    let said = view.quote("span", entry.article).class("entry-words");
    let said = said.child(view.read(entry.article, entry.span).text(entry.span.of(told.text(entry.article))));
    let source = entry.source.map(|source| {
        let source = source.of(told.text(entry.article));
        view.quote("span", entry.article).class("entry-source").text(words::ACCORDING.with(&[source]))
    });
    let when = of_when(entry).map(|when| el("span").class("meta").text(&when));
    let row = el("li").class("entry").child(el("span").class("entry-by").child(view.outlet(entry.article)).children(when));
    let row =
        if bars { row.child(bar(view, entry, scale)) } else { row.child(el("span").class("entry-figure").text(figure(entry))) };
    row.child(el("span").class("entry-told").child(said).children(source))
}

/// What a figure leaves open or covers: from where to where, each end shut or open.
fn reach(entry: &CountEntry, scale: &Scale) -> Option<(f64, f64)> {
    Some(match (entry.min, entry.max) {
        (Some(min), Some(max)) => (scale.at(min), scale.at(max)),
        (Some(min), None) => (scale.at(min), 1.0),
        (None, Some(max)) => (0.0, scale.at(max)),
        (None, None) => return None,
    })
}

/// The number at which its dot stands: where a side is open, at the end that is known.
fn dot(entry: &CountEntry) -> Option<f64> {
    match (entry.qualifier, entry.min, entry.max) {
        (Qualifier::UpTo | Qualifier::Nearly, _, Some(max)) => Some(max),
        (_, Some(min), Some(max)) => Some((min + max) / 2.0),
        (_, min, max) => min.or(max),
    }
}

fn bar(view: View, entry: &CountEntry, scale: &Scale) -> El {
    let color = outlets::color(view.told.outlet(entry.article));
    let plot = drawing("bar").style("--outlet", &color).attr("height", "44");
    let lines = scale.ticks.iter().map(|&tick| {
        let x = percent(scale.at(tick));
        svg("line").class("grid").attr("x1", &x).attr("x2", &x).attr("y1", "0").attr("y2", "44")
    });
    let plot = plot.children(lines);
    let (Some((from, to)), Some(number)) = (reach(entry, scale), dot(entry)) else { return plot };
    let at = scale.at(number);
    let open = entry.min.is_none() || entry.max.is_none();
    let stretch = (to > from).then(|| {
        let class = if open { "tail" } else { "range" };
        let stretch = svg("rect").class(class).attr("x", percent(from)).attr("width", percent(to - from));
        stretch.attr("y", "27").attr("height", "6")
    });
    // An open end goes on beyond the scale.
    let arrow = (entry.max.is_none() && entry.min.is_some()).then(arrow);
    let ranges = entry.min.zip(entry.max).is_some_and(|(min, max)| min < max) && entry.qualifier == Qualifier::Exact;
    let ends = [from, to].into_iter().filter(|_| ranges).map(|end| {
        let x = percent(end);
        svg("line").class("end").attr("x1", &x).attr("x2", &x).attr("y1", "23").attr("y2", "37")
    });
    let point = (!ranges).then(|| point(entry, "dot", &percent(at), "30"));
    // The label stands on the side that has room.
    let (anchor, shift) = if at > 0.72 { ("end", "6") } else { ("start", "-6") };
    let label = svg("text").attr("x", percent(at)).attr("y", "15").attr("dx", shift).attr("text-anchor", anchor);
    let plot = plot.children(stretch).children(arrow).children(ends).children(point);
    several().child(plot.child(label.text(figure(entry)))).child(crate::view::unseen(&figure(entry)))
}

fn point(entry: &CountEntry, class: &str, x: &str, y: &str) -> El {
    let class = match entry.qualifier {
        Qualifier::About => [class, " soft"].concat(),
        // More than six is not six: the dot is hollow.
        Qualifier::MoreThan | Qualifier::Nearly => [class, " hollow"].concat(),
        _ => class.to_owned(),
    };
    svg("circle").class(&class).attr("cx", x).attr("cy", y).attr("r", "6.5")
}

/// The head of an arrow at the end of the line. It leans by pixels, in a drawing of its own, since the line is measured in
/// parts of the width.
fn arrow() -> El {
    let head = svg("path").class("arrow").attr("d", "M-6-5 0 0l-6 5");
    svg("svg").attr("x", "100%").attr("y", "30").attr("overflow", "visible").child(head)
}

/// The scale below the rows.
fn axis(scale: &Scale) -> El {
    let axis = drawing("axis").attr("height", "26");
    let axis = axis.child(svg("line").attr("x1", "0").attr("x2", "100%").attr("y1", "1").attr("y2", "1"));
    let last = scale.ticks.len().saturating_sub(1);
    let ticks = scale.ticks.iter().enumerate().flat_map(|(at, &tick)| {
        let x = percent(scale.at(tick));
        let anchor = if at == last {
            "end"
        } else if at == 0 {
            "start"
        } else {
            "middle"
        };
        [
            svg("line").attr("x1", &x).attr("x2", &x).attr("y1", "1").attr("y2", "6"),
            svg("text").attr("x", &x).attr("y", "21").attr("text-anchor", anchor).text(number_in_words(tick)),
        ]
    });
    el("div").class("axis-row").child(axis.children(ticks))
}

/// The figures over the days they are of, each at the end of its time; nothing where no two are of days that lie apart.
fn over_time(view: View, count: &Count, scale: &Scale) -> Option<El> {
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
    // The points keep off the edges, so that their labels have room.
    let across = |at: Minute| 0.02 + 0.78 * (at.0 - first).max(0) as f64 / (last - first).max(1) as f64;
    let down = |number: f64| ABOVE + (1.0 - scale.at(number)) * HEIGHT;
    let px = |length: f64| (length.round() as i64).to_string();
    let line = |class: &str, x: [f64; 2], y: [f64; 2]| {
        let line = svg("line").class(class).attr("x1", percent(x[0])).attr("x2", percent(x[1]));
        line.attr("y1", px(y[0])).attr("y2", px(y[1]))
    };
    let chart = drawing("over-time").attr("height", px(ABOVE + HEIGHT + 30.0));
    let grid = scale.ticks.iter().flat_map(|&tick| {
        let y = down(tick);
        let label = svg("text").class("tick").attr("x", "100%").attr("y", px(y - 4.0)).attr("text-anchor", "end");
        [line("grid", [0.0, 1.0], [y, y]), label.text(number_in_words(tick))]
    });
    let mut chart = chart.children(grid);
    // What is known rises in steps: from each figure on, at least so many.
    if count.verdict == Verdict::Growth {
        let least = |entry: &CountEntry| entry.min.unwrap_or_default();
        let mut known = least(points.first()?.2);
        for two in points.windows(2) {
            let (from, to) = (across(two[0].0.to), across(two[1].0.to));
            chart = chart.child(line("step", [from, to], [down(known), down(known)]));
            let next = known.max(least(two[1].2));
            chart = chart.child(line("step", [to, to], [down(known), down(next)]));
            known = next;
        }
    }
    let mut labels: Vec<(f64, f64)> = Vec::new();
    let mut named: Vec<(f64, String)> = Vec::new();
    // Dots and labels stand over every line.
    let mut above = Vec::new();
    for &(range, number, entry) in &points {
        let (x, y) = (across(range.to), down(number));
        let color = outlets::color(view.told.outlet(entry.article));
        let group = svg("g").style("--outlet", &color);
        let tail = reach(entry, scale).filter(|(from, to)| to > from).map(|(from, to)| {
            let [top, bottom] = [to, from].map(|part| ABOVE + (1.0 - part) * HEIGHT);
            let top = if entry.max.is_none() { (y - 26.0).max(2.0) } else { top };
            line("upright", [x, x], [top, bottom])
        });
        chart = chart.child(group.child(line("lasting", [across(range.from), x], [y, y])).children(tail));
        let group = svg("g").style("--outlet", &color).child(point(entry, "dot", &percent(x), &px(y)));
        // A label that finds no room is left to the list below.
        let free = |at: f64| !labels.iter().any(|(near, held)| (near - x).abs() < NEAR.1 && (held - at).abs() < NEAR.0);
        let label_y = [4.0, 4.0 - NEAR.0, 4.0 + NEAR.0].map(|shift| y + shift).into_iter().find(|&at| free(at));
        let label = label_y.map(|label_y| {
            labels.push((x, label_y));
            let initials = view.told.outlets.get(view.told.outlet(entry.article)).map_or("", |outlet| outlet.initials.as_str());
            let label = svg("text").attr("x", percent(x)).attr("y", px(label_y)).attr("dx", "11");
            label.text([&figure(entry), " · ", initials].concat())
        });
        above.push(group.children(label));
        let date = dates::short(Range::day(range.last_day()), Precision::Day, false);
        if named.iter().all(|(held, told)| (held - x).abs() > NEAR.1 / 1.5 && *told != date) {
            let day = svg("text").class("tick").attr("x", percent(x)).attr("y", px(ABOVE + HEIGHT + 22.0));
            chart = chart.child(day.attr("text-anchor", "middle").text(&date));
            named.push((x, date));
        }
    }
    Some(chart.children(above))
}
