import { chmodSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeSystem, type RunningProgram, type System } from '../support/program.ts';
import { call, type Answer } from '../support/submissions.ts';

const SITI = { nama: 'Siti Tersegel', email: 'siti.tersegel@contoh.test' };

/** The vault as a process of its own, beside a serving program, with real keys and real files. */
describe('the brankas', { timeout: 120_000 }, () => {
  let system: System;
  let program: RunningProgram;
  const keys = new Map<string, string>();

  beforeAll(async () => {
    system = await makeSystem();
    program = await system.start();
    for (const who of ['satu', 'dua']) {
      const email = `${who}@contoh.test`;
      await system.lapor('account', 'add', '--email', email, '--name', who, '--role', 'kustodian@NAS');
      keys.set(who, (await system.lapor('api-key', '--account', email)).stdout.trim());
    }
    await system.lapor(
      'account',
      'add',
      '--email',
      'dev@contoh.test',
      '--name',
      'dev',
      '--role',
      'pengembang@KT-63.71',
    );
    keys.set('dev', (await system.lapor('api-key', '--account', 'dev@contoh.test')).stdout.trim());
  }, 180_000);

  afterAll(() => system.remove());

  const ask = (who: string, to: string, body: unknown): Promise<Answer> =>
    call({ address: () => program.address, key: keys.get(who) ?? '' }, to, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });

  async function fileAnonim(): Promise<string> {
    const filed = await ask('dev', '/laporan', {
      klasifikasi: 'pengaduan',
      judul: 'Pungutan di loket pelayanan',
      isi: 'Setiap pemohon diminta membayar lagi di loket tanpa tanda terima.',
      instansi: 'KT-63.71',
      anonim: true,
      pelapor: SITI,
    });
    expect(filed.status, JSON.stringify(filed.json)).toBe(201);
    expect(JSON.stringify(filed.json)).not.toContain('Siti');
    return String(filed.json['nomor']);
  }

  async function approved(nomor: string): Promise<string> {
    const asked = await ask('satu', `/laporan/${nomor}/identitas`, { alasan: 'Surat penyidik 12/2026.' });
    const permintaan = String(asked.json['permintaan']);
    const given = await ask('dua', `/laporan/${nomor}/identitas/setuju`, { permintaan });
    expect([asked.status, given.status], JSON.stringify(given.json)).toEqual([200, 200]);
    return permintaan;
  }

  it('opens what two agreed to, and only to them', async () => {
    const nomor = await fileAnonim();
    const permintaan = await approved(nomor);
    const opened = await system.lapor(
      'brankas',
      'open',
      '--nomor',
      nomor,
      '--permintaan',
      permintaan,
      '--json',
    );
    expect(JSON.parse(opened.stdout)).toMatchObject({ identitas: SITI });
    const forged = permintaan.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
    const refused = await system.lapor('brankas', 'open', '--nomor', nomor, '--permintaan', forged, '--json');
    expect([refused.code, JSON.parse(refused.stdout)]).toMatchObject([
      1,
      { refusal: { code: 'identitas.not_approved' } },
    ]);
  });

  it('opens by shares of its keepers when the key lies nowhere whole', async () => {
    const made = await system.lapor('brankas', 'key', '--shares', '3', '--needed', '2', '--yes');
    const lines = made.stdout.trim().split('\n');
    expect(lines).toHaveLength(3);
    await program.terminate();
    program = await system.start();
    const nomor = await fileAnonim();
    const permintaan = await approved(nomor);
    const line = ['brankas', 'open', '--nomor', nomor, '--permintaan', permintaan, '--json'];
    const alone = await system.lapor(...line);
    expect([alone.code, alone.stdout]).toEqual([1, '']);
    expect(alone.stderr).toContain('--bagian');
    const share = (index: number): string => {
      const file = path.join(system.folder, `bagian-${index}`);
      writeFileSync(file, `${lines[index] ?? ''}\n`);
      return file;
    };
    const together = await system.lapor(...line, '--bagian', share(0), '--bagian', share(2));
    expect(JSON.parse(together.stdout)).toMatchObject({ identitas: SITI });
    const one = await system.lapor(...line, '--bagian', share(1));
    expect([one.code, one.stdout]).toEqual([1, '']);
    const drill = await system.lapor('brankas', 'drill', '--bagian', share(1), '--bagian', share(2));
    expect([drill.code, drill.stdout]).toMatchObject([0, expect.stringContaining('membuka')]);
  });

  it('refuses a key that others can read, and says when it is gone', async () => {
    const brankas = path.join(system.folder, 'keys-brankas');
    await system.lapor('brankas', 'key');
    expect((await system.lapor('brankas', 'drill')).code).toBe(0);
    const away = path.join(system.folder, 'away');
    renameSync(brankas, away);
    const gone = await system.lapor('brankas', 'drill');
    expect([gone.code, gone.stderr]).toMatchObject([1, expect.stringContaining('tidak ada di brankas')]);
    renameSync(away, brankas);
    for (const name of readdirSync(brankas)) chmodSync(path.join(brankas, name), 0o644);
    const open = await system.lapor('brankas', 'drill');
    expect([open.code, open.stderr]).toMatchObject([1, expect.stringContaining('chmod 600')]);
  });
});
