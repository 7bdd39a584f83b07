import { badanOf, pembinaOf, ppidUnitOf } from '../../../domain/instansi/pohon.ts';
import type { AlasanArsip } from '../../../domain/laporan/types.ts';
import { addHari, hariOf } from '../../../domain/shared/time.ts';
import type { Alur, Hidup, Langkah } from '../hidup.ts';
import { belum, jawab, penutup, sudah, unitFor, urusanOf, verifikasi } from './langkah.ts';
import { sifatOf } from './sifat.ts';

/** The usual life: verifikasi, disposisi, answers, and what the pelapor makes of them. */
export const biasa: Alur = function* (hidup) {
  const { dadu } = hidup.rencana;
  if (dadu.percent(4)) {
    const isi = `${hidup.laporan.isi} Tambahan: keadaan memburuk sejak kemarin.`;
    yield { pada: hidup.warga(0, 0), oleh: 'pelapor', perintah: { perintah: 'ubah', isi } };
  }
  if (!(yield* verifikasi(hidup))) return;
  const hasPpid = ppidUnitOf(hidup.latar.aturan.pohon, hidup.instansi) !== null;
  if (hidup.laporan.klasifikasi === 'permintaan_informasi' && hasPpid && dadu.percent(45)) {
    yield { pada: hidup.dinas(0, 2), oleh: hidup.admin(), perintah: { perintah: 'ke-ppid' } };
  }
  if (!(yield* jawab(hidup))) {
    if (hidup.laporan.ombudsman === null && dadu.percent(6)) {
      yield { pada: hidup.warga(62, 90), oleh: 'pelapor', perintah: { perintah: 'ombudsman', setuju: true } };
    }
    return;
  }
  yield* penutup(hidup);
};

/** Several units share it: each answers its part, the lead the whole. */
export const bersama: Alur = function* (hidup) {
  if (!(yield* verifikasi(hidup, { bersama: true }))) return;
  if (yield* jawab(hidup)) yield* penutup(hidup);
};

/** Something is missing: a question, then an answer or the automatic archive. */
export const kurang = (dijawab: boolean): Alur =>
  function* (hidup) {
    const { dadu } = hidup.rencana;
    const [alasanKode, pertanyaan] = dadu.pick(PERTANYAAN);
    const pada = hidup.dinas(...sifatOf(hidup.instansi).verifikasi);
    yield { pada, oleh: hidup.admin(), perintah: { perintah: 'tunda', pertanyaan, alasanKode } };
    if (!dijawab) return;
    const isi = 'Letaknya di seberang balai warga, foto dan waktu kejadian saya tulis di sini.';
    yield { pada: hidup.warga(1, 6), oleh: 'pelapor', perintah: { perintah: 'lengkapi', isi } };
    if ((yield* verifikasi(hidup)) && (yield* jawab(hidup))) yield* penutup(hidup);
  };

const PERTANYAAN = [
  ['minta_lokasi', 'Di mana letak tepatnya? Mohon sebutkan jalan dan patokan terdekat.'],
  ['minta_waktu', 'Kapan kejadiannya? Mohon sebutkan hari dan jamnya.'],
  ['minta_bukti', 'Mohon kirim foto atau salinan dokumen yang berkaitan.'],
] as const;

/** Closed at the door, with a reason that the pelapor understands. */
export const arsip = (
  alasanKode: Exclude<AlasanArsip, 'duplikat' | 'dialihkan' | 'ditarik_pelapor'>,
  pesan: string,
): Alur =>
  function* (hidup) {
    yield {
      pada: hidup.dinas(0, 3),
      oleh: hidup.admin(),
      perintah: { perintah: 'arsipkan', alasanKode, pesan },
    };
  };

export const dialihkan = (lembaga: string): Alur =>
  function* (hidup) {
    const pesan = `Hal ini ditangani ${lembaga}. Anda dapat menyampaikannya langsung kepada lembaga itu.`;
    yield { pada: hidup.dinas(0, 3), oleh: hidup.admin(), perintah: { perintah: 'alihkan', lembaga, pesan } };
  };

/** The pelapor takes it back. */
export const ditarik: Alur = function* (hidup) {
  if (hidup.rencana.dadu.percent(50)) yield* verifikasi(hidup);
  yield { pada: hidup.warga(0, 3), oleh: 'pelapor', perintah: { perintah: 'tarik' } };
};

