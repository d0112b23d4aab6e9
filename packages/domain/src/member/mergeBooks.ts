import type { AddressBook } from '../model/fulfilment';
import { MAX_ADDRESSES } from '../address/book';
import isEqual from 'lodash-es/isEqual';

/** The survivor's addresses with those of the absorbed one's behind them, as many as fit. The absorbed book stays as it is (I15). */
export function mergeBooks(
  book: AddressBook,
  absorbed: AddressBook,
): { book: AddressBook; copied: string[] } {
  const ids = new Set(book.addresses.map(({ id }) => id));
  const fresh = absorbed.addresses.filter(({ id }) => !ids.has(id));
  const added = fresh.slice(0, Math.max(0, MAX_ADDRESSES - book.addresses.length));
  return {
    book: { ...book, addresses: [...book.addresses, ...added], version: book.version + 1 },
    copied: added.map(({ id }) => id),
  };
}

/** The survivor's addresses without those that were copied and are as they were. */
export function separateBook(
  book: AddressBook,
  absorbed: AddressBook,
  copied: readonly string[],
): AddressBook {
  const original = new Map(absorbed.addresses.map((address) => [address.id, address]));
  const addresses = book.addresses.filter(
    (address) => !copied.includes(address.id) || !isEqual(address, original.get(address.id)),
  );
  return { ...book, addresses, version: book.version + 1 };
}
