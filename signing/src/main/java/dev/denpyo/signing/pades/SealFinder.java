package dev.denpyo.signing.pades;

import dev.denpyo.signing.pades.PdfValue.Dict;
import dev.denpyo.signing.pades.PdfValue.Null;
import dev.denpyo.signing.pades.PdfValue.Ref;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds every signature in the form of a document (ISO 32000-1, 12.7.4.5). */
final class SealFinder {
  private static final int DEEPEST = 32;
  private static final int MOST_FIELDS = 100_000;

  private final PdfView view;
  private final List<SealField> found = new ArrayList<>();
  private final Set<Integer> walked = new HashSet<>();

  private SealFinder(PdfView view) {
    this.view = view;
  }

  /** The signatures in the order of the form; fields without one are left out. */
  static List<SealField> find(PdfView view) throws PdfFault {
    SealFinder finder = new SealFinder(view);
    Dict form = view.dict(view.catalog(), "AcroForm");
    requireClear(form);
    finder.fields(view.get(form, "Fields"), "", "", 0);
    return finder.found;
  }

  private void fields(PdfValue fields, String above, String type, int depth) throws PdfFault {
    if (depth > DEEPEST) {
      throw new PdfFault("Form fields are nested more than " + DEEPEST + " deep.");
    }
    for (PdfValue item : PdfValue.items(fields)) {
      if (!(item instanceof Ref ref) || !walked.add(ref.number())) {
        throw new PdfFault("A form field has no object of its own, or stands in two places.");
      }
      if (walked.size() > MOST_FIELDS) {
        throw new PdfFault("The form has more than " + MOST_FIELDS + " fields.");
      }
      if (view.resolve(ref) instanceof Dict field) {
        field(ref.number(), field, above, type, depth);
      }
    }
  }

  private void field(int number, Dict field, String above, String inherited, int depth)
      throws PdfFault {
    requireClear(field);
    String own =
        view.get(field, "T") instanceof PdfValue.Str title ? PdfText.decode(title.value()) : "";
    String name = above.isEmpty() || own.isEmpty() ? above + own : above + "." + own;
    String type = field.has("FT") ? PdfValue.name(view.get(field, "FT")) : inherited;
    if (type.equals("Sig") && view.get(field, "V") != Null.NULL) {
      signature(name, number, field);
    }
    fields(view.get(field, "Kids"), name, type, depth + 1);
  }

  private void signature(String name, int field, Dict dict) throws PdfFault {
    int holder = dict.get("V") instanceof Ref ref ? ref.number() : field;
    Dict signature = view.dict(dict, "V");
    requireClear(signature);
    if (!(view.entry(holder) instanceof Entry.Plain)) {
      throw new PdfFault("The signature in field '" + name + "' is not a plain object.");
    }
    if (found.stream().anyMatch(s -> s.number() == holder)) {
      throw new PdfFault("Two fields name one signature, object " + holder + ".");
    }
    found.add(new SealField(name, field, holder, signature));
  }

  private static void requireClear(Dict dict) throws PdfFault {
    if (dict.ambiguous()) {
      throw new PdfFault("The form, a field or a signature has a key twice.");
    }
  }
}
