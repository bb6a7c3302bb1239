import type { Translation } from '../../area.ts';
import type { auth as nl } from '../nl/auth.ts';

export const auth: Translation<typeof nl> = {
  signIn: {
    title: 'Sign in',
    lead: 'Good to see you again.',
    email: 'E-mail address',
    password: 'Password',
    code: 'Code of the second step',
    codeHint: 'The six digits from the app on your phone, or a recovery code.',
    submit: 'Sign in',
    forgot: 'Forgot your password?',
    noAccount: 'No account yet? You get one through the invitation of your network.',
    needsScript: 'Signing in only works with JavaScript switched on in your browser.',
    failed: 'Signing in did not work',
    unreachable: 'We cannot be reached for a moment. Check your connection and try again.',
    demo: {
      title: 'This is a demonstration',
      text: 'Sign in as somebody of the example networks. The password is always',
    },
  },
};
