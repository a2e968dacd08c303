# Under it.
working-lead = Ini memakan satu atau dua menit dan tetap berjalan meski halaman ini ditutup.

# The same, where a next try has its time: a minute or two would not be true.
waiting-lead = Kami akan terus mencoba meski halaman ini ditutup.

# As long as only this page has what it takes.
keep-open = Biarkan halaman ini terbuka sebentar untuk meneruskan konfirmasi Meta.

# A finish without its code.
awaiting-code = Kata Meta, Anda sudah selesai. Kami sedang mencari konfirmasinya.

# No line to the server.
link-lost = Kami tidak bisa terhubung ke DoubleTick. Yang sudah dimulai tetap berjalan, dan halaman ini diperbarui otomatis.

# The cut-over waits for its time.
scheduled-title = Siap dipindahkan

# Does not wait.
move-now = Pindahkan sekarang

# Before it doesn't.
move-now-lead = Ini tidak bisa dibatalkan. Penyedia lama langsung berhenti, kecuali jika Meta menambahkan DoubleTick di sampingnya.

# The button that means it.
move-now-button = Ya, pindahkan sekarang

# Another time.
move-later = Ubah waktu

# The button that does.
set-time = Simpan waktu

# Several numbers, and none is theirs.
pick-title = Nomor mana yang ingin Anda hubungkan?

# None is chosen yet.
pick-one = Pilih nomor dulu.

# The button.
pick-button = Lanjutkan dengan nomor ini

# It is none of them.
none-of-these = Tidak ada di sini, mulai ulang

# Another number than they said.
confirm-title = Apakah nomor ini benar?

# The button.
confirm-button = Ya, lanjutkan dengan nomor ini

# It isn't.
not-this-number = Bukan, mulai ulang dan pilih yang benar di Meta

# Verification by us.
verify-title = Verifikasi nomor Anda

# The same, where we must know that the number is theirs.
proof-title = Konfirmasi bahwa nomor ini milik Anda

# Under it: what else leads on.
proof-help = Kode tidak masuk? Mulai ulang dengan Facebook, atau berikan referensi ini kepada dukungan. Tim kami bisa memeriksanya dengan cara lain.

# It may not be entered any more.
no-tries-left = Terlalu banyak kode salah. Minta kode baru.

# The field.
code = Kode dari Meta

# The same for a code that we sent.
proof-code = Kode dari DoubleTick

# Its hint.
code-hint = 6 angka

# The button.
verify = Verifikasi

# The number has a PIN.
pin-title = Masukkan PIN nomor ini

# Under it.
pin-lead = Meta meminta PIN verifikasi dua langkah nomor ini. Tidak tahu? Tanyakan kepada yang membuatnya, misalnya penyedia Anda. Atau nonaktifkan di WhatsApp Manager → Account tools → Phone numbers → nomor Anda → Two-step verification (Alat akun → Nomor telepon), lalu masukkan PIN baru di sini.

# The field.
pin = PIN verifikasi dua langkah

# It was wrong.
pin-wrong = PIN salah. Setelah beberapa kali salah, Meta menguncinya untuk sementara.

# The button.
send-pin = Lanjutkan

# While an answer is sent.
sending = Sebentar…

# The end.
connected = Terhubung

# Beside it: the old provider is still to be removed.
one-thing-left = Tinggal satu hal

# The facts of before and after.
facts-title = Detail nomor

# The same, of a number that is lost since.
facts-title-lost = Detail terakhir yang diketahui

# How it was before, where it hasn't.
as-before = sama seperti sebelumnya

# Whether it can send.
can-send = Bisa mengirim pesan

# Meta did not say.
not-said = Meta belum memberi tahu. Segarkan beberapa saat lagi.

# A payment method is missing.
wants-payment = Tambahkan metode pembayaran di WhatsApp Manager → Billing and payments (Penagihan dan pembayaran) untuk mulai mengirim templat. Pesan masuk sudah bisa diterima.

# Looks again.
check-again = Segarkan

