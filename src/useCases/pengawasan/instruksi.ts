import { badanOf } from '../../domain/instansi/pohon.ts';
import type { KodeBadan } from '../../domain/instansi/types.ts';
import type { Reader } from '../../domain/laporan/reader.ts';
import {
  bolehBacaInstruksi,
  pemilikDari,
  pemilikDijawab,
  pencatatInstruksi,
  periksaInstruksi,
  periksaKabar,
  STATUS_INSTRUKSI,
  type DraftInstruksi,
} from '../../domain/pengawasan/instruksi.ts';
import { ok, refusal, refuse, type Refusal, type Result } from '../../domain/shared/result.ts';
import { hariOf } from '../../domain/shared/time.ts';
import { withTransaction } from '../../persistence/connection/transaction.ts';
import {
  addInstruksi,
  addKabar,
  findInstruksi,
  listButir,
  listInstruksi,
  listKabar,
  listPemilik,
  type ButirInstruksi,
  type Instruksi,
  type InstruksiBaris,
  type KabarInstruksi,
} from '../../persistence/pengawasan/instruksi.ts';
import { addBukti } from '../../persistence/pengawasan/bukti.ts';
import { queuePesan } from '../../persistence/pesan/pesan.ts';
import type { Deps } from '../deps.ts';
import { buktiFaults, buktiOf, type BerkasBukti } from './berkasBukti.ts';

export type { InstruksiBaris } from '../../persistence/pengawasan/instruksi.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const SHOWN = 200;

interface By {
  readonly reader: Reader;
  readonly akunId: string;
  /** `Keys.pengunggah` of this person: only their own uploads come beside it. */
  readonly pengunggah: string;
}

/** Instructions that somebody put on record or has a part in: what is late first. */
export async function readInstruksiList(
  deps: Deps,
  { penugasan }: Reader,
): Promise<readonly InstruksiBaris[]> {
  const { pohon } = await deps.rujukan();
  const own = [...new Set(penugasan.map((one) => one.badan))];
  const units = own.flatMap((kode) => pencatatInstruksi(penugasan, pohon).get(kode) ?? []);
  return listInstruksi(
    deps.db,
    {
      pencatat: own.filter((kode) => bolehBacaInstruksi(penugasan, kode)),
      pemilik: pemilikDijawab(penugasan, [...new Set([...own, ...units])], pohon),
      hari: hariOf(deps.now(), badanOf(pohon, own[0] ?? '')?.zona ?? 'WIB'),
    },
    SHOWN,
  );
}

export interface InstruksiTerbaca {
  readonly instruksi: Instruksi;
  readonly butir: readonly ButirInstruksi[];
  /** Owners that the reader sees: all for the recorder, else their own. */
  readonly pemilik: readonly KodeBadan[];
  readonly dijawab: readonly KodeBadan[];
  readonly kabar: readonly KabarTerbaca[];
  /** The papers of the instruction. */
  readonly berkas: readonly BerkasBukti[];
}

/** News with the evidence beside it. */
export interface KabarTerbaca extends KabarInstruksi {
  readonly berkas: readonly BerkasBukti[];
}

/** One instruction: whole for the recorder's people, their own part for owners. Refuses `web.not_found` for all others. */
export async function readInstruksi(
  deps: Deps,
  { penugasan }: Reader,
  id: string,
): Promise<Result<InstruksiTerbaca>> {
  const instruksi = UUID.test(id) ? await findInstruksi(deps.db, id) : null;
  if (instruksi === null) return refuse('web.not_found');
  const { pohon } = await deps.rujukan();
  const [butir, all, kabar] = await Promise.all([
    listButir(deps.db, id),
    listPemilik(deps.db, id),
    listKabar(deps.db, id),
  ]);
  const dijawab = pemilikDijawab(penugasan, all, pohon);
  const pemilik = bolehBacaInstruksi(penugasan, instruksi.badan) ? all : dijawab;
  if (pemilik.length === 0) return refuse('web.not_found');
  const own = kabar.filter((one) => pemilik.includes(one.badan));
  const [papers, files] = await Promise.all([
    buktiOf(deps, 'instruksi', [id]),
    buktiOf(
      deps,
      'kabar_instruksi',
      own.map((one) => one.id),
    ),
  ]);
  return ok({
    instruksi,
    butir,
    pemilik,
    dijawab,
    kabar: own.map((one) => ({ ...one, berkas: files(one.id) })),
    berkas: papers(id),
  });
}

