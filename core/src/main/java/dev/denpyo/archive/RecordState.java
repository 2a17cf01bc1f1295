package dev.denpyo.archive;

import dev.denpyo.archive.Happening.Added;
import dev.denpyo.archive.Happening.Annotated;
import dev.denpyo.archive.Happening.Disposed;
import dev.denpyo.archive.Happening.Extended;
import dev.denpyo.archive.Happening.Held;
import dev.denpyo.archive.Happening.KeyShredded;
import dev.denpyo.archive.Happening.Linked;
import dev.denpyo.archive.Happening.Lost;
import dev.denpyo.archive.Happening.Other;
import dev.denpyo.archive.Happening.Released;
import dev.denpyo.archive.Happening.Version;
import dev.denpyo.archive.Happening.Voided;
import dev.denpyo.evidence.Sha256;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a record stands after some of its events. Writing and verifying both go by {@link #after}, so
 * what may not be written cannot verify either.
 *
 * @param versions oldest first; empty before the first event
 * @param voided whether it was declared void
 * @param term how long it must be kept, null if that was never said
 * @param holds names of the legal holds that are open
 * @param links all of them, oldest first
 * @param lock whether its content is encrypted
 * @param disposed the end of it, null while it is kept
 * @param lastLeaf leaf of its last entry, null before the first
 */
record RecordState(
    List<Kept> versions,
    boolean voided,
    @Nullable RetentionTerm term,
    Set<String> holds,
    List<Link> links,
    Lock lock,
    @Nullable Disposed disposed,
    @Nullable Sha256 lastLeaf) {
  /** Before the first event. */
  static final RecordState NONE =
      new RecordState(List.of(), false, null, Set.of(), List.of(), Lock.OPEN, null, null);

  /** What the log says of one version: the position of its entry, and the hashes of its objects. */
  record Kept(long version, long seq, Sha256 metaHash, List<Sha256> hashes) {}

  /**
   * The record after one more event.
   *
   * @throws IllegalArgumentException if that event cannot follow
   */
  RecordState after(LogEntry entry, long seq, Sha256 leaf) {
    require(Objects.equals(entry.previous(), lastLeaf), "it names another entry before it");
    require(disposed == null, "the record was disposed of before");
    var what = entry.what();
    require(versions.isEmpty() == what instanceof Added, "a record begins with one ADD");
    if (what instanceof Version version) {
      return version(entry.id(), version, seq, leaf);
    }
    if (what instanceof Linked linked) {
      require(!links.contains(linked.link()), "the link is there already");
      return with(holds, plus(links, linked.link()), leaf);
    }
    if (what instanceof KeyShredded end) {
      return shredded(entry, end, leaf);
    }
    return what instanceof Disposed end ? ended(entry, end, leaf) : standing(what, leaf);
  }

  private RecordState version(String id, Version version, long seq, Sha256 leaf) {
    var objects = version.objects();
    require(
        !objects.isEmpty() && objects.get(0).role().equals(StoredObject.ORIGINAL),
        "a version begins with its document");
    require(
        version.version() == versions.size() + 1 && !voided && lock != Lock.SHREDDED,
        "it is not the next version");
    var locked = lock(objects);
    require(versions.isEmpty() || locked == lock, "it is kept in another way than the one before");
    var hashes = objects.stream().map(StoredObject::sha256).toList();
    var kept = new Kept(version.version(), seq, version.metaHash(), hashes);
    var all = plus(versions, kept);
    if (version instanceof Added added) {
      require(
          id.equals(LogEntry.idOf(added.metaHash(), objects.get(0).sha256())),
          "the id does not follow from what was put in");
      return new RecordState(all, false, added.term(), holds, added.links(), locked, null, leaf);
    }
    return new RecordState(all, false, term, holds, links, lock, null, leaf);
  }

  private static Lock lock(List<StoredObject> objects) {
    var locked = objects.stream().filter(object -> object.commitment() != null).count();
    require(locked == 0 || locked == objects.size(), "some of its objects are encrypted");
    return locked == 0 ? Lock.OPEN : Lock.LOCKED;
  }

  private RecordState standing(Happening what, Sha256 leaf) {
    if (what instanceof Voided) {
      require(!voided && lock != Lock.SHREDDED, "it was void or shredded already");
      return new RecordState(versions, true, term, holds, links, lock, null, leaf);
    }
    if (what instanceof Extended extended) {
      require(
          term == null || extended.term().end().isAfter(term.end()), "a term is never shortened");
      return new RecordState(versions, voided, extended.term(), holds, links, lock, null, leaf);
    }
    if (what instanceof Held held) {
      require(!holds.contains(held.hold()), "the hold was open already");
      return with(holds(held.hold(), true), links, leaf);
    }
    if (what instanceof Released released) {
      require(holds.contains(released.hold()), "no hold of that name was open");
      return with(holds(released.hold(), false), links, leaf);
    }
    require(
        !(what instanceof Lost lost) || hashes().containsAll(lost.lost()),
        "it names as lost what was not kept");
    require(
        what instanceof Annotated || what instanceof Lost || what instanceof Other,
        "it cannot happen to a record");
    return with(holds, links, leaf);
  }

  private RecordState ended(LogEntry entry, Disposed end, Sha256 leaf) {
    requireEndOfTerm(entry, end.until(), end.time());
    require(end.destroyed().equals(hashes()), "it does not name what was kept");
    return new RecordState(versions, voided, term, holds, List.of(), lock, end, leaf);
  }

  private RecordState shredded(LogEntry entry, KeyShredded end, Sha256 leaf) {
    requireEndOfTerm(entry, end.until(), end.time());
    require(lock == Lock.LOCKED, "it has no key");
    return new RecordState(versions, voided, term, holds, links, Lock.SHREDDED, null, leaf);
  }

  private void requireEndOfTerm(LogEntry entry, LocalDate until, TrustedTime time) {
    require(holds.isEmpty(), "a hold was open");
    require(term != null && term.until().equals(until), "it names another term");
    require(term == null || !entry.writerTime().isBefore(term.end()), "its term had not ended");
    require(term == null || !time.at().isBefore(term.end()), "nothing shows that its term ended");
  }

  private RecordState with(Set<String> openHolds, List<Link> allLinks, Sha256 leaf) {
    return new RecordState(versions, voided, term, openHolds, allLinks, lock, null, leaf);
  }

  private Set<String> holds(String name, boolean open) {
    var names = new HashSet<>(holds);
    if (open) {
      names.add(name);
    } else {
      names.remove(name);
    }
    return Set.copyOf(names);
  }

  private static <T> List<T> plus(List<T> list, T item) {
    var longer = new ArrayList<T>(list);
    longer.add(item);
    return List.copyOf(longer);
  }

  private static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  /** Whether the index still has its versions. */
  boolean isIndexed() {
    return disposed == null && lock != Lock.SHREDDED;
  }

  /** Hashes of all that its versions keep, each once, oldest first. */
  List<Sha256> hashes() {
    return versions.stream()
        .flatMap(kept -> kept.hashes().stream())
        .distinct()
        .collect(Collectors.toUnmodifiableList());
  }

  /** What the index must say of how a version stands. */
  StatusColumns status(long version) {
    var latest = version == versions.size();
    var standing = latest ? (voided ? Standing.VOID : Standing.CURRENT) : Standing.SUPERSEDED;
    return StatusColumns.of(standing, term == null ? null : term.until(), !holds.isEmpty());
  }
}
