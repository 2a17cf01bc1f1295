package dev.denpyo.archive;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** What is handed to the archive: one document byte for byte, how to find it, what goes with it. */
public final class Deposit {
  private static final String NOBODY = "unspecified";

  private final byte[] document;
  private final String mediaType;
  private final SearchKeys keys;
  private final String actor;
  private final List<Companion> companions;

  private Deposit(
      byte[] document,
      String mediaType,
      SearchKeys keys,
      String actor,
      List<Companion> companions) {
    this.document = document;
    this.mediaType = mediaType;
    this.keys = keys;
    this.actor = actor;
    this.companions = companions;
  }

  /**
   * A deposit without companions.
   *
   * @param document the exact bytes to keep, not empty
   * @param mediaType lower case, for example {@code application/xml}
   * @throws IllegalArgumentException if one of them is not so
   */
  public static Deposit of(byte[] document, String mediaType, SearchKeys keys) {
    return new Deposit(
        Texts.content("document", document),
        Texts.mediaType(mediaType),
        requireNonNull(keys, "keys"),
        NOBODY,
        List.of());
  }

  /** This deposit, made by a named person or system; the log records it. */
  public Deposit by(String name) {
    return new Deposit(document, mediaType, keys, Texts.line("name", name), companions);
  }

  /**
   * This deposit with one more companion.
   *
   * @throws IllegalArgumentException if its role is taken
   */
  public Deposit with(Companion companion) {
    var all = new ArrayList<>(companions);
    all.add(requireNonNull(companion, "companion"));
    var roles = new HashSet<String>();
    for (var one : all) {
      if (!roles.add(one.role())) {
        throw new IllegalArgumentException("role " + one.role() + " is already on this deposit");
      }
    }
    return new Deposit(document, mediaType, keys, actor, List.copyOf(all));
  }

  /** The document, a copy. */
  public byte[] document() {
    return document.clone();
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
    return actor;
  }

  /** What goes with it, in order. */
  public List<Companion> companions() {
    return companions;
  }
}
