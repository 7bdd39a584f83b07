import { Readable } from 'node:stream';
import type { Hono } from 'hono';
import { PUBLIK } from '../../../../domain/laporan/reader.ts';
import type { Refusal } from '../../../../domain/shared/result.ts';
import { readPersetujuan } from '../../../../useCases/akun/profil/persetujuan.ts';
import type { Deps } from '../../../../useCases/deps.ts';
import { exportOwn } from '../../../../useCases/ekspor/exportOwn.ts';
import { listLaporan } from '../../../../useCases/laporan/readLaporan.ts';
import { fieldErrors } from '../../../components/form/fieldErrors.ts';
import type { Session, WebContext, WebEnv } from '../../../deps.ts';
import { refusalStatus } from '../../../refusalStatus.ts';
import { pageOf, sendPage } from '../../../request/page.ts';
import { asTyped } from '../asTyped.ts';
import { signedInRoutes } from '../masuk/signedInRoutes.ts';
import { DataPage } from './DataPage.tsx';

const HERE = '/saya/data';
const LISTED = 50;

/** The rights of an account holder over their own data. */
export function dataRoutes(app: Hono<WebEnv>, deps: Deps): void {
  const { get, post } = signedInRoutes(app, deps);
  get(HERE, (c, _, who) => show(c, deps, who, null));
  post(`${HERE}/unduh`, download);
}

async function show(c: WebContext, deps: Deps, who: Session, refused: Refusal | null): Promise<Response> {
  const page = pageOf(c);
  const owner = { ...PUBLIK, pemilik: deps.keys.pemilik(who.akunId) };
  const [list, persetujuan] = await Promise.all([
    listLaporan(deps, owner, {
      filter: { pemilik: owner.pemilik },
      urut: 'terbaru',
      limit: LISTED,
      cursor: null,
    }),
    readPersetujuan(deps, who.akunId),
  ]);
  const laporan = list.ok ? list.value.baris : [];
  const errors = refused === null ? [] : fieldErrors([{ ...refused, path: 'sandi' }], page.lang);
  const status = refused === null ? 200 : refusalStatus(refused.code);
  return sendPage(c, <DataPage {...{ page, laporan, persetujuan, errors }} />, status);
}

async function download(c: WebContext, deps: Deps, who: Session): Promise<Response> {
  const { akunId, penugasan } = who;
  const made = await exportOwn(deps, { akunId, penugasan, sandi: asTyped(c.var.form, 'sandi') });
  if (!made.ok) return show(c, deps, who, made.refusal);
  const hari = new Date(deps.now()).toISOString().slice(0, 10);
  c.header('Content-Type', 'application/x-tar');
  c.header('Content-Disposition', `attachment; filename="data-saya-${hari}.tar"`);
  c.header('Cache-Control', 'private, no-store');
  return c.body(Readable.toWeb(made.value) as ReadableStream<Uint8Array>);
}
