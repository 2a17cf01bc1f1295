package dev.denpyo.invoice.terms;

import dev.denpyo.invoice.ItemAttribute;
import java.util.List;

/** The components of {@link ItemAttribute}, each named once: what binding tables, JSON and comparisons are made of. */
public final class ItemAttributeTerms {
  /** Name of the property (BT-160). */
  public static final Term<ItemAttribute, ItemAttribute.Builder, String> NAME =
      Term.one("name", ValueKind.TEXT, ItemAttribute::name, ItemAttribute.Builder::name);

  /** Its value (BT-161). */
  public static final Term<ItemAttribute, ItemAttribute.Builder, String> VALUE =
      Term.one("value", ValueKind.TEXT, ItemAttribute::value, ItemAttribute.Builder::value);

  /** All of them, in the order of the record. */
  public static final GroupType<ItemAttribute, ItemAttribute.Builder> GROUP = GroupType.of(
      "ItemAttribute", ItemAttribute::builder, ItemAttribute.Builder::build, List.of(NAME, VALUE));

  private ItemAttributeTerms() {}
}
