//! The guide to Meta's window: which screens it shows, in which step, and which of them it told of.

use contract::onboarding::{Onboarding, Origin};
use contract::signup::MetaStep;

use super::launch::renews;

/// What Meta's window is going to show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Guide {
    /// To whom.
    pub flow: GuideFlow,
    /// The screen that Meta last told of.
    pub reached: Option<GuideScreen>,
}

/// Whom Meta's window is shown to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GuideFlow {
    /// A customer who renews access.
    Renewal,
    /// A customer who brings a number from here.
    Move(Origin),
}

/// A screen of Meta's window; the last one is ours again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GuideScreen {
    /// "Continue as …".
    Profile,
    /// What is going to be shared.
    Information,
    /// Which business portfolio.
    Portfolio,
    /// Which WhatsApp Business Account.
    Account,
    /// Account name, display name, category.
    BusinessProfile,
    /// The number, and text or call.
    Number,
    /// That the number is with another provider.
    OtherProvider,
    /// The six digits.
    Verification,
    /// Confirming in the WhatsApp Business App.
    AppConfirm,
    /// What is shared, once more.
    Review,
    /// Back on our page.
    Connected,
}

/// One screen, with the step that it belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GuideStep {
    /// The step's number. The first two were taken before: the start and the method.
    pub number: u32,
    /// The screen.
    pub screen: GuideScreen,
}

impl Guide {
    /// For this attempt, where Meta last told of this step.
    pub(super) fn of(record: &Onboarding, told: Option<&MetaStep>) -> Self {
        let flow = match renews(record) {
            true => GuideFlow::Renewal,
            false => GuideFlow::Move(record.origin),
        };
        Self {
            flow,
            reached: told.and_then(|step| flow.screen_of(step)),
        }
    }
}

impl GuideFlow {
    /// The screens in their order, each with its step.
    pub fn steps(self) -> Vec<GuideStep> {
        let in_app = self == Self::Move(Origin::BusinessApp);
        let numbered = |screen: &GuideScreen| GuideStep {
            number: screen.number(in_app),
            screen: *screen,
        };
        self.screens().iter().map(numbered).collect()
    }

    fn screens(self) -> &'static [GuideScreen] {
        use GuideScreen::*;
        match self {
            Self::Move(Origin::OtherProvider) => &[
                Profile,
                Information,
                Portfolio,
                Account,
                BusinessProfile,
                Number,
                OtherProvider,
                Verification,
                Review,
                Connected,
            ],
            Self::Move(Origin::New | Origin::Unrecognized) => &[
                Profile,
                Information,
                Portfolio,
                Account,
                BusinessProfile,
                Number,
                Verification,
                Review,
                Connected,
            ],
            Self::Move(Origin::BusinessApp) => &[
                Profile,
                Information,
                Portfolio,
                Number,
                AppConfirm,
                Review,
                Connected,
            ],
            Self::Renewal => &[
                Profile,
                Information,
                Portfolio,
                Account,
                Number,
                Review,
                Connected,
            ],
        }
    }

    /// The screen that Meta means by a step, where this flow has it.
    fn screen_of(self, step: &MetaStep) -> Option<GuideScreen> {
        let named: &[GuideScreen] = match step {
            MetaStep::Portfolio => &[GuideScreen::Portfolio],
            MetaStep::WabaAndNumber => &[GuideScreen::Account, GuideScreen::Number],
            MetaStep::BusinessProfile => &[GuideScreen::BusinessProfile],
            MetaStep::Number => &[GuideScreen::Number],
            MetaStep::Verification => &[GuideScreen::Verification, GuideScreen::AppConfirm],
            MetaStep::Permissions => &[GuideScreen::Review],
            MetaStep::Unknown(_) => &[],
        };
        let has = |screen: &&GuideScreen| self.screens().contains(screen);
        named.iter().find(has).copied()
    }
}

impl GuideScreen {
    /// The number of its step in the guide. A screen that Meta skips leaves a gap: the others keep their
    /// numbers. A number in the WhatsApp Business App goes by a shorter way.
    fn number(self, in_app: bool) -> u32 {
        match self {
            Self::Profile => 3,
            Self::Information => 4,
            Self::Portfolio => 5,
            Self::Number if in_app => 6,
            Self::AppConfirm => 7,
            Self::Review if in_app => 7,
            Self::Connected if in_app => 8,
            Self::Account => 6,
            Self::BusinessProfile => 7,
            Self::Number | Self::OtherProvider => 8,
            Self::Verification | Self::Review => 9,
            Self::Connected => 10,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(flow: GuideFlow) -> Vec<(u32, GuideScreen)> {
        let steps = flow.steps().into_iter();
        steps.map(|step| (step.number, step.screen)).collect()
    }

    #[test]
    fn a_number_of_another_provider_goes_by_ten_steps() {
        use GuideScreen::*;
        assert_eq!(
            numbers(GuideFlow::Move(Origin::OtherProvider)),
            [
                (3, Profile),
                (4, Information),
                (5, Portfolio),
                (6, Account),
                (7, BusinessProfile),
                (8, Number),
                (8, OtherProvider),
                (9, Verification),
                (9, Review),
                (10, Connected),
            ]
        );
    }

    #[test]
    fn every_flow_counts_from_three_on_and_ends_on_our_page() {
        let moves = Origin::ALL.map(GuideFlow::Move);
        for flow in moves.into_iter().chain([GuideFlow::Renewal]) {
            let steps = numbers(flow);
            assert_eq!(steps.first(), Some(&(3, GuideScreen::Profile)), "{flow:?}");
            let last = steps.last().map(|(_, screen)| *screen);
            assert_eq!(last, Some(GuideScreen::Connected), "{flow:?}");
            assert!(steps.is_sorted_by_key(|(number, _)| *number), "{flow:?}");
        }
    }

    #[test]
    fn the_screen_that_meta_told_of_is_one_that_the_flow_has() {
        let screen = |flow: GuideFlow, step| flow.screen_of(&step);
        let app = GuideFlow::Move(Origin::BusinessApp);
        let moves = GuideFlow::Move(Origin::OtherProvider);
        let verification = Some(GuideScreen::Verification);
        assert_eq!(screen(moves, MetaStep::Verification), verification);
        let confirm = Some(GuideScreen::AppConfirm);
        assert_eq!(screen(app, MetaStep::Verification), confirm);
        assert_eq!(screen(app, MetaStep::BusinessProfile), None);
        assert_eq!(screen(moves, MetaStep::Unknown("SURVEY".into())), None);
    }
}
