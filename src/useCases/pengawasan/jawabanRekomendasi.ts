import type { Readable } from 'node:stream';
import { servingHeaders } from '../../attachments/serving.ts';
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
import { findLampiran } from '../../persistence/lampiran/lampiran.ts';
import {
  addJawaban,
  addPutusan,
  findJawaban,
  listJawaban,
  type JawabanRekomendasi,
} from '../../persistence/pengawasan/jawabanRekomendasi.ts';
import { findRekomendasi, type ButirRekomendasi } from '../../persistence/pengawasan/rekomendasi.ts';
import { queuePesan } from '../../persistence/pesan/pesan.ts';
import type { Deps } from '../deps.ts';
import { isOpened } from '../lampiran/openLampiran.ts';
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
      return { ...one, jawaban, keadaan: keadaanOf(jawaban[0]) };
    }),
    wewenang: wewenangRekomendasi(reader.penugasan, { pengawas, badan }, pohon),
  });
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

/**
 * Answers one point with what was done, the day and the evidence, once by the answer's id; a point that was sent back is answered
 * anew. Refusals: `input.*` for each field, `laporan.file_unknown`, `rekomendasi.waiting`, `rekomendasi.accepted`, `web.forbidden`,
 * `web.not_found`.
 */
export async function jawabRekomendasi(
  deps: Deps,
  by: By,
  target: { readonly id: string; readonly badan: KodeBadan; readonly urut: string },
  draft: {
    readonly jawabanId: string;
    readonly isi: string;
    readonly tanggal: string;
    readonly lampiran: string | null;
  },
): Promise<Result<true, readonly Refusal[]>> {
  const found = await readTindakLanjut(deps, by.reader, target.id, target.badan);
  if (!found.ok) return { ok: false, refusal: [found.refusal] };
  const one = found.value.butir.find(({ urut }) => String(urut) === target.urut);
  if (!found.value.wewenang.jawab || one === undefined) return refused('web.forbidden');
  if (one.jawaban.some(({ id, oleh }) => id === draft.jawabanId && oleh === by.akunId)) return ok(true);
  if (one.keadaan === 'menunggu') return refused('rekomendasi.waiting');
  if (one.keadaan === 'diterima') return refused('rekomendasi.accepted');
  const { pohon } = await deps.rujukan();
  const pada = deps.now();
  const hari = hariOf(pada, badanOf(pohon, target.badan)?.zona ?? 'WIB');
  const faults = [
    ...periksaJawaban(draft, hari),
    ...(await fileFaults(deps, by, draft.lampiran)),
    ...(isUuid(draft.jawabanId) ? [] : [refusal('input.invalid', undefined, 'id')]),
  ];
  if (faults.length > 0 || draft.lampiran === null) return { ok: false, refusal: faults };
  const isAdded = await addJawaban(deps.db, {
    id: draft.jawabanId,
    rekomendasiId: target.id,
    urut: one.urut,
    badan: target.badan,
    ke: one.jawaban.length + 1,
    tanggal: draft.tanggal,
    isi: draft.isi,
    lampiran: draft.lampiran,
    pada,
    oleh: by.akunId,
  });
  return isAdded ? ok(true) : refused('rekomendasi.waiting');
}

function refused(code: string): { readonly ok: false; readonly refusal: readonly Refusal[] } {
  return { ok: false, refusal: [refusal(code)] };
}

async function fileFaults(
  deps: Deps,
  { pengunggah }: By,
  lampiran: string | null,
): Promise<readonly Refusal[]> {
  if (lampiran === null) return [refusal('input.required', undefined, 'lampiran')];
  const file = isUuid(lampiran) ? await findLampiran(deps.db, lampiran) : null;
  const isOwn = file !== null && file.laporanId === null && file.pengunggah === pengunggah;
  return isOwn ? [] : [refusal('laporan.file_unknown', undefined, 'lampiran')];
}

/**
 * Verifies an answer: accepts it, or sends it back with reasons, which the body is told of. Decided once and for good, and never by
 * whoever answered. Refusals: `input.*`, `rekomendasi.decided`, `rekomendasi.own_answer`, `web.forbidden`, `web.not_found`.
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
  const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
  return withTransaction(deps.db, options, async (tx) => {
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

/** The evidence of an answer, for whoever reads that part. Refusal `web.not_found` for everybody else. */
export async function openBuktiRekomendasi(
  deps: Deps,
  reader: Reader,
  jawabanId: string,
): Promise<Result<{ readonly stream: Readable; readonly headers: Readonly<Record<string, string>> }>> {
  const one = isUuid(jawabanId) ? await findJawaban(deps.db, jawabanId) : null;
  const of = one === null ? null : await findRekomendasi(deps.db, one.rekomendasiId);
  const { pohon } = await deps.rujukan();
  if (one === null || of === null) return refuse('web.not_found');
  const part = { pengawas: of.pengawas, badan: one.badan };
  if (!wewenangRekomendasi(reader.penugasan, part, pohon).lihat) return refuse('web.not_found');
  const file = await findLampiran(deps.db, one.lampiran);
  const stream = file?.laporanId === null && isOpened(file) ? await deps.files.open(file.kunci) : null;
  if (file === null || stream === null) return refuse('web.not_found');
  return ok({ stream, headers: servingHeaders({ jenis: file.jenis, nama: file.nama }) });
}
