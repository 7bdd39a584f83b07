import { instansiOf, subtree } from '../../../domain/instansi/pohon.ts';
import type { Pohon } from '../../../domain/instansi/pohon.ts';
import type { KodeBadan, Penugasan, Peran } from '../../../domain/instansi/types.ts';
import { readScope } from '../../../domain/laporan/access.ts';
import { examinerBadan, type Reader } from '../../../domain/laporan/reader.ts';
import { ok, refusal, type Refusal, type Result } from '../../../domain/shared/result.ts';
import { countLaporan, listLaporan } from '../../../persistence/laporan/listLaporan.ts';
import { listPenugasan } from '../../../persistence/akun/penugasan.ts';
import { readProfil } from '../../../persistence/akun/profil.ts';
import type { Deps } from '../../deps.ts';
import { listPetugas } from './listPetugas.ts';
import { pemberiRefusal, type Pemberi } from './pemberi.ts';

interface Orang {
  readonly akunId: string;
  readonly nama: string;
}

/** A role that is to pass on, who may take it, and the open work that goes with it. */
export interface Serahan {
  readonly peran: Peran;
  readonly badan: KodeBadan;
  readonly pemegang: Orang;
  /** Colleagues of the same instansi, by name. */
  readonly calon: readonly Orang[];
  /** Open laporan by which the role has work, as far as the giver may know of them. */
  readonly terbuka: number;
  /** The first of them by what is due, at most `MAX_NAMED`. */
  readonly nomor: readonly string[];
}

export const MAX_NAMED = 20;

/**
 * What handing over a role would move (F108): the open laporan of the body, which lie with the role and so pass to the successor;
 * history keeps who did what. Refusals: `akun.not_your_tree`, `akun.role_not_found` when this person does not hold it.
 */
export async function previewSerah(
  deps: Deps,
  giver: Pemberi & { readonly reader: Reader },
  of: { readonly akunId: string; readonly peran: Peran; readonly badan: KodeBadan },
): Promise<Result<Serahan, readonly Refusal[]>> {
  const { akunId, peran, badan } = of;
  const fault = await pemberiRefusal(deps, giver, { peran, badan }, null);
  if (fault !== null) return { ok: false, refusal: [fault] };
  const [akun, held] = await Promise.all([readProfil(deps.db, akunId), listPenugasan(deps.db, akunId)]);
  const isHolder = held.some(
    (one) => one.peran === peran && one.badan === badan && (one.sampai ?? Infinity) > deps.now(),
  );
  if (akun === null || !isHolder) return { ok: false, refusal: [refusal('akun.role_not_found')] };
  const { pohon } = await deps.rujukan();
  const filter = { badan: workplacesOf({ peran, badan }, pohon), hanyaTerbuka: true };
  const scope = readScope(giver.reader, pohon);
  const hasWork = filter.badan.length > 0;
  const [calon, terbuka, first] = await Promise.all([
    listCalon(deps, giver, instansiOf(pohon, badan), badan),
    hasWork ? countLaporan(deps.db, { scope, filter }) : 0,
    hasWork
      ? listLaporan(deps.db, { scope, filter, urut: 'tenggat', limit: MAX_NAMED, sesudah: null })
      : null,
  ]);
  return ok({
    peran,
    badan,
    pemegang: { akunId, nama: akun.nama },
    calon: calon.filter((one) => one.akunId !== akunId && one.akunId !== giver.akunId),
    terbuka,
    nomor: first?.baris.map(({ laporan }) => laporan.nomor) ?? [],
  });
}

/** Where a role has laporan to work on; roles that only read or keep data have none. */
function workplacesOf(role: Penugasan, pohon: Pohon): readonly KodeBadan[] {
  switch (role.peran) {
    case 'admin_instansi':
      return subtree(pohon, role.badan);
    case 'inspektorat':
      return [examinerBadan(role, pohon)];
    case 'pejabat_penghubung':
    case 'admin_nasional':
      return [role.badan];
    default:
      return [];
  }
}

/** Whoever manages only a part of an instansi chooses among the people of that part. */
async function listCalon(
  deps: Deps,
  giver: Pemberi,
  instansi: KodeBadan,
  badan: KodeBadan,
): Promise<readonly Orang[]> {
  for (const root of [instansi, badan]) {
    const listed = await listPetugas(deps, giver, { badan: root, limit: 200 });
    if (!listed.ok) continue;
    const people = listed.value.baris.map(({ akunId, nama }) => [akunId, { akunId, nama }] as const);
    return [...new Map(people).values()];
  }
  return [];
}
