// @ts-nocheck
// Generated from openapi.json; not edited by hand.


export type ClientOptions = {
    baseUrl: `${string}://${string}/api/v1` | (string & {});
};

export type DaftarInstansi = {
    baris: Array<{
        kode: string;
        nama: string;
        jenis: 'nasional' | 'kementerian' | 'lpnk' | 'lembaga' | 'tni_polri_kejaksaan' | 'pemprov' | 'pemkab' | 'pemkot' | 'wilayah_administrasi' | 'bumn' | 'bumd' | 'ptn' | 'lldikti' | 'perwakilan_ri' | 'unit';
        induk: string | null;
        pembina: string | null;
        wilayah: string | null;
        zona: 'WIB' | 'WITA' | 'WIT';
    }>;
    next: string | null;
};

export type Problem = {
    type: 'about:blank';
    code: string;
    title: string;
    status: number;
    errors: Array<{
        path: string;
        code: string;
        message: string;
    }>;
    correlationId: string;
};

export type Instansi = {
    kode: string;
    nama: string;
    jenis: 'nasional' | 'kementerian' | 'lpnk' | 'lembaga' | 'tni_polri_kejaksaan' | 'pemprov' | 'pemkab' | 'pemkot' | 'wilayah_administrasi' | 'bumn' | 'bumd' | 'ptn' | 'lldikti' | 'perwakilan_ri' | 'unit';
    induk: string | null;
    pembina: string | null;
    wilayah: string | null;
    zona: 'WIB' | 'WITA' | 'WIT';
    alamat: string | null;
    penanggungJawabNama: string | null;
    penanggungJawabJabatan: string | null;
    berlakuSejak: string | null;
    berlakuSampai: string | null;
    penerus: string | null;
    unit: Array<{
        kode: string;
        nama: string;
    }>;
    riwayat: Array<{
        versi: number;
        nama: string;
        induk: string | null;
        pembina: string | null;
        dari: string;
        sampai: string;
        sebab: string | null;
    }>;
};

export type DaftarKategori = {
    baris: Array<{
        kode: string;
        induk: string | null;
        nama: string;
        urusan: string;
        peka: boolean;
    }>;
    next: string | null;
};

export type DaftarWilayah = {
    baris: Array<{
        kode: string;
        nama: string;
        tingkat: string;
        induk: string | null;
        lat: number | null;
        lon: number | null;
    }>;
    next: string | null;
};

export type Kalender = {
    tahun: number;
    sementara: boolean;
    baris: Array<{
        tanggal: string;
        jenis: 'nasional' | 'cuti_bersama' | 'pemilihan' | 'lokal' | 'tetap';
        nama: string | null;
        dasar: string | null;
        instansi: string | null;
    }>;
    next: string | null;
};

export type LaporanBaru = Laporan & {
    peringatan: Array<{
        path: string;
        code: string;
        message: string;
    }>;
};

export type Lampiran = {
    id: string;
    nama: string;
    jenis: string;
    /**
     * bytes
     */
    ukuran: number;
    /**
     * scan for malware: none set up, waiting, clean, held back; only bersih and tanpa can be read
     */
    pindai: 'tanpa' | 'menunggu' | 'bersih' | 'tertahan';
    url: string;
};

export type Tanggapan = {
    urut: number;
    jenis: 'dibuat' | 'diubah' | 'diverifikasi' | 'dikelola' | 'ditunda' | 'dilengkapi' | 'dikembalikan' | 'diputuskan' | 'didisposisi' | 'ditindaklanjuti' | 'diperpanjang' | 'ditanggapi' | 'dikonfirmasi' | 'dinyatakan_belum' | 'diselesaikan' | 'ditutup_otomatis' | 'diarsipkan' | 'diarsipkan_otomatis' | 'dialihkan' | 'diserahkan_ppid' | 'digabungkan' | 'menerima_gabungan' | 'tanggapan_dibawa' | 'menerima_tanggapan' | 'dipecah' | 'klasifikasi_diubah' | 'dikoreksi' | 'kerahasiaan_diubah' | 'diturunkan' | 'dicatat' | 'teks_dibuka' | 'identitas_diminta' | 'identitas_dibuka' | 'ditarik' | 'ombudsman_ditawarkan' | 'ombudsman_disetujui' | 'ombudsman_mencatat' | 'dinilai' | 'isi_dihapus' | 'kontak_dihapus';
    pada: string;
    oleh: 'pelapor' | 'petugas' | 'sistem';
    badan: string | null;
    badanNama: string | null;
    isi: string | null;
    akhir: boolean | null;
    rencanaTanggal: string | null;
    verdict: 'sudah' | 'belum' | null;
    dihapus: boolean;
    lampiran: Array<Lampiran>;
};

export type Tenggat = {
    jam: 'verifikasi' | 'respons' | 'penyelesaian' | 'janji' | 'kelengkapan' | 'tanggapan' | 'buka_kembali' | 'ppid' | 'ombudsman';
    unit?: string;
    mulai: string;
    jatuhTempo: string | null;
    selesai: string | null;
    status: 'berjalan' | 'jeda' | 'tepat_waktu' | 'terlambat' | 'diperpanjang' | 'gugur';
    putaran: number;
    sementara: boolean;
};

export type Laporan = {
    nomor: string;
    status: 'menunggu_verifikasi' | 'tertunda' | 'diteruskan' | 'diproses' | 'selesai' | 'diarsipkan' | null;
    hasil: 'dikonfirmasi' | 'diselesaikan' | 'tanpa_tanggapan' | 'tidak_dapat_dipenuhi' | null;
    alasanArsip: 'tidak_jelas' | 'tidak_lengkap' | 'bukan_pelayanan_publik' | 'duplikat' | 'dialihkan' | 'proses_hukum' | 'sara' | 'fitnah' | 'iseng' | 'format_salah' | 'ditarik_pelapor' | null;
    klasifikasi: 'pengaduan' | 'tidak_berkadar_pengawasan' | 'berkadar_pengawasan' | 'aspirasi' | 'permintaan_informasi' | null;
    kategori: string | null;
    kategoriNama: string | null;
    tag: Array<string> | null;
    judul: string | null;
    isi: string | null;
    instansi: string | null;
    instansiNama: string | null;
    unit: Array<string> | null;
    unitNama: Array<string> | null;
    terlapor: string | null;
    wilayah: string | null;
    wilayahNama: string | null;
    lokasi: {
        lat: number | null;
        lon: number | null;
        keterangan: string | null;
    } | null;
    tanggalKejadian: string | null;
    kanal: 'web' | 'aplikasi' | 'sms' | 'whatsapp' | 'email' | 'x' | 'telegram' | 'telepon' | 'tatap_muka' | 'surat' | 'api' | 'open311' | 'impor' | null;
    anonim: boolean | null;
    rahasia: boolean | null;
    terbit: boolean | null;
    pelapor: {
        nama: string | null;
        email: string | null;
        telepon: string | null;
    } | null;
    lampiran: Array<Lampiran> | null;
    tanggapan: Array<Tanggapan> | null;
    terkait: Array<{
        nomor: string;
        hubungan: 'digabung_ke' | 'gabungan_dari' | 'dipecah_ke' | 'dipecah_dari';
    }> | null;
    utama: {
        status: 'menunggu_verifikasi' | 'tertunda' | 'diteruskan' | 'diproses' | 'selesai' | 'diarsipkan';
        hasil: 'dikonfirmasi' | 'diselesaikan' | 'tanpa_tanggapan' | 'tidak_dapat_dipenuhi' | null;
    } | null;
    penilaian: number | null;
    ombudsman: 'ditawarkan' | 'disetujui' | null;
    dibuatPada: string | null;
    diubahPada: string | null;
    selesaiPada: string | null;
    nomorAsal: string | null;
    boleh: Array<string>;
    tenggat: Array<Tenggat> | null;
};

