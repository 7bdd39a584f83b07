import { beforeAll, expect, it } from 'vitest';
import { useTestDeps } from '../../../tests/support/deps.ts';
import { createAkun } from '../akun/pengelolaan/createAkun.ts';
import { readerOf } from '../akun/readerOf.ts';
import type { Deps } from '../deps.ts';
import { readRiwayat } from '../laporan/readRiwayat.ts';
import { admin, file, give, START } from '../sapu/tests/filed.ts';
import { confirmMassal, planMassal, readMassal, TUNGGU_MS } from './massal.ts';
import { runDueMassal } from './runMassal.ts';

const test = useTestDeps({ now: START });
let akunId = '';
beforeAll(async () => {
  const penugasan = [{ peran: 'admin_instansi', badan: 'KT-63.71' }] as const;
  const data = { nama: 'Admin Kota', email: 'kota@contoh.id', sandi: 'kapal tua di muara', penugasan };
  const made = await createAkun(test().deps, data);
  if (!made.ok) throw new Error(JSON.stringify(made.refusal));
  akunId = made.value.akunId;
});

it('a bulk act leaves alone what somebody changes at the very moment in which its turn comes', async () => {
  const { deps, advance } = test();
  const nomor = await file(deps);
  const officer = { reader: await readerOf(deps, akunId), akunId };
  const perintah = {
    perintah: 'arsipkan',
    alasanKode: 'tidak_jelas',
    pesan: 'Mohon dijelaskan lagi.',
  } as const;
  const planned = await planMassal(deps, officer, { perintah, nomor: [nomor], dari: '' });
  const id = planned.ok ? planned.value : '';
  expect(await confirmMassal(deps, akunId, id)).toMatchObject({ ok: true });
  advance(TUNGGU_MS);
  // Between the look at the history and the act the laporan is corrected.
  let asked = 0;
  const slow: Deps = {
    ...deps,
    rujukan: async () => {
      asked += 1;
      if (asked === 2)
        await give(deps, admin, nomor, {
          perintah: 'koreksi',
          perbaikan: { judul: 'Lampu jalan mati di dua gang' },
          alasan: 'Pelapor menelepon.',
        });
      return deps.rujukan();
    },
  };
  expect(await runDueMassal(slow, () => false)).toBe(1);
  const read = await readMassal(deps, officer, id);
  expect(read.ok && read.value.sasaran[0]?.hasil).toEqual({ jenis: 'berubah', peristiwa: 'dikoreksi' });
  const history = await readRiwayat(deps, officer.reader, nomor, akunId);
  expect(history.ok && history.value.baris.map((one) => one.jenis)).toEqual(['dibuat', 'dikoreksi']);
});
