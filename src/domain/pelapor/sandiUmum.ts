/** Passwords of ten characters and more that are tried first anywhere, and the one of this product's demo. */
export const SANDI_UMUM: ReadonlySet<string> = new Set(
  (
    '1234567890 12345678910 0987654321 123456789a a123456789 1q2w3e4r5t 1qaz2wsx3edc qwertyuiop asdfghjkl; ' +
    'qwerty12345 qwerty123456 zaq12wsxcde3 q1w2e3r4t5y6 1234qwerasdf qazwsxedcrfv abcd123456 abc1234567 passw0rd123 ' +
    'p@ssw0rd123 p@ssword123 iloveyou123 akucintakamu akusayangkamu sayangkamu cintakamu123 bismillah123 ' +
    'bismillahirrahmanirrahim alhamdulillah astaghfirullah subhanallah allahuakbar lailahaillallah ' +
    'indonesiaraya merahputih indonesiamerdeka bhinnekatunggalika pancasila45 garudapancasila merdeka1945 ' +
    'lapor-demo lapordemo1 sp4nlapor! sp4n-lapor adminadmin administrator rahasiasekali gantisandi ubahsandiini ' +
    'katasandiku sandisandi passwordku changeme123 letmein1234 welcome1234 ' +
    'akucantik akuganteng akusayangibu sayangibu sayangmama sayangayah cintaibu ibudanayah mamapapa akucintaindonesia ' +
    'indonesiajaya sahabatselamanya kamuselamanya selamanya123 akubisa123 semangat45 sukses2024 alfatihah bismillah786 ' +
    'laailaahaillallah insyaallah masyaallah assalamualaikum sholawat123 jagoankecil gakngerti lupasandi lupakatasandi ' +
    'rahasiaku rahasia123 rahasiabanget kepolah123 tidakadasandi belumadasandi passwordsaya sandisaya'
  ).split(' '),
);

/** Words that stay easy to guess whatever digits and signs stand around them. */
export const DASAR_UMUM: ReadonlySet<string> = new Set(
  (
    'password passw passwd sandi katasandi rahasia admin administrator operator user pengguna pelapor petugas lapor ' +
    'splapor qwerty qwertyuiop asdfgh asdfghjkl zxcvbnm qwertyui iloveyou welcome letmein changeme dragon monkey master ' +
    'indonesia merdeka pancasila garuda jakarta bandung surabaya banjarmasin bismillah alhamdulillah sayang sayangku ' +
    'cinta cintaku keluarga keluargaku anakku ibuku mama bunda ayah januari februari maret april mei juni juli agustus ' +
    'september oktober november desember senin selasa rabu kamis jumat sabtu minggu abc abcd abcde test testing demo ' +
    'budi agus dewi rahmat ridho putri putra wulan bintang bulan matahari pelangi melati mawar kucing semangat sukses ' +
    'rezeki barokah berkah surga cantik ganteng persija persib arema persebaya timnas doraemon naruto kangen rindu ' +
    'sahabat bestie bapak papa ibunda ayahanda adik kakak suami istri anak cucu ramadan lebaran idulfitri muhammad ' +
    'fatimah aisyah khadijah nusantara proklamasi semarang medan makassar palembang yogyakarta denpasar bogor bekasi'
  ).split(' '),
);

/** Words of this service and of the work with it: a password made of them alone is the first that is tried here (ASVS 6.1.2). */
export const KATA_LAYANAN: readonly string[] = (
  'splapor lapor spn laporan pelapor melapor aduan pengaduan pengadu aspirasi petugas admin administrator operator ' +
  'pejabat penghubung instansi dinas kementerian pemerintah pemkot pemkab pemprov kota kabupaten provinsi badan ' +
  'inspektorat pelayanan publik layanan rakyat kominfo password sandi katasandi rahasia indonesia'
).split(' ');
