package dev.denpyo.signing;

import dev.denpyo.evidence.SealForm;
import dev.denpyo.evidence.SealLevel;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/**
 * How an authority wants documents sealed: form, place, policy, levels. Recipes are dated data (the
 * file {@code signature-recipes.properties} beside this class), so that a new one needs no program.
 * Immutable.
 */
public final class SignatureRecipe {
  /** Where a seal goes. */
  public enum Place {
    /** Last child of the root, where the schema of the document has a place for it. */
    ROOT,
    /** The extension that UBL has for signatures. */
    UBL,
    /** Around the document. */
    AROUND,
    /** Wherever the caller says. */
    ANY
  }

  private final String name;
  private final Properties data;

  private SignatureRecipe(String name, Properties data) {
    this.name = name;
    this.data = data;
  }

  /** Every recipe that this library knows, whether in force or not. */
  public static List<SignatureRecipe> all() {
    var data = new Properties();
    var stream = Objects.requireNonNull(
        SignatureRecipe.class.getResourceAsStream("signature-recipes.properties"),
        "signature-recipes.properties");
    try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      data.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the library's own recipes", e);
    }
    return Arrays.stream(data.getProperty("names").split("\\s*,\\s*", -1))
        .map(recipe -> new SignatureRecipe(recipe, data))
        .toList();
  }

  /** The recipe of that name, for example {@code facturae-3.1}. */
  public static Optional<SignatureRecipe> named(String name) {
    return all().stream().filter(recipe -> recipe.name.equals(name)).findFirst();
  }

  /** Its name; public contract. */
  public String name() {
    return name;
  }

  /** For people, in English. */
  public String title() {
    return need("title");
  }

  /** {@code XADES} or {@code CADES}. */
  public SealForm form() {
    return SealForm.valueOf(need("form"));
  }

  /** Where the seal goes. */
  public Place place() {
    return Place.valueOf(need("place").toUpperCase(Locale.ROOT));
  }

  /** Whether it is in force on a day. */
  public boolean isInForce(LocalDate day) {
    return !day.isBefore(from()) && until().map(last -> !day.isAfter(last)).orElse(true);
  }

  /** The first day of its being in force. */
  public LocalDate from() {
    return LocalDate.parse(need("from"));
  }

  /** The last day of its being in force. */
  public Optional<LocalDate> until() {
    return may("until").map(LocalDate::parse);
  }

  /** Whether seals of a level are asked for or accepted. */
  public boolean accepts(SealLevel level) {
    return level.compareTo(SealLevel.valueOf(need("lowest"))) >= 0
        && level.compareTo(SealLevel.valueOf(need("highest"))) <= 0;
  }

  /** The policy that a seal must name. */
  public Optional<SignaturePolicy> policy() {
    return may("policy")
        .map(identifier ->
            new SignaturePolicy(identifier, need("policy.digest-method"), need("policy.digest")));
  }

  /** Where the policy can be read. */
  public Optional<String> policyLocation() {
    return may("policy.location");
  }

  /** Whether properties of XAdES 1.3.2 are asked for in place of their second versions. */
  public boolean usesOldProperties() {
    return is("old-properties");
  }

  /** Whether the certificate is signed too, as part of {@code KeyInfo}. */
  public boolean signsKeyInfo() {
    return is("key-info-signed");
  }

  /** What the seal calls the document, for example {@code text/xml}. */
  public String mediaType() {
    return need("media-type");
  }

  /** The role that is claimed unless the caller claims another. */
  public Optional<String> role() {
    return may("role");
  }

  /** Where all of this was found. */
  public String source() {
    return need("source");
  }

  /** Canonicalization of the signature and its properties; absent for forms that have none. */
  Optional<String> canonicalization() {
    return may("canonicalization");
  }

  private boolean is(String key) {
    return may(key).filter("true"::equals).isPresent();
  }

  private Optional<String> may(String key) {
    return Optional.ofNullable(data.getProperty(name + "." + key)).map(String::strip);
  }

  private String need(String key) {
    return may(key)
        .orElseThrow(() -> new IllegalStateException("recipe " + name + " lacks " + key));
  }

  @Override
  public String toString() {
    return name;
  }
}
