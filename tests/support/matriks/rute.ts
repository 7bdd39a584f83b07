import type { App } from './panggung.ts';

/** What a route is about; the matrix tries each accordingly. */
export type Jenis =
  /** Reads one laporan: `:nomor` in the address. */
  | 'laporan'
  /** Reads one file: `:id`, perhaps below its laporan. */
  | 'berkas'
  /** A command on one laporan. */
  | 'perintah'
  /** Reads something that is no laporan, or a list: nothing hidden may stand in it. */
  | 'umum'
  /** Writes something that is no laporan. */
  | 'tulis'
  /** Serves machines, or ends the session under test: looked at elsewhere. */
  | 'lain';

export interface Rute {
  readonly method: string;
  readonly path: string;
  readonly jenis: Jenis;
}

/**
 * What the shape of an address does not say by itself: what writes, and what hands out files. A route that is neither of a known
 * shape nor named here fails the matrix: whoever adds one says here what it is about, and the matrix tries it from then on.
 */
const DIKENAL: readonly (readonly [RegExp, Jenis])[] = [
  [/^GET \/(assets\/:file|healthz|readyz|metrics)$/, 'lain'],
  // Sign-in, registration, receipts, passwords and sessions: tests/contract/abuse and the accounts' own tests try them out.
  [/^POST \/(masuk|bukti|keluar|daftar|lacak|konfirmasi|lupa-sandi|sandi-baru)(\/|$)/, 'lain'],
  [/^POST \/saya\/(tutup|keamanan|profil|faktor)(\/|$)/, 'lain'],
  [/^(GET|POST) \/_gaya(\/|$)/, 'lain'],
  // A signed word is the whole right, whoever brings it; its own tests try it out.
  [/^(GET|POST) \/berhenti\/:token$/, 'lain'],
  // Gateways and platforms show a token or a signature; their own tests try them out.
  [/^(GET|POST) \/hook\//, 'lain'],
  // Drawn from the map data alone.
  [/^GET \/peta\/:berkas/, 'lain'],
  // A file of a form that is not sent yet: whose it is says the visit, not the address.
  [/^GET \/lapor\/berkas\/:id$/, 'berkas'],
  [/^GET (\/api\/v1)?\/lampiran\/:id(\/kecil)?$/, 'berkas'],
  [/^GET \/petugas\/laporan\/:nomor\/lampiran\/:id(\/kecil)?$/, 'berkas'],
  [/^POST \/(saya|monev|pengawasan|pengaturan)\/(?!.*:nomor)/, 'tulis'],
  [/^POST \/petugas\/[\w-]+(\/:id)?(\/[\w-]+)?$/, 'tulis'],
  [/^POST \/komentar\/:id\//, 'tulis'],
  [/^POST \/perangkat$/, 'tulis'],
  [/^POST \/(lapor|luring)(\/[\w-]+)*$/, 'tulis'],
  [/^POST \/api\/v1\/(laporan|lampiran)$/, 'tulis'],
  [/^POST \/api\/v1\/webhook$/, 'tulis'],
  // The account's own; its tests try the wrong person.
  [/^(POST|DELETE) \/api\/v1\/webhook\/:id/, 'lain'],
  [/^GET \/open311\/v2\/requests\/:permintaan$/, 'laporan'],
  // Keys stand in the form; tests/contract/open311 tries them out.
  [/^POST \/open311\//, 'lain'],
];

/** Every route of the app, each once, with what it is about; `null` where nobody has said so. */
export function ruteOf(app: App): readonly (Omit<Rute, 'jenis'> & { readonly jenis: Jenis | null })[] {
  const seen = new Map<string, { method: string; path: string; jenis: Jenis | null }>();
  for (const { method, path } of app.routes) {
    // Middleware, and the answer to methods that a call does not have.
    if (method === 'ALL') continue;
    seen.set(`${method} ${path}`, { method, path, jenis: jenisOf(method, path) });
  }
  return [...seen.values()];
}

function jenisOf(method: string, path: string): Jenis | null {
  const named = DIKENAL.find(([pattern]) => pattern.test(`${method} ${path}`));
  if (named !== undefined) return named[1];
  const params = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name);
  // Whatever is read that is no single laporan is asked for by everybody and searched.
  if (method === 'GET' && !params.includes('nomor') && !/lampiran|berkas/.test(path)) return 'umum';
  const isOfLaporan = params[0] === 'nomor' && params.slice(1).every((one) => one === 'perintah');
  if (!isOfLaporan) return null;
  return method === 'GET' ? 'laporan' : 'perintah';
}

/** The addresses of a route for one laporan; a route of many commands has one for each. */
export function alamatOf(path: string, nomor: string, id = ''): readonly string[] {
  const filled = path.replace(':nomor', nomor).replace(':permintaan', `LPR-${nomor}.xml`).replace(':id', id);
  const many = /:perintah\{([^}]+)\}/.exec(filled);
  if (many === null) return [filled];
  return (many[1] ?? '').split('|').map((perintah) => filled.replace(many[0], perintah));
}

/** What fills the other parameters: things that are there. */
export function alamatUmum(path: string): string {
  return path
    .replace(':kode', 'KT-63.71')
    .replaceAll(/:\w+(\{[^}]*\})?/g, '01890000-0000-7000-8000-000000000000');
}
