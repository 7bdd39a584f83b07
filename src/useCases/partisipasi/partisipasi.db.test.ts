import { beforeAll, describe, expect, it } from 'vitest';
import { PUBLIK } from '../../domain/laporan/reader.ts';
import { query } from '../../persistence/connection/database.ts';
import { fileBy, usePortal } from '../../../tests/support/portal.ts';
import { createAkun } from '../akun/pengelolaan/createAkun.ts';
import { countVisible } from '../laporan/readLaporan.ts';
import { readerOf } from '../akun/readerOf.ts';
import { adukanKomentar, biarkanKomentar, listKomentarDiadukan, tarikKomentar } from './aduanKomentar.ts';
import { countByArea, findSimilar, listDiikuti, readPartisipasi } from './baca.ts';
import { setDukungan, setIkuti } from './dukung.ts';
import { addKomentar, listKomentarMenunggu, putuskanKomentar } from './komentar.ts';
import type { Orang } from './orang.ts';

const portal = usePortal();
const browser = (rahasia: string): Orang => ({ sebagai: 'peramban', rahasia });
const passer = (orang: Orang, alamat = 'a') => ({ orang, reader: PUBLIK, alamat });

let terbuka = '';
let tertutup = '';
let warga: { akunId: string; nama: string; reader: Awaited<ReturnType<typeof readerOf>> };

async function account(
  nama: string,
  email: string,
  penugasan: Parameters<typeof createAkun>[1]['penugasan'] = [],
) {
  const { deps } = portal().made;
  const made = await createAkun(deps, { nama, email, sandi: 'kereta malam melintas sawah', penugasan });
  if (!made.ok) throw new Error(JSON.stringify(made.refusal));
  const { akunId } = made.value;
  return { akunId, nama, reader: await readerOf(deps, akunId) };
}

beforeAll(async () => {
  const { officer, visitor } = portal();
  terbuka = (await fileBy(visitor())).nomor;
  tertutup = (await fileBy(visitor(), { anda: { rahasia: 'ya' } })).nomor;
  await officer('kota', terbuka, { perintah: 'verifikasi', unit: ['KT-63.71/06'] });
  await officer('kota', tertutup, { perintah: 'verifikasi', unit: ['KT-63.71/06'] });
  warga = await account('Siti Aminah', 'siti.komentar@contoh.id');
});

