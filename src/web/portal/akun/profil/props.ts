import type { Profil } from '../../../../useCases/akun/profil/ownProfil.ts';
import type { FieldError } from '../../../components/form/fieldErrors.ts';
import type { Page } from '../../../request/page.ts';

/** What was typed into the first form, kept after a refusal. */
export interface ProfilValues {
  readonly nama: string;
  readonly telepon: string;
  readonly namaPengguna: string;
  readonly bahasa: string;
}

export interface ProfilProps {
  readonly page: Page;
  readonly profil: Profil;
  readonly values: ProfilValues;
  /** The address that waits for its code. */
  readonly menunggu: { readonly id: string; readonly tujuan: string } | null;
  readonly emailBaru: string;
  /** The number that waits for its code, and the one that was typed. */
  readonly telepon: { readonly menunggu: ProfilProps['menunggu']; readonly baru: string };
  /** Whether SMS is set up: the number has a part of its own then. */
  readonly isSms: boolean;
  readonly isOfficer: boolean;
  readonly errors: readonly FieldError[];
}
