package dev.denpyo.formats.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A whole invoice as people see it, in no language and no file format yet.
 *
 * @param title the kind of document
 * @param number its number, for the title of the file; empty where it has none
 * @param addressee whom it is sent to
 * @param issuer who sends it
 * @param grandTotal what is to be paid; null where the document does not say
 * @param sections all below, in order; none is empty
 * @param reduced whether something is marked as taxed at a reduced rate, so that a footnote is due
 */
record Page(
    Value title,
    String number,
    PartyBlock addressee,
    PartyBlock issuer,
    @Nullable Fact grandTotal,
    List<Section> sections,
    boolean reduced) {}
