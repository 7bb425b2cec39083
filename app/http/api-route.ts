import type { ActionFunctionArgs, AppLoadContext } from '@remix-run/node';
import { isRefusal, Refusal } from '#app/protocol/errors.ts';
import { refusalToResponse } from './refusal-response.ts';

export interface ApiRequest {
  request: Request;
  params: Record<string, string | undefined>;
  context: AppLoadContext;
  url: URL;
}

/** Answers with a value (200), or with a Response where another status is promised. */
export type ApiDoor = (args: ApiRequest) => Promise<unknown>;

export type ApiMethod = 'GET' | 'POST' | 'PATCH';

type Doors = Partial<Record<ApiMethod, ApiDoor>>;

/**
 * The loader and action of a JSON route. Every way it can end is an answer in the promised shape:
 * a wrong method, a refusal, and a failure of ours, which is reported and says nothing of itself.
 */
export function apiRoute(doors: Doors) {
  const answer = async ({ request, params, context }: ActionFunctionArgs): Promise<Response> => {
    const method = request.method === 'HEAD' ? 'GET' : request.method;
    const { requestId } = context;
    try {
      const door = Object.hasOwn(doors, method) ? doors[method as ApiMethod] : undefined;
      if (!door) return wrongMethod(doors, requestId);
      const answered = await door({ request, params, context, url: new URL(request.url) });
      return answered instanceof Response ? answered : Response.json(answered);
    } catch (error) {
      if (isRefusal(error)) return refusalToResponse(error, requestId);
      context.report(error);
      return refusalToResponse(
        new Refusal('internal', 'Something went wrong on our side. It has been noted.'),
        requestId,
      );
    }
  };
  return { loader: answer, action: answer };
}

/** 201 for what this request made, 200 for what an earlier one with the same id had made. */
export function receiptResponse(receipt: { created: boolean }): Response {
  const { created, ...body } = receipt;
  return Response.json(body, { status: created ? 201 : 200 });
}

function wrongMethod(doors: Doors, requestId: string): Response {
  const names = Object.keys(doors).flatMap((name) => (name === 'GET' ? ['GET', 'HEAD'] : [name]));
  const allow = names.join(', ');
  const refusal = new Refusal('method-not-allowed', `Use one of: ${allow}.`);
  return refusalToResponse(refusal, requestId, { allow });
}
