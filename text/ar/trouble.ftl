## What stopped an attempt: what happened, as a heading; then why, and what to do now.
## Whether the number is safe is said beside it, by page.ftl's safe-….

window-blocked = حظر متصفحك نافذة Meta
    .now = اسمح بالنوافذ المنبثقة لهذه الصفحة من طرف شريط العنوان. ثم افتح نافذة Meta مرة أخرى.
sdk-failed = لم تُفتح نافذة Meta
    .now = أعد تحميل هذه الصفحة وأعد المحاولة. إن فشلت مجددًا فأوقف هنا الحماية من التتبع وحاجبات الإعلانات.
cancelled = لم تُكمل الخطوات لدى Meta
    .now = افتح نافذة Meta مرة أخرى عندما تكون جاهزًا. تتذكر Meta بعض اختياراتك.
closed = أُغلقت نافذة Meta من دون تأكيد
    .now = افتحها مرة أخرى عندما تكون جاهزًا. وإن كنت قد انتهيت فاختر الحساب نفسه.
meta-error = أبلغت Meta عن خطأ
    .now = نفّذ ما تطلبه Meta أدناه ثم افتح نافذتها مرة أخرى. إن عاد الخطأ فأخبر الدعم.
reloaded = أُعيد تحميل الصفحة ونافذة Meta مفتوحة
    .now = لا ترد Meta إلا على الصفحة التي فتحتها. أغلق النافذة القديمة وافتحها من هنا.
signed-out-meanwhile = تم تسجيل خروجك
    .now = تأكيد Meta صالح لمدة 30 ثانية فقط. سجّل الدخول ثم افتح نافذة Meta مرة أخرى.
hand-over-failed = لم يصلنا تأكيد Meta في الوقت المناسب
    .now = هو صالح لمدة 30 ثانية فقط، وتعذّر الوصول إلينا خلالها. افتح نافذة Meta مرة أخرى.
hand-over-refused = تعذّر علينا قبول تأكيد Meta
    .now = اطّلع على السبب أدناه. ثم افتح نافذة Meta مرة أخرى.
full-page-failed = لم تُفتح صفحة Meta
    .now = أعد المحاولة. إن فشلت مجددًا فتحقّق من اتصالك بالإنترنت.
code-expired = لم يعد تأكيد Meta صالحًا
    .now = يعمل مرة واحدة ولمدة 30 ثانية. افتح نافذة Meta مرة أخرى وكرّر الخطوات.
code-lost = لم ترسل Meta تأكيدك إلينا
    .now = تفيد Meta بأنك انتهيت. افتح نافذتها مرة أخرى وكرّر الخطوات.
exchange-failed = تعذّر علينا إتمام تأكيد Meta
    .now = لقد فعلت كل شيء كما ينبغي. التأكيد صالح لمدة 30 ثانية فقط ولم نتمكن من إتمامه في الوقت المناسب. افتح نافذة Meta مرة أخرى وكرّر الخطوات.
left-meta = انتهت صفحة Meta من دون تأكيد
    .now = لم نستلم شيئًا من Meta. عُد إليها عندما تكون جاهزًا.
time-missed = فات الوقت المجدول
    .now = لم يكن كل شيء جاهزًا، فلم يُنقل رقمك. أعد المحاولة لنقله الآن، أو ابدأ من جديد لاختيار وقت آخر.
token-refused = لا تقبل Meta صلاحيتنا على حسابك
    .now = افتح نافذة Meta مرة أخرى لتجديدها.
no-waba-granted = لم تشارك Meta معنا حساب WhatsApp Business
    .now = افتح نافذة Meta مرة أخرى واختر حسابًا كما هو موضح أدناه. إن تكرر ذلك فأعطِ الدعم الرقم المرجعي.
no-number = لا تُظهر Meta أي رقم هاتف في الحساب
    .now = افتح نافذة Meta مرة أخرى واختر الحساب نفسه وأدخل الرقم في «Phone number» (رقم الهاتف).
meta-unavailable = لم يصلنا رد Meta بعد
    .now = لا يلزمك فعل شيء.
setting-up = ما زالت Meta تُعدّ هذا
    .now = قد يستغرق ذلك بضع دقائق. لا يلزمك فعل شيء.
