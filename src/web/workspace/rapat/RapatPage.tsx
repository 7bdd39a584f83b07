import { formatTanggal } from '../../../messages/format/tanggal.ts';
import { SummaryList } from '../../components/data/SummaryList.tsx';
import { ErrorSummary } from '../../components/form/ErrorSummary.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Button } from '../../components/form/Button.tsx';
import { Form } from '../../components/form/Form.tsx';
import { BuktiFields } from '../bukti/BuktiFields.tsx';
import { BuktiLinks } from '../bukti/BuktiLinks.tsx';
import { WorkspaceLayout } from '../WorkspaceLayout.tsx';
import { KonfirmasiForm } from './KonfirmasiForm.tsx';
import type { RapatPageProps } from './props.ts';
import { Putusan } from './PutusanRapat.tsx';
import { waktuText } from './RapatListPage.tsx';
import { AngkaRapat, Undangan } from './UndanganRapat.tsx';

/** One session: its plan, who comes, what is looked at, and once issued its minutes and decisions. */
export function RapatPage(props: RapatPageProps) {
  const { page, baca, errors } = props;
  const words = page.m.petugas.rapat;
  const { rapat, isi, terbit, wewenang } = baca;
  const { konfirmasi, kabar, kolom } = words;
  const labels = {
    jawaban: konfirmasi.jawaban,
    nama: konfirmasi.nama,
    isi: kabar.isi,
    status: kolom.status,
    lampiran: words.berkas,
  };
  const isOpen = terbit === null && rapat.batalPada === null;
  return (
    <WorkspaceLayout page={page} title={rapat.judul} hasErrors={errors.length > 0}>
      <ErrorSummary page={page} errors={errors} labels={labels} />
      <p>
        <a href="/pengawasan/rapat">{words.kembali}</a>
      </p>
      <h1>{rapat.judul}</h1>
      {rapat.batalAlasan === null ? null : (
        <Notice page={page} kind="perhatian">
          <p>{words.dibatalkan(rapat.batalAlasan)}</p>
        </Notice>
      )}
      {terbit?.isUtuh === false ? (
        <Notice page={page} kind="perhatian">
          <p>{words.tidakUtuh}</p>
        </Notice>
      ) : null}
      {isOpen && wewenang.kelola ? <Ways {...props} /> : null}
      <Facts {...props} />
      <h2>{words.agenda}</h2>
      <p class="act-text">{isi.rapat.agenda}</p>
      {isi.rapat.narasumber === '' ? null : (
        <>
          <h2>{words.narasumber}</h2>
          <p class="act-text">{isi.rapat.narasumber}</p>
        </>
      )}
      <Berkas {...props} />
      {isOpen && wewenang.undangan.length > 0 && baca.hari <= rapat.tanggal ? (
        <KonfirmasiForm {...props} />
      ) : null}
      <Undangan {...props} />
      <AngkaRapat {...props} />
      <h2 id="notulen">{words.notulen}</h2>
      {terbit === null ? (
        <p>{words.notulenBelum}</p>
      ) : (
        <>
          <p class="no-print">
            <a href={`/pengawasan/rapat/${rapat.id}/notulen.pdf`}>{words.pdf}</a>
          </p>
          <p class="act-text">{isi.notulen}</p>
        </>
      )}
      {terbit === null ? null : <Putusan {...props} />}
      <Rekomendasi {...props} />
    </WorkspaceLayout>
  );
}

function Ways({ page, baca: { rapat, hari } }: RapatPageProps) {
  const words = page.m.petugas.rapat;
  return (
    <p class="choices-line no-print">
      <a href={`/pengawasan/rapat/${rapat.id}/ubah`}>{words.ubahRencana}</a>
      <a href={`/pengawasan/rapat/${rapat.id}/daftar-hadir.pdf`} download>
        {words.daftarHadir}
      </a>
      {rapat.tanggal <= hari ? (
        <a href={`/pengawasan/rapat/${rapat.id}/notulen`}>{words.tulisNotulen}</a>
      ) : null}
    </p>
  );
}

function Facts({ page, baca: { isi, terbit } }: RapatPageProps) {
  const words = page.m.petugas.rapat;
  const { fakta } = words;
  const { rapat, pengawas } = isi;
  const day = (hari: string): string => formatTanggal(hari, page.lang);
  return (
    <SummaryList
      page={page}
      rows={[
        { label: fakta.pengawas, value: pengawas.nama },
        { label: fakta.jenis, value: words.jenis[rapat.jenis] },
        ...(rapat.angkatan === '' ? [] : [{ label: fakta.angkatan, value: rapat.angkatan }]),
        { label: fakta.kawasan, value: words.kawasan[rapat.kawasan] },
        { label: fakta.waktu, value: waktuText(page, rapat, rapat.zona) },
        ...(rapat.tempat === '' ? [] : [{ label: fakta.tempat, value: rapat.tempat }]),
        ...(rapat.tautan === ''
          ? []
          : [
              {
                label: fakta.tautan,
                value: (
                  <a href={rapat.tautan} rel="noopener noreferrer">
                    {rapat.tautan}
                  </a>
                ),
              },
            ]),
        { label: fakta.masa, value: words.masa(day(rapat.dari), day(rapat.sampai)) },
        ...(terbit === null
          ? []
          : [
              { label: fakta.nomor, value: terbit.nomor },
              { label: fakta.sidik, value: <code>{terbit.sidik.toString('hex')}</code> },
            ]),
      ]}
    />
  );
}

/** The papers, and the form for more. */
function Berkas({ page, baca, errors, lampiran }: RapatPageProps) {
  const { berkas, berkasKosong, berkasTambah } = page.m.petugas.rapat;
  const { rapat, wewenang } = baca;
  return (
    <section>
      <h2 id="berkas">{berkas}</h2>
      {baca.berkas.length === 0 ? (
        <p>{berkasKosong}</p>
      ) : (
        <p>
          <BuktiLinks lampiran={baca.berkas} />
        </p>
      )}
      {wewenang.kelola && rapat.batalPada === null ? (
        <div class="no-print">
          <Form page={page} action={`/pengawasan/rapat/${rapat.id}/berkas`} hasFiles>
            <BuktiFields page={page} berkas={lampiran} label={berkas} errors={errors} />
            <Button kind="biasa">{berkasTambah}</Button>
          </Form>
        </div>
      ) : null}
    </section>
  );
}

function Rekomendasi({ page, baca: { rapat, rekomendasi, wewenang } }: RapatPageProps) {
  const words = page.m.petugas.rapat;
  return (
    <section>
      <h2 id="rekomendasi">{words.rekomendasi}</h2>
      {rekomendasi.length === 0 ? (
        <p>{words.rekomendasiKosong}</p>
      ) : (
        <ul class="list">
          {rekomendasi.map((one) => (
            <li>
              <a href={`/pengawasan/rekomendasi/${one.id}`}>{one.perihal}</a>{' '}
              <span class="facts">{formatTanggal(one.tanggal, page.lang)}</span>
            </li>
          ))}
        </ul>
      )}
      {wewenang.kelola && rapat.batalPada === null ? (
        <p class="no-print">
          <a href={`/pengawasan/rekomendasi/baru?rapat=${rapat.id}`}>{words.beriRekomendasi}</a>
        </p>
      ) : null}
    </section>
  );
}
