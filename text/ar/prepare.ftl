### مسرد المصطلحات. مخاطبة مهذبة بصيغة المفرد؛ عربية فصحى ميسّرة.
### number: رقم · move: نقل · connect: ربط · provider: مزوّد (present provider: مزوّدك الحالي؛ old provider: مزوّدك السابق)
### template: قالب · display name: الاسم المعروض · messaging limit: حد المراسلة · quality rating: تقييم الجودة
### two-step verification: التحقق بخطوتين · one-time password: كلمة مرور لمرة واحدة · portfolio: محفظة الأعمال · access: صلاحية الوصول
### consent: موافقة · reference: رقم مرجعي · support: الدعم · attempt: عملية. تبقى أسماء Meta وأزرارها بالإنجليزية.

# What the bar is, for a screen reader.
parts-label = تقدّمك

# The choice of the method.
method-title = كيف تريد ربط رقمك؟

# Under it.
method-lead = اختر بحسب مكان الرقم اليوم.

# The badge of the one that moves a number.
method-badge = للنقل من مزوّد آخر

# The badge of the one that the answers lead to.
method-fits = المناسبة لرقمك

# Help for who doesn't know.
unsure = لا تعرف أيّهما تختار؟

# The answers of a question that is answered by them.
yes = نعم

# The other one.
no = لا

# Under it.
prepare-lead = دقيقتان هنا تجنّبانك الرفض لدى Meta. يُحفظ ما تدخله إذا غادرت.

# The number's field.
number = رقم واتساب الذي تُحضره

# Its hint.
number-hint = مع رمز البلد، مثل +91 98200 12345

# Where it is.
origin = أين هو اليوم؟

# What must be so.
must-title = ترفض Meta طلبك من دون هذه

# What should be so.
should-title = يُستحسن تجهيزها

# Something that blocks is not checked.
unchecked = أكمل هذا البند أولًا. من دونه ترفض Meta الرقم.

# Opens the way to check an item.
how = كيف تتحقق

# The field of the old WABA's id.
source-waba = معرّف WABA لدى مزوّدك الحالي

# Its hint.
source-waba-hint = يمكنك تركه فارغًا. به نُحضر قوالبك الموافق عليها. يعرضه WhatsApp Manager بجانب اسم الحساب.

# It can't be one.
source-waba-wrong = يتكوّن معرّف WABA من أرقام فقط، نحو 15 رقمًا. ويمكنك أيضًا تركه فارغًا.

# When the number is cut over.
cut-over = متى يُنقل الرقم؟

# The default.
cut-over-now = فور اكتمال كل شيء

# The other choice.
cut-over-later = في ساعة هادئة أحددها

# The field.
cut-over-at = التاريخ والوقت بحسب مكانك

# Its hint.
cut-over-hint = خلال الأيام السبعة القادمة. يُنجز كل ما عدا ذلك قبلها، ويعمل مزوّدك الحالي حتى ذلك الحين. ولا يزال بإمكانك تغييره.

# No possible time.
cut-over-wrong = أدخل وقتًا خلال الأيام السبعة القادمة.

# The same number has an attempt already.
under-way = أنت تُحضر هذا الرقم بالفعل. تابع تلك العملية، أو تخلَّ عنها هناك أولًا.

# The title of the points that the customer agrees to.
consent-title = قبل أن توافق

# Consent is missing.
consent-missing = نحتاج إلى موافقتك قبل أن يُنقل أي شيء.

# The button.
submit = حفظ ومتابعة

# While it is recorded.
submitting = جارٍ الحفظ…

# Under the button.
submit-note = لا يُنقل شيء بعد. تُسجَّل موافقتك مع تاريخها، وتأتي نافذة Meta بعد ذلك.

## The cards of the methods: in English in the guide's exact words

method-cloud-api = ربط رقم WhatsApp API (Cloud API)
method-coexistence = ربط رقم WhatsApp Business الحالي (Coexistence)

## Whom a method is for

method-for-cloud-api = الرقم على WhatsApp Cloud API لدى مزوّد آخر، وأنت تنقله إلى DoubleTick. اختر هذا للرقم الجديد أيضًا.
method-for-coexistence = الرقم على WhatsApp Business App في هاتف، وتواصل أنت استخدام التطبيق إلى جانب DoubleTick.

## Questions for who doesn't know the method

question-today = أين الرقم اليوم؟
question-keeps-app = هل تريد مواصلة استخدام التطبيق على الهاتف؟
question-reachable = هل يستطيع الرقم استقبال رسالة SMS أو مكالمة الآن؟

