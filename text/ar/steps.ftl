# The first question: the heading of the first screen.
where-title = أين رقمك الآن؟

# Under it.
where-lead = إجابتك تحدّد طريقة ربطه.

# An answer to it.
today-shared = في WhatsApp Business App ولدى مزوّد آخر أيضًا (Coexistence)

# What follows for a number that is in the app and with another provider.
obstacle-shared = الرقم الموجود في WhatsApp Business App لا يمكن نقله من مزوّد آخر. افصله أولًا عن ذلك المزوّد من داخل التطبيق، ثم اربطه بـ { -platform } إلى جانب التطبيق.

# The button for who has done that.
left-provider = لقد فصلته

# The button for who has deleted the account in the app.
left-app = لقد حذفته من التطبيق

# Which step of the preparation this is.
step-of = الخطوة { NUMBER($at) } من { NUMBER($of) }

# The heading of the first step.
step-number = ما رقم واتساب الخاص بك؟

# Under it.
number-lead = لن يُنقل شيء الآن. نحفظ إجاباتك في هذا المتصفح.

# On to the next step.
continue = متابعة

# Above the list of what is wrong, as links to the fields.
problems = صحّح ما يلي للمتابعة:

# Under the heading of what is required.
checks-lead = ترفض Meta الرقم من دون هذه البنود. ضع علامة على كل بند بعد التحقق منه.

# Links to the very place at Meta.
open-phone-numbers = فتح Phone numbers في WhatsApp Manager

open-people = فتح People في Meta Business Settings

open-security = فتح Security Center

open-billing = فتح Billing and payments

open-templates = فتح Message templates

open-waba = فتح WhatsApp accounts في Meta Business Settings

# Under the field of the old WABA ID.
paste-hint = يمكنك أيضًا لصق عنوان صفحة الحساب هنا.

# Opens a message to the old provider.
ask-provider = اطلب ذلك من مزوّدك

# Above the message.
ask-provider-lead = إذا كان مزوّدك وحده يستطيع تغيير ذلك، فأرسل إليه هذه الرسالة:

# The message, from the customer to their provider.
ask-two-step = مرحبًا، يُرجى إيقاف التحقق بخطوتين (رمز PIN المكوّن من 6 أرقام) لرقم واتساب الخاص بنا { $number }، من دون حذف الرقم. شكرًا.

# The same, to be made an admin.
ask-admin = مرحبًا، أيّ محفظة أعمال تملك رقم واتساب الخاص بنا { $number }؟ يُرجى جعلنا مسؤولين فيها (Full control). شكرًا.

# What small drawings show, for who cannot see them.
picture-two-step = رسم: إعدادات رقم في WhatsApp Manager والتحقق بخطوتين متوقف

picture-people = رسم: قائمة الأشخاص في Meta Business Settings وبجانب اسمك Full control

picture-code = رسم: هاتف وصله رمز من 6 أرقام

picture-name = رسم: قائمة الأرقام في WhatsApp Manager والاسم المعروض موافق عليه

# For who cannot check everything now.
not-yet = لست جاهزًا بعد؟

# What becomes of the answers.
not-yet-lead = تبقى إجاباتك في هذا المتصفح حتى تسجّل الخروج. عُد متى شئت وتابع من هنا.

# A calendar file.
remind-me = إضافة تذكير ليوم غد إلى تقويمي

# The title of that entry.
reminder-title = ربط { $number } بـ { -platform }

# Under the heading of what is recommended.
tips-lead = ليست إلزامية، لكنها توفّر وقتك. يمكنك تخطّيها.

# Under the question when the number moves.
time-lead = اختر وقتًا هادئًا. الرسائل التي تُرسل لحظة نقل الرقم لن تصل.

# Times that are suggested.
tonight = الليلة ({ TIME($at) })

tomorrow-morning = صباح الغد ({ TIME($at) })

tomorrow-night = مساء الغد ({ TIME($at) })

# A calendar file with the time that was chosen.
add-to-calendar = إضافة إلى تقويمي

# The title of that entry.
calendar-title = نقل { $number } إلى { -platform }

# What was entered, above the consent.
summary-number = الرقم

summary-when = النقل

time-at = { TIME($at) }

# Goes back to it.
change-number = تغيير الرقم

change-time = تغيير الوقت

# Asked before an attempt is given up.
start-over-title = هل تريد البدء من جديد؟

# What is lost and what stays.
ends-attempt = تنتهي هذه المحاولة. يبقى رقمك حيث هو. نحتفظ بإجاباتك للمحاولة التالية.

ends-schedule = يُلغى النقل المجدوَل وتنتهي هذه المحاولة. يبقى رقمك حيث هو. نحتفظ بإجاباتك للمحاولة التالية.

ends-renewal = تنتهي هذه المحاولة. يبقى رقمك لدى { -platform } كما هو الآن.

# The button that means it.
start-over-yes = إنهاؤها والبدء من جديد

# The button that leaves everything as it is.
not-now = ليس الآن

# Asked before the link for a teammate is revoked.
take-back-lead = يتوقف الرابط عن العمل فورًا ولن يستطيع زميلك المتابعة به. يمكنك إنشاء رابط جديد.

# The button that means it.
take-back-yes = نعم، ألغِ الرابط

# A fold before Meta's window: the same on a phone or a computer.
other-device = المتابعة على جهاز آخر

# Under it, before the QR code and the link.
other-device-lead = امسح الرمز بهاتفك أو أرسل الرابط إلى نفسك. سجّل الدخول هناك بالطريقة نفسها، وستجد كل ما أدخلته.

# What the QR code is, for who can't see it.
other-device-code = رمز QR لرابط هذه الصفحة