export type Kiriman = {
    klasifikasi: 'pengaduan' | 'aspirasi' | 'permintaan_informasi';
    judul: string;
    isi: string;
    kategori?: string;
    instansi?: string;
    wilayah?: string;
    lokasi?: {
        lat?: number | null;
        lon?: number | null;
        keterangan?: string;
    } | null;
    /**
     * YYYY-MM-DD, tidak_tahu
     */
    tanggalKejadian?: string;
    anonim?: boolean | null;
    rahasia?: boolean | null;
    kanal?: 'web' | 'aplikasi' | 'sms' | 'whatsapp' | 'email' | 'x' | 'telegram' | 'telepon' | 'tatap_muka' | 'surat' | 'api' | null;
    nomorAsal?: string;
    pelapor?: {
        nama: string;
        email?: string;
        telepon?: string;
        nik?: string;
    } | null;
    lampiran?: Array<string>;
};

export type DaftarLaporan = {
    baris: Array<Laporan>;
    next: string | null;
    tersembunyi?: number;
    dihitung?: number;
};

export type Riwayat = {
    baris: Array<{
        urut: number;
        jenis: 'dibuat' | 'diubah' | 'diverifikasi' | 'dikelola' | 'ditunda' | 'dilengkapi' | 'dikembalikan' | 'diputuskan' | 'didisposisi' | 'ditindaklanjuti' | 'diperpanjang' | 'ditanggapi' | 'dikonfirmasi' | 'dinyatakan_belum' | 'diselesaikan' | 'ditutup_otomatis' | 'diarsipkan' | 'diarsipkan_otomatis' | 'dialihkan' | 'diserahkan_ppid' | 'digabungkan' | 'menerima_gabungan' | 'tanggapan_dibawa' | 'menerima_tanggapan' | 'dipecah' | 'klasifikasi_diubah' | 'dikoreksi' | 'kerahasiaan_diubah' | 'diturunkan' | 'dicatat' | 'teks_dibuka' | 'identitas_diminta' | 'identitas_dibuka' | 'ditarik' | 'ombudsman_ditawarkan' | 'ombudsman_disetujui' | 'ombudsman_mencatat' | 'dinilai' | 'isi_dihapus' | 'kontak_dihapus';
        pada: string;
        oleh: string;
        isi: {
            [key: string]: unknown;
        } | null;
        isiHash: string;
        hash: string;
        hashSebelum: string;
    }>;
    next: null;
};

export type Unggahan = {
    id: string;
    nama: string;
    jenis: string;
    ukuran: number;
    url: string;
    tempatFoto: {
        lat: number;
        lon: number;
    } | null;
};

export type LaporanSesudahPerintah = Laporan & {
    /**
     * pecah
     */
    nomorBaru?: string;
    /**
     * identitas
     */
    permintaan?: string;
    /**
     * tindak-lanjut, selesai, tunda, arsipkan, alihkan: `laporan.warn_personal_data`
     */
    peringatan?: Array<{
        path: string;
        code: string;
        message: string;
    }>;
};

export type Indikator = {
    dari: string;
    sampai: string;
    perTanggal: string;
    versi: string;
    baris: Array<{
        kunci: string;
        nama: string;
        indikator: {
            [key: string]: {
                nilai: number | null;
                pembilang: number;
                penyebut: number;
                satuan: string;
                p90?: number | null;
                rata?: number | null;
            };
        };
    }>;
};

export type DefinisiIndikator = {
    baris: Array<{
        kode: string;
        nama: {
            id: string;
            en: string;
        };
        arti: {
            id: string;
            en: string;
        };
        pembilang: {
            id: string;
            en: string;
        };
        penyebut: {
            id: string;
            en: string;
        };
        satuan: 'laporan' | 'bagian' | 'hari_kerja' | 'jam' | 'skala_1_5';
        arah: 'naik' | 'turun' | 'netral';
        minimal: number;
        sumber: Array<{
            id: string;
            en: string;
            kode: string;
        }>;
        versi: number;
        berlakuSejak: string;
    }>;
};

export type Peringkat = {
    dari: string;
    sampai: string;
    perTanggal: string;
    versi: string;
    minimal: number;
    kelas: number | null;
    baris: Array<{
        peringkat: number | null;
        kode: string;
        nama: string;
        nilai: number | null;
        pembilang: number;
        penyebut: number;
        p90: number | null;
        kurang: boolean;
        total: number;
        dikonfirmasi: number;
        tanpaKonfirmasi: number;
        tidakDipenuhi: number;
    }>;
};

export type Survei = {
    tahun: number;
    beku: string | null;
    semua: {
        diundang: number;
        menjawab: number;
        nilai: {
            unsur: {
                akses: number;
                respons: number;
                transparansi: number;
            };
            ikm: number;
            mutu: 'A' | 'B' | 'C' | 'D';
            galat: number;
        } | null;
    };
    baris: Array<{
        diundang: number;
        menjawab: number;
        nilai: {
            unsur: {
                akses: number;
                respons: number;
                transparansi: number;
            };
            ikm: number;
            mutu: 'A' | 'B' | 'C' | 'D';
            galat: number;
        } | null;
        kode: string;
        nama: string;
    }>;
};

export type DaftarPercepatan = {
    baris: Array<{
        id: string;
        nama: string;
        dasar: string;
        badan: string;
        lingkup: 'instansi' | 'binaan';
        dari: string;
        sampai: string;
        potong: string;
        umur: number;
        target: number | null;
        jenis: string | null;
        hanya: Array<string>;
        tahap: 'direncanakan' | 'berjalan' | 'berakhir' | 'dibatalkan';
        jumlah: number | null;
    }>;
};

export type Percepatan = {
    percepatan: {
        id: string;
        nama: string;
        dasar: string;
        badan: string;
        lingkup: 'instansi' | 'binaan';
        dari: string;
        sampai: string;
        potong: string;
        umur: number;
        target: number | null;
        jenis: string | null;
        hanya: Array<string>;
        tahap: 'direncanakan' | 'berjalan' | 'berakhir' | 'dibatalkan';
    };
    perTanggal: string | null;
    beku: boolean;
    semua: {
        jumlah: number;
        selesai: number;
        dikonfirmasi: number;
        tanpaKonfirmasi: number;
        tidakDipenuhi: number;
        arsip: number;
        terbuka: number;
        bergerak: number;
        diam: number;
        dibukaKembali: number;
        pindah: number;
        terlama: number | null;
    };
    baris: Array<{
        jumlah: number;
        selesai: number;
        dikonfirmasi: number;
        tanpaKonfirmasi: number;
        tidakDipenuhi: number;
        arsip: number;
        terbuka: number;
        bergerak: number;
        diam: number;
        dibukaKembali: number;
        pindah: number;
        terlama: number | null;
        kode: string;
        nama: string;
    }>;
    harian: Array<{
        hari: string;
        selesai: number;
        arsip: number;
        terbuka: number;
    }>;
};

export type DaftarPenghargaan = {
    baris: Array<{
        id: string;
        pemberi: string;
        namaPemberi: string;
        tahun: number;
        nama: string;
        dari: string;
        sampai: string;
        diumumkanPada: string;
        penghargaan: Array<{
            id: string;
            nama: string;
            arti: string;
            cara: 'hitung' | 'putusan';
            jenis: string | null;
            banyak: number;
            rumus: {
                indikator: string;
                minimal: number;
                kelas: number | null;
            } | null;
            peringkat: {
                id: string;
                nomor: string;
                sidik: string;
            } | null;
            pemenang: Array<{
                kode: string;
                nama: string;
                peringkat: number | null;
                nilai: number | null;
                pembilang: number | null;
                penyebut: number | null;
                p90: number | null;
                total: number | null;
                alasan: string | null;
            }>;
        }>;
    }>;
};

