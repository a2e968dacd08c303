# After a fault of our own.
crashed = Something went wrong on this page
    .now = Your progress is safe, and so is your number: both are kept on our server, not on this page.

# The product.
brand = DoubleTick

# A link, before anything else in the tab order.
skip-to-content = Skip to content

# Goes back.
back = Back

# Tries again.
try-again = Try again

# An attempt could not be fetched.
not-shown = We can't show this right now

# A label, with a reference behind it.
reference = Reference for support

# A link beside it.
support = Contact support

# Nobody is signed in any more.
signed-out = You have been signed out. Sign in again: you find everything as you left it.

# The title of the strip that every screen of an attempt carries.
where-title = Where is my number?

## Who serves the number, in a few words

whereabouts-origin-other-provider = With your present provider
whereabouts-origin-business-app = On the WhatsApp Business App
whereabouts-origin-new = Not on WhatsApp yet
whereabouts-moving-other-provider = Moving to DoubleTick
whereabouts-moving = Being connected to DoubleTick
whereabouts-double-tick-business-app = On the app, and with DoubleTick
whereabouts-double-tick = With DoubleTick
whereabouts-renewal = With DoubleTick: access to be renewed
whereabouts-both = With DoubleTick and your old provider
whereabouts-elsewhere = In another DoubleTick account

## Is my number safe?

safe-origin-other-provider = Your number is safe: we have not moved it, and have changed nothing at your present provider.
safe-origin-business-app = Your number is safe: we have changed nothing in the app.
safe-origin-new = Your number is safe: we have not connected it yet.
safe-moving-other-provider = Your number is not lost: we have asked Meta to move it and wait for the answer. It is with your present provider, with DoubleTick or with both, never nowhere.
safe-moving = Your number is safe: we have asked Meta to connect it and wait for the answer.
safe-double-tick-business-app = Your number is safe: it works in the app and with DoubleTick.
safe-double-tick = Your number is safe: it is with DoubleTick.
safe-renewal = Your number stays where it is: you only give DoubleTick access to it again.
safe-both = Your number is safe: it works with DoubleTick, and with your old provider too.
safe-unchanged = Your number is safe: we have changed nothing.

## What is wrong with a phone number

phone-empty = Enter the phone number.
phone-no-country-code = Begin with the country code, such as +91 for India or +1 for the United States.
phone-not-digits = A phone number has digits only. Remove letters and other signs.
phone-too-short = This number is too short. Check that no digit is missing.
phone-too-long = This number is too long. Check that no digit is there twice.
phone-not-assigned = There is no such number in this country. Check the country code and the digits.
phone-not-served = We can't send codes to this number. Use a mobile number of a country where DoubleTick is offered, or ask our support.

# The menu of languages.
language = Language
    .failed = This language could not be fetched. Check your internet connection and try again.

# The browser has no network.
offline = You are offline. What you entered is kept, and what you send goes out when you are back. A move that has begun goes on without this page.

# An answer takes long.
slow = This takes longer than usual: the connection or our server is slow. You don't have to do anything.

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
