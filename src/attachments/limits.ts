/** The limits of attachments, each named once (rules.md §3 "Limits"; pages tell them before the upload). */
export const bytesPerMb = 1024 * 1024;

export interface AttachmentLimits {
  readonly maxDocumentBytes: number;
  readonly maxMediaBytes: number;
  readonly maxImagePixels: number;
}

export const attachmentLimits: AttachmentLimits = {
  /** Images and documents. */
  maxDocumentBytes: 10 * bytesPerMb,
  /** Audio and video. */
  maxMediaBytes: 50 * bytesPerMb,
  maxImagePixels: 50_000_000,
};

export const maxNamaLength = 120;
export const maxImageEdgePx = 2560;
export const thumbnailEdgePx = 320;
/** One image is worked on at a time; so many more may wait before the next is told to come back later. */
export const maxWaitingImages = 32;
export const imageTimeoutSeconds = 30;
/** A refused upload is still read to its end so that the form around it survives, up to what ten allowed files could hold. */
export const maxDrainBytes = 10 * attachmentLimits.maxMediaBytes;
