# What the bar is, for a screen reader.
parts-label = কতদূর এগোলেন

# The choice of the method.
method-title = নম্বরটা কীভাবে কানেক্ট করতে চান?

# The badge of the one that moves a number.
method-badge = অন্য প্রোভাইডার থেকে আসার জন্য

# The badge of the one that the answers lead to.
method-fits = আপনার নম্বরের জন্য এটাই ঠিক

# The answers of a question that is answered by them.
yes = হ্যাঁ

# The other one.
no = না

# The number's field.
number = যে WhatsApp নম্বর কানেক্ট করবেন

# Its hint.
number-hint = দেশের কোডসহ, যেমন +91 98200 12345

# Where it is.
origin = এটা এখন কোথায়?

# What must be so.
must-title = শুরু করার আগে যা লাগবেই

# What should be so.
should-title = করে রাখলে ভালো

# Something that blocks is not checked.
unchecked = এগিয়ে যেতে এটা কনফার্ম করুন।

# Opens the way to check an item.
how = কীভাবে দেখে নেবেন

# The field of the old WABA's id.
source-waba = বর্তমান প্রোভাইডারের কাছে থাকা WABA ID

# Its hint.
source-waba-hint = না দিলেও চলে, তবে এটা ছাড়া আমরা আপনার টেমপ্লেট কপি করতে পারব না। WhatsApp Manager-এ অ্যাকাউন্টের নামের পাশেই এটা পাবেন।

# It can't be one.
source-waba-wrong = প্রায় 15টা ডিজিট লিখুন, বা খালি রাখুন।

# When the number is cut over.
cut-over = নম্বর কখন মুভ করব?

# The default.
cut-over-now = সব তৈরি হলেই

# The other choice.
cut-over-later = আমার বেছে নেওয়া সময়ে

# The field.
cut-over-at = তারিখ আর সময় (আপনার এলাকার সময়)

# Its hint.
cut-over-hint = 7 দিনের মধ্যে। তার আগে পর্যন্ত আপনার বর্তমান প্রোভাইডারই চলবে, আর আপনি সময় বদলাতে পারবেন।

# No possible time.
cut-over-wrong = আগামী 7 দিনের মধ্যে কোনো সময় বেছে নিন।

# The same number has an attempt already.
under-way = এই নম্বরের কাজ আপনি আগেই শুরু করেছেন। সেটাই চালিয়ে যান, বা সেখানে গিয়ে নতুন করে শুরু করুন।

# The title of the points that the customer agrees to.
consent-title = রাজি হওয়ার আগে

# Consent is missing.
consent-missing = রাজি থাকলে টিক দিন, তাহলে এগোতে পারবেন।

# The button.
submit = সেভ করে এগিয়ে যান

# While it is recorded.
submitting = সেভ হচ্ছে…

# Under the button.
submit-note = এখনই কিছু মুভ হবে না। আপনি যে রাজি হয়েছেন, তা আমরা তারিখসহ লিখে রাখব। এরপর: Facebook দিয়ে সাইন ইন।

## The cards of the methods: in English in the guide's exact words

method-cloud-api = WhatsApp API নম্বর কানেক্ট করুন (Cloud API)
method-coexistence = আপনার এখনকার WhatsApp Business নম্বর কানেক্ট করুন (Coexistence)

## Whom a method is for

method-for-cloud-api = আপনার নম্বর অন্য প্রোভাইডারের সঙ্গে Cloud API-তে আছে, আর আপনি { -platform }-এ চলে আসতে চান। নতুন নম্বরের জন্যও এটাই।
method-for-coexistence = আপনার নম্বর WhatsApp Business App-এ আছে, আর আপনি { -platform }-এর সঙ্গে অ্যাপটাও ব্যবহার করতে চান।

## Questions for who doesn't know the method

question-keeps-app = অ্যাপটা কি ব্যবহার করে যেতে চান?

## Answers to the first of them

today-other-provider = অন্য প্রোভাইডারের সঙ্গে Cloud API-তে
today-business-app = ফোনে WhatsApp Business App বা WhatsApp-এ
today-nowhere = WhatsApp-এ নেই
today-double-tick = আগে থেকেই { -platform }-এ

## What follows from the answers

advice-other-provider = { -platform }-এ চলে আসতে Cloud API বেছে নিন। Coexistence শুধু WhatsApp Business App-এর নম্বরের জন্য।
advice-business-app = { -platform }-এর সঙ্গে অ্যাপটাও ব্যবহার করতে Coexistence বেছে নিন। নম্বর অ্যাপে থাকলে Cloud API কাজ করে না। সাধারণ WhatsApp ব্যবহার করেন? তাহলে আগে WhatsApp Business App-এ চলে আসুন।
advice-new = নতুন নম্বরের জন্য Cloud API বেছে নিন। Coexistence শুধু অ্যাপে থাকা নম্বরের জন্য।

## The button that takes the advice

take-cloud-api = Cloud API নিয়ে এগিয়ে যান
take-coexistence = Coexistence নিয়ে এগিয়ে যান

