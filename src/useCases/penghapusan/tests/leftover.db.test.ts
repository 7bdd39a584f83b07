import { beforeAll, describe, expect, it } from 'vitest';
import { useTestDeps } from '../../../../tests/support/deps.ts';
import { query } from '../../../persistence/connection/database.ts';
import { readStoredIdentitas } from '../../../persistence/identitas/identitas.ts';
import { loadLaporan } from '../../../persistence/laporan/loadLaporan.ts';
import { closeOwn } from '../../akun/profil/closeOwn.ts';
import { giveCommand } from '../../laporan/giveCommand.ts';
import { START } from '../../sapu/tests/filed.ts';
import { repeatErasures } from '../jurnal.ts';
import { askErasure, readErasure } from '../minta.ts';
import { decideErasure } from '../putuskan.ts';
import { finishErasures } from '../selesaikan.ts';
import {
  account,
  dumpOf,
  file,
  giverOf,
  holder,
  must,
  pelaporOf,
  SANDI,
  tandaOf,
  type Orang,
} from './negeriHapus.ts';

const test = useTestDeps({ now: START });
let kota: Orang;
beforeAll(async () => {
  kota = await account(test().deps, 'kota@contoh.test', [{ peran: 'admin_instansi', badan: 'KT-63.71' }]);
});

async function eraseKontak(nomor: string): Promise<void> {
  const { deps } = test();
  const asked = await askErasure(deps, holder(nomor), { nomor, cakupan: 'kontak', alasan: '' });
  expect(asked).toMatchObject({ ok: true });
  const plan = await readErasure(deps, holder(nomor), nomor);
  const id = plan.ok ? (plan.value.permintaan[0]?.id ?? '') : '';
  expect(await decideErasure(deps, kota, id, { kabul: true, juga: [] })).toMatchObject({ ok: true });
}

describe('what an erasure must not leave', () => {
  it('a contact, beside the seal that a split-off laporan still needs; and the seal once that one is erased', async () => {
    const { deps } = test();
    const { nomor } = await file(deps, tandaOf('Pecah'), { anonim: true });
    const split = await giveCommand(deps, giverOf(kota), nomor, {
      perintah: 'pecah',
      judul: 'Perkara kedua dari laporan itu',
      isi: 'Isi perkara kedua yang dipisahkan oleh petugas.',
    });
    const kedua = split.ok ? (split.value.nomorBaru ?? '') : '';
    const stored = async (of: string) => {
      const loaded = await loadLaporan(deps.db, of, { lock: false });
      return readStoredIdentitas(deps.db, loaded?.id ?? '');
    };
    expect(await stored(nomor)).toMatchObject({ segel: {}, balas: expect.any(Buffer) });
    await eraseKontak(nomor);
    expect(await stored(nomor)).toMatchObject({ segel: {}, balas: null });
    expect(await stored(kedua)).toMatchObject({ di: expect.any(String), balas: expect.any(Buffer) });
    await eraseKontak(kedua);
    const [row] = await query<{ n: number }>(
      deps.db,
      'select count(*)::int as n from identitas where num_nonnulls(segel, segel_di, balas) > 0',
    );
    expect(row?.n).toBe(0);
  });

  it('the pelapor of a closed account in laporan that an older backup brings back', async () => {
    const { deps, database } = test();
    const { ownerDb } = database;
    const tanda = tandaOf('Tutup');
    const { akunId } = await account(deps, tanda.email);
    const { nomor } = await file(deps, tanda, { pengirim: { sebagai: 'akun', akunId } });
    const old = {
      laporan: 'update laporan set pemilik = $2, meterai = $3 where nomor = $1',
      akun: `update akun set nama = $2, email = $3, nonaktif_pada = null where id = $1`,
    };
    const before = await query<{ pemilik: string; meterai: Buffer; id: string }>(
      ownerDb,
      'select pemilik, meterai, id from laporan where nomor = $1',
      [nomor],
    );
    expect(await closeOwn(deps, { akunId, sandi: SANDI })).toMatchObject({ ok: true, value: { jumlah: 1 } });
    while ((await finishErasures(deps, {})) > 0);
    expect(await dumpOf(ownerDb)).not.toContain(tanda.nama);
    // as a backup of the day before has it
    await query(ownerDb, 'delete from penghapusan where akun_id = $1', [akunId]);
    await query(ownerDb, old.akun, [akunId, tanda.nama, tanda.email]);
    await query(ownerDb, old.laporan, [nomor, before[0]?.pemilik, before[0]?.meterai]);
    await query(ownerDb, 'update identitas set akun_id = $2, nama = $3, email = $4 where laporan_id = $1', [
      before[0]?.id,
      akunId,
      tanda.nama,
      tanda.email,
    ]);
    expect(await repeatErasures(deps)).toMatchObject({ diulang: 1, ditolak: 0 });
    const loaded = await loadLaporan(deps.db, nomor, { lock: false });
    expect(loaded?.milik.pemilik).not.toBe(deps.keys.pemilik(akunId));
    expect(await readStoredIdentitas(deps.db, loaded?.id ?? '')).toMatchObject({
      akunId: null,
      nama: null,
      email: null,
    });
    expect(await dumpOf(ownerDb)).not.toContain(tanda.nama);
  });

  it('what its pelapor wrote in requests that were refused before, by whatever right it is erased later', async () => {
    const { deps, database } = test();
    const { nomor } = await file(deps, tandaOf('Ulang'));
    await must(deps, pelaporOf(nomor), nomor, { perintah: 'tarik' });
    const alasan = 'Zqalasan saya Budi, tetangga di nomor tujuh tahu siapa saya.';
    const ask = () => askErasure(deps, holder(nomor), { nomor, cakupan: 'isi', alasan });
    const decide = async (kabul: boolean) => {
      expect(await ask()).toMatchObject({ ok: true });
      const plan = await readErasure(deps, holder(nomor), nomor);
      const id = plan.ok ? (plan.value.permintaan[0]?.id ?? '') : '';
      const putusan = kabul
        ? ({ kabul, juga: [] } as const)
        : ({ kabul: false, alasan: 'Permintaan ini belum dapat dikabulkan hari ini.' } as const);
      expect(await decideErasure(deps, kota, id, putusan)).toMatchObject({ ok: true });
    };
    await decide(false);
    await decide(true);
    const dump = await dumpOf(database.ownerDb);
    expect(dump).not.toContain('Zqalasan');
  });
});
