import type { SampleCompany } from "./cast";
import type { Random } from "./random";

/** What a company writes its software with: the words for the `{slots}` of the texts. */
export function stackOf(company: SampleCompany, random: Random): Record<string, string> {
  const found = {
    ...BACKENDS[company.backend],
    front: FRONTS[company.front],
    cloud: CLOUDS[company.cloud],
    ...WAREHOUSES[company.data],
    mobile: random.pick(["React Native", "Swift and Kotlin", "Flutter"]),
  };
  const words: Record<string, string> = {};
  for (const [slot, word] of Object.entries(found)) {
    if (!word) throw new Error(`${company.name} names a ${slot} that is not in the stacks.`);
    words[slot] = word;
  }
  return words;
}

type Backend = { lang: string; framework: string; db: string; queue: string };

const BACKENDS: Record<string, Backend> = {
  go: { lang: "Go", framework: "gRPC", db: "PostgreSQL", queue: "Kafka" },
  python: { lang: "Python", framework: "Django", db: "PostgreSQL", queue: "RabbitMQ" },
  java: { lang: "Java", framework: "Spring Boot", db: "MySQL", queue: "Kafka" },
  kotlin: { lang: "Kotlin", framework: "Spring Boot", db: "PostgreSQL", queue: "Kafka" },
  csharp: { lang: "C#", framework: "ASP.NET", db: "SQL Server", queue: "RabbitMQ" },
  ruby: { lang: "Ruby", framework: "Ruby on Rails", db: "PostgreSQL", queue: "Redis" },
  node: { lang: "TypeScript", framework: "Node.js", db: "PostgreSQL", queue: "RabbitMQ" },
  rust: { lang: "Rust", framework: "gRPC", db: "PostgreSQL", queue: "NATS" },
  scala: { lang: "Scala", framework: "Akka", db: "Cassandra", queue: "Kafka" },
  php: { lang: "PHP", framework: "Laravel", db: "MySQL", queue: "Redis" },
  elixir: { lang: "Elixir", framework: "Phoenix Framework", db: "PostgreSQL", queue: "RabbitMQ" },
  cpp: { lang: "C++", framework: "gRPC", db: "PostgreSQL", queue: "Kafka" },
};

const FRONTS: Record<string, string> = {
  react: "React",
  vue: "Vue.js",
  angular: "Angular",
  svelte: "Svelte",
};

const CLOUDS: Record<string, string> = { aws: "AWS", gcp: "Google Cloud", azure: "Azure" };

const WAREHOUSES: Record<string, { warehouse: string; pipeline: string }> = {
  snowflake: { warehouse: "Snowflake", pipeline: "Airflow" },
  bigquery: { warehouse: "BigQuery", pipeline: "Dagster" },
  databricks: { warehouse: "Databricks", pipeline: "Airflow" },
  redshift: { warehouse: "Redshift", pipeline: "Prefect" },
};
