import smpp from 'smpp';
import { bacaDeliverSm, type SmsMasuk } from '../../../../src/channels/sms/deliverSm.ts';
import { bacaPdu } from '../../../../src/channels/sms/smppBytes.ts';
import { keGsm, pecahSms, ukuranSms } from '../../../../src/domain/kanal/gsm.ts';
import { bacaTanda } from '../../../../src/domain/kanal/tanda.ts';
import type { Acak } from '../acak.ts';
import { teks } from '../nilai.ts';

const KALIMAT = [
  'LAPOR Jembatan di Sungai Andai miring, anak sekolah harus memutar jauh. ',
  'STATUS 123456785',
  'BALAS 123 456 785 sudah diperiksa [€] {sip} ^_^ ',
  'Lampu mati 😟 di depan pasar 👨‍👩‍👧 ',
  'ÀÉÖñ¿¡§ΔΦΓ ',
  'مرحبا ',
];

/** Words as a phone sends them: whole characters, nothing that a centre could not carry. */
export function kataSms(acak: Acak): string {
  const text = Array.from({ length: 1 + acak.int(4) }, () =>
    acak.pilih(KALIMAT).repeat(1 + acak.int(3)),
  ).join('');
  return acak.satuDari(3)
    ? text + acak.pilih(['\n', ' ', 'x'.repeat(acak.int(200)), '😟'.repeat(acak.int(60))])
    : text;
}

/** Cutting and joining again gives the same words, whatever they are; a part never holds more than an SMS. */
export function cobaPecah(acak: Acak): string | null {
  const text = acak.satuDari(2) ? kataSms(acak) : teks(acak);
  const parts = pecahSms(text);
  if (parts.join('') !== text) return 'a character was lost in cutting';
  const { sandi } = ukuranSms(text);
  const most = parts.length === 1 ? { gsm7: 160, ucs2: 70 } : { gsm7: 153, ucs2: 67 };
  const size = (part: string): number => (sandi === 'ucs2' ? part.length : ukuranSms(part).panjang);
  if (parts.some((part) => size(part) > most[sandi])) return 'a part is longer than an SMS';
  keGsm(text);
  bacaTanda(text);
  return null;
}

/** A message goes as real bytes in parts by every kind of header, shuffled and doubled; what is put together is what was sent. */
export function cobaBagian(acak: Acak): string | null {
  const text = kataSms(acak);
  const parts = pecahSms(text);
  const { sandi } = ukuranSms(text);
  const cara = acak.pilih(['udh8', 'udh16', 'sar', 'payload'] as const);
  const acuan = acak.int(256);
  const sent = parts.map((part, n) =>
    deliver(part, { sandi, cara, acuan, jumlah: parts.length, urut: n + 1 }),
  );
  const shuffled = [...sent, ...sent.filter(() => acak.satuDari(3))]
    .map((bytes) => ({ bytes, key: acak.int(1e6) }))
    .toSorted((a, b) => a.key - b.key);
  const found = new Map<number, string>();
  for (const { bytes } of shuffled) {
    const one = bacaDeliverSm(bacaPdu(bytes));
    if (one.jenis === 'tanda') return 'words became a receipt';
    const urut = one.jenis === 'bagian' ? one.urut : 1;
    if (one.jenis === 'bagian' && (one.acuan !== acuan || one.jumlah !== parts.length))
      return 'another reference';
    if (one.pengirim !== '+6281234567890') return `another sender ${one.pengirim}`;
    found.set(urut, one.teks);
  }
  const joined = parts.map((_, n) => found.get(n + 1) ?? '').join('');
  return joined === text
    ? null
    : `${cara}: ${JSON.stringify(joined.slice(0, 80))} of ${JSON.stringify(text.slice(0, 80))}`;
}

/** Bytes that no centre should send: they are read or set apart, and never end the link. */
export function cobaRusak(acak: Acak): string | null {
  const pdu = bacaPdu(rusakSms(acak));
  if (pdu.command !== 'deliver_sm' || pdu.sequence_number !== 7) return 'not to be answered any more';
  return bentukSalah(bacaDeliverSm(pdu));
}

/** One message of a centre with a right head and a wounded rest. */
export function rusakSms(acak: Acak): Buffer {
  const text = (acak.satuDari(2) ? kataSms(acak) : teks(acak)).slice(0, 60);
  const raw = deliver(text === '' ? 'x' : text, {
    sandi: acak.pilih(['gsm7', 'ucs2'] as const),
    cara: acak.pilih(['udh8', 'udh16', 'sar', 'payload', 'tanda', 'polos'] as const),
    acuan: acak.int(65_536),
    jumlah: acak.int(4),
    urut: acak.int(4),
  });
  const cut = acak.satuDari(3) ? raw.subarray(0, 16 + acak.int(raw.length - 15)) : raw;
  for (let n = 0; n < 1 + acak.int(8) && cut.length > 16; n += 1)
    cut[16 + acak.int(cut.length - 16)] = acak.int(256);
  cut.writeUInt32BE(cut.length, 0);
  return cut;
}

function bentukSalah(one: SmsMasuk): string | null {
  if (one.jenis === 'tanda') return one.idLuar === '' ? 'a receipt of nothing' : null;
  if (typeof one.teks !== 'string' || typeof one.pengirim !== 'string') return 'words that are none';
  if (one.jenis === 'pesan') return null;
  const isFit = one.jumlah >= 2 && one.jumlah <= 255 && one.urut >= 1 && one.urut <= one.jumlah;
  return isFit && one.acuan >= 0 && one.acuan <= 65_535 ? null : `part ${one.urut} of ${one.jumlah}`;
}

interface Cara {
  readonly sandi: 'gsm7' | 'ucs2';
  readonly cara: 'udh8' | 'udh16' | 'sar' | 'payload' | 'tanda' | 'polos';
  readonly acuan: number;
  readonly jumlah: number;
  readonly urut: number;
}

function deliver(message: string, { sandi, cara, acuan, jumlah, urut }: Cara): Buffer {
  const udh =
    cara === 'udh8'
      ? Buffer.from([5, 0, 3, acuan & 255, jumlah, urut])
      : cara === 'udh16'
        ? Buffer.from([6, 8, 4, acuan >> 8, acuan & 255, jumlah, urut])
        : null;
  const isPart = udh !== null && jumlah !== 1;
  const sar =
    cara === 'sar' || cara === 'payload'
      ? { sar_msg_ref_num: acuan, sar_total_segments: jumlah, sar_segment_seqnum: urut }
      : {};
  const words = isPart ? { message, udh } : { message };
  const pdu = new smpp.PDU('deliver_sm', {
    sequence_number: 7,
    source_addr: '6281234567890',
    source_addr_ton: 1,
    destination_addr: '1708',
    esm_class: cara === 'tanda' ? 0x04 : isPart ? 0x40 : 0,
    data_coding: sandi === 'gsm7' ? 0 : 8,
    ...sar,
    ...(cara === 'payload' ? { message_payload: { message } } : { short_message: words }),
    ...(cara === 'tanda' ? { receipted_message_id: 'a-1', message_state: acuan % 12 } : {}),
  });
  return pdu.toBuffer();
}
