## The guide to Meta's window, beside its drawings

# The step of a card.
step = Step { NUMBER($step) }

# Turns the cards back.
previous-step = Previous step

# Turns the cards on.
next-step = Next step

# On the card of the screen that Meta last told of.
reached = You were here

# On a large screen.
beside-hint = Place the two windows side by side. Drag Meta's to one half of the screen and follow the steps here.

# Meta's button.
press-next = Then press Next.

# Meta's button.
press-continue = Then press Continue.

# Under the account: what a new one means.
account-new = New account: your number moves into it, and your templates can be copied.

# Under the account: what one from the list means.
account-existing = Existing account (dropdown): it's shared with DoubleTick as it is, with all its numbers.

# Under the business profile.
account-name = Account name: internal. Only your team sees it.

# Under the business profile.
display-name = Display name: what your customers see in WhatsApp.

# What to do at Meta's number screen.
guide-number = Enter the same number as here. Choose Text message (recommended), or Phone call if no SMS arrives.

# The card of Meta's warning.
warning-title = A warning that is expected

# Meta's warning, quoted.
warning-quote = “This phone number is registered with another Business Solution Provider. This is expected when you are migrating your number from another provider.”

# Beside it.
warning-note = It doesn't move yet. Your number stays with your provider until DoubleTick registers it. Meta may offer to add DoubleTick to it instead. That's fine too.

# What to do at Meta's code screen.
guide-verification = Enter the 6-digit code that Meta sent to the number.

# The last card: on our page.
back-here = Back here

# What happens then.
back-here-what = Meta's window closes and this page takes over. You'll see here when your number is connected.

## What the drawings show, for who does not see them

drawn-profile = A profile picture above a button
drawn-information = A page of text above a button
drawn-portfolio = A list of portfolios, one selected
drawn-account = A dropdown of accounts, and one to create
drawn-business-profile = A form with two names and a category
drawn-number = A number field, with text message chosen over phone call
drawn-warning = A warning sign above a button
drawn-verification = Six boxes for the digits of a code
drawn-app = A phone scanning a square code
drawn-review = A list with ticks above a button
drawn-connected = Two ticks in a circle

## After Meta's window, until its last word has come

# The heading.
checking-title = Checking with Meta

# Under it: the window is gone, as it seems.
checking-ending = Meta's window looks closed. Meta usually tells us within seconds how it ended. If it's still open, finish there.

# Under it: the server looks for the signup.
checking-signup = Meta's confirmation hasn't reached us, so our server is looking for what you shared.

# Before a clock.
checking-for = Waiting for

# What happens then.
checking-then-ending = If we hear nothing within { NUMBER($seconds) } seconds, we'll ask you what Meta showed. If you finished, it still counts.

# What happens then.
checking-then-code = It usually takes seconds. After { NUMBER($seconds) } seconds at the latest, this page shows what's next.

# What happens then.
checking-then-signup = We look until { TIME($until) }. If we don't find it by then, you'll be asked to go through Meta's window once more.

# Folds out the other ways.
checking-ways = Other options

# In it.
checking-ways-lead = Meta's window may be behind this one. If you finished there, just wait. Don't start again.

# The button.
checking-stop = Stop waiting

## What the customer saw in Meta's window, where it closed and we did not hear how it ended

# The heading.
sights-title = What did Meta show?

# Under it.
sights-lead = Choose what you saw last to get the fix.

# Once one was chosen.
sight-noted = Noted for our support team.

# A choice.
sight-finished = That I was done

# What now.
sight-finished-now = We haven't heard that from Meta yet. If this page doesn't move on, open Meta's window again and choose the same account. Nothing is done twice.

sight-two-step-verification-on = Two-step verification is on
sight-linked-elsewhere = The number belongs to another business portfolio
sight-number-in-use = The number is already registered on WhatsApp
sight-code-wrong = The code was wrong, or none came
sight-too-many-tries = Too many attempts, or a limit on codes
sight-not-admin = I don't have permission
sight-name-refused = A name isn't accepted
sight-too-many-numbers = The limit of phone numbers is reached
sight-restricted = The account is restricted
sight-provider-not-allowed = DoubleTick can't onboard customers
sight-meta-failed = Something went wrong
sight-not-eligible = The number isn't eligible yet
sight-other-partner = The app is connected to another provider
sight-not-on-app = The number isn't in the app
sight-app-outdated = The app has to be updated
sight-region-excluded = Not available in this country
# The last choice.
sight-other = None of these, or no error

# What now.
sight-other-now = Open Meta's window again when you're ready. If it stops at the same place, tell our support the reference below and what you saw.

# In the place of whether the number is safe.
unsure = We can't tell yet whether Meta connected this number to DoubleTick. We haven't changed anything ourselves.
