import { badanOf, isWithin, type Pohon } from '../instansi/pohon.ts';
import type { KodeBadan } from '../instansi/types.ts';
import type { Hari } from '../shared/time.ts';

export const JENIS_PEMETAAN = ['kategori', 'status', 'instansi'] as const;
export type JenisPemetaan = (typeof JENIS_PEMETAAN)[number];

/** From that day on a code there means this here; `sini` null: nothing any more. Lines are added, never changed. */
export interface BarisPemetaan {
  readonly id: number;
  readonly jenis: JenisPemetaan;
  readonly sana: string;
  readonly sini: string | null;
  readonly berlakuSejak: Hari;
}

/** The lines in force on a day, of each code the one that began last. */
export type Pemetaan = Readonly<Record<JenisPemetaan, ReadonlyMap<string, string>>>;

export function pemetaanPada(lines: readonly BarisPemetaan[], hari: Hari): Pemetaan {
  const found = { kategori: new Map(), status: new Map(), instansi: new Map() } satisfies Record<
    JenisPemetaan,
    Map<string, string>
  >;
  const begun = lines.filter((one) => one.berlakuSejak <= hari);
  const inOrder = begun.toSorted((a, b) =>
    a.berlakuSejak === b.berlakuSejak ? a.id - b.id : a.berlakuSejak < b.berlakuSejak ? -1 : 1,
  );
  for (const { jenis, sana, sini } of inOrder) {
    if (sini === null) found[jenis].delete(sana);
    else found[jenis].set(sana, sini);
  }
  return found;
}

/** What a code there means here; undefined when no line says it. */
export function sinilah(pemetaan: Pemetaan, jenis: JenisPemetaan, sana: string): string | undefined {
  return pemetaan[jenis].get(sana);
}

/**
 * What something here is called there: by itself, else by the nearest thing above it (`atas`, nearest first), else by a line for
 * everything that has none of its own (`SISANYA`).
 */
export function sanalah(
  pemetaan: Pemetaan,
  jenis: JenisPemetaan,
  sini: string,
  atas: readonly string[] = [],
): string | undefined {
  const byHere = new Map([...pemetaan[jenis]].map(([there, here]) => [here, there]));
  return [sini, ...atas, SISANYA].map((one) => byHere.get(one)).find((one) => one !== undefined);
}

/** Stands for everything here that no line of its own maps. */
export const SISANYA = '*';

/** Whether a system that serves `instansi` may mean that body: nothing of another instansi (rules §3). */
export function isDalamJangkauan(pohon: Pohon, kode: KodeBadan, instansi: KodeBadan): boolean {
  return badanOf(pohon, kode) !== undefined && isWithin(pohon, kode, instansi);
}
