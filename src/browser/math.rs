//! Functions that every browser has, so that the page need not carry tables for them. Natively they are the library's own.

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

pub use own::{atan, exp, exp2, ln, sin};

/// The logarithm to base 2.
pub fn log2(x: f64) -> f64 {
    ln(x) / std::f64::consts::LN_2
}

/// The length of a vector.
pub fn length(x: f64, y: f64) -> f64 {
    (x * x + y * y).sqrt()
}
