import type { Kategori, Rujukan } from '../../domain/laporan/aturan.ts';
import { JUDUL_MAX, JUDUL_MIN } from '../../domain/laporan/limits.ts';
import { KLASIFIKASI_PELAPOR } from '../../domain/laporan/types.ts';
import type { Lang } from '../../messages/bahasa.ts';
import { messagesFor } from '../../messages/catalogue.ts';
import { open311 } from '../../messages/antarsistem/open311.ts';
import { listKategori } from '../../useCases/rujukan/listKategori.ts';
import type { Value } from './document.ts';

/** Stands for laporan whose kategori is not chosen yet: every request has a service. */
export const TANPA_KATEGORI = 'UMUM';

/** The kategori of a service code, null for none; undefined when there is no such service. Topics that ended still have their requests. */
export function kategoriOfService(rujukan: Rujukan, kode: string): string | null | undefined {
  if (kode === TANPA_KATEGORI) return null;
  return rujukan.kategori.has(kode) ? kode : undefined;
}

export function serviceList(rujukan: Rujukan, lang: Lang): Value {
  const topics = listKategori(rujukan).map((one) => service(rujukan, one, lang));
  const { tanpaKategori, tanpaKategoriUraian } = open311;
  const none = {
    service_code: TANPA_KATEGORI,
    service_name: tanpaKategori[lang],
    description: tanpaKategoriUraian[lang],
    metadata: true,
    type: 'realtime',
    keywords: null,
    group: tanpaKategori[lang],
  };
  return [...topics, none];
}

/** The name of the service of a request. */
export function serviceName(rujukan: Rujukan, kategori: string | null, lang: Lang): string {
  if (kategori === null) return open311.tanpaKategori[lang];
  return rujukan.kategori.get(kategori)?.nama ?? kategori;
}

function service(rujukan: Rujukan, { kode, nama, induk, peka, urusan }: Kategori, lang: Lang): Value {
  const group = induk === null ? nama : (rujukan.kategori.get(induk)?.nama ?? nama);
  const description = `${open311.uraian[lang]} ${nama}.`;
  return {
    service_code: kode,
    service_name: nama,
    description: peka ? `${description} ${open311.uraianPeka[lang]}` : description,
    metadata: true,
    type: 'realtime',
    keywords: [...new Set([urusan, ...words(nama), ...words(group)])].filter((one) => one !== '').join(', '),
    group,
  };
}

/** The same attributes for every service; none is required, as none is required of a laporan by the API. */
export function serviceDefinition(kode: string, lang: Lang): Value {
  const { atribut, bentuk, ya, tidak } = open311;
  const yesNo = [choice('ya', ya[lang]), choice('tidak', tidak[lang])];
  const klasifikasi = messagesFor(lang).kode.klasifikasi;
  const kinds = KLASIFIKASI_PELAPOR.map((one) => choice(one, klasifikasi[one]));
  const rows = [
    ['judul', 'string', []],
    ['klasifikasi', 'singlevaluelist', kinds],
    ['tanggal_kejadian', 'datetime', []],
    ['anonim', 'singlevaluelist', yesNo],
    ['rahasia', 'singlevaluelist', yesNo],
    ['nomor_asal', 'string', []],
  ] as const;
  const attributes = rows.map(([code, datatype, values], i) => ({
    variable: true,
    code,
    datatype,
    required: false,
    datatype_description: bentuk[datatype][lang],
    order: i + 1,
    description: atribut[code][lang],
    ...(values.length === 0 ? {} : { values: [...values] }),
  }));
  return { service_code: kode, attributes };
}

/** A title for who sent a description only: its first sentence, within the limits of a judul. */
export function judulFrom(description: string, name: string): string {
  const line =
    description
      .split('\n')
      .find((one) => one.trim() !== '')
      ?.trim() ?? '';
  const sentence = /^.+?[.!?](?=\s|$)/u.exec(line)?.[0] ?? line;
  const long =
    [sentence, line, `${name}: ${line}`].find((one) => Array.from(one).length >= JUDUL_MIN) ?? name;
  const points = Array.from(long);
  return points.length <= JUDUL_MAX
    ? long
    : `${points
        .slice(0, JUDUL_MAX - 1)
        .join('')
        .trimEnd()}…`;
}

function choice(key: string, name: string): Value {
  return { key, name };
}

function words(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter((one) => one.length > 3);
}
