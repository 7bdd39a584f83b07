import type { Instant } from '../../shared/time.ts';
import type { Status } from '../types.ts';
import type { Cells } from './cells.ts';
import type { KolomLaporan, Langkah } from './riwayatAsal.ts';

/** What the row says of instants and words of its steps. */
export interface Kejadian {
  readonly dibuatPada: Instant;
  readonly diverifikasi: Instant | null;
  readonly didisposisi: Instant | null;
  readonly ditindaklanjuti: Instant | null;
  readonly selesai: Instant | null;
  readonly ditunda: Instant | null;
  readonly diarsipkan: Instant | null;
  readonly jawaban: string | null;
  readonly ringkasan: string | null;
  readonly pertanyaan: string | null;
  readonly hasUnit: boolean;
}

const SELESAI: readonly KolomLaporan[] = ['selesai_pada', 'ringkasan', 'hasil', 'nilai', 'penilaian_teks'];
const ARSIP: readonly KolomLaporan[] = ['diarsipkan_pada', 'alasan_arsip'];
const JAWAB: readonly KolomLaporan[] = ['ditindaklanjuti_pada', 'jawaban'];
const TERUS: readonly KolomLaporan[] = ['unit', 'diverifikasi_pada', 'didisposisi_pada'];

/** Columns that say what has not happened to a laporan in that state (rules §4). */
const IMPOSSIBLE: Readonly<Record<Status, readonly KolomLaporan[]>> = {
  menunggu_verifikasi: [...TERUS, ...JAWAB, ...SELESAI, ...ARSIP],
  tertunda: [...SELESAI, ...ARSIP],
  diteruskan: [...JAWAB, ...SELESAI, ...ARSIP],
  diproses: [...SELESAI, ...ARSIP],
  selesai: ARSIP,
  diarsipkan: SELESAI,
};

/** Refuses columns that contradict the status, and instants that run backwards. */
export function checkLangkah(cells: Cells, status: Status, kejadian: Kejadian): void {
  for (const kolom of IMPOSSIBLE[status]) {
    if (cells.text(kolom) !== null) cells.refuse(kolom, 'import.status_contradicts', { status });
  }
  // The law archives what nobody answered yet; what is under way ends as selesai, or its pelapor takes it back.
  const isAnswered = JAWAB.find((kolom) => cells.text(kolom) !== null);
  const isPaused = kejadian.ditunda !== null && kejadian.ditunda >= (kejadian.ditindaklanjuti ?? 0);
  const alasan = cells.text('alasan_arsip');
  if (status === 'diarsipkan' && isAnswered !== undefined && !isPaused && alasan !== 'ditarik_pelapor') {
    cells.refuse(isAnswered, 'import.archived_after_answer');
  }
  checkOrder(cells, status, kejadian);
}

function checkOrder(cells: Cells, status: Status, kejadian: Kejadian): void {
  const { ditunda } = kejadian;
  let last: { kolom: KolomLaporan; pada: Instant } = { kolom: 'dibuat_pada', pada: kejadian.dibuatPada };
  const tunda = ['ditunda_pada', ditunda] as const;
  const order: readonly (readonly [KolomLaporan, Instant | null])[] = [
    ['diverifikasi_pada', kejadian.diverifikasi],
    ['didisposisi_pada', kejadian.didisposisi],
    ['ditindaklanjuti_pada', kejadian.ditindaklanjuti],
    ['selesai_pada', kejadian.selesai],
    ['diarsipkan_pada', kejadian.diarsipkan],
    ...(status === 'tertunda' ? [tunda] : []),
  ];
  for (const [kolom, pada] of order) {
    if (pada === null) continue;
    if (pada < last.pada) cells.refuse(kolom, 'import.instant_backwards', { kolom: last.kolom });
    else last = { kolom, pada };
  }
  if (status === 'tertunda' || ditunda === null) return;
  if (ditunda < kejadian.dibuatPada)
    cells.refuse('ditunda_pada', 'import.instant_backwards', { kolom: 'dibuat_pada' });
  for (const [kolom, pada] of order.slice(3)) {
    if (pada !== null && ditunda > pada)
      cells.refuse(kolom, 'import.instant_backwards', { kolom: 'ditunda_pada' });
  }
}

/** The steps of a life that `checkLangkah` found possible, ascending; what has no instant stands at the step before. */
export function langkahOf(status: Status, kejadian: Kejadian): Langkah[] {
  const { dibuatPada, diverifikasi, didisposisi, ditindaklanjuti, jawaban, pertanyaan, ditunda } = kejadian;
  const isClosed = status === 'selesai' || status === 'diarsipkan';
  const isAnswered =
    status === 'diproses' || status === 'selesai' || ditindaklanjuti !== null || jawaban !== null;
  const isForwarded =
    isAnswered ||
    status === 'diteruskan' ||
    kejadian.hasUnit ||
    didisposisi !== null ||
    (status === 'tertunda' && diverifikasi !== null);
  const steps: Langkah[] = [];
  const add = (jenis: Langkah['jenis'], pada: Instant | null, kata: string | null): void => {
    const before = steps.at(-1)?.pada ?? dibuatPada;
    steps.push({ jenis, pada: pada ?? before, isTercatat: pada !== null, kata });
  };
  // Verifying and forwarding are one act here; where the source tells them apart each keeps its instant.
  const isApart = diverifikasi !== null && (!isForwarded || (didisposisi ?? diverifikasi) > diverifikasi);
  if (isApart) add('diverifikasi', diverifikasi, null);
  if (isForwarded) add('diteruskan', didisposisi ?? diverifikasi, null);
  if (isAnswered) add('dijawab', ditindaklanjuti, jawaban);
  if (status === 'selesai') add('diselesaikan', kejadian.selesai, kejadian.ringkasan);
  if (status === 'diarsipkan') add('diarsipkan', kejadian.diarsipkan, null);
  if (status !== 'tertunda' && ditunda === null && pertanyaan === null) return steps;
  if (status === 'tertunda') add('ditunda', ditunda, pertanyaan);
  else insertTunda(steps, kejadian, isClosed);
  return steps;
}

/** A question of the past: behind everything that had happened by then, never behind the end. */
function insertTunda(steps: Langkah[], kejadian: Kejadian, isClosed: boolean): void {
  const { ditunda, dibuatPada, pertanyaan } = kejadian;
  const pada = ditunda ?? dibuatPada;
  const movable = isClosed ? steps.length - 1 : steps.length;
  let at = 0;
  if (ditunda !== null) while (at < movable && (steps[at]?.pada ?? Infinity) <= pada) at += 1;
  steps.splice(at, 0, { jenis: 'ditunda', pada, isTercatat: ditunda !== null, kata: pertanyaan });
  // Steps without an instant of their own stand at the one before, which is now this one.
  for (let next = at + 1; next < steps.length; next += 1) {
    const step = steps[next];
    if (step !== undefined && !step.isTercatat && step.pada < pada) steps[next] = { ...step, pada };
  }
}
