# Offers the link.
offer = Bukan admin? Undang seseorang

# What it is.
offer-lead = Kirim tautan ke admin portofolio bisnis Anda. Ia akan masuk dengan Facebook dan mengonfirmasi nomor ini. Ia tidak bisa melihat hal lain di akun Anda. Siapkan ponsel Anda, ia mungkin meminta kode.

# Makes it.
make = Buat tautan

# Makes another one.
make-another = Buat tautan baru

# Takes it back.
take-back = Cabut tautan

# There is a link.
link-unopened = Belum dibuka. Tautan berlaku sampai { TIME($until) }.

# It was opened.
link-opened = Rekan Anda sudah membuka tautan. Tautan berlaku sampai { TIME($until) }.

# It was used.
link-used = Rekan Anda sudah selesai di Meta. Tautan berlaku sampai { TIME($until) }.

# Above Meta's part, for the colleague.
lead = Rekan Anda mengundang Anda sebagai admin portofolio bisnis untuk menghubungkan nomor ini. Minta kepadanya kode apa pun yang dikirim Meta ke nomor itu. Anda berdua tidak bisa melihat hal lain di akun satu sama lain.

# The colleague's part is done.
done-title = Terima kasih, bagian Anda selesai

# Under it.
done = Rekan Anda akan melihat hasilnya. Anda boleh menutup halaman ini.

# A link that does not work.
over-title = Tautan ini tidak berlaku lagi

# Why, whether the number is safe, and what now.
over = Masa berlakunya habis, dicabut, atau sudah diganti. Nomornya aman, di mana pun berada. Minta tautan baru kepada rekan Anda.

# The message that brings the link to the colleague. The customer sends it.
ask = Tolong bantu hubungkan nomor WhatsApp kita { $number } ke { -platform }. Buka tautan ini dan masuk dengan Facebook sebagai admin portofolio bisnis kita: { $link }

# Above Meta's part, for the colleague, where it is known who asks: a name or a phone number.
lead-from = { $who } mengundang Anda sebagai admin portofolio bisnis untuk menghubungkan nomor ini ke { -platform }. Minta kepadanya kode apa pun yang dikirim Meta ke nomor itu. Anda berdua tidak bisa melihat hal lain di akun satu sama lain.
