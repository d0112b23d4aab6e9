import { textRoom } from './budget';
import { isNone, operator, refuse, typeName, wholeNumber, type Operators } from './define';

/** Numbers and dates become text, null an empty one. @throws for anything else */
function textOf(name: string, value: unknown): string {
  if (isNone(value)) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (value instanceof Date) return value.toISOString();
  return refuse(`${name}: can't convert from BSON type ${typeName(value)} to String`);
}

const stringFor = (name: string, what: string, value: unknown): string =>
  typeof value === 'string'
    ? value
    : refuse(`${name} requires ${what} to be a string, found: ${typeName(value)}`);

function concat(...values: unknown[]): unknown {
  if (values.some(isNone)) return null;
  const texts = values.map((value) => stringFor('$concat', 'every argument', value));
  textRoom(texts);
  return texts.join('');
}

/** The units a text is counted in: bytes of UTF-8, or characters (code points). */
interface Units<Part> {
  of(text: string): ArrayLike<Part>;
}
const BYTES: Units<number> = { of: (text) => Buffer.from(text, 'utf8') };
const CHARACTERS: Units<string> = { of: (text) => [...text] };

const indexOf = <Part>(name: string, units: Units<Part>) =>
  operator(name, [2, 4], (text, wanted, from = 0, to = undefined) => {
    if (isNone(text)) return null;
    const all = units.of(stringFor(name, 'its first argument', text));
    const part = units.of(stringFor(name, 'its second argument', wanted));
    const start = wholeNumber(name, 'its start', from);
    const end = Math.min(to === undefined ? all.length : wholeNumber(name, 'its end', to), all.length);
    if (start < 0 || end < 0) refuse(`${name} requires a start and an end that are not negative`);
    for (let i = start; i + part.length <= end; i++) {
      let same = 0;
      while (same < part.length && all[i + same] === part[same]) same++;
      if (same === part.length) return i;
    }
    return -1;
  });

const lengthIn = <Part>(name: string, units: Units<Part>) =>
  operator(name, [1, 1], (text) => units.of(stringFor(name, 'its argument', text)).length);

function split(text: unknown, separator: unknown): unknown {
  if (isNone(text) || isNone(separator)) return null;
  const [all, by] = [
    stringFor('$split', 'its first argument', text),
    stringFor('$split', 'its second', separator),
  ];
  return by === '' ? refuse('$split requires a non-empty separator') : all.split(by);
}

function compareWithoutCase(a: unknown, b: unknown): number {
  const [left, right] = [upper(textOf('$strcasecmp', a)), upper(textOf('$strcasecmp', b))];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Only letters of ASCII have a case here: so it is documented. */
const upper = (text: string) => text.replace(/[a-z]+/g, (letters) => letters.toUpperCase());
const lower = (text: string) => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());

const isInsideCharacter = (byte: number | undefined) => byte !== undefined && (byte & 0xc0) === 0x80;

/** A negative start gives an empty text, a negative length all that follows. */
const byBytes = (name: string) =>
  operator(name, [3, 3], (value, from, count) => {
    const bytes = Buffer.from(textOf(name, value), 'utf8');
    const [start, length] = [wholeNumber(name, 'its start', from), wholeNumber(name, 'its length', count)];
    if (start < 0 || start >= bytes.length) return '';
    const end = length < 0 ? bytes.length : Math.min(start + length, bytes.length);
    if (isInsideCharacter(bytes[start]) || isInsideCharacter(bytes[end]))
      refuse(`${name}: Invalid range, in the middle of a UTF-8 character`);
    return bytes.toString('utf8', start, end);
  });

function byCharacters(value: unknown, from: unknown, count: unknown): string {
  const characters = [...textOf('$substrCP', value)];
  const [start, length] = [
    wholeNumber('$substrCP', 'its start', from),
    wholeNumber('$substrCP', 'its length', count),
  ];
  if (start < 0 || length < 0) refuse('$substrCP requires a start and a length that are not negative');
  return characters.slice(start, start + length).join('');
}

export const STRINGS: Operators = {
  $concat: operator('$concat', [0, Infinity], concat),
  $indexOfBytes: indexOf('$indexOfBytes', BYTES),
  $indexOfCP: indexOf('$indexOfCP', CHARACTERS),
  $split: operator('$split', [2, 2], split),
  $strLenBytes: lengthIn('$strLenBytes', BYTES),
  $strLenCP: lengthIn('$strLenCP', CHARACTERS),
  $strcasecmp: operator('$strcasecmp', [2, 2], compareWithoutCase),
  $substr: byBytes('$substr'),
  $substrBytes: byBytes('$substrBytes'),
  $substrCP: operator('$substrCP', [3, 3], byCharacters),
  $toLower: operator('$toLower', [1, 1], (value) => lower(textOf('$toLower', value))),
  $toUpper: operator('$toUpper', [1, 1], (value) => upper(textOf('$toUpper', value))),
};
