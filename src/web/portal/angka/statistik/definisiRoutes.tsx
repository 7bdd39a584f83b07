import type { Hono } from 'hono';
import { messagesFor } from '../../../../messages/catalogue.ts';
import type { Deps } from '../../../../useCases/deps.ts';
import { semuaDefinisi } from '../../../components/angka/definisi.ts';
import type { WebEnv } from '../../../deps.ts';
import type { Tabel } from '../../../dokumen/dokumen.ts';
import { sendTabel } from '../../../dokumen/sendTabel.ts';
import { forAll } from '../../../kept/pageForAll.ts';
import { pageOf, sendPage } from '../../../request/page.ts';
import { DefinisiPage } from './DefinisiPage.tsx';

/** What each public figure is, as a page and as files. */
export function definisiRoutes(app: Hono<WebEnv>, deps: Deps): void {
  app.get(
    '/statistik/indikator',
    forAll(deps, (c) => Promise.resolve(sendPage(c, <DefinisiPage page={pageOf(c)} />))),
  );
  for (const bentuk of ['csv', 'xlsx']) {
    app.get(`/statistik/indikator/unduh.${bentuk}`, (c) => sendTabel(c, tabelDefinisi(), 'indikator'));
  }
}

/** In the data's own language, as every file. */
function tabelDefinisi(): Tabel {
  const m = messagesFor('id');
  const { judul, kolom, arah } = m.portal.definisi;
  const number = { isAngka: true, lebar: 1 } as const;
  return {
    kode: 'definisi',
    judul,
    kolom: [
      { judul: kolom.kode, lebar: 2 },
      { judul: kolom.nama, lebar: 2 },
      { judul: kolom.arti, lebar: 4 },
      { judul: kolom.pembilang, lebar: 3 },
      { judul: kolom.penyebut, lebar: 3 },
      { judul: kolom.satuan, lebar: 1.5 },
      { judul: kolom.arah, lebar: 1 },
      { judul: kolom.minimal, ...number },
      { judul: kolom.sumber, lebar: 3 },
      { judul: kolom.versi, ...number },
      { judul: kolom.sejak, lebar: 1 },
    ],
    baris: semuaDefinisi({ m }).map(([one, words]) => [
      one.kode,
      words.nama,
      words.arti,
      words.pembilang,
      words.penyebut,
      words.satuan,
      arah[one.arah],
      one.minimal,
      words.sumber.join('; '),
      one.versi,
      one.berlakuSejak,
    ]),
  };
}
