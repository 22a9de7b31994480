import { createServer } from "node:net";
import { Conflict, InvalidInput } from "@/lib/errors";

/** Throws Conflict when another program listens there, InvalidInput when nobody may. */
export async function refuseTakenPort(host: string, port: number) {
  try {
    await listenOnce(host, port);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const next = port < 65_535 ? port + 1 : 3000;
    if (code === "EADDRINUSE") {
      throw new Conflict(
        `Port ${port} on ${host} is in use by another program. Stop that, or choose another port: PORT=${next} npm start`,
      );
    }
    if (code === "EACCES")
      throw new InvalidInput(`Port ${port} is for administrators; choose one from 1024 on.`);
    throw new InvalidInput(`Nothing can listen on ${host}:${port} (${code}). Set HOST and PORT to what can.`);
  }
}

/** A port of 127.0.0.1 that nobody listens on just now. */
export function findFreePort(): Promise<number> {
  return listenOnce("127.0.0.1", 0);
}

function listenOnce(host: string, port: number): Promise<number> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen({ host, port, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : port));
    });
  });
}

/** The address to open in a browser. */
export function addressOf(host: string, port: number): string {
  const everywhere = host === "0.0.0.0" || host === "::";
  const name = host.includes(":") ? `[${host}]` : host;
  return `http://${everywhere ? "localhost" : name}:${port}`;
}
