import { mkdir, mkdtemp, open, readdir, rm, symlink } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createTransport } from 'nodemailer';
import { afterEach, describe, expect, it } from 'vitest';
import { diskStore } from '../../src/attachments/diskStore.ts';
import { folderSender } from '../../src/channels/email/folderSender.ts';
import { listenSmtp, type SmtpListener } from '../../src/channels/email/masuk/smtpListener.ts';
import { query } from '../../src/persistence/connection/database.ts';
import { readSaluran } from '../../src/persistence/kanal/saluran.ts';
import type { Deps } from '../../src/useCases/deps.ts';
import { olahDue } from '../../src/useCases/kanal/olahPesan.ts';
import { terimaPesan } from '../../src/useCases/kanal/terimaPesan.ts';
import { terimaSurat } from '../../src/useCases/kanal/terimaSurat.ts';
import { periksaJam } from '../../src/useCases/pekerjaan/jamMundur.ts';
import { endWork, ensureWorks, takeWork } from '../../src/useCases/pekerjaan/lease.ts';
import { sendDue } from '../../src/useCases/pesan/sendDue.ts';
import { useTestDeps } from '../support/deps.ts';
import { gerbangSmsHttp, type Gerbang } from '../support/gerbang.ts';
import { pdfOf } from '../support/sampleFiles.ts';

const test = useTestDeps();
const DAY = 24 * 3_600_000;
const ISI = 'LAPOR Lampu jalan di gang kami mati sejak Senin lalu';
const closing: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

const countOf = async (what: string): Promise<number> =>
  (await query<{ n: number }>(test().deps.db, `select count(*)::int as n from ${what}`))[0]?.n ?? -1;

describe('a clock that jumps forward and back (R9)', () => {
  it('holds up no work, no message and no answer, and lets nothing leave before its time or twice', async () => {
    const { deps, advance } = test();
    const gate: Gerbang = await gerbangSmsHttp();
    closing.push(gate.tutup);
    const works = [{ nama: 'kirim_pesan' }, { nama: 'jam_mundur' }];
    await ensureWorks(
      deps,
      works.map((one) => one.nama),
    );
    const due = async (): Promise<string[]> => {
      const names: string[] = [];
      for (;;) {
        const taken = await takeWork(deps, { works, pekerja: 'satu' });
        if (taken === null) return names.toSorted((a, b) => a.localeCompare(b));
        names.push(taken.work.nama);
        const { nama } = taken.work;
        await endWork(deps, { nama, pekerja: 'satu', pauseMs: 60_000, galat: null, batas: null });
      }
    };
    const send = () =>
      sendDue(deps, {
        sender: gate.sender,
        origin: 'https://lapor.contoh.id',
        ...(gate.saluran ? { saluran: gate.saluran } : {}),
      });
    const ask = async (n: number): Promise<void> => {
      const teks = `${ISI} jam ${n}`;
      await terimaPesan(deps, { kanal: 'sms', idAsal: `jam${n}`, pengirim: gate.pengirim, teks });
      await olahDue(deps);
    };
    expect(await due()).toEqual(['jam_mundur', 'kirim_pesan']);
    const { batas: before } = await periksaJam(deps, null);

    advance(3 * DAY);
    expect(await due()).toEqual(['jam_mundur', 'kirim_pesan']);
    const { batas, jumlah } = await periksaJam(deps, before);
    expect(jumlah).toBe(0);
    await ask(1);
    await gate.rusak('500');
    await send();
    await ask(2);
    // Something that was to leave the next day from the beginning.
    await query(
      deps.db,
      `insert into pesan (id, kunci, jenis, penerima, data, dibuat_pada, coba_pada) select $1::uuid, 'besok', 'permohonan',
         json_build_object('jenis', 'permohonan', 'permohonan', $1::text), '{}', $2::timestamptz, $2::timestamptz + interval '20 hours'`,
      [randomUUID(), new Date(deps.now()).toISOString()],
    );
    expect(await due()).toEqual([]);

    advance(-3 * DAY);
    await gate.pulih();
    await ask(3);
    expect(await due()).toEqual(['jam_mundur', 'kirim_pesan']);
    expect((await periksaJam(deps, batas)).jumlah).toBeGreaterThanOrEqual(2);
    await send();
    await send();
    expect(gate.diambil()).toHaveLength(3);
    expect(new Set(gate.diambil()).size).toBe(3);
    expect(
      await countOf(`pesan where kunci = 'besok' and coba_pada = dibuat_pada + interval '20 hours'`),
    ).toBe(1);
    expect(await countOf(`laporan where kanal = 'sms'`)).toBe(3);
    // And runs its ordinary course from there.
    expect(await due()).toEqual([]);
    advance(61_000);
    expect(await due()).toEqual(['jam_mundur', 'kirim_pesan']);
  });
});

