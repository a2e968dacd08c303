# After a fault of our own.
crashed = حدث خطأ في هذه الصفحة
    .now = رقمك وتقدّمك بأمان. كلاهما محفوظ على خادمنا.

# The product.
brand = DoubleTick

# A link, before anything else in the tab order.
skip-to-content = الانتقال إلى المحتوى

# Goes back.
back = رجوع

# A newer server says what this page does not know.
newer = هذه الصفحة قديمة
    .asks = نحتاج إلى شيء منك. أعد تحميل الصفحة لتراه.
    .waits = أعد تحميلها لترى الحالة الآن.

# The same, in the place of what is not known.
reload-to-see = أعد التحميل لترى

# Tries again.
try-again = إعادة المحاولة

# An attempt could not be fetched.
not-shown = لا يمكننا عرض هذا الآن

# A label, with a reference behind it.
reference = الرقم المرجعي للدعم

# A link beside it.
support = التواصل مع الدعم

# Nobody is signed in any more.
signed-out = تم تسجيل خروجك. سجّل الدخول لتكمل من حيث توقفت.

# The title of the strip that every screen of an attempt carries.
where-title = أين رقمي؟

## Who serves the number, in a few words

whereabouts-origin-other-provider = لدى مزوّدك الحالي
whereabouts-origin-business-app = في WhatsApp Business App
whereabouts-origin-new = ليس على واتساب بعد
whereabouts-moving-other-provider = قيد النقل إلى { -platform }
whereabouts-moving = قيد الربط مع { -platform }
whereabouts-double-tick-business-app = في التطبيق وعلى { -platform }
whereabouts-double-tick = على { -platform }
whereabouts-renewal = على { -platform }، ويلزم تجديد الصلاحية
whereabouts-both = على { -platform } ولدى مزوّدك السابق
whereabouts-elsewhere = في حساب { -platform } آخر
whereabouts-before = حيث كان من قبل

## Is my number safe?

safe-origin-other-provider = رقمك بأمان. لم نغيّر شيئًا لدى مزوّدك الحالي.
safe-origin-business-app = رقمك بأمان. لم نغيّر شيئًا في التطبيق.
safe-origin-new = رقمك بأمان. لم نربطه بعد.
safe-moving-other-provider = رقمك لم يضِع. ننتظر رد Meta. وهو الآن لدى مزوّدك الحالي أو على { -platform } أو لدى الاثنين.
safe-moving = رقمك بأمان. ننتظر أن تربطه Meta.
safe-double-tick-business-app = رقمك بأمان. يعمل في التطبيق وعلى { -platform }.
safe-double-tick = رقمك بأمان. وهو على { -platform }.
safe-renewal = يبقى رقمك في مكانه. أنت تجدّد صلاحية DoubleTick فقط.
safe-both = رقمك بأمان. يعمل على { -platform } ولدى مزوّدك السابق.
safe-unchanged = رقمك بأمان. لم نغيّر شيئًا.
safe-unrecognized = رقمك لم يضِع. أعد التحميل لترى مكانه.

## What is wrong with a phone number

phone-empty = أدخل رقم هاتف.
phone-no-country-code = ابدأ برمز البلد، مثل +971 أو +966.
phone-not-digits = استخدم الأرقام فقط.
phone-too-short = هذا الرقم قصير جدًا. تحقّق من عدم نقص خانة.
phone-too-long = هذا الرقم طويل جدًا. تحقّق من عدم زيادة خانة.
phone-not-assigned = هذا الرقم غير موجود. تحقّق من رمز البلد والأرقام.
phone-not-served = لا يمكننا إرسال رموز إلى هذا الرقم. استخدم رقم جوال من بلد تتوفر فيه خدمة DoubleTick.
phone-unrecognized = لا يمكن استخدام هذا الرقم. تحقّق منه أو أعد تحميل الصفحة.

# The menu of languages.
language = اللغة
    .failed = لم يتم تحميل هذه اللغة. تحقّق من اتصالك بالإنترنت وأعد المحاولة.

# The browser has no network.
offline = أنت غير متصل. سنرسل ما أدخلته عند عودة الاتصال. والنقل الذي بدأ يستمر.

# An answer takes long.
slow = يستغرق هذا وقتًا أطول من المعتاد. لا يلزمك فعل شيء.

# Copies what stands beside it.
copy = نسخ

# It did.
copied = تم النسخ

# A country, whose phone numbers are written and read in its own way.
country = البلد

# Where countries are searched.
country-search = البحث بالاسم أو الرمز

# How many are found: their number follows.
countries-found = عدد البلدان:

# A link that opens WhatsApp with a text to send.
send-whatsapp = إرسال عبر واتساب

# Opens the phone's share sheet.
share = مشاركة
