import { inspektoratOf, instansiOf, isActive } from '../instansi/pohon.ts';
import type { Pohon } from '../instansi/pohon.ts';
import type { KodeBadan } from '../instansi/types.ts';
import { kabkotaOf, provinsiOf } from '../instansi/wilayah.ts';
import type { KodeWilayah } from '../instansi/wilayah.ts';
import { countWords, normalizeTeks } from './kata.ts';

/** Whom a row of `data/kompetensi.csv` names: the local government of the place, its province, the body complained of, or a fixed one. */
export type SasaranKompetensi = 'pemda' | 'pemprov' | 'terlapor' | 'instansi';

/** One row of competence. Rows keep the order of the data: the first one of an urusan is its default. */
export interface Kompetensi {
  readonly urusan: string;
  readonly tingkat: 'kabkota' | 'provinsi' | 'pusat';
  readonly objek: string | null;
  readonly sasaran: SasaranKompetensi;
  readonly instansi: KodeBadan | null;
  readonly unitNomor: string | null;
  /** The words that tell this row's object (or, for a default row, its urusan) from a text. */
  readonly kata: readonly string[];
}

/** A topic as far as competence needs it. */
export interface KategoriUrusan {
  readonly kode: string;
  readonly nama: string;
  readonly urusan: string;
}

export interface UsulanBadan {
  readonly badan: KodeBadan;
  /** Why, for the officer: `kompetensi.berkadar`, `kompetensi.objek` or `kompetensi.urusan`. */
  readonly alasan: { readonly code: string; readonly params: Readonly<Record<string, string>> };
}

export interface SuggestInput {
  readonly kategori: KategoriUrusan | null;
  readonly wilayah: KodeWilayah | null;
  readonly klasifikasi: string;
  readonly teks: string;
}

const PENGAWASAN = 'pengawasan';

/**
 * Bodies that are probably competent for a laporan, the likeliest first, each once; none when the topic or the place is
 * unknown and needed. A hint for officers, who decide. Wrongdoing goes to the inspektorat of the body complained of (rules
 * §3), told by the classification, the topic, or words such as "calo"; else the urusan of the topic and the object told
 * from the text decide (`data/kompetensi.csv`).
 */
export function suggestBadan(
  input: SuggestInput,
  kompetensi: readonly Kompetensi[],
  pohon: Pohon,
): readonly UsulanBadan[] {
  if (!input.kategori) return [];
  const teks = normalizeTeks(`${input.kategori.nama} ${input.teks}`);
  const { urusan } = input.kategori;
  const usulan =
    urusan === PENGAWASAN
      ? suggestInspektorat(input, teks, kompetensi, pohon)
      : suggestByUrusan(input, teks, kompetensi, pohon);
  const all = isBerkadar(input, teks, kompetensi) && urusan !== PENGAWASAN ? raised(usulan, pohon) : usulan;
  const seen = new Set<KodeBadan>();
  return all.filter((u) => !seen.has(u.badan) && seen.add(u.badan));
}

/** Alleges wrongdoing: so classified, or a pengaduan not yet refined whose text says so. */
function isBerkadar(input: SuggestInput, teks: string, kompetensi: readonly Kompetensi[]): boolean {
  if (input.klasifikasi === 'berkadar_pengawasan') return true;
  if (input.klasifikasi !== 'pengaduan') return false;
  const row = kompetensi.find((k) => k.urusan === PENGAWASAN);
  return row !== undefined && countWords(teks, row.kata) > 0;
}

/** The inspektorat of the likeliest body before the bodies themselves. */
function raised(usulan: readonly UsulanBadan[], pohon: Pohon): readonly UsulanBadan[] {
  const first = usulan[0];
  const inspektorat = first ? inspektoratOf(pohon, instansiOf(pohon, first.badan)) : null;
  if (!first || inspektorat === null) return usulan;
  return [
    { badan: inspektorat, alasan: { code: 'kompetensi.berkadar', params: first.alasan.params } },
    ...usulan,
  ];
}

function suggestByUrusan(
  input: SuggestInput,
  teks: string,
  kompetensi: readonly Kompetensi[],
  pohon: Pohon,
): readonly UsulanBadan[] {
  const rows = kompetensi.filter((k) => k.urusan === input.kategori?.urusan);
  const [standard, ...others] = rows;
  const told = byWords(teks, others);
  return [...told, ...(standard ? [standard] : [])].flatMap((row) => {
    const badan = badanOfRow(row, input.wilayah, pohon);
    if (badan === null) return [];
    const code = row === standard ? 'kompetensi.urusan' : 'kompetensi.objek';
    return [{ badan, alasan: { code, params: { urusan: row.urusan, objek: row.objek ?? '' } } }];
  });
}

/** Topics that are wrongdoing by themselves: whose inspektorat, is told by the body that the text speaks of. */
function suggestInspektorat(
  input: SuggestInput,
  teks: string,
  kompetensi: readonly Kompetensi[],
  pohon: Pohon,
): readonly UsulanBadan[] {
  const central = kompetensi.filter((k) => k.sasaran === 'instansi');
  const accused = byWords(teks, central).map((k) => k.instansi);
  const local = suggestByUrusan(input, teks, kompetensi, pohon).map((u) => u.badan);
  return [...accused, ...local].flatMap((body) => {
    const inspektorat =
      body !== null && pohon.badan.has(body) ? inspektoratOf(pohon, instansiOf(pohon, body)) : null;
    if (inspektorat === null) return [];
    const params = { urusan: PENGAWASAN, objek: body ?? '' };
    return [{ badan: inspektorat, alasan: { code: 'kompetensi.berkadar', params } }];
  });
}

/** The rows whose words occur, most words first, the order of the data deciding between equals. */
function byWords(teks: string, rows: readonly Kompetensi[]): readonly Kompetensi[] {
  return rows
    .map((row) => ({ row, n: countWords(teks, row.kata) }))
    .filter(({ n }) => n > 0)
    .toSorted((a, b) => b.n - a.n)
    .map(({ row }) => row);
}

function badanOfRow(row: Kompetensi, wilayah: KodeWilayah | null, pohon: Pohon): KodeBadan | null {
  const instansi = instansiOfRow(row, wilayah, pohon);
  if (instansi === null) return null;
  if (row.unitNomor === null) return instansi;
  // An administrative area of Jakarta has no units of its own: those of the nearest body above act there.
  for (const above of pohon.jalur.get(instansi) ?? []) {
    const unit = pohon.badan.get(`${above}/${row.unitNomor}`);
    if (unit && isActive(unit)) return unit.kode;
  }
  return instansi;
}

function instansiOfRow(row: Kompetensi, wilayah: KodeWilayah | null, pohon: Pohon): KodeBadan | null {
  if (row.sasaran === 'instansi')
    return row.instansi !== null && pohon.badan.has(row.instansi) ? row.instansi : null;
  if (row.sasaran === 'terlapor' || wilayah === null) return null;
  const provinsi = pohon.pemda.get(provinsiOf(wilayah)) ?? null;
  if (row.sasaran === 'pemprov') return provinsi;
  // A place known only by its province cannot tell the kabupaten: the province is the nearest body that exists.
  return pohon.pemda.get(kabkotaOf(wilayah) ?? '') ?? provinsi;
}
