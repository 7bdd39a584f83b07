import { jamak } from '../format/jamak.ts';
import { formatNomor } from '../../domain/shared/nomor.ts';
import type { Lang } from '../bahasa.ts';
import { formatHari } from '../format/tanggal.ts';
import { escapeHtml, kakiSurat, type Lines, type Surat, type SuratData } from './bentuk.ts';

/** What happened, for people who only follow: what the public page says, without the pelapor's turn. */
const id = {
  laporan: (nomor: string) => `Laporan ${nomor}`,
  jawabanAkhir: (badan: string) => `${badan} memberi jawaban akhir`,
  jawaban: (badan: string) => `${badan} memberi jawaban`,
  rencana: (tanggal: string) => `Rencananya selesai ${tanggal}.`,
  diperpanjang: 'batas waktu penyelesaian diperpanjang',
  pindah: (badan: string) => `dipindahkan ke ${badan}`,
  status: {
    menunggu_verifikasi: (badan: string) => `diperiksa kembali oleh ${badan}`,
    tertunda: () => 'menunggu keterangan dari pelapornya',
    diteruskan: (badan: string) => `diteruskan ke ${badan}`,
    diproses: (badan: string) => `sedang ditangani ${badan}`,
    selesai: () => 'dinyatakan selesai',
    diarsipkan: () => 'diarsipkan',
  },
  baru: 'ada perkembangan',
  kepala: (hari: string) => `Kabar laporan yang Anda ikuti, ${hari}`,
  subjekSatu: (nomor: string, apa: string) => `Laporan ${nomor} yang Anda ikuti: ${apa}`,
  subjekBanyak: (n: number) => `Ada kabar dari ${n} laporan yang Anda ikuti`,
  buka: 'Buka laporan',
  berhenti: 'Berhenti mengikuti laporan ini',
  lainnya: (n: number) => `Masih ada ${n} laporan lain dengan kabar baru.`,
  semua: 'Lihat semua yang Anda ikuti',
  berhentiSemua: 'Jangan kirim lagi surat tentang laporan yang saya ikuti',
};

const en: typeof id = {
  laporan: (nomor) => `Report ${nomor}`,
  jawabanAkhir: (badan) => `${badan} gave its final answer`,
  jawaban: (badan) => `${badan} gave an answer`,
  rencana: (tanggal) => `It is planned to be done on ${tanggal}.`,
  diperpanjang: 'the time limit for settling it was extended',
  pindah: (badan) => `moved to ${badan}`,
  status: {
    menunggu_verifikasi: (badan) => `being checked again by ${badan}`,
    tertunda: () => 'waiting for information from its reporter',
    diteruskan: (badan) => `forwarded to ${badan}`,
    diproses: (badan) => `being handled by ${badan}`,
    selesai: () => 'declared done',
    diarsipkan: () => 'archived',
  },
  baru: 'there is news',
  kepala: (hari) => `News of the reports that you follow, ${hari}`,
  subjekSatu: (nomor, apa) => `Report ${nomor}, which you follow: ${apa}`,
  subjekBanyak: (n) => `News of ${jamak(n, 'report')} that you follow`,
  buka: 'Open the report',
  berhenti: 'Stop following this report',
  lainnya: (n) => `${jamak(n, 'more report has', 'more reports have')} news.`,
  semua: 'See everything that you follow',
  berhentiSemua: 'Send me no more mails about reports that I follow',
};

/** One step of a followed laporan, as a title and its sentences. */
export function pengikutLines(data: SuratData, lang: Lang): Lines {
  const words = lang === 'id' ? id : en;
  const badan = data.badan ?? '';
  if (data.langkah === 'ditindaklanjuti') {
    const subject = data.akhir === true ? words.jawabanAkhir(badan) : words.jawaban(badan);
    return {
      subject,
      body: data.tanggal === undefined ? [] : [words.rencana(formatHari(data.tanggal, lang))],
    };
  }
  if (data.langkah === 'diperpanjang') return { subject: words.diperpanjang, body: [] };
  if (data.langkah === 'didisposisi') return { subject: words.pindah(badan), body: [] };
  const status: ((badan: string) => string) | undefined =
    words.status[data.status as keyof typeof words.status];
  return { subject: status?.(badan) ?? words.baru, body: [] };
}

export interface SuratDiikuti {
  readonly lang: Lang;
  readonly hari: string;
  readonly origin: string;
  readonly laporan: readonly {
    readonly nomor: string;
    readonly langkah: readonly SuratData[];
    /** Stops following this one with one press. */
    readonly berhenti: string;
  }[];
  /** Stops these mails altogether with one press. */
  readonly berhentiSemua: string;
}

const MAX_SHOWN = 20;

/** The daily mail to a follower: every laporan with its steps, its link and the way to stop. */
export function suratDiikuti(of: SuratDiikuti): Surat {
  const { lang, origin, laporan } = of;
  const words = lang === 'id' ? id : en;
  const shown = laporan.slice(0, MAX_SHOWN).map((one) => ({
    judul: words.laporan(formatNomor(one.nomor)),
    langkah: one.langkah.map((step) => sentenceOf(step, lang)),
    href: `${origin}/laporan/${one.nomor}`,
    berhenti: one.berhenti,
  }));
  const more = laporan.length > shown.length ? [words.lainnya(laporan.length - shown.length)] : [];
  const head = words.kepala(formatHari(of.hari, lang));
  const [only] = laporan;
  const last = only?.langkah.at(-1);
  const subject =
    laporan.length === 1 && only !== undefined && last !== undefined
      ? words.subjekSatu(formatNomor(only.nomor), pengikutLines(last, lang).subject)
      : words.subjekBanyak(laporan.length);
  const kaki = kakiSurat(lang);
  const text = [
    `${head}.`,
    '',
    ...shown.flatMap((one) => [
      one.judul,
      ...one.langkah.map((step) => `- ${step}`),
      `${words.buka}: ${one.href}`,
      `${words.berhenti}: ${one.berhenti}`,
      '',
    ]),
    ...more,
    `${words.semua}: ${origin}/diikuti`,
    '',
    '-- ',
    kaki,
    `${words.berhentiSemua}: ${of.berhentiSemua}`,
    '',
  ].join('\n');
  const link = (href: string, teks: string): string =>
    `<a href="${escapeHtml(href)}">${escapeHtml(teks)}</a>`;
  const html = [
    `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head><body>`,
    `<p>${escapeHtml(head)}.</p>`,
    ...shown.map(
      (one) =>
        `<h2>${escapeHtml(one.judul)}</h2><ul>${one.langkah.map((step) => `<li>${escapeHtml(step)}</li>`).join('')}</ul>` +
        `<p>${link(one.href, words.buka)} · ${link(one.berhenti, words.berhenti)}</p>`,
    ),
    ...more.map((line) => `<p>${escapeHtml(line)}</p>`),
    `<p>${link(`${origin}/diikuti`, words.semua)}</p>`,
    `<hr><p><small>${escapeHtml(kaki)}<br>${link(of.berhentiSemua, words.berhentiSemua)}</small></p></body></html>`,
  ].join('\n');
  return { subject, text, html, berhentiSekali: of.berhentiSemua };
}

/** `Diteruskan ke Dinas PU.` */
function sentenceOf(step: SuratData, lang: Lang): string {
  const { subject, body } = pengikutLines(step, lang);
  return [`${subject.charAt(0).toUpperCase()}${subject.slice(1)}.`, ...body].join(' ');
}
