//! What an error inside Meta's window means. One table for both sides: the browser words the
//! remedy, and the server alerts us to what is ours to put right.

use crate::names::names;
use crate::signup::MetaError;

names! {
    /// What an error inside Meta's window means. One remedy each.
    pub enum WindowError {
        /// Meta does not let us connect customers. The only one that is ours to put right.
        ProviderNotAllowed,
        /// The number is not eligible for Coexistence yet.
        NotEligible,
        /// The number is linked to another portfolio than the chosen one.
        LinkedElsewhere,
        /// The number is connected to another provider in the WhatsApp Business App.
        OtherPartner,
        /// The account is shared with another provider.
        AccountShared,
        /// The number is registered with WhatsApp already.
        NumberInUse,
        /// WhatsApp has blocked the number.
        NumberBlocked,
        /// The portfolio has as many numbers as Meta allows.
        TooManyNumbers,
        /// Meta lets the customer create no more accounts or portfolios.
        TooManyAccounts,
        /// Meta does not accept a name.
        NameRefused,
        /// The number is in the account already.
        AlreadyAdded,
        /// Something was tried too often.
        TooManyTries,
        /// The Facebook profile is not an admin of the portfolio.
        NotAdmin,
        /// Meta has restricted the account, the portfolio or the profile.
        Restricted,
        /// The Facebook profile is too new.
        ProfileTooNew,
        /// Meta wants a security check of the Facebook profile.
        ProfileCheck,
        /// The WhatsApp Business App is too old.
        AppOutdated,
        /// The number is not in the WhatsApp Business App.
        NotOnApp,
        /// Coexistence is not offered for numbers of this country.
        RegionExcluded,
        /// Meta has not finished verifying the business.
        BusinessUnverified,
        /// Two-step verification of the number is on.
        TwoStepVerificationOn,
        /// The code was not the right one, or none came.
        CodeWrong,
        /// Meta's own trouble, which may pass.
        MetaFailed,
    }
}

/// One entry of the table.
struct Rule {
    kind: WindowError,
    /// Any of these as Meta's code.
    codes: &'static [u32],
    /// Or any of these in Meta's sentence, whatever the case. Without apostrophes, which Meta
    /// writes in two ways.
    texts: &'static [&'static str],
}

/// Declares the table. The fact says where Meta, or who else, says so: it is for who reads the
/// table, and not in the program.
macro_rules! table {
    ($($kind:ident: [$($code:literal),*], [$($text:literal),*], $fact:literal;)+) => {
        /// The first entry that fits counts.
        const TABLE: &[Rule] = &[$(Rule {
            kind: WindowError::$kind,
            codes: &[$($code),*],
            texts: &[$($text),*],
        }),+];
    };
}

