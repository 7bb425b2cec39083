import { apiRoute } from '#app/http/api-route.ts';
import { openApiDocument } from '#app/openapi/document.ts';

const doors = apiRoute({
  GET: ({ context }) =>
    Promise.resolve(
      Response.json(openApiDocument(context.origin), {
        headers: { 'cache-control': 'public, max-age=300' },
      }),
    ),
});

export const loader = doors.loader;
export const action = doors.action;
