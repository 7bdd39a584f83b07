import { beforeAll, describe, expect, test } from 'vitest';
import { fixtureRows } from '../../../tests/support/fixture.ts';
import { buildPohon } from '../../domain/instansi/pohon.ts';
import type { Rujukan } from '../../domain/laporan/aturan.ts';
import { fold } from '../../domain/laporan/evolve.ts';
import { buildKalender } from '../../domain/tenggat/kalender.ts';
import { hariOf } from '../../domain/shared/time.ts';
import { DEMO_ACCOUNTS } from '../akun/demoAccounts.ts';
import { demoEmailOf } from '../akun/seedDemoAccounts.ts';
import { biasa } from './alur/ragam.ts';
import { planBanjarmasin } from './alur/banjarmasin.ts';
import { sifatOf } from './alur/sifat.ts';
import { daduFrom } from './dadu.ts';
import type { Hidup } from './hidup.ts';
import type { Pabrik } from './kasus.ts';
import { latarOf, type Latar } from './latar.ts';
import { liveThrough } from './liveThrough.ts';
import { planNegeri } from './negeri.ts';
import { wargaEmail } from './orang.ts';
import { waktuOf } from './waktu.ts';

const NOW = Date.parse('2026-11-12T10:30:00+08:00');
const KABKOTA = ['63.71', '63.01', '63.72', '33.22', '33.74', '31.74', '91.71'];

let aturan: Rujukan;
beforeAll(async () => {
  const { badan, kategori } = await fixtureRows();
  aturan = {
    versi: 1,
    pohon: buildPohon(badan),
    kategori: new Map(kategori.map((one) => [one.kode, { ...one, aktif: true }])),
    kalender: buildKalender(
      [],
      [
        { tahun: 2025, diketahui: 0 },
        { tahun: 2026, diketahui: 0 },
        { tahun: 2027, diketahui: 0 },
      ],
    ),
    kebijakan: [],
    kompetensi: [],
    kode: new Map(),
    wilayahNama: () => null,
  };
});

function stage(): { latar: Latar; pabrik: Pabrik } {
  const emails = [...DEMO_ACCOUNTS.map((one) => one.email), wargaEmail(1), wargaEmail(2)];
  for (const { kode, jenis } of aturan.pohon.badan.values()) emails.push(demoEmailOf(kode, jenis));
  const keyed =
    (name: string) =>
    (...parts: readonly string[]): string =>
      `${name}:${parts.join(':')}`;
  const latar = latarOf({
    aturan,
    now: NOW,
    keys: {
      samaran: keyed('samaran'),
      pembaca: keyed('pembaca'),
      pemilik: keyed('pemilik'),
      pemilikResi: keyed('resi'),
      pembuat: keyed('pembuat'),
    },
    akunIds: new Map(emails.map((email) => [email, `akun ${email}`])),
    warga: [wargaEmail(1), wargaEmail(2)],
    lokasi: new Map(
      KABKOTA.map((kode) => [
        kode,
        [
          {
            wilayah: `${kode}.01`,
            kec: `Kecamatan ${kode}`,
            kota: `Kota ${kode}`,
            titik: { lat: -3.3, lon: 114.6 },
          },
        ],
      ]),
    ),
  });
  let ids = 0;
  const uuid = (): string => `01a00000-0000-7000-8000-${String((ids += 1)).padStart(12, '0')}`;
  return { latar, pabrik: { latar, uuid, nomor: new Set(), judul: new Set() } };
}

function tellAll(): Hidup[] {
  const { latar, pabrik } = stage();
  const groups = [...planBanjarmasin(pabrik), ...planNegeri(pabrik)];
  return groups.flatMap((group) => liveThrough(latar, group, () => ({ id: pabrik.uuid(NOW), alur: biasa })));
}

describe('lives of the demo', () => {
  test('come out the same every time', () => {
    const told = (lives: readonly Hidup[]): string => JSON.stringify(lives.map(({ events }) => events));
    expect(told(tellAll())).toBe(told(tellAll()));
  });

  test('hold only what the rules allow, in the order of time, until now', () => {
    const lives = tellAll();
    expect(lives.length).toBeGreaterThan(250);
    for (const { ditolak, events, laporan, pelakuAkun } of lives) {
      expect(ditolak).toEqual([]);
      expect(pelakuAkun.length).toBe(events.length);
      expect(fold(events)).toEqual(laporan);
      const instants = events.map((one) => one.pada);
      expect(instants).toEqual(instants.toSorted((a, b) => a - b));
      expect(instants.at(-1)).toBeLessThanOrEqual(NOW);
      for (const [n, one] of events.entries()) {
        expect(pelakuAkun[n] === null).toBe(one.oleh.sebagai !== 'petugas');
      }
    }
  });

  test('officers act on working days between eight and four', () => {
    const { latar } = stage();
    for (const hidup of tellAll()) {
      for (const one of hidup.events) {
        if (one.oleh.sebagai !== 'petugas' || one.jenis === 'dibuat') continue;
        const hours = [7, 8, 9].map((offset) => {
          const local = new Date(one.pada + offset * 3_600_000);
          return local.getUTCHours() >= 8 && local.getUTCHours() <= 16 && ![0, 6].includes(local.getUTCDay());
        });
        expect(hours.includes(true), `${one.jenis} ${new Date(one.pada).toISOString()}`).toBe(true);
      }
    }
    expect(latar.waktu.hariKerjaBefore('WIB', 0)).toBe('2026-11-12');
    expect(latar.waktu.hariKerjaBefore('WIB', 4)).toBe('2026-11-06');
  });
});

describe('time and temper of the demo', () => {
  test('a body always has the same temper, and the country has all of them', () => {
    expect(sifatOf('KB-33.22')).toEqual(sifatOf('KB-33.22'));
    const active = Array.from({ length: 300 }, (_, n) => sifatOf(`XX-${n}`));
    for (const flag of ['aktif', 'berSk'] as const) {
      expect(active.filter((one) => one[flag]).length).toBeGreaterThan(220);
      expect(active.filter((one) => !one[flag]).length).toBeGreaterThan(10);
    }
    expect(new Set(active.map((one) => one.macet)).size).toBe(4);
  });

  test('a working moment lies later, on a hari kerja', () => {
    const waktu = waktuOf(aturan.kalender, NOW);
    const friday = Date.parse('2026-11-06T17:00:00+08:00');
    for (let n = 0; n < 50; n += 1) {
      const dadu = daduFrom(`waktu ${n}`);
      expect(hariOf(waktu.dinas(dadu, 'WITA', friday, 0), 'WITA')).toBe('2026-11-09');
      expect(hariOf(waktu.dinas(dadu, 'WITA', friday, 3), 'WITA')).toBe('2026-11-11');
      expect(waktu.warga(dadu, 'WITA', friday, 0)).toBeGreaterThan(friday);
    }
  });
});
