import {
  activeUnits,
  badanOf,
  instansiOf,
  isActive,
  isWithin,
  subtree,
} from '../../../domain/instansi/pohon.ts';
import type { Badan } from '../../../domain/instansi/types.ts';
import type { Rujukan } from '../../../domain/laporan/aturan.ts';
import { hariOf } from '../../../domain/shared/time.ts';
import { formatWaktu } from '../../../messages/format/tanggal.ts';
import { readTandaBanjir } from '../../../useCases/banjir/banjir.ts';
import { readIdentitasDesk } from '../../../useCases/laporan/readIdentitasDesk.ts';
import { readLaporan } from '../../../useCases/laporan/readLaporan.ts';
import { readRiwayat, type RiwayatView } from '../../../useCases/laporan/readRiwayat.ts';
import type { Deps } from '../../../useCases/deps.ts';
import { listTemplat } from '../../../useCases/templat/templat.ts';
import type { Page } from '../../request/page.ts';
import type { Officer } from '../officer.ts';
import { OFFICER_COMMANDS, type Meja, type OfficerCommand } from './types.ts';

/** A laporan as a command's page needs it. */
export interface LoadedMeja {
  readonly meja: Meja;
  readonly boleh: readonly OfficerCommand[];
  /** What happened so far, as far as this officer may read it; empty for a penjaga identitas. */
  readonly riwayat: readonly RiwayatView[];
  /** How many events there are: a form remembers it, to see what happened meanwhile. */
  readonly urut: number;
  /** It came in a burst of near-identical ones, and this officer is told so. */
  readonly isBanjir: boolean;
}

/** Null for whoever may not know of this laporan. */
export async function loadMeja(
  deps: Deps,
  officer: Officer,
  nomor: string,
  page: Page,
): Promise<LoadedMeja | null> {
  const aturan = await deps.rujukan();
  const today = hariOf(deps.now(), officer.zona);
  const [read, history] = await Promise.all([
    readLaporan(deps, officer.reader, nomor),
    readRiwayat(deps, officer.reader, nomor, officer.akunId),
  ]);
  if (!read.ok) return loadForKustodian(deps, officer, nomor, { page, aturan, today });
  const view = read.value;
  const [templat, requests, banjir] = await Promise.all([
    view.boleh.includes('tindak-lanjut') ? listTemplat(deps, officer.reader) : [],
    view.boleh.includes('identitas/setuju') ? requestChoices(deps, officer, nomor, page) : [],
    readTandaBanjir(deps, officer.reader, [view]),
  ]);
  const riwayat = history.ok ? history.value.baris : [];
  const unit = unitsWithin(officer, aturan, view.instansi?.kode);
  return {
    meja: { page, nomor, view, aturan, unit, templat, permintaan: requests, today },
    boleh: officerCommands(view),
    riwayat,
    urut: riwayat.at(-1)?.urut ?? 0,
    isBanjir: banjir.has(nomor),
  };
}

/** `boleh` without the pelapor's commands and without switches that are on already. */
export function officerCommands(view: {
  readonly boleh: readonly string[];
  readonly rahasia: boolean | null;
  readonly anonim: boolean | null;
  readonly isPelapor: boolean;
}): readonly OfficerCommand[] {
  const isSealed = view.isPelapor || (view.rahasia === true && view.anonim === true);
  return OFFICER_COMMANDS.filter((one) => view.boleh.includes(one) && !(one === 'kerahasiaan' && isSealed));
}

async function loadForKustodian(
  deps: Deps,
  officer: Officer,
  nomor: string,
  frame: Pick<Meja, 'page' | 'aturan' | 'today'>,
): Promise<LoadedMeja | null> {
  const desk = await readIdentitasDesk(deps, officer.reader, nomor);
  if (!desk.ok) return null;
  const permintaan = await requestChoices(deps, officer, nomor, frame.page);
  return {
    meja: { ...frame, nomor, view: null, unit: [], templat: [], permintaan },
    boleh: OFFICER_COMMANDS.filter((one) => desk.value.boleh.includes(one)),
    riwayat: [],
    urut: 0,
    isBanjir: false,
  };
}

/** Requests of the other penjaga identitas that wait; one's own can never be approved by oneself. */
async function requestChoices(
  deps: Deps,
  officer: Officer,
  nomor: string,
  page: Page,
): Promise<Meja['permintaan']> {
  const desk = await readIdentitasDesk(deps, officer.reader, nomor);
  if (!desk.ok) return [];
  const { permintaan, zona } = desk.value;
  const { diajukan } = page.m.petugas.perintah.identitas;
  return permintaan
    .filter((one) => !one.isApproved && !one.isOwn)
    .map((one) => ({ value: one.id, label: diajukan(formatWaktu(one.pada, zona, page.lang)) }));
}

/** Units that the officer may forward to: below the instansi of which it is in charge (rules §4 verifikasi). */
function unitsWithin(officer: Officer, aturan: Rujukan, instansi: string | undefined): readonly Badan[] {
  if (instansi === undefined) return [];
  const { pohon } = aturan;
  const roots = officer.penugasan
    .filter((one) => one.peran === 'admin_instansi' || one.peran === 'inspektorat')
    .map((one) => instansiOf(pohon, one.badan))
    .filter((root) => isWithin(pohon, instansi, root));
  // Down from the officer's own bodies: the whole tree has some twenty thousand.
  const below = [...new Set(roots.flatMap((root) => subtree(pohon, root)))]
    .toSorted()
    .flatMap((kode) => badanOf(pohon, kode) ?? [])
    .filter((badan) => badan.jenis === 'unit' && isActive(badan));
  const own = new Set(activeUnits(pohon, instansi));
  const [near, far] = [below.filter((one) => own.has(one.kode)), below.filter((one) => !own.has(one.kode))];
  return [...near, ...far];
}
