import { fold } from '../../domain/laporan/evolve.ts';
import type { LaporanEvent } from '../../domain/laporan/events.ts';
import type { Laporan } from '../../domain/laporan/types.ts';
import { meteraiLampiran } from '../lampiran/lampiran.ts';
import { rowOf, toText } from '../laporan/row.ts';
import { toLaporanEvent } from '../riwayat/readRiwayat.ts';
import { verifyChain } from '../riwayat/verifyChain.ts';
import type { Row } from '../laporan/unfold.ts';
import { fault, type CheckOptions, type ExpectedTurunan, type Finding } from './findings.ts';
import {
  dimensiText,
  type CheckedEvent,
  type CheckedLampiran,
  type CheckedRow,
  type Chunk,
} from './readChunk.ts';

/** What one laporan gave: findings, and its row as the history says it must be (null when it cannot be folded). */
export interface CheckedLaporan {
  readonly findings: readonly Finding[];
  readonly expectedRow: Row | null;
}

/** Everything about one laporan that needs no further query. */
export function checkLaporan(row: CheckedRow, chunk: Chunk, derive: CheckOptions['derive']): CheckedLaporan {
  const events = chunk.events.get(row.id) ?? [];
  const findings: Finding[] = [...halfFindings(events, row), ...erasureFindings(events, row)];
  const whole = events.filter(isWhole);
  findings.push(...unprovedErasures(whole, row));
  const chainBreak = verifyChain(whole, row);
  if (chainBreak !== null) {
    // What a broken history folds to says nothing about the row.
    findings.push(fault('rantai', chainBreak.jenis, { ...placeOf(row), urut: chainBreak.urut }));
    return { findings, expectedRow: null };
  }
  try {
    const judged = judgeAgainstHistory(row, whole.map(toLaporanEvent), chunk, derive);
    return { findings: [...findings, ...judged.findings], expectedRow: judged.expectedRow };
  } catch (error) {
    // A damaged history may hold anything: what cannot be read or folded is a finding, not a crash.
    const why = error instanceof Error ? error.message : String(error);
    return { findings: [...findings, fault('lipatan', why, placeOf(row))], expectedRow: null };
  }
}

function judgeAgainstHistory(
  row: CheckedRow,
  history: readonly LaporanEvent[],
  chunk: Chunk,
  derive: CheckOptions['derive'],
): CheckedLaporan {
  const laporan = fold(history);
  const turunan = derive(laporan);
  const files = lampiranFindings(history, chunk.lampiran.get(row.id) ?? [], row);
  const ledger = ledgerFindings(laporan, turunan, chunk, row);
  return { findings: [...files, ...ledger], expectedRow: expectedRowOf(row, laporan, turunan) };
}

/** Ids in the range that no laporan has. */
export function orphanFindings(chunk: Chunk): Finding[] {
  const known = new Set(chunk.rows.map((row) => row.id));
  const kinds: [string, ReadonlyMap<string, unknown>][] = [
    ['riwayat', chunk.events],
    ['lampiran', chunk.lampiran],
    ['delta', chunk.ledger],
  ];
  return kinds.flatMap(([kind, map]) =>
    [...map.keys()]
      .filter((id) => !known.has(id))
      .map((laporanId) => fault('yatim', `${kind} tanpa laporan`, { laporanId })),
  );
}

function placeOf(row: CheckedRow): { nomor: string; laporanId: string } {
  return { nomor: row.nomor, laporanId: row.id };
}

function isWhole(event: CheckedEvent): boolean {
  return event.hasHeader && event.hasContent;
}

function halfFindings(events: readonly CheckedEvent[], row: CheckedRow): Finding[] {
  return events.flatMap((event) => {
    const place = { ...placeOf(row), urut: event.urut };
    if (!event.hasContent) return [fault('yatim', 'tajuk tanpa isi', place)];
    if (!event.hasHeader) return [fault('yatim', 'isi tanpa tajuk', place)];
    return event.isOdd ? [fault('rantai', 'waktu', place)] : [];
  });
}

function erasureFindings(events: readonly CheckedEvent[], row: CheckedRow): Finding[] {
  return events
    .filter((event) => isWhole(event) && event.kata === null)
    .map((event) => ({
      jenis: 'dihapus',
      isFault: false,
      ...placeOf(row),
      urut: event.urut,
      rincian: `${event.dihapusDasar ?? '?'} (${event.dihapusPada === null ? '?' : toText(event.dihapusPada)})`,
    }));
}

