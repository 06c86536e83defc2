/** Names under which the pseudo-classes of pointer and keyboard can be put on, as a class. */
const classes: readonly (readonly [RegExp, string])[] = [
  [/:hover|\[data-hovered\]/g, ".as-hover"],
  [/:focus-visible|\[data-focus-visible\]/g, ".as-focus"],
  [/:active|\[data-pressed\]/g, ".as-pressed"],
];

const inNest = (rules: CSSRuleList, of: (rule: CSSRule) => string): string => [...rules].map(of).join("\n");

/** A rule again for whatever bears the class in place of the pseudo-class; empty where it speaks of none. */
function forced(rule: CSSRule): string {
  if (rule instanceof CSSStyleRule) {
    const selector = classes.reduce((text, [pseudo, name]) => text.replace(pseudo, name), rule.selectorText);
    return selector === rule.selectorText ? "" : `${selector} { ${rule.style.cssText} }`;
  }
  if (rule instanceof CSSMediaRule && !rule.media.mediaText.includes("print")) {
    const inner = inNest(rule.cssRules, forced);
    return inner.trim() ? `@media ${rule.media.mediaText} { ${inner} }` : "";
  }
  return "";
}

/** What holds on paper, again for whatever stands in `.as-print`, and no weightier than it was. */
function printed(rule: CSSRule): string {
  // On paper the light values hold, whatever the theme.
  if (rule instanceof CSSStyleRule) return rule.selectorText === ":root" ? `:where(.as-print) { ${rule.style.cssText} }` : "";
  if (rule instanceof CSSMediaRule) return rule.media.mediaText.includes("print") ? inNest(rule.cssRules, printedRule) : "";
  return "";
}

function printedRule(rule: CSSRule): string {
  if (!(rule instanceof CSSStyleRule)) return "";
  const selector = rule.selectorText.replace(/:root|\bhtml\b|\bbody\b/g, "&");
  return `:where(.as-print) { ${selector} { ${rule.style.cssText} } }`;
}

/**
 * Copies what the style sheets say of hover, focus, press and print into rules for the classes `as-hover`, `as-focus`,
 * `as-pressed` and `as-print`, so that a state can be looked at without a hand on the mouse. Call once, with all sheets loaded.
 */
export function forceable(): void {
  const text = [...document.styleSheets].flatMap((sheet) => [inNest(sheet.cssRules, forced), inNest(sheet.cssRules, printed)]).join("\n");
  const style = document.createElement("style");
  style.textContent = text;
  document.head.append(style);
}