/** A unit says that it is not its business: back to the instansi, which finds another unit. */
export const salahUnit: Alur = function* (hidup) {
  const { dadu } = hidup.rencana;
  const wrong = unitFor(
    hidup,
    hidup.instansi,
    dadu.pick(['umum', 'perdagangan', 'pariwisata', 'informatika']),
  );
  const right = unitFor(hidup, hidup.instansi, urusanOf(hidup));
  if (wrong === null || right === null || wrong === right) {
    yield* biasa(hidup);
    return;
  }
  yield {
    pada: hidup.dinas(0, 2),
    oleh: hidup.admin(),
    perintah: { perintah: 'verifikasi', unit: [wrong] },
  };
  const alasan =
    'Hal ini bukan tugas kami menurut susunan organisasi, mohon diteruskan kepada yang berwenang.';
  yield {
    pada: hidup.dinas(0, 3),
    oleh: hidup.officer(),
    perintah: { perintah: 'bukan-wewenang', alasan, usulan: right },
  };
  if ((yield* verifikasi(hidup)) && (yield* jawab(hidup))) yield* penutup(hidup);
};

/** The admin thinks better of it: another unit, joint ones, or (`instansi`) another body that verifies anew. */
export const dipindah = (instansi: string | null): Alur =>
  function* (hidup) {
    if (!(yield* verifikasi(hidup))) return;
    const { lead } = hidup;
    const other = unitFor(
      hidup,
      hidup.instansi,
      hidup.rencana.dadu.pick(['umum', 'lingkungan', 'ketertiban']),
    );
    const unit = other === null || other === lead ? null : [other, ...(lead.includes('/') ? [lead] : [])];
    const tujuan = instansi === null ? (unit === null ? null : { unit }) : { instansi };
    if (tujuan !== null) {
      const alasan = 'Setelah ditinjau, sebagian besar pekerjaan berada pada pihak lain.';
      yield {
        pada: hidup.dinas(0, 2),
        oleh: hidup.admin(),
        perintah: { perintah: 'disposisi', alasan, ...tujuan },
      };
    }
    if (instansi !== null && !(yield* verifikasi(hidup))) return;
    if (yield* jawab(hidup)) yield* penutup(hidup);
  };

/** Two bodies send it back; the arbiter decides and it is done. With `sampai` 1 it stays with the arbiter. */
export const diperebutkan = (usulan: string, sampai: 1 | 2): Alur =>
  function* (hidup) {
    const alasan = 'Lokasi dan pekerjaannya berada di luar kewenangan kami.';
    const back = (): Langkah => ({
      pada: hidup.dinas(0, 2),
      oleh: hidup.admin(),
      perintah: { perintah: 'bukan-wewenang', alasan, usulan },
    });
    const home = hidup.instansi;
    const unit = unitFor(hidup, home, urusanOf(hidup));
    if (unit === null) return;
    yield {
      pada: hidup.dinas(0, 1),
      oleh: hidup.admin(),
      perintah: { perintah: 'verifikasi', unit: [unit] },
    };
    yield {
      pada: hidup.dinas(0, 2),
      oleh: hidup.latar.petugas(unit),
      perintah: { perintah: 'bukan-wewenang', alasan, usulan },
    };
    yield back();
    if (sampai === 1) return;
    const putusan =
      'Menurut status jalan dan pembagian urusan, pekerjaan ini tetap pada pemerintah daerah setempat.';
    yield {
      pada: hidup.dinas(1, 3),
      oleh: hidup.admin(),
      perintah: { perintah: 'putuskan', unit: [unit], alasan: putusan },
    };
    if (yield* jawab(hidup)) yield* penutup(hidup);
  };

/** Twice not content: the pembina decides. With `sampai` 1 it waits there. */
export const keberatan = (sampai: 1 | 2): Alur =>
  function* (hidup) {
    if (!(yield* verifikasi(hidup))) return;
    const { lead } = hidup;
    if (!(yield* jawab(hidup))) return;
    yield belum(hidup, 'Keadaannya belum berubah, mohon diperiksa kembali.');
    if (!(yield* jawab(hidup))) return;
    yield belum(hidup, 'Saya keberatan, jawabannya sama dan masalahnya tetap ada.');
    if (sampai === 1) return;
    const alasan = 'Pekerjaan harus diulang dan diperiksa bersama pelapor.';
    const pembina = hidup.latar.petugas(pembinaOf(hidup.latar.aturan.pohon, lead));
    const isUnit = badanOf(hidup.latar.aturan.pohon, lead)?.jenis === 'unit';
    const tujuan = isUnit ? { unit: [lead] } : { instansi: lead };
    yield { pada: hidup.dinas(1, 4), oleh: pembina, perintah: { perintah: 'putuskan', alasan, ...tujuan } };
    if (!isUnit) yield { pada: hidup.dinas(0, 2), oleh: hidup.admin(), perintah: { perintah: 'kelola' } };
    if (yield* jawab(hidup)) yield* sudah(hidup);
  };