platform-not-ready = { -platform } يستعد لرقمك
    .now = يبقى رقمك في مكانه حتى ذلك الحين. لا يلزمك فعل شيء.
rate-limited = طلبت منا Meta التمهّل
    .now = لا يلزمك فعل شيء. سنتابع عندما تسمح Meta.
maintenance = تعمل Meta على حسابك
    .now = تستغرق الصيانة بضع دقائق. سنواصل المحاولة.
too-many-registrations = محاولات كثيرة لهذا الرقم
    .now = تحتاج Meta إلى مهلة. أعد المحاولة بعد انتهائها.
two-step-verification-on = ما زال التحقق بخطوتين مفعّلًا
    .now = أوقفه من WhatsApp Manager → Account tools → Phone numbers → رقمك → Two-step verification (أدوات الحساب ← أرقام الهواتف)، أو اطلب ذلك من مزوّدك الحالي. ثم أعد المحاولة.
pin-locked = رموز PIN خاطئة كثيرة
    .now = قفلته Meta لبعض الوقت. أعد المحاولة لاحقًا بالرمز الصحيح، أو أوقف التحقق بخطوتين أولًا.
verification-code-wrong = رمز خاطئ
    .now = تحقّق من الأرقام أو اطلب رمزًا جديدًا. الأحدث فقط هو الصالح.
verification-limited = بلغت حد الرموز
    .now = لا ترسل Meta رموزًا أخرى حاليًا. أعد المحاولة لاحقًا، أو بدّل بين SMS والمكالمة.
other-portfolio = الرقم تابع لمحفظة أعمال أخرى
    .now = افتح نافذة Meta مرة أخرى واختر المحفظة المالكة له. لا تعرفها؟ اسأل مزوّدك الحالي.
name-not-approved = الاسم المعروض غير معتمد بعد
    .now = في WhatsApp Manager → Account tools → Phone numbers (أدوات الحساب ← أرقام الهواتف) انتظر الاعتماد أو اختر اسمًا آخر. ثم أعد المحاولة.
payment-missing = تحتاج Meta إلى طريقة دفع صالحة
    .now = أضفها أو صحّحها في WhatsApp Manager → Billing and payments (الفوترة والمدفوعات). ثم أعد المحاولة.
other-payment-method = للحساب طريقة دفع أخرى
    .now = لذلك لا يستطيع DoubleTick دفع رسومه. أزلها من WhatsApp Manager → Billing and payments (الفوترة والمدفوعات)، أو اطلب ذلك من مزوّدك إن كانت له. ثم أعد المحاولة.
other-currency = يستخدم الحساب عملة أخرى
    .now = لذلك لا يستطيع DoubleTick دفع رسومه. في WhatsApp Manager → Billing and payments (الفوترة والمدفوعات) أزل طريقة الدفع واختر العملة التي يحاسبك بها DoubleTick. ثم أعد المحاولة. لا يمكن ذلك؟ ابدأ من جديد وأنشئ حسابًا جديدًا.
recently-deleted = حُذف الرقم مؤخرًا
    .now = تحتاج Meta إلى 5 دقائق قبل استخدامه مجددًا. سنواصل المحاولة.
deregistration-incomplete = لم تُكمل Meta إزالة الرقم من مكانه السابق
    .now = طلبنا من Meta إتمام ذلك. وحتى ذلك الحين لا يمكننا ربط الرقم.
verify-in-window = تحقّق من الرقم في نافذة Meta
    .now = افتحها مرة أخرى وأدخل الرمز الذي ترسله Meta إلى الرقم.
account-not-approved = لم تعتمد Meta أحد حسابات WhatsApp Business
    .now = راجع في WhatsApp Manager مراجعة الحسابين القديم والجديد وتوثيق النشاط والطلبات المفتوحة. ثم أعد المحاولة.
account-restricted = قيّدت Meta هذا الحساب
    .now = اطّلع على السبب وقدّم اعتراضًا في Business Support Home لدى Meta. ثم أعد المحاولة.
on-business-app = الرقم في WhatsApp Business App
    .now = للاحتفاظ بالتطبيق ابدأ من جديد واختر Coexistence. وإلا فاحذف الحساب في التطبيق وانتظر 3 دقائق وأعد المحاولة.
number-elsewhere = هذا الرقم على { -platform } بالفعل
    .now = هو في حساب { -platform } آخر. إن كان الحساب لك فأزل الرقم منه وأعد المحاولة. وإلا فتواصل مع الدعم. وفريقنا على علم بذلك.
