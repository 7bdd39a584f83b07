import { instansiOf } from '../../../../domain/instansi/pohon.ts';
import type { Badan } from '../../../../domain/instansi/types.ts';
import { Notice } from '../../../components/Notice.tsx';
import { Checkboxes, Radios, Select, type Choice } from '../../../components/form/choices.tsx';
import { namaBadan } from '../../desk/eventWords.ts';
import { BadanSearch } from './BadanField.tsx';
import { isInstansi } from '../bentuk/movementSpecs.ts';
import { saranOf, type Saran } from '../bentuk/suggestion.ts';
import { reasonWords } from './reasonWords.ts';
import type { Draft, Meja } from '../types.ts';

/** Where to: the officer's own units (several, with a lead), or another instansi by search; the likeliest stands chosen. */
export function TujuanField({ meja, draft }: { meja: Meja; draft: Draft }) {
  const { page, unit } = meja;
  const texts = page.m.petugas.perintah;
  const saran = saranOf(meja, draft);
  const [first] = saran;
  const suggestedUnit = first !== undefined && 'unit' in first.tujuan ? first.tujuan.unit : null;
  const suggestedInstansi = saran.flatMap(({ tujuan }) => ('instansi' in tujuan ? [tujuan.instansi] : []));
  const here = meja.view?.instansi?.kode;
  const others = suggestedInstansi.filter((kode) => kode !== here);
  const choice = draft.isFresh
    ? suggestedUnit === null && (others.length > 0 || unit.length === 0)
      ? 'instansi'
      : 'unit'
    : draft.form.text('tujuan');
  const ticked = draft.isFresh ? [suggestedUnit ?? ''] : draft.form.all('unit');
  const value = draft.isFresh && choice === 'instansi' ? (others[0] ?? '') : draft.form.text('instansi');
  return (
    <>
      <Saran meja={meja} saran={saran} />
      {unit.length === 0 ? null : (
        <>
          <Radios
            page={page}
            name="tujuan"
            label={texts.isian.tujuan}
            value={choice}
            errors={draft.errors}
            choices={[
              { value: 'unit', label: texts.pilihan.tujuanUnit },
              { value: 'instansi', label: texts.pilihan.tujuanInstansi },
            ]}
          />
          <UnitFields meja={meja} draft={draft} ticked={ticked} />
        </>
      )}
      <BadanSearch
        meja={meja}
        draft={draft}
        nama="instansi"
        label={texts.isian.instansi}
        hint={texts.petunjuk.instansi}
        cari="cari_instansi"
        cariLabel={texts.isian.cari_instansi}
        cakupan={(badan) => isInstansi(badan) && badan.kode !== here}
        tawaran={others}
        value={value}
      />
    </>
  );
}

function UnitFields({ meja, draft, ticked }: { meja: Meja; draft: Draft; ticked: readonly string[] }) {
  const { page } = meja;
  const { isian, petunjuk, pilihan } = page.m.petugas.perintah;
  const choices = meja.unit.map((badan) => unitChoice(meja, badan));
  return (
    <div class="units">
      <Checkboxes
        page={page}
        name="unit"
        label={isian.unit}
        hint={petunjuk.unit}
        values={ticked}
        choices={choices}
        errors={draft.errors}
      />
      <Select
        page={page}
        name="utama"
        label={isian.utama}
        hint={petunjuk.utama}
        value={draft.form.text('utama')}
        blank={pilihan.pilihUnit}
        choices={choices}
        errors={draft.errors}
        isOptional
      />
    </div>
  );
}

/** A unit of a body below says whose it is. */
function unitChoice({ aturan, view }: Meja, badan: Badan): Choice {
  const own = instansiOf(aturan.pohon, badan.kode);
  const isHere = own === view?.instansi?.kode;
  return { value: badan.kode, label: isHere ? badan.nama : namaBadan(aturan, badan.kode) };
}

function Saran({ meja, saran }: { meja: Meja; saran: readonly Saran[] }) {
  const { page } = meja;
  const texts = page.m.petugas.perintah;
  const [first, ...others] = saran;
  if (first === undefined) return <p class="facts">{texts.saranKosong}</p>;
  return (
    <Notice page={page} kind="informasi">
      <p>
        <strong>
          {texts.saran}: {namaBadan(meja.aturan, first.usulan.badan)}.
        </strong>{' '}
        {reasonWords(meja, first)}
      </p>
      {others.map((one) => (
        <p>
          {namaBadan(meja.aturan, one.usulan.badan)}. {reasonWords(meja, one)}
        </p>
      ))}
      <p class="facts">{texts.saranTetapAnda}</p>
    </Notice>
  );
}
