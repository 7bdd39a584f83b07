import { addHari, isHari, type Hari } from '../shared/time.ts';

const HARI_NAMA: Readonly<Record<string, number>> = {
  minggu: 0,
  ahad: 0,
  senin: 1,
  selasa: 2,
  rabu: 3,
  kamis: 4,
  jumat: 5,
  "jum'at": 5,
  sabtu: 6,
};
const BULAN: readonly string[] = [
  'januari',
  'februari',
  'maret',
  'april',
  'mei',
  'juni',
  'juli',
  'agustus',
  'september',
  'oktober',
  'november',
  'desember',
];
const ANGKA: Readonly<Record<string, number>> = {
  se: 1,
  satu: 1,
  dua: 2,
  tiga: 3,
  empat: 4,
  lima: 5,
  enam: 6,
  tujuh: 7,
};
const SATUAN: Readonly<Record<string, number>> = { hari: 1, minggu: 7, pekan: 7, bulan: 30 };

/** The day that words mean, as people write it: "kemarin", "Senin lalu", "2 hari lalu", "17/11", "3 Maret 2026". Never after `hariIni`; null: none. */
export function hariDalam(teks: string, hariIni: Hari): Hari | null {
  const words = teks.toLowerCase().slice(0, 2_000);
  return tanggalDalam(words, hariIni) ?? jarakDalam(words, hariIni) ?? namaHariDalam(words, hariIni);
}

function tanggalDalam(words: string, hariIni: Hari): Hari | null {
  const iso = /(?<![\d-])(20\d\d)-(\d\d?)-(\d\d?)(?![\d-])/.exec(words);
  if (iso !== null) return dayOf(hariIni, iso[1], iso[2], iso[3]);
  const angka = /(?<![\d/.-])(\d\d?)[/.-](\d\d?)(?:[/.-]((?:20)?\d\d))?(?![\d/.-])/.exec(words);
  if (angka !== null) return dayOf(hariIni, angka[3], angka[2], angka[1]);
  const nama = new RegExp(
    `(?<!\\d)(\\d\\d?)\\s+(${BULAN.map((one) => `${one.slice(0, 3)}(?:${one.slice(3)})?`).join('|')})[a-z]*\\.?(?:\\s+(20\\d\\d))?`,
  ).exec(words);
  if (nama === null) return null;
  const bulan = BULAN.findIndex((one) => one.startsWith((nama[2] ?? '').slice(0, 3))) + 1;
  return dayOf(hariIni, nama[3], String(bulan), nama[1]);
}

/** Without a year: the last time that this day was. */
function dayOf(hariIni: Hari, year: string | undefined, month = '', day = ''): Hari | null {
  const made = (y: number): Hari => `${y}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const thisYear = Number(hariIni.slice(0, 4));
  if (year !== undefined) {
    const given = made(year.length === 2 ? 2000 + Number(year) : Number(year));
    return isHari(given) && given <= hariIni ? given : null;
  }
  const found = [made(thisYear), made(thisYear - 1)].find((one) => isHari(one) && one <= hariIni);
  return found ?? null;
}

function jarakDalam(words: string, hariIni: Hari): Hari | null {
  if (/\b(?:hari ini|barusan|tadi(?! malam)|sekarang|baru saja|pagi ini|siang ini|sore ini)\b/.test(words))
    return hariIni;
  if (/\b(?:kemarin dulu|kemarin lusa|dua hari (?:yang )?lalu|lusa kemarin)\b/.test(words))
    return addHari(hariIni, -2);
  if (/\b(?:kemarin|kmrn|tadi malam|semalam)\b/.test(words)) return addHari(hariIni, -1);
  const jarak =
    /\b(?:(\d{1,3}|satu|dua|tiga|empat|lima|enam|tujuh)\s+|(se))(hari|minggu|pekan|bulan)(?:an)?\s+(?:yang\s+|yg\s+)?(?:lalu|lewat|ini)\b/.exec(
      words,
    );
  if (jarak === null) return null;
  const n = ANGKA[jarak[1] ?? jarak[2] ?? ''] ?? Number(jarak[1]);
  const days = n * (SATUAN[jarak[3] ?? ''] ?? 0);
  return days > 0 && days <= 3_650 ? addHari(hariIni, -days) : null;
}

/** "Senin", "hari Senin lalu": the last one before today, or today itself. "Seminggu" and "dua minggu" are no Sunday. */
function namaHariDalam(words: string, hariIni: Hari): Hari | null {
  const named =
    /(?<!\d\s|dua\s|tiga\s|empat\s|tiap\s|setiap\s)\b(?:hari\s+)?(senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad)\b/.exec(
      words,
    );
  const wanted = HARI_NAMA[(named?.[1] ?? '').replace("'", '')];
  if (wanted === undefined) return null;
  const today = new Date(`${hariIni}T00:00:00Z`).getUTCDay();
  return addHari(hariIni, -((today - wanted + 7) % 7));
}
