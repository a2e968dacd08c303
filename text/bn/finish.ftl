# Under it.
working-lead = এক-দুই মিনিট লাগে। এই পেজ বন্ধ করলেও কাজ চলতে থাকবে।

# The same, where a next try has its time: a minute or two would not be true.
waiting-lead = এই পেজ বন্ধ করলেও আমরা চেষ্টা চালিয়ে যাব।

# As long as only this page has what it takes.
keep-open = Meta-র কনফার্মেশন আমাদের কাছে পৌঁছানো পর্যন্ত পেজটা একটু খোলা রাখুন।

# A finish without its code.
awaiting-code = Meta জানাচ্ছে, আপনার কাজ শেষ। আমরা তার কনফার্মেশন খুঁজছি।

# No line to the server.
link-lost = DoubleTick-এর সঙ্গে কানেক্ট করা যাচ্ছে না। যে কাজ শুরু হয়েছে তা চলতে থাকবে, আর এই পেজ নিজে থেকেই আপডেট হবে।

# The cut-over waits for its time.
scheduled-title = মুভের জন্য তৈরি

# Does not wait.
move-now = এখনই মুভ করুন

# Before it doesn't.
move-now-lead = এটা আর ফেরানো যায় না। আপনার পুরনো প্রোভাইডার সঙ্গে সঙ্গে বন্ধ হয়ে যাবে, যদি না Meta তাদের পাশাপাশি DoubleTick যোগ করে।

# The button that means it.
move-now-button = হ্যাঁ, এখনই মুভ করুন

# Another time.
move-later = সময় বদলান

# The button that does.
set-time = সময় ঠিক করুন

# Several numbers, and none is theirs.
pick-title = কোন নম্বরটা কানেক্ট করতে চান?

# None is chosen yet.
pick-one = আগে একটা নম্বর বেছে নিন।

# The button.
pick-button = এই নম্বর নিয়ে এগিয়ে যান

# It is none of them.
none-of-these = এগুলোর কোনোটাই নয়, নতুন করে শুরু করুন

# Another number than they said.
confirm-title = এটাই কি ঠিক নম্বর?

# The button.
confirm-button = হ্যাঁ, এই নম্বর নিয়ে এগিয়ে যান

# It isn't.
not-this-number = না, নতুন করে শুরু করে Meta-তে ঠিক নম্বরটা বেছে নিন

# Verification by us.
verify-title = আপনার নম্বর ভেরিফাই করুন

# The same, where we must know that the number is theirs.
proof-title = নম্বরটা যে আপনার, তা কনফার্ম করুন

# Under it: what else leads on.
proof-help = কোড আসেনি? Facebook দিয়ে নতুন করে শুরু করুন, অথবা সাপোর্টকে এই রেফারেন্স দিন। আমাদের টিম অন্যভাবেও দেখে নিতে পারে।

# It may not be entered any more.
no-tries-left = অনেকবার ভুল কোড দেওয়া হয়েছে। নতুন কোড চেয়ে নিন।

# The field.
code = Meta-র পাঠানো কোড

# The same for a code that we sent.
proof-code = DoubleTick-এর পাঠানো কোড

# Its hint.
code-hint = 6 ডিজিট

# The button.
verify = ভেরিফাই করুন

# The number has a PIN.
pin-title = নম্বরের PIN লিখুন

# Under it.
pin-lead = Meta এই নম্বরের টু-স্টেপ ভেরিফিকেশন PIN চাইছে। জানা নেই? যিনি সেট করেছিলেন, যেমন আপনার প্রোভাইডার, তাঁকে জিজ্ঞেস করুন। অথবা WhatsApp Manager → Account tools → Phone numbers → আপনার নম্বর → Two-step verification (অ্যাকাউন্ট টুল → ফোন নম্বর)-এ গিয়ে এটা বন্ধ করুন, তারপর এখানে নতুন PIN লিখুন।

# The field.
pin = টু-স্টেপ ভেরিফিকেশন PIN

# It was wrong.
pin-wrong = PIN ভুল। কয়েকবার ভুল হলে Meta কিছুক্ষণের জন্য লক করে দেয়।

# The button.
send-pin = এগিয়ে যান

# While an answer is sent.
sending = একটু অপেক্ষা করুন…

# The end.
connected = কানেক্ট হয়ে গেছে

