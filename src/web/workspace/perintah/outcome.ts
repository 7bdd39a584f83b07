import type { Rujukan } from '../../../domain/laporan/aturan.ts';
import { formatNomor } from '../../../domain/shared/nomor.ts';
import { hariOf } from '../../../domain/shared/time.ts';
import { formatHari } from '../../../messages/format/tanggal.ts';
import type { Given, Incoming } from '../../../useCases/laporan/giveCommand.ts';
import type { LaporanView } from '../../../useCases/laporan/readLaporan.ts';
import type { Page } from '../../request/page.ts';
import { namaBadan } from '../desk/eventWords.ts';
import { nextDueOf } from '../due.ts';
import type { OfficerCommand } from './types.ts';

const MOVES: readonly OfficerCommand[] = ['verifikasi', 'disposisi', 'putuskan', 'ke-ppid', 'bukan-wewenang'];
const TO_PELAPOR: readonly OfficerCommand[] = [
  'kelola',
  'tunda',
  'tindak-lanjut',
  'perpanjang',
  'selesai',
  'arsipkan',
  'alihkan',
  'klasifikasi',
  'gabungkan',
  'pecah',
];

/** One saying for the next page: what happened, until when, who knows of it. `after` is null when it moved out of sight. */
export function outcomeWords(
  page: Page,
  aturan: Rujukan,
  perintah: OfficerCommand,
  command: Incoming,
  given: Given,
  after: LaporanView | null,
): string {
  const { hasil, hasilTenggat } = page.m.petugas.perintah;
  const badan = targetWords(aturan, command, after, page);
  const done = hasil[perintah](badan, given.nomorBaru === null ? '' : formatNomor(given.nomorBaru));
  const due = after === null ? null : nextDueOf(after);
  const tenggat =
    due === null || due.tenggat.jatuhTempo === null
      ? ''
      : hasilTenggat(
          page.m.status.jam[due.jam.jam],
          formatHari(hariOf(due.tenggat.jatuhTempo, due.jam.zona), page.lang),
        );
  return [done, tenggat, toldWords(page, perintah, badan)].filter((one) => one !== '').join(' ');
}

function targetWords(aturan: Rujukan, command: Incoming, after: LaporanView | null, page: Page): string {
  const named = 'unit' in command && command.unit !== undefined ? command.unit : [];
  const kode = named[0] ?? ('instansi' in command ? command.instansi : undefined);
  if (kode !== undefined) return namaBadan(aturan, kode);
  const body = after?.unit[0] ?? after?.instansi;
  return body == null ? page.m.petugas.perintah.tingkatAtas : body.nama;
}

function toldWords(page: Page, perintah: OfficerCommand, badan: string): string {
  const { hasilKabar } = page.m.petugas.perintah;
  if (perintah === 'bukan-wewenang') return hasilKabar.badan(badan);
  if (MOVES.includes(perintah)) return hasilKabar.keduanya(badan);
  if (TO_PELAPOR.includes(perintah)) return hasilKabar.pelapor;
  return perintah === 'catatan' ? hasilKabar.petugas : hasilKabar.riwayat;
}
