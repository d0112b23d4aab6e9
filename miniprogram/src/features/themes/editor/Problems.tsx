import { Text, View } from '@tarojs/components';
import type { ThemeProblem } from '@fangzhen/contracts';
import { Icon } from '../../../ui';
import { texts } from '../texts';
import { FixLine } from './FixLine';

interface ProblemsProps {
  problems: ThemeProblem[];
  onFix: (problem: ThemeProblem) => void;
}

/** Everything that keeps the draft from being submitted, each with its fix. */
export function Problems({ problems, onFix }: ProblemsProps) {
  if (problems.length === 0) {
    return (
      <View className="fz-problems fz-problems--none">
        <Icon name="check" size={16} />
        <Text>{texts.noProblems}</Text>
      </View>
    );
  }
  return (
    <View className="fz-problems">
      <View className="fz-problems__head">
        <Icon name="alert" size={20} />
        <Text className="fz-problems__title">{texts.problems(problems.length)}</Text>
        <Text className="fz-problems__note">{texts.problemsNote}</Text>
      </View>
      {problems.map((problem) => (
        <FixLine key={problem.path + problem.message} problem={problem} onFix={onFix} />
      ))}
    </View>
  );
}