export type EdisiPenghargaan = {
    id: string;
    pemberi: string;
    namaPemberi: string;
    tahun: number;
    nama: string;
    dari: string;
    sampai: string;
    diumumkanPada: string;
    penghargaan: Array<{
        id: string;
        nama: string;
        arti: string;
        cara: 'hitung' | 'putusan';
        jenis: string | null;
        banyak: number;
        rumus: {
            indikator: string;
            minimal: number;
            kelas: number | null;
        } | null;
        peringkat: {
            id: string;
            nomor: string;
            sidik: string;
        } | null;
        pemenang: Array<{
            kode: string;
            nama: string;
            peringkat: number | null;
            nilai: number | null;
            pembilang: number | null;
            penyebut: number | null;
            p90: number | null;
            total: number | null;
            alasan: string | null;
        }>;
        calon: Array<{
            kode: string;
            nama: string;
            hasil: 'menang' | 'tidak' | 'kurang' | 'tanpa_nilai';
            peringkat: number | null;
            nilai: number | null;
            pembilang: number;
            penyebut: number;
            p90: number | null;
            total: number;
        }>;
    }>;
    sidik: string;
    tandaTangan: string;
    kunci: string;
};

export type Webhook = {
    id: string;
    url: string;
    peristiwa: Array<string>;
    lingkup: 'terkait' | 'semua';
    dibuatPada: string;
    rahasiaLamaSampai: string | null;
    kiriman: {
        antre: number;
        terkirim: number;
        mati: number;
        dilewati: number;
    };
};

export type WebhookDibuat = Webhook & {
    rahasia: string;
};

export type WebhookBaru = {
    url: string;
    peristiwa?: Array<'laporan.dibuat' | 'laporan.diubah' | 'laporan.diteruskan' | 'laporan.dikelola' | 'laporan.ditunda' | 'laporan.dilengkapi' | 'laporan.dikembalikan' | 'laporan.diputuskan' | 'laporan.didisposisi' | 'laporan.ditindaklanjuti' | 'laporan.diperpanjang' | 'laporan.ditanggapi' | 'laporan.dikonfirmasi' | 'laporan.dinyatakan_belum' | 'laporan.diselesaikan' | 'laporan.ditutup_otomatis' | 'laporan.diarsipkan' | 'laporan.diarsipkan_otomatis' | 'laporan.dialihkan' | 'laporan.diserahkan_ppid' | 'laporan.digabungkan' | 'laporan.menerima_gabungan' | 'laporan.tanggapan_dibawa' | 'laporan.menerima_tanggapan' | 'laporan.dipecah' | 'laporan.klasifikasi_diubah' | 'laporan.dikoreksi' | 'laporan.kerahasiaan_diubah' | 'laporan.diturunkan' | 'laporan.ditarik' | 'laporan.ombudsman_ditawarkan' | 'laporan.ombudsman_disetujui' | 'laporan.ombudsman_mencatat' | 'laporan.dinilai' | 'laporan.isi_dihapus'> | null;
    lingkup?: 'terkait' | 'semua' | null;
};

export type WebhookUbahan = {
    peristiwa: Array<'laporan.dibuat' | 'laporan.diubah' | 'laporan.diteruskan' | 'laporan.dikelola' | 'laporan.ditunda' | 'laporan.dilengkapi' | 'laporan.dikembalikan' | 'laporan.diputuskan' | 'laporan.didisposisi' | 'laporan.ditindaklanjuti' | 'laporan.diperpanjang' | 'laporan.ditanggapi' | 'laporan.dikonfirmasi' | 'laporan.dinyatakan_belum' | 'laporan.diselesaikan' | 'laporan.ditutup_otomatis' | 'laporan.diarsipkan' | 'laporan.diarsipkan_otomatis' | 'laporan.dialihkan' | 'laporan.diserahkan_ppid' | 'laporan.digabungkan' | 'laporan.menerima_gabungan' | 'laporan.tanggapan_dibawa' | 'laporan.menerima_tanggapan' | 'laporan.dipecah' | 'laporan.klasifikasi_diubah' | 'laporan.dikoreksi' | 'laporan.kerahasiaan_diubah' | 'laporan.diturunkan' | 'laporan.ditarik' | 'laporan.ombudsman_ditawarkan' | 'laporan.ombudsman_disetujui' | 'laporan.ombudsman_mencatat' | 'laporan.dinilai' | 'laporan.isi_dihapus'>;
    lingkup: 'terkait' | 'semua';
};

export type KirimanWebhook = {
    id: string;
    nomor: string;
    urut: number;
    peristiwa: string;
    pada: string;
    status: 'antre' | 'terkirim' | 'mati' | 'dilewati';
    percobaan: number;
    cobaLagi: string | null;
    selesaiPada: string | null;
    jawaban: number | null;
    galat: string | null;
};

export type DaftarInstansiData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * nasional, kementerian, lpnk, lembaga, tni_polri_kejaksaan, pemprov, pemkab, pemkot, wilayah_administrasi, bumn, bumd, ptn, lldikti, perwakilan_ri, unit
         */
        jenis?: string;
        induk?: string;
        q?: string;
        limit?: number;
        /**
         * Nilai next dari halaman sebelumnya
         */
        cursor?: string;
        lang?: string;
    };
    url: '/instansi';
};

export type DaftarInstansiErrors = {
    /**
     * Problem (RFC 9457)
     */
    default: Problem;
};

export type DaftarInstansiError = DaftarInstansiErrors[keyof DaftarInstansiErrors];

export type DaftarInstansiResponses = {
    /**
     * OK
     */
    200: DaftarInstansi;
};

export type DaftarInstansiResponse = DaftarInstansiResponses[keyof DaftarInstansiResponses];

export type BacaInstansiData = {
    body?: never;
    path: {
        kode: string;
    };
    query?: {
        lang?: string;
    };
    url: '/instansi/{kode}';
};

export type BacaInstansiErrors = {
    /**
     * Problem (RFC 9457)
     */
    default: Problem;
};

export type BacaInstansiError = BacaInstansiErrors[keyof BacaInstansiErrors];

export type BacaInstansiResponses = {
    /**
     * OK
     */
    200: Instansi;
};

export type BacaInstansiResponse = BacaInstansiResponses[keyof BacaInstansiResponses];

export type DaftarKategoriData = {
    body?: never;
    path?: never;
    query?: {
        limit?: number;
        /**
         * Nilai next dari halaman sebelumnya
         */
        cursor?: string;
        lang?: string;
    };
    url: '/kategori';
};

export type DaftarKategoriErrors = {
    /**
     * Problem (RFC 9457)
     */
    default: Problem;
};

export type DaftarKategoriError = DaftarKategoriErrors[keyof DaftarKategoriErrors];

export type DaftarKategoriResponses = {
    /**
     * OK
     */
    200: DaftarKategori;
};

export type DaftarKategoriResponse = DaftarKategoriResponses[keyof DaftarKategoriResponses];

export type DaftarWilayahData = {
    body?: never;
    path?: never;
    query?: {
        induk?: string;
        q?: string;
        limit?: number;
        /**
         * Nilai next dari halaman sebelumnya
         */
        cursor?: string;
        lang?: string;
    };
    url: '/wilayah';
};

export type DaftarWilayahErrors = {
    /**
     * Problem (RFC 9457)
     */
    default: Problem;
};

export type DaftarWilayahError = DaftarWilayahErrors[keyof DaftarWilayahErrors];

export type DaftarWilayahResponses = {
    /**
     * OK
     */
    200: DaftarWilayah;
};

export type DaftarWilayahResponse = DaftarWilayahResponses[keyof DaftarWilayahResponses];

