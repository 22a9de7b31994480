import { describe, expect, test } from "vitest";
import { extractSkills } from "@/lib/skills/extract-skills";
import { SKILLS } from "@/lib/skills/vocabulary";

/** A sentence of a description and the slugs it names, in order. */
const SENTENCES: [text: string, slugs: string][] = [
  // Names that are nothing else, in every usual spelling.
  ["We work in Python, Django and PostgreSQL.", "python django postgresql"],
  ["python3 and postgres", "python postgresql"],
  ["Java 17 with Spring Boot", "java spring-boot spring"],
  ["Java17, Java8", "java"],
  ["JavaScript, not Java Script", "javascript"],
  ["Strong JavaScript (ES6+) skills", "javascript"],
  ["HTML5/CSS3, Sass", "html css sass"],
  ["TypeScript/JavaScript on Node.js", "typescript javascript nodejs"],
  ["NodeJS, node.js or Node JS", "nodejs"],
  ["Next.js and NextJS", "nextjs"],
  ["We use Vue.js 3 and Nuxt.js", "vuejs nuxtjs"],
  ["vuejs, Vue3", "vuejs"],
  ["D3.js charts", "d3js"],
  ["AngularJS or Angular 2+", "angular"],
  ["React.js / ReactJS", "react"],
  ["React Native for iOS and Android", "react-native ios android"],
  ["C# and .NET Core", "csharp dotnet"],
  ["C#/.NET developer", "csharp dotnet"],
  ["C Sharp, dotnet", "csharp dotnet"],
  ["ASP.NET MVC, VB.NET", "aspnet visual-basic"],
  ["ASP .NET Core with Entity Framework", "aspnet entity-framework"],
  ["Experience with .NET", "dotnet"],
  ["(.NET, Azure)", "dotnet azure"],
  ["F# is a plus", "fsharp"],
  ["Modern C++17 or C++20", "cpp"],
  ["C/C++", "c cpp"],
  ["C, C++ and Rust", "c cpp rust"],
  ["CPP", "cpp"],
  ["Objective-C or Objective C", "objective-c"],
  ["T-SQL and PL/SQL", "t-sql pl-sql"],
  ["TSQL, PLSQL", "t-sql pl-sql"],
  ["Microsoft SQL Server 2019", "sql-server sql"],
  ["MSSQL, MySQL, NoSQL", "sql-server mysql nosql"],
  ["CI/CD pipelines in GitHub Actions", "ci-cd github-actions github"],
  ["CICD with GitLab CI/CD", "ci-cd gitlab-ci gitlab"],
  ["continuous integration and continuous delivery", "ci-cd"],
  ["K8s, kubernetes and Helm charts", "kubernetes helm"],
  ["AWS Lambda and DynamoDB", "aws-lambda aws dynamodb"],
  ["AWS (Lambda, S3, EC2)", "aws aws-lambda s3 ec2"],
  ["Google Cloud Platform (GCP)", "google-cloud"],
  ["Azure Kubernetes Service", "aks azure kubernetes"],
  ["Terraform-managed infrastructure as code", "terraform infrastructure-as-code"],
  ["GraphQL, REST APIs and gRPC", "graphql rest grpc"],
  ["RESTful services, OAuth 2.0, OIDC", "rest oauth openid-connect"],
  ["machine learning (ML) and deep-learning", "machine-learning deep-learning"],
  ["AI/ML platform", "machine-learning"],
  ["LLMs, RAG and vector databases", "llm rag vector-databases"],
  ["scikit-learn, pandas, NumPy", "scikit-learn pandas numpy"],
  ["dbt, Airflow, Snowflake", "dbt airflow snowflake"],
  ["Apache Spark / PySpark / Kafka", "spark kafka"],
  ["Ruby on Rails", "rails ruby"],
  ["Ruby/Rails and RSpec", "ruby rails rspec"],
  ["SAP ABAP", "abap sap"],
  ["TCP/IP, BGP, DNS", "tcp-ip bgp dns"],
  ["Power BI or Tableau", "power-bi tableau"],
  ["Windows Server, Active Directory, PowerShell", "windows-server active-directory powershell"],
  ["Elixir with Phoenix LiveView", "elixir phoenix"],
  ["SystemVerilog/VHDL on FPGAs", "verilog vhdl fpga"],
  ["Bash or shell scripting on Linux", "bash linux"],
  ["pytest,Jest;Cypress", "pytest jest cypress"],
  ["Xcode, SwiftUI, UIKit", "xcode swiftui uikit"],
  ["MACHINE LEARNING AND PYTHON", "machine-learning python"],

  // Go.
  ["Services written in Go", "go"],
  ["Golang", "go"],
  ["Experience with Go or Java", "go java"],
  ["Python, Go, and TypeScript", "python go typescript"],
  ["Go developers wanted", "go"],
  ["Go-based microservices", "go microservices"],
  ["a Go/Rust shop", "go rust"],
  ["python, react, go and rust", "python react go rust"],
  ["Our go-to-market team", ""],
  ["Go-To-Market engineering", ""],
  ["Go above and beyond", ""],
  ["AWS. Go above and beyond.", "aws"],
  ["You know Python. Go the extra mile.", "python"],
  ["ready to go live with Python", "python"],
  ["things go wrong", ""],
  ["We go deep into SQL", "sql"],
  ["Python and go home early", "python"],
  ["on the go, in AWS and go beyond", "aws"],
  ["Pokémon Go players", ""],
  ["Go to our website", ""],

  // C and R.
  ["Programming in C", "c"],
  ["Embedded C and RTOS", "c rtos"],
  ["C, Python, Lua", "c python lua"],
  ["c programmer", "c"],
  ["our Series C funding", ""],
  ["C-level executives", ""],
  ["the C-suite", ""],
  ["working with C suite leaders", ""],
  ["C2C not accepted", ""],
  ["no C2C, Python only", "python"],
  ["Vitamin C", ""],
  ["Washington, D.C.", ""],
  ["Grade C, Java", "java"],
  ["offices in Cáceres", ""],
  ["Python or R", "python r"],
  ["R, SAS or Stata", "r sas stata"],
  ["statistics in R", "r"],
  ["R programming and RStudio", "r"],
  ["R&D engineers", ""],
  ["our R & D department uses Python", "python"],
  ["R and D, Java", "java"],
  ["Toys R Us", ""],
  ["John R. Smith, Java", "java"],
  ["H.R. systems", ""],

  // React, Swift, Rust, Ruby and other words of the language.
  ["React and Redux", "react redux"],
  ["React to incidents quickly", ""],
  ["React quickly under pressure", ""],
  ["able to react to change", ""],
  ["react, redux, typescript", "react redux typescript"],
  ["react developer", "react"],
  ["REACT DEVELOPER", "react"],
  ["React-based front end", "react"],
  ["how customers react", ""],
  ["Swift and Objective-C", "swift objective-c"],
  ["apps in Swift", "swift"],
  ["Swift resolution of tickets", ""],
  ["a swift response", ""],
  ["Taylor Swift", ""],
  ["SWIFT payments", ""],
  ["Rust services", "rust"],
  ["rust prevention", ""],
  ["Rust Belt cities", ""],
  ["the ruby red logo", ""],
  ["Scala and Akka", "scala akka"],
  ["work at scale", ""],
  ["La Scala", ""],
  ["Spark jobs", "spark"],
  ["spark joy, Spark innovation", ""],
  ["Flask or FastAPI", "flask fastapi"],
  ["a flask of coffee", ""],
  ["Node and React", "nodejs react"],
  ["each node in the cluster", ""],
  ["Node operators", ""],

  // Spring and other words that need a firm sign.
  ["Spring Framework", "spring"],
  ["Java/Spring", "java spring"],
  ["Java, Spring, Hibernate", "java spring hibernate"],
  ["Spring 2026 internship", ""],
  ["Java internship, Spring 2027", "java"],
  ["graduating in Spring", ""],
  ["Summer, Spring or Fall", ""],
  ["Silver Spring, MD", ""],
  ["Excel and SQL", "excel sql"],
  ["Advanced Microsoft Excel", "excel"],
  ["Excel in a fast-paced environment", ""],
  ["you will Excel at this", ""],
  ["SQL. Excel in teams", "sql"],
  ["Express.js", "express"],
  ["Node.js/Express", "nodejs express"],
  ["Express your ideas", ""],
  ["American Express", ""],
  ["Chef, Puppet and Ansible", "chef puppet ansible"],
  ["a private chef cooks lunch", ""],
  ["Executive Chef", ""],
  ["Docker, Helm, Argo CD", "docker helm argocd"],
  ["at the helm of the team", ""],
  ["Vault, Consul and Terraform", "vault consul terraform"],
  ["vault over obstacles", ""],
  ["Julia, Python, R", "julia python r"],
  ["ask Julia Smith", ""],
  ["Flutter and Dart", "flutter dart"],
  ["hearts flutter", ""],
  ["assembly language", "assembly"],
  ["an assembly line", ""],
  ["Embedded C, C++, Assembly", "c cpp assembly"],
  ["a unique snowflake", ""],
  ["Oracle, MySQL", "oracle mysql"],
  ["formerly at Oracle", ""],
  ["Oracle Cloud Infrastructure", "oci"],
  ["Unity Catalog", ""],
  ["Unity, Unreal Engine", "unity unreal-engine"],
  ["unity of purpose", ""],
  ["Ray, PyTorch", "ray pytorch"],
  ["X-ray imaging, Python", "python"],
  ["TS/SCI clearance", ""],
  ["JS/TS", "javascript typescript"],
  ["the rest of the team", ""],
  ["a jest, a cypress tree", ""],
  ["SAS drives", ""],
  ["salt, make, access, project, word", ""],

  // Addresses are not skills.
  ["See https://github.com/acme/python and docs.docker.com/go", ""],
  ["Mail jobs@redis.io", ""],
  ["linkedin.com/company/databricks", ""],
  ["booking.com, notion.so, vercel.com", ""],
];

