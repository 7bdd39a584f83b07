import { describe, expect, it } from 'vitest';
import type { Command, Perintah } from '../commands.ts';
import type { Subject } from '../decide.ts';
import { PUBLIK } from '../reader.ts';
import { STATUS, type Status } from '../types.ts';
import { bentuk, undianOf } from './acak.ts';
import { admin, give, hari, jalani, kirim, KUSTODIAN, NASIONAL, NOMOR, ORANG_LAIN } from './lakon.ts';
import {
  outcome,
  PELAPOR,
  PEMBUAT,
  penghubung,
  petugas,
  SISTEM,
  type Langkah,
  type Pelakon,
} from './lakon.ts';
import { pemeriksa } from './lakon.ts';
import { PERINTAH, TABEL, type Siapa } from './tabel.ts';

const KOTA = admin('KT-63.71');
const UNIT = penghubung('KT-63.71/06');
const DISPOSISI: Langkah = { oleh: KOTA, perintah: { perintah: 'verifikasi', unit: ['KT-63.71/06'] } };
const JAWAB: Langkah = { oleh: UNIT, perintah: { perintah: 'tindak-lanjut', isi: 'Sudah', akhir: true } };
const TUNDA: Langkah = { oleh: KOTA, perintah: { perintah: 'tunda', pertanyaan: 'Di mana?' } };
const SELESAI: Langkah = { oleh: KOTA, perintah: { perintah: 'selesai', ringkasan: 'Sudah' } };
const ARSIP: Langkah = {
  oleh: KOTA,
  perintah: { perintah: 'arsipkan', alasanKode: 'iseng', pesan: 'Bukan laporan' },
};

/** One laporan in each state, all at KT-63.71 or its unit 06, anonim and rahasia so that every reading command has a reason. */
const IN: Readonly<Record<Status, Subject>> = {
  menunggu_verifikasi: state(),
  tertunda: state(DISPOSISI, TUNDA),
  diteruskan: state(DISPOSISI),
  diproses: state(DISPOSISI, JAWAB),
  selesai: state(DISPOSISI, JAWAB, SELESAI),
  diarsipkan: state(ARSIP),
};

function state(...steps: readonly Langkah[]): Subject {
  const sealed = jalani(
    kirim({ klasifikasi: 'permintaan_informasi', anonim: true, rahasia: true }),
    ...steps,
    {
      oleh: KUSTODIAN,
      perintah: { perintah: 'identitas', alasan: 'Perlindungan' },
    },
  );
  return sealed;
}

/** Every kind of person, what the text of rules §2-4 makes them towards these laporan while unit 06 is in charge. */
const ORANG: readonly (readonly [string, Pelakon, readonly Siapa[], readonly Siapa[]])[] = [
  ['its pelapor', PELAPOR, ['pelapor'], ['pelapor']],
  ['whoever holds the receipt', { ...PUBLIK, nomorTerbuka: [NOMOR] }, ['pelapor'], ['pelapor']],
  ['the key that made it', PEMBUAT, ['pelapor'], ['pelapor']],
  ['another pelapor', ORANG_LAIN, [], []],
  ['the public', PUBLIK, [], []],
  ['admin of the instansi', KOTA, ['admin'], ['admin']],
  ['officer of the unit', UNIT, ['unit'], []],
  ['officer of a joint unit that has none of it', penghubung('KT-63.71/07'), [], []],
  ['officer of a unit below', penghubung('KT-63.71/06/01'), [], []],
  ['pimpinan of the instansi', petugas('pimpinan', 'KT-63.71'), [], []],
  ['inspektorat', pemeriksa('KT-63.71/02'), [], []],
  ['admin of the pembina', admin('PR-63'), [], []],
  ['admin of another kota', admin('KB-63.01'), [], []],
  ['pengawas in reach', petugas('pengawas', 'PR-63'), ['pengawas'], ['pengawas']],
  ['pengawas out of reach', petugas('pengawas', 'PR-31'), [], []],
  ['admin nasional', NASIONAL, ['nasional'], ['nasional']],
  ['a second penjaga identitas', petugas('kustodian', 'NAS', 'k9'), ['kustodian'], ['kustodian']],
  ['operator TIK', petugas('operator_tik', 'NAS'), [], []],
  ['pengelola kelembagaan', petugas('pengelola_kelembagaan', 'KT-63.71'), [], []],
  ['pengembang', petugas('pengembang', 'KT-63.71'), [], []],
  ['the program', SISTEM, ['sistem'], ['sistem']],
];

