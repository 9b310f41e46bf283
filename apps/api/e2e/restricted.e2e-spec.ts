import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { isUnionType } from 'graphql';
import { SessionService } from '@ein/sessions';
import {
  Database,
  type Permission,
  PERMISSION,
  type SignedInViewer,
  TAKES_PART,
} from '@ein/platform';
import { TownBuilder } from '@ein/testing';
import { openApi, type OpenApi } from './open-api.js';

/** What a suspended or blocked account still may, with the reason; a new operation comes here or takes part. */
const STILL_ALLOWED = new Set([
  // Signing in and out, and keeping one's account safe.
  ...'addPasskey beginExternalLink beginExternalSignIn beginPasskey beginPasskeySignIn beginTotp confirmExternal confirmPasskeySignIn'.split(
    ' ',
  ),
  ...'confirmSignIn confirmTotp endOtherSessions endSession proveSecondFactor removePasskey removeTotp renamePasskey renewRecoveryCodes'.split(
    ' ',
  ),
  ...'endLooking requestSignIn signOut unlinkExternal useDeskCode'.split(' '),
  // Their own data: changing the address, what they tell of themselves, and leaving.
  ...'cancelAddressChange confirmAddress eraseAccount requestAddressChange requestErasure stopAddressChange updateProfile waitForAddress'.split(
    ' ',
  ),
  // Programs of theirs, which read what is public.
  ...'endAccessToken makeAccessToken'.split(' '),
  // Being told of things.
  ...'chooseChannels chooseNotificationPreset confirmAddressFollow confirmAddressLink endSubscription followByCode followEditions followIdea'.split(
    ' ',
  ),
  ...'markNotificationsRead pauseMails resendIdeaCode stopFollowingIdea stopMails subscribe tryMailsAgain'.split(
    ' ',
  ),
  // Complaining.
  ...'appeal appealSanction seeSanction'.split(' '),
  // Coming to the room, which is no talk on the platform.
  ...'bookAppointment confirmAppointment moveAppointment cancelAppointment eraseAppointment registerForEvent confirmEventRegistration cancelEventRegistration'.split(
    ' ',
  ),
  // Telling of a barrier, and what became of it.
  ...'reportBarrier barrierProgress'.split(' '),
  // Devices of the town, which are nobody's account.
  ...'enrolKiosk reportKiosk submitFromKiosk'.split(' '),
  // Keeping drafts, and taking back what they did.
  ...'deleteComment discardDraft saveDraft takeBackProposal takeOpinionBack withdrawCommentVote withdrawSurveyAnswer withdrawIdea withdrawVote'.split(
    ' ',
  ),
]);

interface Operation {
  name: string;
  takes: boolean;
  permission: Permission | undefined;
}

/** Every mutation with its marks, read from the resolvers' own metadata. */
function mutationsOf(api: OpenApi): Operation[] {
  const reflector = api.app.get(Reflector);
  const instances = api.app
    .get(DiscoveryService)
    .getProviders()
    .map(({ instance }) => instance as unknown)
    .filter((one): one is object => typeof one === 'object' && one !== null);
  return instances.flatMap((instance) =>
    new MetadataScanner()
      .getAllMethodNames(Object.getPrototypeOf(instance) as object)
      .flatMap((method) => {
        const handler = (instance as Record<string, unknown>)[method] as () => void;
        if (typeof handler !== 'function') return [];
        if (Reflect.getMetadata('graphql:resolver_type', handler) !== 'Mutation') return [];
        const name = Reflect.getMetadata('graphql:resolver_name', handler) as string | undefined;
        return {
          name: name ?? method,
          takes: reflector.get<boolean | undefined>(TAKES_PART, handler) ?? false,
          permission: reflector.get<Permission | undefined>(PERMISSION, handler),
        };
      }),
  );
}

