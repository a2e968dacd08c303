### مسرد المصطلحات. مخاطبة مهذبة بصيغة المفرد؛ عربية فصحى ميسّرة.
### number: رقم · move: نقل · connect: ربط · provider: مزوّد (present provider: مزوّدك الحالي؛ old provider: مزوّدك السابق)
### template: قالب · display name: الاسم المعروض · messaging limit: حد المراسلة · quality rating: تقييم الجودة
### two-step verification: التحقق بخطوتين · one-time password: كلمة مرور لمرة واحدة · portfolio: محفظة الأعمال · access: صلاحية الوصول
### consent: موافقة · reference: رقم مرجعي · support: الدعم · attempt: عملية. تبقى أسماء Meta وأزرارها بالإنجليزية.

# Sign-in.
sign-in = تسجيل الدخول إلى DoubleTick

# Under it.
sign-in-lead = أدخل رقم هاتفك. نرسل إليك كلمة مرور لمرة واحدة برسالة SMS، فلا حاجة إلى تذكّر شيء.

# The field.
your-phone = رقم هاتفك

# Its hint.
your-phone-hint = مع رمز البلد، مثل +91 98200 12345

# The button.
send-otp = إرسال كلمة مرور لمرة واحدة

# While it is sent.
sending = جارٍ الإرسال…

# The second step.
enter-otp = أدخل كلمة المرور لمرة واحدة

# The field.
otp = كلمة المرور لمرة واحدة

# Its hint.
otp-hint = 6 أرقام

# The button.
sign-in-button = تسجيل الدخول

# While it is checked.
checking = جارٍ التحقق…

# Another one.
resend = إرسال كلمة أخرى

# Another number.
change-phone = تغيير رقم الهاتف

# Leaves.
sign-out = تسجيل الخروج

# The server did not say who is signed in.
unreachable = لا يمكننا الوصول إلى DoubleTick

# Under it.
unreachable-lead = تحقّق من اتصالك بالإنترنت. إن كان يعمل فالمشكلة لدينا: يُرجى المحاولة مجددًا بعد دقيقة. لا يضيع شيء مما أدخلته، والنقل الذي بدأ يستمر من دون هذه الصفحة.

# The navigation.
navigation = الرئيسية

# The dashboard.
dashboard = لوحة التحكم

# For a fresh account.
welcome = انقل رقم واتساب الخاص بك إلى DoubleTick

# Under it.
welcome-lead = هل رقمك على WhatsApp Cloud API لدى مزوّد آخر؟ أحضره بنفسك في نحو 15 دقيقة. يحتفظ الرقم باسمه المعروض وتقييم جودته وحد مراسلته. وللرقم الجديد، أو الرقم الموجود في WhatsApp Business App، ابدأ من هنا أيضًا.

# Starts onboarding.
get-started = البدء

# For an account with numbers.
dashboard-title = لوحة التحكم

# Under it.
dashboard-lead = تجد أرقامك وحالتها في «إدارة حسابات WABA».

# Attempts that have not ended.
unfinished = لم يكتمل بعد

# Goes on with one.
continue-attempt = متابعة

# Looks at what there is to know of a number.
see-number = رمز PIN والقوالب والحالة

# A number whose access was taken from us.
needs-reconnecting = يحتاج إلى إعادة الربط

# Under it: what happened, whether the number is safe, what now.
needs-reconnecting-lead = تفيد Meta بأن DoubleTick لم يعد بإمكانه استخدام هذا الرقم، لذلك لا تصل رسائله إلى DoubleTick. اربطه مجددًا، أو أزله من «إدارة حسابات WABA».

# Begins anew.
reconnect = إعادة الربط

# A number on its way out.
leaving = قيد المغادرة

# Under it.
leaving-lead = يجري إنهاء ربط DoubleTick لدى Meta. يستمر ذلك تلقائيًا.

