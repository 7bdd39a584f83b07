import { badanOf } from '../../../domain/instansi/pohon.ts';
import { KANAL, KLASIFIKASI } from '../../../domain/laporan/types.ts';
import type { Rujukan } from '../../../domain/laporan/aturan.ts';
import type { PercepatanBerjalan } from '../../../useCases/percepatan/daftarPercepatan.ts';
import { listKategori } from '../../../useCases/rujukan/listKategori.ts';
import { FilterRow } from '../../components/form/FilterRow.tsx';
import { Select, type Choice } from '../../components/form/choices.tsx';
import { DateField, TextField } from '../../components/form/TextField.tsx';
import type { Page } from '../../request/page.ts';
import type { Officer } from '../officer.ts';
import { isFiltered, queueHref, type QueueAddress } from './address.ts';

/** Search stands open; the rest opens on demand, and stays open while it narrows the list. */
export function FilterForm(props: {
  page: Page;
  asked: QueueAddress;
  officer: Officer;
  aturan: Rujukan;
  /** Drives under way in which the own bodies take part. */
  berjalan: readonly PercepatanBerjalan[];
}) {
  const { page, asked } = props;
  const { antrean } = page.m.petugas;
  return (
    <form method="get" action="/petugas" class="filters" aria-label={antrean.cariJudul}>
      <input type="hidden" name="tampilan" value={asked.tampilan} />
      <Kept asked={asked} />
      <div class="search-line">
        <TextField
          page={page}
          name="q"
          label={antrean.cari}
          value={asked.q}
          type="search"
          autocomplete="off"
        />
        <button class="button button-biasa" type="submit">
          {page.m.formulir.cari}
        </button>
      </div>
      <details {...(isFiltered({ ...asked, q: '' }) ? { open: true } : {})}>
        <summary>{antrean.cariJudul}</summary>
        <FilterFields {...props} />
        {isFiltered(asked) ? (
          <p>
            <a href={queueHref({ tampilan: asked.tampilan })}>{antrean.hapusSaringan}</a>
          </p>
        ) : null}
      </details>
    </form>
  );
}

function FilterFields({ page, asked, officer, aturan, berjalan }: Parameters<typeof FilterForm>[0]) {
  const { antrean } = page.m.petugas;
  const units = officer.badan.filter((kode) => badanOf(aturan.pohon, kode)?.jenis === 'unit');
  const kategori: Choice[] = listKategori(aturan).map((one) => ({
    value: one.kode,
    label: one.induk === null ? one.nama : `– ${one.nama}`,
  }));
  const blank = antrean.semuaPilihan;
  return (
    <FilterRow tombol={antrean.saring}>
      <Select
        page={page}
        name="klasifikasi"
        label={antrean.isian.klasifikasi}
        value={asked.klasifikasi?.[0]}
        blank={blank}
        choices={KLASIFIKASI.map((value) => ({ value, label: page.m.kode.klasifikasi[value] }))}
      />
      <Select
        page={page}
        name="kategori"
        label={antrean.isian.kategori}
        value={asked.kategori?.[0]}
        blank={blank}
        choices={kategori}
      />
      {units.length < 2 ? null : (
        <Select
          page={page}
          name="unit"
          label={antrean.isian.unit}
          value={asked.unit?.[0]}
          blank={blank}
          choices={units.map((value) => ({ value, label: badanOf(aturan.pohon, value)?.nama ?? value }))}
        />
      )}
      <Select
        page={page}
        name="kanal"
        label={antrean.isian.kanal}
        value={asked.kanal?.[0]}
        blank={blank}
        choices={KANAL.map((value) => ({ value, label: page.m.kode.kanal[value] }))}
      />
      {berjalan.length === 0 && asked.percepatan === undefined ? null : (
        <Select
          page={page}
          name="percepatan"
          label={page.m.petugas.percepatan.antrean.saring}
          value={asked.percepatan}
          blank={blank}
          choices={berjalan
            .filter((one) => one.isSendiri || one.id === asked.percepatan)
            .map(({ id, nama }) => ({ value: id, label: nama }))}
        />
      )}
      <DateField page={page} name="dari" label={antrean.isian.dari} value={asked.dari} />
      <DateField page={page} name="sampai" label={antrean.isian.sampai} value={asked.sampai} />
    </FilterRow>
  );
}

/** Filters that have no field here came with a figure's link: they stay. */
function Kept({ asked }: { asked: QueueAddress }) {
  const kept = [
    ['ukuran', asked.ukuran],
    ['status', asked.status?.join(',')],
    ['hasil', asked.hasil?.join(',')],
    ['wilayah', asked.wilayah?.join(',')],
    ['instansi', asked.instansi?.join(',')],
    ['induk', asked.induk?.join(',')],
    ['jenis', asked.jenis?.join(',')],
  ] as const;
  return (
    <>
      {kept.map(([name, value]) =>
        value === undefined ? null : <input type="hidden" name={name} value={value} />,
      )}
    </>
  );
}
