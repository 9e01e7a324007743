//! What lies under a pointer.

use super::{
    frame::Frame,
    paint::row_at,
    picture::{Body, Picture, ROW},
    scale::Scale,
};

/// Something that can be pointed at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hit {
    /// An item of the story's times.
    Item(usize),
    /// A bar of the strip.
    Bin(usize),
}

/// What lies within `reach` pixels of a place; the nearest where several do. A bar is hit in its whole height.
pub fn hit(picture: &Picture, frame: &Frame, scale: Scale, (x, y): (f64, f64), reach: f64) -> Option<Hit> {
    if y > frame.axis {
        return None;
    }
    for (stub, place) in [(&picture.earlier, frame.earlier), (&picture.later, frame.later)] {
        let Some(place) = place.filter(|place| !frame.narrow && place.0 - 8.0 <= x && x <= place.1 + 4.0) else { continue };
        let found = (0..stub.rows.len()).find(|&row| (row_at(frame, place, row).1 - y).abs() <= ROW * 0.5);
        return found.map(|row| Hit::Item(stub.rows[row]));
    }
    match &picture.body {
        Body::Lanes { placed, height, first, .. } => {
            let distance = |placed: &super::picture::Placed| {
                let (left, right) = placed.place.extent();
                let centre = first + placed.place.lane as f64 * height;
                let aside = (left - x).max(x - right).max(0.0);
                let above = ((centre - y).abs() - height * 0.5).max(0.0);
                aside.max(above)
            };
            let nearest = placed.iter().map(|placed| (distance(placed), placed.item)).min_by(|a, b| a.0.total_cmp(&b.0));
            nearest.filter(|found| found.0 <= reach).map(|found| Hit::Item(found.1))
        }
        Body::Strip { bins, .. } => {
            let aside = |bin: &super::density::Bin| {
                let (left, right) = (scale.x(bin.from.0 as f64), scale.x(bin.to.0 as f64));
                (left - x).max(x - right).max(0.0)
            };
            let nearest = bins.iter().map(aside).enumerate().min_by(|a, b| a.1.total_cmp(&b.1));
            nearest.filter(|found| found.1 <= reach).map(|found| Hit::Bin(found.0))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::timeline::{
        lanes::Place,
        picture::{Placed, Stub},
    };

    fn found(x: f64, y: f64, reach: f64) -> Option<Hit> {
        let frame = Frame::new((1000.0, 200.0, 1.0), true, false);
        let place = |lane, x| Place { lane, x, left: x - 6.0, right: x + 6.0, label: (x + 11.0, 60.0) };
        let placed = vec![
            Placed { item: 3, place: place(0, 400.0), marked: true },
            Placed { item: 4, place: place(1, 600.0), marked: true },
        ];
        let body = Body::Lanes { placed, height: 29.0, first: 30.0, more: Vec::new() };
        let picture = Picture { body, earlier: Stub { rows: vec![0, 1], more: 0 }, later: Stub::default() };
        hit(&picture, &frame, frame.scale((0.0, 100.0)), (x, y), reach)
    }

    #[test]
    fn a_mark_and_its_label_are_hit_a_finger_hits_from_afar() {
        assert_eq!(found(401.0, 31.0, 4.0), Some(Hit::Item(3)));
        assert_eq!(found(460.0, 31.0, 4.0), Some(Hit::Item(3)));
        assert_eq!(found(580.0, 75.0, 4.0), None);
        assert_eq!(found(580.0, 75.0, 22.0), Some(Hit::Item(4)));
    }

    #[test]
    fn the_rows_of_a_stub_are_hit_and_the_axis_is_not() {
        assert_eq!(found(50.0, 75.0, 4.0), Some(Hit::Item(1)));
        assert_eq!(found(401.0, 185.0, 22.0), None);
    }
}
