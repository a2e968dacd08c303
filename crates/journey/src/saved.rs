//! What survives a reload.

use contract::ids::OnboardingId;
use contract::onboarding::{CONSENT_TEXT_VERSION, Onboarding};
use contract::signup::BrowserEvent;
use serde::{Deserialize, Serialize};

use crate::advice::Answers;
use crate::effect::Effect;
use crate::state::{InMeta, Interrupted, Journey, Party, Preparing, Reason, State, Window};
use crate::update::{launchable, place};

/// What is kept in the browser of a journey. The rest is the server's to know, and
/// the code is nobody's.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Saved {
    /// Choosing a method.
    ChoosingMethod {
        /// What was answered.
        #[serde(default)]
        answers: Answers,
        /// What was filled in before.
        #[serde(default)]
        draft: Option<Box<Preparing>>,
    },
    /// Filling in the preparation.
    Preparing(Preparing),
    /// An attempt that is on record.
    Attempt {
        /// Its id.
        id: OnboardingId,
        /// Whether Meta's window was open.
        in_meta: bool,
        /// What was filled in: the next attempt begins with it, should this one end.
        #[serde(default)]
        draft: Option<Box<Preparing>>,
    },
}

impl Saved {
    /// What is to be kept of a journey.
    pub fn of(journey: &Journey) -> Self {
        let draft = journey.draft.clone();
        match &journey.state {
            State::ChoosingMethod(choosing) => Self::ChoosingMethod {
                answers: choosing.answers,
                draft,
            },
            State::Preparing(form) => Self::Preparing(form.clone()),
            state => match state.onboarding() {
                Some(onboarding) => Self::Attempt {
                    id: onboarding.id.clone(),
                    in_meta: match state {
                        // From Meta's full page one comes back by our server.
                        State::InMeta(InMeta { window, .. }) => *window != Window::FullPage,
                        // The reload also ends a hand-over: its code is gone with the page.
                        State::HandingOver(_) => true,
                        _ => false,
                    },
                    draft,
                },
                None => Self::ChoosingMethod {
                    answers: Answers::default(),
                    draft,
                },
            },
        }
    }
}

impl Journey {
    /// A customer who comes back to the choice of the method.
    pub fn resume_choice(answers: Answers) -> (Self, Vec<Effect>) {
        Self::at(State::choosing_with(answers), vec![])
    }

    /// A customer who comes back to what they were filling in.
    pub fn resume_form(mut form: Preparing) -> (Self, Vec<Effect>) {
        if form.consent_text != CONSENT_TEXT_VERSION {
            // They agreed to another text.
            form.consents = false;
            form.consent_text = CONSENT_TEXT_VERSION.to_owned();
        }
        Self::at(State::Preparing(form), vec![])
    }

    /// A colleague who opened the link to Meta's part of an attempt, or comes back to it.
    pub fn help(onboarding: Onboarding, in_meta: bool) -> (Self, Vec<Effect>) {
        let (mut journey, effects) = Self::resume_attempt(onboarding, in_meta);
        journey.party = Party::Colleague;
        (journey, effects)
    }

    /// A customer who comes back to an attempt, as the server knows it now.
    /// `in_meta`: whether this page was left with Meta's window open.
    pub fn resume_attempt(onboarding: Onboarding, in_meta: bool) -> (Self, Vec<Effect>) {
        let id = onboarding.id.clone();
        let mut effects = vec![Effect::Hold(id.clone()), Effect::Follow(id.clone())];
        let state = if in_meta && launchable(&onboarding) {
            effects.push(Effect::Tell(id, BrowserEvent::Reloaded));
            State::Interrupted(Interrupted::of(onboarding, Reason::Reloaded))
        } else {
            place(onboarding)
        };
        Self::at(state, effects)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::PrepareStep;
    use contract::onboarding::Origin;

    #[test]
    fn consent_to_another_text_is_not_consent_to_this_one() {
        let agreed_to = |text: &str| {
            let form = Preparing {
                consents: true,
                consent_text: text.to_owned(),
                ..Preparing::blank(Origin::New, Answers::default())
            };
            match Journey::resume_form(form).0.state {
                State::Preparing(form) => (form.consents, form.consent_text),
                other => panic!("{other:?}"),
            }
        };
        let now = CONSENT_TEXT_VERSION.to_owned();
        assert_eq!(agreed_to(CONSENT_TEXT_VERSION), (true, now.clone()));
        assert_eq!(agreed_to("2020-01-01"), (false, now));
    }

    #[test]
    fn what_an_older_page_kept_is_gone_on_with() {
        let form: Saved = serde_json::from_str(
            r#"{"Preparing":{"origin":"OtherProvider","number":"+91","source_waba":"","later":null,
                "checked":["PaymentMethod"],"consents":true,"consent_text":"1"}}"#,
        )
        .unwrap();
        let Saved::Preparing(form) = form else {
            panic!("{form:?}");
        };
        assert_eq!((form.step, &*form.number), (PrepareStep::Number, "+91"));
        let attempt: Saved =
            serde_json::from_str(r#"{"Attempt":{"id":"ob_1","in_meta":true}}"#).unwrap();
        assert!(matches!(attempt, Saved::Attempt { draft: None, .. }));
        let choice: Saved =
            serde_json::from_str(r#"{"ChoosingMethod":{"today":"BusinessApp","yes":true}}"#)
                .unwrap();
        assert!(matches!(choice, Saved::ChoosingMethod { draft: None, .. }));
    }
}
