import type { Readable } from 'node:stream';
import { servingHeaders } from '../../attachments/serving.ts';
import type { KodeBadan } from '../../domain/instansi/types.ts';
import type { Reader } from '../../domain/laporan/reader.ts';
import { ok, refusal, refuse, type Refusal, type Result } from '../../domain/shared/result.ts';
import { isHari, type Hari } from '../../domain/shared/time.ts';
import { withTransaction } from '../../persistence/connection/transaction.ts';
import { recordPerubahan, type Keadaan } from '../../persistence/perubahan/perubahan.ts';
import { findLampiran } from '../../persistence/lampiran/lampiran.ts';
import { changeBadan, getBadan, type BadanDetail } from '../../persistence/rujukan/instansiQueries.ts';
import {
  listSkPengelola,
  recordSkPengelola,
  type SkPengelola,
} from '../../persistence/rujukan/skPengelola.ts';
import type { Deps } from '../deps.ts';
import { isOpened } from '../lampiran/openLampiran.ts';
import { roleAt, type Pengelola } from './pengelola.ts';

/** What an instansi keeps of itself: the SK that names its team (F109), who is responsible (F111). */
export interface Lembaga {
  readonly detail: BadanDetail;
  readonly sk: readonly SkPengelola[];
}

export interface SkDraft {
  readonly instansi: KodeBadan;
  readonly nomor: string;
  readonly tanggal: Hari;
  /** Empty: until withdrawn. */
  readonly berlakuSampai: Hari | '';
  /** An uploaded file of this person; null without a document. */
  readonly lampiran: string | null;
  /** `Keys.pengunggah` of this person: only their own upload, and none that is in a laporan, becomes a document. */
  readonly pengunggah: string;
}

export interface PenanggungJawabDraft {
  readonly instansi: KodeBadan;
  readonly nama: string;
  readonly jabatan: string;
  readonly alamat: string;
}

export const SK_NOMOR_MAX = 100;
const NAMA_MAX = 150;
const ALAMAT_MAX = 500;

const PENCATAT = ['admin_instansi', 'pengelola_kelembagaan'] as const;

/** Instansi whose register this person keeps. */
export function lembagaKept(reader: Reader): readonly KodeBadan[] {
  const own = reader.penugasan.filter(({ peran }) => PENCATAT.some((one) => one === peran));
  return [...new Set(own.map(({ badan }) => badan))];
}

/** The register of each instansi that this person keeps. */
export async function readLembagaKept(deps: Deps, reader: Reader): Promise<readonly Lembaga[]> {
  const found = await Promise.all(
    lembagaKept(reader).map(async (kode) => {
      const [detail, sk] = await Promise.all([getBadan(deps.db, kode), listSkPengelola(deps.db, kode)]);
      return detail === null ? [] : [{ detail, sk }];
    }),
  );
  return found.flat();
}

/**
 * Puts an SK into the register; the same one again changes nothing. Refusals (all at once): `input.*`,
 * `sk.ends_before_start`, `sk.number_taken`; `web.forbidden` for a foreign instansi.
 */
export async function recordSk(
  deps: Deps,
  by: Pengelola,
  draft: SkDraft,
): Promise<Result<true, readonly Refusal[]>> {
  const { instansi, nomor, tanggal, berlakuSampai, lampiran, pengunggah } = draft;
  const role = roleAt(by.reader, PENCATAT, [instansi]);
  if (role === null) return { ok: false, refusal: [refusal('web.forbidden')] };
  const wrong = [
    ...lengthRefusal(nomor, 1, SK_NOMOR_MAX, 'nomor'),
    ...(tanggal === ''
      ? [refusal('input.required', undefined, 'tanggal')]
      : isHari(tanggal)
        ? []
        : [refusal('input.invalid_date', undefined, 'tanggal')]),
    ...(berlakuSampai === '' || isHari(berlakuSampai)
      ? []
      : [refusal('input.invalid_date', undefined, 'berlakuSampai')]),
  ];
  if (wrong.length === 0 && berlakuSampai !== '' && berlakuSampai < tanggal) {
    wrong.push(refusal('sk.ends_before_start', undefined, 'berlakuSampai'));
  }
  const file = lampiran === null ? null : await findLampiran(deps.db, lampiran);
  if (lampiran !== null && (file?.laporanId !== null || file.pengunggah !== pengunggah)) {
    wrong.push(refusal('laporan.file_unknown', undefined, 'lampiran'));
  }
  if (wrong.length > 0) return { ok: false, refusal: wrong };
  const now = deps.now();
  const sk = {
    id: deps.chance.uuid(now),
    instansi,
    nomor,
    tanggal,
    berlakuSampai: berlakuSampai === '' ? null : berlakuSampai,
    lampiran,
  };
  const recorded = await withTransaction(deps.db, txOptions(deps), async (tx) => {
    const outcome = await recordSkPengelola(tx, sk, now);
    if (outcome !== 'baru') return outcome;
    const sesudah = { nomor, tanggal, berlakuSampai: sk.berlakuSampai, dokumen: lampiran !== null };
    const line = { akunId: by.akunId, ...role, jenis: 'sk', kunci: nomor, lingkup: instansi } as const;
    await recordPerubahan(tx, { ...line, perbuatan: 'tambah', alasan: null, sebelum: null, sesudah }, now);
    return outcome;
  });
  return recorded === 'beda'
    ? { ok: false, refusal: [refusal('sk.number_taken', undefined, 'nomor')] }
    : ok(true);
}

