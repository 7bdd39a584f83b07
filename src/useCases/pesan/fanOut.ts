import {
  endPesan,
  findAlamat,
  queuePesan,
  type Pesan,
  type PesanBaru,
} from '../../persistence/pesan/pesan.ts';
import type { Deps } from '../deps.ts';
import type { MayHear } from './mayHearNow.ts';

/**
 * Messages to a role become one message a person, those of a batch together: nothing leaves the house here, and the keys make a
 * repeat harmless. Answers how many.
 */
export async function passOn(deps: Deps, forRoles: readonly Pesan[], isFree: MayHear): Promise<number> {
  if (forRoles.length === 0) return 0;
  const pada = deps.now();
  const found = new Map<string, Promise<readonly { readonly akunId: string | null }[]>>();
  const told: PesanBaru[] = [];
  const passed: string[] = [];
  const idle: string[] = [];
  const blinded: string[] = [];
  for (const pesan of forRoles) {
    if (pesan.penerima.jenis === 'peran' && !isFree(pesan, pesan.penerima)) {
      blinded.push(pesan.id);
      continue;
    }
    const role = JSON.stringify(pesan.penerima);
    const asked = found.get(role) ?? findAlamat(deps.db, pesan, pada);
    found.set(role, asked);
    const alamat = await asked;
    told.push(...fanOut(deps, pesan, alamat));
    (alamat.length === 0 ? idle : passed).push(pesan.id);
  }
  await queuePesan(deps.db, told, pada);
  await endPesan(deps.db, passed, { status: 'terkirim', galat: null, pada });
  await endPesan(deps.db, idle, { status: 'dilewati', galat: 'tanpa_alamat', pada });
  await endPesan(deps.db, blinded, { status: 'dilewati', galat: 'terlapor', pada });
  return forRoles.length;
}

/** One message for each account that holds the role now. */
function fanOut(
  deps: Deps,
  pesan: Pesan,
  alamat: readonly { readonly akunId: string | null }[],
): PesanBaru[] {
  const { penerima } = pesan;
  // By which role somebody is told: whether that role may still hear it is asked again at sending.
  const by = penerima.jenis === 'peran' ? { peran: { peran: penerima.peran, badan: penerima.badan } } : {};
  return alamat
    .map(({ akunId }) => akunId)
    .filter((akunId) => akunId !== null)
    .map((akun) => ({
      id: deps.chance.uuid(deps.now()),
      kunci: `${pesan.kunci}:${akun}`,
      laporanId: pesan.laporanId,
      jenis: pesan.jenis,
      penerima: { jenis: 'akun', akun },
      data: { ...pesan.data, ...by, untukPetugas: true },
    }));
}
