### शब्दावली। संबोधन: आप; सरल, औपचारिक हिन्दी।
### number: नंबर · move: स्थानांतरण, स्थानांतरित करना · connect: कनेक्ट करना · provider: प्रदाता (present provider: मौजूदा प्रदाता; old provider: पुराना प्रदाता)
### template: टेम्पलेट · display name: डिस्प्ले नाम · messaging limit: मैसेजिंग सीमा · quality rating: क्वालिटी रेटिंग
### two-step verification: टू-स्टेप वेरिफ़िकेशन · one-time password: वन-टाइम पासवर्ड · portfolio: बिज़नेस पोर्टफ़ोलियो · access: ऐक्सेस
### consent: सहमति · reference: संदर्भ संख्या · support: सहायता टीम · attempt: प्रक्रिया। Meta और उसके बटनों के नाम अंग्रेज़ी में ही रहते हैं।

# What the bar is, for a screen reader.
parts-label = आपकी प्रगति

# The choice of the method.
method-title = आप अपना नंबर किस तरह कनेक्ट करना चाहते हैं?

# Under it.
method-lead = नंबर आज कहाँ है, उसके अनुसार चुनें।

# The badge of the one that moves a number.
method-badge = दूसरे प्रदाता से स्थानांतरण के लिए

# The badge of the one that the answers lead to.
method-fits = आपके नंबर के लिए सही

# Help for who doesn't know.
unsure = पता नहीं कौन-सा?

# The answers of a question that is answered by them.
yes = हाँ

# The other one.
no = नहीं

# Under it.
prepare-lead = यहाँ के दो मिनट आपको Meta पर अस्वीकृति से बचाते हैं। पेज छोड़ने पर भी आपकी डाली हुई जानकारी बनी रहती है।

# The number's field.
number = WhatsApp नंबर जिसे आप ला रहे हैं

# Its hint.
number-hint = देश कोड के साथ, जैसे +91 98200 12345

# Where it is.
origin = वह आज कहाँ है?

# What must be so.
must-title = इनके बिना Meta मना कर देता है

# What should be so.
should-title = तैयार रखना अच्छा रहेगा

# Something that blocks is not checked.
unchecked = पहले इसे चुनें। इसके बिना Meta नंबर को ठुकरा देता है।

# Opens the way to check an item.
how = कैसे जाँचें

# The field of the old WABA's id.
source-waba = मौजूदा प्रदाता के पास का WABA ID

# Its hint.
source-waba-hint = आप इसे ख़ाली छोड़ सकते हैं। इससे हम आपके स्वीकृत टेम्पलेट साथ ले आते हैं। WhatsApp Manager इसे खाते के नाम के पास दिखाता है।

# It can't be one.
source-waba-wrong = WABA ID में केवल अंक होते हैं, लगभग 15। आप इसे ख़ाली भी छोड़ सकते हैं।

# When the number is cut over.
cut-over = नंबर कब स्थानांतरित हो?

# The default.
cut-over-now = जैसे ही सब तैयार हो

# The other choice.
cut-over-later = कम व्यस्त समय पर, जो मैं तय करूँ

# The field.
cut-over-at = तारीख़ और समय, आपके स्थान के अनुसार

# Its hint.
cut-over-hint = अगले 7 दिनों के भीतर। बाक़ी सब पहले कर लिया जाता है, और तब तक आपका मौजूदा प्रदाता काम करता है। आप इसे बाद में भी बदल सकते हैं।

# No possible time.
cut-over-wrong = अगले 7 दिनों के भीतर का समय डालें।

# The same number has an attempt already.
under-way = आप यह नंबर पहले से ला रहे हैं। उसी प्रक्रिया को जारी रखें, या पहले उसे वहाँ छोड़ दें।

# The title of the points that the customer agrees to.
consent-title = सहमति देने से पहले

# Consent is missing.
consent-missing = कुछ भी स्थानांतरित होने से पहले हमें आपकी सहमति चाहिए।

# The button.
submit = सहेजें और आगे बढ़ें

