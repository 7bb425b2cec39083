// Who may import whom: everything that is not allowed here is refused. Tests may import anything.

const npm = (...names) => `^node_modules/(?:${names.join('|')})/`;
const core = { dependencyTypes: ['core'] };
const react = npm('react', 'react-dom', '@types/react', '@types/react-dom', '@remix-run/react');
const remix = npm('@remix-run/node', '@remix-run/react', '@remix-run/server-runtime');
const zod = npm('zod');

/** A folder (or file) may import itself and what is listed. */
function may(from, ...to) {
  const path = `^${from}`;
  return [path, ...to].map((target) => ({
    from: { path },
    to: typeof target === 'string' ? { path: target } : target,
  }));
}

const typeOnly = (path) => ({ path, dependencyTypes: ['type-only'] });
const domain = '^app/domain/';
const protocol = '^app/protocol/';
const db = '^server/db/';
/** An outside service as the use cases know it, and the plain numbers that go with it. */
const ports = '^server/integrations/[^/]+/(?:port|limits)[.]ts$';

module.exports = {
  allowedSeverity: 'error',
  allowed: [
    { from: { path: ['^test/', '[.](?:test|fixture)[.]tsx?$'] }, to: {} },

    // What may reach a browser.
    ...may('app/domain/', zod, npm('markdown-it', '@types/markdown-it', 'tldts', 'diff')),
    ...may('app/protocol/', domain, zod),
    ...may('app/components/', domain, protocol, react, zod, '^app/live/'),
    ...may('app/live/', domain, protocol, react, zod, npm('socket.io-client', 'engine.io-client')),
    ...may('app/http/', domain, protocol, remix, zod, typeOnly('^server/')),
    ...may('app/openapi/', domain, '^app/http/', protocol, zod),
    ...may('app/routes/', '^app/', react, remix, zod, typeOnly('^server/')),
    ...may(
      'app/(?:root|entry[.]client|entry[.]server)[.]tsx',
      '^app/',
      react,
      remix,
      npm('isbot'),
      core,
      typeOnly('^server/'),
    ),

    // What may not. Commands and queries know no request, response or socket.
    ...may(
      'server/use-cases/',
      domain,
      protocol,
      zod,
      db,
      ports,
      '^server/auth/',
      npm('@node-rs/argon2'),
      core,
    ),
    ...may('server/queries/', domain, protocol, zod, db, ports, typeOnly('^server/use-cases/')),
    ...may(
      'server/db/',
      domain,
      typeOnly(protocol),
      npm('pg', '@types/pg', '@prisma/[^/]+', '@electric-sql/pglite'),
      core,
    ),
    ...may('server/auth/', domain, protocol, db, npm('lucia', '@node-rs/argon2'), core),
    ...may(
      'server/realtime/',
      domain,
      protocol,
      zod,
      '^server/auth/',
      db,
      ports,
      npm('socket[.]io', 'engine[.]io'),
      core,
    ),
    ...may('server/jobs/', domain, protocol, '^server/(?:use-cases|queries)/', db, ports, core),
    ...may(
      'server/cli/',
      domain,
      protocol,
      zod,
      '^server/(?:use-cases|queries)/',
      db,
      ports,
      '^server/env[.]ts$',
      typeOnly(npm('pg', '@types/pg')),
      core,
    ),
    // A command without a running board puts together its own small one.
    ...may('server/cli/open-board[.]ts$', '^server/integrations/'),
    ...may(
      'server/http/',
      domain,
      protocol,
      zod,
      '^server/(?:auth|queries)/',
      remix,
      npm('express', '@types/express', 'pino'),
      core,
    ),
    ...may(
      'server/integrations/',
      domain,
      protocol,
      zod,
      npm('ioredis', 'rate-limiter-flexible'),
      core,
    ),
    ...may('server/integrations/source-health/', npm('ipaddr[.]js')),
    ...may('server/env[.]ts$', zod, core),
    ...may('server/demo/', domain, '^prisma/', '^server/use-cases/', db, core),
    ...may('prisma/', typeOnly(domain)),

    // Only the composition root sees all; what starts it sees the composition root.
    ...may('server/(?:compose|board)[.]ts$', '^server/', '^app/', '^node_modules/', core),
    ...may(
      'server/index[.]ts$',
      '^server/(?:compose|env)[.]ts$',
      '^server/demo/',
      db,
      npm('pino'),
      core,
    ),
    ...may('server/boot/', npm('esbuild'), core),
  ],
  forbidden: [
    {
      name: 'no-circles',
      comment: 'Two files that need each other at run time are one thing in two places.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'found',
      comment: 'Every import leads to a file or an installed package.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'one-home-for-prisma',
      comment: 'Only server/db asks the database, so that the visibility filter cannot be missed.',
      severity: 'error',
      from: { path: '^server/', pathNot: ['^server/db/', '[.](?:test|fixture)[.]ts$'] },
      to: {
        path: '^(?:server/db/generated/|node_modules/@prisma/)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'one-home-for-lucia',
      comment: 'Sessions go through server/auth, so that the library can be replaced there.',
      severity: 'error',
      from: { pathNot: '^server/auth/' },
      to: { path: '^node_modules/lucia/' },
    },
    {
      name: 'integrations-apart',
      comment: 'An outside service is known by its port; implementations do not know each other.',
      severity: 'error',
      from: { path: '^server/integrations/([^/]+)/', pathNot: '[.]test[.]ts$' },
      to: {
        path: '^server/integrations/([^/]+)/',
        pathNot: '^server/integrations/($1|[^/]+/port[.]ts)',
      },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^server/db/generated/(?!client)' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.json', '.d.ts'],
    },
  },
};
