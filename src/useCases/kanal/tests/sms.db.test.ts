import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { useTestDeps, seededChance } from '../../../../tests/support/deps.ts';
import { startSmscPeer, type SmscPeer } from '../../../../tests/support/smscPeer.ts';
import type { SmsMasuk } from '../../../channels/sms/deliverSm.ts';
import { openSmpp } from '../../../channels/sms/smppLink.ts';
import { pecahSms } from '../../../domain/kanal/gsm.ts';
import { query } from '../../../persistence/connection/database.ts';
import type { Deps } from '../../deps.ts';
import { sendDue } from '../../pesan/sendDue.ts';
import { START } from '../../sapu/tests/filed.ts';
import { tutupSusunan } from '../sms/bagianSms.ts';
import { olahDue } from '../olahPesan.ts';
import { terimaSms } from '../sms/terimaSms.ts';

const test = useTestDeps({ now: START });
const open: { close: () => Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0).toReversed()) await one.close();
});

const noMail = {
  send: () => Promise.resolve({ outcome: 'sent', code: 'sent' } as const),
  close: () => Promise.resolve(),
};

async function laporan(deps: Deps): Promise<string[]> {
  const rows = await query<{ isi: string }>(
    deps.db,
    `select isi from laporan where keadaan ->> 'kanal' = 'sms'`,
  );
  return rows.map(({ isi }) => isi);
}

async function workAll(deps: Deps): Promise<void> {
  while ((await olahDue(deps)).isMore);
}

async function linked(deps: Deps): Promise<{ smsc: SmscPeer; sms: ReturnType<typeof openSmpp> }> {
  const smsc = await startSmscPeer();
  open.push(smsc);
  const sms = openSmpp({
    url: `smpp://a:b@127.0.0.1:${smsc.port}`,
    terima: (masuk) => terimaSms(deps, masuk),
    jedaMs: { reconnect: 10 },
  });
  open.push(sms);
  await smsc.untilBound();
  while (!sms.isBound()) await sleep(5);
  return { smsc, sms };
}

