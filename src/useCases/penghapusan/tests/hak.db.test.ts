import { cp } from 'node:fs/promises';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import tar from 'tar-stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../../tests/support/database.ts';
import { createTestDeps, useTestDeps, type TestDeps } from '../../../../tests/support/deps.ts';
import type { Email } from '../../../channels/email/sender.ts';
import { PUBLIK } from '../../../domain/laporan/reader.ts';
import { loadKeys } from '../../../keys/keys.ts';
import { query } from '../../../persistence/connection/database.ts';
import { nomorSeasal } from '../../akun/nomorSeasal.ts';
import { openByResi } from '../../akun/openByResi.ts';
import { askByEmail } from '../../akun/permohonan/minta.ts';
import { requestEmail } from '../../akun/profil/changeEmail.ts';
import { closeOwn } from '../../akun/profil/closeOwn.ts';
import { readBackup } from '../../backup/readBackup.ts';
import { fileOf, sink } from '../../backup/tests/system.ts';
import { writeBackup } from '../../backup/writeBackup.ts';
import type { Deps } from '../../deps.ts';
import { changePilihan } from '../../akun/profil/ownProfil.ts';
import { exportOwn } from '../../ekspor/exportOwn.ts';
import { setIkuti } from '../../partisipasi/dukung.ts';
import { readLaporan } from '../../laporan/readLaporan.ts';
import { sendDue } from '../../pesan/sendDue.ts';
import { START } from '../../sapu/tests/filed.ts';
import { repeatErasures } from '../jurnal.ts';
import { askErasure, readErasure } from '../minta.ts';
import { decideErasure } from '../putuskan.ts';
import { finishErasures } from '../selesaikan.ts';
import {
  account,
  dumpOf,
  file,
  findings,
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
  kota = await account(test().deps, 'kota@uji.test', [{ peran: 'admin_instansi', badan: 'KT-63.71' }]);
});

async function erased(nomor: string): Promise<void> {
  const { deps } = test();
  await must(deps, pelaporOf(nomor), nomor, { perintah: 'tarik' });
  await askErasure(deps, holder(nomor), { nomor, cakupan: 'isi', alasan: '' });
  const plan = await readErasure(deps, holder(nomor), nomor);
  const id = plan.ok ? (plan.value.permintaan[0]?.id ?? '') : '';
  expect(await decideErasure(deps, kota, id, { kabul: true, juga: [] })).toMatchObject({ ok: true });
}

describe('an older backup', () => {
  let target: TestDatabase;
  let there: TestDeps;
  let deps: Deps;
  beforeAll(async () => {
    target = await createTestDatabase();
    there = await createTestDeps(target.db, { now: START + 1_000, seed: 9 });
  });
  afterAll(async () => {
    await target.drop();
    await there.close();
  });

  it('brings nothing back that was erased after it was made; a line that nobody signed erases nothing', async () => {
    const here = test().deps;
    const gone = tandaOf('Cadang');
    const kept = tandaOf('Simpan');
    const nomor = (await file(here, gone)).nomor;
    const other = await file(here, kept);
    const warga = await account(here, 'warga.cadang@uji.test');
    const pengirim = { sebagai: 'akun', akunId: warga.akunId } as const;
    const miliknya = (await file(here, tandaOf('Miliknya'), { pengirim, kontak: null })).nomor;
    const { out, bytes } = sink();
    await writeBackup(here, out, { program: 'uji' });
    await erased(nomor);
    const closed = await closeOwn(here, { akunId: warga.akunId, sandi: SANDI });
    const resi = closed.ok ? (closed.value.resi ?? '') : '';
    expect(await openByResi(here, resi, 'x')).toEqual({ ok: true, value: miliknya });
    expect(await finishErasures(here, {})).toBe(2);
    // The journal is carried with the keys, apart from the data; it says nothing that anybody wrote.
    const lines = here.jurnal.read();
    // The signature may hold any two letters.
    const isi = lines.map((line) => (JSON.parse(line) as { isi: string }).isi);
    expect(isi.join('\n')).not.toMatch(/Zq|warga/);
    await cp(path.join(test().folder, 'kunci'), path.join(there.folder, 'kunci'), { recursive: true });
    deps = { ...there.deps, keys: loadKeys(path.join(there.folder, 'kunci'), { create: false }) };
    const forged = JSON.stringify({ ...JSON.parse(lines[0] ?? ''), isi: JSON.stringify({ id: other.id }) });
    deps.jurnal.append(forged);
    deps.jurnal.append('{');
    expect(await readBackup(deps, fileOf(bytes()), { ownerUrl: target.ownerUrl })).toMatchObject({
      ok: true,
    });
    expect(await dumpOf(target.ownerDb)).toContain(gone.isi);

    expect(await repeatErasures(deps)).toEqual({ diulang: 2, sudah: 0, ditolak: 2 });
    await finishErasures(deps, {});
    expect(await repeatErasures(deps)).toEqual({ diulang: 0, sudah: 2, ditolak: 2 });
    // The receipt shown at the closing opens what the backup brought back; no file or row tells whose it was.
    expect(await openByResi(deps, resi, 'x')).toEqual({ ok: true, value: miliknya });
    const hash = (await query<{ hash: Buffer }>(deps.db, 'select hash from resi')).map((one) => one.hash);
    for (const form of ['hex', 'base64', 'base64url'] as const)
      for (const one of hash) expect(deps.jurnal.read().join('')).not.toContain(one.toString(form));
    expect(await query(deps.db, 'select id from penghapusan where resi is not null')).toEqual([]);
    const dump = await dumpOf(target.ownerDb);
    expect([...Object.values(gone), 'warga.cadang@uji.test'].filter((one) => dump.includes(one))).toEqual([]);
    expect([kept.isi, kept.email].filter((one) => !dump.includes(one))).toEqual([]);
    const files: string[] = [];
    for await (const kunci of deps.files.list()) files.push(kunci);
    expect(files).toHaveLength(2);
    expect((await findings(deps)).filter((one) => one.isFault)).toEqual([]);
    expect(await readLaporan(deps, holder(nomor), nomor)).toMatchObject({
      ok: true,
      value: { judul: 'Isi dihapus' },
    });
  });
});

