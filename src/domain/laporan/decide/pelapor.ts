import { ok, refuse, type Result } from '../../shared/result.ts';
import type { Command } from '../commands.ts';
import type { JamOp, LaporanEvent } from '../events.ts';
import { MAX_LAMPIRAN } from '../limits.ts';
import type { Fakta, Laporan, LampiranTercatat } from '../types.ts';
import { happened, leadOf, type Situation } from './context.ts';
import { answerDue, closing, drop, dropAll, end, resumeOmbudsman } from './clocks.ts';
import { objectionBody, type Decided } from './forwarding.ts';
import { arriveAt, nearestFree } from './movement.ts';

type Of<P extends Command['perintah']> = Extract<Command, { perintah: P }>;

/** Edit and add before verifikasi; earlier versions stay in the history (F159). */
export function decideUbah(situation: Situation, command: Of<'ubah'>): Decided {
  const { laporan } = situation;
  const added = command.lampiran ?? [];
  if (command.judul === undefined && command.isi === undefined && added.length === 0) {
    return refuse('laporan.nothing_changed');
  }
  // Before it was first forwarded all files are the pelapor's own; afterwards the limit is that of one act.
  const counted = laporan.diteruskanPada === null ? laporan.lampiran.length + added.length : added.length;
  if (counted > MAX_LAMPIRAN) return refuse('laporan.too_many_files', { maks: MAX_LAMPIRAN }, 'lampiran');
  return ok([
    happened(situation, 'diubah', {
      ubah: withFiles(laporan, added),
      tindakan: added.length > 0 ? { lampiran: added } : {},
      kata: {
        ...(command.judul === undefined ? {} : { judul: command.judul }),
        ...(command.isi === undefined ? {} : { isi: command.isi }),
      },
    }),
  ]);
}

function withFiles(laporan: Laporan, added: readonly LampiranTercatat[]): Partial<Fakta> {
  return added.length > 0 ? { lampiran: [...laporan.lampiran, ...added] } : {};
}

/** The pelapor's answer to tunda: back to where it was, the clocks go on. */
export function decideLengkapi(situation: Situation, command: Of<'lengkapi'>): Decided {
  const { laporan } = situation;
  const added = command.lampiran ?? [];
  if (added.length > MAX_LAMPIRAN) {
    return refuse('laporan.too_many_files', { maks: MAX_LAMPIRAN }, 'lampiran');
  }
  return ok([
    happened(situation, 'dilengkapi', {
      ubah: {
        status: laporan.tertundaDari ?? 'menunggu_verifikasi',
        tertundaDari: null,
        ...withFiles(laporan, added),
      },
      jam: [{ op: 'lanjut' }, ...end('kelengkapan')],
      tindakan: added.length > 0 ? { lampiran: added } : {},
      kata: { pesan: command.isi },
    }),
  ]);
}

/** Text without verdict, "sudah", or "belum" with a reason (rules §4 `tanggapi`). */
export function decideTanggapan(situation: Situation, command: Of<'tanggapan'>): Decided {
  const { laporan } = situation;
  if (command.selesai !== true && command.isi.trim() === '')
    return refuse('input.required', undefined, 'isi');
  const shared = {
    tindakan: {
      ...(command.lampiran === undefined ? {} : { lampiran: command.lampiran }),
      ...(command.selesai === undefined
        ? {}
        : { verdict: command.selesai ? ('sudah' as const) : ('belum' as const) }),
    },
    kata: { pesan: command.isi },
  };
  const kept = withFiles(laporan, command.lampiran ?? []);
  if (command.selesai === undefined) {
    const isClosed = laporan.status === 'selesai';
    const jam = isClosed ? [] : [...end('tanggapan'), ...answerDue(situation)];
    return ok([happened(situation, 'ditanggapi', { ...shared, ubah: kept, jam })]);
  }
  if (laporan.status !== 'selesai' && !laporan.jawabanAkhir) {
    return refuse('laporan.no_final_answer_yet', undefined, 'selesai');
  }
  return command.selesai ? decideSudah(situation, shared, kept) : decideBelum(situation, shared, kept);
}

/**
 * The pelapor of a merged laporan speaks in the thread of the main one, whose state and clocks stay as they are: the main
 * pelapor's verdict decides (rules §4 `gabungkan`). Its own history keeps that it was taken there. Words only: a file belongs to
 * one laporan.
 */
