# Offers the link.
offer = لست المسؤول؟ ادعُ شخصًا آخر

# What it is.
offer-lead = أرسل رابطًا إلى أحد مسؤولي محفظة الأعمال. سيسجّل الدخول بفيسبوك ويؤكّد هذا الرقم، ولن يرى شيئًا آخر في حسابك. أبقِ الهاتف قريبًا منك، فقد يطلب منك رمزًا.

# Makes it.
make = إنشاء رابط

# Makes another one.
make-another = إنشاء رابط جديد

# Takes it back.
take-back = إلغاء الرابط

# There is a link.
link-unopened = لم يُفتح بعد. يعمل الرابط حتى { TIME($until) }.

# It was opened.
link-opened = فتح زميلك الرابط. ويعمل حتى { TIME($until) }.

# It was used.
link-used = أنهى زميلك خطوات Meta. ويعمل الرابط حتى { TIME($until) }.

# Above Meta's part, for the colleague.
lead = دعاك زميلك، بصفتك مسؤولًا عن محفظة الأعمال، إلى ربط هذا الرقم. اطلب منه أي رمز ترسله Meta إلى الرقم. ولا يرى أيٌّ منكما شيئًا آخر في حساب الآخر.

# The colleague's part is done.
done-title = شكرًا، انتهى دورك

# Under it.
done = سيرى زميلك النتيجة. يمكنك إغلاق هذه الصفحة.

# A link that does not work.
over-title = لم يعد هذا الرابط يعمل

# Why, whether the number is safe, and what now.
over = انتهت مدته أو أُلغي أو حلّ محله رابط أحدث. والرقم بأمان أينما كان. اطلب من زميلك رابطًا جديدًا.

# The message that brings the link to the colleague. The customer sends it.
ask = أرجو مساعدتي في ربط رقم واتساب الخاص بنا { $number } بـ { -platform }. افتح هذا الرابط وسجّل الدخول إلى فيسبوك بصفتك مسؤولًا عن محفظة أعمالنا: { $link }

# Above Meta's part, for the colleague, where it is known who asks: a name or a phone number.
lead-from = دعاك { $who }، بصفتك مسؤولًا عن محفظة الأعمال، إلى ربط هذا الرقم بـ { -platform }. اطلب منه أي رمز ترسله Meta إلى الرقم. ولا يرى أيٌّ منكما شيئًا آخر في حساب الآخر.
