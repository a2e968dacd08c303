# Sign-in.
sign-in = DoubleTick में साइन इन करें

# Under it.
sign-in-lead = हम आपके फ़ोन पर OTP भेजेंगे।

# The field.
your-phone = आपका फ़ोन नंबर

# Its hint.
your-phone-hint = देश के कोड के साथ, जैसे +91 98200 12345

# The button.
send-otp = OTP भेजें

# While it is sent.
sending = भेज रहे हैं…

# The second step.
enter-otp = OTP डालें

# The field.
otp = OTP

# Its hint.
otp-hint = 6 अंक। पूरा होते ही हम इसे जाँच लेंगे।

# The button.
sign-in-button = साइन इन करें

# While it is checked.
checking = जाँच रहे हैं…

# Another one.
resend = OTP फिर से भेजें

# Another number.
change-phone = दूसरा नंबर इस्तेमाल करें

# Leaves.
sign-out = साइन आउट करें

# The server did not say who is signed in.
unreachable = DoubleTick से कनेक्ट नहीं हो पा रहा

# Under it.
unreachable-lead = इंटरनेट कनेक्शन देखें और एक मिनट में फिर से कोशिश करें। कुछ भी खोया नहीं है, और शुरू हो चुका मूव जारी रहेगा।

# The navigation.
navigation = मुख्य मेन्यू

# The dashboard.
dashboard = डैशबोर्ड

# For a fresh account.
welcome = अपना WhatsApp नंबर DoubleTick पर लाएँ

# Under it.
welcome-lead = अपना WhatsApp API नंबर करीब 15 मिनट में DoubleTick पर मूव करें। नंबर, डिस्प्ले नेम, क्वालिटी रेटिंग और मैसेज लिमिट वही रहेंगे। WhatsApp API पर नए हैं? तब भी यहीं से शुरू करें।

# Starts onboarding.
get-started = शुरू करें

# For an account with numbers.
dashboard-title = डैशबोर्ड

# Attempts that have not ended.
unfinished = चल रहे काम

# Goes on with one.
continue-attempt = जारी रखें

# Looks at what there is to know of a number.
see-number = जानकारी देखें

# A number whose access was taken from us.
needs-reconnecting = फिर से जोड़ना ज़रूरी है

# Under it: what happened, whether the number is safe, what now.
needs-reconnecting-lead = Meta के मुताबिक DoubleTick अब यह नंबर इस्तेमाल नहीं कर सकता, इसलिए इसके मैसेज यहाँ नहीं आ रहे। इसे फिर से जोड़ें, या "WABA मैनेज करें" में जाकर हटा दें।

# Begins anew.
reconnect = फिर से जोड़ें

# A number on its way out.
leaving = डिस्कनेक्ट हो रहा है…

# Under it.
leaving-lead = इसमें कुछ मिनट लग सकते हैं। आपको कुछ नहीं करना है।

# Meta does not let it go. Its words follow.
leaving-refused = Meta ने यह नंबर नहीं हटाया, इसलिए यह अब भी DoubleTick पर है। Meta का कहना है: { $words }

# Once more.
leave-again = फिर से कोशिश करें

# Has a number leave.
remove = { -platform } से हटाएँ

# What it means.
remove-lead = { -platform } पर मैसेज भेजना और पाना तुरंत बंद हो जाएगा, और यहाँ की चैट साथ नहीं जाएँगी। नंबर आपका ही रहेगा, और कोई दूसरा प्रोवाइडर हो तो वह भी बना रहेगा।

# Does it.
remove-now = नंबर हटाएँ

# It could not be asked for.
remove-failed = नंबर हट नहीं पाया। कुछ नहीं बदला है। फिर से कोशिश करें।

# Looks at one that waits for our team.
see-attempt = स्थिति देखें

# Settings.
settings = सेटिंग

# An entry of it.
manage-wabas = WABA मैनेज करें

# Under it.
manage-wabas-lead = आपके WhatsApp Business अकाउंट और उनके नंबर

# Starts onboarding on an existing account.
add-number = नंबर जोड़ें

# None there.
no-wabas = अभी कोई नंबर नहीं जुड़ा है।

# The list could not be fetched.
wabas-unreachable = आपके नंबर अभी नहीं दिख पा रहे। नंबरों पर कोई असर नहीं है।

# Labels of a number.
number = नंबर

# Display name.
display-name = डिस्प्ले नेम

# Status.
status = स्थिति

# Quality rating.
quality = क्वालिटी रेटिंग

# Messaging limit.
limit = मैसेज लिमिट

# The WABA's id.
waba-id = WABA ID

# What Meta does not tell.
not-told = उपलब्ध नहीं

## A number's status at Meta

status-connected = कनेक्टेड
status-pending = पेंडिंग
status-flagged = फ़्लैग किया गया
status-restricted = पाबंदी लगी है
status-rate-limited = भेजने की लिमिट पूरी
status-banned = बैन
status-disconnected = डिस्कनेक्टेड
status-deleted = डिलीट किया गया

