import { useTranslation } from 'react-i18next';
import { LinkButton } from '@/ui/LinkButton';
import { useChoices, useLedGroups } from './queries';

interface ChooseForGroupProps {
  indicatorId: string;
  /** Tells apart the buttons of a list. */
  name: string;
}

/** For those who lead a group: choose the indicator for it, or see what the group has decided. */
export function ChooseForGroup({ indicatorId, name }: ChooseForGroupProps) {
  const groups = useLedGroups();
  if (groups.length === 0) return null;
  return (
    <div className="row">
      {groups.map((group) => (
        <OfGroup
          key={group.groupId}
          groupId={group.groupId}
          groupName={group.groupName}
          indicatorId={indicatorId}
          name={name}
        />
      ))}
    </div>
  );
}

function OfGroup({
  groupId,
  groupName,
  indicatorId,
  name,
}: ChooseForGroupProps & { groupId: string; groupName: string }) {
  const { t } = useTranslation('choice');
  const query = useChoices(groupId);
  const choice = query.data?.pages
    .flatMap((page) => page.items)
    .find((one) => one.indicator.id === indicatorId);
  if (!query.data) return null;
  const words = t(
    choice ? (choice.kind === 'CHOSEN' ? 'choose.followed' : 'choose.omitted') : 'choose.forGroup',
    { group: groupName },
  );
  const label = t('choose.of', { action: words, name });
  return choice ? (
    <LinkButton
      small
      to="/groups/$groupId/indicators/$indicatorId"
      params={{ groupId, indicatorId }}
      aria-label={label}
    >
      {words}
    </LinkButton>
  ) : (
    <LinkButton
      small
      kind="primary"
      to="/groups/$groupId/indicators/new"
      params={{ groupId }}
      search={{ indicator: indicatorId }}
      aria-label={label}
    >
      {words}
    </LinkButton>
  );
}
