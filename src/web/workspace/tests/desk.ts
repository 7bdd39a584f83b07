import type { Penugasan } from '../../../domain/instansi/types.ts';
import type { Instant } from '../../../domain/shared/time.ts';
import { submitLaporan, type Submission } from '../../../useCases/laporan/submitLaporan.ts';
import type { Deps } from '../../../useCases/deps.ts';
import { createApp } from '../../app.ts';
import type { Session } from '../../deps.ts';
import { workspaceRoutes } from '../routes.ts';
import { webDeps } from '../../../../tests/support/webDeps.ts';
import { testWebDeps } from '../../../../tests/support/webServer.ts';

export const INSTANSI = 'KT-63.71';
export const UNIT = 'KT-63.71/06';
export const UNIT_LAIN = 'KT-63.71/10';

export const ROLES = {
  admin: [{ peran: 'admin_instansi', badan: INSTANSI }],
  penghubung: [{ peran: 'pejabat_penghubung', badan: UNIT }],
  penghubungLain: [{ peran: 'pejabat_penghubung', badan: UNIT_LAIN }],
  adminLain: [{ peran: 'admin_instansi', badan: 'KT-63.72' }],
  nasional: [{ peran: 'admin_nasional', badan: 'NAS' }],
  provinsi: [{ peran: 'admin_instansi', badan: 'PR-63' }],
  inspektorat: [{ peran: 'inspektorat', badan: 'KT-63.71/02' }],
  pengawas: [{ peran: 'pengawas', badan: 'KM-09' }],
  pimpinan: [{ peran: 'pimpinan', badan: INSTANSI }],
  kustodian: [{ peran: 'kustodian', badan: 'NAS' }],
  kustodian2: [{ peran: 'kustodian', badan: 'NAS' }],
  ganda: [
    { peran: 'admin_instansi', badan: INSTANSI },
    { peran: 'pengawas', badan: 'PR-63' },
  ],
  mantan: [{ peran: 'admin_instansi', badan: INSTANSI }],
  pelapor: [{ peran: 'pelapor', badan: 'NAS' }],
  rangkap: [
    { peran: 'admin_instansi', badan: 'KT-31.74' },
    { peran: 'admin_instansi', badan: 'KT-33.74' },
  ],
} as const satisfies Record<string, readonly Penugasan[]>;
export type Orang = keyof typeof ROLES;

export const akunOf = (orang: Orang): string =>
  `00000000-0000-7000-8000-${Object.keys(ROLES).indexOf(orang).toString().padStart(12, '0')}`;
export const tokenOf = (orang: Orang): string => `${orang}-`.padEnd(43, 'x');

/** A session for each sort of officer, who proved this very moment who they are (asking again: faktor.db.test.ts). */
export function officerSessions(now: () => Instant = Date.now): Record<string, Session> {
  const entries = (Object.keys(ROLES) as Orang[]).map((orang) => [
    tokenOf(orang),
    {
      id: orang,
      akunId: akunOf(orang),
      nama: `Petugas ${orang}`,
      penugasan: ROLES[orang],
      tahap: 'penuh',
      punyaFaktor: true,
      get buktiPada() {
        return now();
      },
    },
  ]);
  return Object.fromEntries(entries) as Record<string, Session>;
}

/** The pages over the real database, asked as a browser without script asks them. */
export function openDesk(deps: Deps, proven: () => Instant = deps.now) {
  const app = createApp(webDeps(testWebDeps(deps, officerSessions(proven))), [workspaceRoutes(deps)]);
  const cookie = (orang: Orang | null): Record<string, string> =>
    orang === null ? {} : { cookie: `sesi=${tokenOf(orang)}` };
  const get = async (orang: Orang | null, path: string) => {
    const response = await app.request(path, { headers: cookie(orang) });
    return { status: response.status, html: await response.text(), response };
  };
  const post = async (orang: Orang, path: string, fields: Fields) => {
    const body = new FormData();
    for (const [name, value] of fields) body.append(name, value);
    const response = await app.request(path, {
      method: 'POST',
      headers: cookie(orang),
      // a browser sends a form without files urlencoded
      body: fields.some(([, value]) => typeof value !== 'string')
        ? body
        : new URLSearchParams(fields as [string, string][]),
    });
    return { status: response.status, html: await response.text(), response };
  };
  const csrfOf = async (orang: Orang): Promise<string> => csrfIn((await get(orang, '/petugas')).html);
  /** What somebody sends who has a session and writes the fields himself, whether a page offers them or not. */
  const send = async (orang: Orang, path: string, typed: Typed) =>
    post(orang, path, [['_csrf', await csrfOf(orang)], ...pairsOf(typed)]);
  return { app, get, post, csrfOf, send, ...formUser(get, post) };
}

/** The proof of the session that the page's forms hold. */
export function csrfIn(html: string): string {
  return /name="_csrf" value="([^"]*)"/.exec(html)?.[1] ?? '';
}

export type Fields = readonly (readonly [string, string | File])[];
type Answer = { status: number; html: string; response: Response };

