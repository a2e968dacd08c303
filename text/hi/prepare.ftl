# What the bar is, for a screen reader.
parts-label = आप कहाँ तक पहुँचे

# The choice of the method.
method-title = आप अपना नंबर कैसे जोड़ना चाहते हैं?

# The badge of the one that moves a number.
method-badge = दूसरे प्रोवाइडर से आने के लिए

# The badge of the one that the answers lead to.
method-fits = आपके नंबर के लिए सही

# The answers of a question that is answered by them.
yes = हाँ

# The other one.
no = नहीं

# The number's field.
number = जो WhatsApp नंबर जोड़ना है

# Its hint.
number-hint = देश के कोड के साथ, जैसे +91 98200 12345

# Where it is.
origin = यह अभी कहाँ है?

# What must be so.
must-title = शुरू करने से पहले ज़रूरी

# What should be so.
should-title = बेहतर होगा

# Something that blocks is not checked.
unchecked = जारी रखने के लिए इसकी पुष्टि करें।

# Opens the way to check an item.
how = कैसे जाँचें

# The field of the old WABA's id.
source-waba = मौजूदा प्रोवाइडर वाली WABA ID

# Its hint.
source-waba-hint = ज़रूरी नहीं, पर इसके बिना हम आपके टेम्पलेट कॉपी नहीं कर सकते। यह WhatsApp Manager में अकाउंट के नाम के पास दिखती है।

# It can't be one.
source-waba-wrong = करीब 15 अंक डालें, या खाली छोड़ दें।

# When the number is cut over.
cut-over = नंबर कब मूव करें?

# The default.
cut-over-now = सब तैयार होते ही

# The other choice.
cut-over-later = मेरे चुने हुए समय पर

# The field.
cut-over-at = तारीख और समय (आपका स्थानीय समय)

# Its hint.
cut-over-hint = अगले 7 दिनों में। तब तक आपका मौजूदा प्रोवाइडर चलता रहेगा, और आप समय बदल सकते हैं।

# No possible time.
cut-over-wrong = अगले 7 दिनों का कोई समय चुनें।

# The same number has an attempt already.
under-way = इस नंबर का काम आप पहले ही शुरू कर चुके हैं। उसी को जारी रखें, या वहीं से नए सिरे से शुरू करें।

# The title of the points that the customer agrees to.
consent-title = सहमति देने से पहले

# Consent is missing.
consent-missing = जारी रखने के लिए सहमति दें।

# The button.
submit = सेव करके आगे बढ़ें

# While it is recorded.
submitting = सेव हो रहा है…

# Under the button.
submit-note = अभी कुछ मूव नहीं होगा। आपकी सहमति तारीख के साथ दर्ज होगी। अगला कदम: Facebook से साइन इन।

## The cards of the methods: in English in the guide's exact words

method-cloud-api = WhatsApp API नंबर जोड़ें (Cloud API)
method-coexistence = अपना मौजूदा WhatsApp Business नंबर जोड़ें (Coexistence)

## Whom a method is for

method-for-cloud-api = आपका नंबर दूसरे प्रोवाइडर के साथ Cloud API पर है और आप { -platform } पर आना चाहते हैं। नए नंबर के लिए भी यही चुनें।
method-for-coexistence = आपका नंबर WhatsApp Business App में है और आप { -platform } के साथ ऐप भी चलाते रहना चाहते हैं।

## Questions for who doesn't know the method

question-keeps-app = क्या आप ऐप चलाते रहना चाहते हैं?

## Answers to the first of them

today-other-provider = दूसरे प्रोवाइडर के साथ Cloud API पर
today-business-app = फ़ोन पर WhatsApp Business App या WhatsApp में
today-nowhere = WhatsApp पर नहीं है
today-double-tick = पहले से { -platform } पर

## What follows from the answers

advice-other-provider = { -platform } पर आने के लिए Cloud API चुनें। Coexistence सिर्फ़ WhatsApp Business App वाले नंबरों के लिए है।
advice-business-app = { -platform } के साथ ऐप भी चलाने के लिए Coexistence चुनें। जब तक नंबर ऐप में है, Cloud API काम नहीं करेगा। आम WhatsApp इस्तेमाल करते हैं? पहले WhatsApp Business App पर आएँ।
advice-new = नए नंबर के लिए Cloud API चुनें। Coexistence सिर्फ़ ऐप वाले नंबरों के लिए है।

## The button that takes the advice

