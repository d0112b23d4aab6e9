import { isIP } from 'node:net';
import { hostname, networkInterfaces } from 'node:os';

const LOOPBACK = '127.0.0.1';
const EVERYWHERE = new Set(['0.0.0.0', '::']);

/** Where the server listens, how functions and links reach it, and by which names it may be called. */
export class Address {
  /** Given to the server's `listen`. */
  readonly host: string;
  private readonly own: Set<string>;

  /**
   * @param host an IPv4 address or a name of this machine, `0.0.0.0` or `::` for all its addresses
   * @throws in one sentence when it is another kind of address
   */
  constructor(
    host: string = LOOPBACK,
    readonly port = 0,
  ) {
    if (isIP(host) === 6 && !EVERYWHERE.has(host))
      throw new Error(`Cannot listen on ${host}: give an IPv4 address, a name, or :: for all addresses`);
    if (!/^[\w.:-]+$/.test(host)) throw new Error(`${JSON.stringify(host)} is not an address`);
    this.host = host === 'localhost' ? LOOPBACK : host.toLowerCase();
    this.own = new Set([LOOPBACK, 'localhost', this.host].map((name) => `${name}:${port}`));
  }

  /** The same once the port is known. */
  at(port: number): Address {
    return new Address(this.host, port);
  }

  /** Whether only programs of this machine reach it. */
  get isLocal(): boolean {
    return /^127\./.test(this.host);
  }

  /** Host as functions and links name it. */
  get inner(): string {
    return EVERYWHERE.has(this.host) ? LOOPBACK : this.host;
  }

  /** `127.0.0.1:4180` */
  get hostAndPort(): string {
    return `${this.inner}:${this.port}`;
  }

  get url(): string {
    return `http://${this.hostAndPort}`;
  }

  /** Whether a request's Host header names this server. Other machines' names that lead here are not among them. */
  answersTo(hostHeader: string): boolean {
    if (this.own.has(hostHeader)) return true;
    const lower = hostHeader.toLowerCase();
    // Browsers leave out the port that http has anyway.
    const asked = /:\d+$/.test(lower) ? lower : `${lower}:80`;
    if (this.own.has(asked)) return true;
    return EVERYWHERE.has(this.host) && this.everyName().includes(asked);
  }

  /** Looked up each time: a notebook changes its network while the server runs. */
  private everyName(): string[] {
    const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
    const names = addresses.map(({ address, family }) => (family === 'IPv6' ? `[${address}]` : address));
    const own = hostname().toLowerCase();
    return [...names, own, `${own}.local`].map((name) => `${name}:${this.port}`);
  }
}
