//! The marks themselves: certainty is a shape, an outlet a shape and a hue. A line that is broken says that a day was worked
//! out, not told.

use super::{
    items::Item,
    lanes::MARK,
    pen::Pen,
    picture::{OUTLET, OUTLETS},
    scale::Scale,
    theme::Theme,
};

/// An event's mark: a disc; a diamond where its reports differ; hollow where its date is vague; a broken ring where it was
/// worked out.
pub fn mark(pen: &Pen, theme: &Theme, item: &Item, color: &str, at: (f64, f64), radius: f64) {
    let hollow = item.soft.then_some(theme.paper.as_str());
    let radius = if item.soft { radius - 0.75 } else { radius };
    if item.disputed {
        pen.shape(color, hollow, &diamond(at, radius * 1.25));
    } else if item.inferred {
        pen.circle(&theme.paper, None, at, radius + 0.5);
        pen.broken_ring(color, at, radius);
        if !item.soft {
            pen.circle(color, None, at, radius * 0.42);
        }
    } else {
        pen.circle(color, hollow, at, radius);
    }
}

/// An event's time: an even bar where it lasted, one that fades at both ends where it is vague. `sight` is what of the
/// axis can be seen: an end that lies beyond it does not fade within.
pub fn bar(pen: &Pen, item: &Item, color: &str, (from, to): (f64, f64), sight: (f64, f64), y: f64) {
    const STEPS: usize = 24;
    const FULL: f64 = 0.34;
    let alpha = if item.inferred { 0.6 * FULL } else { FULL };
    // No more than its mark covers.
    if to - from < 4.0 * MARK {
        return;
    }
    let seen = |from: f64, to: f64| Some((from.max(sight.0), to.min(sight.1))).filter(|seen| seen.0 < seen.1);
    if item.inferred {
        // Outlined and broken: nobody tells these ends.
        let (left, right) = (from.max(sight.0), to.min(sight.1));
        let mut x = from + ((left - from) / 7.0).ceil() * 7.0;
        while x + 4.0 <= right {
            pen.rect(color, x, y - 3.5, 4.0, 1.0);
            pen.rect(color, x, y + 2.5, 4.0, 1.0);
            x += 7.0;
        }
    }
    if !item.soft {
        if let Some((from, to)) = seen(from, to).filter(|_| !item.inferred) {
            pen.alpha(alpha);
            pen.round_rect(color, from, y - 2.5, to - from, 5.0, 2.5);
            pen.alpha(1.0);
        }
        return;
    }
    let slice = |from: f64, to: f64, alpha: f64| {
        if let Some((from, to)) = seen(from, to) {
            pen.alpha(alpha);
            pen.rect(color, from, y - 3.0, to - from, 6.0);
        }
    };
    let fade = ((to - from) * 0.35).min(90.0);
    let step = fade / STEPS as f64;
    for index in 0..STEPS {
        let (near, far) = (index as f64 * step, (index + 1) as f64 * step);
        let alpha = alpha * (index as f64 + 0.5) / STEPS as f64;
        slice(from + near, from + far, alpha);
        slice(to - far, to - near, alpha);
    }
    slice(from + fade, to - fade, alpha);
    pen.alpha(1.0);
}

/// How far the arrow reaches of what went on, in CSS pixels.
const ARROW: f64 = 26.0;
/// The farthest that another reading is drawn from its mark; what lies beyond is told in words.
const FAR: f64 = 420.0;

/// Where the other reading of an item stands, and whether there is its mark; an arrow points at one that is far or out of
/// sight. `half` is how far the row of outlets reaches to either side of `x`.
fn other_at(item: &Item, scale: Scale, x: f64, half: f64) -> Option<(f64, bool)> {
    let at = scale.x(item.other?.0 as f64);
    let marked = (at - x).abs() < FAR && (scale.left..=scale.right).contains(&at);
    let arrow = if at < x { x - half - ARROW } else { x + half + ARROW };
    Some(if marked { (at, true) } else { (arrow, false) })
}

/// How far to the left and right reaches what stands beneath the label.
pub fn extent(item: &Item, scale: Scale, x: f64, half: f64) -> (f64, f64) {
    let other = other_at(item, scale, x, half).map_or(x, |(other, _)| other);
    let on = if item.open { x + half + ARROW } else { x };
    (other.min(x) - MARK, other.max(on) + MARK)
}

/// What stands beneath the label of an event that went on or can have another time: an arrow, or a dotted line to a second
/// mark.
pub fn beneath(pen: &Pen, theme: &Theme, item: &Item, scale: Scale, (x, y): (f64, f64), half: f64) {
    let head = |tip: f64, side: f64| {
        for rise in [-3.5, 3.5] {
            pen.line(&theme.control, 1.5, (tip - side * 4.0, y + rise), (tip, y));
        }
    };
    if item.open {
        let (from, to) = (x + half + 3.0, x + half + ARROW);
        pen.line(&theme.control, 1.5, (from, y), (to, y));
        head(to, 1.0);
    }
    let Some((other, marked)) = other_at(item, scale, x, half) else { return };
    let side = if other < x { -1.0 } else { 1.0 };
    let mut at = half + 3.0;
    while at + 5.0 < (other - x).abs() {
        pen.circle(&theme.control, None, (x + side * at, y), 0.9);
        at += 4.5;
    }
    if marked {
        pen.circle(&theme.ink, Some(&theme.paper), (other, y), 3.4);
    } else {
        head(other, side);
    }
}

/// The outlets that tell of an event, as a row of small shapes centred at a place.
pub fn outlets(pen: &Pen, theme: &Theme, outlets: &[usize], (x, y): (f64, f64)) {
    let shown = outlets.len().min(OUTLETS);
    let mut x = x - (shown as f64 - 1.0) * OUTLET * 0.5;
    for &outlet in &outlets[..shown] {
        let Some(color) = theme.outlets.get(outlet) else { continue };
        match outlet % 5 {
            0 => pen.rect(color, x - 2.25, y - 2.25, 4.5, 4.5),
            1 => pen.circle(color, None, (x, y), 2.6),
            2 => pen.shape(color, None, &[(x, y - 2.9), (x + 3.0, y + 2.4), (x - 3.0, y + 2.4)]),
            3 => pen.shape(color, None, &diamond((x, y), 3.2)),
            _ => pen.shape(color, None, &[(x, y + 2.9), (x + 3.0, y - 2.4), (x - 3.0, y - 2.4)]),
        }
        x += OUTLET;
    }
}

fn diamond((x, y): (f64, f64), radius: f64) -> [(f64, f64); 4] {
    [(x, y - radius), (x + radius, y), (x, y + radius), (x - radius, y)]
}
