import { serverAudits } from 'graphql-http';

/**
 * The audits of GraphQL over HTTP as tests: `test.each(graphqlHttpAudits(() => url))('%s %s', (_id, _name, audit) => audit())`.
 * Every request carries the preflight header, without which cross-site forgery is refused (some audits are plain GETs).
 * @param headers sent besides, such as a token
 */
export function graphqlHttpAudits(
  url: () => string | Promise<string>,
  headers: Readonly<Record<string, string>> = {},
): GraphqlHttpAudit[] {
  const fetchFn = (input: string, init: RequestInit = {}) =>
    fetch(input, {
      ...init,
      headers: {
        'apollo-require-preflight': 'true',
        ...headers,
        ...(init.headers as Record<string, string> | undefined),
      },
    });
  return serverAudits({ url, fetchFn }).map(({ id, name, fn }) => [
    id,
    name,
    async () => {
      const result = await fn();
      if (result.status === 'ok') return;
      throw new Error(`${result.reason}\n${result.response.status} ${await result.response.text().catch(() => '')}`);
    },
  ]);
}

export type GraphqlHttpAudit = [id: string, name: string, audit: () => Promise<void>];
