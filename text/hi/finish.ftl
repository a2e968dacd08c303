# Under it.
working-lead = इसमें एक-दो मिनट लगते हैं। पेज बंद करने पर भी काम जारी रहेगा।

# The same, where a next try has its time: a minute or two would not be true.
waiting-lead = पेज बंद करने पर भी हम कोशिश करते रहेंगे।

# As long as only this page has what it takes.
keep-open = Meta की पुष्टि हम तक पहुँचने तक यह पेज थोड़ी देर खुला रखें।

# A finish without its code.
awaiting-code = Meta के मुताबिक आपका काम पूरा हो गया है। हम उसकी पुष्टि ढूँढ रहे हैं।

# No line to the server.
link-lost = DoubleTick से कनेक्ट नहीं हो पा रहा। जो शुरू हो चुका है वह जारी रहेगा, और यह पेज अपने-आप अपडेट होगा।

# The cut-over waits for its time.
scheduled-title = मूव के लिए तैयार

# Does not wait.
move-now = अभी मूव करें

# Before it doesn't.
move-now-lead = इसे वापस नहीं लिया जा सकता। पुराना प्रोवाइडर तुरंत बंद हो जाएगा, बशर्ते Meta उसके साथ ही DoubleTick को न जोड़ दे।

# The button that means it.
move-now-button = हाँ, अभी मूव करें

# Another time.
move-later = समय बदलें

# The button that does.
set-time = समय तय करें

# Several numbers, and none is theirs.
pick-title = आप कौन-सा नंबर जोड़ना चाहते हैं?

# None is chosen yet.
pick-one = पहले एक नंबर चुनें।

# The button.
pick-button = इसी नंबर के साथ आगे बढ़ें

# It is none of them.
none-of-these = इनमें से कोई नहीं, नए सिरे से शुरू करें

# Another number than they said.
confirm-title = क्या यही सही नंबर है?

# The button.
confirm-button = हाँ, इसी नंबर के साथ आगे बढ़ें

# It isn't.
not-this-number = नहीं, नए सिरे से शुरू करके Meta में सही नंबर चुनें

# Verification by us.
verify-title = अपना नंबर वेरिफ़ाई करें

# The same, where we must know that the number is theirs.
proof-title = पुष्टि करें कि यह नंबर आपका है

# Under it: what else leads on.
proof-help = कोड नहीं मिला? Facebook के साथ नए सिरे से शुरू करें, या सपोर्ट को यह रेफ़रेंस दें। हमारी टीम दूसरे तरीके से जाँच सकती है।

# It may not be entered any more.
no-tries-left = कोड कई बार गलत डाला गया। नया कोड माँगें।

# The field.
code = Meta का कोड

# The same for a code that we sent.
proof-code = DoubleTick का कोड

# Its hint.
code-hint = 6 अंक

# The button.
verify = वेरिफ़ाई करें

# The number has a PIN.
pin-title = नंबर का PIN डालें

# Under it.
pin-lead = Meta इस नंबर का टू-स्टेप वेरिफ़िकेशन PIN माँग रहा है। पता नहीं है? जिसने सेट किया था, जैसे आपका प्रोवाइडर, उससे पूछें। या इसे WhatsApp Manager → Account tools → Phone numbers → आपका नंबर → Two-step verification (अकाउंट टूल्स → फ़ोन नंबर) में बंद करें, फिर यहाँ नया PIN डालें।

# The field.
pin = टू-स्टेप वेरिफ़िकेशन PIN

# It was wrong.
pin-wrong = PIN गलत है। कई बार गलत होने पर Meta इसे कुछ समय के लिए लॉक कर देता है।

# The button.
send-pin = जारी रखें

# While an answer is sent.
sending = एक मिनट…

# The end.
connected = कनेक्ट हो गया

# Beside it: the old provider is still to be removed.
one-thing-left = एक काम बाकी है

# The facts of before and after.
facts-title = नंबर की जानकारी

# The same, of a number that is lost since.
facts-title-lost = आखिरी मिली जानकारी

# How it was before, where it hasn't.
as-before = पहले जैसा

# Whether it can send.
can-send = मैसेज भेज सकता है

# Meta did not say.
not-said = Meta ने अभी नहीं बताया। थोड़ी देर बाद रीफ़्रेश करें।

# A payment method is missing.
wants-payment = टेम्पलेट भेजने के लिए WhatsApp Manager → Billing and payments (बिलिंग और पेमेंट) में पेमेंट का तरीका जोड़ें। मैसेज अभी से आ रहे हैं।

# Looks again.
check-again = रीफ़्रेश करें

# While it looks.
checking = रीफ़्रेश हो रहा है…

# The templates.
templates-title = टेम्पलेट

