import { badanOf, inspektoratOf, instansiOf, pembinaOf } from '../../domain/instansi/pohon.ts';
import { NAS, type KodeBadan } from '../../domain/instansi/types.ts';
import type { Rujukan } from '../../domain/laporan/aturan.ts';
import { isBlinded } from '../../domain/laporan/reader.ts';
import type { Penerima } from '../../persistence/pesan/pesan.ts';

export type PenerimaPeran = Extract<Penerima, { readonly jenis: 'peran' }>;

type Pohon = Pick<Rujukan, 'pohon'>;

/**
 * Whoever opens the mail of a body about one laporan: its admin, a unit's pejabat penghubung, the inspektorat's examiners. Who is
 * complained of hears nothing (rules §3): the next free level does in their place, at the last the admin nasional.
 */
export function officersOf(badan: KodeBadan, terlapor: KodeBadan | null, aturan: Pohon): PenerimaPeran[] {
  return freeOf(officersAt(badan, aturan), terlapor, aturan);
}

/** The receivers with the blinded ones replaced by the next free level above them; each once. */
export function freeOf(
  wanted: readonly PenerimaPeran[],
  terlapor: KodeBadan | null,
  aturan: Pohon,
): PenerimaPeran[] {
  const free = new Map<string, PenerimaPeran>();
  for (const one of wanted) {
    for (const found of mayHear(one, terlapor, aturan) ? [one] : nextFree(one.badan, terlapor, aturan)) {
      free.set(receiverKey(found), found);
    }
  }
  return [...free.values()];
}

/** Whether a role may be told of a laporan that names this terlapor. */
export function mayHear(
  { peran, badan }: Pick<PenerimaPeran, 'peran' | 'badan'>,
  terlapor: KodeBadan | null,
  { pohon }: Pohon,
): boolean {
  // A body that is no longer known has no place from which to be blind; nor does anybody hold a role there.
  if (terlapor === null || badanOf(pohon, badan) === undefined) return true;
  return !isBlinded({ peran, badan }, terlapor, pohon);
}

export function receiverKey(penerima: Penerima): string {
  return penerima.jenis === 'peran' ? `${penerima.peran}@${penerima.badan}` : penerima.jenis;
}

/** The role by which somebody is told, as a message carries it. */
export function isPeran(value: unknown): value is Pick<PenerimaPeran, 'peran' | 'badan'> {
  return typeof value === 'object' && value !== null && 'peran' in value && 'badan' in value;
}

function officersAt(badan: KodeBadan, { pohon }: Pohon): PenerimaPeran[] {
  if (badan === NAS) return [{ jenis: 'peran', peran: 'admin_nasional', badan }];
  if (badanOf(pohon, badan)?.jenis !== 'unit') return [{ jenis: 'peran', peran: 'admin_instansi', badan }];
  const officers: PenerimaPeran[] = [{ jenis: 'peran', peran: 'pejabat_penghubung', badan }];
  const instansi = instansiOf(pohon, badan);
  if (inspektoratOf(pohon, instansi) !== badan) return officers;
  // An examiner's role is written at the inspektorat or at its instansi and means the same.
  const examiners = [badan, instansi].map(
    (at) => ({ jenis: 'peran', peran: 'inspektorat', badan: at }) as const,
  );
  return [...officers, ...examiners];
}

function nextFree(badan: KodeBadan, terlapor: KodeBadan | null, aturan: Pohon): PenerimaPeran[] {
  const { pohon } = aturan;
  let level = badan;
  while (level !== NAS) {
    level = badanOf(pohon, level)?.jenis === 'unit' ? instansiOf(pohon, level) : pembinaOf(pohon, level);
    const free = officersAt(level, aturan).filter((one) => mayHear(one, terlapor, aturan));
    if (free.length > 0) return free;
  }
  return officersAt(NAS, aturan);
}
