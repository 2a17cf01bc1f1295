package dev.denpyo.signing.pades;

import dev.denpyo.evidence.Caveat;
import dev.denpyo.signing.pades.PdfValue.Arr;
import dev.denpyo.signing.pades.PdfValue.Dict;
import dev.denpyo.signing.pades.PdfValue.Name;
import dev.denpyo.signing.pades.PdfValue.Null;
import dev.denpyo.signing.pades.PdfValue.Ref;
import dev.denpyo.signing.pades.PdfValue.Stream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The white list: what may be added to a sealed document. Validation data in the catalog's {@code
 * DSS}, document timestamps, and further seals in fields of the form, each with its place on a page;
 * where a certification allows it, values of fields that are there.
 * Each object that had to change for that is listed with what it was before, less what may change.
 */
final class Additions {
  private static final Set<String> CATALOG = Set.of("DSS", "AcroForm", "Extensions", "Version");
  private static final Set<String> FORM = Set.of("Fields", "SigFlags");
  /** Locked, ReadOnly and LockedContents, which show nothing (ISO 32000-1, table 165). */
  private static final int LOCKS = 128 | 64 | 512;

  private static final Set<String> NEW_FORM = Set.of("Fields", "SigFlags", "DA", "DR");
  private static final Set<String> FILLED = Set.of("V", "AP", "M", "F");
  /** What filling in changes: value, look, state, date (ISO 32000-1, 12.7.4); never the place. */
  private static final Set<String> VALUES = Set.of("V", "AP", "AS", "I", "M");

  private static final Set<String> INFO = Set.of("ModDate", "Producer");
  private static final Set<String> FIELD = Set.of(
      "Type",
      "Subtype",
      "FT",
      "T",
      "TU",
      "V",
      "F",
      "Ff",
      "Rect",
      "P",
      "AP",
      "MK",
      "DA",
      "DR",
      "M",
      "NM",
      "Lock",
      "SV",
      "BS",
      "Border",
      "H",
      "Contents");

  private final PdfView before;
  private final PdfView after;
  private final Sameness sameness;
  private final Map<Integer, PdfValue> explained = new HashMap<>();
  private final Set<Ref> newFields = new HashSet<>();
  private final Set<Caveat> caveats = EnumSet.noneOf(Caveat.class);

  Additions(PdfView before, PdfView after) throws PdfFault {
    this.before = before;
    this.after = after;
    this.sameness = new Sameness(before, after);
    Permissions permissions = Permissions.in(before);
    for (SealField seal : laterSeals()) {
      if (!seal.isTimestamp() && !permissions.allowsSeal(seal.name())) {
        throw new PdfFault(
            "Field '" + seal.name() + "' was sealed although an earlier signer forbids it.");
      }
      field(seal, permissions);
    }
    values(permissions);
    catalog();
    information();
  }

  /** What an object was before, less what may change; the null value if no change is known. */
  PdfValue before(int number) {
    return explained.getOrDefault(number, Null.NULL);
  }

  /** What a reader must know of what was added. */
  Set<Caveat> caveats() {
    return caveats;
  }

  private List<SealField> laterSeals() throws PdfFault {
    Set<Integer> earlier = new HashSet<>();
    SealFinder.find(before).forEach(seal -> earlier.add(seal.number()));
    List<SealField> later = new ArrayList<>(SealFinder.find(after));
    later.removeIf(seal -> earlier.contains(seal.number()));
    return later;
  }

  private void field(SealField seal, Permissions permissions) throws PdfFault {
    Dict now = PdfValue.dict(after.object(seal.field()));
    if (before.object(seal.field()) instanceof Dict old) {
      explain(seal.field(), old, now, FILLED);
      requireSameFlags(old, now);
      for (PdfValue kid : PdfValue.items(old.get("Kids"))) {
        widget(kid);
      }
      return;
    }
    if (!FIELD.containsAll(now.entries().keySet())) {
      throw new PdfFault("The new field '" + seal.name() + "' has more than a seal needs.");
    }
    newFields.add(new Ref(seal.field(), 0));
    boolean drawn = isDrawn(now);
    // Anybody can have a document stamped; only who seals it answers for what is drawn.
    if (drawn && (permissions.isCertified() || seal.isTimestamp())) {
      throw new PdfFault("The new field '" + seal.name()
          + "' draws on a page, as a timestamp or on a certified document.");
    }
    if (drawn) {
      caveats.add(Caveat.LATER_SEAL_DRAWS);
    }
  }

  /** Values of fields that were there, where the author of a certified document allows that. */
  private void values(Permissions permissions) throws PdfFault {
    if (!permissions.allowsValues()) {
      return;
    }
    for (ValueFields.Field field : ValueFields.find(before)) {
      if (before.object(field.number()) instanceof Dict old
          && after.object(field.number()) instanceof Dict now
          && !old.equals(now)
          && !permissions.isLocked(field.name())) {
        explain(field.number(), old, now, VALUES);
        caveats.add(Caveat.FORM_FILLED_AFTER_SEALING);
      }
    }
  }

  private void widget(PdfValue kid) throws PdfFault {
    if (kid instanceof Ref ref
        && before.resolve(ref) instanceof Dict old
        && after.resolve(ref) instanceof Dict now) {
      explain(ref.number(), old, now, Set.of("AP", "M", "F"));
      requireSameFlags(old, now);
    }
  }

