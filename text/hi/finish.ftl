### शब्दावली। संबोधन: आप; सरल, औपचारिक हिन्दी।
### number: नंबर · move: स्थानांतरण, स्थानांतरित करना · connect: कनेक्ट करना · provider: प्रदाता (present provider: मौजूदा प्रदाता; old provider: पुराना प्रदाता)
### template: टेम्पलेट · display name: डिस्प्ले नाम · messaging limit: मैसेजिंग सीमा · quality rating: क्वालिटी रेटिंग
### two-step verification: टू-स्टेप वेरिफ़िकेशन · one-time password: वन-टाइम पासवर्ड · portfolio: बिज़नेस पोर्टफ़ोलियो · access: ऐक्सेस
### consent: सहमति · reference: संदर्भ संख्या · support: सहायता टीम · attempt: प्रक्रिया। Meta और उसके बटनों के नाम अंग्रेज़ी में ही रहते हैं।

# Under it.
working-lead = इसमें एक-दो मिनट लगते हैं। आप यह पेज बंद कर सकते हैं: काम चलता रहता है, और आपको वह यहीं फिर मिलेगा।
waiting-lead = आप यह पेज बंद कर सकते हैं: हम अपने आप आगे बढ़ते हैं, और आपको यह यहीं फिर मिलेगा।

# As long as only this page has what it takes.
keep-open = यह पेज थोड़ी देर खुला रखें: Meta की पुष्टि इसी से होकर आ रही है।

# A finish without its code.
awaiting-code = Meta के अनुसार आपका काम पूरा हो गया है, पर उसकी पुष्टि अभी हम तक नहीं पहुँची। हम उसे खोज रहे हैं।

# No line to the server.
link-lost = हम अभी DoubleTick तक नहीं पहुँच पा रहे हैं। कुछ भी नहीं खोता: जो शुरू हुआ है वह इस पेज के बिना भी चलता है, और यह पेज अपने आप साथ आ जाता है।

# The cut-over waits for its time.
scheduled-title = स्थानांतरण के लिए तैयार

# Does not wait.
move-now = अभी स्थानांतरित करें

# Before it doesn't.
move-now-lead = इसे वापस नहीं लिया जा सकता। आपका पुराना प्रदाता तुरंत काम करना बंद कर देता है, सिवाय इसके कि Meta उसके साथ DoubleTick को जोड़ दे।

# The button that means it.
move-now-button = हाँ, अभी स्थानांतरित करें

# Another time.
move-later = दूसरा समय तय करें

# The button that does.
set-time = यह समय तय करें

# Several numbers, and none is theirs.
pick-title = आप कौन-सा नंबर ला रहे हैं?

# None is chosen yet.
pick-one = पहले एक नंबर चुनें।

# The button.
pick-button = इस नंबर के साथ आगे बढ़ें

# It is none of them.
none-of-these = इनमें से कोई नहीं: नए सिरे से शुरू करें

# Another number than they said.
confirm-title = क्या यह सही नंबर है?

# The button.
confirm-button = हाँ, इस नंबर के साथ आगे बढ़ें

# It isn't.
not-this-number = नहीं: नए सिरे से शुरू करें, और Meta की विंडो में सही नंबर चुनें

# Verification by us.
verify-title = अपना नंबर सत्यापित करें

# The same, where we must know that the number is theirs.
proof-title = पुष्टि करें कि नंबर आपका है

# Under it: what else leads on.
proof-help = कोड नहीं मिल रहा? फिर से शुरू करें और Meta की विंडो एक बार और पूरी करें, या हमारे सपोर्ट को यह रेफ़रेंस दें: हमारी टीम इसे दूसरे तरीके से जाँच सकती है।

# It may not be entered any more.
no-tries-left = कोड बहुत बार ग़लत था। एक और कोड माँगें।

# The field.
code = Meta का कोड

# The same for a code that we sent.
proof-code = DoubleTick का कोड

# Its hint.
code-hint = 6 अंक

# The button.
verify = सत्यापित करें

# Six digits are wanted.
six-digits = 6 अंक डालें।

# The number has a PIN.
pin-title = नंबर का PIN डालें

# Under it.
pin-lead = इस नंबर का एक टू-स्टेप वेरिफ़िकेशन PIN है, और Meta उसे माँगता है। अगर आपको वह पता नहीं, तो जिसने उसे सेट किया उससे पूछें, जैसे आपका प्रदाता। या उसे WhatsApp Manager में बंद करें: Account tools, Phone numbers, नंबर, Two-step verification. फिर अपने 6 अंक डालें: वही इसका PIN बन जाते हैं।

# The field.
pin = टू-स्टेप वेरिफ़िकेशन PIN

# It was wrong.
pin-wrong = Meta के अनुसार यह इस नंबर का PIN नहीं है। कई बार ग़लत होने पर Meta उसे कुछ समय के लिए लॉक कर देता है।

