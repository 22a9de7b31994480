import { type Skill, skill } from "./skill";

const GRADES =
  /(?:series|class|schedule|plan|grade|type|section|appendix|part|tier|level|vitamin|option|annex|phase|round|team|group|unit|building|suite|hepatitis|track|form|\.|['’])\s?$/i;

export const LANGUAGES: readonly Skill[] = [
  skill("python", "Python", ["Python3", "CPython"]),
  skill("java", "Java", ["Core Java", "Java SE", "J2SE"]),
  skill("javascript", "JavaScript", ["Java Script", "JS", "ECMAScript", "ES6", "ES6+", "Vanilla JS"], {
    exact: ["JS"],
  }),
  skill("typescript", "TypeScript", ["Type Script", "TS"], { context: ["TS"], unlessAfter: /^\s?\/\s?SCI/i }),
  skill("c", "C", ["ANSI C", "C99", "C11", "C17", "Embedded C", "C language", "C programming"], {
    context: ["C"],
    exact: ["C99", "C11", "C17", "C language", "C programming"],
    unlessBefore: GRADES,
    unlessAfter:
      /^(?:\s(?:suite|level|corp|series|class|shift|round|minor|major|team|&)|\.?[A-Z]\.|['’]|&|\d)/i,
  }),
  skill("cpp", "C++", ["CPP", "C++11", "C++14", "C++17", "C++20", "C++23", "C plus plus", "Visual C++"], {
    exact: ["CPP"],
  }),
  skill("csharp", "C#", ["C Sharp", "CSharp", "C-Sharp", "C♯", "Visual C#"]),
  skill("go", "Go", ["Golang", "Go lang", "Go language", "Go programming"], {
    context: ["Go"],
    exact: ["Go language", "Go programming"],
    unlessAfter:
      /^(?:\s+(?:to|above|beyond|the|extra|live|big|deep|home|fast|further|green|public|ahead|on|out|back|through|for|after|into|where|from|far|all|get|getter|beyond|global|digital|team|bag|fund|live|up|down|over|under|be|do|make|see|we|you|it|there|here|a|your|our|market)\b|!|-to\b|-getter|-live)/i,
  }),
  skill("rust", "Rust", ["Rustlang", "Rust lang"], {
    exact: ["Rust"],
    unlessAfter: /^\s+(?:belt|prevention|removal|proof|resistan|inhibitor|consulting group)/i,
  }),
  skill("ruby", "Ruby", [], {
    exact: ["Ruby"],
    insideOthers: true,
    unlessAfter: /^\s+(?:tuesday|falls|valley)/i,
  }),
  skill("php", "PHP", ["PHP7", "PHP8"]),
  skill("swift", "Swift", ["Swift language"], {
    context: ["Swift"],
    unlessBefore: /(?:taylor|via|the|a|jonathan)\s$/i,
    unlessAfter:
      /^\s+(?:response|action|resolution|decision|delivery|network|payment|message|messaging|code|mt|gpi|and (?:accurate|effective|decisive|efficient)|transfer|execution|navigation|transportation|river|bank)/i,
  }),
  skill("swiftui", "SwiftUI", ["Swift UI"]),
  skill("kotlin", "Kotlin", ["Kotlin Multiplatform", "KMP", "KMM"], { exact: ["KMP", "KMM"] }),
  skill("scala", "Scala", [], { exact: ["Scala"], unlessBefore: /\bla\s$/i }),
  skill("r", "R", ["R language", "R programming", "RStudio", "R Studio", "R Shiny", "tidyverse"], {
    context: ["R"],
    exact: ["R language", "R programming", "R Studio"],
    unlessBefore: GRADES,
    unlessAfter: /^(?:\s?&\s?D|\s(?:and|or|&)\s?D\b|&|\.?[A-Z]\.|['’]|\d)/,
  }),
  skill("julia", "Julia", ["Julia language"], { listed: ["Julia"] }),
  skill("matlab", "MATLAB"),
  skill("simulink", "Simulink"),
  skill("perl", "Perl"),
  skill("lua", "Lua", [], { exact: ["Lua"] }),
  skill("haskell", "Haskell"),
  skill("elixir", "Elixir", [], { exact: ["Elixir"] }),
  skill("erlang", "Erlang", ["Erlang/OTP"]),
  skill("clojure", "Clojure", ["ClojureScript"]),
  skill("fsharp", "F#", ["F Sharp", "FSharp"]),
  skill("ocaml", "OCaml"),
  skill("dart", "Dart", ["Dartlang"], { listed: ["Dart"] }),
  skill("objective-c", "Objective-C", ["Objective C", "ObjectiveC", "Obj-C", "ObjC", "Objective-C++"]),
  skill("groovy", "Groovy", [], { exact: ["Groovy"] }),
  skill("visual-basic", "Visual Basic", ["VB.NET", "VB6", "Visual Basic .NET", "VB .NET"]),
  skill("vba", "VBA", ["Visual Basic for Applications"]),
  skill("powershell", "PowerShell", ["Power Shell"]),
  skill("bash", "Bash", [
    "Bash scripting",
    "Shell script",
    "Shell scripts",
    "Shell scripting",
    "Unix shell",
    "Linux shell",
    "zsh",
    "Bash/Shell",
  ]),
  skill("sql", "SQL", ["Structured Query Language", "ANSI SQL"], { insideOthers: true }),
  skill("t-sql", "T-SQL", ["TSQL", "T SQL", "Transact-SQL", "Transact SQL"]),
  skill("pl-sql", "PL/SQL", ["PLSQL", "PL SQL", "PL-SQL"]),
  skill("solidity", "Solidity", [], { exact: ["Solidity"] }),
  skill(
    "assembly",
    "Assembly",
    ["Assembly language", "Assembler language", "x86 assembly", "ARM assembly", "MIPS assembly"],
    {
      listed: ["Assembly"],
      unlessAfter: /^\s+(?:line|services?|code of|plant|member|engineer|environment|jobs?|process|bill)/i,
    },
  ),
  skill("cobol", "COBOL"),
  skill("fortran", "Fortran"),
  skill("ada", "Ada", ["Ada 95", "SPARK Ada"], {
    listed: ["Ada"],
    unlessAfter: /^\s+(?:lovelace|compl|accommod)/i,
  }),
  skill("abap", "ABAP", ["SAP ABAP", "ABAP OO"]),
  skill("apex", "Apex", ["Salesforce Apex", "Apex classes", "Apex triggers"], { listed: ["Apex"] }),
  skill("zig", "Zig", ["Ziglang"], { listed: ["Zig"] }),
  skill("verilog", "Verilog", ["SystemVerilog", "System Verilog"]),
  skill("vhdl", "VHDL"),
  skill("html", "HTML", ["HTML5", "XHTML", "HTML/CSS"]),
  skill("css", "CSS", ["CSS3", "Cascading Style Sheets"]),
  skill("sass", "Sass", ["SCSS", "Sass/SCSS"], { exact: ["Sass"] }),
  skill("webassembly", "WebAssembly", ["Web Assembly", "Wasm"]),
];