## Its quality rating: in English in WhatsApp Manager's words

quality-green = अच्छी
quality-yellow = मध्यम
quality-red = कम
quality-unknown = अभी रेटिंग नहीं मिली

## Where an unfinished attempt stands, in a few words

stage-awaiting-signup = अगला कदम: Facebook से साइन इन
stage-finalizing-retrying = काम चल रहा है
stage-scheduled = समय तय है
stage-needs-customer = आपका इंतज़ार है
stage-interrupted = रुक गया है। आप जारी रख सकते हैं।
stage-stuck = होल्ड पर
stage-connected = कनेक्टेड
stage-abandoned = रद्द किया गया
stage-left = { -platform } से हटाया गया

# Where the one-time password went.
otp-sent-to =
    { $minutes ->
        [one] { $phone } पर भेजा गया। यह { $minutes } मिनट तक चलेगा।
       *[other] { $phone } पर भेजा गया। यह { $minutes } मिनट तक चलेगा।
    }

# A button's words until another one-time password may be asked for.
resend-in = { IN($seconds) } फिर से भेजें

## What comes, on the first page

step-prepare = तैयारी करें
    .what = एक छोटी चेकलिस्ट, ताकि मूव बीच में न रुके।
step-confirm = Meta के साथ पुष्टि करें
    .what = Facebook से साइन इन करें और अपना नंबर वेरिफ़ाई करें।
step-watch = बाकी काम हम करेंगे
    .what = नंबर मूव होने तक आपका मौजूदा प्रोवाइडर चलता रहेगा।

## Its messaging limit

limit-not-set = अभी तय नहीं
limit-unlimited = कोई सीमा नहीं
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
        [one] आप { NUMBER($minutes) } मिनट में साइन आउट हो जाएँगे। आपका काम सेव है।
       *[other] आप { NUMBER($minutes) } मिनट में साइन आउट हो जाएँगे। आपका काम सेव है।
    }

## Why a number needs reconnecting, what that means, and what now

lost-access-taken = Meta की सेटिंग में DoubleTick का एक्सेस हटा दिया गया है, इसलिए मैसेज यहाँ नहीं आ रहे। नंबर फिर से जोड़ें।
lost-access-expired = DoubleTick का एक्सेस खत्म हो गया है, इसलिए मैसेज यहाँ नहीं आ रहे। इसे रिन्यू करें। आपका नंबर कहीं मूव नहीं होगा।
lost-app-removed = Meta की सेटिंग में DoubleTick ऐप हटा दिया गया है, इसलिए मैसेज यहाँ नहीं आ रहे। नंबर फिर से जोड़ें।
lost-account-deleted = अकाउंट या नंबर Meta पर डिलीट कर दिया गया है। यहाँ इस्तेमाल करने के लिए नंबर फिर से जोड़ें।
lost-not-registered = Meta के मुताबिक यह नंबर अब यहाँ रजिस्टर नहीं है। हो सकता है यह किसी दूसरे प्रोवाइडर के पास चला गया हो। यहाँ इस्तेमाल करने के लिए फिर से जोड़ें।
lost-offboarded = WhatsApp Business App दोबारा सेट अप हो रहा है, इसलिए मैसेज यहाँ नहीं आ रहे। ऐप में सेटअप पूरा करें और DoubleTick को चुना रहने दें। नंबर कुछ मिनट में फिर जुड़ जाएगा। DoubleTick अब चुना हुआ नहीं है? नंबर फिर से जोड़ें।
lost-offboarded-title = ऐप के सेटअप का इंतज़ार
lost-moved-to-another-account = यह नंबर अब { -platform } के किसी दूसरे अकाउंट में है। अगर यह गलत है, तो सपोर्ट से बात करें।
lost-released = यह नंबर अब आपके { -platform } अकाउंट में नहीं है। यहाँ इस्तेमाल करने के लिए फिर से जोड़ें।

# Renews access to a number.
renew = एक्सेस रिन्यू करें

# Access has an end, which is near.
access-ends = DoubleTick का एक्सेस { TIME($at) } पर खत्म होगा। मैसेज आते रहें, इसके लिए उससे पहले रिन्यू करें। आपका नंबर कहीं मूव नहीं होगा।

# On the page of an attempt whose number a later one has connected.
renewed-since = यह नंबर बाद में फिर से जोड़ा गया था। इसकी स्थिति बाद वाली जानकारी में देखें।

# Six digits are wanted.
six-digits = 6 अंक डालें।

# The heading of the dashboard's list.
your-numbers = आपके नंबर

# How much the customer has to do for a number, before the first of it.
to-do =
    { $count ->
        [one] एक काम बाकी है
       *[other] { NUMBER($count) } काम बाकी हैं
    }
