import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

export type Received = ParsedMail & {
  /** To whom it went, whatever its headers say. */
  recipients: string[];
};

/** A mail server on a free port. `refuse`: the code and words with which it turns mail away, by the recipient. */
export async function startMailServer(
  refuse: (to: string) => { code: number; message: string } | null = () => null,
) {
  const received: Received[] = [];
  const server = new SMTPServer({
    disabledCommands: ["STARTTLS", "AUTH"],
    disableReverseLookup: true,
    onRcptTo({ address }, _session, done) {
      const refusal = refuse(address);
      done(refusal && Object.assign(new Error(refusal.message), { responseCode: refusal.code }));
    },
    onData(stream, session, done) {
      simpleParser(stream).then((mail) => {
        const recipients = session.envelope.rcptTo.map(({ address }) => address);
        received.push({ ...mail, recipients });
        done();
      }, done);
    },
  });
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
