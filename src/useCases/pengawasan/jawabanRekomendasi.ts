import { badanOf } from '../../domain/instansi/pohon.ts';
import type { KodeBadan } from '../../domain/instansi/types.ts';
import type { Reader } from '../../domain/laporan/reader.ts';
import {
  periksaJawaban,
  periksaVerifikasi,
  wewenangRekomendasi,
  type KeadaanButir,
  type WewenangRekomendasi,
} from '../../domain/pengawasan/rekomendasi.ts';
import { ok, refusal, refuse, type Refusal, type Result } from '../../domain/shared/result.ts';
import { hariOf } from '../../domain/shared/time.ts';
import { isUuid } from '../../domain/shared/uuid.ts';
import { withTransaction } from '../../persistence/connection/transaction.ts';
import {
  addJawaban,
  addPutusan,
  addTarik,
  findJawaban,
  listJawaban,
  lockJawaban,
  type JawabanRekomendasi,
} from '../../persistence/pengawasan/jawabanRekomendasi.ts';
import type { ButirRekomendasi } from '../../persistence/pengawasan/rekomendasi.ts';
import { queuePesan } from '../../persistence/pesan/pesan.ts';
import type { Deps } from '../deps.ts';
import { buktiFaults, type BerkasTerbuka } from './berkasBukti.ts';
import { openBukti } from './bukti.ts';
import { readRekomendasi, type RekomendasiTerbaca } from './rekomendasi.ts';

export type { JawabanRekomendasi } from '../../persistence/pengawasan/jawabanRekomendasi.ts';

/** One point of a follow-up report: how it stands, and everything that was answered, the latest first. */
export interface ButirTerbaca extends ButirRekomendasi {
  readonly keadaan: KeadaanButir;
  readonly jawaban: readonly JawabanRekomendasi[];
}

/** The follow-up report of one receiver. */
export interface TindakLanjutRekomendasi {
  readonly rekomendasi: RekomendasiTerbaca;
  readonly bagian: RekomendasiTerbaca['bagian'][number];
  readonly butir: readonly ButirTerbaca[];
  readonly wewenang: WewenangRekomendasi;
}

/** One receiver's part, point by point. Refuses `web.not_found` whoever does not read it. */
export async function readTindakLanjut(
  deps: Deps,
  reader: Reader,
  id: string,
  badan: KodeBadan,
): Promise<Result<TindakLanjutRekomendasi>> {
  const found = await readRekomendasi(deps, reader, id);
  if (!found.ok) return found;
  const { butir, ...rekomendasi } = found.value;
  const bagian = rekomendasi.bagian.find((one) => one.badan === badan);
  if (bagian === undefined) return refuse('web.not_found');
  const { pohon } = await deps.rujukan();
  const { pengawas } = rekomendasi;
  const all = await listJawaban(deps.db, id, badan);
  return ok({
    rekomendasi,
    bagian,
    butir: butir.map((one) => {
      const jawaban = all.filter((each) => each.urut === one.urut);
      return { ...one, jawaban, keadaan: keadaanOf(latestOf(jawaban)) };
    }),
    wewenang: wewenangRekomendasi(reader.penugasan, { pengawas, badan }, pohon),
  });
}

/** The answer that counts: the last one that was not taken back. */
function latestOf(jawaban: readonly JawabanRekomendasi[]): JawabanRekomendasi | undefined {
  return jawaban.find((one) => one.tarik === null);
}

function keadaanOf(latest: JawabanRekomendasi | undefined): KeadaanButir {
  if (latest === undefined) return 'belum';
  if (latest.putusan === null) return 'menunggu';
  return latest.putusan.diterima ? 'diterima' : 'dikembalikan';
}

interface By {
  readonly reader: Reader;
  readonly akunId: string;
  /** `Keys.pengunggah` of this person: only their own upload becomes evidence. */
  readonly pengunggah: string;
}

type Ditolak = { readonly ok: false; readonly refusal: readonly Refusal[] };

