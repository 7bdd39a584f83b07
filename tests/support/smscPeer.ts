import { setTimeout as sleep } from 'node:timers/promises';
import smpp, { type Pdu, type Session, type SmppServer } from 'smpp';

export interface SmscPeer {
  readonly port: number;
  /** Every part that the program submitted. */
  readonly submitted: Pdu[];
  /** Sessions that are bound now. */
  readonly bound: Session[];
  /** How it answers submits: a status, or null for never. */
  answer: (pdu: Pdu) => number | null;
  /** Status of the next binds. */
  bindStatus: number;
  /** Hands a message to the program; answers its status, null when none came in time. */
  readonly deliver: (fields: Readonly<Record<string, unknown>>, waitMs?: number) => Promise<number | null>;
  readonly untilBound: () => Promise<Session>;
  readonly close: () => Promise<void>;
}

/** The other side of SMPP: an SMS centre that speaks the protocol over a real socket, with the server half of the library. */
export async function startSmscPeer(tls?: {
  readonly key: string;
  readonly cert: string;
}): Promise<SmscPeer> {
  const submitted: Pdu[] = [];
  const bound: Session[] = [];
  let ids = 0;
  const server: SmppServer = smpp.createServer({ ...tls }, (session) => {
    session.on('error', () => undefined);
    session.on('bind_transceiver', (pdu: Pdu) => {
      session.send(pdu.response({ command_status: peer.bindStatus }));
      if (peer.bindStatus === 0) bound.push(session);
    });
    session.on('enquire_link', (pdu: Pdu) => void session.send(pdu.response()));
    session.on('unbind', (pdu: Pdu) => {
      session.send(pdu.response());
      session.close();
    });
    session.on('submit_sm', (pdu: Pdu) => {
      const status = peer.answer(pdu);
      if (status === null) return;
      if (status === 0) submitted.push(pdu);
      session.send(pdu.response({ command_status: status, message_id: `smsc-${(ids += 1)}` }));
    });
    session.on('close', () => {
      if (bound.includes(session)) bound.splice(bound.indexOf(session), 1);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const untilBound = async (): Promise<Session> => {
    for (let n = 0; n < 500; n += 1) {
      const last = bound.at(-1);
      if (last !== undefined) return last;
      await sleep(10);
    }
    throw new Error('nobody bound');
  };
  const peer: SmscPeer = {
    port: (server.address() as { port: number }).port,
    submitted,
    bound,
    answer: () => 0,
    bindStatus: 0,
    untilBound,
    deliver: async (fields, waitMs = 10_000) => {
      const session = await untilBound();
      const answered = new Promise<number>((resolve) => {
        session.deliver_sm(fields, (pdu) => resolve(pdu.command_status));
      });
      return Promise.race([answered, sleep(waitMs, null)]);
    },
    close: async () => {
      for (const session of server.sessions.slice()) session.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return peer;
}
