import { badanOf } from '../../domain/instansi/pohon.ts';
import { jumlahkan } from '../../domain/percepatan/kemajuan.ts';
import { pesertaOf, tempatOf, type Ketentuan, type Percepatan } from '../../domain/percepatan/percepatan.ts';
import { addHari, hariOf, startOfHari, type Hari, type Instant } from '../../domain/shared/time.ts';
import type { Db } from '../../persistence/connection/database.ts';
import { withTransaction } from '../../persistence/connection/transaction.ts';
import { addSegel, sidikPangkal } from '../../persistence/percepatan/beku.ts';
import { addPangkal } from '../../persistence/percepatan/pangkal.ts';
import { findPercepatan, listBelumSelesai, lockPercepatan } from '../../persistence/percepatan/percepatan.ts';
import type { Deps } from '../deps.ts';
import { rootKeyName } from '../riwayat/writeRoot.ts';
import { hitungHari } from './hitungKemajuan.ts';

/**
 * Freezes the list of a drive whose day has come: the laporan that were open when the day began, or when the drive was opened on that
 * day. Once; a start that is noticed late gives the same list, for it is read from the histories. Answers whether it did.
 */
export async function bekukanAwal(deps: Deps, id: string): Promise<boolean> {
  const aturan = await deps.rujukan();
  return sealing(deps, id, async (tx, percepatan) => {
    const { badan, dari, dibuatPada } = percepatan;
    const zona = badanOf(aturan.pohon, badan)?.zona ?? 'WIB';
    const pada = Math.max(startOfHari(dari, zona), dibuatPada);
    if (percepatan.awal !== null || pada > deps.now()) return false;
    const ketentuan = ketentuanOf(percepatan);
    await addPangkal(tx, id, tempatOf(ketentuan, aturan, pada), {
      pada,
      sejak: addHari(hariOf(pada, 'WIB'), -1),
    });
    const isi = { ketentuan, peserta: pesertaOf(ketentuan, aturan.pohon), ...(await sidikPangkal(tx, id)) };
    await addSegel(tx, { percepatanId: id, tahap: 'awal', isi, pada, disegelPada: deps.now() }, signer(deps));
    return true;
  });
}

/** Freezes the result of a drive whose last day is over everywhere, as it was known at the end of that day. Once. Answers whether it did. */
export async function bekukanAkhir(deps: Deps, id: string): Promise<boolean> {
  const { pohon } = await deps.rujukan();
  return sealing(deps, id, async (tx, percepatan) => {
    const { awal, hasil, sampai } = percepatan;
    const pada = akhirOf(sampai);
    if (awal === null || hasil !== null || deps.now() < pada) return false;
    const { baris, harian } = await hitungHari({ db: tx, pohon }, percepatan, { hari: sampai });
    const named = new Set([...awal.peserta, ...baris.flatMap((one) => [one.instansi, one.badan])]);
    const nama = Object.fromEntries([...named].map((kode) => [kode, badanOf(pohon, kode)?.nama ?? kode]));
    const isi = { semua: jumlahkan(baris), baris, harian, nama };
    await addSegel(
      tx,
      { percepatanId: id, tahap: 'akhir', isi, pada, disegelPada: deps.now() },
      signer(deps),
    );
    return true;
  });
}

/** Freezes every list and result whose day has come. Answers how many. */
export async function jalankanPercepatan(deps: Deps, isStopping: () => boolean): Promise<number> {
  if (deps.isMuted) return 0;
  let jumlah = 0;
  for (const { id, awal, sampai } of await listBelumSelesai(deps.db)) {
    if (isStopping()) return jumlah;
    if (awal === null) jumlah += Number(await bekukanAwal(deps, id));
    if (deps.now() >= akhirOf(sampai)) jumlah += Number(await bekukanAkhir(deps, id));
  }
  return jumlah;
}

/** The day ends last in the west. */
function akhirOf(sampai: Hari): Instant {
  return startOfHari(addHari(sampai, 1), 'WIB');
}

type Found = NonNullable<Awaited<ReturnType<typeof findPercepatan>>>;

async function sealing(
  deps: Deps,
  id: string,
  work: (tx: Db, percepatan: Found) => Promise<boolean>,
): Promise<boolean> {
  const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
  return withTransaction(deps.db, options, async (tx) => {
    await lockPercepatan(tx, id);
    const found = await findPercepatan(tx, id);
    return found === null || found.batal !== null ? false : work(tx, found);
  });
}

function signer(deps: Deps) {
  return (payload: Buffer) => ({ tandaTangan: deps.keys.signRoot(payload), kunci: rootKeyName(deps) });
}

function ketentuanOf(one: Percepatan): Ketentuan {
  const { badan, lingkup, nama, dasar, dari, sampai, potong, umur, target, jenis, hanya } = one;
  return { badan, lingkup, nama, dasar, dari, sampai, potong, umur, target, jenis, hanya };
}