export type BacaKalenderData = {
    body?: never;
    path?: never;
    query?: {
        tahun?: number;
        limit?: number;
        /**
         * Nilai next dari halaman sebelumnya
         */
        cursor?: string;
        lang?: string;
    };
    url: '/kalender';
};

export type BacaKalenderErrors = {
    /**
     * Problem (RFC 9457)
     */
    default: Problem;
};

export type BacaKalenderError = BacaKalenderErrors[keyof BacaKalenderErrors];

export type BacaKalenderResponses = {
    /**
     * OK
     */
    200: Kalender;
};

export type BacaKalenderResponse = BacaKalenderResponses[keyof BacaKalenderResponses];

export type DaftarLaporanData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * menunggu_verifikasi, tertunda, diteruskan, diproses, selesai, diarsipkan
         */
        status?: string;
        /**
         * dikonfirmasi, diselesaikan, tanpa_tanggapan, tidak_dapat_dipenuhi
         */
        hasil?: string;
        instansi?: string;
        induk?: string;
        /**
         * nasional, kementerian, lpnk, lembaga, tni_polri_kejaksaan, pemprov, pemkab, pemkot, wilayah_administrasi, bumn, bumd, ptn, lldikti, perwakilan_ri, unit
         */
        jenis?: string;
        unit?: string;
        /**
         * pengaduan, tidak_berkadar_pengawasan, berkadar_pengawasan, aspirasi, permintaan_informasi
         */
        klasifikasi?: string;
        kategori?: string;
        wilayah?: string;
        /**
         * web, aplikasi, sms, whatsapp, email, x, telegram, telepon, tatap_muka, surat, api, open311, impor
         */
        kanal?: string;
        dari?: string;
        sampai?: string;
        q?: string;
        ukuran?: string;
        urut?: 'terbaru' | 'terlama' | 'tenggat';
        limit?: number;
        /**
         * Nilai next dari halaman sebelumnya
         */
        cursor?: string;
        lang?: string;
    };
    url: '/laporan';
};

export type DaftarLaporanErrors = {
    /**
     * Problem (RFC 9457)
     */
    default: Problem;
};

export type DaftarLaporanError = DaftarLaporanErrors[keyof DaftarLaporanErrors];

export type DaftarLaporanResponses = {
    /**
     * OK
     */
    200: DaftarLaporan;
};

export type DaftarLaporanResponse = DaftarLaporanResponses[keyof DaftarLaporanResponses];

export type KirimData = {
    body: Kiriman;
    headers?: {
        'Idempotency-Key'?: string;
    };
    path?: never;
    query?: {
        lang?: string;
    };
    url: '/laporan';
};

export type KirimErrors = {
    /**
     * Problem (RFC 9457)
     */
    default: Problem;
};

export type KirimError = KirimErrors[keyof KirimErrors];

export type KirimResponses = {
    /**
     * OK
     */
    201: LaporanBaru;
};

export type KirimResponse = KirimResponses[keyof KirimResponses];

export type BacaLaporanData = {
    body?: never;
    path: {
        nomor: string;
    };
    query?: {
        lang?: string;
    };
    url: '/laporan/{nomor}';
};

export type BacaLaporanErrors = {
    /**
     * Problem (RFC 9457)
     */
    default: Problem;
};

export type BacaLaporanError = BacaLaporanErrors[keyof BacaLaporanErrors];

export type BacaLaporanResponses = {
    /**
     * OK
     */
    200: Laporan;
};

export type BacaLaporanResponse = BacaLaporanResponses[keyof BacaLaporanResponses];

export type BacaRiwayatData = {
    body?: never;
    path: {
        nomor: string;
    };
    query?: {
        lang?: string;
    };
    url: '/laporan/{nomor}/riwayat';
};

export type BacaRiwayatErrors = {
    /**
     * Problem (RFC 9457)
     */
    default: Problem;
};

export type BacaRiwayatError = BacaRiwayatErrors[keyof BacaRiwayatErrors];

export type BacaRiwayatResponses = {
    /**
     * OK
     */
    200: Riwayat;
};

export type BacaRiwayatResponse = BacaRiwayatResponses[keyof BacaRiwayatResponses];

export type UnggahData = {
    body: {
        berkas: Blob | File;
    };
    headers?: {
        'Idempotency-Key'?: string;
    };
    path?: never;
    query?: {
        lang?: string;
    };
    url: '/lampiran';
};

export type UnggahErrors = {
    /**
     * Problem (RFC 9457)
     */
    default: Problem;
};

export type UnggahError = UnggahErrors[keyof UnggahErrors];

export type UnggahResponses = {
    /**
     * OK
     */
    201: Unggahan;
};

export type UnggahResponse = UnggahResponses[keyof UnggahResponses];

export type BacaLampiranData = {
    body?: never;
    path: {
        id: string;
    };
    query?: {
        ukuran?: 'asli' | 'kecil';
        lang?: string;
    };
    url: '/lampiran/{id}';
};

export type BacaLampiranErrors = {
    /**
     * Problem (RFC 9457)
     */
    default: Problem;
};

export type BacaLampiranError = BacaLampiranErrors[keyof BacaLampiranErrors];

export type BacaLampiranResponses = {
    /**
     * OK
     */
    200: Blob | File;
};

export type BacaLampiranResponse = BacaLampiranResponses[keyof BacaLampiranResponses];

export type UbahData = {
    body: {
        judul?: string;
        isi?: string;
        lampiran?: Array<string>;
    };
    headers?: {
        'Idempotency-Key'?: string;
        'If-Match'?: string;
    };
    path: {
        nomor: string;
    };
    query?: {
        lang?: string;
    };
    url: '/laporan/{nomor}/ubah';
};

export type UbahErrors = {
    /**
     * Problem (RFC 9457)
     */
    default: Problem;
};

export type UbahError = UbahErrors[keyof UbahErrors];

export type UbahResponses = {
    /**
     * OK
     */
    200: LaporanSesudahPerintah;
};

export type UbahResponse = UbahResponses[keyof UbahResponses];

export type VerifikasiData = {
    body: {
        unit?: Array<string> | string | null;
        instansi?: string | [
            string
        ] | null;
        judul?: string;
        klasifikasi?: 'pengaduan' | 'tidak_berkadar_pengawasan' | 'berkadar_pengawasan' | 'aspirasi' | 'permintaan_informasi' | null;
        terlapor?: string;
        kategori?: string;
        rahasia?: boolean | null;
        anonim?: boolean | null;
        tag?: Array<string> | null;
        wbs?: boolean | null;
    };
    headers?: {
        'Idempotency-Key'?: string;
        'If-Match'?: string;
    };
    path: {
        nomor: string;
    };
    query?: {
        lang?: string;
    };
    url: '/laporan/{nomor}/verifikasi';
};

export type VerifikasiErrors = {
    /**
     * Problem (RFC 9457)
     */
    default: Problem;
};

export type VerifikasiError = VerifikasiErrors[keyof VerifikasiErrors];

export type VerifikasiResponses = {
    /**
     * OK
     */
    200: LaporanSesudahPerintah;
};

export type VerifikasiResponse = VerifikasiResponses[keyof VerifikasiResponses];

export type KelolaData = {
    body?: never;
    headers?: {
        'Idempotency-Key'?: string;
        'If-Match'?: string;
    };
    path: {
        nomor: string;
    };
    query?: {
        lang?: string;
    };
    url: '/laporan/{nomor}/kelola';
};

export type KelolaErrors = {
    /**
     * Problem (RFC 9457)
     */
    default: Problem;
};

export type KelolaError = KelolaErrors[keyof KelolaErrors];

export type KelolaResponses = {
    /**
     * OK
     */
    200: LaporanSesudahPerintah;
};

export type KelolaResponse = KelolaResponses[keyof KelolaResponses];

