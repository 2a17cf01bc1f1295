package dev.denpyo.formats.view;

import java.util.List;
import java.util.Objects;
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
 * @param seal the picture of a seal, or null
 * @param slip the payment part of a Swiss QR-bill, or null
 * @param reduced whether something is marked as taxed at a reduced rate, so that a footnote is due
 */
record Page(
    Value title,
    String number,
    PartyBlock addressee,
    PartyBlock issuer,
    @Nullable Fact grandTotal,
    List<Section> sections,
    @Nullable SealImage seal,
    @Nullable SwissBill slip,
    boolean reduced) {

  /** The files that the invoice carries. */
  List<AttachedFile> files() {
    return sections.stream()
        .filter(Section.Files.class::isInstance)
        .flatMap(s -> ((Section.Files) s).files().stream())
        .map(Section.Entry::file)
        .filter(Objects::nonNull)
        .toList();
  }
}
