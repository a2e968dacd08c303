## What stopped an attempt: what happened, as a heading; then why, and what to do now.
## Whether the number is safe is said beside it, by page.ftl's safe-….

window-blocked = Your browser blocked Meta's window
    .now = Allow pop-up windows for this page: look for a sign at the end of the address bar. Then open Meta's window again.
sdk-failed = Meta's window could not be opened
    .now = Meta's script failed when we called it. Reload this page and try again. If it fails again, turn off tracking protection or ad blockers for this page.
cancelled = You left Meta's window before the end
    .now = Open it again when you are ready. Meta begins from the start, but remembers some of your choices.
closed = Meta's window closed without a confirmation
    .now = We haven't heard from Meta that you finished. Open its window again when you are ready. If you did finish, choose the same account again.
meta-error = Meta reported an error
    .now = What Meta said is below. If it asks for something, do that first. Then open Meta's window again. If the error comes back, tell our support what Meta said.
reloaded = The page was reloaded while Meta's window was open
    .now = Meta can only answer the page that opened its window. Close the old window if it is still there, and open it again from here.
signed-out-meanwhile = You were signed out meanwhile
    .now = So Meta's confirmation could not be taken, and it is good for 30 seconds only. Sign in again, then open Meta's window again.
hand-over-failed = Meta's confirmation did not reach us in time
    .now = You did your part. Meta's confirmation is good for 30 seconds only, and in that time we could not be reached. Open Meta's window again.
hand-over-refused = Meta's confirmation was not taken
    .now = Our server refused it, for the reason below. Open Meta's window again.
full-page-failed = Meta's page could not be opened
    .now = Try again. If it fails again, check your internet connection.
code-expired = Meta's confirmation could not be used any more
    .now = It is good for 30 seconds, and for one use. Open Meta's window again and go through it once more.
code-lost = Meta's confirmation did not reach us
    .now = Meta says that you finished, but sent us no proof. Open Meta's window again and go through it once more.
exchange-failed = We could not complete Meta's confirmation
    .now = You did everything right, and nothing has moved. Meta's confirmation works once, for 30 seconds, and we could not complete it in that time. Open Meta's window again and go through it once more.
left-meta = Meta's page ended without a confirmation
    .now = Nothing was handed over to us. Go there again when you are ready.
time-missed = The time that you set is over
    .now = Something was not ready then, so the number did not move. Press Try again to move it now, or start over and set another time.
token-refused = Meta does not accept our access to your account
    .now = Open Meta's window again to give it anew.
no-waba-granted = Meta shared no WhatsApp Business Account with us
    .now = Open Meta's window again, and choose a WhatsApp Business Account as described below. If this comes back, it may not be your doing: tell our support the reference.
no-number = Meta shows no phone number in the account
    .now = Open Meta's window again, choose the same account, and enter the number at "Phone number".
meta-unavailable = We don't have Meta's answer yet
    .now = Meta does not answer, or has not done what we asked. You don't have to do anything.
setting-up = Meta is still setting this up
    .now = This can take a few minutes. You don't need to do anything.
rate-limited = Meta asks us to slow down
    .now = There is nothing to do for you: we go on as soon as Meta allows it.
maintenance = Meta is working on your account
    .now = It is in maintenance, which takes minutes. We go on by ourselves.
too-many-registrations = A pause is needed before the next try
    .now = Registering this number was tried too often. Try again when the pause is over.
two-step-verification-on = Two-step verification is still on
    .now = Turn it off in WhatsApp Manager: Account tools, Phone numbers, the number, Two-step verification. If you can't, ask your present provider to. Then try again here.
pin-locked = The PIN was tried too often
    .now = Meta locks it for a while. Try again when the pause is over, with the right PIN or with two-step verification turned off.
verification-code-wrong = That was not the code
    .now = Check the digits, or ask for another code. Only the newest one counts.
verification-limited = Meta sends no more codes for now
    .now = Try again later, or take the other way: SMS or call.
other-portfolio = The number belongs to another business portfolio
    .now = It can only move inside the portfolio that owns it today. Open Meta's window again and choose that portfolio. Ask your present provider which one it is, if you don't know.
name-not-approved = Meta wants the display name approved first
    .now = In WhatsApp Manager: Account tools, Phone numbers. Wait for the approval or choose another name. Then try again here.
payment-missing = Meta wants a payment method that works
    .now = Add one to the WhatsApp Business Account, or put it right, in WhatsApp Manager under Billing and payments. Then try again here.
other-payment-method = Another payment method is on the account
    .now = So DoubleTick can't pay for its messages. Remove it from the account in WhatsApp Manager, under Billing and payments. If it is your provider's, ask them to remove it. Then try again here.
other-currency = The account is in another currency
    .now = So DoubleTick can't pay for its messages. In WhatsApp Manager, under Billing and payments, remove its payment method and set the currency that DoubleTick bills you in. Then try again here. If Meta does not let you, start over and create a new account.
recently-deleted = The number was deleted recently
    .now = Meta needs 5 minutes before it can be used again. We go on by ourselves.
deregistration-incomplete = Meta has not finished taking the number off where it was before
    .now = An earlier removal of it was left incomplete at Meta. We have asked Meta to complete it, and it does not take the number yet.
verify-in-window = Meta wants the number verified in its window
    .now = Open Meta's window again, and enter the code that it sends to the number.
account-not-approved = Meta has not approved a WhatsApp Business Account
    .now = Look at the old and the new one in WhatsApp Manager: the review, the business verification, and open requests. Then try again here.
