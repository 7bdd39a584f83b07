import { badanOf, instansiOf, isWithin, pembinaOf, ppidUnitOf } from '../../instansi/pohon.ts';
import { NAS } from '../../instansi/types.ts';
import { refusal, type Refusal } from '../../shared/result.ts';
import { hariOf } from '../../shared/time.ts';
import { hitungTenggat } from '../../tenggat/hitung.ts';
import { addHariKerja } from '../../tenggat/kalender.ts';
import type { Perintah } from '../commands.ts';
import { calendarOf, leadOf, type Situation } from './context.ts';
import { openJam } from './clocks.ts';
import { ownBody } from './movement.ts';
import { mainNomorOf } from '../gabungan.ts';
import { isTerlapor } from '../reader.ts';
import { COMMAND_TABLE } from '../table.ts';

/**
 * What a row of the table asks beyond state and right, before anything is typed: the same knowledge refuses the command and
 * keeps it out of `boleh`.
 */
export function guardOf(situation: Situation, perintah: Perintah): Refusal | null {
  const { laporan } = situation;
  switch (perintah) {
    case 'kelola':
      return guardKelola(situation);
    case 'putuskan':
      return laporan.diputus === null ? refusal('laporan.not_at_arbiter') : null;
    case 'bukan-wewenang':
      return guardReturn(situation);
    case 'tanggapan':
      if (mainNomorOf(laporan) !== null) return guardMerged(situation);
      return laporan.status === 'selesai' && !isReopenable(situation)
        ? refusal('laporan.window_closed')
        : null;
    case 'perpanjang':
      return guardExtension(situation);
    case 'ke-ppid':
      return guardPpid(situation);
    case 'kerahasiaan':
      return isPelapor(situation) || !laporan.rahasia || !laporan.anonim
        ? null
        : refusal('laporan.flag_only_on');
    case 'turunkan':
      return laporan.terbit ? null : refusal('laporan.not_published');
    case 'buka-teks':
      return laporan.rahasia ? null : refusal('laporan.not_rahasia');
    case 'identitas':
      return laporan.anonim ? null : refusal('laporan.not_anonim');
    case 'identitas/setuju':
      return guardApproval(situation);
    case 'ombudsman':
      return laporan.ombudsman === 'disetujui' ? refusal('laporan.already_consented') : null;
    case 'catat-ombudsman':
      return laporan.ombudsman === 'disetujui' ? null : refusal('laporan.not_consented');
    case 'penilaian':
      return isRatable(situation) ? null : refusal('laporan.rating_closed');
    default:
      return null;
  }
}

/** Words of a merged laporan's pelapor are taken while the main one takes its own pelapor's. */
function guardMerged(situation: Situation): Refusal | null {
  const { utama } = situation;
  if (utama === undefined) return refusal('laporan.changed_meanwhile');
  const takesWords =
    COMMAND_TABLE.tanggapan.dari.includes(utama.status) &&
    (utama.status !== 'selesai' || isReopenable({ ...situation, laporan: utama }));
  return takesWords ? null : refusal('laporan.main_takes_no_words', { status: utama.status });
}

function guardReturn({ laporan, aturan }: Situation): Refusal | null {
  if (laporan.mengikat) return refusal('laporan.decision_binds');
  const lead = leadOf(laporan);
  // Whoever decides bindingly has the last word: there is a level above, but it is not asked any more.
  if (laporan.diputus !== null) return refusal('laporan.decide_instead');
  const isTop = badanOf(aturan.pohon, lead)?.jenis !== 'unit' && pembinaOf(aturan.pohon, lead) === lead;
  return isTop || lead === NAS ? refusal('laporan.nobody_above') : null;
}

function guardExtension({ laporan }: Situation): Refusal | null {
  if (openJam(laporan, 'ppid'))
    return laporan.ppidDiperpanjang ? refusal('laporan.ppid_extended_once') : null;
  return openJam(laporan, 'penyelesaian') ? null : refusal('laporan.no_clock_to_extend');
}

function guardPpid({ laporan, aturan }: Situation): Refusal | null {
  if (laporan.klasifikasi !== 'permintaan_informasi') return refusal('laporan.only_information_request');
  if (openJam(laporan, 'ppid')) return refusal('laporan.already_at_ppid');
  const instansi = instansiOf(aturan.pohon, leadOf(laporan));
  const unit = ppidUnitOf(aturan.pohon, instansi);
  if (unit === null) return refusal('laporan.no_ppid');
  const leaves = !isWithin(aturan.pohon, unit, instansi);
  return leaves && laporan.mengikat ? refusal('laporan.decision_binds') : null;
}

function guardKelola(situation: Situation): Refusal | null {
  const { laporan, aturan } = situation;
  const kode = ownBody(situation);
  if (isTerlapor(kode, laporan.terlapor, aturan.pohon)) return refusal('laporan.terlapor_gets_it', { kode });
  return laporan.mengikat && kode !== leadOf(laporan) ? refusal('laporan.decision_binds') : null;
}

function isPelapor({ kedudukan }: Situation): boolean {
  return kedudukan.pelapor || kedudukan.pembuat;
}

/** A request waits that somebody else made; with the flag gone nothing is sealed any more. */
function guardApproval({ laporan, reader }: Situation): Refusal | null {
  if (!laporan.anonim) return refusal('laporan.not_anonim');
  const waiting = laporan.permintaanIdentitas.filter((one) => one.penyetuju === null);
  if (waiting.length === 0) return refusal('laporan.request_unknown');
  const isOwnOnly = waiting.every((one) => one.peminta === reader?.pembaca);
  return isOwnOnly ? refusal('laporan.second_person_needed') : null;
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
