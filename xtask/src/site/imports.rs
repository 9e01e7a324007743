//! Short names for what the module takes from its script, and for the closures that it offers to it.
//!
//! wasm-bindgen gives each function a name with sixteen digits of a hash, once in the module and once in the script.
//! Such digits cannot be compressed.

use super::module::{EXPORTS, IMPORTS, Reader, number, rewritten, sized};

/// How the long names of what calls a closure begin.
const CLOSURE: &str = "wasm_bindgen_";

/// Module and script with names of a letter or two. None where the module is not made as the standard says, or the
/// script lacks a name: then both stay as they are.
pub fn shortened(wasm: &[u8], glue: &str) -> Option<(Vec<u8>, String)> {
    let mut script = glue.to_owned();
    let module = rewritten(wasm, |kind, body| {
        Some(match kind {
            IMPORTS => Some(imports(body, &mut script)?),
            EXPORTS => Some(exports(body, &mut script)?),
            _ => None,
        })
    })?;
    Some((module, used(&script)))
}

/// The script without the functions that the module does not take: they have kept their long names.
fn used(script: &str) -> String {
    let mut dropping = false;
    let keep = |line: &&str| {
        let unused = line.starts_with("        __w") && line.contains(": function(");
        let kept = !dropping && !unused;
        dropping = (dropping || unused) && !line.starts_with("        }");
        kept
    };
    script.split_inclusive('\n').filter(keep).collect()
}

/// A list of imports: for each the name of a module, a name in it, and what it is.
fn imports(body: &[u8], script: &mut String) -> Option<Vec<u8>> {
    let mut rest = Reader(body);
    let count = rest.number()?;
    let mut renamed = Vec::new();
    number(&mut renamed, count);
    for at in 0..count {
        let module = rest.sized()?;
        let name = std::str::from_utf8(rest.sized()?).ok()?;
        let what = rest.0;
        // Only functions are taken, each by the number of its type.
        if rest.byte()? != 0 {
            return None;
        }
        rest.number()?;
        let what = &what[..what.len() - rest.0.len()];
        let short = letters(at);
        let key = format!(" {name}: ");
        if script.matches(&key).count() != 1 {
            return None;
        }
        *script = script.replace(&key, &format!(" {short}: "));
        for part in [module, short.as_bytes()] {
            sized(&mut renamed, part);
        }
        renamed.extend(what);
    }
    Some(renamed)
}

/// A list of exports: for each a name, what it is, and its number.
fn exports(body: &[u8], script: &mut String) -> Option<Vec<u8>> {
    let mut rest = Reader(body);
    let count = rest.number()?;
    let mut renamed = Vec::new();
    number(&mut renamed, count);
    for at in 0..count {
        let name = std::str::from_utf8(rest.sized()?).ok()?;
        let what = rest.0;
        rest.byte()?;
        rest.number()?;
        let what = &what[..what.len() - rest.0.len()];
        // A digit keeps it apart from every name of the module's own.
        let short = [letters(at), "0".into()].concat();
        let call = format!("wasm.{name}(");
        let short = if name.starts_with(CLOSURE) && script.matches(&call).count() == 1 {
            *script = script.replace(&call, &format!("wasm.{short}("));
            &short
        } else {
            name
        };
        sized(&mut renamed, short.as_bytes());
        renamed.extend(what);
    }
    Some(renamed)
}

/// The names in their order: a, b, … z, ba, bb, …
fn letters(mut at: usize) -> String {
    let mut name = Vec::new();
    loop {
        name.insert(0, char::from(b'a' + (at % 26) as u8));
        at /= 26;
        if at == 0 {
            return name.into_iter().collect();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &[u8] = b"\0asm\x01\0\0\0";

    #[test]
    fn a_name_is_short_in_module_and_script() {
        let module = [HEAD, b"\x02\x0a\x01\x01m\x04long\0\0", b"\x03\x01\0"].concat();
        let (module, script) = shortened(&module, "x = { long: function() {} }").unwrap();
        assert_eq!(module, [HEAD, b"\x02\x07\x01\x01m\x01a\0\0", b"\x03\x01\0"].concat());
        assert_eq!(script, "x = { a: function() {} }");
    }

    #[test]
    fn a_closure_is_called_by_a_short_name() {
        let module = [HEAD, b"\x07\x1a\x02\x01a\0\0\x12wasm_bindgen_closu\0\x02"].concat();
        let (module, script) = shortened(&module, "wasm.wasm_bindgen_closu(x, y)").unwrap();
        assert_eq!(module, [HEAD, b"\x07\x0a\x02\x01a\0\0\x02b0\0\x02"].concat());
        assert_eq!(script, "wasm.b0(x, y)");
    }

    #[test]
    fn what_the_module_does_not_take_is_left_out() {
        let script = "x = {\n        a: function() {\n        },\n        __wbg_b_0: function() { return handle(function() {\n            b();\n        }, arguments); },\n        __wbg_c_0: function(arg0) {\n        },\n    };\n";
        assert_eq!(used(script), "x = {\n        a: function() {\n        },\n    };\n");
    }

    #[test]
    fn what_does_not_fit_together_stays() {
        let module = [HEAD, b"\x02\x0a\x01\x01m\x04long\0\0"].concat();
        assert!(shortened(&module, "x = { other: 1 }").is_none());
        assert!(shortened(&module[..12], "x = { long: 1 }").is_none());
    }

    #[test]
    fn names_follow_each_other() {
        assert_eq!([0, 25, 26, 701].map(letters), ["a", "z", "ba", "baz"]);
    }
}
