use std::ops::Deref;

use crate::{figures, fill, plural, texts};

/// One of the page's words or phrases, in whichever language the page speaks.
///
/// It can stand where a text is wanted: it is a `str` by `Deref` and `AsRef`, and becomes a `String` by `into`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word(pub(crate) u16);

impl Word {
    /// Its number: the line of the page's texts that it stands in, from 0.
    pub fn number(self) -> u16 {
        self.0
    }

    /// The text.
    #[inline(never)]
    pub fn get(self) -> &'static str {
        texts::text(self.0)
    }

    /// The text in a language, by its code, where a page is built. A page itself has one language only, which is this.
    #[cfg(any(debug_assertions, not(target_arch = "wasm32")))]
    pub fn in_language(self, code: &str) -> &'static str {
        crate::packed::text(code, self.0)
    }

    /// The text in a language, by its code, where a page is built. A page itself has one language only, which is this.
    #[cfg(not(any(debug_assertions, not(target_arch = "wasm32"))))]
    pub fn in_language(self, _code: &str) -> &'static str {
        self.get()
    }

    /// The text with its places filled: `{1}` by the first part, `{2}` by the second.
    #[inline(never)]
    pub fn with(self, parts: &[&str]) -> String {
        fill::fill(self.get(), "", parts)
    }

    /// The variant for so many, with `{n}` filled by the number and the other places by the parts.
    #[inline(never)]
    pub fn count(self, number: usize, parts: &[&str]) -> String {
        let variant = plural::variant(self.get(), plural::category(texts::locale(), number));
        fill::fill(variant, &figures(number), parts)
    }

    /// The variant for so many in a language, by its code, where a page is built.
    pub fn count_in(self, code: &str, number: usize) -> String {
        let variant = plural::variant(self.in_language(code), plural::category(code, number));
        fill::fill(variant, &number.to_string(), &[])
    }

    /// Tells the texts around its places, in order, each place as the number of the part that belongs there: for places that
    /// are filled by elements and not by text.
    pub fn pieces(self, tell: &mut dyn FnMut(Result<&'static str, usize>)) {
        fill::pieces(self.get(), tell);
    }
}

impl Deref for Word {
    type Target = str;

    fn deref(&self) -> &str {
        self.get()
    }
}

impl AsRef<str> for Word {
    fn as_ref(&self) -> &str {
        self.get()
    }
}

impl From<Word> for String {
    fn from(word: Word) -> Self {
        word.get().into()
    }
}

impl From<Word> for &'static str {
    fn from(word: Word) -> Self {
        word.get()
    }
}
