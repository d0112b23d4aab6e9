import { post } from '../../lib/api.js';
import { number } from '../../lib/format.js';
import { say } from '../../lib/language.js';
import { attempt, tell } from '../../lib/notice.js';
import { jsonLines } from './json-lines.js';
import { readCollections, readPage } from './state.js';
import { words } from './words.js';

const AT_ONCE = 500;

/** Asks for a file of JSON lines and puts its documents in. @param {string} collection */
export function chooseImport(collection) {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.jsonl,.ndjson,.json,.txt';
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file) void attempt(() => importLines(collection, file));
  });
  input.click();
}

/** In pieces, so that a file of any size passes. @param {string} collection @param {File} file */
async function importLines(collection, file) {
  let count = 0;
  try {
    for await (const docs of jsonLines(file.stream(), AT_ONCE)) {
      await post('/local/import', { collection, docs });
      count += docs.length;
    }
    tell(say(words.imported, { count: number(count) }));
  } catch (error) {
    const { message, line = count + 1 } = /** @type {Error & { line?: number }} */ (error);
    tell(say(words.importStopped, { line, message, count: number(count) }), true);
  }
  await readCollections();
  await readPage();
}
