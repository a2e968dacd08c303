# Offers the link.
offer = Not the admin? Invite someone

# What it is.
offer-lead = Send a link to an admin of your business portfolio. They'll sign in with Facebook and confirm this number. They can't see anything else in your account. Keep the phone handy. They may ask you for a code.

# Makes it.
make = Create link

# Makes another one.
make-another = Create new link

# Takes it back.
take-back = Revoke link

# There is a link.
link-unopened = Not opened yet. The link works until { TIME($until) }.

# It was opened.
link-opened = Your teammate opened the link. It works until { TIME($until) }.

# It was used.
link-used = Your teammate finished with Meta. The link works until { TIME($until) }.

# Above Meta's part, for the colleague.
lead = A teammate invited you, an admin of the business portfolio, to connect this number. Ask them for any code Meta sends to it. You can't see anything else in each other's accounts.

# The colleague's part is done.
done-title = Thanks, you're done

# Under it.
done = Your teammate will see the result. You can close this page.

# A link that does not work.
over-title = This link doesn't work anymore

# Why, whether the number is safe, and what now.
over = It expired, was revoked or was replaced. The number is safe, wherever it is now. Ask your teammate for a new link.

# The message that brings the link to the colleague. The customer sends it.
ask = Please help me connect our WhatsApp number { $number } to { -platform }. Open this link and sign in with Facebook as our business portfolio's admin: { $link }

# Above Meta's part, for the colleague, where it is known who asks: a name or a phone number.
lead-from = { $who } invited you, an admin of the business portfolio, to connect this number to { -platform }. Ask them for any code Meta sends to it. You can't see anything else in each other's accounts.
