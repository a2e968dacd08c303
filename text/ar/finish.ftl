# Under it.
working-lead = يستغرق هذا دقيقة أو دقيقتين ويستمر حتى لو أغلقت هذه الصفحة.

# The same, where a next try has its time: a minute or two would not be true.
waiting-lead = سنواصل المحاولة حتى لو أغلقت هذه الصفحة.

# As long as only this page has what it takes.
keep-open = أبقِ هذه الصفحة مفتوحة لحظةً حتى تصلنا تأكيد Meta عبرها.

# A finish without its code.
awaiting-code = تفيد Meta بأنك انتهيت. نحن نبحث عن تأكيدها.

# No line to the server.
link-lost = تعذّر الاتصال بـ DoubleTick. ما بدأ يستمر، وهذه الصفحة تتحدّث تلقائيًا.

# The cut-over waits for its time.
scheduled-title = جاهز للنقل

# Does not wait.
move-now = النقل الآن

# Before it doesn't.
move-now-lead = لا يمكن التراجع عن هذا. يتوقف مزوّدك السابق فورًا، إلا إذا أضافت Meta خدمة DoubleTick إلى جانبه.

# The button that means it.
move-now-button = نعم، النقل الآن

# Another time.
move-later = تغيير الوقت

# The button that does.
set-time = حفظ الوقت

# Several numbers, and none is theirs.
pick-title = أي رقم تريد ربطه؟

# None is chosen yet.
pick-one = اختر رقمًا أولًا.

# The button.
pick-button = المتابعة بهذا الرقم

# It is none of them.
none-of-these = لا شيء منها، البدء من جديد

# Another number than they said.
confirm-title = هل هذا هو الرقم الصحيح؟

# The button.
confirm-button = نعم، المتابعة بهذا الرقم

# It isn't.
not-this-number = لا، البدء من جديد واختيار الرقم الصحيح لدى Meta

# Verification by us.
verify-title = تحقّق من رقمك

# The same, where we must know that the number is theirs.
proof-title = أكّد أن هذا الرقم لك

# Under it: what else leads on.
proof-help = لم يصل الرمز؟ ابدأ من جديد عبر فيسبوك، أو أعطِ الدعم هذا الرقم المرجعي. يستطيع فريقنا التحقق بطريقة أخرى.

# It may not be entered any more.
no-tries-left = رموز خاطئة كثيرة. اطلب رمزًا جديدًا.

# The field.
code = الرمز من Meta

# The same for a code that we sent.
proof-code = الرمز من DoubleTick

# Its hint.
code-hint = 6 أرقام

# The button.
verify = تحقّق

# The number has a PIN.
pin-title = أدخل رمز PIN للرقم

# Under it.
pin-lead = تطلب Meta رمز PIN للتحقق بخطوتين لهذا الرقم. لا تعرفه؟ اسأل من وضعه، كمزوّدك مثلًا. أو أوقفه من WhatsApp Manager → Account tools → Phone numbers → رقمك → Two-step verification (أدوات الحساب ← أرقام الهواتف)، ثم أدخل هنا رمز PIN جديدًا.

# The field.
pin = رمز PIN للتحقق بخطوتين

# It was wrong.
pin-wrong = رمز PIN خاطئ. بعد عدة محاولات خاطئة تقفله Meta لبعض الوقت.

# The button.
send-pin = متابعة

# While an answer is sent.
sending = لحظة من فضلك…

# The end.
connected = متصل

# Beside it: the old provider is still to be removed.
one-thing-left = بقي أمر واحد

# The facts of before and after.
facts-title = تفاصيل الرقم

# The same, of a number that is lost since.
facts-title-lost = آخر تفاصيل معروفة

# How it was before, where it hasn't.
as-before = كما كان

# Whether it can send.
can-send = يمكنه إرسال الرسائل

# Meta did not say.
not-said = لم تُفد Meta بذلك بعد. حدّث بعد قليل.

# A payment method is missing.
wants-payment = أضف طريقة دفع في WhatsApp Manager → Billing and payments (الفوترة والمدفوعات) لبدء إرسال القوالب. يمكنك استقبال الرسائل من الآن.

# Looks again.
check-again = تحديث

# While it looks.
checking = جارٍ التحديث…

# The templates.
templates-title = القوالب

