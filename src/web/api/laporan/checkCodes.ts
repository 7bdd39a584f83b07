import { isUuid } from '../../../domain/shared/uuid.ts';
import { MAX_LAMPIRAN, UNIT_MAX } from '../../../domain/laporan/limits.ts';
import type { Refusal } from '../../../domain/shared/result.ts';
import type { Deps } from '../../../useCases/deps.ts';
import {
  findUnknownFiles,
  findUnknownKode,
  type KodeAsked,
} from '../../../useCases/laporan/masukan/checkKode.ts';
import type { Caller } from '../caller.ts';

/** What each field of a body names, under whatever call. */
const JENIS_OF: Readonly<Record<string, KodeAsked['jenis']>> = {
  instansi: 'instansi',
  unit: 'unit',
  terlapor: 'badan',
  usulan: 'badan',
  kategori: 'kategori',
  wilayah: 'wilayah',
};

/**
 * Codes and files of a body that are not there, each by its path: asked of the body as it came, so that they are told together
 * with what the schema finds. What has not even the form of a code is left to the schema.
 */
export async function findUnknownNamed(
  deps: Deps,
  raw: unknown,
  { akun }: Caller,
  known: readonly string[],
): Promise<readonly Refusal[]> {
  if (typeof raw !== 'object' || raw === null) return [];
  const given = known.flatMap((name) =>
    Object.hasOwn(raw, name) ? [[name, valueOf(raw, name)] as const] : [],
  );
  const codes = given.flatMap(([name, value]): KodeAsked[] => {
    const jenis = JENIS_OF[name];
    if (jenis === undefined) return [];
    return textsOf(name, value, UNIT_MAX)
      .filter(({ text }) => /^[\w./-]{1,60}$/.test(text))
      .map(({ path, text }) => ({ path, jenis, kode: text }));
  });
  const files = given
    .filter(([name, value]) => name === 'lampiran' && Array.isArray(value))
    .flatMap(([name, value]) => textsOf(name, value, MAX_LAMPIRAN))
    .filter(({ text }) => isUuid(text))
    .map(({ path, text }) => ({ path, id: text }));
  const [unknown, missing] = await Promise.all([
    findUnknownKode(deps, codes),
    akun === null ? [] : findUnknownFiles(deps, files, akun.pengunggah),
  ]);
  return [...unknown, ...missing];
}

function valueOf(raw: object, name: string): unknown {
  return (raw as Readonly<Record<string, unknown>>)[name];
}

/** One value or a list of them; no more than the schema would take, so that nobody makes the server look up thousands. */
function textsOf(name: string, value: unknown, most: number): { path: string; text: string }[] {
  const all = Array.isArray(value)
    ? value.slice(0, most).map((one: unknown, i) => [`${name}.${i}`, one] as const)
    : [[name, value] as const];
  return all.flatMap(([path, text]) => (typeof text === 'string' ? [{ path, text }] : []));
}
