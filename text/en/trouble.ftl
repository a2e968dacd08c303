## What stopped an attempt: what happened, as a heading; then why, and what to do now.
## Whether the number is safe is said beside it, by page.ftl's safe-….

window-blocked = Your browser blocked Meta's window
    .now = Allow pop-ups for this page, at the end of the address bar. Then open Meta's window again.
sdk-failed = Meta's window didn't open
    .now = Reload this page and try again. If it fails again, turn off tracking protection and ad blockers here.
cancelled = You didn't finish with Meta
    .now = Open Meta's window again when you're ready. Meta remembers some of your choices.
closed = Meta's window closed without a confirmation
    .now = Open it again when you're ready. If you did finish, choose the same account again.
meta-error = Meta reported an error
    .now = Do what Meta asks below, then open its window again. If the error comes back, tell support.
reloaded = The page reloaded while Meta's window was open
    .now = Meta only answers the page that opened it. Close the old window and open it again here.
signed-out-meanwhile = You were signed out
    .now = Meta's confirmation is valid for only 30 seconds. Sign in, then open Meta's window again.
hand-over-failed = Meta's confirmation didn't reach us in time
    .now = It's valid for only 30 seconds, and we couldn't be reached. Open Meta's window again.
hand-over-refused = We couldn't accept Meta's confirmation
    .now = See the reason below. Then open Meta's window again.
full-page-failed = Meta's page didn't open
    .now = Try again. If it fails again, check your internet connection.
code-expired = Meta's confirmation is no longer valid
    .now = It works once, for 30 seconds. Open Meta's window again and repeat the steps.
code-lost = Meta didn't send us your confirmation
    .now = Meta says you finished. Open its window again and repeat the steps.
exchange-failed = We couldn't complete Meta's confirmation
    .now = You did everything right. The confirmation works only for 30 seconds, and we couldn't complete it in time. Open Meta's window again and repeat the steps.
left-meta = Meta's page ended without a confirmation
    .now = We received nothing from Meta. Continue there again when you're ready.
time-missed = We missed your scheduled time
    .now = Something wasn't ready, so your number didn't move. Try again to move it now, or start over to choose another time.
token-refused = Meta doesn't accept our access to your account
    .now = Open Meta's window again to renew it.
no-waba-granted = Meta didn't share a WhatsApp Business Account with us
    .now = Open Meta's window again and choose one as described below. If it happens again, give support the reference.
no-number = Meta shows no phone number in the account
    .now = Open Meta's window again, choose the same account, and enter the number at "Phone number".
meta-unavailable = We don't have Meta's answer yet
    .now = You don't need to do anything.
setting-up = Meta is still setting this up
    .now = This can take a few minutes. You don't need to do anything.
platform-not-ready = { -platform } is getting ready for your number
    .now = Your number stays where it is until then. You don't need to do anything.
rate-limited = Meta asked us to slow down
    .now = You don't need to do anything. We'll continue when Meta allows it.
maintenance = Meta is working on your account
    .now = Maintenance takes a few minutes. We'll keep trying.
too-many-registrations = Too many attempts for this number
    .now = Meta needs a pause. Try again when it's over.
two-step-verification-on = Two-step verification is still on
    .now = Turn it off in WhatsApp Manager → Account tools → Phone numbers → your number → Two-step verification, or ask your current provider to. Then try again.
pin-locked = Too many wrong PINs
    .now = Meta locked it for a while. Try again later with the right PIN, or turn off two-step verification first.
verification-code-wrong = Wrong code
    .now = Check the digits or ask for a new code. Only the latest one works.
verification-limited = Code limit reached
    .now = Meta isn't sending more codes for now. Try again later, or switch between SMS and call.
other-portfolio = The number belongs to another business portfolio
    .now = Open Meta's window again and choose the portfolio that owns it. Not sure which? Ask your current provider.
name-not-approved = The display name isn't approved yet
    .now = In WhatsApp Manager → Account tools → Phone numbers, wait for approval or choose another name. Then try again.
payment-missing = Meta needs a working payment method
    .now = Add or fix it in WhatsApp Manager → Billing and payments. Then try again.
other-payment-method = The account has another payment method
    .now = So DoubleTick can't pay for its messages. Remove it in WhatsApp Manager → Billing and payments, or ask your provider if it's theirs. Then try again.
other-currency = The account uses another currency
    .now = So DoubleTick can't pay for its messages. In WhatsApp Manager → Billing and payments, remove the payment method and set the currency DoubleTick bills you in. Then try again. Not possible? Start over and create a new account.
recently-deleted = The number was deleted recently
    .now = Meta needs 5 minutes before it can be used again. We'll keep trying.
deregistration-incomplete = Meta hasn't finished removing the number from where it was
    .now = We asked Meta to complete it. Until then we can't connect the number.
verify-in-window = Verify the number in Meta's window
    .now = Open it again and enter the code Meta sends to the number.
account-not-approved = Meta hasn't approved a WhatsApp Business Account
    .now = Check the old and the new account in WhatsApp Manager for its review, business verification and open requests. Then try again.
account-restricted = Meta restricted this account
    .now = See why and appeal in Meta's Business Support Home. Then try again.
on-business-app = The number is in the WhatsApp Business App
    .now = To keep the app, start over and choose Coexistence. Otherwise delete the account in the app, wait 3 minutes and try again.