/**
 * Answers one point with what was done, the day and the evidence, once by the answer's id; a point that was sent back is answered
 * anew, and an answer that nobody judged yet (`ganti`, its id) is corrected by another one, beside which it stays to be read.
 * Refusals: `input.*` for each field, `laporan.file_unknown`, `rekomendasi.waiting`, `rekomendasi.accepted`, `rekomendasi.decided`,
 * `web.forbidden`, `web.not_found`.
 */
export async function jawabRekomendasi(
  deps: Deps,
  by: By,
  target: { readonly id: string; readonly badan: KodeBadan; readonly urut: string },
  draft: {
    readonly jawabanId: string;
    readonly isi: string;
    readonly tanggal: string;
    readonly lampiran: readonly string[];
    readonly ganti?: string;
  },
): Promise<Result<true, readonly Refusal[]>> {
  const found = await readTindakLanjut(deps, by.reader, target.id, target.badan);
  if (!found.ok) return { ok: false, refusal: [found.refusal] };
  const one = found.value.butir.find(({ urut }) => String(urut) === target.urut);
  if (!found.value.wewenang.jawab || one === undefined) return refused('web.forbidden');
  if (one.jawaban.some(({ id, oleh }) => id === draft.jawabanId && oleh === by.akunId)) return ok(true);
  const { lama, code } = whatIsReplaced(one, draft.ganti ?? '');
  if (code !== null) return refused(code);
  const { pohon } = await deps.rujukan();
  const pada = deps.now();
  const hari = hariOf(pada, badanOf(pohon, target.badan)?.zona ?? 'WIB');
  const kept = lama?.lampiran.map((file) => file.id) ?? [];
  const faults = [
    ...periksaJawaban(draft, hari),
    ...(draft.lampiran.length === 0
      ? [refusal('input.required', undefined, 'lampiran')]
      : await buktiFaults(deps, by.pengunggah, draft.lampiran, kept)),
    ...(isUuid(draft.jawabanId) ? [] : [refusal('input.invalid', undefined, 'id')]),
  ];
  if (faults.length > 0) return { ok: false, refusal: faults };
  const answer = {
    id: draft.jawabanId,
    rekomendasiId: target.id,
    urut: one.urut,
    badan: target.badan,
    ke: one.jawaban.length + 1,
    tanggal: draft.tanggal,
    isi: draft.isi,
    lampiran: [...new Set(draft.lampiran)],
    pada,
    oleh: by.akunId,
  };
  return withTransaction(deps.db, optionsOf(deps), async (tx) => {
    const state = lama === null ? null : await lockJawaban(tx, lama.id);
    if (state === 'diputus') return refused('rekomendasi.decided');
    if (state === 'ditarik' || !(await addJawaban(tx, answer))) return refused('rekomendasi.waiting');
    if (lama !== null)
      await addTarik(tx, { jawabanId: lama.id, pengganti: answer.id, pada, oleh: by.akunId });
    return ok(true);
  });
}

/** The answer in whose place another one comes, or why none may come now. */
function whatIsReplaced(
  { keadaan, jawaban }: ButirTerbaca,
  ganti: string,
): { readonly lama: JawabanRekomendasi | null; readonly code: string | null } {
  if (keadaan === 'diterima') return { lama: null, code: 'rekomendasi.accepted' };
  if (keadaan !== 'menunggu') return { lama: null, code: ganti === '' ? null : 'rekomendasi.decided' };
  const lama = latestOf(jawaban);
  return lama !== undefined && lama.id === ganti
    ? { lama, code: null }
    : { lama: null, code: 'rekomendasi.waiting' };
}

/**
 * Takes an answer back that nobody judged yet: it stays to be read and counts no more. Refusals: `rekomendasi.decided`,
 * `web.forbidden`, `web.not_found`.
 */
