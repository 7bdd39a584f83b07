/** What each check of the conformance kit is about, and what to mend when it fails. The command line speaks Indonesian only. */
const PEMERIKSAAN: Readonly<Record<string, readonly [apa: string, perbaikan: string]>> = {
  'layanan.json': [
    'GET services.json menjawab daftar layanan',
    'Jawab 200, application/json, daftar yang tidak kosong.',
  ],
  'layanan.xml': ['GET services.xml menjawab XML', 'Jawab 200, text/xml, UTF-8, dengan akar <services>.'],
  'layanan.isian': ['Setiap layanan lengkap', 'Isi service_code, service_name, metadata, dan type.'],
  'layanan.definisi': [
    'GET services/{code}.json menjelaskan isian',
    'Jawab definisi dengan attributes untuk layanan bermetadata.',
  ],
  'layanan.tak_ada': ['Layanan yang tidak ada dijawab 404', 'Jawab 404 dengan daftar [{code, description}].'],
  'permintaan.json': ['GET requests.json menjawab daftar', 'Jawab 200, application/json, sebuah daftar.'],
  'permintaan.xml': [
    'GET requests.xml menjawab XML',
    'Jawab 200, text/xml, UTF-8, dengan akar <service_requests>.',
  ],
  'permintaan.isian': [
    'Setiap permintaan lengkap',
    'Isi nomor, status open atau closed, layanan, dan waktu RFC 3339 dengan zona.',
  ],
  'permintaan.batas': [
    'Tanpa waktu: 90 hari terakhir, paling banyak 1.000',
    'Batasi jawaban tanpa start_date pada 90 hari dan 1.000 baris.',
  ],
  'permintaan.satu': [
    'GET requests/{id}.json menjawab yang diminta',
    'Jawab daftar berisi satu permintaan bernomor itu.',
  ],
  'permintaan.beberapa': [
    'service_request_id menerima daftar berkoma',
    'Jawab semua nomor yang diminta dengan koma.',
  ],
  'permintaan.status': ['status=closed hanya memberi yang closed', 'Terapkan saringan status.'],
  'permintaan.tak_ada': [
    'Permintaan yang tidak ada dijawab 404',
    'Jawab 404 dengan daftar [{code, description}].',
  ],
  'kunci.wajib': ['POST tanpa api_key ditolak', 'Jawab 403 dengan daftar [{code, description}].'],
  kirim: ['POST requests.json membuat permintaan', 'Jawab service_request_id (atau token) dalam daftar.'],
  kabar: [
    'GET servicerequestupdates.json memberi kabar',
    'Sediakan perluasan FixMyStreet agar kabar dapat diambil.',
  ],
};

const TANDA = { lulus: 'LULUS', gagal: 'GAGAL', dilewati: 'LEWAT' } as const;

export function barisKesesuaian({
  kode,
  hasil,
  dilihat,
}: {
  readonly kode: string;
  readonly hasil: keyof typeof TANDA;
  readonly dilihat: string | null;
}): string {
  const [apa, perbaikan] = PEMERIKSAAN[kode] ?? [kode, ''];
  const line = `${TANDA[hasil]}  ${kode}: ${apa}`;
  return hasil === 'gagal'
    ? `${line}\n       terlihat: ${dilihat ?? '-'}\n       perbaiki: ${perbaikan}`
    : line;
}

export function ringkasanKesesuaian(lulus: number, gagal: number, dilewati: number): string {
  const lewat = dilewati === 0 ? '' : `, ${dilewati} dilewati`;
  return `${lulus} lulus, ${gagal} gagal${lewat}`;
}
