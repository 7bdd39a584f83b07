import { badanOf, instansiOf } from '../../domain/instansi/pohon.ts';
import { NAS, type Penugasan, type Peran } from '../../domain/instansi/types.ts';
import type { Rujukan } from '../../domain/laporan/aturan.ts';
import type { Reader } from '../../domain/laporan/reader.ts';
import { hariOf, startOfHari, type Hari, type Instant, type Zona } from '../../domain/shared/time.ts';
import { isHariKerja } from '../../domain/tenggat/kalender.ts';
import { withTransaction } from '../../persistence/connection/transaction.ts';
import { endPesan, queuePesan } from '../../persistence/pesan/pesan.ts';
import { findPenerima, type JenisRingkasan } from '../../persistence/ringkasan/ringkasan.ts';
import { readerFrom, readerOf } from '../akun/readerOf.ts';
import type { Deps } from '../deps.ts';
import { badanBertugas } from './badanBertugas.ts';
import { hitungHarian, hitungMingguan, mondayOf, type Bertugas } from './hitungRingkasan.ts';

/** One digest, the roles that get it, and the hours of the local day in which it is sent. */
interface Edisi {
  readonly nama: 'pagi' | 'siang' | 'mingguan';
  readonly jenis: JenisRingkasan;
  readonly peran: readonly Peran[];
  readonly dariJam: number;
  /** Later it says nothing that the next one does not. */
  readonly sampaiJam: number;
}

const BEKERJA: readonly Peran[] = ['admin_instansi', 'pejabat_penghubung', 'inspektorat', 'admin_nasional'];

const EDISI: readonly Edisi[] = [
  { nama: 'pagi', jenis: 'harian', peran: BEKERJA, dariJam: 7, sampaiJam: 11 },
  { nama: 'siang', jenis: 'harian', peran: BEKERJA, dariJam: 12, sampaiJam: 15 },
  { nama: 'mingguan', jenis: 'mingguan', peran: ['pimpinan'], dariJam: 7, sampaiJam: 15 },
];

const ZONES: readonly Zona[] = ['WIB', 'WITA', 'WIT'];
const HOUR_MS = 3_600_000;
const BATCH = 100;

/**
 * Writes the digests that are due now as messages, one a person and edition, by the zone and the hari kerja of the person's first
 * instansi (F162); the same run again writes none twice. An edition with nothing in it is noted and not sent. Answers how many were
 * looked at.
 */
export async function kirimRingkasan(deps: Deps, isStopping: () => boolean): Promise<number> {
  if (deps.isMuted) return 0;
  const now = deps.now();
  let jumlah = 0;
  for (const zona of ZONES) {
    const hari = hariOf(now, zona);
    const hour = (now - startOfHari(hari, zona)) / HOUR_MS;
    for (const edisi of EDISI) {
      if (hour < edisi.dariJam || hour >= edisi.sampaiJam) continue;
      jumlah += await kirimEdisi(deps, edisi, { zona, hari, now }, isStopping);
      if (isStopping()) return jumlah;
    }
  }
  return jumlah;
}

interface Saat {
  readonly zona: Zona;
  readonly hari: Hari;
  readonly now: Instant;
}

async function kirimEdisi(deps: Deps, edisi: Edisi, saat: Saat, isStopping: () => boolean): Promise<number> {
  const aturan = await deps.rujukan();
  const { nama, jenis, peran } = edisi;
  // A week has one digest, on its first hari kerja; on the next one when nothing ran then.
  const kunci = `ringkasan:${nama}:${nama === 'mingguan' ? mondayOf(saat.hari) : saat.hari}`;
  let jumlah = 0;
  let after: string | null = null;
  for (;;) {
    const some = await findPenerima(deps.db, { jenis, peran, kunci, after, now: saat.now, limit: BATCH });
    for (const { akunId, penugasan } of some) {
      if (isStopping()) return jumlah;
      const home = homeOf(penugasan, aturan);
      if (home.zona !== saat.zona || !isHariKerja(aturan.kalender, saat.hari, home.instansi, saat.now))
        continue;
      const bertugas = {
        reader: await digestReader(deps, akunId, penugasan),
        badan: badanBertugas(penugasan, aturan),
        zona: saat.zona,
      };
      await tulis(deps, edisi, { akunId, kunci: `${kunci}:${akunId}`, bertugas, hari: saat.hari });
      jumlah += 1;
    }
    after = some.at(-1)?.akunId ?? null;
    if (some.length < BATCH) return jumlah;
  }
}

async function tulis(
  deps: Deps,
  { nama }: Edisi,
  of: { readonly akunId: string; readonly kunci: string; readonly bertugas: Bertugas; readonly hari: Hari },
): Promise<void> {
  const pada = deps.now();
  const isWeekly = nama === 'mingguan';
  const angka = isWeekly ? await hitungMingguan(deps, of.bertugas) : await hitungHarian(deps, of.bertugas);
  const isEmpty = isWeekly
    ? false
    : nama === 'siang'
      ? !('hariIni' in angka) || angka.hariIni + angka.terlambat === 0
      : Object.values(angka).every((n) => n === 0);
  const id = deps.chance.uuid(pada);
  const penerima = { jenis: 'akun', akun: of.akunId } as const;
  const data = { untukPetugas: true, hari: of.hari, ...angka };
  const pesan = { id, kunci: of.kunci, laporanId: null, jenis: `ringkasan_${nama}`, penerima, data };
  const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
  // Together: between the two, another worker would send the empty one.
  await withTransaction(deps.db, options, async (tx) => {
    await queuePesan(tx, [pesan], pada);
    if (isEmpty) await endPesan(tx, [id], { status: 'dilewati', galat: 'kosong', pada });
  });
}

function homeOf(
  penugasan: readonly Penugasan[],
  { pohon }: Rujukan,
): { readonly instansi: string; readonly zona: Zona } {
  const kode = penugasan[0]?.badan ?? NAS;
  const badan = badanOf(pohon, kode);
  return { instansi: badan === undefined ? NAS : instansiOf(pohon, kode), zona: badan?.zona ?? 'WIB' };
}

/** Who stands in for somebody sees by that role no more than their own roles allow: then all of them count. */
function digestReader(deps: Deps, akunId: string, penugasan: readonly Penugasan[]): Promise<Reader> | Reader {
  const isLent = penugasan.some((one) => one.pinjaman === true);
  return isLent ? readerOf(deps, akunId) : readerFrom(deps, akunId, penugasan);
}
