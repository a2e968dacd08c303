# The number is live.
connected = DoubleTick: { $number } जुड़ गया है। आगे क्या करना है, यहाँ देखें: { $link }

# It does not go on, and somebody else than the customer acts.
stopped = DoubleTick: { $number } को जोड़ना होल्ड पर है। कारण और आगे कौन क्या करेगा, यहाँ देखें: { $link }

# The customer must answer something, or go on.
needs-you = DoubleTick: { $number } को आगे बढ़ाने के लिए आपकी ज़रूरत है। क्या करना है, यहाँ देखें: { $link }

# The customer's colleague has been through Meta's window.
colleague-done = DoubleTick: { $number } के लिए आपके साथी ने Meta पर अपना काम पूरा कर लिया है। प्रगति यहाँ देखें: { $link }

# The time that was set for the move is less than an hour away.
cut-over-soon = DoubleTick: { $number } एक घंटे के अंदर मूव हो जाएगा। समय यहाँ बदलें: { $link }

# Meta rejected one template or more.
template-rejected = DoubleTick: Meta ने { $number } के मैसेज टेम्पलेट मंज़ूर नहीं किए। कौन से, यहाँ देखें: { $link }

# The access to the number that the customer gave us ends within days.
access-ending = DoubleTick: { $number } पर हमारा एक्सेस जल्द ख़त्म होने वाला है। यहाँ रिन्यू करें: { $link }

# The number does not serve the account any more.
disconnected = DoubleTick: { $number } अब जुड़ा नहीं है। यहाँ फिर से जोड़ें: { $link }

# At the end of one that is sent over WhatsApp. STOP stays as it is: it is understood in every language.
how-to-stop = ये मैसेज बंद करने के लिए STOP लिखकर जवाब दें।
