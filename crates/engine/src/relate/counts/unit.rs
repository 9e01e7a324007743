//! Measures into one unit of each dimension, so that miles can be held against kilometres.

/// A dimension and how many of its unit a measure is: metres, kilograms.
pub fn of(counts: &str) -> Option<(&'static str, f64)> {
    Some(match counts {
        "kilometres" => ("length", 1000.0),
        "miles" => ("length", 1609.344),
        "metres" => ("length", 1.0),
        "feet" => ("length", 0.3048),
        "tonnes" => ("mass", 1000.0),
        "kilograms" => ("mass", 1.0),
        "mph" => ("speed", 1.609_344),
        "km/h" => ("speed", 1.0),
        "dollars" => ("dollars", 1.0),
        "pounds" => ("pounds", 1.0),
        "euros" => ("euros", 1.0),
        "percent" => ("percent", 1.0),
        "percentage points" => ("percentage points", 1.0),
        "degrees" => ("degrees", 1.0),
        _ => return None,
    })
}

/// Whether a measure is money.
pub fn is_currency(counts: &str) -> bool {
    matches!(counts, "dollars" | "pounds" | "euros")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn miles_and_kilometres_are_one_dimension() {
        let metres = |value: f64, unit| of(unit).map(|(_, factor)| (value * factor / 1000.0).round());
        assert_eq!(metres(2300.0, "miles"), metres(3701.0, "kilometres"));
        assert_eq!(of("boats"), None);
    }
}
