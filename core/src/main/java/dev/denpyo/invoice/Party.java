package dev.denpyo.invoice;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A party to the invoice: seller (BG-4), buyer (BG-7), payee (BG-10) or seller's tax representative (BG-11).
 *
 * @param name full legal name (BT-27, BT-44, BT-59, BT-62)
 * @param tradingName name it is known by, if another (BT-28, BT-45)
 * @param identifiers identifiers, for example a GLN (BT-29, BT-46, BT-60); in order, never null
 * @param legalRegistration identifier from the official register (BT-30, BT-47, BT-61)
 * @param vatId VAT or consumption-tax identifier; in Japan the registration number, T and 13 digits (BT-31, BT-48, BT-63)
 * @param taxRegistration local tax number (BT-32)
 * @param legalForm further legal information, for example the share capital (BT-33)
 * @param electronicAddress where documents are delivered to, scheme of the EAS list (BT-34, BT-49)
 * @param address postal address (BG-5, BG-8, BG-12; IBT-174 and others for the payee)
 * @param contact contact (BG-6, BG-9)
 * @param extensions national terms beyond EN 16931 and PINT; never null
 */
public record Party(
    @Nullable String name,
    @Nullable String tradingName,
    List<Identifier> identifiers,
    @Nullable Identifier legalRegistration,
    @Nullable String vatId,
    @Nullable String taxRegistration,
    @Nullable String legalForm,
    @Nullable Identifier electronicAddress,
    @Nullable Address address,
    @Nullable Contact contact,
    Extensions extensions) {

  /** Copies the lists, so that nobody can change the value afterwards. */
  public Party {
    identifiers = List.copyOf(identifiers);
  }

  /** Starts a party from its name. */
  public static Builder named(String name) {
    return builder().name(name);
  }

  /** Starts an empty one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Starts from this one, to make a changed copy. */
  public Builder toBuilder() {
    Builder copy = new Builder();
    copy.name = name;
    copy.tradingName = tradingName;
    copy.identifiers.addAll(identifiers);
    copy.legalRegistration = legalRegistration;
    copy.vatId = vatId;
    copy.taxRegistration = taxRegistration;
    copy.legalForm = legalForm;
    copy.electronicAddress = electronicAddress;
    copy.address = address;
    copy.contact = contact;
    copy.extensions = extensions;
    return copy;
  }

  /** Collects the parts; every call may be left out. */
  public static final class Builder {
    private @Nullable String name;
    private @Nullable String tradingName;
    private final List<Identifier> identifiers = new ArrayList<>();
    private @Nullable Identifier legalRegistration;
    private @Nullable String vatId;
    private @Nullable String taxRegistration;
    private @Nullable String legalForm;
    private @Nullable Identifier electronicAddress;
    private @Nullable Address address;
    private @Nullable Contact contact;
    private Extensions extensions = Extensions.NONE;

    private Builder() {}

    /** Full legal name (BT-27, BT-44, BT-59, BT-62). */
    public Builder name(@Nullable String name) {
      this.name = name;
      return this;
    }

    /** Name it is known by, if another (BT-28, BT-45). */
    public Builder tradingName(@Nullable String tradingName) {
      this.tradingName = tradingName;
      return this;
    }

    /** Adds one of: identifiers, for example a GLN (BT-29, BT-46, BT-60). */
    public Builder identifier(Identifier identifier) {
      identifiers.add(identifier);
      return this;
    }

    /** Adds them all, in order. */
    public Builder identifiers(List<Identifier> all) {
      identifiers.addAll(all);
      return this;
    }

    /** Identifier from the official register (BT-30, BT-47, BT-61). */
    public Builder legalRegistration(@Nullable Identifier legalRegistration) {
      this.legalRegistration = legalRegistration;
      return this;
    }

    /** VAT or consumption-tax identifier; in Japan the registration number, T and 13 digits (BT-31, BT-48, BT-63). */
    public Builder vatId(@Nullable String vatId) {
      this.vatId = vatId;
      return this;
    }

    /** Local tax number (BT-32). */
    public Builder taxRegistration(@Nullable String taxRegistration) {
      this.taxRegistration = taxRegistration;
      return this;
    }

    /** Further legal information, for example the share capital (BT-33). */
    public Builder legalForm(@Nullable String legalForm) {
      this.legalForm = legalForm;
      return this;
    }

    /** Where documents are delivered to, scheme of the EAS list (BT-34, BT-49). */
    public Builder electronicAddress(@Nullable Identifier electronicAddress) {
      this.electronicAddress = electronicAddress;
      return this;
    }

    /** Postal address (BG-5, BG-8, BG-12; IBT-174 and others for the payee). */
    public Builder address(@Nullable Address address) {
      this.address = address;
      return this;
    }

    /** Contact (BG-6, BG-9). */
    public Builder contact(@Nullable Contact contact) {
      this.contact = contact;
      return this;
    }

    /** All national terms at once. */
    public Builder extensions(Extensions extensions) {
      this.extensions = extensions;
      return this;
    }

    /** Adds one national term. */
    public Builder extension(String key, String value) {
      extensions = extensions.with(key, value);
      return this;
    }

    /** Returns the value; says nothing of its legal validity. */
    public Party build() {
      return new Party(
          name,
          tradingName,
          identifiers,
          legalRegistration,
          vatId,
          taxRegistration,
          legalForm,
          electronicAddress,
          address,
          contact,
          extensions);
    }
  }
}
