import { api, read, readTagged } from '@/api/client';
import type { components } from '@/api/schema';

export type Client = components['schemas']['IntegrationClient'];
export type Secret = components['schemas']['IntegrationClientSecret'];
type Write = components['schemas']['IntegrationClientWrite'];

export const CLIENTS = ['integration-clients'];

/** What a client may do, as its tokens name it; the texts explain each. */
export const SCOPES = [
  'groups:read',
  'members:read',
  'goals:read',
  'goals:write',
  'indicators:read',
  'indicators:write',
  'changes:read',
  'webhooks:write',
] as const;

export type Scope = (typeof SCOPES)[number];

export interface ClientDraft {
  name: string;
  contactEmail: string;
  /** Codes with spaces between, as they are typed. */
  municipalityCodes: string;
  scopes: Scope[];
  expiresDate: string;
  requestLimit: string;
  active: boolean;
}

export const NEW_CLIENT: ClientDraft = {
  name: '',
  contactEmail: '',
  municipalityCodes: '',
  scopes: ['groups:read', 'goals:read', 'indicators:read', 'changes:read'],
  expiresDate: '',
  requestLimit: '',
  active: true,
};

export const draftOfClient = (client: Client): ClientDraft => ({
  name: client.name,
  contactEmail: client.contactEmail,
  municipalityCodes: client.municipalityCodes.join(' '),
  scopes: SCOPES.filter((scope) => client.scopes?.includes(scope)),
  expiresDate: client.expiresDate ?? '',
  requestLimit: client.requestLimit?.toString() ?? '',
  active: client.active,
});

/** @param registered a client that was made at the identity provider has its scopes there */
export const clientOf = (draft: ClientDraft, registered: boolean): Write => ({
  name: draft.name,
  contactEmail: draft.contactEmail.trim(),
  municipalityCodes: draft.municipalityCodes.split(/[\s,;]+/).filter(Boolean),
  active: draft.active,
  ...(!registered && { scopes: draft.scopes }),
  ...(draft.expiresDate && { expiresDate: draft.expiresDate }),
  ...(draft.requestLimit.trim() && { requestLimit: Number(draft.requestLimit) }),
});

export const loadClient = (clientId: string) =>
  readTagged(api.GET('/api/v1/integration-clients/{clientId}', { params: { path: { clientId } } }));

export const replaceClient = (clientId: string, etag: string, body: Write) =>
  read(
    api.PUT('/api/v1/integration-clients/{clientId}', {
      params: { path: { clientId }, header: { 'If-Match': etag } },
      body,
    }),
  );

export const newSecret = (clientId: string, key: string) =>
  read(
    api.POST('/api/v1/integration-clients/{clientId}/secret', {
      params: { path: { clientId }, header: { 'Idempotency-Key': key } },
    }),
  );
