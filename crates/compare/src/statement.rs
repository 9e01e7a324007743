//! A statement: every outlet's version beside the fullest, with what is only here and what is left out.

use dateline_dom::{El, el, letters::is_letter, several, svg};
use dateline_model::{Likeness, Span, Statement, Version};
use dateline_words::{self as words, Word};

use crate::{
    choice::Choice,
    copy,
    version::{Laid, LeftOut, Piece, lay},
    view::{self, View, drawing, percent, topic_head, unseen},
};

/// So many words of a gap are shown in their place; a list below has all.
const SHOWN: usize = 5;
/// From so many versions on, those in the same words stand as one.
const MANY: usize = 5;
/// So many stand side by side, alone and as one topic among several; the rest is folded.
const MOST: [usize; 2] = [12, 6];

/// A statement with all its versions. `front` draws it as one of several, with a link to it alone.
pub fn statement(view: View, at: usize, front: bool) -> Option<El> {
    let told = view.told;
    let statement = told.held.statements.get(at)?;
    let versions = &statement.versions;
    let texts: Vec<&str> = versions.iter().map(|version| told.text(version.article)).collect();
    let (laid, left) = lay(versions, &texts);
    let title = words::QUOTED.with(&[&statement.title]);
    let title = if front { view.topic(Choice::Statement(at), &title) } else { view::title(&title) };
    let name = |at: usize| versions.get(at).map_or("", |version| told.name(version.article));
    let printed = match versions.len() {
        2 => words::PRINTED_TWICE.with(&[name(0), name(1)]),
        count => words::PRINTED_BY.count(count, &[]),
    };
    let head = el("header")
        .child(kicker(view, statement))
        .child(topic_head(front).child(title))
        .child(el("p").class("sub").text(&printed).text(". ").children(legend(&laid)));
    let together = versions.len() >= MANY;
    let shown: Vec<usize> = (0..versions.len()).filter(|&at| !together || laid[at].like.is_none()).collect();
    let alike = |at: usize| -> Vec<&Version> {
        (0..versions.len()).filter(|&other| together && laid[other].like == Some(at)).map(|other| &versions[other]).collect()
    };
    let column = |&at: &usize| column(view, statement, at, &laid[at], &alike(at));
    let (open, folded) = shown.split_at(shown.len().min(MOST[usize::from(front)]));
    let label = [&words::QUOTED.with(&[&statement.title]), ": ", &printed].concat();
    let section = el("section").class("topic").child(head).child(columns_of(&label, open.iter().map(column)));
    let rest = (!folded.is_empty()).then(|| {
        let more = words::MORE_VERSIONS.count(folded.len(), &[]);
        if front {
            el("p").class("rest").child(view.topic(Choice::Statement(at), &more))
        } else {
            let columns = columns_of(&more, folded.iter().map(column));
            el("details").class("rest").child(el("summary").text(&more)).child(columns)
        }
    });
    let section = section.children(rest);
    let section = section.children((!left.is_empty() && !front).then(|| left_out(view, versions, &left)));
    Some(if front { section } else { section.child(copy::button(plain(view, at, statement))) })
}

/// Columns beside each other, in rows where they are many.
pub fn columns_of(label: &str, columns: impl Iterator<Item = El>) -> El {
    el("div").class("voices").attr("role", "group").attr("aria-label", label).children(columns)
}

/// Who says it, in what role, when and where.
fn kicker(view: View, statement: &Statement) -> El {
    let told = view.told;
    let actor = told.held.actors.iter().position(|actor| actor.id == statement.speaker);
    let speaker = match actor {
        Some(at) => view.topic(Choice::Actor(at), &told.speaker(statement)),
        None => view::title(&told.speaker(statement)),
    };
    let role = actor.and_then(|at| told.held.actors[at].roles.first());
    let speaker = match role {
        Some(role) => several().fill(words::COMMA, &[speaker, view::title(role)]),
        None => speaker,
    };
    let when = statement.event.and_then(|event| {
        let when = view.when_and_where(event)?;
        Some(several().text(" · ").child(view.topic(Choice::Event(event as usize), &when)))
    });
    el("p").class("kicker").child(speaker).children(when)
}

