import { rmSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { useTestDeps } from '../../../tests/support/deps.ts';
import { PUBLIK } from '../../domain/laporan/reader.ts';
import { makeKustodianKey, readKustodianKey } from '../../keys/brankas.ts';
import { loadKeys } from '../../keys/keys.ts';
import { query } from '../../persistence/connection/database.ts';
import { isTersegel } from '../../persistence/identitas/tersimpan.ts';
import { readStoredIdentitas } from '../../persistence/identitas/identitas.ts';
import { checkSystem } from '../check/checkSystem.ts';
import type { Deps } from '../deps.ts';
import { giveCommand, type Giver } from '../laporan/giveCommand.ts';
import { submitLaporan, type Submission } from '../laporan/submitLaporan.ts';
import { admin, give, officer, START } from '../sapu/tests/filed.ts';
import { sendDue } from '../pesan/sendDue.ts';
import { resealAll } from './resealAll.ts';

const test = useTestDeps({ now: START });

const AKUN = '01890000-0000-7000-8000-0000000000aa';
const KONTAK = {
  nama: 'Siti Rahasia',
  email: 'siti.rahasia@contoh.test',
  telepon: '+628123450001',
  nik: '6371014501900001',
};
const WORDS = Object.values(KONTAK);

const satu = officer('kustodian', 'NAS');
const dua: Giver = {
  sebagai: 'orang',
  reader: { ...PUBLIK, pembaca: 'kustodian-dua', penugasan: [{ peran: 'kustodian', badan: 'NAS' }] },
  akunId: '01890000-0000-7000-8000-000000000002',
  pengunggah: 'y',
};

beforeEach(async () => {
  await query(
    test().deps.db,
    `insert into akun (id, email, nama, telepon, sandi, dibuat_pada) values ($1, $2, $3, $4, '-', now())
     on conflict do nothing`,
    [AKUN, KONTAK.email, KONTAK.nama, KONTAK.telepon],
  );
});

async function file(
  deps: Deps,
  anonim: boolean,
  of: Pick<Submission, 'pengirim' | 'kontak'>,
): Promise<{ nomor: string; id: string }> {
  const submitted = await submitLaporan(deps, {
    kiriman: {
      klasifikasi: 'pengaduan',
      judul: 'Pungutan di loket pelayanan',
      isi: 'Setiap pemohon diminta membayar lagi di loket tanpa tanda terima.',
      kategori: 'K20a',
      instansi: 'KT-63.71',
      wilayah: '63.71',
      titik: null,
      lokasiKeterangan: null,
      tanggalKejadian: 'tidak_tahu',
      anonim,
      rahasia: false,
      kanal: 'web',
    },
    lampiran: [],
    pengunggah: 'x',
    nomorAsal: null,
    ...of,
  });
  if (!submitted.ok) throw new Error(submitted.refusal.code);
  return submitted.value;
}

const tanpaAkun = { pengirim: { sebagai: 'tanpa_akun' }, kontak: KONTAK } as const;
const denganAkun = { pengirim: { sebagai: 'akun', akunId: AKUN }, kontak: null } as const;

/** Everything that the database keeps about one laporan, as text. */
async function dumpOf(deps: Deps, id: string): Promise<string> {
  const tables = ['laporan', 'riwayat', 'riwayat_isi', 'identitas', 'resi', 'pesan', 'delta'];
  const parts = await Promise.all(
    tables.map((table) =>
      query<{ t: string }>(
        deps.db,
        `select x::text as t from ${table} x where ${table === 'laporan' ? 'id' : 'laporan_id'} = $1`,
        [id],
      ),
    ),
  );
  return parts
    .flat()
    .map((row) => row.t)
    .join('\n');
}

async function sealedOf(deps: Deps, id: string) {
  const stored = await readStoredIdentitas(deps.db, id);
  if (stored === null || !isTersegel(stored)) throw new Error('lies in the open');
  return stored;
}

async function approve(deps: Deps, nomor: string): Promise<string> {
  const asked = await giveCommand(deps, satu, nomor, {
    perintah: 'identitas',
    alasan: 'Surat penyidik 12/2026.',
  });
  const permintaan = asked.ok ? asked.value.permintaan : null;
  if (permintaan === null) throw new Error('no request');
  await give(deps, dua, nomor, { perintah: 'identitas/setuju', permintaan });
  return permintaan;
}

describe('the identity of an anonim laporan', () => {
  it.each([
    ['with a contact', tanpaAkun, true],
    ['of an account holder', denganAkun, false],
  ] as const)('%s lies sealed from the first moment', async (_name, of, hasReply) => {
    const { deps } = test();
    const { id } = await file(deps, true, of);
    const sealed = await sealedOf(deps, id);
    expect(sealed.segel?.kunci).toBe(deps.keys.segel?.kunci);
    expect(sealed.balas !== null).toBe(hasReply);
    const dump = await dumpOf(deps, id);
    for (const word of [...WORDS, AKUN]) expect(dump).not.toContain(word);
    for (const word of WORDS) expect(dump).not.toContain(Buffer.from(word).toString('hex'));
  });

  it('is sealed in the moment in which the laporan becomes anonim', async () => {
    const { deps } = test();
    const { id, nomor } = await file(deps, false, denganAkun);
    expect(await readStoredIdentitas(deps.db, id)).toMatchObject({ akunId: AKUN, nama: KONTAK.nama });
    await give(deps, admin, nomor, {
      perintah: 'kerahasiaan',
      anonim: true,
      alasan: 'Pelapor takut dibalas.',
    });
    await sealedOf(deps, id);
    const dump = await dumpOf(deps, id);
    for (const word of [...WORDS, AKUN]) expect(dump).not.toContain(word);
  });

  it('opens after request and approval of two, for a while, and to nobody before or after', async () => {
    const { deps, advance } = test();
    const { nomor } = await file(deps, true, tanpaAkun);
    const none = { nomor, permintaan: '01890000-0000-7000-8000-000000000000' };
    expect(await deps.brankas.open(none)).toMatchObject({ refusal: { code: 'identitas.not_approved' } });
    const asked = await giveCommand(deps, satu, nomor, { perintah: 'identitas', alasan: 'Surat penyidik.' });
    const permintaan = (asked.ok ? asked.value.permintaan : null) ?? '';
    expect(await deps.brankas.open({ nomor, permintaan })).toMatchObject({
      refusal: { code: 'identitas.not_approved' },
    });
    await give(deps, dua, nomor, { perintah: 'identitas/setuju', permintaan });
    expect(await deps.brankas.open({ nomor, permintaan })).toEqual({ ok: true, value: KONTAK });
    advance(30 * 24 * 3_600_000);
    expect(await deps.brankas.open({ nomor, permintaan })).toMatchObject({
      refusal: { code: 'identitas.not_approved' },
    });
  });

  it('stays closed when the approval stands in the row alone and not in the history', async () => {
    const { deps } = test();
    const { nomor } = await file(deps, true, tanpaAkun);
    const permintaan = '01890000-0000-7000-8000-00000000beef';
    const forged = {
      id: permintaan,
      peminta: 'a',
      penyetuju: 'b',
      pada: deps.now(),
      sampai: deps.now() + 9e9,
    };
    await query(
      deps.db,
      `update laporan set keadaan = jsonb_set(keadaan, '{permintaanIdentitas}', $2::jsonb) where nomor = $1`,
      [nomor, JSON.stringify([forged])],
    );
    expect(await deps.brankas.open({ nomor, permintaan })).toMatchObject({
      refusal: { code: 'identitas.not_approved' },
    });
  });

  it('goes with the part that is split off, by a pointer and never in the open', async () => {
    const { deps } = test();
    const { nomor, id } = await file(deps, true, tanpaAkun);
    const split = await giveCommand(deps, admin, nomor, {
      perintah: 'pecah',
      judul: 'Loket tutup sebelum waktunya',
      isi: 'Loket pelayanan itu juga sudah tutup pukul sepuluh pagi.',
    });
    const baru = (split.ok ? split.value.nomorBaru : null) ?? '';
    const [row] = await query<{ id: string }>(deps.db, 'select id from laporan where nomor = $1', [baru]);
    const sealed = await sealedOf(deps, row?.id ?? '');
    expect(sealed.di).toBe(id);
    expect(deps.keys.balas.open(row?.id ?? '', sealed.balas ?? Buffer.alloc(0))).toContain(KONTAK.email);
    const permintaan = await approve(deps, baru);
    expect(await deps.brankas.open({ nomor: baru, permintaan })).toEqual({ ok: true, value: KONTAK });
  });

  it('still lets answers reach who gave an address, and nobody else', async () => {
    const { deps } = test();
    await query(deps.db, `update pesan set status = 'dilewati'`);
    await file(deps, true, tanpaAkun);
    await file(deps, true, denganAkun);
    const sent: string[] = [];
    const sender = {
      send: ({ to }: { readonly to: string }) => {
        sent.push(to);
        return Promise.resolve({ outcome: 'sent', code: 'sent' } as const);
      },
      close: () => Promise.resolve(),
    };
    await sendDue(deps, { sender, origin: 'http://127.0.0.1:3000' });
    expect(sent).toEqual([KONTAK.email]);
  });

  it('says when nothing was given', async () => {
    const { deps } = test();
    const { nomor } = await file(deps, true, { pengirim: { sebagai: 'tanpa_akun' }, kontak: null });
    const permintaan = await approve(deps, nomor);
    expect(await deps.brankas.open({ nomor, permintaan })).toEqual({ ok: true, value: null });
  });
});

describe('without a key of the penjaga identitas', () => {
  it('takes in what needs no seal, and says why the rest has to wait', async () => {
    const { deps } = test();
    const closed: Deps = { ...deps, keys: { ...deps.keys, segel: null } };
    await file(closed, false, tanpaAkun);
    await file(closed, true, { pengirim: { sebagai: 'tanpa_akun' }, kontak: null });
    await expect(file(closed, true, tanpaAkun)).rejects.toThrow('laporan.sealing_closed');
    const { nomor, id } = await file(closed, false, tanpaAkun);
    const given = await giveCommand(closed, admin, nomor, {
      perintah: 'kerahasiaan',
      anonim: true,
      alasan: 'Pelapor takut dibalas.',
    });
    expect(given).toMatchObject({ ok: false, refusal: { code: 'laporan.sealing_closed' } });
    const [row] = await query<{ anonim: boolean }>(deps.db, 'select anonim from laporan where id = $1', [id]);
    expect(row?.anonim).toBe(false);
  });
});

describe('turning to a new key', () => {
  it('seals again what former keys sealed, also what lay in the open, and can be broken off', async () => {
    const { deps, folder } = test();
    const folders = { keys: path.join(folder, 'kunci'), brankas: path.join(folder, 'brankas') };
    const { nomor, id } = await file(deps, true, tanpaAkun);
    const before = (await sealedOf(deps, id)).segel;
    const { kunci } = await makeKustodianKey(folders);
    const turned: Deps = { ...deps, keys: loadKeys(folders.keys, { create: false }) };
    // a row of a time before seals
    const old = await file(deps, false, tanpaAkun);
    await query(deps.db, `update laporan set anonim = true where id = $1`, [old.id]);
    const faults = [];
    for await (const one of checkSystem(deps)) faults.push(one.jenis);
    expect(faults).toContain('identitas');

    const without = await resealAll(turned, () => null);
    expect(without.tertinggal.length).toBeGreaterThan(0);
    const done = await resealAll(turned, (name) => readKustodianKey(folders.brankas, name));
    expect(done.tertinggal).toEqual([]);
    expect(without.tertutup).toBe(1);
    const after = (await sealedOf(turned, id)).segel;
    expect([before?.kunci === kunci, after?.kunci]).toEqual([false, kunci]);
    rmSync(path.join(folders.brankas, `penjaga-identitas-${before?.kunci ?? ''}.key`));
    const permintaan = await approve(turned, nomor);
    expect(await turned.brankas.open({ nomor, permintaan })).toEqual({ ok: true, value: KONTAK });
    const [first] = await query<{ n: number }>(
      deps.db,
      `select count(*)::int as n from laporan l join identitas i on i.laporan_id = l.id
        where l.anonim and num_nonnulls(i.nama, i.email, i.telepon, i.nik, i.akun_id) > 0`,
    );
    expect(first?.n).toBe(0);
  });
});
