package dev.denpyo.formats.xml.xpath.value;

/**
 * A value of {@code xs:yearMonthDuration}.
 *
 * @param months how many months; negative for a duration into the past
 */
public record YearMonthDuration(int months) {}
