import { describe, expect, it } from 'vitest';
import type { Command } from '../commands.ts';
import { addHari } from '../../shared/time.ts';
import { nextSweep } from '../tenggat.ts';
import { admin, after, at, boleh, hari, jalani, jamOf, jamTerbuka, kirim, MULAI } from './lakon.ts';
import { outcome, PELAPOR, penghubung, SISTEM, type Langkah } from './lakon.ts';
import { NEGERI } from './negeri.ts';

const KOTA = admin('KT-63.71');
const UNIT = penghubung('KT-63.71/06');
const toUnit: Langkah = { oleh: KOTA, perintah: { perintah: 'verifikasi', unit: ['KT-63.71/06'] } };
const akhir: Command = { perintah: 'tindak-lanjut', isi: 'Sudah', akhir: true };
const tunda: Command = { perintah: 'tunda', pertanyaan: 'Di mana?' };
const lengkapi: Command = { perintah: 'lengkapi', isi: 'Di sini' };

describe('a whole life', () => {
  it('goes from kirim to confirmed, every step on its clock', () => {
    const done = jalani(
      kirim(),
      { ...toUnit, hari: 1 },
      {
        oleh: UNIT,
        perintah: {
          perintah: 'tindak-lanjut',
          isi: 'Dijadwalkan',
          akhir: false,
          rencanaTanggal: '2026-07-15',
        },
        hari: 2,
      },
      { oleh: UNIT, perintah: akhir, hari: 8 },
      { oleh: PELAPOR, perintah: { perintah: 'tanggapan', isi: 'Terima kasih', selesai: true }, hari: 10 },
    );
    expect(done.laporan).toMatchObject({
      status: 'selesai',
      hasil: 'dikonfirmasi',
      terbit: true,
      selesaiPada: hari(10),
    });
    expect(jamOf(done)).toEqual([
      'verifikasi tepat_waktu 2026-07-09',
      'ombudsman gugur 2026-09-04',
      'respons KT-63.71/06 tepat_waktu 2026-07-14',
      'penyelesaian tepat_waktu 2026-07-27',
      'janji KT-63.71/06 tepat_waktu 2026-07-15',
      'tanggapan tepat_waktu 2026-07-28',
      'buka_kembali berjalan 2026-07-30',
    ]);
  });
});

describe('tunda and lengkapi', () => {
  it('pause the office’s clocks and the answer window, never the 60 days', () => {
    const asked = jalani(
      kirim(),
      toUnit,
      { oleh: UNIT, perintah: akhir },
      { oleh: KOTA, perintah: tunda, hari: 1 },
    );
    expect(jamTerbuka(asked, hari(4))).toEqual([
      'ombudsman berjalan 2026-09-04',
      'penyelesaian jeda -',
      'tanggapan jeda -',
      'kelengkapan berjalan 2026-07-21',
    ]);
    const back = after(asked, PELAPOR, lengkapi, hari(7));
    // Tuesday to Sunday did not count: four hari kerja later.
    expect(back.laporan).toMatchObject({ status: 'diproses', tertundaDari: null });
    expect(jamTerbuka(back)).toEqual([
      'ombudsman berjalan 2026-09-04',
      'penyelesaian berjalan 2026-07-30',
      'tanggapan berjalan 2026-07-24',
    ]);
  });

  it.each(['menunggu_verifikasi', 'diteruskan', 'diproses'])('come back to %s', (status) => {
    const steps = {
      menunggu_verifikasi: [],
      diteruskan: [toUnit],
      diproses: [toUnit, { oleh: UNIT, perintah: akhir }],
    }[status];
    const start = jalani(kirim(), ...(steps ?? []));
    expect(start.laporan.status).toBe(status);
    expect(
      jalani(start, { oleh: KOTA, perintah: tunda }, { oleh: PELAPOR, perintah: lengkapi }).laporan.status,
    ).toBe(status);
  });

  it('takes evidence although the form had ten files already', () => {
    const files = (prefix: string) =>
      Array.from({ length: 10 }, (_, i) => ({ id: `${prefix}${i}`, sha256: 'aa' }));
    const asked = after(kirim({ lampiran: files('a') }), KOTA, tunda);
    expect(outcome(asked, PELAPOR, { ...lengkapi, lampiran: files('b') })).toBe('ok');
    expect(outcome(asked, PELAPOR, { perintah: 'ubah', lampiran: files('b') })).toBe(
      'laporan.too_many_files',
    );
  });
});

