import type { Refusal } from '../../../domain/shared/result.ts';
import { refuseRequest } from '../../errors/refuseRequest.ts';
import { writeFlash } from '../../request/flash.ts';
import type { RequestForm } from '../../request/requestForm.ts';
import type { Asked } from '../officerRoutes.ts';
import type { TakenFiles } from '../perintah/uploads.ts';

export interface Refused {
  readonly form: RequestForm;
  readonly refusals: readonly Refusal[];
  readonly berkas?: TakenFiles['berkas'];
}

/** What concerns the whole session is told on a page of its own; what is typed wrong, beside the field. */
export function whole({ c }: Asked, refusals: readonly Refusal[]): Response | null {
  const found = refusals.find(({ code, path }) => /^(?:web|rapat)\./.test(code) && path === undefined);
  return found === undefined ? null : refuseRequest(c, found.code);
}

export function said({ c }: Asked, teks: string, place: string): Response {
  writeFlash(c, { jenis: 'berhasil', teks });
  return c.redirect(`/pengawasan/rapat/${place}`, 303);
}
