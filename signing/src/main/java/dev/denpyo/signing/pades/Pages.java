package dev.denpyo.signing.pades;

import dev.denpyo.signing.pades.PdfValue.Dict;
import dev.denpyo.signing.pades.PdfValue.Ref;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Finds a page by its number (ISO 32000-1, 7.7.3). */
final class Pages {
  private static final int DEEPEST = 64;

  private final PdfView view;
  private final Set<Integer> walked = new HashSet<>();
  private int left;

  private Pages(PdfView view, int wanted) {
    this.view = view;
    this.left = wanted;
  }

  /**
   * The page of that number.
   *
   * @param number the first is 1
   */
  static Optional<Ref> page(PdfView view, int number) throws PdfFault {
    return new Pages(view, number).find(view.catalog().get("Pages"), 0);
  }

  private Optional<Ref> find(PdfValue node, int depth) throws PdfFault {
    if (!(node instanceof Ref ref) || !walked.add(ref.number()) || depth > DEEPEST) {
      throw new PdfFault("The pages of the document are not a tree.");
    }
    Dict dict = PdfValue.dict(view.resolve(ref));
    if (!dict.has("Kids")) {
      left--;
      return left == 0 ? Optional.of(ref) : Optional.empty();
    }
    int count = PdfValue.natural(view.get(dict, "Count"));
    if (count >= 0 && count < left) {
      left -= count;
      return Optional.empty();
    }
    for (PdfValue kid : PdfValue.items(view.get(dict, "Kids"))) {
      Optional<Ref> found = find(kid, depth + 1);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }
}
