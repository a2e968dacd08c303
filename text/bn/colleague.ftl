# Offers the link.
offer = আপনি অ্যাডমিন নন? কাউকে ডাকুন

# What it is.
offer-lead = আপনার বিজনেস পোর্টফোলিওর কোনো অ্যাডমিনকে লিংক পাঠান। তিনি Facebook দিয়ে সাইন ইন করে এই নম্বর কনফার্ম করবেন। আপনার অ্যাকাউন্টের আর কিছুই তিনি দেখতে পাবেন না। ফোনটা হাতের কাছে রাখুন। তিনি আপনার কাছে কোড চাইতে পারেন।

# Makes it.
make = লিংক তৈরি করুন

# Makes another one.
make-another = নতুন লিংক তৈরি করুন

# Takes it back.
take-back = লিংক বাতিল করুন

# There is a link.
link-unopened = এখনও কেউ খোলেননি। লিংকটা { TIME($until) } পর্যন্ত চলবে।

# It was opened.
link-opened = আপনার সহকর্মী লিংকটা খুলেছেন। এটা { TIME($until) } পর্যন্ত চলবে।

# It was used.
link-used = আপনার সহকর্মী Meta-তে কাজ শেষ করেছেন। লিংকটা { TIME($until) } পর্যন্ত চলবে।

# Above Meta's part, for the colleague.
lead = আপনি বিজনেস পোর্টফোলিওর অ্যাডমিন, তাই আপনার এক সহকর্মী এই নম্বর কানেক্ট করতে আপনাকে ডেকেছেন। Meta নম্বরে কোনো কোড পাঠালে তাঁর কাছ থেকে চেয়ে নিন। আপনারা একে অন্যের অ্যাকাউন্টের আর কিছু দেখতে পাবেন না।

# The colleague's part is done.
done-title = ধন্যবাদ, আপনার কাজ শেষ

# Under it.
done = ফল কী হলো, আপনার সহকর্মী দেখতে পাবেন। আপনি এই পেজ বন্ধ করতে পারেন।

# A link that does not work.
over-title = এই লিংক আর কাজ করে না

# Why, whether the number is safe, and what now.
over = এর মেয়াদ শেষ, অথবা এটা বাতিল হয়েছে বা এর বদলে নতুন লিংক তৈরি হয়েছে। নম্বর যেখানেই থাকুক, নিরাপদে আছে। সহকর্মীর কাছ থেকে নতুন লিংক চেয়ে নিন।

# The message that brings the link to the colleague. The customer sends it.
ask = আমাদের WhatsApp নম্বর { $number } { -platform }-এ কানেক্ট করতে একটু সাহায্য করুন। এই লিংক খুলে আমাদের বিজনেস পোর্টফোলিওর অ্যাডমিন হিসেবে Facebook দিয়ে সাইন ইন করুন: { $link }

# Above Meta's part, for the colleague, where it is known who asks: a name or a phone number.
lead-from = আপনি বিজনেস পোর্টফোলিওর অ্যাডমিন, তাই { $who } এই নম্বর { -platform }-এ কানেক্ট করতে আপনাকে ডেকেছেন। Meta নম্বরে কোনো কোড পাঠালে তাঁর কাছ থেকে চেয়ে নিন। আপনারা একে অন্যের অ্যাকাউন্টের আর কিছু দেখতে পাবেন না।
