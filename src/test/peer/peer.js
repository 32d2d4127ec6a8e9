// The acknowledgement of a slash command after its durable write, on @slack/bolt:
// what Sideline's own acknowledgement is measured beside. It makes no call to Slack.
import bolt from '@slack/bolt';
import pg from 'pg';

const CREATE = `create table if not exists peer_incoming (
  id text primary key,
  team text not null,
  person text not null,
  situation text not null,
  response_url text not null,
  received_at bigint not null)`;

// Named, so that the server parses and plans it once per connection.
const WRITE = {
  name: 'write-incoming',
  text: `insert into peer_incoming (id, team, person, situation, response_url, received_at)
         values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
};

const ANSWER = {
  response_type: 'ephemeral',
  text: 'Say now: I hear you, and I will see to it at once.',
  blocks: [
    { type: 'header', text: { type: 'plain_text', text: 'Say now' } },
    { type: 'section', text: { type: 'plain_text', text: 'I hear you, and I will see to it at once.' } },
    { type: 'context', elements: [{ type: 'plain_text', text: 'Only you see this.' }] },
  ],
};

function setting(name) {
  const value = process.env[name];
  if (!value) {
    console.error(`${name} is not set.`);
    process.exit(2);
  }
  return value;
}

const port = Number(setting('PORT'));
const pool = new pg.Pool({ connectionString: setting('DATABASE_URL') });
const app = new bolt.App({
  signingSecret: setting('SLACK_SIGNING_SECRET'),
  authorize: async () => ({ botToken: 'xoxb-never-used', botId: 'B0PEER', botUserId: 'U0PEER' }),
});

app.command('/coach', async ({ command, ack }) => {
  await pool.query({
    ...WRITE,
    values: [command.trigger_id, command.team_id, command.user_id, command.text, command.response_url, Date.now()],
  });
  await ack(ANSWER);
});

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, async () => {
    await app.stop();
    await pool.end();
    process.exit(0);
  });
}

await pool.query(CREATE);
await app.start(port);
console.log(`The peer listens on http://localhost:${port}/slack/events`);
