# The number is live.
connected = DoubleTick: { $number } जुड़ गया है। आगे क्या करना है, यहाँ देखें: { $link }
    .subject = { $number } जुड़ गया है

# It does not go on, and somebody else than the customer acts.
stopped = DoubleTick: { $number } को जोड़ना होल्ड पर है। कारण और आगे कौन क्या करेगा, यहाँ देखें: { $link }
    .subject = { $number } को जोड़ना होल्ड पर है

# The customer must answer something, or go on.
needs-you = DoubleTick: { $number } को आगे बढ़ाने के लिए आपकी ज़रूरत है। क्या करना है, यहाँ देखें: { $link }
    .subject = { $number } को आगे बढ़ाने के लिए आपकी ज़रूरत है

# The customer's colleague has been through Meta's window.
colleague-done = DoubleTick: { $number } के लिए आपके साथी ने Meta पर अपना काम पूरा कर लिया है। प्रगति यहाँ देखें: { $link }
    .subject = { $number } के लिए आपके साथी ने Meta पर अपना काम पूरा कर लिया है

# The time that was set for the move is less than an hour away.
cut-over-soon = DoubleTick: { $number } एक घंटे के अंदर मूव हो जाएगा। समय यहाँ बदलें: { $link }
    .subject = { $number } एक घंटे के अंदर मूव हो जाएगा

# Meta rejected one template or more.
template-rejected = DoubleTick: Meta ने { $number } के मैसेज टेम्पलेट मंज़ूर नहीं किए। कौन से, यहाँ देखें: { $link }
    .subject = Meta ने { $number } के मैसेज टेम्पलेट मंज़ूर नहीं किए

# The access to the number that the customer gave us ends within days.
access-ending = DoubleTick: { $number } पर हमारा एक्सेस जल्द ख़त्म होने वाला है। यहाँ रिन्यू करें: { $link }
    .subject = { $number } पर हमारा एक्सेस जल्द ख़त्म होने वाला है

# The number does not serve the account any more.
disconnected = DoubleTick: { $number } अब जुड़ा नहीं है। यहाँ फिर से जोड़ें: { $link }
    .subject = { $number } अब जुड़ा नहीं है

# At the end of one that is sent over WhatsApp. STOP stays as it is: it is understood in every language.
how-to-stop = ये मैसेज बंद करने के लिए STOP लिखकर जवाब दें।

# At the end of one that is sent by email, after an empty line.
email-how-to-stop = ये ईमेल आपने { $number } के लिए चालू किए थे। यहाँ बंद करें: { $link }

# The page that this link leads to: its heading, what comes of it, and its button.
email-stop-title = ये ईमेल बंद करें?
email-stop-lead = { $number } के बारे में आपको और ईमेल नहीं मिलेंगे। जहाँ से चालू किए थे, वहीं से फिर चालू कर सकते हैं।
email-stop-button = बंद करें

# The same page once they are off.
email-stopped = ये ईमेल बंद हैं
