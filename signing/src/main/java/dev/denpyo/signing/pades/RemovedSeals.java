package dev.denpyo.signing.pades;

import dev.denpyo.signing.pades.Revisions.Revision;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds seals that an earlier revision has and the last one has not. */
final class RemovedSeals {
  private RemovedSeals() {}

  /** The seals of earlier revisions that are not among {@code present} any more. */
  static List<SealField> find(Revisions revisions, List<SealField> present) throws PdfFault {
    Set<Entry> known = new HashSet<>();
    present.forEach(seal -> known.add(place(revisions, revisions.last(), seal)));
    List<SealField> gone = new ArrayList<>();
    for (Revision revision : revisions.all()) {
      for (SealField seal : seals(revisions, revision)) {
        if (known.add(place(revisions, revision, seal))) {
          gone.add(seal);
        }
      }
    }
    return gone;
  }

  /** An older state that cannot be read shows no seal to anybody. */
  private static List<SealField> seals(Revisions revisions, Revision revision) {
    try {
      return SealFinder.find(revisions.view(revision));
    } catch (PdfFault e) {
      return List.of();
    }
  }

  private static Entry place(Revisions revisions, Revision revision, SealField seal) {
    return revisions.view(revision).entry(seal.number());
  }
}
