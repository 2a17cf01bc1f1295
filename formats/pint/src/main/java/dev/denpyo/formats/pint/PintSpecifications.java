package dev.denpyo.formats.pint;

import dev.denpyo.formats.pint.PintSpecification.Release;
import dev.denpyo.formats.ubl.UblDialect;
import dev.denpyo.formats.xml.SpecificationStamp;
import dev.denpyo.formats.xml.Specifications;
import java.time.LocalDate;
import java.util.List;

/** The specifications of PINT that are carried: Japan's three first. */
final class PintSpecifications {
  /** Release 1.1.2 of the Japanese rules is in force from that day. */
  private static final LocalDate JP_1_1_2 = LocalDate.of(2026, 3, 9);

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
          "pint-sg",
          "PINT Singapore",
          billing("sg"),
          UblDialect.PINT_GST,
          List.of(Release.of("pint-sg:1.4.0", "pint-sg/1.4.0/xslt"))),
      new PintSpecification(
          "pint-eu",
          "PINT European Union",
          billing("eu"),
          UblDialect.PINT,
          List.of(new Release("pint-eu:1.0.1", "pint-eu/1.0.1/xslt", true, null, null))),
      new PintSpecification(
          "pint-aunz",
          "PINT Australia and New Zealand",
          billing("aunz"),
          UblDialect.PINT_GST,
          List.of(Release.of("pint-aunz-billing:1.1.2", "pint-aunz/1.1.2/xslt/billing"))),
      new PintSpecification(
          "pint-aunz-selfbilling",
          "PINT Australia and New Zealand, self-billing",
          selfBilling("aunz"),
          UblDialect.PINT_GST,
          List.of(Release.of("pint-aunz-selfbilling:1.1.2", "pint-aunz/1.1.2/xslt/selfbilling"))),
      new PintSpecification(
          "pint-my",
          "PINT Malaysia",
          billing("my"),
          UblDialect.PINT,
          List.of(Release.of("pint-my-billing:1.3.0", "pint-my/1.3.0/xslt/billing"))),
      new PintSpecification(
          "pint-my-selfbilling",
          "PINT Malaysia, self-billing",
          selfBilling("my"),
          UblDialect.PINT,
          List.of(Release.of("pint-my-selfbilling:1.3.0", "pint-my/1.3.0/xslt/selfbilling"))),
      new PintSpecification(
          "pint-ae",
          "PINT United Arab Emirates",
          billing("ae"),
          UblDialect.PINT,
          List.of(Release.of("pint-ae-billing:2026.5", "pint-ae/2026.5/billing"))),
      new PintSpecification(
          "pint-ae-selfbilling",
          "PINT United Arab Emirates, self-billing",
          selfBilling("ae"),
          UblDialect.PINT,
          List.of(Release.of("pint-ae-selfbilling:2026.5", "pint-ae/2026.5/selfbilling"))),
      new PintSpecification(
          "pint-om",
          "PINT Oman",
          billing("om"),
          UblDialect.PINT,
          List.of(Release.of("pint-om-billing:1.0.0", "pint-om/1.0.0/billing"))),
      new PintSpecification(
          "pint-om-selfbilling",
          "PINT Oman, self-billing",
          selfBilling("om"),
          UblDialect.PINT,
          List.of(Release.of("pint-om-selfbilling:1.0.0", "pint-om/1.0.0/selfbilling"))));

  private PintSpecifications() {}

  private static PintSpecification japan(
      String format, String title, String rules, SpecificationStamp stamp) {
    return new PintSpecification(
        format,
        title,
        stamp,
        UblDialect.PINT,
        List.of(
            new Release(rules + ":1.1.2", rules + "/1.1.2/xslt", false, JP_1_1_2, null),
            new Release(
                rules + ":1.1.1", rules + "/1.1.1/xslt", false, null, JP_1_1_2.minusDays(1))));
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
