import { isActive } from '../../domain/instansi/pohon.ts';
import type { Rujukan } from '../../domain/laporan/aturan.ts';
import { addHari, hariOf, MS_PER_HARI, type Instant } from '../../domain/shared/time.ts';
import { recordMasukAdmin } from '../../persistence/akun/masukAdmin.ts';
import { withTransaction } from '../../persistence/connection/transaction.ts';
import { recordSkPengelola, type SkPengelola } from '../../persistence/rujukan/skPengelola.ts';
import type { Deps } from '../deps.ts';
import { sifatOf } from './alur/sifat.ts';
import { daduFrom } from './dadu.ts';

const MASUK_KALI = 9;
const BATCH = 5_000;

/** What figures ask of institutions: sign-ins of admins, and the decrees that name their teams. Saying it twice changes nothing. */
export async function seedLembaga(deps: Deps, aturan: Rujukan, now: Instant): Promise<void> {
  const masuk: { instansi: string; pada: Instant }[] = [];
  const sk: SkPengelola[] = [];
  for (const badan of aturan.pohon.badan.values()) {
    if (badan.jenis === 'unit' || badan.jenis === 'nasional' || !isActive(badan)) continue;
    const dadu = daduFrom(`lembaga ${badan.kode}`);
    const sifat = sifatOf(badan.kode);
    const newest = sifat.aktif ? dadu.between(0, 12) : dadu.between(35, 200);
    for (let n = 0; n < MASUK_KALI; n += 1) {
      const days = newest + n * dadu.between(6, 40);
      masuk.push({ instansi: badan.kode, pada: now - days * MS_PER_HARI - dadu.between(10, 600) * 60_000 });
    }
    if (!sifat.berSk) continue;
    const tanggal = addHari(hariOf(now, badan.zona), -dadu.between(200, 900));
    const nomor = `${dadu.between(1, 400)} Tahun ${tanggal.slice(0, 4)}`;
    const berlakuSampai = dadu.percent(70) ? null : addHari(tanggal, 1_100);
    sk.push({
      id: deps.chance.uuid(now),
      instansi: badan.kode,
      nomor,
      tanggal,
      berlakuSampai,
      lampiran: null,
    });
  }
  for (let start = 0; start < masuk.length; start += BATCH) {
    await recordMasukAdmin(deps.db, masuk.slice(start, start + BATCH));
  }
  const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
  await withTransaction(deps.db, options, (tx) =>
    Promise.all(sk.map((one) => recordSkPengelola(tx, one, now))),
  );
}
