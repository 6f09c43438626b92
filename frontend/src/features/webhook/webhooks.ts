import { useQuery } from '@tanstack/react-query';
import { api, read, readTagged } from '@/api/client';
import type { components } from '@/api/schema';

export type Webhook = components['schemas']['Webhook'];
export type WithSecret = components['schemas']['WebhookWithSecret'];
export type Delivery = components['schemas']['WebhookDelivery'];

export const WEBHOOKS = ['webhooks'];

export const keyOf = (webhookId: string) => [...WEBHOOKS, webhookId];

export const loadWebhook = (webhookId: string) =>
  readTagged(api.GET('/api/v1/webhooks/{webhookId}', { params: { path: { webhookId } } }));

export function useWebhook(webhookId: string) {
  return useQuery({ queryKey: keyOf(webhookId), queryFn: () => loadWebhook(webhookId) });
}

/** What the form holds: kinds of events and municipalities as they are typed. */
export type WebhookDraft = {
  description: string;
  url: string;
  countyCode: string;
  municipalities: string;
  eventTypes: string[];
};

export const draftOf = (webhook: Webhook): WebhookDraft => ({
  description: webhook.description,
  url: webhook.url,
  countyCode: webhook.countyCode ?? '',
  municipalities: webhook.municipalityCodes.join(', '),
  eventTypes: webhook.eventTypes,
});

export const bodyOf = (draft: WebhookDraft) => ({
  description: draft.description.trim(),
  url: draft.url.trim(),
  countyCode: draft.countyCode || undefined,
  municipalityCodes: draft.municipalities.split(/[\s,;]+/).filter(Boolean),
  eventTypes: draft.eventTypes,
});

/** What is known of one delivery: the message and each attempt. */
export function useDelivery(webhookDeliveryId: string) {
  return useQuery({
    queryKey: ['webhook-deliveries', webhookDeliveryId],
    queryFn: () =>
      read(
        api.GET('/api/v1/webhook-deliveries/{webhookDeliveryId}', {
          params: { path: { webhookDeliveryId } },
        }),
      ),
    staleTime: 0,
  });
}