/// What the marks mean that there are.
fn legend(laid: &[Laid]) -> Option<El> {
    let has = |kind: fn(&Piece) -> bool| laid.iter().flat_map(|laid| &laid.pieces).any(kind);
    let marks = [
        (has(|piece| matches!(piece, Piece::Only(_))), "ins", "only", words::ONLY_HERE),
        (has(|piece| matches!(piece, Piece::Other(_))), "ins", "other", words::OTHER_HERE),
        (has(|piece| matches!(piece, Piece::Left(_))), "del", "left", words::LEFT_OUT_HERE),
    ];
    if !marks.iter().any(|mark| mark.0) {
        return None;
    }
    let legend = el("span").class("legend").attr("role", "note").attr("aria-label", words::LEGEND);
    let legend = marks
        .into_iter()
        .filter(|mark| mark.0)
        .fold(legend, |legend, (_, tag, class, word)| legend.child(el(tag).class(class).text(word)).text(" "));
    Some(legend.child(el("span").class("around").text(words::REPORTERS_WORDS)))
}

/// How a version stands to the fullest.
fn likeness(number: usize, version: &Version) -> Word {
    match version.likeness {
        Likeness::Verbatim if number == 0 => words::FULLEST,
        Likeness::Verbatim => words::VERBATIM,
        Likeness::Cut => words::CUT,
        Likeness::Reworded => words::REWORDED,
        Likeness::Reported => words::REPORTED,
    }
}

/// A version; `alike` are those in the same words, which stand beneath it.
fn column(view: View, statement: &Statement, number: usize, laid: &Laid, alike: &[&Version]) -> El {
    let told = view.told;
    let Some(version) = statement.versions.get(number) else { return several() };
    let (article, span) = (version.article, version.span);
    let text = told.text(article);
    let sentences = told.sentences(article, span);
    let around = |span: Span| el("span").class("around").text(span.of(text));
    let said = if version.likeness == Likeness::Reported { "said reported" } else { "said" };
    let quote = view.quote("blockquote", article).child(around(Span { start: sentences.start, end: span.start }));
    let quote = quote
        .child(el("span").class(said).children((0..laid.pieces.len()).map(|at| drawn(view, statement, text, &laid.pieces, at))));
    let quote = quote.child(around(Span { start: span.end, end: sentences.end }));
    let several_versions = statement.versions.len() > 1;
    let like = several_versions.then(|| likeness(number, version));
    let meta = [Some(view.published(article)), like.map(|like| like.to_string())];
    let meta = meta.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let paragraph = told.paragraph(article, span);
    let paragraph = (paragraph.start < sentences.start || paragraph.end > sentences.end).then(|| {
        let whole = view.quote("p", article).text(Span { start: paragraph.start, end: span.start }.of(text));
        let whole = whole.child(el("strong").text(span.of(text))).text(Span { start: span.end, end: paragraph.end }.of(text));
        el("details").class("paragraph").child(el("summary").text(words::PARAGRAPH)).child(whole)
    });
    let label = [&words::IN_REPORT, ": ", told.name(article)].concat();
    el("section")
        .class("voice")
        .child(el("h3").child(view.outlet(article)))
        .child(el("p").class("meta").text(&meta))
        .children((several_versions && !laid.kept.is_empty()).then(|| strip(view, article, &laid.kept)))
        .child(quote)
        .child(view.read(article, span).class("to-report").attr("aria-label", &label).text(words::IN_REPORT))
        .children(paragraph)
        .children((!alike.is_empty()).then(|| same_words(view, alike)))
}

/// Who has the same words, each with the way to them.
fn same_words(view: View, alike: &[&Version]) -> El {
    let items = alike.iter().map(|version| {
        let link = view.read(version.article, version.span).class("echo").child(view.outlet(version.article));
        el("li").child(link.attr("title", view.published(version.article)))
    });
    let count = words::SAME_WORDS.count(alike.len(), &[]);
    el("div").class("echoes").child(el("p").class("meta").text(&count)).child(el("ul").children(items))
}

/// The fullest version as a line, broken where this one leaves words out.
fn strip(view: View, article: u32, kept: &[bool]) -> El {
    let whole = kept.len().max(1) as f64;
    let line = drawing("kept").style("--outlet", &dateline_dom::outlets::color(view.told.outlet(article)));
    let rect = |from: usize, to: usize| {
        let (from, to) = (from as f64 / whole, to as f64 / whole);
        svg("rect").attr("x", percent(from)).attr("width", percent(to - from)).attr("height", "100%")
    };
    let mut line = line.child(rect(0, kept.len()).class("whole"));
    let mut at = 0;
    for run in kept.chunk_by(|one, other| one == other) {
        if run[0] {
            line = line.child(rect(at, at + run.len()));
        }
        at += run.len();
    }
    let count = kept.iter().filter(|&&kept| kept).count();
    let told = words::WORDS_KEPT.with(&[&words::figures(count), &words::figures(kept.len())]);
    el("p").class("strip-kept").child(line).child(el("span").text(&told))
}

