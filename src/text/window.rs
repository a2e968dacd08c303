//! The guide to Meta's window, and what is said and asked once the window is over.

use contract::onboarding::Origin;
use contract::window_error::WindowError;
use contract::window_sight::WindowSight;
use journey::view::{Awaited, GuideFlow, GuideScreen};

pub use super::made::window::*;
use super::message::Text;
use super::{meta, trouble};
use dom::Words;

/// The card of a screen of Meta's window.
pub struct Card {
    /// The screen's name.
    pub title: Text,
    /// What to do there; or what Meta warns of.
    pub what: Text,
    /// What the things there mean.
    pub notes: &'static [Text],
    /// The button to press then, where that is not said yet.
    pub press: Option<Text>,
    /// What its drawing shows.
    pub drawn: Text,
}

/// The card of a screen in this flow.
pub fn card(flow: GuideFlow, screen: GuideScreen) -> Card {
    let card = |title, what, drawn| Card {
        title,
        what,
        notes: &[],
        press: None,
        drawn,
    };
    let next = |card: Card| Card {
        press: Some(PRESS_NEXT),
        ..card
    };
    match screen {
        GuideScreen::Profile => card(meta::SCREEN_PROFILE, meta::GUIDE_PROFILE, DRAWN_PROFILE),
        GuideScreen::Information => card(
            meta::SCREEN_INFORMATION,
            meta::GUIDE_INFORMATION,
            DRAWN_INFORMATION,
        ),
        GuideScreen::Portfolio => next(card(
            meta::SCREEN_PORTFOLIO,
            portfolio(flow),
            DRAWN_PORTFOLIO,
        )),
        GuideScreen::Account => next(Card {
            notes: account_notes(flow),
            ..card(meta::SCREEN_ACCOUNT, account(flow), DRAWN_ACCOUNT)
        }),
        GuideScreen::BusinessProfile => next(Card {
            notes: &[ACCOUNT_NAME, DISPLAY_NAME],
            ..card(
                meta::SCREEN_BUSINESS_PROFILE,
                business_profile(flow),
                DRAWN_BUSINESS_PROFILE,
            )
        }),
        GuideScreen::Number => next(card(meta::SCREEN_NUMBER, number(flow), DRAWN_NUMBER)),
        GuideScreen::OtherProvider => Card {
            press: Some(PRESS_CONTINUE),
            ..card(WARNING_TITLE, WARNING_QUOTE, DRAWN_WARNING)
        },
        GuideScreen::Verification => next(card(
            meta::SCREEN_VERIFICATION,
            GUIDE_VERIFICATION,
            DRAWN_VERIFICATION,
        )),
        GuideScreen::AppConfirm => card(
            meta::GUIDE_CONFIRM_APP,
            meta::GUIDE_CONFIRM_APP_WHAT,
            DRAWN_APP,
        ),
        GuideScreen::Review => card(
            meta::SCREEN_PERMISSIONS,
            meta::GUIDE_REVIEW_APP,
            DRAWN_REVIEW,
        ),
        GuideScreen::Connected => card(BACK_HERE, BACK_HERE_WHAT, DRAWN_CONNECTED),
    }
}

fn portfolio(flow: GuideFlow) -> Text {
    match flow {
        GuideFlow::Renewal => meta::GUIDE_PORTFOLIO_RENEWAL,
        GuideFlow::Move(Origin::OtherProvider) => meta::GUIDE_PORTFOLIO_MOVE,
        GuideFlow::Move(Origin::BusinessApp) => meta::GUIDE_PORTFOLIO_APP,
        GuideFlow::Move(Origin::New | Origin::Unrecognized) => meta::GUIDE_PORTFOLIO_NEW,
    }
}

fn account(flow: GuideFlow) -> Text {
    match flow {
        GuideFlow::Renewal => meta::GUIDE_ACCOUNT_RENEWAL,
        GuideFlow::Move(_) => meta::GUIDE_ACCOUNT,
    }
}

