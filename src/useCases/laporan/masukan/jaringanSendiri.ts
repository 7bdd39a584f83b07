import { ancestorsOrSelf } from '../../../domain/instansi/pohon.ts';
import { NAS, type KodeBadan } from '../../../domain/instansi/types.ts';
import { isPribadi, networkList, parseNetwork } from '../../../domain/shared/jaringan.ts';
import { readJaringan } from '../../../persistence/jaringan/jaringan.ts';
import type { Deps } from '../../deps.ts';

/** What of a submission says whether it is asked at all. */
interface Kiriman {
  readonly kiriman: { readonly anonim: boolean; readonly instansi: KodeBadan | null };
  readonly pengirim: { readonly sebagai: string };
  readonly alamat?: string | null;
}

/**
 * Whether a laporan was written from a network of the instansi that it names, or of one above that in the tree (ADR 0021): a sign
 * for supervisors, in sums alone, that an office may be filling its own figures. Null where it is not asked: of anonim laporan, where nobody
 * is named (`isNamed`), of what others file for somebody, where no instansi is named, where none of them keeps a list, and where the
 * address is unknown or shared. The address is compared here and goes no further.
 */
export async function isJaringanSendiri(
  deps: Deps,
  { kiriman, pengirim, alamat = null }: Kiriman,
  isNamed: boolean,
): Promise<boolean | null> {
  const { anonim, instansi } = kiriman;
  if (anonim || !isNamed || deps.isMuted) return null;
  if (pengirim.sebagai !== 'akun' && pengirim.sebagai !== 'tanpa_akun') return null;
  if (instansi === null || alamat === null) return null;
  const address = parseNetwork(alamat);
  if (address === null || isPribadi(address)) return null;
  const { pohon } = await deps.rujukan();
  const kept = await readJaringan(
    deps.db,
    ancestorsOrSelf(pohon, instansi).filter((kode) => kode !== NAS),
  );
  return kept.length === 0 ? null : networkList(kept).has(alamat);
}
