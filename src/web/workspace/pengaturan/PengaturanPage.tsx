import { badanOf } from '../../../domain/instansi/pohon.ts';
import type { Rujukan } from '../../../domain/laporan/aturan.ts';
import type { Lembaga } from '../../../useCases/rujukan/kelolaLembaga.ts';
import type { Templat } from '../../../useCases/templat/templat.ts';
import { SummaryList } from '../../components/data/SummaryList.tsx';
import { ErrorSummary } from '../../components/form/ErrorSummary.tsx';
import type { FieldError } from '../../components/form/fieldErrors.ts';
import type { RequestForm } from '../../request/requestForm.ts';
import type { Page } from '../../request/page.ts';
import type { Officer } from '../officer.ts';
import { WorkspaceLayout } from '../WorkspaceLayout.tsx';
import { PenanggungJawabForm } from './PenanggungJawabForm.tsx';
import { SkRegister } from './SkRegister.tsx';
import { TemplatSection } from './TemplatSection.tsx';

export type Bagian = 'templat' | 'sk' | 'penanggung-jawab';

/** A form of this page that was refused: which one, what was typed, what is wrong. */
export interface Refused {
  readonly bagian: Bagian;
  readonly instansi: string;
  readonly form: RequestForm;
  readonly errors: readonly FieldError[];
}

export interface PengaturanProps {
  readonly page: Page;
  readonly officer: Officer;
  readonly aturan: Rujukan;
  readonly templat: readonly Templat[];
  readonly templatInstansi: readonly string[];
  readonly lembaga: readonly Lembaga[];
  /** The template that is being reworded. */
  readonly ubah: Templat | null;
  readonly refused: Refused | null;
}

export function PengaturanPage(props: PengaturanProps) {
  const { page, officer, aturan, refused } = props;
  const { pengaturan } = page.m.petugas;
  const errors = refused?.errors ?? [];
  const peran = officer.penugasan.map(
    (one) => `${page.m.kode.peran[one.peran]}, ${badanOf(aturan.pohon, one.badan)?.nama ?? one.badan}`,
  );
  return (
    <WorkspaceLayout page={page} title={pengaturan.judul} hasErrors={errors.length > 0}>
      <ErrorSummary page={page} errors={errors} labels={labelsOf(page)} />
      <h1>{pengaturan.judul}</h1>
      <h2>{pengaturan.akun}</h2>
      <SummaryList
        page={page}
        rows={[
          { label: pengaturan.nama, value: page.session?.nama ?? '' },
          {
            label: pengaturan.peran,
            value: (
              <ul class="plain">
                {peran.map((one) => (
                  <li>{one}</li>
                ))}
              </ul>
            ),
          },
        ]}
      />
      <TemplatSection {...props} />
      {props.lembaga.map((lembaga) => (
        <>
          <SkRegister page={page} lembaga={lembaga} refused={forPart(refused, 'sk', lembaga)} />
          <PenanggungJawabForm
            page={page}
            lembaga={lembaga}
            refused={forPart(refused, 'penanggung-jawab', lembaga)}
          />
        </>
      ))}
    </WorkspaceLayout>
  );
}

function forPart(refused: Refused | null, bagian: Bagian, { detail }: Lembaga): Refused | null {
  return refused?.bagian === bagian && refused.instansi === detail.kode ? refused : null;
}

function labelsOf(page: Page): Readonly<Record<string, string>> {
  const { sk, penanggungJawab, templat } = page.m.petugas.pengaturan;
  return {
    judul: templat.namaTemplat,
    isi: templat.isiTemplat,
    nomor: sk.nomor,
    tanggal: sk.tanggal,
    berlakuSampai: sk.berlakuSampai,
    lampiran: sk.dokumen,
    nama: penanggungJawab.nama,
    jabatan: penanggungJawab.jabatan,
    alamat: penanggungJawab.alamat,
  };
}