describe("a description names", () => {
  test.each(SENTENCES)("%s → %s", (text, slugs) => {
    expect(extractSkills("", text).join(" ")).toBe(slugs);
  });
});

const TITLES: [title: string, slugs: string][] = [
  ["Senior Software Engineer - Egress (Go/Rust)", "go rust"],
  ["Staff Backend Engineer (Go), Events Platform", "go"],
  ["Software Engineer, Go", "go"],
  ["Senior Go Engineer", "go"],
  ["Data Scientist - Applied AI (Go-To-Market)", ""],
  ["Go To Market Lead", ""],
  ["Intermediate/Senior/Staff Backend Engineer (C), Tenant Scale: Git", "c git"],
  ["Senior Software Engineer — C# / WPF", "csharp wpf"],
  ["Senior Backend Developer (Node.js,.NET)", "nodejs dotnet"],
  ["Senior Software Engineer (JavaScript / .NET)", "javascript dotnet"],
  ["Senior Machine Learning Engineer - Ads R&D", "machine-learning"],
  ["Sr. Staff Software Engineer - Unity Catalog Data Governance", ""],
  ["Software Engineer (React + Angular)", "react angular"],
  ["Full Stack Engineer (React/Node/TypeScript)", "react nodejs typescript"],
  ["Développeur.euse senior (C#/React), Migrate - ShareGate", "csharp react"],
  ["Statistician - R", "r"],
  ["Software Engineering Intern, Spring 2027", ""],
  ["SENIOR JAVA DEVELOPER", "java"],
  ["Identity and Access Management Engineer", "iam"],
  ["C++ Developer", "cpp"],
  ["iOS Engineer", "ios"],
];

