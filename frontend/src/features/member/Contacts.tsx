import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, read } from '@/api/client';
import { isLanguage } from '@/i18n';
import { Card } from '@/ui/Card';
import { CopyButton } from '@/ui/CopyButton';
import { Empty } from '@/ui/Empty';
import { Loaded } from '@/ui/Loaded';
import { Table } from '@/ui/Table';

/** How the members are reached, for those who lead the group and the county's coordinator; each reading is logged. */
export function Contacts({ groupId }: { groupId: string }) {
  const { t } = useTranslation('member');
  const contacts = useQuery({
    queryKey: ['members', groupId, 'contacts'],
    queryFn: () => read(api.GET('/api/v1/groups/{groupId}/contacts', { params: { path: { groupId } } })),
    staleTime: 0,
    gcTime: 0,
  });
  const addresses = [...new Set(contacts.data?.items.flatMap((contact) => contact.email ?? []))];
  return (
    <Card
      title={t('contacts.title')}
      aside={addresses.length > 0 && <CopyButton text={addresses.join('; ')} label={t('contacts.copy')} />}
    >
      <p className="soft">{t('contacts.text')}</p>
      <Loaded query={contacts} lines={6} empty={<Empty text={t('contacts.empty')} />}>
        {({ items }) => (
          <Table
            caption={t('contacts.title')}
            captionHidden
            rows={items}
            rowKey={(row) => row.membershipId}
            columns={[
              { key: 'name', header: t('field.name'), cell: (row) => row.personName ?? t('erased') },
              {
                key: 'email',
                header: t('field.email'),
                cell: (row) => row.email && <a href={`mailto:${row.email}`}>{row.email}</a>,
              },
              {
                key: 'phone',
                header: t('field.phone'),
                cell: (row) =>
                  row.phone && (
                    <a className="nowrap" href={`tel:${row.phone.replaceAll(' ', '')}`}>
                      {row.phone}
                    </a>
                  ),
              },
              {
                key: 'language',
                header: t('field.language'),
                cell: (row) => isLanguage(row.language) && t(`language.${row.language}`),
              },
            ]}
          />
        )}
      </Loaded>
    </Card>
  );
}
