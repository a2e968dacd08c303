# A box to tick: messages to the phone that the customer signed in with.
message-me = Kirim pesan ke { $number } saat selesai atau saya diperlukan

# Under it.
message-me-note = Hanya beberapa pesan lewat WhatsApp atau SMS. Hapus centang untuk menonaktifkannya.

# The same by email, to the address of the customer's account on the platform.
email-me = Kirim email ke { $email } saat selesai atau saya diperlukan

# Under it.
email-me-note = Hanya beberapa email. Untuk menonaktifkannya, hapus centang atau gunakan tautan di email.
