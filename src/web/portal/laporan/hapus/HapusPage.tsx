import { CAKUPAN_HAPUS } from '../../../../domain/laporan/penghapusan/penghapusan.ts';
import { formatNomor } from '../../../../domain/shared/nomor.ts';
import { formatAngka } from '../../../../messages/format/angka.ts';
import { formatWaktu } from '../../../../messages/format/tanggal.ts';
import { refusalText } from '../../../../messages/refusals/table.ts';
import type { LaporanView } from '../../../../useCases/laporan/readLaporan.ts';
import type { Penghapusan, RencanaHapus } from '../../../../useCases/penghapusan/minta.ts';
import { Button } from '../../../components/form/Button.tsx';
import { Radios } from '../../../components/form/choices.tsx';
import { ErrorSummary } from '../../../components/form/ErrorSummary.tsx';
import type { FieldError } from '../../../components/form/fieldErrors.ts';
import { Form } from '../../../components/form/Form.tsx';
import { TextArea } from '../../../components/form/TextArea.tsx';
import { Layout } from '../../../components/Layout.tsx';
import { Notice } from '../../../components/Notice.tsx';
import type { Page } from '../../../request/page.ts';

export interface HapusProps {
  readonly page: Page;
  readonly laporan: LaporanView;
  readonly rencana: RencanaHapus;
  /** Names this form: pressed twice, it asks once. */
  readonly kunci: string;
  readonly typed: { readonly cakupan: string; readonly alasan: string; readonly isi: string };
  readonly errors: readonly FieldError[];
}

/** What goes, what stays and why; then the request, its state, and the way to object (UU 27/2022 art. 8). */
export function HapusPage(props: HapusProps) {
  const { page, laporan, rencana, errors } = props;
  const words = page.m.portal.hapusData;
  const number = (n: number): string => formatAngka(n, page.lang);
  const labels = { cakupan: words.cakupan, alasan: words.alasan, isi: words.keberatanIsi };
  return (
    <Layout page={page} title={words.judul} hasErrors={errors.length > 0} isIndexed={false}>
      <ErrorSummary page={page} errors={errors} labels={labels} />
      <p class="facts">
        {formatNomor(laporan.nomor)} · {laporan.judul}
      </p>
      <h1>{words.judul}</h1>
      <p class="lead">{words.pembuka}</p>
      {rencana.permintaan.length === 0 ? null : <Requests {...props} />}
      <h2>{words.hilangJudul}</h2>
      <Lines lines={words.hilang(number(rencana.tulisan), number(rencana.berkas))} />
      <h2>{words.tetapJudul}</h2>
      <Lines
        lines={[
          ...words.tetap(number(rencana.petugas)),
          ...(rencana.pecahan.length === 0
            ? []
            : [words.pecahan(rencana.pecahan.map(formatNomor).join(', '))]),
        ]}
      />
      <AskForm {...props} />
      <p>
        <a href={`/laporan/${laporan.nomor}`}>{page.m.portal.rincian.kembaliKeLaporan}</a>
      </p>
    </Layout>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul class="list">
      {lines.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  );
}

function AskForm(props: HapusProps) {
  const { page, laporan, rencana, typed, errors } = props;
  const words = page.m.portal.hapusData;
  if (rencana.permintaan.some((one) => one.status === 'menunggu')) return null;
  const free = CAKUPAN_HAPUS.filter((one) => rencana.tertahan[one] === null);
  const held = CAKUPAN_HAPUS.flatMap((one) => rencana.tertahan[one] ?? []);
  const reasons = [...new Set(held.map((one) => refusalText(one, page.lang)))];
  return (
    <>
      {reasons.length === 0 ? null : (
        <Notice page={page} kind="perhatian">
          <p>
            <strong>{words.tertahan}</strong>
          </p>
          {reasons.map((one) => (
            <p>{one}</p>
          ))}
          <p>
            {laporan.boleh.includes('tarik') ? (
              <a href={`/laporan/${laporan.nomor}/tarik`}>{words.tertahanTarik}</a>
            ) : null}{' '}
            {laporan.boleh.includes('kerahasiaan') ? (
              <a href={`/laporan/${laporan.nomor}/kerahasiaan`}>{words.tertahanLindungi}</a>
            ) : null}
          </p>
        </Notice>
      )}
      {free.length === 0 ? null : (
        <Form page={page} action={`/laporan/${laporan.nomor}/hapus`}>
          <input type="hidden" name="kunci" value={props.kunci} />
          <Radios
            {...{ page, errors }}
            name="cakupan"
            label={words.cakupan}
            value={typed.cakupan}
            choices={free.map((value) => ({ value, ...words.cakupanPilihan[value] }))}
          />
          <TextArea
            {...{ page, errors }}
            name="alasan"
            label={words.alasan}
            hint={words.alasanPetunjuk}
            value={typed.alasan}
            rows={3}
            isOptional
          />
          <p>{words.batasWaktu(formatAngka(rencana.jam, page.lang))}</p>
          <Button kind="bahaya" name="aksi" value="minta">
            {words.minta}
          </Button>
        </Form>
      )}
    </>
  );
}

function Requests(props: HapusProps) {
  const { page, rencana } = props;
  const words = page.m.portal.hapusData;
  return (
    <section aria-labelledby="permintaan">
      <h2 id="permintaan">{words.permintaan}</h2>
      <ol class="thread">
        {rencana.permintaan.map((one, index) => (
          <li class="message">
            <Request {...props} one={one} isLast={index === 0} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Request({
  page,
  laporan,
  typed,
  errors,
  one,
  isLast,
}: HapusProps & { one: Penghapusan; isLast: boolean }) {
  const words = page.m.portal.hapusData;
  const at = (pada: number): string => formatWaktu(pada, laporan.zona, page.lang);
  const when = at(one.status === 'menunggu' ? one.jatuhTempo : (one.diputusPada ?? one.dimintaPada));
  const action = `/laporan/${laporan.nomor}/hapus`;
  return (
    <>
      <p class="message-head">
        <strong>{words.apa[one.cakupan]}</strong>
      </p>
      <p>{one.sebab === 'masa_simpan' ? words.masaSimpan(when) : words.status[one.status](when)}</p>
      {one.langkah.map(({ apa, isi }) =>
        isi === null || (apa !== 'tolak' && apa !== 'keberatan' && apa !== 'minta') ? null : (
          <p>
            <strong>{words.langkah[apa]}:</strong> {isi}
          </p>
        ),
      )}
      {one.status !== 'menunggu' ? null : (
        <Form page={page} action={action}>
          <Button kind="biasa" name="aksi" value="batal">
            {words.batal}
          </Button>
        </Form>
      )}
      {one.status !== 'ditolak' || !isLast ? null : one.tingkat === 2 ? (
        <p>{words.akhir}</p>
      ) : (
        <Form page={page} action={action}>
          <h3>{words.keberatanJudul}</h3>
          <TextArea
            {...{ page, errors }}
            name="isi"
            label={words.keberatanIsi}
            hint={words.keberatanPetunjuk}
            value={typed.isi}
            rows={4}
          />
          <Button kind="biasa" name="aksi" value="keberatan">
            {words.keberatanKirim}
          </Button>
        </Form>
      )}
    </>
  );
}
