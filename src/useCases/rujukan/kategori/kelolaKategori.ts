import { ok, refusal, type Refusal, type Result } from '../../../domain/shared/result.ts';
import { addHari, hariOf } from '../../../domain/shared/time.ts';
import { withTransaction } from '../../../persistence/connection/transaction.ts';
import { countByKategori } from '../../../persistence/monev/banyakLaporan.ts';
import { recordPerubahan, type Keadaan } from '../../../persistence/perubahan/perubahan.ts';
import {
  insertKategori,
  listKategoriBaris,
  updateKategori,
  type KategoriBaris,
} from '../../../persistence/rujukan/kategoriTulis.ts';
import type { Deps } from '../../deps.ts';
import { ALASAN_PERUBAHAN, roleAt, type Pengelola } from '../pengelola.ts';

/** A topic with how much hangs on it. */
export interface KategoriBerisi extends KategoriBaris {
  /** Laporan that have it or one below it, as lists count. */
  readonly laporan: number;
}

export interface KategoriDraft {
  /** Of the one that is changed; empty for a new one. */
  readonly kode: string;
  /** Above a new one; empty: at the top. */
  readonly induk: string;
  readonly nama: string;
  /** Of a new one at the top: what bodies are competent for it by. Those below take it over. */
  readonly urusan: string;
  readonly peka: boolean;
  /** Ends it today: it can no longer be chosen, old laporan keep it. */
  readonly tutup: boolean;
  readonly alasan: string;
}

const NAMA_MAX = 150;

/** All topics, also ended ones, with how many laporan each has. */
export async function listSemuaKategori(deps: Deps): Promise<readonly KategoriBerisi[]> {
  const [all, found] = await Promise.all([listKategoriBaris(deps.db), countByKategori(deps.db)]);
  const own = (kode: string): number => found.get(kode) ?? 0;
  return all.map((one) => {
    const below = all.filter(({ induk }) => induk === one.kode);
    return { ...one, laporan: below.reduce((sum, { kode }) => sum + own(kode), own(one.kode)) };
  });
}

/**
 * Adds, renames, marks sensitive or ends a topic, with who and why. Two levels; a new one takes the next free code, below
 * another one its competence too. Refusals, all at once: `web.forbidden`, `web.not_found`, `input.*`, `kategori.name_taken`,
 * `kategori.has_children`, `kategori.nothing_changed`.
 */
export async function saveKategori(
  deps: Deps,
  by: Pengelola,
  draft: KategoriDraft,
): Promise<Result<string, readonly Refusal[]>> {
  const role = roleAt(by.reader, ['admin_nasional']);
  if (role === null) return { ok: false, refusal: [refusal('web.forbidden')] };
  const all = await listKategoriBaris(deps.db);
  const old = all.find(({ kode }) => kode === draft.kode);
  const above = all.find(({ kode, induk }) => kode === draft.induk && induk === null);
  if (draft.kode !== '' && old === undefined) return { ok: false, refusal: [refusal('web.not_found')] };
  const wrong = [
    ...fieldRefusals(all, draft, old),
    ...(draft.kode === '' ? placeRefusals(all, draft, above) : []),
  ];
  if (wrong.length > 0) return { ok: false, refusal: wrong };
  const pada = deps.now();
  const kode = old?.kode ?? nextKode(all, draft.induk);
  const ended = draft.tutup ? (old?.berlakuSampai ?? addHari(hariOf(pada, 'WIB'), -1)) : null;
  const sesudah: Keadaan = { nama: draft.nama, peka: draft.peka, berlakuSampai: ended };
  const sebelum: Keadaan | null =
    old === undefined ? null : { nama: old.nama, peka: old.peka, berlakuSampai: old.berlakuSampai };
  const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
  const isDone = await withTransaction(deps.db, options, async (tx) => {
    const row = { kode, nama: draft.nama, peka: draft.peka };
    if (old !== undefined) await updateKategori(tx, { ...row, berlakuSampai: ended }, pada);
    else if (
      !(await insertKategori(
        tx,
        { ...row, induk: above?.kode ?? null, urusan: above?.urusan ?? draft.urusan },
        pada,
      ))
    )
      return false;
    const perbuatan = old === undefined ? 'tambah' : draft.tutup ? 'tutup' : 'ubah';
    const line = {
      akunId: by.akunId,
      ...role,
      jenis: 'kategori',
      kunci: kode,
      lingkup: null,
      perbuatan,
    } as const;
    await recordPerubahan(tx, { ...line, alasan: draft.alasan, sebelum, sesudah }, pada);
    return true;
  });
  deps.expireRujukan();
  return isDone ? ok(kode) : { ok: false, refusal: [refusal('badan.code_taken')] };
}

