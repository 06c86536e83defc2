const mark = "FILL IN: ";

/** What stands in a draft of a change set where somebody must say what the registry cannot know. Required fields take it for missing. */
export const placeholder = (what: string): string => mark + what;

export const isPlaceholder = (text: string): boolean => text.startsWith(mark);
