import { STATUS_TERBUKA } from '../../domain/laporan/types.ts';
import type { Rujukan } from '../../domain/laporan/aturan.ts';
import { formatInstant, type Instant } from '../../domain/shared/time.ts';
import type { Lang } from '../../messages/bahasa.ts';
import { messagesFor } from '../../messages/catalogue.ts';
import type { LaporanView } from '../../useCases/laporan/readLaporan.ts';
import type { Kabar } from '../../useCases/open311/permintaan.ts';
import type { Value } from './document.ts';
import { idOf } from './parameters.ts';
import { serviceName, TANPA_KATEGORI } from './services.ts';

/** What the specification lets a description hold. */
export const DESCRIPTION_MAX = 4_000;

interface Told {
  readonly rujukan: Rujukan;
  readonly lang: Lang;
  readonly origin: string;
  /** `extensions=true`: what GeoReport has no field for. */
  readonly isExtended: boolean;
}

/** One laporan as GeoReport shows it; null where there is nothing to say. */
export function requestRow(view: LaporanView, told: Told): { readonly [name: string]: Value } {
  const at = (pada: Instant | null): string | null => (pada === null ? null : formatInstant(pada, view.zona));
  const isClosed = isClosedStatus(view.status);
  const answer = view.tanggapan.findLast((one) => one.oleh === 'petugas' && one.isi !== null);
  return {
    service_request_id: idOf(view.nomor),
    status: isClosed ? 'closed' : 'open',
    status_notes: notesOf(view, told.lang, answer?.isi ?? null),
    service_name: serviceName(told.rujukan, view.kategori?.kode ?? null, told.lang),
    service_code: view.kategori?.kode ?? TANPA_KATEGORI,
    description: descriptionOf(view),
    agency_responsible: view.unit[0]?.nama ?? view.instansi?.nama ?? null,
    service_notice: null,
    requested_datetime: at(view.dibuatPada),
    updated_datetime: at(isClosed ? (view.selesaiPada ?? view.diubahPada) : view.diubahPada),
    expected_datetime: isClosed ? null : at(expectedOf(view)),
    address: [view.lokasi?.keterangan, view.wilayah?.nama].filter(Boolean).join(', ') || null,
    address_id: view.wilayah === null ? null : `ID-${view.wilayah.kode}`,
    zipcode: null,
    lat: view.lokasi?.lat ?? null,
    long: view.lokasi?.lon ?? null,
    media_url: imagesOf(view.lampiran, told.origin)[0] ?? null,
    ...(told.isExtended ? extended(view, told, at) : {}),
  };
}

/** One thing said, as FixMyStreet reads it. */
export function updateRow({ laporan, kabar }: Kabar, told: Told): Value {
  return {
    update_id: updateIdOf(laporan.nomor, kabar.urut),
    service_request_id: idOf(laporan.nomor),
    status: CLOSING.includes(kabar.jenis) ? 'closed' : 'open',
    updated_datetime: formatInstant(kabar.pada, laporan.zona),
    description: kabar.isi === null ? null : cut(kabar.isi),
    media_url: imagesOf(kabar.lampiran, told.origin)[0] ?? null,
    ...(told.isExtended
      ? {
          external_status_code: kabar.jenis,
          author: kabar.oleh,
          agency: kabar.badan?.nama ?? null,
          final: kabar.akhir,
        }
      : {}),
  };
}

export function updateIdOf(nomor: string, urut: number): string {
  return `${idOf(nomor)}-${urut}`;
}

export function isClosedStatus(status: LaporanView['status']): boolean {
  return status !== null && !STATUS_TERBUKA.includes(status);
}

/** Events after which a laporan is no longer worked on. */
const CLOSING: readonly string[] = [
  'dikonfirmasi',
  'diselesaikan',
  'ditutup_otomatis',
  'diarsipkan',
  'diarsipkan_otomatis',
  'dialihkan',
  'dinilai',
];

/** The last word of the office, after the state of ours that `open` and `closed` cannot tell apart. */
function notesOf({ status, hasil }: LaporanView, lang: Lang, answer: string | null): string | null {
  if (status === null) return null;
  const words = messagesFor(lang).status;
  const state = hasil === null ? words.nama[status] : `${words.nama[status]}: ${words.hasil[hasil]}`;
  return answer === null ? state : cut(`${state}. ${answer}`);
}

/** Judul and isi in one, as the specification has no title; a judul that only repeats the beginning of isi is left out. */
function descriptionOf({ judul, isi }: LaporanView): string | null {
  if (isi === null) return judul;
  const head = judul?.replace(/…$/, '') ?? '';
  return cut(isi.startsWith(head) ? isi : `${judul ?? ''}\n\n${isi}`);
}

/** The day by which the office means to answer for good, or owes its first answer. */
function expectedOf({ tenggat }: LaporanView): Instant | null {
  const running = tenggat.filter(({ tenggat: one }) => one.status === 'berjalan');
  for (const jam of ['penyelesaian', 'ppid', 'respons', 'verifikasi']) {
    const due = running.find((one) => one.jam.jam === jam)?.tenggat.jatuhTempo;
    if (due != null) return due;
  }
  return null;
}

function extended(
  view: LaporanView,
  { origin }: Told,
  at: (pada: Instant | null) => string | null,
): Extension {
  const images = imagesOf(view.lampiran, origin);
  return {
    extended_attributes: {
      title: view.judul,
      detailed_status: view.status,
      outcome: view.hasil,
      classification: view.klasifikasi,
      channel: view.kanal,
      agency_code: view.instansi?.kode ?? null,
      unit_code: view.unit[0]?.kode ?? null,
      url: `${origin}/laporan/${view.nomor}`,
      ...(images.length === 0 ? {} : { media_urls: images }),
    },
    notes: view.tanggapan.map((one) => ({
      datetime: at(one.pada),
      type: one.jenis,
      description: one.isi === null ? null : cut(one.isi),
    })),
  };
}

type Extension = Readonly<Record<'extended_attributes' | 'notes', Value>>;

/** Only pictures that were looked through are shown to the public. */
function imagesOf(files: LaporanView['lampiran'], origin: string): string[] {
  return files
    .filter(({ jenis, pindai }) => jenis.startsWith('image/') && (pindai === 'bersih' || pindai === 'tanpa'))
    .map(({ id }) => `${origin}/lampiran/${id}`);
}

function cut(text: string): string {
  const points = Array.from(text);
  return points.length <= DESCRIPTION_MAX ? text : `${points.slice(0, DESCRIPTION_MAX - 1).join('')}…`;
}
