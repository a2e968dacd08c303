## The guide to Meta's window, beside its drawings

# The step of a card.
step = स्टेप { NUMBER($step) }

# Turns the cards back.
previous-step = पिछला स्टेप

# Turns the cards on.
next-step = अगला स्टेप

# On the card of the screen that Meta last told of.
reached = आप यहाँ तक पहुँचे थे

# On a large screen.
beside-hint = दोनों विंडो साथ-साथ रखें: Meta की विंडो को स्क्रीन के आधे हिस्से में खींचें और यहाँ के स्टेप देखते रहें।

# Meta's button.
press-next = फिर "Next" (आगे) दबाएँ।

# Meta's button.
press-continue = फिर "Continue" (जारी रखें) दबाएँ।

# Under the account: what a new one means.
account-new = नया अकाउंट: आपका नंबर इसमें आता है, और टेम्पलेट कॉपी किए जा सकते हैं।

# Under the account: what one from the list means.
account-existing = सूची में से मौजूदा अकाउंट: वह अपने सभी नंबरों के साथ, जैसा है वैसा ही DoubleTick के साथ शेयर होता है।

# Under the business profile.
account-name = अकाउंट का नाम: आंतरिक। इसे सिर्फ़ आपकी टीम देखती है।

# Under the business profile.
display-name = डिस्प्ले नाम: यही आपके ग्राहकों को WhatsApp में दिखता है।

# What to do at Meta's number screen.
guide-number = वही नंबर डालें जो यहाँ डाला है। "Text message" चुनें (बेहतर), या SMS न आए तो "Phone call"।

# The card of Meta's warning.
warning-title = एक चेतावनी, जिसका आना ठीक है

# Meta's warning, quoted.
warning-quote = “यह फ़ोन नंबर किसी दूसरे Business Solution Provider के पास रजिस्टर है। दूसरे प्रोवाइडर से अपना नंबर लाते समय ऐसा होना सामान्य है।”

# Beside it.
warning-note = नंबर अभी नहीं जाता: जब तक DoubleTick उसे रजिस्टर नहीं करता, वह आपके प्रोवाइडर के पास रहता है। Meta इसके बजाय नंबर में DoubleTick जोड़ने को कह सकता है: वह भी ठीक है।

# What to do at Meta's code screen.
guide-verification = 6 अंकों का वह कोड डालें जो Meta ने नंबर पर भेजा है।

# The last card: on our page.
back-here = वापस यहाँ

# What happens then.
back-here-what = Meta की विंडो बंद होती है और आगे का काम यह पेज करता है। नंबर कनेक्ट होने पर यहीं दिखेगा।

## What the drawings show, for who does not see them

drawn-profile = प्रोफ़ाइल फ़ोटो और नीचे एक बटन
drawn-information = लिखा हुआ पेज और नीचे एक बटन
drawn-portfolio = पोर्टफ़ोलियो की सूची, एक चुना हुआ
drawn-account = अकाउंट की सूची और नया बनाने का विकल्प
drawn-business-profile = दो नाम और श्रेणी वाला फ़ॉर्म
drawn-number = नंबर का खाना, कॉल की जगह SMS चुना हुआ
drawn-warning = चेतावनी का निशान और नीचे एक बटन
drawn-verification = कोड के अंकों के छह खाने
drawn-app = चौकोर कोड स्कैन करता फ़ोन
drawn-review = सही के निशान वाली सूची और नीचे एक बटन
drawn-connected = गोले में दो सही के निशान

## After Meta's window, until its last word has come

# The heading.
checking-title = Meta से पुष्टि हो रही है

# Under it: the window is gone, as it seems.
checking-ending = Meta की विंडो बंद लगती है। Meta आम तौर पर कुछ सेकंड में बता देता है कि क्या हुआ। अगर विंडो अब भी खुली है, तो वहीं काम पूरा करें।

# Under it: the server looks for the signup.
checking-signup = Meta की पुष्टि हम तक नहीं पहुँची, इसलिए हमारा सर्वर वह ढूँढ रहा है जो आपने शेयर किया।

# Before a clock.
checking-for = इंतज़ार का समय

# What happens then.
checking-then-ending = अगर { NUMBER($seconds) } सेकंड में कुछ पता नहीं चला, तो हम पूछेंगे कि Meta ने क्या दिखाया। आपने काम पूरा किया है, तो वह गिना जाएगा।

# What happens then.
checking-then-code = आम तौर पर कुछ सेकंड लगते हैं। ज़्यादा से ज़्यादा { NUMBER($seconds) } सेकंड बाद यह पेज बताएगा कि आगे क्या होगा।

# What happens then.
checking-then-signup = हम { TIME($until) } तक ढूँढेंगे। तब तक न मिला, तो आपको Meta की विंडो में एक बार फिर जाना होगा।

# Folds out the other ways.
checking-ways = दूसरे विकल्प

# In it.
checking-ways-lead = Meta की विंडो इसके पीछे हो सकती है। वहाँ काम पूरा हो गया है, तो बस इंतज़ार करें: फिर से शुरू करने की ज़रूरत नहीं।

# The button.
checking-stop = इंतज़ार बंद करें

## What the customer saw in Meta's window, where it closed and we did not hear how it ended

# The heading.
sights-title = Meta ने क्या दिखाया?

# Under it.
sights-lead = जो आख़िर में दिखा वह चुनें, समाधान मिल जाएगा।

# Once one was chosen.
sight-noted = हमारी सपोर्ट टीम के लिए दर्ज कर लिया।

# A choice.
sight-finished = कि काम पूरा हो गया

# What now.
sight-finished-now = Meta ने हमें अभी यह नहीं बताया। अगर यह पेज आगे न बढ़े, तो Meta की विंडो फिर से खोलें और वही अकाउंट चुनें: कुछ भी दो बार नहीं होगा।

sight-two-step-verification-on = टू-स्टेप वेरिफ़िकेशन चालू है
sight-linked-elsewhere = नंबर किसी दूसरे बिज़नेस पोर्टफ़ोलियो का है
sight-number-in-use = नंबर WhatsApp पर पहले से रजिस्टर है
sight-code-wrong = कोड ग़लत था, या आया ही नहीं
sight-too-many-tries = बहुत ज़्यादा कोशिशें, या कोड की सीमा
sight-not-admin = मेरे पास अनुमति नहीं है
sight-name-refused = नाम स्वीकार नहीं हुआ
sight-too-many-numbers = फ़ोन नंबरों की सीमा पूरी हो गई
sight-restricted = अकाउंट पर रोक है
sight-provider-not-allowed = DoubleTick ग्राहक नहीं जोड़ सकता
sight-meta-failed = कुछ गड़बड़ हुई
sight-not-eligible = नंबर अभी योग्य नहीं है
sight-other-partner = ऐप किसी दूसरे प्रोवाइडर से जुड़ा है
sight-not-on-app = नंबर ऐप में नहीं है
sight-app-outdated = ऐप को अपडेट करना होगा
sight-region-excluded = इस देश में उपलब्ध नहीं
# The last choice.
sight-other = इनमें से कोई नहीं, या कोई गड़बड़ी नहीं

# What now.
sight-other-now = तैयार होने पर Meta की विंडो फिर से खोलें। अगर वह फिर उसी जगह रुके, तो हमारी सपोर्ट टीम को नीचे की संदर्भ संख्या और जो दिखा वह बताएँ।

# In the place of whether the number is safe.
unsure = अभी हम नहीं बता सकते कि Meta ने यह नंबर DoubleTick से जोड़ा या नहीं। हमने ख़ुद कुछ नहीं बदला है।
