/** What the catalog lint allows, each with its reason. Anything else of its kind is a finding. */

/** The functions that run as the rule's role, and which of our roles may ask them. */
export const allowedDefiners: Readonly<Record<string, 'record' | 'door' | 'nobody'>> = {
  'app.my_partnerships()': 'record',
  'app.my_partnerships_as(text[])': 'record',
  'app.running_shares()': 'record',
  'app.open_to_me()': 'record',
  'app.open_for_adding()': 'record',
  'app.between_us()': 'record',
  'app.my_people()': 'record',
  'app.my_places()': 'record',
  'app.wait_for(uuid,uuid,jsonb)': 'record',
  'app.open_partnership(uuid,bytea,bytea)': 'record',
  'app.take_seat(uuid)': 'record',
  // Asked by the two above it only: it would tell of tables where the viewer does not sit.
  'app.free_marker(uuid)': 'nobody',
  'app.count_tables(uuid)': 'door',
  'app.count_partnerships(boolean)': 'door',
  'app.close_ended_shares()': 'door',
  'app.remove_example_records()': 'door',
  // Asked in the keeper's role alone.
  'app.erase_partnership(uuid,timestamp with time zone)': 'nobody',
};

/** Accounts and their secrets: the door's own, wholly, and nothing to the record's role. */
export const doorTables = [
  'invitation',
  'session',
  'passkey',
  'password',
  'authenticator',
  'recovery_code',
  'challenge',
  'notice',
  'practice_policy',
  'practice_measure',
  'reminder',
  'practice_approach',
  'keeping',
  'practice_brought_measure',
];

/** Known to both: who there is, and where they work. */
export const sharedTables = ['practice', 'person'];

/** Content and who saw it: nothing to the door's role. */
export const recordTables = [
  'about',
  'attention',
  'entry',
  'item',
  'member',
  'opening',
  'partnership',
  'revealed',
  'share',
  'writing',
];

/** Where keys are kept wrapped: the one thing that the keeper's tools may change. */
export const keyTables = ['practice', 'partnership'];
