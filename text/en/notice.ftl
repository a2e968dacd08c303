# A box to tick: messages to the phone that the customer signed in with.
message-me = Message me at { $number } when it's done or needs me

# Under it.
message-me-note = A few messages by WhatsApp or SMS. Untick the box to turn them off.

# The same by email, to the address of the customer's account on the platform.
email-me = Email me at { $email } when it's done or needs me

# Under it.
email-me-note = A few emails. To turn them off, untick the box or use the link in an email.
