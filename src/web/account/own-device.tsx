import { Checkbox } from '../ui/checkbox.tsx';
import { useWords } from '../ui/words.tsx';

interface OwnDeviceProps {
  isOwn: boolean;
  onChange: (isOwn: boolean) => void;
}

/** Whether the session may last: left alone, this is a device that others use too. */
export function OwnDevice({ isOwn, onChange }: OwnDeviceProps) {
  const { say } = useWords();
  return (
    <Checkbox isSelected={isOwn} onChange={onChange} hint={say('door.ownDevice.hint')}>
      {say('door.ownDevice')}
    </Checkbox>
  );
}
