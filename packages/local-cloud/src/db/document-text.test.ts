import { documentText, LARGEST_DOCUMENT_BYTES } from './document-text';

/** {_id: 'x', t: …}: 5 for the document, 1+3+1+6 for the id, 1+1+1+5 for the text's frame. */
const FRAME = 5 + 11 + 8;

test('a document of 16 MB is taken, one byte more is not', () => {
  const t = 'a'.repeat(LARGEST_DOCUMENT_BYTES - FRAME);
  expect(documentText({ _id: 'x', t }).length).toBeGreaterThan(LARGEST_DOCUMENT_BYTES - 100);
  expect(() => documentText({ _id: 'x', t: `${t}a` })).toThrow(/too large. size in bytes: 16777217/);
});

test('it is bytes that count, not characters', () => {
  expect(() => documentText({ t: '方'.repeat(LARGEST_DOCUMENT_BYTES / 3) })).toThrow(/too large/);
});

test('numbers are small in BSON, however long as text', () => {
  expect(() => documentText({ list: Array.from({ length: 500_000 }, (_, i) => i) })).not.toThrow();
});
