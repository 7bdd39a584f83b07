import type { Topik } from './jenis.ts';

/** Roads, water, light, waste, traffic, housing, power. */
export const INFRASTRUKTUR: Readonly<Record<string, Topik>> = {
  K06a: {
    hal: 'pelayanan listrik',
    judul: [
      'Listrik padam berulang di {jalan}, {kec}',
      'Tegangan listrik turun setiap {waktu} di {kec}',
      'Tiang listrik miring di {jalan}, {rt}',
      'Permohonan tambah daya di {kota} belum dilayani',
    ],
    isi: [
      'Listrik di lingkungan kami padam hampir setiap {waktu} tanpa pemberitahuan, sudah berlangsung {lama}.',
      'Lampu meredup dan alat elektronik mati sendiri. Petugas pernah datang, tetapi keadaannya kembali sama.',
      'Tiang di depan rumah warga miring dan kabelnya menjuntai setinggi kepala orang dewasa.',
    ],
    jawab: [
      'Tim pelayanan teknik telah memeriksa gardu di {kec} dan memindahkan sebagian beban. Tegangan sekarang normal.',
      'Tiang telah ditegakkan dan kabel dikencangkan oleh regu pelayanan teknik.',
    ],
  },
  K13a: {
    hal: 'pengangkutan sampah',
    judul: [
      'Sampah tidak diangkut {lama} di {jalan}, {kec}',
      'Tempat pembuangan liar di {jalan}, {rt}',
      'Bak sampah {pasar} {kota} meluber ke jalan',
      'Truk sampah tidak lewat lagi di {kec}',
    ],
    isi: [
      'Sampah rumah tangga menumpuk {lama} dan baunya masuk sampai ke dalam rumah.',
      'Orang dari luar membuang sampah pada malam hari di lahan kosong, sudah setinggi pinggang.',
      'Truk yang biasanya datang dua kali seminggu tidak pernah terlihat lagi {lama}.',
    ],
    jawab: [
      'Tumpukan sampah telah diangkut dengan {n} truk dan jadwal di {kec} kembali dua kali seminggu.',
      'Lahan telah dibersihkan bersama warga dan dipasangi papan larangan membuang sampah.',
    ],
  },
  K13b: {
    hal: 'pengawasan pencemaran lingkungan',
    judul: [
      'Air sungai berubah hitam dan berbau di {kec}',
      'Asap pembakaran mengganggu warga {jalan}, {kec}',
      'Limbah cucian dibuang ke selokan {jalan}, {rt}',
    ],
    isi: [
      'Setiap {waktu} air sungai berubah warna dan berbusa, ikan kecil mati mengapung.',
      'Asap tebal dari tempat pembakaran masuk ke rumah dan sekolah di sekitarnya {lama}.',
      'Air buangan usaha mengalir langsung ke selokan tanpa penyaring.',
    ],
    jawab: [
      'Petugas telah mengambil contoh air di {n} titik. Usaha yang bersangkutan diberi teguran dan wajib memperbaiki salurannya.',
      'Pembakaran terbuka telah dihentikan dan pemiliknya membuat pernyataan tertulis.',
    ],
  },
  K13c: {
    hal: 'pencegahan kebakaran hutan dan lahan',
    judul: [
      'Lahan kosong terbakar di dekat {jalan}, {kec}',
      'Asap kebakaran lahan menyelimuti {kec}, {kota}',
    ],
    isi: [
      'Api terlihat dari rumah warga sejak {waktu} dan belum ada petugas yang datang.',
      'Jarak pandang pendek dan anak-anak batuk karena asap dari lahan yang terbakar {lama}.',
    ],
    jawab: [
      'Regu pemadam telah memadamkan api dan mendinginkan lahan seluas kira-kira {n} hektare. Patroli ditambah.',
    ],
  },
  K14a: {
    hal: 'pelayanan air minum',
    judul: [
      'Air ledeng tidak mengalir {lama} di {jalan}, {kec}',
      'Air ledeng keruh dan berbau di {rt}, {kec}',
      'Pipa air bocor di {jalan}, {kec}',
      'Tagihan air di {kota} naik padahal air sering mati',
    ],
    isi: [
      'Air hanya menetes pada malam hari {lama}, padahal tagihan tetap datang.',
      'Air berwarna kecokelatan dan berpasir sehingga tidak dapat dipakai memasak.',
      'Air terbuang terus-menerus dari pipa yang pecah di tepi jalan.',
    ],
    jawab: [
      'Pipa yang bocor di {jalan} telah diganti dan aliran kembali normal.',
      'Jaringan telah dicuci dan contoh air diperiksa. Hasilnya memenuhi syarat.',
    ],
  },
  K16a: {
    hal: 'perbaikan jalan dan jembatan',
    judul: [
      'Jalan berlubang di {jalan}, {kec}',
      'Aspal {jalan} {kec} rusak parah sepanjang {nn} meter',
      'Jembatan kecil di {jalan}, {rt} hampir ambruk',
      'Lubang besar di {jalan} dekat {sekolah} {kota}',
      'Bahu jalan longsor di {jalan}, {kec}',
    ],
    isi: [
      'Ada {n} lubang sedalam mata kaki dan tertutup air ketika hujan. Sudah {lama} tidak diperbaiki.',
      'Aspal terkelupas dan batu lepas ke mana-mana. Pengendara sepeda motor sering terjatuh, terutama pada {waktu}.',
      'Papan jembatan lapuk dan pegangan besinya lepas, padahal dilewati anak sekolah.',
      'Truk bermuatan berat lewat setiap hari sehingga kerusakannya makin lebar.',
    ],
    jawab: [
      'Lubang di {jalan} telah ditambal dengan aspal panas oleh regu pemeliharaan.',
      'Kerusakan telah diukur sepanjang {nn} meter dan ditutup sementara dengan agregat. Pengaspalan masuk pekerjaan tahun ini.',
      'Lantai jembatan telah diganti dan diuji beban.',
    ],
  },
  K16b: {
    hal: 'pemeliharaan drainase',
    judul: [
      'Selokan tersumbat dan banjir di {jalan}, {kec}',
      'Genangan air {lama} di {rt}, {kec}',
      'Drainase {jalan} {kec} tidak pernah dikeruk',
      'Gorong-gorong ambles di {jalan}, {kota}',
    ],
    isi: [
      'Setiap hujan satu jam, air masuk ke rumah setinggi betis karena selokan penuh lumpur dan sampah.',
      'Genangan tidak surut {lama} dan menjadi sarang nyamuk.',
      'Tutup gorong-gorong patah sehingga jalan ambles selebar dua meter.',
    ],
    jawab: [
      'Selokan sepanjang {nn} meter telah dikeruk dan sampahnya diangkut.',
      'Gorong-gorong telah diganti dan jalan di atasnya dipadatkan kembali.',
    ],
  },
  K16c: {
    hal: 'pemeliharaan irigasi',
    judul: ['Saluran irigasi jebol di {kec}, {kota}', 'Air irigasi tidak sampai ke sawah {rt}, {kec}'],
    isi: [
      'Tanggul saluran jebol {lama} sehingga sawah di bagian hilir kekeringan.',
      'Pintu air macet dan petugas penjaganya jarang di tempat.',
    ],
    jawab: [
      'Tanggul telah ditutup dengan bronjong dan pintu air dilumasi. Pembagian air diatur bersama petani.',
    ],
  },
  K18: {
    hal: 'penanggulangan bencana',
    judul: [
      'Tebing longsor menutup {jalan}, {kec}',
      'Bantuan korban banjir belum sampai di {rt}, {kec}',
      'Tanggul sungai retak di {kec}, {kota}',
    ],
    isi: [
      'Material longsor menutup separuh jalan sejak {waktu} dan warga membersihkannya seadanya.',
      'Sudah {lama} kami mengungsi, tetapi air bersih dan selimut belum merata.',
      'Retakan tanggul makin lebar sejak hujan pekan lalu.',
    ],
    jawab: [
      'Alat berat telah membersihkan material longsor dan jalan dapat dilewati dua arah.',
      'Bantuan untuk {n} keluarga telah diserahkan melalui posko kecamatan.',
    ],
  },
  K20a: {
    hal: 'lampu penerangan jalan',
    judul: [
      'Lampu jalan mati {lama} di {jalan}, {kec}',
      '{n} lampu jalan padam di {jalan}, {rt}',
      'Jalan gelap menuju {sekolah} di {kec}',
    ],
    isi: [
      'Ada {n} lampu yang tidak menyala {lama}, warga takut lewat pada malam hari.',
      'Lampu berkedip lalu padam setelah hujan, kotak panelnya terbuka.',
    ],
    jawab: [
      '{n} lampu di {jalan} telah diganti dan panelnya diperbaiki.',
      'Kabel yang putus telah disambung, seluruh lampu menyala kembali.',
    ],
  },
  K20b: {
    hal: 'lampu lalu lintas dan rambu',
    judul: [
      'Lampu lalu lintas padam di simpang {jalan}, {kota}',
      'Rambu tertutup dahan pohon di {jalan}, {kec}',
      'Zebra cross di depan {sekolah} {kec} sudah hilang',
    ],
    isi: [
      'Lampu padam sejak {waktu} sehingga kendaraan saling mendahului di persimpangan.',
      'Rambu batas kecepatan tidak terlihat, sudah {n} kali terjadi senggolan.',
      'Anak sekolah menyeberang tanpa tanda dan tanpa pengatur.',
    ],
    jawab: [
      'Pengendali lampu telah diganti dan waktunya disetel kembali.',
      'Dahan telah dipangkas dan marka dicat ulang.',
    ],
  },
  K20c: {
    hal: 'angkutan umum',
    judul: [
      'Bus rute {kec} sering tidak datang',
      'Sopir angkutan ugal-ugalan di {jalan}, {kota}',
      'Ongkos angkutan di {kota} ditarik melebihi tarif',
      'Kapal penyeberangan dari {kota} terlambat {n} jam',
    ],
    isi: [
      'Saya menunggu hampir dua jam pada {waktu}, padahal jadwalnya setiap dua puluh menit.',
      'Kendaraan melaju kencang dan berhenti mendadak di tengah jalan.',
      'Penumpang diminta membayar lebih tanpa karcis.',
    ],
    jawab: [
      'Operator telah dipanggil dan menambah {n} kendaraan pada jam sibuk.',
      'Awak yang bersangkutan diberi sanksi dan tarif resmi ditempel di setiap kendaraan.',
    ],
  },
  K20d: {
    hal: 'penataan parkir',
    judul: ['Parkir liar menutup trotoar {jalan}, {kota}', 'Juru parkir tanpa karcis di {pasar}, {kec}'],
    isi: [
      'Mobil dan sepeda motor memenuhi trotoar setiap {waktu} sehingga pejalan kaki turun ke jalan.',
      'Juru parkir meminta lima ribu rupiah tanpa karcis dan memaksa.',
    ],
    jawab: ['Petugas telah menertibkan {n} kendaraan dan memasang rambu larangan parkir.'],
  },
  K25: {
    hal: 'perumahan dan permukiman',
    judul: [
      'Pohon besar rapuh di {jalan}, {kec}',
      'Rumah tidak layak huni di {rt}, {kec} belum dibantu',
      'Taman bermain di {jalan} {kota} rusak',
      'Sanitasi rusun di {kec} tersumbat',
    ],
    isi: [
      'Pohon di tepi jalan sudah keropos dan condong. Dahannya pernah jatuh pada {waktu}.',
      'Atap rumah bocor dan dindingnya lapuk, berkas usulan bantuan sudah masuk {lama}.',
      'Permainan anak patah dan besinya tajam.',
    ],
    jawab: [
      'Pohon telah dipangkas dan ranting kering diangkut.',
      'Rumah telah ditinjau dan masuk daftar bantuan tahun {tahun}.',
    ],
  },
};
