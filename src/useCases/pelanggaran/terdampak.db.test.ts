import { beforeAll, describe, expect, it } from 'vitest';
import { useTestDeps } from '../../../tests/support/deps.ts';
import { query } from '../../persistence/connection/database.ts';
import { START } from '../sapu/tests/filed.ts';
import { account, file, SANDI, tandaOf } from '../penghapusan/tests/negeriHapus.ts';
import { approveNotice, countAffected } from './terdampak.ts';

const test = useTestDeps({ now: START });
const ALASAN = 'Cadangan hilang dari lemari pada 1 November 2026.';
const satu = { nama: 'satu@uji.test', sandi: SANDI };
const dua = { nama: 'dua@uji.test', sandi: SANDI };
const of = { nomor: [] as string[], akun: ['warga@uji.test', 'tak.ada@uji.test'] };

beforeAll(async () => {
  const { deps } = test();
  await account(deps, satu.nama, [{ peran: 'kustodian', badan: 'NAS' }]);
  await account(deps, dua.nama, [{ peran: 'kustodian', badan: 'NAS' }]);
  await account(deps, 'nasional@uji.test', [{ peran: 'admin_nasional', badan: 'NAS' }]);
  const warga = await account(deps, 'warga@uji.test');
  const pengirim = { sebagai: 'akun', akunId: warga.akunId } as const;
  of.nomor.push((await file(deps, tandaOf('Terbuka'))).nomor);
  of.nomor.push((await file(deps, tandaOf('Tersegel'), { anonim: true })).nomor);
  of.nomor.push((await file(deps, tandaOf('Tanpa'), { kontak: null })).nomor);
  of.nomor.push((await file(deps, tandaOf('Milik'), { pengirim, kontak: null })).nomor);
  of.nomor.push('999999999');
});

describe('a breach', () => {
  it('is told in numbers to whoever runs the system', async () => {
    expect(await countAffected(test().deps, of)).toMatchObject({
      laporan: 4,
      nomorTakDikenal: 1,
      akunDisebut: 1,
      akunTakDikenal: 1,
      tersegelBerbalas: 1,
      tanpaIdentitas: 1,
    });
  });

  it('gives contacts only to two different penjaga identitas with their passwords and a reason, and never of an anonim laporan', async () => {
    const { deps } = test();
    const ask = (penyetuju: (typeof satu)[], alasan = ALASAN) =>
      approveNotice(deps, of, { penyetuju, alasan, isWritten: false });
    const code = async (...args: Parameters<typeof ask>) => {
      const asked = await ask(...args);
      return asked.ok ? 'ok' : asked.refusal.code;
    };
    expect(await code([satu])).toBe('breach.two_people');
    expect(await code([satu, satu])).toBe('breach.two_people');
    expect(await code([satu, { ...dua, sandi: 'salah' }])).toBe('akun.wrong_password');
    expect(await code([satu, { nama: 'nasional@uji.test', sandi: SANDI }])).toBe('breach.not_kustodian');
    expect(await code([satu, dua], 'bocor')).toBe('input.too_short');
    expect(await query(deps.db, `select from perubahan_pengaturan where jenis = 'pelanggaran'`)).toEqual([]);
    const given = await ask([satu, dua]);
    const kontak = given.ok ? given.value.kontak : [];
    const seen = new Set(kontak.map((one) => one.email));
    expect(seen).toEqual(new Set([tandaOf('Terbuka').email, 'warga@uji.test']));
    expect(JSON.stringify(given)).not.toContain(tandaOf('Tersegel').email);
    const noted = await query<{ alasan: string }>(
      deps.db,
      `select alasan from perubahan_pengaturan where jenis = 'pelanggaran'`,
    );
    expect(noted.map((one) => one.alasan)).toEqual([ALASAN, ALASAN]);
  });

  it('lets the program write to every pelapor itself, once an approval', async () => {
    const { deps } = test();
    const given = await approveNotice(deps, of, { penyetuju: [satu, dua], alasan: ALASAN, isWritten: true });
    expect(given).toMatchObject({ ok: true, value: { disurati: 4 } });
    const rows = await query(
      deps.db,
      `select from pesan where jenis = 'pelanggaran_data' and status = 'antre'`,
    );
    expect(rows).toHaveLength(4);
  });
});
