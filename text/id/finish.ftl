### Glosarium. Sapaan Anda; bahasa resmi yang ringkas.
### number: nomor · move: pindah, memindahkan, pemindahan · connect: menghubungkan · provider: penyedia (present provider: penyedia Anda saat ini; old provider: penyedia lama)
### template: templat · display name: nama tampilan · messaging limit: batas pesan · quality rating: peringkat kualitas
### two-step verification: verifikasi dua langkah · one-time password: kata sandi sekali pakai · portfolio: portofolio bisnis · access: akses
### consent: persetujuan · reference: referensi · support: dukungan · attempt: proses. Nama dari Meta dan tombolnya tetap dalam bahasa Inggris.

# Under it.
working-lead = Ini memakan waktu satu atau dua menit. Anda boleh menutup halaman ini: proses berlanjut, dan Anda menemukannya lagi di sini.
waiting-lead = Anda boleh menutup halaman ini: kami melanjutkannya sendiri, dan Anda menemukannya lagi di sini.

# As long as only this page has what it takes.
keep-open = Biarkan halaman ini terbuka sebentar: konfirmasi Meta sedang melewatinya.

# A finish without its code.
awaiting-code = Meta menyatakan bahwa Anda sudah selesai, tetapi konfirmasinya belum sampai kepada kami. Kami sedang mencarinya.

# No line to the server.
link-lost = Kami tidak dapat menjangkau DoubleTick sekarang. Tidak ada yang hilang: yang sudah dimulai terus berjalan tanpa halaman ini, yang akan menyusul sendiri.

# The cut-over waits for its time.
scheduled-title = Siap dipindahkan

# Does not wait.
move-now = Pindahkan sekarang

# Before it doesn't.
move-now-lead = Ini tidak dapat dibatalkan. Penyedia lama langsung berhenti, kecuali Meta menambahkan DoubleTick di sampingnya.

# The button that means it.
move-now-button = Ya, pindahkan sekarang

# Another time.
move-later = Tetapkan waktu lain

# The button that does.
set-time = Tetapkan waktu ini

# Several numbers, and none is theirs.
pick-title = Nomor mana yang Anda bawa?

# None is chosen yet.
pick-one = Pilih nomor dulu.

# The button.
pick-button = Lanjut dengan nomor ini

# It is none of them.
none-of-these = Bukan semua ini: mulai dari awal

# Another number than they said.
confirm-title = Apakah ini nomor yang benar?

# The button.
confirm-button = Ya, lanjut dengan nomor ini

# It isn't.
not-this-number = Tidak: mulai dari awal, dan pilih yang benar di jendela Meta

# Verification by us.
verify-title = Verifikasi nomor Anda

# The same, where we must know that the number is theirs.
proof-title = Konfirmasi bahwa nomor ini milik Anda

# Under it: what else leads on.
proof-help = Tidak menerima kodenya? Mulai lagi dan lewati jendela Meta sekali lagi, atau berikan referensi ini kepada dukungan kami: tim kami dapat memeriksanya dengan cara lain.

# It may not be entered any more.
no-tries-left = Kodenya terlalu sering salah. Minta yang baru.

# The field.
code = Kode dari Meta

# The same for a code that we sent.
proof-code = Kode dari DoubleTick

# Its hint.
code-hint = 6 angka

# The button.
verify = Verifikasi

# Six digits are wanted.
six-digits = Masukkan 6 angka itu.

# The number has a PIN.
pin-title = Masukkan PIN nomor ini

# Under it.
pin-lead = Nomor ini memiliki PIN verifikasi dua langkah, dan Meta memintanya. Jika Anda tidak mengetahuinya, tanyakan kepada yang menyetelnya, misalnya penyedia Anda. Atau matikan di WhatsApp Manager: Account tools, Phone numbers, nomornya, Two-step verification. Lalu masukkan 6 digit pilihan Anda: itu menjadi PIN-nya.

# The field.
pin = PIN verifikasi dua langkah

# It was wrong.
pin-wrong = Meta menyatakan bahwa ini bukan PIN nomor itu. Setelah beberapa kali salah, Meta menguncinya untuk sementara.

