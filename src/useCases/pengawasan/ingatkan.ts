import { badanOf, isActive, pembinaOf, type Pohon } from '../../domain/instansi/pohon.ts';
import { NAS, type KodeBadan, type Peran } from '../../domain/instansi/types.ts';
import type { Rujukan } from '../../domain/laporan/aturan.ts';
import {
  HABIS_HARI,
  SEGERA_HARI,
  tahapHabis,
  tahapOf,
  type TahapPengingat,
} from '../../domain/pengawasan/pengingat.ts';
import {
  addHari,
  hariOf,
  startOfHari,
  type Hari,
  type Instant,
  type Zona,
} from '../../domain/shared/time.ts';
import { isHariKerja } from '../../domain/tenggat/kalender.ts';
import { withTransaction } from '../../persistence/connection/transaction.ts';
import {
  listAkanHabis,
  listTenggatTerbuka,
  type AkanHabis,
  type TenggatTerbuka,
} from '../../persistence/pengawasan/pengingat.ts';
import { queuePesan, type PesanBaru } from '../../persistence/pesan/pesan.ts';
import type { Deps } from '../deps.ts';
import { mondayOf } from '../ringkasan/hitungRingkasan.ts';

const HOUR_MS = 3_600_000;
/** Hours of the local day in which it is told: whoever reads it can still act. */
const DARI_JAM = 7;
const SAMPAI_JAM = 16;

/** Who keeps a body's answers and register; once a due date is over its head is told as well. */
const PENGELOLA: readonly Peran[] = ['admin_instansi', 'pengelola_kelembagaan'];
const DAN_PIMPINAN: readonly Peran[] = [...PENGELOLA, 'pimpinan'];

/**
 * Reminds of recommendations that are due soon or over, and of decrees and documents that end soon, on hari kerja by the clock of each
 * body: one message a body, due date and stage, however many points it has, and to its supervisor one a week with all that is over.
 * Run again it tells nobody twice. Answers how many messages were due.
 */
export async function ingatkanTenggat(deps: Deps, isStopping: () => boolean): Promise<number> {
  if (deps.isMuted) return 0;
  const aturan = await deps.rujukan();
  const now = deps.now();
  // the day begins first in the east
  const latest = hariOf(now, 'WIT');
  const [terbuka, habis] = await Promise.all([
    listTenggatTerbuka(deps.db, addHari(latest, SEGERA_HARI)),
    listAkanHabis(deps.db, addHari(latest, -1), addHari(latest, HABIS_HARI[0])),
  ]);
  const saat = (badan: KodeBadan): Hari | null => hariKerjaNow(aturan, badan, now);
  const drafts = [
    ...terbuka.flatMap((one) => dueNotices(aturan.pohon, one, saat(one.badan))),
    ...habis.flatMap((one) => endNotices(one, saat(one.badan))),
    ...weeklyNotices(aturan.pohon, terbuka, now, saat),
  ];
  const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
  for (let at = 0; at < drafts.length && !isStopping(); at += BATCH) {
    const some = drafts.slice(at, at + BATCH).map((one) => ({ ...one, id: deps.chance.uuid(now) }));
    await withTransaction(deps.db, options, (tx) => queuePesan(tx, some, now));
  }
  return drafts.length;
}

const BATCH = 200;

type Naskah = Omit<PesanBaru, 'id'>;

/** Today where a body is, when it works and can be told now; null else, and for a body that ended. */
function hariKerjaNow({ pohon, kalender }: Rujukan, kode: KodeBadan, now: Instant): Hari | null {
  const badan = badanOf(pohon, kode);
  const zona: Zona = badan?.zona ?? 'WIB';
  const hari = hariOf(now, zona);
  const hour = (now - startOfHari(hari, zona)) / HOUR_MS;
  if (badan === undefined || !isActive(badan) || hour < DARI_JAM || hour >= SAMPAI_JAM) return null;
  return isHariKerja(kalender, hari, kode, now) ? hari : null;
}

const JENIS: Readonly<Record<TahapPengingat, string>> = {
  segera: 'pengawasan_tenggat_segera',
  lewat: 'pengawasan_tenggat_lewat',
  lewat_lama: 'pengawasan_tenggat_lewat',
};

function dueNotices(pohon: Pohon, one: TenggatTerbuka, hari: Hari | null): readonly Naskah[] {
  const { badan, tenggat, n, rekomendasi } = one;
  const tahap = hari === null ? null : tahapOf(tenggat, hari);
  if (tahap === null) return [];
  const pengawas = badanOf(pohon, pembinaOf(pohon, badan))?.nama;
  return (tahap === 'segera' ? PENGELOLA : DAN_PIMPINAN).map((peran) => ({
    kunci: `tenggat_rekomendasi:${tahap}:${badan}:${tenggat}:${peran}`,
    laporanId: null,
    jenis: JENIS[tahap],
    penerima: { jenis: 'peran', peran, badan },
    data: {
      n,
      tanggal: tenggat,
      ...(pengawas === undefined ? {} : { pengawas }),
      // of several occasions the list leads on
      rekomendasi: rekomendasi === null ? '' : `${rekomendasi}/${badan}`,
    },
  }));
}

function endNotices({ id, badan, jenis, nama, sampai }: AkanHabis, hari: Hari | null): readonly Naskah[] {
  const tahap = hari === null ? null : tahapHabis(sampai, hari);
  if (tahap === null) return [];
  return PENGELOLA.map((peran) => ({
    kunci: `habis:${id}:${sampai}:${tahap}:${peran}`,
    laporanId: null,
    jenis: 'pengawasan_habis',
    penerima: { jenis: 'peran', peran, badan },
    data: { apa: jenis, nama, tanggal: sampai },
  }));
}

/** Once a week, on its first hari kerja there, what is over at the bodies that one supervises. */
function weeklyNotices(
  pohon: Pohon,
  terbuka: readonly TenggatTerbuka[],
  now: Instant,
  saat: (badan: KodeBadan) => Hari | null,
): readonly Naskah[] {
  const over = terbuka.filter(
    ({ badan, tenggat }) => tenggat < hariOf(now, badanOf(pohon, badan)?.zona ?? 'WIB'),
  );
  return [...Map.groupBy(over, (one) => pembinaOf(pohon, one.badan))].flatMap(([pengawas, all]) => {
    const hari = saat(pengawas);
    if (hari === null) return [];
    const peran: Peran = pengawas === NAS ? 'admin_nasional' : 'pengawas';
    return [
      {
        kunci: `tenggat_pengawas:${pengawas}:${mondayOf(hari)}`,
        laporanId: null,
        jenis: 'pengawasan_tenggat_pengawas',
        penerima: { jenis: 'peran', peran, badan: pengawas } as const,
        data: {
          n: all.reduce((sum, one) => sum + one.n, 0),
          badanN: new Set(all.map((one) => one.badan)).size,
        },
      },
    ];
  });
}
