# What the bar is, for a screen reader.
parts-label = Your progress

# The choice of the method.
method-title = How do you want to connect your number?

# The badge of the one that moves a number.
method-badge = To switch from another provider

# The badge of the one that the answers lead to.
method-fits = Right for your number

# The answers of a question that is answered by them.
yes = Yes

# The other one.
no = No

# The number's field.
number = WhatsApp number to connect

# Its hint.
number-hint = With country code, like +91 98200 12345

# Where it is.
origin = Where is it now?

# What must be so.
must-title = Required before you start

# What should be so.
should-title = Recommended

# Something that blocks is not checked.
unchecked = Confirm this to continue.

# Opens the way to check an item.
how = How to check

# The field of the old WABA's id.
source-waba = WABA ID at your current provider

# Its hint.
source-waba-hint = Optional, but without it we can't copy your templates. It's next to the account's name in WhatsApp Manager.

# It can't be one.
source-waba-wrong = Enter about 15 digits, or leave it empty.

# When the number is cut over.
cut-over = When should we move it?

# The default.
cut-over-now = As soon as everything is ready

# The other choice.
cut-over-later = At a time I choose

# The field.
cut-over-at = Date and time (your local time)

# Its hint.
cut-over-hint = Within 7 days. Your current provider works until then, and you can change the time.

# No possible time.
cut-over-wrong = Choose a time within the next 7 days.

# The same number has an attempt already.
under-way = You've already started with this number. Continue or start over there.

# The title of the points that the customer agrees to.
consent-title = Before you agree

# Consent is missing.
consent-missing = Agree to continue.

# The button.
submit = Save and continue

# While it is recorded.
submitting = Saving…

# Under the button.
submit-note = Nothing moves yet. We record your agreement with its date. Next: sign in with Facebook.

## The cards of the methods: in English in the guide's exact words

method-cloud-api = Connect WhatsApp API number (Cloud API)
method-coexistence = Connect your existing WhatsApp Business number (Coexistence)

## Whom a method is for

method-for-cloud-api = Your number is on the Cloud API with another provider and you want to switch to { -platform }. Also for new numbers.
method-for-coexistence = Your number is in the WhatsApp Business App and you want to keep using the app with { -platform }.

## Questions for who doesn't know the method

question-keeps-app = Do you want to keep using the app?

## Answers to the first of them

today-other-provider = On the Cloud API with another provider
today-business-app = In the WhatsApp Business App, or WhatsApp, on a phone
today-nowhere = Not on WhatsApp
today-double-tick = Already on { -platform }

## What follows from the answers

advice-other-provider = Choose Cloud API to switch to { -platform }. Coexistence only works for numbers in the WhatsApp Business App.
advice-business-app = Choose Coexistence to use the app with { -platform }. Cloud API doesn't work while the number is in the app. On regular WhatsApp? Move to the WhatsApp Business App first.
advice-new = Choose Cloud API for a new number. Coexistence only works for numbers in the app.

## The button that takes the advice

take-cloud-api = Continue with Cloud API
take-coexistence = Continue with Coexistence

## Why a number can't be brought as it is, and what to do

obstacle-already-here = Nothing needs to move. See Settings → Manage WABAs. Not there? It's in another { -platform } account. Contact support to merge them.
obstacle-leaves-app = Save your chats first, as deleting the app account deletes them. Then in the app, go to Settings → Account → Delete my account. Come back in 3 minutes and choose "Not on WhatsApp".

## The form's title

title-other-provider = Prepare your move
title-business-app-new = Prepare your connection

## Where the number is today

origin-other-provider = On the Cloud API with another provider
origin-business-app = In the WhatsApp Business App
origin-new = Not on WhatsApp, it's a new number

## The parts of the way, as the bar at the top names them

part-method = Method
part-prepare = Prepare
part-meta = Meta
part-finish = Finish

## Readiness: what the customer checks, why it matters, how to check it and what to do if it isn't so

ready-portfolio-admin-new = I (or a teammate helping me) am an admin of my business portfolio at Meta
    .why = Only an admin can give DoubleTick access.
    .how = In Meta Business Settings → Users → People, your name must show Full control. No portfolio yet? You'll create one with Meta.
ready-number-reachable-in-app = I have the phone with the WhatsApp Business App
    .why = Meta asks you to confirm in the app.
    .how = Update the app if Settings → Help → App info shows a version older than 2.24.17.
ready-two-step-verification-off = Two-step verification is off for this number
    .why = Meta won't move the number while it's on. It's the number's WhatsApp PIN, not your Facebook two-factor login.
    .how = WhatsApp Manager → Account tools → Phone numbers → your number → Two-step verification → Turn off. Meta emails the portfolio's address to confirm. Only the account's owner can do this. Can't see it? Write to your current provider: "Please turn off two-step verification for our number, without deleting it."
ready-portfolio-admin = I (or a teammate helping me) am an admin of the business portfolio that owns this number
    .why = The number must stay in this portfolio, and only an admin can give DoubleTick access.
    .how = In Meta Business Settings → Users → People, your name must show Full control. If your current provider owns the portfolio, ask which one it is and to make you an admin.
ready-number-reachable = I can receive an SMS or call on this number
    .why = Meta sends it a 6-digit code to verify it's yours.
    .how = Call the number from another phone to test it. An IVR can't receive the code.
ready-display-name-approved = The display name is approved with no pending changes
    .why = Meta doesn't move a number without an approved name.
    .how = In WhatsApp Manager → Account tools → Phone numbers, it must not show "pending" or "declined". Changes take Meta up to a few days.
ready-portfolio-verified = The business portfolio is verified
    .why = Meta may refuse the move otherwise, and allows 2 numbers at most.
    .how = Meta Business Settings → Security Center must show Verified. If not, start verification there.
ready-payment-method = I have a card or payment method for Meta billing
    .why = Meta may refuse the move without one, and the new account needs one to send templates.
    .how = Check WhatsApp Manager → Billing and payments for your current account. You'll add one to the new account after the move.
ready-templates-exported = I've exported my templates
    .why = You may need to recreate some or get them approved again.
    .how = Use WhatsApp Manager → Message templates, or your current provider's export.
ready-campaigns-paused = I've paused campaigns at my old provider
    .why = Messages still sending when the number moves won't be delivered.
    .how = Pause them in your current provider's dashboard, and move at a quiet time.

## The consent. A change of these words, in any language, is a new CONSENT_TEXT_VERSION in
## crates/contract/src/onboarding.rs: a test holds the two together.

consent-move-1 = This can't be undone. To go back, you'd have to migrate the number again.
consent-move-2 = If Meta moves your number, you can no longer send or receive messages with your old provider as soon as it's connected to DoubleTick. Its access ends then.
consent-move-added = Meta may add DoubleTick to your number instead. Then your old provider keeps access and keeps billing you until you remove it.
consent-move-3 = Chat history doesn't move. Export what you need from your old provider first.
consent-move-4 = Templates may need to be synced or approved again by Meta before you can send them.
consent-coexistence-1 = The app's linked devices are unlinked. Disappearing and view-once messages, live location and broadcast lists are turned off.
consent-coexistence-2 = You can send at most 20 messages a second. Coexistence isn't available in Nigeria and South Africa.
consent-coexistence-3 = You need WhatsApp Business App version 2.24.17 or later, and can only disconnect in the app.
consent-new-1 = You can't use this number in the WhatsApp apps while it's connected to DoubleTick.
consent-new-2 = Meta reviews the display name and charges your business for messages.
# The checkbox.
consent = I have read this and agree, on behalf of the business that owns the number.
