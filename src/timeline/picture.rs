//! What stands where: marks in lanes while they fit, a density strip where they do not, background in the stubs.

use dateline_model::Minute;

use super::{
    density::{Bin, bins},
    frame::Frame,
    glyphs,
    items::Item,
    lanes::{MARK, Place, Slot, pack},
    paint::row_half,
    scale::Scale,
    times::Times,
};
use crate::order::sorted;

/// A mark in a lane, by the place of its item in [`Times::items`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Placed {
    /// The item.
    pub item: usize,
    /// Where.
    pub place: Place,
    /// Whether its anchor is in sight; otherwise only its bar is.
    pub marked: bool,
}

/// What the axis carries.
#[derive(Clone, Debug, PartialEq)]
pub enum Body {
    /// Marks with labels; what found no room is counted at its place: x and number.
    Lanes {
        /// The marks.
        placed: Vec<Placed>,
        /// How high a lane is.
        height: f64,
        /// The centre of the first lane.
        first: f64,
        /// Those without room.
        more: Vec<(f64, u32)>,
    },
    /// Bars.
    Strip {
        /// The bars.
        bins: Vec<Bin>,
        /// The highest count.
        most: u32,
    },
}

/// A stub: the items it names, and how many it does not.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Stub {
    /// Items, in order of time.
    pub rows: Vec<usize>,
    /// How many more there are.
    pub more: usize,
}

/// Everything but the brush and what is pointed at.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// The axis' own part.
    pub body: Body,
    /// What lies before the core.
    pub earlier: Stub,
    /// What lies after it.
    pub later: Stub,
}

/// The height of a lane: comfortable, then close; and of a row in a stub.
const LANES: [f64; 2] = [29.0, 22.0];
/// The most outlets that are shown under a mark, and the width of one.
pub const OUTLETS: usize = 6;
pub const OUTLET: f64 = 7.0;
/// A stub's row, in CSS pixels.
pub const ROW: f64 = 27.0;
/// Room for a stub's heading.
pub const HEADING: f64 = 20.0;

/// Lays out the items `shown` (places in [`Times::items`], ascending; `anchors` theirs). `label` gives the width that an
/// item's label would like, `told` by how many outlets it is told, and how much the reports make of it.
pub fn picture(
    times: &Times,
    shown: &[usize],
    anchors: &[Minute],
    frame: &Frame,
    view: (f64, f64),
    label: &mut dyn FnMut(usize) -> f64,
    told: &dyn Fn(usize) -> (usize, u32),
) -> Picture {
    let scale = frame.scale(view);
    let (before, after) = times.stubs(view);
    let first = shown.partition_point(|&item| item < times.core.first);
    let end = shown.partition_point(|&item| item < times.core.end);
    let out_of_sight = |item: &usize| {
        let at = times.items[*item].anchor.0 as f64;
        at < view.0 || at > view.1
    };
    let stub = |wanted: bool, items: &[usize]| {
        if !wanted {
            return Stub::default();
        }
        let rows = ((frame.axis - frame.top - HEADING) / ROW).max(1.0) as usize;
        name(items.iter().copied().filter(out_of_sight).collect(), rows, told)
    };
    let earlier = stub(before, &shown[..first]);
    let later = stub(after, &shown[end..]);
    let on_axis = |index: usize| {
        let item = &times.items[shown[index]];
        let in_stub = (before && index < first || after && index >= end) && out_of_sight(&shown[index]);
        !in_stub && item.range.from.0 as f64 <= view.1 && item.range.to.0 as f64 >= view.0
    };
    let most = (frame.lanes(LANES[1]) as f64 * (frame.right - frame.left) / 20.0) as usize;
    let in_sight: Vec<usize> = if frame.narrow {
        Vec::new()
    } else {
        (0..shown.len()).filter(|&index| on_axis(index)).take(most + 1).map(|index| shown[index]).collect()
    };
    let body = if frame.narrow || in_sight.len() > most { None } else { in_lanes(times, &in_sight, frame, scale, label, told) };
    let body = body.unwrap_or_else(|| {
        let mut bins = bins(anchors, scale);
        for bin in &mut bins {
            let unsure = |&&item: &&usize| times.items.get(item).is_some_and(Item::is_unsure);
            bin.unsure = shown.iter().skip(bin.first).take(bin.count as usize).filter(unsure).count() as u32;
        }
        let most = bins.iter().map(|bin| bin.count).max().unwrap_or(0);
        Body::Strip { bins, most }
    });
    Picture { body, earlier, later }
}

