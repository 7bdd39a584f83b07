import { describe, expect, it } from 'vitest';
import { dampakOf, periksaKabarPerbaikan, periksaPerbaikan, waktuDampak } from './perbaikan.ts';

const DRAFT = {
  kategori: 'K1',
  wilayah: null,
  judul: 'Truk kedua',
  rencana: 'Truk kedua pada sore hari',
  pelaksana: 'Kepala dinas',
  tenggat: '2026-12-01',
  anggaran: '',
};

describe('an improvement', () => {
  it('needs an issue, a name, a plan, an owner and a day that is not past', () => {
    expect(periksaPerbaikan(DRAFT, '2026-12-01')).toEqual([]);
    const bad = { ...DRAFT, kategori: null, judul: '', rencana: 'x', pelaksana: '', tenggat: '2026-11-30' };
    const paths = periksaPerbaikan({ ...bad, anggaran: '-5' }, '2026-12-01').map((one) => one.path);
    expect(paths).toEqual(['sel', 'judul', 'rencana', 'pelaksana', 'tenggat', 'anggaran']);
    expect(periksaPerbaikan({ ...DRAFT, tenggat: '2026-02-30' }, '2026-01-01')).toMatchObject([
      { code: 'input.invalid_date' },
    ]);
  });

  it('is done with evidence, on a day between its planning and today', () => {
    const at = { dicatat: '2026-11-01', hari: '2026-11-20', adaBerkas: false };
    const done = { status: 'selesai', tanggal: '2026-11-20', isi: 'Sudah jalan', bukti: 'BA-1/2026' };
    expect(periksaKabarPerbaikan(done, at)).toEqual([]);
    expect(periksaKabarPerbaikan({ ...done, status: 'dikerjakan', bukti: '' }, at)).toEqual([]);
    const paths = (over: object) => periksaKabarPerbaikan({ ...done, ...over }, at).map((one) => one.path);
    expect(paths({ bukti: '' })).toEqual(['bukti']);
    expect(periksaKabarPerbaikan({ ...done, bukti: '' }, { ...at, adaBerkas: true })).toEqual([]);
    expect(paths({ tanggal: '2026-11-21' })).toEqual(['tanggal']);
    expect(paths({ tanggal: '2026-10-31' })).toEqual(['tanggal']);
    expect(paths({ status: 'hilang', isi: '' })).toEqual(['status', 'isi']);
  });
});

describe('its effect', () => {
  it('is measured from whole days on both sides, once enough have passed', () => {
    expect(waktuDampak('2026-03-01', '2026-05-10', '2026-05-24')).toBeNull();
    expect(waktuDampak('2026-03-01', '2026-05-10', '2026-05-25')).toEqual({
      sebelum: { dari: '2025-12-07', sampai: '2026-02-28' },
      sesudah: { dari: '2026-05-11', sampai: '2026-05-24' },
    });
    expect(waktuDampak('2026-03-01', '2026-05-10', '2027-01-01')?.sesudah).toEqual({
      dari: '2026-05-11',
      sampai: '2026-08-02',
    });
  });

  it('is a change of the share: more use of the system alone is none', () => {
    expect(dampakOf({ n: 40, dari: 400 }, { n: 80, dari: 800 })).toMatchObject({
      nilai: 1,
      arah: 'belum_jelas',
    });
    expect(dampakOf({ n: 60, dari: 400 }, { n: 20, dari: 400 })?.arah).toBe('turun');
    expect(dampakOf({ n: 0, dari: 0 }, { n: 20, dari: 400 })).toBeNull();
  });
});
