//! What Meta completed is not lost with its code.
//!
//! A code can expire, be used by a try whose answer is lost, or never come. The signup is complete
//! at Meta all the same: a WABA is shared with us, and our system user can have the business token
//! for it. So it is looked for, and the onboarding goes on from there as if the code had been
//! exchanged. The search has an end, of which the customer is informed; after it Meta's window is opened again,
//! and a word of Meta's that comes later is still heard.
//!
//! | module | what lives there |
//! | --- | --- |
//! | `candidates` | what is known of the WABAs that a signup may have shared |
//! | `search` | the search for what a signup shared, and what follows |
//! | `partner_added` | Meta tells that a WABA was shared |
//!
//! Whose a shared WABA is, is decided by [`onboarding::ownership`]; what a search, its end and a proof
//! make of a record, by [`onboarding::recovery`]. The code that is sent to a number, for whoever holds
//! it, is [`crate::verification`]'s.
//!
//! # Whose is it?
//!
//! What the browser says is not proof: somebody could record an attempt with another business's
//! number, send a made-up code and a made-up message, and be handed that business's WABA. What is
//! proof is the number: Meta has verified that whoever signed up holds it. The rest is to find out
//! which account that person is at.
//!
//! ## What must be so in any case
//!
//! 1. **Its time.** Meta says that the WABA was shared (a signed webhook), or made (`creation_time`),
//!    after Meta's window was opened for this attempt the last time, and within the hour that a
//!    signup may take. What was shared before is nobody's to find, whoever asks.
//! 2. **Its number.** It holds the number that the attempt names, and Meta has verified it there. An
//!    unverified one could have been entered by anybody.
//! 3. **Nobody else has it.** No token of another account grants it, and the number is not connected
//!    for another account.
//! 4. **The message agrees.** Where the browser named WABA, number or portfolio, those are what
//!    Meta says.
//! 5. **Codes have had their time.** Most signups have their code, which is exchanged at once. So nothing
//!    is taken up before the code of whoever it is would have been exchanged: then rule 3 knows. But
//!    where rule 7's message names it there is nobody else to wait for.
//!
//! ## When it is this attempt's own
//!
//! No other account could have it either:
//!
//! 6. **Nobody else names the number.** No other account has an open attempt with any number of the
//!    WABA, or gave one up that was at Meta in that time.
//! 7. **No other signup could be it.** Somebody may name one number and enter another in Meta's window.
//!    So no other account had a window open when the WABA was shared, but for those of which it is
//!    known that it is not theirs: they have a WABA of their own since, by token or by message, or
//!    their window had ended without a code before. *Or the message names it*: the page that Meta's
//!    window was opened from receives the WABA's id, and nobody else does. That counts for a WABA that was
//!    made since: the id of an older one may be known to others.
//! 8. **One portfolio shared the number**, not several.
//!
//! ## Where it is in doubt
//!
//! Rules 1 to 5 are met and one of 6 to 8 is not. Then whoever holds the number decides: we send a code
//! to it, and the account that enters the code takes the WABA up. Others' windows, and others who name
//! the number, cost the customer this one step and no more; and who only names a number can't read
//! what is sent to it. The code is ours and not one of Meta's `request_code`: Meta has verified the
//! number already and sends no second code for it, and it counts what is asked, so that a stranger
//! could use up what the number's owner needs. Codes and tries are few, and shared with sign-in's
//! limit for the number.
//!
//! Where no code reaches the number, our team decides: `server onboardings recover`. It is bound to a
//! WABA that is shared with us and holds the number, and to rule 3 as far as the number is connected.
//!
//! ## What a forger gets
//!
//! | who | is handed |
//! | --- | --- |
//! | names another business's number, and waits for its signup | nothing: the owner's code goes before (5, 3); without it the owner names the number too (6): a code to the number |
//! | the same, while the owner named another number by mistake | nothing: the owner's window was open (7): a code to the number |
//! | overhears the ids and tells them as a message | nothing: the owner names the number too (6), or the WABA is older (7) |
//! | knows an older WABA's id | nothing: its sharing is not in the forger's time (1), or others could have it (7) |
//! | posts launches all day | nothing: others whose code is lost get a code to their number |
//! | guesses codes | five tries at each of three codes: one chance in 66,666, once for a signup |
//!
//! Every signup with our app begins at this server with an attempt of its owner's account, which
//! rules 6 and 7 see. Where our app is used for signups elsewhere too, leave recovery off.

mod candidates;
mod partner_added;
mod search;

pub use partner_added::{partner_added, shared};
pub use search::{after_window, search_once};
