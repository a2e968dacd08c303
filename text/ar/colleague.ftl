# Offers the link.
offer = هل المسؤول شخص آخر؟

# What it is.
offer-lead = أنشئ رابطًا وأرسله إلى زميل مسؤول في محفظة الأعمال. يمرّ بنافذة Meta لهذا الرقم، ولا يحتاج إلى حساب في DoubleTick. يرى الرقم ومكانه، ولا يرى شيئًا آخر لديك. ابقَ على تواصل معه حينها والرقم في متناولك: قد ترسل Meta إليه رمزًا أو رسالة.

# Makes it.
make = إنشاء رابط

# Makes another one.
make-another = إنشاء رابط جديد

# Takes it back.
take-back = سحب الرابط

# There is a link.
link-unopened = لم يفتح أحد الرابط بعد. يعمل حتى { TIME($until) }.

# It was opened.
link-opened = فتح زميلك الرابط. يعمل حتى { TIME($until) }.

# It was used.
link-used = أنهى زميلك نافذة Meta. يعمل الرابط حتى { TIME($until) }.

# Above Meta's part, for the colleague.
lead = يطلب منك زميل أن تقوم بالجزء الخاص بـ Meta، لأنك مسؤول في محفظة الأعمال. إن أرسلت Meta رمزًا أو رسالة إلى الرقم فهي لدى زميلك. لا ترى شيئًا آخر من حسابه، ولا يُعرض عليه شيء مما لديك.

# The colleague's part is done.
done-title = شكرًا، انتهى دورك

# Under it.
done = يتابع زميلك من هنا ويرى النتيجة. يمكنك إغلاق هذه الصفحة.

# A link that does not work.
over-title = لم يعد هذا الرابط يعمل

# Why, whether the number is safe, and what now.
over = هو قديم جدًا، أو سُحب، أو جرى التخلي عنه، أو حلّ محله رابط أحدث. الرقم آمن أينما كان الآن. اطلب من زميلك رابطًا جديدًا.
