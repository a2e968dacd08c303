# A box to tick: messages to the phone that the customer signed in with.
message-me = راسلني على { $number } عند الانتهاء أو عند الحاجة إليّ

# Under it.
message-me-note = بضع رسائل فقط عبر WhatsApp أو SMS. لإيقافها أزل علامة الاختيار.