/** The same matter as another laporan: merged into that one, whose officer is the same; some go on to be heard there. */
export const digabung = (ke: string): Alur =>
  function* (hidup) {
    yield {
      pada: hidup.dinas(0, 1),
      oleh: hidup.admin(),
      perintah: { perintah: 'gabungkan', ke },
    };
    if (hidup.laporan.status !== 'diarsipkan' || hidup.rencana.dadu.percent(40)) return;
    const pada = hidup.warga(1, 4);
    const isi = 'Di tempat saya juga masih begitu, mohon diperiksa sekalian.';
    yield { pada, oleh: 'pelapor', perintah: { perintah: 'tanggapan', isi } };
  };

/** Two matters in one: the second becomes a laporan of its own. */
export const dipecah: Alur = function* (hidup) {
  const judul = `Hal kedua: ${hidup.laporan.judul}`.slice(0, 140);
  const isi = `Dipisahkan dari laporan semula karena ditangani unit lain. ${hidup.laporan.isi}`;
  yield { pada: hidup.dinas(0, 2), oleh: hidup.admin(), perintah: { perintah: 'pecah', judul, isi } };
  if ((yield* verifikasi(hidup)) && (yield* jawab(hidup))) yield* penutup(hidup);
};

/** What officers put right on the file: klasifikasi, corrections, secrecy, take-down. */
export const dibenahi: Alur = function* (hidup) {
  const { dadu } = hidup.rencana;
  if (!(yield* verifikasi(hidup))) return;
  const pada = hidup.dinas(0, 2);
  const oleh = hidup.admin();
  const alasan = 'Dibetulkan setelah isi laporan dibaca kembali.';
  const what = dadu.int(5);
  if (what === 0 && hidup.laporan.klasifikasi === 'tidak_berkadar_pengawasan') {
    yield { pada, oleh, perintah: { perintah: 'klasifikasi', klasifikasi: 'aspirasi', alasan } };
  } else if (what === 1) {
    yield { pada, oleh, perintah: { perintah: 'koreksi', perbaikan: { tag: ['dibetulkan'] }, alasan } };
  } else if (what === 2 && !hidup.laporan.rahasia) {
    yield { pada, oleh, perintah: { perintah: 'kerahasiaan', rahasia: true, alasan } };
    const pengawas = hidup.latar.tokoh('pengawas@demo.test');
    if (badanOf(hidup.latar.aturan.pohon, hidup.instansi)?.pembina === 'KM-09') {
      const pemeriksaan = 'Pemeriksaan berkala atas laporan rahasia.';
      yield {
        pada: hidup.dinas(1, 3),
        oleh: pengawas,
        perintah: { perintah: 'buka-teks', alasan: pemeriksaan },
      };
    }
  } else if (what === 3 && hidup.laporan.terbit) {
    yield { pada, oleh, perintah: { perintah: 'turunkan', alasan: 'Memuat nama orang di foto.' } };
  } else if (!hidup.laporan.anonim) {
    yield {
      pada: hidup.warga(0, 1),
      oleh: 'pelapor',
      perintah: { perintah: 'kerahasiaan', anonim: true },
    };
  }
  if (yield* jawab(hidup)) yield* penutup(hidup);
};

/** An identity is asked for by one penjaga identitas; with `disetujui` the other one agrees. */
export const dibukaIdentitas = (disetujui: boolean): Alur =>
  function* (hidup: Hidup) {
    if (!(yield* verifikasi(hidup))) return;
    const alasan = 'Diminta penegak hukum dengan surat resmi, pelapor perlu dilindungi.';
    yield {
      pada: hidup.dinas(1, 2),
      oleh: hidup.latar.tokoh('kustodian@demo.test'),
      perintah: { perintah: 'identitas', alasan },
    };
    const permintaan = hidup.laporan.permintaanIdentitas.at(-1)?.id;
    if (disetujui && permintaan !== undefined) {
      const oleh = hidup.latar.tokoh('kustodian2@demo.test');
      yield { pada: hidup.dinas(0, 1), oleh, perintah: { perintah: 'identitas/setuju', permintaan } };
    }
    if (yield* jawab(hidup)) yield* penutup(hidup);
  };

/** Pushes a day forward, for scripts that promise. */
export function promised(hidup: Hidup, days: number): string {
  return addHari(hariOf(hidup.laporan.diubahPada, hidup.zona), days);
}