# Nobody said where they are.
templates-unknown = कोई टेम्पलेट कॉपी नहीं हुआ, क्योंकि हमारे पास आपकी पुरानी WABA ID नहीं है। इसे अभी डालें, या टेम्पलेट { -platform } में दोबारा बनाएँ, Meta इनकी जाँच करेगा।

# Meta does not.
templates-refused = Meta ने आपके टेम्पलेट कॉपी नहीं किए। पुरानी WABA ID जाँचकर फिर कोशिश करें, या इन्हें { -platform } में दोबारा बनाएँ, Meta इनकी जाँच करेगा।

# There were none.
templates-none = उस अकाउंट में कॉपी करने के लिए कोई टेम्पलेट नहीं मिला।

# Those that came.
templates-brought = कॉपी हो गए

# One of them, of which Meta says the id alone.
template-id = टेम्पलेट ID { $id }

# Those that did not.
templates-left = कॉपी नहीं हुए

# The old provider.
old-provider = आपका पुराना प्रोवाइडर

# It is gone.
old-provider-gone = अब एक्सेस नहीं है। Meta के मुताबिक नंबर अपने नए अकाउंट में है, और उस पर DoubleTick के अलावा कोई ऐप नहीं है।

# Meta lists its app no more, or never did, where the number did not move.
old-provider-unlisted = सूची में नहीं है। Meta इस अकाउंट पर DoubleTick के अलावा कोई ऐप नहीं दिखाता।

# It isn't.
old-provider-still = Meta के मुताबिक ये ऐप अब भी इस अकाउंट के मैसेज पढ़ सकते हैं।

# Meta does not show: it has an account of its own on the number.
old-provider-not-visible = Meta हमें नहीं बताता कि उसका एक्सेस है या नहीं। एक ही नंबर पर हर प्रोवाइडर का अपना अकाउंट हो सकता है।

# What is to become of it.
plan-title = क्या आप पुराना प्रोवाइडर रखना चाहते हैं?

# The choice that the move is for.
plan-remove = हटाना है। सिर्फ़ DoubleTick मैसेज भेजे, पाए और बिल करे

# The other one.
plan-keep = दोनों रखने हैं। दोनों मैसेज भेजें, पाएँ और बिल करें

# The customer has done so, and Meta does not tell.
plan-removed = मैंने हटा दिया है

# How it is removed: the first step.
remove-open = Meta Business Settings → Accounts → WhatsApp accounts (WhatsApp अकाउंट) में इस नंबर का अकाउंट चुनें।

# The second.
remove-partner = Partners (पार्टनर) खोलें और पुराने प्रोवाइडर को हटाएँ।

# The third. The button says check-again.
remove-check = यहाँ लौटें और नीचे "रीफ़्रेश करें" चुनें।

# By the customer's word alone.
removed-note = आपने बताया कि आपने उसे हटा दिया है। हम Meta से इसकी पुष्टि नहीं कर सकते।

# The PIN that was made.
pin-made-title = आपका नया टू-स्टेप वेरिफ़िकेशन PIN

# What it is for.
pin-made-lead = नंबर दोबारा मूव करना हो तो यह PIN काम आएगा। यह सिर्फ़ एक बार दिखेगा, इसलिए सुरक्षित जगह तैयार रखें।

# The button.
pin-reveal = PIN दिखाएँ

# It is shown.
pin-shown = इसे अभी सेव कर लें। यह दोबारा नहीं दिखेगा।

# It was shown.
pin-was-shown = आप इसे देख चुके हैं। खो गया हो तो WhatsApp Manager में Two-step verification में नया सेट करें।

# A PIN that may not be ours.
pin-unsure-title = टू-स्टेप वेरिफ़िकेशन PIN

# What is known of it.
pin-unsure-lead = हमने नया PIN सेट किया है, पर हो सकता है Meta ने पुराना ही रखा हो। पक्का करने के लिए WhatsApp Manager में Two-step verification में अपना PIN सेट करें।

# What remains.
remains-title = अगले कदम

# Leaves.
done = "WABA मैनेज करें" पर जाएँ

# What to say to support.
stuck-now = सपोर्ट से बात करते समय उन्हें यह रेफ़रेंस दें।

## The title while the server is at it

working-title-other-provider = आपका नंबर मूव हो रहा है
working-title-business-app-new = आपका नंबर जुड़ रहा है

## The steps of finalization

step-exchange = Meta की पुष्टि लेना
step-inspect = अनुमतियाँ जाँचना
step-assets = आपका नंबर ढूँढना
step-subscribe = मैसेज पाना चालू करना
step-templates = टेम्पलेट कॉपी करना
step-credit-line = DoubleTick के साथ बिलिंग सेट करना
step-cut-over-business-app = ऐप से कॉन्टैक्ट और चैट माँगना
step-cut-over = नंबर को DoubleTick से जोड़ना
step-confirm = नंबर चालू है या नहीं, जाँचना

