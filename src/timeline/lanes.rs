//! Lanes: marks, bars and labels laid out so that none covers another.

/// What wants a place.
#[derive(Clone, Copy, Debug)]
pub struct Slot {
    /// Where its mark stands.
    pub x: f64,
    /// The left end of its mark and bar.
    pub left: f64,
    /// The right end of its mark and bar.
    pub right: f64,
    /// How wide its label would like to be.
    pub label: f64,
    /// How far the mark may move to either side and still tell the truth: half a day for an event of that day.
    pub slack: f64,
    /// How much it matters that it is named.
    pub weight: f64,
}

/// Where it came to stand.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    /// The lane, 0 at the top.
    pub lane: usize,
    /// Where the mark stands.
    pub x: f64,
    /// The left end of mark and bar.
    pub left: f64,
    /// The right end of mark and bar.
    pub right: f64,
    /// Left end and width of the label; no width where it has none.
    pub label: (f64, f64),
}

impl Place {
    /// The stretch that mark, bar and label take.
    pub fn extent(&self) -> (f64, f64) {
        if self.label.1 == 0.0 {
            return (self.left, self.right);
        }
        (self.left.min(self.label.0), self.right.max(self.label.0 + self.label.1))
    }
}

/// Half a mark, the step from a mark to its label, the gap between neighbours, and the narrowest label, in CSS pixels.
pub const MARK: f64 = 6.0;
const STEP: f64 = 11.0;
const GAP: f64 = 8.0;
const NARROWEST: f64 = 60.0;

/// Packs slots, which ascend by `left`, into so many lanes between `left` and `right`. What found no room is nothing.
///
/// Each goes to the first lane where all of the one before fits, label included; failing that to the lane whose last label
/// loses least, by its length and its weight; failing that it moves aside within its slack. Labels stand to the right of
/// their marks, to the left where only there they fit, cut where they fit nowhere, and are left out where too little would
/// remain.
pub fn pack(slots: &[Slot], lanes: usize, left: f64, right: f64) -> Vec<Option<Place>> {
    // Where the last mark of each lane ends, and its label, and what that weighs.
    let mut ends = vec![[f64::NEG_INFINITY, f64::NEG_INFINITY, 0.0]; lanes];
    let mut members: Vec<Vec<usize>> = vec![Vec::new(); lanes];
    let mut places: Vec<Option<Place>> = Vec::with_capacity(slots.len());
    for (index, slot) in slots.iter().enumerate() {
        // Near the right end the label will stand on the left.
        let turned = slot.x + STEP + slot.label > right;
        let start = if turned { slot.left - STEP + MARK - slot.label } else { slot.left };
        let cut = |lane: usize| (ends[lane][1] + GAP - slot.left).max(0.0) * ends[lane][2];
        let found = (0..lanes)
            .find(|&lane| ends[lane][1] + GAP <= start)
            .or_else(|| least(lanes, &|lane| (ends[lane][0] + GAP <= slot.left).then(|| cut(lane))))
            .or_else(|| {
                let aside = |lane: usize| ends[lane][0] + GAP - slot.left;
                let room = |lane: &usize| aside(*lane) <= slot.slack && slot.right + aside(*lane) <= right + MARK;
                least(lanes, &|lane| Some(aside(lane))).filter(room)
            });
        places.push(found.map(|lane| {
            let aside = (ends[lane][0] + GAP - slot.left).max(0.0);
            let (x, from, to) = (slot.x + aside, slot.left + aside, slot.right + aside);
            let label = if turned && ends[lane][1] + GAP <= start { to } else { to.max((x + STEP + slot.label).min(right)) };
            ends[lane] = [to, label, slot.weight];
            members[lane].push(index);
            Place { lane, x, left: from, right: to, label: (x, 0.0) }
        }));
    }
    for lane in members {
        let mut taken = left;
        for (order, &index) in lane.iter().enumerate() {
            let next = lane.get(order + 1).and_then(|&next| places[next]).map_or(right, |place| place.left - GAP);
            let Some(place) = &mut places[index] else { continue };
            place.label = label(slots[index].label, place, taken, next);
            taken = place.extent().1 + GAP;
        }
    }
    places
}