describe('an account that closes', () => {
  it('loses its laporan, which go on without identity and are read by one receipt', async () => {
    const { deps } = test();
    const warga = await account(deps, 'zqtutup@uji.test');
    const pengirim = { sebagai: 'akun', akunId: warga.akunId } as const;
    const [a, b] = [tandaOf('TutupA'), tandaOf('TutupB')];
    const open = (await file(deps, a, { pengirim, kontak: null })).nomor;
    const anonim = (await file(deps, b, { pengirim, kontak: null, anonim: true })).nomor;
    // Requests for mail hold the address too, also one made without signing in.
    const mail = { email: 'zqtutup@uji.test', bahasa: 'id', alamat: 'x' } as const;
    expect(await askByEmail(deps, 'sandi', mail)).toMatchObject({ ok: true });
    const wanted = { ...mail, akunId: warga.akunId, sandi: SANDI, email: 'zqbaru@uji.test' };
    expect(await requestEmail(deps, wanted)).toMatchObject({ ok: true });
    const outbox: string[] = [];
    const send = ({ to, subject, text, messageId }: Email) => {
      outbox.push([to, subject, messageId, text].join('\n'));
      return Promise.resolve({ outcome: 'sent', code: '' } as const);
    };
    const mailing = { sender: { send, close: () => Promise.resolve() }, origin: 'http://lapor.test' };
    await sendDue(deps, mailing);
    const mine = outbox.filter((one) => one.startsWith('zqtutup@'));
    outbox.splice(0, outbox.length, ...mine);
    expect(await closeOwn(deps, { akunId: warga.akunId, sandi: 'salah' })).toMatchObject({ ok: false });
    const closed = await closeOwn(deps, { akunId: warga.akunId, sandi: SANDI });
    expect(closed).toMatchObject({ ok: true, value: { jumlah: 2 } });
    const resi = closed.ok ? (closed.value.resi ?? '') : '';
    const opened = await openByResi(deps, resi, 'x');
    const first = opened.ok ? opened.value : '';
    expect((await nomorSeasal(deps, first)).toSorted()).toEqual([open, anonim].toSorted());
    expect(await readLaporan(deps, warga.reader, anonim)).toMatchObject({ ok: false });
    expect(await readLaporan(deps, holder(open), open)).toMatchObject({
      ok: true,
      value: { isPelapor: true },
    });
    const rows = await query<{ akun: string | null }>(
      deps.db,
      'select akun_id as akun from identitas i join laporan l on l.id = i.laporan_id where l.nomor = any($1)',
      [[open, anonim]],
    );
    expect(rows.every(({ akun }) => akun === null)).toBe(true);
    const dump = await dumpOf(test().database.ownerDb);
    expect(dump).not.toContain('zqtutup@uji.test');
    // No backup holds this table, but the database does.
    const asked = await query<{ tujuan: string }>(deps.db, 'select tujuan from permohonan');
    expect(asked.filter(({ tujuan }) => tujuan.startsWith('zq'))).toEqual([]);
    // No row names both the closed account and one of its laporan.
    expect(
      dump
        .split('\n')
        .filter((row) => row.includes(warga.akunId) && (row.includes(open) || row.includes(anonim))),
    ).toEqual([]);
    expect(await closeOwn(deps, { akunId: warga.akunId, sandi: SANDI })).toMatchObject({ ok: false });
    // The mails of before go from where they lie, and one last mail comes.
    expect(outbox.join('\n')).toContain('Ada permintaan membuat kata sandi baru');
    let left = [...outbox];
    const forget = (ids: readonly string[]) => {
      left = left.filter((one) => !ids.some((id) => one.includes(id)));
      return Promise.resolve(0);
    };
    const noted = await query<{ surat: string[] }>(
      deps.db,
      'select surat from penghapusan where akun_id = $1',
      [warga.akunId],
    );
    expect(noted.flatMap((one) => one.surat).join()).toMatch(/^segel:[0-9a-f]+$/);
    await finishErasures(deps, { forget });
    expect(left).toEqual([]);
    outbox.length = 0;
    await sendDue(deps, mailing);
    const last = outbox.filter((one) => one.startsWith('zqtutup@')).map((one) => one.split('\n')[1]);
    expect(last).toEqual(['SP4N-LAPOR!: Akun Anda sudah ditutup']);
    expect((await findings(deps)).filter((one) => one.isFault)).toEqual([]);
  });
});

