import {
  isPalsu,
  isTerbukti,
  keaslianOf,
  keaslianOfHeader,
  type Resolver,
} from '../../../../src/channels/email/masuk/keaslian.ts';
import { readMail } from '../../../../src/channels/email/masuk/readMail.ts';
import type { SuratMasuk } from '../../../../src/channels/email/masuk/suratMasuk.ts';
import { SALURAN } from '../../../../src/domain/kanal/kemampuan.ts';
import { nomorDalam, tafsirkan } from '../../../../src/domain/kanal/tafsirkan.ts';
import { ISI_MAX, ISI_MIN, JUDUL_MAX, JUDUL_MIN } from '../../../../src/domain/laporan/limits.ts';
import { isNomor } from '../../../../src/domain/shared/nomor.ts';
import { alamatOf } from '../../../../src/useCases/kanal/alamat.ts';
import type { Acak } from '../acak.ts';
import type { Sasaran } from '../murni.ts';
import { teks } from '../nilai.ts';
import { cobaDokumen, cobaParameter } from './antarsistem.ts';
import { cobaObrolan } from './obrolan.ts';
import { cobaBagian, cobaPecah, cobaRusak, kataSms } from './sms.ts';
import { suratAcak } from './surat.ts';

/** The readers of what channels and other systems send, without web and database (R3). */
export const SASARAN_SALURAN: readonly Sasaran[] = [
  { nama: 'mails', berat: 4, coba: cobaSurat },
  { nama: 'proofs of mails', berat: 1, coba: cobaKeaslian },
  { nama: 'SMS in parts, as bytes', berat: 12, coba: cobaBagian },
  { nama: 'broken bytes of an SMS centre', berat: 20, coba: cobaRusak },
  { nama: 'SMS cut and joined', berat: 16, coba: cobaPecah },
  { nama: 'words and addresses of messages', berat: 20, coba: cobaTafsir },
  { nama: 'WhatsApp, Telegram, X', berat: 17, coba: cobaObrolan },
  { nama: 'Open311: parameters', berat: 6, coba: cobaParameter },
  { nama: 'Open311: documents', berat: 4, coba: cobaDokumen },
];

const OWN = ['lapor.test'];

async function cobaSurat(acak: Acak): Promise<string | null> {
  const { raw, kata } = suratAcak(acak);
  const surat = await readMail(raw, OWN);
  if (acak.satuDari(8) && (await readMail(raw, OWN)).idAsal !== surat.idAsal)
    return 'the same mail is another one';
  if (kata !== null && !isAda(surat, kata))
    return `words were lost: ${JSON.stringify(raw.toString('latin1').slice(-500))}`;
  return bentukSurat(surat);
}

/** In the words, or in a file that goes along. */
function isAda({ teks: words, berkas }: SuratMasuk, kata: string): boolean {
  return words.includes(kata) || berkas.some(({ isi }) => isi.includes(kata));
}

function bentukSurat({ teks: words, subjek, dari, idAsal, rujukan, berkas }: SuratMasuk): string | null {
  if (words.includes('\0')) return 'NUL in the words';
  if (words.length > 60_000 || subjek.length > 500 || rujukan.length > 50 || berkas.length > 20)
    return 'too much of it';
  if (!/^[0-9a-f]{64}$/.test(idAsal)) return 'no id';
  if (dari !== null && (/[\s<>\0]/.test(dari) || dari !== dari.toLowerCase()))
    return `an address ${JSON.stringify(dari)}`;
  return rujukan.some((one) => /[<>\s]/.test(one)) ? 'an id with brackets' : null;
}

/** Name servers that know nothing prove nothing, whatever a mail claims of itself; wounded records prove no more. */
async function cobaKeaslian(acak: Acak): Promise<string | null> {
  const { raw } = suratAcak(acak);
  const surat = await readMail(raw, OWN);
  const jalan = {
    ip: acak.pilih(['192.0.2.7', '2001:db8::1', '', 'x']),
    helo: teks(acak),
    pengirim: teks(acak, ['siti@example.id', '']),
  };
  const unknown: Resolver = () =>
    Promise.reject(Object.assign(new Error('no such name'), { code: 'ENOTFOUND' }));
  const noise: Resolver = () =>
    Promise.resolve([[teks(acak, ['v=spf1 include:example.id', 'v=DMARC1; p=reject', 'v=DKIM1; p='])]]);
  const isUnknown = acak.satuDari(2);
  const found = await keaslianOf(raw, jalan, isUnknown ? unknown : noise);
  isPalsu(found);
  if (isUnknown && isTerbukti(found, surat.dari)) return 'proven by nobody';
  if (isTerbukti(keaslianOfHeader(surat.hasilAsli, null), surat.dari)) return 'believed without a name';
  keaslianOfHeader(surat.hasilAsli, 'mx.id');
  keaslianOfHeader([teks(acak, ['mx.id; dmarc=pass header.from=example.id; spf=fail'])], 'mx.id');
  return [found.spf, found.dkim, found.dmarc].every((one) => /^[a-z]{2,12}$/.test(one))
    ? null
    : 'a result that is none';
}

const PERINTAH = [
  'STATUS 123456785',
  'BALAS 123-456-785 sip',
  'selesai',
  'BELUM ',
  'LAPOR ANONIM ',
  'NOMOR',
  'lapor rahasia ',
];

function cobaTafsir(acak: Acak): string | null {
  const words = `${acak.satuDari(2) ? acak.pilih(PERINTAH) : ''}${acak.satuDari(2) ? teks(acak) : kataSms(acak)}`;
  const found = tafsirkan(words, acak.satuDari(3) ? teks(acak) : null);
  if (found.jenis === 'laporan') {
    const huruf = (text: string): number => Array.from(text).length;
    const isFit =
      huruf(found.isi) >= ISI_MIN &&
      huruf(found.isi) <= ISI_MAX &&
      huruf(found.judul) >= JUDUL_MIN &&
      huruf(found.judul) <= JUDUL_MAX;
    if (!isFit) return `a laporan that the rules refuse: ${found.judul}`;
    if (/[\0\ud800-\udfff]/u.test(found.isi + found.judul)) return 'signs that cannot be stored';
  }
  const nomor = nomorDalam(words);
  if (nomor !== null && !isNomor(nomor)) return 'a number that is none';
  for (const kanal of SALURAN) {
    const alamat = alamatOf(kanal, teks(acak, ['0812-3456-7890', '6281234567890', 'a@b.id', '77', 'ADVERT']));
    if (alamat !== null && /[\s<>\0]/.test(alamat)) return `an address ${JSON.stringify(alamat)}`;
  }
  return null;
}
