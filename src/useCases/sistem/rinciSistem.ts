import { klienOpen311 } from '../../channels/open311/klien.ts';
import type { KabarLuar, PermintaanLuar } from '../../domain/antarsistem/masukan.ts';
import { ok, refuse, type Result } from '../../domain/shared/result.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { countTukar, listMati, ulangKeluar } from '../../persistence/sistem/keluar.ts';
import { listPeriksa, putusPeriksa } from '../../persistence/sistem/masuk.ts';
import { noteKode } from '../../persistence/sistem/pemetaan.ts';
import type { Deps } from '../deps.ts';
import type { Pengelola } from '../rujukan/pengelola.ts';
import { titikOf } from './jaringan.ts';
import { bacaPemetaan, type TabelPemetaan } from './kelolaPemetaan.ts';
import { sistemOf, type SistemLokal } from './kelolaSistem.ts';
import { sealedAs } from './tarikSistem.ts';

const SHOWN = 50;

/** Something that came from there and waits for a person, with its words. */
export interface Diperiksa {
  readonly id: number;
  readonly jenis: 'permintaan' | 'kabar';
  readonly idLuar: string;
  readonly permintaan: string;
  readonly pada: Instant;
  readonly galat: string | null;
  readonly uraian: string | null;
}

/** Something that could not be sent there for three days. */
export type Mati = Awaited<ReturnType<typeof listMati>>[number];

/** One system as its page shows it. */
export interface RinciSistem {
  readonly sistem: SistemLokal;
  readonly jumlah: Awaited<ReturnType<typeof countTukar>>;
  readonly mati: readonly Mati[];
  readonly periksa: readonly Diperiksa[];
  readonly pemetaan: TabelPemetaan;
}

/** How the link to a system stands, with its tables, gaps and what waits for a person. Refusal: `web.not_found`. */
export async function rinciSistem(deps: Deps, by: Pengelola, id: string): Promise<Result<RinciSistem>> {
  const found = await sistemOf(deps, by, id);
  if (!found.ok) return found;
  const { sistem } = found.value;
  const [jumlah, mati, waiting, pemetaan] = await Promise.all([
    countTukar(deps.db, id),
    listMati(deps.db, id, SHOWN),
    listPeriksa(deps.db, id, SHOWN),
    bacaPemetaan(deps, sistem),
  ]);
  const periksa = waiting.map((one) => {
    const isi = one.isi === null ? null : deps.keys.kanal.open(sealedAs(id, one), one.isi);
    const { uraian } = (isi === null ? { uraian: null } : JSON.parse(isi)) as PermintaanLuar | KabarLuar;
    const { id: nomor, jenis, idLuar, permintaan, pada, galat } = one;
    return { id: nomor, jenis, idLuar, permintaan, pada, galat, uraian };
  });
  return ok({ sistem, jumlah, mati, periksa, pemetaan });
}

/** What a try of the connection found: how many services it offers, or a code of what was wrong. */
export type HasilUji = { readonly layanan: number; readonly galat: null } | { readonly galat: string };

/** Asks the system for its services, which also fills the list of its codes. Refusal: `web.not_found`. */
export async function ujiSistem(deps: Deps, by: Pengelola, id: string): Promise<Result<HasilUji>> {
  const found = await sistemOf(deps, by, id);
  if (!found.ok) return found;
  const { sistem } = found.value;
  const asked = await klienOpen311({ tertutup: deps.jaringanTertutup }).layanan(titikOf(deps, sistem));
  if (asked.galat !== null) return ok({ galat: asked.kode });
  const codes = asked.isi.map(
    ({ kode, nama }) => ({ jenis: 'kategori', sisi: 'sana', kode, nama, luput: 0 }) as const,
  );
  await noteKode(deps.db, id, codes, deps.now());
  return ok({ layanan: asked.isi.length, galat: null });
}

/** Sends what was given up once more, one row or all (null). Answers how many. Refusal: `web.not_found`. */
export async function ulangMati(
  deps: Deps,
  by: Pengelola,
  id: string,
  keluar: number | null,
): Promise<Result<number>> {
  const found = await sistemOf(deps, by, id);
  if (!found.ok) return found;
  const jumlah = await ulangKeluar(deps.db, id, keluar, deps.now());
  return jumlah === 0 && keluar !== null ? refuse('web.not_found') : ok(jumlah);
}

/** Tries once more what came from there and was not understood, or sets it aside. Refusal: `web.not_found`. */
export async function putuskanMasuk(
  deps: Deps,
  by: Pengelola,
  id: string,
  what: { readonly masuk: number; readonly ke: 'antre' | 'dilewati' },
): Promise<Result<null>> {
  const found = await sistemOf(deps, by, id);
  if (!found.ok) return found;
  return (await putusPeriksa(deps.db, id, what.masuk, what.ke, deps.now()))
    ? ok(null)
    : refuse('web.not_found');
}
