import { expect, test } from "vitest";
import { normaliseCompany, normaliseDocument, normaliseTech, skillWord } from "@/lib/search/normalise-tech";
import { ROLE_WORDS } from "@/lib/search/role-words";
import { SKILLS } from "@/lib/skills/vocabulary";

test.each([
  ["go", "sk0go"],
  ["GOLANG", "sk0go"],
  ["react", "sk0react"],
  ["node", "sk0nodejs"],
  ["c#", "sk0csharp"],
  ["c# .net", "sk0csharp sk0dotnet"],
  ["c#/.net", "sk0csharp sk0dotnet"],
  ["c c++ r", "sk0c sk0cpp sk0r"],
  ["js", "sk0javascript"],
  ["k8s", "sk0kubernetes"],
  ["postgres", "sk0postgresql"],
  ["ml", "sk0machinelearning"],
  ["machine learning", "sk0machinelearning"],
  ["it support", "sk0wordit support"],
  ["IT", "sk0wordit"],
  ["java -javascript", "sk0java -sk0javascript"],
  ["-senior go", "-senior sk0go"],
  ["react or vue", "sk0react or sk0vuejs"],
  ['"senior go engineer"', '"senior sk0go engineer"'],
  ['-"front end" java', "-sk0wordfrontend sk0java"],
  ['python "', "sk0python"],
  ['"python', "sk0python"],
  ["back end engineer", "sk0wordbackend engineer"],
  ["back-end", "sk0wordbackend"],
  ["site reliability engineer", "sk0wordsre"],
  ["dba", "sk0worddba"],
  ["quality assurance", "sk0wordqa"],
  ["character.ai", '"character sk0wordai"'],
  ["-character.ai", '-"character sk0wordai"'],
  ["booking.com", '"booking com"'],
  ["-booking.com java", '-"booking com" sk0java'],
  ["-react/vue", "-sk0react -sk0vuejs"],
  ["python/tooling", "sk0python tooling"],
  ["open-source", '"open source"'],
  ["python-based", '"sk0python based"'],
  ["go-to-market", '"go to market"'],
  ["r&d", "rnd"],
  ["at&t", "atnt"],
  ["Zürich café", "Zurich cafe"],
  ["the", ""],
  ["", ""],
  ["-", ""],
  ['"', ""],
  ['"" "', ""],
  ["or", ""],
  ["it's", ""],
  ["&|!():*<->", ""],
  ["\0", ""],
])("%s is searched as %s", (typed, words) => {
  expect(normaliseTech(typed)).toBe(words);
});

test("a document keeps the words that a technology's name was not meant by", () => {
  expect(normaliseDocument("Our go-to-market team writes Go")).toBe("Our go to market team writes sk0go");
});

test("the words of a longer name can still be found one by one", () => {
  expect(normaliseDocument("Quality assurance on AWS Lambda")).toBe(
    "sk0wordqa on sk0awslambda Quality assurance AWS Lambda sk0aws",
  );
});

test("a company is found by its name's words and by its name in one word", () => {
  expect(normaliseCompany("Match Group")).toBe("Match Group MatchGroup");
  expect(normaliseCompany("Character.AI").toLowerCase()).toContain("characterai");
  expect(normaliseCompany("Oracle")).toContain("sk0oracle");
});

test("no two skills or role words share their invented word", () => {
  const words = [...SKILLS, ...ROLE_WORDS].map(({ slug }) => skillWord(slug));
  expect(new Set(words).size).toBe(words.length);
});
