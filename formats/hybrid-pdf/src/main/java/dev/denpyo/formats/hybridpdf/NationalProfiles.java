package dev.denpyo.formats.hybridpdf;

import dev.denpyo.invoice.Address;
import dev.denpyo.invoice.BusinessTerm;
import dev.denpyo.invoice.CountryCode;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.invoice.Party;
import dev.denpyo.validation.Finding;
import dev.denpyo.validation.Location;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Profiles that two parties of one country may not use between them (BR-HYBRID-DE-01, BR-HYBRID-DE-02,
 * BR-HYBRID-FR-01). Where the XML does not say where the buyer is, as Minimum has no place for it, the
 * breach cannot be told, and we warn.
 */
final class NationalProfiles {
  private static final List<Ban> BANS = List.of(
      new Ban("DE", Set.of(Profile.MINIMUM, Profile.BASIC_WL)),
      new Ban("FR", Set.of(Profile.XRECHNUNG)));

  /** What a country does without. */
  private record Ban(String country, Set<Profile> profiles) {}

  private NationalProfiles() {}

  static List<Finding> check(EmbeddedInvoice embedded, Invoice invoice) {
    String seller = country(invoice.seller());
    String buyer = country(invoice.buyer());
    return profile(embedded).stream()
        .flatMap(profile -> BANS.stream()
            .filter(ban -> ban.profiles().contains(profile) && ban.country().equals(seller))
            .filter(ban -> buyer == null || ban.country().equals(buyer))
            .map(ban -> finding(ban.country(), profile.level(), buyer)))
        .toList();
  }

  /** What the XML says counts; that the metadata says another is a breach of its own. */
  private static Optional<Profile> profile(EmbeddedInvoice embedded) {
    PdfMetadata.InvoiceProperties said = embedded.pdf().metadata().invoice();
    return Profile.ofSpecification(embedded.specification())
        .or(() -> said == null ? Optional.empty() : Profile.ofLevel(said.conformanceLevel()));
  }

  /** Of the address; without one, that of the identifier for VAT (BT-31, BT-48). */
  private static @Nullable String country(@Nullable Party party) {
    Address address = party == null ? null : party.address();
    CountryCode code = address == null ? null : address.country();
    String vat = party == null ? null : party.vatId();
    if (code != null) {
      return code.value();
    }
    return vat == null || vat.length() < 2 ? null : vat.substring(0, 2);
  }

  private static Finding finding(String country, String profile, @Nullable String buyer) {
    Finding.Builder finding = buyer == null
        ? HybridRule.NATIONAL_PROFILE.warning(profile + " from a seller in " + country
            + ", and the XML does not say where the buyer is")
        : HybridRule.NATIONAL_PROFILE.finding(profile + " within " + country);
    return finding
        .at(Location.at("process.specification"))
        .terms(List.of(BusinessTerm.BT_24, BusinessTerm.BT_40, BusinessTerm.BT_55))
        .actual(profile)
        .build();
  }
}
