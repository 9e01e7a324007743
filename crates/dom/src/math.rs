//! Functions that every browser has, so that no module need carry tables for them. Natively they are the library's own.

#[cfg(target_arch = "wasm32")]
use web_sys::js_sys::Math;

/// One function by two names: the browser's, and natively the library's.
macro_rules! both {
    ($($(#[$doc:meta])* $name:ident = $browser:ident)*) => { $(
        $(#[$doc])*
        pub fn $name(x: f64) -> f64 {
            #[cfg(target_arch = "wasm32")]
            return Math::$browser(x);
            #[cfg(not(target_arch = "wasm32"))]
            x.$name()
        }
    )* };
}

both! {
    /// `e` to the power of `x`.
    exp = exp
    /// The natural logarithm.
    ln = log
    /// The sine of radians.
    sin = sin
    /// The angle, in radians, of a tangent.
    atan = atan
}

/// Two to the power of `x`.
pub fn exp2(x: f64) -> f64 {
    #[cfg(target_arch = "wasm32")]
    return Math::pow(2.0, x);
    #[cfg(not(target_arch = "wasm32"))]
    x.exp2()
}

/// The logarithm to base 2.
pub fn log2(x: f64) -> f64 {
    ln(x) / std::f64::consts::LN_2
}

/// The length of a vector.
pub fn length(x: f64, y: f64) -> f64 {
    (x * x + y * y).sqrt()
}