describe('a full disk (R9)', () => {
  /** The kernel's own full device: every write to it fails with ENOSPC. */
  const full = (folder: string) =>
    diskStore({ folder, randomId: randomUUID, openForWriting: () => open('/dev/full', 'w') });

  async function listening(deps: Deps): Promise<SmtpListener> {
    const listener = await listenSmtp({
      host: '127.0.0.1',
      port: 0,
      terima: async (raw, jalan) => {
        try {
          const keaslian = () =>
            Promise.resolve({ spf: 'pass', dkim: 'none', dmarc: 'pass', oleh: 'example.id' });
          await terimaSurat(deps, { raw, jalan, ownHosts: ['lapor.contoh.id'], keaslian });
          return 'disimpan';
        } catch {
          return 'coba_lagi';
        }
      },
    });
    closing.push(() => listener.close());
    return listener;
  }

  it('leaves a mail with its file at its sender’s server, says so to the operator, and takes it once when there is room', async () => {
    const { deps, folder } = test();
    const disk: { files: Deps['files'] } = { files: full(path.join(folder, 'penuh')) };
    const here: Deps = Object.create(deps, { files: { get: () => disk.files } }) as Deps;
    const { port } = await listening(here);
    const mail = {
      from: 'siti@example.id',
      to: 'lapor@lapor.contoh.id',
      subject: 'Lampu jalan',
      text: 'Lampu jalan di gang kami mati sejak Senin lalu dan gelap sekali.',
      messageId: '<penuh1@example.id>',
      attachments: [{ filename: 'foto.pdf', content: pdfOf() }],
    };
    const transport = createTransport({ host: '127.0.0.1', port, ignoreTLS: true });
    const before = await countOf('pesan_masuk');
    await expect(transport.sendMail(mail)).rejects.toMatchObject({ responseCode: 451 });
    expect(await countOf('pesan_masuk')).toBe(before);
    const link = (await readSaluran(deps.db)).find(({ kanal }) => kanal === 'email');
    expect(link).toMatchObject({ galat: 'attachments.disk_full' });
    disk.files = deps.files;
    await transport.sendMail(mail);
    await transport.sendMail(mail);
    transport.close();
    await olahDue(deps);
    expect(await countOf('pesan_masuk')).toBe(before + 1);
    const files = await query(
      deps.db,
      `select 1 from lampiran a join laporan l on l.id = a.laporan_id where l.kanal = 'email' and a.nama = 'foto.pdf'`,
    );
    expect(files).toHaveLength(1);
  });

  it('keeps mail that is written as files in the queue', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'lapor-penuh-'));
    closing.push(() => rm(folder, { recursive: true }));
    const sender = folderSender({ folder: path.join(folder, 'keluar'), from: 'lapor@contoh.id' });
    const email = {
      to: 'siti@example.id',
      subject: 'Kabar',
      text: 'Ada kabar.',
      messageId: '<satu@contoh.id>',
      date: new Date(0),
    };
    expect(await sender.send(email)).toMatchObject({ outcome: 'sent' });
    const [name = ''] = await readdir(path.join(folder, 'keluar'));
    const inFull = path.join(folder, 'penuh');
    await mkdir(inFull);
    const partial = path.join(inFull, `.${name.replace('1970-01-01-', '').replace('.eml', '')}.sebagian`);
    await symlink('/dev/full', partial);
    const there = folderSender({ folder: inFull, from: 'lapor@contoh.id' });
    expect(await there.send(email)).toEqual({ outcome: 'retry', code: 'folder.ENOSPC' });
    await rm(partial);
    expect(await there.send(email)).toMatchObject({ outcome: 'sent' });
    expect(await readdir(inFull)).toEqual([name]);
  });
});