export type TundaData = {
    body: {
        pertanyaan: string;
        alasanKode?: 'minta_lokasi' | 'minta_waktu' | 'minta_bukti' | null;
    };
    headers?: {
        'Idempotency-Key'?: string;
        'If-Match'?: string;
    };
    path: {
        nomor: string;
    };
    query?: {
        lang?: string;
    };
    url: '/laporan/{nomor}/tunda';
};

export type TundaErrors = {
    /**
     * Problem (RFC 9457)
     */
    default: Problem;
};

export type TundaError = TundaErrors[keyof TundaErrors];

export type TundaResponses = {
    /**
     * OK
     */
    200: LaporanSesudahPerintah;
};

export type TundaResponse = TundaResponses[keyof TundaResponses];

export type LengkapiData = {
    body: {
        isi: string;
        lampiran?: Array<string>;
    };
    headers?: {
        'Idempotency-Key'?: string;
        'If-Match'?: string;
    };
    path: {
        nomor: string;
    };
    query?: {
        lang?: string;
    };
    url: '/laporan/{nomor}/lengkapi';
};

export type LengkapiErrors = {
    /**
     * Problem (RFC 9457)
     */
    default: Problem;
};

export type LengkapiError = LengkapiErrors[keyof LengkapiErrors];

export type LengkapiResponses = {
    /**
     * OK
     */
    200: LaporanSesudahPerintah;
};

export type LengkapiResponse = LengkapiResponses[keyof LengkapiResponses];

export type BukanWewenangData = {
    body: {
        alasan: string;
        usulan: string;
    };
    headers?: {
        'Idempotency-Key'?: string;
        'If-Match'?: string;
    };
    path: {
        nomor: string;
    };
    query?: {
        lang?: string;
    };
    url: '/laporan/{nomor}/bukan-wewenang';
};

export type BukanWewenangErrors = {
    /**
     * Problem (RFC 9457)
     */
    default: Problem;
};

export type BukanWewenangError = BukanWewenangErrors[keyof BukanWewenangErrors];

export type BukanWewenangResponses = {
    /**
     * OK
     */
    200: LaporanSesudahPerintah;
};

export type BukanWewenangResponse = BukanWewenangResponses[keyof BukanWewenangResponses];

export type PutuskanData = {
    body: {
        unit?: Array<string> | string | null;
        instansi?: string | [
            string
        ] | null;
        alasan: string;
    };
    headers?: {
        'Idempotency-Key'?: string;
        'If-Match'?: string;
    };
    path: {
        nomor: string;
    };
    query?: {
        lang?: string;
    };
    url: '/laporan/{nomor}/putuskan';
};

export type PutuskanErrors = {
    /**
     * Problem (RFC 9457)
     */
    default: Problem;
};

export type PutuskanError = PutuskanErrors[keyof PutuskanErrors];

export type PutuskanResponses = {
    /**
     * OK
     */
    200: LaporanSesudahPerintah;
};

export type PutuskanResponse = PutuskanResponses[keyof PutuskanResponses];

export type DisposisiData = {
    body: {
        unit?: Array<string> | string | null;
        instansi?: string | [
            string
        ] | null;
        alasan: string;
    };
    headers?: {
        'Idempotency-Key'?: string;
        'If-Match'?: string;
    };
    path: {
        nomor: string;
    };
    query?: {
        lang?: string;
    };
    url: '/laporan/{nomor}/disposisi';
};

export type DisposisiErrors = {
    /**
     * Problem (RFC 9457)
     */
    default: Problem;
};

export type DisposisiError = DisposisiErrors[keyof DisposisiErrors];

export type DisposisiResponses = {
    /**
     * OK
     */
    200: LaporanSesudahPerintah;
};

export type DisposisiResponse = DisposisiResponses[keyof DisposisiResponses];

export type TindakLanjutData = {
    body: {
        isi: string;
        akhir: boolean;
        rencanaTanggal?: string;
        lampiran?: Array<string>;
    };
    headers?: {
        'Idempotency-Key'?: string;
        'If-Match'?: string;
    };
    path: {
        nomor: string;
    };
    query?: {
        lang?: string;
    };
    url: '/laporan/{nomor}/tindak-lanjut';
};

export type TindakLanjutErrors = {
    /**
     * Problem (RFC 9457)
     */
    default: Problem;
};

export type TindakLanjutError = TindakLanjutErrors[keyof TindakLanjutErrors];

export type TindakLanjutResponses = {
    /**
     * OK
     */
    200: LaporanSesudahPerintah;
};

export type TindakLanjutResponse = TindakLanjutResponses[keyof TindakLanjutResponses];

export type PerpanjangData = {
    body: {
        tanggal: string;
        alasan: string;
    };
    headers?: {
        'Idempotency-Key'?: string;
        'If-Match'?: string;
    };
    path: {
        nomor: string;
    };
    query?: {
        lang?: string;
    };
    url: '/laporan/{nomor}/perpanjang';
};

export type PerpanjangErrors = {
    /**
     * Problem (RFC 9457)
     */
    default: Problem;
};

export type PerpanjangError = PerpanjangErrors[keyof PerpanjangErrors];

export type PerpanjangResponses = {
    /**
     * OK
     */
    200: LaporanSesudahPerintah;
};

export type PerpanjangResponse = PerpanjangResponses[keyof PerpanjangResponses];

export type TanggapanData = {
    body: {
        isi?: string;
        selesai?: boolean | null;
        lampiran?: Array<string>;
    };
    headers?: {
        'Idempotency-Key'?: string;
        'If-Match'?: string;
    };
    path: {
        nomor: string;
    };
    query?: {
        lang?: string;
    };
    url: '/laporan/{nomor}/tanggapan';
};

export type TanggapanErrors = {
    /**
     * Problem (RFC 9457)
     */
    default: Problem;
};

export type TanggapanError = TanggapanErrors[keyof TanggapanErrors];

export type TanggapanResponses = {
    /**
     * OK
     */
    200: LaporanSesudahPerintah;
};

export type TanggapanResponse = TanggapanResponses[keyof TanggapanResponses];

export type SelesaiData = {
    body: {
        ringkasan: string;
        hasil?: 'diselesaikan' | 'tidak_dapat_dipenuhi' | null;
    };
    headers?: {
        'Idempotency-Key'?: string;
        'If-Match'?: string;
    };
    path: {
        nomor: string;
    };
    query?: {
        lang?: string;
    };
    url: '/laporan/{nomor}/selesai';
};

export type SelesaiErrors = {
    /**
     * Problem (RFC 9457)
     */
    default: Problem;
};

export type SelesaiError = SelesaiErrors[keyof SelesaiErrors];

export type SelesaiResponses = {
    /**
     * OK
     */
    200: LaporanSesudahPerintah;
};

export type SelesaiResponse = SelesaiResponses[keyof SelesaiResponses];

export type ArsipkanData = {
    body: {
        alasanKode: 'tidak_jelas' | 'tidak_lengkap' | 'bukan_pelayanan_publik' | 'duplikat' | 'dialihkan' | 'proses_hukum' | 'sara' | 'fitnah' | 'iseng' | 'format_salah' | 'ditarik_pelapor';
        pesan: string;
    };
    headers?: {
        'Idempotency-Key'?: string;
        'If-Match'?: string;
    };
    path: {
        nomor: string;
    };
    query?: {
        lang?: string;
    };
    url: '/laporan/{nomor}/arsipkan';
};

export type ArsipkanErrors = {
    /**
     * Problem (RFC 9457)
     */
    default: Problem;
};

export type ArsipkanError = ArsipkanErrors[keyof ArsipkanErrors];

export type ArsipkanResponses = {
    /**
     * OK
     */
    200: LaporanSesudahPerintah;
};

export type ArsipkanResponse = ArsipkanResponses[keyof ArsipkanResponses];

