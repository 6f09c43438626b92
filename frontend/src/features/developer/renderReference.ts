import type { ComponentType } from 'react';
import SwaggerUI, { type System } from 'swagger-ui-dist/swagger-ui-es-bundle.js';
import 'swagger-ui-dist/swagger-ui.css';
import { toProblem } from '@/api/problem';
import { transport } from '@/api/transport';
import './reference.css';

/**
 * What is shown of it, in order; its own layout would put a second main part and a title into our page. What webhooks
 * send stands on the page of events.
 */
const PARTS = ['SvgAssets', 'AuthorizeBtnContainer', 'FilterContainer', 'operations'];

function layout({ React }: System) {
  function Reference({ getComponent }: { getComponent: (name: string, own: boolean) => ComponentType }) {
    const parts = PARTS.map((name) => React.createElement(getComponent(name, true), { key: name }));
    return React.createElement('div', { className: 'swagger-ui' }, parts);
  }
  return { components: { Reference } };
}

async function contract(): Promise<object> {
  const answer = await transport(new Request(new URL('/api/v1/openapi.json', location.origin)));
  if (!answer.ok) throw toProblem(answer.status, undefined);
  return answer.json();
}

/** Fills the element with the contract; done when it is there to be read. */
export async function renderReference(domNode: HTMLElement): Promise<void> {
  const spec = await contract();
  return new Promise((done) => {
    SwaggerUI({
      domNode,
      spec,
      plugins: [layout],
      layout: 'Reference',
      docExpansion: 'none',
      defaultModelsExpandDepth: -1,
      filter: true,
      // its colours have too little contrast
      syntaxHighlight: false,
      validatorUrl: null,
      // Only the token that the reader gives: never the session of whoever has signed in to the app.
      requestInterceptor: (request) => ({ ...request, credentials: 'omit' }),
      onComplete: done,
    });
  });
}
