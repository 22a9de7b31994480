"use client";

import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import {
  askForResetAction,
  askForSignInLinkAction,
  changePasswordAction,
  resetPasswordAction,
  signInAction,
  signUpAction,
  useLinkAction,
} from "@/lib/accounts/actions";

type Onwards = { onward?: string };

/** `onward`: the path to go on to. */
function Onward({ onward }: Onwards) {
  return onward ? <input type="hidden" name="onward" value={onward} /> : null;
}

export function SignInForm({ onward }: Onwards) {
  return (
    <Form action={signInAction} submit="Sign in">
      {(state) => (
        <>
          <Onward onward={onward} />
          <Field name="email" type="email" label="E-mail address" autoComplete="username" state={state} />
          <Field
            name="password"
            type="password"
            label="Password"
            autoComplete="current-password"
            state={state}
          />
        </>
      )}
    </Form>
  );
}

export function SignUpForm({ onward }: Onwards) {
  return (
    <Form
      action={signUpAction}
      submit="Create the account"
      done={
        <p>
          <b>Look into your mail.</b> We have sent you a link with which you confirm your address. It works
          for 24 hours.
        </p>
      }
    >
      {(state) => (
        <>
          <Onward onward={onward} />
          <Field name="name" label="Your name" autoComplete="name" state={state} />
          <Field name="email" type="email" label="E-mail address" autoComplete="username" state={state} />
          <Field
            name="password"
            type="password"
            label="Password"
            autoComplete="new-password"
            hint="Ten characters or more. A few words do well."
            state={state}
          />
        </>
      )}
    </Form>
  );
}

const LINK_SENT = (
  <p>
    <b>Look into your mail.</b> If the address has an account here, a link is on its way.
  </p>
);

export function SignInLinkForm({ onward }: Onwards) {
  return (
    <Form action={askForSignInLinkAction} submit="Mail me a link" done={LINK_SENT}>
      {(state) => (
        <>
          <Onward onward={onward} />
          <Field
            id="link-email"
            name="email"
            type="email"
            label="E-mail address"
            autoComplete="username"
            state={state}
          />
        </>
      )}
    </Form>
  );
}

export function ForgottenForm() {
  return (
    <Form action={askForResetAction} submit="Mail me a link" done={LINK_SENT}>
      {(state) => (
        <Field name="email" type="email" label="E-mail address" autoComplete="username" state={state} />
      )}
    </Form>
  );
}

/** A link is used by a press, not by being opened: mail programs open links to look at them. */
export function UseLinkForm({ secret, onward, submit }: Onwards & { secret: string; submit: string }) {
  return (
    <Form action={useLinkAction} submit={submit}>
      {() => (
        <>
          <Onward onward={onward} />
          <input type="hidden" name="secret" value={secret} />
        </>
      )}
    </Form>
  );
}

export function ResetForm({ secret }: { secret: string }) {
  return (
    <Form action={resetPasswordAction} submit="Set the password and sign in">
      {(state) => (
        <>
          <input type="hidden" name="secret" value={secret} />
          <Field
            name="password"
            type="password"
            label="New password"
            autoComplete="new-password"
            hint="Ten characters or more."
            state={state}
          />
        </>
      )}
    </Form>
  );
}

export function ChangePasswordForm({ hasPassword }: { hasPassword: boolean }) {
  return (
    <Form
      action={changePasswordAction}
      submit={hasPassword ? "Change the password" : "Set a password"}
      done={<p>Your password is changed. You are signed out everywhere else.</p>}
    >
      {(state) => (
        <>
          {hasPassword && (
            <Field
              name="currentPassword"
              type="password"
              label="Present password"
              autoComplete="current-password"
              state={state}
            />
          )}
          <Field
            name="password"
            type="password"
            label="New password"
            autoComplete="new-password"
            hint="Ten characters or more. It signs you out everywhere else."
            state={state}
          />
        </>
      )}
    </Form>
  );
}