## Why a number can't be brought as it is, and what to do

obstacle-already-here = কিছুই মুভ করতে হবে না। সেটিংস → "WABA ম্যানেজ করুন" দেখুন। সেখানে নেই? তাহলে নম্বরটা { -platform }-এর অন্য একটা অ্যাকাউন্টে আছে। অ্যাকাউন্টগুলো এক করতে সাপোর্টের সঙ্গে যোগাযোগ করুন।
obstacle-leaves-app = আগে চ্যাট সেভ করে রাখুন, কারণ অ্যাপের অ্যাকাউন্ট ডিলিট করলে চ্যাটও ডিলিট হয়ে যায়। তারপর অ্যাপে সেটিংস → অ্যাকাউন্ট → "আমার অ্যাকাউন্ট ডিলিট করুন" (Delete my account)-এ যান। 3 মিনিট পরে ফিরে এসে "WhatsApp-এ নেই" বেছে নিন।

## The form's title

title-other-provider = মুভের প্রস্তুতি
title-business-app-new = কানেক্ট করার প্রস্তুতি

## Where the number is today

origin-other-provider = অন্য প্রোভাইডারের সঙ্গে Cloud API-তে
origin-business-app = WhatsApp Business App-এ
origin-new = WhatsApp-এ নেই, নতুন নম্বর

## The parts of the way, as the bar at the top names them

part-method = পদ্ধতি
part-prepare = প্রস্তুতি
part-meta = Meta
part-finish = শেষ ধাপ

## Readiness: what the customer checks, why it matters, how to check it and what to do if it isn't so

ready-portfolio-admin-new = আমি (বা আমাকে সাহায্য করছেন এমন সহকর্মী) Meta-তে আমার বিজনেস পোর্টফোলিওর অ্যাডমিন
    .why = শুধু অ্যাডমিনই DoubleTick-কে অ্যাক্সেস দিতে পারেন।
    .how = Meta Business Settings → Users → People (লোকজন)-এ আপনার নামের পাশে Full control (সম্পূর্ণ নিয়ন্ত্রণ) থাকতে হবে। এখনও পোর্টফোলিও নেই? Meta-তে গিয়েই তৈরি করতে পারবেন।
ready-number-reachable-in-app = WhatsApp Business App আছে এমন ফোনটা আমার কাছে আছে
    .why = Meta আপনাকে অ্যাপে কনফার্ম করতে বলবে।
    .how = সেটিংস → সাহায্য → অ্যাপের তথ্য (App info)-তে 2.24.17-এর চেয়ে পুরনো ভার্সন দেখালে অ্যাপ আপডেট করুন।
ready-two-step-verification-off = এই নম্বরের টু-স্টেপ ভেরিফিকেশন বন্ধ আছে
    .why = এটা চালু থাকলে Meta নম্বর মুভ করে না। এটা নম্বরের WhatsApp PIN, আপনার Facebook-এর টু-ফ্যাক্টর লগইন নয়।
    .how = WhatsApp Manager → Account tools → Phone numbers → আপনার নম্বর → Two-step verification → Turn off (বাংলায়: অ্যাকাউন্ট টুল → ফোন নম্বর → বন্ধ করুন)। কনফার্ম করতে Meta পোর্টফোলিওর ঠিকানায় ইমেল পাঠায়। শুধু অ্যাকাউন্টের মালিকই এটা করতে পারেন। দেখতে পাচ্ছেন না? বর্তমান প্রোভাইডারকে লিখুন: "Please turn off two-step verification for our number, without deleting it."
ready-portfolio-admin = নম্বরটা যে বিজনেস পোর্টফোলিওর, আমি (বা আমাকে সাহায্য করছেন এমন সহকর্মী) তার অ্যাডমিন
    .why = নম্বরটা এই পোর্টফোলিওতেই থাকতে হবে, আর শুধু অ্যাডমিনই DoubleTick-কে অ্যাক্সেস দিতে পারেন।
    .how = Meta Business Settings → Users → People (লোকজন)-এ আপনার নামের পাশে Full control (সম্পূর্ণ নিয়ন্ত্রণ) থাকতে হবে। পোর্টফোলিওটা বর্তমান প্রোভাইডারের হলে জেনে নিন সেটা কোনটা, আর আপনাকে তার অ্যাডমিন করতে বলুন।
ready-number-reachable = এই নম্বরে SMS বা কল এলে আমি পাব
    .why = নম্বরটা যে আপনার, তা ভেরিফাই করতে Meta এতে 6 ডিজিটের কোড পাঠায়।
    .how = অন্য ফোন থেকে নম্বরটায় কল করে দেখুন। IVR-এ কোড আসতে পারে না।
