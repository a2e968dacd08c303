# A box to tick: messages to the phone that the customer signed in with.
message-me = Message me at { $number } when it's done or needs me

# Under it.
message-me-note = A few messages by WhatsApp or SMS. Untick the box to turn them off.
