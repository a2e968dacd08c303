//! The sandbox's numbers: what card numbers are to a payment sandbox.
//!
//! Data only. Where a behaviour takes effect is decided where it takes effect: in the window, in
//! the Graph API, in the SDK script.

use crate::phone_format::current_plan;
pub(crate) use crate::phone_format::{display, meta_display, normalize};

/// A number that the stand-in knows, and how it behaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SandboxNumber {
    /// The number in E.164 form, such as `+919820000001`.
    pub e164: &'static str,
    /// A short name to call it by in tests and documents, such as `happy`.
    pub name: &'static str,
    /// What it does, in one sentence.
    pub does: &'static str,
    /// The behaviour itself.
    pub behaviour: Behaviour,
}

/// How a number behaves. One per entry of the catalogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Behaviour {
    /// Everything goes well.
    Happy,
    /// Lives on the WhatsApp Business App, not on the Cloud API.
    BusinessApp,
    /// Two-step verification is still on at the old provider.
    TwoStepOn,
    /// The first OTP that arrives is a wrong one.
    WrongOtp,
    /// Too many OTPs were asked for.
    OtpRateLimit,
    /// The display name was declined.
    NameNotApproved,
    /// The first signup ends without the number.
    NoNumber,
    /// The window fails at the number, and the customer reports it.
    ErrorReported,
    /// A closed window says nothing.
    ClosesWindow,
    /// The code is expired on arrival.
    CodeExpired,
    /// The session message arrives, the login callback never does.
    CodeLost,
    /// `register` was called too often.
    RegisterLimited,
    /// The number has a PIN already.
    PinMismatch,
    /// The Graph API fails twice, then recovers.
    GraphErrors,
    /// `register` works, and its answer is lost.
    RegisterAnswerLost,
    /// Some templates cannot be migrated.
    TemplatesPartly,
    /// Connected to DoubleTick already.
    ConnectedElsewhere,
    /// The WABA ends up with several numbers.
    SeveralNumbers,
    /// The number cannot be verified in the window.
    Unverified,
    /// The number belongs to a different business portfolio.
    OtherPortfolio,
    /// The window fails once, then goes on.
    ErrorThenRecovery,
    /// The old provider's WABA is shared as it is.
    WabaShared,
    /// The browser blocks the window.
    WindowBlocked,
    /// The browser blocks the SDK script.
    SdkBlocked,
    /// Neither message nor callback arrives.
    NoCallback,
    /// Everything takes its time.
    Slow,
    /// The code arrives before the session message.
    MessageLate,
    /// The new account has no payment method.
    NoPayment,
    /// Not on WhatsApp yet, as every number that is not in the catalogue.
    New,
    /// On the WhatsApp Business App, and the finish message names no number.
    BusinessAppNoId,
    /// We join the old provider on it, and it is live for us at once.
    Joined,
    /// We join, and it has to be registered, which leaves its PIN as it was.
    JoinedPending,
    /// The same, and the old provider's app is listed with ours.
    JoinedOldApp,
    /// The same as pending, and the session message has the account model's new ids.
    JoinedIds,
    /// We join, and it becomes live by itself a moment later.
    JoinedLate,
    /// Moves as ever, by the window that asks for the number first.
    NumberFirst,
    /// Meta takes its time to show the new account.
    SlowSetup,
    /// The customer has many accounts, of other brands too.
    ManyAccounts,
    /// An earlier deregistration is incomplete.
    DeregistrationIncomplete,
    /// The same, and deregistering once more does not help.
    DeregistrationStuck,
    /// Meta tells little of it.
    TellsLittle,
    /// The first access to it ends within weeks.
    AccessEnds,
    /// The first access to it ends within minutes.
    AccessExpires,
    /// Its status is another one for a moment, once.
    PendingOnce,
    /// Our app is refused for a while.
    RefusedAtFirst,
    /// A payment method of the customer's own is on the new account.
    OwnPaymentMethod,
    /// The new account is in another currency than our credit line.
    OtherCurrency,
    /// The window says that the number is linked to another portfolio.
    LinkedElsewhere,
    /// The window says that we may not connect customers.
    ProviderRefused,
    /// The window says that the number is blocked.
    NumberBlocked,
    /// The code is exchanged, and the answer is lost.
    ExchangeAnswerLost,
    /// Meta writes it without its ninth digit.
    NinthDigit,
    /// Meta writes it with a 1 that is no longer dialled.
    OldOne,
}

