import { readDiskSpace, type DiskSpace } from '../../attachments/disk/diskSpace.ts';
import type { Penugasan } from '../../domain/instansi/types.ts';
import { ok, refuse, type Result } from '../../domain/shared/result.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { withTransaction } from '../../persistence/connection/transaction.ts';
import { countPeriksa } from '../../persistence/kanal/periksa.ts';
import { readSaluran, type KeadaanSaluran } from '../../persistence/kanal/saluran.ts';
import { readRingkasPindaian, type RingkasPindaian } from '../../persistence/lampiran/pindaian.ts';
import { listPekerjaan, makeDue, type Pekerjaan } from '../../persistence/pekerjaan/pekerjaan.ts';
import { recordPerubahan, type JenisPerubahan } from '../../persistence/perubahan/perubahan.ts';
import { listGagal, readOldestDue, requeueGagal, type PesanGagal } from '../../persistence/pesan/gagal.ts';
import { countPesan } from '../../persistence/pesan/pesan.ts';
import { readBasisData, type BasisData } from '../../persistence/server/sistem.ts';
import { listRingkasSistem, type RingkasSistem } from '../../persistence/sistem/ringkas.ts';
import { readRem, type KeadaanRem } from '../akun/pengaman/remSms.ts';
import type { Deps } from '../deps.ts';
import { roleAt, type Pengelola } from '../rujukan/pengelola.ts';

export type { PesanGagal } from '../../persistence/pesan/gagal.ts';
export type { KeadaanSaluran } from '../../persistence/kanal/saluran.ts';
export type { Pekerjaan } from '../../persistence/pekerjaan/pekerjaan.ts';

/** How the system fares: numbers and times only, no content of any laporan (F171). */
export interface Ikhtisar {
  readonly basisData: BasisData;
  readonly disk: DiskSpace;
  readonly pesanAntre: number;
  readonly pesanGagal: number;
  /** When the message that waits longest was due; null when none waits. */
  readonly antreSejak: Instant | null;
  readonly pekerjaan: readonly Pekerjaan[];
  /** Scans of uploads; `isDiatur`: a scanner is set up. */
  readonly pindaian: RingkasPindaian & { readonly isDiatur: boolean };
  readonly gagal: readonly PesanGagal[];
  /** Every channel that was used so far, as whoever uses it last found it. */
  readonly saluran: readonly KeadaanSaluran[];
  /** The brake on codes by SMS; null: no SMS is set up. */
  readonly remSms: KeadaanRem | null;
  /** Messages of channels that wait for the admin nasional. */
  readonly pesanDiperiksa: number;
  /** Local systems, whatever instansi they serve. */
  readonly sistem: readonly RingkasSistem[];
}

const SHOWN = 100;

function roleOf({ reader }: Pengelola): Penugasan | null {
  return roleAt(reader, ['operator_tik', 'admin_nasional']);
}

/** For the operator TIK and the admin nasional. Refusal: `web.forbidden`. */
export async function readIkhtisar(deps: Deps, by: Pengelola): Promise<Result<Ikhtisar>> {
  if (roleOf(by) === null) return refuse('web.forbidden');
  const [basisData, disk, pesan, antreSejak, pekerjaan, pindai, gagal, saluran, diperiksa, remSms, sistem] =
    await Promise.all([
      readBasisData(deps.db),
      readDiskSpace(deps.tempFolder),
      countPesan(deps.db),
      readOldestDue(deps.db),
      listPekerjaan(deps.db),
      readRingkasPindaian(deps.db),
      listGagal(deps.db, SHOWN),
      readSaluran(deps.db),
      countPeriksa(deps.db),
      readRem(deps),
      listRingkasSistem(deps.db),
    ]);
  const { antre = 0, gagal: pesanGagal = 0 } = pesan;
  const pindaian = { ...pindai, isDiatur: deps.pemindai !== null };
  const menunggu = { pesanDiperiksa: diperiksa.pesan + diperiksa.temuan };
  const pesanIni = { pesanAntre: antre, pesanGagal, antreSejak, gagal, ...menunggu };
  return ok({ basisData, disk, ...pesanIni, pekerjaan, pindaian, saluran, remSms, sistem });
}

/**
 * Sends messages that were given up once more (`null`: all), noted with who asked. Answers how many. Refusals: `web.forbidden`,
 * `web.not_found` when there is no such message any more.
 */
export function retryPesan(deps: Deps, by: Pengelola, id: string | null): Promise<Result<number>> {
  return noted(deps, by, 'pesan', id ?? 'semua', async (tx, now) => {
    const jumlah = await requeueGagal(tx, id, now);
    return jumlah === 0 && id !== null ? null : jumlah;
  });
}

/** Makes a recurring work run at once. Refusals: `web.forbidden`, `web.not_found`. */
export function runWorkNow(deps: Deps, by: Pengelola, nama: string): Promise<Result<number>> {
  return noted(deps, by, 'pekerjaan', nama, async (tx, now) => ((await makeDue(tx, nama, now)) ? 1 : null));
}

async function noted(
  deps: Deps,
  by: Pengelola,
  jenis: JenisPerubahan,
  kunci: string,
  act: (tx: Parameters<typeof makeDue>[0], now: Instant) => Promise<number | null>,
): Promise<Result<number>> {
  const role = roleOf(by);
  if (role === null) return refuse('web.forbidden');
  const pada = deps.now();
  const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
  return withTransaction(deps.db, options, async (tx) => {
    const jumlah = await act(tx, pada);
    if (jumlah === null) return refuse('web.not_found');
    const line = { akunId: by.akunId, ...role, jenis, kunci, lingkup: null, perbuatan: 'ulang' as const };
    if (jumlah > 0)
      await recordPerubahan(tx, { ...line, alasan: null, sebelum: null, sesudah: { jumlah } }, pada);
    return ok(jumlah);
  });
}
