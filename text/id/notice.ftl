# A box to tick: messages to the phone that the customer signed in with.
message-me = Kirim pesan ke { $number } saat selesai atau saya diperlukan

# Under it.
message-me-note = Hanya beberapa pesan lewat WhatsApp atau SMS. Hapus centang untuk menonaktifkannya.
