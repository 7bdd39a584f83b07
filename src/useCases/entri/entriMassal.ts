import { createHash } from 'node:crypto';
import { badanOf, instansiOf, isActive } from '../../domain/instansi/pohon.ts';
import { NAS, type KodeBadan, type Penugasan } from '../../domain/instansi/types.ts';
import { isKodeWilayah, isWithinWilayah } from '../../domain/instansi/wilayah.ts';
import type { Rujukan } from '../../domain/laporan/aturan.ts';
import type { Reader } from '../../domain/laporan/reader.ts';
import { ok, refusal, type Refusal, type Result } from '../../domain/shared/result.ts';
import { findNomorAsal } from '../../persistence/asal/nomorAsal.ts';
import { namaUrut } from '../../persistence/rujukan/namaUrut.ts';
import { findWilayah, getWilayah } from '../../persistence/rujukan/wilayahQueries.ts';
import type { Deps } from '../deps.ts';
import { runOnce } from '../idempotency/runOnce.ts';
import { submitLaporan, type Submitted } from '../laporan/submitLaporan.ts';
import type { Pengelola } from '../rujukan/pengelola.ts';
import { bacaTabel, type BarisEntri, type GalatTabel, type Tabel } from './bacaTabel.ts';
import { periksaBaris, type BarisDiperiksa, type Konteks, type WilayahDitemukan } from './periksaBaris.ts';

export interface EntriDraft {
  /** Where all rows are filed: an instansi of this officer; `NAS` for the admin nasional. */
  readonly instansi: KodeBadan;
  /** For rows whose own cell is empty. */
  readonly kanal: string;
  readonly klasifikasi: string;
  readonly teks: string;
}

export interface EntriDiperiksa {
  readonly tabel: Tabel;
  /** As many as `tabel.baris`, in their order. */
  readonly baris: readonly BarisDiperiksa[];
}

export interface TandaTerima {
  readonly baris: BarisEntri;
  readonly judul: string;
  readonly nama: string | null;
  readonly nomor: string;
  /** Sixteen digits for whoever brought it: told now and not again. */
  readonly resi: string | null;
}

const ENTERERS: readonly Penugasan['peran'][] = ['admin_instansi', 'pejabat_penghubung', 'admin_nasional'];
/** Receipts are slow to hash by design; a few at a time keep both processors busy. */
const AT_ONCE = 4;

/** For which instansi this person enters what arrived by other ways (rules §2), each with the role by which it is done. */
export function entriRoles(reader: Reader, { pohon }: Rujukan): ReadonlyMap<KodeBadan, Penugasan> {
  const found = new Map<KodeBadan, Penugasan>();
  for (const one of reader.penugasan) {
    const badan = badanOf(pohon, one.badan);
    if (!ENTERERS.includes(one.peran) || badan === undefined || !isActive(badan)) continue;
    const instansi = one.badan === NAS ? NAS : instansiOf(pohon, one.badan);
    if (!found.has(instansi)) found.set(instansi, one);
  }
  return found;
}

/**
 * Reads and checks a pasted table; nothing is written. Refusals of the whole: `web.forbidden`, `entri.empty`, `entri.no_header`,
 * `entri.column_twice`, `entri.too_many_rows`; those of cells stand in the rows.
 */
export async function periksaEntri(
  deps: Deps,
  by: Pengelola,
  draft: EntriDraft,
): Promise<Result<EntriDiperiksa>> {
  const read = await readTabel(deps, by, draft);
  if (!read.ok) return read;
  const { tabel, baris } = read.value;
  const numbers = baris.flatMap((one) => (one.jenis === 'benar' ? (one.nomorAsal ?? []) : []));
  const known = await findNomorAsal(deps.db, draft.instansi, numbers);
  return ok({ tabel, baris: baris.map((one) => knownRefused(one, known)) });
}

/**
 * Files every row through `submitLaporan`, each once: the same table again under the same `kunci` gives the same numbers.
 * Refuses the whole while any cell is wrong (`entri.rows_wrong`), else as `periksaEntri` and `submitLaporan`; rows that
 * went in before such a refusal stay, and a repeat does not double them.
 */
export async function kirimEntri(
  deps: Deps,
  by: Pengelola,
  draft: EntriDraft,
  kunci: string,
): Promise<Result<readonly TandaTerima[]>> {
  const done = await readRight(deps, by, draft);
  if (!done.ok) return done;
  const { tabel, baris, role } = done.value;
  const receipts: TandaTerima[] = [];
  for (let at = 0; at < baris.length; at += AT_ONCE) {
    const some = await Promise.all(
      baris
        .slice(at, at + AT_ONCE)
        .map((one, i) => kirimBaris(deps, { by, role, draft, kunci, raw: tabel.baris[at + i] ?? {} }, one)),
    );
    for (const one of some) {
      if (!one.ok) return one;
      receipts.push(one.value);
    }
  }
  return ok(receipts);
}

type Benar = Extract<BarisDiperiksa, { jenis: 'benar' }>;

async function readRight(
  deps: Deps,
  by: Pengelola,
  draft: EntriDraft,
): Promise<Result<{ readonly tabel: Tabel; readonly baris: readonly Benar[]; readonly role: Penugasan }>> {
  const role = entriRoles(by.reader, await deps.rujukan()).get(draft.instansi);
  const read = await readTabel(deps, by, draft);
  if (!read.ok) return read;
  if (role === undefined) return { ok: false, refusal: refusal('web.forbidden') };
  const { tabel, baris } = read.value;
  const right = baris.filter((one) => one.jenis === 'benar');
  const wrong = baris.length - right.length;
  if (wrong > 0) return { ok: false, refusal: refusal('entri.rows_wrong', { n: wrong }) };
  return ok({ tabel, baris: right, role });
}

