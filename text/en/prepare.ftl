# What the bar is, for a screen reader.
parts-label = Your progress

# The choice of the method.
method-title = How do you want to connect your number?

# Under it.
method-lead = Choose by where the number is today.

# The badge of the one that moves a number.
method-badge = For moving from another provider

# The badge of the one that the answers lead to.
method-fits = Right for your number

# Help for who doesn't know.
unsure = Not sure which one?

# The answers of a question that is answered by them.
yes = Yes

# The other one.
no = No

# Under it.
prepare-lead = Two minutes here save you from being turned down at Meta. What you enter is kept if you leave.

# The number's field.
number = The WhatsApp number that you bring

# Its hint.
number-hint = With country code, such as +91 98200 12345

# Where it is.
origin = Where is it today?

# What must be so.
must-title = Meta turns you down without these

# What should be so.
should-title = Worth having ready

# Something that blocks is not checked.
unchecked = Check this first. Meta turns the number down without it.

# Opens the way to check an item.
how = How to check

# The field of the old WABA's id.
source-waba = WABA ID at your present provider

# Its hint.
source-waba-hint = You may leave it out. With it we bring your approved templates along. WhatsApp Manager shows it beside the account's name.

# It can't be one.
source-waba-wrong = A WABA ID has digits only, about 15 of them. You may also leave it out.

# When the number is cut over.
cut-over = When shall the number move?

# The default.
cut-over-now = As soon as everything is ready

# The other choice.
cut-over-later = At a quiet hour that I set

# The field.
cut-over-at = Date and time, where you are

# Its hint.
cut-over-hint = Within the next 7 days. Everything else is done before, and your present provider works until then. You can still change it.

# No possible time.
cut-over-wrong = Enter a time within the next 7 days.

# The same number has an attempt already.
under-way = You are bringing this number already. Go on with that attempt, or give it up there first.

# The title of the points that the customer agrees to.
consent-title = Before you agree

# Consent is missing.
consent-missing = We need your agreement before anything can move.

# The button.
submit = Save and continue

# While it is recorded.
submitting = Saving…

# Under the button.
submit-note = Nothing moves yet. Your agreement is recorded with its date, and Meta's window comes next.

## The cards of the methods: in English in the guide's exact words

method-cloud-api = Connect WhatsApp API number (Cloud API)
method-coexistence = Connect your existing WhatsApp Business number (Coexistence)

## Whom a method is for

method-for-cloud-api = The number is on the WhatsApp Cloud API with another provider, and you move it to DoubleTick. Choose this also for a new number.
method-for-coexistence = The number is on the WhatsApp Business App on a phone, and you go on using the app beside DoubleTick.

## Questions for who doesn't know the method

question-today = Where is the number today?
question-keeps-app = Do you want to go on using the app on the phone?
question-reachable = Can the number take an SMS or a call now?

## Answers to the first of them

today-other-provider = On the Cloud API with another provider
today-business-app = On the WhatsApp Business App, or WhatsApp, on a phone
today-nowhere = Not on WhatsApp
today-double-tick = With DoubleTick already

## What follows from the answers

advice-other-provider = Choose Cloud API: it moves the number to DoubleTick. Coexistence can't move a number from another provider: it is for numbers in the app.
advice-business-app = Choose Coexistence: the app and DoubleTick share the number. Cloud API would refuse it while it is in the app. A number of the ordinary WhatsApp app is moved to the WhatsApp Business App first.
advice-new = Choose Cloud API: it is connected as a new number. Coexistence is for numbers in the app.

## The button that takes the advice

take-cloud-api = Go on with Cloud API
take-coexistence = Go on with Coexistence

## Why a number can't be brought as it is, and what to do

obstacle-already-here = Nothing has to move. You find the number under Settings, Manage WABAs. If it isn't there, it is in another DoubleTick account: our support brings the two together.
obstacle-leaves-app = Save your chats: they are lost when the account in the app is deleted. Then delete it there: Settings, Account, Delete my account. Within about 3 minutes the number is free: come back and answer "Not on WhatsApp".
obstacle-unreachable = Meta proves by a 6-digit code that the number is yours, and a recorded phone menu can't take it. Have calls go to a person, or ask your phone company for a line that takes SMS or calls, then come back. Nothing has changed: the number works as before.

## The form's title

title-other-provider = Prepare the move
title-business-app-new = Prepare the connection

## Where the number is today