describe('the automatic acts', () => {
  const asked = after(kirim(), KOTA, tunda);
  const answered = jalani(kirim(), toUnit, { oleh: UNIT, perintah: akhir });
  const END = at('2026-07-21T00:00:00+08:00');

  it.each([
    ['arsip-otomatis', asked, 'diarsipkan'],
    ['tutup-otomatis', answered, 'selesai'],
  ] as const)(
    '%s: at the first instant after the tenth hari kerja, not before',
    (perintah, subject, status) => {
      expect(outcome(subject, SISTEM, { perintah }, END - 1)).toBe('laporan.not_due');
      expect(after(subject, SISTEM, { perintah }, END).laporan.status).toBe(status);
      expect(nextSweep(subject.laporan, NEGERI, END - 1)).toBe(END);
    },
  );

  it('say why', () => {
    expect(after(asked, SISTEM, { perintah: 'arsip-otomatis' }, END).laporan).toMatchObject({
      alasanArsip: 'tidak_lengkap',
      terbit: false,
    });
    expect(after(answered, SISTEM, { perintah: 'tutup-otomatis' }, END).laporan.hasil).toBe(
      'tanpa_tanggapan',
    );
  });

  it('stay due when an officer writes between the instant and the sweep', () => {
    const noted = after(answered, KOTA, { perintah: 'catatan', isi: 'Catatan' }, END + 60_000);
    expect(nextSweep(noted.laporan, NEGERI, END + 60_000)).toBe(END + 60_001);
  });

  it.each(['arsip-otomatis', 'tutup-otomatis', 'tawarkan-ombudsman'] as const)(
    '%s leaves an imported one alone',
    (perintah) => {
      const subject = perintah === 'tutup-otomatis' ? answered : asked;
      const imported = { ...subject, laporan: { ...subject.laporan, pasif: true } };
      expect(outcome(imported, SISTEM, { perintah }, hari(300))).toBe('laporan.not_due');
      expect(nextSweep(imported.laporan, NEGERI, MULAI)).toBe(null);
      const woken = after(imported, KOTA, { perintah: 'catatan', isi: 'Catatan' }, hari(1));
      expect(woken.laporan.pasif).toBe(false);
      expect(outcome(woken, SISTEM, { perintah }, hari(300))).toBe('ok');
    },
  );

  it('the Ombudsman is offered after 60 days, for berkadar at the end of penyelesaian', () => {
    const offer: Command = { perintah: 'tawarkan-ombudsman' };
    const plain = after(kirim(), KOTA, { perintah: 'kelola' });
    expect(outcome(plain, SISTEM, offer, at('2026-09-04T23:59:59.999+08:00'))).toBe('laporan.not_due');
    const offered = after(plain, SISTEM, offer, at('2026-09-05T00:00:00+08:00'));
    expect(offered.laporan).toMatchObject({ status: 'diteruskan', ombudsman: 'ditawarkan' });
    expect(outcome(offered, SISTEM, offer, hari(100))).toBe('laporan.not_due');
    const berkadar = after(kirim(), KOTA, {
      perintah: 'verifikasi',
      unit: ['KT-63.71/02'],
      klasifikasi: 'berkadar_pengawasan',
      terlapor: 'KT-63.71/06',
    });
    expect(outcome(berkadar, SISTEM, offer, at('2026-09-30T23:59:59+08:00'))).toBe('laporan.not_due');
    expect(outcome(berkadar, SISTEM, offer, at('2026-10-01T00:00:00+08:00'))).toBe('ok');
  });

  it('the 60 days count from kirim, also after a reopening', () => {
    const reopened = jalani(
      answered,
      { oleh: KOTA, perintah: { perintah: 'selesai', ringkasan: 'Sudah' }, hari: 4 },
      { oleh: PELAPOR, perintah: { perintah: 'tanggapan', isi: 'Belum', selesai: false }, hari: 14 },
    );
    expect(jamTerbuka(reopened)).toContain('ombudsman berjalan 2026-09-04');
    expect(reopened.laporan).toMatchObject({ jumlahBukaKembali: 1, hasil: null, selesaiPada: null });
    expect(reopened.laporan.jam.findLast((one) => one.jam === 'penyelesaian')?.putaran).toBe(2);
  });
});

