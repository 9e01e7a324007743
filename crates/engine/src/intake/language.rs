//! The language of a report, where it is another than English: by its letters, and by the words that hold sentences together.

use crate::tokens::{Token, TokenKind};

/// So many words are looked at, spread over the text.
const LOOKED_AT: usize = 600;
/// In fewer words than this no language is told.
const FEWEST: usize = 12;

/// Languages that are told by their words: their codes (ISO 639-1) and English names, English first.
const LATIN: [(&str, &str); 12] = [
    ("en", "English"),
    ("fr", "French"),
    ("es", "Spanish"),
    ("de", "German"),
    ("pt", "Portuguese"),
    ("it", "Italian"),
    ("nl", "Dutch"),
    ("tr", "Turkish"),
    ("pl", "Polish"),
    ("id", "Indonesian"),
    ("sv", "Swedish"),
    ("ro", "Romanian"),
];

/// Languages that are told by their letters: the first and last of a range, code and name. Where several share a range,
/// letters of their own tell them apart ([`OWN`]).
const SCRIPTS: [(char, char, &str, &str); 17] = [
    ('\u{370}', '\u{3ff}', "el", "Greek"),
    ('\u{400}', '\u{52f}', "ru", "Russian"),
    ('\u{530}', '\u{58f}', "hy", "Armenian"),
    ('\u{590}', '\u{5ff}', "he", "Hebrew"),
    ('\u{600}', '\u{6ff}', "ar", "Arabic"),
    ('\u{900}', '\u{97f}', "hi", "Hindi"),
    ('\u{980}', '\u{9ff}', "bn", "Bengali"),
    ('\u{a00}', '\u{a7f}', "pa", "Punjabi"),
    ('\u{b80}', '\u{bff}', "ta", "Tamil"),
    ('\u{c00}', '\u{c7f}', "te", "Telugu"),
    ('\u{e00}', '\u{e7f}', "th", "Thai"),
    ('\u{1000}', '\u{109f}', "my", "Burmese"),
    ('\u{10a0}', '\u{10ff}', "ka", "Georgian"),
    ('\u{1200}', '\u{137f}', "am", "Amharic"),
    ('\u{3040}', '\u{30ff}', "ja", "Japanese"),
    ('\u{4e00}', '\u{9fff}', "zh", "Chinese"),
    ('\u{ac00}', '\u{d7af}', "ko", "Korean"),
];

/// Letters that a language has and the one that [`SCRIPTS`] names has not.
const OWN: [(&str, &str, &str, &str); 4] = [
    ("ru", "іїєґ", "uk", "Ukrainian"),
    ("ar", "ٹڈڑے", "ur", "Urdu"),
    ("ar", "پچژگ", "fa", "Persian"),
    ("zh", "のはをに", "ja", "Japanese"),
];