account-restricted = Meta has restricted this account
    .now = Meta's Business Support Home says why, and takes an appeal. Try again here when the restriction is lifted.
on-business-app = The number is on the WhatsApp Business App
    .now = It can't be moved this way. To keep the app, start over and choose Coexistence. Else delete the account in the app, wait 3 minutes, and try again here.
number-elsewhere = This number is at DoubleTick already
    .now = It is connected to another DoubleTick account. If that account is yours, remove it there, then try again here. Else contact support. Our team has been told too.
our-configuration = Something is wrong on our side
    .now = DoubleTick can't do its part right now. Our team has been alerted.
unknown = Meta gave an answer that we don't know
    .now = Our team has been alerted. Try again in a few minutes. If it comes back, tell our support the reference.
renewal-moves = The number isn't live in the account that you chose
    .now = So its access alone can't be renewed. Press Try again to register it with DoubleTick anew. If another provider serves it now, messaging there stops at once, and this can't be undone. To leave it as it is, start over.
sdk-blocked = Meta's script could not be loaded
    .now = Often a tracking protection or an ad blocker holds it back: turn it off for this page. Check your internet connection too, then try again.
sdk-forbidden = This page does not allow Meta's script
    .now = Its security policy keeps the script out. Whoever runs this page can change that: tell them, or our support, this reference.
sdk-slow = Meta's script is taking long
    .now = The connection may be slow, or a privacy tool holds it back. We go on as soon as it is there. You can also try again.
sdk-unreachable = We can't reach DoubleTick
    .now = Check your internet connection, then try again.

# After long tries, in the place of what is said while they go on.
gave-up = We tried for a long time, and have stopped. Press Try again. If it does not help, tell our support the reference.
gave-up-at-meta = Meta did not complete it in the 30 seconds that its confirmation is good for. Open Meta's window again.

## What an error inside Meta's window means, and what to do: crates/contract/src/window_error.rs

at-meta-provider-not-allowed = Meta does not let us connect customers at the moment. That is ours to put right, not yours. Try again later. If it comes back, tell our support the reference.
at-meta-not-eligible = Meta does not take this number beside the app yet. Use it more in the WhatsApp Business App for some days, then try again. Or start over and choose Cloud API: then it leaves the app.
at-meta-linked-elsewhere = The number is linked to another portfolio than the one that you chose. Choose the one that it is linked to. If you don't know which one that is, ask your present provider.
at-meta-other-partner = The number is connected to another provider in the app. In the WhatsApp Business App: Settings, Account, Business Platform, disconnect it. Wait 15 minutes, then try again.
at-meta-account-shared = This account is shared with another provider. Choose Create a WhatsApp Business Account instead, or end that sharing in Meta Business Settings first.
at-meta-number-in-use = The number is registered with WhatsApp already. If it is in an app, delete the account there or choose Coexistence, wait 3 minutes, and enter it again. If it is in none, tell our support.
at-meta-number-blocked = WhatsApp has blocked this number. WhatsApp Manager and Meta's Business Support Home say why, and take an appeal. Try again when it is unblocked.
at-meta-too-many-numbers = The portfolio has as many numbers as Meta allows. Delete one that you don't use, in WhatsApp Manager under Phone numbers. Meta allows more once the portfolio is verified.
at-meta-too-many-accounts = Meta lets you create no more of these for now. Choose one that you have. Meta allows more once the portfolio is verified.
at-meta-name-refused = Meta does not accept the name. Enter another one, such as your business's own.
at-meta-already-added = The number is in your account already. Go back, and choose it from the list instead of entering it.
at-meta-too-many-tries = Meta wants a pause, as this was tried too often. It can take 12 hours. Then choose the same account and number again.
at-meta-not-admin = This Facebook profile is not an admin of the portfolio. Choose another portfolio, get Full control of this one, or have an admin do Meta's part.
at-meta-restricted = Meta has restricted the account, the portfolio or the profile. Meta's Business Support Home says which and why, and takes an appeal. Or choose another one.
at-meta-profile-too-new = This Facebook profile is too new for that. Log in with an older one, or wait some hours.
at-meta-profile-check = Meta wants a security check of this Facebook profile, such as two-factor authentication. Do what Meta asks for, then try again.
at-meta-app-outdated = The WhatsApp Business App on your phone is too old for this. Update it, then try again.
at-meta-not-on-app = The number is not in the WhatsApp Business App. Start over and choose Cloud API, or register it in the app first.
at-meta-region-excluded = Meta does not offer Coexistence for this country's numbers. Start over and choose Cloud API: then it leaves the app.
at-meta-business-unverified = Meta has not finished verifying your business. Meta Business Settings, Security Center, says how far it is. Try again when it is done.
at-meta-meta-failed = That is trouble of Meta's own, which mostly passes. Try again in a few minutes.

## What Meta said beyond that, for who wants to know

last-screen = Last screen: { $screen }
meta-said = Meta said: { $message }
code = Code { $code }
session = Session { $session }
closed-with-error = Did Meta's window show an error? Tell our support what it said.

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
otp-not-sent = We could not send the one-time password. Check the number, and try again in a minute.
not-found = We can't find this in your account. It may belong to another account that you sign in with.
meta-silent = Meta does not answer at the moment. Try again in a minute.
method-unavailable = This way of connecting is not offered yet. Go back and choose the other one.
conflict = Something has changed meanwhile. Reload the page to see where you are.
number-already-here = This number is connected to your DoubleTick account already. You find it under Settings, Manage WABAs.
bad-request = This page and our server do not understand each other. Reload the page and try again.
internal = Something went wrong on our side. Try again in a minute: nothing that you entered is lost.