describe('support', () => {
  it('counts each account and each browser once, and can be taken back', async () => {
    const { deps } = portal().made;
    const [a, b] = [browser('a'.repeat(22)), browser('b'.repeat(22))];
    await Promise.all([a, a, a, b].map((one) => setDukungan(deps, passer(one), terbuka, true)));
    await setDukungan(
      deps,
      { orang: { sebagai: 'akun', akunId: warga.akunId }, reader: warga.reader, alamat: 'b' },
      terbuka,
      true,
    );
    expect(await readPartisipasi(deps, a, terbuka)).toMatchObject({ dukungan: 3, isMendukung: true });
    await setDukungan(deps, passer(a), terbuka, false);
    expect(await readPartisipasi(deps, a, terbuka)).toMatchObject({ dukungan: 2, isMendukung: false });
    expect(await readPartisipasi(deps, null, terbuka)).toMatchObject({ dukungan: 2, isMendukung: false });
  });

  it('tells a laporan that is not public from one that does not exist in no way, whoever asks', async () => {
    const { deps } = portal().made;
    const officer = await account('Admin Kota', 'kota.dua@contoh.id', [
      { peran: 'admin_instansi', badan: 'KT-63.71' },
    ]);
    for (const nomor of [tertutup, '999999999', 'abc']) {
      for (const reader of [PUBLIK, officer.reader]) {
        const who = { orang: browser('c'.repeat(22)), reader, alamat: 'c' };
        expect(await setDukungan(deps, who, nomor, true)).toEqual({
          ok: false,
          refusal: { code: 'laporan.not_found' },
        });
        expect(await setIkuti(deps, who.orang, nomor, true)).toEqual({
          ok: false,
          refusal: { code: 'laporan.not_found' },
        });
        expect(await readPartisipasi(deps, who.orang, nomor)).toBeNull();
        expect(
          await addKomentar(deps, { ...warga, reader }, { nomor, isi: 'Saya juga mengalaminya.' }),
        ).toEqual({
          ok: false,
          refusal: { code: 'laporan.not_found' },
        });
      }
    }
  });

  it('refuses its own pelapor, and an address that supports again and again with new browsers', async () => {
    const { deps } = portal().made;
    const own = { ...PUBLIK, nomorTerbuka: [terbuka] };
    const refused = await setDukungan(
      deps,
      { orang: browser('d'.repeat(22)), reader: own, alamat: 'd' },
      terbuka,
      true,
    );
    expect(refused).toMatchObject({ refusal: { code: 'partisipasi.own' } });
    const codes: string[] = [];
    for (let i = 0; i < 62; i += 1) {
      const answer = await setDukungan(deps, passer(browser(`x${i}`), 'banjir'), terbuka, true);
      codes.push(answer.ok ? 'ok' : answer.refusal.code);
    }
    expect(codes.filter((one) => one === 'ok')).toHaveLength(60);
    expect(codes.at(-1)).toBe('partisipasi.too_many');
  });

  it('leaves nothing in the database that links a supporter to an account or two laporan to one supporter', async () => {
    const { deps } = portal().made;
    const other = (await fileBy(portal().visitor(), { apa: { judul: 'Jembatan kayu di gang rusak' } })).nomor;
    await portal().officer('kota', other, { perintah: 'verifikasi', unit: ['KT-63.71/06'] });
    const orang: Orang = { sebagai: 'akun', akunId: warga.akunId };
    await setDukungan(deps, { orang, reader: warga.reader, alamat: 'e' }, other, true);
    const rows = await query<{ pendukung: Buffer }>(deps.db, 'select pendukung from dukungan');
    const hex = rows.map(({ pendukung }) => pendukung.toString('hex'));
    expect(new Set(hex).size).toBe(hex.length);
    expect(hex.some((one) => one.includes(warga.akunId.replaceAll('-', '')))).toBe(false);
  });
});

describe('following', () => {
  it('lists what one follows as the public sees it, and forgets what is public no more', async () => {
    const { deps, advance } = portal().made;
    const orang = browser('f'.repeat(22));
    const gone = (await fileBy(portal().visitor(), { apa: { judul: 'Selokan mampet di depan rumah' } }))
      .nomor;
    await portal().officer('kota', gone, { perintah: 'verifikasi', unit: ['KT-63.71/06'] });
    await setIkuti(deps, orang, terbuka, true);
    advance(1_000);
    await setIkuti(deps, orang, gone, true);
    expect((await listDiikuti(deps, orang)).map((one) => one.nomor)).toEqual([gone, terbuka]);
    await portal().officer('kota', gone, {
      perintah: 'kerahasiaan',
      rahasia: true,
      alasan: 'Memuat data anak',
    });
    expect((await listDiikuti(deps, orang)).map((one) => one.nomor)).toEqual([terbuka]);
    await setIkuti(deps, orang, terbuka, false);
    expect(await listDiikuti(deps, orang)).toEqual([]);
    advance(-1_000);
  });
});

