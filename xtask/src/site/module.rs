//! A WebAssembly module as bytes: a head, then sections, each with its kind and its size.

/// The kinds of the sections that list imports and exports.
pub const IMPORTS: u8 = 2;
pub const EXPORTS: u8 = 7;

/// The module with what `rewrite` makes of a section's kind and body: the inner nothing keeps it. None where the module is
/// not made as the standard says, or `rewrite` gives up.
pub fn rewritten(wasm: &[u8], mut rewrite: impl FnMut(u8, &[u8]) -> Option<Option<Vec<u8>>>) -> Option<Vec<u8>> {
    let (mut module, mut rest) = (wasm.get(..8)?.to_vec(), Reader(wasm.get(8..)?));
    while !rest.0.is_empty() {
        let kind = rest.byte()?;
        let body = rest.sized()?;
        let other = rewrite(kind, body)?;
        module.push(kind);
        sized(&mut module, other.as_deref().unwrap_or(body));
    }
    Some(module)
}

/// Writes a number as the standard does: seven bits a byte, the low ones first.
pub fn number(into: &mut Vec<u8>, mut value: usize) {
    while value >= 0x80 {
        into.push((value & 0x7f) as u8 | 0x80);
        value >>= 7;
    }
    into.push(value as u8);
}

/// Writes how many bytes come, and them.
pub fn sized(into: &mut Vec<u8>, bytes: &[u8]) {
    number(into, bytes.len());
    into.extend(bytes);
}

/// Bytes of a module that are still to be read.
pub struct Reader<'a>(pub &'a [u8]);

impl<'a> Reader<'a> {
    pub fn byte(&mut self) -> Option<u8> {
        Some(self.take(1)?[0])
    }

    pub fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(taken)
    }

    pub fn number(&mut self) -> Option<usize> {
        let mut value = 0;
        for shift in (0..35).step_by(7) {
            let byte = self.byte()?;
            value |= usize::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Some(value);
            }
        }
        None
    }

    /// Bytes with their number before them: a name, or a section's body.
    pub fn sized(&mut self) -> Option<&'a [u8]> {
        let length = self.number()?;
        self.take(length)
    }
}
