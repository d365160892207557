/** Words that stand before a name without being one, folded: "Mr. White" is White, and "Lady Arya" is Arya. */
export const HONORIFICS: ReadonlySet<string> = new Set(
  `agent aunt captain chief coach commander detective doctor dr father general headmaster judge king lady
  lord maester miss mother mr mrs ms officer prince princess professor queen septa ser sheriff sir uncle young old poor little`.split(
    /\s+/,
  ),
);