# The button.
send-pin = इस PIN के साथ आगे बढ़ें

# While an answer is sent.
sending = एक क्षण…

# The end.
connected = कनेक्ट हो गया

# Beside it: the old provider is still to be removed.
one-thing-left = एक काम बाक़ी है

# The facts of before and after.
facts-title = Meta की रिपोर्ट के अनुसार
facts-title-lost = Meta की पिछली रिपोर्ट के अनुसार

# How it was before, where it hasn't.
as-before = पहले जैसा

# Whether it can send.
can-send = मैसेज भेज सकता है

# Meta did not say.
not-said = Meta ने नहीं बताया। थोड़ी देर में फिर पूछें।

# A payment method is missing.
wants-payment = भुगतान का तरीक़ा जोड़ें: WhatsApp Manager → Billing and payments. नंबर मैसेज पाने लगा है, और जैसे ही Meta के पास यह होगा, टेम्पलेट भी भेजेगा।

# Looks again.
check-again = Meta से फिर पूछें

# While it looks.
checking = Meta से पूछा जा रहा है…

# The templates.
templates-title = टेम्पलेट

# Nobody said where they are.
templates-unknown = कोई साथ नहीं आया, क्योंकि हमें आपका पुराना WABA ID नहीं पता। उन्हें DoubleTick में नए सिरे से बनाएँ: Meta हर एक की समीक्षा करता है।

# Meta does not.
templates-refused = Meta उन्हें साथ नहीं लाया। उन्हें DoubleTick में नए सिरे से बनाएँ: Meta हर एक की समीक्षा करता है।

# There were none.
templates-none = ऐसा कोई नहीं मिला जिसे साथ लाया जा सके।

# Those that came.
templates-brought = साथ लाए गए

# One of them, of which Meta says the id alone.
template-id = टेम्पलेट ID { $id }

# Those that did not.
templates-left = नए सिरे से बनाने हैं, Meta के कारण के साथ। ये आपको ID से WhatsApp Manager, Message templates में मिलेंगे

# The old provider.
old-provider = आपका पुराना प्रदाता

# It is gone.
old-provider-gone = अब ऐक्सेस नहीं है। Meta के अनुसार नंबर अपने नए WhatsApp Business Account में कनेक्ट है, और DoubleTick के ऐप के अलावा कोई ऐप उससे जुड़ा नहीं है।

# Meta lists its app no more, or never did, where the number did not move.
old-provider-unlisted = सूची में नहीं: Meta इस खाते पर DoubleTick के ऐप के अलावा कोई ऐप नहीं दिखाता।

# It isn't.
old-provider-still = Meta इस खाते पर ये ऐप दिखाता है। ये अब भी इसके मैसेज पढ़ सकते हैं:

# Meta does not show: it has an account of its own on the number.
old-provider-not-visible = Meta हमें नहीं बताता कि उसके पास अब भी ऐक्सेस है या नहीं: एक नंबर पर हर प्रदाता का अपना खाता हो सकता है, और हमें सिर्फ़ अपना दिखता है।

# What is to become of it.
plan-title = क्या आप अपने पुराने प्रदाता को रखना चाहते हैं?

# The choice that the move is for.
plan-remove = उसे हटाएँ: सिर्फ़ DoubleTick भेजेगा, पाएगा और बिल करेगा

# The other one.
plan-keep = दोनों रखें: दोनों भेजेंगे और पाएँगे, और दोनों आपको बिल करेंगे

# The customer has done so, and Meta does not tell.
plan-removed = मैंने उसे हटा दिया है

# How it is removed: the first step.
remove-open = Meta Business Settings → Accounts → WhatsApp accounts खोलें और इस नंबर का खाता चुनें।

# The second.
remove-partner = Partners खोलें और वहाँ अपने पुराने प्रदाता को हटाएँ।

# The third. The button says check-again.
remove-check = यहाँ लौटें और नीचे के बटन से Meta से फिर पूछें।

# By the customer's word alone.
removed-note = आपने हमें बताया कि आपने उसे हटा दिया है। Meta हमें नहीं बताता, इसलिए हम इसकी पुष्टि नहीं कर सकते।

# The PIN that was made.
pin-made-title = आपका नया टू-स्टेप वेरिफ़िकेशन PIN

# What it is for.
pin-made-lead = हमने नंबर के लिए एक PIN बनाया है। अगर आप कभी नंबर को फिर से स्थानांतरित करें तो इसकी ज़रूरत होगी। हम इसे एक ही बार दिखाते हैं: कोई सुरक्षित जगह तैयार रखें।

# The button.
pin-reveal = PIN दिखाएँ

# It is shown.
pin-shown = इसे अभी लिख लें। यह फिर नहीं दिखाया जाएगा।

