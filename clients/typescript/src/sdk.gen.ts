// @ts-nocheck
// Generated from openapi.json; not edited by hand.


import { client } from './client.gen.ts';
import { type Client, type ClientMeta, formDataBodySerializer, type Options as Options2, type RequestResult, type TDataShape } from './client/index.ts';
import type { AlihkanData, AlihkanErrors, AlihkanResponses, ArsipkanData, ArsipkanErrors, ArsipkanResponses, BacaInstansiData, BacaInstansiErrors, BacaInstansiResponses, BacaKalenderData, BacaKalenderErrors, BacaKalenderResponses, BacaLampiranData, BacaLampiranErrors, BacaLampiranResponses, BacaLaporanData, BacaLaporanErrors, BacaLaporanResponses, BacaRiwayatData, BacaRiwayatErrors, BacaRiwayatResponses, BuatWebhookData, BuatWebhookErrors, BuatWebhookResponses, BukanWewenangData, BukanWewenangErrors, BukanWewenangResponses, BukaTeksData, BukaTeksErrors, BukaTeksResponses, CatatanData, CatatanErrors, CatatanResponses, CobaWebhookData, CobaWebhookErrors, CobaWebhookResponses, DaftarInstansiData, DaftarInstansiErrors, DaftarInstansiResponses, DaftarKategoriData, DaftarKategoriErrors, DaftarKategoriResponses, DaftarKirimanWebhookData, DaftarKirimanWebhookErrors, DaftarKirimanWebhookResponses, DaftarLaporanData, DaftarLaporanErrors, DaftarLaporanResponses, DaftarPenghargaanData, DaftarPenghargaanErrors, DaftarPenghargaanResponses, DaftarPercepatanData, DaftarPercepatanErrors, DaftarPercepatanResponses, DaftarWebhookData, DaftarWebhookErrors, DaftarWebhookResponses, DaftarWilayahData, DaftarWilayahErrors, DaftarWilayahResponses, DefinisiIndikatorData, DefinisiIndikatorErrors, DefinisiIndikatorResponses, DisposisiData, DisposisiErrors, DisposisiResponses, GabungkanData, GabungkanErrors, GabungkanResponses, HapusWebhookData, HapusWebhookErrors, HapusWebhookResponses, IdentitasData, IdentitasErrors, IdentitasResponses, IdentitasSetujuData, IdentitasSetujuErrors, IdentitasSetujuResponses, IndikatorData, IndikatorErrors, IndikatorResponses, KelolaData, KelolaErrors, KelolaResponses, KePpidData, KePpidErrors, KePpidResponses, KerahasiaanData, KerahasiaanErrors, KerahasiaanResponses, KirimData, KirimErrors, KirimResponses, KlasifikasiData, KlasifikasiErrors, KlasifikasiResponses, KoreksiData, KoreksiErrors, KoreksiResponses, LengkapiData, LengkapiErrors, LengkapiResponses, OmbudsmanData, OmbudsmanErrors, OmbudsmanResponses, PecahData, PecahErrors, PecahResponses, PenghargaanData, PenghargaanErrors, PenghargaanResponses, PenilaianData, PenilaianErrors, PenilaianResponses, PercepatanData, PercepatanErrors, PercepatanResponses, PeringkatData, PeringkatErrors, PeringkatResponses, PerpanjangData, PerpanjangErrors, PerpanjangResponses, PutarRahasiaWebhookData, PutarRahasiaWebhookErrors, PutarRahasiaWebhookResponses, PutuskanData, PutuskanErrors, PutuskanResponses, SelesaiData, SelesaiErrors, SelesaiResponses, SurveiData, SurveiErrors, SurveiResponses, TanggapanData, TanggapanErrors, TanggapanResponses, TarikData, TarikErrors, TarikResponses, TindakLanjutData, TindakLanjutErrors, TindakLanjutResponses, TundaData, TundaErrors, TundaResponses, TurunkanData, TurunkanErrors, TurunkanResponses, UbahData, UbahErrors, UbahResponses, UbahWebhookData, UbahWebhookErrors, UbahWebhookResponses, UlangKirimanWebhookData, UlangKirimanWebhookErrors, UlangKirimanWebhookResponses, UnggahData, UnggahErrors, UnggahResponses, VerifikasiData, VerifikasiErrors, VerifikasiResponses } from './types.gen.ts';

