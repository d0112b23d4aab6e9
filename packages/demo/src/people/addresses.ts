import type { AddressBook } from '@fangzhen/domain';
import { memberIdOf } from '@fangzhen/cloudkit/ids';
import { personByKey } from './people';

/** The first shopper's two: at home, near the first stores, and an office on the other side of the river. */
const books: Record<string, AddressBook['addresses']> = {
  lin: [
    {
      id: 'address-lin-home',
      contact: '林晓',
      phone: '13800001234',
      location: { lng: 121.4429, lat: 31.2252 },
      place: '愚园路 361 弄',
      detail: '愚谷邨 12 号 301 室',
    },
    {
      id: 'address-lin-office',
      contact: '林女士',
      phone: '13800001234',
      location: { lng: 121.5023, lat: 31.2389 },
      place: '陆家嘴环路 1000 号',
      detail: '恒生银行大厦 18 楼前台',
    },
  ],
  zhou: [
    {
      id: 'address-zhou-home',
      contact: '周一航',
      phone: '13900005678',
      location: { lng: 120.1661, lat: 30.2562 },
      place: '学士路 36 号',
      detail: '2 单元 502 室',
    },
  ],
};

/** Addresses that the demo's people have saved. The numbers are nobody's that we know of. */
export const addressBooks = (): AddressBook[] =>
  Object.entries(books).map(([key, addresses]) => {
    const memberId = memberIdOf(personByKey(key));
    return { _id: memberId, memberId, addresses, version: 1 };
  });
