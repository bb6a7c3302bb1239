/** Where the bytes of an upload are; also before the text around it is saved. */
export function fileAddress(fileId: unknown): string {
  return typeof fileId === 'string' ? `/api/files/${fileId}/content` : '';
}
