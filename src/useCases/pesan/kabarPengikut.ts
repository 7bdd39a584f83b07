import { hariSurat, rentangSurat } from '../../domain/pesan/suratHarian.ts';
import {
  findPengikut,
  queueSuratHarian,
  storeKabarPengikut,
  type Pengikut,
} from '../../persistence/partisipasi/pengikut.ts';
import { endPesan, type Pesan } from '../../persistence/pesan/pesan.ts';
import { withTransaction } from '../../persistence/connection/transaction.ts';
import type { Deps } from '../deps.ts';
import { sebarPengikut } from './perangkat/sebarPerangkat.ts';

const BATCH = 500;
/** A run that began before the hour writes into the old day's mail for no longer than this. */
const TENGGANG_MS = 5 * 60_000;

/**
 * News for followers of a public laporan becomes a notice for each within the program and one mail a day (F33), whose words are
 * made when it goes out. Hidden meanwhile: nothing is told, and nobody told that there was something. The keys make a
 * repeat harmless. Answers how many messages were passed on.
 */
export async function passOnToFollowers(deps: Deps, messages: readonly Pesan[]): Promise<number> {
  for (const pesan of messages) {
    let told = 0;
    let after: Buffer | null = null;
    do {
      const some = await findPengikut(deps.db, {
        laporanId: pesan.laporanId ?? '',
        sebelum: pesan.dibuatPada,
        after,
        limit: BATCH,
      });
      await tell(deps, pesan, some);
      told += some.length;
      after = some.length < BATCH ? null : (some.at(-1)?.pengikut ?? null);
    } while (after !== null);
    const end =
      told === 0
        ? ({ status: 'dilewati', galat: 'tanpa_pengikut' } as const)
        : ({ status: 'terkirim', galat: null } as const);
    await endPesan(deps.db, [pesan.id], { ...end, pada: deps.now() });
  }
  return messages.length;
}

async function tell(deps: Deps, pesan: Pesan, pengikut: readonly Pengikut[]): Promise<void> {
  if (pengikut.length === 0 || pesan.laporanId === null) return;
  const pada = deps.now();
  const hari = hariSurat(pada);
  // A browser has no page of notices and no address: what it gets goes to its device alone.
  const of = pengikut.filter((one) => one.segel !== null).map((one) => one.pengikut.toString('base64url'));
  const id = (): string => deps.chance.uuid(pada);
  const kabar = of.map((one) => ({ id: id(), kunci: `${pesan.kunci}:${one}`, pengikut: one }));
  const surat = of.map((one) => ({ id: id(), kunci: `diikuti:${hari}:${one}`, pengikut: one }));
  const kirimPada = rentangSurat(hari).sampai + TENGGANG_MS;
  const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
  const { laporanId, data } = pesan;
  await withTransaction(deps.db, options, async (tx) => {
    await storeKabarPengikut(tx, kabar, { laporanId, data, pada });
    await queueSuratHarian(tx, surat, { hari, pada, kirimPada });
    await sebarPengikut(tx, deps, pesan, pengikut);
  });
}
