### مسرد المصطلحات. مخاطبة مهذبة بصيغة المفرد؛ عربية فصحى ميسّرة.
### number: رقم · move: نقل · connect: ربط · provider: مزوّد (present provider: مزوّدك الحالي؛ old provider: مزوّدك السابق)
### template: قالب · display name: الاسم المعروض · messaging limit: حد المراسلة · quality rating: تقييم الجودة
### two-step verification: التحقق بخطوتين · one-time password: كلمة مرور لمرة واحدة · portfolio: محفظة الأعمال · access: صلاحية الوصول
### consent: موافقة · reference: رقم مرجعي · support: الدعم · attempt: عملية. تبقى أسماء Meta وأزرارها بالإنجليزية.

# Under it.
working-lead = يستغرق هذا دقيقة أو دقيقتين. يمكنك إغلاق هذه الصفحة: يستمر العمل، وتجده هنا مجددًا.
waiting-lead = يمكنك إغلاق هذه الصفحة: نحن نتابع تلقائيًا، وتجدها هنا مجددًا.

# As long as only this page has what it takes.
keep-open = أبقِ هذه الصفحة مفتوحة لحظة: تأكيد Meta في طريقه عبرها.

# A finish without its code.
awaiting-code = تفيد Meta بأنك انتهيت، لكن تأكيدها لم يصل إلينا بعد. نحن نبحث عنه.

# No line to the server.
link-lost = لا يمكننا الوصول إلى DoubleTick الآن. لا يضيع شيء: ما بدأ يستمر من دون هذه الصفحة، وهي تلحق به تلقائيًا.

# The cut-over waits for its time.
scheduled-title = جاهز للنقل

# Does not wait.
move-now = النقل الآن

# Before it doesn't.
move-now-lead = لا يمكن التراجع عن هذا. يتوقف مزوّدك السابق فورًا، إلا إذا أضافت Meta منصة DoubleTick إلى جانبه.

# The button that means it.
move-now-button = نعم، النقل الآن

# Another time.
move-later = تحديد وقت آخر

# The button that does.
set-time = تحديد هذا الوقت

# Several numbers, and none is theirs.
pick-title = أي رقم تُحضر؟

# None is chosen yet.
pick-one = اختر رقمًا أولًا.

# The button.
pick-button = المتابعة بهذا الرقم

# It is none of them.
none-of-these = لا شيء منها: البدء من جديد

# Another number than they said.
confirm-title = هل هذا هو الرقم الصحيح؟

# The button.
confirm-button = نعم، المتابعة بهذا الرقم

# It isn't.
not-this-number = لا: البدء من جديد، واختيار الرقم الصحيح في نافذة Meta

# Verification by us.
verify-title = تحقّق من رقمك

# The same, where we must know that the number is theirs.
proof-title = أكّد أن الرقم ملكك

# Under it: what else leads on.
proof-help = لا يصلك الرمز؟ ابدأ من جديد وأكمل نافذة Meta مرة أخرى، أو أعطِ فريق الدعم هذا المرجع: يمكن لفريقنا التحقق بطريقة أخرى.

# It may not be entered any more.
no-tries-left = أُدخل الرمز خطأ مرات كثيرة. اطلب رمزًا آخر.

# The field.
code = الرمز من Meta

# The same for a code that we sent.
proof-code = الرمز من DoubleTick

# Its hint.
code-hint = 6 أرقام

# The button.
verify = تحقّق

# Six digits are wanted.
six-digits = أدخل الأرقام الستة.

# The number has a PIN.
pin-title = أدخل رمز PIN الخاص بالرقم

# Under it.
pin-lead = لهذا الرقم رمز PIN للتحقق بخطوتين، وتطلبه Meta. إن كنت لا تعرفه فاسأل من عيّنه، مثل مزوّدك. أو أوقفه في WhatsApp Manager: Account tools, Phone numbers، ثم الرقم، ثم Two-step verification. بعدها أدخل 6 أرقام من اختيارك: تصبح رمز PIN للرقم.

# The field.
pin = رمز PIN للتحقق بخطوتين

