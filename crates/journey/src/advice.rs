//! Which method fits a number: a short question-and-answer for who doesn't know.

use contract::onboarding::{Method, Origin};
use serde::{Deserialize, Serialize};

/// Where the number is today, as the customer answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Today {
    /// On the Cloud API with another provider.
    OtherProvider,
    /// On the WhatsApp Business App on a phone.
    BusinessApp,
    /// Not on WhatsApp.
    Nowhere,
    /// With DoubleTick already.
    DoubleTick,
}

impl Today {
    /// All of them, in the order that they are offered.
    pub const ALL: [Self; 4] = [
        Self::OtherProvider,
        Self::BusinessApp,
        Self::Nowhere,
        Self::DoubleTick,
    ];
}

/// What is asked. The second question follows from the first answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    /// Where the number is today.
    Today,
    /// Whether they go on using the app beside DoubleTick.
    KeepsApp,
    /// Whether an SMS or a call to the number reaches them.
    Reachable,
}

/// One reply.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reply {
    /// To [`Question::Today`].
    Today(Today),
    /// To the question after it.
    Yes(bool),
}

/// What was answered so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answers {
    today: Option<Today>,
    yes: Option<bool>,
}

/// What follows from the answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Advice {
    /// The method of this origin.
    Choose(Origin),
    /// None yet: this is in the way.
    Not(Obstacle),
}

/// Why a number can't be brought as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Obstacle {
    /// It is with DoubleTick already.
    AlreadyHere,
    /// It is on the WhatsApp Business App, and is to leave it.
    LeavesApp,
    /// Neither an SMS nor a call reaches it.
    Unreachable,
}

impl Answers {
    /// With this reply. Another answer to the first question takes the second one back.
    pub fn with(self, reply: Reply) -> Self {
        match reply {
            Reply::Today(today) => Self {
                today: Some(today),
                yes: None,
            },
            Reply::Yes(yes) => Self {
                yes: self.second().map(|_| yes),
                ..self
            },
        }
    }

    /// Where the number is.
    pub fn today(self) -> Option<Today> {
        self.today
    }

    /// What was answered to the second question.
    pub fn yes(self) -> Option<bool> {
        self.yes
    }

    /// The question after the first, where there is one.
    pub fn second(self) -> Option<Question> {
        match self.today? {
            Today::OtherProvider | Today::Nowhere => Some(Question::Reachable),
            Today::BusinessApp => Some(Question::KeepsApp),
            Today::DoubleTick => None,
        }
    }

    /// What follows, once enough is answered.
    pub fn advice(self) -> Option<Advice> {
        Some(match (self.today?, self.yes) {
            (Today::DoubleTick, _) => Advice::Not(Obstacle::AlreadyHere),
            (_, None) => return None,
            (Today::BusinessApp, Some(true)) => Advice::Choose(Origin::BusinessApp),
            (Today::BusinessApp, Some(false)) => Advice::Not(Obstacle::LeavesApp),
            (Today::OtherProvider, Some(true)) => Advice::Choose(Origin::OtherProvider),
            (Today::Nowhere, Some(true)) => Advice::Choose(Origin::New),
            (_, Some(false)) => Advice::Not(Obstacle::Unreachable),
        })
    }

    /// The origin that a choice of this method means, unless the answers speak against it.
    pub fn origin(self, method: Method) -> Option<Origin> {
        match (self.advice(), method) {
            (Some(Advice::Choose(origin)), _) => (origin.method() == method).then_some(origin),
            (Some(Advice::Not(_)), _) => None,
            (None, Method::CloudApi) => Some(Origin::OtherProvider),
            (None, Method::Coexistence) => Some(Origin::BusinessApp),
            (None, Method::Unrecognized) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answers(today: Today, yes: Option<bool>) -> Answers {
        let first = Answers::default().with(Reply::Today(today));
        yes.map_or(first, |yes| first.with(Reply::Yes(yes)))
    }

    #[test]
    fn a_number_of_another_provider_goes_by_the_cloud_api_alone() {
        let said = answers(Today::OtherProvider, Some(true));
        assert_eq!(said.advice(), Some(Advice::Choose(Origin::OtherProvider)));
        assert_eq!(said.origin(Method::CloudApi), Some(Origin::OtherProvider));
        assert_eq!(said.origin(Method::Coexistence), None);
    }

    #[test]
    fn a_number_of_the_app_stays_beside_it_or_leaves_it_first() {
        let keeps = answers(Today::BusinessApp, Some(true));
        assert_eq!(keeps.origin(Method::Coexistence), Some(Origin::BusinessApp));
        assert_eq!(keeps.origin(Method::CloudApi), None);
        let leaves = answers(Today::BusinessApp, Some(false));
        assert_eq!(leaves.advice(), Some(Advice::Not(Obstacle::LeavesApp)));
    }

    #[test]
    fn what_can_not_be_brought_has_no_method() {
        for said in [
            answers(Today::DoubleTick, None),
            answers(Today::OtherProvider, Some(false)),
            answers(Today::Nowhere, Some(false)),
        ] {
            assert!(matches!(said.advice(), Some(Advice::Not(_))));
            for method in Method::ALL {
                assert_eq!(said.origin(method), None);
            }
        }
    }

    #[test]
    fn who_has_not_answered_may_choose_either() {
        for said in [Answers::default(), answers(Today::Nowhere, None)] {
            assert!(Method::ALL.iter().all(|m| said.origin(*m).is_some()));
        }
    }

    #[test]
    fn another_first_answer_takes_the_second_back() {
        let said = answers(Today::BusinessApp, Some(true)).with(Reply::Today(Today::Nowhere));
        assert_eq!((said.yes(), said.advice()), (None, None));
        let nothing_asked = answers(Today::DoubleTick, None).with(Reply::Yes(true));
        assert_eq!(nothing_asked.yes(), None);
    }
}