impl Behaviour {
    /// Whether the number lives on the WhatsApp Business App, and not on the Cloud API.
    pub(crate) fn is_on_business_app(self) -> bool {
        matches!(self, Self::BusinessApp | Self::BusinessAppNoId)
    }

    /// Whether the number is at a provider before anybody signs up.
    pub(crate) fn has_provider(self) -> bool {
        self != Self::New && !self.is_on_business_app()
    }

    /// Whether we join the old provider on the number, which stays there: Meta's account model of
    /// 2026.
    pub(crate) fn is_joined(self) -> bool {
        matches!(
            self,
            Self::Joined
                | Self::JoinedPending
                | Self::JoinedOldApp
                | Self::JoinedIds
                | Self::JoinedLate
        )
    }

    /// Whether its window asks for the number first, and makes the account by itself.
    pub(crate) fn asks_number_first(self) -> bool {
        self.is_joined() || self == Self::NumberFirst
    }

    /// Whether the customer can remove what is in the way, outside the product.
    pub fn can_be_settled(self) -> bool {
        matches!(
            self,
            Self::TwoStepOn
                | Self::NameNotApproved
                | Self::RegisterLimited
                | Self::PinMismatch
                | Self::TemplatesPartly
                | Self::OtherPortfolio
                | Self::NoPayment
                | Self::DeregistrationStuck
                | Self::OwnPaymentMethod
                | Self::OtherCurrency
                | Self::LinkedElsewhere
                | Self::ProviderRefused
                | Self::NumberBlocked
        )
    }
}

/// The PIN that the numbers `pin-mismatch`, `joined-pending` and `joined-old-app-stays` have had all
/// along.
pub const KNOWN_PIN: &str = "123456";

macro_rules! number {
    ($e164:literal, $name:literal, $behaviour:ident, $does:literal) => {
        SandboxNumber {
            e164: $e164,
            name: $name,
            does: $does,
            behaviour: Behaviour::$behaviour,
        }
    };
}

