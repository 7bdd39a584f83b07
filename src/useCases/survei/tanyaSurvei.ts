import { MS_PER_HARI } from '../../domain/shared/time.ts';
import { TANYA_HARI } from '../../domain/survei/survei.ts';
import { withTransaction } from '../../persistence/connection/transaction.ts';
import { queuePesan } from '../../persistence/pesan/pesan.ts';
import { listBelumDitanya } from '../../persistence/survei/survei.ts';
import type { Deps } from '../deps.ts';

const BATCH = 500;

/**
 * Asks by mail those whose laporan was closed some days ago and who have not answered the survey: once a laporan, ever; who is reached
 * by no address, or switched reminders off, hears nothing. Answers how many were queued, and whether there are more.
 */
export async function tanyaSurvei(
  deps: Deps,
): Promise<{ readonly jumlah: number; readonly isMore: boolean }> {
  if (deps.isMuted) return { jumlah: 0, isMore: false };
  const pada = deps.now();
  const found = await listBelumDitanya(
    deps.db,
    { sejak: pada - TANYA_HARI.paling * MS_PER_HARI, sampai: pada - TANYA_HARI.sesudah * MS_PER_HARI },
    BATCH,
  );
  if (found.length === 0) return { jumlah: 0, isMore: false };
  const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
  await withTransaction(deps.db, options, (tx) =>
    queuePesan(
      tx,
      found.map(({ id, nomor }) => ({
        id: deps.chance.uuid(pada),
        kunci: `survei:${id}`,
        laporanId: id,
        jenis: 'pengingat_survei',
        penerima: { jenis: 'pelapor' },
        data: { nomor },
      })),
      pada,
    ),
  );
  return { jumlah: found.length, isMore: found.length === BATCH };
}
