## The guide to Meta's window, beside its drawings

# The step of a card.
step = Langkah { NUMBER($step) }

# Turns the cards back.
previous-step = Langkah sebelumnya

# Turns the cards on.
next-step = Langkah berikutnya

# On the card of the screen that Meta last told of.
reached = Anda sampai di sini

# On a large screen.
beside-hint = Letakkan kedua jendela berdampingan: geser jendela Meta ke separuh layar dan ikuti langkahnya di sini.

# Meta's button.
press-next = Lalu tekan "Next" (Selanjutnya).

# Meta's button.
press-continue = Lalu tekan "Continue" (Lanjutkan).

# Under the account: what a new one means.
account-new = Akun baru: nomor Anda pindah ke sana, dan template bisa disalin.

# Under the account: what one from the list means.
account-existing = Akun yang sudah ada di daftar: dibagikan ke DoubleTick apa adanya, beserta semua nomornya.

# Under the business profile.
account-name = Nama akun: internal. Hanya tim Anda yang melihatnya.

# Under the business profile.
display-name = Nama tampilan: yang dilihat pelanggan Anda di WhatsApp.

# What to do at Meta's number screen.
guide-number = Masukkan nomor yang sama seperti di sini. Pilih "Text message" (disarankan), atau "Phone call" jika SMS tidak masuk.

# The card of Meta's warning.
warning-title = Peringatan yang wajar

# Meta's warning, quoted.
warning-quote = “Nomor telepon ini terdaftar pada Business Solution Provider lain. Ini wajar saat Anda memindahkan nomor dari penyedia lain.”

# Beside it.
warning-note = Nomor belum pindah: tetap di penyedia Anda sampai DoubleTick mendaftarkannya. Jika Meta menawarkan menambahkan DoubleTick ke nomor itu, tidak apa-apa.

# What to do at Meta's code screen.
guide-verification = Masukkan kode 6 angka yang dikirim Meta ke nomor itu.

# The last card: on our page.
back-here = Kembali ke sini

# What happens then.
back-here-what = Jendela Meta tertutup dan halaman ini melanjutkan. Di sini terlihat saat nomor Anda terhubung.

## What the drawings show, for who does not see them

drawn-profile = Foto profil di atas sebuah tombol
drawn-information = Halaman teks di atas sebuah tombol
drawn-portfolio = Daftar portofolio, satu dipilih
drawn-account = Daftar akun, dan pilihan membuat baru
drawn-business-profile = Formulir dengan dua nama dan kategori
drawn-number = Kolom nomor, SMS dipilih alih-alih telepon
drawn-warning = Tanda peringatan di atas sebuah tombol
drawn-verification = Enam kotak untuk angka kode
drawn-app = Ponsel memindai kode persegi
drawn-review = Daftar bercentang di atas sebuah tombol
drawn-connected = Dua centang dalam lingkaran

## After Meta's window, until its last word has come

# The heading.
checking-title = Memeriksa dengan Meta

# Under it: the window is gone, as it seems.
checking-ending = Jendela Meta tampaknya tertutup. Meta biasanya memberi tahu kami hasilnya dalam hitungan detik. Jika masih terbuka, selesaikan di sana.

# Under it: the server looks for the signup.
checking-signup = Konfirmasi Meta belum sampai, jadi server kami mencari apa yang Anda bagikan.

# Before a clock.
checking-for = Waktu tunggu

# What happens then.
checking-then-ending = Jika tidak ada kabar dalam { NUMBER($seconds) } detik, kami akan menanyakan apa yang ditampilkan Meta. Jika Anda sudah selesai, itu tetap berlaku.

# What happens then.
checking-then-code = Biasanya hanya hitungan detik. Paling lambat { NUMBER($seconds) } detik, halaman ini memberi tahu kelanjutannya.

# What happens then.
checking-then-signup = Kami mencari sampai { TIME($until) }. Jika belum ditemukan, Anda akan diminta melalui jendela Meta sekali lagi.

# Folds out the other ways.
checking-ways = Pilihan lain

# In it.
checking-ways-lead = Jendela Meta mungkin ada di belakang jendela ini. Jika sudah selesai di sana, tunggu saja: tidak perlu mulai lagi.

# The button.
checking-stop = Berhenti menunggu

## What the customer saw in Meta's window, where it closed and we did not hear how it ended

# The heading.
sights-title = Apa yang ditampilkan Meta?

# Under it.
sights-lead = Pilih yang terakhir Anda lihat untuk mendapat solusinya.

# Once one was chosen.
sight-noted = Dicatat untuk tim dukungan kami.

# A choice.
sight-finished = Bahwa saya sudah selesai

# What now.
sight-finished-now = Meta belum memberi tahu kami. Jika halaman ini tidak berlanjut, buka lagi jendela Meta dan pilih akun yang sama: tidak ada yang dilakukan dua kali.

sight-two-step-verification-on = Verifikasi dua langkah aktif
sight-linked-elsewhere = Nomor itu milik portofolio bisnis lain
sight-number-in-use = Nomor sudah terdaftar di WhatsApp
sight-code-wrong = Kodenya salah, atau tidak masuk
sight-too-many-tries = Terlalu banyak percobaan, atau batas kode
sight-not-admin = Saya tidak punya izin
sight-name-refused = Sebuah nama tidak diterima
sight-too-many-numbers = Batas jumlah nomor tercapai
sight-restricted = Akun dibatasi
sight-provider-not-allowed = DoubleTick tidak bisa menerima pelanggan
sight-meta-failed = Terjadi kesalahan
sight-not-eligible = Nomor belum memenuhi syarat
sight-other-partner = Aplikasi terhubung ke penyedia lain
sight-not-on-app = Nomor tidak ada di aplikasi
sight-app-outdated = Aplikasi harus diperbarui
sight-region-excluded = Tidak tersedia di negara ini
# The last choice.
sight-other = Bukan semua ini, atau tidak ada kesalahan

# What now.
sight-other-now = Buka lagi jendela Meta saat Anda siap. Jika berhenti di tempat yang sama, sampaikan referensi di bawah dan apa yang Anda lihat kepada dukungan kami.

# In the place of whether the number is safe.
unsure = Kami belum tahu apakah Meta sudah menghubungkan nomor ini ke DoubleTick. Kami sendiri tidak mengubah apa pun.