/** What else rules §4 ask in words, for the laporan of this test: the command is refused with this code. */
const SYARAT: Readonly<Record<string, string>> = {
  putuskan: 'laporan.not_at_arbiter',
  turunkan: 'laporan.not_published',
  'catat-ombudsman': 'laporan.not_consented',
};

describe('the table of rules §4', () => {
  const rows = STATUS.flatMap((status) =>
    ORANG.map(([name, who, atUnit, atInstansi]) => {
      const isAtUnit = status !== 'menunggu_verifikasi' && status !== 'diarsipkan';
      return [status, name, who, isAtUnit ? atUnit : atInstansi] as const;
    }),
  );

  it.each(rows)('%s: %s', (status, _name, who, kinds) => {
    const subject = IN[status];
    const expected = PERINTAH.map((perintah) => [perintah, expectation(perintah, status, kinds)]);
    const actual = PERINTAH.map((perintah) => {
      const target = kirim({ nomor: '444444444' });
      return [perintah, outcome(subject, who, wordsFor(perintah, subject), momentOf(perintah), target)];
    });
    expect(Object.fromEntries(actual)).toEqual(Object.fromEntries(expected));
  });

  function expectation(perintah: Perintah, status: Status, kinds: readonly Siapa[]): string {
    const { dari, oleh } = TABEL[perintah];
    if (!oleh.some((kind) => kinds.includes(kind))) return 'laporan.not_permitted';
    if (!dari.includes(status)) return 'laporan.transition_not_allowed';
    const isOfficer = !kinds.includes('pelapor');
    return (perintah === 'kerahasiaan' && isOfficer ? 'laporan.flag_only_on' : SYARAT[perintah]) ?? 'ok';
  }

  /** Automatic acts when their clock has run out, all others at once. */
  function momentOf(perintah: Perintah): number | undefined {
    return perintah.includes('otomatis') || perintah === 'tawarkan-ombudsman' ? hari(200) : undefined;
  }
});

/** Input that leaves nothing to complain of. */
function wordsFor(perintah: Perintah, subject: Subject): Command {
  const { laporan } = subject;
  const fixed: Partial<Record<Perintah, Command>> = {
    verifikasi: { perintah: 'verifikasi', unit: ['KT-63.71/07'] },
    putuskan: { perintah: 'putuskan', unit: ['KT-63.71/07'], alasan: 'Putusan' },
    disposisi: { perintah: 'disposisi', unit: ['KT-63.71/07'], alasan: 'Lebih tepat' },
    klasifikasi: { perintah: 'klasifikasi', klasifikasi: 'aspirasi', alasan: 'Salah golongan' },
    perpanjang: { perintah: 'perpanjang', tanggal: '2026-08-03', alasan: 'Menunggu bahan' },
    tanggapan: { perintah: 'tanggapan', isi: 'Terima kasih' },
    'tindak-lanjut': { perintah: 'tindak-lanjut', isi: 'Kami periksa', akhir: false },
    kerahasiaan: { perintah: 'kerahasiaan', rahasia: false },
    'bukan-wewenang': { perintah: 'bukan-wewenang', alasan: 'Bukan kami', usulan: 'KM-09' },
    'identitas/setuju': {
      perintah: 'identitas/setuju',
      permintaan: laporan.permintaanIdentitas[0]?.id ?? '',
    },
  };
  const command = fixed[perintah] ?? bentuk(perintah, subject, PUBLIK, undianOf(1), laporan.diubahPada);
  if (command === null) throw new Error(`no words for ${perintah}`);
  return command;
}

describe('a right that is gone', () => {
  it('is told apart from one that never was', () => {
    const moved = jalani(kirim(), { oleh: KOTA, perintah: { perintah: 'verifikasi', instansi: 'PR-63' } });
    expect(outcome(moved, KOTA, { perintah: 'kelola' })).toBe('laporan.moved_on');
    expect(outcome(moved, admin('KB-63.01'), { perintah: 'kelola' })).toBe('laporan.not_permitted');
    const refused = give(moved, KOTA, { perintah: 'kelola' });
    expect(refused.ok ? null : refused.refusal.params).toEqual({
      perintah: 'kelola',
      status: 'menunggu_verifikasi',
    });
  });
});
