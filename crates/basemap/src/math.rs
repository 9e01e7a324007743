//! Functions that every browser has, so that the module need not carry tables for them. Natively they are the library's.

use std::f64::consts::PI;

#[cfg(not(target_arch = "wasm32"))]
mod own {
    pub fn exp(x: f64) -> f64 {
        x.exp()
    }
    pub fn ln(x: f64) -> f64 {
        x.ln()
    }
    pub fn exp2(x: f64) -> f64 {
        x.exp2()
    }
    pub fn sin(x: f64) -> f64 {
        x.sin()
    }
    pub fn atan(x: f64) -> f64 {
        x.atan()
    }
}

#[cfg(target_arch = "wasm32")]
mod own {
    use web_sys::js_sys::Math;
    pub fn exp(x: f64) -> f64 {
        Math::exp(x)
    }
    pub fn ln(x: f64) -> f64 {
        Math::log(x)
    }
    pub fn exp2(x: f64) -> f64 {
        Math::pow(2.0, x)
    }
    pub fn sin(x: f64) -> f64 {
        Math::sin(x)
    }
    pub fn atan(x: f64) -> f64 {
        Math::atan(x)
    }
}

pub use own::exp2;

/// The logarithm to base 2.
pub fn log2(x: f64) -> f64 {
    own::ln(x) / std::f64::consts::LN_2
}

/// Degrees north of a Mercator `y`, 0 to 1.
pub fn latitude(y: f64) -> f64 {
    (2.0 * own::atan(own::exp(PI * (1.0 - 2.0 * y))) - PI / 2.0).to_degrees()
}

/// The Mercator `y` of degrees north, within the square that the map shows.
pub fn mercator(latitude: f64) -> f64 {
    let sin = own::sin(latitude.clamp(-85.051_128, 85.051_128).to_radians());
    0.5 - own::ln((1.0 + sin) / (1.0 - sin)) / (4.0 * PI)
}

/// How many kilometres a CSS pixel is long at a Mercator `y`.
pub fn km_per_px(y: f64, zoom: f64) -> f64 {
    // One over the hyperbolic cosine is the cosine of the latitude at `y`.
    let north = own::exp(PI * (1.0 - 2.0 * y));
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
