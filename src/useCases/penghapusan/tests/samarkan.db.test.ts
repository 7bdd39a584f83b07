import { beforeAll, describe, expect, it } from 'vitest';
import { useTestDeps } from '../../../../tests/support/deps.ts';
import { PUBLIK } from '../../../domain/laporan/reader.ts';
import { redactLaporan, tandaOf } from '../../laporan/samarkanLaporan.ts';
import { readLaporan } from '../../laporan/readLaporan.ts';
import { readRiwayat } from '../../laporan/readRiwayat.ts';
import { START } from '../../sapu/tests/filed.ts';
import {
  account,
  file,
  giverOf,
  holder,
  must,
  pelaporOf,
  tandaOf as words,
  type Orang,
} from './negeriHapus.ts';

const test = useTestDeps({ now: START });
const PHONE = '0812-7777-6666';
const MAIL = 'rahasia.sekali@contoh.test';
let kota: Orang;
let lain: Orang;
beforeAll(async () => {
  kota = await account(test().deps, 'kota@uji.test', [{ peran: 'admin_instansi', badan: 'KT-63.71' }]);
  lain = await account(test().deps, 'lain@uji.test', [{ peran: 'admin_instansi', badan: 'KT-33.74' }]);
});

async function filed(kata: string) {
  const base = words(kata);
  const tanda = {
    ...base,
    judul: `Telepon ${PHONE} tidak dijawab`,
    isi: `${base.isi} Hubungi ${PHONE} atau ${MAIL}.`,
  };
  return { ...(await file(test().deps, tanda)), tanda };
}

const orang = (who: Orang) => {
  const giver = giverOf(who);
  if (giver.sebagai !== 'orang') throw new Error('an officer');
  return giver;
};

describe('masking by one press', () => {
  it('corrects one mark or all; the public never reads them, those in charge read the original', async () => {
    const { deps } = test();
    const { nomor, tanda } = await filed('Tutup');
    const view = async () => {
      const read = await readLaporan(deps, kota.reader, nomor);
      if (!read.ok) throw new Error(read.refusal.code);
      return read.value;
    };
    const first = await view();
    const marks = tandaOf(first);
    expect(marks.map(({ bagian, jenis }) => `${bagian} ${jenis}`)).toEqual([
      'judul telepon',
      'isi telepon',
      'isi email',
    ]);
    const mail = marks[2];
    if (mail === undefined) throw new Error('three marks');
    const urut = first.urut ?? 0;
    const press = (who: Orang, seen: number, one: Parameters<typeof redactLaporan>[2]['tanda']) =>
      redactLaporan(deps, orang(who), { nomor, urut: seen, tanda: one });
    expect(await press(lain, urut, 'semua')).toMatchObject({ refusal: { code: 'laporan.not_found' } });
    expect(await press(kota, urut, { bagian: 'isi', mulai: 1, akhir: 2 })).toMatchObject({
      refusal: { code: 'laporan.nothing_to_mask' },
    });
    expect(await press(kota, urut, mail)).toMatchObject({ ok: true });
    expect(await press(kota, urut, 'semua')).toMatchObject({
      refusal: { code: 'laporan.changed_meanwhile' },
    });
    const second = await view();
    expect(second.isi).toContain(PHONE);
    expect(second.isi).toContain('[email disamarkan]');
    expect(await press(kota, second.urut ?? 0, 'semua')).toMatchObject({ ok: true });
    await must(deps, giverOf(kota), nomor, { perintah: 'verifikasi', unit: ['KT-63.71/06'] });
    const open = JSON.stringify([
      await readLaporan(deps, PUBLIK, nomor),
      await readRiwayat(deps, PUBLIK, nomor, null),
    ]);
    expect([PHONE, MAIL].filter((one) => open.includes(one))).toEqual([]);
    const desk = JSON.stringify(await readRiwayat(deps, kota.reader, nomor, kota.akunId));
    expect(desk).toContain(tanda.judul);
    expect(desk).toContain('Menyamarkan data pribadi: alamat email.');
    expect(await press(kota, (await view()).urut ?? 0, 'semua')).toMatchObject({
      refusal: { code: 'laporan.nothing_to_mask' },
    });
    // Somebody who sees it now but is not in charge.
    expect(await press(lain, (await view()).urut ?? 0, 'semua')).toMatchObject({ ok: false });
  });

  it('is done at every reading for words that no officer looked at: the pelapor’s in a public thread', async () => {
    const { deps } = test();
    const { nomor } = await file(deps, words('Utas'));
    await must(deps, giverOf(kota), nomor, { perintah: 'verifikasi', unit: ['KT-63.71/06'] });
    await must(deps, pelaporOf(nomor), nomor, { perintah: 'tanggapan', isi: `Telepon saya ${PHONE} saja.` });
    const seenBy = async (reader: typeof PUBLIK) =>
      JSON.stringify([await readLaporan(deps, reader, nomor), await readRiwayat(deps, reader, nomor, null)]);
    expect(await seenBy(PUBLIK)).not.toContain(PHONE);
    expect(await seenBy(PUBLIK)).toContain('Telepon saya [nomor telepon disamarkan] saja.');
    expect(await seenBy(lain.reader)).not.toContain(PHONE);
    expect(await seenBy(holder(nomor))).toContain(PHONE);
    expect(await seenBy(kota.reader)).toContain(PHONE);
  });
});
