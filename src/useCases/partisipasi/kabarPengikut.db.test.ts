import { beforeAll, describe, expect, it } from 'vitest';
import { folderSender } from '../../channels/email/folderSender.ts';
import type { Email } from '../../channels/email/sender.ts';
import { query } from '../../persistence/connection/database.ts';
import { fileBy, SANDI, usePortal } from '../../../tests/support/portal.ts';
import { createAkun } from '../akun/pengelolaan/createAkun.ts';
import { closeOwn } from '../akun/profil/closeOwn.ts';
import { changePilihan } from '../akun/profil/ownProfil.ts';
import { listPemberitahuan, readPemberitahuan, type Pemilik } from '../pesan/pemberitahuan.ts';
import { sendDue } from '../pesan/sendDue.ts';
import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { berhenti, berhentiToken, readBerhenti } from './berhenti.ts';
import { listDiikuti } from './baca.ts';
import { setIkuti } from './dukung.ts';
import { pengikutOf } from './orang.ts';

const portal = usePortal();
const UNIT = 'KT-63.71/06';
const ORIGIN = 'https://contoh.id';
const KEMARIN = '2026-11-20T10:00:00+07:00';

async function account(nama: string): Promise<Pemilik & { readonly email: string }> {
  const email = `${nama}@contoh.id`;
  const made = await createAkun(portal().made.deps, { nama, email, sandi: SANDI, penugasan: [] });
  if (!made.ok) throw new Error(JSON.stringify(made.refusal));
  return { akunId: made.value.akunId, penugasan: [], email };
}

async function terbuka(over: Parameters<typeof fileBy>[1] = {}): Promise<string> {
  const { nomor } = await fileBy(portal().visitor(), over);
  await portal().officer('kota', nomor, { perintah: 'verifikasi', unit: [UNIT] });
  return nomor;
}

const follow = (who: Pemilik, nomor: string, isOn = true) =>
  setIkuti(portal().made.deps, { sebagai: 'akun', akunId: who.akunId }, nomor, isOn);
const answer = (nomor: string, akhir = false) =>
  portal().officer('penghubung', nomor, {
    perintah: 'tindak-lanjut',
    isi: 'Tiang lampu sudah diperiksa petugas pagi ini.',
    akhir,
    lampiran: [],
  });

/** Runs the queue until nothing is due, and hands over what went out. */
async function deliver(): Promise<Email[]> {
  const sent: Email[] = [];
  const sender = {
    send: (mail: Email) => {
      sent.push(mail);
      return Promise.resolve({ outcome: 'sent', code: 'sent' } as const);
    },
    close: () => Promise.resolve(),
  };
  for (let run = 0; run < 3; run += 1) await sendDue(portal().made.deps, { sender, origin: ORIGIN });
  return sent;
}

async function bell(who: Pemilik) {
  const list = await listPemberitahuan(portal().made.deps, who, { limit: 50, cursor: null });
  return list.ok ? list.value.baris : [];
}

const about = async (who: Pemilik, nomor: string) => (await bell(who)).filter((one) => one.nomor === nomor);
/** The hour at which the mail of the day has gone. */
const evening = () => portal().made.setNow('2026-11-20T17:06:00+07:00');

let satu = '';
let rani: Awaited<ReturnType<typeof account>>, budi: Awaited<ReturnType<typeof account>>;

beforeAll(async () => {
  satu = await terbuka();
  rani = await account('rani');
  budi = await account('budi');
});

