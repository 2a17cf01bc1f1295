package dev.denpyo.signing.pades;

import dev.denpyo.signing.pades.PdfValue.Arr;
import dev.denpyo.signing.pades.PdfValue.Dict;
import dev.denpyo.signing.pades.PdfValue.Name;
import dev.denpyo.signing.pades.PdfValue.Null;
import dev.denpyo.signing.pades.PdfValue.Num;
import dev.denpyo.signing.pades.PdfValue.Ref;
import dev.denpyo.signing.pades.PdfValue.Str;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts a signature into the form: into a field that waits for it, or into a new one with its place
 * on a page. Touches no more than the white list of {@link Additions} allows.
 */
final class FieldPlace {
  private static final int PRINTED_AND_LOCKED = 132;

  private final Update update;
  private final PdfView view;
  private final SealPlan plan;

  FieldPlace(Update update, SealPlan plan) {
    this.update = update;
    this.view = update.view();
    this.plan = plan;
  }

  void put(Ref seal) throws PdfFault {
    Optional<Ref> waiting = existing(view, plan.field());
    Optional<Ref> certifying = plan.certification().map(c -> seal);
    if (waiting.isPresent()) {
      fill(waiting.get(), seal);
      new FormEdit(update).add(List.of(), certifying);
    } else {
      new FormEdit(update).add(List.of(create(seal)), certifying);
    }
  }

  /** The field of that name; empty if there is none. */
  static Optional<Ref> existing(PdfView view, String name) throws PdfFault {
    Dict form = view.dict(view.catalog(), "AcroForm");
    for (PdfValue item : PdfValue.items(view.get(form, "Fields"))) {
      if (item instanceof Ref ref
          && !name.isEmpty()
          && view.get(PdfValue.dict(view.resolve(ref)), "T").equals(PdfText.encode(name))) {
        return Optional.of(ref);
      }
    }
    return Optional.empty();
  }

  private void fill(Ref field, Ref seal) throws PdfFault {
    Dict dict = PdfValue.dict(view.resolve(field));
    if (!view.get(dict, "FT").equals(new Name("Sig")) || view.get(dict, "V") != Null.NULL) {
      throw new PdfFault("The field '" + plan.field() + "' cannot take a signature.");
    }
    Dict filled = dict.with("V", seal);
    List<PdfValue> corners = PdfValue.items(view.get(dict, "Rect"));
    if (plan.look().isPresent() && corners.size() == 4) {
      double width = length(corners, 0);
      double height = length(corners, 1);
      if (width > 0 && height > 0) {
        filled = filled.with("AP", normal(plan.look().get().draw(update, width, height)));
      }
    }
    update.put(field, filled);
  }

  /** How far a rectangle reaches: across for 0, up for 1; 0 if that cannot be told. */
  private static double length(List<PdfValue> corners, int axis) {
    try {
      return corners.get(axis) instanceof Num from && corners.get(axis + 2) instanceof Num to
          ? Math.abs(Double.parseDouble(to.text()) - Double.parseDouble(from.text()))
          : 0;
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  /** What is shown, as an annotation says it. */
  static PdfValue normal(Ref drawn) {
    return Dict.of(Map.of("N", drawn));
  }

  private Ref create(Ref seal) throws PdfFault {
    int number = plan.look().map(VisibleSeal::page).orElse(1);
    Ref page = Pages.page(view, number)
        .orElseThrow(() -> new PdfFault("The document has no page " + number + "."));
    Ref field = update.reserve();
    Map<String, PdfValue> entries =
        new LinkedHashMap<>(waiting(plan.field().isEmpty() ? freeName() : plan.field(), page));
    plan.look().ifPresent(look -> entries.put("Rect", look.rectangle()));
    plan.look()
        .flatMap(look -> look.draw(update))
        .ifPresent(drawn -> entries.put("AP", normal(drawn)));
    entries.put("V", seal);
    update.put(field, Dict.of(entries));
    new FormEdit(update).annotate(page, List.of(field));
    return field;
  }

  /** A field that waits for a seal and draws nothing. */
  static Map<String, PdfValue> waiting(String name, Ref page) {
    Map<String, PdfValue> entries = new LinkedHashMap<>();
    entries.put("Type", new Name("Annot"));
    entries.put("Subtype", new Name("Widget"));
    entries.put("FT", new Name("Sig"));
    entries.put("T", PdfText.encode(name));
    entries.put("F", Update.number(PRINTED_AND_LOCKED));
    entries.put("P", page);
    PdfValue zero = Update.number(0);
    entries.put("Rect", new Arr(List.of(zero, zero, zero, zero)));
    return entries;
  }

  /** The kind with the first number that no field has. */
  private String freeName() throws PdfFault {
    Set<String> taken = new HashSet<>();
    Dict form = view.dict(view.catalog(), "AcroForm");
    for (PdfValue item : PdfValue.items(view.get(form, "Fields"))) {
      if (view.get(PdfValue.dict(view.resolve(item)), "T") instanceof Str title) {
        taken.add(title.value());
      }
    }
    String stem = plan.kind().equals(SealPlan.TIMESTAMP) ? "Timestamp" : "Seal";
    int number = 1;
    while (taken.contains(stem + number)) {
      number++;
    }
    return stem + number;
  }
}