  private static void requireSameFlags(Dict old, Dict now) throws PdfFault {
    int was = Math.max(0, PdfValue.natural(old.get("F")));
    int is = Math.max(0, PdfValue.natural(now.get("F")));
    if ((was & ~LOCKS) != (is & ~LOCKS)) {
      throw new PdfFault("A field that was sealed is shown in another way than before.");
    }
  }

  /** A field of no size, or hidden, draws nothing. */
  private boolean isDrawn(Dict field) throws PdfFault {
    List<PdfValue> corners = PdfValue.items(after.get(field, "Rect"));
    int flags = PdfValue.natural(after.get(field, "F"));
    boolean hidden = flags > 0 && (flags & 2) != 0;
    boolean flat = corners.isEmpty()
        || (corners.size() == 4
            && (corners.get(0).equals(corners.get(2)) || corners.get(1).equals(corners.get(3))));
    return !hidden && !flat;
  }

  private void catalog() throws PdfFault {
    if (!(after.trailer().get("Root") instanceof Ref root)) {
      throw new PdfFault("A later revision has no catalog.");
    }
    explain(root.number(), before.catalog(), after.catalog(), CATALOG);
    metadata();
    form();
    for (Ref field : newFields) {
      page(PdfValue.dict(after.object(field.number())).get("P"));
    }
  }

  private void form() throws PdfFault {
    PdfValue was = before.catalog().get("AcroForm");
    PdfValue is = after.catalog().get("AcroForm");
    Dict old = PdfValue.dict(before.resolve(was));
    Dict now = PdfValue.dict(after.resolve(is));
    PdfValue oldFields = before.get(old, "Fields");
    // Appearances of texts depend on DA and DR: without fields for them they mean nothing.
    boolean textless = !old.has("DA") && !old.has("DR") && hasSealsOnly(oldFields);
    Set<String> free = textless ? NEW_FORM : FORM;
    requireSame(old, now, free, "The form");
    requireOnlyAdded(oldFields, after.get(now, "Fields"));
    explainIfOwn(was, less(old, free).with("Fields", oldFields));
    explainIfOwn(old.get("Fields"), oldFields);
  }

  private boolean hasSealsOnly(PdfValue fields) throws PdfFault {
    for (PdfValue field : PdfValue.items(fields)) {
      if (!before.get(PdfValue.dict(before.resolve(field)), "FT").equals(new Name("Sig"))) {
        return false;
      }
    }
    return true;
  }

  private void metadata() throws PdfFault {
    if (before.catalog().get("Metadata") instanceof Ref ref
        && before.resolve(ref) instanceof Stream old
        && after.resolve(ref) instanceof Stream now
        && XmpDates.onlyDiffer(before, old, after, now)) {
      explained.put(ref.number(), Dict.of(Map.of()));
    }
  }

  private void page(PdfValue place) throws PdfFault {
    if (!(place instanceof Ref ref) || !(before.resolve(ref) instanceof Dict old)) {
      return; // on no page, or on one that is new, which nothing explains
    }
    Dict now = PdfValue.dict(after.resolve(ref));
    PdfValue oldNotes = before.get(old, "Annots");
    requireSame(old, now, Set.of("Annots"), "A page");
    requireOnlyAdded(oldNotes, after.get(now, "Annots"));
    explained.put(ref.number(), less(old, Set.of("Annots")).with("Annots", oldNotes));
    explainIfOwn(old.get("Annots"), oldNotes);
  }

  /** The list of before, in its order, and fields that hold new seals. */
  private void requireOnlyAdded(PdfValue old, PdfValue now) throws PdfFault {
    List<PdfValue> rest = new ArrayList<>(PdfValue.items(now));
    rest.removeIf(item -> item instanceof Ref ref && newFields.contains(ref));
    if (!rest.equals(PdfValue.items(old))) {
      throw new PdfFault("Fields or annotations were changed that are no seals.");
    }
  }

  private void information() throws PdfFault {
    if (after.trailer().get("Info") instanceof Ref ref
        && before.resolve(before.trailer().get("Info")) instanceof Dict old
        && after.resolve(ref) instanceof Dict now) {
      explain(ref.number(), old, now, INFO);
    }
  }

  private void explain(int number, Dict old, Dict now, Set<String> free) throws PdfFault {
    requireSame(old, now, free, "Object " + number);
    Dict walked = less(old, free);
    explained.put(
        number, free.contains("AcroForm") ? walked.with("AcroForm", old.get("AcroForm")) : walked);
  }

  private void explainIfOwn(PdfValue written, PdfValue value) {
    if (written instanceof Ref ref) {
      explained.put(ref.number(), value == Null.NULL ? new Arr(List.of()) : value);
    }
  }

  private void requireSame(Dict old, Dict now, Set<String> free, String what) throws PdfFault {
    if (now.ambiguous() || !sameness.holds(less(old, free), less(now, free))) {
      throw new PdfFault(what + " was changed beyond what a seal needs.");
    }
  }

  private static Dict less(Dict dict, Set<String> keys) {
    Map<String, PdfValue> rest = new LinkedHashMap<>(dict.entries());
    rest.keySet().removeAll(keys);
    return Dict.of(rest);
  }
}
