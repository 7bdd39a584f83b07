import { isUuid } from '../../domain/shared/uuid.ts';
import { badanOf, isActive, supervisedInstansi } from '../../domain/instansi/pohon.ts';
import {
  BAB,
  KOMENTAR_MAX,
  LINGKUP,
  periksaNarasi,
  periksaTerbit,
  type KodeBab,
  type Narasi,
} from '../../domain/berkala/berkala.ts';
import { masaOf, periodeOfMasa } from '../../domain/berkala/masa.ts';
import { penerimaTerbit, sasaranDitulis, wewenangBerkala } from '../../domain/berkala/wewenang.ts';
import type { Reader, ReaderByRoles } from '../../domain/laporan/reader.ts';
import { nomorDokumen } from '../../domain/pengawasan/nomorDokumen.ts';
import { refusal, type Refusal, type Result } from '../../domain/shared/result.ts';
import { hariOf } from '../../domain/shared/time.ts';
import { dokumenBerkala } from '../../messages/dokumen/berkala.ts';
import {
  addBerkala,
  addKomentar,
  addTerbit,
  findBerkala,
  findBerkalaOf,
  listBerkala,
  saveNarasi,
  type Berkala,
} from '../../persistence/berkala/berkala.ts';
import { withTransaction } from '../../persistence/connection/transaction.ts';
import type { Deps } from '../deps.ts';
import { hitungBerkala } from './hitungBerkala.ts';
import { kabarBerkala } from './kabarBerkala.ts';

export type { Berkala } from '../../persistence/berkala/berkala.ts';

const SHOWN = 200;
const FORBIDDEN = { ok: false, refusal: [refusal('web.forbidden')] } as const;
const NOT_FOUND = { ok: false, refusal: [refusal('web.not_found')] } as const;

export interface Penulis {
  readonly reader: Reader;
  readonly akunId: string;
}

type Refused<T> = Promise<Result<T, readonly Refusal[]>>;

/** The reports that somebody may read: their own in any state, of those they supervise the issued ones. */
export async function readBerkalaList(deps: Deps, { penugasan }: ReaderByRoles): Promise<readonly Berkala[]> {
  const { pohon } = await deps.rujukan();
  const bodies = [...new Set(penugasan.map((one) => one.badan))];
  const all = bodies.flatMap((badan) => LINGKUP.map((lingkup) => ({ badan, lingkup })));
  const above = bodies.flatMap((kode) => supervisedInstansi(pohon, kode));
  const terbit = [...new Set([...bodies, ...above])].filter(
    (badan) => wewenangBerkala(penugasan, { badan, lingkup: 'instansi' }, pohon).lihatTerbit,
  );
  const konsep = all.filter((one) => wewenangBerkala(penugasan, one, pohon).lihatKonsep);
  return listBerkala(deps.db, konsep, terbit, SHOWN);
}

/**
 * Begins the report of a body for a period; the one that is there already when there is one. Refusals: `input.*` for what is no
 * period or lies ahead, `web.forbidden` for whoever does not write that body's reports.
 */
export async function mulaiBerkala(
  deps: Deps,
  by: Penulis,
  draft: {
    readonly id: string;
    readonly sasaran: string;
    readonly jenis: string;
    readonly tahun: string;
    readonly ke: string;
  },
): Refused<Berkala> {
  const { pohon } = await deps.rujukan();
  const [badan = '', lingkup] = draft.sasaran.split(' ');
  const sasaran = sasaranDitulis(by.reader.penugasan, pohon).find(
    (one) => one.badan === badan && one.lingkup === lingkup,
  );
  if (sasaran === undefined) return FORBIDDEN;
  const masa = masaOf(draft.jenis, draft.tahun, draft.ke);
  if (masa === null || !isUuid(draft.id))
    return { ok: false, refusal: [refusal('input.invalid', undefined, 'masa')] };
  const pada = deps.now();
  const periode = periodeOfMasa(masa);
  if (periode.dari > hariOf(pada, zonaOf(pohon, badan))) {
    return { ok: false, refusal: [refusal('input.date_in_future', undefined, 'masa')] };
  }
  const known = badanOf(pohon, badan);
  if (known === undefined || !isActive(known)) return FORBIDDEN;
  const { jenis } = masa;
  // A page sent again with another period holds an id that is taken already.
  for (const id of [draft.id, deps.chance.uuid(pada)]) {
    await addBerkala(deps.db, { ...sasaran, id, jenis, ...periode, oleh: by.akunId, pada });
    const one = await findBerkalaOf(deps.db, sasaran, { jenis, dari: periode.dari });
    if (one !== null) return { ok: true, value: one };
  }
  throw new Error('Broken invariant: the report was just begun');
}

/**
 * Writes the words of a draft. Refusals: `input.*` by chapter, `berkala.changed` when somebody else wrote meanwhile,
 * `berkala.issued`, `web.forbidden`, `web.not_found`.
 */
export async function tulisNarasi(
  deps: Deps,
  by: Penulis,
  id: string,
  draft: { readonly versi: string; readonly narasi: Readonly<Record<string, string>> },
): Refused<true> {
  return withDraft(deps, by, id, 'tulis', async (tx, one) => {
    const faults = periksaNarasi(draft.narasi);
    if (faults.length > 0) return { ok: false, refusal: faults };
    const narasi = withWords(draft.narasi);
    if (JSON.stringify(narasi) === JSON.stringify(withWords(one.narasi))) return { ok: true, value: true };
    if (draft.versi !== String(one.versi)) return { ok: false, refusal: [refusal('berkala.changed')] };
    await saveNarasi(tx, id, narasi, deps.now());
    return { ok: true, value: true };
  });
}