export type AlihkanData = {
    body: {
        lembaga: string;
        pesan: string;
    };
    headers?: {
        'Idempotency-Key'?: string;
        'If-Match'?: string;
    };
    path: {
        nomor: string;
    };
    query?: {
        lang?: string;
    };
    url: '/laporan/{nomor}/alihkan';
};

export type AlihkanErrors = {
    /**
     * Problem (RFC 9457)
     */
    default: Problem;
};

export type AlihkanError = AlihkanErrors[keyof AlihkanErrors];

export type AlihkanResponses = {
    /**
     * OK
     */
    200: LaporanSesudahPerintah;
};

export type AlihkanResponse = AlihkanResponses[keyof AlihkanResponses];

export type KePpidData = {
    body?: never;
    headers?: {
        'Idempotency-Key'?: string;
        'If-Match'?: string;
    };
    path: {
        nomor: string;
    };
    query?: {
        lang?: string;
    };
    url: '/laporan/{nomor}/ke-ppid';
};

export type KePpidErrors = {
    /**
     * Problem (RFC 9457)
     */
    default: Problem;
};

export type KePpidError = KePpidErrors[keyof KePpidErrors];

export type KePpidResponses = {
    /**
     * OK
     */
    200: LaporanSesudahPerintah;
};

export type KePpidResponse = KePpidResponses[keyof KePpidResponses];

export type GabungkanData = {
    body: {
        ke: string;
    };
    headers?: {
        'Idempotency-Key'?: string;
        'If-Match'?: string;
    };
    path: {
        nomor: string;
    };
    query?: {
        lang?: string;
    };
    url: '/laporan/{nomor}/gabungkan';
};

export type GabungkanErrors = {
    /**
     * Problem (RFC 9457)
     */
    default: Problem;
};

export type GabungkanError = GabungkanErrors[keyof GabungkanErrors];

export type GabungkanResponses = {
    /**
     * OK
     */
    200: LaporanSesudahPerintah;
};

export type GabungkanResponse = GabungkanResponses[keyof GabungkanResponses];

export type PecahData = {
    body: {
        judul: string;
        isi: string;
    };
    headers?: {
        'Idempotency-Key'?: string;
        'If-Match'?: string;
    };
    path: {
        nomor: string;
    };
    query?: {
        lang?: string;
    };
    url: '/laporan/{nomor}/pecah';
};

export type PecahErrors = {
    /**
     * Problem (RFC 9457)
     */
    default: Problem;
};

export type PecahError = PecahErrors[keyof PecahErrors];

export type PecahResponses = {
    /**
     * OK
     */
    200: LaporanSesudahPerintah;
};

export type PecahResponse = PecahResponses[keyof PecahResponses];

export type KlasifikasiData = {
    body: {
        klasifikasi: 'pengaduan' | 'tidak_berkadar_pengawasan' | 'berkadar_pengawasan' | 'aspirasi' | 'permintaan_informasi';
        alasan: string;
        terlapor?: string;
    };
    headers?: {
        'Idempotency-Key'?: string;
        'If-Match'?: string;
    };
    path: {
        nomor: string;
    };
    query?: {
        lang?: string;
    };
    url: '/laporan/{nomor}/klasifikasi';
};

export type KlasifikasiErrors = {
    /**
     * Problem (RFC 9457)
     */
    default: Problem;
};

export type KlasifikasiError = KlasifikasiErrors[keyof KlasifikasiErrors];

export type KlasifikasiResponses = {
    /**
     * OK
     */
    200: LaporanSesudahPerintah;
};

export type KlasifikasiResponse = KlasifikasiResponses[keyof KlasifikasiResponses];

export type KoreksiData = {
    body: {
        judul?: string;
        isi?: string;
        kategori?: string;
        wilayah?: string;
        lokasi?: {
            lat?: number | null;
            lon?: number | null;
            keterangan?: string;
        } | null;
        /**
         * YYYY-MM-DD, tidak_tahu
         */
        tanggalKejadian?: string;
        tag?: Array<string> | null;
        alasan: string;
    };
    headers?: {
        'Idempotency-Key'?: string;
        'If-Match'?: string;
    };
    path: {
        nomor: string;
    };
    query?: {
        lang?: string;
    };
    url: '/laporan/{nomor}/koreksi';
};

export type KoreksiErrors = {
    /**
     * Problem (RFC 9457)
     */
    default: Problem;
};

export type KoreksiError = KoreksiErrors[keyof KoreksiErrors];

export type KoreksiResponses = {
    /**
     * OK
     */
    200: LaporanSesudahPerintah;
};

export type KoreksiResponse = KoreksiResponses[keyof KoreksiResponses];

export type KerahasiaanData = {
    body: {
        rahasia?: boolean | null;
        anonim?: boolean | null;
        alasan?: string;
    };
    headers?: {
        'Idempotency-Key'?: string;
        'If-Match'?: string;
    };
    path: {
        nomor: string;
    };
    query?: {
        lang?: string;
    };
    url: '/laporan/{nomor}/kerahasiaan';
};

export type KerahasiaanErrors = {
    /**
     * Problem (RFC 9457)
     */
    default: Problem;
};

export type KerahasiaanError = KerahasiaanErrors[keyof KerahasiaanErrors];

export type KerahasiaanResponses = {
    /**
     * OK
     */
    200: LaporanSesudahPerintah;
};

export type KerahasiaanResponse = KerahasiaanResponses[keyof KerahasiaanResponses];

export type TurunkanData = {
    body: {
        alasan: string;
    };
    headers?: {
        'Idempotency-Key'?: string;
        'If-Match'?: string;
    };
    path: {
        nomor: string;
    };
    query?: {
        lang?: string;
    };
    url: '/laporan/{nomor}/turunkan';
};

export type TurunkanErrors = {
    /**
     * Problem (RFC 9457)
     */
    default: Problem;
};

export type TurunkanError = TurunkanErrors[keyof TurunkanErrors];

export type TurunkanResponses = {
    /**
     * OK
     */
    200: LaporanSesudahPerintah;
};

export type TurunkanResponse = TurunkanResponses[keyof TurunkanResponses];

export type CatatanData = {
    body: {
        isi: string;
    };
    headers?: {
        'Idempotency-Key'?: string;
        'If-Match'?: string;
    };
    path: {
        nomor: string;
    };
    query?: {
        lang?: string;
    };
    url: '/laporan/{nomor}/catatan';
};

export type CatatanErrors = {
    /**
     * Problem (RFC 9457)
     */
    default: Problem;
};

export type CatatanError = CatatanErrors[keyof CatatanErrors];

export type CatatanResponses = {
    /**
     * OK
     */
    200: LaporanSesudahPerintah;
};

export type CatatanResponse = CatatanResponses[keyof CatatanResponses];

export type TarikData = {
    body?: never;
    headers?: {
        'Idempotency-Key'?: string;
        'If-Match'?: string;
    };
    path: {
        nomor: string;
    };
    query?: {
        lang?: string;
    };
    url: '/laporan/{nomor}/tarik';
};

export type TarikErrors = {
    /**
     * Problem (RFC 9457)
     */
    default: Problem;
};

export type TarikError = TarikErrors[keyof TarikErrors];

export type TarikResponses = {
    /**
     * OK
     */
    200: LaporanSesudahPerintah;
};

export type TarikResponse = TarikResponses[keyof TarikResponses];

export type OmbudsmanData = {
    body: {
        setuju: true;
    };
    headers?: {
        'Idempotency-Key'?: string;
        'If-Match'?: string;
    };
    path: {
        nomor: string;
    };
    query?: {
        lang?: string;
    };
    url: '/laporan/{nomor}/ombudsman';
};

export type OmbudsmanErrors = {
    /**
     * Problem (RFC 9457)
     */
    default: Problem;
};