/// Words that few sentences of a language go without, in the order of their bytes, with the languages that have them.
#[rustfmt::skip]
const WORDS: [(&str, &[u8]); 224] = [
    ("aan", &[6]), ("adalah", &[9]), ("akan", &[9]), ("al", &[5]), ("ale", &[11]), ("alla", &[5]), ("ancak", &[7]),
    ("and", &[0]), ("ao", &[4]), ("as", &[0]), ("at", &[0]), ("att", &[10]), ("au", &[11]), ("auf", &[3]), ("aux", &[1]),
    ("av", &[10]), ("avec", &[1]), ("bahwa", &[9]), ("bei", &[3]), ("bij", &[6]), ("bir", &[7]), ("bu", &[7]), ("by", &[0]),
    ("był", &[8]), ("care", &[11]), ("cette", &[1]), ("che", &[5]), ("com", &[4]), ("como", &[2]), ("con", &[2, 5]),
    ("cu", &[11]), ("da", &[4, 7]), ("daha", &[7]), ("dal", &[5]), ("dalam", &[9]), ("dan", &[9]), ("dans", &[1]),
    ("dari", &[9]), ("das", &[3]), ("dat", &[6]), ("de", &[1, 2, 4, 7, 11]), ("dedi", &[7]), ("del", &[2, 5]), ("della", &[5]),
    ("dem", &[3]), ("den", &[3, 10]), ("dengan", &[9]), ("der", &[3]), ("des", &[1]), ("desde", &[2]), ("det", &[10]),
    ("di", &[5, 9]), ("die", &[3]), ("din", &[11]), ("dintre", &[11]), ("dla", &[8]), ("do", &[4, 8]), ("door", &[6]),
    ("dos", &[4]), ("du", &[1]), ("după", &[11]), ("een", &[6]), ("ein", &[3]), ("eine", &[3]), ("el", &[2]), ("em", &[4]),
    ("en", &[6, 7, 10]), ("entre", &[2]), ("est", &[1]), ("este", &[11]), ("está", &[2]), ("et", &[1]), ("ett", &[10]),
    ("foi", &[4]), ("for", &[0]), ("fost", &[11]), ("from", &[0]), ("från", &[10]), ("fue", &[2]), ("för", &[10]),
    ("für", &[3]), ("gibi", &[7]), ("gli", &[5]), ("göre", &[7]), ("ha", &[5]), ("had", &[0]), ("han", &[2, 10]),
    ("har", &[10]), ("has", &[0]), ("hat", &[3]), ("heeft", &[6]), ("het", &[6]), ("il", &[1, 5]), ("ile", &[7]),
    ("im", &[3]), ("in", &[0]), ("ini", &[9]), ("inte", &[10]), ("is", &[0]), ("ist", &[3]), ("it", &[0]), ("itu", &[9]),
    ("için", &[7]), ("jako", &[8]), ("jest", &[8]), ("juga", &[9]), ("kadar", &[7]), ("ke", &[9]), ("które", &[8]),
    ("który", &[8]), ("la", &[1, 2, 5, 11]), ("las", &[2]), ("le", &[1, 5]), ("les", &[1]), ("los", &[2]), ("mai", &[11]),
    ("mais", &[4]), ("med", &[10]), ("mereka", &[9]), ("met", &[6]), ("mit", &[3]), ("más", &[2]), ("na", &[4, 8]),
    ("naar", &[6]), ("nel", &[5]), ("nicht", &[3]), ("nie", &[8]), ("niet", &[6]), ("no", &[4]), ("non", &[5]), ("nu", &[11]),
    ("não", &[4]), ("o", &[11]), ("och", &[10]), ("od", &[8]), ("of", &[0]), ("olan", &[7]), ("olarak", &[7]),
    ("olduğunu", &[7]), ("oleh", &[9]), ("om", &[6, 10]), ("on", &[0]), ("ont", &[1]), ("ook", &[6]), ("op", &[6]),
    ("oraz", &[8]), ("os", &[4]), ("pada", &[9]), ("par", &[1]), ("para", &[2, 4]), ("pas", &[1]), ("pe", &[11]),
    ("pela", &[4]), ("pelo", &[4]), ("pentru", &[11]), ("per", &[5]), ("più", &[5]), ("plus", &[1]), ("po", &[8]),
    ("por", &[2]), ("pour", &[1]), ("prin", &[11]), ("przez", &[8]), ("przy", &[8]), ("på", &[10]), ("que", &[2]),
    ("qui", &[1]), ("roku", &[8]), ("said", &[0]), ("sebagai", &[9]), ("según", &[2]), ("seu", &[4]), ("si", &[5]),
    ("sich", &[3]), ("sig", &[10]), ("się", &[8]), ("som", &[10]), ("sono", &[5]), ("sonra", &[7]), ("sua", &[4]),
    ("sur", &[1]), ("sus", &[2]), ("são", &[4]), ("să", &[11]), ("también", &[2]), ("te", &[6]), ("telah", &[9]),
    ("that", &[0]), ("the", &[0]), ("tidak", &[9]), ("till", &[10]), ("to", &[0]), ("uit", &[6]), ("um", &[4]), ("uma", &[4]),
    ("una", &[2, 5]), ("und", &[3]), ("une", &[1]), ("untuk", &[9]), ("van", &[6]), ("var", &[10]), ("ve", &[7]),
    ("von", &[3]), ("voor", &[6]), ("was", &[0]), ("werd", &[6]), ("were", &[0]), ("wird", &[3]), ("with", &[0]), ("y", &[2]),
    ("yang", &[9]), ("yeni", &[7]), ("za", &[8]), ("ze", &[8]), ("zijn", &[6]), ("został", &[8]), ("zu", &[3]), ("är", &[10]),
    ("çok", &[7]), ("è", &[5]), ("été", &[1]), ("în", &[11]), ("że", &[8]), ("și", &[11]),
];

