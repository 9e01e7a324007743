//! Everything that stays while the brush moves: axis, stubs, marks or bars. Painted once into a canvas that nobody sees.

use dateline_model::{Precision, Story};

use super::{
    axis::ticks,
    frame::Frame,
    glyphs,
    labels::cut,
    lanes::MARK,
    pen::Pen,
    picture::{self, Body, HEADING, Picture, Placed, ROW, Stub},
    scale::Scale,
    theme::Theme,
    times::Times,
};
use crate::{dates, words};

/// What is painted from.
pub struct Scene<'a> {
    pub story: &'a Story,
    /// For each report its outlet.
    pub outlets: &'a [usize],
    pub times: &'a Times,
    pub picture: &'a Picture,
    pub frame: &'a Frame,
    pub scale: Scale,
    pub theme: &'a Theme,
}

/// The size of labels in the lanes, and of the axis' own words, in CSS pixels.
pub const LABEL: &str = "13";
pub const SMALL: &str = "12";
/// From a lane's centre to its marks, and from these to the outlets' row.
pub const LIFT: f64 = 3.0;
const OUTLETS: f64 = 10.5;

/// Paints axis, stubs and body.
pub fn paint(pen: &Pen, scene: &Scene) {
    axis(pen, scene);
    let frame = scene.frame;
    if let Some((left, right)) = frame.earlier {
        stub(pen, scene, &scene.picture.earlier, (left, right), &words::EARLIER);
        broken(pen, scene, frame.left - 11.0);
    }
    if let Some((left, right)) = frame.later {
        stub(pen, scene, &scene.picture.later, (left, right), &words::LATER);
        broken(pen, scene, frame.right + 11.0);
    }
    match &scene.picture.body {
        Body::Lanes { placed, height, first, more } => {
            for placed in placed {
                let y = first + placed.place.lane as f64 * height;
                event(pen, scene, placed, y, *height > 25.0);
            }
            pen.font(&scene.theme.font("600", "11"));
            for &(x, count) in more {
                pen.text(&scene.theme.muted, "center", x, frame.axis - 7.0, &["+", &words::figures(count as usize)].concat());
            }
        }
        Body::Strip { .. } => {
            for index in 0.. {
                let Some((x, y, width, height)) = bar_of(scene.picture, frame, scene.scale, index) else { break };
                // What is not sure stands above, and fainter.
                let faint = picture::unsure(scene.picture, index) * height;
                pen.rect(&scene.theme.muted, x, y + faint, width, height - faint);
                pen.alpha(0.42);
                pen.rect(&scene.theme.muted, x, y, width, (faint - 1.0).max(0.0));
                pen.alpha(1.0);
            }
        }
    }
}

/// Where a bar of the strip stands: x, y, width, height.
pub fn bar_of(picture: &Picture, frame: &Frame, scale: Scale, index: usize) -> Option<(f64, f64, f64, f64)> {
    let Body::Strip { bins, most } = &picture.body else { return None };
    let bin = bins.get(index)?;
    let (from, to) = (scale.x(bin.from.0 as f64), scale.x(bin.to.0 as f64));
    let width = (to - from - 1.5).clamp(1.5, 18.0);
    let room = frame.axis - frame.top - 22.0;
    let height = (f64::from(bin.count) / f64::from((*most).max(1)) * room).max(3.0);
    Some(((from + to - width) * 0.5, frame.axis - height, width, height))
}

fn axis(pen: &Pen, scene: &Scene) {
    let (frame, theme) = (scene.frame, scene.theme);
    let y = frame.axis + 0.5;
    pen.line(&theme.control, 1.0, (frame.left, y), (frame.right, y));
    pen.font(&theme.font("400", SMALL));
    for tick in ticks(scene.scale) {
        let x = tick.x.round() + 0.5;
        pen.line(&theme.control, 1.0, (x, y), (x, y + if tick.label.is_some() { 6.0 } else { 4.0 }));
        if let Some(label) = tick.label {
            let half = pen.width(&label) * 0.5;
            let x = tick.label_x.clamp(frame.left + half - 8.0, (frame.right - half + 8.0).max(frame.left + half));
            pen.text(&theme.muted, "center", x, frame.axis + 17.0, &label);
        }
    }
}

/// The sign for an axis that is cut.
fn broken(pen: &Pen, scene: &Scene, x: f64) {
    let (y, color) = (scene.frame.axis + 0.5, &scene.theme.control);
    for x in [x - 3.0, x + 3.0] {
        pen.line(color, 1.25, (x - 3.0, y + 6.0), (x + 3.0, y - 6.0));
    }
}

/// Where a stub's row stands: the centre of its mark.
pub fn row_at(frame: &Frame, stub: (f64, f64), row: usize) -> (f64, f64) {
    (stub.0 + MARK, frame.top + HEADING + (row as f64 + 0.5) * ROW)
}

