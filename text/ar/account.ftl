# Sign-in.
sign-in = تسجيل الدخول إلى DoubleTick

# Under it.
sign-in-lead = سنرسل رمزًا إلى هاتفك.

# The field.
your-phone = رقم هاتفك

# Its hint.
your-phone-hint = مع رمز البلد، مثل +91 98200 12345

# The button.
send-otp = إرسال الرمز

# While it is sent.
sending = جارٍ الإرسال…

# The second step.
enter-otp = أدخل الرمز

# The field.
otp = الرمز

# Its hint.
otp-hint = 6 أرقام. نتحقق منه فور اكتماله.

# The button.
sign-in-button = تسجيل الدخول

# While it is checked.
checking = جارٍ التحقق…

# Another one.
resend = إعادة إرسال الرمز

# Another number.
change-phone = استخدام رقم آخر

# Leaves.
sign-out = تسجيل الخروج

# The server did not say who is signed in.
unreachable = تعذّر الاتصال بـ DoubleTick

# Under it.
unreachable-lead = تحقّق من اتصالك بالإنترنت وأعد المحاولة بعد دقيقة. لم يضِع شيء، والنقل الذي بدأ يستمر.

# The navigation.
navigation = القائمة الرئيسية

# The dashboard.
dashboard = لوحة التحكم

# For a fresh account.
welcome = انقل رقم واتساب إلى DoubleTick

# Under it.
welcome-lead = انقل رقمك على واجهة WhatsApp API إلى DoubleTick في نحو 15 دقيقة. تحتفظ برقمك واسمه المعروض وتقييم جودته وحد المراسلة. هل أنت جديد على WhatsApp API؟ ابدأ من هنا أيضًا.

# Starts onboarding.
get-started = ابدأ الآن

# For an account with numbers.
dashboard-title = لوحة التحكم

# Attempts that have not ended.
unfinished = قيد التنفيذ

# Goes on with one.
continue-attempt = متابعة

# Looks at what there is to know of a number.
see-number = عرض التفاصيل

# A number whose access was taken from us.
needs-reconnecting = يلزم إعادة الربط

# Under it: what happened, whether the number is safe, what now.
needs-reconnecting-lead = تفيد Meta بأن DoubleTick لم يعد يستطيع استخدام هذا الرقم، لذلك لا تصلك رسائله هنا. أعد ربطه أو احذفه من «إدارة WABA».

# Begins anew.
reconnect = إعادة الربط

# A number on its way out.
leaving = جارٍ قطع الربط…

# Under it.
leaving-lead = قد يستغرق هذا بضع دقائق. لا يلزمك فعل شيء.

# Meta does not let it go. Its words follow.
leaving-refused = لم تُزِل Meta هذا الرقم، لذلك ما زال على DoubleTick. تقول Meta: { $words }

# Once more.
leave-again = إعادة المحاولة

# Has a number leave.
remove = إزالة من { -platform }

# What it means.
remove-lead = يتوقف الإرسال والاستقبال على { -platform } فورًا، ولا تنتقل المحادثات الموجودة هنا. ويبقى الرقم لك مع أي مزوّد آخر يخدمه.

# Does it.
remove-now = إزالة الرقم

# It could not be asked for.
remove-failed = تعذّرت إزالة الرقم. لم يتغيّر شيء. أعد المحاولة.

# Looks at one that waits for our team.
see-attempt = عرض الحالة

# Settings.
settings = الإعدادات

# An entry of it.
manage-wabas = إدارة WABA

# Under it.
manage-wabas-lead = حسابات WhatsApp Business لديك وأرقامها

# Starts onboarding on an existing account.
add-number = إضافة رقم

# None there.
no-wabas = لا أرقام مرتبطة بعد.

# The list could not be fetched.
wabas-unreachable = لا يمكننا عرض أرقامك الآن. أرقامك لم تتأثر.

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
waba-id = WABA ID

# What Meta does not tell.
not-told = غير متاح

## A number's status at Meta

status-connected = متصل
status-pending = معلّق
status-flagged = عليه تنبيه
status-restricted = مقيّد
status-rate-limited = بلغ حد الإرسال
status-banned = محظور
status-disconnected = غير متصل
status-deleted = محذوف

## Its quality rating: in English in WhatsApp Manager's words

quality-green = عالية
quality-yellow = متوسطة
quality-red = منخفضة
quality-unknown = لم تُقيَّم بعد

## Where an unfinished attempt stands, in a few words

stage-awaiting-signup = التالي: تسجيل الدخول بفيسبوك
stage-finalizing-retrying = قيد التنفيذ
stage-scheduled = مجدول
stage-needs-customer = بانتظارك
stage-interrupted = توقّف. يمكنك المتابعة.
stage-stuck = معلّق
stage-connected = متصل
stage-abandoned = أُلغي
stage-left = أُزيل من { -platform }

