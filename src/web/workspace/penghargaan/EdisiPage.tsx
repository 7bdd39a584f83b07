import { hariOf } from '../../../domain/shared/time.ts';
import type { Badan } from '../../../domain/instansi/types.ts';
import { formatTanggal } from '../../../messages/format/tanggal.ts';
import type { EdisiDisusun, PenghargaanDisusun } from '../../../useCases/penghargaan/bacaEdisi.ts';
import type { PiagamDibuat } from '../../../useCases/penghargaan/terbitkanPiagam.ts';
import { SummaryList } from '../../components/data/SummaryList.tsx';
import { Button } from '../../components/form/Button.tsx';
import { ErrorSummary } from '../../components/form/ErrorSummary.tsx';
import { Form } from '../../components/form/Form.tsx';
import { CalonTable, Ketentuan, PemenangTable } from '../../components/penghargaan/Penghargaan.tsx';
import type { Page } from '../../request/page.ts';
import { WorkspaceLayout } from '../WorkspaceLayout.tsx';
import { HitungForm, KeluarkanForm, PutusanForms } from './PenghargaanForms.tsx';
import { PiagamForms } from './PiagamForms.tsx';
import { TambahForm } from './TambahForm.tsx';
import { HERE, type Typed } from './typed.ts';

export interface EdisiPageProps extends EdisiDisusun {
  readonly page: Page;
  readonly namaPemberi: string;
  /** Who may be honoured, by name. */
  readonly pilihan: readonly Badan[];
  readonly typed: Typed;
  /** Certificates that were made, by their id. */
  readonly piagam: PiagamDibuat;
}

/** One edition as its makers see it: each award with its criterion, its candidates and what can be done about it. */
export function EdisiPage(props: EdisiPageProps) {
  const { page, edisi, penghargaan, typed } = props;
  const words = page.m.portal.penghargaan;
  const judul = `${edisi.nama} ${edisi.tahun}`;
  const isOpen = edisi.terbitPada === null;
  return (
    <WorkspaceLayout page={page} title={judul} hasErrors={typed.errors.length > 0}>
      <ErrorSummary page={page} errors={typed.errors} labels={labelsOf(page)} within={typed.bagian} />
      <p class="no-print">
        <a href={HERE}>{words.kembali}</a>
      </p>
      <h1>{judul}</h1>
      <Facts {...props} />
      {penghargaan.map((one) => (
        <Award {...props} award={one} isOpen={isOpen} />
      ))}
      {isOpen ? <TambahForm page={page} edisiId={edisi.id} typed={typed} /> : null}
      {isOpen && penghargaan.length > 0 ? (
        <section class="no-print">
          <h2 id="terbit">{words.petugas.umumkan}</h2>
          <p>{words.petugas.umumkanIsi}</p>
          <Form page={page} action={`${HERE}/${edisi.id}/terbit`}>
            <Button kind="bahaya">{words.petugas.umumkan}</Button>
          </Form>
        </section>
      ) : null}
    </WorkspaceLayout>
  );
}

function labelsOf(page: Page): Readonly<Record<string, string>> {
  const { jenis, cara, kelas, petugas } = page.m.portal.penghargaan;
  const { namaPenghargaan, arti, banyak, indikator, minimal, badan, alasan } = petugas;
  return { nama: namaPenghargaan, arti, jenis, banyak, cara, indikator, minimal, kelas, badan, alasan };
}

function Facts({ page, edisi, namaPemberi }: EdisiPageProps) {
  const words = page.m.portal.penghargaan;
  const day = (hari: string): string => formatTanggal(hari, page.lang);
  return (
    <SummaryList
      page={page}
      rows={[
        { label: words.pemberi, value: namaPemberi },
        { label: words.masa, value: words.masaIsi(day(edisi.dari), day(edisi.sampai)) },
        {
          label: words.diumumkan,
          value:
            edisi.terbitPada === null ? (
              words.belumDiumumkan
            ) : (
              <>
                {day(hariOf(edisi.terbitPada, 'WIB'))}{' '}
                <a href={`/penghargaan/${edisi.id}`}>{words.petugas.umum}</a>
              </>
            ),
        },
      ]}
    />
  );
}

function Award(props: EdisiPageProps & { award: PenghargaanDisusun; isOpen: boolean }) {
  const { page, edisi, award, isOpen, typed } = props;
  const words = page.m.portal.penghargaan;
  const isSettled = award.peringkat !== null || award.pemenang.length > 0;
  return (
    <section class="figures" id={`penghargaan-${award.id}`}>
      <h2>{award.nama}</h2>
      <Ketentuan page={page} penghargaan={award} peringkat={award.peringkat} path="/monev/beku" />
      {award.pemenang.length > 0 ? (
        <PemenangTable page={page} judul={award.nama} rumus={award.rumus} pemenang={award.pemenang} />
      ) : (
        <p>{isSettled ? words.pemenangKosong : words.pemenangBelum}</p>
      )}
      {award.rumus === null || award.peringkat === null ? null : (
        <CalonTable page={page} judul={award.nama} rumus={award.rumus} calon={award.calon} />
      )}
      {isOpen ? (
        <>
          {award.cara === 'hitung' ? (
            <HitungForm page={page} edisiId={edisi.id} award={award} id={typed.idOf(award.id)} />
          ) : (
            <PutusanForms
              page={page}
              edisiId={edisi.id}
              award={award}
              pilihan={props.pilihan}
              typed={typed}
            />
          )}
          <KeluarkanForm page={page} edisiId={edisi.id} award={award} />
        </>
      ) : (
        <PiagamForms page={page} edisiId={edisi.id} award={award} piagam={props.piagam} />
      )}
    </section>
  );
}
