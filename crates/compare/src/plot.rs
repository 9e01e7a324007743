//! Figures drawn to scale. A dot is a number; an open tail what it leaves open ("at least"), a bar a range, a soft dot
//! "about". Where they are of different days, a chart over time stands above the list that names them.

use dateline_dom::{El, el, outlets, several, svg};
use dateline_model::{Count, CountEntry, Qualifier, Span};
use dateline_words as words;

use crate::{
    chart,
    ledger::{figure, number_in_words, of_when},
    rows::{self, Figure},
    scale::Scale,
    view::{View, drawing, percent},
};

/// So many outlets are given in full with a figure, alone and where it is one topic among several.
const IN_FULL: [usize; 2] = [2, 1];

/// The figures of one topic over one scale, the first so many of them. `whole` gives the sentences they stand in, too.
pub fn drawn(view: View, count: &Count, most: usize, whole: bool) -> El {
    let numbers: Vec<f64> = count.entries.iter().flat_map(|entry| [entry.min, entry.max]).flatten().collect();
    let scale = Scale::of(&numbers);
    let over_time = chart::over_time(view, count, &scale);
    let bars = over_time.is_none();
    let figures = rows::of(view.told, &count.entries);
    let (open, folded) = figures.split_at(figures.len().min(most));
    let list = |figures: &[Figure]| {
        let list = el("ol").class(if bars { "ledger to-scale" } else { "ledger" });
        list.children(figures.iter().flat_map(|held| given(view, held, &scale, bars, whole)))
    };
    let rest = (whole && !folded.is_empty()).then(|| {
        let title = el("summary").text(words::MORE_FIGURES.count(folded.len(), &[]));
        el("details").class("rest").child(title).child(list(folded))
    });
    let axis = bars.then(|| axis(&scale));
    let note = scale.logarithmic.then(|| el("p").class("meta").text(words::LOG_SCALE));
    el("figure").class("figures").children(over_time).child(list(open)).children(axis).children(note).children(rest)
}

/// A figure: what the first outlets that give it say, and the others in a line.
fn given(view: View, held: &Figure, scale: &Scale, bars: bool, whole: bool) -> Vec<El> {
    let most = IN_FULL[usize::from(!whole)];
    // A line for one more would be no shorter.
    let most = if held.by.len() == most + 1 { most + 1 } else { most };
    let (full, others) = held.by.split_at(held.by.len().min(most));
    let mut rows: Vec<El> = full.iter().enumerate().map(|(at, by)| row(view, held, at == 0, by, scale, bars, whole)).collect();
    let echoes = others.iter().filter_map(|by| by.first()).map(|entry| {
        let link = view.read(entry.article, entry.span).class("echo").child(view.outlet(entry.article));
        el("li").child(link.attr("title", entry.span.of(view.told.text(entry.article))))
    });
    if !others.is_empty() {
        let list = el("ul").class("echoes").attr("aria-label", &held.says).children(echoes);
        rows.push(el("li").class("entry others").child(crate::view::unseen(&held.says)).child(list));
    }
    rows
}

/// What one outlet says of a figure, which stands once, at the first.
fn row(view: View, held: &Figure, first: bool, by: &[&CountEntry], scale: &Scale, bars: bool, whole: bool) -> El {
    let Some((&entry, again)) = by.split_first() else { return several() };
    let told = view.told;
    let text = told.text(entry.article);
    let link = |entry: &CountEntry| view.read(entry.article, entry.span).text(entry.span.of(told.text(entry.article)));
    let sentences = told.sentences(entry.article, entry.span);
    let said = view.quote("span", entry.article).class("entry-words");
    let around = |span: Span| el("span").class("around").text(span.of(text));
    let said = if whole {
        let said = said.child(around(Span { start: sentences.start, end: entry.span.start })).child(link(entry));
        said.child(around(Span { start: entry.span.end, end: sentences.end }))
    } else {
        said.child(link(entry))
    };
    let again = again.iter().map(|entry| view.quote("span", entry.article).class("entry-words").child(link(entry)));
    // A sentence says itself who is cited.
    let source = entry.source.filter(|_| !whole).map(|source| {
        let source = view.quote("bdi", entry.article).text(source.of(text));
        el("span").class("entry-source").fill(words::ACCORDING, &[source])
    });
    let when = of_when(entry).map(|when| el("span").class("meta").text(&when));
    let row = el("li").class(if first { "entry" } else { "entry again" });
    let row = row.child(el("span").class("entry-by").child(view.outlet(entry.article)).children(when));
    let figure = el("span").class("entry-figure");
    let row = match (first, bars) {
        (true, true) => row.child(bar(view, entry, scale)),
        (true, false) => row.child(figure.text(&held.says)),
        (false, _) => row.child(figure.child(crate::view::unseen(&held.says))),
    };
    row.child(el("span").class("entry-told").child(said).children(again).children(source))
}

/// What a figure leaves open or covers: from where to where, each end shut or open.
pub fn reach(entry: &CountEntry, scale: &Scale) -> Option<(f64, f64)> {
    Some(match (entry.min, entry.max) {
        (Some(min), Some(max)) => (scale.at(min), scale.at(max)),
        (Some(min), None) => (scale.at(min), 1.0),
        (None, Some(max)) => (0.0, scale.at(max)),
        (None, None) => return None,
    })
}

/// The number at which its dot stands: where a side is open, at the end that is known.
pub fn dot(entry: &CountEntry) -> Option<f64> {
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

pub fn point(entry: &CountEntry, class: &str, x: &str, y: &str) -> El {
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
