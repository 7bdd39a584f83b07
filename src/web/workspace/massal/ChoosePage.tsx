import { activeUnits, badanOf, instansiOf } from '../../../domain/instansi/pohon.ts';
import type { Rujukan } from '../../../domain/laporan/aturan.ts';
import { formatNomor } from '../../../domain/shared/nomor.ts';
import { formatAngka } from '../../../messages/format/angka.ts';
import { EmptyState } from '../../components/data/EmptyState.tsx';
import { Button } from '../../components/form/Button.tsx';
import { Radios, Select, type Choice } from '../../components/form/choices.tsx';
import { ErrorSummary } from '../../components/form/ErrorSummary.tsx';
import type { FieldError } from '../../components/form/fieldErrors.ts';
import { Form } from '../../components/form/Form.tsx';
import { TextArea } from '../../components/form/TextArea.tsx';
import type { Page } from '../../request/page.ts';
import type { RequestForm } from '../../request/requestForm.ts';
import { namaBadan } from '../desk/eventWords.ts';
import type { Officer } from '../officer.ts';
import { ARSIP } from '../perintah/bentuk/answerSpecs.ts';
import { queueReturn } from '../queue/address.ts';
import { WorkspaceLayout } from '../WorkspaceLayout.tsx';
import { MASSAL } from './readPerintah.ts';

interface ChooseProps {
  readonly page: Page;
  readonly aturan: Rujukan;
  readonly officer: Officer;
  readonly nomor: readonly string[];
  readonly dari: string;
  readonly form: RequestForm;
  readonly errors: readonly FieldError[];
}

/** What shall be done with the selected ones: each action with what it asks, one form each. */
export function ChoosePage(props: ChooseProps) {
  const { page, nomor, errors } = props;
  const { massal } = page.m.petugas.antrean;
  const words = page.m.petugas.perintah;
  const back = queueReturn(props.dari) ?? '/petugas';
  const labels = { ...words.isian, 'unit-verifikasi': massal.unit, 'unit-disposisi': massal.unit };
  return (
    <WorkspaceLayout page={page} title={massal.judul} hasErrors={errors.length > 0}>
      <ErrorSummary page={page} errors={errors} labels={labels} />
      <p>
        <a href={back}>{massal.kembali}</a>
      </p>
      <h1>{massal.judul}</h1>
      {nomor.length === 0 ? (
        <EmptyState judul={massal.belumAda} isi={massal.belumAdaIsi} />
      ) : (
        <>
          <p class="lead">{massal.pembuka(formatAngka(nomor.length, page.lang))}</p>
          <details>
            <summary>{massal.dipilih}</summary>
            <ul class="choices-line">
              {nomor.map((one) => (
                <li>
                  <a href={`/petugas/laporan/${one}`}>{formatNomor(one)}</a>
                </li>
              ))}
            </ul>
          </details>
          {MASSAL.map((perintah) => (
            <Action {...props} perintah={perintah} />
          ))}
        </>
      )}
    </WorkspaceLayout>
  );
}

function Action(props: ChooseProps & { perintah: (typeof MASSAL)[number] }) {
  const { page, nomor, dari, perintah, form } = props;
  const words = page.m.petugas.perintah.daftar[perintah];
  return (
    <section class="bulk-action" aria-labelledby={`massal-${perintah}`}>
      <h2 id={`massal-${perintah}`}>{words.nama}</h2>
      <p>{words.jelas}</p>
      <Form page={page} action="/petugas/massal">
        <input type="hidden" name="perintah" value={perintah} />
        <input type="hidden" name="dari" value={dari} />
        {nomor.map((one) => (
          <input type="hidden" name="nomor" value={one} />
        ))}
        <Fields {...props} isSent={form.text('perintah') === perintah} />
        <Button kind="biasa">{page.m.petugas.antrean.massal.lihatDulu}</Button>
      </Form>
    </section>
  );
}

function Fields(props: ChooseProps & { perintah: (typeof MASSAL)[number]; isSent: boolean }) {
  const { page, perintah, form } = props;
  const { isian } = page.m.petugas.perintah;
  const { massal } = page.m.petugas.antrean;
  const base = { page, errors: props.isSent ? props.errors : [] };
  const value = (nama: string): string => (props.isSent ? form.text(nama) : '');
  if (perintah === 'arsipkan') {
    const choices = ARSIP.map((one) => ({ value: one, label: page.m.kode.alasanArsip[one] }));
    return (
      <>
        <Radios
          {...base}
          name="alasanKode"
          label={isian.alasanKode}
          value={value('alasanKode')}
          choices={choices}
        />
        <TextArea {...base} name="pesan" label={isian.pesan} value={value('pesan')} rows={4} />
      </>
    );
  }
  const nama = `unit-${perintah}`;
  const units = unitChoices(props);
  if (units.length === 0) return <p class="facts">{massal.tanpaUnit}</p>;
  return (
    <>
      <Select
        {...base}
        name={nama}
        label={massal.unit}
        value={value(nama)}
        blank={page.m.formulir.pilih}
        choices={units}
      />
      {perintah === 'disposisi' ? (
        <TextArea {...base} name="alasan" label={isian.alasan} value={value('alasan')} rows={3} />
      ) : null}
    </>
  );
}

/** The units of the instansi of which the officer is admin; of what lies below only by the laporan's own page. */
function unitChoices({ officer, aturan }: ChooseProps): readonly Choice[] {
  const { pohon } = aturan;
  const instansi = officer.penugasan
    .filter((one) => one.peran === 'admin_instansi' || one.peran === 'inspektorat')
    .map((one) => instansiOf(pohon, one.badan));
  return [...new Set(instansi)].flatMap((kode, _, all) =>
    activeUnits(pohon, kode).map((unit) => ({
      value: unit,
      label: all.length === 1 ? (badanOf(pohon, unit)?.nama ?? unit) : namaBadan(aturan, unit),
    })),
  );
}
