import { ok, refuse, type Result } from '../../shared/result.ts';
import type { Command, Kiriman } from '../commands.ts';
import type { LaporanEvent } from '../events.ts';
import { hasWewenang, isTerlapor, kedudukanOf, type Kepemilikan } from '../reader.ts';
import { isTerbuka, type Fakta, type Laporan } from '../types.ts';
import { fileLaporan } from './kirim.ts';
import { happened, leadOf, type Situation } from './context.ts';
import { dropAll, newLimit } from './clocks.ts';
import { checkTerlapor, correct, type Decided } from './forwarding.ts';
import { nearestFree } from './movement.ts';
import { instansiOf } from '../../instansi/pohon.ts';

type Of<P extends Command['perintah']> = Extract<Command, { perintah: P }>;

/** Reclassification: the clocks keep their start and get the limit of the new kind (rules §3). */
export function decideKlasifikasi(situation: Situation, command: Of<'klasifikasi'>): Decided {
  const { laporan, aturan } = situation;
  const terlapor = checkTerlapor(situation, command.klasifikasi, command.terlapor);
  if (!terlapor.ok) return terlapor;
  if (command.klasifikasi === laporan.klasifikasi && terlapor.value === laporan.terlapor) {
    return refuse('laporan.nothing_changed', undefined, 'klasifikasi');
  }
  const accused = laporan.badan.find((badan) => isTerlapor(badan, terlapor.value, aturan.pohon));
  if (accused !== undefined && isTerbuka(laporan)) {
    return refuse('laporan.terlapor_in_charge', { kode: accused }, 'terlapor');
  }
  return ok([
    happened(situation, 'klasifikasi_diubah', {
      ubah: { klasifikasi: command.klasifikasi, terlapor: terlapor.value },
      jam: newLimit(situation, command.klasifikasi),
      tindakan: { sebelum: laporan.klasifikasi },
      kata: { alasan: command.alasan },
    }),
  ]);
}

export function decideKoreksi(situation: Situation, command: Of<'koreksi'>): Decided {
  const corrected = correct(situation, command.perbaikan);
  if (!corrected.ok) return corrected;
  if (Object.keys(command.perbaikan).length === 0) return refuse('laporan.nothing_changed');
  const { laporan, aturan } = situation;
  const kategori = corrected.value.ubah.kategori;
  const startsRahasia =
    kategori != null && kategori !== laporan.kategori && aturan.kategori.get(kategori)?.peka === true;
  return ok([
    happened(situation, 'dikoreksi', {
      ubah: { ...corrected.value.ubah, ...(startsRahasia ? { rahasia: true, terbit: false } : {}) },
      kata: { ...corrected.value.kata, alasan: command.alasan },
    }),
  ]);
}

/** Officers switch a flag on, with a reason, never off; the pelapor does both (rules §3). */
export function decideKerahasiaan(situation: Situation, command: Of<'kerahasiaan'>): Decided {
  const { laporan, kedudukan } = situation;
  const isOwn = kedudukan.pelapor || kedudukan.pembuat;
  if (!isOwn && (command.alasan === undefined || command.alasan.trim() === '')) {
    return refuse('input.required', undefined, 'alasan');
  }
  for (const flag of ['rahasia', 'anonim'] as const) {
    if (!isOwn && command[flag] === false && laporan[flag])
      return refuse('laporan.flag_only_on', undefined, flag);
  }
  const rahasia = command.rahasia ?? laporan.rahasia;
  const anonim = command.anonim ?? laporan.anonim;
  if (rahasia === laporan.rahasia && anonim === laporan.anonim) return refuse('laporan.nothing_changed');
  return ok([
    happened(situation, 'kerahasiaan_diubah', {
      ubah: { rahasia, anonim, terbit: isPublishable({ ...laporan, rahasia }) },
      kata: command.alasan === undefined ? {} : { alasan: command.alasan },
    }),
  ]);
}

