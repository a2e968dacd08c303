# After a fault of our own.
crashed = এই পেজে কিছু একটা সমস্যা হয়েছে
    .now = আপনার নম্বর আর এ পর্যন্ত করা কাজ নিরাপদে আছে। দুটোই আমাদের সার্ভারে রাখা আছে।

# The product.
brand = DoubleTick

# A link, before anything else in the tab order.
skip-to-content = সরাসরি মূল অংশে যান

# Goes back.
back = ফিরে যান

# A newer server says what this page does not know.
newer = এই পেজটা পুরনো হয়ে গেছে
    .asks = আপনার কাছ থেকে আমাদের কিছু দরকার। দেখতে পেজটা রিলোড করুন।
    .waits = এখনকার অবস্থা দেখতে রিলোড করুন।

# The same, in the place of what is not known.
reload-to-see = দেখতে রিলোড করুন

# Tries again.
try-again = আবার চেষ্টা করুন

# An attempt could not be fetched.
not-shown = এটা এখন দেখানো যাচ্ছে না

# A label, with a reference behind it.
reference = সাপোর্ট রেফারেন্স

# A link beside it.
support = সাপোর্টের সঙ্গে যোগাযোগ করুন

# Nobody is signed in any more.
signed-out = আপনি সাইন আউট হয়ে গেছেন। যেখানে ছিলেন, সেখান থেকে চালিয়ে যেতে সাইন ইন করুন।

# The title of the strip that every screen of an attempt carries.
where-title = আমার নম্বর কোথায়?

## Who serves the number, in a few words

whereabouts-origin-other-provider = আপনার বর্তমান প্রোভাইডারের কাছে
whereabouts-origin-business-app = WhatsApp Business App-এ
whereabouts-origin-new = এখনও WhatsApp-এ নেই
whereabouts-moving-other-provider = { -platform }-এ মুভ হচ্ছে
whereabouts-moving = { -platform }-এ কানেক্ট হচ্ছে
whereabouts-double-tick-business-app = অ্যাপে আর { -platform }-এ
whereabouts-double-tick = { -platform }-এ
whereabouts-renewal = { -platform }-এ, অ্যাক্সেস রিনিউ করুন
whereabouts-both = { -platform }-এ আর পুরনো প্রোভাইডারের কাছে
whereabouts-elsewhere = { -platform }-এর অন্য একটা অ্যাকাউন্টে
whereabouts-before = আগে যেখানে ছিল সেখানেই

## Is my number safe?

safe-origin-other-provider = আপনার নম্বর নিরাপদে আছে। বর্তমান প্রোভাইডারের কাছে আমরা কিছুই বদলাইনি।
safe-origin-business-app = আপনার নম্বর নিরাপদে আছে। অ্যাপে আমরা কিছুই বদলাইনি।
safe-origin-new = আপনার নম্বর নিরাপদে আছে। আমরা এখনও এটা কানেক্ট করিনি।
safe-moving-other-provider = আপনার নম্বর হারায়নি। আমরা Meta-র উত্তরের অপেক্ষায় আছি। নম্বরটা আছে আপনার বর্তমান প্রোভাইডারের কাছে, { -platform }-এ বা দুই জায়গাতেই।
safe-moving = আপনার নম্বর নিরাপদে আছে। Meta এটা কানেক্ট করবে, আমরা সেই অপেক্ষায় আছি।
safe-double-tick-business-app = আপনার নম্বর নিরাপদে আছে। অ্যাপে আর { -platform }-এ চলছে।
safe-double-tick = আপনার নম্বর নিরাপদে আছে। এটা { -platform }-এ আছে।
safe-renewal = আপনার নম্বর যেখানে আছে সেখানেই থাকবে। আপনি শুধু DoubleTick-এর অ্যাক্সেস রিনিউ করছেন।
safe-both = আপনার নম্বর নিরাপদে আছে। { -platform }-এ আর পুরনো প্রোভাইডারের কাছে, দুই জায়গাতেই চলছে।
safe-unchanged = আপনার নম্বর নিরাপদে আছে। আমরা কিছুই বদলাইনি।
safe-unrecognized = আপনার নম্বর হারায়নি। কোথায় আছে, দেখতে রিলোড করুন।

## What is wrong with a phone number

phone-empty = ফোন নম্বর লিখুন।
phone-no-country-code = দেশের কোড দিয়ে শুরু করুন, যেমন +91 বা +880।
phone-not-digits = শুধু ডিজিট লিখুন।
phone-too-short = নম্বরটা বেশি ছোট। কোনো ডিজিট বাদ পড়েছে কি না দেখুন।
phone-too-long = নম্বরটা বেশি লম্বা। কোনো ডিজিট বেশি আছে কি না দেখুন।
phone-not-assigned = এমন কোনো নম্বর নেই। দেশের কোড আর ডিজিটগুলো দেখে নিন।
phone-not-served = এই নম্বরে আমরা কোড পাঠাতে পারি না। যে দেশে DoubleTick চলে, সেখানকার কোনো মোবাইল নম্বর দিন।
phone-unrecognized = এই নম্বর ব্যবহার করা যাবে না। নম্বরটা দেখে নিন, বা পেজ রিলোড করুন।

# The menu of languages.
language = ভাষা
    .failed = এই ভাষা লোড হয়নি। ইন্টারনেট কানেকশন দেখে নিয়ে আবার চেষ্টা করুন।

# The browser has no network.
offline = আপনি অফলাইনে আছেন। যা লিখেছেন, ইন্টারনেট এলেই আমরা পাঠিয়ে দেব। মুভ শুরু হয়ে থাকলে তা চলতে থাকবে।

# An answer takes long.
slow = অন্য সময়ের চেয়ে একটু বেশি সময় লাগছে। আপনাকে কিছু করতে হবে না।

# Copies what stands beside it.
copy = কপি করুন

# It did.
copied = কপি হয়েছে

# A country, whose phone numbers are written and read in its own way.
country = দেশ

# Where countries are searched.
country-search = নাম বা কোড দিয়ে খুঁজুন

# How many are found: their number follows.
countries-found = যতগুলো দেশ পাওয়া গেছে:

# A link that opens WhatsApp with a text to send.
send-whatsapp = WhatsApp-এ পাঠান

# Opens the phone's share sheet.
share = শেয়ার করুন