export type Options<TData extends TDataShape = TDataShape, ThrowOnError extends boolean = boolean, TResponse = unknown> = Options2<TData, ThrowOnError, TResponse> & {
    /**
     * You can provide a client instance returned by `createClient()` instead of
     * individual options. This might be also useful if you want to implement a
     * custom client.
     */
    client?: Client;
    /**
     * You can pass arbitrary values through the `meta` object. This can be
     * used to access values that aren't defined as part of the SDK function.
     */
    meta?: keyof ClientMeta extends never ? Record<string, unknown> : ClientMeta;
};

/**
 * Connected public bodies.
 */
export const daftarInstansi = <ThrowOnError extends boolean = false>(options?: Options<DaftarInstansiData, ThrowOnError>): RequestResult<DaftarInstansiResponses, DaftarInstansiErrors, ThrowOnError> => (options?.client ?? client).get<DaftarInstansiResponses, DaftarInstansiErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/instansi',
    ...options
});

/**
 * One public body with its units and its past.
 */
export const bacaInstansi = <ThrowOnError extends boolean = false>(options: Options<BacaInstansiData, ThrowOnError>): RequestResult<BacaInstansiResponses, BacaInstansiErrors, ThrowOnError> => (options.client ?? client).get<BacaInstansiResponses, BacaInstansiErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/instansi/{kode}',
    ...options
});

/**
 * Topics, two levels.
 */
export const daftarKategori = <ThrowOnError extends boolean = false>(options?: Options<DaftarKategoriData, ThrowOnError>): RequestResult<DaftarKategoriResponses, DaftarKategoriErrors, ThrowOnError> => (options?.client ?? client).get<DaftarKategoriResponses, DaftarKategoriErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/kategori',
    ...options
});

/**
 * Areas inside induk, or whose name fits q; without either all provinces. At most 100.
 */
export const daftarWilayah = <ThrowOnError extends boolean = false>(options?: Options<DaftarWilayahData, ThrowOnError>): RequestResult<DaftarWilayahResponses, DaftarWilayahErrors, ThrowOnError> => (options?.client ?? client).get<DaftarWilayahResponses, DaftarWilayahErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/wilayah',
    ...options
});

/**
 * The days off of a year.
 */
export const bacaKalender = <ThrowOnError extends boolean = false>(options?: Options<BacaKalenderData, ThrowOnError>): RequestResult<BacaKalenderResponses, BacaKalenderErrors, ThrowOnError> => (options?.client ?? client).get<BacaKalenderResponses, BacaKalenderErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/kalender',
    ...options
});

/**
 * Reports that you may see, filtered. Several values as a comma list. tersembunyi (first page) = reports that figures count and that cannot be shown; dihitung = deadlines counted, where ukuran counts deadlines.
 */
export const daftarLaporan = <ThrowOnError extends boolean = false>(options?: Options<DaftarLaporanData, ThrowOnError>): RequestResult<DaftarLaporanResponses, DaftarLaporanErrors, ThrowOnError> => (options?.client ?? client).get<DaftarLaporanResponses, DaftarLaporanErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/laporan',
    ...options
});

/**
 * Files a new report. An account’s key files its own; a developer’s key files for other people and may name the reporter.
 */
export const kirim = <ThrowOnError extends boolean = false>(options: Options<KirimData, ThrowOnError>): RequestResult<KirimResponses, KirimErrors, ThrowOnError> => (options.client ?? client).post<KirimResponses, KirimErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/laporan',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * One report. One that you may not see answers 404, like one that does not exist.
 */
export const bacaLaporan = <ThrowOnError extends boolean = false>(options: Options<BacaLaporanData, ThrowOnError>): RequestResult<BacaLaporanResponses, BacaLaporanErrors, ThrowOnError> => (options.client ?? client).get<BacaLaporanResponses, BacaLaporanErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/laporan/{nomor}',
    ...options
});

