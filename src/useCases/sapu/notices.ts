import { badanOf, instansiOf, pembinaOf } from '../../domain/instansi/pohon.ts';
import { NAS } from '../../domain/instansi/types.ts';
import type { Rujukan } from '../../domain/laporan/aturan.ts';
import type { Laporan } from '../../domain/laporan/types.ts';
import { formatInstant, hariOf, type Instant } from '../../domain/shared/time.ts';
import { hitungTenggat } from '../../domain/tenggat/hitung.ts';
import { isOpen } from '../../domain/tenggat/jam.ts';
import { kebijakanAt } from '../../domain/tenggat/kebijakan.ts';
import type { Jam } from '../../domain/tenggat/types.ts';
import { remindersOf, warningsOf, type Warning } from '../../domain/tenggat/warnings.ts';
import type { Tx } from '../../persistence/connection/transaction.ts';
import type { Loaded } from '../../persistence/laporan/loadLaporan.ts';
import { queuePesan, type Penerima, type PesanBaru } from '../../persistence/pesan/pesan.ts';
import type { Deps } from '../deps.ts';
import { freeOf, officersOf, receiverKey, type PenerimaPeran } from '../pesan/receivers.ts';

/** A laporan at which the sweep failed is looked at again after this; what fell due meanwhile is still told. */
export const PUT_OFF_MS = 3_600_000;

/**
 * Queues the warnings and reminders between the last look and now; older ones were told, or nobody here was to be told. Answers how
 * many.
 */
export async function queueNotices(
  tx: Tx,
  deps: Deps,
  loaded: Loaded,
  aturan: Rujukan,
  now: Instant,
): Promise<number> {
  const since = (loaded.turunan.sapuPada ?? now) - PUT_OFF_MS;
  const isNow = (pada: Instant): boolean => pada >= since && pada <= now;
  const { laporan } = loaded;
  // The policy of the day of filing holds for a laporan's whole life (N1).
  const { peringatan, pengingat } = kebijakanAt(aturan.kebijakan, laporan.dibuatPada);
  const pesan: PesanBaru[] = [];
  for (const jam of laporan.jam.filter(isOpen)) {
    for (const warning of warningsOf(jam, aturan.kalender, now, peringatan)) {
      if (isNow(warning.pada)) pesan.push(...noticesFor(deps, loaded, jam, warning, aturan, now));
    }
    for (const reminder of remindersOf(jam, aturan.kalender, now, pengingat)) {
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
function receiversOf(
  laporan: Laporan,
  jam: Jam,
  warning: Warning,
  aturan: Rujukan,
): readonly PenerimaPeran[] {
  const lead = jam.unit ?? laporan.badan[0] ?? NAS;
  const { terlapor } = laporan;
  const instansi = instansiOf(aturan.pohon, lead);
  switch (warning.kepada) {
    case 'petugas':
      return officersOf(lead, terlapor, aturan);
    case 'admin':
    case 'admin_instansi':
      return officersOf(instansi, terlapor, aturan);
    case 'pimpinan': {
      const pimpinan = { jenis: 'peran', peran: 'pimpinan', badan: instansi } as const;
      return freeOf([...officersOf(lead, terlapor, aturan), pimpinan], terlapor, aturan);
    }
    case 'pembina':
      return officersOf(pembinaOf(aturan.pohon, instansi), terlapor, aturan);
    case 'nasional':
      return officersOf(NAS, terlapor, aturan);
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
  // With the day: after an extension the new last day is warned of as well. The pelapor is reminded once a clock.
  const day = penerima.jenis === 'pelapor' || jatuhTempo === null ? '-' : hariOf(jatuhTempo, jam.zona);
  return {
    id: deps.chance.uuid(now),
    kunci: `${jenis}:${laporanId}:${jam.jam}:${jam.unit ?? '-'}:${jam.putaran}:${day}:${receiverKey(penerima)}`,
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
