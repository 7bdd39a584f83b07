import { beforeAll, describe, expect, it } from 'vitest';
import { useTestDeps } from '../../../tests/support/deps.ts';
import { query } from '../../persistence/connection/database.ts';
import { queuePesan } from '../../persistence/pesan/pesan.ts';
import { claimLaporan } from '../akun/profil/claimLaporan.ts';
import { changePilihan } from '../akun/profil/ownProfil.ts';
import { createAkun } from '../akun/pengelolaan/createAkun.ts';
import { nomorSeasal } from '../akun/nomorSeasal.ts';
import { askByEmail } from '../akun/permohonan/minta.ts';
import { suratOfPermohonan } from '../akun/permohonan/suratOfPermohonan.ts';
import { submitLaporan, type Submission } from '../laporan/submitLaporan.ts';
import { admin, give, START } from '../sapu/tests/filed.ts';
import {
  countUnread,
  listPemberitahuan,
  readAllPemberitahuan,
  readPemberitahuan,
  type Pemberitahuan,
  type Pemilik,
} from './pemberitahuan.ts';
import { sendDue } from './sendDue.ts';

const tests = useTestDeps({ now: START });
const SANDI = 'kapal tua di muara';
let siti: Pemilik, budi: Pemilik, petugas: Pemilik;
let networks = 0;

async function akun(email: string, penugasan: Pemilik['penugasan'] = []): Promise<Pemilik> {
  const made = await createAkun(tests().deps, { nama: 'Siti Rahmah', email, sandi: SANDI, penugasan });
  if (!made.ok) throw new Error(JSON.stringify(made.refusal));
  return { akunId: made.value.akunId, penugasan };
}

async function file(pengirim: Submission['pengirim'], over: { anonim?: boolean; email?: string } = {}) {
  const submitted = await submitLaporan(tests().deps, {
    kiriman: {
      klasifikasi: 'pengaduan',
      judul: 'Lampu jalan mati seminggu',
      isi: 'Enam lampu penerangan di jalan kampung kami mati sejak Senin lalu.',
      kategori: 'K20a',
      instansi: 'KT-63.71',
      wilayah: '63.71',
      titik: null,
      lokasiKeterangan: null,
      tanggalKejadian: 'tidak_tahu',
      anonim: over.anonim ?? false,
      rahasia: false,
      kanal: 'web',
    },
    pengirim,
    kontak: over.email === undefined ? null : { nama: 'Siti', email: over.email, telepon: null, nik: null },
    lampiran: [],
    pengunggah: 'x',
    nomorAsal: null,
  });
  if (!submitted.ok) throw new Error(JSON.stringify(submitted.refusal));
  return submitted.value;
}

const bell = async (who: Pemilik): Promise<readonly Pemberitahuan[]> => {
  const list = await listPemberitahuan(tests().deps, who, { limit: 50, cursor: null });
  return list.ok ? list.value.baris : [];
};
const sendAll = async (): Promise<string[]> => {
  const to: string[] = [];
  const sender = {
    send: (mail: { readonly to: string; readonly subject: string }) => {
      to.push(`${mail.to}: ${mail.subject}`);
      return Promise.resolve({ outcome: 'sent', code: 'sent' } as const);
    },
    close: () => Promise.resolve(),
  };
  for (let run = 0; run < 3; run += 1) await sendDue(tests().deps, { sender, origin: 'https://contoh.id' });
  return to;
};

beforeAll(async () => {
  siti = await akun('siti@contoh.id');
  budi = await akun('budi@contoh.id');
  petugas = await akun('petugas@contoh.id', [{ peran: 'admin_instansi', badan: 'KT-63.71' }]);
});

