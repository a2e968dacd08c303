# Offers the link.
offer = Somebody else is the admin?

# What it is.
offer-lead = Make a link, and send it to a colleague who is an admin of the business portfolio. They go through Meta's window for this number, and need no DoubleTick account. They see the number and where it is, and nothing else of yours. Be in touch with them then, with the number at hand: Meta may send a code or a message to it.

# Makes it.
make = Make a link

# Makes another one.
make-another = Make a new link

# Takes it back.
take-back = Take the link back

# There is a link.
link-unopened = Nobody has opened the link yet. It works until { TIME($until) }.

# It was opened.
link-opened = Your colleague has opened the link. It works until { TIME($until) }.

# It was used.
link-used = Your colleague has been through Meta's window. The link works until { TIME($until) }.

# Above Meta's part, for the colleague.
lead = A colleague asks you to do Meta's part, as you are an admin of the business portfolio. If Meta sends a code or a message to the number, your colleague has it. You see nothing else of their account, and nothing of yours is shown to them.

# The colleague's part is done.
done-title = Thank you, your part is done

# Under it.
done = Your colleague goes on from here, and sees what comes of it. You can close this page.

# A link that does not work.
over-title = This link does not work any more

# Why, whether the number is safe, and what now.
over = It is too old, was taken back or given up, or a newer one took its place. The number is safe, wherever it is now. Ask your colleague for a new link.
