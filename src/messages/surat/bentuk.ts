import type { Lang } from '../bahasa.ts';

/** What the queue knows about a message: codes, days, names of bodies. */
export interface SuratData {
  readonly nomor?: string;
  readonly badan?: string;
  readonly instansi?: string;
  readonly status?: string;
  readonly alasanArsip?: string;
  readonly tanggal?: string;
  readonly tenggat?: string;
  readonly akhir?: boolean;
  readonly jam?: string;
  /** What happened to the laporan into which this one was merged, when the public sees it too. */
  readonly langkah?: string;
  /** Of an act of supervision: its letter. */
  readonly tindakan?: string;
  readonly instruksi?: string;
  readonly rekomendasi?: string;
  readonly rapat?: string;
  /** Of a periodic report. */
  readonly berkala?: string;
  readonly masa?: string;
  readonly dari?: string;
  readonly nomorSurat?: string;
  /** Of a due date: how many points, at how many bodies; of a document that ends what it is and its name. */
  readonly n?: number;
  readonly badanN?: number;
  readonly apa?: string;
  readonly nama?: string;
}

/** A mail, or a notice within the program, before it takes its form. */
export interface Lines {
  readonly subject: string;
  readonly body: readonly string[];
}

/** What the sentences to a pelapor are made of. */
export interface Told {
  /** `Laporan #123 456 789`. */
  readonly shown: string;
  readonly badan: string;
  /** ` paling lambat …`, or nothing. */
  readonly by: string;
  readonly data: SuratData;
}

/** A mail ready to be sent: the same words as text and as plain HTML. */
export interface Surat {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Where its receiver can switch this kind off (RFC 2369); absent for what must be told. */
  readonly berhenti?: string;
  /** Where one press ends it (RFC 8058). */
  readonly berhentiSekali?: string;
}

export interface SuratPlan extends Lines {
  readonly lang: Lang;
  /** The one place where it goes on. */
  readonly tautan: { readonly teks: string; readonly href: string } | null;
  /** A code to type, shown large. */
  readonly kode?: string;
  readonly berhenti?: string;
}

const KAKI: Readonly<Record<Lang, { otomatis: string; kode: string; atur: string; kenapa: string }>> = {
  id: {
    otomatis: 'SP4N-LAPOR! · Surat ini dikirim otomatis, jadi balasannya tidak dibaca. Layanan ini gratis.',
    kode: 'Kode Anda',
    atur: 'Atur surat yang Anda terima',
    kenapa: 'Surat seperti ini selalu dikirim karena menyangkut keamanan atau batas waktu Anda.',
  },
  en: {
    otomatis:
      'SP4N-LAPOR! · This mail was sent by a machine, so answers to it are not read. The service is free.',
    kode: 'Your code',
    atur: 'Choose which mails you get',
    kenapa: 'A mail like this is always sent, because it concerns your security or your time limits.',
  },
};

/** What stands under every mail. */
export function kakiSurat(lang: Lang): string {
  return KAKI[lang].otomatis;
}

/** Gives the words their two forms. Nothing in them is markup: every text is escaped, and the HTML needs no picture or style sheet. */
export function susunSurat(plan: SuratPlan): Surat {
  const { subject, body, tautan, kode, berhenti, lang } = plan;
  const kaki = KAKI[lang];
  const last = berhenti === undefined ? kaki.kenapa : `${kaki.atur}: ${berhenti}`;
  const text = [
    ...body,
    ...(kode === undefined ? [] : ['', `${kaki.kode}: ${kode}`]),
    ...(tautan === null ? [] : ['', `${tautan.teks}: ${tautan.href}`]),
    '',
    '-- ',
    kaki.otomatis,
    last,
    '',
  ].join('\n');
  const html = [
    `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head><body>`,
    ...body.map((line) => `<p>${escapeHtml(line)}</p>`),
    ...(kode === undefined
      ? []
      : [`<p>${escapeHtml(kaki.kode)}: <strong style="font-size:1.5em">${escapeHtml(kode)}</strong></p>`]),
    ...(tautan === null
      ? []
      : [`<p><a href="${escapeHtml(tautan.href)}">${escapeHtml(tautan.teks)}</a></p>`]),
    `<hr><p><small>${escapeHtml(kaki.otomatis)}<br>`,
    berhenti === undefined
      ? escapeHtml(kaki.kenapa)
      : `<a href="${escapeHtml(berhenti)}">${escapeHtml(kaki.atur)}</a>`,
    '</small></p></body></html>',
  ].join('\n');
  return { subject, text, html, ...(berhenti === undefined ? {} : { berhenti }) };
}

/** A mail that exists as text only, as HTML: every line a paragraph, nothing of it markup. */
export function htmlOfText(
  { subject, text }: { readonly subject: string; readonly text: string },
  lang: Lang,
): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const head = `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head>`;
  return `${head}<body>${lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('\n')}</body></html>`;
}

/** Nothing in a text is markup. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
