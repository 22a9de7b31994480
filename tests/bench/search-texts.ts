/** What people type into the search of a tech job board: trades, tools, both, a few rare words and slips. */
export const TEXTS = [
  ...["software engineer", "backend", "back-end engineer", "frontend developer", "full stack", "devops"],
  ...["data scientist", "data engineer", "machine learning engineer", "product security", "sre", "qa"],
  ...["engineering manager", "android", "ios developer", "database administrator", "intern", "engineer"],
  ...["python", "java", "javascript", "typescript", "react", "node", "golang", "go", "rust", "c++", "c#"],
  ...[".net", "ruby on rails", "kubernetes", "aws", "terraform", "postgres", "spark", "sql", "kafka"],
  ...["python django", "react typescript", "senior java spring", "machine learning python", "aws terraform"],
  ...['"site reliability"', "java -javascript", "remote rust", "haskell", "cobol", "accessibility"],
  ...["pyhton", "kuberentes", "underwater basket"],
] as const;
