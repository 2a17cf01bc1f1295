package dev.denpyo.formats.pint;

import dev.denpyo.formats.ubl.UblDialect;
import dev.denpyo.formats.xml.SpecificationStamp;
import dev.denpyo.formats.xml.Specifications;
import java.util.List;

/** The specifications of PINT that are carried: Japan's three first. */
final class PintSpecifications {
  private static final String PINT = "urn:peppol:pint:";

  private static final String BILLING = "urn:peppol:bis:billing";
  private static final String SELF_BILLING = "urn:peppol:bis:selfbilling";

  static final List<PintSpecification> ALL = List.of(
      // The drafts of 2021 and 2022 are still about; the rules know both.
      japan(
          "jp-pint",
          "JP PINT (standard invoice)",
          "pint-jp",
          japanese(
              "billing-1@jp-1", "(peppol:pint:billing-[^@]*@jp|fdc:peppol:jp:billing)", BILLING)),
      japan(
          "jp-pint-nontax",
          "JP BIS for suppliers not registered for tax",
          "pint-jp-ntr",
          japanese("nontaxinvoice-1@jp-1", "peppol:pint:nontaxinvoice-[^@]*@jp", BILLING)),
      japan(
          "jp-pint-selfbilling",
          "JP BIS Self-Billing",
          "pint-jp-sb",
          japanese("selfbilling-1@jp-1", "peppol:pint:selfbilling-[^@]*@jp", SELF_BILLING)),
      new PintSpecification(
          "pint-sg", "PINT Singapore", billing("sg"), UblDialect.PINT_GST, "pint-sg"),
      new PintSpecification(
          "pint-eu", "PINT European Union", billing("eu"), UblDialect.PINT, "pint-eu"),
      new PintSpecification(
          "pint-aunz",
          "PINT Australia and New Zealand",
          billing("aunz"),
          UblDialect.PINT_GST,
          "pint-aunz-billing"),
      new PintSpecification(
          "pint-aunz-selfbilling",
          "PINT Australia and New Zealand, self-billing",
          selfBilling("aunz"),
          UblDialect.PINT_GST,
          "pint-aunz-selfbilling"),
      new PintSpecification(
          "pint-my", "PINT Malaysia", billing("my"), UblDialect.PINT, "pint-my-billing"),
      new PintSpecification(
          "pint-my-selfbilling",
          "PINT Malaysia, self-billing",
          selfBilling("my"),
          UblDialect.PINT,
          "pint-my-selfbilling"),
      new PintSpecification(
          "pint-ae",
          "PINT United Arab Emirates",
          billing("ae"),
          UblDialect.PINT,
          "pint-ae-billing"),
      new PintSpecification(
          "pint-ae-selfbilling",
          "PINT United Arab Emirates, self-billing",
          selfBilling("ae"),
          UblDialect.PINT,
          "pint-ae-selfbilling"),
      new PintSpecification(
          "pint-om", "PINT Oman", billing("om"), UblDialect.PINT, "pint-om-billing"),
      new PintSpecification(
          "pint-om-selfbilling",
          "PINT Oman, self-billing",
          selfBilling("om"),
          UblDialect.PINT,
          "pint-om-selfbilling"));

  private PintSpecifications() {}

  private static PintSpecification japan(
      String format, String title, String rules, SpecificationStamp stamp) {
    return new PintSpecification(format, title, stamp, UblDialect.PINT, rules);
  }

  private static SpecificationStamp japanese(String name, String family, String process) {
    Specifications claimed = Specifications.of(PINT + name).orFamily("^urn:" + family);
    return new SpecificationStamp(claimed, PINT + name, process);
  }

  private static SpecificationStamp billing(String jurisdiction) {
    String name = PINT + "billing-1@" + jurisdiction + "-1";
    return new SpecificationStamp(Specifications.of(name), name, BILLING);
  }

  private static SpecificationStamp selfBilling(String jurisdiction) {
    String name = PINT + "selfbilling-1@" + jurisdiction + "-1";
    return new SpecificationStamp(Specifications.of(name), name, SELF_BILLING);
  }
}
