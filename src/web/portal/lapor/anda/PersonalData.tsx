import { findDataPribadi } from '../../../../domain/laporan/tulisan/dataPribadi.ts';
import { Notice } from '../../../components/Notice.tsx';
import type { Page } from '../../../request/page.ts';
import type { Isian } from '../isian.ts';

/** What in the text may tell who somebody is: named by kind before it is sent (F13, pages.md), and marked in the text itself. */
export function PersonalData({ page, isian, changeHref }: { page: Page; isian: Isian; changeHref: string }) {
  const words = page.m.portal.lapor;
  const texts = [isian.judul, isian.isi, isian.lokasi];
  const found = texts.flatMap((teks) =>
    findDataPribadi(teks).map(({ jenis, mulai, akhir }) => ({ jenis, teks: teks.slice(mulai, akhir) })),
  );
  if (found.length === 0) return null;
  return (
    <Notice page={page} kind="perhatian">
      <p>{words.pribadi}</p>
      <ul>
        {found.slice(0, MAX_NAMED).map(({ jenis, teks }) => (
          <li>
            {words.pribadiJenis[jenis]}: <mark>{teks}</mark>
          </li>
        ))}
      </ul>
      <p>
        {words.pribadiSaran} <a href={changeHref}>{words.pribadiUbah}</a>
      </p>
    </Notice>
  );
}

const MAX_NAMED = 8;