describe('news for followers', () => {
  it('rings for every public step, and many steps of a day are one mail', async () => {
    const { made } = portal();
    const dua = await terbuka({ apa: { judul: 'Jembatan kayu di gang rusak' } });
    for (const nomor of [satu, dua]) await follow(rani, nomor);
    await follow(budi, satu);
    made.advance(60_000);
    await answer(satu);
    await answer(satu);
    await answer(dua, true);
    expect((await deliver()).map((one) => one.to)).not.toContain(rani.email);
    expect(await about(rani, satu)).toHaveLength(2);
    expect((await about(rani, dua)).map((one) => one.data.langkah)).toEqual(['ditindaklanjuti']);
    expect(await about(budi, dua)).toEqual([]);
    evening();
    const mails = await deliver();
    const mine = mails.filter((one) => one.to === rani.email);
    expect(mine).toHaveLength(1);
    expect(mine[0]?.text.match(/\/laporan\/\d{9}/g)).toEqual([`/laporan/${satu}`, `/laporan/${dua}`]);
    expect(mine[0]?.text).not.toMatch(/Tiang lampu|Jembatan|undefined|null/);
    expect(mails.filter((one) => one.to === budi.email)).toHaveLength(1);
    expect(await deliver()).toEqual([]);
    made.setNow(KEMARIN);
  });

  it('is what the public sees: nothing once a laporan is hidden, not even that it was', async () => {
    const { made, officer } = portal();
    const gone = await terbuka({ apa: { judul: 'Selokan mampet di depan rumah' } });
    const down = await terbuka({ apa: { judul: 'Pagar taman bermain roboh' } });
    for (const nomor of [gone, down]) await follow(rani, nomor);
    made.advance(60_000);
    await answer(gone);
    await answer(down);
    await deliver();
    const [told] = await about(rani, gone);
    expect(told).toBeDefined();
    await officer('kota', gone, { perintah: 'kerahasiaan', rahasia: true, alasan: 'Memuat data anak' });
    await officer('nasional', down, { perintah: 'turunkan', alasan: 'Memuat data pribadi orang lain' });
    await answer(gone);
    await answer(down);
    await deliver();
    for (const nomor of [gone, down]) expect(await about(rani, nomor)).toEqual([]);
    expect((await readPemberitahuan(made.deps, rani, told?.id ?? '')).ok).toBe(false);
    evening();
    const texts = (await deliver()).map((one) => one.text).join('\n');
    expect(texts).not.toContain(gone);
    expect(texts).not.toContain(down);
    made.setNow(KEMARIN);
  });

  it('reaches nobody who followed later, stopped, or has a browser only', async () => {
    const { made } = portal();
    const nomor = await terbuka({ apa: { judul: 'Halte bus tanpa atap' } });
    await setIkuti(made.deps, { sebagai: 'peramban', rahasia: 'a'.repeat(22) }, nomor, true);
    const before = await query(made.deps.db, `select 1 from pesan where jenis = 'diikuti'`);
    await answer(nomor);
    expect(await query(made.deps.db, `select 1 from pesan where jenis = 'diikuti'`)).toHaveLength(
      before.length,
    );
    await follow(rani, nomor);
    made.advance(1_000);
    await answer(nomor);
    made.advance(1_000);
    await follow(budi, nomor);
    await follow(rani, nomor, false);
    await deliver();
    expect(await about(rani, nomor)).toEqual([]);
    expect(await about(budi, nomor)).toEqual([]);
    made.setNow(KEMARIN);
  });

  it('keeps no account in what is stored, also not of an anonim pelapor who follows the own laporan', async () => {
    const { made, visitor } = portal();
    const pelapor = visitor();
    await pelapor.open('/masuk');
    await pelapor.send('/masuk', { email: rani.email, sandi: SANDI });
    const { nomor } = await fileBy(pelapor, { anda: { siapa: 'akun', anonim: 'ya' } });
    await portal().officer('kota', nomor, { perintah: 'verifikasi', unit: [UNIT] });
    await follow(rani, nomor);
    await follow(budi, nomor);
    made.advance(1_000);
    await answer(nomor);
    await deliver();
    const rows = await query<{ text: string }>(
      made.deps.db,
      `select p::text as text from pesan p join laporan l on l.id = p.laporan_id where l.nomor = $1
       union all select i::text from ikuti i union all select k::text from pengikut k`,
      [nomor],
    );
    const stored = rows.map((row) => row.text).join('\n');
    for (const { akunId } of [rani, budi]) expect(stored).not.toContain(akunId);
    // The own follow is treated as everybody's: the same notice, beside the one to the pelapor that names no number.
    const notices = (who: Pemilik) =>
      bell(who).then((all) => all.filter((one) => one.jenis === 'diikuti' && one.nomor === nomor));
    expect((await notices(rani)).map((one) => one.data)).toEqual(
      (await notices(budi)).map((one) => one.data),
    );
    expect((await bell(rani)).some((one) => one.isAnonim && one.nomor === null)).toBe(true);
    made.setNow(KEMARIN);
  });
});