/// The code of the language, where it is surely another than English.
pub fn other(text: &str, tokens: &[Token]) -> Option<&'static str> {
    let all = || tokens.iter().filter(|token| token.kind == TokenKind::Word);
    // What is quoted may be in the speaker's language; it counts where little else is there.
    let outside = outside_quotations(text, tokens);
    let words = if outside.len() >= FEWEST { outside } else { all().collect() };
    let step = words.len() / LOOKED_AT + 1;
    let mut latin = [0_usize; LATIN.len()];
    let mut scripts = [0_usize; SCRIPTS.len()];
    let mut own = [0_usize; OWN.len()];
    let (mut looked, mut letters) = (0, 0);
    for token in words.into_iter().step_by(step) {
        let word = token.span.of(text);
        looked += 1;
        if word.is_ascii() || word.chars().next().is_some_and(|first| first < '\u{370}') {
            letters += word.len();
            let word = word.to_lowercase();
            if let Ok(at) = WORDS.binary_search_by(|(held, _)| (*held).cmp(&word)) {
                for &language in WORDS[at].1 {
                    latin[usize::from(language)] += 1;
                }
            }
            continue;
        }
        for letter in word.chars() {
            letters += 1;
            if let Some(at) = SCRIPTS.iter().position(|&(first, last, ..)| (first..=last).contains(&letter)) {
                scripts[at] += 1;
            }
            if let Some(at) = OWN.iter().position(|(_, letters, ..)| letters.contains(letter)) {
                own[at] += 1;
            }
        }
    }
    let (at, &most) = (0..).zip(&scripts).max_by_key(|(_, count)| **count)?;
    if most >= FEWEST * 2 && most * 2 > letters {
        let code = SCRIPTS.get::<usize>(at)?.2;
        let sharing = OWN.iter().zip(&own).find(|((shared, ..), count)| *shared == code && **count * 60 > most);
        return Some(sharing.map_or(code, |((_, _, own, _), _)| own));
    }
    let (best, &hits) = (0..).zip(&latin).max_by_key(|(_, count)| **count)?;
    // Between languages that share words, what is not English is sure sooner than which it is.
    let sure = looked >= FEWEST && hits * 8 > looked && hits > latin[0] * 2;
    LATIN.get::<usize>(best).filter(|_| sure).map(|(code, _)| *code)
}

/// The words that stand between no quotation marks. A quotation that nothing closes ends with its line.
fn outside_quotations<'a>(text: &str, tokens: &'a [Token]) -> Vec<&'a Token> {
    let (mut words, mut open) = (Vec::new(), false);
    for token in tokens {
        match (token.kind, token.span.of(text)) {
            (TokenKind::Newline, _) | (_, "\u{201d}" | "\u{bb}") => open = false,
            (_, "\u{201e}" | "\u{ab}") => open = true,
            // English opens with the mark that closes in German.
            (_, "\"" | "\u{201c}") => open = !open,
            (TokenKind::Word, _) if !open => words.push(token),
            _ => {}
        }
    }
    words
}

