import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileBy } from '../support/portal.ts';
import { pdfOf } from '../support/sampleFiles.ts';
import { makeSystem, type RunningProgram, type System } from '../support/program.ts';
import { call, type Answer } from '../support/submissions.ts';
import { Visitor } from '../support/visitor.ts';

/** Identities that exist nowhere else: of anonim laporan (sealed), and of others (kept apart, never logged). */
const TERSEGEL = {
  kunci: {
    nama: 'Wq Segelkunci',
    email: 'segelkunci@wq.test',
    telepon: '+6281290000001',
    nik: '6371011203859001',
  },
  halaman: { nama: 'Wq Segelhalaman', email: 'segelhalaman@wq.test' },
  impor: { nama: 'Wq Segelimpor', kontak: 'segelimpor@wq.test' },
  disegel: { nama: 'Wq Segelnanti', email: 'segelnanti@wq.test', telepon: '+6281290000002' },
} as const;
const TERBUKA = {
  akun: { nama: 'Wq Terbukaakun', email: 'terbukaakun@wq.test' },
  kunci: { nama: 'Wq Terbukakunci', email: 'terbukakunci@wq.test', telepon: '+6281290000003' },
} as const;

/** Secret of the anonim laporan as long as nothing else was asked: all values but the one that was open at first. */
const NEVER_STORED = [TERSEGEL.kunci, TERSEGEL.halaman, TERSEGEL.impor].flatMap((one) => Object.values(one));
const NEVER_LOGGED = [...Object.values(TERSEGEL), ...Object.values(TERBUKA)].flatMap((one) =>
  Object.values<string>(one),
);

const KIRIMAN = {
  klasifikasi: 'pengaduan',
  judul: 'Pungutan di loket pelayanan',
  isi: 'Setiap pemohon diminta membayar lagi di loket tanpa tanda terima.',
  instansi: 'KT-63.71',
};

/** What is planted to be erased: words, a person, a file. */
const DIHAPUS = {
  judul: 'Wqhapusjudul di loket pelayanan',
  isi: 'Wqhapusisi petugas meminta uang kepada setiap pemohon di loket itu.',
  nama: 'Wq Hapusnama',
  email: 'wqhapusmail@wq.test',
  berkas: 'Wqhapusberkas.pdf',
  dalam: 'Wqhapusdalam',
} as const;