describe('comments', () => {
  const isi = 'Saya juga tinggal di gang itu, lampunya masih mati.';

  it('are seen by nobody but their writer until an officer in charge allowed them', async () => {
    const { deps } = portal().made;
    const orang: Orang = { sebagai: 'akun', akunId: warga.akunId };
    expect(await addKomentar(deps, warga, { nomor: terbuka, isi })).toEqual({ ok: true, value: true });
    expect(await readPartisipasi(deps, null, terbuka)).toMatchObject({ komentar: [], sendiri: [] });
    expect((await readPartisipasi(deps, orang, terbuka))?.sendiri).toMatchObject([
      { isi, status: 'menunggu', nama: 'S. A.' },
    ]);

    const kota = await account('Admin Tiga', 'kota.tiga@contoh.id', [
      { peran: 'admin_instansi', badan: 'KT-63.71' },
    ]);
    const lain = await account('Admin Lain', 'lain@contoh.id', [{ peran: 'admin_instansi', badan: 'KM-09' }]);
    const [waiting] = await listKomentarMenunggu(deps, kota.reader);
    expect(waiting).toMatchObject({ nomor: terbuka, isi });
    const id = waiting?.id ?? '';
    for (const other of [lain, warga]) {
      expect(await listKomentarMenunggu(deps, other.reader)).toEqual([]);
      expect(await putuskanKomentar(deps, other, id, { status: 'tampil' })).toMatchObject({
        refusal: { code: 'komentar.not_found' },
      });
    }
    expect(await putuskanKomentar(deps, kota, id, { status: 'tampil' })).toMatchObject({ ok: true });
    expect(await putuskanKomentar(deps, kota, id, { status: 'tampil' })).toMatchObject({
      refusal: { code: 'komentar.decided' },
    });
    expect((await readPartisipasi(deps, null, terbuka))?.komentar).toMatchObject([{ isi, nama: 'S. A.' }]);
    expect(
      await putuskanKomentar(deps, kota, id, { status: 'ditolak', alasan: 'Tidak sesuai aturan' }),
    ).toMatchObject({ ok: true });
    expect((await readPartisipasi(deps, orang, terbuka))?.sendiri).toMatchObject([
      { alasan: 'Tidak sesuai aturan' },
    ]);
    expect((await readPartisipasi(deps, null, terbuka))?.komentar).toEqual([]);
  });

  it('are refused with personal data, twice, from its own pelapor, or when many wait already', async () => {
    const { deps } = portal().made;
    const code = async (text: string, writer = warga): Promise<string> => {
      const answer = await addKomentar(deps, writer, { nomor: terbuka, isi: text });
      return answer.ok ? 'ok' : answer.refusal.code;
    };
    expect(await code('Hubungi saya di 0812 3456 7890 saja')).toBe('komentar.personal_data');
    expect(await code(isi)).toBe('komentar.twice');
    expect(await code('   ')).toBe('input.required');
    expect(await code('x'.repeat(1_001))).toBe('input.too_long');
    expect(await code('Tulisan pelapor', { ...warga, reader: { ...PUBLIK, nomorTerbuka: [terbuka] } })).toBe(
      'komentar.own',
    );
    const many = await account('Rudi Hartono', 'rudi.komentar@contoh.id');
    const codes: string[] = [];
    for (let i = 0; i < 7; i += 1) codes.push(await code(`Komentar ke-${'i'.repeat(i + 1)}`, many));
    expect(codes).toEqual([
      'ok',
      'ok',
      'ok',
      'ok',
      'ok',
      'komentar.too_many_waiting',
      'komentar.too_many_waiting',
    ]);
  });
});

