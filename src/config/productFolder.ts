import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * The folder that holds package.json, data/ and dist/. Found upwards from this file, because the same code
 * lies in src/ under test and in dist/ when it runs.
 */
export function findProductFolder(from: string = import.meta.dirname): string {
  for (let folder = from; ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, 'package.json'))) return folder;
    if (folder === path.dirname(folder)) throw new Error(`No package.json at or above ${from}`);
  }
}