describe('tindak lanjut', () => {
  const joint = after(kirim(), KOTA, { perintah: 'verifikasi', unit: ['KT-63.71/06', 'KT-63.71/07'] });
  const second = penghubung('KT-63.71/07');

  it('each unit ends its own respons clock; the lead alone gives the final one', () => {
    const part = after(
      joint,
      second,
      { perintah: 'tindak-lanjut', isi: 'Bagian kami', akhir: false },
      hari(1),
    );
    expect(jamOf(part)).toContain('respons KT-63.71/07 tepat_waktu 2026-07-13');
    expect(jamOf(part)).toContain('respons KT-63.71/06 berjalan 2026-07-13');
    expect(outcome(part, second, akhir)).toBe('laporan.lead_answers_final');
    expect(outcome(part, UNIT, akhir)).toBe('ok');
    expect(outcome(part, KOTA, akhir)).toBe('ok');
  });

  it('a promise is a clock; disposisi drops those of units that leave, and keeps the others', () => {
    const promise = (oleh: typeof UNIT): Langkah => ({
      oleh,
      perintah: { perintah: 'tindak-lanjut', isi: 'Janji', akhir: false, rencanaTanggal: '2026-07-20' },
    });
    const promised = jalani(joint, promise(UNIT), promise(second));
    const moved = after(promised, KOTA, {
      perintah: 'disposisi',
      unit: ['KT-63.71/06'],
      alasan: 'Cukup satu',
    });
    expect(jamOf(moved)).toContain('janji KT-63.71/06 berjalan 2026-07-20');
    expect(jamOf(moved)).toContain('janji KT-63.71/07 gugur 2026-07-20');
    expect(moved.laporan).toMatchObject({ status: 'diteruskan', badan: ['KT-63.71/06'] });
    expect(jamTerbuka(moved)).toContain('penyelesaian berjalan 2026-07-24');
  });

  it('refuses a promise in the past or beside a final answer', () => {
    const promise = { perintah: 'tindak-lanjut', isi: 'x', rencanaTanggal: '2026-07-05' } as const;
    expect(outcome(joint, UNIT, { ...promise, akhir: false })).toBe('laporan.date_past');
    expect(outcome(joint, UNIT, { ...promise, akhir: true })).toBe('laporan.date_only_interim');
  });
});

