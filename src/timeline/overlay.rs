//! What moves: the brush, and what is pointed at or chosen. Painted anew for every frame over the stored picture.

use dateline_model::Range;

use super::{
    glyphs,
    lit::Lit,
    paint::{LABEL, LIFT, Scene, bar_ends, bar_of, row_at, stub_date, told_by},
    pen::Pen,
    picture::{Body, HEADING, ROW, Stub},
};
use crate::{dates, order::sorted, words};

/// What the overlay shows beside the picture.
pub struct Now<'a> {
    pub window: Option<Range>,
    pub hover: &'a Lit,
    pub selection: &'a Lit,
    /// The bar of the strip under the pointer.
    pub bin: Option<usize>,
}

/// The widest label of what is lit, in CSS pixels.
const WIDEST: f64 = 420.0;
/// How much is left of what lies outside of the brush.
const DIM: f64 = 0.3;

/// Copies the stored picture to the screen, with the brush beneath and what is lit above.
pub fn compose(pen: &Pen, stored: &Pen, scene: &Scene, now: &Now) {
    match now.window {
        None => pen.copy_all(stored),
        Some(window) => brushed(pen, stored, scene, window),
    }
    for (lit, chosen) in [(now.hover, false), (now.selection, true)] {
        if let Some(range) = lit.range {
            let place = |at| scene.frame.edge(scene.scale, scene.times.whole, at);
            let (from, to) = (place(range.from), place(range.to));
            pen.round_rect(&scene.theme.accent, from, scene.frame.axis - 1.5, (to - from).max(4.0), 4.0, 2.0);
        }
        let labelled = lit.events.len() <= 3;
        for &event in &lit.events {
            light(pen, scene, event, chosen, labelled);
        }
    }
    if let (Some(index), Body::Strip { bins, .. }) = (now.bin, &scene.picture.body)
        && let Some(bin) = bins.get(index)
        && let Some((x, y, width, height)) = bar_of(scene.picture, scene.frame, scene.scale, index)
    {
        pen.round_rect(&scene.theme.accent, x, y, width, height, (width * 0.2).min(2.0));
        if bin.count > 1 || scene.frame.narrow {
            let label = [&dates::span_of(bin.from, bin.to), " · ", &words::EVENTS_COUNT.count(bin.count as usize, &[])].concat();
            tag(pen, scene, &scene.theme.ink, &label, (x + width * 0.5, scene.frame.top + 8.0), true, WIDEST);
        }
    }
}

fn brushed(pen: &Pen, stored: &Pen, scene: &Scene, window: Range) {
    let frame = scene.frame;
    let (from, to) = edges(scene, window);
    pen.alpha(0.07);
    pen.rect(&scene.theme.accent, from, 0.0, to - from, frame.axis);
    pen.alpha(1.0);
    let mut inside = within(scene, window, (from, to));
    inside.push((0.0, frame.axis, frame.width, frame.height - frame.axis));
    pen.copy(stored, &inside, false);
    pen.alpha(DIM);
    pen.copy(stored, &inside, true);
    pen.alpha(1.0);
    for (x, at) in [(from, window.from), (to, window.to)] {
        let out_of_sight = !(scene.scale.from..=scene.scale.to).contains(&(at.0 as f64));
        if out_of_sight && (frame.left..=frame.right).contains(&x) {
            continue;
        }
        let mut y = 0.0;
        // The line breaks where a label crosses it.
        for (start, end) in crossings(scene, x) {
            if start > y {
                pen.line(&scene.theme.accent, 1.5, (x, y), (x, start));
            }
            y = end.max(y);
        }
        pen.line(&scene.theme.accent, 1.5, (x, y), (x, frame.axis));
    }
}

/// The brush's two ends on the canvas.
fn edges(scene: &Scene, window: Range) -> (f64, f64) {
    let place = |at| scene.frame.edge(scene.scale, scene.times.whole, at);
    (place(window.from), place(window.to))
}

/// The rectangles of all that lies in the window. They do not overlap.
fn within(scene: &Scene, window: Range, (from, to): (f64, f64)) -> Vec<(f64, f64, f64, f64)> {
    let frame = scene.frame;
    let passes = |item: usize| scene.times.items[item].range.overlaps(window);
    let mut rects = Vec::new();
    for (stub, place) in [(&scene.picture.earlier, frame.earlier), (&scene.picture.later, frame.later)] {
        let Some(place) = place else { continue };
        rects.push((place.0 - 8.0, 0.0, place.1 - place.0 + 8.0, frame.top + HEADING));
        for (row, _) in stub.rows.iter().enumerate().filter(|(_, item)| passes(**item)) {
            let (x, y) = row_at(frame, place, row);
            rects.push((x - 10.0, y - ROW * 0.5, place.1 - place.0 + 4.0, ROW));
        }
    }
    match &scene.picture.body {
        Body::Lanes { placed, height, first, .. } => {
            for placed in placed.iter().filter(|placed| passes(placed.item)) {
                let (left, right) = placed.place.extent();
                rects.push((left, first + (placed.place.lane as f64 - 0.5) * height, right - left, *height));
            }
        }
        Body::Strip { .. } => {
            let (from, to) = (from.max(frame.left), to.min(frame.right));
            rects.push((from, 0.0, (to - from).max(0.0), frame.axis));
        }
    }
    rects
}

