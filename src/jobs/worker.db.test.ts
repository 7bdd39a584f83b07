import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { SMTPServer } from 'smtp-server';
import { afterAll, describe, expect, it } from 'vitest';
import { useTestDeps } from '../../tests/support/deps.ts';
import { folderSender } from '../channels/email/folderSender.ts';
import { smtpSender } from '../channels/email/smtpSender.ts';
import { query } from '../persistence/connection/database.ts';
import { queuePesan } from '../persistence/pesan/pesan.ts';
import { listPekerjaan } from '../persistence/pekerjaan/pekerjaan.ts';
import { createLog } from '../telemetry/log.ts';
import { createMetrics } from '../telemetry/metrics.ts';
import { submitLaporan } from '../useCases/laporan/submitLaporan.ts';
import { sendDue } from '../useCases/pesan/sendDue.ts';
import type { Deps } from '../useCases/deps.ts';
import { startQueueGauges } from './queueGauges.ts';
import { klienOpen311 } from '../channels/open311/klien.ts';
import { pengirimWebhook } from '../channels/webhook/kirim.ts';
import { startWorker } from './worker.ts';
import type { Work } from './work.ts';
import { WORKS } from './works.ts';

const test = useTestDeps();
const origin = 'http://127.0.0.1:3000';
const folders: string[] = [];
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

async function outbox(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'lapor-surat-'));
  folders.push(folder);
  return folder;
}

async function file(deps: Deps, email: string): Promise<string> {
  const submitted = await submitLaporan(deps, {
    kiriman: {
      klasifikasi: 'aspirasi',
      judul: 'Usul trayek bus pagi dan sore',
      isi: 'Mohon dibuka trayek bus pagi dan sore ke kawasan industri.',
      kategori: null,
      instansi: 'KT-63.71',
      wilayah: null,
      titik: null,
      lokasiKeterangan: null,
      tanggalKejadian: null,
      anonim: false,
      rahasia: false,
      kanal: 'web',
    },
    pengirim: { sebagai: 'tanpa_akun' },
    kontak: { nama: 'Contoh', email, telepon: null, nik: null },
    lampiran: [],
    pengunggah: 'x',
    nomorAsal: null,
  });
  if (!submitted.ok) throw new Error(submitted.refusal.code);
  return submitted.value.nomor;
}

