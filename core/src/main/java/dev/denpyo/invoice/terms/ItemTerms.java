package dev.denpyo.invoice.terms;

import dev.denpyo.invoice.CountryCode;
import dev.denpyo.invoice.Identifier;
import dev.denpyo.invoice.Item;
import dev.denpyo.invoice.ItemAttribute;
import java.util.List;

/** The components of {@link Item}, each named once: what binding tables, JSON and comparisons are made of. */
public final class ItemTerms {
  /** Name (BT-153). */
  public static final Term<Item, Item.Builder, String> NAME =
      Term.one("name", ValueKind.TEXT, Item::name, Item.Builder::name);

  /** Description (BT-154). */
  public static final Term<Item, Item.Builder, String> DESCRIPTION =
      Term.one("description", ValueKind.TEXT, Item::description, Item.Builder::description);

  /** The seller's identifier (BT-155). */
  public static final Term<Item, Item.Builder, String> SELLER_ID =
      Term.one("sellerId", ValueKind.TEXT, Item::sellerId, Item.Builder::sellerId);

  /** The buyer's identifier (BT-156). */
  public static final Term<Item, Item.Builder, String> BUYER_ID =
      Term.one("buyerId", ValueKind.TEXT, Item::buyerId, Item.Builder::buyerId);

  /** Registered identifier, for example a GTIN (BT-157). */
  public static final Term<Item, Item.Builder, Identifier> STANDARD_ID =
      Term.one("standardId", ValueKind.IDENTIFIER, Item::standardId, Item.Builder::standardId);

  /** Classifications; the scheme is UNTDID 7143 (BT-158). */
  public static final Term<Item, Item.Builder, Identifier> CLASSIFICATIONS = Term.many(
      "classifications", ValueKind.IDENTIFIER, Item::classifications, Item.Builder::classification);

  /** Country of origin (BT-159). */
  public static final Term<Item, Item.Builder, CountryCode> ORIGIN_COUNTRY = Term.one(
      "originCountry", ValueKind.COUNTRY_CODE, Item::originCountry, Item.Builder::originCountry);

  /** Properties (BG-32). */
  public static final Group<Item, Item.Builder, ItemAttribute, ItemAttribute.Builder> ATTRIBUTES =
      Group.many(
          "attributes", () -> ItemAttributeTerms.GROUP, Item::attributes, Item.Builder::attribute);

  /** All of them, in the order of the record. */
  public static final GroupType<Item, Item.Builder> GROUP = GroupType.of(
          "Item",
          Item::builder,
          Item.Builder::build,
          List.of(
              NAME,
              DESCRIPTION,
              SELLER_ID,
              BUYER_ID,
              STANDARD_ID,
              CLASSIFICATIONS,
              ORIGIN_COUNTRY,
              ATTRIBUTES))
      .extended(Item::extensions, Item.Builder::extension);

  private ItemTerms() {}
}