describe('comments that are wrong', () => {
  const isi = 'Tetangga sebelah juga mengeluh tentang lampu itu.';
  const shown = async (writer: typeof warga, text: string): Promise<string> => {
    const { deps } = portal().made;
    expect(await addKomentar(deps, writer, { nomor: terbuka, isi: text })).toMatchObject({ ok: true });
    const admin = await account('Admin Kota', `admin.${text.length}@contoh.id`, [
      { peran: 'admin_instansi', badan: 'KT-63.71' },
    ]);
    const id = (await listKomentarMenunggu(deps, admin.reader)).find((one) => one.isi === text)?.id ?? '';
    expect(await putuskanKomentar(deps, admin, id, { status: 'tampil' })).toMatchObject({ ok: true });
    return id;
  };

  it('are not decided by their writer, though that is an officer in charge', async () => {
    const { deps, database } = portal().made;
    const { ownerDb } = database;
    const kota = [{ peran: 'admin_instansi', badan: 'KT-63.71' }] as const;
    const penulis = await account('Admin Penulis', 'penulis@contoh.id', kota);
    const rekan = await account('Admin Rekan', 'rekan@contoh.id', kota);
    const kata = `${isi} Ditulis petugasnya.`;
    expect(await addKomentar(deps, penulis, { nomor: terbuka, isi: kata })).toMatchObject({ ok: true });
    const id = (await listKomentarMenunggu(deps, rekan.reader)).find((one) => one.isi === kata)?.id ?? '';
    const own = { refusal: { code: 'komentar.not_your_own' } };
    expect(await putuskanKomentar(deps, penulis, id, { status: 'tampil' })).toMatchObject(own);
    expect((await readPartisipasi(deps, null, terbuka))?.komentar.map((one) => one.id)).not.toContain(id);
    expect(await putuskanKomentar(deps, rekan, id, { status: 'tampil' })).toMatchObject({ ok: true });
    const pembaca = browser('p'.repeat(22));
    expect(await adukanKomentar(deps, { orang: pembaca, alamat: 'p' }, id, 'iklan')).toMatchObject({
      ok: true,
    });
    expect(await biarkanKomentar(deps, penulis, id)).toMatchObject(own);
    expect(await listKomentarDiadukan(deps, rekan.reader)).toMatchObject([{ id }]);
    // nothing of the decision stays when its other half fails
    await query(
      ownerDb,
      'alter table komentar_aduan add constraint gagal check (selesai_pada is null) not valid',
    );
    const refused = { status: 'ditolak', alasan: 'Bukan tentang laporan' } as const;
    await expect(putuskanKomentar(deps, rekan, id, refused)).rejects.toThrow(/gagal/);
    await expect(tarikKomentar(deps, penulis.akunId, id)).rejects.toThrow(/gagal/);
    await query(ownerDb, 'alter table komentar_aduan drop constraint gagal');
    expect((await readPartisipasi(deps, null, terbuka))?.komentar).toContainEqual(
      expect.objectContaining({ id, isi: kata }),
    );
    expect(await putuskanKomentar(deps, rekan, id, refused)).toMatchObject({ ok: true });
  });

  it('are reported once a person and looked at by officers in charge alone', async () => {
    const { deps } = portal().made;
    const writer = await account('Wati Lestari', 'wati.komentar@contoh.id');
    const id = await shown(writer, isi);
    const [a, b] = [browser('g'.repeat(22)), browser('h'.repeat(22))];
    const report = (orang: Orang, sebab: string, of = id) =>
      adukanKomentar(deps, { orang, alamat: 'lapor' }, of, sebab);
    for (const orang of [a, a, b]) expect(await report(orang, 'kasar')).toMatchObject({ ok: true });
    expect(await report(b, 'entah')).toMatchObject({ refusal: { code: 'input.required', path: 'sebab' } });
    for (const of of ['', 'x', "' or 1=1 --", '00000000-0000-7000-8000-000000000000'])
      expect(await report(a, 'kasar', of)).toMatchObject({ refusal: { code: 'komentar.not_found' } });
    const kota = await account('Admin Lima', 'lima@contoh.id', [
      { peran: 'admin_instansi', badan: 'KT-63.71' },
    ]);
    const lain = await account('Admin Enam', 'enam@contoh.id', [{ peran: 'admin_instansi', badan: 'KM-09' }]);
    expect(await listKomentarDiadukan(deps, kota.reader)).toMatchObject([{ id, isi, sebab: { kasar: 2 } }]);
    for (const other of [lain, writer]) {
      expect(await listKomentarDiadukan(deps, other.reader)).toEqual([]);
      expect(await biarkanKomentar(deps, other, id)).toMatchObject({
        refusal: { code: 'komentar.not_found' },
      });
    }
    expect(await biarkanKomentar(deps, kota, id)).toMatchObject({ ok: true });
    expect(await listKomentarDiadukan(deps, kota.reader)).toEqual([]);
    expect((await readPartisipasi(deps, null, terbuka))?.komentar.map((one) => one.id)).toContain(id);
    expect(await report(browser('i'.repeat(22)), 'iklan')).toMatchObject({ ok: true });
    const alasan = 'Menawarkan jasa pasang lampu';
    expect(await putuskanKomentar(deps, kota, id, { status: 'ditolak', alasan })).toMatchObject({ ok: true });
    expect(await listKomentarDiadukan(deps, kota.reader)).toEqual([]);
    expect(await report(a, 'kasar')).toMatchObject({ refusal: { code: 'komentar.not_found' } });
    const orang: Orang = { sebagai: 'akun', akunId: writer.akunId };
    expect((await readPartisipasi(deps, orang, terbuka))?.sendiri).toMatchObject([{ alasan }]);
    const stored = await query(deps.db, 'select a::text from komentar_aduan a');
    expect(JSON.stringify(stored)).not.toContain('gggg');
  });

  it('are taken back by their writer alone: words, initials and account are gone, the place stays', async () => {
    const { deps } = portal().made;
    const writer = await account('Joko Susilo', 'joko.komentar@contoh.id');
    const kata = `${isi} Semoga cepat.`;
    const id = await shown(writer, kata);
    expect(await tarikKomentar(deps, warga.akunId, id)).toMatchObject({
      refusal: { code: 'komentar.not_found' },
    });
    expect(
      await adukanKomentar(deps, { orang: browser('j'.repeat(22)), alamat: 'j' }, id, 'kasar'),
    ).toMatchObject({ ok: true });
    const both = await Promise.all([1, 2].map(() => tarikKomentar(deps, writer.akunId, id)));
    expect(both.filter((one) => one.ok)).toHaveLength(1);
    const place = (await readPartisipasi(deps, null, terbuka))?.komentar.find((one) => one.id === id);
    expect(place).toMatchObject({ nama: null, isi: null, isSendiri: false });
    const [row] = await query(deps.db, 'select k::text from komentar k where id = $1', [id]);
    expect(JSON.stringify(row)).not.toMatch(/Semoga|J\. S\./);
    expect(JSON.stringify(row)).not.toContain(writer.akunId);
    const kota = await account('Admin Tujuh', 'tujuh@contoh.id', [
      { peran: 'admin_instansi', badan: 'KT-63.71' },
    ]);
    expect(await listKomentarDiadukan(deps, kota.reader)).toEqual([]);
    expect(
      await putuskanKomentar(deps, kota, id, { status: 'ditolak', alasan: 'Sudah terlambat' }),
    ).toMatchObject({ refusal: { code: 'komentar.not_found' } });
    // One that still waits goes without a place: nobody had read it.
    const menunggu = `${isi} Terima kasih banyak.`;
    await addKomentar(deps, writer, { nomor: terbuka, isi: menunggu });
    const waiting = (await listKomentarMenunggu(deps, kota.reader)).find((one) => one.isi === menunggu);
    expect(await tarikKomentar(deps, writer.akunId, waiting?.id ?? '')).toMatchObject({ ok: true });
    expect((await listKomentarMenunggu(deps, kota.reader)).map((one) => one.isi)).not.toContain(menunggu);
    expect((await readPartisipasi(deps, null, terbuka))?.komentar.map((one) => one.id)).not.toContain(
      waiting?.id,
    );
  });
});

