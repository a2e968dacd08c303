# What the bar is, for a screen reader.
parts-label = تقدّمك

# The choice of the method.
method-title = كيف تريد ربط رقمك؟

# The badge of the one that moves a number.
method-badge = للانتقال من مزوّد آخر

# The badge of the one that the answers lead to.
method-fits = المناسب لرقمك

# The answers of a question that is answered by them.
yes = نعم

# The other one.
no = لا

# The number's field.
number = رقم واتساب الذي تريد ربطه

# Its hint.
number-hint = مع رمز البلد، مثل +91 98200 12345

# Where it is.
origin = أين هو الآن؟

# What must be so.
must-title = مطلوب قبل البدء

# What should be so.
should-title = يُنصح به

# Something that blocks is not checked.
unchecked = أكّد هذا للمتابعة.

# Opens the way to check an item.
how = كيفية التحقق

# The field of the old WABA's id.
source-waba = WABA ID لدى مزوّدك الحالي

# Its hint.
source-waba-hint = اختياري، لكن من دونه لا يمكننا نسخ قوالبك. تجده بجانب اسم الحساب في WhatsApp Manager.

# It can't be one.
source-waba-wrong = أدخل نحو 15 رقمًا أو اتركه فارغًا.

# When the number is cut over.
cut-over = متى ننقله؟

# The default.
cut-over-now = فور جاهزية كل شيء

# The other choice.
cut-over-later = في وقت أختاره

# The field.
cut-over-at = التاريخ والوقت (بتوقيتك المحلي)

# Its hint.
cut-over-hint = خلال 7 أيام. يظل مزوّدك الحالي يعمل حتى ذلك الوقت، ويمكنك تغييره.

# No possible time.
cut-over-wrong = اختر وقتًا خلال الأيام السبعة القادمة.

# The same number has an attempt already.
under-way = لقد بدأت بهذا الرقم من قبل. تابع من هناك أو ابدأ من جديد من هناك.

# The title of the points that the customer agrees to.
consent-title = قبل أن توافق

# Consent is missing.
consent-missing = وافق للمتابعة.

# The button.
submit = حفظ ومتابعة

# While it is recorded.
submitting = جارٍ الحفظ…

# Under the button.
submit-note = لا يُنقل شيء بعد. نسجّل موافقتك بتاريخها. التالي: تسجيل الدخول بفيسبوك.

## The cards of the methods: in English in the guide's exact words

method-cloud-api = ربط رقم WhatsApp API ‏(Cloud API)
method-coexistence = ربط رقم WhatsApp Business الحالي لديك ‏(Coexistence)

## Whom a method is for

method-for-cloud-api = رقمك على Cloud API لدى مزوّد آخر وتريد الانتقال إلى { -platform }. وللأرقام الجديدة أيضًا.
method-for-coexistence = رقمك في WhatsApp Business App وتريد مواصلة استخدام التطبيق مع { -platform }.

## Questions for who doesn't know the method

question-keeps-app = هل تريد مواصلة استخدام التطبيق؟

## Answers to the first of them

today-other-provider = على Cloud API لدى مزوّد آخر
today-business-app = في WhatsApp Business App أو واتساب على هاتف
today-nowhere = ليس على واتساب
today-double-tick = على { -platform } بالفعل

## What follows from the answers

advice-other-provider = اختر Cloud API للانتقال إلى { -platform }. أما Coexistence فللأرقام الموجودة في WhatsApp Business App فقط.
advice-business-app = اختر Coexistence لاستخدام التطبيق مع { -platform }. لا يعمل Cloud API ما دام الرقم في التطبيق. تستخدم واتساب العادي؟ انتقل أولًا إلى WhatsApp Business App.
advice-new = اختر Cloud API لرقم جديد. أما Coexistence فللأرقام الموجودة في التطبيق فقط.

## The button that takes the advice

take-cloud-api = المتابعة مع Cloud API
take-coexistence = المتابعة مع Coexistence

## Why a number can't be brought as it is, and what to do

obstacle-already-here = لا حاجة إلى نقل شيء. انظر «الإعدادات» ثم «إدارة WABA». ليس هناك؟ إذن هو في حساب { -platform } آخر. تواصل مع الدعم لدمج الحسابين.
obstacle-leaves-app = احفظ محادثاتك أولًا، فحذف حساب التطبيق يحذفها. ثم افتح في التطبيق «الإعدادات» ثم «الحساب» ثم «حذف حسابي». عُد بعد 3 دقائق واختر «ليس على واتساب».

## The form's title

title-other-provider = الاستعداد للنقل
title-business-app-new = الاستعداد للربط

## Where the number is today

origin-other-provider = على Cloud API لدى مزوّد آخر
origin-business-app = في WhatsApp Business App
origin-new = ليس على واتساب، وهو رقم جديد

## The parts of the way, as the bar at the top names them

part-method = الطريقة
part-prepare = الاستعداد
part-meta = Meta
part-finish = الإنهاء

## Readiness: what the customer checks, why it matters, how to check it and what to do if it isn't so

ready-portfolio-admin-new = أنا (أو زميل يساعدني) مسؤول عن محفظة أعمالي لدى Meta
    .why = لا يستطيع منح DoubleTick الصلاحية إلا مسؤول.
    .how = في Meta Business Settings → Users → People (الأشخاص) يجب أن يظهر بجانب اسمك Full control (التحكم الكامل). ليست لديك محفظة بعد؟ ستنشئها مع Meta.
