package dev.denpyo.formats.pint;

import dev.denpyo.formats.pint.PintSpecification.Release;
import dev.denpyo.formats.xml.Specifications;
import java.time.LocalDate;
import java.util.List;

/** The specifications of PINT that are carried: Japan's three first. */
final class PintSpecifications {
  /** Release 1.1.2 of the Japanese rules is in force from that day. */
  private static final LocalDate JP_1_1_2 = LocalDate.of(2026, 3, 9);

  private static final String PINT = "urn:peppol:pint:";

  static final List<PintSpecification> ALL = List.of(
      japan(
          "jp-pint",
          "JP PINT (standard invoice)",
          "pint-jp",
          Specifications.of(PINT + "billing-1@jp-1")
              // The drafts of 2021 and 2022 are still about; the rules know both.
              .orFamily("^urn:(peppol:pint:billing-[^@]*@jp|fdc:peppol:jp:billing)")),
      japan(
          "jp-pint-nontax",
          "JP BIS for suppliers not registered for tax",
          "pint-jp-ntr",
          Specifications.of(PINT + "nontaxinvoice-1@jp-1")
              .orFamily("^urn:peppol:pint:nontaxinvoice-[^@]*@jp")),
      japan(
          "jp-pint-selfbilling",
          "JP BIS Self-Billing",
          "pint-jp-sb",
          Specifications.of(PINT + "selfbilling-1@jp-1")
              .orFamily("^urn:peppol:pint:selfbilling-[^@]*@jp")),
      new PintSpecification(
          "pint-sg",
          "PINT Singapore",
          billing("sg"),
          List.of(Release.of("pint-sg:1.4.0", "pint-sg/1.4.0/xslt"))),
      new PintSpecification(
          "pint-eu",
          "PINT European Union",
          billing("eu"),
          List.of(new Release("pint-eu:1.0.1", "pint-eu/1.0.1/xslt", true, null, null))),
      new PintSpecification(
          "pint-aunz",
          "PINT Australia and New Zealand",
          billing("aunz"),
          List.of(Release.of("pint-aunz-billing:1.1.2", "pint-aunz/1.1.2/xslt/billing"))),
      new PintSpecification(
          "pint-aunz-selfbilling",
          "PINT Australia and New Zealand, self-billing",
          selfBilling("aunz"),
          List.of(Release.of("pint-aunz-selfbilling:1.1.2", "pint-aunz/1.1.2/xslt/selfbilling"))),
      new PintSpecification(
          "pint-my",
          "PINT Malaysia",
          billing("my"),
          List.of(Release.of("pint-my-billing:1.3.0", "pint-my/1.3.0/xslt/billing"))),
      new PintSpecification(
          "pint-my-selfbilling",
          "PINT Malaysia, self-billing",
          selfBilling("my"),
          List.of(Release.of("pint-my-selfbilling:1.3.0", "pint-my/1.3.0/xslt/selfbilling"))),
      new PintSpecification(
          "pint-ae",
          "PINT United Arab Emirates",
          billing("ae"),
          List.of(Release.of("pint-ae-billing:2026.5", "pint-ae/2026.5/billing"))),
      new PintSpecification(
          "pint-ae-selfbilling",
          "PINT United Arab Emirates, self-billing",
          selfBilling("ae"),
          List.of(Release.of("pint-ae-selfbilling:2026.5", "pint-ae/2026.5/selfbilling"))),
      new PintSpecification(
          "pint-om",
          "PINT Oman",
          billing("om"),
          List.of(Release.of("pint-om-billing:1.0.0", "pint-om/1.0.0/billing"))),
      new PintSpecification(
          "pint-om-selfbilling",
          "PINT Oman, self-billing",
          selfBilling("om"),
          List.of(Release.of("pint-om-selfbilling:1.0.0", "pint-om/1.0.0/selfbilling"))));

  private PintSpecifications() {}

  private static PintSpecification japan(
      String format, String title, String rules, Specifications specifications) {
    return new PintSpecification(
        format,
        title,
        specifications,
        List.of(
            new Release(rules + ":1.1.2", rules + "/1.1.2/xslt", false, JP_1_1_2, null),
            new Release(
                rules + ":1.1.1", rules + "/1.1.1/xslt", false, null, JP_1_1_2.minusDays(1))));
  }

  private static Specifications billing(String jurisdiction) {
    return Specifications.of(PINT + "billing-1@" + jurisdiction + "-1");
  }

  private static Specifications selfBilling(String jurisdiction) {
    return Specifications.of(PINT + "selfbilling-1@" + jurisdiction + "-1");
  }
}
