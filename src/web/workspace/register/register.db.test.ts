import { beforeAll, describe, expect, it } from 'vitest';
import { useTestDeps } from '../../../../tests/support/deps.ts';
import { query } from '../../../persistence/connection/database.ts';
import { sweepUnusedLampiran } from '../../../useCases/lampiran/sweepUnusedLampiran.ts';
import { settleOfficers } from '../tests/accounts.ts';
import { openDesk, wordsOf, type Orang } from '../tests/desk.ts';

const test = useTestDeps();
const HERE = '/pengaturan/register';
const id = (n: number): string => `01900000-0000-7000-8000-0000000000${String(n).padStart(2, '0')}`;
const SOP = {
  instansi: 'KT-63.71',
  jenis: 'sop',
  judul: 'SOP <b>Pengaduan',
  tanggal: '2026-01-10',
  berlakuSampai: '2026-12-31',
};

beforeAll(() => settleOfficers(test().deps));

const send = (orang: Orang, fields: Record<string, string>, lampiran?: File) =>
  openDesk(test().deps).send(orang, HERE, { ...fields, ...(lampiran === undefined ? {} : { lampiran }) });

describe('the register', () => {
  it('is written by its keepers with evidence, and its supervisor’s cockpit tells the truth', async () => {
    const desk = openDesk(test().deps);
    const column = async (): Promise<string> => (await desk.get('ganda', '/pengawasan/unduh.csv')).html;
    const before = (await column()).split('\n').find((line) => line.includes('KT-63.71')) ?? '';
    const pdf = new File(
      [Buffer.from('%PDF-1.4\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF')],
      'sop.pdf',
      { type: 'application/pdf' },
    );
    const sent = await send('admin', { ...SOP, id: id(1) }, pdf);
    expect([sent.status, wordsOf(sent.html).slice(0, 300)]).toEqual([303, expect.anything()]);
    expect(
      (
        await send('admin', {
          instansi: 'KT-63.71',
          jenis: 'renaksi',
          judul: 'Renaksi 2026',
          tanggal: '2026-01-01',
          persen: '40',
          id: id(2),
        })
      ).status,
    ).toBe(303);
    for (const [n, status] of [
      ['3', 'terintegrasi'],
      ['4', 'akan_ditutup'],
    ] as const)
      expect(
        (
          await send('admin', {
            instansi: 'KT-63.71',
            jenis: 'aplikasi',
            judul: `Aplikasi ${n}`,
            tanggal: '2020-01-01',
            status,
            id: id(Number(n)),
          })
        ).status,
      ).toBe(303);
    const page = await desk.get('admin', HERE);
    expect(page.html).toContain('SOP &lt;b&gt;Pengaduan');
    expect(wordsOf(page.html)).toContain('kemajuan 40%');
    // in force until the end of this year, and not over before
    expect(wordsOf(page.html)).toContain('sampai 31 Desember 2026');
    expect(wordsOf(page.html)).not.toContain('sudah berakhir');
    const after = (await column()).split('\n').find((line) => line.includes('KT-63.71')) ?? '';
    expect(before).toContain('tidak,tidak,,');
    expect(after).not.toBe(before);
    expect(after).toContain('ya,40,0.5,1,2');
    // the supervisor sees entry and evidence, the file is not swept
    expect((await desk.get('ganda', '/pengawasan/KT-63.71')).html).toContain('SOP &lt;b&gt;Pengaduan');
    test().advance(3 * 86_400_000);
    await sweepUnusedLampiran(test().deps);
    for (const orang of ['ganda', 'admin', 'pimpinan', 'pengawas'] as const)
      expect([orang, (await desk.get(orang, `/pengawasan/register/${id(1)}`)).status]).toEqual([orang, 200]);
    for (const orang of ['adminLain', 'penghubung', 'kustodian', 'inspektorat'] as const)
      expect([orang, (await desk.get(orang, `/pengawasan/register/${id(1)}`)).status]).toEqual([orang, 404]);
    expect((await desk.get(null, `/pengawasan/register/${id(1)}`)).status).toBe(303);
    expect((await desk.get('admin', `/pengawasan/register/${id(2)}`)).status).toBe(404);
  });

  it('changes what may change and keeps the former row; withdrawn it holds no more', async () => {
    const { deps, database } = test();
    const desk = openDesk(deps);
    const form = await desk.get('admin', `${HERE}/${id(2)}`);
    expect(form.html).toContain('value="40"');
    expect(
      (
        await send('admin', {
          id: id(2),
          instansi: 'KT-63.71',
          persen: '75',
          judul: 'Lain',
          tanggal: '2030-01-01',
        })
      ).status,
    ).toBe(303);
    expect(
      (await send('admin', { id: id(1), instansi: 'KT-63.71', berlakuSampai: '2026-12-31', dicabut: 'ya' }))
        .status,
    ).toBe(303);
    const words = wordsOf((await desk.get('admin', HERE)).html);
    expect(words).toContain('kemajuan 75%');
    expect(words).toContain('Renaksi 2026');
    expect(words).toContain('dicabut');
    const [old] = await query<{ n: number }>(
      database.ownerDb,
      `select count(*) as n from rujukan_riwayat where tabel = 'register'`,
      [],
    );
    expect(old?.n).toBe(2);
    const bad = await send('admin', { id: id(2), instansi: 'KT-63.71', persen: '200' });
    expect([bad.status, bad.html.includes('value="200"')]).toEqual([422, true]);
    await expect(query(deps.db, `update register set judul = 'x'`, [])).rejects.toThrow(/permission denied/);
  });

  it('is nobody else’s to write', async () => {
    for (const orang of ['adminLain', 'ganda', 'provinsi'] as const) {
      const own = orang === 'ganda';
      const sent = await send(orang, { ...SOP, instansi: own ? 'PR-63' : 'KT-63.71', id: id(9) });
      expect([orang, sent.status]).toEqual([orang, 403]);
    }
    for (const orang of ['pengawas', 'pimpinan', 'penghubung', 'kustodian', 'nasional'] as const)
      expect([orang, (await send(orang, { ...SOP, id: id(9) })).status]).toEqual([orang, 403]);
    // another body's entry cannot be taken over under an own body's name
    expect((await send('adminLain', { id: id(2), instansi: 'KT-63.72', persen: '1' })).status).toBe(403);
    expect((await openDesk(test().deps).get('adminLain', `${HERE}/${id(2)}`)).status).toBe(404);
    const [row] = await query<{ n: number }>(test().deps.db, 'select count(*) as n from register', []);
    expect(row?.n).toBe(4);
  });
});
