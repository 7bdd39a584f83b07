import type { Jejak } from '../../domain/banjir/banjir.ts';
import { ciriOf } from '../../domain/banjir/ciri.ts';
import type { Instant } from '../../domain/shared/time.ts';
import type { Deps } from '../deps.ts';

/** What of a submission says whether another one is like it. */
interface Kiriman {
  readonly kiriman: { readonly judul: string; readonly isi: string; readonly anonim: boolean };
  readonly pengirim:
    | { readonly sebagai: 'akun' | 'tanpa_akun' | 'kanal' }
    | { readonly sebagai: 'atas_nama'; readonly oleh: { readonly sebagai: string; readonly peran?: string } };
  readonly kontak: { readonly email: string | null; readonly telepon: string | null } | null;
  readonly alamatHari?: string | null;
}

/**
 * What a laporan is recognised by for a day (ADR 0020). Of an anonim one nothing of the person, the day's address only; of what officers
 * write down for people and of demo data nothing at all: null.
 */
export function jejakOf(
  deps: Deps,
  laporan: { readonly id: string; readonly pada: Instant; readonly akunId: string | null },
  { kiriman, pengirim, kontak, alamatHari = null }: Kiriman,
): Jejak | null {
  const isByOffice = pengirim.sebagai === 'atas_nama' && pengirim.oleh.peran !== 'pengembang';
  if (deps.isMuted || isByOffice) return null;
  const { id, pada, akunId } = laporan;
  const persons = [
    akunId === null ? null : `akun:${akunId}`,
    kontak?.email == null ? null : `email:${kontak.email.toLowerCase()}`,
    kontak?.telepon == null ? null : `telepon:${kontak.telepon}`,
  ].filter((one) => one !== null);
  const pelapor = kiriman.anonim
    ? []
    : persons.map((one) => deps.keys.sidik('banjir', one).toString('base64url'));
  return { id, pada, alamat: alamatHari, pelapor, ciri: ciriOf(`${kiriman.judul} ${kiriman.isi}`) };
}
