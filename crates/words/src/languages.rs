/// The languages of the page: the code of each (BCP 47), and its own name for itself.
pub const LANGUAGES: [(&str, &str); 6] =
    [("en", "English"), ("ar", "العربية"), ("fr", "Français"), ("es", "Español"), ("ru", "Русский"), ("de", "Deutsch")];
