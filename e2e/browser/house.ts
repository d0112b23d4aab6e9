import type { Browser } from 'playwright-core';
import { auditCloud, readLedgers, type Ledgers } from '@fangzhen/tools/audit';
import { MORNING_MS, startStage, type Stage } from '@fangzhen/tools/stage';
import { openDesk, type Desk } from './desk';
import { launch, visit, type VIEWS, type Visit } from './visit';

/** Where the journeys of one file take place: a cloud of their own with the app, on the demo's morning, and a browser. */
export class House {
  stage!: Stage;
  browser!: Browser;
  /** What the cloud held before anybody came. */
  before!: Ledgers;
  private windows: Pick<Visit, 'wrongs' | 'close'>[] = [];
  private last: Visit | undefined;

  /** The window that was opened last. */
  get latest(): Visit {
    if (!this.last) throw new Error('nobody has come yet');
    return this.last;
  }

  /** Somebody opens a page in a window of their own, beside those that are open. */
  async open(person: string, path: string, view: keyof typeof VIEWS = 'phone'): Promise<Visit> {
    const opened = await visit(this.browser, `${this.stage.url}/?as=${person}#${path}`, view);
    this.windows.push(opened);
    this.last = opened;
    return opened;
  }

  /** The same, when everybody else has left. */
  async alone(person: string, path: string, view?: keyof typeof VIEWS): Promise<Visit> {
    await this.leave();
    return this.open(person, path, view);
  }

  /** The address that `npm start` prints. */
  async openDesk(): Promise<Desk> {
    const desk = await openDesk(this.browser, this.stage.url);
    this.windows.push(desk);
    return desk;
  }

  /** Closes every window. Nothing may have gone wrong in any. */
  async leave(): Promise<void> {
    this.expectSound();
    for (const { close } of this.windows.splice(0)) await close();
  }

  expectSound(): void {
    for (const { wrongs } of this.windows) expect(wrongs).toEqual([]);
  }

  /** Every rule that can be read off the data, since the beginning. */
  async expectAudited(): Promise<void> {
    expect(await auditCloud(this.before, this.stage.cloud)).toEqual([]);
  }
}

/** Opens a house before the tests of a file and closes it after them; a test in whose windows something went wrong fails. */
export function openHouse(): House {
  const house = new House();
  beforeAll(async () => {
    [house.browser, house.stage] = await Promise.all([
      launch(),
      startStage({ withApp: true, nowMs: MORNING_MS }),
    ]);
    house.before = await readLedgers(house.stage.cloud);
  }, 120_000);
  afterEach(() => house.expectSound());
  afterAll(async () => {
    await house.browser?.close();
    await house.stage?.close();
  });
  return house;
}
