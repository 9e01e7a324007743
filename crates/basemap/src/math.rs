//! Between degrees, the Mercator square and pixels.

use std::f64::consts::PI;

use dateline_dom::math::{atan, exp, ln, sin};
pub use dateline_dom::math::{exp2, log2};

/// Degrees north of a Mercator `y`, 0 to 1.
pub fn latitude(y: f64) -> f64 {
    (2.0 * atan(exp(PI * (1.0 - 2.0 * y))) - PI / 2.0).to_degrees()
}

/// The Mercator `y` of degrees north, within the square that the map shows.
pub fn mercator(latitude: f64) -> f64 {
    let sin = sin(latitude.clamp(-85.051_128, 85.051_128).to_radians());
    0.5 - ln((1.0 + sin) / (1.0 - sin)) / (4.0 * PI)
}

/// How many kilometres a CSS pixel is long at a Mercator `y`.
pub fn km_per_px(y: f64, zoom: f64) -> f64 {
    // One over the hyperbolic cosine is the cosine of the latitude at `y`.
    let north = exp(PI * (1.0 - 2.0 * y));
    40_075.017 * 2.0 / (north + 1.0 / north) / (256.0 * exp2(zoom))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn latitude_and_mercator_are_inverse() {
        for degrees in [-80.0, 0.0, 36.2, 59.9] {
            assert!((latitude(mercator(degrees)) - degrees).abs() < 1e-9);
        }
    }

    #[test]
    fn a_pixel_at_sixty_degrees_is_half_as_long() {
        let ratio = km_per_px(mercator(60.0), 3.0) / km_per_px(0.5, 3.0);
        assert!((ratio - 0.5).abs() < 1e-9);
    }
}
