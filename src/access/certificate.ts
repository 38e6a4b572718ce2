import type { IncomingMessage } from 'node:http';

/**
 * The client certificate that a proxy on this machine has checked (mTLS ends there), as base64url of its SHA-256. From any
 * other address the header is anybody's word and counts for nothing.
 * @param header the header's name, in small letters; null where no proxy is trusted
 */
export function certificateOf(
  { headers, socket }: Pick<IncomingMessage, 'headers'> & { readonly socket: { readonly remoteAddress?: string } },
  header: string | null,
): string | null {
  if (header === null || !isLoopback(socket.remoteAddress ?? '')) return null;
  const given = headers[header];
  // A header that came twice is joined by commas, and is no thumbprint then.
  return typeof given === 'string' ? thumbprintOf(given.trim()) : null;
}

const isLoopback = (address: string): boolean => /^(::1|(::ffff:)?127(\.\d{1,3}){3})$/.test(address);

/** Proxies write it in hexadecimal, with colons or without, or as the token does. */
function thumbprintOf(text: string): string | null {
  if (/^[\w-]{43}$/.test(text)) return text;
  const hexadecimal = text.replaceAll(':', '');
  return /^[0-9a-f]{64}$/i.test(hexadecimal) ? Buffer.from(hexadecimal, 'hex').toString('base64url') : null;
}
