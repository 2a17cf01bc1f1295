package dev.denpyo.archive;

import static java.util.Objects.requireNonNull;

import dev.denpyo.archive.Damage.Kind;
import dev.denpyo.archive.Happening.HeadNoted;
import dev.denpyo.evidence.Checkpoint;
import dev.denpyo.evidence.MerkleTree;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Many archives under one head: a log for each tenant and fiscal year, and a super-log of their
 * heads. Each log is a {@link RetentionArchive} like any other, in a place of its own; tenants share
 * nothing but the super-log, which knows names, sizes and roots.
 *
 * <p>One head of the super-log, kept elsewhere or stamped, stands for every document of every
 * tenant as far as heads were noted ({@link #recordHeads}, for example once a day). What was noted
 * finds out who cuts or rewrites a log, although that log agrees with itself.
 *
 * <p>Thread-safe. Logs that were asked for stay open until the group is closed.
 */
public final class ArchiveGroup implements AutoCloseable {
  private static final String SUPER = "super";
  private static final Reason WHY = new Reason("denpyo", "its head was noted");

  private final LogPlaces places;
  private final Clock clock;
  private final RetentionArchive superLog;
  private final Map<LogName, RetentionArchive> open = new ConcurrentHashMap<>();

  private ArchiveGroup(LogPlaces places, Clock clock, RetentionArchive superLog) {
    this.places = places;
    this.clock = clock;
    this.superLog = superLog;
  }

  /** Creates a group in a directory, each log as one SQLite file below it. */
  public static ArchiveGroup init(Path directory, Clock clock) {
    return init(LogPlaces.directories(directory), clock);
  }

  /** Opens the group in a directory. */
  public static ArchiveGroup open(Path directory, Clock clock) {
    return open(LogPlaces.directories(directory), clock);
  }

  /**
   * Creates a group.
   *
   * @throws ArchiveException {@code ARCHIVE-EXISTS} if there is one
   */
  public static ArchiveGroup init(LogPlaces places, Clock clock) {
    requireNonNull(places, "places");
    return new ArchiveGroup(places, clock, RetentionArchive.init(places.fresh(null), clock, SUPER));
  }

  /**
   * Opens a group.
   *
   * @throws ArchiveException {@code ARCHIVE-ABSENT} if there is none
   */
  public static ArchiveGroup open(LogPlaces places, Clock clock) {
    requireNonNull(places, "places");
    return new ArchiveGroup(places, clock, RetentionArchive.open(places.existing(null), clock));
  }

  /** What one tenant may see; nothing of any other can be reached through it. */
  public TenantArchives tenant(String name) {
    return new TenantArchives(this, name);
  }

  /** Every log that was begun. */
  public SortedSet<LogName> logs() {
    return new TreeSet<>(heads().keySet());
  }

  /**
   * The super-log. It is an archive as any other: stamp it, keep its checkpoint elsewhere, export
   * it.
   */
  public RetentionArchive superLog() {
    return superLog;
  }

  /**
   * Begins a log, or takes in an archive that lies at its place already. Safe to try again.
   *
   * @throws ArchiveException {@code ARCHIVE-DAMAGED} if what lies there is another log
   */
  public RetentionArchive begin(LogName name) {
    if (noted(name) != null) {
      return log(name);
    }
    var archive = open.computeIfAbsent(name, this::createOrAdopt);
    superLog.ledger().note(id(name), new HeadNoted(archive.checkpoint()), WHY);
    return archive;
  }

  private RetentionArchive createOrAdopt(LogName name) {
    try {
      return RetentionArchive.init(places.fresh(name), clock, name.text());
    } catch (ArchiveException e) {
      if (!e.code().equals("ARCHIVE-EXISTS")) {
        throw e;
      }
    }
    var archive = RetentionArchive.open(places.existing(name), clock);
    var own = archive.history(LogEntry.ARCHIVE).get(0).what();
    if (own instanceof Happening.Configured begun
        && begun.log() != null
        && !name.text().equals(begun.log())) {
      archive.close();
      throw ArchiveException.damaged(
          "At the place of the log " + name.text() + " lies the log " + begun.log() + ".");
    }
    return archive;
  }

  /**
   * A log that was begun.
   *
   * @throws ArchiveException {@code ARCHIVE-ABSENT} if it was not, or is gone; {@code
   *     ARCHIVE-DAMAGED} if another log lies in its place
   */
  public RetentionArchive log(LogName name) {
    return open.computeIfAbsent(name, this::openNoted);
  }

  private RetentionArchive openNoted(LogName name) {
    var head = noted(name);
    if (head == null) {
      throw new ArchiveException(
          "ARCHIVE-ABSENT",
          "The group has no log " + name.text() + ".",
          "Check the name, or begin it with ArchiveGroup.begin.");
    }
    var archive = RetentionArchive.open(places.existing(name), clock);
    if (!archive.checkpoint().origin().equals(head.origin())) {
      archive.close();
      throw ArchiveException.damaged(
          "At the place of the log " + name.text() + " lies another log.");
    }
    return archive;
  }

  /**
   * Notes the head of every log that has grown, and returns the head of the super-log, which now
   * stands for all. Keep it elsewhere, or have the super-log stamped.
   *
   * @throws ArchiveException {@code ARCHIVE-DAMAGED} if a log does not contain the head that was
   *     noted last
   */
  public Checkpoint recordHeads() {
    logs().forEach(this::noteHead);
    return superLog.checkpoint();
  }

  /** Notes the head of a log; a head that was noted already is not noted again. */
  Receipt noteHead(LogName name) {
    var archive = log(name);
    var last = noted(name);
    var head = archive.ledger().read(reader -> {
      var log = new StoredLog(reader);
      var now = log.checkpoint();
      if (last != null
          && (last.size() > now.size()
              || !MerkleTree.root(last.size(), log::hash).equals(last.root()))) {
        throw ArchiveException.damaged(
            "The log " + name.text() + " was cut or rewritten since its head was noted.");
      }
      return now;
    });
    return superLog.ledger().note(id(name), new HeadNoted(head), WHY);
  }

  /**
   * Verifies the super-log and every log; each log must contain every head that was noted of it, and
   * the super-log each of those given here.
   */
  public GroupVerification verify(Checkpoint... known) {
    var above = superLog.verify(known);
    var results = new TreeMap<LogName, ArchiveVerification>();
    try {
      heads().forEach((name, noted) -> results.put(name, verify(name, noted)));
    } catch (ArchiveException e) {
      if (above.isIntact() || !e.code().equals("ARCHIVE-DAMAGED")) {
        throw e; // else the damage was found above, and says why no name can be believed
      }
    }
    return new GroupVerification(above, results);
  }

  private ArchiveVerification verify(LogName name, List<Checkpoint> noted) {
    try {
      var archive = log(name);
      var origin = archive.checkpoint().origin();
      if (noted.stream().anyMatch(head -> !head.origin().equals(origin))) {
        return damaged(Kind.HISTORY_REWRITTEN, "the super-log knows it by another origin");
      }
      return archive.verify(noted.toArray(Checkpoint[]::new));
    } catch (ArchiveException e) {
      return switch (e.code()) {
        case "ARCHIVE-ABSENT" -> damaged(Kind.LOG_MISSING, "there is no log at its place");
        case "ARCHIVE-DAMAGED" -> damaged(Kind.DATABASE, String.valueOf(e.getMessage()));
        default -> throw e;
      };
    }
  }

  private static ArchiveVerification damaged(Kind kind, String detail) {
    return new ArchiveVerification.Damaged(List.of(new Damage(kind, null, null, detail)));
  }

  /** The heads that were noted, oldest first, by log. */
  private Map<LogName, List<Checkpoint>> heads() {
    var heads = new TreeMap<LogName, List<Checkpoint>>();
    superLog.eachEvent(event -> {
      if (event.what() instanceof HeadNoted noted) {
        var name = LogName.parse(event.recordId().substring(LogEntry.LOG.length()));
        heads.computeIfAbsent(name, n -> new ArrayList<>()).add(noted.head());
      }
    });
    return heads;
  }

  /** The head of a log that was noted last, null if none was. */
  @Nullable
  Checkpoint noted(LogName name) {
    return superLog.ledger().read(reader -> {
      var rows = reader.entriesOf(id(name));
      return rows.isEmpty()
          ? null
          : ((HeadNoted) StoredLog.parse(rows.get(rows.size() - 1)).what()).head();
    });
  }

  private static String id(LogName name) {
    return LogEntry.LOG + name.text();
  }

  @Override
  public void close() {
    open.values().forEach(RetentionArchive::close);
    superLog.close();
  }
}
