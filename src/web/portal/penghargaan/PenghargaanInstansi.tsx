import type { PenghargaanBadan } from '../../../useCases/penghargaan/bacaTerbit.ts';
import type { Page } from '../../request/page.ts';

/** What a body won in announced editions; nothing where it won nothing. */
export function PenghargaanInstansi(props: { page: Page; penghargaan: readonly PenghargaanBadan[] }) {
  const { page, penghargaan } = props;
  const words = page.m.portal.penghargaan;
  if (penghargaan.length === 0) return null;
  return (
    <section aria-labelledby="penghargaan-instansi">
      <h2 id="penghargaan-instansi">{words.instansi}</h2>
      <ul class="list">
        {penghargaan.map(({ edisiId, edisi, tahun, namaPemberi, penghargaan: one }) => (
          <li>
            <a href={`/penghargaan/${edisiId}#penghargaan-${one.id}`}>
              {words.instansiIsi(one.nama, `${edisi} ${tahun}`, namaPemberi)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
