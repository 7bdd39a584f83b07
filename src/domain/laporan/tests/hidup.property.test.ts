import { array, assert as check, nat, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command, Perintah } from '../commands.ts';
import type { Subject } from '../decide.ts';
import type { LaporanEvent } from '../events.ts';
import { evolve, fold } from '../evolve.ts';
import { kedudukanOf, type Reader } from '../reader.ts';
import { isTerbuka, KLASIFIKASI_PELAPOR, type Laporan } from '../types.ts';
import { bentuk, undianOf, type Undian } from './acak.ts';
import { expectNoDeadEnd, expectSound, expectTerlaporBlind, must, SEMUA } from './invarian.ts';
import { admin, boleh, dibuat, give, kirim, type Pelakon } from './lakon.ts';
import { KUSTODIAN, KUSTODIAN_2, PELAPOR, SISTEM } from './lakon.ts';
import { INSTANSI, NEGERI } from './negeri.ts';
import { PERINTAH, TABEL } from './tabel.ts';

const RUNS = process.env['TEST_SCALE'] === 'full' ? 50_000 : 2_000;
/** How often each command was accepted, and each uncommon situation came up: lives that never meet them prove nothing. */
const seen = new Map<string, number>();

const HOUR = 3_600_000;
const WAITS = [0, HOUR, 20 * HOUR, 3 * 24 * HOUR, 17 * 24 * HOUR, 70 * 24 * HOUR];
const OTOMATIS: readonly Perintah[] = ['arsip-otomatis', 'tutup-otomatis', 'tawarkan-ombudsman'];

const DICATAT: Command = { perintah: 'catat-ombudsman', isi: 'Diterima dengan nomor 1.' };

interface Langkah {
  readonly pilih: number;
  readonly lama: number;
}

interface Hidup {
  readonly subject: Subject;
  readonly events: readonly LaporanEvent[];
  readonly pada: number;
}

describe('any sequence of commands', () => {
  it('is refused or leaves a state of the table, sound and with a way on', { timeout: 1_200_000 }, () => {
    const steps = array(record({ pilih: nat(), lama: nat(19) }), {
      minLength: 4,
      maxLength: 20,
      size: 'max',
    });
    check(
      property(nat(), steps, (seed, all) => {
        let hidup = born(undianOf(seed));
        for (const step of all) hidup = live(hidup, step);
        expect(fold(hidup.events)).toEqual(hidup.subject.laporan);
        expectToClose(hidup);
      }),
      // Small numbers are no simpler here: a draw is only a seed.
      { numRuns: RUNS, unbiased: true },
    );
    for (const what of [...PERINTAH, ...UNCOMMON]) expect(seen.get(what) ?? 0, what).toBeGreaterThan(0);
  });
});

function born(undian: Undian): Hidup {
  const beginning = undian.satu(BEGINNINGS) ?? [];
  const first = {
    instansi: beginning.length > 0 ? 'KT-63.71' : (undian.satu([...INSTANSI, null]) ?? null),
    klasifikasi: undian.satu(KLASIFIKASI_PELAPOR) ?? 'pengaduan',
    anonim: undian.ya(),
    rahasia: undian.ya() && undian.ya(),
    kategori: undian.satu(['K01', 'K02', 'K07', null]) ?? null,
  };
  const subject = kirim(first);
  expectSound(subject.laporan);
  let hidup: Hidup = { subject, events: [dibuat(first)], pada: subject.laporan.diubahPada };
  for (const [who, command] of beginning) hidup = act(hidup, who, command);
  return hidup;
}

const KOTA = admin('KT-63.71');
const TO_UNIT: [Reader, Command] = [KOTA, { perintah: 'verifikasi', unit: ['KT-63.71/06', 'KT-63.71/07'] }];
const FINAL: [Reader, Command] = [KOTA, { perintah: 'tindak-lanjut', isi: 'Selesai', akhir: true }];
const BELUM: [Reader, Command] = [PELAPOR, { perintah: 'tanggapan', isi: 'Belum', selesai: false }];
const EXAMINED: Command = {
  perintah: 'verifikasi',
  unit: ['KT-63.71/02'],
  klasifikasi: 'berkadar_pengawasan',
  terlapor: 'KT-63.71',
};

/** Most lives begin at the beginning; some far on, where chance alone seldom comes. */
const BEGINNINGS: readonly (readonly [Reader, Command][])[] = [
  [],
  [],
  [],
  [TO_UNIT, FINAL],
  [TO_UNIT, FINAL, BELUM, FINAL],
  [TO_UNIT, FINAL, BELUM, FINAL, BELUM],
  [[KOTA, EXAMINED]],
];

/** Time passes, the program does what is due, then somebody gives a command that is mostly one they may give. */
function live(hidup: Hidup, { lama, pilih }: Langkah): Hidup {
  const pada = hidup.pada + (WAITS[lama] ?? 0);
  let now: Hidup = { ...hidup, pada };
  for (const perintah of OTOMATIS) now = act(now, SISTEM, { perintah } as Command);
  const undian = undianOf(pilih);
  if (undian.satu([true, false, false]) === true) now = act(now, SISTEM, DICATAT);
  const reader = actorFor(now.subject, undian);
  expectBolehIsTrue(now, reader, undian);
  const perintah =
    undian.ya() || undian.ya() ? commandOf(boleh(now.subject, reader, pada), undian) : undian.satu(PERINTAH);
  const command = perintah && bentuk(perintah, now.subject, reader, undian, pada);
  return command ? act(now, reader, command) : now;
}