# Nobody said where they are.
templates-unknown = لم تُنسخ أي قوالب لأن WABA ID السابق ليس لدينا. أضفه الآن، أو أعد إنشاءها في { -platform } لتراجعها Meta.

# Meta does not.
templates-refused = لم تنسخ Meta قوالبك. تحقق من WABA ID السابق وأعد المحاولة، أو أعد إنشاءها في { -platform } لتراجعها Meta.

# There were none.
templates-none = لم نجد قوالب لنسخها في ذلك الحساب.

# Those that came.
templates-brought = نُسخت

# One of them, of which Meta says the id alone.
template-id = معرّف القالب { $id }

# Those that did not.
templates-left = تعذّر نسخها

# The old provider.
old-provider = مزوّدك السابق

# It is gone.
old-provider-gone = لم تعد له صلاحية. تُظهر Meta الرقم في حسابه الجديد بلا تطبيق سوى تطبيق DoubleTick.

# Meta lists its app no more, or never did, where the number did not move.
old-provider-unlisted = غير مُدرج. لا تُظهر Meta على هذا الحساب تطبيقًا سوى تطبيق DoubleTick.

# It isn't.
old-provider-still = تفيد Meta بأن هذه التطبيقات ما زالت تستطيع قراءة رسائل الحساب.

# Meta does not show: it has an account of its own on the number.
old-provider-not-visible = لا تخبرنا Meta إن كانت صلاحيته مستمرة. فقد يكون لكل مزوّد حسابه الخاص على الرقم.

# What is to become of it.
plan-title = هل تريد إبقاء مزوّدك السابق؟

# The choice that the move is for.
plan-remove = إزالته، فيرسل DoubleTick وحده ويستقبل ويحاسب

# The other one.
plan-keep = إبقاء الاثنين، وكلاهما يرسل ويستقبل ويحاسبك

# The customer has done so, and Meta does not tell.
plan-removed = لقد أزلته

# How it is removed: the first step.
remove-open = في Meta Business Settings → Accounts → WhatsApp accounts (حسابات واتساب) اختر حساب هذا الرقم.

# The second.
remove-partner = افتح Partners (الشركاء) وأزل مزوّدك السابق.

# The third. The button says check-again.
remove-check = عُد إلى هنا واضغط «تحديث» أدناه.

# By the customer's word alone.
removed-note = أخبرتنا أنك أزلته. لا يمكننا تأكيد ذلك مع Meta.

# The PIN that was made.
pin-made-title = رمز PIN الجديد للتحقق بخطوتين

# What it is for.
pin-made-lead = احتفظ بهذا الرمز تحسبًا لنقل الرقم مرة أخرى. ستراه مرة واحدة فقط، فجهّز مكانًا آمنًا.

# The button.
pin-reveal = إظهار رمز PIN

# It is shown.
pin-shown = احفظه الآن. لن تراه مرة أخرى.

# It was shown.
pin-was-shown = لقد رأيته من قبل. إن فُقد فعيّن رمزًا جديدًا في WhatsApp Manager ضمن Two-step verification (التحقق بخطوتين).

# A PIN that may not be ours.
pin-unsure-title = رمز PIN للتحقق بخطوتين

# What is known of it.
pin-unsure-lead = عيّنّا رمز PIN جديدًا، لكن ربما أبقت Meta القديم. للتأكد عيّن رمزك في WhatsApp Manager ضمن Two-step verification (التحقق بخطوتين).

# What remains.
remains-title = الخطوات التالية

# Leaves.
done = الانتقال إلى إدارة WABA

# What to say to support.
stuck-now = عند التواصل مع الدعم أعطهم هذا الرقم المرجعي.

## The title while the server is at it

working-title-other-provider = جارٍ نقل رقمك
working-title-business-app-new = جارٍ ربط رقمك

## The steps of finalization

step-exchange = الحصول على تأكيد Meta
step-inspect = التحقق من الصلاحيات
step-assets = العثور على رقمك
step-subscribe = تفعيل استقبال الرسائل
step-templates = نسخ القوالب
step-credit-line = إعداد الفوترة مع DoubleTick
step-cut-over-business-app = طلب جهات الاتصال والمحادثات من التطبيق
step-cut-over = ربط الرقم بـ DoubleTick
step-confirm = التحقق من أن الرقم يعمل

## How far a step is

