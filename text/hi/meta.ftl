### शब्दावली। संबोधन: आप; सरल, औपचारिक हिन्दी।
### number: नंबर · move: स्थानांतरण, स्थानांतरित करना · connect: कनेक्ट करना · provider: प्रदाता (present provider: मौजूदा प्रदाता; old provider: पुराना प्रदाता)
### template: टेम्पलेट · display name: डिस्प्ले नाम · messaging limit: मैसेजिंग सीमा · quality rating: क्वालिटी रेटिंग
### two-step verification: टू-स्टेप वेरिफ़िकेशन · one-time password: वन-टाइम पासवर्ड · portfolio: बिज़नेस पोर्टफ़ोलियो · access: ऐक्सेस
### consent: सहमति · reference: संदर्भ संख्या · support: सहायता टीम · attempt: प्रक्रिया। Meta और उसके बटनों के नाम अंग्रेज़ी में ही रहते हैं।

# Before the window.
ready-title = अब Meta के साथ पुष्टि करें

# Under the button.
ready-note = फ़ोन पर Meta की विंडो इस पेज को ढक लेती है: वहाँ क्या चुनना है, यह पहले नीचे पढ़ लें।

# The button that opens it.
launch = Meta की विंडो खोलें

# The same button, later.
launch-again = Meta की विंडो फिर से खोलें

# While Meta's script is on its way.
sdk-loading = Meta की विंडो तैयार हो रही है…

# Gives up.
start-over = नए सिरे से शुरू करें

# Beside the window.
in-meta-title = Meta की विंडो में आगे बढ़ें

# Under it.
in-meta-lead = यह पेज खुला रखें: वहाँ काम पूरा होने पर यह अपने आप आगे बढ़ता है। हर स्क्रीन पर क्या चुनना है, यह नीचे दिया है।

# The finish came, the code did not yet.
finished = Meta के अनुसार आपका काम पूरा हो गया है। अगर उसकी विंडो अब भी खुली है, तो वहाँ "Finish" दबाएँ या उसे बंद करें: यह पेज अपने आप आगे बढ़ता है।

# Help.
no-window-title = मुझे Meta की विंडो नहीं दिख रही

# What to do.
no-window = वह इस विंडो के पीछे, या किसी दूसरे टैब में हो सकती है। अगर वह नहीं रही, तो उसे फिर से खोलें: कुछ भी नहीं खोता।

# Brings it to the front.
show-window = Meta की विंडो दिखाएँ

# It is gone.
window-gone = मैंने उसे बंद कर दिया

# A window that we could not see to open.
unseen = हम नहीं देख सके कि Meta की विंडो खुली या नहीं। अगर नहीं खुली, तो इस पेज के लिए पॉप-अप विंडो की अनुमति दें और उसे फिर से खोलें।

# A window that looks closed, and said nothing.
looks-closed = Meta की विंडो बंद लगती है, और Meta ने हमें कुछ नहीं बताया है। क्या आपने उसे बंद किया? तो नीचे बताएँ। अगर वह अब भी खुली है, तो उसी में आगे बढ़ें।

# An event that we don't know.
unknown-event = आप Meta की विंडो में आगे बढ़ सकते हैं। उसने एक ऐसा संदेश भेजा जिसे हम नहीं जानते: { $event }

# Meta's own page, in the place of its window.
full-page-title = क्या Meta की विंडो यहाँ काम नहीं करती?

# What happens.
full-page-lead = Meta इस पेज की जगह भी खुल सकता है। अंत में वह आपको यहाँ वापस लाता है, और आप वहीं से आगे बढ़ते हैं जहाँ थे।

# The button.
full-page = बिना विंडो के आगे बढ़ें

# On the way there.
full-page-going = एक क्षण: Meta का पेज खुलने वाला है।

# Another tab has the attempt.
other-tab = आपने इसे किसी दूसरे टैब में खोला है, और Meta की विंडो केवल उसी को जवाब देती है। वहीं आगे बढ़ें, या यहाँ से नियंत्रण लें।

# The button.
take-over = इस टैब में आगे बढ़ें

# The companion's title.
guide-title = Meta की विंडो में क्या चुनें

# Why it begins at 3.
guide-lead = चरण 1 और 2, यानी शुरुआत और तरीक़ा, पूरे हो चुके हैं। हो सकता है कि Meta पहले नंबर माँगे और कुछ स्क्रीन छोड़ दे।

## Under the title, before Meta's window

