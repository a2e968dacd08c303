### शब्दावली। संबोधन: आप; सरल, औपचारिक हिन्दी।
### number: नंबर · move: स्थानांतरण, स्थानांतरित करना · connect: कनेक्ट करना · provider: प्रदाता (present provider: मौजूदा प्रदाता; old provider: पुराना प्रदाता)
### template: टेम्पलेट · display name: डिस्प्ले नाम · messaging limit: मैसेजिंग सीमा · quality rating: क्वालिटी रेटिंग
### two-step verification: टू-स्टेप वेरिफ़िकेशन · one-time password: वन-टाइम पासवर्ड · portfolio: बिज़नेस पोर्टफ़ोलियो · access: ऐक्सेस
### consent: सहमति · reference: संदर्भ संख्या · support: सहायता टीम · attempt: प्रक्रिया। Meta और उसके बटनों के नाम अंग्रेज़ी में ही रहते हैं।

# After a fault of our own.
crashed = इस पेज पर कुछ गड़बड़ हो गई
    .now = आपकी प्रगति सुरक्षित है, और आपका नंबर भी: दोनों हमारे सर्वर पर रखे जाते हैं, इस पेज पर नहीं।

# The product.
brand = DoubleTick

# A link, before anything else in the tab order.
skip-to-content = सीधे सामग्री पर जाएँ

# Goes back.
back = वापस

# Tries again.
try-again = फिर से कोशिश करें

# An attempt could not be fetched.
not-shown = हम इसे अभी नहीं दिखा सकते

# A label, with a reference behind it.
reference = सहायता के लिए संदर्भ संख्या

# A link beside it.
support = सहायता टीम से संपर्क करें

# Nobody is signed in any more.
signed-out = आप साइन आउट हो चुके हैं। फिर से साइन इन करें: सब कुछ वैसा ही मिलेगा जैसा आपने छोड़ा था।

# The title of the strip that every screen of an attempt carries.
where-title = मेरा नंबर कहाँ है?

## Who serves the number, in a few words

whereabouts-origin-other-provider = आपके मौजूदा प्रदाता के पास
whereabouts-origin-business-app = WhatsApp Business App पर
whereabouts-origin-new = अभी WhatsApp पर नहीं
whereabouts-moving-other-provider = DoubleTick में स्थानांतरित हो रहा है
whereabouts-moving = DoubleTick से कनेक्ट हो रहा है
whereabouts-double-tick-business-app = ऐप पर, और DoubleTick के पास
whereabouts-double-tick = DoubleTick के पास
whereabouts-renewal = DoubleTick के पास: ऐक्सेस रिन्यू करना है
whereabouts-both = DoubleTick और आपके पुराने प्रदाता, दोनों के पास
whereabouts-elsewhere = किसी दूसरे DoubleTick अकाउंट में

## Is my number safe?

safe-origin-other-provider = आपका नंबर सुरक्षित है: हमने उसे स्थानांतरित नहीं किया है, और आपके मौजूदा प्रदाता के पास कुछ नहीं बदला है।
safe-origin-business-app = आपका नंबर सुरक्षित है: हमने ऐप में कुछ नहीं बदला है।
safe-origin-new = आपका नंबर सुरक्षित है: हमने उसे अभी कनेक्ट नहीं किया है।
safe-moving-other-provider = आपका नंबर खोया नहीं है: हमने Meta से उसे स्थानांतरित करने को कहा है और जवाब का इंतज़ार कर रहे हैं। वह आपके मौजूदा प्रदाता के पास है, DoubleTick के पास है या दोनों के पास, ऐसा कभी नहीं कि कहीं न हो।
safe-moving = आपका नंबर सुरक्षित है: हमने Meta से उसे कनेक्ट करने को कहा है और जवाब का इंतज़ार कर रहे हैं।
safe-double-tick-business-app = आपका नंबर सुरक्षित है: वह ऐप में और DoubleTick के साथ काम कर रहा है।
safe-double-tick = आपका नंबर सुरक्षित है: वह DoubleTick के पास है।
safe-renewal = आपका नंबर जहाँ है वहीं रहता है: आप बस DoubleTick को फिर से ऐक्सेस देते हैं।
safe-both = आपका नंबर सुरक्षित है: वह DoubleTick के साथ काम कर रहा है, और आपके पुराने प्रदाता के साथ भी।
safe-unchanged = आपका नंबर सुरक्षित है: हमने कुछ नहीं बदला है।

## What is wrong with a phone number

phone-empty = फ़ोन नंबर डालें।
phone-no-country-code = देश कोड से शुरू करें, जैसे भारत के लिए +91 या अमेरिका के लिए +1।
phone-not-digits = फ़ोन नंबर में केवल अंक होते हैं। अक्षर और दूसरे चिह्न हटा दें।
phone-too-short = यह नंबर बहुत छोटा है। जाँचें कि कोई अंक छूटा तो नहीं।
phone-too-long = यह नंबर बहुत लंबा है। जाँचें कि कोई अंक दो बार तो नहीं आया।
phone-not-assigned = इस देश में ऐसा कोई नंबर नहीं है। देश कोड और अंक जाँचें।
phone-not-served = हम इस नंबर पर कोड नहीं भेज सकते। ऐसे देश का मोबाइल नंबर दें जहाँ DoubleTick उपलब्ध है, या हमारी सहायता टीम से पूछें।

# The menu of languages.
language = भाषा
    .failed = यह भाषा लोड नहीं हो सकी। अपना इंटरनेट कनेक्शन जाँचें और फिर से कोशिश करें।

# The browser has no network.
offline = आप ऑफ़लाइन हैं। आपने जो भरा है वह सुरक्षित है, और आप जो भेजेंगे वह कनेक्शन लौटने पर जाएगा। जो बदलाव शुरू हो चुका है वह इस पेज के बिना भी चलता रहता है।

# An answer takes long.
slow = इसमें सामान्य से ज़्यादा समय लग रहा है: कनेक्शन या हमारा सर्वर धीमा है। आपको कुछ नहीं करना है।

# Copies what stands beside it.
copy = कॉपी करें

# It did.
copied = कॉपी हो गया

# A country, whose phone numbers are written and read in its own way.
country = देश

# Where countries are searched.
country-search = नाम या कोड से खोजें

# How many are found: their number follows.
countries-found = मिले देश:
