import type { AddressInput } from '@fangzhen/contracts';
import type { AddressBook } from '../model/fulfilment';
import { Refusal } from '../refusal';

export const MAX_ADDRESSES = 20;

export const emptyBook = (memberId: string): AddressBook => ({
  _id: memberId,
  memberId,
  addresses: [],
  version: 0,
});

/** The book with this address at the front, in the place of the one that had its id. @throws Refusal ADDRESS_LIMIT. */
export function withAddress(book: AddressBook, id: string, address: AddressInput): AddressBook {
  const others = book.addresses.filter((one) => one.id !== id);
  if (others.length >= MAX_ADDRESSES)
    throw new Refusal('ADDRESS_LIMIT', `最多保存 ${MAX_ADDRESSES} 个地址，请先删除或修改一个`);
  return { ...book, addresses: [{ ...address, id }, ...others], version: book.version + 1 };
}

/** The book without it; the same book when it is not there. */
export function withoutAddress(book: AddressBook, id: string): AddressBook {
  const addresses = book.addresses.filter((one) => one.id !== id);
  return addresses.length === book.addresses.length
    ? book
    : { ...book, addresses, version: book.version + 1 };
}