ready-display-name-approved = ডিসপ্লে নেম অ্যাপ্রুভ হয়েছে, কোনো বদল পেন্ডিং নেই
    .why = নাম অ্যাপ্রুভ না হলে Meta নম্বর মুভ করে না।
    .how = WhatsApp Manager → Account tools → Phone numbers (অ্যাকাউন্ট টুল → ফোন নম্বর)-এ "pending" বা "declined" দেখালে চলবে না। নাম বদলালে Meta-র কয়েক দিন পর্যন্ত লাগতে পারে।
ready-portfolio-verified = বিজনেস পোর্টফোলিও ভেরিফাই করা আছে
    .why = তা না হলে Meta মুভ করতে রাজি না-ও হতে পারে, আর সর্বোচ্চ 2টা নম্বর রাখতে দেয়।
    .how = Meta Business Settings → Security Center (সিকিউরিটি সেন্টার)-এ Verified দেখাতে হবে। না দেখালে সেখান থেকেই ভেরিফিকেশন শুরু করুন।
ready-payment-method = Meta-র বিলের জন্য আমার কার্ড বা পেমেন্ট মেথড আছে
    .why = এটা ছাড়া Meta মুভ করতে রাজি না-ও হতে পারে, আর টেমপ্লেট পাঠাতে নতুন অ্যাকাউন্টে এটা লাগবেই।
    .how = বর্তমান অ্যাকাউন্টের জন্য WhatsApp Manager → Billing and payments (বিলিং ও পেমেন্ট) দেখে নিন। নতুন অ্যাকাউন্টে পেমেন্ট মেথড যোগ করবেন মুভের পরে।
ready-templates-exported = আমার টেমপ্লেটগুলো এক্সপোর্ট করে রেখেছি
    .why = কয়েকটা আবার বানাতে বা অ্যাপ্রুভ করাতে হতে পারে।
    .how = WhatsApp Manager → Message templates (মেসেজ টেমপ্লেট) থেকে, অথবা বর্তমান প্রোভাইডারের এক্সপোর্ট দিয়ে করুন।
ready-campaigns-paused = পুরনো প্রোভাইডারে ক্যাম্পেইন থামিয়ে রেখেছি
    .why = নম্বর মুভ হওয়ার সময় যে মেসেজ যেতে থাকবে, সেগুলো পৌঁছাবে না।
    .how = বর্তমান প্রোভাইডারের ড্যাশবোর্ডে ক্যাম্পেইন থামান, আর কাজের চাপ কম থাকলে মুভ করুন।

## The consent. A change of these words, in any language, is a new CONSENT_TEXT_VERSION in
## crates/contract/src/onboarding.rs: a test holds the two together.

consent-move-1 = এটা আর ফেরানো যায় না। আগের জায়গায় ফিরতে হলে নম্বরটা আবার মাইগ্রেট করতে হবে।
consent-move-2 = Meta আপনার নম্বর মুভ করলে, DoubleTick-এ কানেক্ট হওয়ামাত্র আপনি আর পুরনো প্রোভাইডার দিয়ে মেসেজ পাঠাতে বা পেতে পারবেন না। তাদের অ্যাক্সেস তখনই শেষ হয়ে যাবে।
consent-move-added = Meta মুভ না করে আপনার নম্বরে DoubleTick যোগও করতে পারে। সেক্ষেত্রে আপনি না সরানো পর্যন্ত পুরনো প্রোভাইডারের অ্যাক্সেস থাকবে, আর তারা আপনাকে বিল করে যাবে।
consent-move-3 = পুরনো চ্যাট মুভ হয় না। যা দরকার, আগেই পুরনো প্রোভাইডার থেকে এক্সপোর্ট করে নিন।
consent-move-4 = পাঠানোর আগে টেমপ্লেট আবার সিঙ্ক করতে বা Meta-কে দিয়ে অ্যাপ্রুভ করাতে হতে পারে।
consent-coexistence-1 = অ্যাপের সঙ্গে লিংক করা ডিভাইসগুলোর লিংক কেটে যাবে। অদৃশ্য হয়ে যাওয়া মেসেজ, একবার দেখার মেসেজ, লাইভ লোকেশন আর ব্রডকাস্ট লিস্ট বন্ধ হয়ে যাবে।
consent-coexistence-2 = সেকেন্ডে সর্বোচ্চ 20টা মেসেজ পাঠানো যাবে। নাইজেরিয়া আর দক্ষিণ আফ্রিকায় Coexistence পাওয়া যায় না।
consent-coexistence-3 = WhatsApp Business App-এর 2.24.17 বা তার পরের ভার্সন লাগবে, আর ডিসকানেক্ট করা যাবে শুধু অ্যাপ থেকেই।
consent-new-1 = নম্বরটা যতদিন DoubleTick-এ কানেক্টেড, ততদিন WhatsApp-এর অ্যাপগুলোতে ব্যবহার করা যাবে না।
consent-new-2 = Meta ডিসপ্লে নেম রিভিউ করে, আর মেসেজের টাকা আপনার ব্যবসার কাছ থেকে নেয়।
# The checkbox.
consent = আমি এগুলো পড়েছি, আর নম্বরটা যে ব্যবসার, তার পক্ষ থেকে রাজি আছি।
