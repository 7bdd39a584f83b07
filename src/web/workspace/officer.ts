import { badanOf } from '../../domain/instansi/pohon.ts';
import { NAS, type KodeBadan, type Penugasan, type Peran } from '../../domain/instansi/types.ts';
import type { Reader, ReaderByRoles } from '../../domain/laporan/reader.ts';
import type { Zona } from '../../domain/shared/time.ts';
import { readerFrom } from '../../useCases/akun/readerOf.ts';
import type { Deps } from '../../useCases/deps.ts';
import { badanBertugas } from '../../useCases/ringkasan/badanBertugas.ts';
import type { WebContext } from '../deps.ts';
import { sendNotOfficer } from './NotOfficer.tsx';

/** A signed-in person with at least one role of an office. */
export interface Officer {
  readonly reader: Reader;
  readonly akunId: string;
  readonly penugasan: readonly Penugasan[];
  /** Bodies whose laporan are this person's work: the queue. Empty for roles that only read or keep. */
  readonly badan: readonly KodeBadan[];
  /** Zone in which the person's own day ends: that of the first body. */
  readonly zona: Zona;
}

/** An officer as far as the roles say: the same for all who hold the same. */
export interface OfficerByRoles extends Pick<Officer, 'penugasan' | 'badan' | 'zona'> {
  readonly reader: ReaderByRoles;
}

/** The same, with all that lists of laporan ask about their reader. */
export interface OfficerWithLists extends OfficerByRoles {
  readonly reader: Reader;
}

/** Roles that open no officers' pages: everybody is a pelapor, a pengembang works through keys. */
const NOT_OFFICERS: readonly Peran[] = ['pelapor', 'pengembang'];

/**
 * The officer who asks, or the answer for whoever is none: to the sign-in and back, or a page that says what to do. What an
 * officer may see and do is decided by the use cases; roles only choose what is shown.
 */
export async function officerOf(c: WebContext, deps: Deps): Promise<Officer | Response> {
  const { session } = c.var;
  if (!session) {
    const here = new URL(c.req.url);
    // A form that was sent without a session comes back to the page that shows it.
    const next = c.req.method === 'GET' ? here.pathname + here.search : here.pathname;
    return c.redirect(`/masuk?next=${encodeURIComponent(next)}`, 303);
  }
  return (await officerFrom(deps, session.akunId, session.penugasan)) ?? sendNotOfficer(c);
}

/** The officer that an account is by its roles of now; null for whoever holds no role of an office. */
export async function officerFrom(
  deps: Deps,
  akunId: string,
  roles: readonly Penugasan[],
): Promise<Officer | null> {
  const penugasan = roles.filter((one) => !NOT_OFFICERS.includes(one.peran));
  if (penugasan.length === 0) return null;
  const aturan = await deps.rujukan();
  const first = penugasan[0]?.badan ?? NAS;
  return {
    reader: readerFrom(deps, akunId, roles),
    akunId,
    penugasan,
    badan: badanBertugas(penugasan, aturan),
    zona: badanOf(aturan.pohon, first)?.zona ?? 'WIB',
  };
}

export function hasPeran(officer: OfficerByRoles, ...peran: readonly Peran[]): boolean {
  return officer.penugasan.some((one) => peran.includes(one.peran));
}
