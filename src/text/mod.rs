//! Every word that a customer reads. The words themselves stand in `text/`, in a folder for
//! each language; what is here says which of them is shown when.
//!
//! | file | what lives there |
//! | --- | --- |
//! | `language` | the languages, and which one is in use |
//! | `fill` | a text with its arguments: plurals, numbers and times by the browser's `Intl` |
//! | `account` | sign-in, dashboard, settings, `Manage WABAs` |
//! | `colleague` | the link for a colleague, and what they see |
//! | `prepare` | method, readiness, consent |
//! | `meta` | before, beside and after Meta's window |
//! | `finish` | finalization and its end |
//! | `trouble` | what went wrong: what happened, what now |
//!
//! The names of Meta's screens and buttons stay as Meta shows them. `build.rs` makes a
//! constant or a function of each text: `docs/languages.md` tells how.

pub mod account;
pub mod colleague;
mod fill;
pub mod finish;
pub mod language;
pub mod meta;
pub mod prepare;
pub mod trouble;

use std::ops::Deref;

use contract::onboarding::{Origin, TroubleKind, Whereabouts};
use contract::phone::PhoneProblem;
use contract::summary::{AttemptSummary, NeedSummary, StageSummary};

use crate::ui::Words;
pub use language::{Language, Spoken};
pub use made::boot::{LOADING, RELOAD};
pub use made::page::*;

/// What `build.rs` made of `text/`.
mod made {
    use super::Text;
    use super::fill::{Arg, fill};
    use super::language::Facts;
    use contract::time::UnixMillis;

    include!(concat!(env!("OUT_DIR"), "/text.rs"));
}

/// A text without arguments: its number. It is in the language that is in use when its words
/// are asked for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Text(u16);

impl Text {
    /// Its words, in the language in use.
    #[inline(never)]
    pub fn words(self) -> &'static str {
        self.words_in(Language::in_use())
    }

    /// Its words in a language: none, where that language's texts are not here.
    pub fn words_in(self, language: Language) -> &'static str {
        language::words(language, self.0)
    }
}

impl Deref for Text {
    type Target = str;

    fn deref(&self) -> &str {
        self.words()
    }
}

impl From<Text> for Words {
    fn from(text: Text) -> Self {
        text.words().into()
    }
}

/// What an attempt shows of where its number is that its whereabouts do not tell.
enum Known {
    /// Another account has it.
    Elsewhere,
    /// Our access to it is renewed, and it stays where it is.
    Renewed,
    /// That was asked for, and Meta's answer is that it takes more.
    TakesMore,
    /// Nothing.
    Nothing,
}

impl Known {
    fn of(record: &AttemptSummary) -> Self {
        let renews = record.renewal && record.whereabouts == Whereabouts::DoubleTick;
        if !renews && record.whereabouts != Whereabouts::Origin {
            return Self::Nothing;
        }
        match &record.stage {
            StageSummary::Interrupted { trouble, .. } | StageSummary::Stuck(trouble)
                if trouble.kind == TroubleKind::NumberElsewhere =>
            {
                Self::Elsewhere
            }
            StageSummary::Connected(_) => Self::Nothing,
            _ if !renews => Self::Nothing,
            StageSummary::Interrupted { trouble, .. }
                if trouble.kind == TroubleKind::RenewalMoves =>
            {
                Self::TakesMore
            }
            // What is registered anew has a PIN.
            StageSummary::NeedsCustomer(NeedSummary::EnterPin(_)) => Self::TakesMore,
            _ => Self::Renewed,
        }
    }
}

/// Who serves the number of an attempt, in a few words: the same wherever the attempt is shown.
pub fn whereabouts(attempt: impl Into<AttemptSummary>) -> Text {
    whereabouts_of(&attempt.into())
}

fn whereabouts_of(record: &AttemptSummary) -> Text {
    let status = record.number_status.as_ref();
    if let Some(stands) = status.and_then(account::standing) {
        return stands;
    }
    match Known::of(record) {
        Known::Elsewhere => return WHEREABOUTS_ELSEWHERE,
        Known::Renewed => return WHEREABOUTS_RENEWAL,
        Known::TakesMore => return account::NEEDS_RECONNECTING,
        Known::Nothing => {}
    }
    match (record.whereabouts, record.origin) {
        (Whereabouts::Origin, Origin::OtherProvider) => WHEREABOUTS_ORIGIN_OTHER_PROVIDER,
        (Whereabouts::Origin, Origin::BusinessApp) => WHEREABOUTS_ORIGIN_BUSINESS_APP,
        (Whereabouts::Origin, Origin::New) => WHEREABOUTS_ORIGIN_NEW,
        (Whereabouts::Moving, Origin::OtherProvider) => WHEREABOUTS_MOVING_OTHER_PROVIDER,
        (Whereabouts::Moving, _) => WHEREABOUTS_MOVING,
        (Whereabouts::DoubleTick, Origin::BusinessApp) => WHEREABOUTS_DOUBLE_TICK_BUSINESS_APP,
        (Whereabouts::DoubleTick, _) => WHEREABOUTS_DOUBLE_TICK,
        (Whereabouts::Both, _) => WHEREABOUTS_BOTH,
    }
}

/// Is the number of an attempt safe?
pub fn safe(attempt: impl Into<AttemptSummary>) -> Text {
    safe_of(&attempt.into())
}

fn safe_of(record: &AttemptSummary) -> Text {
    match Known::of(record) {
        Known::Elsewhere | Known::TakesMore => return SAFE_UNCHANGED,
        Known::Renewed => return SAFE_RENEWAL,
        Known::Nothing => {}
    }
    match (record.whereabouts, record.origin) {
        (Whereabouts::Origin, Origin::OtherProvider) => SAFE_ORIGIN_OTHER_PROVIDER,
        (Whereabouts::Origin, Origin::BusinessApp) => SAFE_ORIGIN_BUSINESS_APP,
        (Whereabouts::Origin, Origin::New) => SAFE_ORIGIN_NEW,
        (Whereabouts::Moving, Origin::OtherProvider) => SAFE_MOVING_OTHER_PROVIDER,
        (Whereabouts::Moving, _) => SAFE_MOVING,
        (Whereabouts::DoubleTick, Origin::BusinessApp) => SAFE_DOUBLE_TICK_BUSINESS_APP,
        (Whereabouts::DoubleTick, _) => SAFE_DOUBLE_TICK,
        (Whereabouts::Both, _) => SAFE_BOTH,
    }
}

/// What is wrong with a phone number.
pub fn phone_problem(problem: PhoneProblem) -> Text {
    match problem {
        PhoneProblem::Empty => PHONE_EMPTY,
        PhoneProblem::NoCountryCode => PHONE_NO_COUNTRY_CODE,
        PhoneProblem::NotDigits => PHONE_NOT_DIGITS,
        PhoneProblem::TooShort => PHONE_TOO_SHORT,
        PhoneProblem::TooLong => PHONE_TOO_LONG,
        PhoneProblem::NotAssigned => PHONE_NOT_ASSIGNED,
        PhoneProblem::NotServed => PHONE_NOT_SERVED,
    }
}
