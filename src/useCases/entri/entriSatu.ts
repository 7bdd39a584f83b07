import { HUBUNGAN_KUASA, type HubunganKuasa } from '../../domain/pelapor/kuasa.ts';
import { NAMA_MAX, NAMA_MIN } from '../../domain/pelapor/limits.ts';
import type { KodeBadan } from '../../domain/instansi/types.ts';
import { refusal, type Refusal, type Result } from '../../domain/shared/result.ts';
import { isSuratTaken, insertKuasa, type KuasaTersimpan } from '../../persistence/identitas/kuasa.ts';
import { findLampiran } from '../../persistence/lampiran/lampiran.ts';
import type { Deps } from '../deps.ts';
import type { Claim } from '../idempotency/claim.ts';
import { submitLaporan, type Submitted } from '../laporan/submitLaporan.ts';
import type { Pengelola } from '../rujukan/pengelola.ts';
import { tulisTabel, type BarisEntri } from './bacaTabel.ts';
import { entriRoles, periksaEntri } from './entriMassal.ts';
import { KOLOM } from './kolom.ts';

/** What an officer typed while somebody told it: cells as in a table, so that codes, names and days are read alike. */
export interface EntriSatu {
  readonly instansi: KodeBadan;
  readonly baris: BarisEntri;
  /** Empty name: they report for themselves. `dokumen`: an uploaded letter of the same uploader. */
  readonly kuasa: {
    readonly nama: string;
    readonly hubungan: string;
    readonly dokumen: string | null;
  };
  /** Uploaded scans, and who uploaded them (`Keys.pengunggah`). */
  readonly lampiran: readonly string[];
  readonly pengunggah: string;
}

/**
 * Files one laporan that came by counter, letter, box or telephone (rules §8, F59), with a receipt for whoever brought it; for whom
 * they speak commits together with it. All mistakes at once, each with its field. Refusals: those of `periksaEntri`, of its cells and
 * of `submitLaporan`; `entri.kuasa_anonim`, `entri.kuasa_without_pelapor`, `laporan.file_unknown`.
 */
export async function kirimSatu(
  deps: Deps,
  by: Pengelola,
  satu: EntriSatu,
  claim: Claim,
): Promise<Result<Submitted, readonly Refusal[]>> {
  const { instansi, baris } = satu;
  const role = entriRoles(by.reader, await deps.rujukan()).get(instansi);
  const kolom = KOLOM.filter((one) => baris[one] !== undefined);
  const draft = { instansi, kanal: '', klasifikasi: '', teks: tulisTabel({ kolom, baris: [baris] }) };
  const read = await periksaEntri(deps, by, draft);
  if (!read.ok) return failed(read.refusal);
  const [one] = read.value.baris;
  const kuasa = await periksaKuasa(deps, satu);
  const cells = one === undefined ? [refusal('entri.empty')] : one.jenis === 'salah' ? one.galat : [];
  const faults = [...cells, ...kuasa.galat];
  if (faults.length > 0 || one?.jenis !== 'benar' || role === undefined)
    return { ok: false, refusal: faults };
  const oleh = { sebagai: 'petugas', ...role, samaran: '' } as const;
  const filed = await submitLaporan(
    deps,
    {
      kiriman: one.kiriman,
      pengirim: { sebagai: 'atas_nama', akunId: by.akunId, oleh, denganResi: true },
      kontak: one.kontak,
      lampiran: satu.lampiran,
      pengunggah: satu.pengunggah,
      nomorAsal: one.nomorAsal,
    },
    claim,
    async (tx, { id }) => {
      if (kuasa.nilai !== null) await insertKuasa(tx, id, kuasa.nilai);
    },
  );
  return filed.ok ? filed : failed(filed.refusal);
}

async function periksaKuasa(
  deps: Deps,
  satu: EntriSatu,
): Promise<{ readonly nilai: KuasaTersimpan | null; readonly galat: readonly Refusal[] }> {
  const { nama, hubungan, dokumen } = satu.kuasa;
  if (nama === '' && hubungan === '' && dokumen === null) return { nilai: null, galat: [] };
  const galat: Refusal[] = [];
  const panjang = Array.from(nama).length;
  if (panjang === 0) galat.push(refusal('input.required', undefined, 'kuasa_nama'));
  else if (panjang < NAMA_MIN)
    galat.push(refusal('input.too_short', { min: NAMA_MIN, panjang }, 'kuasa_nama'));
  else if (panjang > NAMA_MAX)
    galat.push(refusal('input.too_long', { max: NAMA_MAX, panjang }, 'kuasa_nama'));
  if (!isHubungan(hubungan)) galat.push(refusal('input.required', undefined, 'kuasa_hubungan'));
  if ((satu.baris.nama ?? '') === '') galat.push(refusal('entri.kuasa_without_pelapor', undefined, 'nama'));
  // Sealed words have no room for a letter that shows both names.
  if (['ya', 'y'].includes(satu.baris.anonim ?? ''))
    galat.push(refusal('entri.kuasa_anonim', undefined, 'anonim'));
  if (dokumen !== null && !(await isFree(deps, dokumen, satu.pengunggah)))
    galat.push(refusal('laporan.file_unknown', undefined, 'surat'));
  return galat.length === 0 && isHubungan(hubungan)
    ? { nilai: { nama, hubungan, dokumen }, galat }
    : { nilai: null, galat };
}

async function isFree(deps: Deps, dokumen: string, pengunggah: string): Promise<boolean> {
  const file = await findLampiran(deps.db, dokumen);
  const isOwn = file !== null && file.laporanId === null && file.pengunggah === pengunggah;
  return isOwn && !(await isSuratTaken(deps.db, dokumen));
}

function isHubungan(text: string): text is HubunganKuasa {
  return HUBUNGAN_KUASA.some((one) => one === text);
}

function failed(one: Refusal): { readonly ok: false; readonly refusal: readonly Refusal[] } {
  return { ok: false, refusal: [one] };
}