take-cloud-api = Cloud API के साथ आगे बढ़ें
take-coexistence = Coexistence के साथ आगे बढ़ें

## Why a number can't be brought as it is, and what to do

obstacle-already-here = कुछ मूव करने की ज़रूरत नहीं है। सेटिंग → "WABA मैनेज करें" देखें। वहाँ नहीं है? तो नंबर { -platform } के किसी दूसरे अकाउंट में है। अकाउंट मर्ज करने के लिए सपोर्ट से बात करें।
obstacle-leaves-app = पहले अपनी चैट सेव करें, क्योंकि ऐप का अकाउंट डिलीट करने से चैट भी डिलीट हो जाती हैं। फिर ऐप में सेटिंग → अकाउंट → "मेरा अकाउंट डिलीट करें" पर जाएँ। 3 मिनट बाद यहाँ लौटें और "WhatsApp पर नहीं है" चुनें।

## The form's title

title-other-provider = मूव की तैयारी
title-business-app-new = नंबर जोड़ने की तैयारी

## Where the number is today

origin-other-provider = दूसरे प्रोवाइडर के साथ Cloud API पर
origin-business-app = WhatsApp Business App में
origin-new = WhatsApp पर नहीं, नया नंबर है

## The parts of the way, as the bar at the top names them

part-method = तरीका
part-prepare = तैयारी
part-meta = Meta
part-finish = पूरा

## Readiness: what the customer checks, why it matters, how to check it and what to do if it isn't so

ready-portfolio-admin-new = मैं (या मेरी मदद करने वाला साथी) Meta पर मेरे बिज़नेस पोर्टफ़ोलियो का एडमिन हूँ
    .why = DoubleTick को एक्सेस सिर्फ़ एडमिन दे सकता है।
    .how = Meta Business Settings → Users → People (लोग) में आपके नाम के आगे Full control (पूरा कंट्रोल) होना चाहिए। अभी पोर्टफ़ोलियो नहीं है? Meta के साथ बनाने को मिलेगा।
ready-number-reachable-in-app = WhatsApp Business App वाला फ़ोन मेरे पास है
    .why = Meta आपसे ऐप में पुष्टि करने को कहता है।
    .how = अगर ऐप में सेटिंग → मदद → ऐप की जानकारी में 2.24.17 से पुराना वर्ज़न दिखे, तो ऐप अपडेट करें।
ready-two-step-verification-off = इस नंबर का टू-स्टेप वेरिफ़िकेशन बंद है
    .why = जब तक यह चालू है, Meta नंबर मूव नहीं करता। यह नंबर का WhatsApp PIN है, Facebook का टू-फ़ैक्टर लॉगिन नहीं।
    .how = WhatsApp Manager → Account tools → Phone numbers → आपका नंबर → Two-step verification → Turn off (हिन्दी में: अकाउंट टूल्स → फ़ोन नंबर → बंद करें)। Meta पुष्टि के लिए पोर्टफ़ोलियो के पते पर ईमेल भेजता है। यह सिर्फ़ अकाउंट का मालिक कर सकता है। सेटिंग नहीं दिख रही? मौजूदा प्रोवाइडर को लिखें: "Please turn off two-step verification for our number, without deleting it."
ready-portfolio-admin = मैं (या मेरी मदद करने वाला साथी) उस बिज़नेस पोर्टफ़ोलियो का एडमिन हूँ जिसमें यह नंबर है
    .why = नंबर को इसी पोर्टफ़ोलियो में रहना है, और DoubleTick को एक्सेस सिर्फ़ एडमिन दे सकता है।
    .how = Meta Business Settings → Users → People (लोग) में आपके नाम के आगे Full control (पूरा कंट्रोल) होना चाहिए। अगर पोर्टफ़ोलियो मौजूदा प्रोवाइडर का है, तो उनसे पूछें कि कौन-सा है और खुद को एडमिन बनवाएँ।
ready-number-reachable = मुझे इस नंबर पर SMS या कॉल मिल सकता है
    .why = नंबर आपका है, यह जाँचने के लिए Meta इस पर 6 अंकों का कोड भेजता है।
    .how = दूसरे फ़ोन से इस नंबर पर कॉल करके देखें। IVR पर कोड नहीं आ सकता।