describe('perpanjang', () => {
  const open = jalani(kirim(), toUnit);
  const until = (tanggal: string): Command => ({ perintah: 'perpanjang', tanggal, alasan: 'Bahan' });

  it('gives the settlement a later day, counted apart', () => {
    const longer = after(open, KOTA, until('2026-08-07'), hari(1));
    expect(jamOf(longer, at('2026-07-27T00:00:00+08:00'))).toContain('penyelesaian diperpanjang 2026-08-07');
    expect(jamOf(longer, at('2026-08-08T00:00:00+08:00'))).toContain('penyelesaian terlambat 2026-08-07');
    expect(outcome(open, KOTA, until('2026-07-24'))).toBe('laporan.date_not_later');
    expect(outcome(open, KOTA, until(addHari('2026-07-06', 366)))).toBe('ok');
    expect(outcome(open, KOTA, until(addHari('2026-07-06', 367)))).toBe('laporan.date_too_far');
  });

  it('of ppid once, at most 7 hari kerja', () => {
    const asked = jalani(kirim({ klasifikasi: 'permintaan_informasi' }), toUnit, {
      oleh: KOTA,
      perintah: { perintah: 'ke-ppid' },
    });
    expect(asked.laporan).toMatchObject({ status: 'diteruskan', badan: ['KT-63.71/03'], ppid: true });
    expect(jamOf(asked)).toContain('penyelesaian gugur 2026-07-13');
    expect(jamTerbuka(asked)).toEqual([
      'ombudsman berjalan 2026-09-04',
      'respons KT-63.71/03 berjalan 2026-07-13',
      'ppid berjalan 2026-07-20',
    ]);
    expect(outcome(asked, KOTA, until('2026-07-30'))).toBe('laporan.ppid_extension_too_long');
    const longer = after(asked, KOTA, until('2026-07-29'), hari(1));
    expect(boleh(longer, KOTA)).not.toContain('perpanjang');
    expect(outcome(longer, KOTA, until('2026-07-30'))).toBe('laporan.ppid_extended_once');
    const answered = after(longer, penghubung('KT-63.71/03'), akhir, at('2026-07-28T10:00:00+08:00'));
    expect(jamOf(answered)).toContain('ppid diperpanjang 2026-07-29');
    const more = after(answered, PELAPOR, { perintah: 'tanggapan', isi: 'Kurang satu lampiran' });
    expect(jamTerbuka(more).map((text) => text.split(' ')[0])).toEqual([
      'ombudsman',
      'respons',
      'penyelesaian',
    ]);
  });

  it('ke ppid: only for an information request, and where there is a PPID', () => {
    expect(outcome(open, KOTA, { perintah: 'ke-ppid' })).toBe('laporan.only_information_request');
    const bumn = after(kirim({ klasifikasi: 'permintaan_informasi', instansi: 'BN-01' }), admin('BN-01'), {
      perintah: 'kelola',
    });
    expect(outcome(bumn, admin('BN-01'), { perintah: 'ke-ppid' })).toBe('laporan.no_ppid');
    expect(boleh(bumn, admin('BN-01'))).not.toContain('ke-ppid');
  });
});

describe('closing', () => {
  it.each(['diselesaikan', 'tidak_dapat_dipenuhi'] as const)(
    'selesai as %s ends the settlement, the rest falls away',
    (hasil) => {
      const open = jalani(kirim(), toUnit, { oleh: UNIT, perintah: { ...akhir, akhir: false } });
      const closed = after(open, KOTA, { perintah: 'selesai', ringkasan: 'Sudah', hasil }, hari(20));
      expect(closed.laporan).toMatchObject({ status: 'selesai', hasil, terbit: true });
      expect(jamOf(closed).slice(1)).toEqual([
        'ombudsman gugur 2026-09-04',
        'respons KT-63.71/06 tepat_waktu 2026-07-13',
        'penyelesaian terlambat 2026-07-24',
        'buka_kembali berjalan 2026-08-07',
      ]);
    },
  );

  it.each<[Command, typeof KOTA, string, string]>([
    [{ perintah: 'arsipkan', alasanKode: 'sara', pesan: 'x' }, KOTA, 'sara', 'tepat_waktu'],
    [{ perintah: 'alihkan', lembaga: 'PN', pesan: 'x' }, KOTA, 'dialihkan', 'tepat_waktu'],
    [{ perintah: 'tarik' }, PELAPOR, 'ditarik_pelapor', 'gugur'],
  ])('%o', (command, who, alasanArsip, verifikasi) => {
    const closed = after(kirim(), who, command, hari(1));
    expect(closed.laporan).toMatchObject({ status: 'diarsipkan', alasanArsip, terbit: false });
    expect(jamOf(closed)).toEqual([`verifikasi ${verifikasi} 2026-07-09`, 'ombudsman gugur 2026-09-04']);
  });

  it.each(['dialihkan', 'ditarik_pelapor'] as const)(
    'arsipkan refuses the reason %s, which has its own command',
    (alasanKode) => {
      expect(outcome(kirim(), KOTA, { perintah: 'arsipkan', alasanKode, pesan: 'x' })).toBe(
        'laporan.reason_has_own_command',
      );
    },
  );
});