/** Opens the form of a command, fills it as a person would, sends it with everything else it held. */
function formUser(
  get: (orang: Orang, path: string) => Promise<Answer>,
  post: (orang: Orang, path: string, fields: Fields) => Promise<Answer>,
) {
  const give = async (orang: Orang, nomor: string, perintah: string, typed: Typed): Promise<Answer> => {
    const path = `/petugas/laporan/${nomor}/${perintah}`;
    const shown = await get(orang, path);
    if (shown.status !== 200) return shown;
    return post(orang, path, filled(fieldsOf(shown.html), typed));
  };
  return { give };
}

export type Typed = Readonly<Record<string, string | readonly (string | File)[] | File>>;

export function filled(present: readonly (readonly [string, string])[], typed: Typed): Fields {
  const aksi = typed['aksi'] === undefined ? [['aksi', 'kirim'] as const] : [];
  return [
    ...merged(
      present.filter(([name]) => name !== 'aksi'),
      typed,
    ),
    ...aksi,
  ];
}

/** What a form held, and over it what somebody typed. */
export function merged(held: readonly (readonly [string, string])[], typed: Typed): Fields {
  return [...held.filter(([name]) => typed[name] === undefined), ...pairsOf(typed)];
}

function pairsOf(typed: Typed): Fields {
  return Object.entries(typed).flatMap(([name, value]) =>
    (Array.isArray(value) ? (value as readonly (string | File)[]) : [value as string | File]).map(
      (one) => [name, one] as const,
    ),
  );
}

/** What a browser would send from the command's form on this page, as it stands. */
export function fieldsOf(html: string): (readonly [string, string])[] {
  return heldBy(/<form method="post" action="\/petugas[^>]*>(.*?)<\/form>/s.exec(html)?.[1] ?? '');
}

/** What a browser would send from the form with this action, buttons left out. */
export function fieldsOfForm(html: string, action: string): (readonly [string, string])[] {
  const forms = [...html.matchAll(/<form method="post" action="([^"]*)"[^>]*>(.*?)<\/form>/gs)];
  const form = forms.find(([, to]) => unescapeHtml(to ?? '') === action)?.[2];
  if (form === undefined) throw new Error(`no form to ${action}`);
  return heldBy(form);
}

function heldBy(form: string): (readonly [string, string])[] {
  const found: [string, string][] = [];
  for (const [tag] of form.matchAll(/<input [^>]*>/g)) {
    const type = attribute(tag, 'type');
    if (type === 'file' || ((type === 'radio' || type === 'checkbox') && !/ checked/.test(tag))) continue;
    found.push([attribute(tag, 'name'), attribute(tag, 'value')]);
  }
  for (const [, head = '', inner = ''] of form.matchAll(/<textarea ([^>]*)>(.*?)<\/textarea>/gs)) {
    found.push([attribute(`<x ${head}>`, 'name'), unescapeHtml(inner.replace(/^\n/, ''))]);
  }
  for (const [, head = '', inner = ''] of form.matchAll(/<select ([^>]*)>(.*?)<\/select>/gs)) {
    const chosen = /<option [^>]*selected[^>]*>/.exec(inner)?.[0] ?? /<option [^>]*>/.exec(inner)?.[0] ?? '';
    found.push([attribute(`<x ${head}>`, 'name'), attribute(chosen, 'value')]);
  }
  return found;
}

function attribute(tag: string, name: string): string {
  return unescapeHtml(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '');
}

export function unescapeHtml(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/** The page's words, without markup. */
export function wordsOf(html: string): string {
  return unescapeHtml(
    html.replaceAll(/<(style|head|script)[\s\S]*?<\/\1>/g, ' ').replaceAll(/<[^>]+>/g, ' '),
  ).replaceAll(/\s+/g, ' ');
}

/** A laporan about a broken road in Banjarmasin, sent to the city unless told otherwise. */
export async function fileLaporan(deps: Deps, over: Partial<Submission['kiriman']> = {}): Promise<string> {
  const submitted = await submitLaporan(deps, {
    kiriman: {
      klasifikasi: 'pengaduan',
      judul: 'Jalan berlubang di depan pasar',
      isi: 'Lubang besar di tengah jalan sudah dua minggu, beberapa pengendara motor terjatuh di sana.',
      kategori: null,
      instansi: INSTANSI,
      wilayah: '63.71',
      titik: null,
      lokasiKeterangan: 'Jalan Pasar Lama',
      tanggalKejadian: '2026-10-30',
      anonim: false,
      rahasia: false,
      kanal: 'web',
      ...over,
    },
    pengirim: { sebagai: 'akun', akunId: akunOf('pelapor') },
    kontak: { nama: 'Siti Aminah', email: 'siti@contoh.id', telepon: null, nik: null },
    lampiran: [],
    pengunggah: 'uji',
    nomorAsal: null,
  });
  if (!submitted.ok) throw new Error(JSON.stringify(submitted.refusal));
  return submitted.value.nomor;
}
