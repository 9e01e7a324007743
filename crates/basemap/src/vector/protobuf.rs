//! Fields of a message, one after another.

/// What has not been read of a message.
#[derive(Clone, Copy, Default)]
pub struct Message<'a>(pub &'a [u8]);

/// A field's value.
#[derive(Clone, Copy)]
pub enum Field<'a> {
    /// A whole number.
    Number(u64),
    /// Text, a message, or a row of numbers.
    Bytes(&'a [u8]),
    /// Eight bytes.
    Long([u8; 8]),
    /// Four bytes.
    Short([u8; 4]),
}

impl<'a> Message<'a> {
    /// A varint; nothing at the end, and where it is cut short or too long.
    pub fn number(&mut self) -> Option<u64> {
        let mut value = 0;
        for shift in (0..64).step_by(7) {
            let (&byte, rest) = self.0.split_first()?;
            self.0 = rest;
            value |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Some(value);
            }
        }
        None
    }
}

impl<'a> Iterator for Message<'a> {
    type Item = (u64, Field<'a>);

    /// The next field with its number; nothing at the end, and at damage.
    fn next(&mut self) -> Option<Self::Item> {
        let key = self.number()?;
        let field = match key & 7 {
            0 => Field::Number(self.number()?),
            1 => {
                let (taken, rest) = self.0.split_first_chunk()?;
                self.0 = rest;
                Field::Long(*taken)
            }
            2 => {
                let length = usize::try_from(self.number()?).ok()?;
                let (taken, rest) = self.0.split_at_checked(length)?;
                self.0 = rest;
                Field::Bytes(taken)
            }
            5 => {
                let (taken, rest) = self.0.split_first_chunk()?;
                self.0 = rest;
                Field::Short(*taken)
            }
            _ => return None,
        };
        Some((key >> 3, field))
    }
}

/// A number whose sign stands in its lowest bit.
pub fn zigzag(value: u64) -> i64 {
    (value >> 1) as i64 ^ -((value & 1) as i64)
}
