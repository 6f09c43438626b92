import type { Group } from '@/api/group';
import { helsinkiDay } from '@/i18n/format';

export type Kind = Group['kind'];
export type Status = Group['status'];
export const KINDS: Kind[] = ['MUNICIPAL', 'REGIONAL', 'LEADERSHIP', 'CHAIR_NETWORK', 'SUBGROUP'];
export const STATUSES: Status[] = ['ACTIVE', 'DORMANT', 'ENDED'];

/** What a coordinator says of a group. */
export interface GroupDraft {
  name: string;
  kind: Kind;
  status: Status;
  workingLanguage: 'fi' | 'sv' | 'en';
  municipalityCodes: string[];
  regionalGroupId: string;
  parentGroupId: string;
  fromDate: string;
}

export function newGroup(): GroupDraft {
  return {
    name: '',
    kind: 'MUNICIPAL',
    status: 'ACTIVE',
    workingLanguage: 'fi',
    municipalityCodes: [],
    regionalGroupId: '',
    parentGroupId: '',
    fromDate: helsinkiDay(),
  };
}

export function draftOfGroup(group: Group): GroupDraft {
  return {
    ...newGroup(),
    name: group.name,
    kind: group.kind,
    status: group.status,
    municipalityCodes: group.municipalityCodes,
    regionalGroupId: group.regionalGroupId ?? '',
    parentGroupId: group.parentGroupId ?? '',
  };
}

/** What both a new group and a change of one consist of. */
export function groupOf(draft: GroupDraft) {
  return {
    name: draft.name.trim(),
    kind: draft.kind,
    municipalityCodes: draft.kind === 'MUNICIPAL' ? draft.municipalityCodes : [],
    regionalGroupId: draft.regionalGroupId || undefined,
    parentGroupId: draft.kind === 'SUBGROUP' ? draft.parentGroupId || undefined : undefined,
  };
}