# Meta does not let it go. Its words follow.
leaving-refused = ترفض Meta إزالته، لذا ما زال لدى DoubleTick. تقول Meta: { $words }

# Once more.
leave-again = إعادة المحاولة

# Has a number leave.
remove = الإزالة من DoubleTick

# What it means.
remove-lead = يتوقف الإرسال والاستقبال عبر DoubleTick فورًا. يبقى الرقم ملكك: تستطيع ربطه بمزوّد آخر، أو هنا مجددًا. إن كان مزوّد آخر يخدمه أيضًا، فإنه يبقى لديه. لا تُنقل محادثات DoubleTick.

# Does it.
remove-now = إزالة هذا الرقم

# It could not be asked for.
remove-failed = لم ينجح ذلك، ولم يتغيّر شيء. يُرجى إعادة المحاولة.

# Looks at one that waits for our team.
see-attempt = معرفة أين وصل

# Settings.
settings = الإعدادات

# An entry of it.
manage-wabas = إدارة حسابات WABA

# Under it.
manage-wabas-lead = حسابات WhatsApp Business (WABA) الخاصة بك وأرقامها

# Starts onboarding on an existing account.
add-number = إضافة رقم

# None there.
no-wabas = لا يوجد رقم مربوط بعد.

# The list could not be fetched.
wabas-unreachable = لا يمكننا عرض أرقامك الآن. لم تتأثر الأرقام: هذه القائمة وحدها غير متاحة.

# Labels of a number.
number = الرقم

# Display name.
display-name = الاسم المعروض

# Status.
status = الحالة

# Quality rating.
quality = تقييم الجودة

# Messaging limit.
limit = حد المراسلة

# The WABA's id.
waba-id = معرّف WABA

# What Meta does not tell.
not-told = لم تُفد به Meta

## A number's status at Meta

status-connected = مربوط
status-pending = معلّق
status-flagged = عليه ملاحظة
status-restricted = مقيّد
status-rate-limited = معدل الإرسال محدود
status-banned = محظور
status-disconnected = غير مربوط
status-deleted = محذوف

## Its quality rating: in English in WhatsApp Manager's words

quality-green = مرتفع
quality-yellow = متوسط
quality-red = منخفض
quality-unknown = لم يُقيّم بعد

## Where an unfinished attempt stands, in a few words

stage-awaiting-signup = التالي: نافذة Meta
stage-finalizing-retrying = قيد التنفيذ
stage-scheduled = جاهز: ينتظر الوقت الذي حددته
stage-needs-customer = ينتظر إجابتك
stage-interrupted = متوقف: يمكنك المتابعة
stage-stuck = معلّق
stage-connected = مربوط
stage-abandoned = تم التخلي عنه
stage-left = غادر DoubleTick

# Where the one-time password went.
otp-sent-to =
    { $minutes ->
        [zero] أرسلناها إلى { $phone }. صلاحيتها أقل من دقيقة.
        [one] أرسلناها إلى { $phone }. وهي صالحة لدقيقة واحدة.
        [two] أرسلناها إلى { $phone }. وهي صالحة لدقيقتين.
        [few] أرسلناها إلى { $phone }. وهي صالحة لمدة { $minutes } دقائق.
        [many] أرسلناها إلى { $phone }. وهي صالحة لمدة { $minutes } دقيقة.
       *[other] أرسلناها إلى { $phone }. وهي صالحة لمدة { $minutes } دقيقة.
    }

# A button's words until another one-time password may be asked for.
resend-in = كلمة أخرى { IN($seconds) }

## What comes, on the first page

step-prepare = التحضير
    .what = قائمة تحقق قصيرة، كي لا ترفض Meta النقل في منتصف الطريق.
step-confirm = التأكيد مع Meta
    .what = سجّل الدخول إلى فيسبوك في نافذة Meta نفسها وتحقّق من الرقم.