# The button.
send-pin = Lanjut dengan PIN ini

# While an answer is sent.
sending = Sebentar…

# The end.
connected = Terhubung

# Beside it: the old provider is still to be removed.
one-thing-left = Tinggal satu hal

# The facts of before and after.
facts-title = Menurut laporan Meta
facts-title-lost = Menurut laporan terakhir Meta

# How it was before, where it hasn't.
as-before = seperti sebelumnya

# Whether it can send.
can-send = Dapat mengirim pesan

# Meta did not say.
not-said = Meta tidak menyatakannya. Tanyakan lagi sebentar lagi.

# A payment method is missing.
wants-payment = Tambahkan metode pembayaran: WhatsApp Manager → Billing and payments. Nomor ini sudah menerima pesan, dan mengirim templat begitu Meta memilikinya.

# Looks again.
check-again = Tanya Meta lagi

# While it looks.
checking = Bertanya kepada Meta…

# The templates.
templates-title = Templat

# Nobody said where they are.
templates-unknown = Tidak ada yang dibawa serta, karena kami tidak mengetahui ID WABA lama Anda. Buat lagi di DoubleTick: masing-masing ditinjau oleh Meta.

# Meta does not.
templates-refused = Meta tidak membawanya serta. Buat lagi di DoubleTick: masing-masing ditinjau oleh Meta.

# There were none.
templates-none = Tidak ditemukan yang dapat dibawa serta.

# Those that came.
templates-brought = Dibawa serta

# One of them, of which Meta says the id alone.
template-id = ID templat { $id }

# Those that did not.
templates-left = Harus dibuat lagi, dengan alasan dari Meta. Anda menemukannya menurut ID di WhatsApp Manager, Message templates

# The old provider.
old-provider = Penyedia lama Anda

# It is gone.
old-provider-gone = Tidak lagi memiliki akses. Meta melaporkan bahwa nomor itu terhubung di WhatsApp Business Account yang baru, dan tidak ada aplikasi selain milik DoubleTick yang berlangganan padanya.

# Meta lists its app no more, or never did, where the number did not move.
old-provider-unlisted = Tidak tercantum: Meta tidak menunjukkan aplikasi selain milik DoubleTick di akun ini.

# It isn't.
old-provider-still = Meta menunjukkan aplikasi berikut di akun ini. Aplikasi itu masih dapat membaca pesannya:

# Meta does not show: it has an account of its own on the number.
old-provider-not-visible = Meta tidak memberi tahu kami apakah ia masih punya akses: setiap penyedia bisa punya akunnya sendiri pada satu nomor, dan kami hanya melihat milik kami.

# What is to become of it.
plan-title = Apakah Anda ingin mempertahankan penyedia lama?

# The choice that the move is for.
plan-remove = Hapus: hanya DoubleTick yang mengirim, menerima, dan menagih

# The other one.
plan-keep = Pertahankan keduanya: keduanya mengirim dan menerima, dan keduanya menagih Anda

# The customer has done so, and Meta does not tell.
plan-removed = Saya sudah menghapusnya

# How it is removed: the first step.
remove-open = Buka Meta Business Settings → Accounts → WhatsApp accounts, lalu pilih akun nomor ini.

# The second.
remove-partner = Buka Partners, lalu hapus penyedia lama Anda di sana.

# The third. The button says check-again.
remove-check = Kembali ke sini dan tanya Meta lagi dengan tombol di bawah.

# By the customer's word alone.
removed-note = Anda memberi tahu kami bahwa Anda sudah menghapusnya. Meta tidak memberi tahu kami, jadi kami tidak dapat memastikannya.

# The PIN that was made.
pin-made-title = PIN verifikasi dua langkah Anda yang baru

# What it is for.
pin-made-lead = Kami membuat PIN untuk nomor ini. Anda memerlukannya jika suatu saat memindahkan nomor ini lagi. Kami hanya menampilkannya sekali: siapkan tempat yang aman.

# The button.
pin-reveal = Tampilkan PIN

# It is shown.
pin-shown = Catat sekarang. PIN tidak ditampilkan lagi.

