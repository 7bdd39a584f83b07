import { pembinaOf, instansiOf, badanOf } from '../../domain/instansi/pohon.ts';
import { NAS } from '../../domain/instansi/types.ts';
import type { Rujukan } from '../../domain/laporan/aturan.ts';
import type { Command } from '../../domain/laporan/commands.ts';
import { decide, type Decision } from '../../domain/laporan/decide.ts';
import { nextSweep } from '../../domain/laporan/tenggat.ts';
import type { Laporan } from '../../domain/laporan/types.ts';
import { formatInstant, type Instant } from '../../domain/shared/time.ts';
import { hitungTenggat } from '../../domain/tenggat/hitung.ts';
import { isOpen } from '../../domain/tenggat/jam.ts';
import type { Jam } from '../../domain/tenggat/types.ts';
import { remindersOf, warningsOf, type Warning } from '../../domain/tenggat/warnings.ts';
import { withTransaction, type Tx } from '../../persistence/connection/transaction.ts';
import { findDueForSweep, type Loaded } from '../../persistence/laporan/loadLaporan.ts';
import { setSapuPada } from '../../persistence/laporan/refreshTurunan.ts';
import { storeMany } from '../../persistence/laporan/storeEvents.ts';
import { queuePesan, type Penerima, type PesanBaru } from '../../persistence/pesan/pesan.ts';
import type { Deps } from '../deps.ts';
import { storeInputOf } from '../laporan/storing.ts';
import { announce, officerOf, receiverKey } from '../pesan/announce.ts';

export interface SweepCount {
  /** Laporan looked at. */
  readonly dilihat: number;
  /** Automatic archive, close, or offer of the Ombudsman's way. */
  readonly otomatis: number;
  /** Warnings and reminders queued. */
  readonly pesan: number;
}

/** Laporan a transaction: short enough that an officer never waits for the sweep. */
const BATCH = 50;

/**
 * Does what has fallen due by the program's clock (rules §4-5): warnings and their climbing, reminders to the pelapor,
 * automatic archive and close, the Ombudsman's offer. Idempotent: every message has a key of its own, every act is refused
 * a second time by the table. Answers when nothing is due any more.
 */
export async function sweepDue(deps: Deps): Promise<SweepCount> {
  const total = { dilihat: 0, otomatis: 0, pesan: 0 };
  for (;;) {
    const some = await sweepBatch(deps);
    total.dilihat += some.dilihat;
    total.otomatis += some.otomatis;
    total.pesan += some.pesan;
    if (some.dilihat < BATCH) return total;
  }
}

async function sweepBatch(deps: Deps): Promise<SweepCount> {
  const aturan = await deps.rujukan();
  const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
  return withTransaction(deps.db, options, async (tx) => {
    const now = deps.now();
    const due = await findDueForSweep(tx, now, BATCH);
    const count = { dilihat: due.length, otomatis: 0, pesan: 0 };
    for (const loaded of due) {
      count.pesan += await queueNotices(tx, deps, loaded, aturan, now);
      if (await actBySystem(tx, deps, loaded, aturan, now)) count.otomatis += 1;
      else await setSapuPada(tx, loaded, nextSweep(loaded.laporan, aturan.kalender, now));
    }
    return count;
  });
}

/** The automatic row of the table whose moment has come, if any. */
async function actBySystem(
  tx: Tx,
  deps: Deps,
  loaded: Loaded,
  aturan: Rujukan,
  now: Instant,
): Promise<boolean> {
  const pada = Math.max(now, loaded.laporan.diubahPada);
  const candidates: readonly Command[] = [
    { perintah: 'arsip-otomatis' },
    { perintah: 'tutup-otomatis' },
    { perintah: 'tawarkan-ombudsman' },
  ];
  for (const command of candidates) {
    const decided = decide(loaded, command, { jenis: 'sistem' }, { pada }, aturan);
    if (!decided.ok) continue;
    await storeDecision(tx, deps, loaded, decided.value, aturan);
    return true;
  }
  return false;
}