export async function tarikJawaban(
  deps: Deps,
  by: Pick<By, 'reader' | 'akunId'>,
  target: { readonly id: string; readonly badan: KodeBadan; readonly jawabanId: string },
): Promise<Result<true, readonly Refusal[]>> {
  const found = await readTindakLanjut(deps, by.reader, target.id, target.badan);
  if (!found.ok) return { ok: false, refusal: [found.refusal] };
  const one = found.value.butir.flatMap((each) => each.jawaban).find(({ id }) => id === target.jawabanId);
  if (!found.value.wewenang.jawab || one === undefined) return refused('web.forbidden');
  return withTransaction(deps.db, optionsOf(deps), async (tx) => {
    const state = await lockJawaban(tx, one.id);
    if (state === 'diputus') return refused('rekomendasi.decided');
    if (state === 'terbuka')
      await addTarik(tx, { jawabanId: one.id, pengganti: null, pada: deps.now(), oleh: by.akunId });
    return ok(true);
  });
}

function optionsOf(deps: Deps): { readonly random: () => number; readonly isDurable: boolean } {
  return { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
}

function refused(code: string): Ditolak {
  return { ok: false, refusal: [refusal(code)] };
}

/**
 * Verifies an answer: accepts it, or sends it back with reasons, which the body is told of. Decided once and for good, and never by
 * whoever answered. Refusals: `input.*`, `rekomendasi.decided`, `rekomendasi.taken_back`, `rekomendasi.own_answer`, `web.forbidden`, `web.not_found`.
 */
export async function verifikasiJawaban(
  deps: Deps,
  by: { readonly reader: Reader; readonly akunId: string },
  target: { readonly id: string; readonly badan: KodeBadan; readonly jawabanId: string },
  draft: { readonly putusan: string; readonly alasan: string },
): Promise<Result<true, readonly Refusal[]>> {
  const found = await readTindakLanjut(deps, by.reader, target.id, target.badan);
  if (!found.ok) return { ok: false, refusal: [found.refusal] };
  const { wewenang, butir, rekomendasi } = found.value;
  const one = butir.flatMap((each) => each.jawaban).find(({ id }) => id === target.jawabanId);
  if (!wewenang.verifikasi || one === undefined) return refused('web.forbidden');
  if (one.oleh === by.akunId) return refused('rekomendasi.own_answer');
  const faults = periksaVerifikasi(draft);
  if (faults.length > 0) return { ok: false, refusal: faults };
  const diterima = draft.putusan === 'terima';
  const pada = deps.now();
  const { pohon } = await deps.rujukan();
  return withTransaction(deps.db, optionsOf(deps), async (tx) => {
    if ((await lockJawaban(tx, one.id)) === 'ditarik') return refused('rekomendasi.taken_back');
    const isAdded = await addPutusan(tx, {
      jawabanId: one.id,
      diterima,
      alasan: draft.alasan,
      pada,
      oleh: by.akunId,
    });
    if (!isAdded) return refused('rekomendasi.decided');
    if (!diterima && !deps.isMuted) {
      await queuePesan(
        tx,
        [
          {
            id: deps.chance.uuid(pada),
            kunci: `rekomendasi_kembali:${one.id}`,
            laporanId: null,
            jenis: 'pengawasan_rekomendasi_kembali',
            penerima: { jenis: 'peran', peran: 'admin_instansi', badan: target.badan },
            data: {
              pengawas: badanOf(pohon, rekomendasi.pengawas)?.nama ?? rekomendasi.pengawas,
              rekomendasi: `${target.id}/${target.badan}`,
            },
          },
        ],
        pada,
      );
    }
    return ok(true);
  });
}

/** The first file of an answer, for whoever reads that part (all files: `openBukti`). Refusal `web.not_found` for everybody else. */
export async function openBuktiRekomendasi(
  deps: Deps,
  reader: Reader,
  jawabanId: string,
): Promise<Result<BerkasTerbuka>> {
  const one = isUuid(jawabanId) ? await findJawaban(deps.db, jawabanId) : null;
  return openBukti(deps, reader, one?.lampiran[0]?.id ?? '');
}
