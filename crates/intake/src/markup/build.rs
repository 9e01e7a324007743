//! Tokens into a tree. HTML is put together by the rules that matter for text, not by all of its standard; whatever comes
//! in, a tree comes out, of bounded depth and size.

use std::convert::Infallible;

use html5gum::{
    Span, Tokenizer,
    emitters::{
        Emitter, ForwardingEmitter,
        callback::{Callback, CallbackEmitter, CallbackEvent},
    },
};

use super::{
    nesting,
    tree::{ATTRIBUTES, Node, Tree},
};

/// How deep elements may lie; what lies deeper is taken as lying there.
const DEEPEST: usize = 200;

/// The most nodes of a tree, and tags that are looked at.
const MOST_NODES: usize = 600_000;
const MOST_TAGS: usize = 2_000_000;

/// The longest value of an attribute, in bytes.
const LONGEST_VALUE: usize = 4_000;

/// Builds the tree of a page or of an XML document.
pub fn build(text: &str, is_html: bool) -> Tree {
    let mut builder = Builder { tree: Tree::default(), is_html, ..Builder::default() };
    builder.push((0, 0), false);
    builder.open.push(0);
    let mut emitter = CallbackEmitter::new(builder);
    emitter.naively_switch_states(is_html);
    let mut reader = Reader { emitter, is_html };
    // Neither reading from memory nor a callback that gives nothing back can fail.
    let Ok(()) = Tokenizer::new_with_emitter(text, Borrowed(&mut reader)).finish();
    let builder = reader.emitter.callback_mut();
    let mut tree = std::mem::take(&mut builder.tree);
    let end = tree.nodes.len() as u32;
    for &at in &builder.open {
        tree.nodes[at as usize].end = end;
    }
    tree
}

/// Knows CDATA, which only XML has.
struct Reader {
    emitter: CallbackEmitter<Builder, Infallible>,
    is_html: bool,
}

struct Borrowed<'a>(&'a mut Reader);

impl ForwardingEmitter for Borrowed<'_> {
    type Token = Infallible;

    fn inner(&mut self) -> &mut impl Emitter<Token = Infallible> {
        &mut self.0.emitter
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&mut self) -> bool {
        !self.0.is_html
    }
}

#[derive(Default)]
struct Builder {
    tree: Tree,
    is_html: bool,
    /// The open elements, the innermost last.
    open: Vec<u32>,
    /// How many open elements lie deeper than is looked.
    deeper: usize,
    /// The element whose start tag is being read.
    current: Option<u32>,
    /// Whether the value that comes belongs to an attribute that is kept.
    keeps: bool,
    tags: usize,
}

impl Callback<Infallible, ()> for Builder {
    fn handle_event(&mut self, event: CallbackEvent<'_>, _: Span<()>) -> Option<Infallible> {
        if self.tree.nodes.len() >= MOST_NODES || self.tags >= MOST_TAGS {
            self.tree.is_cut = true;
            return None;
        }
        match event {
            CallbackEvent::OpenStartTag { name } => self.start(&String::from_utf8_lossy(name)),
            CallbackEvent::AttributeName { name } => self.attribute(name),
            CallbackEvent::AttributeValue { value } => self.value(value),
            CallbackEvent::CloseStartTag { self_closing } => self.started(self_closing),
            CallbackEvent::EndTag { name } => self.end(&String::from_utf8_lossy(name)),
            CallbackEvent::String { value } => self.text(&String::from_utf8_lossy(value)),
            _ => {}
        }
        None
    }
}

impl Builder {
    fn pool(&mut self, words: &str) -> (u32, u32) {
        let start = self.tree.pool.len() as u32;
        self.tree.pool.push_str(words);
        (start, self.tree.pool.len() as u32)
    }

    fn push(&mut self, pool: (u32, u32), is_text: bool) -> u32 {
        let at = self.tree.nodes.len() as u32;
        let attributes = self.tree.attributes.len() as u32;
        let parent = self.open.last().copied().unwrap_or(0);
        self.tree.nodes.push(Node { pool, attributes: (attributes, attributes), parent, end: at + 1, is_text });
        at
    }

    /// The names of the open elements, the innermost first.
    fn names(&self) -> impl Iterator<Item = &str> {
        self.open.iter().skip(1).rev().map(|&at| self.tree.node(at as usize).name())
    }

    fn close(&mut self, count: usize) {
        let end = self.tree.nodes.len() as u32;
        for at in self.open.drain(self.open.len() - count.min(self.open.len() - 1)..) {
            self.tree.nodes[at as usize].end = end;
        }
    }

    fn start(&mut self, name: &str) {
        self.tags += 1;
        if self.is_html && self.deeper == 0 {
            let ended = nesting::ended_by(name, self.names());
            self.close(ended);
        }
        let pool = self.pool(name);
        self.current = Some(self.push(pool, false));
        self.keeps = false;
    }

