# Sign-in.
sign-in = DoubleTick-এ সাইন ইন করুন

# Under it.
sign-in-lead = আমরা আপনার ফোনে OTP পাঠাব।

# The field.
your-phone = আপনার ফোন নম্বর

# Its hint.
your-phone-hint = দেশের কোডসহ, যেমন +91 98200 12345

# The button.
send-otp = OTP পাঠান

# While it is sent.
sending = পাঠানো হচ্ছে…

# The second step.
enter-otp = OTP লিখুন

# The field.
otp = OTP

# Its hint.
otp-hint = 6 ডিজিট। পুরোটা লেখা হলেই আমরা মিলিয়ে দেখি।

# The button.
sign-in-button = সাইন ইন করুন

# While it is checked.
checking = মিলিয়ে দেখা হচ্ছে…

# Another one.
resend = আবার OTP পাঠান

# Another number.
change-phone = অন্য নম্বর দিন

# Leaves.
sign-out = সাইন আউট করুন

# The server did not say who is signed in.
unreachable = DoubleTick-এর সঙ্গে কানেক্ট করা যাচ্ছে না

# Under it.
unreachable-lead = ইন্টারনেট কানেকশন দেখে নিন, তারপর এক মিনিট পরে আবার চেষ্টা করুন। কিছুই হারায়নি, আর মুভ শুরু হয়ে থাকলে তা চলতে থাকবে।

# The navigation.
navigation = মূল মেনু

# The dashboard.
dashboard = ড্যাশবোর্ড

# For a fresh account.
welcome = আপনার WhatsApp নম্বর DoubleTick-এ নিয়ে আসুন

# Under it.
welcome-lead = প্রায় 15 মিনিটে আপনার WhatsApp API নম্বর DoubleTick-এ মুভ করুন। নম্বর, ডিসপ্লে নেম, কোয়ালিটি রেটিং আর মেসেজ লিমিট একই থাকবে। WhatsApp API-তে নতুন? তাহলেও এখান থেকেই শুরু করুন।

# Starts onboarding.
get-started = শুরু করুন

# For an account with numbers.
dashboard-title = ড্যাশবোর্ড

# Attempts that have not ended.
unfinished = যে কাজ চলছে

# Goes on with one.
continue-attempt = চালিয়ে যান

# Looks at what there is to know of a number.
see-number = বিস্তারিত দেখুন

# A number whose access was taken from us.
needs-reconnecting = আবার কানেক্ট করতে হবে

# Under it: what happened, whether the number is safe, what now.
needs-reconnecting-lead = Meta জানাচ্ছে, DoubleTick আর এই নম্বর ব্যবহার করতে পারছে না, তাই এর মেসেজ এখানে আসছে না। নম্বরটা আবার কানেক্ট করুন, অথবা "WABA ম্যানেজ করুন" থেকে সরিয়ে দিন।

# Begins anew.
reconnect = আবার কানেক্ট করুন

# A number on its way out.
leaving = ডিসকানেক্ট হচ্ছে…

# Under it.
leaving-lead = কয়েক মিনিট লাগতে পারে। আপনাকে কিছু করতে হবে না।

# Meta does not let it go. Its words follow.
leaving-refused = Meta এই নম্বর সরায়নি, তাই এটা এখনও DoubleTick-এ আছে। Meta জানিয়েছে: { $words }

# Once more.
leave-again = আবার চেষ্টা করুন

# Has a number leave.
remove = { -platform } থেকে সরান

# What it means.
remove-lead = { -platform }-এ মেসেজ পাঠানো আর পাওয়া সঙ্গে সঙ্গে বন্ধ হয়ে যাবে, আর এখানকার চ্যাট সঙ্গে যাবে না। নম্বর আপনারই থাকবে। অন্য কোনো প্রোভাইডার থাকলে সেখানে আগের মতোই চলবে।

# Does it.
remove-now = নম্বর সরান

# It could not be asked for.
remove-failed = নম্বরটা সরানো যায়নি। কিছুই বদলায়নি। আবার চেষ্টা করুন।

# Looks at one that waits for our team.
see-attempt = অবস্থা দেখুন

# Settings.
settings = সেটিংস

# An entry of it.
manage-wabas = WABA ম্যানেজ করুন

# Under it.
manage-wabas-lead = আপনার WhatsApp Business অ্যাকাউন্ট আর সেগুলোর নম্বর

# Starts onboarding on an existing account.
add-number = নম্বর যোগ করুন

# None there.
no-wabas = এখনও কোনো নম্বর কানেক্ট করা হয়নি।

# The list could not be fetched.
wabas-unreachable = আপনার নম্বরগুলো এখন দেখানো যাচ্ছে না। নম্বরগুলো যেমন ছিল তেমনই আছে।

# Labels of a number.
number = নম্বর

# Display name.
display-name = ডিসপ্লে নেম

# Status.
status = অবস্থা

# Quality rating.
quality = কোয়ালিটি রেটিং

# Messaging limit.
limit = মেসেজ লিমিট

# The WABA's id.
waba-id = WABA ID

# What Meta does not tell.
not-told = তথ্য নেই

## A number's status at Meta

status-connected = কানেক্টেড
status-pending = পেন্ডিং
status-flagged = ফ্ল্যাগ করা হয়েছে
status-restricted = রেস্ট্রিক্টেড
status-rate-limited = পাঠানোর লিমিট শেষ
status-banned = ব্যান করা হয়েছে
status-disconnected = ডিসকানেক্টেড
status-deleted = ডিলিট করা হয়েছে

## Its quality rating: in English in WhatsApp Manager's words