/// Where labels cross a brush's end, top to bottom.
fn crossings(scene: &Scene, x: f64) -> Vec<(f64, f64)> {
    let Body::Lanes { placed, height, first, .. } = &scene.picture.body else { return Vec::new() };
    let crossed = placed.iter().filter(|placed| {
        let (left, width) = placed.place.label;
        width > 0.0 && left - 3.0 < x && x < left + width + 3.0
    });
    let rows: Vec<(f64, f64)> = crossed
        .map(|placed| {
            let y = first + placed.place.lane as f64 * height - LIFT;
            (y - 10.0, y + 10.0)
        })
        .collect();
    sorted(&rows, |row| row.0)
}

/// An event that is pointed at or chosen, with its whole title.
fn light(pen: &Pen, scene: &Scene, event: u32, chosen: bool, labelled: bool) {
    let (theme, frame) = (scene.theme, scene.frame);
    let Some(index) = scene.times.of(event) else { return };
    let item = &scene.times.items[index].seen(scene.scale);
    let title = scene.story.events.get(event as usize).map(|event| event.title.as_str()).unwrap_or_default();
    let color = if chosen { &theme.accent } else { &theme.ink };
    let ink = if chosen { &theme.accent_ink } else { &theme.ink };
    for (stub, place) in [(&scene.picture.earlier, frame.earlier), (&scene.picture.later, frame.later)] {
        let Some(place) = place else { continue };
        if let Some(row) = row_of(stub, index, scene, place == frame.earlier.unwrap_or_default()) {
            let (x, y) = if frame.narrow { ((place.0 + place.1) * 0.5, frame.axis - 12.0) } else { row_at(frame, place, row) };
            glyphs::mark(pen, theme, item, color, (x, y), 6.5);
            if labelled {
                let label = [&stub_date(scene, index), "  ", title].concat();
                // Beside the lanes it keeps to its stub; a phone has room above the bars.
                let room = if frame.narrow { WIDEST } else { place.1 - x };
                if !frame.narrow {
                    pen.rect(&theme.paper, x + 9.0, y - 10.0, room, 20.0);
                }
                tag(pen, scene, ink, &label, (x, if frame.narrow { frame.top + 8.0 } else { y }), frame.narrow, room);
            }
            return;
        }
    }
    let x = scene.scale.x(item.anchor.0 as f64);
    match &scene.picture.body {
        Body::Lanes { placed, height, first, .. } => {
            let found = placed.iter().find(|placed| placed.item == index);
            let (x, y) = match found {
                Some(placed) => (placed.place.x, first + placed.place.lane as f64 * height - LIFT),
                None if (frame.left..=frame.right).contains(&x) => (x, frame.axis - 9.0),
                None => return,
            };
            if found.is_some() && item.bar {
                let (ends, sight) = bar_ends(scene, index);
                glyphs::bar(pen, item, color, ends, sight, y);
            }
            if labelled {
                tag(pen, scene, ink, title, (x, y), false, WIDEST);
            }
            glyphs::mark(pen, theme, item, color, (x, y), if chosen { 8.0 } else { 7.0 });
            if found.is_some() {
                glyphs::outlets(pen, theme, &told_by(scene, event), (x, y + 11.5));
            }
        }
        Body::Strip { bins, .. } => {
            let found = bins.iter().position(|bin| bin.from <= item.anchor && item.anchor < bin.to);
            let Some((left, top, width, height)) = found.and_then(|index| bar_of(scene.picture, frame, scene.scale, index))
            else {
                return;
            };
            pen.round_rect(&theme.accent, left, top, width, height, (width * 0.2).min(2.0));
            if labelled {
                tag(pen, scene, ink, title, (left + width * 0.5, frame.top + 8.0), true, WIDEST);
            }
        }
    }
}

/// The row of a stub in which an item stands: its own, or that of the unnamed.
fn row_of(stub: &Stub, item: usize, scene: &Scene, earlier: bool) -> Option<usize> {
    let own = stub.rows.iter().position(|&row| row == item);
    let at = scene.times.items[item].anchor.0 as f64;
    let (core, scale) = (scene.times.core, scene.scale);
    let unnamed = if earlier { item < core.first && at < scale.from } else { item >= core.end && at > scale.to };
    own.or((stub.more > 0 && unnamed).then_some(stub.rows.len()))
}

/// A text on a ground of its own beside a mark, or centred on it; held within the canvas.
fn tag(pen: &Pen, scene: &Scene, ink: &str, text: &str, (x, y): (f64, f64), centred: bool, room: f64) {
    let frame = scene.frame;
    pen.font(&scene.theme.font("600", LABEL));
    let text = super::labels::cut(text, room.min(frame.width - 60.0), &|text| pen.width(text)).unwrap_or_default();
    let width = pen.width(&text);
    let left = if centred {
        (x - width * 0.5).clamp(8.0, (frame.width - width - 8.0).max(8.0))
    } else if x + 13.0 + width + 6.0 <= frame.width {
        x + 13.0
    } else {
        x - 13.0 - width
    };
    pen.alpha(0.94);
    pen.round_rect(&scene.theme.paper, left - 4.0, y - 10.0, width + 8.0, 20.0, 4.0);
    pen.alpha(1.0);
    pen.text(ink, "left", left, y, &text);
}
