package dev.denpyo.archive;

/**
 * A link seen from its target.
 *
 * @param recordId the record that has it
 * @param relation what that record says it is, such as {@link Link#PAYS}
 */
public record LinkFrom(String recordId, String relation) {}
