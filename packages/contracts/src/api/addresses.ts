import * as v from 'valibot';
import { contract } from '../contract';
import { AddressInput, AddressView } from '../model/fulfilment';
import { ClientId } from '../primitives';

const all = v.object({ addresses: v.array(AddressView) });

/** Where the caller lets things be brought. Nobody else ever sees the list; an order takes a copy of one. */
export const addresses = {
  /** The one used or saved last comes first. */
  list: contract(v.strictObject({}), all),
  /** Adds an address under an id of the client's, or changes the one that has it. At most 20: ADDRESS_LIMIT. */
  save: contract(v.strictObject({ id: ClientId, address: AddressInput }), all),
  /** Takes one off the list. One that is not there is off it already. */
  remove: contract(v.strictObject({ id: ClientId }), all),
};
