import type { Metrics } from '../telemetry/metrics.ts';
import { readQueues, type Queues } from '../useCases/pekerjaan/readQueues.ts';
import type { Deps } from '../useCases/deps.ts';

const REFRESH_MS = 10_000;
const EMPTY: Queues = {
  pesanAntre: 0,
  pesanGagal: 0,
  pekerjaanGagal: 0,
  tertinggalDetik: 0,
  lampiranMenunggu: 0,
  lampiranTertahan: 0,
  saluranMati: 0,
  kodeSms: 0,
  kodeSmsTertahan: 0,
  kodeSalah: 0,
  pesanMasukAntre: 0,
  pesanMasukDiperiksa: 0,
  sistem: [],
};

/**
 * Shows in the metrics what waits and what failed. The numbers are read now and then and kept: whoever fetches the metrics costs the
 * database nothing. In every process, since the one that answers for the metrics need not be the one that works.
 */
export function startQueueGauges(
  deps: Pick<Deps, 'db' | 'keys' | 'now' | 'sms'>,
  metrics: Metrics,
  refreshMs: number = REFRESH_MS,
): { readonly stop: () => Promise<void> } {
  let known = EMPTY;
  let reading: Promise<void> | null = null;
  metrics.gauge('lapor_pesan_antre', 'Messages that wait to be sent', () => known.pesanAntre);
  metrics.gauge('lapor_pesan_gagal', 'Messages that were given up', () => known.pesanGagal);
  metrics.gauge('lapor_pekerjaan_gagal', 'Works whose last run failed', () => known.pekerjaanGagal);
  metrics.gauge(
    'lapor_pekerjaan_tertinggal',
    'Seconds behind of the latest work',
    () => known.tertinggalDetik,
  );
  metrics.gauge(
    'lapor_lampiran_menunggu_pindai',
    'Uploads that wait for their scan for malware',
    () => known.lampiranMenunggu,
  );
  metrics.gauge(
    'lapor_lampiran_tertahan',
    'Uploads held back because malware was found',
    () => known.lampiranTertahan,
  );
  metrics.gauge('lapor_saluran_mati', 'Channels whose last use failed', () => known.saluranMati);
  metrics.gauge('lapor_kode_sms', 'Codes by SMS that left within the hour', () => known.kodeSms);
  metrics.gauge(
    'lapor_kode_sms_tertahan',
    '1 while codes by SMS rest because their hour is used up',
    () => known.kodeSmsTertahan,
  );
  metrics.gauge(
    'lapor_kode_salah',
    'Wrong codes of the whole country within a quarter of an hour',
    () => known.kodeSalah,
  );
  metrics.gauge(
    'lapor_pesan_masuk_antre',
    'Messages of channels that wait for their work',
    () => known.pesanMasukAntre,
  );
  metrics.gauge(
    'lapor_pesan_masuk_diperiksa',
    'Messages of channels that wait for an officer',
    () => known.pesanMasukDiperiksa,
  );
  sistemGauges(metrics, () => known.sistem);
  const refresh = (): void => {
    // A database that is away shows in the readiness; the last numbers stay.
    reading ??= readQueues(deps)
      .then((queues) => void (known = queues))
      .catch(() => undefined)
      .finally(() => (reading = null));
  };
  refresh();
  const timer = setInterval(refresh, refreshMs);
  timer.unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await reading;
    },
  };
}

/** By the id of each system: its name is on the operator's page. */
function sistemGauges(metrics: Metrics, known: () => Queues['sistem']): void {
  const of = (name: string, help: string, read: (one: Queues['sistem'][number]) => number): void =>
    metrics.gauges(name, help, 'sistem', () => known().map((one) => [one.id, read(one)] as const));
  of('lapor_sistem_antre', 'What waits to go to a local system', (one) => one.antre);
  of('lapor_sistem_mati', 'What was given up on the way to a local system', (one) => one.mati);
  of('lapor_sistem_masuk_antre', 'What came from a local system and waits', (one) => one.masukAntre);
  of('lapor_sistem_diperiksa', 'What came from a local system and waits for a person', (one) => one.periksa);
  of('lapor_sistem_gagal_beruntun', 'Failed exchanges in a row', (one) => one.gagalBeruntun);
  of('lapor_sistem_diam_detik', 'Seconds since the last exchange that went through', (one) => one.diamDetik);
}
