import { susunSurat } from '../../messages/surat/bentuk.ts';
import { nomorDalam } from '../../domain/kanal/tafsirkan.ts';
import { formatNomor } from '../../domain/shared/nomor.ts';
import type { OutgoingMail } from '../pesan/outgoing.ts';

/** The reply to a mail: its subject names the laporan, so that an answer to it finds the thread also without headers. */
export function balasanSurat(ke: string, teks: string): OutgoingMail {
  const nomor = nomorDalam(teks);
  const subject = nomor === null ? 'SP4N-LAPOR!: pesan Anda' : `Laporan ${formatNomor(nomor)}`;
  return { to: ke, surat: susunSurat({ lang: 'id', subject, body: [teks], tautan: null }) };
}
