# Under it.
working-lead = This takes a minute or two and continues even if you close this page.

# The same, where a next try has its time: a minute or two would not be true.
waiting-lead = We'll keep trying, even if you close this page.

# As long as only this page has what it takes.
keep-open = Keep this page open for a moment to pass on Meta's confirmation.

# A finish without its code.
awaiting-code = Meta says you're done. We're looking for its confirmation.

# No line to the server.
link-lost = We can't reach DoubleTick. Whatever has started continues, and this page updates automatically.

# The cut-over waits for its time.
scheduled-title = Ready to move

# Does not wait.
move-now = Move it now

# Before it doesn't.
move-now-lead = This can't be undone. Your old provider stops right away, unless Meta adds DoubleTick alongside it.

# The button that means it.
move-now-button = Yes, move it now

# Another time.
move-later = Change the time

# The button that does.
set-time = Set time

# Several numbers, and none is theirs.
pick-title = Which number do you want to connect?

# None is chosen yet.
pick-one = Choose a number first.

# The button.
pick-button = Continue with this number

# It is none of them.
none-of-these = None of these, start over

# Another number than they said.
confirm-title = Is this the right number?

# The button.
confirm-button = Yes, continue with this number

# It isn't.
not-this-number = No, start over and choose the right one with Meta

# Verification by us.
verify-title = Verify your number

# The same, where we must know that the number is theirs.
proof-title = Confirm this is your number

# Under it: what else leads on.
proof-help = No code? Start over with Facebook, or give support this reference. Our team can check it another way.

# It may not be entered any more.
no-tries-left = Too many wrong codes. Ask for a new one.

# The field.
code = Code from Meta

# The same for a code that we sent.
proof-code = Code from DoubleTick

# Its hint.
code-hint = 6 digits

# The button.
verify = Verify

# The number has a PIN.
pin-title = Enter the number's PIN

# Under it.
pin-lead = Meta asks for this number's two-step verification PIN. Don't know it? Ask whoever set it, for example your provider. Or turn it off in WhatsApp Manager → Account tools → Phone numbers → your number → Two-step verification, then enter a new PIN here.

# The field.
pin = Two-step verification PIN

# It was wrong.
pin-wrong = Wrong PIN. After several wrong ones, Meta locks it for a while.

# The button.
send-pin = Continue

# While an answer is sent.
sending = One moment…

# The end.
connected = Connected

# Beside it: the old provider is still to be removed.
one-thing-left = One thing left

# The facts of before and after.
facts-title = Number details

# The same, of a number that is lost since.
facts-title-lost = Last known details

# How it was before, where it hasn't.
as-before = same as before

# Whether it can send.
can-send = Can send messages

# Meta did not say.
not-said = Meta hasn't said yet. Refresh in a while.

# A payment method is missing.
wants-payment = Add a payment method in WhatsApp Manager → Billing and payments to start sending templates. You can already receive messages.

# Looks again.
check-again = Refresh

# While it looks.
checking = Refreshing…

# The templates.
templates-title = Templates

# Nobody said where they are.
templates-unknown = No templates were copied because we don't have your old WABA ID. Add it now, or recreate them in { -platform } for Meta to review.

# Meta does not.
templates-refused = Meta didn't copy your templates. Check the old WABA ID and try again, or recreate them in { -platform } for Meta to review.

# There were none.
templates-none = We found no templates to copy in that account.

# Those that came.
templates-brought = Copied

# One of them, of which Meta says the id alone.
template-id = Template ID { $id }

# Those that did not.
templates-left = Couldn't copy

# The old provider.
old-provider = Your old provider

# It is gone.
old-provider-gone = No longer has access. Meta shows the number in its new account, with no app but DoubleTick's.

# Meta lists its app no more, or never did, where the number did not move.
old-provider-unlisted = Not listed. Meta shows no app but DoubleTick's on this account.

# It isn't.
old-provider-still = These apps can still read the account's messages, Meta says.