/** Identities planted through every door of a running system with all its log, and then looked for where they must not lie. */
describe('planted identities (N5, UU 27/2022)', { timeout: 180_000 }, () => {
  let system: System;
  let program: RunningProgram;
  let akunId = '';
  const keys = new Map<string, string>();
  const nomor: Record<string, string> = {};

  const ask = (
    who: string,
    to: string,
    body: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> =>
    call({ address: () => program.address, key: keys.get(who) ?? '' }, to, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });

  const must = async (who: string, to: string, body: unknown): Promise<void> => {
    const { status, json } = await ask(who, to, body);
    if (status !== 200) throw new Error(`${to}: ${status} ${JSON.stringify(json)}`);
  };

  const file = async (name: string, who: string, over: object, headers = {}): Promise<void> => {
    const filed = await ask(who, '/laporan', { ...KIRIMAN, ...over }, headers);
    expect(filed.status, JSON.stringify(filed.json)).toBe(201);
    nomor[name] = String(filed.json['nomor']);
  };

  /** Withdrawn at once: archived without ever having been handled, so that its words are the first to grow old. */
  const plantErased = async (): Promise<void> => {
    const form = new FormData();
    form.append('berkas', new File([Uint8Array.from(pdfOf(DIHAPUS.dalam))], DIHAPUS.berkas));
    const sender = { address: () => program.address, key: keys.get('dev') ?? '' };
    const sent = await call(sender, '/lampiran', { method: 'POST', body: form });
    expect(sent.status, JSON.stringify(sent.json)).toBe(201);
    const { judul, isi, nama, email } = DIHAPUS;
    await file('dihapus', 'dev', { judul, isi, pelapor: { nama, email }, lampiran: [sent.json['id']] });
    await must('dev', `/laporan/${nomor['dihapus'] ?? ''}/tarik`, {});
  };

  beforeAll(async () => {
    system = await makeSystem({ LOG_LEVEL: 'debug', LAPOR_NOW: '2026-11-20T10:00:00+07:00' });
    program = await system.start();
    for (const [who, email, nama, role] of [
      ['dev', 'dev@dinas.test', 'dev', 'pengembang@KT-63.71'],
      ['kota', 'kota@dinas.test', 'kota', 'admin_instansi@KT-63.71'],
      ['warga', TERBUKA.akun.email, TERBUKA.akun.nama, null],
    ] as const) {
      const roles = role === null ? [] : ['--role', role];
      await system.lapor('account', 'add', '--email', email, '--name', nama, ...roles);
      keys.set(who, (await system.lapor('api-key', '--account', email)).stdout.trim());
    }
    const listed = (await system.lapor('account', 'list', '--json')).stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, string>);
    akunId = listed.find((one) => one['email'] === TERBUKA.akun.email)?.['id'] ?? '';
    await file('kunci', 'dev', { anonim: true, pelapor: TERSEGEL.kunci });
    await file('terbuka', 'dev', { pelapor: TERBUKA.kunci });
    await file('disegel', 'dev', { pelapor: TERSEGEL.disegel });
    await file('akun', 'warga', { anonim: true }, { 'idempotency-key': 'sekali-saja' });
    await file('akun terbuka', 'warga', {});
    nomor['halaman'] = (
      await fileBy(visitor(program.address), { anda: { siapa: 'kontak', ...TERSEGEL.halaman, anonim: 'ya' } })
    ).nomor;
    await plantErased();
    await importOne(system);
    await must('dev', `/laporan/${nomor['disegel'] ?? ''}/kerahasiaan`, { anonim: true });
    for (const one of Object.values(nomor).filter((each) => each !== nomor['dihapus'])) {
      await must('kota', `/laporan/${one}/verifikasi`, { unit: ['KT-63.71/06'] });
    }
    // Wrong in every way, with the identity inside: what is refused must not be told to the log either.
    await ask('dev', '/laporan', {
      ...KIRIMAN,
      judul: TERSEGEL.kunci.nama,
      pelapor: { ...TERSEGEL.kunci, nik: 7 },
    });
    await ask('dev', `/laporan/${TERSEGEL.kunci.email}/kelola`, { alasan: TERSEGEL.kunci.nama });
    await fetch(
      `${program.address}/laporan?q=${encodeURIComponent(TERBUKA.kunci.nama)}&dari=${TERBUKA.kunci.email}`,
    );
  }, 240_000);

  afterAll(() => system.remove());

  it('lie sealed in a backup, and nothing in it names the account of an anonim laporan', async () => {
    const out = path.join(system.folder, 'cadangan.lapor');
    const made = await system.lapor('backup', out);
    expect(made.code, made.stderr).toBe(0);
    const file = readFileSync(out);
    // Behind the archive stands one line with its digest.
    const parts = partsOf(gunzipSync(file.subarray(0, file.lastIndexOf('SP4N-LAPOR sha256 '))));
    const whole = Buffer.concat(parts.map((one) => one.isi));
    expect(whole.includes(TERBUKA.kunci.email)).toBe(true);
    expect(
      [...NEVER_STORED, ...Object.values(TERSEGEL.disegel)].filter((one) => whole.includes(one)),
    ).toEqual([]);
    const own = ['akun', 'sesi', 'kunci_api', 'penugasan'];
    // Of an open laporan the account is known; of the anonim one no row that names the account may name it, its id or number.
    const rows = parts.flatMap(({ nama, isi }) =>
      isi
        .toString()
        .split('\n')
        .map((text) => ({ nama, text })),
    );
    const ids = rows.flatMap(({ nama, text }) =>
      nama.startsWith('tabel/laporan/') && text.includes(nomor['akun'] ?? '-')
        ? [uuidsOf(text)[0] ?? '-']
        : [],
    );
    expect(ids.length).toBeGreaterThan(0);
    const telling = rows.filter(
      ({ text }) => text.includes(akunId) && [nomor['akun'] ?? '-', ...ids].some((one) => text.includes(one)),
    );
    expect(telling.map(({ nama }) => nama)).toEqual([]);
    expect(
      rows.some(({ nama, text }) => own.some((one) => nama.includes(one)) && text.includes(akunId)),
    ).toBe(true);
  });

  it('stand in no line of the log, at its most talkative', async () => {
    const said = program.said();
    expect(said.length).toBeGreaterThan(1_000);
    expect(said).toContain('"request"');
    expect(NEVER_LOGGED.filter((one) => said.includes(one))).toEqual([]);
    expect([akunId, ...Object.values(nomor)].filter((one) => said.includes(one))).toEqual([]);
  });

  it('were never written in the clear to the data folder, not even for a moment', async () => {
    expect(await program.terminate()).toBe(0);
    // The outbox is the mail server's side of the wall: letters lie there addressed, as they would in a post office.
    const folder = path.join(system.folder, 'var');
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile())
      .map((one) => path.join(one.parentPath, one.name))
      .filter((one) => !one.includes(`${path.sep}outbox${path.sep}`));
    expect(files.length).toBeGreaterThan(100);
    const found = new Set<string>();
    let hasOpen = false;
    for (const one of files) {
      if (statSync(one).size === 0) continue;
      const bytes = readFileSync(one);
      hasOpen ||= bytes.includes(TERBUKA.kunci.email);
      for (const text of NEVER_STORED)
        if (bytes.includes(text)) found.add(`${text} in ${path.relative(folder, one)}`);
    }
    // What may lie there is found by the same search.
    expect(hasOpen).toBe(true);
    expect([...found]).toEqual([]);
  });

  it('that grew old are erased everywhere: backup, files, mails, pages of the database', async () => {
    const folder = path.join(system.folder, 'var');
    const words = Object.values<string>(DIHAPUS);
    const before = holding(folder, words);
    expect(words.filter((word) => !before.some((one) => one.word === word))).toEqual([]);
    const later = await system.start({ LAPOR_NOW: '2031-01-06T10:00:00+07:00' });
    const outbox = path.join(folder, 'outbox');
    await expect.poll(() => holding(outbox, [DIHAPUS.email]), { timeout: 60_000, interval: 500 }).toEqual([]);
    expect(later.said()).not.toMatch(/Wqhapus/i);
    expect((await system.lapor('retention', '--compact')).code).toBe(0);
    const out = path.join(system.folder, 'sesudah.lapor');
    expect((await system.lapor('backup', out)).code).toBe(0);
    const checked = await system.lapor('check', '--json');
    expect(checked.code, checked.stdout).toBe(0);
    expect(checked.stdout).toContain('UU 27/2022 Pasal 44');
    expect(await later.terminate()).toBe(0);
    const file = readFileSync(out);
    const whole = gunzipSync(file.subarray(0, file.lastIndexOf('SP4N-LAPOR sha256 ')));
    expect(words.filter((word) => whole.includes(word))).toEqual([]);
    // The journal of PostgreSQL forgets by itself, page after page, as it goes on (docs/operations/penghapusan.md).
    const left = holding(folder, words).filter(
      ({ file: at }) => !at.includes(`${path.sep}pg_wal${path.sep}`),
    );
    expect(left).toEqual([]);
  });
});

