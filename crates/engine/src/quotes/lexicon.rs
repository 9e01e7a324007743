//! Words that say that something is said, and what follows each of them.

use std::{collections::BTreeMap, sync::OnceLock};

use crate::verbs::{self, Form};

/// What can follow a cue, one bit each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Frame(u16);

impl Frame {
    /// A clause, with or without "that": "said the road was cut".
    pub const CLAUSE: Self = Self(1);
    /// The one spoken to comes first: "told reporters that".
    pub const HEARER: Self = Self(1 << 1);
    /// What is spoken of: "condemned the raid".
    pub const OBJECT: Self = Self(1 << 2);
    /// A deed to come: "vowed to return".
    pub const DEED: Self = Self(1 << 3);
    /// Words between quotation marks only: "joked", "began".
    pub const QUOTATION: Self = Self(1 << 4);
    /// Only with one of its particles: "called for", "spoke of".
    pub const PARTICLE: Self = Self(1 << 5);
    /// A clause only where "that" or a question word opens it: "agreed that".
    pub const THAT: Self = Self(1 << 6);
    /// Also a noun: "claims", "reports".
    pub const NOUN: Self = Self(1 << 7);

    /// What one thinks, wants or does, rather than says: no speech within somebody's speech.
    pub const ATTITUDE: Self = Self(1 << 8);

    /// Whether nothing follows without a particle.
    pub fn needs_particle(self) -> bool {
        let free = Self(Self::CLAUSE.0 | Self::HEARER.0 | Self::OBJECT.0 | Self::DEED.0 | Self::QUOTATION.0 | Self::THAT.0);
        self.is(Self::PARTICLE) && !self.is(free)
    }

