import { badanOf, pembinaOf } from '../../instansi/pohon.ts';
import { NAS } from '../../instansi/types.ts';
import { refusal, type Refusal } from '../../shared/result.ts';
import { hariOf } from '../../shared/time.ts';
import { hitungTenggat } from '../../tenggat/hitung.ts';
import { addHariKerja } from '../../tenggat/kalender.ts';
import type { Perintah } from '../commands.ts';
import { calendarOf, leadOf, type Situation } from './context.ts';
import { openJam } from './clocks.ts';

/**
 * What a row of the table asks beyond state and right, before anything is typed: the same knowledge refuses the command and
 * keeps it out of `boleh`.
 */
export function guardOf(situation: Situation, perintah: Perintah): Refusal | null {
  const { laporan } = situation;
  switch (perintah) {
    case 'putuskan':
      return laporan.diputus === null ? refusal('laporan.not_at_arbiter') : null;
    case 'bukan-wewenang':
      return guardReturn(situation);
    case 'tanggapan':
      return laporan.status === 'selesai' && !isReopenable(situation)
        ? refusal('laporan.window_closed')
        : null;
    case 'perpanjang':
      return guardExtension(situation);
    case 'ke-ppid':
      return guardPpid(situation);
    case 'turunkan':
      return laporan.terbit ? null : refusal('laporan.not_published');
    case 'buka-teks':
      return laporan.rahasia ? null : refusal('laporan.not_rahasia');
    case 'identitas':
      return laporan.anonim ? null : refusal('laporan.not_anonim');
    case 'identitas/setuju':
      return laporan.permintaanIdentitas.some((one) => one.penyetuju === null)
        ? null
        : refusal('laporan.request_unknown');
    case 'ombudsman':
      return laporan.ombudsman === 'disetujui' ? refusal('laporan.already_consented') : null;
    case 'penilaian':
      return isRatable(situation) ? null : refusal('laporan.rating_closed');
    default:
      return null;
  }
}

function guardReturn({ laporan, aturan }: Situation): Refusal | null {
  if (laporan.mengikat) return refusal('laporan.decision_binds');
  const lead = leadOf(laporan);
  const isTop = badanOf(aturan.pohon, lead)?.jenis !== 'unit' && pembinaOf(aturan.pohon, lead) === lead;
  return isTop || lead === NAS || laporan.diputus !== null ? refusal('laporan.nobody_above') : null;
}

function guardExtension({ laporan }: Situation): Refusal | null {
  if (openJam(laporan, 'ppid'))
    return laporan.ppidDiperpanjang ? refusal('laporan.ppid_extended_once') : null;
  return openJam(laporan, 'penyelesaian') ? null : refusal('laporan.no_clock_to_extend');
}

function guardPpid({ laporan }: Situation): Refusal | null {
  if (laporan.klasifikasi !== 'permintaan_informasi') return refusal('laporan.only_information_request');
  return openJam(laporan, 'ppid') ? refusal('laporan.already_at_ppid') : null;
}

/** Inside the reopen window after selesai. */
function isReopenable({ laporan, aturan, moment }: Situation): boolean {
  const window = openJam(laporan, 'buka_kembali');
  return window !== undefined && hitungTenggat(window, aturan.kalender, moment.pada).status !== 'terlambat';
}

/** A rating may be changed for 10 hari kerja after the first. */
function isRatable({ laporan, aturan, moment, kebijakan }: Situation): boolean {
  if (laporan.penilaian === null) return true;
  const { zona, kalender } = calendarOf(aturan, leadOf(laporan));
  const first = hariOf(laporan.penilaian.pertamaPada, zona);
  const last = addHariKerja(aturan.kalender, first, kebijakan.nilaiUbahHariKerja, kalender, moment.pada);
  return hariOf(moment.pada, zona) <= last;
}