function isPublishable(fakta: Pick<Fakta, 'rahasia' | 'diturunkan' | 'diteruskanPada' | 'status'>): boolean {
  return (
    !fakta.rahasia && !fakta.diturunkan && fakta.diteruskanPada !== null && fakta.status !== 'diarsipkan'
  );
}

export function decideTurunkan(situation: Situation, command: Of<'turunkan'>): Decided {
  return ok([
    happened(situation, 'diturunkan', {
      ubah: { terbit: false, diturunkan: true },
      kata: { alasan: command.alasan },
    }),
  ]);
}

export function decideCatatan(situation: Situation, command: Of<'catatan'>): Decided {
  return ok([happened(situation, 'dicatat', { kata: { catatan: command.isi } })]);
}

/** Merged into the older one: this is archived as its duplicate, the other takes its pelapor along. */
export function decideGabungkan(
  situation: Situation,
  main: { readonly laporan: Laporan; readonly milik: Kepemilikan },
): Result<{ readonly own: LaporanEvent; readonly main: LaporanEvent }> {
  const { laporan, aturan, reader } = situation;
  if (main.laporan.nomor === laporan.nomor) return refuse('laporan.merge_with_itself', undefined, 'ke');
  if (main.laporan.status === 'diarsipkan') return refuse('laporan.merge_into_archived', undefined, 'ke');
  const standing = reader && kedudukanOf(reader, main.laporan, main.milik, aturan.pohon);
  if (!standing || !hasWewenang(standing, 'admin')) return refuse('laporan.merge_not_both', undefined, 'ke');
  const other: Situation = { ...situation, laporan: main.laporan, kedudukan: standing };
  return ok({
    own: happened(situation, 'digabungkan', {
      ubah: {
        status: 'diarsipkan',
        alasanArsip: 'duplikat',
        terbit: false,
        tertundaDari: null,
        terkait: [...laporan.terkait, { nomor: main.laporan.nomor, hubungan: 'digabung_ke' }],
      },
      jam: dropAll(),
      tindakan: { alasanKode: 'duplikat' },
    }),
    main: happened(other, 'menerima_gabungan', {
      ubah: { terkait: [...main.laporan.terkait, { nomor: laporan.nomor, hubungan: 'gabungan_dari' }] },
    }),
  });
}

/** A second matter gets its own laporan and its own clocks, from now, at the same instansi (unless that is complained of). */
export function decidePecah(
  situation: Situation,
  command: Of<'pecah'>,
): Result<{ readonly own: LaporanEvent; readonly baru: LaporanEvent }> {
  const { laporan, moment, aturan, pelaku } = situation;
  const nomor = moment.nomorBaru;
  if (nomor === undefined) throw new Error('Broken invariant: pecah needs a fresh nomor');
  const kiriman: Kiriman = {
    nomor,
    klasifikasi: laporan.klasifikasi === 'berkadar_pengawasan' ? 'pengaduan' : laporan.klasifikasi,
    judul: command.judul,
    isi: command.isi,
    kategori: null,
    instansi: nearestFree(aturan.pohon, instansiOf(aturan.pohon, leadOf(laporan)), laporan.terlapor),
    wilayah: laporan.wilayah,
    titik: laporan.titik,
    lokasiKeterangan: laporan.lokasiKeterangan,
    tanggalKejadian: laporan.tanggalKejadian,
    anonim: laporan.anonim,
    rahasia: laporan.rahasia,
    kanal: laporan.kanal,
    lampiran: [],
  };
  const filed = fileLaporan(kiriman, {
    aturan,
    pada: moment.pada,
    oleh: pelaku,
    terkait: [{ nomor: laporan.nomor, hubungan: 'dipecah_dari' }],
  });
  if (!filed.ok) return filed;
  return ok({
    own: happened(situation, 'dipecah', {
      ubah: { terkait: [...laporan.terkait, { nomor, hubungan: 'dipecah_ke' }] },
    }),
    baru: filed.value,
  });
}
