package dev.denpyo.signing.pades;

import dev.denpyo.evidence.Caveat;
import dev.denpyo.signing.pades.PdfValue.Arr;
import dev.denpyo.signing.pades.PdfValue.Dict;
import dev.denpyo.signing.pades.PdfValue.Null;
import dev.denpyo.signing.pades.PdfValue.Ref;
import dev.denpyo.signing.pades.PdfValue.Stream;
import dev.denpyo.signing.pades.Revisions.Revision;
import dev.denpyo.signing.trust.Cancellation;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a document became after it was sealed. Everything that can be reached from the last trailer
 * is walked; an object that was changed or added, and that the white list of {@link Additions} does
 * not explain, is a fault.
 *
 * <p>Walking instead of looking at the changed objects alone finds what was prepared before sealing
 * as well: a reference into nothing that a later revision fills.
 */
final class RevisionDiff {
  /** Of the table itself; and where the walk begins, which the white list compares. */
  private static final Set<String> TABLE = Set.of(
      "Index",
      "Root",
      "Info",
      "Size",
      "Prev",
      "XRefStm",
      "ID",
      "Type",
      "W",
      "Filter",
      "DecodeParms",
      "Length",
      "DocChecksum");

  private final PdfView before;
  private final PdfView after;
  private final ChangeSet changes;
  private final Additions additions;
  private final Deque<Integer> open = new ArrayDeque<>();
  private final Set<Integer> seen = new HashSet<>();

  private RevisionDiff(PdfView before, PdfView after) throws PdfFault {
    this.before = before;
    this.after = after;
    this.changes = new ChangeSet(before, after);
    this.additions = new Additions(before, after);
  }

  /**
   * Compares the sealed state with the last one.
   *
   * @return what a reader must know of what was added
   * @throws PdfFault if anything changed that is not on the white list
   */
  static Set<Caveat> check(Revisions revisions, Revision sealed) throws PdfFault {
    if (!revisions.endsClean()) {
      throw new PdfFault("Data follow the end of the last revision.");
    }
    if (sealed.equals(revisions.last())) {
      return Set.of();
    }
    new AddedBytes(revisions).check(sealed);
    RevisionDiff diff = new RevisionDiff(revisions.view(sealed), revisions.view(revisions.last()));
    diff.trailer();
    diff.walk();
    return diff.additions.caveats();
  }

  private void trailer() throws PdfFault {
    for (String key : keys(before.trailer(), after.trailer())) {
      PdfValue old = before.trailer().get(key);
      if (!TABLE.contains(key) && !old.equals(after.trailer().get(key))) {
        throw new PdfFault("A later trailer has another entry " + shown(key) + ".");
      }
    }
    // Where the walk begins; tables of references have no part in the document.
    reach(after.trailer().get("Root"));
    reach(after.trailer().get("Info"));
  }

  private static Set<String> keys(Dict a, Dict b) {
    Set<String> keys = new HashSet<>(a.entries().keySet());
    keys.addAll(b.entries().keySet());
    return keys;
  }

  private static String shown(String key) {
    return key.matches("[A-Za-z]{1,20}") ? key : "of an odd name";
  }

  private void walk() throws PdfFault {
    while (!open.isEmpty()) {
      int number = open.pop();
      Cancellation.check();
      PdfValue old = additions.before(number);
      if (changes.has(number) && old == Null.NULL) {
        throw new PdfFault("Object " + number + " of the document was changed after sealing.");
      }
      reach(old == Null.NULL ? after.object(number) : old);
    }
  }

  /** Opens every object that a value refers to. */
  private void reach(PdfValue value) {
    if (value instanceof Ref ref) {
      if (seen.add(ref.number())) {
        open.push(ref.number());
      }
    } else if (value instanceof Arr array) {
      reachAll(array.items());
    } else if (value instanceof Dict dict) {
      reachAll(List.copyOf(dict.entries().values()));
    } else if (value instanceof Stream stream) {
      reachAll(List.copyOf(stream.dict().entries().values()));
    }
  }

  private void reachAll(List<PdfValue> values) {
    values.forEach(this::reach);
  }
}
