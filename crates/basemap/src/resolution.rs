//! Where the outlines end.

use crate::math::km_per_px;

/// How finely coast, borders and rivers are drawn, in kilometres: a tenth of a millimetre, the finest that is drawn on
/// paper, at the 1:50 million of Natural Earth's set.
pub const OUTLINES_KM: f64 = 5.0;

/// From this length on a screen, in CSS pixels, one sees that a line is rough.
const ROUGH_PX: f64 = 8.0;

/// Whether the outlines are magnified beyond what they say, at a Mercator `y`.
pub fn is_exceeded(y: f64, zoom: f64) -> bool {
    km_per_px(y, zoom) * ROUGH_PX <= OUTLINES_KM
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::math::mercator;

    #[test]
    fn a_region_is_within_their_resolution_and_a_city_is_not() {
        assert!(!is_exceeded(mercator(36.0), 6.0));
        assert!(is_exceeded(mercator(36.0), 9.0));
    }

    #[test]
    fn nearer_the_poles_the_same_zoom_shows_more() {
        assert!(!is_exceeded(0.5, 7.9));
        assert!(is_exceeded(mercator(65.0), 7.9));
    }
}