/**
 * The history of one report with its chain of hashes. isi is null where you may not read it.
 */
export const bacaRiwayat = <ThrowOnError extends boolean = false>(options: Options<BacaRiwayatData, ThrowOnError>): RequestResult<BacaRiwayatResponses, BacaRiwayatErrors, ThrowOnError> => (options.client ?? client).get<BacaRiwayatResponses, BacaRiwayatErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/laporan/{nomor}/riwayat',
    ...options
});

/**
 * Uploads one file (multipart, field berkas). Unused ones are removed after a day.
 */
export const unggah = <ThrowOnError extends boolean = false>(options: Options<UnggahData, ThrowOnError>): RequestResult<UnggahResponses, UnggahErrors, ThrowOnError> => (options.client ?? client).post<UnggahResponses, UnggahErrors, ThrowOnError>({
    ...formDataBodySerializer,
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/lampiran',
    ...options,
    headers: {
        'Content-Type': null,
        ...options.headers
    }
});

/**
 * The bytes of one file, for whoever may read the text of its report. Understands Range. ukuran=kecil gives the thumbnail.
 */
export const bacaLampiran = <ThrowOnError extends boolean = false>(options: Options<BacaLampiranData, ThrowOnError>): RequestResult<BacaLampiranResponses, BacaLampiranErrors, ThrowOnError> => (options.client ?? client).get<BacaLampiranResponses, BacaLampiranErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/lampiran/{id}',
    ...options
});

/**
 * The reporter edits or adds before verification. States: Not yet verified, Waiting for more information.
 */
export const ubah = <ThrowOnError extends boolean = false>(options: Options<UbahData, ThrowOnError>): RequestResult<UbahResponses, UbahErrors, ThrowOnError> => (options.client ?? client).post<UbahResponses, UbahErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/laporan/{nomor}/ubah',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Checks, then forwards to own units (the first one leads) or to another body. States: Not yet verified.
 */
export const verifikasi = <ThrowOnError extends boolean = false>(options: Options<VerifikasiData, ThrowOnError>): RequestResult<VerifikasiResponses, VerifikasiErrors, ThrowOnError> => (options.client ?? client).post<VerifikasiResponses, VerifikasiErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/laporan/{nomor}/verifikasi',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * The body answers itself. States: Not yet verified.
 */
export const kelola = <ThrowOnError extends boolean = false>(options: Options<KelolaData, ThrowOnError>): RequestResult<KelolaResponses, KelolaErrors, ThrowOnError> => (options.client ?? client).post<KelolaResponses, KelolaErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/laporan/{nomor}/kelola',
    ...options
});

/**
 * Asks the reporter; the clocks pause. States: Not yet verified, Forwarded, In progress.
 */
export const tunda = <ThrowOnError extends boolean = false>(options: Options<TundaData, ThrowOnError>): RequestResult<TundaResponses, TundaErrors, ThrowOnError> => (options.client ?? client).post<TundaResponses, TundaErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/laporan/{nomor}/tunda',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * The reporter answers; the clocks go on. States: Waiting for more information.
 */
export const lengkapi = <ThrowOnError extends boolean = false>(options: Options<LengkapiData, ThrowOnError>): RequestResult<LengkapiResponses, LengkapiErrors, ThrowOnError> => (options.client ?? client).post<LengkapiResponses, LengkapiErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/laporan/{nomor}/lengkapi',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Returns it one level up with a reason and a proposed body. States: Not yet verified, Forwarded.
 */
export const bukanWewenang = <ThrowOnError extends boolean = false>(options: Options<BukanWewenangData, ThrowOnError>): RequestResult<BukanWewenangResponses, BukanWewenangErrors, ThrowOnError> => (options.client ?? client).post<BukanWewenangResponses, BukanWewenangErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/laporan/{nomor}/bukan-wewenang',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Binding decision of the arbiter or supervisor. States: Not yet verified.
 */