# Beside it: the old provider is still to be removed.
one-thing-left = একটা কাজ বাকি

# The facts of before and after.
facts-title = নম্বরের বিস্তারিত

# The same, of a number that is lost since.
facts-title-lost = শেষ যা জানা গেছে

# How it was before, where it hasn't.
as-before = আগের মতোই

# Whether it can send.
can-send = মেসেজ পাঠাতে পারে

# Meta did not say.
not-said = Meta এখনও জানায়নি। কিছুক্ষণ পরে রিফ্রেশ করুন।

# A payment method is missing.
wants-payment = টেমপ্লেট পাঠানো শুরু করতে WhatsApp Manager → Billing and payments (বিলিং ও পেমেন্ট)-এ পেমেন্ট মেথড যোগ করুন। মেসেজ কিন্তু এখন থেকেই পাবেন।

# Looks again.
check-again = রিফ্রেশ করুন

# While it looks.
checking = রিফ্রেশ হচ্ছে…

# The templates.
templates-title = টেমপ্লেট

# Nobody said where they are.
templates-unknown = কোনো টেমপ্লেট কপি হয়নি, কারণ আপনার পুরনো WABA ID আমাদের কাছে নেই। এখন সেটা দিন, বা { -platform }-এ আবার বানান, Meta সেগুলো দেখবে।

# Meta does not.
templates-refused = Meta আপনার টেমপ্লেট কপি করেনি। পুরনো WABA ID মিলিয়ে দেখে আবার চেষ্টা করুন, বা { -platform }-এ আবার বানান, Meta সেগুলো দেখবে।

# There were none.
templates-none = ওই অ্যাকাউন্টে কপি করার মতো কোনো টেমপ্লেট পাইনি।

# Those that came.
templates-brought = কপি হয়েছে

# One of them, of which Meta says the id alone.
template-id = টেমপ্লেট ID { $id }

# Those that did not.
templates-left = কপি করা যায়নি

# The old provider.
old-provider = আপনার পুরনো প্রোভাইডার

# It is gone.
old-provider-gone = আর অ্যাক্সেস নেই। Meta দেখাচ্ছে, নম্বরটা তার নতুন অ্যাকাউন্টে আছে, আর সেখানে DoubleTick ছাড়া অন্য কোনো অ্যাপ নেই।

# Meta lists its app no more, or never did, where the number did not move.
old-provider-unlisted = তালিকায় নেই। Meta এই অ্যাকাউন্টে DoubleTick ছাড়া অন্য কোনো অ্যাপ দেখাচ্ছে না।

# It isn't.
old-provider-still = Meta জানাচ্ছে, এই অ্যাপগুলো এখনও অ্যাকাউন্টের মেসেজ পড়তে পারে।

# Meta does not show: it has an account of its own on the number.
old-provider-not-visible = তাদের এখনও অ্যাক্সেস আছে কি না, Meta আমাদের জানায় না। একই নম্বরে প্রত্যেক প্রোভাইডারের আলাদা অ্যাকাউন্ট থাকতে পারে।

# What is to become of it.
plan-title = পুরনো প্রোভাইডারকে কি রাখতে চান?

# The choice that the move is for.
plan-remove = সরিয়ে দেব। মেসেজ পাঠাবে, পাবে আর বিল করবে শুধু DoubleTick

# The other one.
plan-keep = দুটোই রাখব। দুজনেই মেসেজ পাঠাবে, পাবে আর বিল করবে

# The customer has done so, and Meta does not tell.
plan-removed = সরিয়ে দিয়েছি

# How it is removed: the first step.
remove-open = Meta Business Settings → Accounts → WhatsApp accounts (WhatsApp অ্যাকাউন্ট)-এ এই নম্বরের অ্যাকাউন্টটা বেছে নিন।

# The second.
remove-partner = Partners (পার্টনার) খুলে পুরনো প্রোভাইডারকে সরিয়ে দিন।

# The third. The button says check-again.
remove-check = এখানে ফিরে এসে নিচে "রিফ্রেশ করুন" চাপুন।

# By the customer's word alone.
removed-note = আপনি জানিয়েছেন যে সরিয়ে দিয়েছেন। Meta থেকে আমরা তা মিলিয়ে দেখতে পারি না।

# The PIN that was made.
pin-made-title = আপনার নতুন টু-স্টেপ ভেরিফিকেশন PIN

