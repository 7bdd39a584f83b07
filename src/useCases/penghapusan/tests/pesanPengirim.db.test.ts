import { beforeAll, describe, expect, it } from 'vitest';
import { useTestDeps } from '../../../../tests/support/deps.ts';
import { query } from '../../../persistence/connection/database.ts';
import { olahDue, purgeMasuk } from '../../kanal/olahPesan.ts';
import type { PesanMasuk } from '../../kanal/pesanMasuk.ts';
import { terimaPesan } from '../../kanal/terimaPesan.ts';
import { START } from '../../sapu/tests/filed.ts';
import { askErasure, readErasure } from '../minta.ts';
import { decideErasure } from '../putuskan.ts';
import { account, file, holder, must, pelaporOf, tandaOf, type Orang } from './negeriHapus.ts';

const test = useTestDeps({ now: START });
const DAY = 86_400_000;
let kota: Orang;
let count = 0;
beforeAll(async () => {
  kota = await account(test().deps, 'kota@contoh.test', [{ peran: 'admin_instansi', badan: 'KT-63.71' }]);
});

async function say(kanal: PesanMasuk['kanal'], pengirim: string, teks: string): Promise<string> {
  const { deps } = test();
  count += 1;
  const { id } = await terimaPesan(deps, { kanal, idAsal: `h${count}`, pengirim, teks });
  await olahDue(deps);
  return id;
}

const left = (id: string) =>
  query(
    test().deps.db,
    `select status, alasan, isi is not null or alamat is not null or balasan is not null as ada from pesan_masuk where id = $1`,
    [id],
  );
const waiting = (teks: string, kanal: PesanMasuk['kanal'], pengirim: string) => say(kanal, pengirim, teks);

async function erase(nomor: string): Promise<void> {
  const { deps } = test();
  await must(deps, pelaporOf(nomor), nomor, { perintah: 'tarik' });
  expect(await askErasure(deps, holder(nomor), { nomor, cakupan: 'kontak', alasan: '' })).toMatchObject({
    ok: true,
  });
  const plan = await readErasure(deps, holder(nomor), nomor);
  const id = plan.ok ? (plan.value.permintaan[0]?.id ?? '') : '';
  expect(await decideErasure(deps, kota, id, { kabul: true, juga: [] })).toMatchObject({ ok: true });
}

const GONE = [{ status: 'disisihkan', alasan: 'penghapusan', ada: false }];
const STAYS = [{ status: 'tidak_dipahami', alasan: null, ada: true }];

describe('words of a sender that became no laporan', () => {
  it.each([false, true])(
    'go with the erasure of a laporan of theirs, and no others do (anonim: %s)',
    async (anonim) => {
      const { deps } = test();
      const telepon = anonim ? '+6281277700002' : '+6281277700001';
      const tanda = tandaOf(anonim ? 'Samar' : 'Terang');
      const kontak = { nama: tanda.nama, email: tanda.email, telepon, nik: null };
      const { nomor } = await file(deps, tanda, { kontak, anonim });
      const sms = await waiting('STATUS 12345', 'sms', telepon);
      const wa = await waiting('STATUS 12345', 'whatsapp', telepon);
      const other = await waiting('STATUS 12345', 'sms', '+6281277799999');
      await say('sms', telepon, 'lampu');
      const asked = await query(deps.db, 'select 1 from percakapan');
      await erase(nomor);
      expect([await left(sms), await left(wa), await left(other)]).toEqual([GONE, GONE, STAYS]);
      expect(await query(deps.db, 'select 1 from percakapan')).toHaveLength(asked.length - 1);
      // Nothing ties the rows to the sender any more.
      const [same] = await query<{ n: number }>(
        deps.db,
        'select count(distinct pengirim)::int as n from pesan_masuk where id = any($1::uuid[])',
        [[sms, wa]],
      );
      expect(same?.n).toBe(2);
    },
  );

  it('leave what is still being worked on alone: it may be a new laporan', async () => {
    const { deps } = test();
    const telepon = '+6281277700003';
    const tanda = tandaOf('Baru');
    const { nomor } = await file(deps, tanda, { kontak: { nama: null, email: null, telepon, nik: null } });
    const { id } = await terimaPesan(deps, {
      kanal: 'sms',
      idAsal: 'baru',
      pengirim: telepon,
      teks: 'Jembatan di desa kami roboh sejak tadi malam.',
    });
    await erase(nomor);
    expect(await left(id)).toEqual([{ status: 'antre', alasan: null, ada: true }]);
    await olahDue(deps);
    expect(await left(id)).toMatchObject([{ status: 'selesai' }]);
  });

  it('end by themselves after the time of the policy, and not before', async () => {
    const { deps, advance } = test();
    const id = await waiting('STATUS 12345', 'sms', '+6281277700004');
    advance(364 * DAY);
    await purgeMasuk(deps);
    expect(await left(id)).toEqual(STAYS);
    advance(2 * DAY);
    await purgeMasuk(deps);
    expect(await left(id)).toEqual([{ status: 'disisihkan', alasan: 'masa_simpan', ada: false }]);
    advance(91 * DAY);
    await purgeMasuk(deps);
    expect(await left(id)).toEqual([]);
  });
});
