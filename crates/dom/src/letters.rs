//! What a letter is and how it looks small and large, asked of the browser, which has the tables. Natively they are the
//! library's own.

#[cfg(not(target_arch = "wasm32"))]
mod own {
    /// A text in capitals.
    pub fn uppercase(text: &str) -> String {
        text.to_uppercase()
    }
    pub fn lowercase(text: &str) -> String {
        text.to_lowercase()
    }
    pub fn is_letter(c: char) -> bool {
        c.is_alphanumeric()
    }
}

#[cfg(target_arch = "wasm32")]
mod own {
    use web_sys::js_sys::{JsString, RegExp};

    pub fn lowercase(text: &str) -> String {
        JsString::from(text).to_lower_case().into()
    }
    /// A text in capitals.
    pub fn uppercase(text: &str) -> String {
        JsString::from(text).to_upper_case().into()
    }

    thread_local! {
        static LETTER: RegExp = RegExp::new("[\\p{Alphabetic}\\p{N}]", "u");
    }

    pub fn is_letter(c: char) -> bool {
        LETTER.with(|letter| letter.test(c.encode_utf8(&mut [0; 4])))
    }
}

pub use own::uppercase;

/// Whether a character is a letter or a digit of any script.
pub fn is_letter(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_alphanumeric() } else { own::is_letter(c) }
}

/// The small form of a character, which may be of several.
pub fn small(c: char) -> [Option<char>; 3] {
    if c.is_ascii() {
        return [Some(c.to_ascii_lowercase()), None, None];
    }
    let small = own::lowercase(c.encode_utf8(&mut [0; 4]));
    let mut chars = small.chars();
    [chars.next(), chars.next(), chars.next()]
}
