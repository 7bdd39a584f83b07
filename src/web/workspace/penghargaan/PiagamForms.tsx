import { idPiagam } from '../../../domain/penghargaan/calon.ts';
import type { PenghargaanDisusun } from '../../../useCases/penghargaan/bacaEdisi.ts';
import type { PiagamDibuat } from '../../../useCases/penghargaan/terbitkanPiagam.ts';
import { Button } from '../../components/form/Button.tsx';
import { Form } from '../../components/form/Form.tsx';
import type { Page } from '../../request/page.ts';
import { HERE } from './typed.ts';

/** Of an announced award, for each winner: its certificate, or the button that makes it, and the way to a letter of appreciation. */
export function PiagamForms(props: {
  page: Page;
  edisiId: string;
  award: PenghargaanDisusun;
  piagam: PiagamDibuat;
}) {
  const { page, edisiId, award, piagam } = props;
  const { petugas } = page.m.portal.penghargaan;
  if (award.pemenang.length === 0) return null;
  return (
    <div class="no-print">
      <h3>{petugas.dokumen}</h3>
      {award.pemenang.map(({ kode, nama }) => {
        const made = piagam.get(idPiagam(award.id, kode));
        const perihal = encodeURIComponent(award.nama);
        return (
          <>
            {made === undefined ? (
              <Form page={page} action={`${HERE}/${edisiId}/piagam`}>
                <input type="hidden" name="penghargaan" value={award.id} />
                <input type="hidden" name="badan" value={kode} />
                <Button kind="biasa">{petugas.piagam(nama)}</Button>
              </Form>
            ) : (
              <p>
                <a href={`/pengawasan/surat/${made.id}`}>{petugas.piagamAda(nama, made.nomor)}</a>
              </p>
            )}
            <p>
              <a href={`/pengawasan/${kode}/penghargaan?perihal=${perihal}`}>{petugas.surat(nama)}</a>
            </p>
          </>
        );
      })}
    </div>
  );
}
