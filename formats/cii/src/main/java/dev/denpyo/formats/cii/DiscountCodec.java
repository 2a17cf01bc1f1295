package dev.denpyo.formats.cii;

import dev.denpyo.formats.xml.binding.Codec;
import dev.denpyo.formats.xml.binding.Codecs;
import dev.denpyo.formats.xml.binding.ElementWriter;
import dev.denpyo.formats.xml.binding.ReadContext;
import dev.denpyo.formats.xml.binding.XmlElement;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The discount on a gross price (BT-147): one in the model and in EN 16931, while ZUGFeRD's extended
 * profiles have any number, and surcharges among them. These are read as their sum.
 */
final class DiscountCodec implements Codec<BigDecimal> {
  private static final String REDUCTION = "ram:AppliedTradeAllowanceCharge";
  private static final String AMOUNT = "ram:ActualAmount";

  @Override
  public @Nullable BigDecimal read(XmlElement element, ReadContext context) {
    XmlElement reduction = element.parent();
    XmlElement price = reduction == null ? null : reduction.parent();
    if (price == null) {
      return Codecs.decimal(element, context).orElse(null);
    }
    List<XmlElement> amounts = price.children().stream()
        .filter(child -> child.name().equals(REDUCTION))
        .map(child -> child.child(AMOUNT))
        .filter(Objects::nonNull)
        .toList();
    if (amounts.get(0) != element) {
      return null; // in the sum already
    }
    if (amounts.size() > 1) {
      context.reduced(
          element, amounts.size() + " discounts and surcharges are kept as their sum (BT-147).");
    }
    return sum(amounts, context);
  }

  private static @Nullable BigDecimal sum(List<XmlElement> amounts, ReadContext context) {
    BigDecimal sum = null;
    for (XmlElement amount : amounts) {
      BigDecimal one = Codecs.decimal(amount, context).orElse(null);
      if (one != null) {
        BigDecimal signed = isCharge(amount) ? one.negate() : one;
        sum = sum == null ? signed : sum.add(signed);
      }
    }
    return sum;
  }

  private static boolean isCharge(XmlElement amount) {
    XmlElement reduction = amount.parent();
    XmlElement indicator = reduction == null ? null : reduction.child("ram:ChargeIndicator");
    XmlElement value = indicator == null ? null : indicator.child("udt:Indicator");
    return value != null && value.text().trim().matches("true|1");
  }

  @Override
  public void write(BigDecimal value, ElementWriter out) {
    out.text(value.toPlainString());
  }

  @Override
  public Set<String> attributes() {
    return Set.of("currencyID");
  }
}