our-configuration = هناك مشكلة لدينا
    .now = أُبلغ فريقنا بذلك.
unrecognized = لا تستطيع هذه الصفحة عرض سبب التوقف
    .now = أعد تحميلها. إن استمر ذلك فأعطِ الدعم الرقم المرجعي.
unknown = حدث أمر غير متوقع لدى Meta
    .now = أُبلغ فريقنا بذلك. أعد المحاولة بعد بضع دقائق. إن تكرر ذلك فأعطِ الدعم الرقم المرجعي.
renewal-moves = الرقم لا يعمل في الحساب الذي اخترته
    .now = لا يكفي تجديد صلاحيته. أعد المحاولة لتسجيله لدى DoubleTick. وإن كان الآن لدى مزوّد آخر فستتوقف الرسائل هناك فورًا، ولا يمكن التراجع عن ذلك. ولتركه كما هو ابدأ من جديد.
sdk-blocked = لم يتم تحميل برنامج Meta النصي
    .now = أوقف الحماية من التتبع وحاجبات الإعلانات لهذه الصفحة، وتحقّق من اتصالك بالإنترنت، وأعد المحاولة.
sdk-forbidden = لا تسمح هذه الصفحة ببرنامج Meta النصي
    .now = تمنعه سياسة الأمان فيها. أعطِ هذا الرقم المرجعي لمن يدير هذه الصفحة أو للدعم.
sdk-slow = يتأخر تحميل برنامج Meta النصي
    .now = قد يكون اتصالك بطيئًا أو تعيقه أداة خصوصية. سنتابع فور وصوله. ويمكنك إعادة المحاولة أيضًا.
sdk-unreachable = تعذّر الاتصال بـ DoubleTick
    .now = تحقّق من اتصالك بالإنترنت وأعد المحاولة.

# After long tries, in the place of what is said while they go on.
gave-up = حاولنا طويلًا ثم توقفنا. أعد المحاولة. إن لم ينجح ذلك فأعطِ الدعم الرقم المرجعي.
gave-up-at-meta = لم تُتم Meta ذلك خلال 30 ثانية. افتح نافذة Meta مرة أخرى.

## What an error inside Meta's window means, and what to do: crates/contract/src/window_error.rs