/** What topics are matched to bodies by, as the data name it. */
export function urusanKategori(all: readonly KategoriBaris[]): readonly string[] {
  return [...new Set(all.map(({ urusan }) => urusan))].filter((one) => one !== '').toSorted();
}

/** A new one lies below one in force, or at the top with a competence that bodies have. */
function placeRefusals(
  all: readonly KategoriBaris[],
  draft: KategoriDraft,
  above: KategoriBaris | undefined,
): readonly Refusal[] {
  if (draft.induk !== '') {
    const isFit = above !== undefined && above.berlakuSampai === null;
    return isFit ? [] : [refusal('input.unknown_choice', { nilai: draft.induk }, 'induk')];
  }
  if (draft.urusan === '') return [refusal('input.required', undefined, 'urusan')];
  return urusanKategori(all).includes(draft.urusan)
    ? []
    : [refusal('input.unknown_choice', { nilai: draft.urusan }, 'urusan')];
}

function fieldRefusals(
  all: readonly KategoriBaris[],
  draft: KategoriDraft,
  old: KategoriBaris | undefined,
): Refusal[] {
  const found: Refusal[] = [];
  const { nama, alasan, tutup } = draft;
  const panjang = Array.from(nama).length;
  const induk = old?.induk ?? draft.induk;
  if (panjang === 0) found.push(refusal('input.required', undefined, 'nama'));
  else if (panjang > NAMA_MAX) found.push(refusal('input.too_long', { max: NAMA_MAX, panjang }, 'nama'));
  else if (isTaken(all, nama, induk, draft.kode))
    found.push(refusal('kategori.name_taken', undefined, 'nama'));
  const letters = Array.from(alasan).length;
  if (letters === 0) found.push(refusal('input.required', undefined, 'alasan'));
  else if (letters < ALASAN_PERUBAHAN.min) {
    found.push(refusal('input.too_short', { min: ALASAN_PERUBAHAN.min, panjang: letters }, 'alasan'));
  } else if (letters > ALASAN_PERUBAHAN.max) {
    found.push(refusal('input.too_long', { max: ALASAN_PERUBAHAN.max, panjang: letters }, 'alasan'));
  }
  if (old === undefined) return found;
  const children = all.filter((one) => one.induk === old.kode && one.berlakuSampai === null);
  if (tutup && children.length > 0)
    found.push(refusal('kategori.has_children', { n: children.length }, 'tutup'));
  const isSame = nama === old.nama && draft.peka === old.peka && tutup === (old.berlakuSampai !== null);
  if (isSame) found.push(refusal('kategori.nothing_changed', undefined, 'nama'));
  return found;
}

function isTaken(all: readonly KategoriBaris[], nama: string, induk: string | null, kode: string): boolean {
  return all.some(
    (one) =>
      one.kode !== kode &&
      (one.induk ?? '') === (induk ?? '') &&
      one.berlakuSampai === null &&
      one.nama.toLowerCase() === nama.toLowerCase(),
  );
}

/** `K16` → `K16a`, `K16b` …; at the top `K30` after `K29`. A code that was ever used stays its topic's own. */
function nextKode(all: readonly KategoriBaris[], induk: string): string {
  if (induk === '') {
    const last = Math.max(0, ...all.map(({ kode }) => Number(/^K(\d+)/.exec(kode)?.[1] ?? 0)));
    return `K${String(last + 1).padStart(2, '0')}`;
  }
  const used = new Set(all.map(({ kode }) => kode));
  for (let n = 0; ; n += 1) {
    const kode = `${induk}${n < 26 ? '' : String.fromCharCode(96 + Math.floor(n / 26))}${String.fromCharCode(97 + (n % 26))}`;
    if (!used.has(kode)) return kode;
  }
}