/** Commands that end a life, or change nothing on its way, are drawn less often: else no life would get far. */
const RARE: readonly Perintah[] = [
  'klasifikasi',
  'tarik',
  'arsipkan',
  'alihkan',
  'gabungkan',
  'kerahasiaan',
  'ombudsman',
  'catatan',
  'koreksi',
  'ubah',
  'pecah',
  'turunkan',
];

function commandOf(may: readonly string[], undian: Undian): Perintah | undefined {
  const all = may as readonly Perintah[];
  const onTheWay = all.filter((perintah) => !RARE.includes(perintah));
  return undian.satu(onTheWay.length > 0 && undian.satu([true, true, true, true, false]) ? onTheWay : all);
}

/** Mostly somebody in charge, often the pelapor, now and then anybody. */
function actorFor({ laporan, milik }: Subject, undian: Undian): Reader {
  const kind = undian.satu([
    'dinas',
    'dinas',
    'dinas',
    'dinas',
    'pelapor',
    'pelapor',
    'kustodian',
    'siapa pun',
  ]);
  const inCharge = SEMUA.filter((reader) => {
    const { admin, unit } = kedudukanOf(reader, laporan, milik, NEGERI.pohon);
    return admin.length + unit.length > 0;
  });
  const from =
    { dinas: inCharge, pelapor: [PELAPOR], kustodian: [KUSTODIAN, KUSTODIAN_2] }[kind ?? ''] ?? SEMUA;
  return undian.satu(from) ?? PELAPOR;
}

const UNCOMMON = [
  'arbiter',
  'keberatan',
  'binding',
  'joint',
  'reopened',
  'accused instansi, its inspektorat in charge',
];

function count(perintah: Perintah, laporan: Laporan): void {
  const isInstansi = laporan.terlapor !== null && INSTANSI.includes(laporan.terlapor);
  const examined = isInstansi && laporan.badan.some((kode) => kode.startsWith(`${laporan.terlapor}/`));
  const marks = [
    perintah,
    laporan.diputus,
    laporan.mengikat && 'binding',
    laporan.badan.length > 1 && 'joint',
    laporan.jumlahBukaKembali > 0 && 'reopened',
    examined && isTerbuka(laporan) && 'accused instansi, its inspektorat in charge',
  ];
  for (const mark of marks) if (typeof mark === 'string') seen.set(mark, (seen.get(mark) ?? 0) + 1);
}

function act(hidup: Hidup, who: Pelakon, command: Command): Hidup {
  const { subject, pada } = hidup;
  const before = subject.laporan;
  const other =
    command.perintah === 'gabungkan' ? kirim({ nomor: '444444444', instansi: 'KT-63.71' }) : undefined;
  const result = give(subject, who, command, pada, other);
  if (!result.ok) return hidup;
  const { events, lain, baru } = result.value;
  const laporan = events.reduce(evolve, before);
  const { dari, ke } = TABEL[command.perintah];
  const way = (): string => `${command.perintah} from ${before.status} to ${laporan.status}`;
  must(dari.includes(before.status), way);
  must(
    ke.some((one) => (one === 'tetap' ? before.status : one) === laporan.status),
    way,
  );
  const after = { ...subject, laporan };
  count(command.perintah, laporan);
  expectSound(laporan);
  expectNoDeadEnd(after);
  expectTerlaporBlind(after);
  if (lain !== undefined && other !== undefined) expectSound(evolve(other.laporan, lain.event));
  if (baru !== undefined) {
    expectSound(evolve(null, baru));
    expectNoDeadEnd({ ...subject, laporan: evolve(null, baru) });
  }
  return { subject: after, events: [...hidup.events, ...events], pada };
}

/** `boleh` says no more and no less than `decide`: well-formed input for it is accepted, everything else refused. */
function expectBolehIsTrue({ subject, pada }: Hidup, reader: Reader, undian: Undian): void {
  const may = boleh(subject, reader, pada);
  const target = kirim({ nomor: '444444444', instansi: subject.laporan.badan[0]?.split('/')[0] ?? null });
  for (const perintah of PERINTAH) {
    const command = bentuk(perintah, subject, reader, undian, pada);
    if (command === null) continue;
    const result = give(subject, reader, command, pada, target);
    const code = result.ok ? 'ok' : result.refusal.code;
    // Merging also asks for a right on the other one, which boleh cannot know.
    const isOther = perintah === 'gabungkan' && code === 'laporan.merge_not_both';
    const isTrue = may.includes(perintah) ? result.ok || isOther : !result.ok;
    must(
      isTrue,
      () => `${perintah} in ${subject.laporan.status} by ${JSON.stringify(reader.penugasan)}: ${code}`,
    );
  }
}

/** From wherever a life ends, ordinary acts of those in charge and the clocks bring it to a close. */
function expectToClose(hidup: Hidup): void {
  let now = hidup;
  for (let round = 0; round < 6 && isTerbuka(now.subject.laporan); round += 1) {
    for (const perintah of OTOMATIS) now = act(now, SISTEM, { perintah } as Command);
    const { status } = now.subject.laporan;
    const onward: Command =
      status === 'menunggu_verifikasi'
        ? { perintah: 'kelola' }
        : { perintah: 'tindak-lanjut', isi: 'Selesai', akhir: true };
    const who = SEMUA.find((reader) => give(now.subject, reader, onward, now.pada).ok);
    if (isTerbuka(now.subject.laporan) && status !== 'tertunda' && who === undefined) break;
    if (who !== undefined) now = act(now, who, onward);
    now = { ...now, pada: now.pada + (status === 'menunggu_verifikasi' ? 0 : 40 * 24 * HOUR) };
  }
  for (const perintah of OTOMATIS) now = act(now, SISTEM, { perintah } as Command);
  expect(isTerbuka(now.subject.laporan), `closed from ${hidup.subject.laporan.status}`).toBe(false);
}