# It was shown.
pin-was-shown = PIN sudah pernah ditampilkan. Jika hilang, tetapkan yang baru di WhatsApp Manager pada Two-step verification.

# A PIN that may not be ours.
pin-unsure-title = PIN verifikasi dua langkah

# What is known of it.
pin-unsure-lead = Kami mendaftarkan nomor ini dengan PIN buatan kami, tetapi Meta mungkin mempertahankan PIN yang sudah ada sebelumnya. Untuk memastikan, tetapkan yang baru di WhatsApp Manager pada Two-step verification.

# What remains.
remains-title = Yang masih perlu Anda lakukan

# Leaves.
done = Buka Kelola WABA

# What to say to support.
stuck-now = Sebutkan referensi ini saat menghubungi dukungan. Mereka melihat semua yang terjadi sejauh ini.

## The title while the server is at it

working-title-other-provider = Memindahkan nomor Anda
working-title-business-app-new = Menghubungkan nomor Anda

## The steps of finalization

step-exchange = Terima konfirmasi Meta
step-inspect = Periksa akses yang Anda berikan
step-assets = Temukan WABA dan nomornya
step-subscribe = Berlangganan pesan nomor itu
step-templates = Bawa serta templat
step-credit-line = Masukkan biaya WhatsApp ke tagihan DoubleTick
step-cut-over-business-app = Minta kontak dan obrolan dari aplikasi
step-cut-over = Hubungkan nomor ke DoubleTick
step-confirm = Pastikan kepada Meta bahwa nomor sudah aktif

## How far a step is

step-state-waiting = akan datang
step-state-running = sedang berjalan
step-state-done = selesai
step-state-stopped = berhenti

## The buttons that ask for a code

send-code-sms = Kirim lewat SMS
send-code-voice = Telepon saya

## What became of that

code-sent-sms = Meta telah mengirim kodenya lewat SMS. Bisa memakan waktu satu menit.
code-sent-voice = Meta sedang menelepon nomor itu untuk menyampaikan kodenya.
code-sent-by-us = Kami sudah mengirim kodenya. Bisa memakan waktu satu menit.

## Under the title at the end

connected-lead-registered = Nomor Anda aktif di DoubleTick. Mulai sekarang pesannya masuk ke sini.
connected-lead-shared = Nomor Anda aktif di DoubleTick. Nomor itu tetap di WhatsApp Business Account yang sama, yang kini dibagikan kepada kami, jadi templatnya tetap seperti semula.
connected-lead-coexistence = Nomor Anda aktif di aplikasi dan di DoubleTick. Kontak, serta obrolan jika Anda membagikannya, tiba di sini dalam beberapa jam ke depan.
connected-lead-joined = Nomor Anda aktif di DoubleTick. Meta menambahkan DoubleTick ke nomor itu dan membiarkan penyedia lama Anda tetap di sana.
connected-lead-unclear = Nomor Anda aktif di DoubleTick. Laporan Meta tidak menunjukkan apakah penyedia lama Anda masih memiliki akses.

## Whether the number can send

can-send-available = Ya
can-send-limited = Dengan batasan
can-send-blocked = Belum

## What is in the way of messages, before Meta's own words

cause-business-not-verified = Meta belum memverifikasi bisnis Anda. Mulai verifikasi di Meta Business Settings pada Security Center, atau lihat di sana apa yang ditunggu Meta.
cause-not-registered = Meta menyatakan nomor ini tidak terdaftar. Ini bisa memakan beberapa menit: tanyakan lagi kepada Meta nanti. Jika tetap begitu, sebutkan referensinya kepada dukungan kami.
cause-restricted = Meta membatasi atau menonaktifkan akun atau nomor ini. WhatsApp Manager menyebutkan alasannya, dan di sana Anda dapat meminta peninjauan.
cause-other = Meta menyebutkan hambatannya dengan kata-kata untuk pengembang, seperti berikut. Dukungan kami dapat membantu Anda.

## A template's status at Meta

template-status-approved = disetujui
template-status-pending = sedang ditinjau
template-status-rejected = harus diperbaiki dan dikirim lagi
template-status-paused = dijeda
template-status-disabled = dinonaktifkan
template-status-unknown = belum diketahui

