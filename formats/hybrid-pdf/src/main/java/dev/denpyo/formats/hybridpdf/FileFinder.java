package dev.denpyo.formats.hybridpdf;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/**
 * Looks for embedded files everywhere they can stand: the name tree of the catalog, its associated
 * files, those of the pages, and the annotations of kind FileAttachment.
 *
 * <p>Works on the objects themselves, for PDFBox's own name tree shows neither page files nor places, and
 * gives up on what is damaged. Circles are walked once.
 */
final class FileFinder {
  private static final COSName AF = COSName.getPDFName("AF");
  private static final COSName EMBEDDED_FILES = COSName.getPDFName("EmbeddedFiles");
  private static final int DEEPEST = 64;

  private final PdfFile file;
  private final Map<COSDictionary, Found> found = new LinkedHashMap<>();
  private final IdentityHashMap<COSBase, COSDictionary> keys = new IdentityHashMap<>();
  private final Set<COSBase> walked = Collections.newSetFromMap(new IdentityHashMap<>());
  private int inTree;

  private FileFinder(PdfFile file) {
    this.file = file;
  }

  /**
   * A file specification with the places that name it.
   *
   * @param specification the dictionary that describes the file
   * @param stream its data
   * @param places where, at least one
   */
  record Found(COSDictionary specification, COSStream stream, List<String> places) {}

  /** All files, in the order in which they are found; a file that stands in two places is one. */
  static Collection<Found> find(PdfFile file) throws PdfProblem {
    FileFinder finder = new FileFinder(file);
    COSDictionary catalog = file.catalog();
    COSDictionary names = catalog.getCOSDictionary(COSName.NAMES);
    COSDictionary tree = names == null ? null : names.getCOSDictionary(EMBEDDED_FILES);
    if (tree != null) {
      finder.tree(tree, 0);
    }
    finder.associated(catalog, EmbeddedFile.ASSOCIATED);
    int number = 0;
    for (COSDictionary page : file.pages()) {
      number++;
      finder.page(page, "Page[" + number + "]");
    }
    return finder.found.values();
  }

  private void tree(COSDictionary node, int depth) throws PdfProblem {
    if (depth > DEEPEST || !walked.add(node)) {
      return;
    }
    COSArray pairs = node.getCOSArray(COSName.NAMES);
    for (int i = 1; pairs != null && i < pairs.size(); i += 2) {
      inTree++;
      add(pairs.getObject(i), EmbeddedFile.LISTED + "[" + inTree + "]");
    }
    for (COSDictionary kid : dictionaries(node.getCOSArray(COSName.KIDS))) {
      tree(kid, depth + 1);
    }
  }

  /** AF is an array; some write the one file itself. */
  private void associated(COSDictionary owner, String place) throws PdfProblem {
    COSBase value = owner.getDictionaryObject(AF);
    if (value instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        add(array.getObject(i), place + "[" + (i + 1) + "]");
      }
    } else {
      add(value, place);
    }
  }

  private void page(COSDictionary page, String place) throws PdfProblem {
    associated(page, place + "/AF");
    COSArray annotations = page.getCOSArray(COSName.ANNOTS);
    for (int i = 0; annotations != null && i < annotations.size(); i++) {
      if (annotations.getObject(i) instanceof COSDictionary annotation
          && "FileAttachment".equals(annotation.getNameAsString(COSName.SUBTYPE))) {
        add(annotation.getDictionaryObject(COSName.FS), place + "/Annots[" + (i + 1) + "]");
      }
    }
  }

  private static List<COSDictionary> dictionaries(@Nullable COSArray array) {
    List<COSDictionary> all = new ArrayList<>();
    for (int i = 0; array != null && i < array.size(); i++) {
      if (array.getObject(i) instanceof COSDictionary one) {
        all.add(one);
      }
    }
    return all;
  }

  private void add(@Nullable COSBase value, String place) throws PdfProblem {
    COSStream stream = value instanceof COSDictionary some ? stream(some) : null;
    if (stream == null) {
      return;
    }
    COSDictionary specification = (COSDictionary) value;
    COSDictionary first = keys.computeIfAbsent(stream, s -> specification);
    found
        .computeIfAbsent(first, f -> new Found(f, stream, new ArrayList<>()))
        .places()
        .add(place);
    if (found.size() > file.limits().files()) {
      throw new PdfProblem(
          HybridRule.LIMIT, "it holds more than " + file.limits().files() + " files");
    }
  }

  /** The data of a file specification, under whichever name they stand. */
  static @Nullable COSStream stream(COSDictionary specification) {
    COSDictionary data = specification.getCOSDictionary(COSName.EF);
    if (data == null) {
      return null;
    }
    COSStream unicode = data.getCOSStream(COSName.UF);
    return unicode == null ? data.getCOSStream(COSName.F) : unicode;
  }
}
