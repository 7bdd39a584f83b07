/** Whether a fault of the file system says that there is no room (disk or quota): the one fault that is told as a refusal. */
export function isDiskFull(fault: unknown): boolean {
  return hasErrorCode(fault, 'ENOSPC') || hasErrorCode(fault, 'EDQUOT');
}

export function hasErrorCode(fault: unknown, code: string): boolean {
  return fault instanceof Error && 'code' in fault && fault.code === code;
}

export const diskFullCode = 'attachments.disk_full';
