import type { Deps } from '../../deps.ts';

/** What its owner is told of an account, whatever was switched off. */
type KabarAkun =
  | 'email_diubah'
  | 'telepon_diubah'
  | 'sandi_diubah'
  | 'sandi_direset'
  | 'oidc_disambung'
  | 'oidc_dilepas'
  | 'faktor_dipasang'
  | 'faktor_dilepas'
  | 'faktor_direset'
  | 'pemulihan_baru'
  | 'pemulihan_dipakai'
  | 'faktor_ditebak'
  | 'kunci_dibuat'
  | 'kunci_diputar'
  | 'kunci_dicabut';

/** News about an account for its owner: by mail, and within the program. */
export function newsFor(
  deps: Pick<Deps, 'chance' | 'now'>,
  akunId: string,
  jenis: KabarAkun,
  occasion: string,
) {
  const penerima = { jenis: 'akun', akun: akunId } as const;
  return {
    id: deps.chance.uuid(deps.now()),
    kunci: `${jenis}:${akunId}:${occasion}`,
    laporanId: null,
    jenis,
    penerima,
    data: {},
  };
}
