//! Which elements of HTML end by themselves, and where.

/// Whether an element has nothing within.
pub fn is_void(name: &str) -> bool {
    matches!(
        name,
        "area"
            | "base"
            | "br"
            | "col"
            | "embed"
            | "hr"
            | "img"
            | "input"
            | "link"
            | "meta"
            | "param"
            | "source"
            | "track"
            | "wbr"
    )
}

/// Whether an element begins a line of its own.
pub fn is_block(name: &str) -> bool {
    matches!(
        name,
        "address"
            | "article"
            | "aside"
            | "blockquote"
            | "body"
            | "center"
            | "dd"
            | "details"
            | "dialog"
            | "div"
            | "dl"
            | "dt"
            | "fieldset"
            | "figcaption"
            | "figure"
            | "footer"
            | "form"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "header"
            | "hr"
            | "html"
            | "li"
            | "main"
            | "menu"
            | "nav"
            | "ol"
            | "p"
            | "pre"
            | "section"
            | "summary"
            | "table"
            | "tbody"
            | "tfoot"
            | "thead"
            | "tr"
            | "ul"
    )
}

/// Whether what is open outside an element is not ended by anything within.
fn is_wall(name: &str) -> bool {
    matches!(name, "table" | "td" | "th" | "caption" | "button" | "object" | "template" | "svg" | "math" | "iframe")
}

/// How many of the open elements end where `name` begins: `open` are their names, the innermost first.
pub fn ended_by<'a>(name: &str, mut open: impl Iterator<Item = &'a str>) -> usize {
    let (ends, stops): (&[&str], &[&str]) = match name {
        "li" => (&["li"], &["ul", "ol", "menu"]),
        "dd" | "dt" => (&["dd", "dt"], &["dl"]),
        "tr" => (&["tr"], &["table", "tbody", "thead", "tfoot"]),
        "td" | "th" => (&["td", "th"], &["tr", "table"]),
        "tbody" | "thead" | "tfoot" => (&["tbody", "thead", "tfoot"], &["table"]),
        "option" | "optgroup" => (&["option"], &["select"]),
        "a" => (&["a"], &["p", "div", "li", "section", "article", "ul", "ol", "body"]),
        "body" => (&["head"], &["html"]),
        _ if is_block(name) => (&["p"], &[]),
        _ => return 0,
    };
    let walled = !matches!(name, "tr" | "td" | "th" | "tbody" | "thead" | "tfoot");
    let mut count = 0;
    open.find_map(|element| {
        count += 1;
        if ends.contains(&element) {
            return Some(count);
        }
        (stops.contains(&element) || walled && is_wall(element)).then_some(0)
    })
    .unwrap_or(0)
}

/// How many of the open elements end where the end of `name` stands: none where it is not open, or lies behind a wall.
pub fn ended_with<'a>(name: &str, mut open: impl Iterator<Item = &'a str>) -> usize {
    let is_block = is_block(name);
    let mut count = 0;
    open.find_map(|element| {
        count += 1;
        if element == name {
            return Some(count);
        }
        // A stray end of a link or a paragraph ends no part of the page.
        let stops = is_wall(element) && name != "table" && !matches!(name, "tr" | "tbody" | "thead" | "tfoot")
            || (!is_block || name == "p") && self::is_block(element) && element != "p";
        stops.then_some(0)
    })
    .unwrap_or(0)
}
