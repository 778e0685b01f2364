import { Button } from '../../web/ui/button.tsx';
import { TextField } from '../../web/ui/text-field.tsx';
import { TextLink } from '../../web/ui/text-link.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { withAnother, type DraftLine } from './draft-section.ts';
import styles from './plan.module.css';
import type { Part } from './section.ts';

interface LineRowsProps {
  part: Part;
  lines: readonly DraftLine[];
  onChange: (lines: readonly DraftLine[]) => void;
  issueOf: (field: string) => string | undefined;
}

/** Lines with a number to call, or with the address of a form. */
export function LineRows({ part, lines, onChange, issueOf }: LineRowsProps) {
  const { say } = useWords();
  const isForm = part === 'form';
  const change = (at: number, to: Partial<DraftLine>) =>
    onChange(lines.map((line, n) => (n === at ? { ...line, ...to } : line)));
  return (
    <div className="stack">
      <p className="soft">{say(`safetyPlan.hint.${part}`)}</p>
      {lines.map((line, at) => (
        <fieldset key={line.row} className={styles.fields}>
          <TextField
            label={say(isForm ? 'safetyPlan.line.form' : 'safetyPlan.line')}
            value={line.text}
            onChange={(text) => change(at, { text })}
            error={issueOf(`lines/${at}/text`)}
          />
          {isForm ? (
            <TextField
              type="url"
              label={say('safetyPlan.address')}
              hint={say('record.ifYouLike')}
              value={line.link}
              onChange={(link) => change(at, { link })}
              error={issueOf(`lines/${at}/link`)}
            />
          ) : (
            <TextField
              type="tel"
              label={say('safetyPlan.call')}
              hint={say('record.ifYouLike')}
              value={line.call}
              onChange={(call) => change(at, { call })}
              error={issueOf(`lines/${at}/call`)}
            />
          )}
          {lines.length > 1 && (
            <TextLink onPress={() => onChange(lines.filter((_, n) => n !== at))}>
              {say('safetyPlan.removeLine')}
            </TextLink>
          )}
        </fieldset>
      ))}
      <div>
        <Button icon="plus" isSmall onPress={() => onChange(withAnother(lines))}>
          {say('safetyPlan.addLine')}
        </Button>
      </div>
    </div>
  );
}
