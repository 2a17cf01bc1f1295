package dev.denpyo.invoice;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Every business term of EN 16931-1:2017 (BT-1 to BT-165, there is no BT-4), the terms that Peppol PINT adds (IBT) and those
 * of the XRechnung extension that the model carries (BT-DEX).
 *
 * <p>A term's {@link #path} says where it stands in the model, list indices left out; {@code #unit} is the unit of a quantity.
 */
public enum BusinessTerm {
  /** Invoice number. */
  BT_1("BT-1", "Invoice number", "1..1", "identifier", "number"),
  /** Issue date. */
  BT_2("BT-2", "Issue date", "1..1", "date", "issueDate"),
  /** Type code. */
  BT_3("BT-3", "Type code", "1..1", "code", "type"),
  /** Currency. */
  BT_5("BT-5", "Currency", "1..1", "code", "currency"),
  /** VAT accounting currency. */
  BT_6("BT-6", "VAT accounting currency", "0..1", "code", "taxCurrency"),
  /** Tax point date. */
  BT_7("BT-7", "Tax point date", "0..1", "date", "taxPointDate"),
  /** Tax point date code. */
  BT_8("BT-8", "Tax point date code", "0..1", "code", "taxPointCode"),
  /** Due date. */
  BT_9("BT-9", "Due date", "0..1", "date", "dueDate"),
  /** Buyer reference. */
  BT_10("BT-10", "Buyer reference", "0..1", "text", "buyerReference"),
  /** Project ref. */
  BT_11("BT-11", "Project ref", "0..1", "document reference", "projectReference"),
  /** Contract ref. */
  BT_12("BT-12", "Contract ref", "0..1", "document reference", "contractReference"),
  /** Purchase order ref. */
  BT_13("BT-13", "Purchase order ref", "0..1", "document reference", "purchaseOrder"),
  /** Sales order ref. */
  BT_14("BT-14", "Sales order ref", "0..1", "document reference", "salesOrder"),
  /** Receiving advice ref. */
  BT_15("BT-15", "Receiving advice ref", "0..1", "document reference", "receivingAdvice"),
  /** Despatch advice ref. */
  BT_16("BT-16", "Despatch advice ref", "0..1", "document reference", "despatchAdvice"),
  /** Tender or lot ref. */
  BT_17("BT-17", "Tender or lot ref", "0..1", "document reference", "tender"),
  /** Invoiced object id. */
  BT_18("BT-18", "Invoiced object id", "0..1", "identifier", "object"),
  /** Buyer accounting ref. */
  BT_19("BT-19", "Buyer accounting ref", "0..1", "text", "buyerAccountingReference"),
  /** Payment terms. */
  BT_20("BT-20", "Payment terms", "0..1", "text", "paymentTerms.note"),
  /** Invoice note: subject code. */
  BT_21("BT-21", "Invoice note: subject code", "0..1", "code", "notes.subject"),
  /** Invoice note: note. */
  BT_22("BT-22", "Invoice note: note", "1..1", "text", "notes.text"),
  /** Process control: business process type. */
  BT_23(
      "BT-23", "Process control: business process type", "0..1", "text", "process.businessProcess"),
  /** Process control: specification identifier. */
  BT_24(
      "BT-24",
      "Process control: specification identifier",
      "1..1",
      "identifier",
      "process.specification"),
  /** Preceding invoice: reference. */
  BT_25(
      "BT-25",
      "Preceding invoice: reference",
      "1..1",
      "document reference",
      "precedingInvoices.reference"),
  /** Preceding invoice: issue date. */
  BT_26("BT-26", "Preceding invoice: issue date", "0..1", "date", "precedingInvoices.issueDate"),
  /** Seller: name. */
  BT_27("BT-27", "Seller: name", "1..1", "text", "seller.name"),
  /** Seller: trading name. */
  BT_28("BT-28", "Seller: trading name", "0..1", "text", "seller.tradingName"),
  /** Seller: identifier. */
  BT_29("BT-29", "Seller: identifier", "0..n", "identifier", "seller.identifiers"),
  /** Seller: legal registration id. */
  BT_30("BT-30", "Seller: legal registration id", "0..1", "identifier", "seller.legalRegistration"),
  /** Seller: vAT id. */
  BT_31("BT-31", "Seller: vAT id", "0..1", "identifier", "seller.vatId"),
  /** Seller: tax registration id. */
  BT_32("BT-32", "Seller: tax registration id", "0..1", "identifier", "seller.taxRegistration"),
  /** Seller: additional legal info. */
  BT_33("BT-33", "Seller: additional legal info", "0..1", "text", "seller.legalForm"),
  /** Seller: electronic address. */
  BT_34("BT-34", "Seller: electronic address", "0..1", "identifier", "seller.electronicAddress"),
  /** Seller address: line 1. */
  BT_35("BT-35", "Seller address: line 1", "0..1", "text", "seller.address.line1"),
  /** Seller address: line 2. */
  BT_36("BT-36", "Seller address: line 2", "0..1", "text", "seller.address.line2"),
  /** Seller address: city. */
  BT_37("BT-37", "Seller address: city", "0..1", "text", "seller.address.city"),
  /** Seller address: post code. */
  BT_38("BT-38", "Seller address: post code", "0..1", "text", "seller.address.postCode"),
  /** Seller address: subdivision. */
  BT_39("BT-39", "Seller address: subdivision", "0..1", "text", "seller.address.subdivision"),
  /** Seller address: country. */
  BT_40("BT-40", "Seller address: country", "1..1", "code", "seller.address.country"),
  /** Seller contact: contact point. */
  BT_41("BT-41", "Seller contact: contact point", "0..1", "text", "seller.contact.name"),
  /** Seller contact: telephone. */
  BT_42("BT-42", "Seller contact: telephone", "0..1", "text", "seller.contact.telephone"),
  /** Seller contact: email. */
  BT_43("BT-43", "Seller contact: email", "0..1", "text", "seller.contact.email"),
  /** Buyer: name. */
  BT_44("BT-44", "Buyer: name", "1..1", "text", "buyer.name"),
  /** Buyer: trading name. */
  BT_45("BT-45", "Buyer: trading name", "0..1", "text", "buyer.tradingName"),
  /** Buyer: identifier. */
  BT_46("BT-46", "Buyer: identifier", "0..1", "identifier", "buyer.identifiers"),
  /** Buyer: legal registration id. */
  BT_47("BT-47", "Buyer: legal registration id", "0..1", "identifier", "buyer.legalRegistration"),
  /** Buyer: vAT id. */
  BT_48("BT-48", "Buyer: vAT id", "0..1", "identifier", "buyer.vatId"),
  /** Buyer: electronic address. */
  BT_49("BT-49", "Buyer: electronic address", "0..1", "identifier", "buyer.electronicAddress"),
  /** Buyer address: line 1. */
  BT_50("BT-50", "Buyer address: line 1", "0..1", "text", "buyer.address.line1"),
  /** Buyer address: line 2. */
  BT_51("BT-51", "Buyer address: line 2", "0..1", "text", "buyer.address.line2"),
  /** Buyer address: city. */
  BT_52("BT-52", "Buyer address: city", "0..1", "text", "buyer.address.city"),
  /** Buyer address: post code. */
  BT_53("BT-53", "Buyer address: post code", "0..1", "text", "buyer.address.postCode"),
  /** Buyer address: subdivision. */
  BT_54("BT-54", "Buyer address: subdivision", "0..1", "text", "buyer.address.subdivision"),
  /** Buyer address: country. */
  BT_55("BT-55", "Buyer address: country", "1..1", "code", "buyer.address.country"),
  /** Buyer contact: contact point. */
  BT_56("BT-56", "Buyer contact: contact point", "0..1", "text", "buyer.contact.name"),
  /** Buyer contact: telephone. */
  BT_57("BT-57", "Buyer contact: telephone", "0..1", "text", "buyer.contact.telephone"),
  /** Buyer contact: email. */
  BT_58("BT-58", "Buyer contact: email", "0..1", "text", "buyer.contact.email"),
  /** Payee: name. */
  BT_59("BT-59", "Payee: name", "1..1", "text", "payee.name"),
  /** Payee: identifier. */
  BT_60("BT-60", "Payee: identifier", "0..1", "identifier", "payee.identifiers"),
  /** Payee: legal registration id. */
  BT_61("BT-61", "Payee: legal registration id", "0..1", "identifier", "payee.legalRegistration"),
  /** Seller tax representative: name. */
  BT_62("BT-62", "Seller tax representative: name", "1..1", "text", "taxRepresentative.name"),
  /** Seller tax representative: vAT id. */
  BT_63(
      "BT-63",
      "Seller tax representative: vAT id",
      "1..1",
      "identifier",
      "taxRepresentative.vatId"),
  /** Tax representative address: line 1. */
  BT_64(
      "BT-64",
      "Tax representative address: line 1",
      "0..1",
      "text",
      "taxRepresentative.address.line1"),
  /** Tax representative address: line 2. */
  BT_65(
      "BT-65",
      "Tax representative address: line 2",
      "0..1",
      "text",
      "taxRepresentative.address.line2"),
  /** Tax representative address: city. */
  BT_66(
      "BT-66",
      "Tax representative address: city",
      "0..1",
      "text",
      "taxRepresentative.address.city"),
  /** Tax representative address: post code. */
  BT_67(
      "BT-67",
      "Tax representative address: post code",
      "0..1",
      "text",
      "taxRepresentative.address.postCode"),
  /** Tax representative address: subdivision. */
  BT_68(
      "BT-68",
      "Tax representative address: subdivision",
      "0..1",
      "text",
      "taxRepresentative.address.subdivision"),
  /** Tax representative address: country. */
  BT_69(
      "BT-69",
      "Tax representative address: country",
      "1..1",
      "code",
      "taxRepresentative.address.country"),
  /** Delivery information: deliver-to party name. */
  BT_70(
      "BT-70", "Delivery information: deliver-to party name", "0..1", "text", "delivery.partyName"),
  /** Delivery information: location id. */
  BT_71("BT-71", "Delivery information: location id", "0..1", "identifier", "delivery.location"),
  /** Delivery information: actual delivery date. */
  BT_72("BT-72", "Delivery information: actual delivery date", "0..1", "date", "delivery.date"),
  /** Invoicing period: start. */
  BT_73("BT-73", "Invoicing period: start", "0..1", "date", "period.start"),
  /** Invoicing period: end. */
  BT_74("BT-74", "Invoicing period: end", "0..1", "date", "period.end"),
  /** Deliver-to address: line 1. */
  BT_75("BT-75", "Deliver-to address: line 1", "0..1", "text", "delivery.address.line1"),
  /** Deliver-to address: line 2. */
  BT_76("BT-76", "Deliver-to address: line 2", "0..1", "text", "delivery.address.line2"),
  /** Deliver-to address: city. */
  BT_77("BT-77", "Deliver-to address: city", "0..1", "text", "delivery.address.city"),
  /** Deliver-to address: post code. */
  BT_78("BT-78", "Deliver-to address: post code", "0..1", "text", "delivery.address.postCode"),
  /** Deliver-to address: subdivision. */
  BT_79("BT-79", "Deliver-to address: subdivision", "0..1", "text", "delivery.address.subdivision"),
  /** Deliver-to address: country. */
  BT_80("BT-80", "Deliver-to address: country", "1..1", "code", "delivery.address.country"),
  /** Payment instructions: means type code. */
  BT_81("BT-81", "Payment instructions: means type code", "1..1", "code", "payments.means"),
  /** Payment instructions: means text. */
  BT_82("BT-82", "Payment instructions: means text", "0..1", "text", "payments.meansText"),
  /** Payment instructions: remittance information. */
  BT_83(
      "BT-83",
      "Payment instructions: remittance information",
      "0..1",
      "text",
      "payments.remittance"),
  /** Credit transfer: account id. */
  BT_84(
      "BT-84",
      "Credit transfer: account id",
      "1..1",
      "identifier",
      "payments.creditTransfers.account"),
  /** Credit transfer: account name. */
  BT_85(
      "BT-85",
      "Credit transfer: account name",
      "0..1",
      "text",
      "payments.creditTransfers.accountName"),
  /** Credit transfer: service provider id. */
  BT_86(
      "BT-86",
      "Credit transfer: service provider id",
      "0..1",
      "identifier",
      "payments.creditTransfers.serviceProvider"),
  /** Payment card: account number. */
  BT_87("BT-87", "Payment card: account number", "1..1", "text", "payments.card.number"),
  /** Payment card: holder name. */
  BT_88("BT-88", "Payment card: holder name", "0..1", "text", "payments.card.holder"),
  /** Direct debit: mandate ref. */
  BT_89("BT-89", "Direct debit: mandate ref", "0..1", "identifier", "payments.directDebit.mandate"),
  /** Direct debit: creditor id. */
  BT_90(
      "BT-90",
      "Direct debit: creditor id",
      "0..1",
      "identifier",
      "payments.directDebit.creditorId"),
  /** Direct debit: debited account. */
  BT_91(
      "BT-91",
      "Direct debit: debited account",
      "0..1",
      "identifier",
      "payments.directDebit.debitedAccount"),
  /** Document allowances: amount. */
  BT_92("BT-92", "Document allowances: amount", "1..1", "amount", "allowances.amount"),
  /** Document allowances: base amount. */
  BT_93("BT-93", "Document allowances: base amount", "0..1", "amount", "allowances.baseAmount"),
  /** Document allowances: percentage. */
  BT_94("BT-94", "Document allowances: percentage", "0..1", "percentage", "allowances.percent"),
  /** Document allowances: vAT category. */
  BT_95("BT-95", "Document allowances: vAT category", "1..1", "code", "allowances.tax.category"),
  /** Document allowances: vAT rate. */
  BT_96("BT-96", "Document allowances: vAT rate", "0..1", "percentage", "allowances.tax.rate"),
  /** Document allowances: reason. */
  BT_97("BT-97", "Document allowances: reason", "0..1", "text", "allowances.reason"),
  /** Document allowances: reason code. */
  BT_98("BT-98", "Document allowances: reason code", "0..1", "code", "allowances.reasonCode"),
  /** Document charges: amount. */
  BT_99("BT-99", "Document charges: amount", "1..1", "amount", "charges.amount"),
  /** Document charges: base amount. */
  BT_100("BT-100", "Document charges: base amount", "0..1", "amount", "charges.baseAmount"),
  /** Document charges: percentage. */
  BT_101("BT-101", "Document charges: percentage", "0..1", "percentage", "charges.percent"),
  /** Document charges: vAT category. */
  BT_102("BT-102", "Document charges: vAT category", "1..1", "code", "charges.tax.category"),
  /** Document charges: vAT rate. */
  BT_103("BT-103", "Document charges: vAT rate", "0..1", "percentage", "charges.tax.rate"),
  /** Document charges: reason. */
  BT_104("BT-104", "Document charges: reason", "0..1", "text", "charges.reason"),
  /** Document charges: reason code. */
  BT_105("BT-105", "Document charges: reason code", "0..1", "code", "charges.reasonCode"),
  /** Document totals: sum of line net. */
  BT_106("BT-106", "Document totals: sum of line net", "1..1", "amount", "totals.lineNet"),
  /** Document totals: sum of allowances. */
  BT_107("BT-107", "Document totals: sum of allowances", "0..1", "amount", "totals.allowances"),
  /** Document totals: sum of charges. */
  BT_108("BT-108", "Document totals: sum of charges", "0..1", "amount", "totals.charges"),
  /** Document totals: total without VAT. */
  BT_109("BT-109", "Document totals: total without VAT", "1..1", "amount", "totals.taxExclusive"),
  /** Document totals: total VAT. */
  BT_110("BT-110", "Document totals: total VAT", "0..1", "amount", "totals.tax"),
  /** Document totals: total VAT in accounting currency. */
  BT_111(
      "BT-111",
      "Document totals: total VAT in accounting currency",
      "0..1",
      "amount",
      "totals.accountingTax"),
  /** Document totals: total with VAT. */
  BT_112("BT-112", "Document totals: total with VAT", "1..1", "amount", "totals.taxInclusive"),
  /** Document totals: paid. */
  BT_113("BT-113", "Document totals: paid", "0..1", "amount", "totals.paid"),
  /** Document totals: rounding. */
  BT_114("BT-114", "Document totals: rounding", "0..1", "amount", "totals.rounding"),
  /** Document totals: due for payment. */
  BT_115("BT-115", "Document totals: due for payment", "1..1", "amount", "totals.payable"),
  /** VAT breakdown: taxable amount. */
  BT_116("BT-116", "VAT breakdown: taxable amount", "1..1", "amount", "taxBreakdown.taxable"),
  /** VAT breakdown: tax amount. */
  BT_117("BT-117", "VAT breakdown: tax amount", "1..1", "amount", "taxBreakdown.tax"),
  /** VAT breakdown: category code. */
  BT_118("BT-118", "VAT breakdown: category code", "1..1", "code", "taxBreakdown.category"),
  /** VAT breakdown: rate. */
  BT_119("BT-119", "VAT breakdown: rate", "0..1", "percentage", "taxBreakdown.rate"),
  /** VAT breakdown: exemption reason. */
  BT_120(
      "BT-120", "VAT breakdown: exemption reason", "0..1", "text", "taxBreakdown.exemptionReason"),
  /** VAT breakdown: exemption reason code. */
  BT_121(
      "BT-121",
      "VAT breakdown: exemption reason code",
      "0..1",
      "code",
      "taxBreakdown.exemptionReasonCode"),
  /** Supporting documents: reference. */
  BT_122(
      "BT-122",
      "Supporting documents: reference",
      "1..1",
      "document reference",
      "supportingDocuments.reference"),
  /** Supporting documents: description. */
  BT_123(
      "BT-123",
      "Supporting documents: description",
      "0..1",
      "text",
      "supportingDocuments.description"),
  /** Supporting documents: external location. */
  BT_124(
      "BT-124",
      "Supporting documents: external location",
      "0..1",
      "text",
      "supportingDocuments.location"),
  /** Supporting documents: attached document. */
  BT_125(
      "BT-125",
      "Supporting documents: attached document",
      "0..1",
      "binary object",
      "supportingDocuments.attachment"),
  /** Invoice line: line id. */
  BT_126("BT-126", "Invoice line: line id", "1..1", "identifier", "lines.id"),
  /** Invoice line: note. */
  BT_127("BT-127", "Invoice line: note", "0..1", "text", "lines.note"),
  /** Invoice line: object id. */
  BT_128("BT-128", "Invoice line: object id", "0..1", "identifier", "lines.object"),
  /** Invoice line: quantity. */
  BT_129("BT-129", "Invoice line: quantity", "1..1", "quantity", "lines.quantity"),
  /** Invoice line: unit. */
  BT_130("BT-130", "Invoice line: unit", "1..1", "code", "lines.quantity#unit"),
  /** Invoice line: net amount. */
  BT_131("BT-131", "Invoice line: net amount", "1..1", "amount", "lines.netAmount"),
  /** Invoice line: order line ref. */
  BT_132("BT-132", "Invoice line: order line ref", "0..1", "document reference", "lines.orderLine"),
  /** Invoice line: buyer accounting ref. */
  BT_133(
      "BT-133",
      "Invoice line: buyer accounting ref",
      "0..1",
      "text",
      "lines.buyerAccountingReference"),
  /** Line period: start. */
  BT_134("BT-134", "Line period: start", "0..1", "date", "lines.period.start"),
  /** Line period: end. */
  BT_135("BT-135", "Line period: end", "0..1", "date", "lines.period.end"),
  /** Line allowances: amount. */
  BT_136("BT-136", "Line allowances: amount", "1..1", "amount", "lines.allowances.amount"),
  /** Line allowances: base. */
  BT_137("BT-137", "Line allowances: base", "0..1", "amount", "lines.allowances.baseAmount"),
  /** Line allowances: percentage. */
  BT_138("BT-138", "Line allowances: percentage", "0..1", "percentage", "lines.allowances.percent"),
  /** Line allowances: reason. */
  BT_139("BT-139", "Line allowances: reason", "0..1", "text", "lines.allowances.reason"),
  /** Line allowances: reason code. */
  BT_140("BT-140", "Line allowances: reason code", "0..1", "code", "lines.allowances.reasonCode"),
  /** Line charges: amount. */
  BT_141("BT-141", "Line charges: amount", "1..1", "amount", "lines.charges.amount"),
  /** Line charges: base. */
  BT_142("BT-142", "Line charges: base", "0..1", "amount", "lines.charges.baseAmount"),
  /** Line charges: percentage. */
  BT_143("BT-143", "Line charges: percentage", "0..1", "percentage", "lines.charges.percent"),
  /** Line charges: reason. */
  BT_144("BT-144", "Line charges: reason", "0..1", "text", "lines.charges.reason"),
  /** Line charges: reason code. */
  BT_145("BT-145", "Line charges: reason code", "0..1", "code", "lines.charges.reasonCode"),
  /** Price details: net price. */
  BT_146("BT-146", "Price details: net price", "1..1", "unit price", "lines.price.net"),
  /** Price details: price discount. */
  BT_147("BT-147", "Price details: price discount", "0..1", "unit price", "lines.price.discount"),
  /** Price details: gross price. */
  BT_148("BT-148", "Price details: gross price", "0..1", "unit price", "lines.price.gross"),
  /** Price details: base quantity. */
  BT_149("BT-149", "Price details: base quantity", "0..1", "quantity", "lines.price.baseQuantity"),
  /** Price details: base quantity unit. */
  BT_150(
      "BT-150",
      "Price details: base quantity unit",
      "0..1",
      "code",
      "lines.price.baseQuantity#unit"),
  /** Line VAT: category code. */
  BT_151("BT-151", "Line VAT: category code", "1..1", "code", "lines.tax.category"),
  /** Line VAT: rate. */
  BT_152("BT-152", "Line VAT: rate", "0..1", "percentage", "lines.tax.rate"),
  /** Item: name. */
  BT_153("BT-153", "Item: name", "1..1", "text", "lines.item.name"),
  /** Item: description. */
  BT_154("BT-154", "Item: description", "0..1", "text", "lines.item.description"),
  /** Item: seller's id. */
  BT_155("BT-155", "Item: seller's id", "0..1", "identifier", "lines.item.sellerId"),
  /** Item: buyer's id. */
  BT_156("BT-156", "Item: buyer's id", "0..1", "identifier", "lines.item.buyerId"),
  /** Item: standard id. */
  BT_157("BT-157", "Item: standard id", "0..1", "identifier", "lines.item.standardId"),
  /** Item: classification id. */
  BT_158("BT-158", "Item: classification id", "0..n", "identifier", "lines.item.classifications"),
  /** Item: country of origin. */
  BT_159("BT-159", "Item: country of origin", "0..1", "code", "lines.item.originCountry"),
  /** Item attributes: name. */
  BT_160("BT-160", "Item attributes: name", "1..1", "text", "lines.item.attributes.name"),
  /** Item attributes: value. */
  BT_161("BT-161", "Item attributes: value", "1..1", "text", "lines.item.attributes.value"),
  /** Seller address: line 3. */
  BT_162("BT-162", "Seller address: line 3", "0..1", "text", "seller.address.line3"),
  /** Buyer address: line 3. */
  BT_163("BT-163", "Buyer address: line 3", "0..1", "text", "buyer.address.line3"),
  /** Tax representative address: line 3. */
  BT_164(
      "BT-164",
      "Tax representative address: line 3",
      "0..1",
      "text",
      "taxRepresentative.address.line3"),
  /** Deliver-to address: line 3. */
  BT_165("BT-165", "Deliver-to address: line 3", "0..1", "text", "delivery.address.line3"),
  /** Issue time. */
  IBT_168("IBT-168", "Issue time", "0..1", "time", "issueTime"),
  /** Payee address: line 1. */
  IBT_174("IBT-174", "Payee address: line 1", "0..1", "text", "payee.address.line1"),
  /** Payee address: country. */
  IBT_175("IBT-175", "Payee address: country", "0..1", "code", "payee.address.country"),
  /** Payment terms: amount. */
  IBT_176("IBT-176", "Payment terms: amount", "0..1", "amount", "paymentTerms.amount"),
  /** Payment terms: instalment due date. */
  IBT_177("IBT-177", "Payment terms: instalment due date", "0..1", "date", "paymentTerms.dueDate"),
  /** Paid amount: identifier. */
  IBT_179("IBT-179", "Paid amount: identifier", "0..1", "identifier", "paidAmounts.id"),
  /** Paid amount: amount. */
  IBT_180("IBT-180", "Paid amount: amount", "1..1", "amount", "paidAmounts.amount"),
  /** Paid amount: date. */
  IBT_181("IBT-181", "Paid amount: date", "0..1", "date", "paidAmounts.date"),
  /** Paid amount: type. */
  IBT_182("IBT-182", "Paid amount: type", "0..1", "text", "paidAmounts.description"),
  /** Invoice line: purchase order ref. */
  IBT_183(
      "IBT-183",
      "Invoice line: purchase order ref",
      "0..1",
      "document reference",
      "lines.orderReference"),
  /** Invoice line: despatch advice ref. */
  IBT_184(
      "IBT-184",
      "Invoice line: despatch advice ref",
      "0..1",
      "document reference",
      "lines.despatchReference"),
  /** Line VAT: exemption reason. */
  IBT_185("IBT-185", "Line VAT: exemption reason", "0..1", "text", "lines.tax.exemptionReason"),
  /** Line VAT: exemption reason code. */
  IBT_186(
      "IBT-186",
      "Line VAT: exemption reason code",
      "0..1",
      "code",
      "lines.tax.exemptionReasonCode"),
  /** Payment instructions: id. */
  IBT_187("IBT-187", "Payment instructions: id", "0..1", "identifier", "payments.id"),
  /** Line document: reference. */
  IBT_188("IBT-188", "Line document: reference", "1..1", "identifier", "lines.documents.reference"),
  /** Line document: type code. */
  IBT_189("IBT-189", "Line document: type code", "0..1", "code", "lines.documents.type"),
  /** Tax in accounting currency: tax amount. */
  IBT_190(
      "IBT-190", "Tax in accounting currency: tax amount", "1..1", "amount", "accountingTaxes.tax"),
  /** Tax in accounting currency: category code. */
  IBT_192(
      "IBT-192",
      "Tax in accounting currency: category code",
      "1..1",
      "code",
      "accountingTaxes.category"),
  /** Tax in accounting currency: rate. */
  IBT_193(
      "IBT-193", "Tax in accounting currency: rate", "0..1", "percentage", "accountingTaxes.rate"),
  /** Document allowances: exemption reason. */
  IBT_197(
      "IBT-197",
      "Document allowances: exemption reason",
      "0..1",
      "text",
      "allowances.tax.exemptionReason"),
  /** Document charges: exemption reason. */
  IBT_199(
      "IBT-199",
      "Document charges: exemption reason",
      "0..1",
      "text",
      "charges.tax.exemptionReason"),
  /** Third-party payment: type. */
  BT_DEX_001(
      "BT-DEX-001", "Third-party payment: type", "1..1", "identifier", "thirdPartyPayments.id"),
  /** Third-party payment: amount. */
  BT_DEX_002(
      "BT-DEX-002", "Third-party payment: amount", "1..1", "amount", "thirdPartyPayments.amount"),
  /** Third-party payment: description. */
  BT_DEX_003(
      "BT-DEX-003",
      "Third-party payment: description",
      "1..1",
      "text",
      "thirdPartyPayments.description");