/// The English name of a language, by its code; the code where there is none.
pub fn name(code: &str) -> &str {
    let own = code.split(['-', '_']).next().unwrap_or(code);
    let names = LATIN.iter().copied();
    let names = names.chain(SCRIPTS.iter().map(|&(_, _, code, name)| (code, name)));
    let mut names = names.chain(OWN.iter().map(|&(_, _, code, name)| (code, name)));
    names.find(|(held, _)| held.eq_ignore_ascii_case(own)).map_or(code, |(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Option<&'static str> {
        other(text, &crate::tokens::tokens(text))
    }

    #[test]
    fn english_is_no_other_language() {
        for text in [
            "The dam broke at night, and the water reached the school before the teachers had been told of it.",
            "Le Monde and El Pa\u{ed}s said on Monday that the talks in Rome had ended; \u{ab}il n'y a pas de plan\u{bb}, one diplomat said.",
            "Rain.",
            "",
        ] {
            assert_eq!(told(text), None, "{text}");
        }
    }

    #[test]
    fn languages_of_one_script_are_told_by_their_small_words() {
        for (code, text) in [
            (
                "fr",
                "Le barrage a cédé dans la nuit et les habitants du village ont été évacués par les pompiers avec leurs enfants.",
            ),
            ("es", "La presa se rompió por la noche y los vecinos del pueblo fueron evacuados con sus hijos, según el alcalde."),
            (
                "de",
                "Der Damm brach in der Nacht, und die Bewohner des Dorfes wurden von der Feuerwehr mit ihren Kindern in Sicherheit gebracht.",
            ),
            (
                "pt",
                "A barragem rompeu durante a noite e os moradores da aldeia foram retirados com os filhos, não sem dificuldade, pelo que disse um bombeiro.",
            ),
            (
                "it",
                "La diga ha ceduto nella notte e gli abitanti del paese sono stati portati via con i figli, secondo il sindaco della valle.",
            ),
            (
                "tr",
                "Baraj gece yıkıldı ve köyün sakinleri çocukları ile birlikte itfaiye için ayrılan bir okula götürüldü, bu daha sonra açıklandı.",
            ),
        ] {
            assert_eq!(told(text), Some(code), "{text}");
        }
    }

    #[test]
    fn other_scripts_are_told_by_their_letters() {
        for (code, text) in [
            ("ar", "انهار السد ليلا ونُقل سكان القرية مع أطفالهم إلى المدرسة"),
            ("fa", "سد شبانه شکست و ساکنان روستا با بچه‌ها به مدرسه‌ای در پایین‌دست رفتند، گفت چند نفر گم شده‌اند"),
            ("ru", "Плотина прорвалась ночью, и жителей деревни вывезли в школу"),
            ("uk", "Гребля прорвалася вночі, і мешканців села вивезли до школи в її районі"),
            ("zh", "水坝在夜间决堤，村民和孩子们被转移到学校，当局正在调查原因并寻找失踪者"),
        ] {
            assert_eq!(told(text), Some(code), "{text}");
        }
    }

    #[test]
    fn a_quotation_in_another_language_does_not_change_that_of_its_report() {
        for (code, text) in [
            (
                Some("fr"),
                "Le ministre a rejeté l'accord devant la presse. \"We will not sign what we have not read, and that is the end of it,\" \
                 a-t-il dit en anglais, avant de quitter la salle avec les autres membres de la délégation.",
            ),
            (
                Some("ar"),
                "رفض الوزير الاتفاق أمام الصحافيين وقال بالإنكليزية \"We will not sign it\" قبل أن يغادر القاعة مع أعضاء الوفد الآخرين",
            ),
            (
                Some("ru"),
                "Министр отверг соглашение перед журналистами, сказав по-английски \"We will not sign it\", и вышел из зала вместе с делегацией.",
            ),
            (
                None,
                "The minister turned the agreement down before the press. \"Nous ne signerons pas ce que nous n'avons pas lu\", he said in \
                 French, before he left the hall with the other members of the delegation.",
            ),
            (
                None,
                "The poster in the hall of the town read \"Миру мир\" in red, and under it stood the words 和平 and سلام, which a guide \
                 read out to the visitors.",
            ),
        ] {
            assert_eq!(told(text), code, "{text}");
        }
    }

    #[test]
    fn names_from_elsewhere_are_no_other_language() {
        for text in [
            "María José Fernández de la Cruz and Jean-Luc de La Rue met Gerhard von der Heide in Rio de Janeiro on Friday.",
            "Al Khor beat Al Wakrah, Al Rayyan drew with Al Sadd, and El Jaish lost to Umm Salal.",
            "Le Havre, La Rochelle, Les Sables-d'Olonne and Aix-en-Provence were hit by hail.",
            "Los Angeles and Las Vegas share El Niño, La Niña and a drought.",
        ] {
            assert_eq!(told(text), None, "{text}");
        }
    }

    #[test]
    fn too_few_words_are_no_other_language() {
        for text in ["La paz", "Der Damm brach in der Nacht.", "Le barrage a cédé.", "سد", "Миру мир"] {
            assert_eq!(told(text), None, "{text}");
        }
    }

    #[test]
    fn the_words_stand_in_order() {
        assert!(WORDS.windows(2).all(|pair| pair[0].0 < pair[1].0));
    }
}
