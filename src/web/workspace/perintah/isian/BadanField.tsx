import { badanOf, instansiOf } from '../../../../domain/instansi/pohon.ts';
import type { Badan, KodeBadan } from '../../../../domain/instansi/types.ts';
import { MAX_FOUND, searchBadan } from '../../../../useCases/rujukan/searchBadan.ts';
import { Button } from '../../../components/form/Button.tsx';
import { Radios, type Choice } from '../../../components/form/choices.tsx';
import { TextField } from '../../../components/form/TextField.tsx';
import { valueOf } from '../draft.ts';
import type { Draft, FieldSpec, Meja } from '../types.ts';

type BadanSpec = Extract<FieldSpec, { jenis: 'badan' }>;

/** One body by search: a field, a button that keeps everything typed, and what was found to choose from. */
export function BadanField({ meja, draft, spec }: { meja: Meja; draft: Draft; spec: BadanSpec }) {
  const value = valueOf(draft, spec.nama, spec.awal);
  return (
    <BadanSearch
      meja={meja}
      draft={draft}
      nama={spec.nama}
      label={spec.label}
      hint={spec.hint}
      cari={spec.cari}
      cariLabel={spec.cariLabel}
      cakupan={spec.cakupan}
      tawaran={spec.tawaran ?? []}
      value={value}
      isOptional={spec.isOptional ?? false}
    />
  );
}

export function BadanSearch(props: {
  meja: Meja;
  draft: Draft;
  nama: string;
  label: string;
  hint?: string | undefined;
  cari: string;
  cariLabel: string;
  cakupan: (badan: Badan) => boolean;
  tawaran: readonly KodeBadan[];
  value: string;
  isOptional?: boolean;
}) {
  const { meja, draft, value } = props;
  const { page } = meja;
  const texts = page.m.petugas.perintah;
  const q = draft.form.text(props.cari);
  const found = searchBadan(meja.aturan, q, props.cakupan);
  const kodes = [
    ...new Set([
      ...(value === '' ? [] : [value]),
      ...found.slice(0, MAX_FOUND).map((one) => one.kode),
      ...props.tawaran,
    ]),
  ];
  const choices = kodes.flatMap((kode) => choiceOf(meja, kode) ?? []);
  return (
    <div class="search-field">
      {choices.length === 0 ? null : (
        <Radios
          page={page}
          name={props.nama}
          label={props.label}
          hint={props.hint}
          value={value}
          choices={choices}
          errors={draft.errors}
          isOptional={props.isOptional ?? false}
        />
      )}
      <div class="search-line">
        <TextField
          page={page}
          name={props.cari}
          label={props.cariLabel}
          hint={choices.length === 0 ? (props.hint ?? texts.petunjuk.cari) : undefined}
          value={q}
          type="search"
          autocomplete="off"
          errors={choices.length === 0 ? renamed(draft, props.nama, props.cari) : []}
        />
        <Button kind="biasa" name="aksi" value="cari">
          {texts.cari}
        </Button>
      </div>
      {q !== '' && found.length === 0 ? <p class="hint">{texts.cariKosong(q)}</p> : null}
      {found.length > MAX_FOUND ? <p class="hint">{texts.cariBanyak}</p> : null}
    </div>
  );
}

/** While there is nothing to choose, what is wrong with the choice is said at the search. */
function renamed(draft: Draft, from: string, to: string): Draft['errors'] {
  return draft.errors.filter(({ path }) => path === from).map(({ text }) => ({ path: to, text }));
}

function choiceOf({ aturan }: Meja, kode: KodeBadan): Choice | null {
  const badan = badanOf(aturan.pohon, kode);
  if (badan === undefined) return null;
  if (badan.jenis !== 'unit') return { value: kode, label: badan.nama };
  const above = badanOf(aturan.pohon, instansiOf(aturan.pohon, kode));
  return { value: kode, label: badan.nama, hint: above?.nama ?? '' };
}
