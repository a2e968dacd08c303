# Offers the link.
offer = Orang lain yang menjadi admin?

# What it is.
offer-lead = Buat tautan, lalu kirim kepada rekan yang menjadi admin portofolio bisnis. Rekan itu melalui jendela Meta untuk nomor ini, dan tidak memerlukan akun DoubleTick. Ia melihat nomornya dan di mana nomor itu, dan tidak ada lagi milik Anda. Tetaplah terhubung dengannya saat itu, dengan nomor di tangan: Meta mungkin mengirim kode atau pesan ke nomor itu.

# Makes it.
make = Buat tautan

# Makes another one.
make-another = Buat tautan baru

# Takes it back.
take-back = Tarik tautan

# There is a link.
link-unopened = Belum ada yang membuka tautan ini. Tautan berlaku sampai { TIME($until) }.

# It was opened.
link-opened = Rekan Anda telah membuka tautan ini. Tautan berlaku sampai { TIME($until) }.

# It was used.
link-used = Rekan Anda telah melalui jendela Meta. Tautan berlaku sampai { TIME($until) }.

# Above Meta's part, for the colleague.
lead = Seorang rekan meminta Anda mengerjakan bagian Meta, karena Anda admin portofolio bisnis. Jika Meta mengirim kode atau pesan ke nomor itu, rekan Anda yang menerimanya. Anda tidak melihat hal lain dari akunnya, dan tidak ada milik Anda yang ditampilkan kepadanya.

# The colleague's part is done.
done-title = Terima kasih, bagian Anda selesai

# Under it.
done = Rekan Anda melanjutkan dari sini, dan melihat hasilnya. Anda dapat menutup halaman ini.

# A link that does not work.
over-title = Tautan ini tidak berlaku lagi

# Why, whether the number is safe, and what now.
over = Tautan ini terlalu lama, sudah ditarik, ditinggalkan, atau digantikan yang lebih baru. Nomornya aman, di mana pun sekarang. Minta tautan baru kepada rekan Anda.
