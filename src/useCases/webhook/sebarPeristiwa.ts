import { viewFrom } from '../../domain/laporan/access.ts';
import { kedudukanOf, type Reader } from '../../domain/laporan/reader.ts';
import type { Pohon } from '../../domain/instansi/pohon.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { withTransaction } from '../../persistence/connection/transaction.ts';
import { loadLaporanById, type Loaded } from '../../persistence/laporan/loadLaporan.ts';
import { forgetPeristiwa, queueKiriman, takePeristiwa } from '../../persistence/webhook/kiriman.ts';
import { listBerlaku, type Webhook } from '../../persistence/webhook/webhook.ts';
import { readerOf } from '../akun/readerOf.ts';
import type { Deps } from '../deps.ts';

const BATCH = 100;

/** Spreads waiting events to the webhooks whose account may see the laporan. Answers how many events were spread. */
export async function sebarPeristiwa(deps: Deps, isStopping: () => boolean = () => false): Promise<number> {
  let done = 0;
  for (let spread = BATCH; spread === BATCH && !isStopping(); done += spread) spread = await spreadOnce(deps);
  return done;
}

async function spreadOnce(deps: Deps): Promise<number> {
  const aturan = await deps.rujukan();
  const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
  return withTransaction(deps.db, options, async (tx) => {
    const events = await takePeristiwa(tx, BATCH);
    if (events.length === 0) return 0;
    const webhooks = await listBerlaku(tx);
    const readers = new Map<string, Reader>();
    for (const { akunId } of webhooks) {
      if (!readers.has(akunId)) readers.set(akunId, await readerOf(deps, akunId));
    }
    const now = deps.now();
    const laporan = new Map<string, Loaded | null>();
    for (const { laporanId } of events) {
      if (!laporan.has(laporanId))
        laporan.set(laporanId, await loadLaporanById(tx, laporanId, { lock: false }));
    }
    const rows = events.flatMap((event) => {
      const loaded = laporan.get(event.laporanId);
      if (loaded == null) return [];
      const { id: giliran, laporanId, urut, jenis, pada } = event;
      return webhooks
        .filter(({ dibuatPada }) => dibuatPada <= pada)
        .filter(({ peristiwa }) => peristiwa.length === 0 || peristiwa.includes(jenis))
        .filter((one) => isFor(one, readers.get(one.akunId), loaded, aturan.pohon, now))
        .map(({ id }) => ({
          id: deps.chance.uuid(now),
          webhookId: id,
          laporanId,
          giliran,
          urut,
          jenis,
          pada,
        }));
    });
    await queueKiriman(tx, rows, now);
    await forgetPeristiwa(
      tx,
      events.map((one) => one.id),
    );
    return events.length;
  });
}

/**
 * Whether an account may be told of a laporan now. That an anonim one is their own is never the reason: the delivery is a row, and no
 * row ties an account to such a laporan (ADR 0004).
 */
export function isFor(
  { lingkup }: Pick<Webhook, 'lingkup'>,
  reader: Reader | undefined,
  { laporan, milik }: Pick<Loaded, 'laporan' | 'milik'>,
  pohon: Pohon,
  now: Instant,
): boolean {
  if (reader === undefined) return false;
  const open = laporan.anonim ? { ...reader, pemilik: null } : reader;
  const kedudukan = kedudukanOf(open, laporan, milik, pohon);
  const { fakta } = viewFrom(kedudukan, open, laporan, now);
  // An office that it left sees its own acts alone: those it knows, the others are not its business any more.
  if (fakta === 'tidak' || fakta === 'sendiri') return false;
  if (lingkup === 'semua') return true;
  const { pelapor, pembuat, admin, unit, pimpinan, nasional, pengawas, pernah } = kedudukan;
  const isInCharge = admin.length > 0 || unit.length > 0 || pimpinan || nasional || pengawas;
  return pelapor || pembuat || isInCharge || pernah;
}
