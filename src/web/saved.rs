//! All that is kept in the browser. Our cookies are the server's: no script reads them. The
//! history's entries hold addresses alone, without state.
//!
//! | key | where | what | whose | how long |
//! | --- | --- | --- | --- | --- |
//! | `doubletick-onboarding:<phone>` | tab, browser | what survives a reload: a form, and an attempt's id | the account's | until it is done, nobody is signed in any more, or another account is |
//! | `doubletick-onboarding:colleague` | tab, browser | the id of the attempt whose link was opened | a colleague's, who has no account | until their part is done |
//! | `doubletick-sign-in` | tab | where a one-time password was sent, and when | the browser's | until it expires, or somebody signs in |
//! | `doubletick-session` | browser | who signed in, or that nobody is: other tabs hear of it | the account's | not beyond the call that sets it |
//! | `language` | browser | the chosen language | the browser's | it stays |
//! | `doubletick-country` | browser | the country that was picked last in a phone field (`ui/phone`) | the browser's | it stays |

use journey::Saved;
use serde::Deserialize;
use serde::de::IgnoredAny;

use super::storage::{self, StorageArea};

/// What the keys of attempts begin with.
const ATTEMPT: &str = "doubletick-onboarding:";

/// What follows it, for a colleague.
const COLLEAGUE: &str = "colleague";

/// The key of a one-time password that was sent: a phone may end the page while its SMS is read.
const SIGN_IN: &str = "doubletick-sign-in";

/// The key by which other tabs hear who is signed in.
pub const SESSION: &str = "doubletick-session";

/// The person whose journey it is.
#[derive(Clone, PartialEq)]
pub enum JourneyOwner {
    /// That of the account with this id: [`contract::session::SessionAccount`].
    Account(String),
    /// That of a colleague who came by a link.
    Colleague,
}

/// The variant of [`Saved`] without its content: reading all of it would add to the first load.
#[derive(Deserialize)]
enum SavedKind {
    ChoosingMethod(IgnoredAny),
    Preparing(IgnoredAny),
    Attempt(IgnoredAny),
}

/// What was kept of their journey: in this tab, or else in another one, whose
/// window of Meta's is not this one's.
pub fn load(owner: &JourneyOwner) -> Option<Saved> {
    let key = key(owner);
    let of_another_tab = || match storage::kept(StorageArea::Browser, &key)? {
        Saved::Attempt { id, draft, .. } => Some(Saved::Attempt {
            id,
            in_meta: false,
            draft,
        }),
        saved => Some(saved),
    };
    storage::kept(StorageArea::Tab, &key).or_else(of_another_tab)
}

/// Whether this very tab began something that is not over.
pub fn began_here(owner: &JourneyOwner) -> bool {
    storage::kept::<SavedKind>(StorageArea::Tab, &key(owner)).is_some()
}

/// Keeps what is to survive a reload, or nothing.
pub fn keep(owner: &JourneyOwner, saved: Option<&Saved>) {
    for place in [StorageArea::Tab, StorageArea::Browser] {
        storage::keep(place, &key(owner), saved);
    }
}

/// The attempt that this browser knows of is not gone on with: the server knows it too.
pub fn forget_attempt(owner: &JourneyOwner) {
    let key = key(owner);
    let kind =
        storage::kept(StorageArea::Tab, &key).or_else(|| storage::kept(StorageArea::Browser, &key));
    if let Some(SavedKind::Attempt(_)) = kind {
        keep(owner, None);
    }
}

/// Keeps nothing of any account but this one.
pub fn forget_accounts(but: Option<&JourneyOwner>) {
    let but = but.map(key);
    for place in [StorageArea::Tab, StorageArea::Browser] {
        storage::forget(place, &|key| {
            let owner = key.strip_prefix(ATTEMPT);
            owner.is_some_and(|owner| owner != COLLEAGUE) && Some(key) != but.as_deref()
        });
    }
}

/// What was kept of the one-time password that this tab's customer is to enter.
pub fn sent_otp() -> Option<String> {
    storage::kept(StorageArea::Tab, SIGN_IN)
}

/// Keeps this of a one-time password that was sent, or nothing.
pub fn keep_sent_otp(sent: Option<String>) {
    storage::keep(StorageArea::Tab, SIGN_IN, sent.as_ref());
}

/// Tells the other tabs the id of the account that is signed in now: none, where nobody is.
pub fn tell_other_tabs(account: &str) {
    storage::call_out(SESSION, account);
}

fn key(owner: &JourneyOwner) -> String {
    let owner = match owner {
        JourneyOwner::Account(id) => id,
        JourneyOwner::Colleague => COLLEAGUE,
    };
    [ATTEMPT, owner].concat()
}
