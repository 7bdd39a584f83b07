export type FileFamily = 'image' | 'document' | 'media';

export interface AllowedType {
  /** Media type that it is stored and served with. */
  readonly jenis: string;
  readonly extension: string;
  readonly family: FileFamily;
}

const ooxml = 'application/vnd.openxmlformats-officedocument';
const opendocument = 'application/vnd.oasis.opendocument';

/** The kinds of file that a laporan may carry (rules.md §3); everything else is refused. */
export const allowedTypes = {
  jpeg: { jenis: 'image/jpeg', extension: 'jpg', family: 'image' },
  png: { jenis: 'image/png', extension: 'png', family: 'image' },
  webp: { jenis: 'image/webp', extension: 'webp', family: 'image' },
  heic: { jenis: 'image/heic', extension: 'heic', family: 'image' },
  pdf: { jenis: 'application/pdf', extension: 'pdf', family: 'document' },
  docx: { jenis: `${ooxml}.wordprocessingml.document`, extension: 'docx', family: 'document' },
  xlsx: { jenis: `${ooxml}.spreadsheetml.sheet`, extension: 'xlsx', family: 'document' },
  pptx: { jenis: `${ooxml}.presentationml.presentation`, extension: 'pptx', family: 'document' },
  odt: { jenis: `${opendocument}.text`, extension: 'odt', family: 'document' },
  ods: { jenis: `${opendocument}.spreadsheet`, extension: 'ods', family: 'document' },
  odp: { jenis: `${opendocument}.presentation`, extension: 'odp', family: 'document' },
  doc: { jenis: 'application/msword', extension: 'doc', family: 'document' },
  xls: { jenis: 'application/vnd.ms-excel', extension: 'xls', family: 'document' },
  ppt: { jenis: 'application/vnd.ms-powerpoint', extension: 'ppt', family: 'document' },
  mp3: { jenis: 'audio/mpeg', extension: 'mp3', family: 'media' },
  m4a: { jenis: 'audio/mp4', extension: 'm4a', family: 'media' },
  ogg: { jenis: 'audio/ogg', extension: 'ogg', family: 'media' },
  mp4: { jenis: 'video/mp4', extension: 'mp4', family: 'media' },
  '3gp': { jenis: 'video/3gpp', extension: '3gp', family: 'media' },
  '3g2': { jenis: 'video/3gpp2', extension: '3g2', family: 'media' },
  webm: { jenis: 'video/webm', extension: 'webm', family: 'media' },
} as const satisfies Record<string, AllowedType>;

export type AllowedTypeName = keyof typeof allowedTypes;

/** What `file-type` finds in the first bytes → our type. Zip and OLE containers are not here: they are opened and looked into. */
const typeByMagic: Readonly<Record<string, AllowedTypeName>> = {
  'image/jpeg': 'jpeg',
  'image/png': 'png',
  'image/apng': 'png',
  'image/webp': 'webp',
  'image/heic': 'heic',
  'image/heif': 'heic',
  'application/pdf': 'pdf',
  'audio/mpeg': 'mp3',
  'audio/x-m4a': 'm4a',
  'audio/mp4': 'm4a',
  'audio/ogg': 'ogg',
  'audio/ogg; codecs=opus': 'ogg',
  'video/mp4': 'mp4',
  'video/3gpp': '3gp',
  'video/3gpp2': '3g2',
  'video/webm': 'webm',
};

export function typeOfMagic(mime: string): AllowedTypeName | null {
  return typeByMagic[mime] ?? null;
}

export function typeOfJenis(jenis: string): AllowedType | null {
  return Object.values(allowedTypes).find((type) => type.jenis === jenis) ?? null;
}

/** MP4 and its relations, which are built of boxes. */
export function isMadeOfBoxes(type: AllowedType): boolean {
  return boxTypes.some((each) => each === type);
}

const boxTypes: readonly AllowedType[] = [
  allowedTypes.m4a,
  allowedTypes.mp4,
  allowedTypes['3gp'],
  allowedTypes['3g2'],
];
