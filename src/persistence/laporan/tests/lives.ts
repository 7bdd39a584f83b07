import { randomBytes } from 'node:crypto';
import type { Rujukan } from '../../../domain/laporan/aturan.ts';
import type { Command } from '../../../domain/laporan/commands.ts';
import { decide, permittedCommands, type Actor } from '../../../domain/laporan/decide.ts';
import { fileLaporan } from '../../../domain/laporan/decide/kirim.ts';
import type { LaporanEvent } from '../../../domain/laporan/events.ts';
import { evolve } from '../../../domain/laporan/evolve.ts';
import { PUBLIK, type Kepemilikan, type Reader } from '../../../domain/laporan/reader.ts';
import { nextDue, nextSweep, placeOf } from '../../../domain/laporan/tenggat.ts';
import type { Laporan, LampiranTercatat } from '../../../domain/laporan/types.ts';
import { buildPohon } from '../../../domain/instansi/pohon.ts';
import type { Badan, JenisInstansi, Peran } from '../../../domain/instansi/types.ts';
import { deltaOf, type DeltaRow } from '../../../domain/monev/delta.ts';
import { encodeUkuran, ukuranOf } from '../../../domain/monev/ukuran.ts';
import { nomorFromDraw } from '../../../domain/shared/nomor.ts';
import { buildKalender } from '../../../domain/tenggat/kalender.ts';
import type { Turunan } from '../loadLaporan.ts';
import type { StoreInput } from '../storeEvents.ts';

/** A repeatable source of chance (mulberry32). */
export function chanceOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function pick<T>(chance: () => number, from: readonly T[]): T {
  const one = from[Math.floor(chance() * from.length)];
  if (one === undefined) throw new Error('nothing to pick from');
  return one;
}

function badan(kode: string, jenis: JenisInstansi, rest: Partial<Badan> = {}): Badan {
  const none = {
    induk: null,
    pembina: null,
    wilayah: null,
    urusan: null,
    berlakuSejak: null,
    berlakuSampai: null,
  };
  return { kode, nama: kode, jenis, zona: 'WIB', ...none, ...rest };
}

/** A small country with every kind of step between bodies, in two zones. */
export const aturan: Rujukan = {
  versi: 1,
  pohon: buildPohon([
    badan('NAS', 'nasional'),
    badan('KM-09', 'kementerian'),
    badan('KM-09/02', 'unit', { induk: 'KM-09', urusan: 'pengawasan' }),
    badan('PR-31', 'pemprov', { pembina: 'KM-09' }),
    badan('KT-31.74', 'wilayah_administrasi', { induk: 'PR-31' }),
    badan('KT-31.74/01', 'unit', { induk: 'KT-31.74', urusan: 'umum' }),
    badan('PR-63', 'pemprov', { pembina: 'KM-09', zona: 'WITA' }),
    badan('PR-63/02', 'unit', { induk: 'PR-63', urusan: 'pengawasan', zona: 'WITA' }),
    badan('KT-63.71', 'pemkot', { pembina: 'PR-63', zona: 'WITA' }),
    badan('KT-63.71/02', 'unit', { induk: 'KT-63.71', urusan: 'pengawasan', zona: 'WITA' }),
    badan('KT-63.71/03', 'unit', { induk: 'KT-63.71', urusan: 'informatika', zona: 'WITA' }),
    badan('KT-63.71/06', 'unit', { induk: 'KT-63.71', urusan: 'pekerjaan umum', zona: 'WITA' }),
  ]),
  kategori: new Map([
    ['K01', { kode: 'K01', induk: null, nama: 'Dukcapil', urusan: 'kependudukan', peka: false, aktif: true }],
    ['K01a', { kode: 'K01a', induk: 'K01', nama: 'KTP', urusan: 'kependudukan', peka: false, aktif: true }],
    ['K07', { kode: 'K07', induk: null, nama: 'Kekerasan', urusan: 'umum', peka: true, aktif: true }],
  ]),
  kalender: buildKalender([], []),
  kebijakan: [],
  kompetensi: [],
  kode: new Map(),
  wilayahNama: () => null,
};