# Meta does not show: it has an account of its own on the number.
old-provider-not-visible = Meta doesn't tell us if it still has access. Each provider can have its own account on a number.

# What is to become of it.
plan-title = Do you want to keep your old provider?

# The choice that the move is for.
plan-remove = Remove it. Only DoubleTick sends, receives and bills

# The other one.
plan-keep = Keep both. Both send, receive and bill you

# The customer has done so, and Meta does not tell.
plan-removed = I've removed it

# How it is removed: the first step.
remove-open = In Meta Business Settings → Accounts → WhatsApp accounts, select this number's account.

# The second.
remove-partner = Open Partners, and remove your old provider.

# The third. The button says check-again.
remove-check = Come back here and select Refresh below.

# By the customer's word alone.
removed-note = You told us you removed it. We can't confirm it with Meta.

# The PIN that was made.
pin-made-title = Your new two-step verification PIN

# What it is for.
pin-made-lead = Keep this PIN in case you move the number again. You'll only see it once, so have a safe place ready.

# The button.
pin-reveal = Show PIN

# It is shown.
pin-shown = Save it now. You won't see it again.

# It was shown.
pin-was-shown = You've already seen it. If it's lost, set a new one in WhatsApp Manager under Two-step verification.

# A PIN that may not be ours.
pin-unsure-title = Two-step verification PIN

# What is known of it.
pin-unsure-lead = We set a new PIN, but Meta may have kept the old one. To be sure, set your own in WhatsApp Manager under Two-step verification.

# What remains.
remains-title = Next steps

# Leaves.
done = Go to Manage WABAs

# What to say to support.
stuck-now = If you contact support, give them this reference.

## The title while the server is at it

working-title-other-provider = Moving your number
working-title-business-app-new = Connecting your number

## The steps of finalization

step-exchange = Get Meta's confirmation
step-inspect = Check permissions
step-assets = Find your number
step-subscribe = Connect messages
step-templates = Copy templates
step-credit-line = Set up billing with DoubleTick
step-cut-over-business-app = Request contacts and chats from the app
step-cut-over = Connect the number to DoubleTick
step-confirm = Check that the number is live

## How far a step is

step-state-waiting = waiting
step-state-running = in progress
step-state-done = done
step-state-stopped = stopped

## The buttons that ask for a code

send-code-sms = Send SMS
send-code-voice = Call me

## What became of that

code-sent-sms = Meta sent the code by SMS. It can take a minute.
code-sent-voice = Meta is calling the number with the code.
code-sent-by-us = We sent the code. It can take a minute.
code-sent = The code is on its way. It can take a minute.

## Under the title at the end

connected-lead-registered = Your number is live. Messages now arrive in { -platform }.
connected-lead-shared = Your number is live on { -platform }. It stayed in the same WhatsApp Business Account, so your templates are unchanged.
connected-lead-coexistence = Your number is live in the app and on { -platform }. Contacts, and any chats you shared, arrive over the next hours.
connected-lead-joined = Your number is live on DoubleTick. Your old provider is still on it too.
connected-lead-unclear = Your number is live on { -platform }. We can't see if your old provider still has access.
connected-lead-awaits-inbox = Your number is live on { -platform }. Messages show in your inbox once it takes over the number. This page tells you when.
connected-lead-unrecognized = Your number is live on { -platform }. Reload to see more.
try-title = Test sending and receiving
try-inbox-waits = Your inbox hasn't taken over the number yet. You don't need to do anything.
try-inbox-ready = Your inbox took over the number at { TIME($at) }.
try-write = Send the number a WhatsApp message from any phone. Scan the code or open the chat.
try-open-chat = Open chat
try-code = QR code that opens a chat with the number
try-message-came = First message received at { TIME($at) }.
try-answer = Then reply from your inbox.
try-answer-went = First reply sent at { TIME($at) }.

## Whether the number can send

can-send-available = Yes
can-send-limited = With limits
can-send-blocked = Not yet

## What is in the way of messages, before Meta's own words