async function readTabel(
  deps: Deps,
  { reader }: Pengelola,
  draft: EntriDraft,
): Promise<Result<EntriDiperiksa>> {
  const aturan = await deps.rujukan();
  if (!entriRoles(reader, aturan).has(draft.instansi))
    return { ok: false, refusal: refusal('web.forbidden') };
  const tabel = bacaTabel(draft.teks);
  if ('galat' in tabel) return { ok: false, refusal: wholeRefusal(tabel.galat) };
  const wilayah = await lookUpWilayah(deps, tabel, badanOf(aturan.pohon, draft.instansi)?.wilayah ?? null);
  const konteks: Konteks = {
    aturan,
    now: deps.now(),
    instansi: draft.instansi === NAS ? null : draft.instansi,
    kanalUmum: draft.kanal,
    klasifikasiUmum: draft.klasifikasi,
    wilayah,
  };
  const baris = tabel.baris.map((one) => periksaBaris(one, konteks));
  return ok({ tabel, baris: withoutDoubles(tabel, baris) });
}

async function kirimBaris(
  deps: Deps,
  of: {
    readonly by: Pengelola;
    readonly role: Penugasan;
    readonly draft: EntriDraft;
    readonly kunci: string;
    readonly raw: BarisEntri;
  },
  { kiriman, kontak, nomorAsal }: Benar,
): Promise<Result<TandaTerima>> {
  const { by, role, kunci, raw } = of;
  const sidik = createHash('sha256')
    .update(JSON.stringify([kiriman, kontak, nomorAsal]))
    .digest();
  const key = {
    pemegang: `entri:${by.akunId}`,
    kunci: `${kunci}.${sidik.toString('hex').slice(0, 32)}`,
    sidik,
  };
  let refused: Refusal | null = null;
  const answered = await runOnce(deps, key, {
    act: async (claim) => {
      // Asked here and not before, so that a repeat of the same table does not refuse itself.
      const known = await findNomorAsal(deps.db, of.draft.instansi, nomorAsal === null ? [] : [nomorAsal]);
      const nomor = known.get(nomorAsal ?? '');
      if (nomor !== undefined) {
        refused = refusal('entri.number_known', { nomor }, 'nomor_asal');
        return { refused: { status: 503, body: '' } };
      }
      const oleh = { sebagai: 'petugas', ...role, samaran: '' } as const;
      const filed = await submitLaporan(
        deps,
        {
          kiriman,
          pengirim: { sebagai: 'atas_nama', akunId: by.akunId, oleh, denganResi: true },
          kontak,
          lampiran: [],
          pengunggah: deps.keys.pengunggah(`akun:${by.akunId}`),
          nomorAsal,
        },
        claim,
      );
      if (filed.ok) return { done: JSON.stringify(filed.value) };
      refused = filed.refusal;
      // Kept by nobody: a refused row can be sent again.
      return { refused: { status: 503, body: '' } };
    },
    answer: (outcome) => Promise.resolve({ status: 200, body: outcome }),
  });
  if (refused !== null) return { ok: false, refusal: refused };
  if (!answered.ok) return answered;
  const { nomor, resi } = JSON.parse(answered.value.body) as Submitted;
  return ok({ baris: raw, judul: kiriman.judul, nama: kontak?.nama ?? null, nomor, resi });
}

function wholeRefusal(code: GalatTabel): Refusal {
  return refusal(code, undefined, 'teks');
}

/** A row that stands in the table before is most likely pasted twice. */
function withoutDoubles({ baris }: Tabel, checked: readonly BarisDiperiksa[]): readonly BarisDiperiksa[] {
  const seen = new Set<string>();
  return checked.map((one, i) => {
    const text = JSON.stringify(baris[i]);
    const isTwice = seen.has(text);
    seen.add(text);
    const twice = { jenis: 'salah', galat: [refusal('entri.row_twice', undefined, 'isi')] } as const;
    return isTwice && one.jenis === 'benar' ? twice : one;
  });
}

/** A number of the own register that a laporan of this instansi has already. */
function knownRefused(one: BarisDiperiksa, known: ReadonlyMap<string, string>): BarisDiperiksa {
  const nomor = one.jenis === 'benar' ? known.get(one.nomorAsal ?? '') : undefined;
  if (nomor === undefined) return one;
  return { jenis: 'salah', galat: [refusal('entri.number_known', { nomor }, 'nomor_asal')] };
}

/** Every name and code of an area that the table holds, looked up once each; names count inside the instansi's own area first. */
async function lookUpWilayah(
  deps: Deps,
  { baris }: Tabel,
  home: string | null,
): Promise<(teks: string) => WilayahDitemukan> {
  const found = new Map<string, WilayahDitemukan>([['', { kode: null }]]);
  for (const { wilayah = '' } of baris) {
    if (!found.has(wilayah)) found.set(wilayah, await lookUp(deps, wilayah, home));
  }
  return (teks) => found.get(teks) ?? { galat: 'entri.area_unknown' };
}

async function lookUp(deps: Deps, teks: string, home: string | null): Promise<WilayahDitemukan> {
  if (isKodeWilayah(teks)) {
    const one = await getWilayah(deps.db, teks);
    return one === null ? { galat: 'entri.area_unknown' } : { kode: one.kode };
  }
  const name = namaUrut(teks);
  const all = await findWilayah(deps.db, { q: teks, limit: 100 });
  const exact = all.filter((one) => namaUrut(one.nama) === name);
  const near = home === null ? [] : exact.filter((one) => isWithinWilayah(one.kode, home));
  const [one, ...more] = near.length > 0 ? near : exact;
  if (one === undefined) return { galat: 'entri.area_unknown' };
  return more.length === 0 ? { kode: one.kode } : { galat: 'entri.area_ambiguous' };
}