export function decideMergedTanggapan(
  situation: Situation,
  command: Of<'tanggapan'>,
  utama: Laporan,
): Result<{ readonly own: LaporanEvent; readonly main: LaporanEvent }> {
  const { laporan } = situation;
  const { isi, selesai } = command;
  if (selesai !== true && isi.trim() === '') return refuse('input.required', undefined, 'isi');
  if ((command.lampiran ?? []).length > 0) return refuse('laporan.merged_words_only', undefined, 'lampiran');
  if (selesai !== undefined && utama.status !== 'selesai' && !utama.jawabanAkhir) {
    return refuse('laporan.no_final_answer_yet', undefined, 'selesai');
  }
  const verdict = selesai === undefined ? {} : { verdict: selesai ? ('sudah' as const) : ('belum' as const) };
  const kata = { pesan: isi };
  return ok({
    own: happened(situation, 'tanggapan_dibawa', {
      tindakan: { ...verdict, gabungan: utama.nomor },
      kata,
    }),
    main: happened({ ...situation, laporan: utama }, 'menerima_tanggapan', {
      tindakan: { ...verdict, gabungan: laporan.nomor },
      kata,
    }),
  });
}

type Shared = { readonly tindakan: object; readonly kata: { readonly pesan: string } };

function decideSudah(situation: Situation, shared: Shared, kept: Partial<Fakta>): Decided {
  const { laporan, moment } = situation;
  if (laporan.hasil === 'dikonfirmasi') return refuse('laporan.already_confirmed');
  const wasClosed = laporan.status === 'selesai';
  return ok([
    happened(situation, 'dikonfirmasi', {
      ...shared,
      ubah: {
        ...kept,
        status: 'selesai',
        hasil: 'dikonfirmasi',
        ...(wasClosed ? {} : { selesaiPada: moment.pada }),
      },
      jam: wasClosed ? [] : [...end('tanggapan'), ...closing(situation)],
    }),
  ]);
}

/** The first belum goes back to the same body; from the second on it is a keberatan to the next level, never the same officer (N4). */
function decideBelum(situation: Situation, shared: Shared, kept: Partial<Fakta>): Decided {
  const { laporan } = situation;
  const wasClosed = laporan.status === 'selesai';
  const jumlahBelum = laporan.jumlahBelum + 1;
  const reopened: Partial<Fakta> = wasClosed
    ? { hasil: null, selesaiPada: null, jumlahBukaKembali: laporan.jumlahBukaKembali + 1 }
    : {};
  const ended: readonly JamOp[] = [
    ...end('tanggapan'),
    ...drop('buka_kembali'),
    ...(wasClosed ? resumeOmbudsman(situation) : []),
  ];
  const free = nearestFree(situation.aturan.pohon, leadOf(laporan), laporan.terlapor);
  if (jumlahBelum === 1 && free === leadOf(laporan)) {
    return ok([
      happened(situation, 'dinyatakan_belum', {
        ...shared,
        ubah: { ...kept, ...reopened, status: 'diproses', jawabanAkhir: false, jumlahBelum },
        jam: [...ended, ...answerDue(situation)],
      }),
    ]);
  }
  // Reclassified after closing, the body that had it may be the one complained of: it never gets it again.
  const isObjection = jumlahBelum > 1;
  const moved = arriveAt(situation, isObjection ? objectionBody(situation) : free);
  const diputus = isObjection ? ('keberatan' as const) : null;
  return ok([
    happened(situation, 'dinyatakan_belum', {
      kata: shared.kata,
      tindakan: { ...shared.tindakan, dari: leadOf(laporan) },
      ubah: { ...kept, ...reopened, ...moved.ubah, jumlahBelum, diputus, mengikat: false },
      jam: [...ended, ...moved.jam],
    }),
  ]);
}

export function decideTarik(situation: Situation): Decided {
  return ok([
    happened(situation, 'ditarik', {
      ubah: { status: 'diarsipkan', alasanArsip: 'ditarik_pelapor', terbit: false, tertundaDari: null },
      jam: dropAll(),
      tindakan: { alasanKode: 'ditarik_pelapor' },
    }),
  ]);
}

/** The pelapor's consent to hand a copy to the Ombudsman; the laporan's own state goes on (UU 25/2009 art. 46). */
export function decideOmbudsman(situation: Situation): Decided {
  return ok([
    happened(situation, 'ombudsman_disetujui', { ubah: { ombudsman: 'disetujui' }, jam: end('ombudsman') }),
  ]);
}

export function decidePenilaian(situation: Situation, command: Of<'penilaian'>): Decided {
  const { laporan, moment } = situation;
  if (!Number.isInteger(command.nilai) || command.nilai < 1 || command.nilai > 5) {
    return refuse('laporan.rating_range', undefined, 'nilai');
  }
  const pertamaPada = laporan.penilaian?.pertamaPada ?? moment.pada;
  return ok([
    happened(situation, 'dinilai', {
      ubah: { penilaian: { nilai: command.nilai, pertamaPada } },
      kata: command.teks === undefined ? {} : { pesan: command.teks },
    }),
  ]);
}
