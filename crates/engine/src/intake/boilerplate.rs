//! What is not the article: menus, related links, share lines, forms, notices.

use super::words;

/// The longest line, in bytes, that can be boilerplate by its own words.
const LONGEST: usize = 320;

/// Whether a line is boilerplate wherever it stands.
pub fn is_fixed(line: &str) -> bool {
    if line.len() > LONGEST {
        return false;
    }
    let plain = words::plain(line);
    let count = words::count(&plain);
    let whole = matches!(
        plain.as_str(),
        "photo"
            | "photos"
            | "video"
            | "image"
            | "images"
            | "audio"
            | "advertisement"
            | "advertisements"
            | "ad"
            | "read more"
            | "more"
            | "see more"
            | "show more"
            | "view more"
            | "more views"
            | "load more"
            | "continue reading"
            | "story continues below"
            | "related"
            | "related articles"
            | "related stories"
            | "related content"
            | "related topics"
            | "related links"
            | "related news"
            | "recommended"
            | "recommended stories"
            | "you may also like"
            | "you might also like"
            | "more on this story"
            | "more from"
            | "top stories"
            | "latest news"
            | "most read"
            | "most popular"
            | "trending"
            | "trending now"
            | "editors picks"
            | "comments"
            | "comment"
            | "make a comment"
            | "leave a comment"
            | "leave a reply"
            | "post a comment"
            | "add a comment"
            | "commentaries"
            | "share"
            | "share this"
            | "share this article"
            | "share this story"
            | "share on facebook"
            | "share on twitter"
            | "tweet"
            | "email"
            | "print"
            | "save"
            | "copy link"
            | "facebook"
            | "twitter"
            | "whatsapp"
            | "linkedin"
            | "reddit"
            | "telegram"
            | "menu"
            | "home"
            | "search"
            | "skip to content"
            | "skip to main content"
            | "log in"
            | "sign in"
            | "sign up"
            | "subscribe"
            | "subscribe now"
            | "newsletter"
            | "close"
            | "play"
            | "listen"
            | "watch"
            | "gallery"
            | "tags"
            | "topics"
            | "back to top"
            | "next"
            | "previous"
            | "next article"
            | "previous article"
            | "this is a modal window"
            | "enlarge this image"
            | "toggle caption"
            | "listen to this article"
            | "get notifications"
            | "follow us"
            | "about the author"
            | "media playback is unsupported on your device"
    );
    if whole {
        return true;
    }
    let begins = [
        "advertisement continue",
        "continue reading",
        "newsletter sign up",
        "sign up for",
        "sign up to",
        "subscribe to",
        "copyright",
        "all rights reserved",
        "all fields required",
        "this material may not be",
        "we use cookies",
        "this website uses cookies",
        "by continuing to",
        "by signing up",
        "accept cookies",
        "your email address",
        "click here",
        "read more",
        "also read",
        "read also",
        "see also",
        "watch more",
        "most read in",
        "contact the writer",
        "contact the author",
        "we pay for your stories",
        "follow us on",
        "like us on",
        "chat with us",
        "download our app",
        "get our app",
        "join the conversation",
        "related topics",
        "related articles",
        "more on this",
        "just watched",
        "share this",
        "support our journalism",
        "todays coverage from",
        "view comments",
        "have your say",
        "recommended for you",
        "if you enjoyed",
        "do you have a story",
        "story continues",
        "article continues",
        "video player",
    ];
    if begins.iter().any(|begin| plain.starts_with(begin) && (count <= 40)) {
        return true;
    }
    is_reading_time(&plain)
        || (count <= 14 && plain.contains(" on facebook") && (plain.starts_with("like ") || plain.starts_with("follow ")))
        || (count <= 12 && plain.starts_with("follow ") && plain.contains(" on twitter"))
        || (count <= 30 && plain.contains("all rights reserved"))
        || line.starts_with("http://") && count <= 12
        || line.starts_with("https://") && count <= 12
}

/// "2 min read", "5 minute read".
fn is_reading_time(plain: &str) -> bool {
    let mut parts = plain.split(' ');
    let number = parts.next().is_some_and(|part| part.parse::<u16>().is_ok());
    let unit = parts.next().is_some_and(|part| matches!(part, "min" | "mins" | "minute" | "minutes"));
    number && unit && parts.next() == Some("read") && parts.next().is_none()
}

/// Whether a line between paragraphs leads to another article: a label, a colon and a headline.
pub fn is_link(line: &str) -> bool {
    let Some((label, rest)) = line.split_once(": ") else { return false };
    let rest = rest.trim();
    let labelled =
        words::count(label) <= 5 && label.starts_with(char::is_uppercase) && !label.contains(['"', '“', ',', '(', '.']);
    labelled
        && words::count(rest) >= 4
        && !words::ends_sentence(line)
        && !words::begins_quoted(rest)
        && rest.starts_with(|character: char| character.is_uppercase() || character.is_numeric())
}

/// Whether a line after the article opens a part that is not the article.
pub fn opens_tail(line: &str) -> bool {
    let plain = words::plain(words::head(line, LONGEST));
    [
        "related ",
        "make a comment",
        "leave a ",
        "comments",
        "commentaries",
        "more views",
        "more from",
        "more on",
        "read more",
        "most read",
        "most popular",
        "recommended",
        "you may also",
        "you might also",
        "latest ",
        "top stories",
        "trending",
        "editors picks",
        "post a comment",
    ]
    .iter()
    .any(|begin| plain.starts_with(begin.trim_end()) && words::count(&plain) <= 6)
}

/// Whether a line opens what readers wrote.
pub fn opens_comments(line: &str) -> bool {
    let plain = words::plain(words::head(line, LONGEST));
    words::count(&plain) <= 4
        && ["comments", "leave a comment", "post a comment", "make a comment", "add a comment", "leave a reply", "view comments"]
            .contains(&plain.as_str())
}

/// Whether it is an item of a list.
pub fn is_item(line: &str) -> bool {
    line.starts_with("- ")
        || line.starts_with("* ")
        || line.starts_with("• ")
        || line.starts_with("– ")
        || line.starts_with("» ")
        || line.starts_with("> ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn boilerplate_is_known_by_its_words() {
        assert!(
            is_fixed("2 min read")
                && is_fixed("All fields requiredMore Views")
                && is_fixed("Advertisement Continue reading the main story")
        );
        assert!(is_fixed("Photo") && !is_fixed("Photo by: Harbour Wire"));
        assert!(!is_fixed(
            "Copyright law was changed in May, and the change has been fought over in the courts of three countries since, with no end to be seen by those who brought the cases, among them two newspapers and a library in the capital."
        ));
    }

    #[test]
    fn a_label_and_a_headline_lead_elsewhere() {
        assert!(is_link("OPINION: Storms as a way of life"));
        assert!(is_link("Talk to the Post: Harbour master says the pier is weak"));
        assert!(!is_link("He had one wish: That the ferry would sail."));
    }
}