fn stub(pen: &Pen, scene: &Scene, stub: &Stub, (left, right): (f64, f64), heading: &str) {
    let (frame, theme) = (scene.frame, scene.theme);
    let y = frame.axis + 0.5;
    pen.line(&theme.rule, 1.0, (left, y), (right, y));
    pen.font(&theme.font("400", SMALL));
    if frame.narrow {
        pen.text(&theme.muted, "left", left - 8.0, frame.axis + 17.0, heading);
        let count = stub.rows.len() + stub.more;
        pen.text(&theme.ink, "center", (left + right) * 0.5, frame.axis - 12.0, &count.to_string());
        return;
    }
    pen.text(&theme.muted, "left", left, frame.top + 6.0, heading);
    for (row, &index) in stub.rows.iter().enumerate() {
        let item = &scene.times.items[index];
        let Some(event) = scene.story.events.get(item.event as usize) else { continue };
        let (x, y) = row_at(frame, (left, right), row);
        glyphs::mark(pen, theme, item, &theme.muted, (x, y), 4.75);
        let date = stub_date(scene, index);
        pen.font(&theme.font("400", LABEL));
        pen.text(&theme.ink, "left", x + 12.0, y, &date);
        let from = x + 12.0 + pen.width(&date).max(30.0) + 8.0;
        if let Some(title) = cut(&event.title, right - from, &|text| pen.width(text)) {
            pen.text(&theme.muted, "left", from, y, &title);
        }
    }
    if stub.more > 0 {
        let (x, y) = row_at(frame, (left, right), stub.rows.len());
        pen.text(&theme.muted, "left", x + 12.0, y, &words::PLUS_MORE.count(stub.more, &[]));
    }
}

fn event(pen: &Pen, scene: &Scene, placed: &Placed, y: f64, roomy: bool) {
    let theme = scene.theme;
    let item = &scene.times.items[placed.item].seen(scene.scale);
    let Some(event) = scene.story.events.get(item.event as usize) else { return };
    let (place, lifted) = (placed.place, y - LIFT);
    if item.bar {
        let (ends, sight) = bar_ends(scene, placed.item);
        glyphs::bar(pen, item, &theme.ink, ends, sight, lifted);
    }
    if place.label.1 > 0.0 {
        pen.font(&theme.font("400", LABEL));
        if let Some(label) = cut(&event.title, place.label.1 + 0.5, &|text| pen.width(text)) {
            let before = place.label.0 < place.x;
            let (x, align) = if before { (place.label.0 + place.label.1, "right") } else { (place.label.0, "left") };
            if item.bar {
                let width = pen.width(&label);
                let left = if before { x - width } else { x };
                pen.wipe(left - 3.0, lifted - 8.0, width + 6.0, 16.0);
            }
            pen.text(&theme.ink, align, x, lifted, &label);
        }
    }
    if placed.marked {
        glyphs::mark(pen, theme, item, &theme.ink, (place.x, lifted), 5.5);
        let lower = if roomy { OUTLETS } else { OUTLETS - 1.5 };
        let outlets = told_by(scene, item.event);
        glyphs::beneath(pen, theme, item, scene.scale, (place.x, lifted + lower), row_half(outlets.len()));
        glyphs::outlets(pen, theme, &outlets, (place.x, lifted + lower));
    }
}

/// How far a row of so many outlets reaches to either side.
pub fn row_half(outlets: usize) -> f64 {
    MARK.max(outlets.min(picture::OUTLETS) as f64 * picture::OUTLET * 0.5)
}

/// The ends of an item's bar, and what of the axis can be seen.
pub fn bar_ends(scene: &Scene, item: usize) -> ((f64, f64), (f64, f64)) {
    let (range, scale) = (scene.times.items[item].range, scene.scale);
    let ends = (scale.x(range.from.0 as f64), scale.x(range.to.0 as f64));
    (ends, (scale.left - MARK, scale.right + MARK))
}

/// The date that a stub gives an item: as little as tells it from its neighbours and from the story's own time.
pub fn stub_date(scene: &Scene, index: usize) -> String {
    let item = &scene.times.items[index];
    let precision = scene.story.events.get(item.event as usize).map_or(Precision::Day, |event| event.precision);
    let story_year = scene.times.items.get(scene.times.core.first).map(|item| item.anchor.date().year);
    let first = item.range.first_day();
    let mut date = if precision == Precision::Year || Some(first.year) != story_year {
        dates::year(first)
    } else if precision == Precision::Month || item.bar {
        dates::month_name(first)
    } else {
        dates::day(first, false, false)
    };
    // What began before and goes on into the time that the axis shows.
    let goes_on = item.open || item.range.to.0 as f64 > scene.times.home.0;
    if goes_on && (item.anchor.0 as f64) < scene.times.home.0 {
        date.push_str(&[" ", &*words::ARROW].concat());
    }
    date
}

/// The outlets that tell of an event, each once, in their order.
pub fn told_by(scene: &Scene, event: u32) -> Vec<usize> {
    let reports = scene.story.events.get(event as usize).map(|event| event.reports.as_slice()).unwrap_or_default();
    let mut outlets: Vec<usize> =
        reports.iter().filter_map(|report| scene.outlets.get(report.article as usize).copied()).collect();
    outlets.sort_unstable();
    outlets.dedup();
    outlets
}
