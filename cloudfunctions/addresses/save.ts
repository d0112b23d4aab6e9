import { contracts } from '@fangzhen/contracts';
import { memberAction } from '@fangzhen/cloudkit';
import { withAddress } from '@fangzhen/domain';
import { changeBook } from '@fangzhen/steps/addresses/changeBook';

export const save = memberAction(contracts.addresses.save, async ({ id, address }, ctx) => {
  const { addresses } = await changeBook(ctx, (book) => withAddress(book, id, address));
  return { addresses };
});
