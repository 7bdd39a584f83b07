import { badanOf } from '../../../../domain/instansi/pohon.ts';
import type { Rujukan } from '../../../../domain/laporan/aturan.ts';
import { formatHari } from '../../../../messages/format/tanggal.ts';
import {
  JENIS_LIBUR_NASIONAL,
  type JangkauanKalender,
} from '../../../../useCases/rujukan/kalender/ketetapanDraft.ts';
import type { HariBerlaku } from '../../../../useCases/rujukan/kalender/readKetetapan.ts';
import { Button } from '../../../components/form/Button.tsx';
import { Checkboxes, Select } from '../../../components/form/choices.tsx';
import type { FieldError } from '../../../components/form/fieldErrors.ts';
import { Form } from '../../../components/form/Form.tsx';
import { DateField, TextField } from '../../../components/form/TextField.tsx';
import type { Page } from '../../../request/page.ts';
import { BagianPage } from '../BagianPage.tsx';
import type { Officer } from '../../officer.ts';
import type { KetetapanTyped } from './ketetapanForm.ts';

export interface KetetapanProps {
  readonly page: Page;
  readonly officer: Officer;
  readonly aturan: Rujukan;
  readonly reach: JangkauanKalender;
  readonly typed: KetetapanTyped;
  /** Days off of that reach that a decree could take back. */
  readonly berlaku: readonly HariBerlaku[];
  readonly errors: readonly FieldError[];
}

/** A decree that adds days off or takes some back: typed here, its effect shown on the next page, saved only there. */
export function KetetapanPage(props: KetetapanProps) {
  const { page, officer, aturan, typed, errors } = props;
  const words = page.m.petugas.pengaturan.kalender;
  const isLokal = typed.instansi !== '';
  const nama = badanOf(aturan.pohon, typed.instansi)?.nama ?? '';
  return (
    <BagianPage
      page={page}
      officer={officer}
      bagian="kalender"
      title={isLokal ? words.ketetapanLokal(nama) : words.ketetapanNasional}
      errors={errors}
      labels={labelsOf(page, typed.tambah.length)}
    >
      <p>{words.ketetapanIsi}</p>
      <Form page={page} action="/pengaturan/kalender/ketetapan">
        <input type="hidden" name="instansi" value={typed.instansi} />
        <input type="hidden" name="baris" value={String(typed.baris)} />
        <DecreeHead {...props} isLokal={isLokal} />
        <h2>{words.hariBaru}</h2>
        <div class="lines">
          {typed.tambah.map((_, i) => (
            <DayLine {...props} index={i} isLokal={isLokal} />
          ))}
        </div>
        <p>
          <Button kind="biasa" name="aksi" value="baris">
            {words.tambahBaris}
          </Button>
        </p>
        {props.berlaku.length === 0 ? null : (
          <details {...(typed.cabut.length > 0 ? { open: true } : {})}>
            <summary>{words.cabutJudul}</summary>
            <Checkboxes
              page={page}
              name="cabut"
              label={words.cabut}
              values={typed.cabut}
              errors={errors}
              choices={props.berlaku.map(({ tanggal, nama: libur }) => ({
                value: tanggal,
                label: `${formatHari(tanggal, page.lang)}: ${libur}`,
              }))}
              isOptional
            />
          </details>
        )}
        <p class="buttons">
          <Button name="aksi" value="lihat">
            {words.lihatDampak}
          </Button>
        </p>
      </Form>
    </BagianPage>
  );
}

function DecreeHead({ page, typed, errors, isLokal }: KetetapanProps & { isLokal: boolean }) {
  const words = page.m.petugas.pengaturan.kalender;
  return (
    <>
      <TextField
        page={page}
        name="dasar"
        label={words.dasar}
        hint={words.dasarPetunjuk}
        value={typed.dasar}
        errors={errors}
        autocomplete="off"
      />
      <DateField
        page={page}
        name="ditetapkanPada"
        label={words.ditetapkan}
        value={typed.ditetapkanPada}
        errors={errors}
      />
      {isLokal ? null : (
        <TextField
          page={page}
          name="tahun"
          label={words.tahunDitetapkan}
          hint={words.tahunPetunjuk}
          value={typed.tahun}
          errors={errors}
          width="pendek"
          inputmode="numeric"
          isOptional
        />
      )}
    </>
  );
}

function DayLine({
  page,
  typed,
  errors,
  index,
  isLokal,
}: KetetapanProps & { index: number; isLokal: boolean }) {
  const words = page.m.petugas.pengaturan.kalender;
  const line = typed.tambah[index] ?? { tanggal: '', jenis: '', nama: '' };
  const at = `tambah.${index}`;
  return (
    <fieldset>
      <legend>{words.barisKe(index + 1)}</legend>
      <DateField
        page={page}
        name={`${at}.tanggal`}
        label={words.tanggal}
        value={line.tanggal}
        errors={errors}
      />
      {isLokal ? null : (
        <Select
          page={page}
          name={`${at}.jenis`}
          label={words.jenis}
          value={line.jenis}
          errors={errors}
          choices={JENIS_LIBUR_NASIONAL.map((value) => ({ value, label: words.jenisLibur[value] }))}
        />
      )}
      <TextField
        page={page}
        name={`${at}.nama`}
        label={words.nama}
        value={line.nama}
        errors={errors}
        autocomplete="off"
      />
    </fieldset>
  );
}

function labelsOf(page: Page, lines: number): Readonly<Record<string, string>> {
  const words = page.m.petugas.pengaturan.kalender;
  const ofLines = Array.from({ length: lines }, (_, i) => [
    [`tambah.${i}.tanggal`, `${words.barisKe(i + 1)}, ${words.tanggal}`],
    [`tambah.${i}.jenis`, `${words.barisKe(i + 1)}, ${words.jenis}`],
    [`tambah.${i}.nama`, `${words.barisKe(i + 1)}, ${words.nama}`],
  ]).flat();
  return {
    dasar: words.dasar,
    ditetapkanPada: words.ditetapkan,
    tahun: words.tahunDitetapkan,
    cabut: words.cabut,
    ...(Object.fromEntries(ofLines) as Record<string, string>),
  };
}
