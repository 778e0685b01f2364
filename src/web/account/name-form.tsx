import { useState } from 'react';
import { ask } from '../api/ask.ts';
import { sayIssue } from '../api/say-problem.ts';
import { useAct } from '../api/use-act.ts';
import { Acts } from '../ui/acts.tsx';
import { Button } from '../ui/button.tsx';
import { useAnnounce } from '../ui/said-politely.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useWords } from '../ui/words.tsx';
import { Form } from './form.tsx';
import type { Me } from './me-shape.ts';
import { useMe } from './me.tsx';
import { needed } from './needed.ts';
import { SavedWord } from './saved-word.tsx';

/** How the people at one's tables read and say one's name. */
export function NameForm({ me }: { me: Me }) {
  const { say } = useWords();
  const { setMe } = useMe();
  const announce = useAnnounce();
  const { name, called, pronouns } = me.person;
  const [written, setWritten] = useState({ name, called: called ?? '', pronouns: pronouns ?? '' });
  const [isSaved, setSaved] = useState(false);
  const write = (part: Partial<typeof written>) => {
    setWritten({ ...written, ...part });
    setSaved(false);
  };
  const act = useAct(
    async () =>
      ask<Me>('PUT', '/api/me/profile', {
        name: written.name.trim(),
        called: written.called.trim() || null,
        pronouns: written.pronouns.trim() || null,
      }),
    (changed) => {
      setMe(changed);
      setSaved(true);
      announce(say('account.saved'));
    },
  );
  const send = () => {
    const missing = needed({ name: written.name });
    if (missing) act.setProblem(missing);
    else act.run();
  };
  return (
    <Form onSend={send} problem={act.problem} hasKeptWords>
      <TextField
        label={say('account.name')}
        autoComplete="name"
        value={written.name}
        onChange={(next) => write({ name: next })}
        error={sayIssue(say, act.problem, 'name')}
      />
      <TextField
        label={say('account.called')}
        hint={say('account.called.hint')}
        autoComplete="nickname"
        value={written.called}
        onChange={(next) => write({ called: next })}
        error={sayIssue(say, act.problem, 'called')}
      />
      <TextField
        label={say('account.pronouns')}
        hint={say('account.pronouns.hint')}
        autoComplete="off"
        value={written.pronouns}
        onChange={(next) => write({ pronouns: next })}
        error={sayIssue(say, act.problem, 'pronouns')}
      />
      <Acts>
        <Button kind="main" type="submit" isPending={act.isPending}>
          {say('account.you.save')}
        </Button>
        {isSaved && <SavedWord />}
      </Acts>
    </Form>
  );
}
