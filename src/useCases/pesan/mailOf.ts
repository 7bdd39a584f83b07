import { kelompokOf } from '../../domain/pesan/kelompok.ts';
import { suratFor } from '../../messages/surat/suratFor.ts';
import { findAlamat, type Alamat, type Pesan } from '../../persistence/pesan/pesan.ts';
import { suratOfPermohonan } from '../akun/permohonan/suratOfPermohonan.ts';
import type { Deps } from '../deps.ts';
import type { AlamatBalas } from '../identitas/terbuka.ts';
import type { MayHear } from './mayHearNow.ts';
import type { Outgoing } from './outgoing.ts';
import type { PenerimaPeran } from './receivers.ts';
import { suratOfPengikut } from './suratPengikut.ts';

/** Address and words of a message, both asked for now: neither lies in the queue. */
export async function mailOf(deps: Deps, pesan: Pesan, isFree: MayHear, origin: string): Promise<Outgoing> {
  const { penerima, jenis, data } = pesan;
  if (penerima.jenis === 'permohonan') return suratOfPermohonan(deps, penerima.permohonan, origin);
  if (penerima.jenis === 'pengikut') return suratOfPengikut(deps, pesan, origin);
  const peran = data['peran'];
  if (isPeran(peran) && !isFree(pesan, peran)) return { skip: 'terlapor' };
  const [alamat] = await findAlamat(deps.db, pesan, deps.now());
  const to = alamat === undefined ? null : emailOf(deps, pesan, alamat);
  if (alamat === undefined || to === null) return { skip: 'tanpa_alamat' };
  const isPelapor = isForPelapor(pesan);
  const kelompok = kelompokOf(jenis, isPelapor);
  if (kelompok !== null && alamat.suratMati.includes(kelompok)) return { skip: 'dimatikan' };
  // Whoever has no account has no page on which to choose.
  const isOptional = kelompok !== null && alamat.akunId !== null;
  return {
    to,
    surat: suratFor(jenis, data, { isPelapor, origin, lang: alamat.bahasa, isOptional }),
  };
}

/** Of an anonim laporan the address is opened for this one mail. A pelapor who gave only a number has none. */
function emailOf(deps: Deps, { laporanId }: Pesan, alamat: Alamat): string | null {
  if (alamat.balas === null || laporanId === null) return alamat.email;
  return (JSON.parse(deps.keys.balas.open(laporanId, alamat.balas)) as AlamatBalas).email;
}

/** Whether a message speaks to somebody as a pelapor; else as the officer they are. */
export function isForPelapor({ penerima, data }: Pick<Pesan, 'penerima' | 'data'>): boolean {
  return penerima.jenis === 'pelapor' || data['untukPetugas'] !== true;
}

function isPeran(value: unknown): value is Pick<PenerimaPeran, 'peran' | 'badan'> {
  return typeof value === 'object' && value !== null && 'peran' in value && 'badan' in value;
}