# It was wrong.
pin-wrong = تفيد Meta بأن هذا ليس رمز PIN الخاص بالرقم. بعد عدة محاولات خاطئة تقفله Meta لفترة.

# The button.
send-pin = المتابعة بهذا الرمز

# While an answer is sent.
sending = لحظة من فضلك…

# The end.
connected = تم الربط

# Beside it: the old provider is still to be removed.
one-thing-left = بقي أمر واحد

# The facts of before and after.
facts-title = كما تفيد Meta
facts-title-lost = كما أفادت Meta آخر مرة

# How it was before, where it hasn't.
as-before = كما كان

# Whether it can send.
can-send = يستطيع إرسال الرسائل

# Meta did not say.
not-said = لم تُفد Meta بذلك. اسأل مجددًا بعد قليل.

# A payment method is missing.
wants-payment = أضف طريقة دفع: WhatsApp Manager → Billing and payments. الرقم يستقبل الآن، ويرسل القوالب فور توفرها لدى Meta.

# Looks again.
check-again = سؤال Meta مجددًا

# While it looks.
checking = جارٍ سؤال Meta…

# The templates.
templates-title = القوالب

# Nobody said where they are.
templates-unknown = لم يُحضر أي قالب، لأننا لا نعرف معرّف WABA السابق. أنشئ القوالب من جديد في DoubleTick: تراجع Meta كلًّا منها.

# Meta does not.
templates-refused = لم تُحضرها Meta. أنشئها من جديد في DoubleTick: تراجع Meta كلًّا منها.

# There were none.
templates-none = لم يُعثر على قالب يمكن إحضاره.

# Those that came.
templates-brought = تم إحضارها

# One of them, of which Meta says the id alone.
template-id = معرّف القالب { $id }

# Those that did not.
templates-left = يلزم إنشاؤها من جديد، مع السبب من Meta. تجدها بمعرّفها في WhatsApp Manager, Message templates

# The old provider.
old-provider = مزوّدك السابق

# It is gone.
old-provider-gone = لم تعد لديه صلاحية الوصول. تفيد Meta بأن الرقم مربوط في WhatsApp Business Account الجديد، وبأنه لا يشترك فيه أي تطبيق سوى تطبيق DoubleTick.

# Meta lists its app no more, or never did, where the number did not move.
old-provider-unlisted = غير مدرج: لا تُظهر Meta في هذا الحساب أي تطبيق سوى تطبيق DoubleTick.

# It isn't.
old-provider-still = تُظهر Meta هذه التطبيقات في هذا الحساب. لا تزال تستطيع قراءة رسائله:

# Meta does not show: it has an account of its own on the number.
old-provider-not-visible = لا تخبرنا Meta إن كان لا يزال لديه وصول: يمكن أن يكون لكل مزوّد حسابه على الرقم، ونحن لا نرى إلا حسابنا.

# What is to become of it.
plan-title = هل تريد الإبقاء على مزوّدك السابق؟

# The choice that the move is for.
plan-remove = إزالته: DoubleTick وحده يرسل ويستقبل ويُصدر الفواتير

# The other one.
plan-keep = الإبقاء على الاثنين: كلاهما يرسل ويستقبل، وكلاهما يُصدر لك الفواتير

# The customer has done so, and Meta does not tell.
plan-removed = أزلته بالفعل

# How it is removed: the first step.
remove-open = افتح Meta Business Settings → Accounts → WhatsApp accounts واختر حساب هذا الرقم.

# The second.
remove-partner = افتح Partners وأزل مزوّدك السابق هناك.

# The third. The button says check-again.
remove-check = عُد إلى هنا واسأل Meta مجددًا بالزر أدناه.

# By the customer's word alone.
removed-note = أخبرتنا بأنك أزلته. لا تُفيدنا Meta بذلك، فلا نستطيع تأكيده.

# The PIN that was made.
pin-made-title = رمز PIN الجديد للتحقق بخطوتين

# What it is for.
pin-made-lead = أنشأنا رمز PIN للرقم. تحتاج إليه إن نقلت الرقم مرة أخرى يومًا ما. نعرضه مرة واحدة: جهّز مكانًا آمنًا له.

