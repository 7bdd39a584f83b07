import {
  isPalsu,
  isTerbukti,
  keaslianOf,
  keaslianOfHeader,
  type Jalan,
} from '../../channels/email/masuk/keaslian.ts';
import { networkOf } from '../../channels/email/masuk/pintu.ts';
import { readMail } from '../../channels/email/masuk/readMail.ts';
import type { Keaslian, SuratMasuk } from '../../channels/email/masuk/suratMasuk.ts';
import { nomorDalam } from '../../domain/kanal/tafsirkan.ts';
import type { Deps } from '../deps.ts';
import { ambilJatahBalasan } from './jatahBalasan.ts';
import { catatTanda } from './tandaTerima.ts';
import { terimaPesan } from './terimaPesan.ts';

/** A mail as it came: straight to us, or out of a mailbox whose own server looked at it. */
export interface SuratDatang {
  readonly raw: Buffer;
  /** How it came when it came to us; null: it lay in a mailbox. */
  readonly jalan: Jalan | null;
  /** Host names of our own Message-IDs. */
  readonly ownHosts: readonly string[];
  /** By what name the mailbox's own server tells what it found (RFC 8601); absent: it is not believed. */
  readonly server?: string | undefined;
  /** Asks the name servers; absent: those of this machine. */
  readonly keaslian?: (raw: Buffer, jalan: Jalan) => Promise<Keaslian>;
}

/**
 * Takes one mail (F57). When the promise resolves it is stored. A report of delivery tells how one of ours fared; what a machine wrote
 * is kept and never answered; a sender whom the owner of the domain disowns (DMARC) waits for an officer, since whoever forges a
 * pelapor's address could speak for them. Throws `DatabaseUnavailable` when it could not be stored.
 */
export async function terimaSurat(deps: Deps, datang: SuratDatang): Promise<void> {
  const surat = await readMail(datang.raw, datang.ownHosts);
  await noteBounce(deps, surat);
  const keaslian = await asliOf(datang, surat);
  const pengirim = surat.dari ?? datang.jalan?.pengirim ?? '';
  const isProven = isTerbukti(keaslian, surat.dari);
  const mayBalas = isProven || (await mayReply(deps, datang, surat, pengirim));
  const nomor = nomorDalam(surat.subjek);
  await terimaPesan(
    deps,
    {
      kanal: 'email',
      idAsal: surat.idAsal,
      pengirim: pengirim === '' ? 'tanpa-alamat' : pengirim,
      teks: surat.teks,
      judul: surat.subjek === '' ? null : judulOf(surat.subjek),
      rujukan: { idPesan: surat.rujukan, nomor: nomor === null ? [] : [nomor] },
      lampiran: surat.berkas,
      otomatis: isMesin(surat, datang.jalan),
      catatan: {
        spf: keaslian.spf,
        dkim: keaslian.dkim,
        dmarc: keaslian.dmarc,
        bukti: isProven ? 'ya' : 'tidak',
        ...(mayBalas ? {} : { balas: 'tidak' }),
        ...(surat.otomatis === null ? {} : { otomatis: surat.otomatis }),
        ...(surat.isBerkasTerpotong ? { berkas_hilang: 'terlalu_banyak' } : {}),
      },
    },
    tertahanOf(surat, keaslian),
  );
}

/** Who was not proven to have written gets few replies a day, and so do its domain and the network that hands such mails over. */
async function mayReply(
  deps: Deps,
  { jalan }: SuratDatang,
  { otomatis }: SuratMasuk,
  ke: string,
): Promise<boolean> {
  if (otomatis !== null) return true;
  return ambilJatahBalasan(deps, ke.toLowerCase(), jalan === null ? null : networkOf(jalan.ip));
}

/** Without a readable sender it may still be somebody's, unless the envelope says as well that nobody is to be answered. */
function isMesin({ otomatis }: SuratMasuk, jalan: Jalan | null): boolean {
  return otomatis === 'tanpa_pengirim' ? jalan?.pengirim === '' : otomatis !== null;
}

function tertahanOf({ otomatis }: SuratMasuk, keaslian: Keaslian): { readonly tertahan?: string } {
  if (otomatis === 'tanpa_pengirim') return { tertahan: 'pengirim' };
  return isPalsu(keaslian) && otomatis === null ? { tertahan: 'pengirim_palsu' } : {};
}

/** A mail that comes back for good: the message goes by the next channel. */
async function noteBounce(deps: Deps, { pantulan }: SuratMasuk): Promise<void> {
  if (pantulan === null || pantulan.messageId === null || !pantulan.isTetap) return;
  await catatTanda(deps, {
    kanal: 'email',
    idLuar: pantulan.messageId,
    status: 'gagal',
    kode: pantulan.status === '' ? 'pantulan' : pantulan.status,
  });
}

/** A machine speaks for nobody: who it is needs no proof, and no name server is asked for it. */
async function asliOf(
  { raw, jalan, server, keaslian = keaslianOf }: SuratDatang,
  surat: SuratMasuk,
): Promise<Keaslian> {
  if (jalan === null || surat.otomatis !== null)
    return keaslianOfHeader(surat.hasilAsli, jalan === null ? (server ?? null) : null);
  return keaslian(raw, jalan);
}

/** "Re:", "Fwd:", "Balas:" before a heading are the mail program's. */
function judulOf(subjek: string): string {
  return subjek.replace(/^(?:(?:re|fw|fwd|balas|bls|terusan)\s*:\s*)+/iu, '');
}
