package dev.denpyo.formats.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A party as it stands on the page.
 *
 * @param role seller, buyer and so on
 * @param name its name; null where the document has none
 * @param address where it sits; null where the document does not say
 * @param facts all else, identifiers first
 */
record PartyBlock(
    Label role, @Nullable Value name, @Nullable Value address, List<Fact> facts) {}