describe('the link to stop', () => {
  it('stands in the mail and its head, ends one laporan or all mails, and serves for nothing else', async () => {
    const { made } = portal();
    const { deps } = made;
    const sari = await account('sari');
    await follow(sari, satu);
    // After what happened to it before: no event is older than the one before it.
    made.advance(300_000);
    await answer(satu);
    await deliver();
    evening();
    const [mail] = (await deliver()).filter((one) => one.to === sari.email);
    const [one, all] = [...(mail?.text ?? '').matchAll(/\/berhenti\/(\S+)/g)].map(([, token = '']) => token);
    expect(mail?.berhentiSekali).toBe(`${ORIGIN}/berhenti/${all}`);
    const folder = await mkdtemp(path.join(os.tmpdir(), 'lapor-surat-'));
    if (mail !== undefined) await folderSender({ folder, from: 'lapor@contoh.id' }).send(mail);
    const [file = ''] = await readdir(folder);
    const eml = (await readFile(path.join(folder, file), 'utf8')).replace(/\r?\n[ \t]+/g, ' ');
    expect(eml).toContain(`List-Unsubscribe: <${ORIGIN}/berhenti/${all}>`);
    expect(eml).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');

    expect(readBerhenti(deps, one ?? '')).toEqual({ ok: true, value: { apa: 'laporan', nomor: satu } });
    const sariDigest = pengikutOf(deps, { sebagai: 'akun', akunId: sari.akunId });
    const forged = [
      `${one?.slice(0, -1)}${one?.endsWith('A') ? 'B' : 'A'}`,
      (one ?? '').replace(satu, '0'),
      (all ?? '').replace(/^0/, satu),
      (one ?? '').replace(sariDigest.toString('base64url'), Buffer.alloc(32, 1).toString('base64url')),
      '',
      `${one} `,
      'x'.repeat(5_000),
    ];
    for (const token of forged) expect((await berhenti(deps, token)).ok).toBe(false);
    const orang = { sebagai: 'akun', akunId: sari.akunId } as const;
    expect(await listDiikuti(deps, orang)).toHaveLength(1);

    // Pressed without cookies by the mail program, from wherever it runs; looking alone ends nothing.
    const { app } = portal();
    expect((await app.request(`/berhenti/${one}`)).headers.get('cache-control')).toBe('no-store');
    expect(await listDiikuti(deps, orang)).toHaveLength(1);
    const press = () =>
      app.request(`/berhenti/${one}`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://surat.example' },
        body: 'List-Unsubscribe=One-Click',
      });
    for (const answered of [await press(), await press()]) expect(answered.status).toBe(200);
    expect(await listDiikuti(deps, orang)).toEqual([]);
    expect((await app.request('/berhenti/entah', { method: 'POST' })).status).toBe(404);

    made.setNow(KEMARIN);
    await follow(sari, satu);
    expect((await berhenti(deps, all ?? '')).ok).toBe(true);
    made.setNow('2026-11-21T09:00:00+07:00');
    await answer(satu);
    await deliver();
    made.setNow('2026-11-21T17:06:00+07:00');
    expect((await deliver()).map((sent) => sent.to)).not.toContain(sari.email);
    expect((await about(sari, satu)).length).toBeGreaterThan(1);
    await changePilihan(deps, sari.akunId, {
      kabar: { email: ['diikuti'] },
      ditawarkan: ['diikuti'],
      kelamin: '',
      disabilitas: [],
    });
    made.setNow('2026-11-22T09:00:00+07:00');
    await answer(satu);
    await deliver();
    made.setNow('2026-11-22T17:06:00+07:00');
    expect((await deliver()).map((sent) => sent.to)).toContain(sari.email);
    made.setNow(KEMARIN);
  });

  it('of a closed account finds nobody, and nothing that was followed stays', async () => {
    const { made } = portal();
    const { deps } = made;
    const tono = await account('tono');
    await follow(tono, satu);
    const digest = pengikutOf(deps, { sebagai: 'akun', akunId: tono.akunId });
    expect((await closeOwn(deps, { akunId: tono.akunId, sandi: SANDI })).ok).toBe(true);
    const left = await query(
      deps.db,
      'select pengikut from ikuti where pengikut = $1 union all select pengikut from pengikut where pengikut = $1',
      [digest],
    );
    expect(left).toEqual([]);
    expect((await berhenti(deps, berhentiToken(deps, digest, { apa: 'surat' }))).ok).toBe(true);
    expect(await listDiikuti(deps, { sebagai: 'akun', akunId: tono.akunId })).toEqual([]);
  });
});