ready-lead-other-provider = Meta की विंडो इस पेज के ऊपर खुलती है। वहाँ आप Facebook पर लॉग इन करते हैं, अपना बिज़नेस पोर्टफ़ोलियो चुनते हैं और नंबर को सत्यापित करते हैं। इसमें लगभग 5 मिनट लगते हैं। इस पूरे समय आपका नंबर काम करता है। उसके बाद Meta या तो उसे DoubleTick में स्थानांतरित करता है, जिससे आपके मौजूदा प्रदाता का ऐक्सेस समाप्त हो जाता है, या नंबर में DoubleTick को जोड़ता है। तब आप तय करते हैं कि दोनों रहें या नहीं।
ready-lead-business-app = Meta की विंडो इस पेज के ऊपर खुलती है। वहाँ आप Facebook पर लॉग इन करते हैं, नंबर डालते हैं, और ऐप में पुष्टि करते हैं: फ़ोन पास रखें। इसमें लगभग 5 मिनट लगते हैं।
ready-lead-new = Meta की विंडो इस पेज के ऊपर खुलती है। वहाँ आप Facebook पर लॉग इन करते हैं, चुनते हैं कि नंबर कहाँ का है, और उसे सत्यापित करते हैं। इसमें लगभग 5 मिनट लगते हैं।
ready-lead-renewal = DoubleTick का ऐक्सेस रिन्यू करने के लिए Meta के साथ आगे बढ़ें। पहले वाला ही बिज़नेस पोर्टफ़ोलियो और वही WhatsApp Business अकाउंट चुनें। नंबर मूव नहीं होता।

## Names of Meta's screens. They stay as Meta shows them

screen-portfolio = Business portfolio
screen-waba-and-number = WhatsApp Business Account and number
screen-business-profile = Business profile
screen-number = Phone number
screen-verification = Verification
screen-permissions = Review

# Meta's names for its screens. They stay as Meta shows them.
screen-profile = Continue as yourself
screen-information = Information
screen-account = WhatsApp Business Account

## The guide: what to do on each screen of Meta's window

guide-profile = उस Facebook प्रोफ़ाइल से लॉग इन करें जो आपके बिज़नेस पोर्टफ़ोलियो की एडमिन है, और "Continue" दबाएँ।
guide-information = पढ़ें कि DoubleTick क्या-क्या कर सकेगा, और "Get started" दबाएँ।
guide-account = "Create a WhatsApp Business Account" चुनें। अगर आपने अभी-अभी यहाँ एक बनाया था, तो वही चुनें।

# For a number that moves.
guide-portfolio-move = वह पोर्टफ़ोलियो चुनें जिसके पास नंबर आज है। दूसरे पोर्टफ़ोलियो में स्थानांतरण विफल हो जाता है।
guide-business-profile-move = खाते का नाम, डिस्प्ले नाम और श्रेणी डालें। वही डिस्प्ले नाम रखें जो नंबर का आज है।
guide-number-move = वही नंबर डालें जो यहाँ डाला है। "Text message" चुनें, या SMS न आए तो "Phone call"। Meta बताता है कि नंबर किसी दूसरे Business Solution Provider के पास रजिस्टर है, या उसमें DoubleTick को जोड़ने की पेशकश करता है। दोनों अपेक्षित हैं: आगे बढ़ें।
guide-verification-move = 6 अंकों का वह कोड डालें जो Meta ने उसी नंबर पर भेजा है। केवल यही स्क्रीन साबित करती है कि नंबर आपका है: इससे पहले की कोई नहीं। फिर "Finish" दबाएँ।

# For a new number.
guide-portfolio-new = उस व्यवसाय का पोर्टफ़ोलियो चुनें जिसके लिए यह नंबर है।
guide-business-profile-new = खाते का नाम, डिस्प्ले नाम और श्रेणी डालें। आपके ग्राहक डिस्प्ले नाम देखते हैं: अपने व्यवसाय का ही नाम रखें।
guide-number-new = वही नंबर डालें जो यहाँ डाला है। "Text message" चुनें, या SMS न आए तो "Phone call"।
guide-verification-new = 6 अंकों का वह कोड डालें जो Meta ने उसी नंबर पर भेजा है। केवल यही स्क्रीन साबित करती है कि नंबर आपका है। फिर "Finish" दबाएँ।

guide-portfolio-renewal = वही बिज़नेस पोर्टफ़ोलियो चुनें जो पहले चुना था।
guide-account-renewal = वही अकाउंट चुनें जो पहले चुना था। नंबर उसी में है।
guide-number-renewal = अगर Meta पूछे, तो वही नंबर डालें जो यहाँ है।

# For a number in the WhatsApp Business App.
guide-portfolio-app = अपने व्यवसाय का पोर्टफ़ोलियो चुनें, या नया बनाएँ।
guide-number-app = वह नंबर डालें जो WhatsApp Business App में है।
guide-confirm-app = ऐप में पुष्टि करें
    .what = Meta आपके फ़ोन के ऐप पर एक मैसेज भेजता है। उसे वहाँ खोलें, चाहें तो अपनी चैट साझा करें, और Meta की विंडो में दिखा कोड स्कैन करें।
guide-review-app = जाँचें कि DoubleTick क्या-क्या कर सकेगा, और "Confirm" दबाएँ। फिर "Finish" दबाएँ।

## What Meta's window said, while it is open

heard-cancel-at = Meta की विंडो "{ $screen }" पर बंद होने वाली थी। आप अब भी उसमें आगे बढ़ सकते हैं।
heard-error = Meta ने बताया: { $message } { $now }
heard-error-now = उसकी विंडो में आगे बढ़ें, या उसे बंद करके यहाँ फिर से शुरू करें।
