# The number is live.
connected = DoubleTick: { $number } sudah terhubung. Lihat langkah berikutnya: { $link }

# It does not go on, and somebody else than the customer acts.
stopped = DoubleTick: proses { $number } ditahan. Lihat penyebabnya dan siapa yang menindaklanjuti: { $link }

# The customer must answer something, or go on.
needs-you = DoubleTick: Anda perlu melanjutkan proses { $number }. Lihat caranya: { $link }

# The customer's colleague has been through Meta's window.
colleague-done = DoubleTick: rekan Anda sudah selesai di Meta untuk { $number }. Pantau prosesnya: { $link }

# The time that was set for the move is less than an hour away.
cut-over-soon = DoubleTick: { $number } dipindahkan dalam satu jam ini. Ubah waktunya di sini: { $link }

# Meta rejected one template or more.
template-rejected = DoubleTick: Meta menolak templat pesan { $number }. Lihat yang mana: { $link }

# The access to the number that the customer gave us ends within days.
access-ending = DoubleTick: akses kami ke { $number } segera berakhir. Perpanjang di sini: { $link }

# The number does not serve the account any more.
disconnected = DoubleTick: { $number } tidak lagi terhubung. Hubungkan ulang di sini: { $link }

# At the end of one that is sent over WhatsApp. STOP stays as it is: it is understood in every language.
how-to-stop = Balas STOP untuk berhenti menerima pesan ini.
