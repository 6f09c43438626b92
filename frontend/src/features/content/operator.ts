import { useQuery } from '@tanstack/react-query';
import type { LocalText } from '@/i18n/format';

/** Who runs this installation and who supervises it: a file beside the app that the operator may replace. */
export interface Operator {
  operator: LocalText;
  contactEmail: string;
  dataProtectionEmail: string;
  statementDate: string;
  supervisor: { name: LocalText; website: LocalText; email: string; phone: string };
}

async function fetchOperator(): Promise<Operator> {
  const response = await fetch('/operator.json');
  if (!response.ok) throw new Error(`operator.json: ${response.status}`);
  return response.json();
}

export function useOperator() {
  return useQuery({ queryKey: ['operator'], queryFn: fetchOperator, staleTime: Number.POSITIVE_INFINITY });
}
