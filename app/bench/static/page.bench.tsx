/** What `npm run bench` holds pages against: as little as a page of this site can be, made at build time. */
export default function EmptyStaticPage() {
  return <p>Nothing.</p>;
}
