//! One onboarding: each file draws one view of the journey, or what several of them share, and
//! sends events. What a screen shows and offers is decided in `journey::view`.
//!
//! | file | what it draws |
//! | --- | --- |
//! | `start` | nothing of a journey yet: where it begins, and what is shown until then |
//! | `screens` | the screen that a view has, and what surrounds all of them |
//! | `colleague` | the same for a colleague, who does Meta's part by a link |
//! | `common` | what several screens share |
//! | `invite` | the link for a colleague |
//! | `method` | where the number is, and the two cards |
//! | `preparing` | the preparation, step by step |
//! | `cut_over` | the field of the cut-over's time |
//! | `ready` | before Meta's window |
//! | `in_meta` | beside Meta's window |
//! | `launch` | what the two of them and `stopped` share: the button |
//! | `companion` | the guide to Meta's window, a card for each screen |
//! | `drawing` | its drawings |
//! | `checking` | after Meta's window, until its last word has come |
//! | `working` | hand-over and finalization, step by step; the wait for the cut-over's time |
//! | `need` | what the server asks of the customer: which number, which PIN |
//! | `notices` | the offer of messages to the customer's phone, where they wait |
//! | `other_device` | the way to go on with it on a phone, or on a computer |
//! | `verify` | what the server asks of the customer: a verification code |
//! | `connected` | the end that we want |
//! | `next_steps` | what the customer does there next |
//! | `results` | what Meta reports there |
//! | `templates` | what became of the templates |
//! | `old_provider` | what became of the old provider, and what is to become of it |
//! | `stopped` | interrupted, or stuck |
//! | `sights` | what Meta may have shown before it stopped |

mod checking;
mod colleague;
mod common;
mod companion;
mod connected;
mod cut_over;
mod drawing;
mod in_meta;
mod invite;
mod launch;
mod method;
mod need;
mod newer;
mod next_steps;
mod notices;
mod old_provider;
mod other_device;
mod preparing;
mod ready;
mod results;
mod screens;
mod sights;
mod start;
mod stopped;
mod templates;
mod try_it;
mod verify;
mod working;

pub use colleague::colleague;
pub use start::onboarding;
