import { badanOf, instansiOf } from '../../domain/instansi/pohon.ts';
import { NAS, type KodeBadan } from '../../domain/instansi/types.ts';
import type { Rujukan } from '../../domain/laporan/aturan.ts';
import type { JenisEvent, LaporanEvent } from '../../domain/laporan/events.ts';
import { tenggatList } from '../../domain/laporan/tenggat.ts';
import type { Laporan } from '../../domain/laporan/types.ts';
import { formatInstant } from '../../domain/shared/time.ts';
import { peristiwaOf } from '../../domain/webhook/peristiwa.ts';
import type { Db } from '../../persistence/connection/database.ts';
import { queuePesan, type Penerima, type PesanBaru } from '../../persistence/pesan/pesan.ts';
import { queuePaket } from '../../persistence/ombudsman/paket.ts';
import { notePeristiwa } from '../../persistence/sistem/keluar.ts';
import { noteEvent } from '../../persistence/webhook/webhook.ts';
import type { Loaded } from '../../persistence/laporan/loadLaporan.ts';
import type { Deps } from '../deps.ts';
import { readMergedInto } from '../laporan/gabungan.ts';
import { officersOf, receiverKey } from './receivers.ts';

/** What happened to a laporan, for whoever must be told of it. */
export interface Announcement {
  readonly laporanId: string;
  readonly before: Laporan | null;
  readonly after: Laporan;
  readonly event: LaporanEvent;
  readonly aturan: Rujukan;
}

/** Puts the messages about one event into the queue, in the transaction that stores the event. */
export async function announce(tx: Db, deps: Deps, what: Announcement): Promise<void> {
  if (deps.isMuted) return;
  if (what.event.jenis === 'ombudsman_disetujui') {
    const { pada } = what.event;
    await queuePaket(tx, deps.chance.uuid(pada), what.laporanId, pada);
  }
  await noteForWebhooks(tx, what);
  await notePeristiwa(tx, what.laporanId, what.after.urut);
  const merged = isHeardByMerged(what) ? await readMergedInto(tx, what.after) : [];
  const all = [
    ...messagesFor(what),
    ...merged.map((one) => stepOfMain(what, one)),
    ...(isHeardByFollowers(what) ? [stepForFollowers(what)] : []),
  ];
  const pesan = all.map((one) => ({ ...one, id: deps.chance.uuid(what.event.pada) }));
  await queuePesan(tx, pesan, what.event.pada);
}

/** For the systems that listen: spread and sent by a job (issue 6.7). */
async function noteForWebhooks(tx: Db, { laporanId, after, event }: Announcement): Promise<void> {
  const jenis = peristiwaOf(event.jenis);
  if (jenis !== null) await noteEvent(tx, { laporanId, urut: after.urut, jenis, pada: event.pada });
}

type Unnumbered = Omit<PesanBaru, 'id'>;

/** Who is told of an event (rules §4): the pelapor of what was done, the bodies of what they have to do now. */
export function messagesFor({
  laporanId,
  before,
  after,
  event,
  aturan,
}: Announcement): readonly Unnumbered[] {
  const receivers: Penerima[] = [];
  if (isForPelapor(event)) receivers.push({ jenis: 'pelapor' });
  receivers.push(...officersFor(before, after, event, aturan));
  return receivers.map((penerima) => ({
    kunci: `${event.jenis}:${laporanId}:${after.urut}:${receiverKey(penerima)}`,
    laporanId,
    jenis: event.jenis,
    penerima,
    data: { nomor: after.nomor, ...dataOf(after, event, aturan) },
  }));
}

/**
 * Whoever's laporan was merged into this one hears the steps that the public may see; of a rahasia one, and of one that is not
 * published, the state alone (rules §4 `gabungkan`).
 */
function isHeardByMerged({ before, after, event }: Announcement): boolean {
  return before?.status !== after.status || (isPublic(after) && PUBLIC_STEPS.includes(event.jenis));
}

/** Followers hear what the public sees, as long as it does (F33): a laporan that becomes hidden says nothing of that. */
function isHeardByFollowers({ before, after, event }: Announcement): boolean {
  if (before === null || !isPublic(before) || !isPublic(after)) return false;
  return before.status !== after.status || PUBLIC_STEPS.includes(event.jenis);
}

function stepForFollowers({ laporanId, after, event, aturan }: Announcement): Unnumbered {
  return {
    kunci: `pengikut:${laporanId}:${after.urut}`,
    laporanId,
    jenis: 'diikuti',
    penerima: { jenis: 'pengikut_laporan' },
    data: { ...dataOf(after, event, aturan), nomor: after.nomor, langkah: event.jenis },
  };
}

