package dev.denpyo.formats.xml.schema;

/** A type of elements. */
abstract sealed class SchemaType permits SimpleType, ComplexType {}