/**
 * Puts an instruction on record with its papers, once by its id, and tells its owners. Refusals: `input.*` for each field,
 * `laporan.file_unknown`; `web.forbidden` for a
 * body in whose name one puts nothing on record.
 */
export async function catatInstruksi(
  deps: Deps,
  by: By,
  target: { readonly id: string; readonly badan: KodeBadan },
  draft: DraftInstruksi,
  lampiran: readonly string[] = [],
): Promise<Result<true, readonly Refusal[]>> {
  const { pohon } = await deps.rujukan();
  const boleh = pencatatInstruksi(by.reader.penugasan, pohon).get(target.badan);
  if (boleh === undefined) return { ok: false, refusal: [refusal('web.forbidden')] };
  const pemilik = pemilikDari(draft.pemilik, boleh, pohon);
  const pada = deps.now();
  const hari = hariOf(pada, badanOf(pohon, target.badan)?.zona ?? 'WIB');
  const faults = UUID.test(target.id)
    ? [
        ...periksaInstruksi({ ...draft, pemilik }, hari),
        ...(await buktiFaults(deps, by.pengunggah, lampiran)),
      ]
    : [refusal('input.invalid', undefined, 'id')];
  if (faults.length > 0) return { ok: false, refusal: faults };
  const { dari, nomor, perihal, tanggal } = draft;
  const butir = draft.butir.map((one, i) => ({ ...one, urut: i + 1 }));
  const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
  await withTransaction(deps.db, options, async (tx) => {
    const one = { ...target, dari, nomor, perihal, tanggal, oleh: by.akunId, pada };
    if (!(await addInstruksi(tx, one, butir, pemilik))) return;
    await addBukti(tx, { milik: 'instruksi', milikId: target.id, lampiran }, one);
    if (deps.isMuted) return;
    await queuePesan(
      tx,
      pemilik.map((badan) => ({
        id: deps.chance.uuid(pada),
        kunci: `instruksi:${target.id}:${badan}`,
        laporanId: null,
        jenis: 'pengawasan_instruksi',
        penerima: {
          jenis: 'peran',
          peran: badanOf(pohon, badan)?.jenis === 'unit' ? 'pejabat_penghubung' : 'admin_instansi',
          badan,
        },
        data: {
          pengawas: badanOf(pohon, target.badan)?.nama ?? target.badan,
          instruksi: target.id,
          nomorSurat: nomor,
        },
      })),
      pada,
    );
  });
  return ok(true);
}

/** Tells how far an owner is with a point, once by its id. Refusals: `input.*`; `web.not_found` for whoever does not answer there. */
export async function kabariInstruksi(
  deps: Deps,
  by: By,
  id: string,
  draft: {
    readonly kabarId: string;
    readonly bagian: string;
    readonly status: string;
    readonly isi: string;
    readonly lampiran?: readonly string[];
  },
): Promise<Result<true, readonly Refusal[]>> {
  const found = await readInstruksi(deps, by.reader, id);
  if (!found.ok) return { ok: false, refusal: [found.refusal] };
  const [urut = '', badan = ''] = draft.bagian.split(' ');
  const { butir, dijawab } = found.value;
  if (!dijawab.includes(badan) || !butir.some((one) => String(one.urut) === urut)) {
    return { ok: false, refusal: [refusal('web.forbidden')] };
  }
  const status = STATUS_INSTRUKSI.find((one) => one === draft.status);
  const { lampiran = [] } = draft;
  const faults = [
    ...periksaKabar(draft),
    ...(await buktiFaults(deps, by.pengunggah, lampiran)),
    ...(UUID.test(draft.kabarId) ? [] : [refusal('input.invalid', undefined, 'id')]),
  ];
  if (faults.length > 0 || status === undefined) return { ok: false, refusal: faults };
  const { kabarId, isi } = draft;
  const at = { pada: deps.now(), oleh: by.akunId };
  const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
  return withTransaction(deps.db, options, async (tx) => {
    const news = { id: kabarId, instruksiId: id, urut: Number(urut), badan, status, isi, ...at };
    if (await addKabar(tx, news))
      await addBukti(tx, { milik: 'kabar_instruksi', milikId: kabarId, lampiran }, at);
    return ok(true);
  });
}
