import { isWithin, subtree, supervisedInstansi } from '../instansi/pohon.ts';
import type { Pohon } from '../instansi/pohon.ts';
import { NAS, type KodeBadan } from '../instansi/types.ts';
import type { Instant } from '../shared/time.ts';
import {
  blindingCodesAmong,
  examinerBadan,
  HANDLERS,
  kedudukanOf,
  seatOf,
  type Kedudukan,
  type Kepemilikan,
  type Reader,
} from './reader.ts';
import type { Fakta } from './types.ts';

/** How much of a laporan's facts a reader sees; each level contains the ones before it. */
export const TINGKAT = ['tidak', 'sendiri', 'angka', 'ringkas', 'penuh'] as const;
export type Tingkat = (typeof TINGKAT)[number];

/**
 * What one reader sees of one laporan: the row of rules §3 "who sees what" that applies, or the sum of several.
 * `fakta`: `sendiri` = number and its own acts; `angka` = number and state; `ringkas` = state, clocks, kategori; `penuh` = all
 * facts. `teks`: judul, isi, lampiran and the thread. `catatan`: internal notes.
 */
export interface Pandangan {
  readonly fakta: Tingkat;
  readonly teks: boolean;
  readonly identitas: boolean;
  readonly catatan: 'tidak' | 'sendiri' | 'semua';
  /** Reads as those in charge: reasons, originals, versions. */
  readonly dinas: boolean;
}

const NOTHING: Pandangan = { fakta: 'tidak', teks: false, identitas: false, catatan: 'tidak', dinas: false };

/** What access looks at; a projection row has all of it. */
export type Terlihat = Pick<
  Fakta,
  'nomor' | 'badan' | 'pernah' | 'terlapor' | 'klasifikasi' | 'terbit' | 'rahasia' | 'anonim' | 'bukaTeks'
>;

/** The one permission function for reading (rules §3). Whoever is not named there gets `fakta: 'tidak'`, shown as 404. */
export function viewOf(
  reader: Reader,
  laporan: Terlihat,
  milik: Kepemilikan,
  pohon: Pohon,
  now: Instant,
): Pandangan {
  return viewFrom(kedudukanOf(reader, laporan, milik, pohon), reader, laporan, now);
}

export function viewFrom(kedudukan: Kedudukan, reader: Reader, laporan: Terlihat, now: Instant): Pandangan {
  const views: Pandangan[] = [];
  const isPublik = laporan.terbit && !laporan.rahasia;
  if (isPublik) views.push({ ...NOTHING, fakta: 'penuh', teks: true });
  if (kedudukan.pelapor) views.push({ ...NOTHING, fakta: 'penuh', teks: true, identitas: !laporan.anonim });
  if (kedudukan.pembuat) views.push({ ...NOTHING, fakta: 'penuh', teks: true, identitas: !laporan.anonim });
  if (kedudukan.admin.length > 0 || kedudukan.unit.length > 0 || kedudukan.pimpinan) {
    views.push({ fakta: 'penuh', teks: true, identitas: !laporan.anonim, catatan: 'semua', dinas: true });
  }
  if (kedudukan.nasional) views.push(nationalView(laporan));
  if (kedudukan.pengawas) views.push({ ...NOTHING, fakta: 'ringkas' });
  if ((kedudukan.nasional || kedudukan.pengawas) && isTextOpened(reader, laporan, now)) {
    views.push({ ...NOTHING, fakta: 'penuh', teks: true });
  }
  if (kedudukan.operator && !laporan.rahasia) views.push({ ...NOTHING, fakta: 'angka' });
  if (kedudukan.pernah) views.push({ ...NOTHING, fakta: 'sendiri', catatan: 'sendiri' });
  return views.reduce(sum, NOTHING);
}

function nationalView(laporan: Terlihat): Pandangan {
  const holds = laporan.badan.includes(NAS);
  if (laporan.rahasia && !holds) return { ...NOTHING, fakta: 'ringkas', catatan: 'sendiri' };
  return { fakta: 'penuh', teks: true, identitas: holds && !laporan.anonim, catatan: 'sendiri', dinas: true };
}

function isTextOpened(reader: Reader, laporan: Terlihat, now: Instant): boolean {
  return laporan.bukaTeks.some((one) => one.pembaca === reader.pembaca && now < one.sampai);
}

