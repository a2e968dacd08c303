# The number is live.
connected = DoubleTick: { $number } sudah terhubung. Lihat langkah berikutnya: { $link }
    .subject = { $number } sudah terhubung

# It does not go on, and somebody else than the customer acts.
stopped = DoubleTick: proses { $number } ditahan. Lihat penyebabnya dan siapa yang menindaklanjuti: { $link }
    .subject = Proses { $number } ditahan

# The customer must answer something, or go on.
needs-you = DoubleTick: Anda perlu melanjutkan proses { $number }. Lihat caranya: { $link }
    .subject = Anda perlu melanjutkan proses { $number }

# The customer's colleague has been through Meta's window.
colleague-done = DoubleTick: rekan Anda sudah selesai di Meta untuk { $number }. Pantau prosesnya: { $link }
    .subject = Rekan Anda sudah selesai di Meta untuk { $number }

# The time that was set for the move is less than an hour away.
cut-over-soon = DoubleTick: { $number } dipindahkan dalam satu jam ini. Ubah waktunya di sini: { $link }
    .subject = { $number } dipindahkan dalam satu jam ini

# Meta rejected one template or more.
template-rejected = DoubleTick: Meta menolak templat pesan { $number }. Lihat yang mana: { $link }
    .subject = Meta menolak templat pesan { $number }

# The access to the number that the customer gave us ends within days.
access-ending = DoubleTick: akses kami ke { $number } segera berakhir. Perpanjang di sini: { $link }
    .subject = Akses kami ke { $number } segera berakhir

# The number does not serve the account any more.
disconnected = DoubleTick: { $number } tidak lagi terhubung. Hubungkan ulang di sini: { $link }
    .subject = { $number } tidak lagi terhubung

# At the end of one that is sent over WhatsApp. STOP stays as it is: it is understood in every language.
how-to-stop = Balas STOP untuk berhenti menerima pesan ini.

# At the end of one that is sent by email, after an empty line.
email-how-to-stop = Anda meminta email ini tentang { $number }. Nonaktifkan di sini: { $link }

# The page that this link leads to: its heading, what comes of it, and its button.
email-stop-title = Nonaktifkan email ini?
email-stop-lead = Anda tidak akan menerima email lagi tentang { $number }. Anda bisa mengaktifkannya lagi di tempat Anda memintanya.
email-stop-button = Nonaktifkan

# The same page once they are off.
email-stopped = Email ini sudah dinonaktifkan
