import { isSaluran } from '../../../domain/kanal/kemampuan.ts';
import { DatabaseUnavailable } from '../../../persistence/connection/errors.ts';
import { withTransaction } from '../../../persistence/connection/transaction.ts';
import { putOffMasuk, type PesanMasukRow } from '../../../persistence/kanal/pesanMasuk.ts';
import type { Deps } from '../../deps.ts';
import { ClaimLost } from '../../idempotency/claim.ts';
import { akhiri, type Tugas } from '../tindakan/akhiri.ts';
import { bertindak } from '../tindakan/bertindak.ts';
import { jedaMs, openAlamat, openIsi, PERCOBAAN_MAKS } from '../pesanMasuk.ts';
import { siapaOf } from '../tindakan/siapa.ts';

/**
 * One attempt at a message that was taken. What fails is put off with growing pauses, and given up for an officer in the end; also what
 * took the whole program with it each time. The reply is sent as a message of its own, unless it answers a request (`langsung`).
 */
export async function kerjakanPesan(
  deps: Deps,
  row: PesanMasukRow,
  { giliran, langsung }: Pick<Tugas, 'giliran' | 'langsung'>,
): Promise<'diolah' | 'gagal' | 'orang_lain'> {
  const { id, percobaan } = row;
  if (percobaan > PERCOBAAN_MAKS) {
    await putOffMasuk(deps.db, { id, giliran, until: deps.now(), galat: 'program.terputus', isLast: true });
    return 'gagal';
  }
  try {
    await once(deps, row, giliran, langsung);
    return 'diolah';
  } catch (error) {
    if (error instanceof ClaimLost) return 'orang_lain';
    if (error instanceof DatabaseUnavailable) throw error;
    const until = deps.now() + jedaMs(percobaan);
    // The name of the fault only: its message may quote what people wrote.
    const galat = `program.${error instanceof Error ? error.name.slice(0, 60) : 'unknown'}`;
    await putOffMasuk(deps.db, { id, giliran, until, galat, isLast: percobaan >= PERCOBAAN_MAKS });
    return 'gagal';
  }
}

async function once(deps: Deps, row: PesanMasukRow, giliran: string, langsung: boolean): Promise<void> {
  const isi = openIsi(deps, row);
  const alamat = openAlamat(deps, row);
  const { id, kanal, lampiran, diterimaPada } = row;
  if (isi === null || alamat === null || !isSaluran(kanal))
    throw new Error('Broken invariant: a waiting message has words, an address and a known channel');
  const siapa = await siapaOf(deps, kanal, alamat);
  const tugas: Tugas = { id, giliran, isi, lampiran, diterimaPada, langsung };
  const done = await bertindak(deps, siapa, tugas);
  if (done.selesai) return;
  const { status, hasil, balasan } = done;
  const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
  await withTransaction(deps.db, options, (tx) =>
    akhiri(tx, deps, tugas, { siapa, laporanId: null, status, hasil, balasan }),
  );
}