# Where the one-time password went.
otp-sent-to =
    { $minutes ->
        [zero] أُرسل إلى { $phone }. ينتهي خلال أقل من دقيقة.
        [one] أُرسل إلى { $phone }. ينتهي خلال دقيقة.
        [two] أُرسل إلى { $phone }. ينتهي خلال دقيقتين.
        [few] أُرسل إلى { $phone }. ينتهي خلال { $minutes } دقائق.
        [many] أُرسل إلى { $phone }. ينتهي خلال { $minutes } دقيقة.
       *[other] أُرسل إلى { $phone }. ينتهي خلال { $minutes } دقيقة.
    }

# A button's words until another one-time password may be asked for.
resend-in = إعادة الإرسال { IN($seconds) }

## What comes, on the first page

step-prepare = الاستعداد
    .what = قائمة قصيرة كي لا يتوقف النقل في منتصفه.
step-confirm = التأكيد مع Meta
    .what = سجّل الدخول بفيسبوك وتحقّق من رقمك.
step-watch = ونحن نتولى الباقي
    .what = يظل مزوّدك الحالي يعمل إلى أن ينتقل رقمك.

## Its messaging limit

limit-not-set = لم يُحدَّد بعد
limit-unlimited = بلا حد
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
stay = البقاء مسجّلًا

# The session is about to end.
session-ends =
    { $minutes ->
        [zero] سيتم تسجيل خروجك الآن. تقدّمك محفوظ.
        [one] سيتم تسجيل خروجك خلال دقيقة. تقدّمك محفوظ.
        [two] سيتم تسجيل خروجك خلال دقيقتين. تقدّمك محفوظ.
        [few] سيتم تسجيل خروجك خلال { NUMBER($minutes) } دقائق. تقدّمك محفوظ.
        [many] سيتم تسجيل خروجك خلال { NUMBER($minutes) } دقيقة. تقدّمك محفوظ.
       *[other] سيتم تسجيل خروجك خلال { NUMBER($minutes) } دقيقة. تقدّمك محفوظ.
    }

## Why a number needs reconnecting, what that means, and what now

lost-access-taken = أُزيلت صلاحية DoubleTick من إعدادات Meta، لذلك لا تصل الرسائل إلى هنا. أعد ربط الرقم.
lost-access-expired = انتهت صلاحية DoubleTick، لذلك لا تصل الرسائل إلى هنا. جدّدها. ولن ينتقل رقمك.
lost-app-removed = أُزيل تطبيق DoubleTick من إعدادات Meta، لذلك لا تصل الرسائل إلى هنا. أعد ربط الرقم.
lost-account-deleted = حُذف الحساب أو الرقم لدى Meta. أعد ربطه لاستخدامه هنا.
lost-not-registered = تفيد Meta بأن هذا الرقم لم يعد مسجّلًا هنا. ربما انتقل إلى مزوّد آخر. أعد ربطه لاستخدامه هنا.
lost-offboarded = يُعاد إعداد WhatsApp Business App، لذلك لا تصل الرسائل إلى هنا. أكمل الإعداد وأبقِ DoubleTick محددًا. يعود الربط خلال دقائق. لم يعد محددًا؟ أعد ربط الرقم.
lost-offboarded-title = بانتظار إعداد التطبيق
lost-moved-to-another-account = هذا الرقم الآن في حساب { -platform } آخر. إن كان ذلك خطأً فتواصل مع الدعم.
lost-released = لم يعد هذا الرقم في حسابك على { -platform }. أعد ربطه لاستخدامه هنا.

# Renews access to a number.
renew = تجديد الصلاحية

# Access has an end, which is near.
access-ends = تنتهي صلاحية DoubleTick في { TIME($at) }. جدّدها قبل ذلك كي تستمر الرسائل. ولن ينتقل رقمك.

# On the page of an attempt whose number a later one has connected.
renewed-since = أُعيد ربط هذا الرقم لاحقًا. اطّلع على حالته في التفاصيل الأحدث.

# Six digits are wanted.
six-digits = أدخل 6 أرقام.

# The heading of the dashboard's list.
your-numbers = أرقامك

# How much the customer has to do for a number, before the first of it.
to-do =
    { $count ->
        [zero] لم يبقَ شيء
        [one] بقيت مهمة واحدة
        [two] بقيت مهمتان
        [few] بقيت { NUMBER($count) } مهام
        [many] بقيت { NUMBER($count) } مهمة
       *[other] بقيت { NUMBER($count) } مهمة
    }
