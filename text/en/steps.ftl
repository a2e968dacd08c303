# The first question: the heading of the first screen.
where-title = Where is your number now?

# Under it.
where-lead = This decides how it's connected.

# An answer to it.
today-shared = In the WhatsApp Business App and with another provider (Coexistence)

# What follows for a number that is in the app and with another provider.
obstacle-shared = A number that's in the WhatsApp Business App can't be moved from another provider. Disconnect it from that provider first, in the app. Then connect it to { -platform } and keep using the app.

# The button for who has done that.
left-provider = I've disconnected it

# The button for who has deleted the account in the app.
left-app = I've deleted it in the app

# Which step of the preparation this is.
step-of = Step { NUMBER($at) } of { NUMBER($of) }

# The heading of the first step.
step-number = What's your WhatsApp number?

# Under it.
number-lead = Nothing moves yet. We save your answers in this browser as you go.

# On to the next step.
continue = Continue

# Above the list of what is wrong, as links to the fields.
problems = To continue, fix:

# Under the heading of what is required.
checks-lead = Meta refuses the number without these. Tick each one once you've checked it.

# Links to the very place at Meta.
open-phone-numbers = Open Phone numbers in WhatsApp Manager

open-people = Open People in Meta Business Settings

open-security = Open Security Center

open-billing = Open Billing and payments

open-templates = Open Message templates

open-waba = Open WhatsApp accounts in Meta Business Settings

# Under the field of the old WABA ID.
paste-hint = You can also paste the address of the account's page here.

# Opens a message to the old provider.
ask-provider = Ask your provider to do it

# Above the message.
ask-provider-lead = Can only your provider change this? Send them this message.

# The message, from the customer to their provider.
ask-two-step = Hello, please turn off two-step verification (the 6-digit PIN) for our WhatsApp number { $number }. Please don't delete the number. Thank you.

# The same, to be made an admin.
ask-admin = Hello, which business portfolio owns our WhatsApp number { $number }? Please make us an admin of it (Full control). Thank you.

# What small drawings show, for who cannot see them.
picture-two-step = Drawing: the settings of a phone number in WhatsApp Manager, with two-step verification turned off

picture-people = Drawing: the list of people in Meta Business Settings, with Full control beside your name

picture-code = Drawing: a phone that has received a 6-digit code

picture-name = Drawing: the list of numbers in WhatsApp Manager, with an approved display name

# For who cannot check everything now.
not-yet = Not ready yet?

# What becomes of the answers.
not-yet-lead = Your answers stay in this browser until you sign out. Come back any time and continue here.

# A calendar file.
remind-me = Add a reminder for tomorrow to my calendar

# The title of that entry.
reminder-title = Connect { $number } to { -platform }

# Under the heading of what is recommended.
tips-lead = Not required, but they save you time. You can skip them.

# Under the question when the number moves.
time-lead = Choose a quiet time. Messages still being sent when the number moves won't be delivered.

# Times that are suggested.
tonight = Tonight ({ TIME($at) })

tomorrow-morning = Tomorrow morning ({ TIME($at) })

tomorrow-night = Tomorrow night ({ TIME($at) })

# A calendar file with the time that was chosen.
add-to-calendar = Add to my calendar

# The title of that entry.
calendar-title = { $number } moves to { -platform }

# What was entered, above the consent.
summary-number = Number

summary-when = Move

time-at = { TIME($at) }

# Goes back to it.
change-number = Change the number

change-time = Change the time

# Asked before an attempt is given up.
start-over-title = Start over?

# What is lost and what stays.
ends-attempt = This attempt ends. Your number stays where it is. We keep your answers for the next attempt.

ends-schedule = The scheduled move is canceled and this attempt ends. Your number stays where it is. We keep your answers for the next attempt.

ends-renewal = This attempt ends. Your number stays with { -platform } as it is now.

# The button that means it.
start-over-yes = End it and start over

# The button that leaves everything as it is.
not-now = Not now

# Asked before the link for a teammate is revoked.
take-back-lead = The link stops working right away, so your teammate can't use it. You can create a new one.

# The button that means it.
take-back-yes = Yes, revoke the link

# A fold before Meta's window: the same on a phone or a computer.
other-device = Continue on another device

# Under it, before the QR code and the link.
other-device-lead = Scan this with your phone, or send yourself the link. Sign in there the same way. Everything you entered is there.

# What the QR code is, for who can't see it.
other-device-code = QR code with the link to this page
