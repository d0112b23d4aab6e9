import type { Signatures } from '../contract';
import { account } from './account';
import { addresses } from './addresses';
import { afterSales } from './afterSales';
import { campaigns } from './campaigns';
import { catalog } from './catalog';
import { couponDesk } from './couponDesk';
import { coupons } from './coupons';
import { events } from './events';
import { finance } from './finance';
import { home } from './home';
import { identity } from './identity';
import { invoices } from './invoices';
import { members } from './members';
import { orders } from './orders';
import { payments } from './payments';
import { points } from './points';
import { prices } from './prices';
import { stores } from './stores';
import { tables } from './tables';
import { themes } from './themes';
import { tiers } from './tiers';
import { workbench } from './workbench';

/** Every function's actions, as schemas. The app takes the type only: `Api`. */
export const contracts = {
  account,
  addresses,
  afterSales,
  campaigns,
  catalog,
  couponDesk,
  coupons,
  events,
  finance,
  home,
  identity,
  invoices,
  members,
  orders,
  payments,
  points,
  prices,
  stores,
  tables,
  themes,
  tiers,
  workbench,
};

type Contracts = typeof contracts;
/** `Api['orders']['place']['input']`: what the typed call() of the app is made of. */
export type Api = { [F in keyof Contracts]: Signatures<Contracts[F]> };