export const putuskan = <ThrowOnError extends boolean = false>(options: Options<PutuskanData, ThrowOnError>): RequestResult<PutuskanResponses, PutuskanErrors, ThrowOnError> => (options.client ?? client).post<PutuskanResponses, PutuskanErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/laporan/{nomor}/putuskan',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Moves it to other units or another body. States: Forwarded, In progress.
 */
export const disposisi = <ThrowOnError extends boolean = false>(options: Options<DisposisiData, ThrowOnError>): RequestResult<DisposisiResponses, DisposisiErrors, ThrowOnError> => (options.client ?? client).post<DisposisiResponses, DisposisiErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/laporan/{nomor}/disposisi',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * An interim answer (perhaps with a promised date) or the final one. States: Forwarded, In progress.
 */
export const tindakLanjut = <ThrowOnError extends boolean = false>(options: Options<TindakLanjutData, ThrowOnError>): RequestResult<TindakLanjutResponses, TindakLanjutErrors, ThrowOnError> => (options.client ?? client).post<TindakLanjutResponses, TindakLanjutErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/laporan/{nomor}/tindak-lanjut',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Sets a new date of settlement with a reason. States: Forwarded, In progress.
 */
export const perpanjang = <ThrowOnError extends boolean = false>(options: Options<PerpanjangData, ThrowOnError>): RequestResult<PerpanjangResponses, PerpanjangErrors, ThrowOnError> => (options.client ?? client).post<PerpanjangResponses, PerpanjangErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/laporan/{nomor}/perpanjang',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * The reporter writes back; selesai true = done, false = not done (with a reason), absent = the talk goes on. From a merged report (without files) it is told in the main one, whose state stays. States: Forwarded, In progress, Done.
 */
export const tanggapan = <ThrowOnError extends boolean = false>(options: Options<TanggapanData, ThrowOnError>): RequestResult<TanggapanResponses, TanggapanErrors, ThrowOnError> => (options.client ?? client).post<TanggapanResponses, TanggapanErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/laporan/{nomor}/tanggapan',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Closes it with a summary. States: In progress.
 */
export const selesai = <ThrowOnError extends boolean = false>(options: Options<SelesaiData, ThrowOnError>): RequestResult<SelesaiResponses, SelesaiErrors, ThrowOnError> => (options.client ?? client).post<SelesaiResponses, SelesaiErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/laporan/{nomor}/selesai',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Archives it with a reason. States: Not yet verified, Waiting for more information, Forwarded.
 */
export const arsipkan = <ThrowOnError extends boolean = false>(options: Options<ArsipkanData, ThrowOnError>): RequestResult<ArsipkanResponses, ArsipkanErrors, ThrowOnError> => (options.client ?? client).post<ArsipkanResponses, ArsipkanErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/laporan/{nomor}/arsipkan',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Redirects it to a body outside the system. States: Not yet verified, Forwarded.
 */
export const alihkan = <ThrowOnError extends boolean = false>(options: Options<AlihkanData, ThrowOnError>): RequestResult<AlihkanResponses, AlihkanErrors, ThrowOnError> => (options.client ?? client).post<AlihkanResponses, AlihkanErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/laporan/{nomor}/alihkan',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Hands an information request to the PPID. States: Forwarded, In progress.
 */
export const kePpid = <ThrowOnError extends boolean = false>(options: Options<KePpidData, ThrowOnError>): RequestResult<KePpidResponses, KePpidErrors, ThrowOnError> => (options.client ?? client).post<KePpidResponses, KePpidErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/laporan/{nomor}/ke-ppid',
    ...options
});

/**
 * Merges it as a duplicate of another report. States: Not yet verified, Waiting for more information, Forwarded, In progress.
 */
export const gabungkan = <ThrowOnError extends boolean = false>(options: Options<GabungkanData, ThrowOnError>): RequestResult<GabungkanResponses, GabungkanErrors, ThrowOnError> => (options.client ?? client).post<GabungkanResponses, GabungkanErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/laporan/{nomor}/gabungkan',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Splits off a second matter as a new report. States: Not yet verified, Forwarded.
 */
