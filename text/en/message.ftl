### What goes to a customer, over WhatsApp, by SMS or by email: the server writes it (crates/server/src/notices/texts.rs).
### An English one fits into one SMS. Each names the number first, and ends in the link. A changed text is a changed
### template at Meta, which has to be approved anew (docs/operating.md). `.subject` is the subject of the same as an email.

# The number is live.
connected = DoubleTick: { $number } is connected. See your next steps: { $link }
    .subject = { $number } is connected

# It does not go on, and somebody else than the customer acts.
stopped = DoubleTick: connecting { $number } is on hold. See why, and who acts next: { $link }
    .subject = Connecting { $number } is on hold

# The customer must answer something, or go on.
needs-you = DoubleTick: we need you to continue with { $number }. See what to do: { $link }
    .subject = We need you to continue with { $number }

# The customer's colleague has been through Meta's window.
colleague-done = DoubleTick: your teammate is done at Meta for { $number }. Follow the progress: { $link }
    .subject = Your teammate is done at Meta for { $number }

# The time that was set for the move is less than an hour away.
cut-over-soon = DoubleTick: { $number } moves within the hour. Change the time here: { $link }
    .subject = { $number } moves within the hour

# Meta rejected one template or more.
template-rejected = DoubleTick: Meta rejected message templates of { $number }. See which: { $link }
    .subject = Meta rejected message templates of { $number }

# The access to the number that the customer gave us ends within days.
access-ending = DoubleTick: our access to { $number } ends soon. Renew it here: { $link }
    .subject = Our access to { $number } ends soon

# The number does not serve the account any more.
disconnected = DoubleTick: { $number } is no longer connected. Reconnect it here: { $link }
    .subject = { $number } is no longer connected

# At the end of one that is sent over WhatsApp. STOP stays as it is: it is understood in every language.
how-to-stop = Reply STOP to get no more of these messages.

# At the end of one that is sent by email, after an empty line.
email-how-to-stop = You asked for these emails about { $number }. Turn them off here: { $link }

# The page that this link leads to: its heading, what comes of it, and its button.
email-stop-title = Turn off these emails?
email-stop-lead = You won't get any more emails about { $number }. You can turn them on again where you chose them.
email-stop-button = Turn off

# The same page once they are off.
email-stopped = These emails are turned off
