//! The scale bar: a round distance, and how long it is here.

use super::{camera::world_px, projection::km_per_unit};
use crate::state::Camera;

/// The longest the bar may be, in CSS pixels.
const LONGEST: f64 = 132.0;

/// A round distance and its length on the map.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Scale {
    /// Metres: 1, 2 or 5 times a power of ten.
    pub metres: f64,
    /// CSS pixels.
    pub px: f64,
}

/// The longest round distance that fits the bar at the camera's latitude.
pub fn scale(camera: Camera) -> Scale {
    let metres_per_px = km_per_unit(camera.y) * 1000.0 / world_px(camera.zoom);
    let most = metres_per_px * LONGEST;
    let mut power = 1.0;
    while power * 10.0 <= most {
        power *= 10.0;
    }
    let step = [5.0, 2.0, 1.0].into_iter().find(|step| step * power <= most).unwrap_or(1.0);
    Scale { metres: (step * power).round(), px: step * power / metres_per_px }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances_are_round_and_the_bar_fits() {
        for zoom in 0..13 {
            let scale = scale(Camera { x: 0.5, y: 0.4, zoom: f64::from(zoom) });
            assert!(scale.px > 40.0 && scale.px <= LONGEST, "{scale:?}");
            let digits = scale.metres.to_string();
            assert!(digits.trim_end_matches('0').len() == 1 && "125".contains(&digits[..1]), "{digits}");
        }
    }
}
