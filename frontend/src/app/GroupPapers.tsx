import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { SentLetters } from '@/features/coverage/SentLetters';
import { Waivers } from '@/features/coverage/Waivers';
import { GroupFrame } from '@/features/group/GroupFrame';
import { Contacts } from '@/features/member/Contacts';
import { Notice } from '@/ui/Notice';
import { GroupTabs } from './GroupRoute';

/** How the members are reached. */
export function ContactsRoute() {
  const { t } = useTranslation('member');
  const { groupId } = useParams({ from: '/groups/$groupId/members/contacts' });
  return (
    <GroupFrame groupId={groupId} tabs={<GroupTabs groupId={groupId} />}>
      {(group) =>
        group.permissions.readContacts ? (
          <Contacts groupId={groupId} />
        ) : (
          <Notice tone="watch">{t('contacts.notYours')}</Notice>
        )
      }
    </GroupFrame>
  );
}

/** What has been done about the gaps: letters sent, and what has been left out for a reason. */
export function LettersRoute() {
  const { t } = useTranslation('coverage');
  const { groupId } = useParams({ from: '/groups/$groupId/letters' });
  return (
    <GroupFrame groupId={groupId} tabs={<GroupTabs groupId={groupId} />}>
      {(group) =>
        group.permissions.readHistory ? (
          <div className="two even">
            <SentLetters groupId={groupId} />
            <Waivers groupId={groupId} mayWrite={group.permissions.write} />
          </div>
        ) : (
          <Notice tone="watch">{t('letters.notYours')}</Notice>
        )
      }
    </GroupFrame>
  );
}