# It was shown.
pin-was-shown = यह पहले दिखाया जा चुका है। अगर खो गया है, तो WhatsApp Manager में Two-step verification के तहत नया तय करें।

# A PIN that may not be ours.
pin-unsure-title = टू-स्टेप वेरिफ़िकेशन PIN

# What is known of it.
pin-unsure-lead = हमने नंबर को अपने बनाए PIN से रजिस्टर किया, पर हो सकता है कि Meta ने उसका पहले वाला PIN ही रखा हो। पक्का करने के लिए WhatsApp Manager में Two-step verification के तहत नया PIN सेट करें।

# What remains.
remains-title = आपके लिए क्या बाक़ी है

# Leaves.
done = "WABA प्रबंधित करें" पर जाएँ

# What to say to support.
stuck-now = सहायता टीम से संपर्क करें तो यह संदर्भ संख्या बताएँ। वे अब तक हुई हर बात देख सकते हैं।

## The title while the server is at it

working-title-other-provider = आपका नंबर स्थानांतरित हो रहा है
working-title-business-app-new = आपका नंबर कनेक्ट हो रहा है

## The steps of finalization

step-exchange = Meta की पुष्टि लेना
step-inspect = आपके दिए ऐक्सेस की जाँच
step-assets = WABA और नंबर खोजना
step-subscribe = नंबर के मैसेज की सदस्यता लेना
step-templates = टेम्पलेट साथ लाना
step-credit-line = WhatsApp का शुल्क DoubleTick के बिल में डालना
step-cut-over-business-app = ऐप के संपर्क और चैट माँगना
step-cut-over = नंबर को DoubleTick से कनेक्ट करना
step-confirm = Meta से पुष्टि कि नंबर चालू है

## How far a step is

step-state-waiting = बाक़ी
step-state-running = चल रहा है
step-state-done = पूरा
step-state-stopped = रुका

## The buttons that ask for a code

send-code-sms = SMS से भेजें
send-code-voice = मुझे कॉल करके बताएँ

## What became of that

code-sent-sms = Meta ने SMS से कोड भेज दिया है। इसमें एक मिनट लग सकता है।
code-sent-voice = Meta कोड बताने के लिए नंबर पर कॉल कर रहा है।
code-sent-by-us = हमने कोड भेज दिया है। इसमें एक मिनट लग सकता है।

## Under the title at the end

connected-lead-registered = आपका नंबर DoubleTick पर चालू है। अब से उसके मैसेज यहाँ आएँगे।
connected-lead-shared = आपका नंबर DoubleTick पर चालू है। वह उसी WhatsApp Business Account में रहा, जो अब हमारे साथ साझा है, इसलिए उसके टेम्पलेट जैसे थे वैसे ही हैं।
connected-lead-coexistence = आपका नंबर ऐप में और DoubleTick पर चालू है। संपर्क, और अगर आपने साझा की हैं तो चैट, अगले कुछ घंटों में यहाँ आ जाएँगी।
connected-lead-joined = आपका नंबर DoubleTick पर चालू है। Meta ने नंबर में DoubleTick को जोड़ा है और आपके पुराने प्रदाता को उस पर रहने दिया है।
connected-lead-unclear = आपका नंबर DoubleTick पर चालू है। Meta की जानकारी से यह पता नहीं चलता कि आपके पुराने प्रदाता का ऐक्सेस अब भी है या नहीं।

## Whether the number can send

can-send-available = हाँ
can-send-limited = सीमाओं के साथ
can-send-blocked = अभी नहीं

## What is in the way of messages, before Meta's own words

cause-business-not-verified = Meta ने आपके बिज़नेस को अभी सत्यापित नहीं किया है। Meta Business Settings में Security Center में सत्यापन शुरू करें, या वहाँ देखें कि Meta किसका इंतज़ार कर रहा है।
cause-not-registered = Meta कहता है कि नंबर रजिस्टर नहीं है। इसमें कुछ मिनट लग सकते हैं: तब Meta से फिर पूछें। अगर ऐसा ही रहे, तो हमारी सहायता टीम को संदर्भ संख्या बताएँ।
cause-restricted = Meta ने खाते या नंबर पर रोक लगाई है या उसे बंद किया है। WhatsApp Manager कारण बताता है, और वहाँ आप समीक्षा माँग सकते हैं।
cause-other = Meta रुकावट को डेवलपर के शब्दों में बताता है, जो नीचे हैं। हमारी सहायता टीम इनमें आपकी मदद कर सकती है।

## A template's status at Meta

template-status-approved = स्वीकृत
template-status-pending = समीक्षा में
template-status-rejected = सुधारकर फिर भेजना है
template-status-paused = रोका हुआ
template-status-disabled = बंद
template-status-unknown = अभी पता नहीं

