import { createServer } from 'node:net';
import type { Place } from '../installation/place.ts';

/** The address of a database for a role: through the socket where there is one; `?` away it is plain TCP. */
export function urlOf(place: Place, port: number, role: string, password: string, database: string): string {
  const socket = socketFolder(place);
  const base = `postgres://${role}:${password}@127.0.0.1:${port}/${database}`;
  return socket === null ? base : `${base}?host=${encodeURIComponent(socket)}`;
}

// sun_path holds 108 bytes on Linux and 104 on macOS, the name of the socket and its end included
const maxSocketFolderBytes = 80;

/** The folder of the socket; null where its path would be too long, then TCP alone is used. */
export function socketFolder(place: Place): string | null {
  return Buffer.byteLength(place.runFolder) <= maxSocketFolderBytes ? place.runFolder : null;
}

/** The wanted port when it is free, else any free one on loopback. */
export async function choosePort(wanted: number | null): Promise<number> {
  if (wanted !== null && (await isFree(wanted))) return wanted;
  return (await listenOn(0)) ?? 54_320;
}

export async function isFree(port: number): Promise<boolean> {
  return (await listenOn(port)) !== null;
}

/** The port on which listening worked, null when it is taken. */
function listenOn(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(null));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : null));
    });
  });
}
