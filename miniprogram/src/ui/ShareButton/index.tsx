import { Button, type ButtonProps } from '../Button';
import { OpenButton } from '../OpenButton';

/** Opens WeChat's list of friends. The page says what is sent. */
export function ShareButton(props: Omit<ButtonProps, 'onTap'>) {
  return (
    <OpenButton open="share">
      <Button {...props} />
    </OpenButton>
  );
}
