package dev.denpyo.signing.pades;

import dev.denpyo.signing.pades.PdfValue.Dict;
import dev.denpyo.signing.pades.PdfValue.Ref;
import dev.denpyo.signing.pades.PdfValue.Str;
import dev.denpyo.signing.pades.PdfValue.Stream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Takes files out of one state of a document (ISO 32000-1, 7.11.4; ISO 19005-3, 6.8). */
final class InnerFiles {
  private static final int DEEPEST = 64;
  private static final int MOST = 1_000;

  private final PdfView view;
  private final List<SealedFile> files = new ArrayList<>();
  private final Set<PdfValue> seen = new HashSet<>();

  InnerFiles(PdfView view) {
    this.view = view;
  }

  List<SealedFile> all() {
    try {
      Dict catalog = view.catalog();
      tree(view.dict(view.dict(catalog, "Names"), "EmbeddedFiles"), 0);
      PdfValue associated = view.get(catalog, "AF");
      for (PdfValue item : PdfValue.items(associated)) {
        add(item);
      }
    } catch (PdfFault e) {
      return List.copyOf(files); // what was read up to the fault
    }
    return List.copyOf(files);
  }

  private void tree(Dict node, int depth) throws PdfFault {
    List<PdfValue> pairs = PdfValue.items(view.get(node, "Names"));
    for (int i = 1; i < pairs.size(); i += 2) {
      add(pairs.get(i));
    }
    for (PdfValue kid : PdfValue.items(view.get(node, "Kids"))) {
      if (depth < DEEPEST && seen.add(kid)) {
        tree(PdfValue.dict(view.resolve(kid)), depth + 1);
      }
    }
  }

  private void add(PdfValue item) throws PdfFault {
    Dict specification = PdfValue.dict(view.resolve(item));
    Dict data = view.dict(specification, "EF");
    PdfValue written = data.has("UF") ? data.get("UF") : data.get("F");
    boolean again = written instanceof Ref && !seen.add(written);
    if (!again && files.size() < MOST && view.resolve(written) instanceof Stream stream) {
      files.add(new SealedFile(
          name(specification),
          PdfValue.name(view.get(specification, "AFRelationship")),
          view.unpack(stream)));
    }
  }

  private String name(Dict specification) throws PdfFault {
    String key = specification.has("UF") ? "UF" : "F";
    if (!(view.get(specification, key) instanceof Str written)) {
      return "";
    }
    return PdfText.decode(written.value());
  }
}
