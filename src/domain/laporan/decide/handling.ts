import type { KodeBadan } from '../../instansi/types.ts';
import { addHari, hariOf } from '../../shared/time.ts';
import { ok, refuse } from '../../shared/result.ts';
import { hitungTenggat } from '../../tenggat/hitung.ts';
import { countHariKerja } from '../../tenggat/kalender.ts';
import type { Command } from '../commands.ts';
import { seatOf } from '../reader.ts';
import { tenggatOf } from '../tenggat.ts';
import { happened, leadOf, todayAtLead, type Situation } from './context.ts';
import {
  closing,
  drop,
  dropAll,
  end,
  openJam,
  startJanji,
  startKelengkapan,
  startTanggapan,
} from './clocks.ts';
import type { Decided } from './forwarding.ts';

type Of<P extends Command['perintah']> = Extract<Command, { perintah: P }>;

/** A question to the pelapor; every clock of the office pauses. */
export function decideTunda(situation: Situation, command: Of<'tunda'>): Decided {
  const { laporan } = situation;
  return ok([
    happened(situation, 'ditunda', {
      ubah: { status: 'tertunda', tertundaDari: laporan.status },
      jam: [{ op: 'jeda' }, startKelengkapan(situation, leadOf(laporan))],
      tindakan: command.alasanKode === undefined ? {} : { alasanKode: command.alasanKode },
      kata: { pesan: command.pertanyaan },
    }),
  ]);
}

/** An answer: interim (with a promised date, itself a clock) or final, which opens the pelapor's window. */
export function decideTindakLanjut(situation: Situation, command: Of<'tindak-lanjut'>): Decided {
  const { laporan, kedudukan } = situation;
  const untuk = answeringBadan(situation);
  const isLead = untuk === leadOf(laporan) || kedudukan.admin.length > 0;
  if (command.akhir && !isLead) return refuse('laporan.lead_answers_final', undefined, 'akhir');
  if (command.akhir && command.rencanaTanggal !== undefined) {
    return refuse('laporan.date_only_interim', undefined, 'rencanaTanggal');
  }
  if (command.rencanaTanggal !== undefined && command.rencanaTanggal < todayAtLead(situation)) {
    return refuse('laporan.date_past', undefined, 'rencanaTanggal');
  }
  const final = [...end('janji', 'ppid'), ...drop('tanggapan'), startTanggapan(situation, leadOf(laporan))];
  const interim =
    command.rencanaTanggal === undefined ? [] : [startJanji(situation, untuk, command.rencanaTanggal)];
  return ok([
    happened(situation, 'ditindaklanjuti', {
      ubah: {
        status: 'diproses',
        ...(command.akhir ? { jawabanAkhir: true } : {}),
        lampiran: [...laporan.lampiran, ...(command.lampiran ?? [])],
      },
      jam: [{ op: 'selesai', jam: 'respons', unit: untuk }, ...(command.akhir ? final : interim)],
      tindakan: {
        akhir: command.akhir,
        untuk,
        ...(command.rencanaTanggal === undefined ? {} : { rencanaTanggal: command.rencanaTanggal }),
        ...(command.lampiran === undefined ? {} : { lampiran: command.lampiran }),
      },
      kata: { pesan: command.isi },
    }),
  ]);
}

/** A unit answers its own part; an admin answers for the lead. */
function answeringBadan(situation: Situation): KodeBadan {
  const { laporan, kedudukan, aturan } = situation;
  const own = kedudukan.unit
    .map((one) => seatOf(one, aturan.pohon))
    .find((badan) => laporan.badan.includes(badan));
  return own ?? leadOf(laporan);
}

/** A new date for the settlement (or once, at most 7 hari kerja, for the PPID), told to the pelapor and counted apart. */
export function decidePerpanjang(situation: Situation, command: Of<'perpanjang'>): Decided {
  const { laporan, aturan, moment, kebijakan } = situation;
  const ppid = openJam(laporan, 'ppid');
  const clock = ppid ?? openJam(laporan, 'penyelesaian');
  if (clock === undefined) return refuse('laporan.no_clock_to_extend');
  const due = hitungTenggat(clock, aturan.kalender, moment.pada).jatuhTempo;
  const dueHari = due === null ? todayAtLead(situation) : hariOf(due, clock.zona);
  if (command.tanggal <= dueHari || command.tanggal < todayAtLead(situation)) {
    return refuse('laporan.date_not_later', { tanggal: dueHari }, 'tanggal');
  }
  if (command.tanggal > addHari(todayAtLead(situation), MAX_EXTENSION_HARI)) {
    return refuse('laporan.date_too_far', { hari: MAX_EXTENSION_HARI }, 'tanggal');
  }
  const perpanjang = (jam: 'ppid' | 'penyelesaian') =>
    ({ op: 'perpanjang', jam, batas: { satuan: 'tanggal', hari: command.tanggal } }) as const;
  const kata = { pesan: command.alasan };
  const tindakan = { rencanaTanggal: command.tanggal };
  if (ppid === undefined) {
    return ok([happened(situation, 'diperpanjang', { jam: [perpanjang('penyelesaian')], kata, tindakan })]);
  }
  if (laporan.ppidDiperpanjang) return refuse('laporan.ppid_extended_once');
  const more = countHariKerja(aturan.kalender, dueHari, command.tanggal, clock.kalender, moment.pada);
  if (more > kebijakan.ppidPerpanjanganMaks) {
    return refuse('laporan.ppid_extension_too_long', { hari: kebijakan.ppidPerpanjanganMaks }, 'tanggal');
  }
  return ok([
    happened(situation, 'diperpanjang', {
      ubah: { ppidDiperpanjang: true },
      jam: [perpanjang('ppid')],
      kata,
      tindakan,
    }),
  ]);
}

