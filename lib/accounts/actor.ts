/** Who is asking. There are no accounts yet, so everybody is a visitor. */
export type Actor = { kind: "visitor" };

export async function whoIsAsking(): Promise<Actor> {
  return { kind: "visitor" };
}