  private static final Map<String, BusinessTerm> BY_ID =
      Stream.of(values()).collect(toUnmodifiableMap(BusinessTerm::id, Function.identity()));
  private static final Map<String, BusinessTerm> BY_PATH =
      Stream.of(values()).collect(toUnmodifiableMap(BusinessTerm::path, Function.identity()));

  private final String id;
  private final String title;
  private final String cardinality;
  private final String dataType;
  private final String path;

  BusinessTerm(String id, String title, String cardinality, String dataType, String path) {
    this.id = id;
    this.title = title;
    this.cardinality = cardinality;
    this.dataType = dataType;
    this.path = path;
  }

  /** The term with this identifier, for example {@code BT-31}. */
  public static Optional<BusinessTerm> of(String id) {
    return Optional.ofNullable(BY_ID.get(id));
  }

  /**
   * The term at this place of the model.
   *
   * @param path component names joined by dots, with or without list indices, for example {@code lines[2].item.name}
   */
  public static Optional<BusinessTerm> at(String path) {
    String plain = path.indexOf('[') < 0 ? path : path.replaceAll("\\[\\d+]", "");
    if (plain.contains(".subLines")) {
      plain = plain.replace(".subLines", "");
    }
    return Optional.ofNullable(BY_PATH.get(plain));
  }

  /** The identifier, for example {@code BT-31}. */
  public String id() {
    return id;
  }

  /** A short English name: the group, a colon, the term. */
  public String title() {
    return title;
  }

  /** How often it may stand in its group, for example {@code 0..1}. */
  public String cardinality() {
    return cardinality;
  }

  /** The data type in the norm's words, for example {@code amount}. */
  public String dataType() {
    return dataType;
  }

  /** Where it stands in the model, for example {@code seller.vatId}. */
  public String path() {
    return path;
  }
}
