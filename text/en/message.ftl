### What goes to a customer's phone, over WhatsApp or by SMS: the server writes it (crates/server/src/notices/texts.rs).
### An English one fits into one SMS. Each names the number first, and ends in the link. A changed text is a changed
### template at Meta, which has to be approved anew (docs/operating.md).

# The number is live.
connected = DoubleTick: { $number } is connected. See your next steps: { $link }

# It does not go on, and somebody else than the customer acts.
stopped = DoubleTick: connecting { $number } is on hold. See why, and who acts next: { $link }

# The customer must answer something, or go on.
needs-you = DoubleTick: we need you to continue with { $number }. See what to do: { $link }

# The customer's colleague has been through Meta's window.
colleague-done = DoubleTick: your teammate is done at Meta for { $number }. Follow the progress: { $link }

# The time that was set for the move is less than an hour away.
cut-over-soon = DoubleTick: { $number } moves within the hour. Change the time here: { $link }

# Meta rejected one template or more.
template-rejected = DoubleTick: Meta rejected message templates of { $number }. See which: { $link }

# The access to the number that the customer gave us ends within days.
access-ending = DoubleTick: our access to { $number } ends soon. Renew it here: { $link }

# The number does not serve the account any more.
disconnected = DoubleTick: { $number } is no longer connected. Reconnect it here: { $link }

# At the end of one that is sent over WhatsApp. STOP stays as it is: it is understood in every language.
how-to-stop = Reply STOP to get no more of these messages.
