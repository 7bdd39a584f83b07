import { formatNomor } from '../../../domain/shared/nomor.ts';
import { hariOf } from '../../../domain/shared/time.ts';
import { messagesFor } from '../../../messages/catalogue.ts';
import { formatTanggal } from '../../../messages/format/tanggal.ts';
import { suratAkun } from '../../../messages/surat/suratFor.ts';
import type { JenisSuratAkun } from '../../../messages/surat/akun.ts';
import { findAkun } from '../../../persistence/akun/akun.ts';
import { findNomorOf } from '../../../persistence/akun/nomorOf.ts';
import { findPermohonan, type Permohonan } from '../../../persistence/akun/permohonan.ts';
import { readProfil } from '../../../persistence/akun/profil.ts';
import type { Deps } from '../../deps.ts';
import type { OutgoingMail, Skipped } from '../../pesan/outgoing.ts';
import { addressOfPermohonan } from './minta.ts';
import { kodeOf, tautanOf } from './rahasia.ts';

/**
 * The mail of a request, made only now: which of two answers it is (an account has the address or not) is known to its owner
 * alone, and the code exists nowhere else.
 */
export async function suratOfPermohonan(
  deps: Deps,
  id: string,
  origin: string,
): Promise<OutgoingMail | Skipped> {
  const found = await findPermohonan(deps.db, id);
  if (found === null || found.kedaluwarsa <= deps.now()) return { skip: 'kedaluwarsa' };
  if (found.selesaiPada !== null) return { skip: 'selesai' };
  const to = addressOfPermohonan(deps, found);
  const lang = found.bahasa;
  const mail = (
    jenis: JenisSuratAkun,
    path: string,
    more: { kode?: string; lanjut?: readonly string[] } = {},
  ) => ({
    to,
    surat: suratAkun(jenis, { lang, href: `${origin}${path}`, ...more }),
  });
  const kode = kodeOf(deps, id);
  const tautan = tautanOf(deps, id);
  switch (found.jenis) {
    case 'daftar':
      return (await hasOwner(deps, to))
        ? mail('sudah_punya_akun', '/masuk')
        : mail('kode_daftar', `/konfirmasi/${tautan}`, { kode });
    case 'email':
      return (await hasOwner(deps, to, found.akunId))
        ? mail('email_terpakai', '/')
        : mail('kode_email', `/konfirmasi/${tautan}`, { kode });
    case 'sandi':
      return (await hasOwner(deps, to))
        ? mail('tautan_sandi', `/sandi-baru/${tautan}`)
        : { skip: 'tanpa_akun' };
    case 'undangan':
      return mail('undangan', `/sandi-baru/${tautan}`);
    case 'kabar_email':
      return mail(found.tujuan === '' ? 'akun_ditutup' : 'email_lama', '/kontak');
    case 'nomor': {
      const lines = await nomorLines(deps, found);
      return lines.length === 0
        ? { skip: 'tanpa_laporan' }
        : mail('nomor_laporan', '/lacak', { lanjut: lines });
    }
    case 'kontak':
      return mail('kode_kontak', `/konfirmasi/kontak/${tautan}`, { kode });
    case 'telepon':
    case 'kabar_telepon':
      return { skip: 'tanpa_alamat' };
  }
}

/** Whether an open account other than `self` has the address. */
async function hasOwner(deps: Deps, email: string, self: string | null = null): Promise<boolean> {
  const owner = await findAkun(deps.db, { jenis: 'email', nilai: email });
  return owner !== null && owner.nonaktifPada === null && owner.id !== self;
}

/**
 * Number, day and state of what belongs to an address (F163), never a word that somebody wrote. An anonim laporan of an account is
 * left out: a mail that names it would link it to its person (rules §3); its owner finds it under "Laporan saya".
 */
async function nomorLines(deps: Deps, { tujuan, bahasa }: Permohonan): Promise<readonly string[]> {
  const akun = await findAkun(deps.db, { jenis: 'email', nilai: tujuan });
  const profil = akun === null ? null : await readProfil(deps.db, akun.id);
  const pemilik = profil?.emailDiperiksaPada == null ? null : deps.keys.pemilik(profil.id);
  const rows = await findNomorOf(deps.db, { email: tujuan, pemilik });
  const { nama } = messagesFor(bahasa).status;
  return rows.map(
    ({ nomor, status, dibuatPada, zona }) =>
      `${formatNomor(nomor)} · ${formatTanggal(hariOf(dibuatPada, zona), bahasa)} · ${nama[status]}`,
  );
}