export const pecah = <ThrowOnError extends boolean = false>(options: Options<PecahData, ThrowOnError>): RequestResult<PecahResponses, PecahErrors, ThrowOnError> => (options.client ?? client).post<PecahResponses, PecahErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/laporan/{nomor}/pecah',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Reclassifies it with a reason. States: Not yet verified, Waiting for more information, Forwarded, In progress, Done, Archived.
 */
export const klasifikasi = <ThrowOnError extends boolean = false>(options: Options<KlasifikasiData, ThrowOnError>): RequestResult<KlasifikasiResponses, KlasifikasiErrors, ThrowOnError> => (options.client ?? client).post<KlasifikasiResponses, KlasifikasiErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/laporan/{nomor}/klasifikasi',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Corrects fields with a reason; the original stays. States: Not yet verified, Waiting for more information, Forwarded, In progress, Done, Archived.
 */
export const koreksi = <ThrowOnError extends boolean = false>(options: Options<KoreksiData, ThrowOnError>): RequestResult<KoreksiResponses, KoreksiErrors, ThrowOnError> => (options.client ?? client).post<KoreksiResponses, KoreksiErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/laporan/{nomor}/koreksi',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Changes the flags. Officers may only switch them on, with a reason. States: Not yet verified, Waiting for more information, Forwarded, In progress, Done, Archived.
 */
export const kerahasiaan = <ThrowOnError extends boolean = false>(options: Options<KerahasiaanData, ThrowOnError>): RequestResult<KerahasiaanResponses, KerahasiaanErrors, ThrowOnError> => (options.client ?? client).post<KerahasiaanResponses, KerahasiaanErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/laporan/{nomor}/kerahasiaan',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Takes it down from the public with a reason. States: Not yet verified, Waiting for more information, Forwarded, In progress, Done, Archived.
 */
export const turunkan = <ThrowOnError extends boolean = false>(options: Options<TurunkanData, ThrowOnError>): RequestResult<TurunkanResponses, TurunkanErrors, ThrowOnError> => (options.client ?? client).post<TurunkanResponses, TurunkanErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/laporan/{nomor}/turunkan',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Internal note; never reaches the reporter. States: Not yet verified, Waiting for more information, Forwarded, In progress, Done, Archived.
 */
export const catatan = <ThrowOnError extends boolean = false>(options: Options<CatatanData, ThrowOnError>): RequestResult<CatatanResponses, CatatanErrors, ThrowOnError> => (options.client ?? client).post<CatatanResponses, CatatanErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/laporan/{nomor}/catatan',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * The reporter withdraws it. States: Not yet verified, Waiting for more information, Forwarded, In progress.
 */
export const tarik = <ThrowOnError extends boolean = false>(options: Options<TarikData, ThrowOnError>): RequestResult<TarikResponses, TarikErrors, ThrowOnError> => (options.client ?? client).post<TarikResponses, TarikErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/laporan/{nomor}/tarik',
    ...options
});

/**
 * The reporter agrees to a copy for the Ombudsman. States: Not yet verified, Waiting for more information, Forwarded, In progress, Done, Archived.
 */
export const ombudsman = <ThrowOnError extends boolean = false>(options: Options<OmbudsmanData, ThrowOnError>): RequestResult<OmbudsmanResponses, OmbudsmanErrors, ThrowOnError> => (options.client ?? client).post<OmbudsmanResponses, OmbudsmanErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/laporan/{nomor}/ombudsman',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * The reporter rates it 1 to 5. States: Done.
 */
export const penilaian = <ThrowOnError extends boolean = false>(options: Options<PenilaianData, ThrowOnError>): RequestResult<PenilaianResponses, PenilaianErrors, ThrowOnError> => (options.client ?? client).post<PenilaianResponses, PenilaianErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/laporan/{nomor}/penilaian',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Opens a confidential text for 24 hours, reason recorded. States: Not yet verified, Waiting for more information, Forwarded, In progress, Done, Archived.
 */
export const bukaTeks = <ThrowOnError extends boolean = false>(options: Options<BukaTeksData, ThrowOnError>): RequestResult<BukaTeksResponses, BukaTeksErrors, ThrowOnError> => (options.client ?? client).post<BukaTeksResponses, BukaTeksErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/laporan/{nomor}/buka-teks',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * A guardian asks to open an identity. States: Not yet verified, Waiting for more information, Forwarded, In progress, Done, Archived.
 */
