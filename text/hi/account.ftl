### शब्दावली। संबोधन: आप; सरल, औपचारिक हिन्दी।
### number: नंबर · move: स्थानांतरण, स्थानांतरित करना · connect: कनेक्ट करना · provider: प्रदाता (present provider: मौजूदा प्रदाता; old provider: पुराना प्रदाता)
### template: टेम्पलेट · display name: डिस्प्ले नाम · messaging limit: मैसेजिंग सीमा · quality rating: क्वालिटी रेटिंग
### two-step verification: टू-स्टेप वेरिफ़िकेशन · one-time password: वन-टाइम पासवर्ड · portfolio: बिज़नेस पोर्टफ़ोलियो · access: ऐक्सेस
### consent: सहमति · reference: संदर्भ संख्या · support: सहायता टीम · attempt: प्रक्रिया। Meta और उसके बटनों के नाम अंग्रेज़ी में ही रहते हैं।

# Sign-in.
sign-in = DoubleTick में साइन इन करें

# Under it.
sign-in-lead = अपना फ़ोन नंबर डालें। हम आपको SMS से एक वन-टाइम पासवर्ड भेजते हैं, इसलिए कुछ याद रखने की ज़रूरत नहीं।

# The field.
your-phone = आपका फ़ोन नंबर

# Its hint.
your-phone-hint = देश कोड के साथ, जैसे +91 98200 12345

# The button.
send-otp = वन-टाइम पासवर्ड भेजें

# While it is sent.
sending = भेजा जा रहा है…

# The second step.
enter-otp = वन-टाइम पासवर्ड डालें

# The field.
otp = वन-टाइम पासवर्ड

# Its hint.
otp-hint = 6 अंक

# The button.
sign-in-button = साइन इन करें

# While it is checked.
checking = जाँच हो रही है…

# Another one.
resend = एक और भेजें

# Another number.
change-phone = फ़ोन नंबर बदलें

# Leaves.
sign-out = साइन आउट करें

# The server did not say who is signed in.
unreachable = हम DoubleTick तक नहीं पहुँच पा रहे हैं

# Under it.
unreachable-lead = अपना इंटरनेट कनेक्शन जाँचें। अगर वह ठीक है, तो समस्या हमारी ओर है: कृपया एक मिनट में फिर से कोशिश करें। आपकी डाली हुई कोई जानकारी नहीं खोती, और शुरू हो चुका स्थानांतरण इस पेज के बिना भी चलता रहता है।

# The navigation.
navigation = मुख्य

# The dashboard.
dashboard = डैशबोर्ड

# For a fresh account.
welcome = अपना WhatsApp नंबर DoubleTick में स्थानांतरित करें

# Under it.
welcome-lead = क्या आपका नंबर किसी दूसरे प्रदाता के पास WhatsApp Cloud API पर है? उसे लगभग 15 मिनट में ख़ुद यहाँ ले आएँ। उसका डिस्प्ले नाम, क्वालिटी रेटिंग और मैसेजिंग सीमा बनी रहती है। नए नंबर के लिए, या WhatsApp Business App वाले नंबर के लिए भी, यहीं से शुरू करें।

# Starts onboarding.
get-started = शुरू करें

# For an account with numbers.
dashboard-title = डैशबोर्ड

# Under it.
dashboard-lead = आपके नंबर और उनकी स्थिति "WABA प्रबंधित करें" में मिलेगी।

# Attempts that have not ended.
unfinished = अभी पूरा नहीं हुआ

# Goes on with one.
continue-attempt = जारी रखें

# Looks at what there is to know of a number.
see-number = PIN, टेम्पलेट और स्थिति

# A number whose access was taken from us.
needs-reconnecting = फिर से कनेक्ट करना ज़रूरी है

# Under it: what happened, whether the number is safe, what now.
needs-reconnecting-lead = Meta के अनुसार DoubleTick अब इस नंबर का इस्तेमाल नहीं कर सकता, इसलिए इसके मैसेज DoubleTick तक नहीं पहुँचते। इसे फिर से कनेक्ट करें, या "WABA प्रबंधित करें" में हटा दें।

