package dev.denpyo.archive;

import dev.denpyo.evidence.Checkpoint;
import dev.denpyo.evidence.DigestAlgorithm;
import dev.denpyo.evidence.Sha256;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an entry of the log says happened. The words of {@link #event} are public contract; what a
 * later release writes reads as {@link Other}.
 */
public sealed interface Happening {
  /** The word that the entry bears, for example {@code ADD}. */
  String event();

  /** Bytes that it brought in; empty for most. */
  default List<StoredObject> objects() {
    return List.of();
  }

  /** It brought in a document, as one version of a record. */
  sealed interface Version extends Happening {
    /** From 1. */
    long version();

    /** SHA-256 of the canonical search keys; the keys themselves stay out of the log. */
    Sha256 metaHash();

    /** Where the document came from. */
    Origin origin();
  }

  /**
   * A document was put in.
   *
   * @param objects the document first, then its companions
   * @param term how long it must be kept, null if that was not said
   */
  record Added(
      List<StoredObject> objects,
      Sha256 metaHash,
      Origin origin,
      @Nullable RetentionTerm term,
      List<Link> links)
      implements Version {
    /** Keeps its own copies. */
    public Added {
      objects = List.copyOf(objects);
      links = List.copyOf(links);
    }

    @Override
    public String event() {
      return "ADD";
    }

    @Override
    public long version() {
      return 1;
    }
  }

  /** Another version took the place of the present one, which stays. */
  record Revised(long version, List<StoredObject> objects, Sha256 metaHash, Origin origin)
      implements Version {
    /** Keeps its own copy. */
    public Revised {
      objects = List.copyOf(objects);
    }

    @Override
    public String event() {
      return "REVISE";
    }
  }

  /** The record was declared void; all of it stays. */
  record Voided() implements Happening {
    @Override
    public String event() {
      return "REVISE";
    }
  }

  /** Somebody noted something. */
  record Annotated(String text) implements Happening {
    @Override
    public String event() {
      return "ANNOTATE";
    }
  }

  /** The record was linked. */
  record Linked(Link link) implements Happening {
    @Override
    public String event() {
      return "LINK";
    }
  }

  /** A legal hold of that name began. */
  record Held(String hold) implements Happening {
    @Override
    public String event() {
      return "HOLD";
    }
  }

  /** A legal hold of that name ended. */
  record Released(String hold) implements Happening {
    @Override
    public String event() {
      return "RELEASE";
    }
  }

  /** It must be kept longer. */
  record Extended(RetentionTerm term) implements Happening {
    @Override
    public String event() {
      return "EXTEND";
    }
  }

  /**
   * Its bytes and search keys were destroyed.
   *
   * @param destroyed hashes of all that it kept
   * @param until the last day of its term
   * @param approvedBy the second person, null if none was asked
   * @param time what, beside the clock, shows that this day had passed
   */
  record Disposed(
      List<Sha256> destroyed, LocalDate until, @Nullable String approvedBy, TrustedTime time)
      implements Happening {
    /** Keeps its own copy. */
    public Disposed {
      destroyed = List.copyOf(destroyed);
    }

    @Override
    public String event() {
      return "DISPOSE";
    }
  }

  /**
   * The key of an erasable record was destroyed, and with it what the record says.
   *
   * @param until the last day of its term
   * @param approvedBy the second person, null if none was asked
   * @param time what, beside the clock, shows that this day had passed
   */
  record KeyShredded(LocalDate until, @Nullable String approvedBy, TrustedTime time)
      implements Happening {
    @Override
    public String event() {
      return "KEY_SHRED";
    }
  }

  /**
   * Somebody declared that bytes of the record are lost or damaged.
   *
   * @param lost hashes of them
   */
  record Lost(List<Sha256> lost) implements Happening {
    /** Keeps its own copy. */
    public Lost {
      lost = List.copyOf(lost);
    }

    @Override
    public String event() {
      return "LOSS";
    }
  }

  /**
   * Entries were handed to an auditor.
   *
   * @param manifest SHA-256 of the package's manifest
   * @param records how many records went with it
   * @param from first position of the log it covers
   * @param to the position after the last
   */
  record Exported(Sha256 manifest, long records, long from, long to) implements Happening {
    @Override
    public String event() {
      return "EXPORT";
    }
  }

  /**
   * The archive began; the first entry of every log.
   *
   * @param log the name it has in an {@link ArchiveGroup}, null for an archive by itself
   */
  record Configured(long layout, @Nullable String log) implements Happening {
    @Override
    public String event() {
      return "CONFIG";
    }
  }

  /** From here on the keys of erasable records are wrapped with the key-encryption key so named. */
  record KeysWrapped(String kek) implements Happening {
    @Override
    public String event() {
      return "CONFIG";
    }
  }

  /**
   * The archive's clock cannot have been right, then or before.
   *
   * @param clock what it said
   * @param other what it disagrees with: the time of the entry before, or of a timestamp token
   * @param than {@value #ENTRY} or {@value #TOKEN}
   */
  record ClockDiffered(Instant clock, Instant other, String than) implements Happening {
    static final String ENTRY = "entry";
    static final String TOKEN = "token";

    /** Checks the word. */
    public ClockDiffered {
      if (!than.equals(ENTRY) && !than.equals(TOKEN)) {
        throw new IllegalArgumentException("than must be entry or token, was " + than);
      }
    }

    /** How far the clock was ahead; negative if it was behind. */
    public Duration ahead() {
      return Duration.between(other, clock);
    }

    @Override
    public String event() {
      return "CLOCK";
    }
  }

  /** The head that another log had at that moment; written to a super-log. */
  record HeadNoted(Checkpoint head) implements Happening {
    @Override
    public String event() {
      return "HEAD";
    }
  }

  /** The keeper set rules for the archive. */
  record PolicySet(ArchivePolicy policy) implements Happening {
    @Override
    public String event() {
      return "CONFIG";
    }
  }

  /** A timestamp was set over a hash tree (RFC 4998); see {@link ArchiveEvidence}. */
  sealed interface Stamped extends Happening {
    /** What joins the hash tree, and made its leaves. */
    DigestAlgorithm algorithm();

    /** The first position of the log that it covers. */
    long from();

    /** The position after the last. */
    long to();

    /** The root of the hash tree, which the token is over, in hex. */
    String root();

    /** The token, first of {@link #objects}. */
    default StoredObject token() {
      return objects().get(0);
    }
  }

  /**
   * One token was set over all that came in: over each document and companion of the entries from
   * one position to another, in their order, and last over the text of the log's head there.
   */
  record Timestamped(
      DigestAlgorithm algorithm, long from, long to, String root, List<StoredObject> objects)
      implements Stamped {
    /** Keeps its own copy. */
    public Timestamped {
      objects = List.copyOf(objects);
      StampJson.check(algorithm, from, to, root);
    }

    @Override
    public String event() {
      return "TIMESTAMPED";
    }
  }

  /**
   * Evidence was renewed (RFC 4998, section 5): that of the batches whose own entries lie from one
   * position to another and rest, unless they are hashed anew, on that algorithm.
   *
   * @param rehashed whether documents were hashed anew; otherwise the tokens were stamped again
   */
  record Renewed(
      boolean rehashed,
      DigestAlgorithm algorithm,
      long from,
      long to,
      String root,
      List<StoredObject> objects)
      implements Stamped {
    /** Keeps its own copy. */
    public Renewed {
      objects = List.copyOf(objects);
      StampJson.check(algorithm, from, to, root);
    }

    @Override
    public String event() {
      return "RENEWED";
    }
  }

  /**
   * An event that this class has no shape for: one of a later release.
   *
   * @param members what the entry says beside actor, reason and time; texts, whole numbers, truths,
   *     lists and maps
   */
  record Other(String event, Map<String, Object> members) implements Happening {
    /** Keeps its own copy. */
    public Other {
      members = Map.copyOf(members);
    }
  }
}
