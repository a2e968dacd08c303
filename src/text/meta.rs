//! Before, beside and after Meta's window.

use contract::onboarding::Origin;
use contract::signup::MetaStep;

/// Before the window.
pub const READY_TITLE: &str = "Now confirm with Meta";
/// Under it.
pub fn ready_lead(origin: Origin) -> &'static str {
    match origin {
        Origin::OtherProvider => {
            "Meta's window opens on top of this page. You log in to Facebook there, choose where the number belongs, and verify it. It takes about 5 minutes. Your number works with your present provider the whole time: it moves only afterwards, when we register it."
        }
        Origin::BusinessApp => {
            "Meta's window opens on top of this page. You log in to Facebook there, enter the number, and confirm in the app: have the phone at hand. It takes about 5 minutes."
        }
        Origin::New => {
            "Meta's window opens on top of this page. You log in to Facebook there, choose where the number belongs, and verify it. It takes about 5 minutes."
        }
    }
}
/// Under the button.
pub const READY_NOTE: &str =
    "On a phone Meta's window covers this page: read below first what to choose there.";
/// The button that opens it.
pub const LAUNCH: &str = "Open Meta's window";
/// The same button, later.
pub const LAUNCH_AGAIN: &str = "Open Meta's window again";
/// While Meta's script is on its way.
pub const SDK_LOADING: &str = "Getting Meta's window ready…";
/// Gives up.
pub const START_OVER: &str = "Start over";

/// Beside the window.
pub const IN_META_TITLE: &str = "Go on in Meta's window";
/// Under it.
pub const IN_META_LEAD: &str = "Keep this page open: it goes on by itself when you are done there. Below is what to choose on each screen.";
/// The finish came, the code did not yet.
pub const FINISHED: &str = "Meta says that you are done. If its window is still open, press Finish there or close it: this page goes on by itself.";
/// Help.
pub const NO_WINDOW_TITLE: &str = "I don't see Meta's window";
/// What to do.
pub const NO_WINDOW: &str =
    "It may be behind this one, or in another tab. If it is gone, open it again: nothing is lost.";
/// Brings it to the front.
pub const SHOW_WINDOW: &str = "Show Meta's window";
/// It is gone.
pub const WINDOW_GONE: &str = "I closed it";
/// A window that we could not see to open.
pub const UNSEEN: &str = "We could not see whether Meta's window opened. If it didn't, allow pop-up windows for this page and open it again.";
/// A window that looks closed, and said nothing.
pub const LOOKS_CLOSED: &str = "Meta's window looks closed, and Meta has told us nothing. Did you close it? Then say so below. If it is still open, go on in it.";
/// An event that we don't know.
pub const UNKNOWN_EVENT: &str =
    "You can go on in Meta's window. It sent a message that we don't know: ";

/// Meta's own page, in the place of its window.
pub const FULL_PAGE_TITLE: &str = "Does Meta's window not work here?";
/// What happens.
pub const FULL_PAGE_LEAD: &str = "Meta can also take the place of this page. It brings you back here at the end, and you go on where you were.";
/// The button.
pub const FULL_PAGE: &str = "Go on without a window";
/// On the way there.
pub const FULL_PAGE_GOING: &str = "One moment: Meta's page is about to open.";

/// Another tab has the attempt.
pub const OTHER_TAB: &str = "You have this open in another tab, and Meta's window answers to that one only. Go on there, or take over here.";
/// The button.
pub const TAKE_OVER: &str = "Go on in this tab";

/// The companion's title.
pub const GUIDE_TITLE: &str = "What to choose in Meta's window";
/// Why it begins at 3.
pub const GUIDE_LEAD: &str = "Steps 1 and 2, the start and the method, are done.";
/// What Meta shows, and what to do.
type Guided = (&'static str, &'static str);

const PROFILE: Guided = (
    "Continue as yourself",
    "Log in with the Facebook profile that is an admin of your business portfolio, and press Continue.",
);
const INFORMATION: Guided = (
    "Information",
    "Read what DoubleTick will be able to do, and press Get started.",
);
const ACCOUNT: Guided = (
    "WhatsApp Business Account",
    "Choose Create a WhatsApp Business Account. It is the new home of your number at DoubleTick. If you made one here a moment ago, choose that.",
);

/// The guide's steps 3 to 9: what Meta shows, and what to do.
pub fn guide(origin: Origin) -> Vec<Guided> {
    match origin {
        Origin::OtherProvider => vec![
            PROFILE,
            INFORMATION,
            (
                "Business portfolio",
                "Choose the portfolio that owns the number today. In another portfolio the move fails.",
            ),
            ACCOUNT,
            (
                "Business profile",
                "Enter account name, display name and category. Use the display name that the number has today.",
            ),
            (
                "Phone number",
                "Enter the same number as here. Choose Text message, or Phone call if no SMS arrives. Meta warns that the number is registered with another Business Solution Provider: that is expected, continue.",
            ),
            (
                "Verification",
                "Enter the 6-digit code that Meta sent to the number itself. Only this screen proves that the number is yours: nothing before it does. Then press Finish.",
            ),
        ],
        Origin::New => vec![
            PROFILE,
            INFORMATION,
            (
                "Business portfolio",
                "Choose the portfolio of the business that the number is for.",
            ),
            ACCOUNT,
            (
                "Business profile",
                "Enter account name, display name and category. Your customers see the display name: use your business's own.",
            ),
            (
                "Phone number",
                "Enter the same number as here. Choose Text message, or Phone call if no SMS arrives.",
            ),
            (
                "Verification",
                "Enter the 6-digit code that Meta sent to the number itself. Only this screen proves that the number is yours. Then press Finish.",
            ),
        ],
        Origin::BusinessApp => vec![
            PROFILE,
            INFORMATION,
            (
                "Business portfolio",
                "Choose the portfolio of your business, or create one.",
            ),
            (
                "Phone number",
                "Enter the number that is in the WhatsApp Business App.",
            ),
            (
                "Confirm in the app",
                "Meta sends a message to the app on your phone. Open it there, share your chats if you wish, and scan the code that Meta's window shows.",
            ),
            (
                "Review",
                "Check what DoubleTick will be able to do, and press Confirm. Then press Finish.",
            ),
        ],
    }
}

/// What the window said, while it is open.
pub fn heard_cancel(step: &MetaStep) -> String {
    [
        "Meta's window was about to be closed at \"",
        step_name(step),
        "\". You can still go on in it.",
    ]
    .concat()
}

/// An error that was reported, while the window is open.
pub fn heard_error(message: &str) -> String {
    [
        "Meta reported: ",
        message,
        " Go on in its window, or close it and begin again here.",
    ]
    .concat()
}

/// A screen of Meta's window. One that we don't know is shown as Meta named it.
pub fn step_name(step: &MetaStep) -> &str {
    match step {
        MetaStep::Portfolio => "Business portfolio",
        MetaStep::WabaAndNumber => "WhatsApp Business Account and number",
        MetaStep::BusinessProfile => "Business profile",
        MetaStep::Number => "Phone number",
        MetaStep::Verification => "Verification",
        MetaStep::Permissions => "Review",
        MetaStep::Unknown(name) => name,
    }
}
