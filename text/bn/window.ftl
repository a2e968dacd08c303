## The guide to Meta's window, beside its drawings

# The step of a card.
step = ধাপ { NUMBER($step) }

# Turns the cards back.
previous-step = আগের ধাপ

# Turns the cards on.
next-step = পরের ধাপ

# On the card of the screen that Meta last told of.
reached = আপনি এখানে ছিলেন

# On a large screen.
beside-hint = উইন্ডো দুটো পাশাপাশি রাখুন। Meta-র উইন্ডো টেনে স্ক্রিনের এক পাশে নিন, আর এখানকার ধাপগুলো দেখে এগোন।

# Meta's button.
press-next = তারপর "Next" (পরবর্তী) চাপুন।

# Meta's button.
press-continue = তারপর "Continue" (চালিয়ে যান) চাপুন।

# Under the account: what a new one means.
account-new = নতুন অ্যাকাউন্ট: আপনার নম্বর এতে মুভ হবে, আর টেমপ্লেট কপি করা যাবে।

# Under the account: what one from the list means.
account-existing = আগে থেকে থাকা অ্যাকাউন্ট (তালিকায়): এটা যেমন আছে তেমনই, সব নম্বরসহ, DoubleTick-এর সঙ্গে শেয়ার হবে।

# Under the business profile.
account-name = অ্যাকাউন্টের নাম: শুধু আপনার টিম এটা দেখে।

# Under the business profile.
display-name = ডিসপ্লে নেম: আপনার কাস্টমাররা WhatsApp-এ এটাই দেখেন।

# What to do at Meta's number screen.
guide-number = এখানে যে নম্বর দিয়েছেন, সেটাই লিখুন। "Text message" (টেক্সট মেসেজ) বেছে নিলে ভালো, আর SMS না এলে "Phone call" (ফোন কল)।

# The card of Meta's warning.
warning-title = একটা সতর্কবার্তা আসবে, চিন্তা নেই

# Meta's warning, quoted.
warning-quote = “এই ফোন নম্বর অন্য একটা Business Solution Provider-এর কাছে রেজিস্টার করা। অন্য প্রোভাইডার থেকে নম্বর মাইগ্রেট করার সময় এমনটাই হওয়ার কথা।”

# Beside it.
warning-note = নম্বর এখনই মুভ হচ্ছে না। DoubleTick রেজিস্টার না করা পর্যন্ত এটা আপনার প্রোভাইডারের কাছেই থাকবে। Meta মুভের বদলে নম্বরে DoubleTick যোগ করার কথাও বলতে পারে। তাতেও অসুবিধা নেই।

# What to do at Meta's code screen.
guide-verification = Meta নম্বরে যে 6 ডিজিটের কোড পাঠিয়েছে, সেটা লিখুন।

# The last card: on our page.
back-here = আবার এখানে

# What happens then.
back-here-what = Meta-র উইন্ডো বন্ধ হয়ে যাবে, বাকি কাজ এই পেজেই হবে। নম্বর কানেক্ট হলে এখানেই দেখতে পাবেন।

## What the drawings show, for who does not see them

drawn-profile = প্রোফাইল ছবি, তার নিচে বাটন
drawn-information = লেখা ভরা পেজ, তার নিচে বাটন
drawn-portfolio = পোর্টফোলিওর তালিকা, একটা বেছে নেওয়া
drawn-account = অ্যাকাউন্টের তালিকা, আর নতুন তৈরি করার অপশন
drawn-business-profile = দুটো নাম আর একটা ক্যাটাগরির ফর্ম
drawn-number = নম্বর লেখার ঘর, ফোন কলের বদলে টেক্সট মেসেজ বেছে নেওয়া
drawn-warning = সতর্ক করার চিহ্ন, তার নিচে বাটন
drawn-verification = কোডের ডিজিটের জন্য ছয়টা ঘর
drawn-app = একটা ফোন চারকোনা কোড স্ক্যান করছে
drawn-review = টিক দেওয়া তালিকা, তার নিচে বাটন
drawn-connected = গোলের ভেতর দুটো টিক

## After Meta's window, until its last word has come

# The heading.
checking-title = Meta-তে খোঁজ নেওয়া হচ্ছে

