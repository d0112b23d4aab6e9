import { contracts } from '@fangzhen/contracts';
import { memberAction } from '@fangzhen/cloudkit';
import { withoutAddress } from '@fangzhen/domain';
import { changeBook } from '@fangzhen/steps/addresses/changeBook';

export const remove = memberAction(contracts.addresses.remove, async ({ id }, ctx) => {
  const { addresses } = await changeBook(ctx, (book) => withoutAddress(book, id));
  return { addresses };
});
