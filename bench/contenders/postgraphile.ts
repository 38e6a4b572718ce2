import { createServer } from 'node:http';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { postgraphile } from 'postgraphile';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { officer } from '../data.js';
import { contend, poolSize } from './child.js';

/**
 * PostGraphile 5 over the same tables, on the same login and policies: each request's transaction sets the session's
 * variables. Its users are not verified, its answers not counted, and nothing is logged: all this is in its favour.
 */
contend(async ({ appUrl }) => {
  const preset: GraphileConfig.Preset = {
    extends: [PostGraphileAmberPreset],
    // It would offer no order that has no index of its own; ours begin with the institution's id.
    disablePlugins: ['PgIndexBehaviorsPlugin'],
    pgServices: [
      makePgService({
        connectionString: appUrl,
        schemas: ['public'],
        pubsub: false,
        poolConfig: { max: poolSize, options: '-c timezone=UTC' },
      }),
    ],
    grafserv: { graphqlPath: '/graphql', graphiql: false, watch: false },
    grafast: {
      explain: false,
      context: (request) => ({
        pgSettings: {
          'app.institution': officer.institutionId,
          'app.actor': String(request.node?.req.headers['x-user'] ?? ''),
        },
      }),
    },
  };
  const server = createServer();
  const instance = postgraphile(preset);
  await instance.createServ(grafserv).addTo(server);
  return { server };
});