step-watch = متابعة النقل
    .what = نتولى نحن الباقي. في هذه الأثناء يظل مزوّدك الحالي يعمل.

## Its messaging limit

limit-not-set = لم يُحدد بعد
limit-unlimited = غير محدود
limit-customers =
    { $customers ->
        [zero] لا عملاء خلال 24 ساعة
        [one] عميل واحد خلال 24 ساعة
        [two] عميلان خلال 24 ساعة
        [few] { $customers } عملاء خلال 24 ساعة
        [many] { $customers } عميلًا خلال 24 ساعة
       *[other] { $customers } عميل خلال 24 ساعة
    }

# Keeps the session.
stay = البقاء مسجّل الدخول

# The session is about to end.
session-ends =
    { $minutes ->
        [zero] تنتهي جلستك الآن. عند تسجيل الدخول مرة أخرى تجد كل شيء كما تركته.
        [one] تنتهي جلستك خلال دقيقة واحدة. عند تسجيل الدخول مرة أخرى تجد كل شيء كما تركته.
        [two] تنتهي جلستك خلال دقيقتين. عند تسجيل الدخول مرة أخرى تجد كل شيء كما تركته.
        [few] تنتهي جلستك خلال { NUMBER($minutes) } دقائق. عند تسجيل الدخول مرة أخرى تجد كل شيء كما تركته.
        [many] تنتهي جلستك خلال { NUMBER($minutes) } دقيقة. عند تسجيل الدخول مرة أخرى تجد كل شيء كما تركته.
       *[other] تنتهي جلستك خلال { NUMBER($minutes) } دقيقة. عند تسجيل الدخول مرة أخرى تجد كل شيء كما تركته.
    }

## Why a number needs reconnecting, what that means, and what now

lost-access-taken = أُزيلت صلاحية وصول DoubleTick في إعدادات Meta، لذلك لا تصل الرسائل إلى DoubleTick. اربط الرقم مجددًا للمتابعة.
lost-access-expired = انتهت صلاحية وصول DoubleTick، لذلك لا تصل الرسائل إلى DoubleTick. جدّدها: لا يُنقل شيء.
lost-app-removed = أُزيل تطبيق DoubleTick من نشاطك التجاري في إعدادات Meta، لذلك لا تصل الرسائل إلى DoubleTick. اربط الرقم مجددًا للمتابعة.
lost-account-deleted = حُذف حساب واتساب أو الرقم لدى Meta. لاستخدام الرقم مع DoubleTick اربطه مجددًا.
lost-not-registered = تفيد Meta بأن الرقم لم يعد مسجّلًا هنا: ربما نُقل إلى مزوّد آخر. لاستخدامه مع DoubleTick اربطه مجددًا.
lost-offboarded = يُعاد إعداد WhatsApp Business App، على هاتف جديد مثلًا، لذا لا تصل الرسائل إلى DoubleTick. أكمل الإعداد في التطبيق واترك DoubleTick محددًا: فيُربط الرقم تلقائيًا خلال دقائق. وإن لم يعد DoubleTick محددًا، فاربط الرقم مجددًا.
lost-offboarded-title = بانتظار إعداد التطبيق
lost-moved-to-another-account = هذا الرقم مربوط الآن بحساب DoubleTick آخر. إن كان ذلك خطأ فتواصل مع الدعم.
lost-released = لم يعد هذا الرقم في حسابك لدى DoubleTick. اربطه مجددًا لاستخدامه هنا.

# Renews access to a number.
renew = تجديد الصلاحية

# Access has an end, which is near.
access-ends = تنتهي صلاحية وصول DoubleTick إلى هذا الرقم: { TIME($at) }. جدّدها قبل ذلك: لا يُنقل شيء، وتستمر الرسائل في الوصول.

# On the page of an attempt whose number a later one has connected.
renewed-since = رُبط هذا الرقم مجددًا بعد ذلك. انظر حالته في المحاولة الأحدث.
