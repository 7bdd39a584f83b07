import { rentangSurat } from '../../domain/pesan/suratHarian.ts';
import { suratDiikuti } from '../../messages/surat/pengikut.ts';
import type { SuratData } from '../../messages/surat/suratFor.ts';
import { findKabarHarian, readSegelPengikut } from '../../persistence/partisipasi/pengikut.ts';
import { findAlamat, type Pesan } from '../../persistence/pesan/pesan.ts';
import type { Deps } from '../deps.ts';
import { berhentiToken } from '../partisipasi/berhenti.ts';
import { akunOfPengikut } from '../partisipasi/orang.ts';
import type { Outgoing } from './outgoing.ts';

/**
 * The one mail of a day to a follower: what happened to laporan that are still public and still followed, each with its link to
 * stop following. The account behind the digest is opened for this one mail.
 */
export async function suratOfPengikut(deps: Deps, pesan: Pesan, origin: string): Promise<Outgoing> {
  const { penerima, data } = pesan;
  const pengikut = Buffer.from(penerima.jenis === 'pengikut' ? penerima.pengikut : '', 'base64url');
  const segel = await readSegelPengikut(deps.db, pengikut);
  const akun = segel === null ? null : akunOfPengikut(deps, pengikut, segel);
  if (akun === null) return { skip: 'tanpa_alamat' };
  const [alamat] = await findAlamat(deps.db, { ...pesan, penerima: { jenis: 'akun', akun } }, deps.now());
  if (alamat === undefined || alamat.email === null) return { skip: 'tanpa_alamat' };
  if (alamat.suratMati.includes('diikuti')) return { skip: 'dimatikan' };
  const hari = String(data['hari']);
  const { dari, sampai } = rentangSurat(hari);
  const kabar = new Map<string, SuratData[]>();
  for (const one of await findKabarHarian(deps.db, pengikut, dari, sampai)) {
    const lines = kabar.get(one.nomor) ?? [];
    kabar.set(one.nomor, [...lines, one.data]);
  }
  if (kabar.size === 0) return { skip: 'tanpa_kabar' };
  const link = (token: string): string => `${origin}/berhenti/${token}`;
  return {
    to: alamat.email,
    surat: suratDiikuti({
      lang: alamat.bahasa,
      hari,
      origin,
      laporan: [...kabar].map(([nomor, langkah]) => ({
        nomor,
        langkah,
        berhenti: link(berhentiToken(deps, pengikut, { apa: 'laporan', nomor })),
      })),
      berhentiSemua: link(berhentiToken(deps, pengikut, { apa: 'surat' })),
    }),
  };
}
