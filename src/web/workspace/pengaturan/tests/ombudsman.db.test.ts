import { beforeAll, expect, it } from 'vitest';
import { useApi } from '../../../../../tests/support/api.ts';
import { query } from '../../../../persistence/connection/database.ts';
import { wordsOf } from '../../tests/desk.ts';
import { openRoom } from './room.ts';
import { settleOfficers } from '../../tests/accounts.ts';

const api = useApi();
const PATH = '/pengaturan/ombudsman';

beforeAll(async () => {
  const { deps } = api().made;
  // The accounts of the API have these addresses already.
  await query(
    deps.db,
    `update akun set email = 'api-' || email where email in ('nasional@contoh.id', 'admin@contoh.id')`,
  );
  await settleOfficers(deps, ['nasional', 'admin']);
});

const consented = async (over: Record<string, unknown> = {}): Promise<string> => {
  const nomor = await api().file({ instansi: 'KT-63.71', ...over });
  await api().give('pelapor', nomor, 'ombudsman', { setuju: true });
  const rows = await query<{ id: string }>(
    api().made.deps.db,
    'select p.id from ombudsman_paket p join laporan l on l.id = p.laporan_id where l.nomor = $1',
    [nomor],
  );
  return rows[0]?.id ?? '';
};

it('hands the admin nasional the package while no address takes it, never a rahasia one, and notes who took it', async () => {
  const id = await consented();
  const rahasia = await consented({ rahasia: true });
  const { deps } = api().made;
  const room = openRoom(deps);
  const page = await room.get('nasional', PATH);
  expect(wordsOf(page.html)).toContain('Menunggu dikirim');
  expect(wordsOf(page.html)).toContain('Rahasia: hanya lewat alamat Ombudsman');
  const csrf = await room.csrfOf('nasional', PATH);
  const taken = await room.post('nasional', `${PATH}/unduh`, [csrf, ['id', id]]);
  expect([taken.status, taken.response.headers.get('content-type')]).toEqual([200, 'application/x-tar']);
  expect(taken.html).toContain('manifest.jws');
  expect((await room.post('nasional', `${PATH}/unduh`, [csrf, ['id', rahasia]])).status).toBe(403);
  expect((await room.get('admin', PATH)).status).toBe(403);
  const foreign = await room.csrfOf('admin', '/pengaturan');
  expect((await room.post('admin', `${PATH}/unduh`, [foreign, ['id', id]])).status).toBe(403);
  const noted = await query(deps.db, `select kunci from perubahan_pengaturan where jenis = 'ombudsman'`);
  expect(noted).toEqual([{ kunci: id }]);
});
