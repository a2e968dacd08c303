### مسرد المصطلحات. مخاطبة مهذبة بصيغة المفرد؛ عربية فصحى ميسّرة.
### number: رقم · move: نقل · connect: ربط · provider: مزوّد (present provider: مزوّدك الحالي؛ old provider: مزوّدك السابق)
### template: قالب · display name: الاسم المعروض · messaging limit: حد المراسلة · quality rating: تقييم الجودة
### two-step verification: التحقق بخطوتين · one-time password: كلمة مرور لمرة واحدة · portfolio: محفظة الأعمال · access: صلاحية الوصول
### consent: موافقة · reference: رقم مرجعي · support: الدعم · attempt: عملية. تبقى أسماء Meta وأزرارها بالإنجليزية.

# After a fault of our own.
crashed = حدث خطأ في هذه الصفحة
    .now = تقدّمك محفوظ، ورقمك بأمان أيضًا: كلاهما مخزّن على خادمنا، لا في هذه الصفحة.

# The product.
brand = DoubleTick

# A link, before anything else in the tab order.
skip-to-content = الانتقال إلى المحتوى

# Goes back.
back = رجوع

# Tries again.
try-again = إعادة المحاولة

# An attempt could not be fetched.
not-shown = لا يمكننا عرض هذا الآن

# A label, with a reference behind it.
reference = الرقم المرجعي للدعم

# A link beside it.
support = تواصل مع الدعم

# Nobody is signed in any more.
signed-out = لقد تم تسجيل خروجك. سجّل الدخول مجددًا: ستجد كل شيء كما تركته.

# The title of the strip that every screen of an attempt carries.
where-title = أين رقمي؟

## Who serves the number, in a few words

whereabouts-origin-other-provider = لدى مزوّدك الحالي
whereabouts-origin-business-app = على WhatsApp Business App
whereabouts-origin-new = ليس على واتساب بعد
whereabouts-moving-other-provider = قيد النقل إلى DoubleTick
whereabouts-moving = قيد الربط مع DoubleTick
whereabouts-double-tick-business-app = في التطبيق ولدى DoubleTick
whereabouts-double-tick = لدى DoubleTick
whereabouts-renewal = لدى DoubleTick: يلزم تجديد الصلاحية
whereabouts-both = لدى DoubleTick ولدى مزوّدك السابق
whereabouts-elsewhere = في حساب DoubleTick آخر

## Is my number safe?

safe-origin-other-provider = رقمك بأمان: لم ننقله، ولم نغيّر شيئًا لدى مزوّدك الحالي.
safe-origin-business-app = رقمك بأمان: لم نغيّر شيئًا في التطبيق.
safe-origin-new = رقمك بأمان: لم نربطه بعد.
safe-moving-other-provider = لم يُفقد رقمك: طلبنا من Meta نقله وننتظر الرد. هو لدى مزوّدك الحالي أو لدى DoubleTick أو لدى كليهما، ولا يكون أبدًا بلا مكان.
safe-moving = رقمك بأمان: طلبنا من Meta ربطه وننتظر الرد.
safe-double-tick-business-app = رقمك بأمان: يعمل في التطبيق ومع DoubleTick.
safe-double-tick = رقمك بأمان: هو لدى DoubleTick.
safe-renewal = يبقى رقمك في مكانه: تمنح DoubleTick صلاحية الوصول إليه مجددًا فحسب.
safe-both = رقمك بأمان: يعمل مع DoubleTick، ولدى مزوّدك السابق أيضًا.
safe-unchanged = رقمك بأمان: لم نغيّر شيئًا.

## What is wrong with a phone number

phone-empty = أدخل رقم الهاتف.
phone-no-country-code = ابدأ برمز البلد، مثل +91 للهند أو +1 للولايات المتحدة.
phone-not-digits = يتكوّن رقم الهاتف من أرقام فقط. احذف الحروف والرموز الأخرى.
phone-too-short = هذا الرقم قصير جدًا. تأكد من عدم نقصان أي خانة.
phone-too-long = هذا الرقم طويل جدًا. تأكد من عدم تكرار أي خانة.
phone-not-assigned = لا يوجد رقم كهذا في هذا البلد. تحقّق من رمز البلد ومن الأرقام.
phone-not-served = لا يمكننا إرسال رموز إلى هذا الرقم. استخدم رقم هاتف جوّال من بلد تتوفّر فيه DoubleTick، أو اسأل فريق الدعم لدينا.

# The menu of languages.
language = اللغة
    .failed = تعذّر جلب هذه اللغة. تحقّق من اتصالك بالإنترنت ثم أعد المحاولة.

# The browser has no network.
offline = أنت غير متصل بالإنترنت. ما أدخلته محفوظ، وما ترسله يخرج عندما يعود الاتصال. والنقل الذي بدأ يستمر من دون هذه الصفحة.

# An answer takes long.
slow = يستغرق هذا وقتًا أطول من المعتاد: الاتصال أو خادمنا بطيء. ليس عليك فعل شيء.

# Copies what stands beside it.
copy = نسخ

# It did.
copied = تم النسخ

# A country, whose phone numbers are written and read in its own way.
country = البلد

# Where countries are searched.
country-search = ابحث بالاسم أو الرمز

# How many are found: their number follows.
countries-found = البلدان التي عُثر عليها:
