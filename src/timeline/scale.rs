//! Minutes to pixels and back.

/// A stretch of time laid on a stretch of the canvas. Times are minutes since 1970, places CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    /// The time at the left end.
    pub from: f64,
    /// The time at the right end; later than `from`.
    pub to: f64,
    /// The left end.
    pub left: f64,
    /// The right end; right of `left`.
    pub right: f64,
}

/// The shortest stretch that the axis shows, in minutes.
const SHORTEST: f64 = 60.0;

impl Scale {
    /// Where a time stands.
    pub fn x(self, at: f64) -> f64 {
        self.left + (at - self.from) / (self.to - self.from) * (self.right - self.left)
    }

    /// The time that stands at a place.
    pub fn at(self, x: f64) -> f64 {
        self.from + (x - self.left) / (self.right - self.left) * (self.to - self.from)
    }

    /// How many minutes a pixel covers.
    pub fn minutes_per_pixel(self) -> f64 {
        (self.to - self.from) / (self.right - self.left)
    }
}

/// A view after zooming: `factor` above 1 shows less time, `at` stays where it is. Held within `limits`.
pub fn zoomed(view: (f64, f64), at: f64, factor: f64, limits: (f64, f64)) -> (f64, f64) {
    let span = view.1 - view.0;
    let wanted = (span / factor).clamp(SHORTEST, (limits.1 - limits.0).max(SHORTEST));
    let share = (at - view.0) / span;
    let from = at - share * wanted;
    held((from, from + wanted), limits)
}

/// A view after moving by so many minutes, held within `limits`.
pub fn panned(view: (f64, f64), minutes: f64, limits: (f64, f64)) -> (f64, f64) {
    held((view.0 + minutes, view.1 + minutes), limits)
}

fn held(view: (f64, f64), limits: (f64, f64)) -> (f64, f64) {
    let span = view.1 - view.0;
    let from = view.0.min(limits.1 - span).max(limits.0);
    (from, from + span)
}

#[cfg(test)]
mod tests {
    use super::*;

    const WHOLE: (f64, f64) = (0.0, 100_000.0);

    #[test]
    fn places_and_times_are_inverse() {
        let scale = Scale { from: 100.0, to: 900.0, left: 20.0, right: 420.0 };
        assert_eq!(scale.x(500.0), 220.0);
        assert_eq!(scale.at(scale.x(333.0)), 333.0);
    }

    #[test]
    fn zooming_keeps_the_time_under_the_pointer() {
        let view = zoomed((10_000.0, 20_000.0), 12_500.0, 2.0, WHOLE);
        assert_eq!(view, (11_250.0, 16_250.0));
    }

    #[test]
    fn zooming_out_ends_at_the_whole_and_in_at_an_hour() {
        assert_eq!(zoomed((10_000.0, 20_000.0), 12_500.0, 0.0001, WHOLE), WHOLE);
        let (from, to) = zoomed((10_000.0, 20_000.0), 12_500.0, 1e9, WHOLE);
        assert_eq!(to - from, 60.0);
    }

    #[test]
    fn panning_stops_at_the_ends() {
        assert_eq!(panned((10_000.0, 20_000.0), -50_000.0, WHOLE), (0.0, 10_000.0));
        assert_eq!(panned((10_000.0, 20_000.0), 1e9, WHOLE), (90_000.0, 100_000.0));
    }
}