number-elsewhere = This number is already on { -platform }
    .now = It's in another { -platform } account. If that's yours, remove it there and try again. If not, contact support. Our team knows too.
our-configuration = Something is wrong on our side
    .now = Our team has been alerted.
unrecognized = This page can't show what stopped this
    .now = Reload it. If this stays, give support the reference.
unknown = Something unexpected happened at Meta
    .now = Our team has been alerted. Try again in a few minutes. If it happens again, give support the reference.
renewal-moves = The number isn't live in the account you chose
    .now = We can't just renew its access. Try again to register it with DoubleTick. If another provider has it now, messages there stop right away, and this can't be undone. To leave it as it is, start over.
sdk-blocked = Meta's script didn't load
    .now = Turn off tracking protection and ad blockers for this page, check your internet connection and try again.
sdk-forbidden = This page doesn't allow Meta's script
    .now = Its security policy blocks it. Give this reference to whoever runs this page, or to support.
sdk-slow = Meta's script is taking a while
    .now = Your connection may be slow, or a privacy tool holds it back. We'll continue when it's here. You can also try again.
sdk-unreachable = We can't reach DoubleTick
    .now = Check your internet connection and try again.

# After long tries, in the place of what is said while they go on.
gave-up = We tried for a long time and stopped. Try again. If that doesn't help, give support the reference.
gave-up-at-meta = Meta didn't complete it within 30 seconds. Open Meta's window again.

## What an error inside Meta's window means, and what to do: crates/contract/src/window_error.rs

at-meta-provider-not-allowed = Meta isn't letting us connect customers right now. That's ours to fix. Try again later. If it happens again, give support the reference.
at-meta-not-eligible = Meta doesn't accept this number alongside the app yet. Use the WhatsApp Business App more for a few days, then try again. Or start over and choose Cloud API, which takes it out of the app.
at-meta-linked-elsewhere = The number is linked to another portfolio. Choose that one. Not sure which? Ask your current provider.
at-meta-other-partner = The number has another provider in the app. In the WhatsApp Business App, disconnect it under Settings → Account → Business Platform. Wait 15 minutes, then try again.
at-meta-account-shared = Another provider shares this account. Choose Create a WhatsApp Business Account instead, or stop sharing it in Meta Business Settings first.
at-meta-number-in-use = The number is already on WhatsApp. If it's in an app, choose Coexistence, or delete the account there and enter it again in 3 minutes. If it isn't, contact support.
at-meta-number-blocked = WhatsApp blocked this number. See why and appeal in WhatsApp Manager or Meta's Business Support Home. Then try again.
at-meta-too-many-numbers = The portfolio reached Meta's number limit. Delete an unused one in WhatsApp Manager under Phone numbers, or get the portfolio verified.
at-meta-too-many-accounts = You've reached Meta's limit for now. Choose one you have, or get the portfolio verified.
at-meta-name-refused = Meta doesn't accept this name. Enter another, like your business's name.
at-meta-already-added = The number is already in your account. Go back and choose it from the list.
at-meta-too-many-tries = Too many attempts. Wait up to 12 hours, then choose the same account and number again.
at-meta-not-admin = This Facebook profile isn't an admin of the portfolio. Choose another portfolio, get Full control, or invite an admin.
at-meta-restricted = Meta restricted the account, the portfolio or the profile. See why and appeal in Meta's Business Support Home, or choose another one.
at-meta-profile-too-new = This Facebook profile is too new. Sign in with an older one, or wait a few hours.
at-meta-profile-check = Meta wants a security check of this Facebook profile, like two-factor authentication. Complete it, then try again.
at-meta-app-outdated = The WhatsApp Business App on your phone is too old. Update it, then try again.
at-meta-not-on-app = The number isn't in the WhatsApp Business App. Start over and choose Cloud API, or register it in the app first.
at-meta-region-excluded = Meta doesn't offer Coexistence for this country's numbers. Start over and choose Cloud API, which takes it out of the app.
at-meta-business-unverified = Meta hasn't finished verifying your business. Check Meta Business Settings → Security Center, and try again when it's done.
at-meta-meta-failed = That's a problem at Meta, usually a short one. Try again in a few minutes.

## What Meta said beyond that, for who wants to know

last-screen = Last screen: { $screen }
meta-said = Meta said: { $message }
code = Meta error code { $code }
session = Meta session { $session }

## Why a request did not succeed: what happened and what now, in one text

unreachable = We can't reach DoubleTick. Check your internet connection and try again. Nothing is lost.
otp-wrong =
    { $left ->
        [0] Wrong OTP, and no tries left. Request a new one.
        [one] Wrong OTP. Check the digits. You have one more try.
       *[other] Wrong OTP. Check the digits. You have { $left } more tries.
    }
otp-expired = This OTP has expired. Request a new one.
too-many = Too many tries. Try again { IN($seconds) }.
otp-not-sent = We couldn't send the OTP. Check the number and try again in a minute.
not-found = We can't find this in your account. It may be in another account of yours.
meta-silent = Meta isn't answering right now. Try again in a minute.
method-unavailable = This option isn't available yet. Choose the other one.
conflict = Something changed in the meantime. Reload the page to see where you are.
number-already-here = This number is already in your { -platform } account. See Settings → Manage WABAs.
bad-request = This page is out of date. Reload it and try again.
internal = Something went wrong on our side. Try again in a minute. Nothing is lost.
