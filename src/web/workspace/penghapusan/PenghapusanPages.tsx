import { formatNomor } from '../../../domain/shared/nomor.ts';
import type { Zona } from '../../../domain/shared/time.ts';
import { formatAngka } from '../../../messages/format/angka.ts';
import { formatWaktu } from '../../../messages/format/tanggal.ts';
import { refusalText } from '../../../messages/refusals/table.ts';
import type { HapusDiperiksa, HapusMenunggu } from '../../../useCases/penghapusan/putuskan.ts';
import { DataTable } from '../../components/data/DataTable.tsx';
import { EmptyState } from '../../components/data/EmptyState.tsx';
import { Button } from '../../components/form/Button.tsx';
import { Checkboxes } from '../../components/form/choices.tsx';
import { ErrorSummary } from '../../components/form/ErrorSummary.tsx';
import type { FieldError } from '../../components/form/fieldErrors.ts';
import { Form } from '../../components/form/Form.tsx';
import { TextArea } from '../../components/form/TextArea.tsx';
import { Notice } from '../../components/Notice.tsx';
import type { Page } from '../../request/page.ts';
import { WorkspaceLayout } from '../WorkspaceLayout.tsx';

/** Requests that wait, due first. */
export function PenghapusanListPage(props: { page: Page; zona: Zona; rows: readonly HapusMenunggu[] }) {
  const { page, rows, zona } = props;
  const words = page.m.petugas.penghapusan;
  return (
    <WorkspaceLayout page={page} title={words.judul}>
      <h1>{words.judul}</h1>
      <p>{words.pembuka}</p>
      {rows.length === 0 ? (
        <EmptyState judul={words.kosong} isi={words.kosongIsi} />
      ) : (
        <DataTable
          page={page}
          caption={words.judul}
          isCaptionHidden
          isStacked
          columns={[
            {
              judul: words.laporan,
              cell: (one) => (
                <a
                  href={`/petugas/penghapusan/${one.id}`}
                  aria-label={words.putusApa(formatNomor(one.nomor))}
                >
                  {formatNomor(one.nomor)}
                </a>
              ),
            },
            {
              judul: words.apa,
              cell: (one) =>
                `${words.cakupan[one.cakupan]}${one.tingkat === 2 ? ` (${words.keberatan})` : ''}`,
            },
            { judul: words.diminta, cell: (one) => formatWaktu(one.dimintaPada, zona, page.lang) },
            {
              judul: words.batas,
              cell: (one) =>
                `${formatWaktu(one.jatuhTempo, zona, page.lang)}${one.isTerlambat ? ` (${words.terlambat})` : ''}`,
            },
          ]}
          rows={rows}
        />
      )}
    </WorkspaceLayout>
  );
}

export interface PeriksaProps {
  readonly page: Page;
  readonly one: HapusDiperiksa;
  readonly typed: { readonly alasan: string; readonly juga: readonly string[] | null };
  readonly errors: readonly FieldError[];
}

/** One request: what was said, what would go, grant or refuse. */
export function PenghapusanPage(props: PeriksaProps) {
  const { page, one, errors } = props;
  const words = page.m.petugas.penghapusan;
  const nomor = formatNomor(one.nomor);
  return (
    <WorkspaceLayout page={page} title={words.periksaJudul(nomor)} hasErrors={errors.length > 0}>
      <ErrorSummary page={page} errors={errors} labels={{ alasan: words.alasan }} />
      <p class="desk-ways">
        <a href="/petugas/penghapusan">{words.kembali}</a>
        <a href={`/petugas/laporan/${one.nomor}`}>{words.buka}</a>
      </p>
      <h1>{words.periksaJudul(nomor)}</h1>
      <p>
        {words.cakupan[one.cakupan]}. {words.batas}: {formatWaktu(one.jatuhTempo, one.zona, page.lang)}
        {one.isTerlambat ? ` (${words.terlambat})` : ''}. {words.dasar}: {one.dasar}.
      </p>
      <dl class="summary">
        {one.langkah.map(({ apa, pada, isi }) => (
          <div>
            <dt>
              {words.langkah[apa]}, {formatWaktu(pada, one.zona, page.lang)}
            </dt>
            <dd class="prose">{isi ?? words.tanpaAlasan}</dd>
          </div>
        ))}
      </dl>
      {one.status === 'menunggu' ? <Decide {...props} /> : <p>{words.sudah}</p>}
    </WorkspaceLayout>
  );
}

function Decide({ page, one, typed, errors }: PeriksaProps) {
  const words = page.m.petugas.penghapusan;
  const action = `/petugas/penghapusan/${one.id}`;
  const { jawaban } = one;
  return (
    <>
      <Form page={page} action={action}>
        <Notice page={page} kind="perhatian">
          <p>
            {one.tertahan !== null
              ? refusalText(one.tertahan, page.lang)
              : one.cakupan === 'isi'
                ? words.akanHilang(formatAngka(one.tulisan, page.lang))
                : words.kontakHilang}
          </p>
        </Notice>
        {one.cakupan === 'isi' && jawaban === null ? <p>{words.jawabanTertutup}</p> : null}
        {jawaban === null || jawaban.length === 0 ? null : (
          <Checkboxes
            page={page}
            name="juga"
            label={words.jawabanJudul}
            hint={words.jawabanPetunjuk}
            values={typed.juga ?? jawaban.filter((each) => each.isBertanda).map((each) => String(each.urut))}
            choices={jawaban.map((each) => ({
              value: String(each.urut),
              label: `${formatWaktu(each.pada, one.zona, page.lang)}, ${labelOf(page, each.jenis)}`,
              hint: each.teks,
            }))}
          />
        )}
        {one.tertahan !== null ? null : (
          <Button kind="bahaya" name="putusan" value="kabul">
            {words.kabulkan}
          </Button>
        )}
      </Form>
      <h2>{words.tolakJudul}</h2>
      <Form page={page} action={action}>
        <TextArea
          {...{ page, errors }}
          name="alasan"
          label={words.alasan}
          hint={words.alasanPetunjuk}
          value={typed.alasan}
          rows={4}
        />
        <Button kind="biasa" name="putusan" value="tolak">
          {words.tolak}
        </Button>
      </Form>
    </>
  );
}

function labelOf(page: Page, jenis: string): string {
  const names: Readonly<Record<string, string>> = page.m.petugas.meja.peristiwa;
  return names[jenis] ?? jenis;
}
