# A box to tick: messages to the phone that the customer signed in with.
message-me = راسلني على { $number } عند الانتهاء أو عند الحاجة إليّ

# Under it.
message-me-note = بضع رسائل فقط عبر WhatsApp أو SMS. لإيقافها أزل علامة الاختيار.

# The same by email, to the address of the customer's account on the platform.
email-me = راسلني بالبريد الإلكتروني على { $email } عند الانتهاء أو عند الحاجة إليّ

# Under it.
email-me-note = بضع رسائل فقط. لإيقافها أزل علامة الاختيار أو استخدم الرابط في إحدى الرسائل.