describe('similar laporan and the map', () => {
  it('finds a public open one of the same town by its words, never a closed one', async () => {
    const { deps } = portal().made;
    const teks = 'Lampu jalan di depan pasar tidak menyala, warga takut lewat malam';
    expect((await findSimilar(deps, { teks, wilayah: '63.71.04' })).map((one) => one.nomor)).toContain(
      terbuka,
    );
    expect((await findSimilar(deps, { teks, wilayah: '63.71' })).map((one) => one.nomor)).not.toContain(
      tertutup,
    );
    expect(await findSimilar(deps, { teks, wilayah: '63.72' })).toEqual([]);
    expect(await findSimilar(deps, { teks: 'Antrean paspor panjang sekali', wilayah: '63.71' })).toEqual([]);
  });

  it('counts by area what the reader may list: of the public the public ones', async () => {
    const { deps } = portal().made;
    const { baris } = await countByArea(deps, PUBLIK, {}, 'kabkota');
    const [row] = await query<{ n: number }>(
      deps.db,
      'select count(*) as n from laporan where terbit and not rahasia',
    );
    expect(baris).toEqual([{ wilayah: '63.71', jumlah: row?.n }]);
    // whoever may list more sees on the map what the list has
    const wilayah = ['63.71'];
    for (const penugasan of [
      [{ peran: 'admin_instansi', badan: 'KT-63.71' }],
      [{ peran: 'pengawas', badan: 'PR-63' }],
    ] as const) {
      const reader = { ...PUBLIK, penugasan };
      const mapped = await countByArea(deps, reader, {}, 'kabkota');
      expect(mapped.baris).toEqual([
        { wilayah: '63.71', jumlah: await countVisible(deps, reader, { wilayah }) },
      ]);
    }
  });
});
