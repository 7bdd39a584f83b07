import type { LaporanView } from '../../../../useCases/laporan/readLaporan.ts';
import { tandaOf, type TandaPribadi } from '../../../../useCases/laporan/samarkanLaporan.ts';
import { Button } from '../../../components/form/Button.tsx';
import { Form } from '../../../components/form/Form.tsx';
import { Notice } from '../../../components/Notice.tsx';
import type { Page } from '../../../request/page.ts';
import type { OfficerCommand } from '../../perintah/types.ts';

/**
 * Says what in the text may be personal data before it is published, mark by mark, each to be masked by one press; and what else can
 * be done about it here. A hint: nothing is removed by itself.
 */
export function PribadiNotice(props: { page: Page; view: LaporanView; boleh: readonly OfficerCommand[] }) {
  const { page, view, boleh } = props;
  const { meja, perintah } = page.m.petugas;
  const tanda = tandaOf(view);
  if (tanda.length === 0) return null;
  const jenis = page.m.portal.lapor.pribadiJenis;
  const names = [...new Set(tanda.map((one) => jenis[one.jenis]))];
  const ways = (['koreksi', 'kerahasiaan'] as const).filter((one) => boleh.includes(one));
  const canMask = boleh.includes('koreksi') && view.urut !== null;
  return (
    <Notice page={page} kind="perhatian">
      <p>{meja.pribadi(names.join(', '))}</p>
      {canMask ? <MaskForm page={page} view={view} tanda={tanda} /> : null}
      {ways.length === 0 ? null : (
        <p>
          {ways.map((one, i) => (
            <>
              {i === 0 ? null : ' · '}
              <a href={`/petugas/laporan/${view.nomor}/${one}`}>{perintah.daftar[one].nama}</a>
            </>
          ))}
        </p>
      )}
    </Notice>
  );
}

function MaskForm(props: { page: Page; view: LaporanView; tanda: readonly TandaPribadi[] }) {
  const { page, view, tanda } = props;
  const { meja } = page.m.petugas;
  const jenis = page.m.portal.lapor.pribadiJenis;
  return (
    <Form page={page} action={`/petugas/laporan/${view.nomor}/samarkan`}>
      <input type="hidden" name="urut" value={String(view.urut)} />
      <ul class="list">
        {tanda.map(({ bagian, mulai, akhir, teks, jenis: kind }) => (
          <li>
            <mark>{teks}</mark>{' '}
            <button
              class="link"
              type="submit"
              name="tanda"
              value={`${bagian}:${mulai}:${akhir}`}
              aria-label={meja.samarkanApa(teks, jenis[kind])}
            >
              {meja.samarkan}
            </button>
          </li>
        ))}
      </ul>
      <Button kind="biasa" name="tanda" value="semua">
        {meja.samarkanSemua}
      </Button>
      <p class="hint">{meja.samarkanArti}</p>
    </Form>
  );
}
