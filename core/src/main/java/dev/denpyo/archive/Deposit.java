package dev.denpyo.archive;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is handed to the archive: one document byte for byte, how to find it, what goes with it.
 * Immutable; each method that adds something returns another deposit.
 */
public final class Deposit {
  private static final String NOBODY = "unspecified";

  private final Content document;
  private final String mediaType;
  private final SearchKeys keys;
  private final About about;

  /** All that a deposit says of its document. */
  private record About(
      String actor,
      List<Companion> companions,
      Origin origin,
      @Nullable RetentionTerm term,
      List<Link> links) {
    static final About NOTHING = new About(NOBODY, List.of(), Origin.UNKNOWN, null, List.of());

    About actor(String name) {
      return new About(name, companions, origin, term, links);
    }

    About origin(Origin from) {
      return new About(actor, companions, from, term, links);
    }
  }

  private Deposit(Content document, String mediaType, SearchKeys keys, About about) {
    this.document = document;
    this.mediaType = mediaType;
    this.keys = keys;
    this.about = about;
  }

  private Deposit about(About more) {
    return new Deposit(document, mediaType, keys, more);
  }

  /**
   * A deposit of which nothing more is known.
   *
   * @param document the exact bytes to keep, not empty
   * @param mediaType lower case, for example {@code application/xml}
   * @throws IllegalArgumentException if one of them is not so
   */
  public static Deposit of(byte[] document, String mediaType, SearchKeys keys) {
    return of(new Content.Bytes(Texts.content("document", document)), mediaType, keys);
  }

  /**
   * The same of bytes that need not fit into memory: a file ({@link Content#of(java.nio.file.Path)}) or
   * a stream ({@link SpooledContent}).
   *
   * @throws IllegalArgumentException if there are none, or more than {@link Content#LARGEST}
   */
  public static Deposit of(Content document, String mediaType, SearchKeys keys) {
    return new Deposit(
        Texts.content("document", document),
        Texts.mediaType(mediaType),
        requireNonNull(keys, "keys"),
        About.NOTHING);
  }

  /** This deposit, made by a named person or system; the log records it. */
  public Deposit by(String name) {
    return about(about.actor(Texts.line("name", name)));
  }

  /** This deposit, of a document that came or left this way. */
  public Deposit from(Provenance provenance) {
    requireNonNull(provenance, "provenance");
    var origin = about.origin();
    return about(about.origin(new Origin(provenance, origin.exchangedAt(), origin.measure())));
  }

  /** This deposit, of a document sent or got at that moment. */
  public Deposit exchangedAt(Instant moment) {
    requireNonNull(moment, "moment");
    var origin = about.origin();
    return about(about.origin(new Origin(origin.provenance(), moment, origin.measure())));
  }

  /** This deposit, under that measure of authenticity. */
  public Deposit under(AuthenticityMeasure measure) {
    requireNonNull(measure, "measure");
    var origin = about.origin();
    return about(about.origin(new Origin(origin.provenance(), origin.exchangedAt(), measure)));
  }

  /** This deposit, to be kept for that long; ignored where it corrects a record. */
  public Deposit keptFor(RetentionTerm term) {
    requireNonNull(term, "term");
    return about(new About(about.actor(), about.companions(), about.origin(), term, about.links()));
  }

  /**
   * This deposit with one more link; ignored where it corrects a record.
   *
   * @throws IllegalArgumentException if it is on this deposit already
   */
  public Deposit linked(Link link) {
    var all = new ArrayList<>(about.links());
    if (all.contains(requireNonNull(link, "link"))) {
      throw new IllegalArgumentException("link is already on this deposit: " + link);
    }
    all.add(link);
    return about(new About(
        about.actor(), about.companions(), about.origin(), about.term(), List.copyOf(all)));
  }

  /**
   * This deposit with one more companion.
   *
   * @throws IllegalArgumentException if its role is taken
   */
  public Deposit with(Companion companion) {
    var all = new ArrayList<>(about.companions());
    all.add(requireNonNull(companion, "companion"));
    var roles = new HashSet<String>();
    for (var one : all) {
      if (!roles.add(one.role())) {
        throw new IllegalArgumentException("role " + one.role() + " is already on this deposit");
      }
    }
    return about(
        new About(about.actor(), List.copyOf(all), about.origin(), about.term(), about.links()));
  }

  /** The document, a copy in memory. */
  public byte[] document() {
    return document.bytes();
  }

  Content source() {
    return document;
  }

  /** The document's media type. */
  public String mediaType() {
    return mediaType;
  }

  /** What it will be found by. */
  public SearchKeys keys() {
    return keys;
  }

  /** Who makes the deposit. */
  public String actor() {
    return about.actor();
  }

  /** What goes with it, in order. */
  public List<Companion> companions() {
    return about.companions();
  }

  /** Where the document came from. */
  public Origin origin() {
    return about.origin();
  }

  /** How long it must be kept, null if that was not said. */
  public @Nullable RetentionTerm term() {
    return about.term();
  }

  /** What it has to do with other records, in order. */
  public List<Link> links() {
    return about.links();
  }
}
