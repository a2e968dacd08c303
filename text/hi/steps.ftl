# The first question: the heading of the first screen.
where-title = आपका नंबर अभी कहाँ है?

# Under it.
where-lead = आपके जवाब से तय होगा कि नंबर कैसे जुड़ेगा।

# An answer to it.
today-shared = WhatsApp Business App में है और किसी दूसरे प्रोवाइडर के पास भी (Coexistence)

# What follows for a number that is in the app and with another provider.
obstacle-shared = जो नंबर WhatsApp Business App में है, उसे दूसरे प्रोवाइडर से मूव नहीं किया जा सकता। पहले ऐप में जाकर उस प्रोवाइडर से डिसकनेक्ट करें। फिर उसे ऐप के साथ-साथ { -platform } से जोड़ें।

# The button for who has done that.
left-provider = मैंने डिसकनेक्ट कर दिया है

# The button for who has deleted the account in the app.
left-app = मैंने ऐप में अकाउंट डिलीट कर दिया है

# Which step of the preparation this is.
step-of = { NUMBER($of) } में से स्टेप { NUMBER($at) }

# The heading of the first step.
step-number = आपका WhatsApp नंबर क्या है?

# Under it.
number-lead = अभी कुछ भी मूव नहीं होगा। आपके जवाब इसी ब्राउज़र में सेव होते रहते हैं।

# On to the next step.
continue = आगे बढ़ें

# Above the list of what is wrong, as links to the fields.
problems = आगे बढ़ने के लिए इन्हें ठीक करें:

# Under the heading of what is required.
checks-lead = इनके बिना Meta नंबर लेने से मना कर देता है। जाँचने के बाद हर एक पर टिक करें।

# Links to the very place at Meta.
open-phone-numbers = WhatsApp Manager में Phone numbers खोलें

open-people = Meta Business Settings में People खोलें

open-security = Security Center खोलें

open-billing = Billing and payments खोलें

open-templates = Message templates खोलें

open-waba = Meta Business Settings में WhatsApp accounts खोलें

# Under the field of the old WABA ID.
paste-hint = आप यहाँ अकाउंट के पेज का पता भी पेस्ट कर सकते हैं।

# Opens a message to the old provider.
ask-provider = अपने प्रोवाइडर से करवाएँ

# Above the message.
ask-provider-lead = अगर यह सिर्फ़ आपका प्रोवाइडर बदल सकता है, तो उन्हें यह मैसेज भेजें:

# The message, from the customer to their provider.
ask-two-step = नमस्ते, कृपया हमारे WhatsApp नंबर { $number } का टू-स्टेप वेरिफ़िकेशन (6 अंकों का PIN) बंद कर दें। नंबर को डिलीट न करें। धन्यवाद।

# The same, to be made an admin.
ask-admin = नमस्ते, हमारा WhatsApp नंबर { $number } किस बिज़नेस पोर्टफ़ोलियो में है? कृपया हमें उसका एडमिन बना दें (Full control)। धन्यवाद।

# What small drawings show, for who cannot see them.
picture-two-step = चित्र: WhatsApp Manager में नंबर की सेटिंग, जिसमें टू-स्टेप वेरिफ़िकेशन बंद है

picture-people = चित्र: Meta Business Settings में लोगों की सूची, आपके नाम के आगे Full control

picture-code = चित्र: एक फ़ोन, जिस पर 6 अंकों का कोड आया है

picture-name = चित्र: WhatsApp Manager में नंबरों की सूची, डिस्प्ले नेम मंज़ूर

# For who cannot check everything now.
not-yet = अभी तैयार नहीं हैं?

# What becomes of the answers.
not-yet-lead = साइन आउट करने तक आपके जवाब इसी ब्राउज़र में रहेंगे। जब चाहें लौटकर यहीं से आगे बढ़ें।

# A calendar file.
remind-me = कल के लिए रिमाइंडर मेरे कैलेंडर में जोड़ें

# The title of that entry.
reminder-title = { $number } को { -platform } से जोड़ना

# Under the heading of what is recommended.
tips-lead = ज़रूरी नहीं, पर इनसे समय बचता है। आप इन्हें छोड़ सकते हैं।

# Under the question when the number moves.
time-lead = ऐसा समय चुनें जब काम कम हो। नंबर मूव होते समय जो मैसेज भेजे जा रहे होंगे, वे नहीं पहुँचेंगे।

# Times that are suggested.
tonight = आज रात ({ TIME($at) })

tomorrow-morning = कल सुबह ({ TIME($at) })

tomorrow-night = कल रात ({ TIME($at) })

# A calendar file with the time that was chosen.
add-to-calendar = मेरे कैलेंडर में जोड़ें

# The title of that entry.
calendar-title = { $number } का { -platform } पर मूव

# What was entered, above the consent.
summary-number = नंबर

summary-when = मूव

time-at = { TIME($at) }

# Goes back to it.
change-number = नंबर बदलें

change-time = समय बदलें

# Asked before an attempt is given up.
start-over-title = नए सिरे से शुरू करें?

# What is lost and what stays.
ends-attempt = यह प्रक्रिया ख़त्म हो जाएगी। आपका नंबर जहाँ है, वहीं रहेगा। आपके जवाब अगली बार के लिए रखे जाएँगे।

ends-schedule = तय किया गया मूव रद्द हो जाएगा और यह प्रक्रिया ख़त्म हो जाएगी। आपका नंबर जहाँ है, वहीं रहेगा। आपके जवाब अगली बार के लिए रखे जाएँगे।

ends-renewal = यह प्रक्रिया ख़त्म हो जाएगी। आपका नंबर { -platform } के पास वैसे ही रहेगा जैसे अभी है।

# The button that means it.
start-over-yes = ख़त्म करके नए सिरे से शुरू करें

# The button that leaves everything as it is.
not-now = अभी नहीं

# Asked before the link for a teammate is revoked.
take-back-lead = लिंक तुरंत काम करना बंद कर देगा और आपका साथी उससे आगे नहीं बढ़ पाएगा। आप नया लिंक बना सकते हैं।

# The button that means it.
take-back-yes = हाँ, लिंक रद्द करें

# A fold before Meta's window: the same on a phone or a computer.
other-device = दूसरे डिवाइस पर जारी रखें

# Under it, before the QR code and the link.
other-device-lead = इसे अपने फ़ोन से स्कैन करें या लिंक खुद को भेजें। वहाँ इसी तरह साइन इन करें। आपकी भरी हुई सारी जानकारी वहाँ मिलेगी।

# What the QR code is, for who can't see it.
other-device-code = इस पेज के लिंक का QR कोड