# While it is recorded.
submitting = सहेजा जा रहा है…

# Under the button.
submit-note = अभी कुछ स्थानांतरित नहीं होता। आपकी सहमति तारीख़ के साथ दर्ज होती है, और इसके बाद Meta की विंडो आती है।

## The cards of the methods: in English in the guide's exact words

method-cloud-api = WhatsApp API नंबर कनेक्ट करें (Cloud API)
method-coexistence = अपना मौजूदा WhatsApp Business नंबर कनेक्ट करें (Coexistence)

## Whom a method is for

method-for-cloud-api = नंबर किसी दूसरे प्रदाता के पास WhatsApp Cloud API पर है, और आप उसे DoubleTick में स्थानांतरित करते हैं। नए नंबर के लिए भी यही चुनें।
method-for-coexistence = नंबर फ़ोन पर WhatsApp Business App में है, और आप DoubleTick के साथ-साथ ऐप का इस्तेमाल जारी रखते हैं।

## Questions for who doesn't know the method

question-today = नंबर आज कहाँ है?
question-keeps-app = क्या आप फ़ोन पर ऐप का इस्तेमाल जारी रखना चाहते हैं?
question-reachable = क्या यह नंबर अभी SMS या कॉल पा सकता है?

## Answers to the first of them

today-other-provider = दूसरे प्रदाता के पास Cloud API पर
today-business-app = फ़ोन पर WhatsApp Business App या WhatsApp में
today-nowhere = WhatsApp पर नहीं
today-double-tick = पहले से DoubleTick के पास

## What follows from the answers

advice-other-provider = Cloud API चुनें: यह नंबर को DoubleTick में स्थानांतरित करता है। Coexistence किसी दूसरे प्रदाता से नंबर स्थानांतरित नहीं कर सकता: वह ऐप वाले नंबरों के लिए है।
advice-business-app = Coexistence चुनें: ऐप और DoubleTick नंबर साझा करते हैं। जब तक नंबर ऐप में है, Cloud API उसे मना कर देगा। साधारण WhatsApp ऐप का नंबर पहले WhatsApp Business App में लाया जाता है।
advice-new = Cloud API चुनें: यह नए नंबर के रूप में कनेक्ट होता है। Coexistence ऐप वाले नंबरों के लिए है।

## The button that takes the advice

take-cloud-api = Cloud API के साथ आगे बढ़ें
take-coexistence = Coexistence के साथ आगे बढ़ें

## Why a number can't be brought as it is, and what to do

obstacle-already-here = कुछ भी स्थानांतरित नहीं करना है। नंबर आपको "सेटिंग", "WABA प्रबंधित करें" में मिलेगा। अगर वहाँ नहीं है, तो वह किसी दूसरे DoubleTick खाते में है: हमारी सहायता टीम दोनों को जोड़ देती है।
obstacle-leaves-app = अपनी चैट सहेज लें: ऐप का खाता हटाने पर वे मिट जाती हैं। फिर वहाँ खाता हटाएँ: Settings, Account, Delete my account। लगभग 3 मिनट में नंबर मुक्त हो जाता है: वापस आएँ और "WhatsApp पर नहीं" चुनें।
obstacle-unreachable = Meta 6 अंकों के कोड से साबित करता है कि नंबर आपका है, और रिकॉर्ड किया हुआ फ़ोन मेन्यू उसे नहीं ले सकता। कॉल किसी व्यक्ति तक पहुँचाएँ, या अपनी फ़ोन कंपनी से ऐसी लाइन माँगें जो SMS या कॉल ले सके, फिर वापस आएँ। कुछ भी नहीं बदला है: नंबर पहले की तरह काम कर रहा है।

## The form's title

title-other-provider = स्थानांतरण की तैयारी करें
title-business-app-new = कनेक्शन की तैयारी करें

## Where the number is today

origin-other-provider = दूसरे प्रदाता के पास, Cloud API पर
origin-business-app = WhatsApp Business App पर
origin-new = WhatsApp पर नहीं: यह नया नंबर है