export const identitas = <ThrowOnError extends boolean = false>(options: Options<IdentitasData, ThrowOnError>): RequestResult<IdentitasResponses, IdentitasErrors, ThrowOnError> => (options.client ?? client).post<IdentitasResponses, IdentitasErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/laporan/{nomor}/identitas',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * A second guardian approves. States: Not yet verified, Waiting for more information, Forwarded, In progress, Done, Archived.
 */
export const identitasSetuju = <ThrowOnError extends boolean = false>(options: Options<IdentitasSetujuData, ThrowOnError>): RequestResult<IdentitasSetujuResponses, IdentitasSetujuErrors, ThrowOnError> => (options.client ?? client).post<IdentitasSetujuResponses, IdentitasSetujuErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/laporan/{nomor}/identitas/setuju',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Figures. Open to everyone; they count every report, confidential ones too.
 */
export const indikator = <ThrowOnError extends boolean = false>(options?: Options<IndikatorData, ThrowOnError>): RequestResult<IndikatorResponses, IndikatorErrors, ThrowOnError> => (options?.client ?? client).get<IndikatorResponses, IndikatorErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/indikator',
    ...options
});

/**
 * Definitions of all indicators: name, meaning, numerator, denominator, unit, direction, minimum to be ranked, source, version of the formula and since when it holds.
 */
export const definisiIndikator = <ThrowOnError extends boolean = false>(options?: Options<DefinisiIndikatorData, ThrowOnError>): RequestResult<DefinisiIndikatorResponses, DefinisiIndikatorErrors, ThrowOnError> => (options?.client ?? client).get<DefinisiIndikatorResponses, DefinisiIndikatorErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/indikator/definisi',
    ...options
});

/**
 * Bodies ranked by one indicator.
 */
export const peringkat = <ThrowOnError extends boolean = false>(options: Options<PeringkatData, ThrowOnError>): RequestResult<PeringkatResponses, PeringkatErrors, ThrowOnError> => (options.client ?? client).get<PeringkatResponses, PeringkatErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/peringkat',
    ...options
});

/**
 * Survey of those who reported, of a year and by body; answers counted by whole tens, values of few answers null, beku the day on which the year was frozen.
 */
export const survei = <ThrowOnError extends boolean = false>(options: Options<SurveiData, ThrowOnError>): RequestResult<SurveiResponses, SurveiErrors, ThrowOnError> => (options.client ?? client).get<SurveiResponses, SurveiErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/survei',
    ...options
});

/**
 * Drives for the backlog that concern the body of the key. Without a key that reads: empty.
 */
export const daftarPercepatan = <ThrowOnError extends boolean = false>(options?: Options<DaftarPercepatanData, ThrowOnError>): RequestResult<DaftarPercepatanResponses, DaftarPercepatanErrors, ThrowOnError> => (options?.client ?? client).get<DaftarPercepatanResponses, DaftarPercepatanErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/percepatan',
    ...options
});

/**
 * One drive: what is settled and open of its frozen list, by body (or by unit of one agency) and by day.
 */
export const percepatan = <ThrowOnError extends boolean = false>(options: Options<PercepatanData, ThrowOnError>): RequestResult<PercepatanResponses, PercepatanErrors, ThrowOnError> => (options.client ?? client).get<PercepatanResponses, PercepatanErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/percepatan/{id}',
    ...options
});

/**
 * Editions of awards that were announced, with their criteria and winners.
 */
export const daftarPenghargaan = <ThrowOnError extends boolean = false>(options?: Options<DaftarPenghargaanData, ThrowOnError>): RequestResult<DaftarPenghargaanResponses, DaftarPenghargaanErrors, ThrowOnError> => (options?.client ?? client).get<DaftarPenghargaanResponses, DaftarPenghargaanErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/penghargaan',
    ...options
});

/**
 * One edition of awards: criteria, winners, all candidates out of its frozen rankings, digest and signature.
 */
