import { randomUUID } from 'node:crypto';
import type { Api, PricePlace } from '@fangzhen/contracts';
import type { PriceChange, PriceTemplate } from '@fangzhen/domain';
import { MORNING_MS, Shopping, startStage, type Stage } from '@fangzhen/tools/stage';
import { contractCaller, type ContractCaller } from '@fangzhen/tools/testing';

/** Morrow's brand manager, and who decides. */
export const MANAGER = 'brand-morrow';
export const GROUP = 'group';
export const BRAND = { kind: 'brand' as const };
export const STORE_ID = 'morrow-sh-01';
/** Costs ¥15, list ¥15; the group allows ¥10.50 to ¥17.25. */
export const SKU_ID = 'morrow-americano-m-hot';
export const OUTSIDE_FEN = 2000;
export const INSIDE_FEN = 1600;
export const OLD_FEN = 1500;
/** After this long every instance has read the prices anew. */
export const LEAD_MS = 120_000;

type Proposal = Api['prices']['propose']['input'];

/** A running cloud in which morrow's prices are changed. */
export class PricingScene {
  readonly api: ContractCaller;
  readonly shop: Shopping;

  private constructor(
    readonly stage: Stage,
    private readonly beginning: string,
  ) {
    this.api = contractCaller(stage);
    this.shop = new Shopping(stage);
  }

  static async open(): Promise<PricingScene> {
    const stage = await startStage({ nowMs: MORNING_MS });
    return new PricingScene(stage, await stage.cloud.snapshot());
  }

  /** As if nothing had happened since `open`; instances have forgotten what they kept. */
  async restart(): Promise<void> {
    await this.stage.cloud.restore(this.beginning);
    this.later();
  }
  close = () => this.stage.close();

  get nowMs(): number {
    return this.stage.cloud.clock.nowMs();
  }
  /** So much later, at least until everybody knows of what was decided. */
  later(byMs = LEAD_MS): void {
    this.stage.cloud.clock.advance(byMs);
  }

  async version(place: PricePlace = BRAND): Promise<number> {
    return (await this.api.call(MANAGER, 'prices', 'list', { brandId: 'morrow', place })).version;
  }

  async proposal(wanted: Partial<Proposal> & { priceFen?: number } = {}): Promise<Proposal> {
    const { priceFen = OUTSIDE_FEN, place = BRAND, ...rest } = wanted;
    return {
      clientChangeId: randomUUID(),
      brandId: 'morrow',
      place,
      version: await this.version(place),
      prices: [{ skuId: SKU_ID, priceFen }],
      fromMs: null,
      untilMs: null,
      ...rest,
    };
  }

  async propose(wanted: Partial<Proposal> & { priceFen?: number } = {}) {
    const input = await this.proposal(wanted);
    return (await this.api.call(MANAGER, 'prices', 'propose', input)).change;
  }

  /** Proposes and has it approved. */
  async approved(wanted: Partial<Proposal> & { priceFen?: number } = {}) {
    const { id } = await this.propose(wanted);
    return (await this.api.call(GROUP, 'prices', 'approve', { changeId: id })).change;
  }

  basket = (storeId = STORE_ID) => ({ storeId, lines: [{ skuId: SKU_ID, qty: 1 }] });

  /** What the SKU costs a shopper there now. */
  async costs(storeId = STORE_ID): Promise<number> {
    return (await this.shop.quote('zhou', this.basket(storeId))).payFen;
  }

  /** What it costs a shopper who buys it there now. */
  async paid(storeId = STORE_ID): Promise<number> {
    return (await this.shop.place('zhou', this.basket(storeId))).payFen;
  }

  async templates(): Promise<PriceTemplate[]> {
    return (await this.stage.cloud.export('priceTemplates')) as unknown as PriceTemplate[];
  }

  async changes(): Promise<PriceChange[]> {
    return (await this.stage.cloud.export('priceChanges')) as unknown as PriceChange[];
  }

  /** Every price and change, to compare. */
  async everything(): Promise<string> {
    return JSON.stringify([await this.templates(), await this.changes()]);
  }

  /** A template as an import would bring it. */
  async importTemplate(change: (template: PriceTemplate) => PriceTemplate, id = 'morrow'): Promise<void> {
    const template = (await this.templates()).find(({ _id }) => _id === id)!;
    const changed = change(template) as unknown as Record<string, unknown>;
    await this.stage.cloud.import('priceTemplates', [changed]);
    this.later();
  }
}