fn drawn(view: View, statement: &Statement, text: &str, pieces: &[Piece], at: usize) -> El {
    // A gap has a space on each side where a word stands there.
    let words = |piece: Option<&Piece>| match piece {
        Some(Piece::Same(span) | Piece::Only(span) | Piece::Other(span) | Piece::Between(span)) => span.of(text).to_owned(),
        _ => String::new(),
    };
    let space = |c: Option<char>| if c.is_some_and(is_letter) { " " } else { "" };
    match &pieces[at] {
        Piece::Same(span) => several().text(span.of(text)),
        Piece::Between(span) => el("span").class("around").text(span.of(text)),
        Piece::Only(span) => el("ins").class("only").child(unseen(&[&words::ONLY_HERE_SAID, " "].concat())).text(span.of(text)),
        Piece::Other(span) => el("ins").class("other").child(unseen(&[&words::OTHER_SAID, " "].concat())).text(span.of(text)),
        Piece::Left(spans) => {
            let first = statement.versions.first().map_or("", |first| view.told.text(first.article));
            let all = missing(first, spans);
            let count = all.split_whitespace().count();
            let few = all.split_whitespace().take(SHOWN).collect::<Vec<_>>().join(" ");
            let more = (count > SHOWN + 3)
                .then(|| el("span").class("more").child(el("bdi").text(words::MORE_WORDS.count(count - SHOWN, &[]))));
            let shown = if more.is_some() { [&few, " … "].concat() } else { all.clone() };
            let left = el("del")
                .class(if more.is_some() { "left long" } else { "left" })
                .attr("title", &all)
                .child(unseen(&[&words::LEFT_OUT_SAID, " "].concat()))
                .text(&shown);
            let before = at.checked_sub(1).map(|before| words(pieces.get(before))).unwrap_or_default();
            let after = words(pieces.get(at + 1));
            let gap = several().text(space(before.chars().last())).child(left.children(more));
            gap.text(space(after.chars().next()))
        }
    }
}

/// Words that are missing, as one text.
fn missing(text: &str, spans: &[Span]) -> String {
    let words: Vec<&str> = spans.iter().flat_map(|span| span.of(text).split_whitespace()).collect();
    words.join(" ")
}

/// What of the fullest version the others leave out, and which.
fn left_out(view: View, versions: &[Version], left: &[LeftOut]) -> El {
    let Some(first) = versions.first() else { return several() };
    let text = view.told.text(first.article);
    let item = |left: &LeftOut| {
        let by = left.by.iter().filter_map(|&at| versions.get(at)).map(|version| view.outlet(version.article));
        let link = view.read(first.article, left.words.iter().copied().reduce(Span::join).unwrap_or(first.span));
        let words = view.quote("q", first.article).child(link.text(missing(text, &left.words)));
        el("li").child(words).child(el("span").class("left-by").text(words::LEFT_OUT_BY).text(" ").children(by))
    };
    el("section").class("left-out").child(el("h3").text(words::WHAT_WAS_LEFT_OUT)).child(el("ul").children(left.iter().map(item)))
}

/// The statement as plain text with its sources.
fn plain(view: View, at: usize, statement: &Statement) -> String {
    let told = view.told;
    let role = told.actor(&statement.speaker).and_then(|actor| actor.roles.first());
    let when = statement.event.and_then(|event| view.when_and_where(event));
    let speaker = told.speaker(statement);
    let head = [Some(&speaker), role, when.as_ref()].into_iter().flatten();
    let head = head.map(String::as_str).collect::<Vec<_>>().join(", ");
    let mut parts = vec![[&words::QUOTED.with(&[&statement.title]), "\n", &head].concat()];
    for (number, version) in statement.versions.iter().enumerate() {
        let sentences = told.sentences(version.article, version.span);
        let said = (statement.versions.len() > 1).then(|| likeness(number, version).to_string());
        parts.push(copy::source(view, version.article, said.as_deref(), sentences));
    }
    parts.push(copy::origin(view, Choice::Statement(at)));
    parts.join("\n\n")
}