/// What a new account or one that exists means for the number.
fn account_notes(flow: GuideFlow) -> &'static [Text] {
    match flow {
        GuideFlow::Move(Origin::OtherProvider) => &[ACCOUNT_NEW, ACCOUNT_EXISTING],
        GuideFlow::Move(_) => &[ACCOUNT_EXISTING],
        GuideFlow::Renewal => &[],
    }
}

fn business_profile(flow: GuideFlow) -> Text {
    match flow {
        GuideFlow::Move(Origin::OtherProvider) => meta::GUIDE_BUSINESS_PROFILE_MOVE,
        GuideFlow::Move(_) | GuideFlow::Renewal => meta::GUIDE_BUSINESS_PROFILE_NEW,
    }
}

fn number(flow: GuideFlow) -> Text {
    match flow {
        GuideFlow::Renewal => meta::GUIDE_NUMBER_RENEWAL,
        GuideFlow::Move(Origin::BusinessApp) => meta::GUIDE_NUMBER_APP,
        GuideFlow::Move(_) => GUIDE_NUMBER,
    }
}

/// What is waited for, once Meta's window is over.
pub fn awaited(awaits: Awaited) -> Text {
    match awaits {
        Awaited::Ending => CHECKING_ENDING,
        Awaited::Code => meta::FINISHED,
        Awaited::Signup(_) => CHECKING_SIGNUP,
    }
}

/// When the wait ends, and what happens then.
pub fn awaited_until(awaits: Awaited) -> Words {
    match (awaits, awaits.within_s()) {
        (Awaited::Ending, Some(seconds)) => checking_then_ending(seconds).into(),
        (Awaited::Code, Some(seconds)) => checking_then_code(seconds).into(),
        (Awaited::Signup(until), _) => checking_then_signup(until).into(),
        (_, None) => "".into(),
    }
}

/// What a customer may have seen in Meta's window, and what to do about it.
pub fn sight(sight: WindowSight) -> Option<(Text, Text)> {
    Some(match sight {
        WindowSight::Finished => (SIGHT_FINISHED, SIGHT_FINISHED_NOW),
        WindowSight::Other => (SIGHT_OTHER, SIGHT_OTHER_NOW),
        WindowSight::Error(kind) => (error_seen(kind)?, trouble::window_error_kind(kind)),
    })
}

/// An error of Meta's window, as a customer would say it. `None`: it is not asked for, as Meta tells of
/// it, or it ends no attempt.
fn error_seen(kind: WindowError) -> Option<Text> {
    Some(match kind {
        WindowError::TwoStepVerificationOn => SIGHT_TWO_STEP_VERIFICATION_ON,
        WindowError::LinkedElsewhere => SIGHT_LINKED_ELSEWHERE,
        WindowError::NumberInUse => SIGHT_NUMBER_IN_USE,
        WindowError::CodeWrong => SIGHT_CODE_WRONG,
        WindowError::TooManyTries => SIGHT_TOO_MANY_TRIES,
        WindowError::NotAdmin => SIGHT_NOT_ADMIN,
        WindowError::NameRefused => SIGHT_NAME_REFUSED,
        WindowError::TooManyNumbers => SIGHT_TOO_MANY_NUMBERS,
        WindowError::Restricted => SIGHT_RESTRICTED,
        WindowError::ProviderNotAllowed => SIGHT_PROVIDER_NOT_ALLOWED,
        WindowError::MetaFailed => SIGHT_META_FAILED,
        WindowError::NotEligible => SIGHT_NOT_ELIGIBLE,
        WindowError::OtherPartner => SIGHT_OTHER_PARTNER,
        WindowError::NotOnApp => SIGHT_NOT_ON_APP,
        WindowError::AppOutdated => SIGHT_APP_OUTDATED,
        WindowError::RegionExcluded => SIGHT_REGION_EXCLUDED,
        WindowError::AccountShared
        | WindowError::NumberBlocked
        | WindowError::TooManyAccounts
        | WindowError::AlreadyAdded
        | WindowError::ProfileTooNew
        | WindowError::ProfileCheck
        | WindowError::BusinessUnverified => return None,
    })
}
