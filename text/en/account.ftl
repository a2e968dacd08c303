# Sign-in.
sign-in = Sign in to DoubleTick

# Under it.
sign-in-lead = We'll send an OTP to your phone.

# The field.
your-phone = Your phone number

# Its hint.
your-phone-hint = With country code, like +91 98200 12345

# The button.
send-otp = Send OTP

# While it is sent.
sending = Sending…

# The second step.
enter-otp = Enter the OTP

# The field.
otp = OTP

# The hint of a field for a code: it is sent off by its last digit.
otp-hint = 6 digits. We check it as soon as it's complete.

# The button.
sign-in-button = Sign in

# While it is checked.
checking = Checking…

# Another one.
resend = Resend OTP

# Another number.
change-phone = Use a different number

# Leaves.
sign-out = Sign out

# The server did not say who is signed in.
unreachable = We can't reach DoubleTick

# Under it.
unreachable-lead = Check your internet connection and try again in a minute. Nothing is lost, and a move that has started continues.

# The navigation.
navigation = Main

# The dashboard.
dashboard = Dashboard

# For a fresh account.
welcome = Move your WhatsApp number to DoubleTick

# Under it.
welcome-lead = Switch your WhatsApp API number to DoubleTick in about 15 minutes. Keep your number, display name, quality rating and messaging limit. New to the WhatsApp API? Start here too.

# Starts onboarding.
get-started = Get Started

# For an account with numbers.
dashboard-title = Dashboard

# Attempts that have not ended.
unfinished = In progress

# Goes on with one.
continue-attempt = Continue

# Looks at what there is to know of a number.
see-number = View details

# A number whose access was taken from us.
needs-reconnecting = Reconnect needed

# Under it: what happened, whether the number is safe, what now.
needs-reconnecting-lead = DoubleTick can't use this number anymore, Meta says, so you don't get its messages here. Reconnect it, or remove it in Manage WABAs.

# Begins anew.
reconnect = Reconnect

# A number on its way out.
leaving = Disconnecting…

# Under it.
leaving-lead = This can take a few minutes. You don't need to do anything.

# Meta does not let it go. Its words follow.
leaving-refused = Meta didn't remove this number, so it's still on DoubleTick. Meta says: { $words }

# Once more.
leave-again = Try again

# Has a number leave.
remove = Remove from { -platform }

# What it means.
remove-lead = Sending and receiving on { -platform } stops right away, and chats here don't move. The number stays yours, with any other provider it has.

# Does it.
remove-now = Remove number

# It could not be asked for.
remove-failed = Couldn't remove the number. Nothing changed. Try again.

# Looks at one that waits for our team.
see-attempt = View status

# Settings.
settings = Settings

# An entry of it.
manage-wabas = Manage WABAs

# Under it.
manage-wabas-lead = Your WhatsApp Business Accounts and their numbers

# Starts onboarding on an existing account.
add-number = Add Number

# None there.
no-wabas = No numbers connected yet.

# The list could not be fetched.
wabas-unreachable = We can't show your numbers right now. They aren't affected.

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
not-told = Not available

## A number's status at Meta

status-connected = Connected
status-pending = Pending
status-flagged = Flagged
status-restricted = Restricted
status-rate-limited = Sending limit reached
status-banned = Banned
status-disconnected = Disconnected
status-deleted = Deleted

## Its quality rating: in English in WhatsApp Manager's words

quality-green = High
quality-yellow = Medium
quality-red = Low
quality-unknown = Not rated yet

## Where an unfinished attempt stands, in a few words

stage-awaiting-signup = Next: sign in with Facebook
stage-finalizing-retrying = In progress
stage-scheduled = Scheduled
stage-needs-customer = Waiting for you
stage-interrupted = Stopped. You can continue.
stage-stuck = On hold
stage-connected = Connected
stage-abandoned = Cancelled
stage-left = Removed from { -platform }

# Where the one-time password went.
otp-sent-to =
    { $minutes ->
        [one] Sent to { $phone }. It expires in one minute.
       *[other] Sent to { $phone }. It expires in { $minutes } minutes.
    }

# A button's words until another one-time password may be asked for.
resend-in = Resend { IN($seconds) }

## What comes, on the first page

step-prepare = Prepare
    .what = A quick checklist so nothing stops the move halfway.
step-confirm = Confirm with Meta
    .what = Sign in with Facebook and verify your number.
step-watch = We'll do the rest
    .what = Your current provider keeps working until your number moves.

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
        [one] You'll be signed out in { NUMBER($minutes) } minute. Your progress is saved.
       *[other] You'll be signed out in { NUMBER($minutes) } minutes. Your progress is saved.
    }

## Why a number needs reconnecting, what that means, and what now

lost-access-taken = DoubleTick's access was removed in Meta's settings, so you don't get messages here. Reconnect the number.
lost-access-expired = DoubleTick's access expired, so you don't get messages here. Renew it. Your number won't move.
lost-app-removed = The DoubleTick app was removed in Meta's settings, so you don't get messages here. Reconnect the number.
lost-account-deleted = The account or the number was deleted at Meta. Reconnect it to use it here.
lost-not-registered = Meta says this number isn't registered here anymore. It may have moved to another provider. Reconnect it to use it here.
lost-offboarded = The WhatsApp Business App is being set up again, so you don't get messages here. Finish the setup and keep DoubleTick selected. It reconnects within minutes. Not selected anymore? Reconnect the number.
lost-offboarded-title = Waiting for the app's setup
lost-moved-to-another-account = This number is now in another { -platform } account. If that's wrong, contact support.
lost-released = This number isn't in your { -platform } account anymore. Reconnect it to use it here.

# Renews access to a number.
renew = Renew access

# Access has an end, which is near.
access-ends = DoubleTick's access ends at { TIME($at) }. Renew it before then to keep getting messages. Your number won't move.

# On the page of an attempt whose number a later one has connected.
renewed-since = This number was reconnected later. View the later details for its status.

# Six digits are wanted.
six-digits = Enter 6 digits.

# The heading of the dashboard's list.
your-numbers = Your numbers

# How much the customer has to do for a number, before the first of it.
to-do =
    { $count ->
        [one] One thing left to do
       *[other] { NUMBER($count) } things left to do
    }
