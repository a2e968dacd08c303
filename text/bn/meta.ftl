# Before the window.
ready-title = এগিয়ে যেতে Facebook দিয়ে সাইন ইন করুন

# Under the button.
ready-note = ফোনে Meta এই পেজটা ঢেকে দেয়, তাই নিচের ধাপগুলো আগে দেখে নিন।

# The button that opens it.
launch = Facebook দিয়ে এগিয়ে যান

# The same button, later.
launch-again = Meta-র উইন্ডো আবার খুলুন

# While Meta's script is on its way.
sdk-loading = Meta তৈরি হচ্ছে…

# Gives up.
start-over = নতুন করে শুরু করুন

# Beside the window.
in-meta-title = Meta-র উইন্ডোতে কাজ শেষ করুন

# Under it.
in-meta-lead = এই পেজ খোলা রাখুন। এটা নিজে থেকেই আপডেট হয়।

# The finish came, the code did not yet.
finished = Meta জানাচ্ছে, আপনার কাজ শেষ। তার উইন্ডো এখনও খোলা থাকলে Finish চাপুন বা বন্ধ করে দিন। এই পেজ নিজে থেকেই আপডেট হবে।

# Help.
no-window-title = Meta-র উইন্ডো দেখতে পাচ্ছি না

# What to do.
no-window = হয়তো এই উইন্ডোর পেছনে বা অন্য ট্যাবে আছে। বন্ধ হয়ে গিয়ে থাকলে আবার খুলুন। কিছুই হারায়নি।

# Brings it to the front.
show-window = Meta-র উইন্ডো দেখান

# It is gone.
window-gone = বন্ধ করে দিয়েছি

# A window that we could not see to open.
unseen = Meta-র উইন্ডো খুলেছে কি না, বোঝা যায়নি। না খুলে থাকলে এই পেজের জন্য পপ-আপের অনুমতি দিয়ে আবার খুলুন।

# Meta's window sent a message that we don't know, and is still open.
unknown-event = আপনি Meta-র উইন্ডোতে চালিয়ে যেতে পারেন।

# Meta's own page, in the place of its window.
full-page-title = পপ-আপ কাজ করছে না?

# What happens.
full-page-lead = Meta এই ট্যাবেই খোলা যায়, পরে আপনাকে এখানেই ফিরিয়ে আনবে।

# The button.
full-page = এই ট্যাবেই এগিয়ে যান

# On the way there.
full-page-going = Meta খুলছে…

# Another tab has the attempt.
other-tab = এটা অন্য ট্যাবে খোলা আছে, আর Meta শুধু সেই ট্যাবেই উত্তর দেয়।

# The button.
take-over = এই ট্যাব ব্যবহার করুন

# The companion's title.
guide-title = Meta-র উইন্ডোতে কী বেছে নেবেন

# Why it begins at 3.
guide-lead = ধাপ 1 আর 2 হয়ে গেছে। Meta আগে নম্বর চাইতে পারে, বা কয়েকটা স্ক্রিন না-ও দেখাতে পারে।

## Under the title, before Meta's window

ready-lead-other-provider = আপনার বিজনেস পোর্টফোলিও বেছে নিন আর নম্বর ভেরিফাই করুন। প্রায় 5 মিনিট লাগে, নম্বরও চালু থাকে। এরপর Meta হয় নম্বরটা DoubleTick-এ মুভ করবে, তাতে বর্তমান প্রোভাইডারের অ্যাক্সেস শেষ হবে। নয়তো নম্বরে DoubleTick যোগ করবে, তখন দুটোই রাখবেন কি না, আপনি ঠিক করবেন।
ready-lead-business-app = নম্বর লিখুন আর অ্যাপে কনফার্ম করুন। প্রায় 5 মিনিট লাগে। ফোনটা হাতের কাছে রাখুন।
ready-lead-new = আপনার বিজনেস পোর্টফোলিও বেছে নিন আর নম্বর ভেরিফাই করুন। প্রায় 5 মিনিট লাগে।
ready-lead-renewal = আগের বিজনেস পোর্টফোলিও আর WhatsApp Business অ্যাকাউন্টই বেছে নিন। এতে DoubleTick-এর অ্যাক্সেস রিনিউ হবে। আপনার নম্বর কোথাও মুভ হবে না।

