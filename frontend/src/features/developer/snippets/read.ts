const API = 'http://localhost:3000/api/v1';
const MUNICIPALITY = '853';

async function read<T>(path: string): Promise<T> {
  const answer = await fetch(API + path);
  if (!answer.ok) throw new Error(await answer.text());
  return answer.json() as Promise<T>;
}

interface Groups {
  items: { id: string; name: string }[];
}
interface Coverage {
  items: { name: { fi?: string; sv?: string }; state: string }[];
}

const groups = await read<Groups>(`/groups?municipality=${MUNICIPALITY}`);
for (const group of groups.items) {
  console.log(group.name);
  const coverage = await read<Coverage>(`/groups/${group.id}/coverage`);
  for (const item of coverage.items) console.log(`  ${item.state} ${item.name.fi ?? item.name.sv}`);
}
