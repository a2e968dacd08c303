# Under it.
working-lead = This takes a minute or two. You may close this page: it goes on, and you find it again here.

# The same, where a next try has its time: a minute or two would not be true.
waiting-lead = You may close this page: we go on by ourselves, and you find it again here.

# As long as only this page has what it takes.
keep-open = Keep this page open for a moment: Meta's confirmation is on its way through it.

# A finish without its code.
awaiting-code = Meta says that you are done, but its confirmation has not reached us yet. We are looking for it.

# No line to the server.
link-lost = We can't reach DoubleTick right now. Nothing is lost: what was begun goes on without this page, which catches up by itself.

# The cut-over waits for its time.
scheduled-title = Ready to move

# Does not wait.
move-now = Move it now

# Before it doesn't.
move-now-lead = This can't be undone. Your old provider stops at once, unless Meta adds DoubleTick beside it.

# The button that means it.
move-now-button = Yes, move it now

# Another time.
move-later = Set another time

# The button that does.
set-time = Set this time

# Several numbers, and none is theirs.
pick-title = Which number do you bring?

# None is chosen yet.
pick-one = Choose a number first.

# The button.
pick-button = Go on with this number

# It is none of them.
none-of-these = None of these: start over

# Another number than they said.
confirm-title = Is this the right number?

# The button.
confirm-button = Yes, go on with this number

# It isn't.
not-this-number = No: start over, and choose the right one in Meta's window

# Verification by us.
verify-title = Verify your number

# The same, where we must know that the number is theirs.
proof-title = Confirm that the number is yours

# Under it: what else leads on.
proof-help = Can't get the code? Start over and go through Meta's window again, or give our support this reference: our team can check it another way.

# It may not be entered any more.
no-tries-left = The code was wrong too often. Ask for another one.

# The field.
code = Code from Meta

# The same for a code that we sent.
proof-code = Code from DoubleTick

# Its hint.
code-hint = 6 digits

# The button.
verify = Verify

# Six digits are wanted.
six-digits = Enter the 6 digits.

# The number has a PIN.
pin-title = Enter the number's PIN

# Under it.
pin-lead = This number has a two-step verification PIN, and Meta asks for it. If you don't know it, ask whoever set it, such as your provider. Or turn it off in WhatsApp Manager: Account tools, Phone numbers, the number, Two-step verification. Then enter 6 digits of your own: they become its PIN.

# The field.
pin = Two-step verification PIN

# It was wrong.
pin-wrong = Meta says that this is not the number's PIN. After several wrong ones Meta locks it for a while.

# The button.
send-pin = Go on with this PIN

# While an answer is sent.
sending = One moment…

# The end.
connected = Connected

# Beside it: the old provider is still to be removed.
one-thing-left = One thing left

# The facts of before and after.
facts-title = As Meta reports it

# The same, of a number that is lost since.
facts-title-lost = As Meta last reported it

# How it was before, where it hasn't.
as-before = as before

# Whether it can send.
can-send = Can send messages

# Meta did not say.
not-said = Meta did not say. Ask again in a while.

# A payment method is missing.
wants-payment = Add a payment method: WhatsApp Manager → Billing and payments. The number receives already, and sends templates as soon as Meta has it.

# Looks again.
check-again = Ask Meta again

# While it looks.
checking = Asking Meta…

# The templates.
templates-title = Templates

# Nobody said where they are.
templates-unknown = None was brought along, as we don't know your old WABA ID. Make them anew in DoubleTick: each is reviewed by Meta.

# Meta does not.
templates-refused = Meta did not bring them along. Make them anew in DoubleTick: each is reviewed by Meta.

# There were none.
templates-none = None was found that can be brought along.

# Those that came.
templates-brought = Brought along

# One of them, of which Meta says the id alone.
template-id = Template ID { $id }

# Those that did not.
templates-left = To be made anew, with Meta's reason. You find them by their ID in WhatsApp Manager, Message templates

# The old provider.
old-provider = Your old provider

# It is gone.
old-provider-gone = No longer has access. Meta reports the number as connected in its new WhatsApp Business Account, and no app but DoubleTick's as subscribed to it.

# Meta lists its app no more, or never did, where the number did not move.
old-provider-unlisted = Not listed: Meta shows no app but DoubleTick's on this account.

# It isn't.
old-provider-still = Meta shows these apps on this account. They can still read its messages:

# Meta does not show: it has an account of its own on the number.
old-provider-not-visible = Meta doesn't tell us whether it still has access: each provider can have its own account on a number, and we only see ours.

# What is to become of it.
plan-title = Do you want to keep your old provider?

# The choice that the move is for.
plan-remove = Remove it: only DoubleTick sends, receives and bills

# The other one.
plan-keep = Keep both: both send and receive, and both bill you

# The customer has done so, and Meta does not tell.
plan-removed = I have removed it

# How it is removed: the first step.
remove-open = Open Meta Business Settings → Accounts → WhatsApp accounts, and select this number's account.

# The second.
remove-partner = Open Partners, and remove your old provider there.

# The third. The button says check-again.
remove-check = Come back and ask Meta again with the button below.

# By the customer's word alone.
removed-note = You told us that you removed it. Meta doesn't tell us, so we can't confirm it.

# The PIN that was made.
pin-made-title = Your new two-step verification PIN

# What it is for.
pin-made-lead = We made a PIN for the number. You need it if you ever move the number again. We show it once: have a safe place ready.

# The button.
pin-reveal = Show the PIN

# It is shown.
pin-shown = Write it down now. It is not shown again.

# It was shown.
pin-was-shown = It was shown before. If it is lost, set a new one in WhatsApp Manager under Two-step verification.

