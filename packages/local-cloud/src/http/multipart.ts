import { invalidParam } from '../errors';

const MOST_PARTS = 100;

/** The parts of a multipart/form-data body by name. @throws INVALID_PARAM if there are far too many */
export function readMultipart(contentType: string, body: Buffer): Map<string, Buffer> {
  const parts = new Map<string, Buffer>();
  const boundary = /boundary=(?:"([^"]+)"|([^;\s]+))/.exec(contentType);
  if (!boundary) return parts;
  const separator = Buffer.from(`--${boundary[1] ?? boundary[2]}`);
  let count = 0;
  let from = body.indexOf(separator);
  while (from >= 0) {
    const next = body.indexOf(separator, from + separator.length);
    if (next < 0) break;
    const part = body.subarray(from + separator.length + 2, next - 2);
    const headerEnd = part.indexOf('\r\n\r\n');
    const name = /name="([^"]*)"/.exec(part.subarray(0, Math.max(0, headerEnd)).toString('utf8'))?.[1];
    if (name !== undefined) parts.set(name, part.subarray(headerEnd + 4));
    if (++count > MOST_PARTS) throw invalidParam(`a form may have ${MOST_PARTS} parts`);
    from = next;
  }
  return parts;
}
