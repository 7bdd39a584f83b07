import { typeOfJenis } from './content/fileTypes.ts';

/** Only images, which we made ourselves, are shown in the page; all else is downloaded and opened by the reader's own programs. */
export function dispositionFor(jenis: string): 'inline' | 'attachment' {
  return typeOfJenis(jenis)?.family === 'image' ? 'inline' : 'attachment';
}

/**
 * Headers for handing out a stored file, so that nothing in it can run as a page of ours. Who may read it, and so how long it
 * may be cached, is the caller's matter.
 */
export function servingHeaders(file: {
  readonly jenis: string;
  readonly nama: string;
}): Readonly<Record<string, string>> {
  return {
    // A type that is not on the list (a damaged row) is handed out as plain bytes.
    'Content-Type': typeOfJenis(file.jenis)?.jenis ?? 'application/octet-stream',
    'Content-Disposition': `${dispositionFor(file.jenis)}; ${fileNameParameters(file.nama)}`,
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
    'Cross-Origin-Resource-Policy': 'same-origin',
  };
}

/** The name twice (RFC 6266): plain ASCII for old programs, then as UTF-8 (RFC 8187). */
function fileNameParameters(nama: string): string {
  const ascii = nama
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]/gu, '_')
    .replace(/["\\%]/g, '_');
  const utf8 = encodeURIComponent(nama.toWellFormed()).replace(/['()*!]/g, percentEncode);
  return `filename="${ascii}"; filename*=UTF-8''${utf8}`;
}

function percentEncode(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
