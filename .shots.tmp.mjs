import { chromium } from "playwright-core";
import { readFileSync } from "node:fs";
const top=JSON.parse(readFileSync("/tmp/hj/top.json","utf8"));
const b=await chromium.launch({executablePath:"/usr/bin/chromium",args:["--no-sandbox","--disable-gpu"]});
const pages=[["work",`/registry/workloads/${encodeURIComponent(top[0][0])}`],["rem","/remedies?jurisdiction=US"],["remnl","/remedies?jurisdiction=NL"]];
for (const [w,h] of [[1440,900],[390,844]]) for (const [n,p] of pages) {
  const page=await b.newPage({viewport:{width:w,height:h}}); page.on("console",m=>["error","warning"].includes(m.type())&&console.log(n,m.text())); page.on("pageerror",e=>console.log(n,e.message));
  await page.goto("http://127.0.0.1:47311"+p); 
  if (n==="work") { const s=page.getByRole("region",{name:"What would remove most"}); await s.locator(".remedy-words").waitFor({timeout:60000}).catch(e=>console.log(e.message)); await s.screenshot({path:`/tmp/hj/${n}-${w}.png`}).catch(e=>console.log(e.message));
    if (w===1440) { const href=await s.locator(".remedy-actions a").first().getAttribute("href").catch(()=>null); console.log("room",href?.length,href); if (href) pages.push(["room",href]); } }
  else { await page.waitForTimeout(5000); await page.screenshot({path:`/tmp/hj/${n}-${w}.png`,fullPage:true}); }
  console.log(n,w,"overflow",await page.evaluate(()=>document.documentElement.scrollWidth-document.documentElement.clientWidth));
  await page.close();
}
await b.close();
