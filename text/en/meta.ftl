# Before the window.
ready-title = Sign in with Facebook to continue

# Under the button.
ready-note = On a phone, check the steps below first. Meta covers this page.

# The button that opens it.
launch = Continue with Facebook

# The same button, later.
launch-again = Open Meta's window again

# While Meta's script is on its way.
sdk-loading = Getting Meta ready…

# Gives up.
start-over = Start over

# Beside the window.
in-meta-title = Finish in Meta's window

# Under it.
in-meta-lead = Keep this page open. It updates automatically.

# The finish came, the code did not yet.
finished = Meta says you're done. If its window is still open, press Finish or close it. This page updates automatically.

# Help.
no-window-title = I can't see Meta's window

# What to do.
no-window = It may be behind this one or in another tab. If it's gone, open it again. Nothing is lost.

# Brings it to the front.
show-window = Show Meta's window

# It is gone.
window-gone = I've closed it

# A window that we could not see to open.
unseen = We couldn't tell if Meta's window opened. If not, allow pop-ups for this page and open it again.

# Meta's window sent a message that we don't know, and is still open.
unknown-event = You can continue in Meta's window.

# Meta's own page, in the place of its window.
full-page-title = Pop-up not working?

# What happens.
full-page-lead = Meta can open in this tab instead and bring you back here.

# The button.
full-page = Continue in this tab

# On the way there.
full-page-going = Opening Meta…

# Another tab has the attempt.
other-tab = This is open in another tab, and Meta only answers that one.

# The button.
take-over = Use this tab

# The companion's title.
guide-title = What to choose in Meta's window

# Why it begins at 3.
guide-lead = Steps 1 and 2 are done. Meta may ask for the number first or skip screens.

## Under the title, before Meta's window

ready-lead-other-provider = Choose your business portfolio and verify your number. It takes about 5 minutes and your number keeps working. Then Meta either moves it to DoubleTick, which ends your current provider's access, or adds DoubleTick to it, and you choose whether to keep both.
ready-lead-business-app = Enter your number and confirm in the app. It takes about 5 minutes. Have your phone ready.
ready-lead-new = Choose your business portfolio and verify your number. It takes about 5 minutes.
ready-lead-renewal = Choose the same business portfolio and WhatsApp Business Account as before. This renews DoubleTick's access. Your number won't move.

## Names of Meta's screens. They stay as Meta shows them

screen-portfolio = Business portfolio
screen-waba-and-number = WhatsApp Business Account and number
screen-business-profile = Business profile
screen-number = Phone number
screen-verification = Verification
screen-permissions = Review

# Meta's names for its screens. They stay as Meta shows them.
screen-profile = Continue as yourself
screen-information = Information
screen-account = WhatsApp Business Account

## The guide: what to do on each screen of Meta's window

guide-profile = Sign in as an admin of your business portfolio and press Continue.
guide-information = See what DoubleTick will be able to do and press Get started.
guide-account = Choose Create a WhatsApp Business Account, or the one you just made here.

# For a number that moves.
guide-portfolio-move = Choose the portfolio that owns the number now. The move fails in any other.
guide-business-profile-move = Enter an account name, a category and the number's current display name.

# For a new number.
guide-portfolio-new = Choose the portfolio of this number's business.
guide-business-profile-new = Enter an account name, a category and a display name. Customers see the display name, so use your business's name.

# For access to a number that is with DoubleTick already.
guide-portfolio-renewal = Choose the same business portfolio as before.
guide-account-renewal = Choose the same account as before. It has your number.
guide-number-renewal = If Meta asks, enter the same number as here.

# For a number in the WhatsApp Business App.
guide-portfolio-app = Choose your business's portfolio, or create one.
guide-number-app = Enter the number that's in the WhatsApp Business App.
guide-confirm-app = Confirm in the app
    .what = Open Meta's message in the app, share your chats if you want, and scan the code from Meta's window.
guide-review-app = See what DoubleTick will be able to do and press Confirm, then Finish.

## What Meta's window said, while it is open

heard-cancel-at = You were about to leave Meta at "{ $screen }". You can still finish there.
heard-error = Meta says: { $message } { $now }
heard-error-now = Continue in Meta's window, or close it and start again here.