step-state-waiting = بالانتظار
step-state-running = قيد التنفيذ
step-state-done = تم
step-state-stopped = توقّف

## The buttons that ask for a code

send-code-sms = إرسال SMS
send-code-voice = الاتصال بي

## What became of that

code-sent-sms = أرسلت Meta الرمز عبر SMS. قد يستغرق وصوله دقيقة.
code-sent-voice = تتصل Meta بالرقم لإبلاغ الرمز.
code-sent-by-us = أرسلنا الرمز. قد يستغرق وصوله دقيقة.
code-sent = الرمز في الطريق. قد يستغرق وصوله دقيقة.

## Under the title at the end

connected-lead-registered = رقمك يعمل. تصل الرسائل الآن إلى { -platform }.
connected-lead-shared = رقمك يعمل على { -platform }. بقي في حساب WhatsApp Business نفسه، فلم تتغيّر قوالبك.
connected-lead-coexistence = رقمك يعمل في التطبيق وعلى { -platform }. تصل جهات الاتصال، والمحادثات التي شاركتها، خلال الساعات القادمة.
connected-lead-joined = رقمك يعمل على DoubleTick. وما زال مزوّدك السابق عليه أيضًا.
connected-lead-unclear = رقمك يعمل على { -platform }. لا نستطيع أن نرى إن كانت لمزوّدك السابق صلاحية.
connected-lead-awaits-inbox = رقمك يعمل على { -platform }. تظهر الرسائل في صندوق الوارد لديك بعد أن يتسلّم الرقم. وستخبرك هذه الصفحة متى يتم ذلك.
connected-lead-unrecognized = رقمك يعمل على { -platform }. أعد التحميل لترى المزيد.
try-title = جرّب الإرسال والاستقبال
try-inbox-waits = لم يتسلّم صندوق الوارد الرقم بعد. لا يلزمك فعل شيء.
try-inbox-ready = تسلّم صندوق الوارد الرقم في { TIME($at) }.
try-write = أرسل رسالة واتساب إلى الرقم من أي هاتف. امسح الرمز أو افتح المحادثة.
try-open-chat = فتح محادثة
try-code = رمز QR يفتح محادثة مع الرقم
try-message-came = وصلت أول رسالة في { TIME($at) }.
try-answer = ثم ردّ من صندوق الوارد.
try-answer-went = أُرسل أول رد في { TIME($at) }.

## Whether the number can send

can-send-available = نعم
can-send-limited = مع قيود
can-send-blocked = ليس بعد

## What is in the way of messages, before Meta's own words

cause-business-not-verified = لم توثّق Meta نشاطك التجاري. تحقّق من التوثيق أو ابدأه في Meta Business Settings → Security Center (مركز الأمان).
cause-not-registered = تفيد Meta بأن الرقم غير مسجّل. حدّث بعد بضع دقائق. إن استمر ذلك فأعطِ الدعم الرقم المرجعي.
cause-restricted = قيّدت Meta الحساب أو الرقم أو عطّلته. اطّلع على السبب واطلب مراجعة في WhatsApp Manager.
cause-other = السبب التقني من Meta أدناه. يستطيع الدعم لدينا مساعدتك.

## A template's status at Meta

template-status-approved = معتمد
template-status-pending = قيد المراجعة
template-status-rejected = مرفوض، عدّله وأعد إرساله
template-status-paused = متوقف مؤقتًا
template-status-disabled = معطّل
template-status-unknown = غير معروف بعد

# What a screen reader says of the progress.
progress =
    { $of ->
        [zero] لا خطوات
        [one] اكتملت { NUMBER($done) } من خطوة واحدة
        [two] اكتملت { NUMBER($done) } من خطوتين
        [few] اكتملت { NUMBER($done) } من { $of } خطوات
        [many] اكتملت { NUMBER($done) } من { $of } خطوة
       *[other] اكتملت { NUMBER($done) } من { $of } خطوة
    }
