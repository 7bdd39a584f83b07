import { Form } from '../../components/form/Form.tsx';
import { namaBadan } from '../desk/eventWords.ts';
import { clearTujuanOf, judulSaranOf, kategoriOf, kategoriSaranOf } from './bentuk/suggestion.ts';
import { reasonWords } from './isian/reasonWords.ts';
import type { LoadedMeja } from './loadMeja.ts';

/**
 * One press for a clear laporan (U4): verify and forward to the suggested body, with the reason above the button. Sends what the form of
 * `verifikasi` holds when it is opened and not changed. Nothing for a laporan that needs a closer look.
 */
export function QuickForward(props: { loaded: LoadedMeja; kunci: string; dari: string; isKeyed?: boolean }) {
  const { meja, boleh, urut } = props.loaded;
  const { page, view, nomor } = meja;
  const saran = clearTujuanOf(meja);
  if (view === null || saran === null || !boleh.includes('verifikasi')) return null;
  const texts = page.m.petugas.perintah;
  const rapi = judulSaranOf(meja);
  const kategori = kategoriSaranOf(meja);
  const badan = 'unit' in saran.tujuan ? saran.tujuan.unit : saran.tujuan.instansi;
  const fields: readonly (readonly [string, string])[] = [
    ['kunci', props.kunci],
    ['urut', String(urut)],
    ['dari', props.dari],
    ['judul', view.judul ?? ''],
    ['klasifikasi', view.klasifikasi ?? ''],
    ['kategori', kategoriOf(meja)],
    ['tag', view.tag.join(', ')],
    ['tujuan', 'unit' in saran.tujuan ? 'unit' : 'instansi'],
    ['unit' in saran.tujuan ? 'unit' : 'instansi', badan],
  ];
  return (
    <Form page={page} action={`/petugas/laporan/${nomor}/verifikasi`} class="quick">
      {fields.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <p class="quick-why">
        <strong>
          {texts.saran}: {namaBadan(meja.aturan, saran.usulan.badan)}.
        </strong>{' '}
        {reasonWords(meja, saran)}{' '}
        {kategori === null
          ? null
          : `${texts.isian.kategori}: ${meja.aturan.kategori.get(kategori.kode)?.nama ?? ''}. ${texts.saranKategori(kategori.kata.join(', '))}`}
      </p>
      {rapi === null ? null : (
        <div class="choice">
          {/* of the same name as the title above: the last one counts, so a tick takes the tidier one */}
          <input type="checkbox" id={`rapi-${nomor}`} name="judul" value={rapi} />
          <label for={`rapi-${nomor}`}>{texts.saranJudul(rapi)}</label>
        </div>
      )}
      <button
        class="button button-utama"
        type="submit"
        name="aksi"
        value="kirim"
        {...(props.isKeyed ? { 'data-kunci': 'v' } : {})}
      >
        {texts.saranTeruskan(namaBadan(meja.aturan, badan))}
        {props.isKeyed ? <kbd aria-hidden="true">v</kbd> : null}
      </button>
    </Form>
  );
}
