# The number is live.
connected = DoubleTick: تم ربط الرقم { $number }. اطّلع على خطواتك التالية: { $link }
    .subject = تم ربط الرقم { $number }

# It does not go on, and somebody else than the customer acts.
stopped = DoubleTick: ربط الرقم { $number } معلّق. اعرف السبب ومن يتولى الخطوة التالية: { $link }
    .subject = ربط الرقم { $number } معلّق

# The customer must answer something, or go on.
needs-you = DoubleTick: نحتاج إليك لمتابعة ربط الرقم { $number }. اعرف المطلوب منك: { $link }
    .subject = نحتاج إليك لمتابعة ربط الرقم { $number }

# The customer's colleague has been through Meta's window.
colleague-done = DoubleTick: أنهى زميلك خطوات Meta للرقم { $number }. تابع التقدّم: { $link }
    .subject = أنهى زميلك خطوات Meta للرقم { $number }

# The time that was set for the move is less than an hour away.
cut-over-soon = DoubleTick: يُنقل الرقم { $number } خلال أقل من ساعة. غيّر الموعد من هنا: { $link }
    .subject = يُنقل الرقم { $number } خلال أقل من ساعة

# Meta rejected one template or more.
template-rejected = DoubleTick: رفضت Meta قوالب رسائل للرقم { $number }. اعرف أيّها: { $link }
    .subject = رفضت Meta قوالب رسائل للرقم { $number }

# The access to the number that the customer gave us ends within days.
access-ending = DoubleTick: تنتهي صلاحية وصولنا إلى الرقم { $number } قريبًا. جدّدها من هنا: { $link }
    .subject = تنتهي صلاحية وصولنا إلى الرقم { $number } قريبًا

# The number does not serve the account any more.
disconnected = DoubleTick: لم يعد الرقم { $number } مربوطًا. أعد ربطه من هنا: { $link }
    .subject = لم يعد الرقم { $number } مربوطًا

# At the end of one that is sent over WhatsApp. STOP stays as it is: it is understood in every language.
how-to-stop = للتوقف عن تلقي هذه الرسائل، أرسل STOP.

# At the end of one that is sent by email, after an empty line.
email-how-to-stop = طلبتَ هذه الرسائل بشأن الرقم { $number }. أوقفها من هنا: { $link }

# The page that this link leads to: its heading, what comes of it, and its button.
email-stop-title = هل تريد إيقاف هذه الرسائل؟
email-stop-lead = لن تصلك رسائل بريد إلكتروني أخرى بشأن الرقم { $number }. يمكنك تفعيلها مجددًا من الشاشة التي طلبتها منها.
email-stop-button = إيقاف

# The same page once they are off.
email-stopped = تم إيقاف هذه الرسائل
