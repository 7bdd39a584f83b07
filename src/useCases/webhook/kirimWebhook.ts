import type { PengirimWebhook } from '../../channels/webhook/kirim.ts';
import { nextTry } from '../../domain/webhook/jadwal.ts';
import { formatInstant } from '../../domain/shared/time.ts';
import { DatabaseUnavailable } from '../../persistence/connection/errors.ts';
import { loadLaporanById } from '../../persistence/laporan/loadLaporan.ts';
import {
  endKiriman,
  purgeKiriman,
  putOffKiriman,
  takeDueKiriman,
  type Kiriman,
} from '../../persistence/webhook/kiriman.ts';
import {
  closeWebhooksOfClosed,
  endWebhook,
  readWebhook,
  type Webhook,
} from '../../persistence/webhook/webhook.ts';
import { readerOf } from '../akun/readerOf.ts';
import type { Deps } from '../deps.ts';
import { viewMany } from '../laporan/laporanView.ts';
import { jaringanWebhook } from './jaringanWebhook.ts';
import { isFor } from './sebarPeristiwa.ts';

export type { PengirimWebhook } from '../../channels/webhook/kirim.ts';

export interface KirimCount {
  readonly terkirim: number;
  readonly gagal: number;
  readonly isMore: boolean;
}

const BATCH = 50;
/** Longer than the slowest receiver may take, so that no other worker sends the same meanwhile. */
const LEASE_MS = 60_000;
/** A run ends after this, so that other work gets its turn. */
const LONGEST_RUN_MS = 10_000;
const GONE = 410;
const KEPT_MS = 30 * 86_400_000;

/**
 * Sends what is due, for one run: to each webhook in turn, to all of them at the same time. A webhook that fails is left alone for the
 * rest of the run, so that one dead receiver keeps nobody else waiting; after three days a delivery is dead. Delivery is at least
 * once: the same `webhook-id` again is the same delivery.
 */
export async function kirimWebhook(
  deps: Deps,
  pengirim: PengirimWebhook,
  origin: string,
  isStopping: () => boolean = () => false,
): Promise<KirimCount> {
  const now = deps.now();
  const due = await takeDueKiriman(deps.db, now, now + LEASE_MS, BATCH);
  const webhooks = await readWebhook(deps.db, [...new Set(due.map((one) => one.webhookId))]);
  const byWebhook = Map.groupBy(due, (one) => one.webhookId);
  const until = now + LONGEST_RUN_MS;
  const counts = await Promise.all(
    webhooks.map((webhook) => {
      const mine = (byWebhook.get(webhook.id) ?? []).toSorted((a, b) => a.giliran - b.giliran);
      return sendAll(deps, { pengirim, origin }, webhook, mine, () => isStopping() || deps.now() >= until);
    }),
  );
  const sum = (pick: (one: { terkirim: number; gagal: number }) => number): number =>
    counts.reduce((total, one) => total + pick(one), 0);
  return {
    terkirim: sum((one) => one.terkirim),
    gagal: sum((one) => one.gagal),
    isMore: due.length === BATCH || sum((one) => one.terkirim) > 0,
  };
}

/** Forgets deliveries that ended a month ago, and addresses of accounts that closed; for a job. */
export async function purgeDeliveries(deps: Deps): Promise<number> {
  const now = deps.now();
  return (await purgeKiriman(deps.db, now - KEPT_MS)) + (await closeWebhooksOfClosed(deps.db, now));
}

interface Out {
  readonly pengirim: PengirimWebhook;
  readonly origin: string;
}

async function sendAll(
  deps: Deps,
  out: Out,
  webhook: Webhook,
  due: readonly Kiriman[],
  isOver: () => boolean,
): Promise<{ terkirim: number; gagal: number }> {
  let terkirim = 0;
  let gagal = 0;
  for (const kiriman of due) {
    // Not tried: given back as if it had not been taken.
    if (isOver() || gagal > 0) {
      const until = deps.now() + (gagal > 0 ? 5_000 : 0);
      await putOffKiriman(deps.db, kiriman, { until, jawaban: null, galat: null, isCounted: false });
      continue;
    }
    if (await sendSafely(deps, out, webhook, kiriman)) terkirim += 1;
    else gagal += 1;
  }
  return { terkirim, gagal };
}