## How far a step is

step-state-waiting = बाकी है
step-state-running = चल रहा है
step-state-done = पूरा हुआ
step-state-stopped = रुक गया

## The buttons that ask for a code

send-code-sms = SMS भेजें
send-code-voice = मुझे कॉल करें

## What became of that

code-sent-sms = Meta ने SMS से कोड भेज दिया है। एक मिनट लग सकता है।
code-sent-voice = Meta कोड बताने के लिए नंबर पर कॉल कर रहा है।
code-sent-by-us = हमने कोड भेज दिया है। एक मिनट लग सकता है।
code-sent = कोड भेजा जा चुका है। एक मिनट लग सकता है।

## Under the title at the end

connected-lead-registered = आपका नंबर चालू है। मैसेज अब { -platform } में आते हैं।
connected-lead-shared = आपका नंबर { -platform } पर चालू है। यह उसी WhatsApp Business अकाउंट में है, इसलिए आपके टेम्पलेट नहीं बदले।
connected-lead-coexistence = आपका नंबर ऐप में और { -platform } पर चालू है। कॉन्टैक्ट, और शेयर की हुई चैट, अगले कुछ घंटों में आ जाएँगी।
connected-lead-joined = आपका नंबर DoubleTick पर चालू है। पुराना प्रोवाइडर भी अभी इस पर है।
connected-lead-unclear = आपका नंबर { -platform } पर चालू है। हमें नहीं दिखता कि पुराने प्रोवाइडर का एक्सेस अब भी है या नहीं।
connected-lead-awaits-inbox = आपका नंबर { -platform } पर चालू है। जब इनबॉक्स नंबर को संभाल लेगा, मैसेज वहाँ दिखने लगेंगे। यह पेज बता देगा कि कब।
connected-lead-unrecognized = आपका नंबर { -platform } पर चालू है। और जानने के लिए रीलोड करें।
try-title = मैसेज भेजकर और पाकर देखें
try-inbox-waits = आपके इनबॉक्स ने अभी नंबर नहीं संभाला है। आपको कुछ नहीं करना है।
try-inbox-ready = आपके इनबॉक्स ने { TIME($at) } पर नंबर संभाल लिया।
try-write = किसी भी फ़ोन से इस नंबर पर WhatsApp मैसेज भेजें। कोड स्कैन करें या चैट खोलें।
try-open-chat = चैट खोलें
try-code = QR कोड, जिससे नंबर के साथ चैट खुलती है
try-message-came = पहला मैसेज { TIME($at) } पर आया।
try-answer = फिर अपने इनबॉक्स से जवाब दें।
try-answer-went = पहला जवाब { TIME($at) } पर गया।

## Whether the number can send

can-send-available = हाँ
can-send-limited = कुछ सीमाओं के साथ
can-send-blocked = अभी नहीं

## What is in the way of messages, before Meta's own words

cause-business-not-verified = Meta ने आपका बिज़नेस वेरिफ़ाई नहीं किया है। Meta Business Settings → Security Center (सिक्योरिटी सेंटर) में स्थिति देखें या वेरिफ़िकेशन शुरू करें।
cause-not-registered = Meta के मुताबिक नंबर रजिस्टर नहीं है। कुछ मिनट बाद रीफ़्रेश करें। फिर भी यही दिखे तो सपोर्ट को रेफ़रेंस दें।
cause-restricted = Meta ने अकाउंट या नंबर पर पाबंदी लगाई है या उसे बंद किया है। WhatsApp Manager में वजह देखें और रिव्यू की माँग करें।
cause-other = Meta की बताई तकनीकी वजह नीचे है। हमारा सपोर्ट मदद कर सकता है।

## A template's status at Meta

template-status-approved = मंज़ूर
template-status-pending = जाँच में
template-status-rejected = नामंज़ूर, बदलकर फिर से भेजें
template-status-paused = रोका हुआ
template-status-disabled = बंद
template-status-unknown = अभी पता नहीं

# What a screen reader says of the progress.
progress =
    { $of ->
        [one] { $of } में से { NUMBER($done) } स्टेप पूरा
       *[other] { $of } में से { NUMBER($done) } स्टेप पूरे
    }
