import type { PricedRole } from "@/lib/salaries/priced-roles";

/**
 * What people of each role do, in our words. No figures stand here: those come from the data and move. What the
 * title changes about the pay is the guides' and the salary pages' to say.
 */
const DESCRIPTIONS: Readonly<Record<PricedRole, string>> = {
  "backend-engineer":
    "Back-end engineers design and build the part of a product that runs on servers: its services, its interfaces for other programs, and the storage of its data. They answer for how these hold up under load, fail and recover. Their work is mostly with other engineers, and with whoever runs the product.",
  "backend-developer":
    "Back-end developers write the part of an application that runs on servers: what happens when a form is sent, what is stored, and what other programs may ask for. They work from requirements towards features, usually with a framework and a database that are already chosen. Many employers use the title for the same work as that of a back-end engineer.",
  "frontend-engineer":
    "Front-end engineers build what people see and use in a browser, and the foundations beneath it: components, tooling, loading speed and accessibility. They turn designs into interfaces that work on every device, and agree with the back end on how data arrives.",
  "frontend-developer":
    "Front-end developers turn designs into pages and applications that run in a browser. They write markup, styles and scripts, connect them to the services behind, and see to it that the result works on every device and for everybody. Many employers use the title for the same work as that of a front-end engineer.",
  "full-stack-engineer":
    "Full-stack engineers build features from the database to the screen, and decide where in between each thing belongs. They often work where a small team owns a whole product, and trade depth in one part for sight of all of them.",
  "full-stack-developer":
    "Full-stack developers write both halves of a web application: the pages in the browser, and the services and data behind them. Many employers use the title for the same work as that of a full-stack engineer.",
  "software-engineer":
    "Software engineers design, write, test and maintain programs, of whatever kind. The title says nothing of the field: it covers services, tools, platforms, and software within machines. Employers mostly use it where the work includes the design of systems and not only their code.",
  "software-developer":
    "Software developers write and maintain programs to meet what users and customers ask for. The title covers every field, and is the one that official statistics use. Many employers use it for the same work as that of a software engineer.",
  "web-developer":
    "Web developers build and keep up websites: pages, forms, shops, and the systems by which others edit their content. They work closely with design and marketing, and often look after a site once it is live.",
  "mobile-engineer":
    "Mobile engineers build applications for phones and tablets, for one platform or for several at once. They deal with what such devices add: small screens, changing networks, limited power, and the rules of the shops through which applications are sold.",
  "devops-engineer":
    "DevOps engineers build and run what other engineers’ software is built, delivered and operated with. They automate releases, describe infrastructure as code, watch over systems in use, and are called when these fail. The same work goes by site reliability, platform or cloud engineering.",
  "data-engineer":
    "Data engineers build the pipelines by which data comes out of applications, is cleaned and joined, and reaches those who analyse it. They look after warehouses and streams, and answer for data being complete, timely and right.",
  "data-scientist":
    "Data scientists answer questions with data: they explore it, set up experiments, and build statistical models of what happens and what will. They explain to others what follows from it, and how certain it is.",
  "ml-engineer":
    "Machine-learning engineers bring models that learn from data into products. They train and evaluate them, serve them fast enough to be used, and watch how they do once the world changes. They stand between data science and software engineering.",
  "qa-engineer":
    "QA engineers find out whether software does what it should before its users do. They plan tests, write programs that carry them out, and trace what fails to its cause. Where releases are frequent, most of the work is automation.",
  "security-engineer":
    "Security engineers protect systems and what they hold. They look for weaknesses, build defences and the means to notice attacks, and lead the response when one succeeds. Some work on products, others on the networks and accounts of the employer itself.",
  "database-administrator":
    "Database administrators keep databases available, fast, safe and backed up. They plan capacity, tune queries, manage access and upgrades, and restore data when something is lost.",
  "network-administrator":
    "Network administrators set up and run the networks, servers and accounts that an organisation works with. They install and update systems, watch over them, grant access, and mend what breaks.",
  "systems-analyst":
    "Systems analysts find out what an organisation needs from its software, and turn that into requirements that others can build or buy. They study how work is done, describe how systems should fit it, and see changes through to their use.",
  "engineering-manager":
    "Engineering managers lead the people who build software. They hire, guide and assess engineers, agree on plans with other parts of the employer, and answer for what the team delivers. How much they still write or review code themselves differs from employer to employer.",
};

/** What people of a role do: a few sentences. */
export function describeRole(role: PricedRole): string {
  return DESCRIPTIONS[role];
}
