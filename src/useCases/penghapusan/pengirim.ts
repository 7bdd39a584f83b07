import { isSaluran, type Saluran } from '../../domain/kanal/kemampuan.ts';
import { readAlamatKanal } from '../../persistence/kanal/alamatKanal.ts';
import { readStoredIdentitas } from '../../persistence/identitas/identitas.ts';
import { isTersegel } from '../../persistence/identitas/tersimpan.ts';
import type { Db } from '../../persistence/connection/database.ts';
import type { Deps } from '../deps.ts';
import type { AlamatBalas } from '../identitas/terbuka.ts';
import { alamatOf, pengirimOf } from '../kanal/alamat.ts';

/**
 * Under which keyed digests a laporan's pelapor may have written by channels: where it came from, and the number and address that they
 * left. To be asked before those are erased. A sealed name is not opened for it: its address for answers says enough.
 */
export async function pengirimDari(
  db: Db,
  deps: Pick<Deps, 'keys'>,
  laporanId: string,
): Promise<readonly Buffer[]> {
  const [asal, stored] = await Promise.all([
    readAlamatKanal(db, laporanId),
    readStoredIdentitas(db, laporanId),
  ]);
  const own: (readonly [Saluran, string])[] = [];
  if (asal !== null && isSaluran(asal.kanal))
    own.push([asal.kanal, deps.keys.kanal.open(laporanId, asal.alamat)]);
  if (stored !== null) {
    const kontak = isTersegel(stored)
      ? stored.balas === null
        ? null
        : (JSON.parse(deps.keys.balas.open(laporanId, stored.balas)) as AlamatBalas)
      : stored;
    own.push(...alamatDari(kontak));
  }
  return digestsOf(deps, own);
}

/** The same of an account's own addresses, as far as they were shown to be its own. */
export function pengirimAkun(
  deps: Pick<Deps, 'keys'>,
  kontak: { readonly email: string | null; readonly telepon: string | null },
): readonly Buffer[] {
  return digestsOf(deps, alamatDari(kontak));
}

function alamatDari(
  kontak: { readonly email: string | null; readonly telepon: string | null } | null,
): (readonly [Saluran, string])[] {
  const found: (readonly [Saluran, string])[] = [];
  if (typeof kontak?.email === 'string') found.push(['email', kontak.email]);
  if (typeof kontak?.telepon === 'string') found.push(['sms', kontak.telepon], ['whatsapp', kontak.telepon]);
  return found;
}

function digestsOf(
  deps: Pick<Deps, 'keys'>,
  all: readonly (readonly [Saluran, string])[],
): readonly Buffer[] {
  return all.flatMap(([kanal, text]) => {
    const alamat = alamatOf(kanal, text);
    return alamat === null ? [] : [pengirimOf(deps, kanal, alamat)];
  });
}