describe('an account that may not take part', () => {
  let api: OpenApi;
  let database: Database;
  let build: TownBuilder;
  let anna: SignedInViewer;
  let token: string;

  beforeAll(async () => {
    api = await openApi({ worker: false });
    database = api.app.get(Database);
    build = new TownBuilder(database);
    anna = await build.person();
    token = await api.app.get(SessionService, { strict: false }).begin(anna);
  }, 60_000);
  afterAll(() => api.close());

  const sanction = async (kind: 'warning' | 'suspension' | 'block', until: string | null) => {
    const mo = await build.person('moderator');
    await database.write(
      `insert into sanction (id, account_id, kind, about, reason, ground, facts, severe_ground, by_id, created_at, until_at, salt)
       values (gen_random_uuid(), $1, $2, 'content', 'Beleidigung von anderen', 'Spielregel 1', 'Zweimal', 'Schwerer Fall', $3, now(), now() + $4::interval, '')`,
      [anna.id, kind, mo.id, until],
    );
  };
  const vote = async (ideaId: string) =>
    (
      await api.ask<{ voteForIdea: Record<string, unknown> }>(
        `mutation ($input: IdeaIdInput!) { voteForIdea(input: $input) { __typename ... on Problem { message }
           ... on AccountRestricted { until reason sanctionId } } }`,
        { input: { ideaId } },
        token,
      )
    ).data?.voteForIdea;

  it('is told by every operation that has effect for others, and by no other', () => {
    const { schema } = api.app.get(GraphQLSchemaHost);
    const answers = (name: string) => {
      const type = schema.getMutationType()?.getFields()[name]?.type;
      const found = schema.getType(String(type).replace('!', ''));
      return isUnionType(found) && found.getTypes().some((one) => one.name === 'AccountRestricted');
    };
    const all = mutationsOf(api).filter(({ permission }) => permission?.for !== 'staff');
    const takers = all.filter(({ takes }) => takes).map(({ name }) => name);
    const others = all.filter(({ takes }) => !takes).map(({ name }) => name);
    expect(takers.filter((name) => !answers(name))).toEqual([]);
    expect(others.filter((name) => !STILL_ALLOWED.has(name))).toEqual([]);
    expect(takers.filter((name) => STILL_ALLOWED.has(name))).toEqual([]);
    expect(takers.length).toBeGreaterThanOrEqual(11);
  });

  it('goes on voting after a warning, and is told of it', async () => {
    const idea = await build.idea();
    await sanction('warning', null);
    expect(await vote(idea)).toMatchObject({ __typename: 'Idea' });
    const { data } = await api.ask<{ viewer: { sanction: object } }>(
      '{ viewer { sanction { kind reason } } }',
      {},
      token,
    );
    expect(data?.viewer.sanction).toEqual({ kind: 'WARNING', reason: 'Beleidigung von anderen' });
  });

  it('is answered until when and why, while it reads, keeps drafts, withdraws and asks for its data', async () => {
    const idea = await build.idea();
    const voted = await build.idea();
    expect(await vote(voted)).toMatchObject({ __typename: 'Idea' });
    await sanction('suspension', '7 days');
    expect(await vote(idea)).toEqual({
      __typename: 'AccountRestricted',
      message: expect.stringMatching(/^Dein Konto ist bis zum .* gesperrt\. Warum,/),
      until: expect.any(String),
      reason: 'Beleidigung von anderen',
      sanctionId: expect.any(String),
    });
    expect(await database.rows('select from vote where idea_id = $1', [idea])).toEqual([]);
    const withdrawn = await api.ask<{ withdrawVote: { __typename: string } }>(
      'mutation ($input: IdeaIdInput!) { withdrawVote(input: $input) { __typename } }',
      { input: { ideaId: voted } },
      token,
    );
    expect(withdrawn.data?.withdrawVote.__typename).toBe('Idea');
    const read = await api.ask(
      '{ mySanctions { kind until canAppealUntil } places { id } }',
      {},
      token,
    );
    expect(read.errors).toBeUndefined();
    expect(read.data?.['mySanctions']).toHaveLength(2);
  });

  it('takes part again when its time is over, without any job', async () => {
    const idea = await build.idea();
    await database.write(
      `update sanction set created_at = now() - interval '8 days', until_at = now() - interval '1 second' where kind = 'suspension'`,
    );
    expect(await vote(idea)).toMatchObject({ __typename: 'Idea' });
  });

  it('is not given to residents to see or to decide', async () => {
    for (const query of [
      `{ accountLadder(accountId: "${anna.id}") { id } }`,
      '{ sanctionAppeals { accountId } }',
      `mutation { liftSanction(input: { sanctionId: "${anna.id}", reason: "Weil ich will." }) { __typename } }`,
    ])
      expect((await api.ask(query, {}, token)).errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
  });
});