export const penghargaan = <ThrowOnError extends boolean = false>(options: Options<PenghargaanData, ThrowOnError>): RequestResult<PenghargaanResponses, PenghargaanErrors, ThrowOnError> => (options.client ?? client).get<PenghargaanResponses, PenghargaanErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/penghargaan/{id}',
    ...options
});

/**
 * The webhooks of this key’s account, with how their deliveries stand.
 */
export const daftarWebhook = <ThrowOnError extends boolean = false>(options?: Options<DaftarWebhookData, ThrowOnError>): RequestResult<DaftarWebhookResponses, DaftarWebhookErrors, ThrowOnError> => (options?.client ?? client).get<DaftarWebhookResponses, DaftarWebhookErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/webhook',
    ...options
});

/**
 * Makes a webhook. rahasia (whsec_…) is told only once. Without peristiwa: every kind. lingkup terkait = reports in which this account has a part; semua = whatever it may see.
 */
export const buatWebhook = <ThrowOnError extends boolean = false>(options: Options<BuatWebhookData, ThrowOnError>): RequestResult<BuatWebhookResponses, BuatWebhookErrors, ThrowOnError> => (options.client ?? client).post<BuatWebhookResponses, BuatWebhookErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/webhook',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Changes the kinds of events (empty = every kind) and the reach of a webhook, for events from now on.
 */
export const ubahWebhook = <ThrowOnError extends boolean = false>(options: Options<UbahWebhookData, ThrowOnError>): RequestResult<UbahWebhookResponses, UbahWebhookErrors, ThrowOnError> => (options.client ?? client).post<UbahWebhookResponses, UbahWebhookErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/webhook/{id}/ubah',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Sends one signed trial (type uji) now and answers what came of it. At most 10 times in 15 minutes.
 */
export const cobaWebhook = <ThrowOnError extends boolean = false>(options: Options<CobaWebhookData, ThrowOnError>): RequestResult<CobaWebhookResponses, CobaWebhookErrors, ThrowOnError> => (options.client ?? client).post<CobaWebhookResponses, CobaWebhookErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/webhook/{id}/coba',
    ...options
});

/**
 * Removes a webhook; waiting deliveries are not sent.
 */
export const hapusWebhook = <ThrowOnError extends boolean = false>(options: Options<HapusWebhookData, ThrowOnError>): RequestResult<HapusWebhookResponses, HapusWebhookErrors, ThrowOnError> => (options.client ?? client).delete<HapusWebhookResponses, HapusWebhookErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/webhook/{id}',
    ...options
});

/**
 * A new secret, told once. The former one goes on signing for 24 hours.
 */
export const putarRahasiaWebhook = <ThrowOnError extends boolean = false>(options: Options<PutarRahasiaWebhookData, ThrowOnError>): RequestResult<PutarRahasiaWebhookResponses, PutarRahasiaWebhookErrors, ThrowOnError> => (options.client ?? client).post<PutarRahasiaWebhookResponses, PutarRahasiaWebhookErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/webhook/{id}/putar-rahasia',
    ...options
});

/**
 * The last fifty deliveries of a webhook.
 */
export const daftarKirimanWebhook = <ThrowOnError extends boolean = false>(options: Options<DaftarKirimanWebhookData, ThrowOnError>): RequestResult<DaftarKirimanWebhookResponses, DaftarKirimanWebhookErrors, ThrowOnError> => (options.client ?? client).get<DaftarKirimanWebhookResponses, DaftarKirimanWebhookErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/webhook/{id}/kiriman',
    ...options
});

/**
 * Sends one delivery again, a dead one or one that was delivered.
 */
export const ulangKirimanWebhook = <ThrowOnError extends boolean = false>(options: Options<UlangKirimanWebhookData, ThrowOnError>): RequestResult<UlangKirimanWebhookResponses, UlangKirimanWebhookErrors, ThrowOnError> => (options.client ?? client).post<UlangKirimanWebhookResponses, UlangKirimanWebhookErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/webhook/{id}/kiriman/{kiriman}/ulang',
    ...options
});
