//! A tree in one list, in the order of the document: what lies within an element stands right behind it.

/// The names of attributes that are kept, in the order of the alphabet.
pub const ATTRIBUTES: [&str; 29] = [
    "aria-hidden",
    "charset",
    "class",
    "content",
    "data-component",
    "data-testid",
    "datetime",
    "full-path",
    "hidden",
    "href",
    "http-equiv",
    "id",
    "idref",
    "itemprop",
    "itemtype",
    "lang",
    "linear",
    "media-type",
    "name",
    "property",
    "rel",
    "role",
    "style",
    "target",
    "type",
    "url",
    "w:val",
    "xml:base",
    "xml:lang",
];

#[derive(Debug)]
pub struct Node {
    /// Where its name, or its words, stand in the pool.
    pub pool: (u32, u32),
    /// Which attributes are its own.
    pub attributes: (u32, u32),
    /// The element it lies in; the root lies in itself.
    pub parent: u32,
    /// The first node that does not lie within it.
    pub end: u32,
    /// Whether it is words and no element.
    pub is_text: bool,
}

/// A document. Node 0 is a root without a name.
#[derive(Debug, Default)]
pub struct Tree {
    pub(super) pool: String,
    pub(super) nodes: Vec<Node>,
    /// Which of [`ATTRIBUTES`], and where its value stands in the pool.
    pub(super) attributes: Vec<(u8, (u32, u32))>,
    /// Whether the document had more in it than is read.
    pub is_cut: bool,
}

/// A node of a tree.
#[derive(Clone, Copy)]
pub struct Element<'a> {
    tree: &'a Tree,
    /// Its place in the document.
    pub at: usize,
}

impl Tree {
    /// The root.
    pub fn root(&self) -> Element<'_> {
        Element { tree: self, at: 0 }
    }

    /// The node at a place, which is below [`Self::len`].
    pub fn node(&self, at: usize) -> Element<'_> {
        Element { tree: self, at }
    }

    /// How many nodes there are.
    pub fn len(&self) -> usize {
        self.nodes.len()
    }
}

impl<'a> Element<'a> {
    fn node(self) -> Option<&'a Node> {
        self.tree.nodes.get(self.at)
    }

    fn pooled(self, (start, end): (u32, u32)) -> &'a str {
        self.tree.pool.get(start as usize..end as usize).unwrap_or("")
    }

    /// The document that it is a part of.
    pub fn tree(self) -> &'a Tree {
        self.tree
    }

    /// The name of an element; nothing for words.
    pub fn name(self) -> &'a str {
        self.node().filter(|node| !node.is_text).map_or("", |node| self.pooled(node.pool))
    }

    /// The words of a node that is words; nothing for an element.
    pub fn own_text(self) -> &'a str {
        self.node().filter(|node| node.is_text).map_or("", |node| self.pooled(node.pool))
    }

    /// Whether it is words.
    pub fn is_text(self) -> bool {
        self.node().is_some_and(|node| node.is_text)
    }

    /// The value of an attribute that is among those kept.
    pub fn attribute(self, name: &str) -> Option<&'a str> {
        let node = self.node()?;
        let own = self.tree.attributes.get(node.attributes.0 as usize..node.attributes.1 as usize)?;
        let at = own.iter().find(|(kept, _)| ATTRIBUTES.get(usize::from(*kept)) == Some(&name))?;
        Some(self.pooled(at.1))
    }

    /// The first place that does not lie within it.
    pub fn end(self) -> usize {
        self.node().map_or(self.at + 1, |node| node.end as usize)
    }

    /// The element it lies in; nothing for the root.
    pub fn parent(self) -> Option<Self> {
        let parent = self.node()?.parent as usize;
        (parent != self.at).then_some(Self { at: parent, ..self })
    }

    /// The nodes right below.
    pub fn children(self) -> impl Iterator<Item = Self> {
        let mut next = self.at + 1;
        std::iter::from_fn(move || {
            let child = Self { at: next, ..self };
            (next < self.end()).then(|| {
                next = child.end().max(next + 1);
                child
            })
        })
    }

    /// Everything within, in the order of the document.
    pub fn descendants(self) -> impl Iterator<Item = Self> + Clone {
        (self.at + 1..self.end()).map(move |at| Self { at, ..self })
    }

    /// The first element of a name within.
    pub fn find(self, name: &str) -> Option<Self> {
        self.descendants().find(|node| node.name() == name)
    }

    /// The first child of a name.
    pub fn child(self, name: &str) -> Option<Self> {
        self.children().find(|node| node.name() == name)
    }

    /// All words within, with single spaces between them.
    pub fn words(self) -> String {
        let mut out = String::new();
        for node in std::iter::once(self).chain(self.descendants()).filter(|node| node.is_text()) {
            out.push_str(node.own_text());
        }
        out.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The words within as they stand.
    pub fn raw_text(self) -> String {
        self.descendants().filter(|node| node.is_text()).map(Element::own_text).collect()
    }
}
