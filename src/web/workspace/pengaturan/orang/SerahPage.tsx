import { badanOf } from '../../../../domain/instansi/pohon.ts';
import type { Rujukan } from '../../../../domain/laporan/aturan.ts';
import { formatNomor } from '../../../../domain/shared/nomor.ts';
import type { Serahan } from '../../../../useCases/akun/petugas/previewSerah.ts';
import { SummaryList } from '../../../components/data/SummaryList.tsx';
import { Button } from '../../../components/form/Button.tsx';
import { Select } from '../../../components/form/choices.tsx';
import type { FieldError } from '../../../components/form/fieldErrors.ts';
import { Form } from '../../../components/form/Form.tsx';
import { DateField } from '../../../components/form/TextField.tsx';
import type { Page } from '../../../request/page.ts';
import type { Officer } from '../../officer.ts';
import { BagianPage } from '../BagianPage.tsx';
import { ORANG_PATH } from './orangProps.ts';

export const SERAH_PATH = `${ORANG_PATH}/serahkan`;

export interface SerahProps {
  readonly page: Page;
  readonly officer: Officer;
  readonly aturan: Rujukan;
  readonly serahan: Serahan;
  readonly typed: { readonly ke: string; readonly pada: string };
  readonly errors: readonly FieldError[];
  /** The successor that was chosen: the page shows what will happen, and asks once more. */
  readonly penerus: { readonly nama: string; readonly sejak: string } | null;
}

/** A role on rotation: first to whom, then what moves, then done (F108). */
export function SerahPage(props: SerahProps) {
  const { page, officer, aturan, serahan, errors, penerus } = props;
  const words = page.m.petugas.pengaturan.orang.serah;
  const badan = badanOf(aturan.pohon, serahan.badan)?.nama ?? serahan.badan;
  const peran = page.m.kode.peran[serahan.peran];
  const labels = { ke: words.ke, pada: words.pada };
  return (
    <BagianPage
      page={page}
      officer={officer}
      bagian="orang"
      title={penerus === null ? words.judul(serahan.pemegang.nama) : words.periksa}
      errors={errors}
      labels={labels}
    >
      <SummaryList
        page={page}
        rows={[
          { label: page.m.petugas.pengaturan.orang.peran, value: `${peran}, ${badan}` },
          { label: words.dari, value: serahan.pemegang.nama },
          ...(penerus === null
            ? []
            : [
                { label: words.ke, value: penerus.nama },
                { label: words.pada, value: penerus.sejak },
              ]),
        ]}
      />
      {penerus === null ? <Choose {...props} /> : <Confirm {...props} nama={penerus.nama} />}
      <p>
        <a href={ORANG_PATH}>{words.kembali}</a>
      </p>
    </BagianPage>
  );
}

function Choose({ page, serahan, typed, errors }: SerahProps) {
  const words = page.m.petugas.pengaturan.orang.serah;
  if (serahan.calon.length === 0) return <p>{words.tanpaCalon}</p>;
  return (
    <Form page={page} action={SERAH_PATH}>
      <RoleAgain serahan={serahan} />
      <Select
        page={page}
        name="ke"
        label={words.ke}
        value={typed.ke}
        blank={words.pilih}
        choices={serahan.calon.map(({ akunId, nama }) => ({ value: akunId, label: nama }))}
        errors={errors}
      />
      <DateField
        page={page}
        name="pada"
        label={words.pada}
        hint={words.padaPetunjuk}
        value={typed.pada}
        errors={errors}
        isOptional
      />
      <Button name="aksi" value="lihat">
        {words.lihat}
      </Button>
    </Form>
  );
}

function Confirm({ page, serahan, typed, nama }: SerahProps & { nama: string }) {
  const words = page.m.petugas.pengaturan.orang.serah;
  return (
    <>
      <p class="lead">{words.berpindah(serahan.terbuka, nama)}</p>
      {serahan.nomor.length === 0 ? null : (
        <ul class="list">
          {serahan.nomor.map((nomor) => (
            <li>
              <a href={`/petugas/laporan/${nomor}`}>{formatNomor(nomor)}</a>
            </li>
          ))}
        </ul>
      )}
      {serahan.terbuka > serahan.nomor.length ? (
        <p>{words.lagi(serahan.terbuka - serahan.nomor.length)}</p>
      ) : null}
      <p>{words.tetap(serahan.pemegang.nama)}</p>
      <Form page={page} action={SERAH_PATH}>
        <RoleAgain serahan={serahan} />
        <input type="hidden" name="ke" value={typed.ke} />
        <input type="hidden" name="pada" value={typed.pada} />
        <Button name="aksi" value="simpan">
          {words.serahkan}
        </Button>
        <Button kind="biasa" name="aksi" value="ubah">
          {words.ubah}
        </Button>
      </Form>
    </>
  );
}

function RoleAgain({ serahan }: { serahan: Serahan }) {
  return (
    <>
      <input type="hidden" name="akun" value={serahan.pemegang.akunId} />
      <input type="hidden" name="peran" value={serahan.peran} />
      <input type="hidden" name="badan" value={serahan.badan} />
    </>
  );
}