# What it is for.
pin-made-lead = পরে আবার নম্বর মুভ করলে এই PIN লাগবে, তাই রেখে দিন। এটা একবারই দেখা যাবে, তাই কোথায় নিরাপদে রাখবেন, আগে ঠিক করে নিন।

# The button.
pin-reveal = PIN দেখুন

# It is shown.
pin-shown = এখনই সেভ করে রাখুন। আর দেখা যাবে না।

# It was shown.
pin-was-shown = আপনি এটা একবার দেখে নিয়েছেন। হারিয়ে গেলে WhatsApp Manager-এর Two-step verification-এ নতুন PIN সেট করুন।

# A PIN that may not be ours.
pin-unsure-title = টু-স্টেপ ভেরিফিকেশন PIN

# What is known of it.
pin-unsure-lead = আমরা নতুন PIN সেট করেছি, তবে Meta হয়তো পুরনোটাই রেখেছে। নিশ্চিত হতে WhatsApp Manager-এর Two-step verification-এ নিজের একটা PIN সেট করুন।

# What remains.
remains-title = এরপর যা করবেন

# Leaves.
done = "WABA ম্যানেজ করুন"-এ যান

# What to say to support.
stuck-now = সাপোর্টের সঙ্গে যোগাযোগ করলে এই রেফারেন্স দিন।

## The title while the server is at it

working-title-other-provider = আপনার নম্বর মুভ হচ্ছে
working-title-business-app-new = আপনার নম্বর কানেক্ট হচ্ছে

## The steps of finalization

step-exchange = Meta-র কনফার্মেশন নেওয়া
step-inspect = অনুমতিগুলো দেখে নেওয়া
step-assets = আপনার নম্বর খোঁজা
step-subscribe = মেসেজ আসা চালু করা
step-templates = টেমপ্লেট কপি করা
step-credit-line = DoubleTick-এর সঙ্গে বিলিং সেট আপ করা
step-cut-over-business-app = অ্যাপ থেকে কন্ট্যাক্ট আর চ্যাট চাওয়া
step-cut-over = নম্বরটা DoubleTick-এ কানেক্ট করা
step-confirm = নম্বর চালু হয়েছে কি না, দেখে নেওয়া

## How far a step is

step-state-waiting = বাকি আছে
step-state-running = চলছে
step-state-done = হয়ে গেছে
step-state-stopped = থেমে গেছে

## The buttons that ask for a code

send-code-sms = SMS পাঠান
send-code-voice = আমাকে কল করুন

## What became of that

code-sent-sms = Meta SMS-এ কোড পাঠিয়েছে। আসতে এক মিনিট লাগতে পারে।
code-sent-voice = কোড জানাতে Meta নম্বরে কল করছে।
code-sent-by-us = আমরা কোড পাঠিয়েছি। আসতে এক মিনিট লাগতে পারে।
code-sent = কোড পাঠানো হয়েছে। আসতে এক মিনিট লাগতে পারে।

## Under the title at the end

connected-lead-registered = আপনার নম্বর চালু হয়ে গেছে। মেসেজ এখন { -platform }-এ আসছে।
connected-lead-shared = আপনার নম্বর { -platform }-এ চালু হয়ে গেছে। এটা একই WhatsApp Business অ্যাকাউন্টে আছে, তাই টেমপ্লেটগুলো বদলায়নি।
connected-lead-coexistence = আপনার নম্বর অ্যাপে আর { -platform }-এ চালু আছে। কন্ট্যাক্ট আর আপনার শেয়ার করা চ্যাট কয়েক ঘণ্টার মধ্যে চলে আসবে।
connected-lead-joined = আপনার নম্বর DoubleTick-এ চালু হয়ে গেছে। পুরনো প্রোভাইডারও এখনও এতে আছে।
connected-lead-unclear = আপনার নম্বর { -platform }-এ চালু হয়ে গেছে। পুরনো প্রোভাইডারের অ্যাক্সেস এখনও আছে কি না, আমরা দেখতে পাই না।
connected-lead-awaits-inbox = আপনার নম্বর { -platform }-এ চালু হয়ে গেছে। ইনবক্সে নম্বরটা চালু হলে সেখানে মেসেজ দেখা যাবে। কখন চালু হলো, এই পেজেই জানতে পারবেন।
connected-lead-unrecognized = আপনার নম্বর { -platform }-এ চালু হয়ে গেছে। আরও জানতে রিলোড করুন।
try-title = মেসেজ যাচ্ছে-আসছে কি না, দেখে নিন
try-inbox-waits = ইনবক্সে নম্বরটা এখনও চালু হয়নি। আপনাকে কিছু করতে হবে না।
try-inbox-ready = ইনবক্সে নম্বরটা চালু হয়েছে { TIME($at) }-এ।
try-write = যেকোনো ফোন থেকে এই নম্বরে WhatsApp মেসেজ পাঠান। কোডটা স্ক্যান করুন বা চ্যাট খুলুন।
try-open-chat = চ্যাট খুলুন
try-code = QR কোড, স্ক্যান করলে নম্বরটার সঙ্গে চ্যাট খোলে
try-message-came = প্রথম মেসেজ এসেছে { TIME($at) }-এ।
try-answer = এবার ইনবক্স থেকে উত্তর দিন।
try-answer-went = প্রথম উত্তর গেছে { TIME($at) }-এ।