function sum(a: Pandangan, b: Pandangan): Pandangan {
  return {
    fakta: TINGKAT.indexOf(a.fakta) >= TINGKAT.indexOf(b.fakta) ? a.fakta : b.fakta,
    teks: a.teks || b.teks,
    identitas: a.identitas || b.identitas,
    catatan: CATATAN.indexOf(a.catatan) >= CATATAN.indexOf(b.catatan) ? a.catatan : b.catatan,
    dinas: a.dinas || b.dinas,
  };
}

export const CATATAN: readonly Pandangan['catatan'][] = ['tidak', 'sendiri', 'semua'];

/** One way in which a reader may know of laporan; a laporan is in scope when any clause fits. */
export type ScopeClause =
  | { readonly jenis: 'publik' }
  | { readonly jenis: 'pemilik'; readonly pemilik: string }
  | { readonly jenis: 'pembuat'; readonly pembuat: string }
  | { readonly jenis: 'nomor'; readonly nomor: readonly string[] }
  /** In charge now: any of `badan` holds it. `hanyaBerkadar` for an examiner's admin reach is not needed for reading. */
  | { readonly jenis: 'badan'; readonly badan: readonly KodeBadan[]; readonly buta: readonly KodeBadan[] }
  | { readonly jenis: 'pernah'; readonly badan: readonly KodeBadan[]; readonly buta: readonly KodeBadan[] }
  /** Supervises the lead's instansi. */
  | {
      readonly jenis: 'pengawas';
      readonly instansi: readonly KodeBadan[];
      readonly buta: readonly KodeBadan[];
    }
  | { readonly jenis: 'semua' }
  | { readonly jenis: 'bukan_rahasia' };

/**
 * The same knowledge as `viewOf(...).fakta !== 'tidak'`, as data that `persistence` turns into a WHERE. `buta` lists the
 * terlapor codes for which the clause does not hold.
 */
export function readScope(reader: Reader, pohon: Pohon): readonly ScopeClause[] {
  const clauses: ScopeClause[] = [{ jenis: 'publik' }];
  if (reader.pemilik !== null) clauses.push({ jenis: 'pemilik', pemilik: reader.pemilik });
  if (reader.pembuat !== null) clauses.push({ jenis: 'pembuat', pembuat: reader.pembuat });
  if (reader.nomorTerbuka.length > 0) clauses.push({ jenis: 'nomor', nomor: reader.nomorTerbuka });
  for (const one of reader.penugasan) {
    const buta = blindingCodesAmong(one, reader.penugasan, pohon);
    if (one.peran === 'admin_nasional') clauses.push({ jenis: 'semua' });
    if (one.peran === 'operator_tik') clauses.push({ jenis: 'bukan_rahasia' });
    if (one.peran === 'pengawas') {
      clauses.push({ jenis: 'pengawas', instansi: supervisedInstansi(pohon, one.badan), buta });
    }
    if (one.peran === 'admin_instansi' || one.peran === 'pimpinan') {
      clauses.push({ jenis: 'badan', badan: subtree(pohon, one.badan), buta });
    }
    if (one.peran === 'pejabat_penghubung') clauses.push({ jenis: 'badan', badan: [one.badan], buta });
    if (one.peran === 'inspektorat') {
      clauses.push({ jenis: 'badan', badan: [examinerBadan(one, pohon)], buta });
    }
    if (HANDLERS.includes(one.peran))
      clauses.push({ jenis: 'pernah', badan: subtree(pohon, seatOf(one, pohon)), buta });
  }
  return clauses;
}

/** The scope clause by clause, in memory: what the SQL must equal (a test holds them together). */
export function isInScope(
  scope: readonly ScopeClause[],
  laporan: Terlihat,
  milik: Kepemilikan,
  pohon: Pohon,
): boolean {
  const sees = (buta: readonly KodeBadan[]): boolean =>
    laporan.terlapor === null || !buta.includes(laporan.terlapor);
  return scope.some((clause) => {
    switch (clause.jenis) {
      case 'publik':
        return laporan.terbit && !laporan.rahasia;
      case 'pemilik':
        return milik.pemilik === clause.pemilik;
      case 'pembuat':
        return milik.pembuat === clause.pembuat;
      case 'nomor':
        return clause.nomor.includes(laporan.nomor);
      case 'badan':
        return sees(clause.buta) && laporan.badan.some((badan) => clause.badan.includes(badan));
      case 'pernah':
        return sees(clause.buta) && laporan.pernah.some((badan) => clause.badan.includes(badan));
      case 'pengawas':
        return (
          sees(clause.buta) && clause.instansi.some((kode) => isWithin(pohon, laporan.badan[0] ?? NAS, kode))
        );
      case 'bukan_rahasia':
        return !laporan.rahasia;
      case 'semua':
        return true;
    }
  });
}
