//! A length as ISO 8601 and TIMEX3 write it: "P6Y", "PT13H", "PXD".

use super::{lexicon::Unit, value::Amount};

/// "P6Y", "PT13H", "PXD", "P2Y6M".
pub fn text(amount: Amount, unit: Unit) -> String {
    let (clock, letter, factor) = match unit {
        Unit::Second => ("T", 'S', 1),
        Unit::Minute => ("T", 'M', 1),
        Unit::Hour => ("T", 'H', 1),
        Unit::Day => ("", 'D', 1),
        Unit::Week => ("", 'W', 1),
        Unit::Month => ("", 'M', 1),
        Unit::Quarter => ("", 'Q', 1),
        Unit::Year => ("", 'Y', 1),
        Unit::Decade => ("", 'Y', 10),
        Unit::Century => ("", 'Y', 100),
    };
    match (amount, unit) {
        (Amount::Some, Unit::Decade) => "PXDE".to_owned(),
        (Amount::Some, Unit::Century) => "PXCE".to_owned(),
        (Amount::Some, _) => format!("P{clock}X{letter}"),
        (Amount::Exact(24, false), Unit::Hour) => "P1D".to_owned(),
        (Amount::Exact(count, false), _) => format!("P{clock}{}{letter}", count.saturating_mul(factor)),
        (Amount::Exact(0, true), Unit::Hour) => "PT30M".to_owned(),
        (Amount::Exact(0, true), Unit::Year) => "P6M".to_owned(),
        (Amount::Exact(0, true), Unit::Decade) => "P5Y".to_owned(),
        (Amount::Exact(0, true), Unit::Century) => "P50Y".to_owned(),
        (Amount::Exact(count, true), Unit::Year) => format!("P{count}Y6M"),
        (Amount::Exact(count, true), Unit::Hour) => format!("PT{count}H30M"),
        (Amount::Exact(count, true), Unit::Minute) => format!("PT{count}M30S"),
        (Amount::Exact(count, true), Unit::Decade | Unit::Century) => {
            format!("P{}Y", count.saturating_mul(factor).saturating_add(factor / 2))
        }
        (Amount::Exact(count, true), _) => format!("P{clock}{count}.5{letter}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_written_as_iso_8601_has_them() {
        assert_eq!(text(Amount::Exact(13, false), Unit::Hour), "PT13H");
        assert_eq!(text(Amount::Exact(2, true), Unit::Year), "P2Y6M");
        assert_eq!(text(Amount::Some, Unit::Day), "PXD");
        assert_eq!(text(Amount::Exact(2, false), Unit::Decade), "P20Y");
    }
}
