import { resolve } from "node:path";

/**
 * The only reader of `process.env`. Each value is read when it is asked for, because scripts set
 * `DATABASE_URL` after they have started the embedded database.
 */
export const env = {
  /** Where Postgres is. Set by the supervisor when it runs the embedded one. */
  get databaseUrl(): string | undefined {
    return process.env.DATABASE_URL || undefined;
  },
  set databaseUrl(url: string) {
    process.env.DATABASE_URL = url;
  },
  /** The folder of the embedded database, absolute. Default `.data` in the project. */
  get dataFolder(): string {
    return resolve(/* turbopackIgnore: true */ process.env.PAYBOARD_DATA || ".data");
  },
  get port(): number {
    return Number(process.env.PORT) || 3000;
  },
  get host(): string {
    return process.env.HOST || "localhost";
  },
  /** The address people reach us at where somebody has said so. */
  get explicitSiteUrl(): string | undefined {
    return process.env.SITE_URL || undefined;
  },
  /** The address people reach us at, without a slash at the end: for feeds, canonical links and JSON-LD. */
  get siteUrl(): string {
    return (process.env.SITE_URL || `http://${this.host}:${this.port}`).replace(/\/+$/, "");
  },
  /** Signs people's sessions. Set by the supervisor, which keeps one in the data folder, where nobody sets it. */
  get authSecret(): string | undefined {
    return process.env.AUTH_SECRET || undefined;
  },
  set authSecret(secret: string) {
    process.env.AUTH_SECRET = secret;
  },
  /** Where mail goes out, `smtp://user:password@host:port`; without it mail is written to the data folder. */
  get smtpUrl(): string | undefined {
    return process.env.SMTP_URL || undefined;
  },
  /** Whom our mail is from. */
  get mailFrom(): string {
    return process.env.MAIL_FROM || `Payboard <no-reply@${new URL(this.siteUrl).hostname}>`;
  },
  /** The sites by whose accounts people may sign in: those whose keys are set. */
  get signInProviders(): { id: "github" | "google"; clientId: string; clientSecret: string }[] {
    return (["github", "google"] as const).flatMap((id) => {
      const clientId = process.env[`AUTH_${id.toUpperCase()}_ID`];
      const clientSecret = process.env[`AUTH_${id.toUpperCase()}_SECRET`];
      return clientId && clientSecret ? [{ id, clientId, clientSecret }] : [];
    });
  },
  /** A browser for the tests, when it is not Playwright's own. */
  get chromiumPath(): string | undefined {
    return process.env.CHROMIUM_PATH || undefined;
  },
  /** Where the application under test answers; set by `npm test`. */
  get testedUrl(): string | undefined {
    return process.env.PAYBOARD_TESTED_URL || undefined;
  },
  get path(): string {
    return process.env.PATH || "";
  },
  get isProduction(): boolean {
    return process.env.NODE_ENV === "production";
  },
  get isCi(): boolean {
    return Boolean(process.env.CI);
  },
  /** A build to serve as it is, instead of building here. Relative to the project. */
  get builtFolder(): string | undefined {
    return process.env.PAYBOARD_BUILD || undefined;
  },
  /** The npm script that runs us, such as `start`; undefined when started by hand. */
  get npmScript(): string | undefined {
    return process.env.npm_lifecycle_event || undefined;
  },
  /** What a process we start is given: all that we have, and `extra`. Next never calls home. */
  forChild(extra: Record<string, string | undefined> = {}): NodeJS.ProcessEnv {
    return { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...extra };
  },
};
