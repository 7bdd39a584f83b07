import { badanOf } from '../../../../domain/instansi/pohon.ts';
import type { Rujukan } from '../../../../domain/laporan/aturan.ts';
import { formatWaktuPendek } from '../../../../messages/format/tanggal.ts';
import type { PengamanPetugas } from '../../../../useCases/akun/faktor/resetFaktor.ts';
import { SummaryList } from '../../../components/data/SummaryList.tsx';
import { Button } from '../../../components/form/Button.tsx';
import type { FieldError } from '../../../components/form/fieldErrors.ts';
import { Form } from '../../../components/form/Form.tsx';
import { TextField } from '../../../components/form/TextField.tsx';
import type { Page } from '../../../request/page.ts';
import type { Officer } from '../../officer.ts';
import { BagianPage } from '../BagianPage.tsx';
import { ORANG_PATH } from './orangProps.ts';

export interface PengamanProps {
  readonly page: Page;
  readonly officer: Officer;
  readonly aturan: Rujukan;
  readonly of: PengamanPetugas;
  /** What was typed, kept after a refusal. */
  readonly alasan: string;
  readonly errors: readonly FieldError[];
}

/** The safety of somebody of one's own tree: a lost second factor is reset, a lost device signed out, each with its reason (F112). */
export function PengamanPage(props: PengamanProps) {
  const { page, of, errors, aturan } = props;
  const words = page.m.petugas.pengaturan.orang.pengaman;
  const roles = of.penugasan.map(
    ({ peran, badan }) => `${page.m.kode.peran[peran]}, ${badanOf(aturan.pohon, badan)?.nama ?? badan}`,
  );
  return (
    <BagianPage
      page={page}
      officer={props.officer}
      bagian="orang"
      title={words.judul(of.akun.nama)}
      errors={errors}
      labels={{ alasan: words.alasan }}
    >
      <SummaryList
        page={page}
        rows={[
          { label: page.m.petugas.pengaturan.orang.email, value: of.akun.email ?? page.m.umum.tidakAda },
          { label: page.m.petugas.pengaturan.orang.peran, value: roles.join('; ') },
          { label: words.faktor, value: words.faktorIsi(of.faktor) },
        ]}
      />
      <ReasonForm {...props} />
      <History {...props} />
      <p>
        <a href={ORANG_PATH}>{words.kembali}</a>
      </p>
    </BagianPage>
  );
}

/** One reason for either; what each does stands beside its button. */
function ReasonForm({ page, of, alasan, errors }: PengamanProps) {
  const words = page.m.petugas.pengaturan.orang.pengaman;
  return (
    <Form page={page} action={`${ORANG_PATH}/pengaman`}>
      <input type="hidden" name="akun" value={of.akun.id} />
      <TextField
        page={page}
        name="alasan"
        label={words.alasan}
        hint={words.alasanPetunjuk}
        value={alasan}
        errors={errors}
        maxlength={500}
        autocomplete="off"
      />
      {of.faktor === 0 ? null : (
        <>
          <h2>{words.reset}</h2>
          <p>{words.resetIsi}</p>
          <Button kind="bahaya" name="aksi" value="reset">
            {words.reset}
          </Button>
        </>
      )}
      <h2>{words.sesi}</h2>
      <p>{words.sesiIsi}</p>
      <Button kind="biasa" name="aksi" value="sesi">
        {words.sesi}
      </Button>
    </Form>
  );
}

function History({ page, of, officer }: PengamanProps) {
  const words = page.m.portal.faktor.halaman;
  if (of.riwayat.length === 0) return null;
  return (
    <section>
      <h2>{words.riwayatJudul}</h2>
      <ul class="list">
        {of.riwayat.map(({ jenis, pada, oleh, namaOleh, alasan }) => (
          <li>
            {formatWaktuPendek(pada, officer.zona, page.lang)}: {words.riwayat[jenis]},{' '}
            {oleh === officer.akunId
              ? words.olehAnda
              : namaOleh === null
                ? words.olehOperator
                : words.oleh(namaOleh)}
            {alasan === null ? '' : `: ${alasan}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
