package org.chalkline.kernel.procedure.clock;

/**
 * A rule as it stood in one version of its law: what a fact keeps of the rule a period runs under.
 *
 * @param rule the rule
 * @param lawVersion the year of the law's version, such as {@code 2019}
 */
public record RuleRef(RuleId rule, String lawVersion) {}
