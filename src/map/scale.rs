//! The scale bar: a round distance, and how long it is here.

use super::{camera::world_px, projection::km_per_unit};
use crate::state::Camera;

/// Metres in a mile, and in a foot.
pub const MILE: f64 = 1609.344;
pub const FOOT: f64 = 0.3048;
/// The longest the bar may be, in CSS pixels.
const LONGEST: f64 = 132.0;

/// A round distance and its length on the map.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Scale {
    /// Metres: 1, 2 or 5 times a power of ten of metres, feet or miles.
    pub metres: f64,
    /// CSS pixels.
    pub px: f64,
}

/// The longest round distance that fits the bar at the camera's latitude: of metres, or of miles and feet.
pub fn scale(camera: Camera, miles: bool) -> Scale {
    let metres_per_px = km_per_unit(camera.y) * 1000.0 / world_px(camera.zoom);
    let longest = metres_per_px * LONGEST;
    let unit = match miles {
        true if longest >= MILE => MILE,
        true => FOOT,
        false => 1.0,
    };
    let most = longest / unit;
    let mut power = 1.0;
    while power * 10.0 <= most {
        power *= 10.0;
    }
    let step = [5.0, 2.0, 1.0].into_iter().find(|step| step * power <= most).unwrap_or(1.0);
    let metres = (step * power).round() * unit;
    Scale { metres, px: metres / metres_per_px }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances_are_round_and_the_bar_fits() {
        for (zoom, miles) in (0..18).flat_map(|zoom| [(zoom, false), (zoom, true)]) {
            let scale = scale(Camera { x: 0.5, y: 0.4, zoom: f64::from(zoom) }, miles);
            assert!(scale.px > 20.0 && scale.px <= LONGEST, "{scale:?}");
            let unit = [MILE, FOOT].into_iter().find(|unit| miles && scale.metres >= *unit).unwrap_or(1.0);
            let digits = (scale.metres / unit).round().to_string();
            assert!(digits.trim_end_matches('0').len() == 1 && "125".contains(&digits[..1]), "{digits}");
        }
    }
}
