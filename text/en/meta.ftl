# Before the window.
ready-title = Now confirm with Meta

# Under the button.
ready-note = On a phone Meta's window covers this page: read below first what to choose there.

# The button that opens it.
launch = Open Meta's window

# The same button, later.
launch-again = Open Meta's window again

# While Meta's script is on its way.
sdk-loading = Getting Meta's window ready…

# Gives up.
start-over = Start over

# Beside the window.
in-meta-title = Go on in Meta's window

# Under it.
in-meta-lead = Keep this page open: it goes on by itself when you are done there. Below is what to choose on each screen.

# The finish came, the code did not yet.
finished = Meta says that you are done. If its window is still open, press Finish there or close it: this page goes on by itself.

# Help.
no-window-title = I don't see Meta's window

# What to do.
no-window = It may be behind this one, or in another tab. If it is gone, open it again: nothing is lost.

# Brings it to the front.
show-window = Show Meta's window

# It is gone.
window-gone = I closed it

# A window that we could not see to open.
unseen = We could not see whether Meta's window opened. If it didn't, allow pop-up windows for this page and open it again.

# A window that looks closed, and said nothing.
looks-closed = Meta's window looks closed, and Meta has told us nothing. Did you close it? Then say so below. If it is still open, go on in it.

# An event that we don't know.
unknown-event = You can go on in Meta's window. It sent a message that we don't know: { $event }

# Meta's own page, in the place of its window.
full-page-title = Does Meta's window not work here?

# What happens.
full-page-lead = Meta can also take the place of this page. It brings you back here at the end, and you go on where you were.

# The button.
full-page = Go on without a window

# On the way there.
full-page-going = One moment: Meta's page is about to open.

# Another tab has the attempt.
other-tab = You have this open in another tab, and Meta's window answers to that one only. Go on there, or take over here.

# The button.
take-over = Go on in this tab

# The companion's title.
guide-title = What to choose in Meta's window

# Why it begins at 3.
guide-lead = Steps 1 and 2, the start and the method, are done. Meta may ask for the number first and skip some screens.

## Under the title, before Meta's window

ready-lead-other-provider = Meta's window opens on top of this page. You log in to Facebook there, choose your business portfolio, and verify the number. It takes about 5 minutes. Your number keeps working the whole time. Afterwards Meta either moves it to DoubleTick, which ends your present provider's access, or adds DoubleTick to it. Then you decide whether both stay.
ready-lead-business-app = Meta's window opens on top of this page. You log in to Facebook there, enter the number, and confirm in the app: have the phone at hand. It takes about 5 minutes.
ready-lead-new = Meta's window opens on top of this page. You log in to Facebook there, choose where the number belongs, and verify it. It takes about 5 minutes.
ready-lead-renewal = Continue with Meta to renew DoubleTick's access. Choose the same business portfolio and the same WhatsApp Business Account as before. Nothing moves.

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

guide-profile = Log in with the Facebook profile that is an admin of your business portfolio, and press Continue.
guide-information = Read what DoubleTick will be able to do, and press Get started.
guide-account = Choose Create a WhatsApp Business Account. If you made one here a moment ago, choose that.

# For a number that moves.
guide-portfolio-move = Choose the portfolio that owns the number today. In another portfolio the move fails.
guide-business-profile-move = Enter account name, display name and category. Use the display name that the number has today.
guide-number-move = Enter the same number as here. Choose Text message, or Phone call if no SMS arrives. Meta says that the number is registered with another Business Solution Provider, or offers to add DoubleTick to it. Both are expected: continue.
guide-verification-move = Enter the 6-digit code that Meta sent to the number itself. Only this screen proves that the number is yours: nothing before it does. Then press Finish.

# For a new number.
guide-portfolio-new = Choose the portfolio of the business that the number is for.
guide-business-profile-new = Enter account name, display name and category. Your customers see the display name: use your business's own.
guide-number-new = Enter the same number as here. Choose Text message, or Phone call if no SMS arrives.
guide-verification-new = Enter the 6-digit code that Meta sent to the number itself. Only this screen proves that the number is yours. Then press Finish.

# For access to a number that is with DoubleTick already.
guide-portfolio-renewal = Choose the same business portfolio as before.
guide-account-renewal = Choose the same account as before. It holds the number.
guide-number-renewal = If Meta asks for it, enter the same number as here.

# For a number in the WhatsApp Business App.
guide-portfolio-app = Choose the portfolio of your business, or create one.
guide-number-app = Enter the number that is in the WhatsApp Business App.
guide-confirm-app = Confirm in the app
    .what = Meta sends a message to the app on your phone. Open it there, share your chats if you wish, and scan the code that Meta's window shows.
guide-review-app = Check what DoubleTick will be able to do, and press Confirm. Then press Finish.

## What Meta's window said, while it is open

heard-cancel-at = Meta's window was about to be closed at "{ $screen }". You can still go on in it.
heard-error = Meta reported: { $message } { $now }
heard-error-now = Go on in its window, or close it and begin again here.
