//! A colleague with admin rights, who does Meta's part by a link.

use contract::onboarding::Colleague;

/// Offers the link.
pub const OFFER: &str = "Somebody else is the admin?";
/// What it is.
pub const OFFER_LEAD: &str = "Make a link, and send it to a colleague who is an admin of the business portfolio. They go through Meta's window for this number, and need no DoubleTick account. They see the number and where it is, and nothing else of yours. Have the number at hand then: Meta sends it a code, which they ask you for.";
/// Makes it.
pub const MAKE: &str = "Make a link";
/// Makes another one.
pub const MAKE_ANOTHER: &str = "Make a new link";
/// Takes it back.
pub const TAKE_BACK: &str = "Take the link back";

/// How far the colleague is, and until when the link works.
pub fn how_far(colleague: Colleague, until: &str) -> String {
    let how_far = match colleague {
        Colleague::Nobody | Colleague::Invited => "Nobody has opened the link yet.",
        Colleague::Here => "Your colleague has opened the link.",
        Colleague::Done => "Your colleague has been through Meta's window.",
    };
    [how_far, " It works until ", until, "."].concat()
}

/// Above Meta's part, for the colleague.
pub const LEAD: &str = "A colleague asks you to do Meta's part, as you are an admin of the business portfolio. Meta sends a code to the number: ask your colleague for it. You see nothing else of their account, and nothing of yours is shown to them.";
/// The colleague's part is done.
pub const DONE_TITLE: &str = "Thank you, your part is done";
/// Under it.
pub const DONE: &str =
    "Your colleague goes on from here, and sees how the number moves. You can close this page.";
/// A link that does not work.
pub const OVER_TITLE: &str = "This link does not work any more";
/// Why, whether the number is safe, and what now.
pub const OVER: &str = "It is too old, was taken back, or a newer one took its place. The number is safe, wherever it is now. Ask your colleague for a new link.";
