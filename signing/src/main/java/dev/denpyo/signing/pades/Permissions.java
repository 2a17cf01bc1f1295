package dev.denpyo.signing.pades;

import dev.denpyo.signing.pades.PdfValue.Dict;
import dev.denpyo.signing.pades.PdfValue.Null;
import dev.denpyo.signing.pades.PdfValue.Str;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the signers so far allow to be added later: the level of a certification ({@code DocMDP})
 * and locked fields ({@code FieldMDP}, {@code SigFieldLock}; ISO 32000-1, 12.8.2.2, 12.8.2.4).
 */
final class Permissions {
  private static final int NOTHING = 1;
  private static final int DEFAULT = 2;
  private static final int EVERYTHING = 4;

  private final PdfView view;
  private final List<Dict> locks = new ArrayList<>();
  private int level = EVERYTHING;

  private Permissions(PdfView view) {
    this.view = view;
  }

  /** What holds for whoever adds to the document as of {@code view}. */
  static Permissions in(PdfView view) throws PdfFault {
    Permissions permissions = new Permissions(view);
    Dict perms = view.dict(view.catalog(), "Perms");
    if (view.get(perms, "DocMDP") instanceof Dict certification) {
      permissions.atMost(DEFAULT); // what it says itself is read below
      permissions.signature(certification);
    }
    for (SealField seal : SealFinder.find(view)) {
      permissions.signature(seal.dict());
      permissions.lock(view.dict(PdfValue.dict(view.object(seal.field())), "Lock"));
    }
    return permissions;
  }

  private void signature(Dict signature) throws PdfFault {
    for (PdfValue item : PdfValue.items(view.get(signature, "Reference"))) {
      Dict reference = PdfValue.dict(view.resolve(item));
      Dict parameters = view.dict(reference, "TransformParams");
      String method = PdfValue.name(view.get(reference, "TransformMethod"));
      if (method.equals("DocMDP")) {
        atMost(parameters.has("P") ? number(parameters) : DEFAULT);
      } else if (method.equals("FieldMDP")) {
        lock(parameters);
      }
    }
  }

  private void lock(Dict lock) throws PdfFault {
    if (lock.has("Action")) {
      locks.add(lock);
    }
    if (lock.has("P")) {
      atMost(number(lock));
    }
  }

  /** A level that nobody knows allows nothing. */
  private int number(Dict dict) throws PdfFault {
    int p = PdfValue.natural(view.get(dict, "P"));
    return p < NOTHING || p > 3 ? NOTHING : p;
  }

  private void atMost(int other) {
    level = Math.min(level, other);
  }

  /** Whether an author certified the document. */
  boolean isCertified() {
    return level < EVERYTHING;
  }

  /** Whether one more seal may be put into that field. */
  boolean allowsSeal(String field) throws PdfFault {
    return level > NOTHING && !isLocked(field);
  }

  /** Whether an author certified the document and lets its form be filled in. */
  boolean allowsValues() {
    return isCertified() && level > NOTHING;
  }

  /** Whether a signer locked that field. */
  boolean isLocked(String field) throws PdfFault {
    for (Dict lock : locks) {
      if (isLocked(field, lock)) {
        return true;
      }
    }
    return false;
  }

  private boolean isLocked(String field, Dict lock) throws PdfFault {
    Set<String> names = new HashSet<>();
    for (PdfValue item : PdfValue.items(view.get(lock, "Fields"))) {
      if (view.resolve(item) instanceof Str name) {
        names.add(PdfText.decode(name.value()));
      }
    }
    boolean named = names.stream().anyMatch(n -> field.equals(n) || field.startsWith(n + "."));
    PdfValue action = view.get(lock, "Action");
    return switch (PdfValue.name(action == Null.NULL ? new PdfValue.Name("All") : action)) {
      case "Include" -> named;
      case "Exclude" -> !named;
      default -> true;
    };
  }
}
