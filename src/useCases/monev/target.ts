import { sasaranDitulis, type Sasaran } from '../../domain/berkala/wewenang.ts';
import { NAS, type KodeBadan } from '../../domain/instansi/types.ts';
import type { Reader, ReaderByRoles } from '../../domain/laporan/reader.ts';
import type { NilaiIndikator } from '../../domain/monev/hitungIndikator.ts';
import { bacaTarget, capaianOf, type DraftTarget, type Target } from '../../domain/monev/target.ts';
import { ok, refusal, type Refusal, type Result } from '../../domain/shared/result.ts';
import { addTarget, listTarget } from '../../persistence/monev/target.ts';
import type { Deps } from '../deps.ts';
import {
  readIndikator,
  type FigureDeps,
  type IndikatorAsked,
  type IndikatorJawaban,
} from './readIndikator.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * Notes a target for a body or for all it supervises, once by its id. Refusals: `input.*` for each field; `web.forbidden` for a body
 * that is not one's own to write.
 */
export async function catatTarget(
  deps: Deps,
  by: { readonly reader: Reader; readonly akunId: string },
  id: string,
  draft: DraftTarget & { readonly sasaran: string },
): Promise<Result<true, readonly Refusal[]>> {
  const { pohon } = await deps.rujukan();
  const sasaran = sasaranDitulis(by.reader.penugasan, pohon).find(
    (one) => `${one.badan} ${one.lingkup}` === draft.sasaran,
  );
  if (sasaran === undefined) return { ok: false, refusal: [refusal('web.forbidden')] };
  const read = UUID.test(id) ? bacaTarget(draft) : [refusal('input.invalid', undefined, 'id')];
  if (!('nilai' in read)) return { ok: false, refusal: read };
  const { indikator, sumber } = draft;
  await addTarget(deps.db, { id, ...sasaran, indikator, sumber, ...read, pada: deps.now(), oleh: by.akunId });
  return ok(true);
}

/** A target with what was reached in its year so far. */
export interface TargetTercapai {
  readonly target: Target;
  readonly angka: NilaiIndikator | null;
  readonly capaian: NilaiIndikator | null;
}

/** Targets that somebody may write, each with what was reached. */
export async function readTargetDitulis(
  deps: Deps,
  reader: ReaderByRoles,
): Promise<{ readonly sasaran: readonly Sasaran[]; readonly baris: readonly TargetTercapai[] }> {
  const { pohon } = await deps.rujukan();
  const sasaran = sasaranDitulis(reader.penugasan, pohon);
  const targets = await listTarget(deps.db, sasaran, null);
  const baris = await Promise.all(
    targets.map(async (target): Promise<TargetTercapai> => {
      const set = target.lingkup === 'instansi' ? { instansi: [target.badan] } : { induk: [target.badan] };
      const answer = await readIndikator(deps, {
        ...set,
        ...yearOf(target.tahun),
        indikator: [target.indikator],
      });
      const angka = answer.ok ? (answer.value.baris[0]?.indikator[target.indikator] ?? null) : null;
      return { target, angka, capaian: angka === null ? null : capaianOf(target, angka) };
    }),
  );
  return { sasaran, baris };
}

/**
 * The figures with `target_<indikator>` for each target of the set's year, and `target` for the one noted last (rules §6): of one
 * body, of all that one body supervises, or of the country. A question over several years, or several bodies, has none.
 */
export async function readIndikatorDenganTarget(
  deps: FigureDeps,
  asked: IndikatorAsked,
): Promise<Result<IndikatorJawaban>> {
  const answer = await readIndikator(deps, asked);
  if (!answer.ok) return answer;
  const { dari, sampai, baris } = answer.value;
  const tahun = Number(sampai.slice(0, 4));
  if (dari.slice(0, 4) !== sampai.slice(0, 4)) return answer;
  const sasaranOf = sasaranOfRow(
    asked,
    baris.map((row) => row.kunci),
  );
  const sasaran = [...new Set(sasaranOf.values())];
  const targets = sasaran.length === 0 ? [] : await listTarget(deps.db, sasaran, tahun);
  if (targets.length === 0) return answer;
  return ok({
    ...answer.value,
    baris: baris.map((row) => {
      const own = sasaranOf.get(row.kunci);
      const mine = targets.filter((one) => one.badan === own?.badan && one.lingkup === own.lingkup);
      return { ...row, indikator: { ...row.indikator, ...reached(mine, row.indikator) } };
    }),
  });
}

/** The targets that the first row of an answer is held against, each with its figure; none for several years or several bodies. */
export async function readTargetTercapai(
  deps: FigureDeps,
  asked: IndikatorAsked,
  { dari, sampai, baris }: IndikatorJawaban,
): Promise<readonly TargetTercapai[]> {
  const [row] = baris;
  const sasaran = row === undefined ? undefined : sasaranOfRow(asked, [row.kunci]).get(row.kunci);
  if (row === undefined || sasaran === undefined || dari.slice(0, 4) !== sampai.slice(0, 4)) return [];
  const targets = await listTarget(deps.db, [sasaran], Number(sampai.slice(0, 4)));
  return targets.map((target) => {
    const angka = row.indikator[target.indikator] ?? null;
    return { target, angka, capaian: angka === null ? null : capaianOf(target, angka) };
  });
}

/** Whose target a row is held against; rows that stand for no body have none. */
function sasaranOfRow(asked: IndikatorAsked, kunci: readonly KodeBadan[]): ReadonlyMap<string, Sasaran> {
  const { instansi, induk, jenis, per } = asked;
  if (per === 'instansi') return new Map(kunci.map((badan) => [badan, { badan, lingkup: 'instansi' }]));
  if ((per !== undefined && per !== 'semua') || (jenis !== undefined && induk === undefined))
    return new Map();
  const one = (badan: KodeBadan, lingkup: Sasaran['lingkup']): ReadonlyMap<string, Sasaran> =>
    new Map([['semua', { badan, lingkup }]]);
  if (instansi === undefined && induk === undefined) return one(NAS, 'binaan');
  if (instansi?.length === 1 && induk === undefined) return one(instansi[0] ?? '', 'instansi');
  return induk?.length === 1 && instansi === undefined ? one(induk[0] ?? '', 'binaan') : new Map();
}

function reached(
  targets: readonly Target[],
  angka: Readonly<Record<string, NilaiIndikator>>,
): Readonly<Record<string, NilaiIndikator>> {
  const found = targets.flatMap((target) => {
    const one = angka[target.indikator];
    return one === undefined ? [] : [{ target, capaian: capaianOf(target, one) }];
  });
  const last = found.toSorted((a, b) => b.target.pada - a.target.pada)[0];
  return Object.fromEntries([
    ...(last === undefined ? [] : [['target', last.capaian] as const]),
    ...found.map(({ target, capaian }) => [`target_${target.indikator}`, capaian] as const),
  ]);
}

function yearOf(tahun: number): { readonly dari: string; readonly sampai: string } {
  return { dari: `${tahun}-01-01`, sampai: `${tahun}-12-31` };
}
