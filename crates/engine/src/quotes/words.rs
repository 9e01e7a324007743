//! Small words, and what each can be: what bounds the name of a speaker, and where a clause begins.

/// A set of word classes, one bit each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Class(u16);

impl Class {
    /// "the", "his": a noun follows.
    pub const DETERMINER: Self = Self(1);
    /// "he", "they": a subject by itself.
    pub const PRONOUN: Self = Self(1 << 1);
    /// "of", "in"
    pub const PREPOSITION: Self = Self(1 << 2);
    /// "and", "or", "but"
    pub const CONJUNCTION: Self = Self(1 << 3);
    /// "because", "after": a clause of its own follows.
    pub const SUBORDINATOR: Self = Self(1 << 4);
    /// "has", "will": goes before another verb, or is one.
    pub const AUXILIARY: Self = Self(1 << 5);
    /// "also", "later"
    pub const ADVERB: Self = Self(1 << 6);
    /// "Monday", "yesterday"
    pub const TIME: Self = Self(1 << 7);
    /// "who", "which"
    pub const RELATIVE: Self = Self(1 << 8);
    /// "how", "why", "whether": a question that is told.
    pub const QUESTION: Self = Self(1 << 9);
    /// "not", "never"
    pub const NEGATION: Self = Self(1 << 10);
    /// A form of "be".
    pub const BE: Self = Self(1 << 11);
    /// A past form that does not end in -ed.
    pub const VERB: Self = Self(1 << 12);
    /// "him", "us": somebody spoken to.
    pub const OBJECT: Self = Self(1 << 13);

    /// Every class whose words are no part of a noun phrase, between its nouns.
    pub const SMALL: Self = Self::DETERMINER
        .or(Self::PRONOUN)
        .or(Self::PREPOSITION)
        .or(Self::CONJUNCTION)
        .or(Self::SUBORDINATOR)
        .or(Self::AUXILIARY)
        .or(Self::ADVERB)
        .or(Self::TIME);

    /// Whether it has any class of `other`.
    pub fn is(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Both together.
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// Each class with its words.
#[rustfmt::skip]
const CLASSES: &[(Class, &str)] = &[
    (Class::DETERMINER,
     "a all an another any both each every her his its many most my no one other our several some such that the their \
      these this those three two four five six seven eight nine ten dozens hundreds thousands your"),
    (Class::PRONOUN, "he i it she they we you everyone everybody someone somebody nobody many most some others both this"),
    (Class::OBJECT, "her him me them us you himself herself themselves it"),
    (Class::PREPOSITION,
     "about above across against along alongside amid among around at behind below beside besides between beyond by \
      despite down during following for from in inside into like near of off on onto out outside over past per regarding \
      through throughout to toward towards under unlike until up upon via with within without including ahead amongst \
      concerning"),
    (Class::CONJUNCTION, "and or but nor yet"),
    (Class::SUBORDINATOR,
     "after although as because before if once since so than that though unless until when whenever where whereas while \
      whilst"),
    (Class::AUXILIARY,
     "am are be been being can could did do does had has have is may might must shall should was were will would \
      ain aren couldn didn doesn don hadn hasn haven isn mustn needn shouldn wasn weren won wouldn ca"),
    (Class::BE, "am are be been being is was were isn wasn weren aren"),
    (Class::ADVERB,
     "again ago also already always earlier even ever first further furthermore here however indeed initially instead just \
      later meanwhile moreover nevertheless nonetheless now often once only perhaps rather separately so sometimes soon \
      still then there therefore though thus too twice yet back never ultimately"),
    (Class::TIME,
     "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september \
      october november december today tonight yesterday tomorrow jan feb mar apr jun jul aug sept sep oct nov dec \
      mondays tuesdays wednesdays thursdays fridays saturdays sundays morning afternoon evening night noon midnight"),
    (Class::RELATIVE, "who whom whose which that"),
    (Class::QUESTION, "how what whatever when where whether which who why if whom"),
    (Class::NEGATION, "not never nor neither no"),
    (Class::VERB,
     "arose ate became began begun bent blew bore bought broke brought built burst came caught chose cost cut dealt drew \
      drove fell felt fled flew forgot fought found froze gave got grew held hid hit hurt kept knew laid lay led left \
      lent let lost made meant met paid put quit ran rang read rose sang sank sat saw sent set shook shot shut slept sold \
      sought spent split spoke spread stood stole struck swore swung taken threw thought told took tore understood went \
      woke won wore wrote become gone done given known seen shown won't makes gives goes takes comes gets keeps seems \
      needs means remains remain needs stands want used died lied owed tied"),
];

/// The words in the order of the alphabet, each with all its classes.
fn table() -> &'static [(&'static str, Class)] {
    static TABLE: std::sync::OnceLock<Vec<(&'static str, Class)>> = std::sync::OnceLock::new();
    TABLE.get_or_init(|| {
        let mut words = std::collections::BTreeMap::<&'static str, Class>::new();
        for (class, list) in CLASSES {
            for word in list.split_ascii_whitespace() {
                let known = words.entry(word).or_default();
                *known = known.or(*class);
            }
        }
        words.into_iter().collect()
    })
}

/// What a word in small letters can be; nothing where it is no small word.
pub fn class(lower: &str) -> Class {
    let table = table();
    let found = table.binary_search_by(|(word, _)| (*word).cmp(lower)).ok().and_then(|at| table.get(at));
    match found {
        Some((_, class)) => *class,
        None if lower.len() > 4
            && lower.ends_with("ly")
            && !matches!(lower, "family" | "ally" | "assembly" | "italy" | "july") =>
        {
            Class::ADVERB
        }
        None => Class::default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_can_be_several_things() {
        assert!(class("that").is(Class::SUBORDINATOR) && class("that").is(Class::DETERMINER));
        assert!(class("was").is(Class::BE) && class("was").is(Class::AUXILIARY) && !class("has").is(Class::BE));
        assert!(class("angrily").is(Class::ADVERB) && !class("family").is(Class::ADVERB));
    }
}