/** The document of an SK, for those who keep that register. Refusal `web.not_found` for everybody else. */
export async function openSkDocument(
  deps: Deps,
  reader: Reader,
  id: string,
): Promise<Result<{ readonly stream: Readable; readonly headers: Readonly<Record<string, string>> }>> {
  const kept = await readLembagaKept(deps, reader);
  const sk = kept.flatMap((one) => one.sk).find((one) => one.id === id);
  const file = sk?.lampiran == null ? null : await findLampiran(deps.db, sk.lampiran);
  const stream = file?.laporanId === null && isOpened(file) ? await deps.files.open(file.kunci) : null;
  if (file === null || stream === null) return refuse('web.not_found');
  return ok({ stream, headers: servingHeaders({ jenis: file.jenis, nama: file.nama }) });
}

/**
 * Publishes who is responsible and where (F111); the former entry stays in the history. Refusals: `input.too_long`,
 * `web.forbidden` for a foreign instansi.
 */
export async function savePenanggungJawab(
  deps: Deps,
  by: Pengelola,
  draft: PenanggungJawabDraft,
): Promise<Result<true, readonly Refusal[]>> {
  const { instansi, nama, jabatan, alamat } = draft;
  const role = roleAt(by.reader, PENCATAT, [instansi]);
  if (role === null) return { ok: false, refusal: [refusal('web.forbidden')] };
  const wrong = [
    ...lengthRefusal(nama, 0, NAMA_MAX, 'nama'),
    ...lengthRefusal(jabatan, 0, NAMA_MAX, 'jabatan'),
    ...lengthRefusal(alamat, 0, ALAMAT_MAX, 'alamat'),
  ];
  if (wrong.length > 0) return { ok: false, refusal: wrong };
  const change = {
    penanggungJawabNama: nama || null,
    penanggungJawabJabatan: jabatan || null,
    alamat: alamat || null,
  };
  const pada = deps.now();
  await withTransaction(deps.db, txOptions(deps), async (tx) => {
    const old = await getBadan(tx, instansi);
    await changeBadan(tx, instansi, change, { sebab: 'Penanggung jawab diperbarui', pada });
    const line = { akunId: by.akunId, ...role, jenis: 'penanggung_jawab', kunci: instansi } as const;
    const sebelum: Keadaan = {
      nama: old?.penanggungJawabNama ?? null,
      jabatan: old?.penanggungJawabJabatan ?? null,
      alamat: old?.alamat ?? null,
    };
    const sesudah = { nama: nama || null, jabatan: jabatan || null, alamat: alamat || null };
    await recordPerubahan(
      tx,
      { ...line, lingkup: instansi, perbuatan: 'ubah', alasan: null, sebelum, sesudah },
      pada,
    );
  });
  deps.expireRujukan();
  return ok(true);
}

function txOptions(deps: Deps): Parameters<typeof withTransaction>[1] {
  return { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
}

function lengthRefusal(text: string, min: number, max: number, path: string): readonly Refusal[] {
  const panjang = Array.from(text).length;
  if (panjang < min) return [refusal('input.required', undefined, path)];
  return panjang > max ? [refusal('input.too_long', { max, panjang }, path)] : [];
}