export type OmbudsmanError = OmbudsmanErrors[keyof OmbudsmanErrors];

export type OmbudsmanResponses = {
    /**
     * OK
     */
    200: LaporanSesudahPerintah;
};

export type OmbudsmanResponse = OmbudsmanResponses[keyof OmbudsmanResponses];

export type PenilaianData = {
    body: {
        nilai: number;
        teks?: string;
    };
    headers?: {
        'Idempotency-Key'?: string;
        'If-Match'?: string;
    };
    path: {
        nomor: string;
    };
    query?: {
        lang?: string;
    };
    url: '/laporan/{nomor}/penilaian';
};

export type PenilaianErrors = {
    /**
     * Problem (RFC 9457)
     */
    default: Problem;
};

export type PenilaianError = PenilaianErrors[keyof PenilaianErrors];

export type PenilaianResponses = {
    /**
     * OK
     */
    200: LaporanSesudahPerintah;
};

export type PenilaianResponse = PenilaianResponses[keyof PenilaianResponses];

export type BukaTeksData = {
    body: {
        alasan: string;
    };
    headers?: {
        'Idempotency-Key'?: string;
        'If-Match'?: string;
    };
    path: {
        nomor: string;
    };
    query?: {
        lang?: string;
    };
    url: '/laporan/{nomor}/buka-teks';
};

export type BukaTeksErrors = {
    /**
     * Problem (RFC 9457)
     */
    default: Problem;
};

export type BukaTeksError = BukaTeksErrors[keyof BukaTeksErrors];

export type BukaTeksResponses = {
    /**
     * OK
     */
    200: LaporanSesudahPerintah;
};

export type BukaTeksResponse = BukaTeksResponses[keyof BukaTeksResponses];

export type IdentitasData = {
    body: {
        alasan: string;
    };
    headers?: {
        'Idempotency-Key'?: string;
        'If-Match'?: string;
    };
    path: {
        nomor: string;
    };
    query?: {
        lang?: string;
    };
    url: '/laporan/{nomor}/identitas';
};

export type IdentitasErrors = {
    /**
     * Problem (RFC 9457)
     */
    default: Problem;
};

export type IdentitasError = IdentitasErrors[keyof IdentitasErrors];

export type IdentitasResponses = {
    /**
     * OK
     */
    200: LaporanSesudahPerintah;
};

export type IdentitasResponse = IdentitasResponses[keyof IdentitasResponses];

export type IdentitasSetujuData = {
    body: {
        permintaan: string;
    };
    headers?: {
        'Idempotency-Key'?: string;
        'If-Match'?: string;
    };
    path: {
        nomor: string;
    };
    query?: {
        lang?: string;
    };
    url: '/laporan/{nomor}/identitas/setuju';
};

export type IdentitasSetujuErrors = {
    /**
     * Problem (RFC 9457)
     */
    default: Problem;
};

export type IdentitasSetujuError = IdentitasSetujuErrors[keyof IdentitasSetujuErrors];

export type IdentitasSetujuResponses = {
    /**
     * OK
     */
    200: LaporanSesudahPerintah;
};

export type IdentitasSetujuResponse = IdentitasSetujuResponses[keyof IdentitasSetujuResponses];

export type IndikatorData = {
    body?: never;
    path?: never;
    query?: {
        instansi?: string;
        induk?: string;
        /**
         * nasional, kementerian, lpnk, lembaga, tni_polri_kejaksaan, pemprov, pemkab, pemkot, wilayah_administrasi, bumn, bumd, ptn, lldikti, perwakilan_ri, unit
         */
        jenis?: string;
        dari?: string;
        sampai?: string;
        per_tanggal?: string;
        per?: 'semua' | 'instansi' | 'bulan' | 'kategori' | 'klasifikasi' | 'kanal' | 'wilayah' | 'unit';
        lang?: string;
    };
    url: '/indikator';
};

export type IndikatorErrors = {
    /**
     * Problem (RFC 9457)
     */
    default: Problem;
};

export type IndikatorError = IndikatorErrors[keyof IndikatorErrors];

export type IndikatorResponses = {
    /**
     * OK
     */
    200: Indikator;
};

export type IndikatorResponse = IndikatorResponses[keyof IndikatorResponses];

export type DefinisiIndikatorData = {
    body?: never;
    path?: never;
    query?: {
        lang?: string;
    };
    url: '/indikator/definisi';
};

export type DefinisiIndikatorErrors = {
    /**
     * Problem (RFC 9457)
     */
    default: Problem;
};

export type DefinisiIndikatorError = DefinisiIndikatorErrors[keyof DefinisiIndikatorErrors];

export type DefinisiIndikatorResponses = {
    /**
     * OK
     */
    200: DefinisiIndikator;
};

export type DefinisiIndikatorResponse = DefinisiIndikatorResponses[keyof DefinisiIndikatorResponses];

export type PeringkatData = {
    body?: never;
    path?: never;
    query: {
        instansi?: string;
        induk?: string;
        /**
         * nasional, kementerian, lpnk, lembaga, tni_polri_kejaksaan, pemprov, pemkab, pemkot, wilayah_administrasi, bumn, bumd, ptn, lldikti, perwakilan_ri, unit
         */
        jenis?: string;
        dari?: string;
        sampai?: string;
        per_tanggal?: string;
        indikator: 'total' | 'tindak_lanjut' | 'selesai' | 'selesai_dikonfirmasi' | 'selesai_diselesaikan' | 'selesai_tanpa_tanggapan' | 'selesai_tidak_dipenuhi' | 'proses' | 'belum_ditindaklanjuti' | 'belum_diverifikasi' | 'tertunda' | 'arsip' | 'keterhubungan' | 'terhubung_akun' | 'terhubung_unit' | 'keaktifan' | 'rekomendasi_disampaikan' | 'rekomendasi_lengkap' | 'waktu_verifikasi' | 'waktu_verifikasi_jam' | 'kepatuhan_verifikasi' | 'diperpanjang_verifikasi' | 'waktu_respons' | 'waktu_respons_jam' | 'kepatuhan_respons' | 'diperpanjang_respons' | 'waktu_penyelesaian' | 'waktu_penyelesaian_jam' | 'kepatuhan_penyelesaian' | 'diperpanjang_penyelesaian' | 'kepuasan' | 'kepuasan_menilai' | 'tepat_instansi' | 'buka_kembali' | 'pertumbuhan';
        minimal?: number;
        kelas?: number;
        lang?: string;
    };
    url: '/peringkat';
};

export type PeringkatErrors = {
    /**
     * Problem (RFC 9457)
     */
    default: Problem;
};

export type PeringkatError = PeringkatErrors[keyof PeringkatErrors];

export type PeringkatResponses = {
    /**
     * OK
     */
    200: Peringkat;
};

export type PeringkatResponse = PeringkatResponses[keyof PeringkatResponses];

export type SurveiData = {
    body?: never;
    path?: never;
    query: {
        instansi?: string;
        induk?: string;
        /**
         * nasional, kementerian, lpnk, lembaga, tni_polri_kejaksaan, pemprov, pemkab, pemkot, wilayah_administrasi, bumn, bumd, ptn, lldikti, perwakilan_ri, unit
         */
        jenis?: string;
        tahun: number;
        lang?: string;
    };
    url: '/survei';
};

export type SurveiErrors = {
    /**
     * Problem (RFC 9457)
     */
    default: Problem;
};

export type SurveiError = SurveiErrors[keyof SurveiErrors];

export type SurveiResponses = {
    /**
     * OK
     */
    200: Survei;
};

export type SurveiResponse = SurveiResponses[keyof SurveiResponses];

export type DaftarPercepatanData = {
    body?: never;
    path?: never;
    query?: {
        lang?: string;
    };
    url: '/percepatan';
};

