import { hash, verify } from "@node-rs/argon2";

/** A password's argon2id hash, with the parameters that OWASP's cheat sheet gives: 19 MiB, 2 passes, 1 lane. */
export async function hashPassword(password: string): Promise<string> {
  return await hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
}

let ofNobody: Promise<string> | undefined;

/**
 * Whether it is the password behind the hash. Without a hash the answer is no, after as long as it takes with
 * one: the time must not tell who has an account.
 */
export async function isPassword(password: string, of: string | null): Promise<boolean> {
  ofNobody ??= hashPassword("nobody’s");
  const matches = await verify(of ?? (await ofNobody), password);
  return matches && of !== null;
}
