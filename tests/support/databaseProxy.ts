import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A way to a database that can be cut, as a cable can. */
export interface DatabaseProxy {
  readonly url: string;
  /** Ends every connection and refuses new ones. */
  cut(): Promise<void>;
  restore(): Promise<void>;
}

export async function startDatabaseProxy(databaseUrl: string): Promise<DatabaseProxy> {
  const target = new URL(databaseUrl);
  const port = Number(target.searchParams.get('port') ?? (target.port === '' ? 5432 : target.port));
  const host = target.searchParams.get('host') ?? decodeURIComponent(target.hostname);
  const open = (): Socket =>
    host.startsWith('/') ? connect(`${host}/.s.PGSQL.${port}`) : connect(port, host);
  const sockets = new Set<Socket>();
  const listen = async (at: number): Promise<Server> => {
    const made = createServer((client) => {
      const server = open();
      for (const [one, other] of [
        [client, server],
        [server, client],
      ] as const) {
        sockets.add(one);
        one.on('error', () => other.destroy());
        one.on('close', () => {
          sockets.delete(one);
          other.destroy();
        });
        one.pipe(other);
      }
    });
    await new Promise<void>((resolve) => made.listen(at, '127.0.0.1', resolve));
    return made;
  };
  let server = await listen(0);
  const own = (server.address() as AddressInfo).port;
  const credentials = `${target.username}:${target.password}`;
  return {
    url: `postgres://${credentials}@127.0.0.1:${own}${target.pathname}`,
    cut: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const one of sockets) one.destroy();
      await closed;
    },
    restore: async () => {
      server = await listen(own);
    },
  };
}
