import type { Membership, MembershipRole, MembershipWrite } from './queries';

export type Sector = NonNullable<MembershipWrite['organisationSector']>;
export const SECTORS: Sector[] = [
  'MUNICIPALITY',
  'COUNTY',
  'NGO',
  'PARISH',
  'STATE',
  'PRIVATE',
  'RESEARCH',
  'NONE',
];
export const ROLES: MembershipRole[] = ['MEMBER', 'CHAIR', 'VICE_CHAIR', 'SECRETARY', 'DEPUTY', 'EXPERT'];

/** What a person types about a seat; empty text stands for what is left out. */
export interface SeatDraft {
  personName: string;
  email: string;
  phone: string;
  role: MembershipRole;
  deputyForId: string;
  organisationId?: string;
  organisationName: string;
  organisationSector: Sector | '';
  perspectiveCodes: string[];
  validFromDate: string;
  validToDate: string;
  nameHidden: boolean;
  guardianConsentNeeded: boolean;
  guardianConsentDate: string;
}

export function newSeat(today: string, perspective?: string): SeatDraft {
  return {
    personName: '',
    email: '',
    phone: '',
    role: 'MEMBER',
    deputyForId: '',
    organisationName: '',
    organisationSector: '',
    perspectiveCodes: perspective ? [perspective] : [],
    validFromDate: today,
    validToDate: '',
    nameHidden: false,
    guardianConsentNeeded: false,
    guardianConsentDate: '',
  };
}

export function draftOf(seat: Membership): SeatDraft {
  return {
    ...newSeat(seat.validFromDate),
    personName: seat.personName ?? '',
    role: seat.role,
    deputyForId: seat.deputyForId ?? '',
    organisationId: seat.organisationId,
    organisationName: seat.organisationName ?? '',
    perspectiveCodes: seat.perspectiveCodes,
    validToDate: seat.validToDate ?? '',
    nameHidden: seat.nameHidden,
    guardianConsentNeeded: seat.guardianConsentNeeded ?? false,
    guardianConsentDate: seat.guardianConsentDate ?? '',
  };
}

const given = (text: string) => text.trim() || undefined;

/** The part of a seat that can change over time. */
export function placeOf(draft: SeatDraft) {
  const known = draft.organisationId;
  return {
    role: draft.role,
    deputyForId: draft.role === 'DEPUTY' ? given(draft.deputyForId) : undefined,
    organisationId: known,
    organisationName: known ? undefined : given(draft.organisationName),
    organisationSector: known ? undefined : draft.organisationSector || undefined,
    perspectiveCodes: draft.perspectiveCodes,
    validToDate: given(draft.validToDate),
  };
}

/** The whole seat as the service takes it. */
export function seatOf(draft: SeatDraft) {
  return {
    ...placeOf(draft),
    personName: draft.personName.trim(),
    validFromDate: draft.validFromDate,
    nameHidden: draft.nameHidden,
    guardianConsentNeeded: draft.guardianConsentNeeded,
    guardianConsentDate: draft.guardianConsentNeeded ? given(draft.guardianConsentDate) : undefined,
  };
}

export function writeOf(draft: SeatDraft): MembershipWrite {
  return { ...seatOf(draft), email: given(draft.email), phone: given(draft.phone) };
}
