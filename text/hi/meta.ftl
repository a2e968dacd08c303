# Before the window.
ready-title = आगे बढ़ने के लिए Facebook से साइन इन करें

# Under the button.
ready-note = फ़ोन पर Meta इस पेज को ढक लेता है, इसलिए पहले नीचे के स्टेप देख लें।

# The button that opens it.
launch = Facebook के साथ जारी रखें

# The same button, later.
launch-again = Meta की विंडो फिर से खोलें

# While Meta's script is on its way.
sdk-loading = Meta तैयार हो रहा है…

# Gives up.
start-over = नए सिरे से शुरू करें

# Beside the window.
in-meta-title = Meta की विंडो में काम पूरा करें

# Under it.
in-meta-lead = यह पेज खुला रखें। यह अपने-आप अपडेट होता है।

# The finish came, the code did not yet.
finished = Meta के मुताबिक आपका काम पूरा हो गया है। अगर उसकी विंडो खुली है, तो Finish दबाएँ या उसे बंद कर दें। यह पेज अपने-आप अपडेट होगा।

# Help.
no-window-title = Meta की विंडो नहीं दिख रही

# What to do.
no-window = वह इस विंडो के पीछे या दूसरे टैब में हो सकती है। बंद हो गई हो तो फिर से खोलें। कुछ भी खोया नहीं है।

# Brings it to the front.
show-window = Meta की विंडो दिखाएँ

# It is gone.
window-gone = मैंने बंद कर दी

# A window that we could not see to open.
unseen = पता नहीं चला कि Meta की विंडो खुली या नहीं। न खुली हो तो इस पेज के लिए पॉप-अप की अनुमति दें और फिर से खोलें।

# Meta's window sent a message that we don't know, and is still open.
unknown-event = आप Meta की विंडो में जारी रख सकते हैं।

# Meta's own page, in the place of its window.
full-page-title = पॉप-अप काम नहीं कर रहा?

# What happens.
full-page-lead = Meta इसी टैब में खुल सकता है और फिर आपको यहीं वापस ले आएगा।

# The button.
full-page = इसी टैब में जारी रखें

# On the way there.
full-page-going = Meta खुल रहा है…

# Another tab has the attempt.
other-tab = यह दूसरे टैब में खुला है, और Meta सिर्फ़ उसी को जवाब देता है।

# The button.
take-over = यही टैब इस्तेमाल करें

# The companion's title.
guide-title = Meta की विंडो में क्या चुनें

# Why it begins at 3.
guide-lead = स्टेप 1 और 2 पूरे हो गए। हो सकता है Meta पहले नंबर पूछे या कुछ स्क्रीन न दिखाए।

## Under the title, before Meta's window

ready-lead-other-provider = अपना बिज़नेस पोर्टफ़ोलियो चुनें और नंबर वेरिफ़ाई करें। इसमें करीब 5 मिनट लगते हैं और आपका नंबर चलता रहता है। इसके बाद Meta या तो नंबर को DoubleTick पर मूव करेगा, जिससे मौजूदा प्रोवाइडर का एक्सेस खत्म होगा, या DoubleTick को उसमें जोड़ देगा, और आप तय करेंगे कि दोनों रखने हैं या नहीं।
ready-lead-business-app = नंबर डालें और ऐप में पुष्टि करें। इसमें करीब 5 मिनट लगते हैं। अपना फ़ोन पास रखें।
ready-lead-new = अपना बिज़नेस पोर्टफ़ोलियो चुनें और नंबर वेरिफ़ाई करें। इसमें करीब 5 मिनट लगते हैं।
ready-lead-renewal = पहले वाला ही बिज़नेस पोर्टफ़ोलियो और WhatsApp Business अकाउंट चुनें। इससे DoubleTick का एक्सेस रिन्यू होगा। आपका नंबर कहीं मूव नहीं होगा।

## Names of Meta's screens. They stay as Meta shows them

screen-portfolio = Business portfolio (बिज़नेस पोर्टफ़ोलियो)
screen-waba-and-number = WhatsApp Business अकाउंट और नंबर
screen-business-profile = Business profile (बिज़नेस प्रोफ़ाइल)
screen-number = Phone number (फ़ोन नंबर)
screen-verification = वेरिफ़िकेशन
screen-permissions = रिव्यू

# Meta's names for its screens. They stay as Meta shows them.
screen-profile = Continue as yourself (अपने नाम से जारी रखें)
screen-information = जानकारी
screen-account = WhatsApp Business अकाउंट

## The guide: what to do on each screen of Meta's window

guide-profile = अपने बिज़नेस पोर्टफ़ोलियो के एडमिन के तौर पर साइन इन करें और Continue (जारी रखें) दबाएँ।
guide-information = देखें कि DoubleTick क्या-क्या कर सकेगा, फिर Get started (शुरू करें) दबाएँ।
guide-account = Create a WhatsApp Business Account (WhatsApp Business अकाउंट बनाएँ) चुनें, या वह जो आपने अभी यहीं बनाया है।

# For a number that moves.
guide-portfolio-move = वही पोर्टफ़ोलियो चुनें जिसमें नंबर अभी है। किसी और में मूव नहीं हो पाएगा।
guide-business-profile-move = अकाउंट का नाम, कैटेगरी और नंबर का मौजूदा डिस्प्ले नेम डालें।

# For a new number.
guide-portfolio-new = उस बिज़नेस का पोर्टफ़ोलियो चुनें जिसके लिए यह नंबर है।
guide-business-profile-new = अकाउंट का नाम, कैटेगरी और डिस्प्ले नेम डालें। डिस्प्ले नेम ग्राहकों को दिखता है, इसलिए अपने बिज़नेस का नाम रखें।

# For access to a number that is with DoubleTick already.
guide-portfolio-renewal = पहले वाला ही बिज़नेस पोर्टफ़ोलियो चुनें।
guide-account-renewal = पहले वाला ही अकाउंट चुनें। आपका नंबर उसी में है।
guide-number-renewal = Meta पूछे तो वही नंबर डालें जो यहाँ है।

# For a number in the WhatsApp Business App.
guide-portfolio-app = अपने बिज़नेस का पोर्टफ़ोलियो चुनें, या नया बनाएँ।
guide-number-app = WhatsApp Business App वाला नंबर डालें।
guide-confirm-app = ऐप में पुष्टि करें
    .what = ऐप में Meta का मैसेज खोलें, चाहें तो अपनी चैट शेयर करें, और Meta की विंडो वाला कोड स्कैन करें।
guide-review-app = देखें कि DoubleTick क्या-क्या कर सकेगा। Confirm दबाएँ, फिर Finish।

## What Meta's window said, while it is open

heard-cancel-at = आप "{ $screen }" पर Meta से निकलने वाले थे। वहाँ अब भी काम पूरा कर सकते हैं।
heard-error = Meta का कहना है: { $message } { $now }
heard-error-now = Meta की विंडो में जारी रखें, या उसे बंद करके यहाँ फिर से शुरू करें।
