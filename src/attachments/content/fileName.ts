import { maxNamaLength } from '../limits.ts';

/**
 * The person's own name of the file, made safe to show and to download: no folders, no invisible or direction-turning
 * characters (they make `gpj.exe` look like `exe.jpg`), no characters that some system forbids, at most 120 characters; its
 * extension is that of what the file truly is.
 */
export function cleanNama(declaredName: string, extension: string): string {
  const suffix = `.${extension}`;
  const stem = shorten(cleanStem(declaredName), maxNamaLength - suffix.length);
  return (stem || 'lampiran') + suffix;
}

function cleanStem(declaredName: string): string {
  const lastPart = declaredName.toWellFormed().slice(-maxDeclaredLength).split(/[/\\]/).at(-1) ?? '';
  const visible = lastPart
    .replace(/[\p{Cc}\p{Co}\u2028\u2029]/gu, ' ')
    .replace(invisible, '')
    .replace(/[<>:"|?*]/g, '_')
    // After the removals, which can bring a letter and its accent together.
    .normalize('NFC')
    .replace(/\s+/g, ' ');
  const stem = visible
    .trim()
    .replace(declaredExtension, '')
    .replace(/^[. ]+|[. ]+$/g, '');
  return reservedOnWindows.test(stem) ? `_${stem}` : stem;
}

const maxDeclaredLength = 4096;
/** Format characters but the joiners, without which some scripts and emoji fall apart. */
const invisible = /(?![\u200c\u200d])\p{Cf}/gu;
/** A dot and up to five letters or digits, at least one a letter: "surat v1.2" has none. */
const declaredExtension = /\.(?=[a-z0-9]*[a-z])[a-z0-9]{1,5}$/i;
const reservedOnWindows = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** Cuts between characters as people see them, so that no emoji is left in pieces. */
function shorten(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  let kept = '';
  for (const { segment } of new Intl.Segmenter('id').segment(text)) {
    if (kept.length + segment.length > maxLength) break;
    kept += segment;
  }
  return kept.replace(/[. ]+$/, '');
}
