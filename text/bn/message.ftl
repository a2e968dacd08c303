# The number is live.
connected = DoubleTick: { $number } কানেক্ট হয়ে গেছে। এরপর কী করবেন, এখানে দেখুন: { $link }
    .subject = { $number } কানেক্ট হয়ে গেছে

# It does not go on, and somebody else than the customer acts.
stopped = DoubleTick: { $number } কানেক্ট করার কাজ হোল্ডে আছে। কেন আছে, আর এরপর কার কী করার, এখানে দেখুন: { $link }
    .subject = { $number } কানেক্ট করার কাজ হোল্ডে আছে

# The customer must answer something, or go on.
needs-you = DoubleTick: { $number } নিয়ে এগোতে আপনাকে দরকার। কী করতে হবে, এখানে দেখুন: { $link }
    .subject = { $number } নিয়ে এগোতে আপনাকে দরকার

# The customer's colleague has been through Meta's window.
colleague-done = DoubleTick: { $number } নম্বরের জন্য আপনার সহকর্মী Meta-তে কাজ শেষ করেছেন। কাজ কতদূর এগোল, এখানে দেখুন: { $link }
    .subject = { $number } নম্বরের জন্য আপনার সহকর্মী Meta-তে কাজ শেষ করেছেন

# The time that was set for the move is less than an hour away.
cut-over-soon = DoubleTick: { $number } এক ঘণ্টার মধ্যে মুভ হবে। সময় বদলাতে চাইলে: { $link }
    .subject = { $number } এক ঘণ্টার মধ্যে মুভ হবে

# Meta rejected one template or more.
template-rejected = DoubleTick: Meta { $number } নম্বরের মেসেজ টেমপ্লেট রিজেক্ট করেছে। কোনগুলো, এখানে দেখুন: { $link }
    .subject = Meta { $number } নম্বরের মেসেজ টেমপ্লেট রিজেক্ট করেছে

# The access to the number that the customer gave us ends within days.
access-ending = DoubleTick: { $number } নম্বরে আমাদের অ্যাক্সেস শিগগিরই শেষ হচ্ছে। এখানে রিনিউ করুন: { $link }
    .subject = { $number } নম্বরে আমাদের অ্যাক্সেস শিগগিরই শেষ হচ্ছে

# The number does not serve the account any more.
disconnected = DoubleTick: { $number } আর কানেক্টেড নেই। এখানে আবার কানেক্ট করুন: { $link }
    .subject = { $number } আর কানেক্টেড নেই

# At the end of one that is sent over WhatsApp. STOP stays as it is: it is understood in every language.
how-to-stop = এই মেসেজ আর না চাইলে STOP লিখে রিপ্লাই দিন।

# At the end of one that is sent by email, after an empty line.
email-how-to-stop = { $number } নিয়ে এই ইমেল আপনিই চালু করেছিলেন। এখানে বন্ধ করুন: { $link }

# The page that this link leads to: its heading, what comes of it, and its button.
email-stop-title = এই ইমেল বন্ধ করবেন?
email-stop-lead = { $number } নিয়ে আর ইমেল পাবেন না। যেখানে চালু করেছিলেন, সেখানেই আবার চালু করতে পারেন।
email-stop-button = বন্ধ করুন

# The same page once they are off.
email-stopped = এই ইমেল বন্ধ আছে
