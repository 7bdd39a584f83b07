/** Limits of rules §3, each named once; texts are counted in Unicode code points after trimming. */
export const JUDUL_MIN = 10;
export const JUDUL_MAX = 150;
export const ISI_MIN = 20;
export const ISI_MAX = 10_000;
/** Files of one act (the form, one answer), and what the pelapor may have on the laporan before verifikasi. */
export const MAX_LAMPIRAN = 10;
/** Reasons, questions, summaries and answers of officers and pelapor. */
export const TEKS_MAX = 10_000;
export const ALASAN_MIN = 5;
export const ALASAN_MAX = 2_000;
export const KETERANGAN_MAX = 500;
export const LEMBAGA_MAX = 200;
export const TAG_MAX = 10;
export const TAG_LENGTH_MAX = 40;
export const UNIT_MAX = 10;
