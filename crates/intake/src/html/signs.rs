//! What an element says of what lies within, by its name, role and class.

use crate::markup::Element;

/// What is known of a stretch of a page; elements pass it on to what lies within them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Signs(u16);

impl Signs {
    /// A menu, a form, comments, related articles: not the article.
    pub const APART: Self = Self(1);
    /// Words that lead elsewhere.
    pub const LINK: Self = Self(2);
    /// A heading of any level.
    pub const HEADING: Self = Self(4);
    /// The heading of the page.
    pub const FIRST_HEADING: Self = Self(8);
    /// Under a picture.
    pub const CAPTION: Self = Self(16);
    /// A quotation that is set apart.
    pub const QUOTE: Self = Self(32);
    /// A quotation that repeats words of the article.
    pub const PULLED: Self = Self(64);
    /// Who wrote it.
    pub const BYLINE: Self = Self(128);
    /// When it was published.
    pub const DATE: Self = Self(256);
    /// The summary under the headline.
    pub const STANDFIRST: Self = Self(512);
    /// A list.
    pub const LIST: Self = Self(1024);
    /// Beside the text.
    pub const ASIDE: Self = Self(2048);

    /// Whether all of `other` is known.
    pub fn has(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// Both together.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// What is known of both.
    #[must_use]
    pub fn both(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    fn set(&mut self, other: Self, holds: bool) {
        if holds {
            *self = self.and(other);
        }
    }
}

/// Whether nothing within an element is read: it is no text, or is not shown.
pub fn is_hidden(element: Element<'_>) -> bool {
    let hidden = matches!(
        element.name(),
        "head"
            | "script"
            | "style"
            | "noscript"
            | "template"
            | "svg"
            | "math"
            | "iframe"
            | "object"
            | "canvas"
            | "audio"
            | "video"
            | "select"
            | "button"
            | "textarea"
            | "dialog"
            | "map"
            | "label"
            | "title"
            | "plaintext"
            | "amp-ad"
            | "amp-consent"
            | "amp-sidebar"
    );
    hidden
        || element.attribute("hidden").is_some()
        || element.attribute("aria-hidden") == Some("true")
        || element.attribute("style").is_some_and(|style| {
            let style: String = style.chars().filter(|character| !character.is_whitespace()).collect();
            style.contains("display:none") || style.contains("visibility:hidden")
        })
        || words(element).any(|word| matches!(word.as_str(), "sr" | "screenreader" | "srt" | "noprint"))
        || element.attribute("class").is_some_and(|class| {
            ["visually-hidden", "visuallyhidden", "screen-reader", "sr-only", "offscreen"].iter().any(|sign| class.contains(sign))
        })
}

/// What an element adds to what is known of its surroundings. `judges` says whether classes and roles count, as they do on
/// a page and not in an article that was cut out of one.
pub fn of(element: Element<'_>, judges: bool) -> Signs {
    let mut signs = Signs::default();
    match element.name() {
        "a" => signs.set(Signs::LINK, element.attribute("href").is_some()),
        "h1" => signs = Signs::HEADING.and(Signs::FIRST_HEADING),
        "h2" | "h3" | "h4" | "h5" | "h6" => signs = Signs::HEADING,
        "figcaption" | "caption" => signs = Signs::CAPTION,
        "blockquote" => signs = Signs::QUOTE,
        "ul" | "ol" | "dl" => signs = Signs::LIST,
        "aside" => signs = Signs::ASIDE,
        "time" => signs = Signs::DATE,
        "nav" | "menu" => signs.set(Signs::APART, judges),
        // The foot of the page, not that of the article.
        "footer" => signs.set(Signs::APART, judges),
        _ => {}
    }
    if !judges {
        return signs;
    }
    if let Some(role) = element.attribute("role") {
        let apart = matches!(
            role,
            "navigation"
                | "banner"
                | "complementary"
                | "contentinfo"
                | "search"
                | "dialog"
                | "alertdialog"
                | "menu"
                | "menubar"
                | "toolbar"
                | "tablist"
        );
        signs.set(Signs::APART, apart);
    }
    if let Some(property) = element.attribute("itemprop") {
        signs.set(Signs::BYLINE, property.contains("author"));
        signs.set(Signs::DATE, property.starts_with("date"));
        signs.set(Signs::STANDFIRST, property == "description");
        signs.set(Signs::CAPTION, property == "caption");
    }
    signs.set(Signs::BYLINE, element.attribute("rel").is_some_and(|relation| relation.contains("author")));
    // Names of a whole page or article say what it is about.
    if !matches!(element.name(), "html" | "body" | "article" | "main") {
        by_class(element, &mut signs);
    }
    signs
}

fn by_class(element: Element<'_>, signs: &mut Signs) {
    let mut before = String::new();
    let (mut pulls, mut quotes) = (false, false);
    for word in words(element) {
        // "has-sidebar" stands on what lies beside the sidebar.
        let negated = matches!(before.as_str(), "has" | "with" | "no" | "without" | "is" | "near");
        let joined = format!("{before}{word}");
        signs.set(Signs::APART, !negated && (is_apart(&word) || is_apart(&joined)));
        signs.set(Signs::CAPTION, matches!(word.as_str(), "caption" | "figcaption" | "credit" | "cutline" | "photocredit"));
        signs.set(Signs::BYLINE, matches!(word.as_str(), "byline" | "author" | "authors" | "contributor" | "contributors"));
        let dated =
            matches!(word.as_str(), "timestamp" | "pubdate" | "dateline" | "datetime" | "date" | "published" | "dateblock");
        signs.set(Signs::DATE, dated);
        let sums_up = matches!(
            word.as_str(),
            "standfirst" | "dek" | "deck" | "subtitle" | "subheadline" | "summary" | "lede" | "strapline"
        );
        signs.set(Signs::STANDFIRST, sums_up);
        pulls |= matches!(word.as_str(), "pull" | "pullquote" | "blockquote");
        quotes |= matches!(word.as_str(), "quote" | "pullquote");
        before = word;
    }
    signs.set(Signs::PULLED, pulls && quotes);
}

/// Whether an element lies over the page and asks for something, or holds what readers say: it may have a heading of its
/// own and is no article for that.
pub fn is_over_page(element: Element<'_>) -> bool {
    element.attribute("role").is_some_and(|role| role.ends_with("dialog"))
        || words(element).any(|word| {
            matches!(
                word.as_str(),
                "cookie"
                    | "cookies"
                    | "consent"
                    | "gdpr"
                    | "ccpa"
                    | "popup"
                    | "modal"
                    | "overlay"
                    | "comments"
                    | "paywall"
                    | "newsletter"
            )
        })
}

/// Whether a word of a class names what is not the article.
fn is_apart(word: &str) -> bool {
    matches!(
        word,
        "nav"
            | "navbar"
            | "navigation"
            | "menu"
            | "breadcrumb"
            | "breadcrumbs"
            | "sidebar"
            | "footer"
            | "masthead"
            | "comment"
            | "comments"
            | "commentlist"
            | "disqus"
            | "respond"
            | "related"
            | "relatedposts"
            | "recommended"
            | "recommendations"
            | "recirc"
            | "recirculation"
            | "promo"
            | "promos"
            | "promobox"
            | "newsletter"
            | "newsletters"
            | "subscribe"
            | "subscription"
            | "signup"
            | "optin"
            | "share"
            | "shares"
            | "sharing"
            | "sharedaddy"
            | "sharebar"
            | "social"
            | "cookie"
            | "cookies"
            | "consent"
            | "gdpr"
            | "ccpa"
            | "popup"
            | "modal"
            | "overlay"
            | "ad"
            | "ads"
            | "adslot"
            | "advert"
            | "adverts"
            | "advertisement"
            | "sponsor"
            | "sponsored"
            | "taboola"
            | "outbrain"
            | "toolbar"
            | "login"
            | "pagination"
            | "pager"
            | "trending"
            | "mostread"
            | "mostpopular"
            | "popular"
            | "readmore"
            | "readnext"
            | "morestories"
            | "morefrom"
            | "moreon"
            | "linksblock"
            | "topicslist"
            | "teaser"
            | "teasers"
            | "tagcloud"
            | "taglist"
            | "tags"
            | "skiplink"
            | "skip"
            | "authorbio"
            | "aboutauthor"
            | "donate"
            | "donation"
            | "paywall"
            | "regwall"
            | "player"
            | "playlist"
            | "ticker"
            | "widget"
            | "jprelatedposts"
    )
}

/// The words in an element's class, id and like names, in small letters: "articleBody-text" is "article", "body", "text".
pub fn words(element: Element<'_>) -> impl Iterator<Item = String> {
    let names = ["class", "id", "data-component", "data-testid"].into_iter().filter_map(move |name| element.attribute(name));
    names.flat_map(|names| {
        let mut out: Vec<String> = Vec::new();
        let mut small = false;
        let mut fresh = true;
        for character in names.chars().take(400) {
            if !character.is_ascii_alphabetic() {
                fresh = true;
                small = false;
                continue;
            }
            if fresh || small && character.is_ascii_uppercase() {
                out.push(String::new());
                fresh = false;
            }
            small = character.is_ascii_lowercase();
            if let Some(last) = out.last_mut() {
                last.push(character.to_ascii_lowercase());
            }
        }
        out
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markup;

    fn signs(page: &str) -> Signs {
        of(markup::html(page).root().find("div").unwrap(), true)
    }

    #[test]
    fn classes_name_what_is_not_the_article() {
        for class in ["related-links", "c-RelatedArticles", "social_share", "article__read-more", "js-cookieBanner", "most-read"]
        {
            assert!(signs(&format!("<div class='{class}'>")).has(Signs::APART), "{class}");
        }
        for class in ["article-body", "content has-sidebar", "advance", "headline", "navy", "unrelated", "shareholder-news"] {
            assert!(!signs(&format!("<div class='{class}'>")).has(Signs::APART), "{class}");
        }
    }

    #[test]
    fn classes_name_parts_of_the_article() {
        assert!(signs("<div class='c-pull-quote'>").has(Signs::PULLED));
        assert!(signs("<div class='article-byline'>").has(Signs::BYLINE));
        assert!(signs("<div class='wp-caption-text'>").has(Signs::CAPTION));
        assert!(signs("<div itemprop=datePublished>").has(Signs::DATE));
    }
}