## Names of Meta's screens. They stay as Meta shows them

screen-portfolio = Business portfolio (বিজনেস পোর্টফোলিও)
screen-waba-and-number = WhatsApp Business অ্যাকাউন্ট আর নম্বর
screen-business-profile = Business profile (বিজনেস প্রোফাইল)
screen-number = Phone number (ফোন নম্বর)
screen-verification = ভেরিফিকেশন
screen-permissions = রিভিউ

# Meta's names for its screens. They stay as Meta shows them.
screen-profile = Continue as yourself (নিজের নামে চালিয়ে যান)
screen-information = তথ্য
screen-account = WhatsApp Business অ্যাকাউন্ট

## The guide: what to do on each screen of Meta's window

guide-profile = আপনার বিজনেস পোর্টফোলিওর অ্যাডমিন হিসেবে সাইন ইন করে Continue (চালিয়ে যান) চাপুন।
guide-information = DoubleTick কী কী করতে পারবে, দেখে নিয়ে Get started (শুরু করুন) চাপুন।
guide-account = Create a WhatsApp Business Account (WhatsApp Business অ্যাকাউন্ট তৈরি করুন) বেছে নিন, অথবা এইমাত্র এখানে যেটা তৈরি করেছেন সেটা।

# For a number that moves.
guide-portfolio-move = নম্বরটা এখন যে পোর্টফোলিওর, সেটাই বেছে নিন। অন্য কোনোটায় মুভ হবে না।
guide-business-profile-move = অ্যাকাউন্টের নাম, ক্যাটাগরি আর নম্বরের এখনকার ডিসপ্লে নেম লিখুন।

# For a new number.
guide-portfolio-new = নম্বরটা যে ব্যবসার, তার পোর্টফোলিও বেছে নিন।
guide-business-profile-new = অ্যাকাউন্টের নাম, ক্যাটাগরি আর ডিসপ্লে নেম লিখুন। ডিসপ্লে নেম কাস্টমাররা দেখেন, তাই আপনার ব্যবসার নামই দিন।

# For access to a number that is with DoubleTick already.
guide-portfolio-renewal = আগের বিজনেস পোর্টফোলিওই বেছে নিন।
guide-account-renewal = আগের অ্যাকাউন্টই বেছে নিন। আপনার নম্বর সেখানেই আছে।
guide-number-renewal = Meta জানতে চাইলে এখানকার নম্বরটাই লিখুন।

# For a number in the WhatsApp Business App.
guide-portfolio-app = আপনার ব্যবসার পোর্টফোলিও বেছে নিন, বা নতুন তৈরি করুন।
guide-number-app = WhatsApp Business App-এ যে নম্বর আছে, সেটা লিখুন।
guide-confirm-app = অ্যাপে কনফার্ম করুন
    .what = অ্যাপে Meta-র মেসেজ খুলুন, চাইলে চ্যাট শেয়ার করুন, তারপর Meta-র উইন্ডোর কোডটা স্ক্যান করুন।
guide-review-app = DoubleTick কী কী করতে পারবে, দেখে নিয়ে Confirm চাপুন, তারপর Finish।

## What Meta's window said, while it is open

heard-cancel-at = আপনি "{ $screen }"-এ এসে Meta থেকে বেরিয়ে যাচ্ছিলেন। সেখানে এখনও কাজ শেষ করতে পারেন।
heard-error = Meta জানিয়েছে: { $message } { $now }
heard-error-now = Meta-র উইন্ডোতে চালিয়ে যান, অথবা সেটা বন্ধ করে এখানে আবার শুরু করুন।