export type DaftarPercepatanErrors = {
    /**
     * Problem (RFC 9457)
     */
    default: Problem;
};

export type DaftarPercepatanError = DaftarPercepatanErrors[keyof DaftarPercepatanErrors];

export type DaftarPercepatanResponses = {
    /**
     * OK
     */
    200: DaftarPercepatan;
};

export type DaftarPercepatanResponse = DaftarPercepatanResponses[keyof DaftarPercepatanResponses];

export type PercepatanData = {
    body?: never;
    path: {
        id: string;
    };
    query?: {
        instansi?: string;
        per_tanggal?: string;
        lang?: string;
    };
    url: '/percepatan/{id}';
};

export type PercepatanErrors = {
    /**
     * Problem (RFC 9457)
     */
    default: Problem;
};

export type PercepatanError = PercepatanErrors[keyof PercepatanErrors];

export type PercepatanResponses = {
    /**
     * OK
     */
    200: Percepatan;
};

export type PercepatanResponse = PercepatanResponses[keyof PercepatanResponses];

export type DaftarPenghargaanData = {
    body?: never;
    path?: never;
    query?: {
        lang?: string;
    };
    url: '/penghargaan';
};

export type DaftarPenghargaanErrors = {
    /**
     * Problem (RFC 9457)
     */
    default: Problem;
};

export type DaftarPenghargaanError = DaftarPenghargaanErrors[keyof DaftarPenghargaanErrors];

export type DaftarPenghargaanResponses = {
    /**
     * OK
     */
    200: DaftarPenghargaan;
};

export type DaftarPenghargaanResponse = DaftarPenghargaanResponses[keyof DaftarPenghargaanResponses];

export type PenghargaanData = {
    body?: never;
    path: {
        id: string;
    };
    query?: {
        lang?: string;
    };
    url: '/penghargaan/{id}';
};

export type PenghargaanErrors = {
    /**
     * Problem (RFC 9457)
     */
    default: Problem;
};

export type PenghargaanError = PenghargaanErrors[keyof PenghargaanErrors];

export type PenghargaanResponses = {
    /**
     * OK
     */
    200: EdisiPenghargaan;
};

export type PenghargaanResponse = PenghargaanResponses[keyof PenghargaanResponses];

export type DaftarWebhookData = {
    body?: never;
    path?: never;
    query?: {
        lang?: string;
    };
    url: '/webhook';
};

export type DaftarWebhookErrors = {
    /**
     * Problem (RFC 9457)
     */
    default: Problem;
};

export type DaftarWebhookError = DaftarWebhookErrors[keyof DaftarWebhookErrors];

export type DaftarWebhookResponses = {
    /**
     * OK
     */
    200: {
        baris: Array<Webhook>;
        next: string | null;
    };
};

export type DaftarWebhookResponse = DaftarWebhookResponses[keyof DaftarWebhookResponses];

export type BuatWebhookData = {
    body: WebhookBaru;
    headers?: {
        'Idempotency-Key'?: string;
    };
    path?: never;
    query?: {
        lang?: string;
    };
    url: '/webhook';
};

export type BuatWebhookErrors = {
    /**
     * Problem (RFC 9457)
     */
    default: Problem;
};

export type BuatWebhookError = BuatWebhookErrors[keyof BuatWebhookErrors];

export type BuatWebhookResponses = {
    /**
     * OK
     */
    201: WebhookDibuat;
};

export type BuatWebhookResponse = BuatWebhookResponses[keyof BuatWebhookResponses];

export type UbahWebhookData = {
    body: WebhookUbahan;
    headers?: {
        'Idempotency-Key'?: string;
    };
    path: {
        id: string;
    };
    query?: {
        lang?: string;
    };
    url: '/webhook/{id}/ubah';
};

export type UbahWebhookErrors = {
    /**
     * Problem (RFC 9457)
     */
    default: Problem;
};

export type UbahWebhookError = UbahWebhookErrors[keyof UbahWebhookErrors];

export type UbahWebhookResponses = {
    /**
     * OK
     */
    200: {
        id: string;
    };
};

export type UbahWebhookResponse = UbahWebhookResponses[keyof UbahWebhookResponses];

export type CobaWebhookData = {
    body?: never;
    headers?: {
        'Idempotency-Key'?: string;
    };
    path: {
        id: string;
    };
    query?: {
        lang?: string;
    };
    url: '/webhook/{id}/coba';
};

export type CobaWebhookErrors = {
    /**
     * Problem (RFC 9457)
     */
    default: Problem;
};

export type CobaWebhookError = CobaWebhookErrors[keyof CobaWebhookErrors];

export type CobaWebhookResponses = {
    /**
     * OK
     */
    200: {
        jawaban: number | null;
        galat: string | null;
    };
};

export type CobaWebhookResponse = CobaWebhookResponses[keyof CobaWebhookResponses];

export type HapusWebhookData = {
    body?: never;
    headers?: {
        'Idempotency-Key'?: string;
    };
    path: {
        id: string;
    };
    query?: {
        lang?: string;
    };
    url: '/webhook/{id}';
};

export type HapusWebhookErrors = {
    /**
     * Problem (RFC 9457)
     */
    default: Problem;
};

export type HapusWebhookError = HapusWebhookErrors[keyof HapusWebhookErrors];

export type HapusWebhookResponses = {
    /**
     * OK
     */
    200: {
        id: string;
    };
};

export type HapusWebhookResponse = HapusWebhookResponses[keyof HapusWebhookResponses];

export type PutarRahasiaWebhookData = {
    body?: never;
    headers?: {
        'Idempotency-Key'?: string;
    };
    path: {
        id: string;
    };
    query?: {
        lang?: string;
    };
    url: '/webhook/{id}/putar-rahasia';
};

export type PutarRahasiaWebhookErrors = {
    /**
     * Problem (RFC 9457)
     */
    default: Problem;
};

export type PutarRahasiaWebhookError = PutarRahasiaWebhookErrors[keyof PutarRahasiaWebhookErrors];

export type PutarRahasiaWebhookResponses = {
    /**
     * OK
     */
    200: {
        id: string;
        rahasia: string;
    };
};

export type PutarRahasiaWebhookResponse = PutarRahasiaWebhookResponses[keyof PutarRahasiaWebhookResponses];

export type DaftarKirimanWebhookData = {
    body?: never;
    path: {
        id: string;
    };
    query?: {
        lang?: string;
    };
    url: '/webhook/{id}/kiriman';
};

export type DaftarKirimanWebhookErrors = {
    /**
     * Problem (RFC 9457)
     */
    default: Problem;
};

export type DaftarKirimanWebhookError = DaftarKirimanWebhookErrors[keyof DaftarKirimanWebhookErrors];

export type DaftarKirimanWebhookResponses = {
    /**
     * OK
     */
    200: {
        baris: Array<KirimanWebhook>;
        next: string | null;
    };
};

export type DaftarKirimanWebhookResponse = DaftarKirimanWebhookResponses[keyof DaftarKirimanWebhookResponses];

export type UlangKirimanWebhookData = {
    body?: never;
    headers?: {
        'Idempotency-Key'?: string;
    };
    path: {
        id: string;
        kiriman: string;
    };
    query?: {
        lang?: string;
    };
    url: '/webhook/{id}/kiriman/{kiriman}/ulang';
};

export type UlangKirimanWebhookErrors = {
    /**
     * Problem (RFC 9457)
     */
    default: Problem;
};

export type UlangKirimanWebhookError = UlangKirimanWebhookErrors[keyof UlangKirimanWebhookErrors];

export type UlangKirimanWebhookResponses = {
    /**
     * OK
     */
    200: {
        id: string;
    };
};

export type UlangKirimanWebhookResponse = UlangKirimanWebhookResponses[keyof UlangKirimanWebhookResponses];