cause-business-not-verified = Meta hasn't verified your business. Check or start it in Meta Business Settings → Security Center.
cause-not-registered = Meta says the number isn't registered. Refresh in a few minutes. If it stays, give support the reference.
cause-restricted = Meta restricted or disabled the account or number. See why and ask for a review in WhatsApp Manager.
cause-other = Meta's technical reason is below. Our support can help.

## A template's status at Meta

template-status-approved = approved
template-status-pending = in review
template-status-rejected = rejected, edit and resubmit
template-status-paused = paused
template-status-disabled = disabled
template-status-unknown = not known yet

# What a screen reader says of the progress.
progress =
    { $of ->
        [one] { NUMBER($done) } of { $of } step done
       *[other] { NUMBER($done) } of { $of } steps done
    }
# When the server tries again.
again-at = We'll try again at { TIME($at) }.
# What a signup without a code may have shared is looked for.
looking = We're checking with Meta until { TIME($at) }. If you finished there, this page continues automatically. If not, open Meta's window again.
# Before this, another try is no use.
not-before = You can try again from { TIME($at) }.
# The cut-over waits for its time: when, and what until then.
scheduled-lead = Your number moves at { TIME($at) }, your time. Your current provider works until then. You can change the time, start over or close this page.
# Several numbers, and none is theirs: why it is asked.
pick-lead = We couldn't find { $number } in the accounts you shared. Choose the number to connect. Nothing happens to the others.
# Another number than they said: why it is asked for.
confirm-lead = You entered { $number }, but Meta shows this number.
# Verification by us.
verify-lead = Meta sends a 6-digit code to { $number } to verify it's yours.
# The same for us, where it is in doubt whose a signup is: by a code of ours.
proof-lead = We found { $number } at Meta. We'll send it a 6-digit code to make sure it's yours.
# How often a code may still be entered. It follows code-sent-sms or code-sent-voice.
tries-left =
    { $tries ->
        [one] You have one try.
       *[other] You have { $tries } tries.
    }
# Buttons' words until another code may be asked for.
send-again-sms = Resend SMS { IN($seconds) }
send-again-voice = Call again { IN($seconds) }
# How it was before, where it has changed.
was = was { $value }

## What remains for the customer, at the end

remains-try = Message the number from your phone and reply from { -platform } to check sending and receiving.
remains-pin-made = Keep the two-step verification PIN we created.
remains-pin-theirs = Keep the two-step verification PIN you entered.
remains-pin-unsure = Make sure you know the two-step verification PIN, or set a new one in WhatsApp Manager.
remains-payment = Make sure the new account has a payment method in WhatsApp Manager. Templates aren't sent without one.
remains-waba-id = Update the WABA ID in your integrations (CRM, store, website).
remains-templates = Check your templates. Meta may need to approve some again.
remains-old-access = Remove your old provider's access.
remains-cancel-plan = Cancel your old provider's plan once its last invoice is paid.

# Prints the facts.
print = Print

# What is stuck: when it is tried again, and by whom.
stuck-again-at = We'll try again at { TIME($at) }. You can also try now.
stuck-stopped = We've stopped trying. Try again, or contact support with the reference.
stuck-launch = Once it's fixed, open Meta's window again. If it stops here again, contact support with the reference.

# Opens the page of Meta's where a next step is done.
open-at-meta = Open at Meta

# Beside a next step that is done by what Meta reports.
meta-reports-it = Done, as Meta reports

# At the head of a printed page: which number, what support finds it by, and when it was printed.
printed = { $number } · Reference { $reference } · As of { TIME($at) }

# Under it.
templates-left-where = Find them by ID in WhatsApp Manager → Message templates.

# Has the templates of the old WABA copied.
copy-templates = Copy templates

# While they are copied.
copying = Copying… This can take a minute.

# Has one template that stayed behind tried again.
copy-again = Try again

# The same for a screen reader, which tells of one of several.
copy-again-of = Try again: template { $id }

# The field of the old WABA's id, once the number has moved.
copy-from = WABA ID at your old provider
