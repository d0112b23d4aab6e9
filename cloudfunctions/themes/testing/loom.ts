import type { ThemeDocument } from '@fangzhen/contracts';
import type { Theme, ThemeVersion } from '@fangzhen/domain';
import { startStage, type Stage } from '@fangzhen/tools/stage';
import { contractCaller, type ContractCaller } from '@fangzhen/tools/testing';

export const LOOM = { brandId: 'loom' };
/** Loom's brand manager, and who approves. */
export const MANAGER = 'brand-loom';
export const GROUP = 'group';

/** A running cloud in which loom's theme is worked on. */
export class LoomScene {
  readonly api: ContractCaller;

  private constructor(
    readonly stage: Stage,
    private readonly beginning: string,
  ) {
    this.api = contractCaller(stage);
  }

  static async open(): Promise<LoomScene> {
    const stage = await startStage();
    return new LoomScene(stage, await stage.cloud.snapshot());
  }

  /** As if nothing had happened since `open`. */
  restart = () => this.stage.cloud.restore(this.beginning);
  close = () => this.stage.close();

  async themeOf(brandId: string): Promise<Theme> {
    const themes = await this.stage.cloud.export('themes');
    return themes.find(({ _id }) => _id === brandId) as unknown as Theme;
  }

  async versions(): Promise<ThemeVersion[]> {
    const versions = (await this.stage.cloud.export('themeVersions')) as unknown as ThemeVersion[];
    return versions.filter(({ brandId }) => brandId === LOOM.brandId);
  }

  /** Every theme and version of every brand, to compare. */
  async everything(): Promise<string> {
    const { cloud } = this.stage;
    return JSON.stringify([await cloud.export('themes'), await cloud.export('themeVersions')]);
  }

  async published(): Promise<ThemeDocument> {
    return (await this.themeOf(LOOM.brandId)).document;
  }

  /** The draft's revision now. */
  async revision(): Promise<number> {
    return (await this.themeOf(LOOM.brandId)).draftRevision;
  }

  /** Saves a document as loom's draft. Gives the new revision. */
  async save(document: ThemeDocument): Promise<number> {
    const input = { ...LOOM, document, revision: await this.revision() };
    return (await this.api.call(MANAGER, 'themes', 'saveDraft', input)).revision;
  }

  async submit(document: ThemeDocument) {
    const input = { ...LOOM, revision: await this.save(document) };
    return (await this.api.call(MANAGER, 'themes', 'submit', input)).submitted;
  }

  async publish(document: ThemeDocument) {
    const { id } = await this.submit(document);
    return (await this.api.call(GROUP, 'themes', 'approve', { versionId: id })).card;
  }
}

/** The document with another banner title. */
export function titled({ tokens, modules }: ThemeDocument, title: string): ThemeDocument {
  return { tokens, modules: modules.map((one) => (one.type === 'banner' ? { ...one, title } : one)) };
}