## The parts of the way, as the bar at the top names them

part-method = तरीक़ा
part-prepare = तैयारी
part-meta = Meta
part-finish = समापन

## Readiness: what the customer checks, why it matters, how to check it and what to do if it isn't so

ready-portfolio-admin-new = मैं, या मेरी मदद करने वाला कोई सहकर्मी, Meta पर मेरे व्यवसाय के पोर्टफ़ोलियो का एडमिन है
    .why = केवल एडमिन ही DoubleTick को ऐक्सेस दे सकता है।
    .how = Meta Business Settings → Users → People: आपके नाम के साथ "Full control" लिखा होना चाहिए। अगर अभी कोई पोर्टफ़ोलियो नहीं है, तो आप उसे Meta की विंडो में बनाते हैं।
ready-number-reachable-in-app = WhatsApp Business App वाला फ़ोन पास में है
    .why = Meta ऐप में पूछता है कि आप सहमत हैं या नहीं।
    .how = ऐप खोलें, और अगर वह संस्करण 2.24.17 से पुराना है तो अपडेट करें: Settings → Help → App info.
ready-two-step-verification-off = नंबर का टू-स्टेप वेरिफ़िकेशन बंद है
    .why = जब तक वह चालू है, Meta नंबर को जाने नहीं देता। यह WhatsApp नंबर का 6 अंकों का PIN है, आपके Facebook खाते का टू-फ़ैक्टर लॉगिन नहीं।
    .how = WhatsApp Manager → Account tools → Phone numbers → नंबर → Two-step verification → Turn off. यह केवल WhatsApp Business Account का स्वामी कर सकता है। Meta पुष्टि के लिए पोर्टफ़ोलियो के पते पर ई-मेल भेजता है, जिसमें देर हो सकती है। अगर यह सेटिंग नहीं दिखती, तो अपने मौजूदा प्रदाता को लिखें: "कृपया हमारे नंबर का टू-स्टेप वेरिफ़िकेशन बंद कर दें, नंबर को हटाए बिना।"
ready-portfolio-admin = मैं, या मेरी मदद करने वाला कोई सहकर्मी, उस बिज़नेस पोर्टफ़ोलियो का एडमिन है जिसके पास यह नंबर है
    .why = नंबर को उसी बिज़नेस पोर्टफ़ोलियो में रहना होगा, और केवल एडमिन ही DoubleTick को ऐक्सेस दे सकता है।
    .how = Meta Business Settings → Users → People: आपके नाम के साथ "Full control" लिखा होना चाहिए। अगर पोर्टफ़ोलियो आपके मौजूदा प्रदाता का है, तो उनसे पूछें कि वह कौन-सा है, और ख़ुद को एडमिन बनवाएँ।
ready-number-reachable = नंबर पर आया SMS या कॉल अभी मुझ तक पहुँचता है
    .why = Meta 6 अंकों का कोड उसी नंबर पर भेजता है, यह साबित करने के लिए कि वह आपका है।
    .how = SIM या लाइन पास रखें, और किसी दूसरे फ़ोन से नंबर पर कॉल करें। रिकॉर्ड किया हुआ फ़ोन मेन्यू कोड नहीं ले सकता।
ready-display-name-approved = डिस्प्ले नाम स्वीकृत है, और उसका कोई बदलाव लंबित नहीं है
    .why = बिना स्वीकृत नाम का नंबर स्थानांतरित नहीं होता।
    .how = WhatsApp Manager → Account tools → Phone numbers. नाम के साथ "pending" या "declined" नहीं लिखा होना चाहिए। बदलाव में Meta को कुछ दिन तक लग सकते हैं: उसका इंतज़ार करें।
ready-portfolio-verified = बिज़नेस पोर्टफ़ोलियो सत्यापित है
    .why = वरना Meta स्थानांतरण से मना कर सकता है, और असत्यापित पोर्टफ़ोलियो में ज़्यादा से ज़्यादा 2 नंबर रह सकते हैं।
    .how = Meta Business Settings → Security Center: वहाँ "Verified" लिखा होना चाहिए। अगर नहीं, तो सत्यापन वहीं शुरू करें।