## Whether the number can send

can-send-available = হ্যাঁ
can-send-limited = হ্যাঁ, তবে কিছু লিমিট আছে
can-send-blocked = এখনও না

## What is in the way of messages, before Meta's own words

cause-business-not-verified = Meta আপনার ব্যবসা ভেরিফাই করেনি। Meta Business Settings → Security Center (সিকিউরিটি সেন্টার)-এ দেখে নিন বা ভেরিফিকেশন শুরু করুন।
cause-not-registered = Meta জানাচ্ছে, নম্বরটা রেজিস্টার করা নেই। কয়েক মিনিট পরে রিফ্রেশ করুন। তারপরও এমন থাকলে সাপোর্টকে রেফারেন্স দিন।
cause-restricted = Meta অ্যাকাউন্ট বা নম্বরটা রেস্ট্রিক্ট বা বন্ধ করেছে। কেন, WhatsApp Manager-এ দেখে নিন আর রিভিউ করতে বলুন।
cause-other = Meta টেকনিক্যাল যে কারণ জানিয়েছে, তা নিচে আছে। আমাদের সাপোর্ট সাহায্য করতে পারে।

## A template's status at Meta

template-status-approved = অ্যাপ্রুভ হয়েছে
template-status-pending = রিভিউ চলছে
template-status-rejected = রিজেক্ট হয়েছে, ঠিক করে আবার জমা দিন
template-status-paused = থামানো আছে
template-status-disabled = বন্ধ করা হয়েছে
template-status-unknown = এখনও জানা নেই

# What a screen reader says of the progress.
progress =
    { $of ->
        [one] { $of } ধাপের মধ্যে { NUMBER($done) }টা হয়ে গেছে
       *[other] { $of } ধাপের মধ্যে { NUMBER($done) }টা হয়ে গেছে
    }
# When the server tries again.
again-at = আমরা { TIME($at) }-এ আবার চেষ্টা করব।
# What a signup without a code may have shared is looked for.
looking = আমরা { TIME($at) } পর্যন্ত Meta-তে খোঁজ নিচ্ছি। সেখানে কাজ শেষ করে থাকলে এই পেজ নিজে থেকেই এগোবে। না হলে Meta-র উইন্ডো আবার খুলুন।
# Before this, another try is no use.
not-before = { TIME($at) } থেকে আবার চেষ্টা করতে পারবেন।
# The cut-over waits for its time: when, and what until then.
scheduled-lead = আপনার নম্বর মুভ হবে { TIME($at) }-এ, আপনার এলাকার সময়ে। তার আগে পর্যন্ত বর্তমান প্রোভাইডারই চলবে। আপনি সময় বদলাতে, নতুন করে শুরু করতে বা এই পেজ বন্ধ করতে পারেন।
# Several numbers, and none is theirs: why it is asked.
pick-lead = আপনার শেয়ার করা অ্যাকাউন্টগুলোতে { $number } পাওয়া যায়নি। যে নম্বর কানেক্ট করবেন, সেটা বেছে নিন। বাকিগুলো যেমন আছে তেমনই থাকবে।
# Another number than they said: why it is asked for.
confirm-lead = আপনি লিখেছেন { $number }, কিন্তু Meta এই নম্বর দেখাচ্ছে।
# Verification by us.
verify-lead = নম্বরটা যে আপনার, তা ভেরিফাই করতে Meta { $number } নম্বরে 6 ডিজিটের কোড পাঠায়।
# The same for us, where it is in doubt whose a signup is: by a code of ours.
proof-lead = Meta-তে আমরা { $number } পেয়েছি। নম্বরটা যে আপনারই, তা নিশ্চিত হতে আমরা এতে 6 ডিজিটের কোড পাঠাব।
# How often a code may still be entered. It follows code-sent-sms or code-sent-voice.
tries-left =
    { $tries ->
        [one] আর { $tries } বার চেষ্টা করতে পারবেন।
       *[other] আর { $tries } বার চেষ্টা করতে পারবেন।
    }