describe('the bell', () => {
  it('rings for the pelapor of a laporan and for who must act, each alone', async () => {
    const { deps } = tests();
    const { nomor } = await file({ sebagai: 'akun', akunId: siti.akunId });
    await give(deps, admin, nomor, { perintah: 'kelola' });
    await sendAll();
    const told = (await bell(siti)).map((one) => [one.jenis, one.nomor, one.isBaru, one.untukPelapor].join());
    expect(told.sort()).toEqual([`dibuat,${nomor},true,true`, `dikelola,${nomor},true,true`]);
    expect((await bell(petugas)).map((one) => [one.jenis, one.untukPelapor])).toContainEqual([
      'dibuat',
      false,
    ]);
    expect(await bell(budi)).toEqual([]);
    expect([await countUnread(deps, siti), await countUnread(deps, budi)]).toEqual([2, 0]);
  });

  it('is read one by one or all at once, by its owner alone', async () => {
    const { deps, advance } = tests();
    const [first, second] = await bell(siti);
    for (const who of [budi, petugas]) {
      expect(await readPemberitahuan(deps, who, first?.id ?? '')).toMatchObject({ ok: false });
      await readAllPemberitahuan(deps, who, deps.now() + 1e9);
    }
    expect(await countUnread(deps, siti)).toBe(2);
    for (const id of ['', 'x', "' or 1=1", '00000000-0000-7000-8000-000000000000']) {
      expect((await readPemberitahuan(deps, siti, id)).ok).toBe(false);
    }
    expect(await readPemberitahuan(deps, siti, first?.id ?? '')).toMatchObject({ ok: true });
    expect(await countUnread(deps, siti)).toBe(1);
    // what comes after the page was opened stays unread
    const opened = deps.now();
    advance(1_000);
    await file({ sebagai: 'akun', akunId: siti.akunId });
    expect(await readAllPemberitahuan(deps, siti, opened)).toBe(1);
    expect(await countUnread(deps, siti)).toBe(1);
    expect(second?.isBaru).toBe(true);
  });

  it('pages through everything once, and takes no cursor of another making', async () => {
    const { deps } = tests();
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await listPemberitahuan(deps, siti, { limit: 1, cursor });
      if (!page.ok) throw new Error(page.refusal.code);
      seen.push(...page.value.baris.map((one) => one.id));
      cursor = page.value.next;
    } while (cursor !== null);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual((await bell(siti)).map((one) => one.id));
    for (const bad of [
      'x',
      '1.2',
      `${'9'.repeat(16)}.${seen[0]}`,
      '0.00000000-0000-7000-8000-00000000000g',
    ]) {
      expect((await listPemberitahuan(deps, siti, { limit: 1, cursor: bad })).ok).toBe(false);
    }
  });

  it('names no number of an anonim laporan, and nothing stored ties it to the account', async () => {
    const { deps } = tests();
    await query(deps.db, 'update pesan set dibaca_pada = dibuat_pada');
    const { nomor } = await file({ sebagai: 'akun', akunId: budi.akunId });
    await query(deps.db, 'update laporan set anonim = true where nomor = $1', [nomor]);
    const apart =
      'update identitas set akun_id = null, email = null where laporan_id = (select id from laporan where nomor = $1)';
    await query(deps.db, apart, [nomor]);
    const [one] = await bell(budi);
    expect(one).toMatchObject({ isAnonim: true, nomor: null, data: {} });
    const rows = await query(
      deps.db,
      `select p::text from pesan p join laporan l on l.id = p.laporan_id where l.nomor = $1`,
      [nomor],
    );
    expect(JSON.stringify(rows)).not.toContain(budi.akunId);
    expect((await sendAll()).filter((mail) => mail.startsWith('budi'))).toEqual([]);
  });

  it('falls silent about a laporan that an officer may no longer know', async () => {
    const { deps } = tests();
    const { nomor } = await file({ sebagai: 'akun', akunId: siti.akunId });
    await sendAll();
    const about = async (who: Pemilik) => (await bell(who)).filter((one) => one.nomor === nomor).length;
    expect(await about(petugas)).toBe(1);
    await query(deps.db, `update laporan set terlapor = 'KT-63.71' where nomor = $1`, [nomor]);
    expect(await about(petugas)).toBe(0);
    expect(await about({ ...petugas, penugasan: [] })).toBe(0);
  });
});

describe('mail', () => {
  it('of a kind that was switched off is not sent; the notice stays', async () => {
    const { deps } = tests();
    const surat = ['giliran', 'pengingat'];
    await changePilihan(deps, siti.akunId, {
      kabar: { email: surat },
      ditawarkan: ['perkembangan', ...surat],
      kelamin: '',
      disabilitas: [],
    });
    await sendAll();
    const { nomor } = await file({ sebagai: 'akun', akunId: siti.akunId });
    await give(deps, admin, nomor, { perintah: 'tunda', pertanyaan: 'Di tiang nomor berapa?' });
    const mails = (await sendAll()).filter((mail) => mail.startsWith('siti'));
    expect(mails).toHaveLength(1);
    expect(mails[0]).toContain('perlu Anda lengkapi');
    expect((await bell(siti)).filter((one) => one.nomor === nomor)).toHaveLength(2);
  });

  it('goes to no address that was not shown to be theirs', async () => {
    const { deps } = tests();
    await sendAll();
    await query(deps.db, 'update akun set email_diperiksa_pada = null where id = $1', [budi.akunId]);
    await file({ sebagai: 'akun', akunId: budi.akunId });
    expect((await sendAll()).filter((mail) => mail.startsWith('budi'))).toEqual([]);
    expect((await bell(budi)).length).toBeGreaterThan(0);
    await query(deps.db, 'update akun set email_diperiksa_pada = dibuat_pada where id = $1', [budi.akunId]);
  });

  it('is in the language of its receiver', async () => {
    const { deps } = tests();
    await sendAll();
    await query(deps.db, `update akun set bahasa = 'en' where id = $1`, [budi.akunId]);
    const { nomor } = await file({ sebagai: 'akun', akunId: budi.akunId });
    const shown = nomor.replace(/(\d{3})(?=\d)/g, '$1 ');
    expect(await sendAll()).toContain(`budi@contoh.id: Report #${shown}: we have received it`);
  });
});

