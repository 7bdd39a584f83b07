import { badanOf } from '../../domain/instansi/pohon.ts';
import { readScope, type ScopeClause } from '../../domain/laporan/access.ts';
import type { Reader } from '../../domain/laporan/reader.ts';
import type { BarisBeku } from '../../domain/monev/beku.ts';
import { hitungIndikator } from '../../domain/monev/hitungIndikator.ts';
import { indikatorOf, type Indikator } from '../../domain/monev/indikator.ts';
import { KATA_TOTAL } from '../../domain/monev/kata.ts';
import { ok, refuse, type Result } from '../../domain/shared/result.ts';
import { hariOf } from '../../domain/shared/time.ts';
import type { Db } from '../../persistence/connection/database.ts';
import { listBuku, sumBuku, type BukuAsked, type LaporanBeku } from '../../persistence/monev/daftarBeku.ts';
import type { Deps } from '../deps.ts';
import { bolehMenjawab, readPeringkatBeku, type PeringkatBeku } from '../monev/peringkatBeku.ts';
import type { Terhitung } from '../monev/readHitungan.ts';
import { badanSinyal } from '../sinyal/readSinyal.ts';

export type { LaporanBeku } from '../../persistence/monev/daftarBeku.ts';

export interface DaftarBeku {
  readonly beku: PeringkatBeku;
  /** The frozen row. */
  readonly baris: BarisBeku;
  readonly laporan: readonly LaporanBeku[];
  /** Laporan that were counted, and how many of them the reader may know by number. */
  readonly semua: number;
  readonly terlihat: number;
  /** What was counted, word by word, over all of them. */
  readonly kata: readonly Terhitung[];
  /** Whether the ledger, added up again, gives the frozen row. */
  readonly isCocok: boolean;
  /** The last number of this page; null at the end. */
  readonly next: string | null;
}

const A_PAGE = 100;

interface Asked {
  readonly id: string;
  readonly kode: string;
  /** Only numbers after this one; empty for the first page. */
  readonly sesudah: string;
}

/**
 * The very laporan that a frozen ranking counted for one body (N11), so that an objection can be checked. Nothing is kept beside the
 * ranking: the ledger of figures is append-only, the ranking names its last line (`versi`) and its day, and adding up to there gives
 * what was counted then. For those who may object for that body, answer, or supervise it; each sees the numbers that they may know.
 * Refuses `web.not_found` for all others.
 */
export async function readDaftarBeku(deps: Deps, reader: Reader, asked: Asked): Promise<Result<DaftarBeku>> {
  const found = await readPeringkatBeku(deps, asked.id);
  if (!found.ok) return found;
  const { beku } = found.value;
  const open = await daftarTerbuka(deps, reader, beku);
  const { pohon } = await deps.rujukan();
  return daftarOf(deps, beku, open, asked, readScope(reader, pohon));
}

/**
 * The same for everybody and any body: the laporan that are public now by number, the others counted only (docs/figures.md says why that
 * tells no more than the public lists do). Whoever is signed in reads just this too. Refuses `web.not_found`.
 */
export async function readDaftarBekuUmum(deps: Deps, asked: Asked): Promise<Result<DaftarBeku>> {
  const found = await readPeringkatBeku(deps, asked.id);
  if (!found.ok) return found;
  const { beku } = found.value;
  return daftarOf(deps, beku, beku.baris, asked, [{ jenis: 'publik' }]);
}

