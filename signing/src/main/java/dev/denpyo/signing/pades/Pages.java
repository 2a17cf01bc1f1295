package dev.denpyo.signing.pades;

import dev.denpyo.signing.pades.PdfValue.Dict;
import dev.denpyo.signing.pades.PdfValue.Ref;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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

  /** Every page in order, at most {@code most}. */
  static List<Ref> all(PdfView view, int most) throws PdfFault {
    List<Ref> pages = new ArrayList<>();
    new Pages(view, 0).collect(view.catalog().get("Pages"), 0, most, pages);
    return pages;
  }

  private void collect(PdfValue node, int depth, int most, List<Ref> pages) throws PdfFault {
    if (pages.size() >= most) {
      return;
    }
    Dict dict = PdfValue.dict(view.resolve(walked(node, depth)));
    if (!dict.has("Kids") && node instanceof Ref page) {
      pages.add(page);
    }
    for (PdfValue kid : PdfValue.items(view.get(dict, "Kids"))) {
      collect(kid, depth + 1, most, pages);
    }
  }

  private Ref walked(PdfValue node, int depth) throws PdfFault {
    if (!(node instanceof Ref ref) || !walked.add(ref.number()) || depth > DEEPEST) {
      throw new PdfFault("The pages of the document are not a tree.");
    }
    return ref;
  }

  private Optional<Ref> find(PdfValue node, int depth) throws PdfFault {
    Ref ref = walked(node, depth);
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