# What a screen reader says of the progress.
progress =
    { $of ->
       *[other] { NUMBER($done) } dari { $of } langkah selesai
    }
# When the server tries again.
again-at = Kami mencoba lagi sendiri pada { TIME($at) }.
# What a signup without a code may have shared is looked for.
looking = Kami memeriksa ke Meta sampai { TIME($at) }. Jika Anda sudah selesai di sana, halaman ini berjalan otomatis. Jika sampai saat itu tidak ada yang ditemukan, buka lagi jendela Meta.
# Before this, another try is no use.
not-before = Percobaan berikutnya dapat dilakukan mulai { TIME($at) }.
# The cut-over waits for its time: when, and what until then.
scheduled-lead = Semuanya sudah disiapkan dan diperiksa. Nomor Anda pindah pada { TIME($at) }, menurut jam Anda. Sampai saat itu penyedia Anda saat ini berfungsi seperti sebelumnya, dan Anda dapat menetapkan waktu lain atau mulai dari awal. Tidak ada yang perlu dilakukan: Anda boleh menutup halaman ini.
# Several numbers, and none is theirs: why it is asked.
pick-lead = Kami tidak menemukan { $number } di WhatsApp Business Account yang Anda bagikan. Ini nomor-nomornya. Pilih yang Anda bawa: yang lain tidak terpengaruh.
# Another number than they said: why it is asked for.
confirm-lead = Anda menyatakan membawa { $number }. Meta menunjukkan nomor lain:
# Verification by us.
verify-lead = Meta ingin memastikan bahwa { $number } milik Anda. Meta mengirim kode 6 angka ke nomor itu sendiri.
# The same for us, where it is in doubt whose a signup is: by a code of ours.
proof-lead = Kami menemukan pendaftaran di Meta dengan { $number }. Untuk memastikan bahwa nomor itu milik Anda, kami mengirim kode 6 angka ke nomor itu sendiri.
# How often a code may still be entered. It follows code-sent-sms or code-sent-voice.
tries-left =
    { $tries ->
       *[other] Anda memiliki { $tries } kesempatan.
    }
# Buttons' words until another code may be asked for.
send-again-sms = SMS lagi { IN($seconds) }
send-again-voice = Telepon lagi { IN($seconds) }
# How it was before, where it has changed.
was = sebelumnya: { $value }

## What remains for the customer, at the end

remains-try = Kirim pesan ke nomor itu dari telepon Anda sendiri, dan jawab dari DoubleTick: dengan begitu Anda melihat kedua arahnya.
remains-pin-made = Verifikasi dua langkah aktif, dengan PIN yang kami buat. Simpanlah.
remains-pin-theirs = Verifikasi dua langkah aktif, dengan PIN yang Anda masukkan. Simpanlah.
remains-pin-unsure = Pastikan Anda mengetahui PIN verifikasi dua langkah: jika tidak, tetapkan yang baru di WhatsApp Manager.
remains-payment = Tambahkan metode pembayaran ke akun baru di WhatsApp Manager, jika belum ada, atau pesan templat tidak terkirim.
remains-waba-id = Masukkan ID WABA yang baru ke semua yang Anda hubungkan dengan yang lama.
remains-templates = Periksa templat Anda: beberapa mungkin memerlukan persetujuan Meta lagi.
remains-old-access = Hapus akses penyedia lama Anda, seperti disebutkan di atas.
remains-cancel-plan = Hentikan paket di penyedia lama Anda, setelah tagihan terakhirnya lunas.

# Prints the facts.
print = Cetak

# What is stuck: when it is tried again, and by whom.
stuck-again-at = Kami mencoba lagi sendiri pada { TIME($at) }. Anda juga bisa mencoba sekarang.
stuck-stopped = Kami tidak lagi mencoba sendiri. Anda bisa mencoba sekarang, atau menghubungi dukungan dengan referensinya.
stuck-launch = Setelah diperbaiki, buka lagi jendela Meta: konfirmasinya hanya bisa dipakai sekali. Jika berhenti di sini lagi, hubungi dukungan dengan referensinya.