    /// Whether it has any of `other`.
    pub fn is(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether its verb is a noun, too.
    pub fn is_noun(self) -> bool {
        self.is(Self::NOUN)
    }

    const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// Each frame with the verbs that have it.
#[rustfmt::skip]
const VERBS: &[(Frame, &str)] = &[
    (Frame::CLAUSE,
     "say claim argue insist state note add explain suggest believe think acknowledge admit concede contend assert allege \
      maintain estimate conclude predict observe remark report reveal reply recall reiterate repeat stress emphasise \
      emphasize declare announce confirm deny complain worry fear hope feel find show indicate imply signal hint warn \
      caution testify tweet write boast brag lament counter recount speculate proclaim disclose clarify assume expect \
      guess doubt realise realize understand wish demonstrate prove joke underline underscore opine quip surmise posit \
      attest affirm reaffirm theorise theorize specify"),
    (Frame::THAT,
     "agree answer respond promise pledge vow swear threaten decide rule demand propose recommend request know see \
      ask wonder question hear learn determine consider comment continue charge muse marvel retort volunteer advise \
      discuss explore describe address cite mention guarantee highlight stipulate require outline document detail"),
    (Frame::HEARER, "tell inform remind assure warn advise convince persuade notify brief caution text"),
    (Frame::OBJECT,
     "criticise criticize condemn praise blame accuse denounce slam blast mock ridicule reject dismiss deny describe call \
      label brand dub discuss mention cite quote reference detail outline announce propose endorse oppose \
      favour favor welcome hail applaud commend defend demand urge encourage question challenge tout promote decry \
      deplore express voice confirm acknowledge predict stress emphasise emphasize reiterate repeat highlight \
      suggest pledge promise vow note allege recount recall explain document chronicle lament admit \
      chastise rebuke scold chide bash rip lambaste echo cheer celebrate downplay dispute disavow recommend request \
      want fear doubt claim reveal estimate threaten invoke attack characterise characterize exhort portray \
      depict deride liken repudiate bemoan berate castigate admonish extol laud trumpet assail admire"),
    (Frame::DEED,
     "vow pledge promise threaten refuse decline agree offer hope want plan intend demand claim propose urge encourage \
      decide ask beg implore challenge tell expect seek warn advise instruct order exhort"),
    (Frame::QUOTATION,
     "ask continue begin joke laugh shout yell cry whisper mutter chant exclaim counter respond reply read sing \
      plead quote post conclude gush snap retort fire scream implore wonder interject interrupt ask declare beam crow \
      sigh deadpan answer chime intone quip enthuse fume grumble thunder roar bellow bark sob"),
    (Frame::PARTICLE,
     "call speak point refer complain warn talk object vent brag boast allude testify lash elaborate argue \
      caution insist hint think worry lay bristle push"),
    (Frame::ATTITUDE,
     "think believe feel hope fear worry want plan expect support back oppose favor favour seek intend understand know see \
      doubt guess assume find show prove demonstrate indicate imply wish hear learn decide agree refuse decline encourage \
      push admire defend attack consider suggest propose realise realize welcome celebrate invoke mock highlight require rule"),
    (Frame::NOUN, "claim report plan hope fear estimate demand note show comment question state reply remark doubt cite promise \
      pledge charge post text offer attack challenge tweet request order find point call talk wish guess vow answer"),
];

/// The particles that may follow a verb and belong to it.
pub fn particle(base: &str, next: &str) -> bool {
    match base {
        "call" => matches!(next, "for" | "on"),
        "speak" | "talk" | "complain" | "brag" | "boast" => matches!(next, "of" | "about" | "against"),
        "point" => matches!(next, "to" | "out"),
        "refer" | "allude" | "object" | "testify" => matches!(next, "to"),
        "warn" | "caution" => matches!(next, "against" | "of" | "about"),
        "lash" => next == "out",
        "elaborate" | "insist" => next == "on",
        "lay" => next == "out",
        "bristle" | "hint" => next == "at",
        "push" | "argue" => next == "for",
        "worry" | "think" => next == "about",
        _ => false,
    }
}

/// A verb of saying.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Saying {
    /// "say"
    pub base: &'static str,
    /// What can follow it.
    pub frame: Frame,
    /// The form in which it stands.
    pub form: Form,
}

/// The forms of every verb, by the form.
fn table() -> &'static [(String, Saying)] {
    static TABLE: OnceLock<Vec<(String, Saying)>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut frames = BTreeMap::<&'static str, Frame>::new();
        for (frame, list) in VERBS {
            for base in list.split_ascii_whitespace() {
                let known = frames.entry(base).or_default();
                *known = known.or(*frame);
            }
        }
        let forms = verbs::forms(frames.keys().copied());
        let saying = |base, form| Saying { base, frame: frames.get(base).copied().unwrap_or_default(), form };
        forms.into_iter().map(|(word, (base, form))| (word, saying(base, form))).collect()
    })
}

/// The verb of saying that a word in small letters is a form of.
pub fn saying(lower: &str) -> Option<Saying> {
    let table = table();
    let at = table.binary_search_by(|(word, _)| word.as_str().cmp(lower)).ok()?;
    table.get(at).map(|(_, saying)| *saying)
}

/// Nouns that give what somebody said in their own clause: "a statement that", "his claim that".
pub fn is_speech_noun(lower: &str) -> bool {
    matches!(
        lower,
        "claim"
            | "claims"
            | "statement"
            | "assertion"
            | "allegation"
            | "allegations"
            | "belief"
            | "suggestion"
            | "argument"
            | "promise"
            | "pledge"
            | "warning"
            | "accusation"
            | "accusations"
            | "announcement"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_lead_to_their_verb() {
        let base = |word| saying(word).map(|saying| (saying.base, saying.form));
        assert_eq!(base("said"), Some(("say", Form::Past)));
        assert_eq!(base("denies"), Some(("deny", Form::Present)));
        assert_eq!(base("admitted"), Some(("admit", Form::Past)));
        assert_eq!(base("urging"), Some(("urge", Form::Ing)));
        assert_eq!(base("agreed"), Some(("agree", Form::Past)));
        assert_eq!(base("walked"), None);
    }

    #[test]
    fn verbs_differ_in_what_follows() {
        assert!(saying("told").is_some_and(|told| told.frame.is(Frame::HEARER) && !told.frame.is(Frame::CLAUSE)));
        assert!(saying("vowed").is_some_and(|vowed| vowed.frame.is(Frame::DEED)));
        assert!(particle("call", "for") && !particle("call", "in"));
    }
}
