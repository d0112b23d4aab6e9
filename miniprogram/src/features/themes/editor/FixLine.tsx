import { Text, View } from '@tarojs/components';
import type { ThemeProblem } from '@fangzhen/contracts';
import { Button } from '../../../ui';
import { texts } from '../texts';

interface FixLineProps {
  problem: ThemeProblem;
  onFix: (problem: ThemeProblem) => void;
}

/** What is wrong and, where one can be computed, the value that mends it in one tap. */
export function FixLine({ problem, onFix }: FixLineProps) {
  return (
    <View className="fz-fix">
      <Text className="fz-fix__message">{problem.message}</Text>
      {problem.suggestion && (
        <Button size="s" kind="outline" onTap={() => onFix(problem)}>
          {texts.fix}
        </Button>
      )}
    </View>
  );
}
