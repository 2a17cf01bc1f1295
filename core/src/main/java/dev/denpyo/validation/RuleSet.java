package dev.denpyo.validation;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A set of rules that a format can apply, and all that is known of where it comes from and when it is
 * in force.
 *
 * <p>Its {@link #coordinate} {@code group:name:version} is unique everywhere; findings and reports carry
 * the short {@link #id} {@code name:version}, which is unique within a document's format.
 *
 * @param id name and version
 * @param title what it is, in words
 * @param origin who publishes it, and the files it is made of
 * @param validity when it is in force
 * @param note what a user should know of it, or null
 */
public record RuleSet(
    RuleSetId id,
    String title,
    Origin origin,
    Validity validity,
    @Nullable String note) {

  /** Only the note may be missing. */
  public RuleSet {
    requireNonNull(id, "id");
    requireNonNull(title, "title");
    requireNonNull(origin, "origin");
    requireNonNull(validity, "validity");
  }

  /**
   * Where a rule set comes from.
   *
   * @param group the publisher, as a reversed domain name; {@code own} for rules of the caller's own
   * @param artifact Maven coordinates of the jar it is in, {@code group:artifact:version}; for rules of
   *     the caller's own, the name of the file
   * @param licence licence of the rules, as far as their publisher states one
   * @param files its files, in the order in which they are applied
   */
  public record Origin(String group, String artifact, String licence, List<RuleFile> files) {
    /** Copies the files; at least one is needed. */
    public Origin {
      requireNonNull(group, "group");
      requireNonNull(artifact, "artifact");
      requireNonNull(licence, "licence");
      files = List.copyOf(files);
      if (files.isEmpty()) {
        throw new IllegalArgumentException("files must not be empty");
      }
    }
  }

  /**
   * One file of a rule set.
   *
   * @param path where it is in the artifact
   * @param sha256 the SHA-256 of its bytes, 64 hexadecimal digits in lower case
   */
  public record RuleFile(String path, String sha256) {
    private static final int DIGITS = 64;

    /**
     * Checks the form of the digest.
     *
     * @throws IllegalArgumentException if {@code sha256} is not one
     */
    public RuleFile {
      requireNonNull(path, "path");
      if (sha256.length() != DIGITS || !sha256.chars().allMatch(RuleFile::isHex)) {
        throw new IllegalArgumentException(
            "sha256 must be 64 hexadecimal digits, was '" + sha256 + "'");
      }
    }

    private static boolean isHex(int c) {
      return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    }
  }

  /** Name, version and publisher: {@code group:name:version}. */
  public String coordinate() {
    return origin.group() + ":" + id;
  }

  /** Maven coordinates of the jar it comes from, {@code group:artifact:version}. */
  public String artifact() {
    return origin.artifact();
  }

  /** Licence of the rules, as far as their publisher states one. */
  public String licence() {
    return origin.licence();
  }

  /** First day in force, or null if not known. */
  public @Nullable LocalDate validFrom() {
    return validity.from();
  }

  /** Last day in force, or null if open or not known. */
  public @Nullable LocalDate validTo() {
    return validity.to();
  }

  /** The version that follows it, or null if it is the newest. */
  public @Nullable RuleSetId replacedBy() {
    return validity.replacedBy();
  }
}