const INSTANSI = ['KT-63.71', 'PR-63', 'KT-31.74', 'KM-09'];
const UNITS: Readonly<Record<string, readonly string[]>> = {
  'KT-63.71': ['KT-63.71/06', 'KT-63.71/03', 'KT-63.71/02'],
  'PR-63': ['PR-63/02'],
  'KT-31.74': ['KT-31.74/01'],
  'PR-31': ['KT-31.74/01'],
  'KM-09': ['KM-09/02'],
};
const WORDS = [
  'jalan',
  'berlubang',
  'lampu',
  'padam',
  'KTP',
  'antre',
  'sampah',
  'air',
  'mati',
  'sekolah',
  'puskesmas',
  'izin',
];

/** One whole life: events, state and derived columns, as use cases would store it. */
export interface Life {
  readonly id: string;
  readonly milik: Kepemilikan;
  readonly events: readonly LaporanEvent[];
  readonly states: readonly Laporan[];
}

export const START = Date.parse('2026-03-02T02:00:00Z');

/** A life of up to `steps` accepted commands by people whom the rules let act. */
export function liveOne(
  chance: () => number,
  options: { steps?: number; lampiran?: LampiranTercatat[] } = {},
): Life {
  const milik = {
    pemilik: chance() < 0.8 ? `p${Math.floor(chance() * 5)}` : null,
    pembuat: chance() < 0.2 ? 'key1' : null,
  };
  let pada = START + Math.floor(chance() * 90 * 86_400_000);
  const text = (n: number): string => Array.from({ length: n }, () => pick(chance, WORDS)).join(' ');
  const first = fileLaporan(
    {
      nomor: nomorFromDraw(chance() * 90_000_000),
      klasifikasi: pick(chance, ['pengaduan', 'aspirasi', 'permintaan_informasi']),
      judul: `${text(3)} "é" \\`,
      isi: `${text(20)}\n{} zq${Math.floor(chance() * 1e6).toString(36)}`,
      kategori: pick(chance, ['K01', 'K01a', 'K07', null]),
      instansi: pick(chance, [...INSTANSI, null]),
      wilayah: pick(chance, ['63', '63.71', '63.71.01', '63.72', '31', null]),
      titik: chance() < 0.5 ? { lat: -3.3 - chance(), lon: 114.5 + chance() } : null,
      lokasiKeterangan: chance() < 0.5 ? text(2) : null,
      tanggalKejadian: pick(chance, ['2026-02-28', 'tidak_tahu', null]),
      anonim: chance() < 0.2,
      rahasia: chance() < 0.2,
      kanal: pick(chance, ['web', 'sms', 'api']),
      lampiran: options.lampiran ?? [],
    },
    { aturan, pada, oleh: { sebagai: 'pelapor' } },
  );
  if (!first.ok) throw new Error(first.refusal.code);
  const events: LaporanEvent[] = [first.value];
  let laporan = evolve(null, first.value);
  const states = [laporan];
  for (let step = 0; step < (options.steps ?? 8) * 3 && events.length <= (options.steps ?? 8); step += 1) {
    pada += Math.floor(chance() * 3 * 86_400_000);
    const actor = actorFor(chance, laporan, milik);
    const subject = { laporan, milik };
    const allowed = permittedCommands(subject, actor.reader, { pada }, aturan);
    if (allowed.length === 0) continue;
    const command = commandFor(chance, pick(chance, allowed), laporan, text);
    if (command === null) continue;
    const decided = decide(subject, command, actor, { pada, idBaru: `i${step}` }, aturan);
    if (!decided.ok) continue;
    for (const event of decided.value.events) {
      events.push(event);
      laporan = evolve(laporan, event);
      states.push(laporan);
    }
  }
  return { id: uuidv7(pada), milik, events, states };
}

type Person = Extract<Actor, { jenis: 'orang' }>;

function actorFor(chance: () => number, laporan: Laporan, milik: Kepemilikan): Person {
  const lead = laporan.badan[0] ?? 'NAS';
  const roles: [Peran, string][] = [
    ['admin_instansi', lead.split('/')[0] ?? lead],
    ['admin_nasional', 'NAS'],
    ['pejabat_penghubung', lead],
    ['pengawas', 'KM-09'],
    ['kustodian', 'NAS'],
  ];
  const isOwner = chance() < 0.35;
  const [peran, kode] = chance() < 0.6 ? (roles[0] ?? pick(chance, roles)) : pick(chance, roles);
  const reader: Reader = isOwner
    ? { ...PUBLIK, pemilik: milik.pemilik, nomorTerbuka: [laporan.nomor] }
    : { ...PUBLIK, pembaca: 'baca1', penugasan: [{ peran, badan: kode }] };
  return { jenis: 'orang', reader, samaran: 'a1b2c3d4e5' };
}

