import { ask, chooseOption, fillReport, send, status } from "./steps.mjs";

/** How many days a general hidden danger is given that is reported now. */
export const days = async (story, enterprise, words) => (await report(story, enterprise, words)).days;

/** Reports a general hidden danger and says how many days it was given. @param accident what it could lead to; not named without */
export async function report({ as, photos }, enterprise, words, accident) {
  const page = await as("INSPECTOR", "/report");
  await fillReport(page, {
    enterprise,
    search: "喷漆",
    situation: "喷漆室",
    answers: [["是调漆间还是喷漆室", "喷漆室"], ["使用什么漆", "溶剂型漆"], ["可燃气体浓度监测报警装置", "有且正常"], ["通风设施", "有且正常"]],
    title: `通风机皮带松动（${words}）`,
    place: "3号厂房喷漆室",
    photo: photos.before,
  });
  if (accident) await chooseOption(page, "可能导致的事故类型", accident);
  const number = await send(page);
  await status(page, "整改中");
  const { deadline } = await ask(page, `/hidden-dangers/${number}/explanation`);
  await page.context().close();
  return { number, days: deadline.days };
}
