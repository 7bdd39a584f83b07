import { instansiOf } from '../../instansi/pohon.ts';
import type { KodeBadan } from '../../instansi/types.ts';
import { addHari, hariOf } from '../../shared/time.ts';
import { isOpen } from '../../tenggat/jam.ts';
import type { Jam, KodeJam } from '../../tenggat/types.ts';
import type { JamOp } from '../events.ts';
import type { Klasifikasi, Laporan } from '../types.ts';
import { calendarOf, leadOf, type Situation } from './context.ts';

/** What each act does to the clocks of rules §5. */

type Rules = Pick<Situation, 'aturan' | 'kebijakan'>;

export function openJam(laporan: Pick<Laporan, 'jam'>, kode: KodeJam, unit?: string): Jam | undefined {
  return laporan.jam.find(
    (one) => one.jam === kode && isOpen(one) && (unit === undefined || one.unit === unit),
  );
}

export function startVerifikasi(rules: Rules, instansi: KodeBadan): JamOp {
  return hariKerja(rules, 'verifikasi', instansi, rules.kebijakan.verifikasiHariKerja, null);
}

export function startRespons(rules: Rules, badan: KodeBadan): JamOp {
  return hariKerja(rules, 'respons', badan, rules.kebijakan.responsHariKerja, badan);
}

export function startPenyelesaian(rules: Rules, badan: KodeBadan, klasifikasi: Klasifikasi): JamOp {
  return hariKerja(rules, 'penyelesaian', badan, rules.kebijakan.penyelesaian[klasifikasi], null);
}

export function startPpid(rules: Rules, unit: KodeBadan): JamOp {
  return hariKerja(rules, 'ppid', unit, rules.kebijakan.ppid, null);
}

export function startKelengkapan(rules: Rules, badan: KodeBadan): JamOp {
  return hariKerja(rules, 'kelengkapan', badan, rules.kebijakan.kelengkapan, null);
}

export function startBukaKembali(rules: Rules, badan: KodeBadan): JamOp {
  return hariKerja(rules, 'buka_kembali', badan, rules.kebijakan.bukaKembali, null);
}

export function startTanggapan(rules: Rules, badan: KodeBadan): JamOp {
  const { n, satuan } = rules.kebijakan.tanggapan;
  return {
    op: 'mulai',
    jam: 'tanggapan',
    unit: null,
    ...calendarOf(rules.aturan, badan),
    batas: { satuan, n },
  };
}

export function startOmbudsman(rules: Rules, badan: KodeBadan): JamOp {
  const batas = { satuan: 'hari', n: rules.kebijakan.ombudsmanHari } as const;
  return { op: 'mulai', jam: 'ombudsman', unit: null, ...calendarOf(rules.aturan, badan), batas };
}

export function startJanji(rules: Rules, unit: KodeBadan, hari: string): JamOp {
  return {
    op: 'mulai',
    jam: 'janji',
    unit,
    ...calendarOf(rules.aturan, unit),
    batas: { satuan: 'tanggal', hari },
  };
}

function hariKerja(rules: Rules, jam: KodeJam, badan: KodeBadan, n: number, unit: string | null): JamOp {
  return { op: 'mulai', jam, unit, ...calendarOf(rules.aturan, badan), batas: { satuan: 'hari_kerja', n } };
}

export function end(...kinds: readonly KodeJam[]): readonly JamOp[] {
  return kinds.map((jam) => ({ op: 'selesai', jam }) as const);
}

export function drop(...kinds: readonly KodeJam[]): readonly JamOp[] {
  return kinds.map((jam) => ({ op: 'gugur', jam }) as const);
}

const ALL: readonly KodeJam[] = [
  'verifikasi',
  'respons',
  'penyelesaian',
  'janji',
  'kelengkapan',
  'tanggapan',
  'buka_kembali',
  'ppid',
  'ombudsman',
];

/** Archived, withdrawn, merged: nothing runs on. */
export function dropAll(): readonly JamOp[] {
  return drop(...ALL);
}

/** `selesai`: the settlement clock ends, the pelapor's second word begins; duties that others still had fall away. */
export function closing(situation: Situation): readonly JamOp[] {
  return [
    ...end('penyelesaian'),
    ...drop('respons', 'janji', 'ppid', 'tanggapan', 'ombudsman'),
    startBukaKembali(situation, leadOf(situation.laporan)),
  ];
}

/**
 * Settlement belongs to the instansi: it goes on while the laporan moves inside one, and falls away when another instansi
 * gets it, for which a new round starts with the next forwarding (docs/adr/0006-clocks-when-a-laporan-moves.md).
 */
export function leavingInstansi(situation: Situation, next: KodeBadan): readonly JamOp[] {
  const { laporan, aturan } = situation;
  const stays = instansiOf(aturan.pohon, leadOf(laporan)) === instansiOf(aturan.pohon, next);
  return stays ? [] : drop('penyelesaian', 'ppid');
}

/** Another klasifikasi: the settlement clock keeps its start and gets the limit of the new kind (rules §3). */
export function newLimit(situation: Situation, klasifikasi: Klasifikasi): readonly JamOp[] {
  if (!openJam(situation.laporan, 'penyelesaian')) return [];
  const n = situation.kebijakan.penyelesaian[klasifikasi];
  return [{ op: 'batas', jam: 'penyelesaian', batas: { satuan: 'hari_kerja', n } }];
}

/**
 * Reopened: the Ombudsman's 60 days count from kirim (rules §5), so the clock that closing dropped runs on to its old day,
 * unless the offer was made already.
 */
export function resumeOmbudsman(situation: Situation): readonly JamOp[] {
  const { laporan, kebijakan } = situation;
  const first = laporan.jam.find((one) => one.jam === 'ombudsman');
  if (first === undefined || laporan.ombudsman !== null || openJam(laporan, 'ombudsman')) return [];
  const { zona, kalender } = first;
  const hari = addHari(hariOf(laporan.dibuatPada, zona), kebijakan.ombudsmanHari);
  return [{ op: 'mulai', jam: 'ombudsman', unit: null, zona, kalender, batas: { satuan: 'tanggal', hari } }];
}

/** Somebody must answer the pelapor: a respons clock for the lead, and a settlement clock when none runs. */
export function answerDue(situation: Situation): readonly JamOp[] {
  const { laporan } = situation;
  const lead = leadOf(laporan);
  const ops: JamOp[] = [];
  if (!openJam(laporan, 'respons', lead)) ops.push(startRespons(situation, lead));
  if (!openJam(laporan, 'penyelesaian') && !openJam(laporan, 'ppid')) {
    ops.push(startPenyelesaian(situation, lead, laporan.klasifikasi));
  }
  return ops;
}
