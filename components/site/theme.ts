import { SESSION_HINT } from "@/lib/accounts/session-hint";

/** What a person may choose; `system` follows the device. */
export const THEMES = [
  { value: "system", label: "System" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
] as const;

const STORED_AS = "theme";

/**
 * Says to the header whether somebody is signed in. Sets the chosen theme before the first paint, so that it never flashes, and answers the switch in the footer,
 * on every page with a few lines instead of a component. Storage may be refused; a choice then holds for
 * this page. A constant, because the content security policy lets it through by its hash: a page needs no
 * nonce for it.
 */
export const THEME_SCRIPT = `{
const {dataset}=document.documentElement;
if(document.cookie.includes("${SESSION_HINT}=1"))dataset.signedIn="";
const mark=()=>{const box=document.querySelector('[name="theme"][value="'+(dataset.theme||"system")+'"]');if(box)box.checked=true};
const set=theme=>{if(theme==="light"||theme==="dark")dataset.theme=theme;else delete dataset.theme;mark()};
try{set(localStorage.getItem("${STORED_AS}"))}catch{}
if(document.readyState==="loading")addEventListener("DOMContentLoaded",mark);else mark();
addEventListener("pageshow",mark);
addEventListener("storage",({key,newValue})=>{if(key==="${STORED_AS}")set(newValue)});
addEventListener("change",({target:{name,value}})=>{if(name==="theme"){set(value);try{localStorage.setItem("${STORED_AS}",value)}catch{}}});
}`;
