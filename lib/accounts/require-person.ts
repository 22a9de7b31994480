import "server-only";
import { redirect } from "next/navigation";
import type { Person } from "./actor";
import { whoIsAsking } from "./session";

/** Who is asking for a page that is one person's own; a visitor is led to sign in, and back to `path`. */
export async function requirePerson(path: string): Promise<Person> {
  const actor = await whoIsAsking();
  if (actor.kind !== "person") redirect(`/sign-in?${new URLSearchParams({ onward: path })}`);
  return actor;
}