interface Received {
  readonly messages: string[];
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** A real mail server on a free port; `answer` may refuse a receiver. */
async function mailServer(port = 0, answer?: (address: string) => Error | null): Promise<Received> {
  const messages: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: ({ address }, _session, done) => done(answer?.(address) ?? null),
    onData: (stream, _session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        messages.push(Buffer.concat(chunks).toString());
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const taken = (server.server.address() as AddressInfo).port;
  return {
    messages,
    url: `smtp://127.0.0.1:${taken}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function stateOf(deps: Deps): Promise<Record<string, number>> {
  const rows = await query<{ status: string; n: number }>(
    deps.db,
    'select status, count(*) as n from pesan group by 1',
  );
  return Object.fromEntries(rows.map((row) => [row.status, row.n]));
}

/** Nobody holds a role here: what is for roles ends at once, so that what is left is for people. */
async function passRoles(deps: Deps): Promise<void> {
  await query(
    deps.db,
    `update pesan set status = 'dilewati' where penerima->>'jenis' = 'peran' and status = 'antre'`,
  );
}

describe('mail', () => {
  it('lies as .eml files when no server is configured, once a message, with the link and no word of the laporan', async () => {
    const { deps } = test();
    const folder = await outbox();
    const nomor = await file(deps, 'siti@contoh.id');
    const mailing = { sender: folderSender({ folder, from: 'lapor@contoh.id' }), origin };
    await sendDue(deps, mailing);
    await sendDue(deps, mailing);
    const files = (await readdir(folder)).filter((name) => name.endsWith('.eml'));
    expect(files).toHaveLength(1);
    const mail = await readFile(path.join(folder, files[0] ?? ''), 'utf8');
    expect(mail).toContain('To: siti@contoh.id');
    expect(mail).toContain(`${origin}/laporan/${nomor}`);
    expect(mail).not.toContain('trayek');
    expect(mail).toMatch(/Message-ID: <[0-9a-f]{32}@127\.0\.0\.1>/);
  });

  it('waits while the mail server is away and goes out once when it is back', async () => {
    const { deps, advance } = test();
    const port = await freePort();
    const sender = smtpSender({ url: `smtp://127.0.0.1:${port}`, from: 'lapor@contoh.id' });
    await file(deps, 'budi@contoh.id');
    expect(await sendDue(deps, { sender, origin })).toMatchObject({ ditunda: 1 });
    const server = await mailServer(port);
    try {
      expect(await sendDue(deps, { sender, origin })).toMatchObject({ terkirim: 0, ditunda: 0 });
      advance(3_600_000);
      await sendDue(deps, { sender, origin });
      advance(3_600_000);
      await sendDue(deps, { sender, origin });
      expect(server.messages.filter((one) => one.includes('budi@contoh.id'))).toHaveLength(1);
      expect(await stateOf(deps)).not.toHaveProperty('antre');
    } finally {
      await sender.close();
      await server.close();
    }
  });

  it('stays visible as failed when the address is refused for good', async () => {
    const { deps } = test();
    const refuse = Object.assign(new Error('no such mailbox'), { responseCode: 550 });
    const server = await mailServer(0, () => refuse);
    const sender = smtpSender({ url: server.url, from: 'lapor@contoh.id' });
    try {
      await file(deps, 'tidak-ada@contoh.id');
      expect(await sendDue(deps, { sender, origin })).toMatchObject({ gagal: 1 });
      expect(await stateOf(deps)).toMatchObject({ gagal: 1 });
    } finally {
      await sender.close();
      await server.close();
    }
  });

  it('goes on past a message that breaks, and ends the run when the server is away', async () => {
    const { deps, advance } = test();
    advance(86_400_000);
    const sent: string[] = [];
    const broken = {
      send: ({ to }: { readonly to: string }) => {
        if (to === 'rusak@contoh.id') throw new RangeError('quotes what a person wrote');
        if (to === 'pergi@contoh.id')
          return Promise.resolve({ outcome: 'retry', code: 'smtp.ETIMEDOUT' } as const);
        sent.push(to);
        return Promise.resolve({ outcome: 'sent', code: 'sent' } as const);
      },
      close: () => Promise.resolve(),
    };
    for (const email of ['rusak@contoh.id', 'baik@contoh.id', 'pergi@contoh.id', 'nanti@contoh.id']) {
      await file(deps, email);
      advance(1_000);
    }
    await passRoles(deps);
    expect(await sendDue(deps, { sender: broken, origin })).toMatchObject({ ditunda: 2 });
    expect(sent).toEqual(['baik@contoh.id']);
    const waiting = await query<{ galat: string | null; percobaan: number }>(
      deps.db,
      `select galat, percobaan from pesan where status = 'antre' order by dibuat_pada`,
    );
    expect(waiting).toEqual([
      { galat: 'program.RangeError', percobaan: 1 },
      { galat: 'smtp.ETIMEDOUT', percobaan: 1 },
      { galat: null, percobaan: 0 },
    ]);
    await query(
      deps.db,
      `update pesan set percobaan = 19, coba_pada = dibuat_pada where galat = 'program.RangeError'`,
    );
    expect(await sendDue(deps, { sender: broken, origin })).toMatchObject({ gagal: 1 });
    advance(86_400_000);
    await query(deps.db, `update pesan set status = 'dilewati' where status = 'antre' and galat is not null`);
    await sendDue(deps, { sender: broken, origin });
    expect(sent).toEqual(['baik@contoh.id', 'nanti@contoh.id']);
  });

  it('tells nobody who was named as terlapor after the message was queued', async () => {
    const { deps, advance } = test();
    advance(1_000);
    const nomor = await file(deps, 'pelapor@contoh.id');
    await query(deps.db, `update laporan set terlapor = 'KT-63.71' where nomor = $1`, [nomor]);
    const folder = await outbox();
    await sendDue(deps, { sender: folderSender({ folder, from: 'lapor@contoh.id' }), origin });
    const rows = await query(
      deps.db,
      `select p.status, p.galat from pesan p join laporan l on l.id = p.laporan_id
        where l.nomor = $1 and p.penerima->>'jenis' = 'peran'`,
      [nomor],
    );
    expect(rows).toEqual([{ status: 'dilewati', galat: 'terlapor' }]);
  });

  it('queues one message for one key, however often', async () => {
    const { deps } = test();
    const pesan = (n: number) => ({
      id: deps.chance.uuid(deps.now()),
      kunci: 'sama',
      laporanId: null,
      jenis: 'dibuat',
      penerima: { jenis: 'akun', akun: '01890000-0000-7000-8000-000000000009' } as const,
      data: { n },
    });
    await queuePesan(deps.db, [pesan(1)], deps.now());
    await queuePesan(deps.db, [pesan(2)], deps.now());
    const rows = await query<{ data: { n: number } }>(deps.db, `select data from pesan where kunci = 'sama'`);
    expect(rows).toEqual([{ data: { n: 1 } }]);
  });
});