# The button.
pin-reveal = إظهار رمز PIN

# It is shown.
pin-shown = دوّنه الآن. لن يُعرض مجددًا.

# It was shown.
pin-was-shown = عُرض من قبل. إن فُقد، فعيّن رمزًا جديدًا في WhatsApp Manager تحت Two-step verification.

# A PIN that may not be ours.
pin-unsure-title = رمز PIN للتحقق بخطوتين

# What is known of it.
pin-unsure-lead = سجّلنا الرقم برمز PIN أنشأناه، لكن ربما أبقت Meta الرمز الذي كان له من قبل. للتأكد، عيّن رمزًا جديدًا في WhatsApp Manager تحت Two-step verification.

# What remains.
remains-title = ما تبقّى عليك

# Leaves.
done = الانتقال إلى إدارة حسابات WABA

# What to say to support.
stuck-now = اذكر هذا الرقم المرجعي إن تواصلت مع الدعم. فهم يرون كل ما حدث حتى الآن.

## The title while the server is at it

working-title-other-provider = جارٍ نقل رقمك
working-title-business-app-new = جارٍ ربط رقمك

## The steps of finalization

step-exchange = استلام تأكيد Meta
step-inspect = التحقق من الصلاحية التي منحتها
step-assets = العثور على WABA والرقم
step-subscribe = الاشتراك في رسائل الرقم
step-templates = إحضار القوالب
step-credit-line = إدراج رسوم واتساب في فاتورة DoubleTick
step-cut-over-business-app = طلب جهات اتصال التطبيق ومحادثاته
step-cut-over = ربط الرقم مع DoubleTick
step-confirm = التأكد من Meta أنه يعمل

## How far a step is

step-state-waiting = لم تبدأ
step-state-running = قيد التنفيذ
step-state-done = تمت
step-state-stopped = متوقفة

## The buttons that ask for a code

send-code-sms = إرساله برسالة SMS
send-code-voice = الاتصال بي لإبلاغه

## What became of that

code-sent-sms = أرسلت Meta الرمز برسالة SMS. قد يستغرق دقيقة.
code-sent-voice = تتصل Meta بالرقم لإبلاغ الرمز.
code-sent-by-us = أرسلنا الرمز. قد يستغرق دقيقة.

## Under the title at the end

connected-lead-registered = رقمك يعمل الآن مع DoubleTick. تصل رسائله إلى هنا من الآن فصاعدًا.
connected-lead-shared = رقمك يعمل الآن مع DoubleTick. بقي في WhatsApp Business Account نفسه، وقد صار مشتركًا معنا، لذا بقيت قوالبه كما كانت.
connected-lead-coexistence = رقمك يعمل في التطبيق ومع DoubleTick. تصل جهات الاتصال، والمحادثات إن شاركتها، إلى هنا خلال الساعات القادمة.
connected-lead-joined = رقمك يعمل الآن مع DoubleTick. أضافت Meta منصة DoubleTick إلى الرقم وأبقت مزوّدك السابق عليه.
connected-lead-unclear = رقمك يعمل الآن مع DoubleTick. لا تُظهر تقارير Meta ما إذا كان مزوّدك السابق لا يزال يملك صلاحية الوصول.

## Whether the number can send

can-send-available = نعم
can-send-limited = بقيود
can-send-blocked = ليس بعد

## What is in the way of messages, before Meta's own words

cause-business-not-verified = لم تتحقق Meta من نشاطك التجاري بعد. ابدأ التحقق في Meta Business Settings ضمن Security Center، أو انظر هناك ما الذي تنتظره Meta.
cause-not-registered = تقول Meta إن الرقم غير مسجّل. قد يستغرق ذلك بضع دقائق: اسأل Meta مجددًا عندها. وإن بقي كذلك، فأخبر الدعم لدينا بالرقم المرجعي.
cause-restricted = قيّدت Meta الحساب أو الرقم أو عطّلته. يذكر WhatsApp Manager السبب، ومنه يمكنك طلب مراجعة.
cause-other = تذكر Meta ما يعيق الأمر بكلمات موجهة للمطورين، وهي التالية. يستطيع الدعم لدينا مساعدتك فيها.

