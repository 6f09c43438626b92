/** What an intranet does with the client of the last release: it knows nothing of what was added since. */
import { Configuration, CoverageApi, GroupsApi, MeApi, MembersApi } from 'yesterday-client';
import { accessToken, check, environment, played } from './support';

async function main() {
  const configuration = new Configuration({
    basePath: environment('YHDYSPINTA_API_URL'),
    headers: { Authorization: `Bearer ${await accessToken()}` },
  });
  const groups = new GroupsApi(configuration);
  const first = await groups.listGroups({ county: '05', limit: 10 });
  const second = await groups.listGroups({ county: '05', limit: 10, cursor: first.nextCursor });
  check(first.items.length === 10 && second.items[0]?.id !== first.items[0]?.id, 'pages follow each other');
  const turku = (await groups.listGroups({ municipality: '853' })).items[0];
  if (!turku) throw new Error('Turku has a group');
  check((await groups.getGroup({ groupId: turku.id })).name === turku.name, 'the group is the one of the list');
  check((await new CoverageApi(configuration).getGroupCoverage({ groupId: turku.id })).items.length > 5, 'the coverage is read');
  const members = await new MembersApi(configuration).listMemberships({ groupId: turku.id });
  check(members.items.some((member) => member.role === 'CHAIR'), 'the chair is among the members');
  check((await new MeApi(configuration).getMe()).client?.clientId === 'intranet-turku', 'it knows who it is');
  played();
}

void main();
