//! Lengths on Web Mercator, the world as a square of side 1. Positions come from [`crate::state::world`].

use std::f64::consts::PI;

use crate::browser::math;

/// The circumference of the WGS 84 equator in kilometres.
const EQUATOR_KM: f64 = 40_075.017;

/// How many kilometres one world unit stands for at `y`.
pub fn km_per_unit(y: f64) -> f64 {
    // One over the hyperbolic cosine is the cosine of the latitude at `y`.
    let north = math::exp(PI * (1.0 - 2.0 * y));
    EQUATOR_KM * 2.0 / (north + 1.0 / north)
}

#[cfg(test)]
mod tests {
    use dateline_model::Point;

    use super::*;
    use crate::state::world;

    #[test]
    fn a_world_unit_is_shorter_towards_the_poles() {
        assert!((km_per_unit(0.5) - EQUATOR_KM).abs() < 1e-6);
        let sixty = world(Point { lat: 60.0, lon: 0.0 })[1];
        assert!((km_per_unit(sixty) / EQUATOR_KM - 0.5).abs() < 1e-9);
    }
}