ready-number-reachable-in-app = الهاتف الذي عليه WhatsApp Business App معي
    .why = تطلب Meta التأكيد في التطبيق.
    .how = حدّث التطبيق إذا ظهر في «الإعدادات» ثم «المساعدة» ثم «معلومات التطبيق» إصدار أقدم من 2.24.17.
ready-two-step-verification-off = التحقق بخطوتين متوقف لهذا الرقم
    .why = لا تنقل Meta الرقم ما دام مفعّلًا. وهو رقم PIN لواتساب، وليس المصادقة الثنائية لحسابك على فيسبوك.
    .how = WhatsApp Manager → Account tools → Phone numbers → رقمك → Two-step verification → Turn off (بالعربية: أدوات الحساب ← أرقام الهواتف ← إيقاف). ترسل Meta رسالة تأكيد إلى بريد المحفظة. ولا يستطيع ذلك إلا مالك الحساب. لا ترى الإعداد؟ اكتب إلى مزوّدك الحالي: «يُرجى إيقاف التحقق بخطوتين لرقمنا من دون حذف الرقم.»
ready-portfolio-admin = أنا (أو زميل يساعدني) مسؤول عن محفظة الأعمال المالكة لهذا الرقم
    .why = يجب أن يبقى الرقم في هذه المحفظة، ولا يستطيع منح DoubleTick الصلاحية إلا مسؤول.
    .how = في Meta Business Settings → Users → People (الأشخاص) يجب أن يظهر بجانب اسمك Full control (التحكم الكامل). إن كانت المحفظة لمزوّدك الحالي فاسأله عنها واطلب أن يجعلك مسؤولًا.
ready-number-reachable = أستطيع استقبال رسالة SMS أو مكالمة على هذا الرقم
    .why = ترسل Meta إليه رمزًا من 6 أرقام للتحقق من أنه لك.
    .how = اتصل بالرقم من هاتف آخر لتجربته. لا يستطيع الرد الآلي (IVR) استقبال الرمز.
ready-display-name-approved = الاسم المعروض معتمد ولا تغيير معلّقًا عليه
    .why = لا تنقل Meta رقمًا بلا اسم معتمد.
    .how = في WhatsApp Manager → Account tools → Phone numbers (أدوات الحساب ← أرقام الهواتف) يجب ألا تظهر كلمة «pending» أو «declined». وقد يستغرق التغيير لدى Meta بضعة أيام.
ready-portfolio-verified = محفظة الأعمال موثّقة
    .why = وإلا فقد ترفض Meta النقل، ولا تسمح بأكثر من رقمين.
    .how = يجب أن يظهر في Meta Business Settings → Security Center (مركز الأمان) أنها Verified. وإلا فابدأ التوثيق هناك.
ready-payment-method = لديّ بطاقة أو طريقة دفع لفواتير Meta
    .why = قد ترفض Meta النقل من دونها، ويحتاج إليها الحساب الجديد لإرسال القوالب.
    .how = تحقّق من WhatsApp Manager → Billing and payments (الفوترة والمدفوعات) لحسابك الحالي. وستضيف طريقة دفع إلى الحساب الجديد بعد النقل.
ready-templates-exported = صدّرتُ قوالبي
    .why = قد تحتاج إلى إعادة إنشاء بعضها أو اعتمادها من جديد.
    .how = استخدم WhatsApp Manager → Message templates (قوالب الرسائل) أو خاصية التصدير لدى مزوّدك الحالي.
ready-campaigns-paused = أوقفتُ الحملات مؤقتًا لدى مزوّدي السابق
    .why = الرسائل التي تكون قيد الإرسال وقت النقل لن تصل.
    .how = أوقفها من لوحة مزوّدك الحالي، وانقل في وقت هادئ.

## The consent. A change of these words, in any language, is a new CONSENT_TEXT_VERSION in
## crates/contract/src/onboarding.rs: a test holds the two together.

consent-move-1 = لا يمكن التراجع عن هذا. للعودة عليك نقل الرقم مرة أخرى.
consent-move-2 = إذا نقلت Meta رقمك، فلن تستطيع إرسال الرسائل أو استقبالها عبر مزوّدك السابق فور ربط الرقم بـ DoubleTick. وعندها تنتهي صلاحيته.
consent-move-added = قد تضيف Meta خدمة DoubleTick إلى رقمك بدلًا من نقله. عندئذٍ يحتفظ مزوّدك السابق بصلاحيته ويستمر في محاسبتك إلى أن تزيله.
consent-move-3 = لا ينتقل سجل المحادثات. صدّر ما تحتاج إليه من مزوّدك السابق أولًا.
consent-move-4 = قد تحتاج القوالب إلى مزامنة أو اعتماد جديد من Meta قبل أن تستطيع إرسالها.
consent-coexistence-1 = يُلغى ربط الأجهزة المرتبطة بالتطبيق. وتتوقف الرسائل ذاتية الاختفاء ورسائل العرض لمرة واحدة والموقع المباشر وقوائم البث.
consent-coexistence-2 = يمكنك إرسال 20 رسالة في الثانية كحد أقصى. ولا تتوفر Coexistence في نيجيريا وجنوب أفريقيا.
consent-coexistence-3 = تحتاج إلى الإصدار 2.24.17 أو أحدث من WhatsApp Business App، ولا يمكن قطع الربط إلا من التطبيق.
consent-new-1 = لا يمكنك استخدام هذا الرقم في تطبيقات واتساب ما دام مرتبطًا بـ DoubleTick.
consent-new-2 = تراجع Meta الاسم المعروض وتحاسب نشاطك التجاري على الرسائل.
# The checkbox.
consent = قرأت هذا وأوافق عليه نيابةً عن النشاط التجاري المالك للرقم.