    fn attribute(&mut self, name: &[u8]) {
        let kept = std::str::from_utf8(name).ok().and_then(|name| ATTRIBUTES.binary_search(&name).ok());
        self.keeps = kept.is_some() && self.current.is_some();
        if let (Some(current), Some(kept)) = (self.current, kept) {
            self.tree.attributes.push((kept as u8, (0, 0)));
            self.tree.nodes[current as usize].attributes.1 += 1;
        }
    }

    fn value(&mut self, value: &[u8]) {
        if std::mem::take(&mut self.keeps) {
            let value = value.get(..LONGEST_VALUE).unwrap_or(value);
            let pool = self.pool(&String::from_utf8_lossy(value));
            if let Some(last) = self.tree.attributes.last_mut() {
                last.1 = pool;
            }
        }
    }

    fn started(&mut self, self_closing: bool) {
        let Some(current) = self.current.take() else { return };
        let name = self.tree.node(current as usize).name();
        // Pictures drawn in the page are XML.
        let is_drawn = self.is_html && self.names().any(|name| name == "svg" || name == "math");
        let is_empty = if self.is_html { nesting::is_void(name) || self_closing && is_drawn } else { self_closing };
        match () {
            () if is_empty => {}
            () if self.open.len() >= DEEPEST => self.deeper += 1,
            () => self.open.push(current),
        }
    }

    fn end(&mut self, name: &str) {
        self.tags += 1;
        self.current = None;
        if self.deeper > 0 {
            self.deeper -= usize::from(!self.is_html || !nesting::is_void(name));
            return;
        }
        let ended = if self.is_html {
            nesting::ended_with(name, self.names())
        } else {
            self.names().position(|open| open == name).map_or(0, |at| at + 1)
        };
        self.close(ended);
    }

    fn text(&mut self, words: &str) {
        let pool = self.pool(words);
        self.push(pool, true);
    }
}

#[cfg(test)]
mod tests {
    use super::super::{html, xml};
    use crate::markup::Tree;

    /// The tree as brackets.
    fn shape(tree: &Tree) -> String {
        fn write(node: crate::markup::Element<'_>, out: &mut String) {
            if node.is_text() {
                return out.push_str(node.own_text());
            }
            out.push_str(&format!("{}(", node.name()));
            node.children().for_each(|child| write(child, out));
            out.push(')');
        }
        let mut out = String::new();
        tree.root().children().for_each(|child| write(child, &mut out));
        out
    }

    #[test]
    fn elements_end_where_html_lets_them() {
        for (page, expected) in [
            ("<p>a<p>b<div>c</div>d", "p(a)p(b)div(c)d"),
            ("<ul><li>a<li>b<ul><li>c</ul></ul>", "ul(li(a)li(bul(li(c))))"),
            ("<table><tr><td>a<td><p>b<tr><td>c</table>d", "table(tr(td(a)td(p(b)))tr(td(c)))d"),
            ("<div><p>a</span></a>b</div>c", "div(p(ab))c"),
            ("<div>a<br>b<br/>c<img src=x></div>", "div(abr()bbr()cimg())"),
            ("<a>x<a>y</a>z", "a(x)a(y)z"),
            ("<div>a</p>b</div>", "div(ab)"),
            ("<b>a<i>b</b>c", "b(ai(b))c"),
            ("<script>if (a<b) '</p>'</script>t &amp; &eacute;", "script(if (a<b) '</p>')t & é"),
            ("<svg><path d=1 /><g/></svg>t", "svg(path()g())t"),
        ] {
            assert_eq!(shape(&html(page)), expected, "{page}");
        }
    }

    #[test]
    fn xml_keeps_its_own_rules() {
        let tree = xml(
            "<?xml version='1.0'?><rss><item><title/><content:Encoded><![CDATA[<p>a & b</p>]]></content:Encoded><link>x</link></item></rss>",
        );
        assert_eq!(shape(&tree), "rss(item(title()content:encoded(<p>a & b</p>)link(x)))");
    }

    #[test]
    fn attributes_are_kept_where_they_matter() {
        let tree = html("<a onclick=x HREF='/a?b&amp;c' class=\"k\" class=l>t</a><b hidden>u</b>");
        let link = tree.root().find("a").unwrap();
        assert_eq!(
            (link.attribute("href"), link.attribute("class"), link.attribute("onclick")),
            (Some("/a?b&c"), Some("k"), None)
        );
        assert_eq!(tree.root().find("b").unwrap().attribute("hidden"), Some(""));
    }

    #[test]
    fn depth_is_bounded_and_what_follows_is_not_lost() {
        let tree =
            html(&format!("<main>{}deep{}<p>after</p></main><p>end</p>", "<div>".repeat(100_000), "</div>".repeat(100_000)));
        let main = tree.root().find("main").unwrap();
        assert_eq!(main.words(), "deepafter");
        assert_eq!(tree.root().words(), "deepafterend");
    }
}
