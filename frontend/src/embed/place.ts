import { NoGroup, type Schemas, type Service, WrongCode } from './service';

type GroupSummary = Schemas['GroupSummary'];

export const GROUP = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
export const MUNICIPALITY = /^\d{3}$/;
export const COUNTY = /^\d{2}$/;
export const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The id of the group that the page names, or of the one that serves the municipality that it names. */
export async function groupOf(
  service: Service,
  group: string | undefined,
  municipality: string | undefined,
): Promise<string> {
  if (group) return group;
  if (!municipality) throw new WrongCode('municipality');
  const { items } = await service.read<{ items: GroupSummary[] }>('/groups', {
    municipality,
    kind: 'MUNICIPAL',
  });
  const serving =
    items.find(({ status }) => status === 'ACTIVE') ?? items.find((one) => one.status !== 'ENDED');
  if (!serving) throw new NoGroup(municipality);
  return serving.id;
}