const webhook = pengirimWebhook({ tertutup: 'semua' });
const sistem = { klien: klienOpen311({ tertutup: 'semua' }), host: 'lapor.contoh.id' };

describe('startWorker', () => {
  it('runs each work with one of several workers at a time, goes on after a failure and shows it', async () => {
    const { deps, advance } = test();
    let running = 0;
    let most = 0;
    let runs = 0;
    const works: Work[] = [
      {
        nama: 'uji_bersama',
        setiapMs: 1,
        run: async () => {
          running += 1;
          most = Math.max(most, running);
          await new Promise((resolve) => setTimeout(resolve, 30));
          running -= 1;
          runs += 1;
          return { jumlah: 1 };
        },
      },
      {
        nama: 'uji_gagal',
        setiapMs: 1,
        run: () => Promise.reject(new RangeError('holds what a person wrote')),
      },
    ];
    const log = createLog({ level: 'error', write: () => undefined });
    const sender = folderSender({ folder: await outbox(), from: 'lapor@contoh.id' });
    const common = {
      deps,
      webhook,
      sistem,
      ombudsman: null,
      mailing: { sender, origin },
      log,
      metrics: createMetrics(),
      works,
    };
    const workers = ['satu', 'dua', 'tiga'].map((pekerja) =>
      startWorker({ ...common, pekerja, metrics: createMetrics() }),
    );
    const ticking = setInterval(() => advance(1_000), 20);
    await expect.poll(() => runs, { timeout: 10_000 }).toBeGreaterThan(4);
    clearInterval(ticking);
    for (const worker of workers) await worker.stop();
    expect(most).toBe(1);
    const failed = (await listPekerjaan(deps.db)).find((one) => one.nama === 'uji_gagal');
    expect(failed?.gagalBeruntun).toBeGreaterThan(0);
    expect(failed?.galat).toBe('RangeError');
  });

  it('asks the work under way to stop between its batches', async () => {
    const { deps } = test();
    let begun = false;
    let asked = false;
    const works: Work[] = [
      {
        nama: 'uji_panjang',
        setiapMs: 1,
        run: async (_deps, { isStopping }) => {
          begun = true;
          while (!isStopping()) await new Promise((resolve) => setTimeout(resolve, 10));
          asked = true;
          return { jumlah: 0 };
        },
      },
    ];
    const log = createLog({ level: 'error', write: () => undefined });
    const sender = folderSender({ folder: await outbox(), from: 'lapor@contoh.id' });
    const mailing = { sender, origin };
    const worker = startWorker({
      deps,
      mailing,
      webhook,
      sistem,
      ombudsman: null,
      log,
      metrics: createMetrics(),
      works,
      pekerja: 'satu',
    });
    await expect.poll(() => begun, { timeout: 10_000 }).toBe(true);
    await worker.stop();
    expect(asked).toBe(true);
  });

  it('computes deadlines a second time before it takes a new version for done', async () => {
    const { deps } = test();
    const work = WORKS.find((one) => one.nama === 'hitung_ulang');
    const { versi } = await deps.rujukan();
    const mailing = { sender: folderSender({ folder: await outbox(), from: 'lapor@contoh.id' }), origin };
    const run = async (now: number, batas: string | null): Promise<string | null> =>
      (
        await work?.run(
          { deps, mailing, webhook, sistem, ombudsman: null },
          { now, batas, isStopping: () => false },
        )
      )?.batas ?? null;
    const now = deps.now();
    expect(await run(now, 'older')).toBe(`${versi}@${now}`);
    expect(await run(now + 14_999, `${versi}@${now}`)).toBeNull();
    expect(await run(now + 15_000, `${versi}@${now}`)).toBe(String(versi));
    expect(await run(now + 60_000, String(versi))).toBeNull();
  });
});

describe('startQueueGauges', () => {
  it('shows failed messages and failing works in the metrics', async () => {
    const { deps } = test();
    await query(deps.db, `update pesan set status = 'gagal' where kunci = 'sama'`);
    const [{ n } = { n: 0 }] = await query<{ n: number }>(
      deps.db,
      `select count(*) as n from pesan where status = 'gagal'`,
    );
    expect(n).toBeGreaterThan(0);
    const metrics = createMetrics();
    const gauges = startQueueGauges(deps, metrics);
    await gauges.stop();
    expect(metrics.render()).toContain(`lapor_pesan_gagal ${n}\n`);
    const failing = (await listPekerjaan(deps.db)).filter((one) => one.gagalBeruntun > 0).length;
    expect(failing).toBeGreaterThan(0);
    expect(metrics.render()).toContain(`lapor_pekerjaan_gagal ${failing}\n`);
  });
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
