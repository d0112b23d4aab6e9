import { addUnlessThere, Refusal, type MemberCtx } from '@fangzhen/cloudkit';
import { emptyBook, type AddressBook } from '@fangzhen/domain';

const TRIES = 5;

/**
 * Changes the caller's address book by compare-and-set on its version: two phones that save at once lose neither address.
 *
 * @param change gives the next version, or the book itself when there is nothing to do; may refuse.
 * @throws Refusal BUSY, and what `change` refuses.
 */
export async function changeBook(
  ctx: MemberCtx,
  change: (book: AddressBook) => AddressBook,
): Promise<AddressBook> {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const before = await ctx.mine('addressBooks').get(ctx.memberId);
    const after = change(before ?? emptyBook(ctx.memberId));
    if (after === before || (await written(ctx, before, after))) return after;
  }
  throw new Refusal('BUSY', '地址正在另一台设备上修改，请再试一次');
}

async function written(
  ctx: MemberCtx,
  before: AddressBook | undefined,
  after: AddressBook,
): Promise<boolean> {
  const { _id, addresses, version } = after;
  if (before) {
    const unchanged = { _id, version: before.version };
    return (await ctx.system.update('addressBooks', unchanged, { set: { addresses, version } })) === 1;
  }
  // Nothing to take off a book that is not there yet.
  if (addresses.length === 0) return true;
  return addUnlessThere(ctx.system, 'addressBooks', after);
}