describe("a title names", () => {
  test.each(TITLES)("%s → %s", (title, slugs) => {
    expect(extractSkills(title, "").join(" ")).toBe(slugs);
  });
});

test("the title's skills come first, and each skill once", () => {
  expect(extractSkills("React Engineer", "Python, React, React, Go")).toEqual(["react", "python", "go"]);
});

test("every spelling of every skill is found where it stands alone in a list", () => {
  const missed = SKILLS.flatMap(({ slug, label, aliases }) =>
    [label, ...aliases].filter((name) => !extractSkills("", `Kafka, ${name}, Kafka`).includes(slug)),
  );
  expect(missed).toEqual([]);
});

test("no two skills share a slug or a spelling", () => {
  const slugs = SKILLS.map(({ slug }) => slug);
  expect(new Set(slugs).size).toBe(slugs.length);
  expect(slugs.filter((slug) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))).toEqual([]);
  const names = SKILLS.flatMap(({ label, aliases }) => [label, ...aliases].map((name) => name.toLowerCase()));
  const doubles = names.filter((name, index) => names.indexOf(name) !== index);
  expect(doubles).toEqual([]);
});

test("every strict spelling is one of the skill's own", () => {
  const strangers = SKILLS.flatMap(({ label, aliases, exact = [], context = [], listed = [] }) =>
    [...exact, ...context, ...listed].filter((name) => name !== label && !aliases.includes(name)),
  );
  expect(strangers).toEqual([]);
});

test("any text at all is read without a fault", () => {
  for (const text of [
    "",
    "\0",
    ".",
    "....NET",
    "+#*-".repeat(99),
    "\ud800",
    "ﬀ C♯ Ｃ＋＋",
    "a".repeat(100_000),
  ]) {
    expect(Array.isArray(extractSkills(text, text))).toBe(true);
  }
});
