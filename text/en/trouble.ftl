## What stopped an attempt: what happened, as a heading; then why, and what to do now.
## Whether the number is safe is said beside it, by page.ftl's safe-….

window-blocked = Your browser blocked Meta's window
    .now = Allow pop-up windows for this page: look for a sign at the end of the address bar. Then open Meta's window again.
sdk-failed = Meta's window could not be opened
    .now = Meta's script did not work in this browser. Turn off tracking protection or ad blockers for this page, reload it, and try again.
cancelled = You left Meta's window before the end
    .now = Open it again when you are ready. Meta begins from the start, but remembers some of your choices.
closed = Meta's window was closed before the end
    .now = We have not heard from Meta that you finished. If you did, wait two minutes: when Meta tells us, this page goes on by itself. Else open it again, and choose the account that you made there, if you made one.
meta-error = Meta reported an error
    .now = Try again in a few minutes. If it comes back, tell our support what Meta said, with the session below.
reloaded = The page was reloaded while Meta's window was open
    .now = Meta can only answer the page that opened its window. Close the old window if it is still there, and open it again from here.
signed-out-meanwhile = You were signed out meanwhile
    .now = So Meta's confirmation could not be taken, and it is good for 30 seconds only. Sign in again, then open Meta's window again.
hand-over-failed = Meta's confirmation did not reach us in time
    .now = You did your part. Meta's confirmation is good for 30 seconds only, and in that time we could not be reached. Open Meta's window again.
full-page-failed = Meta's page could not be opened
    .now = We could not be reached. Check your internet connection and try again.
code-expired = Meta's confirmation was too old
    .now = It is good for 30 seconds, and took longer to reach us. Open Meta's window again and go through it once more.
code-lost = Meta's confirmation did not reach us
    .now = Meta says that you finished, but sent us no proof. Open Meta's window again and go through it once more.
left-meta = You left Meta's page before the end
    .now = Nothing was handed over to us. Go there again when you are ready.
time-missed = The time that you set is over
    .now = Something was not ready then, so the number did not move. Press Try again to move it now, or start over and set another time.
token-refused = Meta does not accept the access any more
    .now = It was taken back, or has run out. Open Meta's window again to give it anew.
no-waba-granted = No WhatsApp Business Account was shared
    .now = In Meta's window, choose a WhatsApp Business Account or create one, and do not untick it at the end. Open Meta's window again.
no-number = No phone number was added
    .now = Meta's window was finished without a number. Open it again, and enter the number at "Phone number".
meta-unavailable = Meta has trouble at the moment
    .now = There is nothing to do for you: we try again until Meta answers.
rate-limited = Meta asks us to slow down
    .now = There is nothing to do for you: we go on as soon as Meta allows it.
maintenance = Meta is working on your account
    .now = It is in maintenance, which takes minutes. We go on by ourselves.
too-many-registrations = Meta wants a pause before the next try
    .now = Too many tries to register the number were made, and a pause keeps Meta from locking it. Try again when the pause is over.
two-step-verification-on = Two-step verification is still on
    .now = Turn it off in WhatsApp Manager: Account tools, Phone numbers, the number, Two-step verification. If you can't, ask your present provider to. Then try again here.
pin-locked = The PIN was tried too often
    .now = Meta locks it for a while. Try again when the pause is over, with the right PIN or with two-step verification turned off.
verification-code-wrong = That was not the code
    .now = Check the digits, or ask for another code. Only the newest one counts.
verification-limited = Meta sends no more codes for now
    .now = Too many were asked for. Try again later, or take the other way: SMS or call.
other-portfolio = The number belongs to another business portfolio
    .now = It can only move inside the portfolio that owns it today. Open Meta's window again and choose that portfolio. Ask your present provider which one it is, if you don't know.
name-not-approved = The display name is not approved
    .now = In WhatsApp Manager: Account tools, Phone numbers. Wait for the approval or choose another name. Then try again here.
payment-missing = A payment method is missing
    .now = Add one to the WhatsApp Business Account in WhatsApp Manager, under Billing and payments. Then try again here.
recently-deleted = The number was deleted a moment ago
    .now = Meta needs 5 minutes before it can be used again. We go on by ourselves.
verify-in-window = Meta wants the number verified in its window
    .now = Open Meta's window again, and enter the code that it sends to the number.
account-not-approved = Meta has not approved a WhatsApp Business Account
    .now = Look at the old and the new one in WhatsApp Manager: the review, the business verification, and open requests. Then try again here.
on-business-app = The number is on the WhatsApp Business App
    .now = It can't be moved this way. To keep the app, start over and choose Coexistence. Else delete the account in the app, wait 3 minutes, and try again here.
number-elsewhere = This number is at DoubleTick already
    .now = It is connected to another DoubleTick account. Remove it there, then try again here. If you can't, contact support.
our-configuration = Something is wrong on our side
    .now = Meta refuses something that DoubleTick must have set up. Our team has been alerted.
unknown = Meta gave an answer that we don't know
    .now = Our team has been alerted. Try again in a few minutes. If it comes back, tell our support the reference.
renewal-moves = The number isn't live with DoubleTick any more
    .now = So its access alone can't be renewed. Press Try again to register it with DoubleTick anew. If another provider serves it now, messaging there stops at once, and this can't be undone. To leave it as it is, start over.
sdk-blocked = Your browser blocks Meta's script
    .now = A tracking protection or an ad blocker does this. Turn it off for this page, then try again.
sdk-slow = Meta's script is taking long
    .now = The connection may be slow, or a privacy tool holds it back. We go on as soon as it is there. You can also try again.
sdk-unreachable = We can't reach DoubleTick
    .now = Check your internet connection, then try again.

# After long tries, in the place of what is said while they go on.
gave-up = We tried for a long time, and have stopped. Press Try again. If it does not help, tell our support the reference.

## What Meta said beyond that, for who wants to know

last-screen = Last screen: { $screen }
meta-said = Meta said: { $message }
code = Code { $code }
session = Session { $session }

## Why a request did not succeed: what happened and what now, in one text

unreachable = We can't reach DoubleTick. Check your internet connection and try again: nothing that you entered is lost.
otp-wrong =
    { $left ->
        [0] That is not the one-time password, and it was the last try. Ask for another one.
        [one] That is not the one-time password. Check the digits: you have one more try.
       *[other] That is not the one-time password. Check the digits: you have { $left } more tries.
    }
otp-expired = This one-time password is too old. Ask for another one.
too-many = Too many tries. Try again { IN($seconds) }.
otp-not-sent = We could not send the SMS. Check the number, and try again in a minute.
not-found = We can't find this in your account. It may belong to another account that you sign in with.
meta-silent = Meta does not answer at the moment. Try again in a minute.
method-unavailable = This way of connecting is not offered yet. Go back and choose the other one.
conflict = Something has changed meanwhile. Reload the page to see where you are.
number-already-here = This number is connected to your DoubleTick account already. You find it under Settings, Manage WABAs.
number-under-another = This number is connected to DoubleTick under another account. Our support helps you to bring the two together.
bad-request = This page and our server do not understand each other. Reload the page and try again.
internal = Something went wrong on our side. Try again in a minute: nothing that you entered is lost.