/// Left end and width of a label between what is taken on the left and what comes next on the right.
fn label(wanted: f64, place: &Place, taken: f64, next: f64) -> (f64, f64) {
    let after = next - (place.x + STEP);
    let before = place.left.min(place.x - STEP + MARK) - (STEP - MARK) - taken;
    let to_the_left = |width: f64| (place.left.min(place.x - STEP + MARK) - (STEP - MARK) - width, width);
    if after >= wanted {
        (place.x + STEP, wanted)
    } else if before >= wanted {
        to_the_left(wanted)
    } else if after.max(before) < NARROWEST {
        (place.x, 0.0)
    } else if after >= before {
        (place.x + STEP, after)
    } else {
        to_the_left(before)
    }
}

fn least(lanes: usize, key: &dyn Fn(usize) -> Option<f64>) -> Option<usize> {
    (0..lanes).filter_map(|lane| Some((lane, key(lane)?))).min_by(|a, b| a.1.total_cmp(&b.1)).map(|(lane, _)| lane)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(x: f64, label: f64) -> Slot {
        Slot { x, left: x - MARK, right: x + MARK, label, slack: 0.0, weight: 1.0 }
    }

    fn lanes(slots: &[Slot], count: usize) -> Vec<Option<usize>> {
        pack(slots, count, 0.0, 1000.0).iter().map(|place| place.map(|place| place.lane)).collect()
    }

    #[test]
    fn what_has_room_stays_in_the_first_lane() {
        assert_eq!(lanes(&[point(100.0, 80.0), point(300.0, 80.0)], 3), [Some(0), Some(0)]);
    }

    #[test]
    fn what_would_cover_a_label_takes_the_next_lane() {
        assert_eq!(lanes(&[point(100.0, 80.0), point(120.0, 80.0), point(250.0, 80.0)], 3), [Some(0), Some(1), Some(0)]);
    }

    #[test]
    fn the_weightier_keeps_its_label() {
        let (heavy, light) = (Slot { weight: 5.0, ..point(100.0, 200.0) }, point(100.0, 200.0));
        for (slots, at) in [([heavy, light, point(160.0, 80.0)], 0), ([light, heavy, point(160.0, 80.0)], 1)] {
            let places = pack(&slots, 2, 0.0, 1000.0);
            assert!(places.iter().all(Option::is_some));
            assert_eq!(places[at].map(|place| place.label.1), Some(200.0));
        }
    }

    #[test]
    fn a_label_at_the_right_end_stands_on_the_left() {
        let place = pack(&[point(980.0, 80.0)], 1, 0.0, 1000.0)[0].unwrap();
        assert!(place.label.0 + place.label.1 < place.left);
    }

    #[test]
    fn a_bar_that_comes_in_from_the_left_has_a_lane() {
        let slot = Slot { x: 0.0, left: -40.0, right: 300.0, label: 80.0, slack: 0.0, weight: 1.0 };
        assert_eq!(pack(&[slot], 1, 0.0, 1000.0)[0].map(|place| place.label), Some((STEP, 80.0)));
    }

    #[test]
    fn events_of_one_day_move_aside_within_it() {
        let slot = Slot { slack: 20.0, ..point(100.0, 0.0) };
        let places = pack(&[slot, slot, slot], 1, 0.0, 1000.0);
        assert_eq!(places[1].unwrap().x, 120.0);
        assert_eq!(places[2], None);
    }

    #[test]
    fn nothing_covers_anything() {
        // A fixed sequence that looks like chance.
        let mut state = 7u64;
        let mut next = |below: u64| {
            state = state.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
            ((state >> 33) % below) as f64
        };
        for _ in 0..200 {
            let mut slots: Vec<Slot> = (0..40)
                .map(|_| {
                    let x = 10.0 + next(980);
                    Slot {
                        x,
                        left: x - MARK - next(30),
                        right: x + MARK + next(60),
                        label: 30.0 + next(150),
                        slack: next(20),
                        weight: next(9),
                    }
                })
                .collect();
            slots.sort_by(|a, b| a.left.total_cmp(&b.left));
            let mut placed: Vec<Place> = pack(&slots, 5, 0.0, 1000.0).into_iter().flatten().collect();
            placed.sort_by(|a, b| (a.lane, a.extent().0).partial_cmp(&(b.lane, b.extent().0)).unwrap());
            for pair in placed.windows(2).filter(|pair| pair[0].lane == pair[1].lane) {
                assert!(pair[0].extent().1 <= pair[1].extent().0, "{pair:?}");
            }
        }
    }
}
