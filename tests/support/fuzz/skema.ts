import type { Acak } from './acak.ts';
import { apaPun, teks } from './nilai.ts';

/** As much of JSON Schema as the OpenAPI document uses. */
export interface Skema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly example?: unknown;
  readonly format?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, Skema>>;
  readonly required?: readonly string[];
  readonly items?: Skema;
  readonly anyOf?: readonly Skema[];
  readonly oneOf?: readonly Skema[];
  readonly allOf?: readonly Skema[];
  readonly $ref?: string;
}

/** A value that fits the schema or nearly does; once in a while anything at all. */
export function nilaiUntuk(acak: Acak, skema: Skema, depth = 0): unknown {
  if (acak.satuDari(acak.isTenang ? 80 : 12)) return apaPun(acak, depth);
  const choices = skema.anyOf ?? skema.oneOf ?? skema.allOf;
  if (choices !== undefined && choices.length > 0) return nilaiUntuk(acak, acak.pilih(choices), depth + 1);
  if (skema.const !== undefined) return skema.const;
  if (skema.enum !== undefined && skema.enum.length > 0) return acak.pilih(skema.enum);
  const type = typeof skema.type === 'string' ? skema.type : acak.pilih(skema.type ?? ['string']);
  switch (type) {
    case 'object':
      return objekUntuk(acak, skema, depth);
    case 'array':
      return Array.from({ length: acak.pilih([0, 1, 1, 2, 3, 12]) }, () =>
        nilaiUntuk(acak, skema.items ?? {}, depth + 1),
      );
    case 'boolean':
      return acak.satuDari(2);
    case 'integer':
    case 'number':
      return angkaUntuk(acak, skema);
    case 'null':
      return null;
    default:
      return teksUntuk(acak, skema);
  }
}

/** What fits a field by its name, where the schema says no more than that it is a text. */
const KALIMAT = ['Sejak seminggu lampu jalan di depan pasar tidak menyala sehingga warga takut lewat.'];
const COCOK: Readonly<Record<string, readonly unknown[]>> = {
  judul: ['Lampu jalan mati di Jalan Pramuka', 'Saluran mampet di depan sekolah'],
  isi: KALIMAT,
  alasan: KALIMAT,
  pesan: KALIMAT,
  pertanyaan: KALIMAT,
  ringkasan: KALIMAT,
  instansi: ['KT-63.71', 'KT-63.72', 'PR-63'],
  unit: [['KT-63.71/06'], ['KT-63.71/07'], ['KT-63.71/02', 'KT-63.71/06']],
  usulan: ['KT-63.72', 'KT-63.71/07'],
  terlapor: ['KT-63.71/06'],
  kategori: ['K16a', 'K16'],
  wilayah: ['63.71', '63.71.01'],
  tanggal: ['2026-12-24', '2027-03-01'],
  tanggalKejadian: ['2026-11-18'],
  rencanaTanggal: ['2026-12-01'],
};

function objekUntuk(acak: Acak, skema: Skema, depth: number): Record<string, unknown> {
  const made: Record<string, unknown> = {};
  for (const [name, one] of Object.entries(skema.properties ?? {})) {
    const isRequired = skema.required?.includes(name) ?? false;
    const isLeft = acak.isTenang
      ? !isRequired && !acak.satuDari(8)
      : isRequired
        ? acak.satuDari(15)
        : !acak.satuDari(3);
    if (isLeft) continue;
    const fit = COCOK[name];
    made[name] = fit !== undefined && acak.isTenang ? acak.pilih(fit) : nilaiUntuk(acak, one, depth + 1);
  }
  if (acak.satuDari(acak.isTenang ? 100 : 15)) made[teks(acak).slice(0, 30)] = apaPun(acak, depth + 1);
  return made;
}

function angkaUntuk(acak: Acak, { minimum = -10, maximum = 10 }: Skema): number {
  return acak.pilih([minimum, maximum, minimum - 1, maximum + 1, 0, -0, 1.5, 1e300, (minimum + maximum) / 2]);
}

function teksUntuk(acak: Acak, { example, minLength = 0, maxLength }: Skema): string {
  if (acak.satuDari(8) && maxLength !== undefined)
    return 'ab '.repeat(maxLength).slice(0, maxLength + acak.int(3) - 1);
  const text = teks(acak, typeof example === 'string' ? [example] : undefined);
  return acak.satuDari(2) ? text : text.padEnd(minLength, 'kata lagi ');
}