#[rustfmt::skip]
static NUMBERS: &[SandboxNumber] = &[
    number!("+919820000001", "happy", Happy, "Moves from the old provider without trouble."),
    number!("+919820000002", "business-app", BusinessApp, "Is on the WhatsApp Business App: the Cloud API window refuses it, the coexistence window takes it."),
    number!("+919820000003", "two-step-on", TwoStepOn, "Has two-step verification on at the old provider: register answers 2388001 until it is settled."),
    number!("+919820000004", "wrong-otp", WrongOtp, "Is sent a wrong first OTP, which the window refuses; the next one is right. (For every number, any code but the newest in the inbox is wrong.)"),
    number!("+919820000005", "otp-rate-limit", OtpRateLimit, "Is refused its first three OTPs as too many; the fourth is sent, and verifying later is offered."),
    number!("+919820000006", "name-not-approved", NameNotApproved, "Has a declined display name: register answers 2388103 until it is settled."),
    number!("+919820000007", "no-number", NoNumber, "Finishes without a number the first time (FINISH_ONLY_WABA), with it the second time."),
    number!("+919820000008", "error-reported", ErrorReported, "Always fails at the number screen; the customer reports the error there (CANCEL with an error code)."),
    number!("+919820000009", "closes-window", ClosesWindow, "Says nothing when its window is closed early: only the login callback comes, without a code. (Any number's window may be closed at any step.)"),
    number!("+919820000010", "code-expired", CodeExpired, "Gets a code that has expired before it can be exchanged: what the signup shared is found without it."),
    number!("+919820000011", "code-lost", CodeLost, "Sends the session message, but the login callback is never called: what the signup shared is found without a code."),
    number!("+919820000012", "register-limited", RegisterLimited, "Was registered too often: register answers 133016 until it is settled."),
    number!("+919820000013", "pin-mismatch", PinMismatch, "Has the PIN 123456 already: register answers 133005 to any other, 133008 after five wrong ones, until it is settled."),
    number!("+919820000014", "graph-errors", GraphErrors, "Makes the first two Graph calls about it answer 500, then recovers."),
    number!("+919820000015", "register-answer-lost", RegisterAnswerLost, "Is registered at the first call although that call answers 500."),
    number!("+919820000016", "templates-partly", TemplatesPartly, "Has templates of which two cannot be migrated until it is settled, and one is rejected after it was."),
    number!("+919820000017", "connected-elsewhere", ConnectedElsewhere, "Is connected to DoubleTick already, for another account."),
    number!("+919820000018", "several-numbers", SeveralNumbers, "Ends in a WABA that holds three numbers, and the session message names none."),
    number!("+919820000019", "unverified", Unverified, "Gets no OTP in the window, so it finishes unverified: register answers 133006 until it is verified."),
    number!("+919820000020", "other-portfolio", OtherPortfolio, "Belongs to a different business portfolio: register answers 2388103 until it is settled."),
    number!("+919820000021", "error-then-recovery", ErrorThenRecovery, "Fails once at the number screen (ERROR), then goes on in the same window."),
    number!("+919820000022", "waba-shared", WabaShared, "Its existing WABA is offered first, to be shared as it is: nothing to register, the old provider's app stays subscribed."),
    number!("+919820000023", "window-blocked", WindowBlocked, "Has its window blocked, when the page names it in extras.setup.phone; else set the SDK to window-blocked."),
    number!("+919820000024", "sdk-blocked", SdkBlocked, "Stands for a blocked SDK script: set the SDK to unavailable, as no number is known when the script loads."),
    number!("+919820000025", "no-callback", NoCallback, "Finishes at Meta, but neither the session message nor the login callback comes: Meta's webhook tells of it."),
    number!("+919820000026", "slow", Slow, "Is on a slow connection: every window and Graph call about it takes a second and a half longer."),
    number!("+919820000027", "message-late", MessageLate, "Sends the code first and the session message two seconds later."),
    number!("+919820000028", "no-payment", NoPayment, "Moves, but its new account has no payment method: health_status says BLOCKED with 131042 until it is settled."),
    number!("+919820000029", "new", New, "Is not on WhatsApp yet: no prompt about another provider, connected as a new number. (So is any number that is not in this list.)"),
    number!("+919820000030", "business-app-no-id", BusinessAppNoId, "Is on the WhatsApp Business App; the coexistence window's finish message names no number."),
    number!("+919820000031", "slow-setup", SlowSetup, "Finishes at once, and for 20 seconds Meta does not show its new account: the token does not name it, and calls about it answer 100/33."),
    number!("+919820000032", "many-accounts", ManyAccounts, "Belongs to a customer with 12 more accounts, of other brands, that are shared with us; the token names the new one last, and no session message comes."),
    number!("+919820000036", "deregistration-incomplete", DeregistrationIncomplete, "Was left half deregistered: register answers 133000 with HTTP 500 until deregister is called once more."),
    number!("+919820000037", "deregistration-stuck", DeregistrationStuck, "Was left half deregistered, and deregister does not help: register answers 133000 with HTTP 500 until it is settled."),
    number!("+919820000038", "tells-little", TellsLittle, "Has its display name, quality, limit and verification told as null and its id as a number, and no field for the older limit."),
    number!("+919820000039", "access-ends", AccessEnds, "Gives an access that ends in 20 days, the first time: it can be renewed from the start."),
    number!("+919820000040", "access-expires", AccessExpires, "Gives an access that ends after two minutes, the first time: every call by it answers 190 (463) then."),
    number!("+919820000041", "pending-once", PendingOnce, "Is called PENDING from 10 to 40 seconds after it was connected, and CONNECTED again: ask Meta again in that time."),
    number!("+919820000042", "refused-at-first", RefusedAtFirst, "Has our app refused by (#100) when it subscribes, for a minute from the first time: it goes on by itself, or by another try."),
    number!("+919820000046", "exchange-lost", ExchangeAnswerLost, "Has its code exchanged, but the answer is lost: the next try is told that the code was used. What the signup shared is found without it."),
    number!("+919820000051", "own-payment-method", OwnPaymentMethod, "Has a payment method of its own on the new account: a Solution Partner's credit line is refused until it is settled. (Only where the server has one.)"),
    number!("+919820000052", "other-currency", OtherCurrency, "Has a new account in USD: a Solution Partner's credit line in another currency is refused until it is settled. (Only where the server has one.)"),
    number!("+919820000053", "linked-elsewhere", LinkedElsewhere, "Is linked to another portfolio: the window refuses it at the number screen (ERROR 3441041) until it is settled."),
    number!("+919820000054", "provider-refused", ProviderRefused, "Its owner is told that DoubleTick can't onboard customers right now (ERROR, on the first screen), until it is settled."),
    number!("+919820000055", "number-blocked", NumberBlocked, "Is blocked by WhatsApp: the window refuses it at the number screen (ERROR) until it is settled."),
    number!("+919820000056", "joined", Joined, "Is joined: Meta's new account model adds DoubleTick as a second partner, live at once, and the old provider stays without being listed."),
    number!("+919820000057", "joined-pending", JoinedPending, "Is joined as pending: register passes with any PIN and leaves the one that it had, so the reports don't tell it from a move."),
    number!("+919820000058", "joined-old-app-stays", JoinedOldApp, "Is joined as pending, and the old provider's app is listed beside ours until the customer removes that partner (a switch on the first page)."),
    number!("+919820000059", "joined-ids", JoinedIds, "Is joined as pending, and the session message has primary_waac_ids and messaging_account_id, as Embedded Signup v5 will have; it has no PIN before or after."),
    number!("+919820000060", "joined-late", JoinedLate, "Is joined as pending and live by itself a moment later, without register: the reports don't tell it from a registration that was forgotten."),
    number!("+919820000061", "number-first", NumberFirst, "Moves as ever, by the window that asks for the number first and can't leave it for later."),
    number!("+5531988881234", "ninth-digit", NinthDigit, "Is Brazilian: Meta writes it without the ninth digit, as +55 31 8888-1234, and it may be entered either way."),
    number!("+525512345678", "old-one", OldOne, "Is Mexican: Meta writes it with a 1, as +52 1 55 1234 5678, and it may be entered either way."),
];

