package dev.denpyo.law;

/**
 * One thing that a law asks for.
 *
 * @param id public contract, never reused, for example {@code T-10}
 * @param source where it is written, for example {@code Reg 2(6)(v)}; {@code practice} where it is
 *     written nowhere
 */
public record Requirement(String id, String source) {}