origin-other-provider = With another provider, on the Cloud API
origin-business-app = On the WhatsApp Business App
origin-new = Not on WhatsApp: it is a new number

## The parts of the way, as the bar at the top names them

part-method = Method
part-prepare = Prepare
part-meta = Meta
part-finish = Finish

## Readiness: what the customer checks, why it matters, how to check it and what to do if it isn't so

ready-portfolio-admin-new = I am, or a colleague who helps me is, an admin of my business's portfolio at Meta
    .why = Only an admin can give DoubleTick access.
    .how = Meta Business Settings → Users → People: your name must say Full control. If there is no portfolio yet, you create one in Meta's window.
ready-number-reachable-in-app = The phone with the WhatsApp Business App is at hand
    .why = Meta asks in the app whether you agree.
    .how = Open the app, and update it if it is older than version 2.24.17: Settings → Help → App info.
ready-two-step-verification-off = Two-step verification of the number is off
    .why = While it is on, Meta does not let the number go. It is the 6-digit PIN of the WhatsApp number, not the two-factor login of your Facebook account.
    .how = WhatsApp Manager → Account tools → Phone numbers → the number → Two-step verification → Turn off. Only who owns the WhatsApp Business Account can. Meta sends an e-mail to the portfolio's address to confirm it, which can be late. If you don't see the setting, write to your present provider: "Please turn off two-step verification for our number, without deleting it."
ready-portfolio-admin = I am, or a colleague who helps me is, an admin of the business portfolio that owns the number
    .why = The number must stay in the same business portfolio, and only an admin can give DoubleTick access.
    .how = Meta Business Settings → Users → People: your name must say Full control. If your present provider owns the portfolio, ask them which one it is, and to make you an admin.
ready-number-reachable = An SMS or a call to the number reaches me now
    .why = Meta sends a 6-digit code to the number itself, to prove that it is yours.
    .how = Have the SIM or the line at hand, and call the number from another phone. A recorded phone menu can't take the code.
ready-display-name-approved = The display name is approved, and no change of it is pending
    .why = A number without an approved name is not moved.
    .how = WhatsApp Manager → Account tools → Phone numbers. The name must not say "pending" or "declined". A change takes Meta up to a few days: wait for it.
ready-portfolio-verified = The business portfolio is verified
    .why = Meta may refuse the move otherwise, and one that isn't verified holds 2 numbers at most.
    .how = Meta Business Settings → Security Center: it must say Verified. If it doesn't, start the verification there.
ready-payment-method = A payment method is at hand
    .why = Meta can refuse a move without one, and the new account needs one before it sends template messages.
    .how = WhatsApp Manager → Billing and payments, for the account that the number is in today. You add one to the new account when the number is here.
ready-templates-exported = My templates are exported
    .why = Some may need to be made or approved again. A copy of the texts saves you time.
    .how = WhatsApp Manager → Message templates, or your present provider's export.
ready-campaigns-paused = Campaigns at the old provider are paused
    .why = What is still being sent when the number moves does not arrive.
    .how = Pause them in your present provider's dashboard, and choose a quiet hour.

## The consent. A change of these words, in any language, is a new CONSENT_TEXT_VERSION in
## crates/contract/src/onboarding.rs: a test holds the two together.

consent-move-1 = The move can't be undone. There is no way back but to move the number again, to the old provider.
consent-move-2 = When Meta moves the number, messaging at your old provider stops for good the moment the number is registered with DoubleTick. Its access ends then.
consent-move-added = Meta may add DoubleTick to the number instead. Then nothing stops: your old provider keeps its access and goes on billing you until you remove it.
consent-move-3 = Chat history does not move. It stays with the old provider: export what you need before.
consent-move-4 = Templates may need to be synced or approved again by Meta before you can send them.
consent-coexistence-1 = Linked devices of the app are unlinked. Disappearing and view-once messages, live location and broadcast lists go off.
consent-coexistence-2 = At most 20 messages a second can be sent. Coexistence is not offered in Nigeria and South Africa.
consent-coexistence-3 = The WhatsApp Business App must be version 2.24.17 or later, and stays the place to disconnect.
consent-new-1 = The number can't be used in the WhatsApp apps as long as it is connected to DoubleTick.
consent-new-2 = Meta reviews its display name, and charges the business for messages.
# The checkbox.
consent = I have read this and agree, on behalf of the business that owns the number.
