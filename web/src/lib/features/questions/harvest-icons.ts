import CircleQuestionMark from '@lucide/svelte/icons/circle-question-mark';
import Lightbulb from '@lucide/svelte/icons/lightbulb';
import Link from '@lucide/svelte/icons/link-2';
import ListTodo from '@lucide/svelte/icons/list-todo';

export const harvestIcons = {
  insight: Lightbulb,
  question: CircleQuestionMark,
  action: ListTodo,
  resource: Link,
};