# Under it: the window is gone, as it seems.
checking-ending = Meta-র উইন্ডো বন্ধ হয়ে গেছে মনে হচ্ছে। কী হলো, Meta সাধারণত কয়েক সেকেন্ডেই জানায়। উইন্ডো এখনও খোলা থাকলে সেখানেই কাজ শেষ করুন।

# Under it: the server looks for the signup.
checking-signup = Meta-র কনফার্মেশন আমাদের কাছে আসেনি, তাই আপনি যা শেয়ার করেছেন, আমাদের সার্ভার তা খুঁজছে।

# Before a clock.
checking-for = অপেক্ষা চলছে

# What happens then.
checking-then-ending = { NUMBER($seconds) } সেকেন্ডের মধ্যে কিছু জানা না গেলে, Meta কী দেখিয়েছিল, আপনার কাছে জানতে চাইব। কাজ শেষ করে থাকলে সেটা ঠিকই ধরা হবে।

# What happens then.
checking-then-code = সাধারণত কয়েক সেকেন্ড লাগে। এরপর কী হবে, খুব বেশি হলে { NUMBER($seconds) } সেকেন্ড পরে এই পেজে দেখতে পাবেন।

# What happens then.
checking-then-signup = আমরা { TIME($until) } পর্যন্ত খুঁজব। তার মধ্যে না পেলে আপনাকে আরও একবার Meta-র উইন্ডোতে যেতে হবে।

# Folds out the other ways.
checking-ways = অন্য উপায়

# In it.
checking-ways-lead = Meta-র উইন্ডো হয়তো এটার পেছনে আছে। সেখানে কাজ শেষ করে থাকলে শুধু অপেক্ষা করুন। আবার শুরু করবেন না।

# The button.
checking-stop = অপেক্ষা বন্ধ করুন

## What the customer saw in Meta's window, where it closed and we did not hear how it ended

# The heading.
sights-title = Meta কী দেখিয়েছে?

# Under it.
sights-lead = শেষে যা দেখেছেন, বেছে নিন। কী করতে হবে, বলে দেব।

# Once one was chosen.
sight-noted = আমাদের সাপোর্ট টিমের জন্য লিখে রাখা হলো।

# A choice.
sight-finished = আমার কাজ শেষ হয়েছে

# What now.
sight-finished-now = Meta এখনও আমাদের তা জানায়নি। এই পেজ না এগোলে Meta-র উইন্ডো আবার খুলে একই অ্যাকাউন্ট বেছে নিন। কোনো কাজ দুবার হবে না।

sight-two-step-verification-on = টু-স্টেপ ভেরিফিকেশন চালু আছে
sight-linked-elsewhere = নম্বরটা অন্য বিজনেস পোর্টফোলিওর
sight-number-in-use = নম্বরটা WhatsApp-এ আগে থেকেই রেজিস্টার করা
sight-code-wrong = কোড ভুল ছিল, বা আসেইনি
sight-too-many-tries = অনেকবার চেষ্টা হয়েছে, বা কোডের লিমিট শেষ
sight-not-admin = আমার অনুমতি নেই
sight-name-refused = নামটা নিচ্ছে না
sight-too-many-numbers = ফোন নম্বরের লিমিট শেষ
sight-restricted = অ্যাকাউন্টটা রেস্ট্রিক্টেড
sight-provider-not-allowed = DoubleTick কাস্টমার যোগ করতে পারছে না
sight-meta-failed = কিছু একটা সমস্যা হয়েছে
sight-not-eligible = নম্বরটা এখনও উপযুক্ত নয়
sight-other-partner = অ্যাপটা অন্য প্রোভাইডারের সঙ্গে কানেক্টেড
sight-not-on-app = নম্বরটা অ্যাপে নেই
sight-app-outdated = অ্যাপ আপডেট করতে হবে
sight-region-excluded = এই দেশে পাওয়া যায় না
# The last choice.
sight-other = এগুলোর কোনোটাই নয়, বা কোনো ভুল দেখায়নি

# What now.
sight-other-now = তৈরি হলে Meta-র উইন্ডো আবার খুলুন। একই জায়গায় আটকে গেলে নিচের রেফারেন্স আর কী দেখেছেন, তা আমাদের সাপোর্টকে জানান।

# In the place of whether the number is safe.
unsure = Meta এই নম্বর DoubleTick-এ কানেক্ট করেছে কি না, এখনও বলা যাচ্ছে না। আমরা নিজেরা কিছুই বদলাইনি।
