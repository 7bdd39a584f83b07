import fc from 'fast-check';
import smpp, { type Pdu } from 'smpp';
import { describe, expect, it } from 'vitest';
import { bacaDeliverSm } from './deliverSm.ts';

/** As it comes off the wire: written to bytes and read back by the library. */
function wire(fields: Readonly<Record<string, unknown>>): Pdu {
  return new smpp.PDU(new smpp.PDU('deliver_sm', fields).toBuffer());
}

const from = { source_addr: '6281255512', source_addr_ton: 1 };
const pengirim = '+6281255512';

describe('deliver_sm', () => {
  it.each([
    ['a message', { short_message: 'Halo @£ é' }, { jenis: 'pesan', teks: 'Halo @£ é' }],
    [
      'UCS-2',
      { data_coding: 8, short_message: { message: 'Jembatan 🚧' } },
      { jenis: 'pesan', teks: 'Jembatan 🚧' },
    ],
    [
      'its words in message_payload',
      { message_payload: 'panjang'.repeat(60) },
      { jenis: 'pesan', teks: 'panjang'.repeat(60) },
    ],
    [
      'a part with an 8-bit reference',
      { esm_class: 0x40, short_message: { udh: Buffer.from([5, 0, 3, 200, 3, 2]), message: 'dua' } },
      { jenis: 'bagian', acuan: 200, jumlah: 3, urut: 2, teks: 'dua' },
    ],
    [
      'a part with a 16-bit reference',
      { esm_class: 0x40, short_message: { udh: Buffer.from([6, 8, 4, 1, 2, 3, 1]), message: 'satu' } },
      { jenis: 'bagian', acuan: 258, jumlah: 3, urut: 1, teks: 'satu' },
    ],
    [
      'a part by sar_*',
      { short_message: 'tiga', sar_msg_ref_num: 777, sar_total_segments: 4, sar_segment_seqnum: 3 },
      { jenis: 'bagian', acuan: 777, jumlah: 4, urut: 3, teks: 'tiga' },
    ],
    [
      'a part whose header cannot be',
      { esm_class: 0x40, short_message: { udh: Buffer.from([5, 0, 3, 1, 2, 9]), message: 'kata' } },
      { jenis: 'pesan', teks: 'kata' },
    ],
  ])('reads %s', (_, fields, expected) => {
    expect(bacaDeliverSm(wire({ ...from, ...fields }))).toEqual({ pengirim, ...expected });
  });

  it.each([
    [
      { receipted_message_id: 'smsc-7', message_state: 2, short_message: '' },
      { idLuar: 'smsc-7', status: 'sampai', kode: 'DELIVRD' },
    ],
    [
      {
        short_message:
          'id:abc9 sub:001 dlvrd:000 submit date:2611021000 done date:2611021001 stat:UNDELIV err:001 text:',
      },
      { idLuar: 'abc9', status: 'gagal', kode: 'UNDELIV' },
    ],
    [{ short_message: 'id:abc9 stat:ACCEPTD' }, { idLuar: 'abc9', status: null, kode: 'ACCEPTD' }],
  ])('reads a receipt %j', (fields, expected) => {
    expect(bacaDeliverSm(wire({ ...from, esm_class: 4, ...fields }))).toEqual({
      jenis: 'tanda',
      ...expected,
    });
  });

  it('never fails, whatever bytes come', () => {
    const numRuns = process.env['TEST_SCALE'] === 'full' ? 100_000 : 10_000;
    const whole = new smpp.PDU('deliver_sm', {
      ...from,
      esm_class: 0x40,
      short_message: { udh: Buffer.from([5, 0, 3, 200, 3, 2]), message: 'dua puluh' },
      message_payload: 'lain',
      sar_msg_ref_num: 5,
    }).toBuffer();
    let read = 0;
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(whole.length - 17), fc.nat(255)), { maxLength: 8 }),
        fc.uint8Array({ maxLength: 40 }),
        (changes, tail) => {
          const bytes = Buffer.concat([whole, tail]);
          for (const [at, value] of changes) bytes[16 + at] = value;
          bytes.writeUInt32BE(bytes.length, 0);
          let pdu: Pdu;
          try {
            pdu = new smpp.PDU(bytes);
          } catch {
            // What the library cannot read ends the session; the link binds again.
            return;
          }
          read += 1;
          const masuk = bacaDeliverSm(pdu);
          if (masuk.jenis === 'bagian' && !(masuk.urut >= 1 && masuk.urut <= masuk.jumlah))
            throw new Error('part');
          if (masuk.jenis !== 'tanda' && typeof masuk.teks !== 'string') throw new Error('teks');
        },
      ),
      { numRuns },
    );
    expect(read).toBeGreaterThan(numRuns / 4);
  });
});