/** What breaks the program (a secret closed by another key) keeps no other delivery from going out. */
async function sendSafely(deps: Deps, out: Out, webhook: Webhook, kiriman: Kiriman): Promise<boolean> {
  try {
    return await sendOne(deps, out, webhook, kiriman);
  } catch (error) {
    if (error instanceof DatabaseUnavailable) throw error;
    const galat = `program.${error instanceof Error ? error.name.slice(0, 60) : 'unknown'}`;
    await notSent(deps, kiriman, { jawaban: null, galat });
    return false;
  }
}

/** True when it is done with, also when there was nothing to tell any more. */
async function sendOne(
  deps: Deps,
  { pengirim, origin }: Out,
  webhook: Webhook,
  kiriman: Kiriman,
): Promise<boolean> {
  const isi = webhook.dicabutPada === null ? await contentOf(deps, webhook, kiriman, origin) : null;
  if (isi === null) {
    const pada = deps.now();
    await endKiriman(deps.db, kiriman, { status: 'dilewati', jawaban: null, galat: 'tidak_terlihat', pada });
    return true;
  }
  const tertutup = await jaringanWebhook(deps, webhook.akunId);
  const { jawaban, galat } = await pengirim.kirim({
    ...(tertutup === deps.jaringanTertutup ? {} : { tertutup }),
    alamat: webhook.alamat,
    id: kiriman.id,
    detik: Math.floor(deps.now() / 1_000),
    isi,
    rahasia: secretsOf(deps, webhook),
  });
  const pada = deps.now();
  if (galat === null) {
    await endKiriman(deps.db, kiriman, { status: 'terkirim', jawaban, galat: null, pada });
    return true;
  }
  if (jawaban === GONE) {
    await endKiriman(deps.db, kiriman, { status: 'mati', jawaban, galat, pada });
    await endWebhook(deps.db, webhook.id, null, { pada, sebab: 'pergi' });
    return false;
  }
  await notSent(deps, kiriman, { jawaban, galat });
  return false;
}

/** Tried again after a pause that grows, or dead once its three days are over. */
async function notSent(deps: Deps, kiriman: Kiriman, why: Pick<Kiriman, 'jawaban' | 'galat'>): Promise<void> {
  const pada = deps.now();
  const until = nextTry(kiriman.percobaan, kiriman.mulaiPada, pada);
  if (until === null) await endKiriman(deps.db, kiriman, { status: 'mati', ...why, pada });
  else await putOffKiriman(deps.db, kiriman, { until, ...why, isCounted: true });
}

/** What is told: number and state, as the account may see them now; words and names are read through the API. Null when it may not. */
async function contentOf(
  deps: Deps,
  webhook: Webhook,
  { laporanId, urut, jenis, pada }: Kiriman,
  origin: string,
): Promise<string | null> {
  const loaded = await loadLaporanById(deps.db, laporanId, { lock: false });
  if (loaded === null) return null;
  const aturan = await deps.rujukan();
  const reader = await readerOf(deps, webhook.akunId);
  const now = Math.max(deps.now(), loaded.laporan.diubahPada);
  if (!isFor(webhook, reader, loaded, aturan.pohon, now)) return null;
  const [view] = await viewMany(deps.db, [loaded], reader, aturan, now);
  if (view === undefined) return null;
  const { nomor, status, hasil, klasifikasi, kategori, instansi, unit, terbit, nomorAsal } = view;
  return JSON.stringify({
    type: jenis,
    timestamp: formatInstant(pada, view.zona),
    data: {
      nomor,
      urut,
      status,
      hasil,
      klasifikasi,
      kategori: kategori?.kode ?? null,
      instansi: instansi?.kode ?? null,
      unit: unit.map((one) => one.kode),
      terbit,
      nomorAsal,
      url: `${origin}/api/v1/laporan/${nomor}`,
    },
  });
}

/** The secrets in force, the newest first. */
export function secretsOf(deps: Deps, { id, rahasia, rahasiaLama, lamaSampai }: Webhook): readonly string[] {
  const open = (closed: Buffer): string => deps.keys.kanal.open(`webhook:${id}`, closed);
  const isBoth = rahasiaLama !== null && lamaSampai !== null && lamaSampai > deps.now();
  return isBoth ? [open(rahasia), open(rahasiaLama)] : [open(rahasia)];
}
