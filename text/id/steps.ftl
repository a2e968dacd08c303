# The first question: the heading of the first screen.
where-title = Di mana nomor Anda sekarang?

# Under it.
where-lead = Jawaban Anda menentukan cara menghubungkannya.

# An answer to it.
today-shared = Di WhatsApp Business App dan di penyedia lain (Coexistence)

# What follows for a number that is in the app and with another provider.
obstacle-shared = Nomor yang ada di WhatsApp Business App tidak bisa dipindahkan dari penyedia lain. Putuskan dulu dari penyedia itu di aplikasi. Setelah itu, hubungkan ke { -platform } sambil tetap memakai aplikasi.

# The button for who has done that.
left-provider = Sudah saya putuskan

# The button for who has deleted the account in the app.
left-app = Sudah saya hapus di aplikasi

# Which step of the preparation this is.
step-of = Langkah { NUMBER($at) } dari { NUMBER($of) }

# The heading of the first step.
step-number = Berapa nomor WhatsApp Anda?

# Under it.
number-lead = Belum ada yang dipindahkan. Jawaban Anda disimpan di browser ini.

# On to the next step.
continue = Lanjutkan

# Above the list of what is wrong, as links to the fields.
problems = Perbaiki ini untuk melanjutkan:

# Under the heading of what is required.
checks-lead = Tanpa ini, Meta menolak nomornya. Centang setiap poin setelah Anda periksa.

# Links to the very place at Meta.
open-phone-numbers = Buka Phone numbers di WhatsApp Manager

open-people = Buka People di Meta Business Settings

open-security = Buka Security Center

open-billing = Buka Billing and payments

open-templates = Buka Message templates

open-waba = Buka WhatsApp accounts di Meta Business Settings

# Under the field of the old WABA ID.
paste-hint = Anda juga bisa menempelkan alamat halaman akun di sini.

# Opens a message to the old provider.
ask-provider = Minta bantuan penyedia Anda

# Above the message.
ask-provider-lead = Jika hanya penyedia Anda yang bisa mengubahnya, kirim pesan ini:

# The message, from the customer to their provider.
ask-two-step = Halo, mohon nonaktifkan verifikasi dua langkah (PIN 6 angka) untuk nomor WhatsApp kami { $number }. Mohon jangan hapus nomornya. Terima kasih.

# The same, to be made an admin.
ask-admin = Halo, portofolio bisnis mana yang memiliki nomor WhatsApp kami { $number }? Mohon jadikan kami adminnya (Full control). Terima kasih.

# What small drawings show, for who cannot see them.
picture-two-step = Gambar: pengaturan nomor di WhatsApp Manager dengan verifikasi dua langkah nonaktif

picture-people = Gambar: daftar orang di Meta Business Settings dengan Full control di samping nama Anda

picture-code = Gambar: ponsel yang menerima kode 6 angka

picture-name = Gambar: daftar nomor di WhatsApp Manager dengan nama tampilan yang disetujui

# For who cannot check everything now.
not-yet = Belum siap?

# What becomes of the answers.
not-yet-lead = Jawaban Anda tersimpan di browser ini sampai Anda keluar dari akun. Kembali kapan saja dan lanjutkan dari sini.

# A calendar file.
remind-me = Tambahkan pengingat besok ke kalender saya

# The title of that entry.
reminder-title = Hubungkan { $number } ke { -platform }

# Under the heading of what is recommended.
tips-lead = Tidak wajib, tetapi menghemat waktu. Boleh dilewati.

# Under the question when the number moves.
time-lead = Pilih waktu yang sepi. Pesan yang sedang dikirim saat nomor pindah tidak akan sampai.

# Times that are suggested.
tonight = Malam ini ({ TIME($at) })

tomorrow-morning = Besok pagi ({ TIME($at) })

tomorrow-night = Besok malam ({ TIME($at) })

# A calendar file with the time that was chosen.
add-to-calendar = Tambahkan ke kalender saya

# The title of that entry.
calendar-title = { $number } pindah ke { -platform }

# What was entered, above the consent.
summary-number = Nomor

summary-when = Pemindahan

time-at = { TIME($at) }

# Goes back to it.
change-number = Ubah nomor

change-time = Ubah waktu

# Asked before an attempt is given up.
start-over-title = Mulai ulang?

# What is lost and what stays.
ends-attempt = Proses ini berakhir. Nomor Anda tetap di tempatnya. Jawaban Anda disimpan untuk proses berikutnya.

ends-schedule = Pemindahan terjadwal dibatalkan dan proses ini berakhir. Nomor Anda tetap di tempatnya. Jawaban Anda disimpan untuk proses berikutnya.

ends-renewal = Proses ini berakhir. Nomor Anda tetap di { -platform } seperti sekarang.

# The button that means it.
start-over-yes = Akhiri dan mulai ulang

# The button that leaves everything as it is.
not-now = Nanti saja

# Asked before the link for a teammate is revoked.
take-back-lead = Tautan langsung berhenti berfungsi dan rekan Anda tidak bisa melanjutkan dengannya. Anda bisa membuat yang baru.

# The button that means it.
take-back-yes = Ya, cabut tautan

# A fold before Meta's window: the same on a phone or a computer.
other-device = Lanjutkan di perangkat lain

# Under it, before the QR code and the link.
other-device-lead = Pindai dengan ponsel, atau kirim tautannya ke diri sendiri. Masuk di sana dengan cara yang sama. Semua yang Anda isi sudah ada di sana.

# What the QR code is, for who can't see it.
other-device-code = Kode QR berisi tautan ke halaman ini