## Answers to the first of them

today-other-provider = على Cloud API لدى مزوّد آخر
today-business-app = على WhatsApp Business App، أو على واتساب، في هاتف
today-nowhere = ليس على واتساب
today-double-tick = لدى DoubleTick بالفعل

## What follows from the answers

advice-other-provider = اختر Cloud API: فهو ينقل الرقم إلى DoubleTick. لا يستطيع Coexistence نقل رقم من مزوّد آخر: فهو للأرقام الموجودة في التطبيق.
advice-business-app = اختر Coexistence: يتشارك التطبيق وDoubleTick الرقم. أما Cloud API فيرفضه ما دام في التطبيق. ويُنقل رقم تطبيق واتساب العادي إلى WhatsApp Business App أولًا.
advice-new = اختر Cloud API: يُربط كرقم جديد. أما Coexistence فهو للأرقام الموجودة في التطبيق.

## The button that takes the advice

take-cloud-api = المتابعة مع Cloud API
take-coexistence = المتابعة مع Coexistence

## Why a number can't be brought as it is, and what to do

obstacle-already-here = لا داعي لنقل شيء. تجد الرقم في «الإعدادات»، «إدارة حسابات WABA». إن لم يكن هناك فهو في حساب DoubleTick آخر: يجمع فريق الدعم لدينا بين الحسابين.
obstacle-leaves-app = احفظ محادثاتك: فهي تُفقد عند حذف الحساب في التطبيق. ثم احذف الحساب هناك: Settings, Account, Delete my account. يصبح الرقم متاحًا خلال نحو 3 دقائق: عُد وأجب «ليس على واتساب».
obstacle-unreachable = تُثبت Meta برمز من 6 أرقام أن الرقم ملكك، ولا تستطيع قائمة هاتفية مسجّلة استقباله. اجعل المكالمات تصل إلى شخص، أو اطلب من شركة الهاتف خطًا يستقبل رسائل SMS أو المكالمات، ثم عُد. لم يتغيّر شيء: يعمل الرقم كما كان.

## The form's title

title-other-provider = تحضير النقل
title-business-app-new = تحضير الربط

## Where the number is today

origin-other-provider = لدى مزوّد آخر، على Cloud API
origin-business-app = على WhatsApp Business App
origin-new = ليس على واتساب: رقم جديد

## The parts of the way, as the bar at the top names them

part-method = الطريقة
part-prepare = التحضير
part-meta = Meta
part-finish = الإنهاء

## Readiness: what the customer checks, why it matters, how to check it and what to do if it isn't so

ready-portfolio-admin-new = أنا، أو زميل يساعدني، مسؤول في محفظة أعمال شركتي لدى Meta
    .why = المسؤول وحده يستطيع منح DoubleTick صلاحية الوصول.
    .how = Meta Business Settings → Users → People: يجب أن تظهر بجانب اسمك عبارة «Full control». إن لم توجد محفظة بعد، فأنشئ واحدة في نافذة Meta.
ready-number-reachable-in-app = الهاتف الذي عليه WhatsApp Business App في متناول اليد
    .why = تسألك Meta في التطبيق إن كنت موافقًا.
    .how = افتح التطبيق، وحدّثه إن كان أقدم من الإصدار 2.24.17: Settings → Help → App info.
ready-two-step-verification-off = التحقق بخطوتين للرقم متوقف
    .why = ما دام مفعّلًا، لا تسمح Meta للرقم بالمغادرة. المقصود هو رمز PIN المكوّن من 6 أرقام الخاص برقم واتساب، لا المصادقة الثنائية لحسابك على فيسبوك.
    .how = WhatsApp Manager → Account tools → Phone numbers، ثم اختر الرقم، ثم Two-step verification → Turn off. لا يستطيع ذلك إلا مالك WhatsApp Business Account. ترسل Meta رسالة بريد إلكتروني إلى عنوان المحفظة للتأكيد، وقد تتأخر. إن لم تر هذا الإعداد، فاكتب إلى مزوّدك الحالي: «يُرجى إيقاف التحقق بخطوتين لرقمنا، من دون حذف الرقم».
ready-portfolio-admin = أنا، أو زميل يساعدني، مسؤول في محفظة الأعمال التي تملك الرقم
    .why = يجب أن يبقى الرقم في محفظة الأعمال نفسها، والمسؤول وحده يستطيع منح DoubleTick صلاحية الوصول.
    .how = Meta Business Settings → Users → People: يجب أن تظهر بجانب اسمك عبارة «Full control». إن كانت المحفظة ملك مزوّدك الحالي، فاسأله أي محفظة هي، واطلب أن يجعلك مسؤولًا فيها.
