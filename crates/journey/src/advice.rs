//! Which method fits a number, by where it is.

use contract::onboarding::{Method, Origin};
use serde::{Deserialize, Serialize};

/// Where the number is today, as the customer answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Today {
    /// On the Cloud API with another provider.
    OtherProvider,
    /// On the WhatsApp Business App on a phone.
    BusinessApp,
    /// On the WhatsApp Business App, and with another provider beside it: coexistence.
    Shared,
    /// Not on WhatsApp.
    Nowhere,
    /// With DoubleTick already.
    DoubleTick,
}

impl Today {
    /// All of them, in the order that they are offered.
    pub const ALL: [Self; 5] = [
        Self::OtherProvider,
        Self::BusinessApp,
        Self::Shared,
        Self::Nowhere,
        Self::DoubleTick,
    ];
}

/// One reply.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reply {
    /// Where the number is.
    Today(Today),
    /// Whether they go on using the app beside DoubleTick: asked of a number of the app.
    KeepsApp(bool),
}

/// What was answered so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answers {
    today: Option<Today>,
    keeps_app: Option<bool>,
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
    /// It is on the WhatsApp Business App and with another provider.
    Shared,
}

impl Obstacle {
    /// Where the number is once the customer has done what is to be done about it.
    pub fn afterwards(self) -> Option<Today> {
        match self {
            Self::AlreadyHere => None,
            Self::LeavesApp => Some(Today::Nowhere),
            Self::Shared => Some(Today::BusinessApp),
        }
    }
}

impl Answers {
    /// What the customer would have answered of a number that was there.
    pub fn of(origin: Origin) -> Self {
        let (today, keeps_app) = match origin {
            Origin::OtherProvider => (Some(Today::OtherProvider), None),
            Origin::BusinessApp => (Some(Today::BusinessApp), Some(true)),
            Origin::New => (Some(Today::Nowhere), None),
            Origin::Unrecognized => (None, None),
        };
        Self { today, keeps_app }
    }

    /// With this reply. Another place takes the second answer back.
    pub fn with(self, reply: Reply) -> Self {
        match reply {
            Reply::Today(today) => Self {
                today: Some(today),
                keeps_app: None,
            },
            Reply::KeepsApp(keeps) => Self {
                keeps_app: self.asks_of_app().then_some(keeps),
                ..self
            },
        }
    }

    /// Where the number is.
    pub fn today(self) -> Option<Today> {
        self.today
    }

    /// Whether they keep the app.
    pub fn keeps_app(self) -> Option<bool> {
        self.keeps_app
    }

    /// Whether it is asked if they keep the app.
    pub fn asks_of_app(self) -> bool {
        self.today == Some(Today::BusinessApp)
    }

    /// What follows, once enough is answered.
    pub fn advice(self) -> Option<Advice> {
        Some(match (self.today?, self.keeps_app) {
            (Today::DoubleTick, _) => Advice::Not(Obstacle::AlreadyHere),
            (Today::Shared, _) => Advice::Not(Obstacle::Shared),
            (Today::OtherProvider, _) => Advice::Choose(Origin::OtherProvider),
            (Today::Nowhere, _) => Advice::Choose(Origin::New),
            (Today::BusinessApp, None) => return None,
            (Today::BusinessApp, Some(true)) => Advice::Choose(Origin::BusinessApp),
            (Today::BusinessApp, Some(false)) => Advice::Not(Obstacle::LeavesApp),
        })
    }

    /// The origin that a choice of this method means, unless the answers speak against it.
    pub fn origin(self, method: Method) -> Option<Origin> {
        match (self.advice(), method) {
            (Some(Advice::Choose(origin)), _) => (origin.method() == method).then_some(origin),
            (Some(Advice::Not(_)), _) => None,
            // A number of the app is never moved by the Cloud API, whether they keep the app or not.
            (None, Method::CloudApi) => (!self.asks_of_app()).then_some(Origin::OtherProvider),
            (None, Method::Coexistence) => Some(Origin::BusinessApp),
            (None, Method::Unrecognized) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(today: Today) -> Answers {
        Answers::default().with(Reply::Today(today))
    }

    #[test]
    fn a_number_of_another_provider_goes_by_the_cloud_api_alone() {
        let said = at(Today::OtherProvider);
        assert_eq!(said.advice(), Some(Advice::Choose(Origin::OtherProvider)));
        assert_eq!(said.origin(Method::CloudApi), Some(Origin::OtherProvider));
        assert_eq!(said.origin(Method::Coexistence), None);
    }

    #[test]
    fn a_new_number_goes_by_the_cloud_api_alone() {
        let said = at(Today::Nowhere);
        assert_eq!(said.origin(Method::CloudApi), Some(Origin::New));
        assert_eq!(said.origin(Method::Coexistence), None);
    }

    #[test]
    fn a_number_of_the_app_stays_beside_it_or_leaves_it_first() {
        let app = at(Today::BusinessApp);
        assert_eq!((app.advice(), app.asks_of_app()), (None, true));
        assert_eq!(app.origin(Method::CloudApi), None);
        assert_eq!(app.origin(Method::Coexistence), Some(Origin::BusinessApp));
        let keeps = app.with(Reply::KeepsApp(true));
        assert_eq!(keeps.origin(Method::Coexistence), Some(Origin::BusinessApp));
        assert_eq!(keeps.origin(Method::CloudApi), None);
        let leaves = app.with(Reply::KeepsApp(false));
        assert_eq!(leaves.advice(), Some(Advice::Not(Obstacle::LeavesApp)));
    }

    #[test]
    fn what_can_not_be_brought_has_no_method() {
        let leaves_app = at(Today::BusinessApp).with(Reply::KeepsApp(false));
        for said in [at(Today::DoubleTick), at(Today::Shared), leaves_app] {
            assert!(matches!(said.advice(), Some(Advice::Not(_))));
            for method in Method::ALL {
                assert_eq!(said.origin(method), None);
            }
        }
    }

    #[test]
    fn what_is_done_about_an_obstacle_leads_on() {
        for obstacle in [Obstacle::LeavesApp, Obstacle::Shared] {
            let afterwards = at(obstacle.afterwards().unwrap());
            assert_ne!(afterwards.advice(), Some(Advice::Not(obstacle)));
            assert!(Method::ALL.iter().any(|m| afterwards.origin(*m).is_some()));
        }
        assert_eq!(Obstacle::AlreadyHere.afterwards(), None);
    }

    #[test]
    fn who_has_not_answered_may_choose_either() {
        let said = Answers::default();
        assert!(Method::ALL.iter().all(|m| said.origin(*m).is_some()));
    }

    #[test]
    fn another_place_takes_the_second_answer_back() {
        let said = at(Today::BusinessApp).with(Reply::KeepsApp(true));
        let other = said.with(Reply::Today(Today::Shared));
        assert_eq!(other.keeps_app(), None);
        let not_asked = at(Today::DoubleTick).with(Reply::KeepsApp(true));
        assert_eq!(not_asked.keeps_app(), None);
    }

    #[test]
    fn the_answers_of_an_origin_lead_to_it() {
        for origin in Origin::ALL {
            assert_eq!(Answers::of(origin).origin(origin.method()), Some(origin));
        }
    }
}
