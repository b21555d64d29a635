package org.chalkline.kernel.contest;

/**
 * A clause of a normative document that is to be carried out no longer (停止执行).
 *
 * @param normativeDocument the document, by its number or code
 * @param clause the clause
 */
public record StoppedClause(String normativeDocument, String clause) {}
