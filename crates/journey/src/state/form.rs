//! Before the attempt is on record: the choice of the method and the preparation, step by step.

use contract::onboarding::{CONSENT_TEXT_VERSION, Method, Onboarding, Origin, ReadinessItem};
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

/// A step of the preparation: one screen each, in this order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum PrepareStep {
    /// Which number it is.
    #[default]
    Number,
    /// What Meta refuses the number without.
    Checks,
    /// What had better be ready, and where the templates are.
    Tips,
    /// When the number is cut over.
    Time,
    /// The consent.
    Consent,
}

impl PrepareStep {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Number,
        Self::Checks,
        Self::Tips,
        Self::Time,
        Self::Consent,
    ];

    /// Those of a number of this origin.
    pub fn of(origin: Origin) -> impl DoubleEndedIterator<Item = Self> {
        Self::ALL
            .into_iter()
            .filter(move |step| step.applies(origin))
    }

    fn applies(self, origin: Origin) -> bool {
        match self {
            Self::Number | Self::Checks | Self::Consent => true,
            Self::Tips => {
                let advised = |item: ReadinessItem| item.applies(origin) && !item.blocks();
                ReadinessItem::ALL.into_iter().any(advised)
            }
            Self::Time => origin.may_be_scheduled(),
        }
    }

    /// The step after this one, for a number of this origin.
    pub fn next(self, origin: Origin) -> Option<Self> {
        Self::of(origin).find(|step| *step > self)
    }

    /// The step before this one, for a number of this origin.
    pub fn previous(self, origin: Origin) -> Option<Self> {
        Self::of(origin).rev().find(|step| *step < self)
    }

    /// Its name in an address.
    pub fn name(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Checks => "checks",
            Self::Tips => "tips",
            Self::Time => "time",
            Self::Consent => "consent",
        }
    }

    /// The step of this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.name() == name)
    }
}

/// What the customer fills in before anything happens.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Preparing {
    /// The step that is shown.
    #[serde(default)]
    pub step: PrepareStep,
    /// What was answered before: the way back leads there.
    #[serde(default)]
    pub answers: Answers,
    /// Where the number is. It decides the method.
    pub origin: Origin,
    /// The number as typed.
    pub number: String,
    /// The old WABA's id as typed: it may be left out.
    pub source_waba: String,
    /// When the number is cut over. None: at once.
    pub later: Option<CutOverEntry>,
    /// What they have checked, each once, in the order that it is asked.
    pub checked: Vec<ReadinessItem>,
    /// Whether they agree to the consent text.
    pub consents: bool,
    /// The version of the text that they saw.
    pub consent_text: String,
    /// All that is wrong with it, in the order of the steps. Not kept: a reload starts with a clean
    /// form.
    #[serde(skip)]
    pub problems: Vec<FormProblem>,
    /// Whether the server is recording it now.
    #[serde(skip)]
    pub recording: bool,
}

impl Preparing {
    /// Nothing filled in.
    pub fn blank(origin: Origin, answers: Answers) -> Self {
        Self {
            step: PrepareStep::Number,
            answers,
            origin,
            number: String::new(),
            source_waba: String::new(),
            later: None,
            checked: vec![],
            consents: false,
            consent_text: CONSENT_TEXT_VERSION.to_owned(),
            problems: vec![],
            recording: false,
        }
    }

    /// What is known of an attempt that ended, for the next one.
    pub(crate) fn again(record: &Onboarding) -> Self {
        Self {
            number: record.number.to_string(),
            ..Self::blank(record.origin, Answers::of(record.origin))
        }
    }

    /// The same, to be begun with again: what was filled in stays, and nobody agrees for them.
    pub(crate) fn into_draft(self) -> Self {
        Self {
            step: PrepareStep::Number,
            consents: false,
            problems: vec![],
            recording: false,
            ..self
        }
    }

    /// For a number that is elsewhere: what was said of the other place alone is said no more.
    pub(crate) fn at(mut self, origin: Origin) -> Self {
        if origin == self.origin {
            return self;
        }
        let (from, to) = (self.origin, origin);
        self.checked.retain(|item| match item {
            // They were asked of another portfolio.
            ReadinessItem::PortfolioAdmin => {
                from != Origin::OtherProvider && to != Origin::OtherProvider
            }
            // They were asked of the phone, or of the line.
            ReadinessItem::NumberReachable => {
                from != Origin::BusinessApp && to != Origin::BusinessApp
            }
            _ => true,
        });
        // They agreed to another text.
        self.consents = false;
        self.problems = vec![];
        self.origin = origin;
        self
    }
}

/// A time for the cut-over, as entered.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CutOverEntry {
    /// In the field's own form.
    pub local: String,
    /// The instant that it means by the customer's clock, if it means one.
    pub at: Option<UnixMillis>,
}

/// Something that is wrong with the preparation. Each stands by its field.
#[derive(Clone, Debug, PartialEq)]
pub enum FormProblem {
    /// The number can't be one.
    Number(PhoneProblem),
    /// The number is being moved already.
    UnderWay,
    /// Something that blocks the move is not checked.
    Unchecked(ReadinessItem),
    /// The old WABA's id can't be one.
    SourceWaba,
    /// The time of the cut-over is none, or not possible.
    CutOver,
    /// Consent is missing.
    ConsentMissing,
    /// The server did not record it.
    NotRecorded(RequestFailure),
}

impl FormProblem {
    /// The step that it is put right in.
    pub fn step(&self) -> PrepareStep {
        match self {
            Self::Number(_) | Self::UnderWay => PrepareStep::Number,
            Self::Unchecked(_) => PrepareStep::Checks,
            Self::SourceWaba => PrepareStep::Tips,
            Self::CutOver => PrepareStep::Time,
            Self::ConsentMissing | Self::NotRecorded(_) => PrepareStep::Consent,
        }
    }
}
