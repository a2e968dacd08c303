# The number is live.
connected = DoubleTick: تم ربط الرقم { $number }. اطّلع على خطواتك التالية: { $link }

# It does not go on, and somebody else than the customer acts.
stopped = DoubleTick: ربط الرقم { $number } معلّق. اعرف السبب ومن يتولى الخطوة التالية: { $link }

# The customer must answer something, or go on.
needs-you = DoubleTick: نحتاج إليك لمتابعة ربط الرقم { $number }. اعرف المطلوب منك: { $link }

# The customer's colleague has been through Meta's window.
colleague-done = DoubleTick: أنهى زميلك خطوات Meta للرقم { $number }. تابع التقدّم: { $link }

# The time that was set for the move is less than an hour away.
cut-over-soon = DoubleTick: يُنقل الرقم { $number } خلال أقل من ساعة. غيّر الموعد من هنا: { $link }

# Meta rejected one template or more.
template-rejected = DoubleTick: رفضت Meta قوالب رسائل للرقم { $number }. اعرف أيّها: { $link }

# The access to the number that the customer gave us ends within days.
access-ending = DoubleTick: تنتهي صلاحية وصولنا إلى الرقم { $number } قريبًا. جدّدها من هنا: { $link }

# The number does not serve the account any more.
disconnected = DoubleTick: لم يعد الرقم { $number } مربوطًا. أعد ربطه من هنا: { $link }

# At the end of one that is sent over WhatsApp. STOP stays as it is: it is understood in every language.
how-to-stop = للتوقف عن تلقي هذه الرسائل، أرسل STOP.
