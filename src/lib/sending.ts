import { lookup } from 'node:dns/promises';
import { BlockList, isIP, isIPv6 } from 'node:net';

/** Where this server sends to of its own, when somebody names an address. */
export interface SendingPolicy {
  /** Whether http will do; in production https alone does. */
  readonly isPlainAllowed: boolean;
  /** Networks that are taken though they are private, in CIDR notation. */
  readonly privateNetworks: readonly string[];
  /** All addresses of a name; those that the system finds where left out. */
  readonly addressesOf?: (name: string) => Promise<readonly string[]>;
}

export const publicAlone: SendingPolicy = { isPlainAllowed: false, privateNetworks: [] };

export type AddressTrouble = 'NAME_NOT_FOUND' | 'ADDRESS_REFUSED';

/** Not sent there: the name has no address, or one of its addresses is none that anybody on the internet could have. */
export class NotSent extends Error {
  override readonly name = 'NotSent';

  constructor(readonly trouble: AddressTrouble) {
    super(trouble);
  }
}

/**
 * The addresses to connect to, and no others: whoever asks for the name again might get another answer. One that is refused
 * refuses them all, since it is not said which of them is taken. @throws NotSent
 */
export async function addressesToSendTo(policy: SendingPolicy, { hostname }: URL): Promise<readonly string[]> {
  const host = hostname.replace(/^\[(.*)\]$/, '$1');
  const found = isIP(host) > 0 ? [host] : await resolved(policy, host);
  if (found.length === 0) throw new NotSent('NAME_NOT_FOUND');
  if (!found.every((address) => isTaken(policy, address))) throw new NotSent('ADDRESS_REFUSED');
  return found;
}

async function resolved({ addressesOf = systemAddressesOf }: SendingPolicy, name: string): Promise<readonly string[]> {
  try {
    return await addressesOf(name);
  } catch {
    return [];
  }
}

const systemAddressesOf = async (name: string): Promise<readonly string[]> =>
  (await lookup(name, { all: true })).map(({ address }) => address);

/** @throws where one is no network in CIDR notation */
export function networksOf(notations: readonly string[]): BlockList {
  const networks = new BlockList();
  for (const notation of notations) {
    const [, address = '', prefix] = /^([\da-f.:]+)\/(\d{1,3})$/i.exec(notation) ?? [];
    networks.addSubnet(address, Number(prefix), familyOf(address));
  }
  return networks;
}

const familyOf = (address: string): 'ipv4' | 'ipv6' => (isIPv6(address) ? 'ipv6' : 'ipv4');

function isTaken({ privateNetworks }: SendingPolicy, address: string): boolean {
  const family = familyOf(address);
  if (networksOf(privateNetworks).check(address, family)) return true;
  return family === 'ipv4'
    ? isIP(address) === 4 && !special.check(address, family)
    : global.check(address, family) && !embedding.check(address, family);
}

/**
 * What IANA's registry of special-purpose IPv4 addresses keeps from the internet, with multicast and what is reserved; and the
 * one address of the internet at which a cloud (Azure) answers its own machines, as others do at a link-local one.
 */
const special = networksOf([
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24'],
  ...['192.0.2.0/24', '192.31.196.0/24', '192.52.193.0/24', '192.88.99.0/24', '192.168.0.0/16', '192.175.48.0/24'],
  ...['198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4'],
  '168.63.129.16/32',
]);

/** All of IPv6 that is given to anybody: neither loopback nor link-local, unique-local, mapped and translated IPv4, or multicast. */
const global = networksOf(['2000::/3']);
/** And within it, what holds an IPv4 address or is kept for protocols and documents. */
const embedding = networksOf(['2001::/23', '2001:db8::/32', '2002::/16', '2620:4f:8000::/48', '3fff::/20']);
