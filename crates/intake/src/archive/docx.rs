//! DOCX, the documents of word processors (ISO/IEC 29500): paragraphs with their styles.

use dateline_model::{Block, BlockKind, NoticeKind, Report, Span};

use super::{Budget, unpack_named, zip::Zip};
use crate::{
    Intake, decode, format,
    markup::{self, Element},
    reports::SEVERAL,
};

/// Where the document lies.
const DOCUMENT: &str = "word/document.xml";

/// Reads the document in an archive.
pub fn read(intake: &mut Intake, name: &str, zip: &Zip<'_>, budget: &mut Budget) {
    let document = match unpack_named(zip, DOCUMENT, SEVERAL, budget) {
        Ok(document) => document,
        Err(reason) => return intake.lose(format!("{name}/{DOCUMENT}").as_str(), reason),
    };
    let Ok(decoded) = decode(&document) else {
        return intake.lose(name, NoticeKind::DocumentNotText);
    };
    let tree = markup::xml(&decoded.text);
    if tree.is_cut {
        intake.note(name, NoticeKind::DocumentCut);
    }
    let mut report = Report { id: format::stem(name).to_owned(), ..Report::default() };
    for paragraph in tree.root().descendants().filter(|node| node.name() == "w:p") {
        let words = words(paragraph);
        let words = words.trim();
        if words.is_empty() {
            continue;
        }
        if !report.text.is_empty() {
            report.text.push_str("\n\n");
        }
        let start = report.text.len();
        report.text.push_str(words);
        if let Some(kind) = style(paragraph).and_then(kind) {
            if kind == BlockKind::Headline && report.title.is_none() {
                report.title = Some(words.split_whitespace().collect::<Vec<_>>().join(" "));
            }
            report.blocks.push(Block { kind, span: Span::new(start, report.text.len()) });
        }
    }
    intake.take(name, report);
}

/// The words of a paragraph, without those struck out, those of fields, and those of a box that hangs on it.
fn words(paragraph: Element<'_>) -> String {
    let mut out = String::new();
    let mut skipped = 0;
    for node in paragraph.descendants() {
        if node.at < skipped {
            continue;
        }
        match node.name() {
            "w:t" => out.push_str(&node.raw_text()),
            "w:tab" => out.push('\t'),
            "w:br" | "w:cr" => out.push('\n'),
            "w:nobreakhyphen" => out.push('-'),
            "w:del" | "w:movefrom" | "w:ppr" | "w:p" | "mc:fallback" => skipped = node.end(),
            _ => {}
        }
    }
    out
}

fn style(paragraph: Element<'_>) -> Option<&str> {
    paragraph.child("w:ppr")?.child("w:pstyle")?.attribute("w:val")
}

/// What a style's name, which word processors write in English whatever they show, says of a paragraph.
fn kind(style: &str) -> Option<BlockKind> {
    let style = style.to_ascii_lowercase();
    match style.as_str() {
        "title" => Some(BlockKind::Headline),
        "subtitle" => Some(BlockKind::Standfirst),
        "caption" => Some(BlockKind::Caption),
        _ => style.starts_with("heading").then_some(BlockKind::Heading),
    }
}
