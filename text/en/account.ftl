# Sign-in.
sign-in = Sign in to DoubleTick

# Under it.
sign-in-lead = Enter your phone number. We send you a one-time password by SMS, so there is nothing to remember.

# The field.
your-phone = Your phone number

# Its hint.
your-phone-hint = With country code, such as +91 98200 12345

# The button.
send-otp = Send one-time password

# While it is sent.
sending = Sending…

# The second step.
enter-otp = Enter the one-time password

# The field.
otp = One-time password

# Its hint.
otp-hint = 6 digits

# The button.
sign-in-button = Sign in

# While it is checked.
checking = Checking…

# Another one.
resend = Send another one

# Another number.
change-phone = Change the phone number

# Leaves.
sign-out = Sign out

# The server did not say who is signed in.
unreachable = We can't reach DoubleTick

# Under it.
unreachable-lead = Check your internet connection. If it works, the trouble is ours: please try again in a minute. Nothing that you entered is lost, and a move that has begun goes on without this page.

# The navigation.
navigation = Main

# The dashboard.
dashboard = Dashboard

# For a fresh account.
welcome = Move your WhatsApp number to DoubleTick

# Under it.
welcome-lead = Your number is on the WhatsApp Cloud API with another provider? Bring it here yourself, in about 15 minutes. It keeps its display name, quality rating and messaging limit. For a new number, or one in the WhatsApp Business App, start here too.

# Starts onboarding.
get-started = Get Started

# For an account with numbers.
dashboard-title = Dashboard

# Under it.
dashboard-lead = You find your numbers and how they are in Manage WABAs.

# Attempts that have not ended.
unfinished = Not finished yet

# Goes on with one.
continue-attempt = Continue

# Looks at what there is to know of a number.
see-number = PIN, templates and state

# A number whose access was taken from us.
needs-reconnecting = Needs reconnecting

# Under it: what happened, whether the number is safe, what now.
needs-reconnecting-lead = Meta says that DoubleTick can't use this number any more, so its messages don't reach DoubleTick. Connect it again, or remove it in Manage WABAs.

# Begins anew.
reconnect = Connect again

# A number on its way out.
leaving = Leaving

# Under it.
leaving-lead = DoubleTick's connection is being ended at Meta. This goes on by itself.

# Meta does not let it go. Its words follow.
leaving-refused = Meta refuses to take it off, so it is still with DoubleTick. Meta says: { $words }

# Once more.
leave-again = Try again

# Has a number leave.
remove = Remove from DoubleTick

# What it means.
remove-lead = Sending and receiving with DoubleTick stops at once. The number stays yours: you can connect it to another provider, or here again. If another provider serves it too, it stays there. Chats in DoubleTick are not moved.

# Does it.
remove-now = Remove this number

# It could not be asked for.
remove-failed = That did not work, and nothing has changed. Please try again.

# Looks at one that waits for our team.
see-attempt = See where it is

# Settings.
settings = Settings

# An entry of it.
manage-wabas = Manage WABAs

# Under it.
manage-wabas-lead = Your WhatsApp Business Accounts and their numbers

# Starts onboarding on an existing account.
add-number = Add Number

# None there.
no-wabas = No number is connected yet.

# The list could not be fetched.
wabas-unreachable = We can't show your numbers right now. They are not affected: only this list is missing.

# Labels of a number.
number = Number

# Display name.
display-name = Display name

# Status.
status = Status

# Quality rating.
quality = Quality rating

# Messaging limit.
limit = Messaging limit

# The WABA's id.
waba-id = WABA ID

# What Meta does not tell.
not-told = Not told by Meta

## A number's status at Meta

status-connected = Connected
status-pending = Pending
status-flagged = Flagged
status-restricted = Restricted
status-rate-limited = Rate limited
status-banned = Banned
status-disconnected = Disconnected
status-deleted = Deleted

## Its quality rating: in English in WhatsApp Manager's words

quality-green = High
quality-yellow = Medium
quality-red = Low
quality-unknown = Not rated yet

## Where an unfinished attempt stands, in a few words

stage-awaiting-signup = Next: Meta's window
stage-finalizing-retrying = Under way
stage-scheduled = Ready: waits for the time that you set
stage-needs-customer = Waiting for your answer
stage-interrupted = Stopped: you can go on
stage-stuck = On hold
stage-connected = Connected
stage-abandoned = Given up
stage-left = Left DoubleTick

# Where the one-time password went.
otp-sent-to =
    { $minutes ->
        [one] We sent it to { $phone }. It is good for one minute.
       *[other] We sent it to { $phone }. It is good for { $minutes } minutes.
    }

# A button's words until another one-time password may be asked for.
resend-in = Another one { IN($seconds) }

## What comes, on the first page

step-prepare = Prepare
    .what = A short checklist, so that Meta does not turn the move down halfway.
step-confirm = Confirm with Meta
    .what = Log in to Facebook in Meta's own window and verify the number.
step-watch = Watch it move
    .what = We do the rest. Your present provider keeps working meanwhile.

## Its messaging limit

limit-not-set = Not set yet
limit-unlimited = Unlimited
limit-customers =
    { $customers ->
        [one] { $customers } customer in 24 hours
       *[other] { $customers } customers in 24 hours
    }

# Keeps the session.
stay = Stay signed in

# The session is about to end.
session-ends =
    { $minutes ->
        [one] Your session ends in { NUMBER($minutes) } minute. You find everything as you left it when you sign in again.
       *[other] Your session ends in { NUMBER($minutes) } minutes. You find everything as you left it when you sign in again.
    }

## Why a number needs reconnecting, what that means, and what now

lost-access-taken = DoubleTick's access was removed in Meta's settings, so messages don't reach DoubleTick. Connect the number again to go on.
lost-access-expired = DoubleTick's access has expired, so messages don't reach DoubleTick. Renew it: nothing moves.
lost-app-removed = DoubleTick's app was removed from your business in Meta's settings, so messages don't reach DoubleTick. Connect the number again to go on.
lost-account-deleted = The WhatsApp account or the number was deleted at Meta. To use the number with DoubleTick, connect it again.
lost-not-registered = Meta says that the number isn't registered here any more: it may have moved to another provider. To use it with DoubleTick, connect it again.
lost-offboarded = The WhatsApp Business App is being set up again, such as on a new phone, so messages don't reach DoubleTick. Finish the setup in the app and leave DoubleTick ticked: the number then connects by itself within minutes. If DoubleTick isn't ticked any more, connect the number again.
lost-offboarded-title = Waiting for the app's setup
lost-moved-to-another-account = This number is connected to another DoubleTick account now. If that's wrong, contact support.
lost-released = This number isn't in your DoubleTick account any more. Connect it again to use it here.

# Renews access to a number.
renew = Renew access

# Access has an end, which is near.
access-ends = DoubleTick's access to this number ends: { TIME($at) }. Renew it before then: nothing moves, and messages keep coming.

# On the page of an attempt whose number a later one has connected.
renewed-since = This number was connected again since. See the later attempt for its status.