# While it looks.
checking = Menyegarkan…

# The templates.
templates-title = Templat

# Nobody said where they are.
templates-unknown = Tidak ada templat yang disalin karena kami belum punya ID WABA lama Anda. Tambahkan sekarang, atau buat ulang di { -platform } untuk ditinjau Meta.

# Meta does not.
templates-refused = Meta tidak menyalin templat Anda. Periksa ID WABA lama lalu coba lagi, atau buat ulang di { -platform } untuk ditinjau Meta.

# There were none.
templates-none = Kami tidak menemukan templat untuk disalin di akun itu.

# Those that came.
templates-brought = Tersalin

# One of them, of which Meta says the id alone.
template-id = ID templat { $id }

# Those that did not.
templates-left = Gagal disalin

# The old provider.
old-provider = Penyedia lama Anda

# It is gone.
old-provider-gone = Tidak punya akses lagi. Menurut Meta, nomor ada di akun barunya, tanpa aplikasi lain selain milik DoubleTick.

# Meta lists its app no more, or never did, where the number did not move.
old-provider-unlisted = Tidak tercantum. Meta tidak menampilkan aplikasi lain selain milik DoubleTick di akun ini.

# It isn't.
old-provider-still = Menurut Meta, aplikasi berikut masih bisa membaca pesan akun ini.

# Meta does not show: it has an account of its own on the number.
old-provider-not-visible = Meta tidak memberi tahu kami apakah ia masih punya akses. Setiap penyedia bisa punya akun sendiri untuk satu nomor.

# What is to become of it.
plan-title = Apakah Anda ingin mempertahankan penyedia lama?

# The choice that the move is for.
plan-remove = Hapus. Hanya DoubleTick yang mengirim, menerima, dan menagih

# The other one.
plan-keep = Pertahankan keduanya. Keduanya mengirim, menerima, dan menagih Anda

# The customer has done so, and Meta does not tell.
plan-removed = Sudah saya hapus

# How it is removed: the first step.
remove-open = Di Meta Business Settings → Accounts → WhatsApp accounts (Akun WhatsApp), pilih akun nomor ini.

# The second.
remove-partner = Buka Partners (Mitra), lalu hapus penyedia lama Anda.

# The third. The button says check-again.
remove-check = Kembali ke sini dan tekan Segarkan di bawah.

# By the customer's word alone.
removed-note = Anda memberi tahu kami bahwa sudah menghapusnya. Kami tidak bisa memastikannya dengan Meta.

# The PIN that was made.
pin-made-title = PIN verifikasi dua langkah Anda yang baru

# What it is for.
pin-made-lead = Simpan PIN ini untuk berjaga-jaga jika nomor dipindahkan lagi. Anda hanya melihatnya sekali, jadi siapkan tempat yang aman.

# The button.
pin-reveal = Tampilkan PIN

# It is shown.
pin-shown = Simpan sekarang. PIN ini tidak ditampilkan lagi.

# It was shown.
pin-was-shown = Anda sudah melihatnya. Jika hilang, buat yang baru di WhatsApp Manager pada Two-step verification (Verifikasi dua langkah).

# A PIN that may not be ours.
pin-unsure-title = PIN verifikasi dua langkah

# What is known of it.
pin-unsure-lead = Kami menetapkan PIN baru, tetapi Meta mungkin mempertahankan yang lama. Agar pasti, buat sendiri di WhatsApp Manager pada Two-step verification (Verifikasi dua langkah).

# What remains.
remains-title = Langkah berikutnya

# Leaves.
done = Buka Kelola WABA

# What to say to support.
stuck-now = Jika menghubungi dukungan, berikan referensi ini.

## The title while the server is at it

working-title-other-provider = Memindahkan nomor Anda
working-title-business-app-new = Menghubungkan nomor Anda

## The steps of finalization