describe('one’s own data', () => {
  it('come as one tar with the own laporan, anonim ones too, and nothing of anybody else; for the password, a few times', async () => {
    const { deps } = test();
    const warga = await account(deps, 'unduh@uji.test');
    const pengirim = { sebagai: 'akun', akunId: warga.akunId } as const;
    const own = tandaOf('Milik');
    const secret = tandaOf('Rahasiaku');
    const others = tandaOf('Tetangga');
    const { nomor } = await file(deps, own, { pengirim, kontak: null });
    await file(deps, secret, { pengirim, kontak: null, anonim: true });
    const tetangga = (await file(deps, others)).nomor;
    await must(deps, giverOf(kota), tetangga, { perintah: 'verifikasi', unit: ['KT-63.71/06'] });
    expect(await setIkuti(deps, pengirim, tetangga, true)).toMatchObject({ ok: true });
    await changePilihan(deps, warga.akunId, {
      kabar: { email: [] },
      ditawarkan: ['diikuti'],
      kelamin: '',
      disabilitas: [],
    });
    const ask = (sandi: string) => exportOwn(deps, { akunId: warga.akunId, penugasan: [], sandi });
    expect(await ask('salah sekali')).toMatchObject({ ok: false, refusal: { code: 'akun.wrong_password' } });
    const made = await ask(SANDI);
    const bytes = made.ok ? await buffer(made.value) : Buffer.alloc(0);
    const names: string[] = [];
    let akun: Record<string, unknown> = {};
    const extract = tar.extract();
    Readable.from([bytes]).pipe(extract);
    for await (const entry of extract) {
      names.push(entry.header.name);
      const content = await buffer(entry);
      if (entry.header.name === 'akun.json') akun = JSON.parse(content.toString()) as typeof akun;
      if (entry.header.name === `laporan/${nomor}.json`)
        expect(JSON.parse(content.toString())).toMatchObject({
          laporan: { judul: own.judul, nomor },
          permintaanPenghapusan: [],
        });
    }
    expect(names).toContain('BACA-DAHULU.txt');
    expect(names.filter((name) => /^laporan\/\d{9}\//.test(name))).toHaveLength(2);
    expect(akun).toMatchObject({
      akun: { persetujuan: { versi: null, pada: null } },
      kabarMati: [{ saluran: 'email', kelompok: 'diikuti' }],
      diikuti: [{ nomor: tetangga }],
    });
    expect([own.isi, secret.isi, 'unduh@uji.test'].filter((one) => !bytes.includes(one))).toEqual([]);
    expect(
      [others.isi, others.email, SANDI, 'argon2', deps.keys.pemilik(warga.akunId)].filter((one) =>
        bytes.includes(one),
      ),
    ).toEqual([]);
    for (let n = 0; n < 3; n += 1) expect(await ask(SANDI)).toMatchObject({ ok: true });
    expect(await ask(SANDI)).toMatchObject({ ok: false, refusal: { code: 'auth.too_many_attempts' } });
    expect(await readErasure(deps, { ...PUBLIK, pemilik: 'x' }, nomor)).toMatchObject({ ok: false });
  });
});