# A PIN that may not be ours.
pin-unsure-title = Two-step verification PIN

# What is known of it.
pin-unsure-lead = We registered the number with a PIN that we made, but Meta may have kept the PIN that it had before. To be sure, set a new one in WhatsApp Manager under Two-step verification.

# What remains.
remains-title = What remains for you

# Leaves.
done = Go to Manage WABAs

# What to say to support.
stuck-now = Tell support this reference if you get in touch. They see everything that happened so far.

## The title while the server is at it

working-title-other-provider = Moving your number
working-title-business-app-new = Connecting your number

## The steps of finalization

step-exchange = Take Meta's confirmation
step-inspect = Check the access that you gave
step-assets = Find the WABA and the number
step-subscribe = Subscribe to the number's messages
step-templates = Bring the templates along
step-credit-line = Put WhatsApp's fees on DoubleTick's bill
step-cut-over-business-app = Ask for the app's contacts and chats
step-cut-over = Connect the number to DoubleTick
step-confirm = Confirm with Meta that it is live

## How far a step is

step-state-waiting = to come
step-state-running = under way
step-state-done = done
step-state-stopped = stopped

## The buttons that ask for a code

send-code-sms = Send it by SMS
send-code-voice = Call me with it

## What became of that

code-sent-sms = Meta has sent the code by SMS. It can take a minute.
code-sent-voice = Meta is calling the number with the code.
code-sent-by-us = We've sent the code. It can take a minute.

## Under the title at the end

connected-lead-registered = Your number is live with DoubleTick. Messages to it arrive here from now on.
connected-lead-shared = Your number is live with DoubleTick. It stayed in the same WhatsApp Business Account, which is now shared with us, so its templates are as they were.
connected-lead-coexistence = Your number is live in the app and with DoubleTick. Contacts, and chats if you shared them, arrive here within the next hours.
connected-lead-joined = Your number is live with DoubleTick. Meta added DoubleTick to the number and left your old provider on it.
connected-lead-unclear = Your number is live with DoubleTick. Meta's reports don't show whether your old provider still has access.

## Whether the number can send

can-send-available = Yes
can-send-limited = With limits
can-send-blocked = Not yet

## What is in the way of messages, before Meta's own words

cause-business-not-verified = Meta has not verified your business yet. Start the verification in Meta Business Settings under Security Center, or see there what Meta waits for.
cause-not-registered = Meta says that the number is not registered. That can take some minutes: ask Meta again then. If it stays so, tell our support the reference.
cause-restricted = Meta has restricted or disabled the account or the number. WhatsApp Manager says why, and there you can ask for a review.
cause-other = Meta says what is in the way in words for developers, which follow. Our support can help you with them.

## A template's status at Meta

template-status-approved = approved
template-status-pending = in review
template-status-rejected = to be corrected and sent in again
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
again-at = We try again by ourselves at { TIME($at) }.
# What a signup without a code may have shared is looked for.
looking = We're checking with Meta until { TIME($at) }. If you finished there, this page continues automatically. If nothing is found by then, open Meta's window again.
# Before this, another try is no use.
not-before = The next try is possible from { TIME($at) }.
# The cut-over waits for its time: when, and what until then.
scheduled-lead = Everything is prepared and checked. Your number moves at { TIME($at) }, by your clock. Until then your present provider works as before, and you can set another time or start over. There is nothing to do: you may close this page.
# Several numbers, and none is theirs: why it is asked.
pick-lead = We did not find { $number } in the WhatsApp Business Accounts that you shared. These are the numbers in them. Choose the one that you bring: nothing happens to the others.
# Another number than they said: why it is asked for.
confirm-lead = You told us that you bring { $number }. Meta shows us another number:
# Verification by us.
verify-lead = Meta wants to know that { $number } is yours. It sends a 6-digit code to the number itself.
# The same for us, where it is in doubt whose a signup is: by a code of ours.
proof-lead = We found a signup at Meta with { $number }. To be sure that it is yours, we send a 6-digit code to the number itself.
# How often a code may still be entered. It follows code-sent-sms or code-sent-voice.
tries-left =
    { $tries ->
        [one] You have one try.
       *[other] You have { $tries } tries.
    }
# Buttons' words until another code may be asked for.
send-again-sms = Another SMS { IN($seconds) }
send-again-voice = Another call { IN($seconds) }
# How it was before, where it has changed.
was = before: { $value }

## What remains for the customer, at the end

remains-try = Send a message to the number from your own phone, and answer it from DoubleTick: so you see both ways.
remains-pin-made = Two-step verification is on, with the PIN that we made. Keep it.
remains-pin-theirs = Two-step verification is on, with the PIN that you entered. Keep it.
remains-pin-unsure = Make sure that you know the two-step verification PIN: if you don't, set a new one in WhatsApp Manager.
remains-payment = Add a payment method to the new account in WhatsApp Manager, if it has none, or template messages are not sent.
remains-waba-id = Put the new WABA ID into whatever you have connected to the old one.
remains-templates = Check your templates: some may need Meta's approval again.
remains-old-access = Remove your old provider's access, as said above.
remains-cancel-plan = Cancel the plan at your old provider, once its last invoice is settled.

# Prints the facts.
print = Print

# What is stuck: when it is tried again, and by whom.
stuck-again-at = We try again by ourselves at { TIME($at) }. You can also try again now.
stuck-stopped = We don't try again by ourselves any more. You can try again now, or contact support with the reference.
stuck-launch = When it is put right, open Meta's window again: its confirmation can be used once only. If it stops here again, contact support with the reference.
