import * as v from 'valibot';

/** Who bears a discount. */
export const Payer = v.picklist(['group', 'brand', 'store']);
export type Payer = v.InferOutput<typeof Payer>;
