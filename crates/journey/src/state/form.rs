//! Before the attempt is on record: the choice of the method and the preparation form.

use contract::onboarding::{Method, Origin, ReadinessItem};
use contract::phone::PhoneProblem;
use contract::time::UnixMillis;
use serde::{Deserialize, Serialize};

use crate::advice::Answers;
use crate::failure::RequestFailure;

/// What helps to choose a method.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Choosing {
    /// What was answered about the number.
    pub answers: Answers,
    /// A method that was chosen against the answers.
    pub refused: Option<Method>,
}

/// What the customer fills in before anything happens.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Preparing {
    /// Where the number is. It decides the method.
    pub origin: Origin,
    /// The number as typed.
    pub number: String,
    /// The old WABA's id as typed: it may be left out.
    pub source_waba: String,
    /// When the number is cut over. None: at once.
    pub later: Option<CutOverEntry>,
    /// What they have checked, each once.
    pub checked: Vec<ReadinessItem>,
    /// Whether they agree to the consent text.
    pub consents: bool,
    /// The version of the text that they saw.
    pub consent_text: String,
    /// What is wrong with it. Not kept: a reload starts with a clean form.
    #[serde(skip)]
    pub problem: Option<FormProblem>,
    /// Whether the server is recording it now.
    #[serde(skip)]
    pub recording: bool,
}

/// A time for the cut-over, as entered.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CutOverEntry {
    /// In the field's own form.
    pub local: String,
    /// The instant that it means by the customer's clock, if it means one.
    pub at: Option<UnixMillis>,
}

/// What is wrong with the preparation form. Each stands by its field.
#[derive(Clone, Debug, PartialEq)]
pub enum FormProblem {
    /// The number can't be one.
    Number(PhoneProblem),
    /// The old WABA's id can't be one.
    SourceWaba,
    /// The time of the cut-over is none, or not possible.
    CutOver,
    /// The number is being moved already.
    UnderWay,
    /// Something that blocks the move is not checked.
    Unchecked(ReadinessItem),
    /// Consent is missing.
    ConsentMissing,
    /// The server did not record it.
    NotRecorded(RequestFailure),
}
