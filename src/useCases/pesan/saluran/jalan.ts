import { isSaluran, urutanSaluran, type Saluran } from '../../../domain/kanal/kemampuan.ts';
import type { Instant } from '../../../domain/shared/time.ts';
import type { Alamat, Pesan } from '../../../persistence/pesan/pesan.ts';
import type { Deps } from '../../deps.ts';
import type { AlamatBalas } from '../../identitas/terbuka.ts';

/** One way to a receiver. */
export interface Jalan {
  readonly kanal: Saluran;
  readonly ke: string;
  readonly masukPada: Instant | null;
}

/**
 * The best way to a receiver that is set up and has not refused this message: for a pelapor the channel of the laporan first (rules §8).
 * Null: there is none. Addresses of an anonim laporan are opened for this one message.
 */
export function jalanOf(
  deps: Deps,
  pesan: Pesan,
  alamat: Alamat,
  terpasang: readonly Saluran[],
  /** By which channel its receiver does not want this kind of news. */
  isOff: (kanal: Saluran) => boolean,
): Jalan | null {
  const known = alamatAll(deps, pesan, alamat);
  const asal = alamat.kanal !== null && isSaluran(alamat.kanal) ? alamat.kanal : null;
  const [kanal] = urutanSaluran({
    asal,
    beralamat: [...known.keys()],
    terpasang: terpasang.filter((one) => !isOff(one)),
    gagal: pesan.kanalGagal,
  });
  const ke = kanal === undefined ? undefined : known.get(kanal);
  if (kanal === undefined || ke === undefined) return null;
  return { kanal, ke, masukPada: kanal === asal ? alamat.masukPada : null };
}

/** Every address of a receiver by its channel. */
function alamatAll({ keys }: Deps, { laporanId }: Pesan, alamat: Alamat): ReadonlyMap<Saluran, string> {
  const sealed: AlamatBalas | null =
    alamat.balas === null || laporanId === null
      ? null
      : (JSON.parse(keys.balas.open(laporanId, alamat.balas)) as AlamatBalas);
  const email = sealed === null ? alamat.email : sealed.email;
  const telepon = sealed === null ? alamat.telepon : sealed.telepon;
  const found = new Map<Saluran, string>();
  if (email !== null) found.set('email', email);
  if (telepon !== null) found.set('sms', telepon);
  const { kanal, alamatKanal } = alamat;
  if (kanal !== null && isSaluran(kanal) && alamatKanal !== null && laporanId !== null)
    found.set(kanal, keys.kanal.open(laporanId, alamatKanal));
  return found;
}