/** Steps besides a change of state. */
const PUBLIC_STEPS: readonly JenisEvent[] = ['ditindaklanjuti', 'diperpanjang', 'didisposisi'];

function isPublic({ terbit, rahasia }: Laporan): boolean {
  return terbit && !rahasia;
}

function stepOfMain({ after, event, aturan }: Announcement, merged: Loaded): Unnumbered {
  const { nomor } = merged.laporan;
  const seen = isPublic(after) ? { ...dataOf(after, event, aturan), langkah: event.jenis } : {};
  return {
    kunci: `laporan_utama:${merged.id}:${after.nomor}:${after.urut}`,
    laporanId: merged.id,
    jenis: 'laporan_utama',
    penerima: { jenis: 'pelapor' },
    data: { ...seen, nomor, status: after.status },
  };
}

/** A pelapor hears all that an office or the program does to their laporan, not what they did themselves but the filing. */
const TOLD: readonly JenisEvent[] = [
  'dibuat',
  'diverifikasi',
  'dikelola',
  'ditunda',
  'dikembalikan',
  'diputuskan',
  'didisposisi',
  'ditindaklanjuti',
  'diperpanjang',
  'diselesaikan',
  'ditutup_otomatis',
  'diarsipkan',
  'diarsipkan_otomatis',
  'dialihkan',
  'diserahkan_ppid',
  'digabungkan',
  'dipecah',
  'klasifikasi_diubah',
  'diturunkan',
  'identitas_dibuka',
  'ombudsman_ditawarkan',
  'isi_dihapus',
  'kontak_dihapus',
];

function isForPelapor(event: LaporanEvent): boolean {
  if (event.jenis === 'kerahasiaan_diubah') return event.oleh.sebagai !== 'pelapor';
  return TOLD.includes(event.jenis);
}

/** Whoever got the laporan with this event, and whoever must react to the pelapor's words. */
function officersFor(
  before: Laporan | null,
  after: Laporan,
  event: LaporanEvent,
  aturan: Rujukan,
): readonly Penerima[] {
  const isNew = (badan: KodeBadan): boolean => !(before?.badan.includes(badan) ?? false);
  const arrived = after.badan.filter(isNew);
  const spoke: readonly JenisEvent[] = [
    'ditanggapi',
    'menerima_tanggapan',
    'dinyatakan_belum',
    'dilengkapi',
    'dikonfirmasi',
    'ditarik',
  ];
  const bodies = spoke.includes(event.jenis) ? after.badan : arrived;
  const found = bodies.flatMap((badan) => officersOf(badan, after.terlapor, aturan));
  // Two bodies complained of may climb to the same level.
  return [...new Map(found.map((one) => [receiverKey(one), one])).values()];
}

/** Codes and days for the text; the names of bodies are public. */
function dataOf(after: Laporan, event: LaporanEvent, aturan: Rujukan): Record<string, unknown> {
  const lead = after.badan[0] ?? NAS;
  const running = tenggatList(after, aturan.kalender, event.pada).filter(
    ({ tenggat }) => tenggat.status === 'berjalan',
  );
  const due = running
    .filter(({ jam, tenggat }) => tenggat.jatuhTempo !== null && DUE_OF[event.jenis] === jam.jam)
    .map(({ jam, tenggat }) => formatInstant(tenggat.jatuhTempo ?? 0, jam.zona))
    .at(-1);
  return {
    badan: badanOf(aturan.pohon, lead)?.nama ?? lead,
    instansi: badanOf(aturan.pohon, instansiOf(aturan.pohon, lead))?.nama ?? lead,
    status: after.status,
    ...(after.alasanArsip === null ? {} : { alasanArsip: after.alasanArsip }),
    ...(event.tindakan.rencanaTanggal === undefined ? {} : { tanggal: event.tindakan.rencanaTanggal }),
    ...(event.tindakan.akhir === undefined ? {} : { akhir: event.tindakan.akhir }),
    ...(due === undefined ? {} : { tenggat: due }),
  };
}

const DUE_OF: Readonly<Partial<Record<JenisEvent, string>>> = {
  dibuat: 'verifikasi',
  dikembalikan: 'verifikasi',
  diverifikasi: 'respons',
  dikelola: 'respons',
  didisposisi: 'respons',
  diputuskan: 'respons',
  diserahkan_ppid: 'ppid',
  ditunda: 'kelengkapan',
  ditindaklanjuti: 'tanggapan',
  diselesaikan: 'buka_kembali',
  ditanggapi: 'respons',
  dinyatakan_belum: 'respons',
};
