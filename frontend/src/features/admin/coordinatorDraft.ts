import type { components } from '@/api/schema';
import { type LocalDraft, localDraft, localText } from '@/ui/LocalTextFields';

export type Coordinator = components['schemas']['Coordinator'];

/** What an administrator says of a coordinator, beside the county and the address that they sign in with. */
export interface CoordinatorDraft {
  personName: string;
  phone: string;
  officeHours: LocalDraft;
  substitute: boolean;
  validFromDate: string;
  validToDate: string;
}

export function newCoordinator(today: string): CoordinatorDraft {
  return {
    personName: '',
    phone: '',
    officeHours: localDraft(undefined),
    substitute: false,
    validFromDate: today,
    validToDate: '',
  };
}

export function draftOfCoordinator(coordinator: Coordinator): CoordinatorDraft {
  return {
    personName: coordinator.personName,
    phone: coordinator.phone ?? '',
    officeHours: localDraft(coordinator.officeHours),
    substitute: coordinator.substitute,
    validFromDate: coordinator.validFromDate,
    validToDate: coordinator.validToDate ?? '',
  };
}

export function coordinatorOf(draft: CoordinatorDraft) {
  return {
    personName: draft.personName.trim(),
    phone: draft.phone.trim() || undefined,
    officeHours: localText(draft.officeHours),
    substitute: draft.substitute,
    validFromDate: draft.validFromDate,
    validToDate: draft.validToDate || undefined,
  };
}
