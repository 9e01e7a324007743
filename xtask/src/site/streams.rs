//! Streams that are read from the module's side: Leptos brings them, this page never asks for one.
//!
//! A module keeps whatever it offers to its script. Without the offer `wasm-opt` finds what stands behind it unused.

use super::module::{EXPORTS, Reader, number, rewritten};

/// What the names of the offers have in common, in the module and in the script.
const OFFER: &str = "intounderlying";
const CLASS: &str = "IntoUnderlying";

/// Module and script without them. None where either is not made as expected, or the script makes use of them.
pub fn left_out(wasm: &[u8], glue: &str) -> Option<(Vec<u8>, String)> {
    let script = without_classes(glue)?;
    let module = rewritten(wasm, |kind, body| Some(if kind == EXPORTS { Some(without_offers(body)?) } else { None }))?;
    Some((module, script))
}

/// A list of exports: for each a name, what it is, and its number.
fn without_offers(body: &[u8]) -> Option<Vec<u8>> {
    let mut rest = Reader(body);
    let (mut count, mut kept) = (0, Vec::<u8>::new());
    for _ in 0..rest.number()? {
        let whole = rest.0;
        let name = std::str::from_utf8(rest.sized()?).ok()?;
        rest.byte()?;
        rest.number()?;
        if !name.contains(OFFER) {
            count += 1;
            kept.extend(&whole[..whole.len() - rest.0.len()]);
        }
    }
    let mut body = Vec::new();
    number(&mut body, count);
    body.extend(kept);
    Some(body)
}

/// The script without the classes that stand for the offers.
fn without_classes(glue: &str) -> Option<String> {
    let mut script = String::new();
    let mut end = None;
    for line in glue.split_inclusive('\n') {
        if end.is_none() {
            let class = line.starts_with("export class ") && line.contains(CLASS);
            let register = line.starts_with("const ") && line.contains(CLASS);
            let dispose = line.starts_with("if (Symbol.dispose) ") && line.contains(CLASS);
            end = match (class, register, dispose) {
                (true, ..) => Some("}\n"),
                (_, true, _) => Some(";\n"),
                (.., true) => continue,
                _ => None,
            };
        }
        match end {
            Some("}\n") if line == "}\n" => end = None,
            Some(";\n") if line.ends_with(";\n") => end = None,
            Some(_) => {}
            None => script.push_str(line),
        }
    }
    (!script.contains(CLASS) && !script.contains(OFFER)).then_some(script)
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &[u8] = b"\0asm\x01\0\0\0";
    const GLUE: &str = "export class IntoUnderlyingSink {\n    free() {\n        wasm.intounderlyingsink_free();\n    }\n}\n\
        if (Symbol.dispose) IntoUnderlyingSink.x = 1;\nlet wasm;\n\
        const IntoUnderlyingSinkFinalization = 1\n    ? 2\n    : 3;\nstart();\n";

    #[test]
    fn the_offers_go_and_the_rest_stays() {
        let module = [HEAD, b"\x07\x18\x02\x01a\x00\x01\x10intounderlyingxx\x00\x02", b"\x03\x01\0"].concat();
        let (module, script) = left_out(&module, GLUE).unwrap();
        assert_eq!(module, [HEAD, b"\x07\x05\x01\x01a\x00\x01", b"\x03\x01\0"].concat());
        assert_eq!(script, "let wasm;\nstart();\n");
    }

    #[test]
    fn what_is_used_stays() {
        assert!(left_out(HEAD, &[GLUE, "IntoUnderlyingSink.new();\n"].concat()).is_none());
    }
}
