package org.chalkline.kernel.procedure.decision;

/**
 * A provision that a decision rests on.
 *
 * @param law the law's name, such as {@code Compulsory Education Law}
 * @param article the article, with paragraph where one is meant, such as {@code 24(3)}
 * @param version the version in force on the day of the decision, such as {@code 2018}
 */
public record LegalBasis(String law, String article, String version) {}