# Buttons' words until another code may be asked for.
send-again-sms = { IN($seconds) } আবার SMS পাঠানো যাবে
send-again-voice = { IN($seconds) } আবার কল করা যাবে
# How it was before, where it has changed.
was = আগে ছিল { $value }

## What remains for the customer, at the end

remains-try = নিজের ফোন থেকে নম্বরটায় মেসেজ পাঠান আর { -platform } থেকে উত্তর দিন, তাহলেই বুঝবেন মেসেজ যাচ্ছে-আসছে কি না।
remains-pin-made = আমাদের বানানো টু-স্টেপ ভেরিফিকেশন PIN যত্ন করে রাখুন।
remains-pin-theirs = আপনার দেওয়া টু-স্টেপ ভেরিফিকেশন PIN যত্ন করে রাখুন।
remains-pin-unsure = টু-স্টেপ ভেরিফিকেশন PIN আপনার জানা আছে কি না দেখে নিন, অথবা WhatsApp Manager-এ নতুন PIN সেট করুন।
remains-payment = WhatsApp Manager-এ নতুন অ্যাকাউন্টে পেমেন্ট মেথড আছে কি না দেখে নিন। এটা ছাড়া টেমপ্লেট যায় না।
remains-waba-id = যেখানে যেখানে WABA ID দেওয়া আছে (CRM, স্টোর, ওয়েবসাইট), সেখানে নতুনটা দিন।
remains-templates = টেমপ্লেটগুলো দেখে নিন। কয়েকটা Meta-কে দিয়ে আবার অ্যাপ্রুভ করাতে হতে পারে।
remains-old-access = পুরনো প্রোভাইডারের অ্যাক্সেস সরিয়ে দিন।
remains-cancel-plan = শেষ বিল মেটানো হলে পুরনো প্রোভাইডারের প্ল্যান বাতিল করুন।

# Prints the facts.
print = প্রিন্ট করুন

# What is stuck: when it is tried again, and by whom.
stuck-again-at = আমরা { TIME($at) }-এ আবার চেষ্টা করব। চাইলে আপনি এখনই চেষ্টা করতে পারেন।
stuck-stopped = আমরা চেষ্টা থামিয়েছি। আবার চেষ্টা করুন, অথবা রেফারেন্স দিয়ে সাপোর্টের সঙ্গে যোগাযোগ করুন।
stuck-launch = এটা ঠিক হলে Meta-র উইন্ডো আবার খুলুন। আবার এখানে আটকালে রেফারেন্স দিয়ে সাপোর্টের সঙ্গে যোগাযোগ করুন।

# Opens the page of Meta's where a next step is done.
open-at-meta = Meta-তে খুলুন

# Beside a next step that is done by what Meta reports.
meta-reports-it = হয়ে গেছে, Meta জানাচ্ছে

# At the head of a printed page: which number, what support finds it by, and when it was printed.
printed = { $number } · রেফারেন্স { $reference } · { TIME($at) }-এর তথ্য

# Under it.
templates-left-where = WhatsApp Manager → Message templates (মেসেজ টেমপ্লেট)-এ ID দিয়ে খুঁজুন।

# Has the templates of the old WABA copied.
copy-templates = টেমপ্লেট কপি করুন

# While they are copied.
copying = কপি হচ্ছে… এক মিনিট লাগতে পারে।

# Has one template that stayed behind tried again.
copy-again = আবার চেষ্টা করুন

# The same for a screen reader, which tells of one of several.
copy-again-of = আবার চেষ্টা করুন: টেমপ্লেট { $id }

# The field of the old WABA's id, once the number has moved.
copy-from = পুরনো প্রোভাইডারের কাছে থাকা WABA ID