at-meta-provider-not-allowed = لا تسمح لنا Meta بربط عملاء الآن. إصلاح ذلك علينا. أعد المحاولة لاحقًا. إن تكرر ذلك فأعطِ الدعم الرقم المرجعي.
at-meta-not-eligible = لا تقبل Meta هذا الرقم مع التطبيق بعد. استخدم WhatsApp Business App أكثر لبضعة أيام ثم أعد المحاولة. أو ابدأ من جديد واختر Cloud API الذي يُخرجه من التطبيق.
at-meta-linked-elsewhere = الرقم مرتبط بمحفظة أخرى. اخترها. لا تعرفها؟ اسأل مزوّدك الحالي.
at-meta-other-partner = للرقم مزوّد آخر في التطبيق. في WhatsApp Business App افصله من «الإعدادات» ثم «الحساب» ثم Business Platform. انتظر 15 دقيقة ثم أعد المحاولة.
at-meta-account-shared = يشترك مزوّد آخر في هذا الحساب. اختر بدلًا منه Create a WhatsApp Business Account (إنشاء حساب WhatsApp Business)، أو أوقف مشاركته أولًا في Meta Business Settings.
at-meta-number-in-use = الرقم على واتساب بالفعل. إن كان في تطبيق فاختر Coexistence، أو احذف الحساب هناك وأدخله مجددًا بعد 3 دقائق. وإن لم يكن في أي تطبيق فتواصل مع الدعم.
at-meta-number-blocked = حظر واتساب هذا الرقم. اطّلع على السبب وقدّم اعتراضًا في WhatsApp Manager أو Business Support Home لدى Meta. ثم أعد المحاولة.
at-meta-too-many-numbers = بلغت المحفظة حد الأرقام لدى Meta. احذف رقمًا لا تستخدمه في WhatsApp Manager ضمن Phone numbers (أرقام الهواتف)، أو وثّق المحفظة.
at-meta-too-many-accounts = بلغت حد Meta حاليًا. اختر واحدًا لديك، أو وثّق المحفظة.
at-meta-name-refused = لا تقبل Meta هذا الاسم. أدخل غيره، كاسم نشاطك التجاري.
at-meta-already-added = الرقم في حسابك بالفعل. ارجع واختره من القائمة.
at-meta-too-many-tries = محاولات كثيرة. انتظر حتى 12 ساعة ثم اختر الحساب والرقم نفسيهما.
at-meta-not-admin = هذا الملف الشخصي على فيسبوك ليس مسؤولًا عن المحفظة. اختر محفظة أخرى، أو احصل على Full control (التحكم الكامل)، أو ادعُ مسؤولًا.
at-meta-restricted = قيّدت Meta الحساب أو المحفظة أو الملف الشخصي. اطّلع على السبب وقدّم اعتراضًا في Business Support Home لدى Meta، أو اختر غيره.
at-meta-profile-too-new = هذا الملف الشخصي على فيسبوك جديد جدًا. سجّل الدخول بملف أقدم أو انتظر بضع ساعات.
at-meta-profile-check = تطلب Meta فحص أمان لهذا الملف الشخصي على فيسبوك، كالمصادقة الثنائية. أكمله ثم أعد المحاولة.
at-meta-app-outdated = إصدار WhatsApp Business App على هاتفك قديم جدًا. حدّثه ثم أعد المحاولة.
at-meta-not-on-app = الرقم ليس في WhatsApp Business App. ابدأ من جديد واختر Cloud API، أو سجّله في التطبيق أولًا.
at-meta-region-excluded = لا تقدّم Meta خدمة Coexistence لأرقام هذا البلد. ابدأ من جديد واختر Cloud API الذي يُخرجه من التطبيق.
at-meta-business-unverified = لم تُكمل Meta توثيق نشاطك التجاري. تحقّق من Meta Business Settings → Security Center (مركز الأمان) وأعد المحاولة عند اكتماله.
at-meta-meta-failed = هذه مشكلة لدى Meta، وعادةً تكون قصيرة. أعد المحاولة بعد بضع دقائق.

## What Meta said beyond that, for who wants to know

last-screen = آخر شاشة: { $screen }
meta-said = قالت Meta: { $message }
code = رمز خطأ Meta ‏{ $code }
session = جلسة Meta ‏{ $session }

## Why a request did not succeed: what happened and what now, in one text

unreachable = تعذّر الاتصال بـ DoubleTick. تحقّق من اتصالك بالإنترنت وأعد المحاولة. لم يضِع شيء.
otp-wrong =
    { $left ->
        [0] رمز خاطئ، ولم تبق محاولات. اطلب رمزًا جديدًا.
        [zero] رمز خاطئ، ولم تبق محاولات. اطلب رمزًا جديدًا.
        [one] رمز خاطئ. تحقّق من الأرقام. بقيت محاولة واحدة.
        [two] رمز خاطئ. تحقّق من الأرقام. بقيت محاولتان.
        [few] رمز خاطئ. تحقّق من الأرقام. بقيت { $left } محاولات.
        [many] رمز خاطئ. تحقّق من الأرقام. بقيت { $left } محاولة.
       *[other] رمز خاطئ. تحقّق من الأرقام. بقيت { $left } محاولة.
    }
otp-expired = انتهت صلاحية هذا الرمز. اطلب رمزًا جديدًا.
too-many = محاولات كثيرة. أعد المحاولة { IN($seconds) }.
otp-not-sent = تعذّر إرسال الرمز. تحقّق من الرقم وأعد المحاولة بعد دقيقة.
not-found = لم نجد هذا في حسابك. ربما هو في حساب آخر لك.
meta-silent = لا ترد Meta الآن. أعد المحاولة بعد دقيقة.
method-unavailable = هذا الخيار غير متاح بعد. اختر الآخر.
conflict = تغيّر شيء في هذه الأثناء. أعد تحميل الصفحة لترى أين وصلت.
number-already-here = هذا الرقم في حسابك على { -platform } بالفعل. انظر «الإعدادات» ثم «إدارة WABA».
bad-request = هذه الصفحة قديمة. أعد تحميلها وأعد المحاولة.
internal = حدث خطأ لدينا. أعد المحاولة بعد دقيقة. لم يضِع شيء.