# Begins anew.
reconnect = फिर से कनेक्ट करें

# A number on its way out.
leaving = जा रहा है

# Under it.
leaving-lead = Meta पर DoubleTick का कनेक्शन समाप्त किया जा रहा है। यह अपने आप चलता रहता है।

# Meta does not let it go. Its words follow.
leaving-refused = Meta इसे हटाने से मना करता है, इसलिए यह अब भी DoubleTick के पास है। Meta का कहना है: { $words }

# Once more.
leave-again = फिर से कोशिश करें

# Has a number leave.
remove = DoubleTick से हटाएँ

# What it means.
remove-lead = DoubleTick से भेजना और पाना तुरंत रुक जाता है। नंबर आपका ही रहता है: आप उसे किसी दूसरे प्रदाता से, या फिर यहीं कनेक्ट कर सकते हैं। अगर कोई दूसरा प्रदाता भी उसे चलाता है, तो वह वहाँ बना रहता है। DoubleTick की चैट स्थानांतरित नहीं होतीं।

# Does it.
remove-now = यह नंबर हटाएँ

# It could not be asked for.
remove-failed = यह नहीं हो सका, और कुछ भी नहीं बदला है। कृपया फिर से कोशिश करें।

# Looks at one that waits for our team.
see-attempt = देखें कि कहाँ तक पहुँचा

# Settings.
settings = सेटिंग

# An entry of it.
manage-wabas = WABA प्रबंधित करें

# Under it.
manage-wabas-lead = आपके WhatsApp Business खाते (WABA) और उनके नंबर

# Starts onboarding on an existing account.
add-number = नंबर जोड़ें

# None there.
no-wabas = अभी कोई नंबर कनेक्ट नहीं है।

# The list could not be fetched.
wabas-unreachable = हम अभी आपके नंबर नहीं दिखा सकते। उन पर कोई असर नहीं है: केवल यह सूची नहीं मिल रही।

# Labels of a number.
number = नंबर

# Display name.
display-name = डिस्प्ले नाम

# Status.
status = स्थिति

# Quality rating.
quality = क्वालिटी रेटिंग

# Messaging limit.
limit = मैसेजिंग सीमा

# The WABA's id.
waba-id = WABA ID

# What Meta does not tell.
not-told = Meta ने नहीं बताया

## A number's status at Meta

status-connected = कनेक्ट है
status-pending = लंबित
status-flagged = चिह्नित
status-restricted = प्रतिबंधित
status-rate-limited = दर सीमित
status-banned = रोका गया
status-disconnected = डिस्कनेक्ट है
status-deleted = हटाया गया

## Its quality rating: in English in WhatsApp Manager's words

quality-green = उच्च
quality-yellow = मध्यम
quality-red = निम्न
quality-unknown = अभी रेटिंग नहीं

## Where an unfinished attempt stands, in a few words

stage-awaiting-signup = अगला: Meta की विंडो
stage-finalizing-retrying = चल रहा है
stage-scheduled = तैयार: आपके तय समय का इंतज़ार
stage-needs-customer = आपके जवाब का इंतज़ार
stage-interrupted = रुका है: आप आगे बढ़ सकते हैं
stage-stuck = रुका है
stage-connected = कनेक्ट है
stage-abandoned = छोड़ दिया गया
stage-left = DoubleTick से चला गया

# Where the one-time password went.
otp-sent-to =
    { $minutes ->
        [one] हमने इसे { $phone } पर भेजा है। यह एक मिनट तक मान्य है।
       *[other] हमने इसे { $phone } पर भेजा है। यह { $minutes } मिनट तक मान्य है।
    }

# A button's words until another one-time password may be asked for.
resend-in = एक और: { IN($seconds) }

## What comes, on the first page

step-prepare = तैयारी करें
    .what = एक छोटी जाँच-सूची, ताकि Meta स्थानांतरण को बीच में न ठुकराए।