## A template's status at Meta

template-status-approved = موافق عليه
template-status-pending = قيد المراجعة
template-status-rejected = يجب تصحيحه وإرساله مجددًا
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
again-at = نعيد المحاولة بأنفسنا في { TIME($at) }.
# What a signup without a code may have shared is looked for.
looking = نتحقق لدى Meta حتى { TIME($at) }. إن كنت قد انتهيت هناك، تتابع هذه الصفحة تلقائيًا. وإن لم نجد شيئًا حتى ذلك الحين، فافتح نافذة Meta مجددًا.
# Before this, another try is no use.
not-before = المحاولة التالية ممكنة ابتداءً من { TIME($at) }.
# The cut-over waits for its time: when, and what until then.
scheduled-lead = كل شيء محضّر ومتحقَّق منه. يُنقل رقمك في { TIME($at) } بحسب ساعتك. حتى ذلك الحين يعمل مزوّدك الحالي كما كان، ويمكنك تحديد وقت آخر أو البدء من جديد. لا شيء عليك فعله: يمكنك إغلاق هذه الصفحة.
# Several numbers, and none is theirs: why it is asked.
pick-lead = لم نجد { $number } في حسابات WhatsApp Business Account التي شاركتها. هذه أرقامها. اختر الرقم الذي تُحضره: لا يحدث شيء لغيره.
# Another number than they said: why it is asked for.
confirm-lead = أخبرتنا أنك تُحضر { $number }. تُظهر لنا Meta رقمًا آخر:
# Verification by us.
verify-lead = تريد Meta التأكد من أن { $number } ملكك. ترسل رمزًا من 6 أرقام إلى الرقم نفسه.
# The same for us, where it is in doubt whose a signup is: by a code of ours.
proof-lead = وجدنا لدى Meta تسجيلًا بالرقم { $number }. للتأكد من أنه ملكك، نرسل رمزًا من 6 أرقام إلى الرقم نفسه.
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
send-again-sms = رسالة SMS أخرى { IN($seconds) }
send-again-voice = مكالمة أخرى { IN($seconds) }
# How it was before, where it has changed.
was = سابقًا: { $value }

## What remains for the customer, at the end

remains-try = أرسل رسالة إلى الرقم من هاتفك، وأجب عنها من DoubleTick: بذلك ترى الاتجاهين.
remains-pin-made = التحقق بخطوتين مفعّل، برمز PIN الذي أنشأناه. احتفظ به.
remains-pin-theirs = التحقق بخطوتين مفعّل، برمز PIN الذي أدخلته. احتفظ به.
remains-pin-unsure = تأكد من أنك تعرف رمز PIN للتحقق بخطوتين: إن كنت لا تعرفه فعيّن رمزًا جديدًا في WhatsApp Manager.
remains-payment = أضف طريقة دفع إلى الحساب الجديد في WhatsApp Manager، إن لم تكن له واحدة، وإلا فلن تُرسل رسائل القوالب.
remains-waba-id = ضع معرّف WABA الجديد في كل ما ربطته بالمعرّف السابق.
remains-templates = راجع قوالبك: قد يحتاج بعضها إلى موافقة Meta من جديد.
remains-old-access = أزل صلاحية وصول مزوّدك السابق، كما ذُكر أعلاه.
remains-cancel-plan = ألغِ الاشتراك لدى مزوّدك السابق، بعد تسديد فاتورته الأخيرة.

# Prints the facts.
print = طباعة

# What is stuck: when it is tried again, and by whom.
stuck-again-at = نعيد المحاولة بأنفسنا في { TIME($at) }. يمكنك أيضًا إعادة المحاولة الآن.
stuck-stopped = لم نعد نحاول بأنفسنا. يمكنك إعادة المحاولة الآن، أو التواصل مع الدعم بالرقم المرجعي.
stuck-launch = عند إصلاح الأمر افتح نافذة Meta مجددًا: لا يُستخدم تأكيدها إلا مرة واحدة. إن توقف هنا ثانية فتواصل مع الدعم بالرقم المرجعي.
