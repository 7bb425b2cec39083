import { doors, operationOf } from './paths.ts';
import { componentSchemas } from './schemas.ts';

/** The API described for programs (OpenAPI 3.1). `origin` is where this board is. */
export function openApiDocument(origin: string): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const door of doors) {
    paths[door.path] = { ...paths[door.path], [door.method]: operationOf(door) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Grounds',
      version: '1',
      description: 'A moderated debate board where claims carry their evidence.',
    },
    servers: [{ url: `${origin}/api/v1` }],
    security: [{ token: [] }, { session: [] }],
    paths,
    components: {
      schemas: componentSchemas(),
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer' },
        session: { type: 'apiKey', in: 'cookie', name: 'grounds_session' },
      },
    },
  };
}