/** Where below a folder a word stands in a file. */
function holding(
  folder: string,
  words: readonly string[],
): { readonly word: string; readonly file: string }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => path.join(one.parentPath, one.name))
    .flatMap((file) => {
      const bytes = readFileSync(file);
      return words.filter((word) => bytes.includes(word)).map((word) => ({ word, file }));
    });
}

/** A browser against the served program. */
function visitor(address: string): Visitor {
  const request = (to: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    if (headers.has('origin')) headers.set('origin', address);
    return fetch(address + to, { ...init, headers, redirect: 'manual' });
  };
  return new Visitor({ request } as never);
}

async function importOne(system: System): Promise<void> {
  const csv = path.join(system.folder, 'lama.csv');
  const head =
    'nomor_asal,klasifikasi,judul,isi,instansi,dibuat_pada,status,anonim,nama_pelapor,kontak_pelapor';
  const { nama, kontak } = TERSEGEL.impor;
  writeFileSync(
    csv,
    `${head}\nLAMA-1,pengaduan,Lampu jalan mati,Lampu di depan pasar mati.,KT-63.71,2026-03-05T09:10:00+08:00,menunggu_verifikasi,ya,${nama},${kontak}\n`,
  );
  const done = await system.lapor('import', csv);
  expect(done.code, done.stderr + done.stdout).toBe(0);
}

interface Bagian {
  readonly nama: string;
  readonly isi: Buffer;
}

/** The entries of a tar file. */
function partsOf(tar: Buffer): readonly Bagian[] {
  const parts: Bagian[] = [];
  for (let at = 0; at + 512 <= tar.length;) {
    const nama = tar
      .subarray(at, at + 100)
      .toString()
      .replace(/\0.*$/s, '');
    const size = Number.parseInt(tar.subarray(at + 124, at + 136).toString(), 8);
    if (nama === '' || Number.isNaN(size)) break;
    parts.push({ nama, isi: tar.subarray(at + 512, at + 512 + size) });
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return parts;
}

function uuidsOf(text: string): readonly string[] {
  return text.match(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g) ?? [];
}
