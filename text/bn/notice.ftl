# A box to tick: messages to the phone that the customer signed in with.
message-me = কাজ হয়ে গেলে বা আমাকে দরকার হলে { $number } নম্বরে মেসেজ দিন

# Under it.
message-me-note = WhatsApp বা SMS-এ অল্প কয়েকটা মেসেজ। বন্ধ করতে টিক তুলে দিন।

# The same by email, to the address of the customer's account on the platform.
email-me = কাজ হয়ে গেলে বা আমাকে দরকার হলে { $email } ঠিকানায় ইমেল করুন

# Under it.
email-me-note = অল্প কয়েকটা ইমেল। বন্ধ করতে টিক তুলে দিন, বা ইমেলের লিংক খুলুন।
