package dev.denpyo;

import dev.denpyo.invoice.BusinessTerm;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.invoice.InvoiceLine;
import dev.denpyo.validation.Finding;
import dev.denpyo.validation.Layer;
import dev.denpyo.validation.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Our own rules on what an invoice says, whatever its format: where the official rules are blind. Ids are
 * public contract.
 */
final class ModelRules {
  private static final int SHOWN = 80;

  private ModelRules() {}

  /** Every breach, in the order of the invoice. */
  static List<Finding> findings(Invoice invoice) {
    return repeatedLineIds(invoice.lines());
  }

  /**
   * An id that stands on two lines identifies neither (EN 16931-1, BT-126: a unique identifier for the
   * line); no official rule asks for it.
   */
  private static List<Finding> repeatedLineIds(List<InvoiceLine> lines) {
    Map<String, Integer> seen = new HashMap<>();
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String id = lines.get(i).id();
      Integer first = id == null ? null : seen.putIfAbsent(id.strip(), i + 1);
      if (id != null && first != null) {
        findings.add(repeated(id.strip(), first, i + 1));
      }
    }
    return findings;
  }

  private static Finding repeated(String id, int first, int second) {
    String shown = id.length() > SHOWN ? id.substring(0, SHOWN) + "..." : id;
    return Finding.error(
            "DNP-LINE-01", Layer.LAW, "Line " + second + " has the id of line " + first + ".")
        .at(Location.at("lines[" + second + "].id"))
        .terms(List.of(BusinessTerm.BT_126))
        .actual(shown)
        .fix("Give every line an id of its own (BT-126).")
        .build();
  }
}