# When the server tries again.
again-at = हम { TIME($at) } पर फिर से कोशिश करेंगे।
# What a signup without a code may have shared is looked for.
looking = हम { TIME($at) } तक Meta से पता कर रहे हैं। अगर आपने वहाँ काम पूरा कर लिया है, तो यह पेज अपने-आप आगे बढ़ेगा। वरना Meta की विंडो फिर से खोलें।
# Before this, another try is no use.
not-before = आप { TIME($at) } से फिर कोशिश कर सकते हैं।
# The cut-over waits for its time: when, and what until then.
scheduled-lead = आपका नंबर { TIME($at) } पर मूव होगा, आपके समय के अनुसार। तब तक मौजूदा प्रोवाइडर चलता रहेगा। आप समय बदल सकते हैं, नए सिरे से शुरू कर सकते हैं या यह पेज बंद कर सकते हैं।
# Several numbers, and none is theirs: why it is asked.
pick-lead = आपके शेयर किए अकाउंट में { $number } नहीं मिला। जो नंबर जोड़ना है उसे चुनें। बाकी नंबरों पर कोई असर नहीं होगा।
# Another number than they said: why it is asked for.
confirm-lead = आपने { $number } डाला था, पर Meta यह नंबर दिखा रहा है।
# Verification by us.
verify-lead = नंबर आपका है, यह जाँचने के लिए Meta { $number } पर 6 अंकों का कोड भेजता है।
# The same for us, where it is in doubt whose a signup is: by a code of ours.
proof-lead = हमें Meta पर { $number } मिला। यह आपका ही है, यह पक्का करने के लिए हम इस पर 6 अंकों का कोड भेजेंगे।
# How often a code may still be entered. It follows code-sent-sms or code-sent-voice.
tries-left =
    { $tries ->
        [one] आपके पास { $tries } मौका है।
       *[other] आपके पास { $tries } मौके हैं।
    }
# Buttons' words until another code may be asked for.
send-again-sms = { IN($seconds) } SMS फिर से भेजें
send-again-voice = { IN($seconds) } फिर से कॉल करें
# How it was before, where it has changed.
was = पहले { $value }

## What remains for the customer, at the end

remains-try = अपने फ़ोन से नंबर पर मैसेज भेजें और { -platform } से जवाब दें, ताकि भेजना और पाना दोनों जाँच लें।
remains-pin-made = हमारा बनाया टू-स्टेप वेरिफ़िकेशन PIN संभालकर रखें।
remains-pin-theirs = अपना डाला हुआ टू-स्टेप वेरिफ़िकेशन PIN संभालकर रखें।
remains-pin-unsure = पक्का करें कि टू-स्टेप वेरिफ़िकेशन PIN आपको पता है, या WhatsApp Manager में नया सेट करें।
remains-payment = पक्का करें कि WhatsApp Manager में नए अकाउंट में पेमेंट का तरीका है। इसके बिना टेम्पलेट नहीं भेजे जाते।
remains-waba-id = अपने इंटीग्रेशन (CRM, स्टोर, वेबसाइट) में WABA ID अपडेट करें।
remains-templates = अपने टेम्पलेट जाँचें। कुछ को Meta से दोबारा मंज़ूर कराना पड़ सकता है।
remains-old-access = पुराने प्रोवाइडर का एक्सेस हटाएँ।
remains-cancel-plan = आखिरी बिल चुकाने के बाद पुराने प्रोवाइडर का प्लान रद्द करें।

# Prints the facts.
print = प्रिंट करें

# What is stuck: when it is tried again, and by whom.
stuck-again-at = हम { TIME($at) } पर फिर से कोशिश करेंगे। आप अभी भी कोशिश कर सकते हैं।
stuck-stopped = हमने कोशिश बंद कर दी है। फिर से कोशिश करें, या रेफ़रेंस के साथ सपोर्ट से बात करें।
stuck-launch = यह ठीक हो जाने पर Meta की विंडो फिर से खोलें। यहाँ फिर रुके तो रेफ़रेंस के साथ सपोर्ट से बात करें।

# Opens the page of Meta's where a next step is done.
open-at-meta = Meta पर खोलें

# Beside a next step that is done by what Meta reports.
meta-reports-it = हो गया, Meta के अनुसार

# At the head of a printed page: which number, what support finds it by, and when it was printed.
printed = { $number } · रेफ़रेंस { $reference } · { TIME($at) } की स्थिति

# Under it.
templates-left-where = इन्हें ID से WhatsApp Manager → Message templates (मैसेज टेम्पलेट) में खोजें।

# Has the templates of the old WABA copied.
copy-templates = टेम्पलेट कॉपी करें

# While they are copied.
copying = कॉपी हो रहे हैं… इसमें एक मिनट लग सकता है।

# Has one template that stayed behind tried again.
copy-again = फिर कोशिश करें

# The same for a screen reader, which tells of one of several.
copy-again-of = फिर कोशिश करें: टेम्पलेट { $id }

# The field of the old WABA's id, once the number has moved.
copy-from = पुराने प्रोवाइडर वाली WABA ID
