# After a fault of our own.
crashed = इस पेज पर कुछ गड़बड़ हो गई
    .now = आपका नंबर और अब तक का काम सुरक्षित है। दोनों हमारे सर्वर पर हैं।

# The product.
brand = DoubleTick

# A link, before anything else in the tab order.
skip-to-content = सीधे कॉन्टेंट पर जाएँ

# Goes back.
back = वापस

# A newer server says what this page does not know.
newer = यह पेज पुराना हो गया है
    .asks = हमें आपसे कुछ चाहिए। देखने के लिए पेज रीलोड करें।
    .waits = अभी की स्थिति देखने के लिए इसे रीलोड करें।

# The same, in the place of what is not known.
reload-to-see = देखने के लिए रीलोड करें

# Tries again.
try-again = फिर से कोशिश करें

# An attempt could not be fetched.
not-shown = हम यह अभी नहीं दिखा पा रहे

# A label, with a reference behind it.
reference = सपोर्ट के लिए रेफ़रेंस

# A link beside it.
support = सपोर्ट से बात करें

# Nobody is signed in any more.
signed-out = आप साइन आउट हो गए हैं। जहाँ छोड़ा था वहीं से जारी रखने के लिए साइन इन करें।

# The title of the strip that every screen of an attempt carries.
where-title = मेरा नंबर कहाँ है?

## Who serves the number, in a few words

whereabouts-origin-other-provider = आपके मौजूदा प्रोवाइडर के पास
whereabouts-origin-business-app = WhatsApp Business App में
whereabouts-origin-new = अभी WhatsApp पर नहीं
whereabouts-moving-other-provider = { -platform } पर मूव हो रहा है
whereabouts-moving = { -platform } से जुड़ रहा है
whereabouts-double-tick-business-app = ऐप में और { -platform } पर
whereabouts-double-tick = { -platform } पर
whereabouts-renewal = { -platform } पर, एक्सेस रिन्यू करें
whereabouts-both = { -platform } पर और पुराने प्रोवाइडर के पास
whereabouts-elsewhere = { -platform } के किसी दूसरे अकाउंट में
whereabouts-before = जहाँ पहले था वहीं

## Is my number safe?

safe-origin-other-provider = आपका नंबर सुरक्षित है। आपके मौजूदा प्रोवाइडर के यहाँ हमने कुछ नहीं बदला है।
safe-origin-business-app = आपका नंबर सुरक्षित है। हमने ऐप में कुछ नहीं बदला है।
safe-origin-new = आपका नंबर सुरक्षित है। हमने इसे अभी तक जोड़ा नहीं है।
safe-moving-other-provider = आपका नंबर खोया नहीं है। हम Meta के जवाब का इंतज़ार कर रहे हैं। नंबर आपके मौजूदा प्रोवाइडर के पास, { -platform } पर या दोनों के पास है।
safe-moving = आपका नंबर सुरक्षित है। हम इंतज़ार कर रहे हैं कि Meta इसे जोड़ दे।
safe-double-tick-business-app = आपका नंबर सुरक्षित है। यह ऐप में और { -platform } पर चल रहा है।
safe-double-tick = आपका नंबर सुरक्षित है। यह { -platform } पर है।
safe-renewal = आपका नंबर जहाँ है वहीं रहेगा। आप सिर्फ़ DoubleTick का एक्सेस रिन्यू कर रहे हैं।
safe-both = आपका नंबर सुरक्षित है। यह { -platform } पर और पुराने प्रोवाइडर के साथ भी चल रहा है।
safe-unchanged = आपका नंबर सुरक्षित है। हमने कुछ नहीं बदला है।
safe-unrecognized = आपका नंबर खोया नहीं है। कहाँ है, यह देखने के लिए रीलोड करें।

## What is wrong with a phone number

phone-empty = फ़ोन नंबर डालें।
phone-no-country-code = देश के कोड से शुरू करें, जैसे +91 या +1।
phone-not-digits = सिर्फ़ अंक डालें।
phone-too-short = नंबर छोटा है। देखें कि कोई अंक छूटा तो नहीं।
phone-too-long = नंबर ज़्यादा लंबा है। देखें कि कोई अंक ज़्यादा तो नहीं।
phone-not-assigned = ऐसा कोई नंबर नहीं है। देश का कोड और अंक जाँचें।
phone-not-served = हम इस नंबर पर कोड नहीं भेज सकते। ऐसे देश का मोबाइल नंबर डालें जहाँ DoubleTick उपलब्ध है।
phone-unrecognized = यह नंबर काम नहीं करेगा। नंबर जाँचें या पेज रीलोड करें।

# The menu of languages.
language = भाषा
    .failed = यह भाषा लोड नहीं हुई। इंटरनेट कनेक्शन देखें और फिर से कोशिश करें।

# The browser has no network.
offline = आप ऑफ़लाइन हैं। इंटरनेट आते ही हम आपका डाला हुआ भेज देंगे। शुरू हो चुका मूव जारी रहेगा।

# An answer takes long.
slow = इसमें आम तौर से ज़्यादा समय लग रहा है। आपको कुछ नहीं करना है।

# Copies what stands beside it.
copy = कॉपी करें

# It did.
copied = कॉपी हो गया

# A country, whose phone numbers are written and read in its own way.
country = देश

# Where countries are searched.
country-search = नाम या कोड से खोजें

# How many are found: their number follows.
countries-found = इतने देश मिले:

# A link that opens WhatsApp with a text to send.
send-whatsapp = WhatsApp पर भेजें

# Opens the phone's share sheet.
share = शेयर करें
