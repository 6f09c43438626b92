import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '@/api/problem';
import { type Me, useMe, useSession } from '@/api/session';
import { Page } from './Page';
import { ProblemPage } from './ProblemPage';
import { Skeleton } from './Skeleton';

/** A page for some readers only: others are told why, and who has not signed in is asked to. */
export function Guard({ may, children }: { may: (me: Me) => boolean; children: ReactNode }) {
  const session = useSession();
  const me = useMe();
  if (session.data && !session.data.authenticated) return <ProblemPage error={new Problem(401)} />;
  if (me.data) return may(me.data) ? children : <ProblemPage error={new Problem(403)} />;
  const error = session.error ?? me.error;
  return error ? (
    <ProblemPage error={error} retry={() => (session.error ? session.refetch() : me.refetch())} />
  ) : (
    <Skeleton lines={8} />
  );
}

const administers = (me: Me) => me.administrator;

/** A page of the administrator's, with the way back to the others. */
export function AdminFrame({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <Guard may={administers}>
      <Page title={title} over={<Link to="/admin">{t('account.admin')}</Link>} lead={<p>{lead}</p>}>
        {children}
      </Page>
    </Guard>
  );
}
