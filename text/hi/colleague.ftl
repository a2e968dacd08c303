# Offers the link.
offer = आप एडमिन नहीं हैं? किसी को बुलाएँ

# What it is.
offer-lead = अपने बिज़नेस पोर्टफ़ोलियो के एडमिन को लिंक भेजें। वे Facebook से साइन इन करके इस नंबर की पुष्टि करेंगे। आपके अकाउंट में वे और कुछ नहीं देख सकते। फ़ोन पास रखें, वे आपसे कोड माँग सकते हैं।

# Makes it.
make = लिंक बनाएँ

# Makes another one.
make-another = नया लिंक बनाएँ

# Takes it back.
take-back = लिंक रद्द करें

# There is a link.
link-unopened = अभी किसी ने नहीं खोला। लिंक { TIME($until) } तक चलेगा।

# It was opened.
link-opened = आपके साथी ने लिंक खोल लिया है। यह { TIME($until) } तक चलेगा।

# It was used.
link-used = आपके साथी ने Meta वाला काम पूरा कर दिया है। लिंक { TIME($until) } तक चलेगा।

# Above Meta's part, for the colleague.
lead = आपके साथी ने आपको, यानी बिज़नेस पोर्टफ़ोलियो के एडमिन को, यह नंबर जोड़ने के लिए बुलाया है। Meta नंबर पर कोई कोड भेजे तो उनसे माँग लें। आप दोनों एक-दूसरे के अकाउंट में और कुछ नहीं देख सकते।

# The colleague's part is done.
done-title = धन्यवाद, आपका काम पूरा हुआ

# Under it.
done = नतीजा आपके साथी को दिखेगा। आप यह पेज बंद कर सकते हैं।

# A link that does not work.
over-title = यह लिंक अब काम नहीं करता

# Why, whether the number is safe, and what now.
over = इसका समय खत्म हो गया, इसे रद्द कर दिया गया या इसकी जगह नया लिंक बन गया। नंबर जहाँ भी है, सुरक्षित है। अपने साथी से नया लिंक माँगें।

# The message that brings the link to the colleague. The customer sends it.
ask = हमारे WhatsApp नंबर { $number } को { -platform } से जोड़ने में मेरी मदद करें। यह लिंक खोलें और हमारे बिज़नेस पोर्टफ़ोलियो के एडमिन के तौर पर Facebook से साइन इन करें: { $link }

# Above Meta's part, for the colleague, where it is known who asks: a name or a phone number.
lead-from = { $who } ने आपको, यानी बिज़नेस पोर्टफ़ोलियो के एडमिन को, यह नंबर { -platform } से जोड़ने के लिए बुलाया है। Meta नंबर पर कोई कोड भेजे तो उनसे माँग लें। आप दोनों एक-दूसरे के अकाउंट में और कुछ नहीं देख सकते।
