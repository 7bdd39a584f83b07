import { statfs } from 'node:fs/promises';
import path from 'node:path';

export interface DiskSpace {
  readonly bytes: number;
  readonly bebas: number;
}

/** The disk on which a folder lies, or would lie: the nearest folder above it that is there. */
export async function readDiskSpace(folder: string): Promise<DiskSpace> {
  try {
    const { bsize, blocks, bavail } = await statfs(folder);
    return { bytes: bsize * blocks, bebas: bsize * bavail };
  } catch (error) {
    const above = path.dirname(folder);
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || above === folder) throw error;
    return readDiskSpace(above);
  }
}
