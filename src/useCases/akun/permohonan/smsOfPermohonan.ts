import { saluranOf } from '../../../domain/pelapor/ponsel.ts';
import { tulisSms, type IsiSms } from '../../../messages/kanal/kodeSms.ts';
import { findAkun } from '../../../persistence/akun/akun.ts';
import { findPermohonan, type Permohonan } from '../../../persistence/akun/permohonan.ts';
import type { Deps } from '../../deps.ts';
import { nomorTelepon, siapaOf } from '../../kanal/tindakan/siapa.ts';
import type { Outgoing, Skipped } from '../../pesan/outgoing.ts';
import { addressOfPermohonan } from './minta.ts';
import { kodeOf } from './rahasia.ts';
import { suratOfPermohonan } from './suratOfPermohonan.ts';

/** What goes out for something asked for: by mail to an address, by SMS to a number, never by the one for the other. */
export async function keluarPermohonan(deps: Deps, id: string, origin: string): Promise<Outgoing> {
  const found = await findPermohonan(deps.db, id);
  if (found === null || found.kedaluwarsa <= deps.now()) return { skip: 'kedaluwarsa' };
  const to = addressOfPermohonan(deps, found);
  return saluranOf(to) === 'sms' ? smsOf(deps, found, to, origin) : suratOfPermohonan(deps, id, origin);
}

/**
 * The SMS of a request, made only now as its mail is: which of two answers it is, is known to the holder of the phone alone, and the code
 * exists nowhere else.
 */
async function smsOf(deps: Deps, found: Permohonan, to: string, origin: string): Promise<Outgoing> {
  if (found.selesaiPada !== null) return { skip: 'selesai' };
  const isi = await isiOf(deps, found, to);
  if ('skip' in isi) return isi;
  return {
    kanal: 'sms',
    ke: to,
    masukPada: null,
    teks: tulisSms(isi, found.bahasa, origin),
    // Nobody asked for news of a change: whoever uses up the hour must not keep it from the number before.
    isDiminta: !found.jenis.startsWith('kabar_'),
  };
}

async function isiOf(deps: Deps, found: Permohonan, to: string): Promise<IsiSms | Skipped> {
  const kode = (untuk: Extract<IsiSms, { jenis: 'kode' }>['untuk']): IsiSms => ({
    jenis: 'kode',
    untuk,
    kode: kodeOf(deps, found.id),
  });
  switch (found.jenis) {
    case 'daftar':
      return (await hasOwner(deps, to)) ? { jenis: 'sudah_punya_akun' } : kode('daftar');
    case 'telepon':
      return (await hasOwner(deps, to, found.akunId)) ? { jenis: 'telepon_terpakai' } : kode('telepon');
    case 'sandi':
      return (await hasOwner(deps, to)) ? kode('sandi') : { skip: 'tanpa_akun' };
    case 'kontak':
      return kode('kontak');
    case 'kabar_telepon':
      return { jenis: 'telepon_lama' };
    case 'kabar_email':
      return { jenis: 'akun_ditutup' };
    case 'nomor': {
      const nomor = await nomorTelepon(deps, await siapaOf(deps, 'sms', to));
      return nomor.length === 0 ? { skip: 'tanpa_laporan' } : { jenis: 'nomor', nomor };
    }
    case 'email':
    case 'undangan':
      return { skip: 'tanpa_alamat' };
  }
}

/** Whether an open account other than `self` has shown the number to be its own. */
async function hasOwner(deps: Deps, telepon: string, self: string | null = null): Promise<boolean> {
  const owner = await findAkun(deps.db, { jenis: 'telepon', nilai: telepon });
  return owner !== null && owner.nonaktifPada === null && owner.id !== self;
}
