//! Ids that are the same at every export.

/// A UUID of version 8 (RFC 9562, section 5.8) for a name: its 128-bit FNV-1a hash.
pub fn uuid(name: &str) -> String {
    const BASIS: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
    const PRIME: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013b;
    let hash = name.bytes().fold(BASIS, |hash, byte| (hash ^ u128::from(byte)).wrapping_mul(PRIME));
    let marked = hash & !(0xf << 76) & !(0x3 << 62) | 0x8 << 76 | 0x2 << 62;
    let hex = format!("{marked:032x}");
    let part = |from: usize, to: usize| hex.get(from..to).unwrap_or_default();
    [part(0, 8), part(8, 12), part(12, 16), part(16, 20), part(20, 32)].join("-")
}

/// The same as a URI.
pub fn urn(name: &str) -> String {
    format!("urn:uuid:{}", uuid(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_has_the_form_of_its_version() {
        let id = uuid("2016-09-12-truce-takes-hold");
        assert_eq!((id.len(), id.get(14..15)), (36, Some("8")));
        assert!(matches!(id.get(19..20), Some("8" | "9" | "a" | "b")), "{id}");
        assert_ne!(id, uuid("2016-09-12-truce-takes-holds"));
    }
}