async function storeDecision(
  tx: Tx,
  deps: Deps,
  loaded: Loaded,
  { events }: Decision,
  aturan: Rujukan,
): Promise<void> {
  const input = storeInputOf({ loaded }, events, aturan, null);
  await storeMany(tx, [input], () => deps.chance.bytes(16));
  for (const event of events) {
    await announce(tx, deps, {
      laporanId: loaded.id,
      before: loaded.laporan,
      after: input.next,
      event,
      aturan,
    });
  }
}

/** Warnings and reminders between the last look and now; older ones were told, or nobody here was to be told. */
async function queueNotices(
  tx: Tx,
  deps: Deps,
  loaded: Loaded,
  aturan: Rujukan,
  now: Instant,
): Promise<number> {
  const since = loaded.turunan.sapuPada ?? now;
  const isNow = (pada: Instant): boolean => pada >= since && pada <= now;
  const { laporan } = loaded;
  const pesan: PesanBaru[] = [];
  for (const jam of laporan.jam.filter(isOpen)) {
    for (const warning of warningsOf(jam, aturan.kalender, now).filter((one) => isNow(one.pada))) {
      pesan.push(...noticesFor(deps, loaded, jam, warning, aturan, now));
    }
    for (const reminder of remindersOf(jam, aturan.kalender, now)) {
      if (reminder.jenis === 'habis' || !isNow(reminder.pada)) continue;
      pesan.push(notice(deps, loaded, jam, reminder.jenis, { jenis: 'pelapor' }, aturan, now));
    }
  }
  if (!deps.isMuted) await queuePesan(tx, pesan, now);
  return pesan.length;
}

function noticesFor(
  deps: Deps,
  loaded: Loaded,
  jam: Jam,
  warning: Warning,
  aturan: Rujukan,
  now: Instant,
): readonly PesanBaru[] {
  return receiversOf(loaded.laporan, jam, warning, aturan).map((penerima) =>
    notice(deps, loaded, jam, warning.jenis, penerima, aturan, now),
  );
}

/** To whom a warning goes, level by level (rules §5): officer, admin, pimpinan; then admin instansi, pembina, admin nasional. */
function receiversOf(laporan: Laporan, jam: Jam, warning: Warning, aturan: Rujukan): readonly Penerima[] {
  const lead = jam.unit ?? laporan.badan[0] ?? NAS;
  const instansi = instansiOf(aturan.pohon, lead);
  const isUnit = badanOf(aturan.pohon, lead)?.jenis === 'unit';
  switch (warning.kepada) {
    case 'petugas':
      return [officerOf(lead, aturan)];
    case 'admin':
    case 'admin_instansi':
      return isUnit || warning.kepada === 'admin_instansi'
        ? [officerOf(instansi, aturan)]
        : [officerOf(lead, aturan)];
    case 'pimpinan':
      return [officerOf(lead, aturan), { jenis: 'peran', peran: 'pimpinan', badan: instansi }];
    case 'pembina':
      return [officerOf(pembinaOf(aturan.pohon, instansi), aturan)];
    case 'nasional':
      return [{ jenis: 'peran', peran: 'admin_nasional', badan: NAS }];
  }
}

function notice(
  deps: Deps,
  { id: laporanId, laporan }: Loaded,
  jam: Jam,
  jenis: string,
  penerima: Penerima,
  aturan: Rujukan,
  now: Instant,
): PesanBaru {
  const { jatuhTempo } = hitungTenggat(jam, aturan.kalender, now);
  const lead = jam.unit ?? laporan.badan[0] ?? NAS;
  return {
    id: deps.chance.uuid(now),
    kunci: `${jenis}:${laporanId}:${jam.jam}:${jam.unit ?? '-'}:${jam.putaran}:${receiverKey(penerima)}`,
    laporanId,
    jenis,
    penerima,
    data: {
      nomor: laporan.nomor,
      jam: jam.jam,
      badan: badanOf(aturan.pohon, lead)?.nama ?? lead,
      status: laporan.status,
      ...(jatuhTempo === null ? {} : { tenggat: formatInstant(jatuhTempo, jam.zona) }),
    },
  };
}
