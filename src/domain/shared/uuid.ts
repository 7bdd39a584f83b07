/** Whether a text is a UUID as the program writes them: the database takes no other for an id, and a near miss would be a fault. */
export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}