ready-payment-method = भुगतान का तरीक़ा तैयार है
    .why = इसके बिना Meta स्थानांतरण से मना कर सकता है, और नए खाते को टेम्पलेट मैसेज भेजने से पहले इसकी ज़रूरत होती है।
    .how = WhatsApp Manager → Billing and payments, उस खाते के लिए जिसमें नंबर आज है। नए खाते में आप इसे तब जोड़ते हैं जब नंबर यहाँ आ जाए।
ready-templates-exported = मेरे टेम्पलेट एक्सपोर्ट हो चुके हैं
    .why = कुछ को फिर से बनाना या स्वीकृत कराना पड़ सकता है। टेक्स्ट की एक प्रति आपका समय बचाती है।
    .how = WhatsApp Manager → Message templates, या आपके मौजूदा प्रदाता का एक्सपोर्ट।
ready-campaigns-paused = पुराने प्रदाता के यहाँ कैंपेन रोक दिए गए हैं
    .why = नंबर के स्थानांतरित होते समय जो अभी भेजा जा रहा होता है, वह नहीं पहुँचता।
    .how = उन्हें अपने मौजूदा प्रदाता के डैशबोर्ड में रोकें, और कम व्यस्त समय चुनें।

## The consent. A change of these words, in any language, is a new CONSENT_TEXT_VERSION in
## crates/contract/src/onboarding.rs: a test holds the two together.

consent-move-1 = स्थानांतरण को वापस नहीं लिया जा सकता। लौटने का कोई रास्ता नहीं है, सिवाय इसके कि नंबर को फिर से पुराने प्रदाता के पास स्थानांतरित किया जाए।
consent-move-2 = जब Meta नंबर को स्थानांतरित करता है, तो जैसे ही नंबर DoubleTick में रजिस्टर होता है, आपके पुराने प्रदाता के यहाँ मैसेजिंग हमेशा के लिए बंद हो जाती है। उसका ऐक्सेस उसी समय समाप्त हो जाता है।
consent-move-added = इसके बजाय Meta नंबर में DoubleTick को जोड़ सकता है। तब कुछ बंद नहीं होता: आपके पुराने प्रदाता का ऐक्सेस बना रहता है और वह आपको बिल करता रहता है, जब तक आप उसे न हटाएँ।
consent-move-3 = चैट का इतिहास स्थानांतरित नहीं होता। वह पुराने प्रदाता के पास रहता है: जो चाहिए, पहले एक्सपोर्ट कर लें।
consent-move-4 = भेजने से पहले टेम्पलेट को फिर से सिंक करना या Meta से फिर से स्वीकृत कराना पड़ सकता है।
consent-coexistence-1 = ऐप से लिंक किए गए डिवाइस अनलिंक हो जाते हैं। ग़ायब होने वाले और एक बार देखे जाने वाले मैसेज, लाइव लोकेशन और ब्रॉडकास्ट लिस्ट बंद हो जाते हैं।
consent-coexistence-2 = एक सेकंड में ज़्यादा से ज़्यादा 20 मैसेज भेजे जा सकते हैं। Coexistence नाइजीरिया और दक्षिण अफ़्रीका में उपलब्ध नहीं है।
consent-coexistence-3 = WhatsApp Business App का संस्करण 2.24.17 या उससे नया होना चाहिए, और डिस्कनेक्ट करने की जगह वही रहती है।
consent-new-1 = जब तक नंबर DoubleTick से कनेक्ट है, उसे WhatsApp ऐप में इस्तेमाल नहीं किया जा सकता।
consent-new-2 = Meta उसके डिस्प्ले नाम की समीक्षा करता है, और मैसेज के लिए व्यवसाय से शुल्क लेता है।
# The checkbox.
consent = मैंने यह पढ़ लिया है और उस व्यवसाय की ओर से सहमत हूँ जिसका यह नंबर है।
