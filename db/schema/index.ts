export * from "./companies";
export * from "./imports";
export * from "./listings";
export * from "./places";
export * from "./roles";
export * from "./salaries";
export * from "./skills";