/** A typing slip of a year must not silence a clock for ever [d]. */
export const MAX_EXTENSION_HARI = 366;

/** Closed by the admin with a summary; the pelapor is asked. */
export function decideSelesai(situation: Situation, command: Of<'selesai'>): Decided {
  return ok([
    happened(situation, 'diselesaikan', {
      ubah: {
        status: 'selesai',
        hasil: command.hasil ?? 'diselesaikan',
        selesaiPada: situation.moment.pada,
        jawabanAkhir: true,
      },
      jam: closing(situation),
      kata: { pesan: command.ringkasan },
    }),
  ]);
}

export function decideArsipkan(situation: Situation, command: Of<'arsipkan'>): Decided {
  const own: Readonly<Record<string, string>> = { dialihkan: 'alihkan', ditarik_pelapor: 'tarik' };
  const instead = own[command.alasanKode];
  if (instead !== undefined)
    return refuse('laporan.reason_has_own_command', { perintah: instead }, 'alasanKode');
  return ok([
    happened(situation, 'diarsipkan', {
      ubah: { status: 'diarsipkan', alasanArsip: command.alasanKode, terbit: false, tertundaDari: null },
      jam: [...end('verifikasi'), ...dropAll()],
      tindakan: { alasanKode: command.alasanKode },
      kata: { pesan: command.pesan },
    }),
  ]);
}

/** No wrong door: archived here, with the competent body named to the pelapor. */
export function decideAlihkan(situation: Situation, command: Of<'alihkan'>): Decided {
  return ok([
    happened(situation, 'dialihkan', {
      ubah: { status: 'diarsipkan', alasanArsip: 'dialihkan', terbit: false },
      jam: [...end('verifikasi'), ...dropAll()],
      tindakan: { alasanKode: 'dialihkan', lembaga: command.lembaga },
      kata: { pesan: command.pesan },
    }),
  ]);
}

/** What the program does by itself when a pelapor's clock has run out (rules §4, automatic rows). */
export function decideSistem(
  situation: Situation,
  perintah: 'arsip-otomatis' | 'tutup-otomatis' | 'tawarkan-ombudsman',
): Decided {
  const { laporan, aturan, moment } = situation;
  const kinds = {
    'arsip-otomatis': 'kelengkapan',
    'tutup-otomatis': 'tanggapan',
    'tawarkan-ombudsman': 'ombudsman',
  } as const;
  const clock = openJam(laporan, kinds[perintah]);
  if (laporan.pasif || clock === undefined) return refuse('laporan.not_due');
  if (tenggatOf(laporan, clock, aturan.kalender, moment.pada).status !== 'terlambat')
    return refuse('laporan.not_due');
  if (perintah === 'tawarkan-ombudsman') {
    return ok([
      happened(situation, 'ombudsman_ditawarkan', {
        ubah: { ombudsman: 'ditawarkan' },
        jam: end('ombudsman'),
      }),
    ]);
  }
  if (perintah === 'arsip-otomatis') {
    return ok([
      happened(situation, 'diarsipkan_otomatis', {
        ubah: { status: 'diarsipkan', alasanArsip: 'tidak_lengkap', terbit: false, tertundaDari: null },
        jam: dropAll(),
        tindakan: { alasanKode: 'tidak_lengkap' },
      }),
    ]);
  }
  return ok([
    happened(situation, 'ditutup_otomatis', {
      ubah: { status: 'selesai', hasil: 'tanpa_tanggapan', selesaiPada: moment.pada },
      jam: closing(situation),
    }),
  ]);
}

/** What the Ombudsman's system said of the package: for those in charge and the pelapor, not for everybody (UU 25/2009 art. 46). */
export function decideCatatOmbudsman(situation: Situation, { isi }: Of<'catat-ombudsman'>): Decided {
  return ok([happened(situation, 'ombudsman_mencatat', { kata: { alasan: isi } })]);
}