async function daftarOf(
  deps: Deps,
  beku: PeringkatBeku,
  terbuka: readonly BarisBeku[],
  { kode, sesudah }: Asked,
  scope: readonly ScopeClause[],
): Promise<Result<DaftarBeku>> {
  const baris = terbuka.find((one) => one.kode === kode);
  const indikator = indikatorOf(beku.parameter.indikator);
  if (baris === undefined || indikator === undefined) return refuse('web.not_found');
  const { pohon } = await deps.rujukan();
  const asked = askedOf(beku, kode, indikator, badanOf(pohon, kode)?.zona ?? 'WIB');
  const { kata, laporan: semua } = await sumBeku(deps.db, `${beku.id} ${kode}`, asked);
  const listed = await listBuku(deps.db, asked, scope, { sesudah, limit: A_PAGE + 1 });
  const laporan = listed.baris.slice(0, A_PAGE);
  return ok({
    beku,
    baris,
    laporan,
    semua,
    terlihat: listed.terlihat,
    kata: [...kata].map(([word, n]) => ({ kata: word, n })).sort(byKata),
    isCocok: (kata.get(KATA_TOTAL) ?? 0) === baris.total && isSame(indikator, kata, baris),
    next: listed.baris.length > A_PAGE ? (laporan.at(-1)?.nomor ?? null) : null,
  });
}

/** Institutions and growth are not in the ledger's words: of them the number of laporan is all there is to compare. */
function isSame(indikator: Indikator, kata: ReadonlyMap<string, number>, baris: BarisBeku): boolean {
  if (indikator.rumus.jenis === 'lembaga' || indikator.rumus.jenis === 'pertumbuhan') return true;
  const again = hitungIndikator(indikator, { ukuran: kata });
  return (
    again?.pembilang === baris.pembilang && again.penyebut === baris.penyebut && again.nilai === baris.nilai
  );
}

/** `hari:respons:9` before `hari:respons:10`. */
function byKata(a: Terhitung, b: Terhitung): number {
  return a.kata.localeCompare(b.kata, 'en', { numeric: true });
}

const DIINGAT = 500;
const summed = new WeakMap<Db, Map<string, ReturnType<typeof sumBuku>>>();

/** Added up once by a process: the ledger up to a line never changes, and anybody may ask. */
function sumBeku(db: Db, key: string, asked: BukuAsked): ReturnType<typeof sumBuku> {
  const own = summed.get(db) ?? new Map<string, ReturnType<typeof sumBuku>>();
  summed.set(db, own);
  const present = own.get(key);
  if (present !== undefined) return present;
  const made = sumBuku(db, asked);
  made.catch(() => own.delete(key));
  const [oldest] = own.keys();
  if (own.size >= DIINGAT && oldest !== undefined) own.delete(oldest);
  own.set(key, made);
  return made;
}

/** The bodies of a ranking whose laporan the reader may look through: all for who answers, else the own and the supervised ones. */
export async function daftarTerbuka(
  deps: Pick<Deps, 'rujukan'>,
  reader: Reader,
  beku: PeringkatBeku,
): Promise<readonly BarisBeku[]> {
  if (bolehMenjawab(reader, beku)) return beku.baris;
  const own = reader.penugasan.filter((one) => OBJECTING.includes(one.peran)).map((one) => one.badan);
  const seen = (await badanSinyal(deps, reader)).map((one) => one.kode);
  const open = new Set([...own, ...seen]);
  return beku.baris.filter((one) => open.has(one.kode));
}

const OBJECTING: readonly string[] = ['admin_instansi', 'pimpinan'];

function askedOf(
  { parameter, versi, dibuatPada }: PeringkatBeku,
  instansi: string,
  { rumus }: Indikator,
  zona: 'WIB' | 'WITA' | 'WIT',
): BukuAsked {
  const words =
    rumus.jenis === 'jumlah'
      ? rumus.pembilang
      : rumus.jenis === 'bagian'
        ? [...rumus.pembilang, ...rumus.penyebut]
        : [];
  return {
    instansi,
    dari: parameter.dari,
    sampai: parameter.sampai,
    potong: hariOf(dibuatPada, zona),
    // the last part of the version is the ledger's last line (`readIndikator`)
    buku: Number(versi.split('.').at(-1)),
    kata: [...new Set([KATA_TOTAL, ...words])],
    awalan: rumus.jenis === 'sebaran' || rumus.jenis === 'rata' ? rumus.awalan : null,
  };
}
