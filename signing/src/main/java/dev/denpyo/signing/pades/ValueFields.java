package dev.denpyo.signing.pades;

import dev.denpyo.signing.pades.PdfValue.Dict;
import dev.denpyo.signing.pades.PdfValue.Ref;
import dev.denpyo.signing.pades.PdfValue.Str;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The fields of a form that take values: texts, choices and buttons, not signatures. */
final class ValueFields {
  private static final int DEEPEST = 32;
  private static final int READ_ONLY = 1;
  private static final Set<String> KINDS = Set.of("Tx", "Ch", "Btn");

  /**
   * A field, or a widget of one.
   *
   * @param number its object
   * @param name of the field, in full
   */
  record Field(int number, String name) {}

  private final PdfView view;
  private final List<Field> found = new ArrayList<>();
  private final Set<Integer> walked = new HashSet<>();

  private ValueFields(PdfView view) {
    this.view = view;
  }

  /** Those that can be filled in; a field that is read-only is not. */
  static List<Field> find(PdfView view) throws PdfFault {
    ValueFields fields = new ValueFields(view);
    Dict form = view.dict(view.catalog(), "AcroForm");
    fields.fields(view.get(form, "Fields"), "", new Inherited("", 0), 0);
    return fields.found;
  }

  /** What a field has from those above it (ISO 32000-1, 12.7.3.1). */
  private record Inherited(String kind, int flags) {}

  private void fields(PdfValue items, String above, Inherited inherited, int depth)
      throws PdfFault {
    for (PdfValue item : PdfValue.items(items)) {
      if (item instanceof Ref ref
          && depth <= DEEPEST
          && walked.add(ref.number())
          && view.resolve(ref) instanceof Dict field) {
        field(ref.number(), field, above, inherited, depth);
      }
    }
  }

  private void field(int number, Dict field, String above, Inherited inherited, int depth)
      throws PdfFault {
    String own = view.get(field, "T") instanceof Str title ? PdfText.decode(title.value()) : "";
    String name = above.isEmpty() || own.isEmpty() ? above + own : above + "." + own;
    String kind = field.has("FT") ? PdfValue.name(view.get(field, "FT")) : inherited.kind();
    int flags = field.has("Ff") ? PdfValue.natural(view.get(field, "Ff")) : inherited.flags();
    if (KINDS.contains(kind) && flags >= 0 && (flags & READ_ONLY) == 0) {
      found.add(new Field(number, name));
    }
    fields(view.get(field, "Kids"), name, new Inherited(kind, flags), depth + 1);
  }
}