# When the server tries again.
again-at = سنعيد المحاولة في { TIME($at) }.
# What a signup without a code may have shared is looked for.
looking = نتحقق لدى Meta حتى { TIME($at) }. إن كنت قد انتهيت هناك فستتابع هذه الصفحة تلقائيًا. وإلا فافتح نافذة Meta مرة أخرى.
# Before this, another try is no use.
not-before = يمكنك إعادة المحاولة ابتداءً من { TIME($at) }.
# The cut-over waits for its time: when, and what until then.
scheduled-lead = يُنقل رقمك في { TIME($at) } بتوقيتك. يظل مزوّدك الحالي يعمل حتى ذلك الوقت. يمكنك تغيير الوقت أو البدء من جديد أو إغلاق هذه الصفحة.
# Several numbers, and none is theirs: why it is asked.
pick-lead = لم نجد { $number } في الحسابات التي شاركتها. اختر الرقم الذي تريد ربطه. ولن يحدث شيء للأرقام الأخرى.
# Another number than they said: why it is asked for.
confirm-lead = أدخلت { $number }، لكن Meta تُظهر هذا الرقم.
# Verification by us.
verify-lead = ترسل Meta رمزًا من 6 أرقام إلى { $number } للتحقق من أنه لك.
# The same for us, where it is in doubt whose a signup is: by a code of ours.
proof-lead = وجدنا { $number } لدى Meta. سنرسل إليه رمزًا من 6 أرقام للتأكد من أنه لك.
# How often a code may still be entered. It follows code-sent-sms or code-sent-voice.
tries-left =
    { $tries ->
        [zero] لم تبق لديك محاولات.
        [one] لديك محاولة واحدة.
        [two] لديك محاولتان.
        [few] لديك { $tries } محاولات.
        [many] لديك { $tries } محاولة.
       *[other] لديك { $tries } محاولة.
    }
# Buttons' words until another code may be asked for.
send-again-sms = إعادة إرسال SMS ‏{ IN($seconds) }
send-again-voice = الاتصال مجددًا { IN($seconds) }
# How it was before, where it has changed.
was = كان { $value }

## What remains for the customer, at the end

remains-try = أرسل رسالة إلى الرقم من هاتفك وردّ من { -platform } للتأكد من الإرسال والاستقبال.
remains-pin-made = احتفظ برمز PIN للتحقق بخطوتين الذي أنشأناه.
remains-pin-theirs = احتفظ برمز PIN للتحقق بخطوتين الذي أدخلته.
remains-pin-unsure = تأكد من أنك تعرف رمز PIN للتحقق بخطوتين، أو عيّن رمزًا جديدًا في WhatsApp Manager.
remains-payment = تأكد في WhatsApp Manager من أن للحساب الجديد طريقة دفع. لا تُرسل القوالب من دونها.
remains-waba-id = حدّث WABA ID في الأنظمة المرتبطة لديك (CRM والمتجر والموقع).
remains-templates = راجع قوالبك. قد يحتاج بعضها إلى اعتماد جديد من Meta.
remains-old-access = أزل صلاحية مزوّدك السابق.
remains-cancel-plan = ألغِ اشتراكك لدى مزوّدك السابق بعد دفع آخر فاتورة.

# Prints the facts.
print = طباعة

# What is stuck: when it is tried again, and by whom.
stuck-again-at = سنعيد المحاولة في { TIME($at) }. ويمكنك المحاولة الآن أيضًا.
stuck-stopped = توقفنا عن المحاولة. أعد المحاولة أو تواصل مع الدعم مع ذكر الرقم المرجعي.
stuck-launch = بعد إصلاح المشكلة افتح نافذة Meta مرة أخرى. وإن توقف الأمر هنا ثانيةً فتواصل مع الدعم مع ذكر الرقم المرجعي.

# Opens the page of Meta's where a next step is done.
open-at-meta = الفتح في Meta

# Beside a next step that is done by what Meta reports.
meta-reports-it = تمّ، بحسب Meta

# At the head of a printed page: which number, what support finds it by, and when it was printed.
printed = { $number } · المرجع { $reference } · حتى { TIME($at) }

# Under it.
templates-left-where = ابحث عنها بمعرّفها في WhatsApp Manager → Message templates (قوالب الرسائل).

# Has the templates of the old WABA copied.
copy-templates = نسخ القوالب

# While they are copied.
copying = جارٍ النسخ… قد يستغرق ذلك دقيقة.

# Has one template that stayed behind tried again.
copy-again = إعادة المحاولة

# The same for a screen reader, which tells of one of several.
copy-again-of = إعادة المحاولة: القالب { $id }

# The field of the old WABA's id, once the number has moved.
copy-from = WABA ID لدى مزوّدك السابق