/** Says something about a chapter of a draft, once by its id. Refusals as `tulisNarasi`. */
export async function komentariBerkala(
  deps: Deps,
  by: Penulis,
  id: string,
  draft: { readonly komentarId: string; readonly bab: string; readonly isi: string },
): Refused<true> {
  return withDraft(deps, by, id, 'komentar', async (tx) => {
    const bab = BAB.find((one) => one === draft.bab);
    const panjang = Array.from(draft.isi).length;
    const faults: Refusal[] = [
      ...(bab === undefined ? [refusal('input.required', undefined, 'bab')] : []),
      ...(panjang === 0 ? [refusal('input.required', undefined, 'isi')] : []),
      ...(panjang > KOMENTAR_MAX ? [refusal('input.too_long', { max: KOMENTAR_MAX, panjang }, 'isi')] : []),
      ...(isUuid(draft.komentarId) ? [] : [refusal('input.invalid', undefined, 'id')]),
    ];
    if (faults.length > 0 || bab === undefined) return { ok: false, refusal: faults };
    const { komentarId, isi } = draft;
    await addKomentar(tx, { id: komentarId, berkalaId: id, bab, oleh: by.akunId, pada: deps.now(), isi });
    return { ok: true, value: true };
  });
}

/**
 * Issues a report: its figures are computed now, once, and kept with its words under a number and a digest; nothing computes them
 * again (N11). Told to those who must have it. Issued twice it is the same report. Refusals: `berkala.period_not_over`,
 * `input.*` for chapters without words, `berkala.changed`, `web.*`.
 */
export async function terbitkanBerkala(
  deps: Deps,
  by: Penulis,
  id: string,
  versi: string,
): Refused<{ readonly nomor: string }> {
  const { pohon } = await deps.rujukan();
  const seen = isUuid(id) ? await findBerkala(deps.db, id) : null;
  if (seen === null || !wewenangBerkala(by.reader.penugasan, seen, pohon).lihatKonsep) return NOT_FOUND;
  if (!wewenangBerkala(by.reader.penugasan, seen, pohon).terbitkan) return FORBIDDEN;
  if (seen.nomor !== null) return { ok: true, value: { nomor: seen.nomor } };
  const pada = deps.now();
  const hari = hariOf(pada, zonaOf(pohon, seen.badan));
  const faults = periksaTerbit(seen.sampai, seen.narasi, hari);
  if (faults.length > 0) return { ok: false, refusal: faults };
  const isi = await hitungBerkala(deps, seen, dokumenBerkala.dasar);
  if (!isi.ok) return { ok: false, refusal: [isi.refusal] };
  return withTransaction(deps.db, optionsOf(deps), async (tx) => {
    const one = await findBerkala(tx, id, true);
    if (one?.nomor != null) return { ok: true, value: { nomor: one.nomor } };
    if (one === null || String(one.versi) !== versi) {
      return { ok: false, refusal: [refusal('berkala.changed')] };
    }
    const body = {
      berkalaId: id,
      badan: one.badan,
      tanggal: hari,
      pada,
      oleh: by.akunId,
      isi: isi.value,
      narasi: one.narasi,
    };
    const nomor = await addTerbit(tx, body, (urut) =>
      nomorDokumen({ urut, kode: 'LB', badan: one.badan, hari }),
    );
    await kabarBerkala(tx, deps, penerimaTerbit(one, pohon), {
      jenis: 'berkala_terbit',
      berkala: one,
      nama: isi.value.badan.nama,
      nomor,
    });
    return { ok: true, value: { nomor } };
  });
}

type Tx = Parameters<Parameters<typeof withTransaction>[2]>[0];

/** What nobody may know of is not found; what is issued is not written any more. */
async function withDraft<T>(
  deps: Deps,
  { reader }: Penulis,
  id: string,
  what: 'tulis' | 'komentar',
  run: (tx: Tx, one: Berkala) => Refused<T>,
): Refused<T> {
  if (!isUuid(id)) return NOT_FOUND;
  const { pohon } = await deps.rujukan();
  return withTransaction(deps.db, optionsOf(deps), async (tx): Refused<T> => {
    const one = await findBerkala(tx, id, true);
    if (one === null) return NOT_FOUND;
    const may = wewenangBerkala(reader.penugasan, one, pohon);
    if (!may.lihatKonsep) return NOT_FOUND;
    if (!may[what]) return FORBIDDEN;
    return one.nomor === null ? run(tx, one) : { ok: false, refusal: [refusal('berkala.issued')] };
  });
}

function optionsOf(deps: Deps): Parameters<typeof withTransaction>[1] {
  return { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
}

function zonaOf(pohon: Parameters<typeof badanOf>[0], kode: string) {
  return badanOf(pohon, kode)?.zona ?? 'WIB';
}

/** In the order of the chapters, empty ones left out. */
function withWords(narasi: Readonly<Record<string, string>>): Narasi {
  const words = BAB.map((bab): [KodeBab, string] => [bab, narasi[bab] ?? '']);
  return Object.fromEntries(words.filter(([, teks]) => teks !== ''));
}