/// Lanes, the comfortable ones where all marks and most labels fit them, or nothing where even the close ones are too full.
fn in_lanes(
    times: &Times,
    items: &[usize],
    frame: &Frame,
    scale: Scale,
    label: &mut dyn FnMut(usize) -> f64,
    told: &dyn Fn(usize) -> (usize, u32),
) -> Option<Body> {
    let slots: Vec<(usize, bool, Slot)> =
        items.iter().map(|&index| slot(index, &times.items[index].seen(scale), scale, label(index), told(index))).collect();
    let slots = sorted(&slots, |slot| slot.2.left);
    let bare: Vec<Slot> = slots.iter().map(|slot| slot.2).collect();
    for height in LANES {
        let close = height == LANES[1];
        let lanes = frame.lanes(height);
        let places = pack(&bare, lanes, frame.left, frame.right);
        let hidden = places.iter().filter(|place| place.is_none()).count();
        let labelled = places.iter().flatten().filter(|place| place.label.1 > 0.0).count();
        let comfortable = hidden == 0 && labelled * 10 >= slots.len() * 7;
        let bearable = hidden * 12 <= slots.len() && (labelled * 4 >= slots.len() || slots.len() < 40);
        if !(comfortable || close && bearable) {
            continue;
        }
        let used = places.iter().flatten().map(|place| place.lane + 1).max().unwrap_or(1);
        // Fewer lanes than there is room for stand together in the middle.
        let spare = (frame.axis - frame.top) - used as f64 * height;
        let first = frame.top + spare * 0.5 + height * 0.5 - 2.0;
        let mut more: Vec<(f64, u32)> = Vec::new();
        let mut placed = Vec::with_capacity(slots.len());
        for (&(item, marked, slot), place) in slots.iter().zip(places) {
            match (place, more.last_mut()) {
                (Some(place), _) => placed.push(Placed { item, place, marked }),
                (None, Some(last)) if slot.x - last.0 < 30.0 => last.1 += 1,
                (None, _) => more.push((slot.x, 1)),
            }
        }
        return Some(Body::Lanes { placed, height, first, more });
    }
    None
}

/// The share of a bar's events that may have been at another time, 0 to 1.
pub fn unsure(picture: &Picture, index: usize) -> f64 {
    let Body::Strip { bins, .. } = &picture.body else { return 0.0 };
    bins.get(index).map_or(0.0, |bin| f64::from(bin.unsure) / f64::from(bin.count.max(1)))
}

fn slot(index: usize, item: &Item, scale: Scale, label: f64, (outlets, weight): (usize, u32)) -> (usize, bool, Slot) {
    let x = scale.x(item.anchor.0 as f64);
    let marked = (scale.left..=scale.right).contains(&x);
    // A bar whose mark is out of sight has its label at its first end in sight.
    let x = if marked { x } else { scale.x(item.range.from.0 as f64).clamp(scale.left, scale.right) };
    let half = row_half(outlets);
    let (mut left, mut right) = (x - half, x + half);
    let half_width = (item.range.minutes() as f64 / scale.minutes_per_pixel()) * 0.5;
    if item.bar {
        left = left.min(scale.x(item.range.from.0 as f64).max(scale.left - MARK));
        right = right.max(scale.x(item.range.to.0 as f64).min(scale.right + MARK));
    }
    // What stands beneath the label: the other reading, or the arrow of what went on.
    if item.open || item.other.is_some() {
        let (from, to) = glyphs::extent(item, scale, x, half);
        (left, right) = (left.min(from), right.max(to));
    }
    let slack = if item.bar { 0.0 } else { (half_width - half).max(0.0) };
    (index, marked, Slot { x, left, right, label, slack, weight: f64::from(weight) })
}

