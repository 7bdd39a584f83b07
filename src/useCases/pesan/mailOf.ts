import { isSaluran, type Saluran } from '../../domain/kanal/kemampuan.ts';
import { kelompokOf } from '../../domain/pesan/kelompok.ts';
import { kabarSingkat } from '../../messages/kanal/kabar.ts';
import { tulisSms } from '../../messages/kanal/kodeSms.ts';
import { isSuratAkun } from '../../messages/surat/akun.ts';
import { suratFor } from '../../messages/surat/suratFor.ts';
import { readPesanMasuk } from '../../persistence/kanal/pesanMasuk.ts';
import { findAlamat, type Alamat, type Pesan } from '../../persistence/pesan/pesan.ts';
import { keluarPermohonan } from '../akun/permohonan/smsOfPermohonan.ts';
import type { Deps } from '../deps.ts';
import { balasanSurat } from '../kanal/balasanSurat.ts';
import { openAlamat } from '../kanal/pesanMasuk.ts';
import { teksOf, tombolOf } from '../kanal/teksBalasan.ts';
import { jalanOf } from './saluran/jalan.ts';
import type { MayHear } from './mayHearNow.ts';
import type { Outgoing } from './outgoing.ts';
import { isPeran } from './receivers.ts';
import { suratOfPengikut } from './suratPengikut.ts';

/** Where a message may go, and the base of its links. */
export interface Tujuan {
  readonly terpasang: readonly Saluran[];
  readonly origin: string;
}

/** Way, address and words of a message, all asked for now: none of them lies in the queue. */
export async function outgoingOf(
  deps: Deps,
  pesan: Pesan,
  isFree: MayHear,
  { terpasang, origin }: Tujuan,
): Promise<Outgoing> {
  const { penerima, jenis, data } = pesan;
  if (penerima.jenis === 'pesan_masuk') {
    const rest = terpasang.filter((kanal) => !pesan.kanalGagal.includes(kanal));
    return balasanOf(deps, penerima.pesan, rest);
  }
  if (penerima.jenis === 'permohonan')
    return bilaTerpasang(await keluarPermohonan(deps, penerima.permohonan, origin), pesan, terpasang);
  if (penerima.jenis === 'pengikut') return suratOfPengikut(deps, pesan, origin);
  const peran = data['peran'];
  if (isPeran(peran) && !isFree(pesan, peran)) return { skip: 'terlapor' };
  const [alamat] = await findAlamat(deps.db, pesan, deps.now());
  if (alamat === undefined) return { skip: 'tanpa_alamat' };
  const isPelapor = isForPelapor(pesan);
  const kelompok = kelompokOf(jenis, isPelapor);
  const isOff = (kanal: Saluran): boolean => kelompok !== null && matiOf(alamat, kanal).includes(kelompok);
  // a question that may wait is asked by mail or not at all
  const saluran = jenis === 'pengingat_survei' ? terpasang.filter((one) => one === 'email') : terpasang;
  const jalan = jalanOf(deps, pesan, alamat, saluran, isOff);
  if (jalan === null) {
    const isAnyOff = jalanOf(deps, pesan, alamat, saluran, () => false) !== null;
    return { skip: isAnyOff ? 'dimatikan' : 'tanpa_alamat' };
  }
  // Who wrote by a channel was told of the filing in its answer.
  if (jenis === 'dibuat' && penerima.jenis === 'pelapor' && alamat.alamatKanal !== null)
    return { skip: 'sudah_dijawab' };
  // Whoever has no account has no page on which to choose.
  const isOptional = kelompok !== null && alamat.akunId !== null;
  const { kanal, ke, masukPada } = jalan;
  if (penerima.jenis === 'akun' && kanal === 'sms') return smsOfAkun(jenis, ke, alamat.bahasa, origin);
  if (kanal !== 'email')
    return { kanal, ke, masukPada, teks: kabarSingkat(jenis, data, { kanal, origin, samar: alamat.anonim }) };
  return {
    to: ke,
    surat: suratFor(jenis, data, { isPelapor, origin, lang: alamat.bahasa, isOptional }),
  };
}

function matiOf({ suratMati, smsMati }: Alamat, kanal: Saluran): readonly string[] {
  return kanal === 'email' ? suratMati : kanal === 'sms' ? smsMati : [];
}

/** Of an account without address only what concerns its safety goes by SMS: the rest of an officer's news is too much for a phone. */
function smsOfAkun(jenis: string, ke: string, lang: 'id' | 'en', origin: string): Outgoing {
  if (!isSuratAkun(jenis)) return { skip: 'tanpa_alamat' };
  return { kanal: 'sms', ke, masukPada: null, teks: tulisSms({ jenis: 'akun', kabar: jenis }, lang, origin) };
}

/** What was asked for at a number goes there or nowhere: another channel may be another person's. */
function bilaTerpasang(keluar: Outgoing, { kanalGagal }: Pesan, terpasang: readonly Saluran[]): Outgoing {
  if (!('kanal' in keluar)) return keluar;
  const isOpen = terpasang.includes(keluar.kanal) && !kanalGagal.includes(keluar.kanal);
  return isOpen ? keluar : { skip: 'saluran_mati' };
}

/** The reply to a message of a channel, to where it came from. Of one that was erased meanwhile nothing is left to say. */
async function balasanOf(deps: Deps, id: string, terpasang: readonly Saluran[]): Promise<Outgoing> {
  const row = await readPesanMasuk(deps.db, id);
  const ke = row === null ? null : openAlamat(deps, row);
  const teks = row === null ? null : teksOf(deps, row);
  if (row === null || ke === null || teks === null) return { skip: 'tanpa_alamat' };
  const { kanal, diterimaPada: masukPada } = row;
  if (!isSaluran(kanal) || !terpasang.includes(kanal)) return { skip: 'saluran_mati' };
  if (kanal === 'email') return balasanSurat(ke, teks);
  return { kanal, ke, teks, masukPada, tombol: tombolOf(deps, row) };
}

/** Whether a message speaks to somebody as a pelapor; else as the officer they are. */
export function isForPelapor({ penerima, data }: Pick<Pesan, 'penerima' | 'data'>): boolean {
  return penerima.jenis === 'pelapor' || data['untukPetugas'] !== true;
}