function commandFor(
  chance: () => number,
  perintah: Command['perintah'],
  laporan: Laporan,
  text: (n: number) => string,
): Command | null {
  const instansi = (laporan.badan[0] ?? 'NAS').split('/')[0] ?? 'NAS';
  const unit = UNITS[instansi];
  const isUnit = unit !== undefined && chance() < 0.7;
  const tujuan = isUnit ? { unit: [pick(chance, unit)] } : { instansi: pick(chance, INSTANSI) };
  const alasan = text(4);
  switch (perintah) {
    case 'verifikasi':
      return { perintah, ...tujuan, perbaikan: chance() < 0.3 ? { judul: text(4), tag: ['banjir'] } : {} };
    case 'putuskan':
    case 'disposisi':
      return { perintah, ...tujuan, alasan };
    case 'tunda':
      return { perintah, pertanyaan: alasan, alasanKode: 'minta_lokasi' };
    case 'lengkapi':
      return { perintah, isi: text(8) };
    case 'ubah':
      return { perintah, isi: text(25) };
    case 'bukan-wewenang':
      return { perintah, alasan, usulan: pick(chance, INSTANSI) };
    case 'tindak-lanjut':
      return { perintah, isi: text(12), akhir: chance() < 0.6 };
    case 'tanggapan':
      return chance() < 0.5
        ? { perintah, isi: text(6), selesai: chance() < 0.5 }
        : { perintah, isi: text(6) };
    case 'selesai':
      return { perintah, ringkasan: text(6) };
    case 'arsipkan':
      return chance() < 0.2 ? { perintah, alasanKode: 'tidak_jelas', pesan: text(5) } : null;
    case 'koreksi':
      return { perintah, perbaikan: { isi: text(22), kategori: 'K01a' }, alasan };
    case 'kerahasiaan':
      return { perintah, rahasia: true, alasan };
    case 'turunkan':
      return { perintah, alasan };
    case 'catatan':
      return { perintah, isi: text(5) };
    case 'penilaian':
      return { perintah, nilai: 1 + Math.floor(chance() * 5), teks: text(3) };
    case 'klasifikasi':
      return chance() < 0.5
        ? { perintah, klasifikasi: 'berkadar_pengawasan', terlapor: pick(chance, unit ?? INSTANSI), alasan }
        : { perintah, klasifikasi: 'aspirasi', alasan };
    case 'buka-teks':
      return { perintah, alasan };
    case 'kelola':
    case 'ke-ppid':
      return { perintah };
    default:
      return null;
  }
}

export function turunanOf(laporan: Laporan): Turunan {
  const place = placeOf(laporan, aturan);
  const asOf = laporan.diubahPada;
  return {
    instansi: place.instansi,
    zona: place.zona,
    dibuatHari: place.dibuatHari,
    jatuhTempo: nextDue(laporan, aturan.kalender, asOf),
    sapuPada: nextSweep(laporan, aturan, asOf),
    ukuran: encodeUkuran(ukuranOf(laporan, aturan, asOf)),
  };
}

/** The ledger lines of the steps from state `from` on (0: the whole life). */
export function deltaOfLife(life: Life, from = 0): DeltaRow[] {
  return life.states.slice(from).flatMap((state, index) => {
    const before = life.states[from + index - 1];
    return deltaOf(
      before === undefined ? null : ukuranOf(before, aturan, before.diubahPada),
      ukuranOf(state, aturan, state.diubahPada),
      { pada: state.diubahPada },
    );
  });
}

export const AKUN_PETUGAS = '0190aaaa-0000-7000-8000-00000000a001';

/** A whole life as one new laporan. */
export function storeInputOf(life: Life): StoreInput {
  const next = life.states.at(-1);
  if (next === undefined) throw new Error('a life has states');
  return {
    of: { baru: { id: life.id, milik: life.milik, nomorAsal: null } },
    events: life.events,
    next,
    pelakuAkun: AKUN_PETUGAS,
    turunan: turunanOf(next),
    delta: deltaOfLife(life),
  };
}

export function uuidv7(pada: number): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(pada, 0, 6);
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

export const garam = (): Buffer => randomBytes(16);