ready-display-name-approved = डिस्प्ले नेम मंज़ूर है और कोई बदलाव पेंडिंग नहीं है
    .why = मंज़ूर नाम के बिना Meta नंबर मूव नहीं करता।
    .how = WhatsApp Manager → Account tools → Phone numbers (अकाउंट टूल्स → फ़ोन नंबर) में "pending" या "declined" नहीं दिखना चाहिए। बदलाव में Meta को कुछ दिन लग सकते हैं।
ready-portfolio-verified = बिज़नेस पोर्टफ़ोलियो वेरिफ़ाइड है
    .why = वरना Meta मूव से मना कर सकता है, और ज़्यादा से ज़्यादा 2 नंबर रखने देता है।
    .how = Meta Business Settings → Security Center (सिक्योरिटी सेंटर) में Verified दिखना चाहिए। न दिखे तो वहीं से वेरिफ़िकेशन शुरू करें।
ready-payment-method = Meta की बिलिंग के लिए मेरे पास कार्ड या पेमेंट का कोई तरीका है
    .why = इसके बिना Meta मूव से मना कर सकता है, और टेम्पलेट भेजने के लिए नए अकाउंट में यह चाहिए।
    .how = अपने मौजूदा अकाउंट के लिए WhatsApp Manager → Billing and payments (बिलिंग और पेमेंट) देखें। नए अकाउंट में पेमेंट का तरीका मूव के बाद जोड़ना होगा।
ready-templates-exported = मैंने अपने टेम्पलेट एक्सपोर्ट कर लिए हैं
    .why = कुछ टेम्पलेट दोबारा बनाने या मंज़ूर कराने पड़ सकते हैं।
    .how = WhatsApp Manager → Message templates (मैसेज टेम्पलेट) या मौजूदा प्रोवाइडर का एक्सपोर्ट इस्तेमाल करें।
ready-campaigns-paused = मैंने पुराने प्रोवाइडर पर कैंपेन रोक दिए हैं
    .why = नंबर मूव होते समय जो मैसेज भेजे जा रहे होंगे, वे नहीं पहुँचेंगे।
    .how = मौजूदा प्रोवाइडर के डैशबोर्ड में कैंपेन रोकें, और कम काम वाले समय पर मूव करें।

## The consent. A change of these words, in any language, is a new CONSENT_TEXT_VERSION in
## crates/contract/src/onboarding.rs: a test holds the two together.

consent-move-1 = इसे वापस नहीं लिया जा सकता। लौटने के लिए नंबर को दोबारा माइग्रेट करना पड़ेगा।
consent-move-2 = अगर Meta आपका नंबर मूव करता है, तो DoubleTick से जुड़ते ही आप पुराने प्रोवाइडर से मैसेज न भेज पाएँगे, न पा सकेंगे। उनका एक्सेस उसी समय खत्म हो जाएगा।
consent-move-added = हो सकता है Meta मूव करने के बजाय DoubleTick को आपके नंबर में जोड़ दे। तब पुराने प्रोवाइडर का एक्सेस और बिल तब तक चलता रहेगा जब तक आप उन्हें नहीं हटाते।
consent-move-3 = चैट हिस्ट्री मूव नहीं होती। जो चाहिए, वह पहले ही पुराने प्रोवाइडर से एक्सपोर्ट कर लें।
consent-move-4 = भेजने से पहले टेम्पलेट को Meta से दोबारा सिंक या मंज़ूर कराना पड़ सकता है।
consent-coexistence-1 = ऐप के लिंक किए हुए डिवाइस अनलिंक हो जाएँगे। गायब होने वाले और एक बार दिखने वाले मैसेज, लाइव लोकेशन और ब्रॉडकास्ट लिस्ट बंद हो जाएँगे।
consent-coexistence-2 = एक सेकंड में ज़्यादा से ज़्यादा 20 मैसेज भेजे जा सकते हैं। Coexistence नाइजीरिया और दक्षिण अफ़्रीका में उपलब्ध नहीं है।
consent-coexistence-3 = WhatsApp Business App का वर्ज़न 2.24.17 या नया होना चाहिए, और डिस्कनेक्ट सिर्फ़ ऐप से किया जा सकता है।
consent-new-1 = जब तक यह नंबर DoubleTick से जुड़ा है, इसे WhatsApp के ऐप में नहीं चला सकते।
consent-new-2 = Meta डिस्प्ले नेम की जाँच करता है, और मैसेज के पैसे आपके बिज़नेस से लेता है।
# The checkbox.
consent = मैंने यह पढ़ लिया है और नंबर के मालिक बिज़नेस की ओर से सहमत हूँ।