ready-number-reachable = تصلني الآن رسالة SMS أو مكالمة إلى الرقم
    .why = ترسل Meta رمزًا من 6 أرقام إلى الرقم نفسه، لإثبات أنه ملكك.
    .how = اجعل شريحة SIM أو الخط في متناولك، واتصل بالرقم من هاتف آخر. لا تستطيع قائمة هاتفية مسجّلة استقبال الرمز.
ready-display-name-approved = الاسم المعروض موافق عليه، ولا تغيير معلّقًا له
    .why = لا يُنقل رقم من دون اسم موافق عليه.
    .how = WhatsApp Manager → Account tools → Phone numbers. يجب ألا تظهر مع الاسم عبارة «pending» أو «declined». قد يستغرق التغيير لدى Meta بضعة أيام: انتظره.
ready-portfolio-verified = محفظة الأعمال موثّقة
    .why = وإلا فقد ترفض Meta النقل، والمحفظة غير الموثّقة تتسع لرقمين على الأكثر.
    .how = Meta Business Settings → Security Center: يجب أن تظهر عبارة «Verified». إن لم تظهر، فابدأ التوثيق هناك.
ready-payment-method = طريقة دفع في متناول اليد
    .why = قد ترفض Meta النقل من دونها، ويحتاج الحساب الجديد إليها قبل إرسال رسائل القوالب.
    .how = WhatsApp Manager → Billing and payments، للحساب الذي فيه الرقم اليوم. أما الحساب الجديد فتضيفها إليه عندما يصبح الرقم هنا.
ready-templates-exported = صُدّرت قوالبي
    .why = قد يلزم إنشاء بعضها أو الموافقة عليه من جديد. نسخة من النصوص توفّر وقتك.
    .how = WhatsApp Manager → Message templates، أو التصدير لدى مزوّدك الحالي.
ready-campaigns-paused = الحملات لدى المزوّد السابق متوقفة مؤقتًا
    .why = ما لا يزال قيد الإرسال عند نقل الرقم لا يصل.
    .how = أوقفها مؤقتًا في لوحة تحكم مزوّدك الحالي، واختر ساعة هادئة.

## The consent. A change of these words, in any language, is a new CONSENT_TEXT_VERSION in
## crates/contract/src/onboarding.rs: a test holds the two together.

consent-move-1 = لا يمكن التراجع عن النقل. ولا سبيل إلى العودة إلا بنقل الرقم مرة أخرى إلى المزوّد السابق.
consent-move-2 = عندما تنقل Meta الرقم، تتوقف المراسلة لدى مزوّدك السابق نهائيًا لحظة تسجيل الرقم لدى DoubleTick. وتنتهي صلاحية وصوله عندئذ.
consent-move-added = قد تضيف Meta بدلًا من ذلك منصة DoubleTick إلى الرقم. عندها لا يتوقف شيء: يحتفظ مزوّدك السابق بصلاحية وصوله ويستمر في إصدار الفواتير لك إلى أن تزيله.
consent-move-3 = لا يُنقل سجل المحادثات. يبقى لدى المزوّد السابق: صدّر ما تحتاج إليه قبل ذلك.
consent-move-4 = قد تلزم مزامنة القوالب أو موافقة Meta عليها من جديد قبل أن تستطيع إرسالها.
consent-coexistence-1 = يُلغى ربط الأجهزة المرتبطة بالتطبيق. وتتوقف الرسائل ذاتية الاختفاء ورسائل العرض لمرة واحدة والموقع المباشر وقوائم البث.
consent-coexistence-2 = يمكن إرسال 20 رسالة في الثانية على الأكثر. ولا يُتاح Coexistence في نيجيريا وجنوب أفريقيا.
consent-coexistence-3 = يجب أن يكون WhatsApp Business App بالإصدار 2.24.17 أو أحدث، ويبقى هو المكان الذي يُلغى منه الربط.
consent-new-1 = لا يمكن استخدام الرقم في تطبيقات واتساب ما دام مربوطًا مع DoubleTick.
consent-new-2 = تراجع Meta اسمه المعروض، وتحمّل الشركة رسوم الرسائل.
# The checkbox.
consent = قرأت هذا وأوافق عليه، نيابة عن الشركة التي تملك الرقم.
