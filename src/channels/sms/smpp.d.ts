/** The part of node-smpp that is used here; the package brings no types. */
declare module 'smpp' {
  import type { EventEmitter } from 'node:events';
  import type { Server as NetServer, Socket } from 'node:net';
  import type { Readable } from 'node:stream';

  export interface Pdu {
    readonly command: string;
    readonly command_status: number;
    readonly sequence_number: number;
    readonly [field: string]: unknown;
    response(options?: Readonly<Record<string, unknown>>): Pdu;
    isResponse(): boolean;
  }

  export interface Session extends EventEmitter {
    readonly socket: Socket;
    send(pdu: Pdu, answered?: (answer: Pdu) => void): boolean;
    bind_transceiver(options: Readonly<Record<string, unknown>>, answered?: (answer: Pdu) => void): boolean;
    submit_sm(options: Readonly<Record<string, unknown>>, answered?: (answer: Pdu) => void): boolean;
    deliver_sm(options: Readonly<Record<string, unknown>>, answered?: (answer: Pdu) => void): boolean;
    enquire_link(options: Readonly<Record<string, unknown>>, answered?: (answer: Pdu) => void): boolean;
    unbind(options: Readonly<Record<string, unknown>>, answered?: (answer: Pdu) => void): boolean;
    pause(): void;
    resume(): void;
    close(closed?: () => void): void;
    destroy(closed?: () => void): void;
  }

  export interface SmppServer extends NetServer {
    readonly sessions: Session[];
  }

  interface Smpp {
    connect(options: Readonly<Record<string, unknown>>, connected?: () => void): Session;
    createServer(
      options: Readonly<Record<string, unknown>>,
      listener: (session: Session) => void,
    ): SmppServer;
    readonly errors: Readonly<Record<string, number>>;
    readonly PDU: {
      new (
        command: string | Buffer,
        options?: Readonly<Record<string, unknown>>,
      ): Pdu & {
        toBuffer(): Buffer;
      };
      /** Takes one whole message off a socket; false: it is not all there yet. */
      fromStream: (stream: Readable, length: number) => Pdu | false;
    };
  }

  const smpp: Smpp;
  export default smpp;
}
