import type { components } from '@/api/schema';

type DeliveryStatus = components['schemas']['WebhookDelivery']['status'];
export const DELIVERY_STATUSES: readonly DeliveryStatus[] = ['WAITING', 'DELIVERED', 'FAILED', 'NOT_NEEDED'];

/** Which deliveries the page shows, as its address holds it; all of them, unless it says otherwise. */
export function deliverySearch(search: Record<string, unknown>): { status?: DeliveryStatus } {
  const status = DELIVERY_STATUSES.find((known) => known === search.status);
  return status ? { status } : {};
}