describe('SMS by SMPP', () => {
  it('goes from a phone into a laporan and back, parts, reply and receipt included', async () => {
    const { deps } = test();
    const { smsc, sms } = await linked(deps);
    const teks =
      `LAPOR Jembatan di Sungai Andai miring 😟. ${'Anak sekolah harus memutar jauh. '.repeat(6)}`.trim();
    const parts = pecahSms(teks).map((message, n, all) => ({
      source_addr: '6281200001',
      source_addr_ton: 1,
      esm_class: 0x40,
      data_coding: 8,
      short_message: { udh: Buffer.from([5, 0, 3, 9, all.length, n + 1]), message },
    }));
    expect(parts.length).toBeGreaterThan(3);
    for (const part of [...parts.toReversed(), ...parts]) expect(await smsc.deliver(part)).toBe(0);
    await workAll(deps);
    expect((await laporan(deps)).filter((isi) => teks.endsWith(isi))).toHaveLength(1);
    const saluran = new Map([['sms', sms] as const]);
    await sendDue(deps, { sender: noMail, origin: 'http://127.0.0.1', saluran });
    const [reply] = smsc.submitted;
    expect(reply).toMatchObject({
      destination_addr: '6281200001',
      short_message: { message: expect.stringMatching(/^Laporan diterima\. Nomor \d{9}/) },
    });
    const stat =
      'id:smsc-1 sub:001 dlvrd:001 submit date:2611020900 done date:2611020901 stat:DELIVRD err:000 text:Lap';
    expect(await smsc.deliver({ source_addr: '6281200001', esm_class: 4, short_message: stat })).toBe(0);
    const [pesan] = await query(
      deps.db,
      `select status, kanal, sampai_pada is not null as sampai from pesan where jenis = 'balasan'`,
    );
    expect(pesan).toEqual({ status: 'terkirim', kanal: 'sms', sampai: true });
  });

  it('keeps the parts that came when the last one never does', async () => {
    const { deps, advance } = test();
    const part = { jenis: 'bagian', pengirim: '0812000055', acuan: 3, jumlah: 3 } as const;
    await terimaSms(deps, { ...part, urut: 3, teks: 'dan dalam' });
    await terimaSms(deps, { ...part, urut: 1, teks: 'Lubang lebar ' });
    expect(await tutupSusunan(deps)).toBe(0);
    advance(25 * 3_600_000);
    expect(await tutupSusunan(deps)).toBe(1);
    expect(await tutupSusunan(deps)).toBe(0);
    const rows = await query(deps.db, `select status, hasil from pesan_masuk where hasil = 'bagian_hilang'`);
    expect(rows).toEqual([{ status: 'tidak_dipahami', hasil: 'bagian_hilang' }]);
  });

  it('hands a whole message over that a crash left behind, and takes a reused reference for a new one', async () => {
    const { deps, advance } = test();
    const part = { jenis: 'bagian', pengirim: '0812000066', acuan: 7, jumlah: 2 } as const;
    await terimaSms(deps, { ...part, urut: 1, teks: 'Pagar taman kota roboh, ' });
    await terimaSms(deps, { ...part, urut: 2, teks: 'bahaya bagi anak-anak.' });
    await query(deps.db, `update sms_susunan set selesai_pada = null where acuan = 7`);
    advance(120_000);
    await tutupSusunan(deps);
    await terimaSms(deps, { ...part, urut: 2, teks: 'sejak bulan lalu gelap.' });
    await terimaSms(deps, { ...part, urut: 1, teks: 'Lampu taman kota mati, ' });
    await workAll(deps);
    const all = await laporan(deps);
    expect(all.filter((isi) => isi.startsWith('Pagar taman'))).toHaveLength(1);
    expect(all).toContain('Lampu taman kota mati, sejak bulan lalu gelap.');
  });

  it(
    'makes as many laporan as distinct messages of many that come shuffled and again',
    { timeout: 600_000 },
    async () => {
      const { deps } = test();
      const full = process.env['TEST_SCALE'] === 'full';
      const n = full ? 10_000 : 80;
      const chance = seededChance(7);
      const before = (await laporan(deps)).length;
      const sent: SmsMasuk[] = [];
      for (let k = 0; k < n; k += 1) {
        const pengirim = `0813${String(1_000_000 + k)}`;
        const teks = `LAPOR Sampah di depan rumah nomor ${k} tidak diangkut sejak pekan lalu`;
        const halves = [teks.slice(0, 30), teks.slice(30)];
        const parts: SmsMasuk[] =
          k % 4 === 0
            ? halves.map((half, u) => ({
                jenis: 'bagian',
                pengirim,
                acuan: k % 256,
                jumlah: 2,
                urut: u + 1,
                teks: half,
              }))
            : [{ jenis: 'pesan', pengirim, teks }];
        sent.push(...parts, ...parts.filter(() => chance.int(10) < 3));
      }
      shuffle(sent, chance.int);
      // Several at once, as a centre hands them over, and one more time from the start as after a lost link.
      const queue = [...sent, ...sent.slice(0, Math.ceil(n / 20))];
      await Promise.all(
        Array.from({ length: 8 }, async () => {
          for (let one = queue.pop(); one !== undefined; one = queue.pop()) await terimaSms(deps, one);
        }),
      );
      await Promise.all(Array.from({ length: 4 }, () => workAll(deps)));
      await workAll(deps);
      const made = (await laporan(deps)).filter((isi) => isi.startsWith('Sampah di depan rumah nomor'));
      expect(new Set(made).size).toBe(n);
      expect((await laporan(deps)).length - before).toBe(n);
    },
  );
});

function shuffle(list: SmsMasuk[], int: (below: number) => number): void {
  for (let k = list.length - 1; k > 0; k -= 1) {
    const other = int(k + 1);
    [list[k], list[other]] = [list[other] as SmsMasuk, list[k] as SmsMasuk];
  }
}
