import { createHash } from 'node:crypto';

/** GraphiQL as one page: nine megabytes, built when first asked for, without a script, font or image from elsewhere. */
export function createIde(): () => Promise<Ide> {
  let page: Promise<Ide> | null = null;
  return () => (page ??= build());
}

export interface Ide {
  readonly html: Buffer;
  /** Allows just the page's own script, by its hash. */
  readonly contentSecurityPolicy: string;
}

async function build(): Promise<Ide> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const html = renderGraphiQL({
    endpoint: '/graphql',
    title: 'Probity',
    credentials: 'omit',
    // A token that stays in the browser's storage is a token on the disk.
    shouldPersistHeaders: false,
    // None filled in: with one that is no token even the schema would be refused, and the IDE would have no docs.
    defaultQuery:
      '# Get a token with `npm run -s probity -- token --role collector` and put it under Headers:\n# { "authorization": "Bearer <token>" }\n\nquery Viewer {\n  viewer {\n    __typename\n  }\n}\n',
  }).replaceAll(/\r\n?/g, '\n'); // As the browser's parser will, before it hashes.
  const script = html.slice(html.indexOf('<script>') + '<script>'.length, html.lastIndexOf('</script>'));
  const hash = createHash('sha256').update(script).digest('base64');
  return {
    html: Buffer.from(html),
    contentSecurityPolicy: [
      "default-src 'none'",
      `script-src 'sha256-${hash}'`,
      // The editor (Monaco) runs its language services from blobs and writes styles while it draws.
      'worker-src blob:',
      "style-src 'unsafe-inline'",
      "img-src 'self' data:",
      'font-src data:',
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
  };
}
