# The first question: the heading of the first screen.
where-title = আপনার নম্বর এখন কোথায়?

# Under it.
where-lead = নম্বরটা কীভাবে কানেক্ট হবে, তা এর ওপর নির্ভর করে।

# An answer to it.
today-shared = WhatsApp Business App-এ আছে, অন্য প্রোভাইডারের সঙ্গেও (Coexistence)

# What follows for a number that is in the app and with another provider.
obstacle-shared = যে নম্বর WhatsApp Business App-এ আছে, সেটা অন্য প্রোভাইডার থেকে মুভ করা যায় না। আগে অ্যাপে গিয়ে ওই প্রোভাইডার থেকে ডিসকানেক্ট করুন। তারপর { -platform }-এ কানেক্ট করুন, অ্যাপও ব্যবহার করে যান।

# The button for who has done that.
left-provider = ডিসকানেক্ট করেছি

# The button for who has deleted the account in the app.
left-app = অ্যাপে অ্যাকাউন্ট ডিলিট করেছি

# Which step of the preparation this is.
step-of = { NUMBER($of) } ধাপের মধ্যে { NUMBER($at) } নম্বর

# The heading of the first step.
step-number = আপনার WhatsApp নম্বর কী?

# Under it.
number-lead = এখনই কিছু মুভ হবে না। আপনি যা লিখবেন, এই ব্রাউজারে সেভ হতে থাকবে।

# On to the next step.
continue = এগিয়ে যান

# Above the list of what is wrong, as links to the fields.
problems = এগিয়ে যেতে এগুলো ঠিক করুন:

# Under the heading of what is required.
checks-lead = এগুলো ঠিক না থাকলে Meta নম্বরটা নেয় না। একটা একটা করে দেখে নিয়ে টিক দিন।

# Links to the very place at Meta.
open-phone-numbers = WhatsApp Manager-এ Phone numbers খুলুন

open-people = Meta Business Settings-এ People খুলুন

open-security = Security Center খুলুন

open-billing = Billing and payments খুলুন

open-templates = Message templates খুলুন

open-waba = Meta Business Settings-এ WhatsApp accounts খুলুন

# Under the field of the old WABA ID.
paste-hint = অ্যাকাউন্টের পেজের অ্যাড্রেসও এখানে পেস্ট করতে পারেন।

# Opens a message to the old provider.
ask-provider = আপনার প্রোভাইডারকে করতে বলুন

# Above the message.
ask-provider-lead = এটা কি শুধু আপনার প্রোভাইডারই বদলাতে পারে? তাহলে তাদের এই মেসেজ পাঠান।

# The message, from the customer to their provider.
ask-two-step = হ্যালো, আমাদের WhatsApp নম্বর { $number }-এর টু-স্টেপ ভেরিফিকেশন (6 ডিজিটের PIN) দয়া করে বন্ধ করে দিন। নম্বরটা ডিলিট করবেন না। ধন্যবাদ।

# The same, to be made an admin.
ask-admin = হ্যালো, আমাদের WhatsApp নম্বর { $number } কোন বিজনেস পোর্টফোলিওতে আছে? দয়া করে আমাদের সেটার অ্যাডমিন করে দিন (Full control)। ধন্যবাদ।

# What small drawings show, for who cannot see them.
picture-two-step = ছবি: WhatsApp Manager-এ একটা নম্বরের সেটিংস, টু-স্টেপ ভেরিফিকেশন বন্ধ

picture-people = ছবি: Meta Business Settings-এ লোকজনের তালিকা, আপনার নামের পাশে Full control

picture-code = ছবি: একটা ফোন, তাতে 6 ডিজিটের কোড এসেছে

picture-name = ছবি: WhatsApp Manager-এ নম্বরের তালিকা, ডিসপ্লে নেম অ্যাপ্রুভ হয়েছে

# For who cannot check everything now.
not-yet = এখনও তৈরি নন?

# What becomes of the answers.
not-yet-lead = সাইন আউট না করা পর্যন্ত আপনার উত্তরগুলো এই ব্রাউজারে থাকবে। যখন খুশি ফিরে এসে এখান থেকেই চালিয়ে যান।

# A calendar file.
remind-me = আমার ক্যালেন্ডারে কালকের জন্য রিমাইন্ডার রাখুন

# The title of that entry.
reminder-title = { $number } নম্বর { -platform }-এ কানেক্ট করা

# Under the heading of what is recommended.
tips-lead = না করলেও চলে, তবে করলে সময় বাঁচে। চাইলে বাদ দিতে পারেন।

# Under the question when the number moves.
time-lead = এমন সময় বেছে নিন, যখন কাজের চাপ কম। নম্বর মুভ হওয়ার সময় যে মেসেজ যেতে থাকবে, সেগুলো পৌঁছাবে না।

# Times that are suggested.
tonight = আজ রাতে ({ TIME($at) })

tomorrow-morning = কাল সকালে ({ TIME($at) })

tomorrow-night = কাল রাতে ({ TIME($at) })

# A calendar file with the time that was chosen.
add-to-calendar = আমার ক্যালেন্ডারে যোগ করুন

# The title of that entry.
calendar-title = { $number } নম্বর { -platform }-এ মুভ হবে

# What was entered, above the consent.
summary-number = নম্বর

summary-when = মুভ

time-at = { TIME($at) }

# Goes back to it.
change-number = নম্বর বদলান

change-time = সময় বদলান

# Asked before an attempt is given up.
start-over-title = নতুন করে শুরু করবেন?

# What is lost and what stays.
ends-attempt = এবারের কাজ এখানেই শেষ হবে। আপনার নম্বর যেখানে আছে সেখানেই থাকবে। আপনার উত্তরগুলো পরের বারের জন্য রেখে দেব।

ends-schedule = ঠিক করা সময়ের মুভ বাতিল হবে, আর এবারের কাজ এখানেই শেষ হবে। আপনার নম্বর যেখানে আছে সেখানেই থাকবে। আপনার উত্তরগুলো পরের বারের জন্য রেখে দেব।

ends-renewal = এবারের কাজ এখানেই শেষ হবে। আপনার নম্বর এখন যেমন আছে, তেমনই { -platform }-এ থাকবে।

# The button that means it.
start-over-yes = শেষ করে নতুন করে শুরু করুন

# The button that leaves everything as it is.
not-now = এখন নয়

# Asked before the link for a teammate is revoked.
take-back-lead = লিংকটা সঙ্গে সঙ্গে অচল হয়ে যাবে, আপনার সহকর্মী আর ব্যবহার করতে পারবেন না। আপনি নতুন লিংক তৈরি করতে পারবেন।

# The button that means it.
take-back-yes = হ্যাঁ, লিংক বাতিল করুন

# A fold before Meta's window: the same on a phone or a computer.
other-device = অন্য ডিভাইসে চালিয়ে যান

# Under it, before the QR code and the link.
other-device-lead = ফোন দিয়ে এটা স্ক্যান করুন, বা নিজেকে লিংকটা পাঠান। সেখানে একইভাবে সাইন ইন করুন। যা লিখেছেন, সবই সেখানে পাবেন।

# What the QR code is, for who can't see it.
other-device-code = QR কোড, তাতে এই পেজের লিংক আছে
