type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** What `npm run bench` holds `/jobs` against: a page made for each request, since it reads the address, and no more. */
export default async function EmptyDynamicPage({ searchParams }: Props) {
  await searchParams;
  return <p>Nothing.</p>;
}