describe('a laporan without account', () => {
  const claim = (who: Pemilik, resi: string) =>
    claimLaporan(tests().deps, { akunId: who.akunId, resi, alamat: `j-${(networks += 1)}` });

  it('comes into an account by its receipt, once; the receipt opens no more than before', async () => {
    const { deps } = tests();
    await file({ sebagai: 'akun', akunId: siti.akunId });
    const { nomor, resi } = await file({ sebagai: 'tanpa_akun' });
    expect(await claim(siti, '1234123412341234')).toMatchObject({
      ok: false,
      refusal: { code: 'resi.unknown' },
    });
    expect(await claim(siti, resi ?? '')).toEqual({ ok: true, value: { nomor } });
    expect(await claim(siti, resi ?? '')).toEqual({ ok: true, value: { nomor } });
    expect(await claim(budi, resi ?? '')).toMatchObject({ ok: false, refusal: { code: 'resi.taken' } });
    expect((await bell(siti)).map((one) => one.nomor)).toContain(nomor);
    expect((await bell(budi)).map((one) => one.nomor)).not.toContain(nomor);
    // never the other laporan of the account
    expect(await nomorSeasal(deps, nomor)).toEqual([]);
  });

  it('stays apart when it is anonim', async () => {
    const { resi, nomor } = await file({ sebagai: 'tanpa_akun' }, { anonim: true });
    expect(await claim(siti, resi ?? '')).toMatchObject({ ok: false, refusal: { code: 'resi.anonim' } });
    expect((await bell(siti)).map((one) => one.nomor)).not.toContain(nomor);
    expect(await nomorSeasal(tests().deps, nomor)).toEqual([nomor]);
  });

  it('is found again by its contact: number, day and state, never a word of it', async () => {
    const { deps } = tests();
    const { nomor } = await file({ sebagai: 'tanpa_akun' }, { email: 'Warga@contoh.id' });
    const ask = async (email: string) => {
      const before = new Set(
        (await query<{ id: string }>(deps.db, 'select id from permohonan')).map((one) => one.id),
      );
      expect(
        (await askByEmail(deps, 'nomor', { email, bahasa: 'id', alamat: `j-${(networks += 1)}` })).ok,
      ).toBe(true);
      const rows = await query<{ id: string }>(deps.db, 'select id from permohonan');
      return suratOfPermohonan(deps, rows.find((one) => !before.has(one.id))?.id ?? '', 'https://contoh.id');
    };
    const shown = nomor.replace(/(\d{3})(?=\d)/g, '$1 ');
    const mail = await ask('warga@contoh.id');
    expect('surat' in mail && mail.surat.text).toContain(`#${shown} · 2 November 2026 · Belum diverifikasi`);
    expect('surat' in mail && mail.surat.text).not.toMatch(/Lampu|Enam/);
    const own = await ask('siti@contoh.id');
    expect('surat' in own && own.surat.text.match(/^#/gm)?.length).toBeGreaterThan(3);
    expect('surat' in own && own.surat.text).not.toContain(shown);
    expect(await ask('entah@contoh.id')).toEqual({ skip: 'tanpa_laporan' });
  });
});

describe('a flood', () => {
  it('of notices is counted to a hundred and no further', async () => {
    const { deps } = tests();
    const many = Array.from({ length: 150 }, (_, i) => ({
      id: deps.chance.uuid(deps.now()),
      kunci: `banjir-${i}`,
      laporanId: null,
      jenis: 'sandi_diubah',
      penerima: { jenis: 'akun', akun: budi.akunId } as const,
      data: {},
    }));
    await queuePesan(deps.db, many, deps.now());
    expect(await countUnread(deps, budi)).toBe(100);
  });
});