// "Flow errors" is Meta's page "Embedded Signup Flow Errors" (28 June 2026), with its heading.
table! {
    ProviderNotAllowed: [2494091],
        ["onboard customers", "onboard clients", "allowed to onboard", "provider has to complete"],
        "Flow errors, Shared accounts: the provider must be verified itself; \
         seen: '<business> can't onboard customers right now', in the place of the first screen";
    NotEligible: [3441045],
        ["eligible to connect", "not eligible yet", "more activity"],
        "Flow errors, WhatsApp Business app user onboarding: more activity on the app is needed";
    LinkedElsewhere: [3441041],
        ["not associated with the business"],
        "Flow errors, WhatsApp Business app user onboarding: unlink it, or choose its business";
    OtherPartner: [2655093, 2655094, 3441049],
        ["disconnect the current partner", "disconnect your business platform"],
        "Flow errors, WhatsApp Business app user onboarding: disconnect it in the app, wait 15 minutes";
    AccountShared: [2494028, 2494119, 2655049],
        ["shared with another partner"],
        "Flow errors, Shared accounts: unshare it, or create a new account";
    NumberInUse: [3441030],
        ["registered to an existing whatsapp", "registered to a whatsapp account"],
        "Flow errors, Phone setup errors: it may take up to 3 minutes for it to become available";
    NumberBlocked: [],
        ["number has been blocked", "number is banned", "number has been banned"],
        "Flow errors, Phone setup errors: WhatsApp Manager or Business Support Home say why";
    TooManyNumbers: [],
        ["maximum number of phone numbers"],
        "Flow errors, Phone setup errors: delete one, or request more";
    TooManyAccounts: [1690114, 1752089, 2388098, 2494067],
        ["a limited number", "limit for the number of businesses", "only create one business"],
        "Flow errors, Business account limits: use one that exists, or verify the business";
    NameRefused: [1690062, 1690089, 1690090, 1690091, 2593010],
        ["name violates", "name you chose"],
        "Flow errors, Phone setup errors and Business account names: use a different name";
    AlreadyAdded: [],
        ["ownership is already verified", "exists in your list of phone numbers"],
        "Flow errors, Phone setup and Phone verification errors: select the existing number";
    TooManyTries: [1390006, 1390008, 1675004, 2494158, 3441033, 3441046],
        ["too many times", "limit how often"],
        "Flow errors, Rate limiting and Phone verification errors: wait, for about 12 hours at most";
    NotAdmin: [],
        ["have permission to create"],
        "Flow errors, WhatsApp Business Account creation errors: get admin access";
    Restricted: [1357053, 1404163, 1784028, 2388107, 2446325, 2655089, 2859015, 3441040],
        ["verify the meta business", "no longer allowed to use", "currently restricted"],
        "Flow errors, WhatsApp Business Account restricted and creation errors: Business Support Home";
    ProfileTooNew: [],
        ["account is too new"],
        "Flow errors, Business Manager account creation errors: wait, or use another profile";
    ProfileCheck: [2136001, 2655091, 2859009, 2859043, 4612001],
        [],
        "Flow errors, Authentication and CAPTCHA: follow what Meta asks for";
    AppOutdated: [4563015],
        [],
        "Flow errors, WhatsApp Business app user onboarding: update the app";
    NotOnApp: [2655048, 2655095],
        [],
        "Flow errors, WhatsApp Business app user onboarding: register it in the app";
    RegionExcluded: [3441042],
        [],
        "Flow errors, WhatsApp Business app user onboarding: not for numbers of this region";
    BusinessUnverified: [2494030],
        [],
        "Flow errors, Partner-led business verification: it must be completed first";
    TwoStepVerificationOn: [],
        ["two-step verification"],
        "Migrating phone numbers between WABAs: it has to be turned off before";
    CodeWrong: [],
        ["code you entered"],
        "Flow errors, Phone verification errors: only the newest code counts";
    MetaFailed: [
        1675012, 1675030, 1752224, 2494149, 2593030, 2593035, 2593037, 2593039, 2655055, 2655069,
        3441003, 4056009
    ],
        ["something went wrong", "something has gone wrong", "error occurred while processing"],
        "Flow errors, System errors and OTP verification: try again";
}

impl WindowError {
    /// What an error means. `None`: the table has no entry for it, and Meta's own sentence is all
    /// that is known.
    pub fn of(error: &MetaError) -> Option<Self> {
        let code = error.code.as_ref().and_then(|code| code.parse().ok());
        let fits = |rule: &&Rule| {
            code.is_some_and(|code| rule.codes.contains(&code))
                || rule.texts.iter().any(|text| holds(&error.message, text))
        };
        TABLE.iter().find(fits).map(|rule| rule.kind)
    }

    /// Whether it is ours to put right: no customer can.
    pub fn is_ours(self) -> bool {
        self == Self::ProviderNotAllowed
    }
}