/** Words go only by an act that the chain itself tells of: else whoever writes to the database could erase what harms them. */
function unprovedErasures(events: readonly CheckedEvent[], row: CheckedRow): Finding[] {
  const erased = events.filter((event) => event.kata === null);
  if (erased.length === 0) return [];
  const proved = new Set<string>();
  for (const event of events.filter((one) => one.jenis === 'isi_dihapus')) {
    const { dasar, dihapus = [] } = actOf(event);
    for (const urut of dihapus) if (urut < event.urut) proved.add(`${urut} ${dasar ?? ''} ${event.pada}`);
  }
  return erased
    .filter(
      ({ urut, dihapusDasar, dihapusPada }) => !proved.has(`${urut} ${dihapusDasar ?? ''} ${dihapusPada}`),
    )
    .map(({ urut }) => fault('rantai', 'penghapusan', { ...placeOf(row), urut }));
}

function actOf(event: CheckedEvent): LaporanEvent['tindakan'] {
  try {
    return toLaporanEvent(event).tindakan;
  } catch {
    return {};
  }
}

/** Files: each row is as it was uploaded, and history and rows name the same files with the same digests. */
function lampiranFindings(
  history: readonly LaporanEvent[],
  rows: readonly CheckedLampiran[],
  row: CheckedRow,
): Finding[] {
  const named = new Map<string, string>();
  for (const { ubah, tindakan } of history) {
    for (const one of [...(ubah.lampiran ?? []), ...(tindakan.lampiran ?? [])]) named.set(one.id, one.sha256);
  }
  const findings: Finding[] = [];
  for (const one of rows) {
    if (!isAsUploaded(one)) findings.push(fault('lampiran', `${one.id}: data berkas berubah`, placeOf(row)));
    const sha256 = named.get(one.id);
    named.delete(one.id);
    if (sha256 === undefined)
      findings.push(fault('lampiran', `${one.id}: tidak disebut riwayat`, placeOf(row)));
    else if (sha256 !== one.sha256.toString('hex')) {
      findings.push(fault('lampiran', `${one.id}: sidik lain dari riwayat`, placeOf(row)));
    }
  }
  for (const id of named.keys()) findings.push(fault('lampiran', `${id}: tidak ada`, placeOf(row)));
  return findings;
}

export function isAsUploaded(one: CheckedLampiran): boolean {
  return !one.isOdd && meteraiLampiran(one).equals(one.meterai);
}

/** All lines of the ledger add up to the measures of the row, under its dimensions and no others. */
function ledgerFindings(
  laporan: Laporan,
  turunan: ExpectedTurunan,
  chunk: Chunk,
  row: CheckedRow,
): Finding[] {
  const dimensi = dimensiText([
    turunan.instansi,
    laporan.badan[0] ?? null,
    laporan.kategori,
    laporan.klasifikasi,
    laporan.kanal,
    laporan.wilayah,
    turunan.dibuatHari,
    turunan.zona,
  ]);
  const expected = countedWords(turunan.ukuran);
  const sums = chunk.ledger.get(row.id) ?? [];
  const isEqual = sums.length === 1 && sums[0]?.dimensi === dimensi && sums[0].kata === expected;
  if (isEqual || (sums.length === 0 && expected === '')) return [];
  return [fault('buku', sums.map((sum) => sum.dimensi).join(' dan ') || 'kosong', placeOf(row))];
}

function countedWords(ukuran: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const text of ukuran) {
    const kata = text.split('@')[0] ?? text;
    counts.set(kata, (counts.get(kata) ?? 0) + 1);
  }
  return [...counts.keys()]
    .sort()
    .map((kata) => `${kata}*${counts.get(kata)}`)
    .join(' ');
}

function expectedRowOf(row: CheckedRow, laporan: Laporan, turunan: ExpectedTurunan): Row {
  const { id, nomorAsal, pemilik, pembuat, kepala, sapuPada } = row;
  return rowOf({ id, nomorAsal, milik: { pemilik, pembuat } }, laporan, kepala, { ...turunan, sapuPada });
}
