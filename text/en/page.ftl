# After a fault of our own.
crashed = Something went wrong on this page
    .now = Your number and progress are safe. We keep both on our server.

# The product.
brand = DoubleTick

# A link, before anything else in the tab order.
skip-to-content = Skip to content

# Goes back.
back = Back

# A newer server says what this page does not know.
newer = This page is out of date
    .asks = We need something from you. Reload the page to see it.
    .waits = Reload it to see the current status.

# The same, in the place of what is not known.
reload-to-see = Reload to see

# Tries again.
try-again = Try again

# An attempt could not be fetched.
not-shown = We can't show this right now

# A label, with a reference behind it.
reference = Support reference

# A link beside it.
support = Contact support

# Nobody is signed in any more.
signed-out = You've been signed out. Sign in to pick up where you left off.

# The title of the strip that every screen of an attempt carries.
where-title = Where is my number?

## Who serves the number, in a few words

whereabouts-origin-other-provider = With your current provider
whereabouts-origin-business-app = In the WhatsApp Business App
whereabouts-origin-new = Not on WhatsApp yet
whereabouts-moving-other-provider = Moving to { -platform }
whereabouts-moving = Connecting to { -platform }
whereabouts-double-tick-business-app = In the app and on { -platform }
whereabouts-double-tick = On { -platform }
whereabouts-renewal = On { -platform }, renew access
whereabouts-both = On { -platform } and with your old provider
whereabouts-elsewhere = In another { -platform } account
whereabouts-before = Where it was before

## Is my number safe?

safe-origin-other-provider = Your number is safe. We haven't changed anything at your current provider.
safe-origin-business-app = Your number is safe. We haven't changed anything in the app.
safe-origin-new = Your number is safe. We haven't connected it yet.
safe-moving-other-provider = Your number isn't lost. We're waiting for Meta's answer. It's with your current provider, { -platform } or both.
safe-moving = Your number is safe. We're waiting for Meta to connect it.
safe-double-tick-business-app = Your number is safe. It works in the app and on { -platform }.
safe-double-tick = Your number is safe. It's on { -platform }.
safe-renewal = Your number stays where it is. You're only renewing DoubleTick's access.
safe-both = Your number is safe. It works on { -platform } and with your old provider.
safe-unchanged = Your number is safe. We haven't changed anything.
safe-unrecognized = Your number isn't lost. Reload to see where it is.

## What is wrong with a phone number

phone-empty = Enter a phone number.
phone-no-country-code = Start with the country code, like +91 or +1.
phone-not-digits = Use digits only.
phone-too-short = This number is too short. Check for a missing digit.
phone-too-long = This number is too long. Check for an extra digit.
phone-not-assigned = This number doesn't exist. Check the country code and digits.
phone-not-served = We can't send codes to this number. Use a mobile number from a country where DoubleTick is available.
phone-unrecognized = This number can't be used. Check it, or reload the page.

# The menu of languages.
language = Language
    .failed = This language didn't load. Check your internet connection and try again.

# The browser has no network.
offline = You're offline. We'll send what you entered when you're back. A move that has started continues.

# An answer takes long.
slow = This is taking longer than usual. You don't need to do anything.

# Copies what stands beside it.
copy = Copy

# It did.
copied = Copied

# A country, whose phone numbers are written and read in its own way.
country = Country

# Where countries are searched.
country-search = Search by name or code

# How many are found: their number follows.
countries-found = Countries found:

# A link that opens WhatsApp with a text to send.
send-whatsapp = Send on WhatsApp

# Opens the phone's share sheet.
share = Share
