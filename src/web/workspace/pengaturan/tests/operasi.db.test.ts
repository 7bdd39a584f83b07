import { beforeAll, describe, expect, it } from 'vitest';
import { useTestDeps } from '../../../../../tests/support/deps.ts';
import { query } from '../../../../persistence/connection/database.ts';
import { queuePesan } from '../../../../persistence/pesan/pesan.ts';
import { ensureWorks } from '../../../../useCases/pekerjaan/lease.ts';
import { startQueueGauges } from '../../../../jobs/queueGauges.ts';
import { akhiriSistem, insertSistem, noteBaik, noteGagal } from '../../../../persistence/sistem/sistem.ts';
import { createMetrics } from '../../../../telemetry/metrics.ts';
import { akunOf, wordsOf } from '../../tests/desk.ts';
import { openRoom } from './room.ts';
import { settleOfficers } from '../../tests/accounts.ts';

const test = useTestDeps();
const PATH = '/pengaturan/operasi';

beforeAll(async () => {
  const { deps } = test();
  await settleOfficers(deps, ['nasional', 'admin']);
  for (const [n, galat] of ['smtp.550', 'smtp.ECONNECTION', 'smtp.EAUTH'].entries()) {
    const penerima = { jenis: 'akun', akun: akunOf('admin') } as const;
    const data = { nomor: '123456789', peran: { peran: 'admin_instansi', badan: 'KT-63.71' } };
    const one = {
      id: deps.chance.uuid(deps.now()),
      kunci: `gagal-${n}`,
      laporanId: null,
      jenis: 'dibuat',
      penerima,
      data,
    };
    await queuePesan(deps.db, [one], deps.now());
    await query(
      deps.db,
      `update pesan set status = 'gagal', galat = $2, percobaan = 20, selesai_pada = now() where kunci = $1`,
      [`gagal-${n}`, galat],
    );
  }
  await ensureWorks(deps, ['sapu']);
});

describe('the operator’s page', () => {
  it('tells failed messages in plain words without an address, and sends one or all again', async () => {
    const { deps } = test();
    const room = openRoom(deps);
    const page = await room.get('nasional', PATH);
    expect(page.status).toBe(200);
    const words = wordsOf(page.html);
    expect(words).toContain('Pesan yang gagal: 3');
    expect(words).toContain('Alamat tujuan tidak ada atau menolak surat');
    expect(words).toContain('Server surat tidak dapat dihubungi');
    expect(words).toContain('Admin instansi, Pemerintah Kota Banjarmasin');
    expect(page.html).not.toMatch(/@contoh|123456789|123 456 789/);

    const one = [...page.html.matchAll(/name="id" value="([0-9a-f-]{36})"/g)].map(([, id]) => id ?? '');
    expect(one).toHaveLength(3);
    const csrf = await room.csrfOf('nasional', PATH);
    expect((await room.post('nasional', `${PATH}/pesan`, [csrf, ['id', one[0] ?? '']])).status).toBe(303);
    expect((await room.post('nasional', `${PATH}/pesan`, [csrf, ['id', one[0] ?? '']])).status).toBe(404);
    expect(await statuses()).toEqual({ antre: 1, gagal: 2 });
    expect((await room.post('nasional', `${PATH}/pesan`, [csrf, ['id', '']])).status).toBe(303);
    expect(await statuses()).toEqual({ antre: 3 });
    expect(wordsOf((await room.get('nasional', PATH)).html)).toContain('Petugas nasional');
  });

  it('runs a work at once', async () => {
    const { deps, advance } = test();
    const room = openRoom(deps);
    advance(60_000);
    const csrf = await room.csrfOf('nasional', PATH);
    expect((await room.post('nasional', `${PATH}/pekerjaan`, [csrf, ['nama', 'sapu']])).status).toBe(303);
    expect((await room.post('nasional', `${PATH}/pekerjaan`, [csrf, ['nama', 'hantu']])).status).toBe(404);
    const [row] = await query<{ pada: number }>(
      deps.db,
      `select berikut_pada as pada from pekerjaan where nama = 'sapu'`,
    );
    expect(row?.pada).toBe(deps.now());
  });

  it('shows each local system: since when it is silent, what waits, what was given up; the metrics say the same', async () => {
    const { deps, advance } = test();
    const room = openRoom(deps);
    expect(wordsOf((await room.get('nasional', PATH)).html)).not.toContain('Terakhir terhubung');
    const baru = { alamat: 'https://kota.contoh/v2', jurisdiksi: null, bentuk: 'json', kunci: null } as const;
    const of = async (nama: string): Promise<string> => {
      const id = deps.chance.uuid(deps.now());
      const more = { id, nama, instansi: 'KT-63.71', kirim: true, tarik: true, oleh: akunOf('nasional') };
      await insertSistem(deps.db, { ...baru, ...more }, deps.now());
      return id;
    };
    const [diam, akhir] = [await of('Lapor Diam'), await of('Lapor Akhir')];
    await noteBaik(deps.db, diam, deps.now(), deps.now());
    await akhiriSistem(deps.db, akhir, deps.now());
    await query(
      deps.db,
      `insert into sistem_masuk (sistem_id, jenis, id_luar, permintaan, pada, diterima_pada, status, coba_pada)
       select $1, 'permintaan', n::text, n::text, now(), now(), case when n > 2 then 'periksa' else 'antre' end, now() from generate_series(1, 3) n`,
      [diam],
    );
    advance(3_600_000);
    await noteGagal(deps.db, diam, 'http.500', deps.now(), deps.now());
    const words = wordsOf((await room.get('nasional', PATH)).html);
    expect(words).toMatch(/Lapor Diam \(Pemerintah Kota Banjarmasin\).*Gagal 1 kali berturut-turut: /u);
    expect(words).not.toContain('Lapor Akhir');
    const metrics = createMetrics();
    await startQueueGauges(deps, metrics).stop();
    const shown = metrics.render();
    for (const [name, value] of [
      ['masuk_antre', 2],
      ['diperiksa', 1],
      ['antre', 0],
      ['mati', 0],
      ['gagal_beruntun', 1],
      ['diam_detik', 3_600],
    ] as const)
      expect(shown).toContain(`lapor_sistem_${name}{sistem="${diam}"} ${value}\n`);
    expect(shown).not.toContain(akhir);
  });

  it('is closed to every other officer', async () => {
    const room = openRoom(test().deps);
    const csrf = await room.csrfOf('admin', '/pengaturan');
    expect((await room.get('admin', PATH)).status).toBe(403);
    expect((await room.get('pengawas', PATH)).status).toBe(403);
    expect((await room.post('admin', `${PATH}/pesan`, [csrf, ['id', '']])).status).toBe(403);
    expect((await room.post('admin', `${PATH}/pekerjaan`, [csrf, ['nama', 'sapu']])).status).toBe(403);
    expect((await room.post('nasional', `${PATH}/pesan`, [['id', '']])).status).toBe(403);
  });
});

async function statuses(): Promise<Record<string, number>> {
  const rows = await query<{ status: string; n: number }>(
    test().deps.db,
    'select status, count(*)::int as n from pesan group by status order by status',
  );
  return Object.fromEntries(rows.map(({ status, n }) => [status, n]));
}