step-exchange = Mengambil konfirmasi Meta
step-inspect = Memeriksa izin
step-assets = Menemukan nomor Anda
step-subscribe = Menghubungkan pesan
step-templates = Menyalin templat
step-credit-line = Menyiapkan penagihan lewat DoubleTick
step-cut-over-business-app = Meminta kontak dan chat dari aplikasi
step-cut-over = Menghubungkan nomor ke DoubleTick
step-confirm = Memeriksa apakah nomor aktif

## How far a step is

step-state-waiting = menunggu
step-state-running = sedang berjalan
step-state-done = selesai
step-state-stopped = terhenti

## The buttons that ask for a code

send-code-sms = Kirim SMS
send-code-voice = Telepon saya

## What became of that

code-sent-sms = Meta mengirim kode lewat SMS. Bisa perlu semenit.
code-sent-voice = Meta sedang menelepon nomor itu untuk memberikan kode.
code-sent-by-us = Kode sudah kami kirim. Bisa perlu semenit.
code-sent = Kode sedang dikirim. Bisa perlu semenit.

## Under the title at the end

connected-lead-registered = Nomor Anda aktif. Pesan sekarang masuk ke { -platform }.
connected-lead-shared = Nomor Anda aktif di { -platform }. Nomor ini tetap di akun WhatsApp Business yang sama, jadi templat Anda tidak berubah.
connected-lead-coexistence = Nomor Anda aktif di aplikasi dan di { -platform }. Kontak, dan chat yang Anda bagikan, masuk dalam beberapa jam ke depan.
connected-lead-joined = Nomor Anda aktif di DoubleTick. Penyedia lama juga masih ada di nomor ini.
connected-lead-unclear = Nomor Anda aktif di { -platform }. Kami tidak bisa melihat apakah penyedia lama masih punya akses.
connected-lead-awaits-inbox = Nomor Anda aktif di { -platform }. Pesan muncul di kotak masuk setelah nomor diambil alih. Halaman ini akan memberi tahu Anda.
connected-lead-unrecognized = Nomor Anda aktif di { -platform }. Muat ulang untuk melihat lebih banyak.
try-title = Uji kirim dan terima pesan
try-inbox-waits = Kotak masuk Anda belum mengambil alih nomor. Anda tidak perlu melakukan apa pun.
try-inbox-ready = Kotak masuk Anda mengambil alih nomor pada { TIME($at) }.
try-write = Kirim pesan WhatsApp ke nomor ini dari ponsel mana pun. Pindai kode atau buka chat.
try-open-chat = Buka chat
try-code = Kode QR yang membuka chat dengan nomor ini
try-message-came = Pesan pertama diterima pada { TIME($at) }.
try-answer = Lalu balas dari kotak masuk Anda.
try-answer-went = Balasan pertama terkirim pada { TIME($at) }.

## Whether the number can send

can-send-available = Ya
can-send-limited = Terbatas
can-send-blocked = Belum

## What is in the way of messages, before Meta's own words

cause-business-not-verified = Meta belum memverifikasi bisnis Anda. Periksa atau mulai di Meta Business Settings → Security Center (Pusat Keamanan).
cause-not-registered = Menurut Meta, nomor ini tidak terdaftar. Segarkan beberapa menit lagi. Jika tetap begitu, berikan referensi kepada dukungan.
cause-restricted = Meta membatasi atau menonaktifkan akun atau nomor ini. Lihat alasannya dan minta peninjauan di WhatsApp Manager.
cause-other = Alasan teknis dari Meta ada di bawah. Dukungan kami bisa membantu.

## A template's status at Meta

template-status-approved = disetujui
template-status-pending = sedang ditinjau
template-status-rejected = ditolak, ubah dan kirim lagi
template-status-paused = dijeda
template-status-disabled = dinonaktifkan
template-status-unknown = belum diketahui

# What a screen reader says of the progress.
progress =
    { $of ->
       *[other] { NUMBER($done) } dari { $of } langkah selesai
    }