step-confirm = Meta के साथ पुष्टि करें
    .what = Meta की अपनी विंडो में Facebook पर लॉग इन करें और नंबर सत्यापित करें।
step-watch = स्थानांतरण होते देखें
    .what = बाक़ी हम करते हैं। इस बीच आपका मौजूदा प्रदाता काम करता रहता है।

## Its messaging limit

limit-not-set = अभी तय नहीं
limit-unlimited = असीमित
limit-customers =
    { $customers ->
        [one] 24 घंटे में { $customers } ग्राहक
       *[other] 24 घंटे में { $customers } ग्राहक
    }

# Keeps the session.
stay = साइन इन रहें

# The session is about to end.
session-ends =
    { $minutes ->
        [one] आपका सत्र { NUMBER($minutes) } मिनट में समाप्त होगा। दोबारा साइन इन करने पर सब कुछ वैसा ही मिलेगा जैसा आपने छोड़ा था।
       *[other] आपका सत्र { NUMBER($minutes) } मिनट में समाप्त होगा। दोबारा साइन इन करने पर सब कुछ वैसा ही मिलेगा जैसा आपने छोड़ा था।
    }

## Why a number needs reconnecting, what that means, and what now

lost-access-taken = Meta की सेटिंग में DoubleTick का ऐक्सेस हटा दिया गया है, इसलिए मैसेज DoubleTick तक नहीं पहुँचते। आगे बढ़ने के लिए नंबर फिर से कनेक्ट करें।
lost-access-expired = DoubleTick का ऐक्सेस ख़त्म हो गया है, इसलिए मैसेज DoubleTick तक नहीं पहुँचते। इसे रिन्यू करें: नंबर मूव नहीं होता।
lost-app-removed = Meta की सेटिंग में आपके बिज़नेस से DoubleTick का ऐप हटा दिया गया है, इसलिए मैसेज DoubleTick तक नहीं पहुँचते। आगे बढ़ने के लिए नंबर फिर से कनेक्ट करें।
lost-account-deleted = Meta पर WhatsApp अकाउंट या नंबर डिलीट कर दिया गया है। DoubleTick के साथ नंबर इस्तेमाल करने के लिए उसे फिर से कनेक्ट करें।
lost-not-registered = Meta के अनुसार नंबर अब यहाँ रजिस्टर नहीं है: हो सकता है वह किसी दूसरे प्रोवाइडर के पास मूव हो गया हो। DoubleTick के साथ इस्तेमाल करने के लिए उसे फिर से कनेक्ट करें।
lost-offboarded = WhatsApp Business App फिर से सेट किया जा रहा है, जैसे नए फ़ोन पर, इसलिए मैसेज DoubleTick तक नहीं पहुँच रहे। ऐप में सेटअप पूरा करें और DoubleTick को टिक किया रहने दें: नंबर कुछ मिनट में अपने आप कनेक्ट हो जाता है। अगर DoubleTick अब टिक नहीं है, तो नंबर फिर से कनेक्ट करें।
lost-offboarded-title = ऐप के सेटअप का इंतज़ार
lost-moved-to-another-account = यह नंबर अब किसी दूसरे DoubleTick अकाउंट से कनेक्ट है। अगर यह ग़लत है, तो सहायता टीम से संपर्क करें।
lost-released = यह नंबर अब आपके DoubleTick अकाउंट में नहीं है। यहाँ इस्तेमाल करने के लिए उसे फिर से कनेक्ट करें।

# Renews access to a number.
renew = ऐक्सेस रिन्यू करें

# Access has an end, which is near.
access-ends = इस नंबर पर DoubleTick का ऐक्सेस ख़त्म होगा: { TIME($at) }। उससे पहले इसे रिन्यू करें: नंबर मूव नहीं होता, और मैसेज आते रहते हैं।

# On the page of an attempt whose number a later one has connected.
renewed-since = यह नंबर बाद में फिर से कनेक्ट किया गया। इसकी स्थिति नए प्रयास में देखें।