/// All the numbers that the stand-in knows.
pub fn numbers() -> &'static [SandboxNumber] {
    NUMBERS
}

/// The number with this E.164 form, by its country's present plan or as Meta writes it.
pub fn by_e164(e164: &str) -> Option<&'static SandboxNumber> {
    let current_plan = current_plan(e164);
    NUMBERS.iter().find(|number| number.e164 == current_plan)
}

/// The number with this name, such as `happy`.
pub fn by_name(name: &str) -> Option<&'static SandboxNumber> {
    NUMBERS.iter().find(|number| number.name == name)
}

/// How any number behaves: one that is not in the catalogue is new to WhatsApp.
pub(crate) fn behaviour_of(e164: &str) -> Behaviour {
    by_e164(e164).map_or(Behaviour::New, |number| number.behaviour)
}

/// The catalogue as a table in neat columns, for a terminal.
pub fn table() -> String {
    let name_width = NUMBERS.iter().map(|n| n.name.len()).max().unwrap_or(0);
    let mut table = String::new();
    for number in numbers() {
        let spoken = display(number.e164);
        table.push_str(&format!(
            "{spoken}  {:name_width$}  {}\n",
            number.name, number.does
        ));
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn indian_numbers_are_in_order_and_names_unique() {
        let indian: Vec<_> = numbers().iter().map(|n| n.e164).collect();
        let indian: Vec<_> = indian
            .iter()
            .filter(|e164| e164.starts_with("+91"))
            .collect();
        assert!(indian.windows(2).all(|two| two[0] < two[1]));
        let names: HashSet<_> = numbers().iter().map(|n| n.name).collect();
        let behaviours: HashSet<_> = numbers().iter().map(|n| n.behaviour).collect();
        assert_eq!(names.len(), numbers().len());
        assert_eq!(behaviours.len(), numbers().len());
    }

    #[test]
    fn the_readme_lists_every_number_as_it_is() {
        let readme = include_str!("../../../README.md");
        for number in numbers() {
            let row = format!(
                "| {} | `{}` | {} |",
                display(number.e164),
                number.name,
                number.does
            );
            assert!(readme.contains(&row), "missing in README.md:\n{row}");
        }
    }

    #[test]
    fn the_table_has_one_line_a_number() {
        assert_eq!(table().lines().count(), numbers().len());
    }
}
