//! What stopped an attempt, in the words of the team member who takes the customer's call. Pure.

use contract::onboarding::TroubleKind;

/// What stopped an attempt, and what must be done.
pub fn describe(kind: TroubleKind) -> (&'static str, &'static str) {
    match kind {
        TroubleKind::CodeExpired => (
            "Meta's code was too old when it came",
            "goes through Meta's window once more",
        ),
        TroubleKind::CodeLost => (
            "Meta's window was finished and no code came",
            "goes through Meta's window once more",
        ),
        TroubleKind::ExchangeFailed => (
            "a code came in time, and its exchange was not completed",
            "goes through Meta's window once more",
        ),
        TroubleKind::LeftMeta => (
            "Meta's page was left before its end",
            "goes through it to its end",
        ),
        TroubleKind::TokenRefused => (
            "Meta does not take the access any more",
            "gives it anew in Meta's window",
        ),
        TroubleKind::NoWabaGranted => (
            "no WABA was shared with us",
            "shares or makes one in Meta's window",
        ),
        TroubleKind::NoNumber => ("the WABA has no number", "adds the number in Meta's window"),
        TroubleKind::SettingUp => (
            "Meta does not show yet all that its window was finished with",
            "waits: we look again by ourselves, for some minutes",
        ),
        TroubleKind::PlatformNotReady => (
            "the platform is not ready for the number's messages",
            "waits; the number is where it was. Look at `server events list --dead` and the platform",
        ),
        TroubleKind::MetaUnavailable => (
            "Meta does not answer, or answers with its own trouble",
            "waits until Meta answers again",
        ),
        TroubleKind::RateLimited => ("Meta asks us to slow down", "waits"),
        TroubleKind::Maintenance => (
            "the account is in maintenance at Meta",
            "waits some minutes",
        ),
        TroubleKind::TooManyRegistrations => (
            "Meta was asked for the cut-over too often",
            "waits, as Meta would lock the number",
        ),
        TroubleKind::TwoStepVerificationOn => (
            "two-step verification is still on, or ownership is not confirmed",
            "turns it off in WhatsApp Manager, or has the present provider do it",
        ),
        TroubleKind::PinLocked => (
            "the PIN was tried too often",
            "waits, then enters the right PIN or turns two-step verification off",
        ),
        TroubleKind::VerificationCodeWrong => ("the code was wrong", "asks for another code"),
        TroubleKind::VerificationLimited => (
            "Meta sends no more codes for now",
            "waits, or takes the other way: SMS or call",
        ),
        TroubleKind::OtherPortfolio => (
            "the number belongs to another business portfolio",
            "chooses that portfolio in Meta's window",
        ),
        TroubleKind::NameNotApproved => (
            "the display name is not approved",
            "waits for the approval, or chooses another name in WhatsApp Manager",
        ),
        TroubleKind::PaymentMissing => (
            "a payment method is missing",
            "adds one in WhatsApp Manager, under Billing and payments",
        ),
        TroubleKind::OtherPaymentMethod => (
            "something else pays for the account than our credit line",
            "removes that payment method in WhatsApp Manager, or has its provider do so",
        ),
        TroubleKind::OtherCurrency => (
            "the account is in another currency than our credit line",
            "changes it in WhatsApp Manager, or makes a new account in Meta's window",
        ),
        TroubleKind::RecentlyDeleted => ("the number was deleted recently", "waits 5 minutes"),
        TroubleKind::DeregistrationIncomplete => (
            "Meta has not finished an earlier deregistration of the number; we have asked it to, \
             and it refuses still",
            "waits; if it stays so, Meta's support asks for the fbtrace_id of the last failure",
        ),
        TroubleKind::VerifyInWindow => (
            "Meta wants the number verified in its window",
            "opens Meta's window again and enters the code",
        ),
        TroubleKind::AccountNotApproved => (
            "Meta has not approved the old or the new account",
            "looks at both in WhatsApp Manager: review, verification, open requests",
        ),
        TroubleKind::AccountRestricted => (
            "Meta has restricted or disabled the account",
            "reads why in Meta's Business Support Home, and appeals there",
        ),
        TroubleKind::OnBusinessApp => (
            "the number is on the WhatsApp Business App",
            "deletes the account in the app, or starts over with Coexistence",
        ),
        TroubleKind::NumberElsewhere => (
            "the number is connected to DoubleTick for another account",
            "find out with the customer which account it is to be in",
        ),
        TroubleKind::TimeMissed => (
            "the time that was set went by before everything was ready",
            "moves it now, or starts over with another time",
        ),
        TroubleKind::RenewalMoves => (
            "our access was to be renewed, and the number is not live any more",
            "decides whether it is registered anew, by Try again, or leaves it as it is",
        ),
        TroubleKind::OurConfiguration => (
            "our app lacks something at Meta, or our configuration is wrong",
            "put it right by what the last failure says, then have it tried again",
        ),
        TroubleKind::OurFault => (
            "a fault of our own",
            "see the log's last lines about it; have it tried again once it is mended",
        ),
        TroubleKind::Unrecognized => (
            "what only a newer version of the server knows",
            "look at it with the newer version of the server",
        ),
        TroubleKind::Unknown => (
            "Meta gave an answer that we don't know",
            "see the last failure; Meta's support asks for its fbtrace_id",
        ),
    }
}
