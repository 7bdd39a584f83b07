import { formatNomor } from '../../domain/shared/nomor.ts';
import type { Lang } from '../bahasa.ts';
import { suratBerkala } from './berkala.ts';
import { suratPengawasan } from '../suratPengawasan.ts';
import { suratRingkasan } from '../suratRingkasan.ts';
import { AKUN_LINES, isSuratAkun, type JenisSuratAkun } from './akun.ts';
import { htmlOfText, susunSurat, type Lines, type Surat, type SuratData, type Told } from './bentuk.ts';
import { pelaporEn, sampaiEn } from './pelaporEn.ts';
import { pelaporId, sampaiId } from './pelaporId.ts';
import { pengikutLines } from './pengikut.ts';
import { petugasLines } from './petugas.ts';

export type { Surat, SuratData } from './bentuk.ts';

export interface SuratTo {
  readonly isPelapor: boolean;
  readonly origin: string;
  readonly lang: Lang;
  /** Whether its receiver may switch this kind off; then the way to do it stands in the mail. */
  readonly isOptional: boolean;
}

/**
 * The mail for one message: what happened, what to do, by when. It never quotes what people wrote: whoever may read it finds it
 * behind the link.
 */
export function suratFor(jenis: string, data: SuratData, to: SuratTo): Surat {
  const { lang, origin, isPelapor } = to;
  if (isSuratAkun(jenis)) return suratAkun(jenis, { lang, href: `${origin}${AKUN_PATH[jenis] ?? '/saya'}` });
  const plain = plainFor(jenis, data, { origin, lang });
  if (plain !== null) return { ...plain, html: htmlOfText(plain, lang) };
  const nomor = data.nomor ?? '';
  const href = isPelapor ? `${origin}/laporan/${nomor}` : `${origin}/petugas/laporan/${nomor}`;
  const { judul, body } = kabarFor(jenis, data, { isPelapor, lang });
  return susunSurat({
    lang,
    subject: judul,
    body,
    tautan: { teks: BUKA[lang], href },
    ...(to.isOptional ? { berhenti: `${origin}/saya/profil#pemberitahuan` } : {}),
  });
}

/** A mail about an account, with its link and, where there is one, its code or further lines. */
export function suratAkun(
  jenis: JenisSuratAkun,
  with_: {
    readonly lang: Lang;
    readonly href: string;
    readonly kode?: string;
    readonly lanjut?: readonly string[];
  },
): Surat {
  const { lang, href, kode, lanjut = [] } = with_;
  const { subject, body, tautan } = AKUN_LINES[lang][jenis];
  return susunSurat({
    lang,
    subject: `SP4N-LAPOR!: ${subject}`,
    body: [...body, ...lanjut],
    tautan: tautan === null ? null : { teks: tautan, href },
    ...(kode === undefined ? {} : { kode }),
  });
}

/** The news of a message as a title and sentences, for the mail and for the notice within the program. */
export function kabarFor(
  jenis: string,
  data: SuratData,
  to: { readonly isPelapor: boolean; readonly lang: Lang },
): { readonly judul: string; readonly body: readonly string[] } {
  const { lang } = to;
  if (isSuratAkun(jenis))
    return { judul: AKUN_LINES[lang][jenis].subject, body: AKUN_LINES[lang][jenis].body };
  const plain = plainFor(jenis, data, { origin: '', lang });
  if (plain !== null) return { judul: plain.subject, body: [] };
  const nomor = data.nomor ?? '';
  const name = lang === 'id' ? 'Laporan' : 'Report';
  const shown = nomor === '' ? name : `${name} ${formatNomor(nomor)}`;
  const lines = linesFor(jenis, shown, data, to);
  return { judul: `${shown}: ${lines.subject}`, body: lines.body };
}

function linesFor(
  jenis: string,
  shown: string,
  data: SuratData,
  { isPelapor, lang }: { readonly isPelapor: boolean; readonly lang: Lang },
): Lines {
  if (jenis === 'diikuti') return pengikutLines(data, lang);
  return isPelapor ? pelaporLines(jenis, shown, data, lang) : petugasLines(jenis, shown, data, lang);
}

/** Digests and letters of supervision have their own words, as text. */
function plainFor(
  jenis: string,
  data: SuratData,
  to: { readonly origin: string; readonly lang: Lang },
): { readonly subject: string; readonly text: string } | null {
  if (jenis.startsWith('berkala_')) return suratBerkala(jenis, data, to.origin);
  return jenis.startsWith('ringkasan_')
    ? suratRingkasan(jenis, { ...data }, to)
    : suratPengawasan(jenis, data, to);
}

const BUKA: Readonly<Record<Lang, string>> = { id: 'Buka laporan', en: 'Open the report' };

/** Where news about an account goes on; what is asked for by mail carries its own link. */
const AKUN_PATH: Readonly<Partial<Record<JenisSuratAkun, string>>> = {
  sandi_diubah: '/lupa-sandi',
  sandi_direset: '/lupa-sandi',
  oidc_disambung: '/saya/keamanan',
  oidc_dilepas: '/saya/keamanan',
  telepon_diubah: '/saya/profil',
  email_diubah: '/saya/profil',
  faktor_dipasang: '/saya/faktor',
  faktor_dilepas: '/saya/faktor',
  faktor_direset: '/masuk',
  pemulihan_baru: '/saya/faktor',
  pemulihan_dipakai: '/saya/faktor',
  faktor_ditebak: '/lupa-sandi',
  kunci_dibuat: '/saya/kunci-api',
  kunci_diputar: '/saya/kunci-api',
  kunci_dicabut: '/saya/kunci-api',
};

function pelaporLines(jenis: string, shown: string, data: SuratData, lang: Lang): Lines {
  const table: Readonly<Record<string, (told: Told) => Lines>> = lang === 'id' ? pelaporId : pelaporEn;
  const by = (lang === 'id' ? sampaiId : sampaiEn)(data.tenggat);
  const nobody = lang === 'id' ? 'instansi yang berwenang' : 'the competent body';
  const found = table[jenis]?.({ shown, badan: data.badan ?? nobody, by, data });
  if (found !== undefined) return found;
  return lang === 'id'
    ? { subject: 'ada kabar baru', body: [`Ada kabar baru pada ${shown.replace(/^L/, 'l')}.`] }
    : { subject: 'there is news', body: [`There is news about ${shown.replace(/^R/, 'r')}.`] };
}
