//! How the canvas is divided: the stubs, the lanes, the axis.

use dateline_model::{Minute, Range};

use super::scale::Scale;

/// The parts of the canvas, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    /// The whole width.
    pub width: f64,
    /// The whole height.
    pub height: f64,
    /// Device pixels to a CSS pixel.
    pub density: f64,
    /// Where the lanes begin.
    pub top: f64,
    /// The axis line.
    pub axis: f64,
    /// Left end of the axis.
    pub left: f64,
    /// Right end of the axis.
    pub right: f64,
    /// Left and right end of the *Earlier* stub.
    pub earlier: Option<(f64, f64)>,
    /// Left and right end of the *Later* stub.
    pub later: Option<(f64, f64)>,
    /// Whether there is room for bars only, not for labels.
    pub narrow: bool,
}

const EDGE: f64 = 16.0;
const BREAK: f64 = 22.0;

impl Frame {
    /// Divides a canvas that shows the stubs asked for.
    pub fn new((width, height, density): (f64, f64, f64), earlier: bool, later: bool) -> Self {
        let narrow = width < 520.0 || height < 110.0;
        let stub = if narrow { 40.0 } else { (width * 0.13).clamp(110.0, 170.0) };
        let earlier = earlier.then_some((EDGE, EDGE + stub));
        let later = later.then_some((width - EDGE - stub, width - EDGE));
        Self {
            width,
            height,
            density,
            top: if narrow { 6.0 } else { 12.0 },
            axis: (height - 30.0).max(20.0),
            left: earlier.map_or(EDGE, |(_, right)| right + BREAK),
            right: later.map_or(width - EDGE, |(left, _)| left - BREAK).max(EDGE + 1.0 + stub + BREAK),
            earlier,
            later,
            narrow,
        }
    }

    /// A stretch of time laid on the axis.
    pub fn scale(&self, view: (f64, f64)) -> Scale {
        Scale { from: view.0, to: view.1, left: self.left, right: self.right.max(self.left + 1.0) }
    }

    /// Where an end of the brush stands: an end out of sight at the axis' end, or beyond the stub where it takes that in too.
    pub fn edge(&self, scale: Scale, whole: Range, at: Minute) -> f64 {
        if (at.0 as f64) < scale.from {
            self.earlier.filter(|_| at <= whole.from).map_or(self.left, |(left, _)| left - 8.0)
        } else if at.0 as f64 > scale.to {
            self.later.filter(|_| at >= whole.to).map_or(self.right, |(_, right)| right + 8.0)
        } else {
            scale.x(at.0 as f64)
        }
    }

    /// The time under a pointer, in minutes; over a stub, all that lies in it.
    pub fn time(&self, scale: Scale, whole: Range, x: f64) -> f64 {
        match (self.earlier, self.later) {
            (Some((_, right)), _) if x < right => whole.from.0 as f64,
            (_, Some((left, _))) if x > left => whole.to.0 as f64,
            _ => scale.at(x.clamp(self.left, self.right)),
        }
    }

    /// How many lanes of a height there are; at least one.
    pub fn lanes(&self, height: f64) -> usize {
        ((self.axis - self.top - 2.0) / height).max(1.0) as usize
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stubs_take_their_width_from_the_axis() {
        let whole = Frame::new((1200.0, 190.0, 1.0), false, false);
        let cut = Frame::new((1200.0, 190.0, 1.0), true, true);
        assert!(cut.left > whole.left && cut.right < whole.right);
        assert!(cut.earlier.unwrap().1 < cut.left && cut.right < cut.later.unwrap().0);
    }

    #[test]
    fn the_brush_reaches_over_a_stub_to_the_first_day() {
        let frame = Frame::new((1200.0, 190.0, 1.0), true, false);
        let scale = frame.scale((1000.0, 2000.0));
        let whole = Range::new(Minute(0), Minute(2000));
        assert_eq!(frame.time(scale, whole, 30.0), 0.0);
        assert!(frame.edge(scale, whole, Minute(0)) < frame.earlier.unwrap().0);
        assert_eq!(frame.edge(scale, whole, Minute(500)), frame.left);
        assert_eq!(frame.time(scale, whole, frame.edge(scale, whole, Minute(1500))), 1500.0);
    }

    #[test]
    fn the_smallest_canvas_still_has_an_axis() {
        let frame = Frame::new((0.0, 0.0, 1.0), true, true);
        let scale = frame.scale((0.0, 100.0));
        assert!(scale.right > scale.left && frame.lanes(29.0) == 1);
    }
}