# What a screen reader says of the progress.
progress =
    { $of ->
        [one] { $of } में से { NUMBER($done) } चरण पूरा
       *[other] { $of } में से { NUMBER($done) } चरण पूरे
    }
# When the server tries again.
again-at = हम ख़ुद फिर से कोशिश करेंगे: { TIME($at) }।
# What a signup without a code may have shared is looked for.
looking = हम Meta से जाँच कर रहे हैं, इस समय तक: { TIME($at) }। अगर आपने वहाँ काम पूरा किया है, तो यह पेज अपने आप आगे बढ़ेगा। तब तक कुछ न मिले, तो Meta की विंडो फिर से खोलें।
# Before this, another try is no use.
not-before = अगली कोशिश इस समय से हो सकती है: { TIME($at) }।
# The cut-over waits for its time: when, and what until then.
scheduled-lead = सब कुछ तैयार है और जाँचा जा चुका है। आपकी घड़ी के अनुसार नंबर इस समय स्थानांतरित होगा: { TIME($at) }। तब तक आपका मौजूदा प्रदाता पहले की तरह काम करता है, और आप दूसरा समय तय कर सकते हैं या नए सिरे से शुरू कर सकते हैं। आपको कुछ नहीं करना है: आप यह पेज बंद कर सकते हैं।
# Several numbers, and none is theirs: why it is asked.
pick-lead = आपके साझा किए हुए WhatsApp Business Account में हमें { $number } नहीं मिला। उनके नंबर ये हैं। वह चुनें जिसे आप ला रहे हैं: बाक़ी को कुछ नहीं होता।
# Another number than they said: why it is asked for.
confirm-lead = आपने बताया था कि आप { $number } ला रहे हैं। Meta हमें दूसरा नंबर दिखाता है:
# Verification by us.
verify-lead = Meta जानना चाहता है कि { $number } आपका है। वह 6 अंकों का कोड उसी नंबर पर भेजता है।
# The same for us, where it is in doubt whose a signup is: by a code of ours.
proof-lead = हमें Meta पर { $number } के साथ एक साइनअप मिला है। यह पक्का करने के लिए कि नंबर आपका है, हम 6 अंकों का कोड उसी नंबर पर भेजते हैं।
# How often a code may still be entered. It follows code-sent-sms or code-sent-voice.
tries-left =
    { $tries ->
        [one] आपके पास एक मौक़ा है।
       *[other] आपके पास { $tries } मौक़े हैं।
    }
# Buttons' words until another code may be asked for.
send-again-sms = एक और SMS: { IN($seconds) }
send-again-voice = एक और कॉल: { IN($seconds) }
# How it was before, where it has changed.
was = पहले: { $value }

## What remains for the customer, at the end

remains-try = अपने फ़ोन से नंबर पर एक मैसेज भेजें, और DoubleTick से उसका जवाब दें: इससे आप दोनों दिशाएँ देख लेते हैं।
remains-pin-made = टू-स्टेप वेरिफ़िकेशन चालू है, हमारे बनाए PIN के साथ। उसे सँभालकर रखें।
remains-pin-theirs = टू-स्टेप वेरिफ़िकेशन चालू है, आपके डाले हुए PIN के साथ। उसे सँभालकर रखें।
remains-pin-unsure = पक्का करें कि आपको टू-स्टेप वेरिफ़िकेशन PIN पता है: न पता हो तो WhatsApp Manager में नया सेट करें।
remains-payment = नए खाते में भुगतान का तरीक़ा WhatsApp Manager में जोड़ें, अगर न हो, वरना टेम्पलेट मैसेज नहीं भेजे जाते।
remains-waba-id = नया WABA ID हर उस जगह डालें जहाँ आपने पुराना जोड़ा था।
remains-templates = अपने टेम्पलेट जाँचें: कुछ को Meta की स्वीकृति फिर से चाहिए हो सकती है।
remains-old-access = अपने पुराने प्रदाता का ऐक्सेस हटाएँ, जैसा ऊपर बताया गया है।
remains-cancel-plan = पुराने प्रदाता का प्लान बंद कर दें, जब उसका आख़िरी बिल चुका दिया जाए।

# Prints the facts.
print = प्रिंट करें

# What is stuck: when it is tried again, and by whom.
stuck-again-at = हम ख़ुद फिर से कोशिश करेंगे: { TIME($at) }। आप अभी भी कोशिश कर सकते हैं।
stuck-stopped = हम अब ख़ुद कोशिश नहीं कर रहे हैं। आप अभी फिर से कोशिश कर सकते हैं, या संदर्भ संख्या के साथ सहायता टीम से संपर्क करें।
stuck-launch = जब यह ठीक हो जाए, तो Meta की विंडो फिर से खोलें: उसकी पुष्टि एक ही बार काम आती है। अगर फिर यहीं रुके, तो संदर्भ संख्या के साथ सहायता टीम से संपर्क करें।