quality-green = ভালো
quality-yellow = মাঝারি
quality-red = কম
quality-unknown = এখনও রেটিং হয়নি

## Where an unfinished attempt stands, in a few words

stage-awaiting-signup = এরপর: Facebook দিয়ে সাইন ইন
stage-finalizing-retrying = কাজ চলছে
stage-scheduled = সময় ঠিক করা আছে
stage-needs-customer = আপনার অপেক্ষায়
stage-interrupted = থেমে গেছে। আপনি চালিয়ে যেতে পারেন।
stage-stuck = হোল্ডে আছে
stage-connected = কানেক্টেড
stage-abandoned = বাতিল
stage-left = { -platform } থেকে সরানো হয়েছে

# Where the one-time password went.
otp-sent-to =
    { $minutes ->
        [one] { $phone } নম্বরে পাঠানো হয়েছে। মেয়াদ { $minutes } মিনিট।
       *[other] { $phone } নম্বরে পাঠানো হয়েছে। মেয়াদ { $minutes } মিনিট।
    }

# A button's words until another one-time password may be asked for.
resend-in = { IN($seconds) } আবার পাঠানো যাবে

## What comes, on the first page

step-prepare = তৈরি হোন
    .what = ছোট একটা চেকলিস্ট, যাতে মুভ মাঝপথে না আটকায়।
step-confirm = Meta-তে কনফার্ম করুন
    .what = Facebook দিয়ে সাইন ইন করুন আর নম্বর ভেরিফাই করুন।
step-watch = বাকিটা আমরা করব
    .what = নম্বর মুভ না হওয়া পর্যন্ত আপনার বর্তমান প্রোভাইডারই চলবে।

## Its messaging limit

limit-not-set = এখনও ঠিক হয়নি
limit-unlimited = কোনো লিমিট নেই
limit-customers =
    { $customers ->
        [one] 24 ঘণ্টায় { $customers } জন কাস্টমার
       *[other] 24 ঘণ্টায় { $customers } জন কাস্টমার
    }

# Keeps the session.
stay = সাইন ইন থাকুন

# The session is about to end.
session-ends =
    { $minutes ->
        [one] { NUMBER($minutes) } মিনিট পরে আপনি সাইন আউট হয়ে যাবেন। যতটা করেছেন, সেভ করা আছে।
       *[other] { NUMBER($minutes) } মিনিট পরে আপনি সাইন আউট হয়ে যাবেন। যতটা করেছেন, সেভ করা আছে।
    }

## Why a number needs reconnecting, what that means, and what now

lost-access-taken = Meta-র সেটিংস থেকে DoubleTick-এর অ্যাক্সেস সরানো হয়েছে, তাই মেসেজ এখানে আসছে না। নম্বরটা আবার কানেক্ট করুন।
lost-access-expired = DoubleTick-এর অ্যাক্সেসের মেয়াদ শেষ, তাই মেসেজ এখানে আসছে না। অ্যাক্সেস রিনিউ করুন। আপনার নম্বর কোথাও মুভ হবে না।
lost-app-removed = Meta-র সেটিংস থেকে DoubleTick অ্যাপ সরানো হয়েছে, তাই মেসেজ এখানে আসছে না। নম্বরটা আবার কানেক্ট করুন।
lost-account-deleted = Meta-তে অ্যাকাউন্ট বা নম্বরটা ডিলিট করা হয়েছে। এখানে ব্যবহার করতে হলে নম্বরটা আবার কানেক্ট করুন।
lost-not-registered = Meta জানাচ্ছে, এই নম্বর আর এখানে রেজিস্টার করা নেই। হয়তো অন্য প্রোভাইডারের কাছে চলে গেছে। এখানে ব্যবহার করতে হলে আবার কানেক্ট করুন।
lost-offboarded = WhatsApp Business App আবার সেট আপ করা হচ্ছে, তাই মেসেজ এখানে আসছে না। সেটআপ শেষ করুন, DoubleTick-কে বাদ দেবেন না। কয়েক মিনিটের মধ্যে নম্বর আবার কানেক্ট হবে। DoubleTick বাদ পড়ে গেছে? তাহলে নম্বরটা আবার কানেক্ট করুন।
lost-offboarded-title = অ্যাপের সেটআপের অপেক্ষা
lost-moved-to-another-account = এই নম্বর এখন { -platform }-এর অন্য একটা অ্যাকাউন্টে আছে। এটা ভুল হলে সাপোর্টের সঙ্গে যোগাযোগ করুন।
lost-released = এই নম্বর আর আপনার { -platform } অ্যাকাউন্টে নেই। এখানে ব্যবহার করতে হলে আবার কানেক্ট করুন।

# Renews access to a number.
renew = অ্যাক্সেস রিনিউ করুন

# Access has an end, which is near.
access-ends = DoubleTick-এর অ্যাক্সেস আছে { TIME($at) } পর্যন্ত। মেসেজ যাতে বন্ধ না হয়, তার আগেই রিনিউ করুন। আপনার নম্বর কোথাও মুভ হবে না।

# On the page of an attempt whose number a later one has connected.
renewed-since = এই নম্বর পরে আবার কানেক্ট করা হয়েছে। এখন কী অবস্থায় আছে, পরের বিস্তারিত তথ্যে দেখুন।

# Six digits are wanted.
six-digits = 6 ডিজিট লিখুন।

# The heading of the dashboard's list.
your-numbers = আপনার নম্বর

# How much the customer has to do for a number, before the first of it.
to-do =
    { $count ->
        [one] একটা কাজ বাকি
       *[other] { NUMBER($count) }টা কাজ বাকি
    }
