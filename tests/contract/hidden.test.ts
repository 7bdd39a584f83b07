import { describe, expect, it } from 'vitest';
import { nomorFromDraw } from '../../src/domain/shared/nomor.ts';
import { query } from '../../src/persistence/connection/database.ts';
import { takeFiles } from '../../src/useCases/laporan/masukan/files.ts';
import { attachLampiran } from '../../src/persistence/lampiran/lampiran.ts';
import { withTransaction } from '../../src/persistence/connection/transaction.ts';
import { useApi } from '../support/api.ts';

const UNIT = 'KT-63.71/06';

describe('what stays hidden', () => {
  const api = useApi();

  it('a merge tells nobody whether a hidden laporan exists', async () => {
    const { file, refused } = api();
    const hidden = await file({ instansi: 'KT-63.72', rahasia: true });
    const own = await file({ instansi: 'KT-63.71' });
    const absent = nomorFromDraw(5);
    const there = await refused('pelapor', own, 'gabungkan', { ke: hidden });
    expect(await refused('pelapor', own, 'gabungkan', { ke: absent })).toEqual(there);
    const admin = await refused('kota', own, 'gabungkan', { ke: hidden });
    expect(await refused('kota', own, 'gabungkan', { ke: absent })).toEqual(admin);
  });

  it('the public is not told that a rahasia laporan went into a public one, those concerned are', async () => {
    const { file, give, get } = api();
    const main = await file({ instansi: 'KT-63.71' });
    const twin = await file({ instansi: 'KT-63.71', rahasia: true }, 'tetangga');
    await give('kota', main, 'verifikasi', { unit: [UNIT] });
    await give('kota', twin, 'gabungkan', { ke: main });
    expect((await get(`/laporan/${main}`, 'publik')).body.terkait).toEqual([]);
    expect((await get(`/laporan/${main}`, 'kota')).body.terkait).toEqual([
      { nomor: twin, hubungan: 'gabungan_dari' },
    ]);
    expect((await get(`/laporan/${twin}`, 'tetangga')).body.terkait).toEqual([
      { nomor: main, hubungan: 'digabung_ke' },
    ]);
    const history = await get<{ baris: unknown[] }>(`/laporan/${main}/riwayat`, 'publik');
    expect(JSON.stringify(history.body)).not.toContain(twin);
  });

  it('a laporan that becomes anonim loses its link to the account in the database too', async () => {
    const { file, give, made } = api();
    const nomor = await file({ instansi: 'KT-63.71' });
    const linked = () =>
      query<{ akun: string | null; nama: string | null }>(
        made.deps.db,
        `select i.akun_id as akun, i.nama from identitas i join laporan l on l.id = i.laporan_id where l.nomor = $1`,
        [nomor],
      );
    expect((await linked())[0]?.akun).not.toBeNull();
    await give('pelapor', nomor, 'kerahasiaan', { anonim: true });
    expect(await linked()).toEqual([{ akun: null, nama: null }]);
  });

  it('of two acts that take the same file the second waits and sees it taken', async () => {
    const { file, made } = api();
    const { deps } = made;
    const nomor = await file();
    const [row] = await query<{ id: string }>(deps.db, 'select id from laporan where nomor = $1', [nomor]);
    const id = deps.chance.uuid(deps.now());
    await query(
      deps.db,
      `insert into lampiran (id, nama, jenis, ukuran, sha256, kunci, diunggah_pada, pengunggah, meterai)
       values ($1, 'a.pdf', 'application/pdf', 1, decode(repeat('00', 32), 'hex'), 'k', now(), 'saya', decode(repeat('00', 32), 'hex'))`,
      [id],
    );
    const take = () =>
      withTransaction(deps.db, { random: () => 0.5 }, async (tx) => {
        const files = await takeFiles(tx, [id], 'saya');
        if (files === null) return 'taken';
        await attachLampiran(tx, { ids: [id], laporanId: row?.id ?? '', pengunggah: 'saya' });
        return 'mine';
      });
    expect((await Promise.all([take(), take()])).sort()).toEqual(['mine', 'taken']);
  });
});