# When the server tries again.
again-at = Kami akan mencoba lagi { TIME($at) }.
# What a signup without a code may have shared is looked for.
looking = Kami memeriksa ke Meta sampai { TIME($at) }. Jika Anda sudah selesai di sana, halaman ini berlanjut otomatis. Jika belum, buka lagi jendela Meta.
# Before this, another try is no use.
not-before = Anda bisa mencoba lagi mulai { TIME($at) }.
# The cut-over waits for its time: when, and what until then.
scheduled-lead = Nomor Anda dipindahkan { TIME($at) }, waktu Anda. Penyedia Anda saat ini berfungsi sampai saat itu. Anda bisa mengubah waktu, mulai ulang, atau menutup halaman ini.
# Several numbers, and none is theirs: why it is asked.
pick-lead = Kami tidak menemukan { $number } di akun yang Anda bagikan. Pilih nomor yang ingin dihubungkan. Nomor lain tidak terpengaruh.
# Another number than they said: why it is asked for.
confirm-lead = Anda memasukkan { $number }, tetapi Meta menampilkan nomor ini.
# Verification by us.
verify-lead = Meta mengirim kode 6 angka ke { $number } untuk memastikan itu milik Anda.
# The same for us, where it is in doubt whose a signup is: by a code of ours.
proof-lead = Kami menemukan { $number } di Meta. Kami akan mengirim kode 6 angka untuk memastikan itu milik Anda.
# How often a code may still be entered. It follows code-sent-sms or code-sent-voice.
tries-left =
    { $tries ->
       *[other] Anda punya { $tries } kesempatan.
    }
# Buttons' words until another code may be asked for.
send-again-sms = Kirim ulang SMS { IN($seconds) }
send-again-voice = Telepon lagi { IN($seconds) }
# How it was before, where it has changed.
was = sebelumnya { $value }

## What remains for the customer, at the end

remains-try = Kirim pesan ke nomor ini dari ponsel Anda dan balas dari { -platform } untuk menguji kirim dan terima.
remains-pin-made = Simpan PIN verifikasi dua langkah yang kami buat.
remains-pin-theirs = Simpan PIN verifikasi dua langkah yang Anda masukkan.
remains-pin-unsure = Pastikan Anda tahu PIN verifikasi dua langkah, atau buat yang baru di WhatsApp Manager.
remains-payment = Pastikan akun baru punya metode pembayaran di WhatsApp Manager. Tanpa itu templat tidak terkirim.
remains-waba-id = Perbarui WABA ID di integrasi Anda (CRM, toko, situs web).
remains-templates = Periksa templat Anda. Sebagian mungkin perlu disetujui Meta lagi.
remains-old-access = Hapus akses penyedia lama.
remains-cancel-plan = Batalkan paket penyedia lama setelah tagihan terakhir dibayar.

# Prints the facts.
print = Cetak

# What is stuck: when it is tried again, and by whom.
stuck-again-at = Kami akan mencoba lagi { TIME($at) }. Anda juga bisa mencoba sekarang.
stuck-stopped = Kami berhenti mencoba. Coba lagi, atau hubungi dukungan dengan referensi ini.
stuck-launch = Setelah diperbaiki, buka lagi jendela Meta. Jika terhenti lagi di sini, hubungi dukungan dengan referensi ini.

# Opens the page of Meta's where a next step is done.
open-at-meta = Buka di Meta

# Beside a next step that is done by what Meta reports.
meta-reports-it = Selesai, menurut Meta

# At the head of a printed page: which number, what support finds it by, and when it was printed.
printed = { $number } · Referensi { $reference } · Per { TIME($at) }

# Under it.
templates-left-where = Cari dengan ID di WhatsApp Manager → Message templates (Templat pesan).

# Has the templates of the old WABA copied.
copy-templates = Salin templat

# While they are copied.
copying = Menyalin… Bisa sampai satu menit.

# Has one template that stayed behind tried again.
copy-again = Coba lagi

# The same for a screen reader, which tells of one of several.
copy-again-of = Coba lagi: templat { $id }

# The field of the old WABA's id, once the number has moved.
copy-from = WABA ID di penyedia lama Anda