/// The rows of a stub: those most told where there are too many.
fn name(items: Vec<usize>, rows: usize, told: &dyn Fn(usize) -> (usize, u32)) -> Stub {
    if items.len() <= rows {
        return Stub { rows: items, more: 0 };
    }
    let more = items.len() - (rows - 1);
    let mut items = sorted(&items, |&item| -f64::from(told(item).1));
    items.truncate(rows - 1);
    items.sort_unstable();
    Stub { rows: items, more }
}

#[cfg(test)]
mod tests {
    use super::*;
    use dateline_model::Range;

    fn item((event, day): (u32, i64)) -> Item {
        let range = Range::new(Minute(day * Minute::DAY), Minute((day + 1) * Minute::DAY));
        let anchor = Minute(range.from.0 + Minute::DAY / 2);
        Item { event, anchor, range, soft: false, bar: false, disputed: false, inferred: false, open: false, other: None }
    }

    fn draw(days: &[i64], size: (f64, f64)) -> Picture {
        let times = Times::new((0..).zip(days.iter().copied()).map(item).collect());
        let shown: Vec<usize> = (0..times.items.len()).collect();
        let anchors: Vec<Minute> = times.items.iter().map(|item| item.anchor).collect();
        let (earlier, later) = times.stubs(times.home);
        let frame = Frame::new((size.0, size.1, 1.0), earlier, later);
        picture(&times, &shown, &anchors, &frame, times.home, &mut |_| 80.0, &|item| (item % 3, item as u32 % 3 * 100))
    }

    const STORY: [i64; 14] = [-2000, -130, -60, 0, 3, 7, 10, 15, 18, 19, 19, 20, 20, 24];

    #[test]
    fn every_event_stands_in_a_lane_or_in_the_stub() {
        let picture = draw(&STORY, (1200.0, 190.0));
        let Body::Lanes { placed, more, .. } = picture.body else { panic!("a small story has lanes") };
        assert_eq!((picture.earlier.rows.as_slice(), placed.len(), more.len()), ([0, 1, 2].as_slice(), 11, 0));
    }

    #[test]
    fn a_phone_has_bars() {
        let Body::Strip { bins, most } = draw(&STORY, (390.0, 120.0)).body else { panic!("a phone has a strip") };
        assert_eq!((bins.len(), most), (9, 2));
    }

    #[test]
    fn a_bar_knows_how_many_of_its_events_may_be_elsewhere() {
        let mut items: Vec<Item> = [(0, 0), (1, 0), (2, 1)].map(item).into();
        items[0].soft = true;
        let times = Times::new(items);
        let anchors: Vec<Minute> = times.items.iter().map(|item| item.anchor).collect();
        let frame = Frame::new((390.0, 120.0, 1.0), false, false);
        let picture = picture(&times, &[0, 1, 2], &anchors, &frame, times.home, &mut |_| 80.0, &|_| (1, 100));
        let Body::Strip { bins, .. } = picture.body else { panic!("a phone has a strip") };
        assert_eq!(bins.iter().map(|bin| (bin.count, bin.unsure)).collect::<Vec<_>>(), [(2, 1), (1, 0)]);
    }

    #[test]
    fn too_many_for_the_width_are_bars() {
        let days: Vec<i64> = (0..5000).map(|index| index / 10).collect();
        let Body::Strip { bins, .. } = draw(&days, (1200.0, 190.0)).body else { panic!("too many for lanes") };
        assert_eq!(bins.iter().map(|bin| bin.count).sum::<u32>(), 5000);
    }

    #[test]
    fn a_stub_names_the_most_told_and_counts_the_rest() {
        let stub = name((0..10).collect(), 4, &|item| (1, item as u32 % 3));
        assert_eq!(stub, Stub { rows: vec![2, 5, 8], more: 7 });
    }
}