/// Whether a part stands in a sentence, whatever the case. By bytes: the tables of Unicode would
/// weigh more than all of this in the browser.
fn holds(sentence: &str, part: &str) -> bool {
    let part = part.as_bytes();
    let mut places = sentence.as_bytes().windows(part.len());
    places.any(|place| place.eq_ignore_ascii_case(part))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(code: Option<&str>, message: &str) -> Option<WindowError> {
        WindowError::of(&MetaError {
            message: message.to_owned(),
            code: code.map(str::to_owned),
            session_id: None,
        })
    }

    /// The sentences are Meta's own.
    #[test]
    fn each_error_that_meta_documents_has_its_meaning() {
        use WindowError::*;
        for (code, message, meant) in [
            (
                "3441041",
                "The phone number you have entered is not associated with the business you selected.",
                LinkedElsewhere,
            ),
            (
                "3441045",
                "Your phone number isn't eligible to connect to the WhatsApp Business Platform.",
                NotEligible,
            ),
            (
                "2655093",
                "The business is already sharing this WhatsApp Business Account with a partner. Switching partners is not supported in this flow. Disconnect the current partner in the WhatsApp Business App, then return here to connect a new partner.",
                OtherPartner,
            ),
            (
                "2655049",
                "This account is already shared with another partner, You can unshare this account with your partner, or create a new WhatsApp Business Account.",
                AccountShared,
            ),
            (
                "2494091",
                "Before you can share a WhatsApp Business Account, Business Solution Provider has to complete Business Verification.",
                ProviderNotAllowed,
            ),
            (
                "524126",
                "Your verified name violates WhatsApp guidelines. Please edit your verified name and try again.",
                NameRefused,
            ),
            (
                "",
                "DoubleTick can’t onboard customers right now",
                ProviderNotAllowed,
            ),
            (
                "",
                "Phone Number has been blocked. Please check alert prompt in WhatsApp Manager Overview or follow instructions in Business Support Home.",
                NumberBlocked,
            ),
            (
                "",
                "You have already linked the maximum number of phone numbers allowed for this Business Account.",
                TooManyNumbers,
            ),
            (
                "",
                "This number is registered to an existing WhatsApp account. To use this number, disconnect it from the existing account. Then, return to this page and re-enter the number. Note: It may take up to 3 minutes for the number to become available.",
                NumberInUse,
            ),
            (
                "",
                "This phone number already exists in your list of phone numbers.",
                AlreadyAdded,
            ),
            (
                "",
                "Phone number ownership is already verified.",
                AlreadyAdded,
            ),
            ("", "You have guessed too many times.", TooManyTries),
            (
                "",
                "Turn off two-step verification for this phone number, then try again.",
                TwoStepVerificationOn,
            ),
            ("", "The code you entered is incorrect.", CodeWrong),
            (
                "",
                "User does not have permission to create WhatsApp Business Accounts.",
                NotAdmin,
            ),
            (
                "",
                "We can’t verify the Meta Business Account that you selected. Go back to the previous screen to select a different account, or go to Meta Business Manager for support.",
                Restricted,
            ),
            (
                "",
                "Your Facebook account is too new to create a business account. Try again in an hour.",
                ProfileTooNew,
            ),
            (
                "",
                "You have reached the limit for the number of Businesses you can create at this time.",
                TooManyAccounts,
            ),
            (
                "",
                "Something has gone wrong. You will need to contact support and try again.",
                MetaFailed,
            ),
        ] {
            let by_text = of(None, message);
            assert_eq!(by_text, Some(meant), "{message}");
            if !code.is_empty() && code != "524126" {
                assert_eq!(of(Some(code), ""), Some(meant), "{code}");
            }
        }
    }

    #[test]
    fn what_a_sentence_tells_goes_before_a_code_further_down() {
        let message = "This number is not eligible yet: more activity is needed.";
        assert_eq!(of(Some("2655093"), message), Some(WindowError::NotEligible));
    }

    #[test]
    fn what_is_not_in_the_table_is_not_guessed() {
        for (code, message) in [
            (None, ""),
            (None, "No permission."),
            (Some("131"), "Something new"),
            (Some("not a number"), "Neu"),
            (Some("99999999999999999999"), ""),
        ] {
            assert_eq!(of(code, message), None, "{code:?} {message}");
        }
    }

    #[test]
    fn no_code_has_two_meanings_and_every_meaning_an_entry() {
        let mut codes: Vec<u32> = TABLE.iter().flat_map(|rule| rule.codes).copied().collect();
        let all = codes.len();
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), all);
        for kind in WindowError::ALL {
            let named = TABLE.iter().filter(|rule| rule.kind == kind).count();
            assert_eq!(named, 1, "{kind:?}");
        }
    }
}
