import { STATUS_INSTRUKSI } from '../../../domain/pengawasan/instruksi.ts';
import { formatTanggal, formatWaktuPendek } from '../../../messages/format/tanggal.ts';
import { DataTable } from '../../components/data/DataTable.tsx';
import { Button } from '../../components/form/Button.tsx';
import { Radios, Select } from '../../components/form/choices.tsx';
import { Form } from '../../components/form/Form.tsx';
import { TextArea } from '../../components/form/TextArea.tsx';
import type { RapatPageProps } from './props.ts';

/** The decisions with owner, due date and the latest news, and the form for telling more. */
export function Putusan(props: RapatPageProps) {
  const { page, baca } = props;
  const words = page.m.petugas.rapat;
  const { kolom } = words;
  const { status, terlambat, kabarOleh } = page.m.petugas.instruksi;
  const { putusan, rapat } = baca.isi;
  const newest = (urut: number) => baca.kabar.find((one) => one.urut === urut) ?? null;
  return (
    <section class="figures">
      <h2 id="putusan">{words.putusan}</h2>
      {putusan.length === 0 ? (
        <p>{words.putusanKosong}</p>
      ) : (
        <DataTable
          page={page}
          caption={words.putusan}
          isCaptionHidden
          isStacked
          rows={putusan}
          columns={[
            { judul: kolom.putusan, cell: (one) => `${one.urut}. ${one.isi}` },
            { judul: kolom.pemilik, cell: (one) => one.pemilik.nama },
            { judul: kolom.tenggat, cell: (one) => formatTanggal(one.tenggat, page.lang) },
            {
              judul: kolom.status,
              cell: (one) => {
                const now = newest(one.urut)?.status ?? 'belum';
                const isLate = now !== 'selesai' && one.tenggat < baca.hari;
                return isLate ? <strong>{`${status[now]}, ${terlambat}`}</strong> : status[now];
              },
            },
            {
              judul: kolom.kabar,
              cell: (one) => {
                const kabar = newest(one.urut);
                if (kabar === null) return page.m.umum.tidakAda;
                return (
                  <>
                    <span class="act-text">{kabar.isi}</span>
                    <span class="facts">
                      {kabarOleh(kabar.nama, formatWaktuPendek(kabar.pada, rapat.zona, page.lang))}
                    </span>
                  </>
                );
              },
            },
          ]}
        />
      )}
      {baca.dikabari.length === 0 ? null : <KabarForm {...props} />}
    </section>
  );
}

function KabarForm({ page, baca, id, errors, typed }: RapatPageProps) {
  const words = page.m.petugas.rapat.kabar;
  const { status } = page.m.petugas.instruksi;
  const own = baca.isi.putusan.filter((one) => baca.dikabari.includes(one.urut));
  return (
    <div class="no-print">
      <h3 id="kabar">{words.judul}</h3>
      <Form page={page} action={`/pengawasan/rapat/${baca.rapat.id}/kabar`}>
        <input type="hidden" name="id" value={id} />
        <Select
          page={page}
          name="urut"
          label={words.putusan}
          value={typed('urut')}
          choices={own.map((one) => ({ value: String(one.urut), label: `${one.urut}. ${one.isi}` }))}
        />
        <Radios
          page={page}
          name="status"
          label={page.m.petugas.rapat.kolom.status}
          value={typed('status') || 'dikerjakan'}
          errors={errors}
          choices={STATUS_INSTRUKSI.map((value) => ({ value, label: status[value] }))}
        />
        <TextArea page={page} name="isi" label={words.isi} value={typed('isi')} rows={4} errors={errors} />
        <Button>{words.kirim}</Button>
      </Form>
    </div>
  );
}
