/** Who chairs after the last chair: somebody's seat, or confirmed nobody. */
export interface Succession {
  successorMembershipId?: string;
  withoutSuccessor: boolean;
}

export const noSuccession: Succession = { withoutSuccessor: false };
