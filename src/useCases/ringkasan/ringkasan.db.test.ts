import { beforeAll, describe, expect, it } from 'vitest';
import { useTestDeps } from '../../../tests/support/deps.ts';
import { suratFor } from '../../messages/surat/suratFor.ts';
import { query } from '../../persistence/connection/database.ts';
import { akunOf, fileLaporan, openDesk, UNIT, type Orang } from '../../web/workspace/tests/desk.ts';
import { kirimRingkasan } from './kirimRingkasan.ts';
import { savePilihan } from './pilihanRingkasan.ts';

/** Monday morning in Banjarmasin. */
const test = useTestDeps({ now: '2026-11-02T06:30:00+08:00' });
const ROLES = [
  ['admin', 'admin_instansi', 'KT-63.71'],
  ['penghubung', 'pejabat_penghubung', UNIT],
  ['pimpinan', 'pimpinan', 'KT-63.71'],
] as const;

beforeAll(async () => {
  const { deps } = test();
  const since = new Date(deps.now() - 86_400_000).toISOString();
  for (const [orang, peran, badan] of ROLES) {
    await query(
      deps.db,
      `insert into akun (id, nama, email, sandi, dibuat_pada) values ($1, $2, $3, 'x', $4)`,
      [akunOf(orang), orang, `${orang}@contoh.id`, since],
    );
    await query(
      deps.db,
      `insert into penugasan (id, akun_id, peran, badan, dari, dibuat_pada) values ($1, $2, $3, $4, $5, $5)`,
      [deps.chance.uuid(deps.now()), akunOf(orang), peran, badan, since],
    );
  }
});

interface Row {
  readonly jenis: string;
  readonly status: string;
  readonly data: Readonly<Record<string, unknown>>;
}

async function written(orang: Orang): Promise<Row[]> {
  return query<Row>(
    test().deps.db,
    `select jenis, status, data from pesan where jenis like 'ringkasan%' and penerima ->> 'akun' = $1 order by dibuat_pada, id`,
    [akunOf(orang)],
  );
}

const run = (): Promise<number> => kirimRingkasan(test().deps, () => false);

describe('digests', () => {
  it('come once an edition, at the hours of the zone, with numbers that equal the lists they link', async () => {
    const { deps, setNow } = test();
    const desk = openDesk(deps);
    expect(await run()).toBe(0);
    const made = [];
    for (let i = 0; i < 3; i += 1) made.push(await fileLaporan(deps, { kategori: 'K20a' }));
    await desk.give('admin', made[0] ?? '', 'verifikasi', { tujuan: 'unit', unit: [UNIT] });
    // three hari kerja later verifikasi is due, a day later it is late
    setNow('2026-11-06T07:10:00+08:00');
    await run();
    expect(await run()).toBe(0);
    const [pagi, ...more] = await written('admin');
    expect(more).toEqual([]);
    expect([pagi?.jenis, pagi?.status, pagi?.data['terlambat']]).toEqual(['ringkasan_pagi', 'antre', 2]);

    const to = { isPelapor: false, origin: 'http://x', lang: 'id', isOptional: false } as const;
    const surat = suratFor('ringkasan_pagi', pagi?.data ?? {}, to);
    expect(surat.subject).toBe('Ringkasan pagi, Jumat, 6 November 2026: 0 jatuh tempo, 2 terlambat');
    const links = [...surat.text.matchAll(/^- (\d+) laporan .*: http:\/\/x(\/petugas\?\S+)$/gm)];
    expect(links.length).toBeGreaterThan(1);
    for (const [, n = '', href = ''] of links) {
      const list = await desk.get('admin', href);
      const listed = new Set(
        [...list.html.matchAll(/\/petugas\/laporan\/(\d{9})/g)].map(([, nomor]) => nomor),
      );
      expect([href, listed.size]).toEqual([href, Number(n)]);
    }
    for (const nomor of made) expect(surat.text).not.toContain(nomor);

    setNow('2026-11-06T12:30:00+08:00');
    await run();
    expect((await written('admin')).map(({ jenis }) => jenis)).toEqual(['ringkasan_pagi', 'ringkasan_siang']);
    // nothing due and nothing late for the unit: noted, not sent
    expect((await written('penghubung')).at(-1)).toMatchObject({
      jenis: 'ringkasan_siang',
      status: 'dilewati',
    });
  });

  it('rest on a day off and when switched off; the head gets one a week, on its first hari kerja', async () => {
    const { deps, setNow } = test();
    const before = (await written('admin')).length;
    setNow('2026-11-07T07:30:00+08:00');
    expect(await run()).toBe(0);
    await savePilihan(deps, akunOf('admin'), ['mingguan']);
    setNow('2026-11-09T07:30:00+08:00');
    await run();
    expect(await written('admin')).toHaveLength(before);
    const weekly = async (): Promise<Row[]> =>
      (await written('pimpinan')).filter(
        ({ jenis, data }) => jenis === 'ringkasan_mingguan' && data['dari'] === '2026-11-02',
      );
    const weeks = await weekly();
    setNow('2026-11-10T07:30:00+08:00');
    await run();
    const after = await weekly();
    expect([weeks.length, after.length]).toEqual([1, 1]);
    expect(after[0]?.data).toMatchObject({ dari: '2026-11-02', sampai: '2026-11-08', masuk: 3 });
    await savePilihan(deps, akunOf('admin'), ['harian', 'mingguan']);
    setNow('2026-11-11T07:30:00+08:00');
    await run();
    expect(await written('admin')).toHaveLength(before + 1);
  });
});
