package dev.denpyo.archive;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Search keys as canonical JSON: the text whose SHA-256 the log holds as {@code metaHash}. */
final class KeysJson {
  private KeysJson() {}

  static String write(SearchKeys keys) {
    return write(keys, null);
  }

  /**
   * @param salt makes the hash of the text unguessable; null for none
   */
  static String write(SearchKeys keys, @Nullable String salt) {
    var members = new TreeMap<String, Object>();
    members.put("counterparty", keys.counterparty());
    members.put("date", keys.date().toString());
    members.put("direction", keys.direction().code());
    members.put("number", keys.number());
    members.put("type", keys.type());
    if (keys.amount() != null) {
      members.put("amount", keys.amount().toPlainString());
    }
    if (keys.netAmount() != null) {
      members.put("netAmount", keys.netAmount().toPlainString());
    }
    if (keys.currency() != null) {
      members.put("currency", keys.currency());
    }
    if (keys.counterpartyCode() != null) {
      members.put("counterpartyCode", keys.counterpartyCode());
    }
    if (salt != null) {
      members.put("salt", salt);
    }
    return new String(CanonicalJson.write(members), StandardCharsets.UTF_8);
  }

  /**
   * @throws IllegalArgumentException if the text is not what {@link #write} writes
   */
  static SearchKeys read(String json) {
    var members = JsonText.readObject(json.getBytes(StandardCharsets.UTF_8));
    var amount = optional(members, "amount");
    var net = optional(members, "netAmount");
    try {
      return new SearchKeys(
          Times.date(text(members, "date")),
          amount == null ? null : new BigDecimal(amount),
          net == null ? null : new BigDecimal(net),
          optional(members, "currency"),
          text(members, "counterparty"),
          optional(members, "counterpartyCode"),
          text(members, "number"),
          text(members, "type"),
          Direction.ofCode(text(members, "direction")));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("the search keys hold no date", e);
    }
  }

  static String text(Map<String, Object> members, String name) {
    var value = optional(members, name);
    if (value == null) {
      throw new IllegalArgumentException("the JSON lacks " + name);
    }
    return value;
  }

  static @Nullable String optional(Map<String, Object> members, String name) {
    var value = members.get(name);
    if (value == null || value instanceof String) {
      return (String) value;
    }
    throw new IllegalArgumentException("in the JSON " + name + " is not a text");
  }
}
