import type { Diminta } from '../../../useCases/ramai/jagaRamai.ts';
import { Notice } from '../Notice.tsx';
import type { Page } from '../../request/page.ts';

/** Islands of a page that may ask for work. */
export const RAMAI_SCRIPTS = ['bukti.js'] as const;

/**
 * Within a form while a flood lasts (F21): says why and what to do, holds the task and its answer. With script the browser works by
 * itself; without, one waits and presses again. Nothing in normal times.
 */
export function Ramai({ page, diminta }: { page: Page; diminta: Diminta | null }) {
  if (diminta === null) return null;
  const words = page.m.formulir.ramai;
  return (
    <div data-pekerja={page.asset('buktiPekerja.js')} data-sedang={words.sedang} data-selesai={words.selesai}>
      <Notice page={page} kind="perhatian">
        <p id="ramai">
          <strong>{words.judul}</strong>
        </p>
        <p>{words.isi}</p>
        <p aria-live="polite">{words.sebab[diminta.sebab](diminta.detik)}</p>
      </Notice>
      <input type="hidden" name="tantangan" value={diminta.tantangan} />
      <input type="hidden" name="jawaban" value="" />
    </div>
  );
}
