//! All that is kept in the browser. Our cookies are the server's: no script reads them. The
//! history's entries hold addresses alone, without state.
//!
//! | key | where | what | whose | how long |
//! | --- | --- | --- | --- | --- |
//! | `doubletick-onboarding:<phone>` | tab, browser | what survives a reload: a form that is not sent, or an attempt's id | the account's | until it is done, nobody is signed in any more, or another account is |
//! | `doubletick-onboarding:colleague` | tab, browser | the id of the attempt whose link was opened | a colleague's, who has no account | until their part is done |
//! | `doubletick-session` | browser | who signed in, or that nobody is: other tabs hear of it | the account's | not beyond the call that sets it |
//! | `language` | browser | the chosen language | the browser's | it stays |
//! | `doubletick-country` | browser | the country that was picked last in a phone field (`ui/phone`) | the browser's | it stays |

use contract::phone::PhoneNumber;
use journey::Saved;
use serde::Deserialize;
use serde::de::IgnoredAny;

use super::storage::{self, Keep};

/// What the keys of attempts begin with.
const ATTEMPT: &str = "doubletick-onboarding:";

/// What follows it, for a colleague.
const COLLEAGUE: &str = "colleague";

/// The key by which other tabs hear who is signed in.
pub const SESSION: &str = "doubletick-session";

/// Whose journey it is.
#[derive(Clone, PartialEq)]
pub enum Whose {
    /// That of the account with this phone.
    Account(PhoneNumber),
    /// That of a colleague who came by a link.
    Colleague,
}

/// Which [`Saved`] it is, for who wants no more of it: a reader of all weighs on the first load.
#[derive(Deserialize)]
enum Kind {
    ChoosingMethod(IgnoredAny),
    Preparing(IgnoredAny),
    Attempt(IgnoredAny),
}

/// What was kept of their journey: in this tab, or else in another one, whose
/// window of Meta's is not this one's.
pub fn load(whose: &Whose) -> Option<Saved> {
    let key = key(whose);
    let of_another_tab = || match storage::kept(Keep::Browser, &key)? {
        Saved::Attempt { id, .. } => Some(Saved::Attempt { id, in_meta: false }),
        saved => Some(saved),
    };
    storage::kept(Keep::Tab, &key).or_else(of_another_tab)
}

/// Whether this very tab began something that is not over.
pub fn began_here(whose: &Whose) -> bool {
    storage::kept::<Kind>(Keep::Tab, &key(whose)).is_some()
}

/// Keeps what is to survive a reload, or nothing.
pub fn keep(whose: &Whose, saved: Option<&Saved>) {
    for place in [Keep::Tab, Keep::Browser] {
        storage::keep(place, &key(whose), saved);
    }
}

/// The attempt that this browser knows of is not gone on with: the server knows it too.
pub fn forget_attempt(whose: &Whose) {
    let key = key(whose);
    let kind = storage::kept(Keep::Tab, &key).or_else(|| storage::kept(Keep::Browser, &key));
    if let Some(Kind::Attempt(_)) = kind {
        keep(whose, None);
    }
}

/// Keeps nothing of any account but this one.
pub fn forget_accounts(but: Option<&Whose>) {
    let but = but.map(key);
    for place in [Keep::Tab, Keep::Browser] {
        storage::forget(place, &|key| {
            let whose = key.strip_prefix(ATTEMPT);
            whose.is_some_and(|whose| whose != COLLEAGUE) && Some(key) != but.as_deref()
        });
    }
}

/// Tells the other tabs who is signed in now: nobody, where there is no phone.
pub fn tell_other_tabs(phone: &str) {
    storage::call_out(SESSION, phone);
}

fn key(whose: &Whose) -> String {
    let whose = match whose {
        Whose::Account(phone) => phone.as_str(),
        Whose::Colleague => COLLEAGUE,
    };
    [ATTEMPT, whose].concat()
}
