import { useMemo } from 'react';
import type { Problem } from '../api/ask.ts';
import { sayIssue } from '../api/say-problem.ts';
import { Section } from '../ui/section.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useWords } from '../ui/words.tsx';
import { AddressField } from './address-field.tsx';
import { countries } from './countries.ts';
import { addressWords } from './address-words.ts';
import { Fields } from './fields.tsx';
import { languages } from './languages.ts';
import { TimeZoneField } from '../ui/time-zone-field.tsx';

interface Written {
  practiceName: string;
  country: string;
  language: string;
  timeZone: string;
  name: string;
  address: string;
}

interface SetupFieldsProps {
  written: Written;
  onWrite: (part: Partial<Written>) => void;
  problem: Problem | null;
}

export function PracticeFields({ written, onWrite, problem }: SetupFieldsProps) {
  const { say, locale } = useWords();
  const allCountries = useMemo(() => countries(locale), [locale]);
  return (
    <Section title={say('account.setup.practice')}>
      <Fields>
        <TextField
          label={say('account.setup.practiceName')}
          hint={say('account.setup.practiceName.hint')}
          autoComplete="organization"
          value={written.practiceName}
          onChange={(practiceName) => onWrite({ practiceName })}
          error={sayIssue(say, problem, 'practice/name')}
        />
        <Select
          label={say('account.setup.country')}
          hint={say('account.setup.country.hint')}
          options={allCountries}
          value={written.country}
          onChange={(country) => onWrite({ country })}
          error={sayIssue(say, problem, 'practice/country')}
        />
        {languages.length > 1 && (
          <Select
            label={say('account.language')}
            options={languages}
            value={written.language}
            onChange={(language) => onWrite({ language })}
            error={sayIssue(say, problem, 'practice/language')}
          />
        )}
        <TimeZoneField
          hint={say('account.setup.timeZone.hint')}
          value={written.timeZone}
          onChange={(timeZone) => onWrite({ timeZone })}
          error={sayIssue(say, problem, 'practice/timeZone')}
        />
      </Fields>
    </Section>
  );
}

export function TherapistFields({ written, onWrite, problem }: SetupFieldsProps) {
  const { say } = useWords();
  return (
    <Section title={say('account.setup.you')}>
      <Fields>
        <TextField
          label={say('account.name')}
          hint={say('account.setup.name.hint')}
          autoComplete="name"
          value={written.name}
          onChange={(name) => onWrite({ name })}
          error={sayIssue(say, problem, 'therapist/name')}
        />
        <AddressField
          hint={say('account.setup.address.hint')}
          value={written.address}
          onChange={(address) => onWrite({ address })}
          error={sayIssue(say, problem, 'therapist/address', addressWords)}
        />
      </Fields>
    </Section>
  );
}
