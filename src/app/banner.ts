/**
 * What a newcomer sees when the server is up: how to get a token, and three questions to ask.
 * @param signsTokens whether the development issuer is on
 */
export const banner = (url: string, signsTokens: boolean): string[] => [
  '',
  `  Probity serves ${url}/graphql     (try it in a browser: ${url}/ide)`,
  '',
  ...(signsTokens
    ? [
        '  Get a token, in another terminal:',
        ...['collector', 'team_lead', 'compliance_officer', 'analyst', 'administrator', 'service'].map(
          (role) => `    npm run -s probity -- token --role ${role}`,
        ),
      ]
    : ['  Get a token from the issuer that OIDC_ISSUER names (docs/authentication.md says what it must hold).']),
  '',
  '  Put it into the header  {"authorization": "Bearer <token>"}  and ask:',
  '    1. My oldest cases      { cases(first: 5) { totalCount nodes { reference daysPastDue bucket { code } outstanding { amountMinor currency } debtor { displayName } } } }',
  '    2. Who am I             { viewer { displayName role team { name } institution { name businessDate } } }',
  '    3. What was done        { contactAttempts(first: 5) { nodes { occurredAt channel outcome case { reference } person { displayName } } } }',
  '',
];
